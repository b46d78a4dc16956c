//! `cargo xtask test`: everything that has to hold, from formatting to the page in a browser.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{build, checks, data, sizes, tools};

/// One thing that has to hold, and the command that repeats it alone.
struct Stage {
    name: &'static str,
    repeat: &'static str,
    run: fn(&Path) -> Result<()>,
}

const STAGES: &[Stage] = &[
    Stage { name: "clippy", repeat: "cargo clippy --workspace --all-targets -- -D warnings", run: clippy },
    Stage { name: "native tests", repeat: "cargo test --workspace", run: native },
    Stage { name: "data", repeat: "cargo xtask data", run: |root| data::run(root, false) },
    Stage { name: "browser modules", repeat: "cargo xtask build", run: |root| build::run(root, false) },
    Stage { name: "module checks", repeat: "cargo xtask test --only 'module checks'", run: modules },
    Stage { name: "sizes", repeat: "cargo xtask test --only sizes", run: sizes::check },
    Stage { name: "JavaScript types", repeat: "npm run types", run: types },
    Stage { name: "browser specs", repeat: "npm run browser", run: browser },
];

/// Runs all stages, or the one called `only`, and stops at the first failure.
pub fn run(root: &Path, only: Option<&str>) -> Result<()> {
    let chosen: Vec<&Stage> = STAGES.iter().filter(|stage| only.is_none_or(|name| name == stage.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        bail!("There is no stage {:?}; there are {}.", only.unwrap_or_default(), names.join(", "));
    }
    let begun = Instant::now();
    let mut times = Vec::new();
    for stage in &chosen {
        println!("\n── {} ──", stage.name);
        let start = Instant::now();
        (stage.run)(root).with_context(|| format!("{} failed; repeat it by `{}`.", stage.name, stage.repeat))?;
        times.push((stage.name, start.elapsed().as_secs()));
    }
    println!("\nAll {} stages passed in {} s:", chosen.len(), begun.elapsed().as_secs());
    for (name, seconds) in times {
        println!("  {name:20} {seconds:>5} s");
    }
    Ok(())
}

fn clippy(root: &Path) -> Result<()> {
    tools::run(tools::cargo(root, &["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
}

fn native(root: &Path) -> Result<()> {
    tools::run(tools::cargo(root, &["test", "--workspace"]))
}

fn modules(root: &Path) -> Result<()> {
    for module in [build::Module::Cpu, build::Module::Gpu] {
        let path = module.wasm(root);
        let wasm = fs::read(&path).with_context(|| format!("{} could not be read.", path.display()))?;
        checks::exports_are_not_wrapped(&wasm).with_context(|| path.display().to_string())?;
        checks::matmul_is_vectorised(&wasm).with_context(|| path.display().to_string())?;
        println!("{}: no export runs the static constructors, matrix multiplication is vectorised", module.name());
    }
    Ok(())
}

/// Installs the development tools of package.json if they are not there.
fn install_npm(root: &Path) -> Result<()> {
    if root.join("node_modules/.package-lock.json").is_file() {
        return Ok(());
    }
    let mut command = tools::command(root, "npm", &["ci", "--no-audit", "--no-fund"]);
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    tools::run(command).context("Node.js 20 or newer with npm is needed; on Debian: `apt-get install nodejs npm`.")
}

fn types(root: &Path) -> Result<()> {
    install_npm(root)?;
    tools::run(tools::command(root, "npm", &["run", "--silent", "types"]))
}

fn browser(root: &Path) -> Result<()> {
    install_npm(root)?;
    let named = std::env::var("CHROMIUM").ok();
    let places = named.iter().map(String::as_str).chain(["/usr/bin/chromium", "/usr/bin/google-chrome"]);
    if !places.into_iter().any(|place| Path::new(place).is_file()) {
        bail!("Chromium is needed; on Debian: `apt-get install chromium`, elsewhere set CHROMIUM to its path.");
    }
    tools::run(tools::command(root, "npm", &["run", "--silent", "browser"]))
}
