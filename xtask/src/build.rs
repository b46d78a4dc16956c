//! `cargo xtask build`: the library as four browser modules with their JavaScript, and the reader of codes as a fifth.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{inputs, tools};

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "web";

/// A browser module: the library with a set of features, or the reader of codes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Module {
    /// The page thread's figures, without burn.
    Page,
    /// Sessions on the CPU, for workers; loaded at once, like the first.
    Cpu,
    /// Sessions on images on the CPU; loaded only when they are used.
    Images,
    /// The reader of QR codes, without burn; loaded only when a camera or a picture is to be read.
    Codes,
    /// Sessions of both kinds with burn-wgpu; loaded only when WebGPU is used, because it is ten times larger.
    Gpu,
}

impl Module {
    pub const ALL: [Self; 5] = [Self::Page, Self::Cpu, Self::Images, Self::Codes, Self::Gpu];

    /// The stem of the files in www/wasm/.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "atomlab_page",
            Self::Cpu => "atomlab",
            Self::Images => "atomlab_images",
            Self::Codes => "atomlab_codes",
            Self::Gpu => "atomlab_gpu",
        }
    }

    /// The package that it is made of.
    fn package(self) -> &'static str {
        if self == Self::Codes { "atomlab-codes" } else { "atomlab" }
    }

    /// The package's features that make it.
    fn features(self) -> &'static [&'static str] {
        match self {
            Self::Page => &["--features", "page"],
            Self::Cpu => &["--features", "session"],
            Self::Images => &["--features", "images"],
            Self::Codes => &[],
            Self::Gpu => &["--features", "session,images,gpu"],
        }
    }

    /// Whether a network is trained in it.
    pub fn trains(self) -> bool {
        !matches!(self, Self::Page | Self::Codes)
    }

    /// The stem of what cargo compiles.
    fn library(self) -> String {
        self.package().replace('-', "_")
    }

    /// The compiled module that the page fetches.
    pub fn wasm(self, root: &Path) -> PathBuf {
        folder(root).join(format!("{}_bg.wasm", self.name()))
    }

    /// Arguments after `cargo build`, the same for every use of this module's code.
    pub fn cargo_arguments(self) -> Vec<&'static str> {
        [&["--package", self.package(), "--lib", "--target", TARGET, "--profile", PROFILE], self.features()].concat()
    }
}

/// Where the modules go.
pub fn folder(root: &Path) -> PathBuf {
    root.join("www/wasm")
}

/// Builds what is out of date.
pub fn run(root: &Path, cpu_only: bool) -> Result<()> {
    install_target(root)?;
    Module::ALL.into_iter().filter(|module| !cpu_only || *module != Module::Gpu).try_for_each(|module| build(root, module))
}

/// Installs the compiler's wasm target through rustup if the compiler lacks it.
pub fn install_target(root: &Path) -> Result<()> {
    let libraries = tools::output(tools::command(root, "rustc", &["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    println!("installing the compiler's target {TARGET}");
    tools::run(tools::command(root, "rustup", &["target", "add", TARGET]))
        .with_context(|| format!("The Rust target {TARGET} is missing; install it by `rustup target add {TARGET}`."))
}

fn build(root: &Path, module: Module) -> Result<()> {
    let start = Instant::now();
    let name = module.name();
    let how = format!("{} {:?}", tools::output(tools::command(root, "rustc", &["-vV"]))?, module.cargo_arguments());
    let state = root.join("target/xtask").join(name);
    if is_current(root, module, &state, &how) {
        println!("{name}: up to date");
        return Ok(());
    }
    println!(
        "{name}: compiling{}",
        match module {
            Module::Page | Module::Cpu | Module::Images => " (a first build compiles burn as well: about 7 minutes)",
            Module::Codes => "",
            Module::Gpu => " (a first build compiles burn as well: about 7 minutes, with wgpu up to 20)",
        }
    );
    let compiled = compile(root, module)?;
    // Read before the slow part, so that an edit made meanwhile leads to another build.
    let sources = fs::read_to_string(compiled.with_extension("d")).context("Cargo's dep-info file is missing.")?;
    let files = inputs::from_dep_info(&sources);
    let digest = inputs::digest(root, &files, &how)?;
    write_module(root, module, &compiled)?;
    fs::create_dir_all(state.parent().unwrap_or(root))?;
    fs::write(state.with_extension("d"), sources)?;
    fs::write(state.with_extension("digest"), digest.to_string())?;
    let bytes = fs::metadata(module.wasm(root))?.len();
    println!("{name}: {:.1} MB in {:.0} s", bytes as f64 / 1e6, start.elapsed().as_secs_f64());
    Ok(())
}

/// Whether www/wasm/ holds this module made from the files as they are now.
fn is_current(root: &Path, module: Module, state: &Path, how: &str) -> bool {
    let digest = || -> Result<bool> {
        let files = inputs::from_dep_info(&fs::read_to_string(state.with_extension("d"))?);
        let then = fs::read_to_string(state.with_extension("digest"))?;
        Ok(then == inputs::digest(root, &files, how)?.to_string())
    };
    module.wasm(root).is_file() && digest().unwrap_or(false)
}

/// Compiles the package and returns the path of its `.wasm`.
///
/// Cargo would take another module's output for a fresh one (see [`inputs`]), so that output is removed
/// first. If a build in another clone brings it back in between, cargo says `fresh` and we try again.
fn compile(root: &Path, module: Module) -> Result<PathBuf> {
    let metadata = tools::output(tools::cargo(root, &["metadata", "--format-version=1", "--no-deps"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata)?;
    let folder = ["build_directory", "target_directory"].iter().find_map(|key| metadata[key].as_str());
    let folder = Path::new(folder.context("`cargo metadata` names no target directory.")?);
    let output = folder.join(TARGET).join(PROFILE).join(format!("deps/{}.wasm", module.library()));
    for _ in 0..5 {
        match fs::remove_file(&output) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("{} could not be removed.", output.display()));
            }
            _ => (),
        }
        let mut command = tools::cargo(root, &["build", "--message-format", "json-render-diagnostics"]);
        command.args(module.cargo_arguments());
        if let Some(wasm) = fresh_artifact(&tools::output(command)?, &module.library())? {
            return Ok(wasm);
        }
    }
    bail!("Another build in {} keeps replacing this one; wait for it and try again.", folder.display())
}

/// Finds the library's `.wasm` in cargo's messages; `None` if cargo did not compile it in this call.
fn fresh_artifact(messages: &str, library: &str) -> Result<Option<PathBuf>> {
    for line in messages.lines() {
        let message: serde_json::Value = serde_json::from_str(line).context("Cargo printed a line that is not JSON.")?;
        if message["reason"] != "compiler-artifact" || message["target"]["name"] != library {
            continue;
        }
        let files = message["filenames"].as_array().into_iter().flatten().filter_map(|file| file.as_str());
        if let Some(wasm) = files.map(PathBuf::from).find(|file| file.extension().is_some_and(|end| end == "wasm")) {
            return Ok((message["fresh"] == false).then_some(wasm));
        }
    }
    bail!("Cargo built no {library}.wasm; the library's crate-type in its Cargo.toml has to include \"cdylib\".")
}

/// Writes the module, its JavaScript and its TypeScript declarations.
fn write_module(root: &Path, module: Module, compiled: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(true).input_path(compiled).out_name(module.name());
    bindgen
        .generate(folder(root))
        .with_context(|| format!("wasm-bindgen could not process {}; its version in xtask/Cargo.toml has to equal the one in Cargo.toml.", compiled.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reused_artifact_is_not_taken() {
        let line = |fresh: bool| {
            format!(r#"{{"reason":"compiler-artifact","target":{{"name":"atomlab"}},"filenames":["/t/libatomlab.rlib","/t/atomlab.wasm"],"fresh":{fresh}}}"#)
        };
        assert_eq!(fresh_artifact(&line(false), "atomlab").unwrap(), Some("/t/atomlab.wasm".into()));
        assert_eq!(fresh_artifact(&line(true), "atomlab").unwrap(), None);
        assert!(fresh_artifact(r#"{"reason":"build-finished"}"#, "atomlab").is_err());
    }
}
