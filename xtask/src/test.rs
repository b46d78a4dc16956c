//! `cargo xtask test`: everything that has to hold, from formatting to the page in a browser.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{build, checks, data, dist, sizes, tools};

/// One thing that has to hold, and the command that repeats it alone.
struct Stage {
    name: &'static str,
    repeat: &'static str,
    run: fn(&Path) -> Result<()>,
    /// Whether it is short enough to run after every change.
    quick: bool,
}

const CLIPPY_PAGE: &str = "cargo clippy --quiet --package atomlab --lib --target wasm32-unknown-unknown --features page -- -D warnings";
const CLIPPY_SESSION: &str = "cargo clippy --quiet --package atomlab --lib --target wasm32-unknown-unknown --features session -- -D warnings";
const CLIPPY_IMAGES: &str = "cargo clippy --quiet --package atomlab --lib --target wasm32-unknown-unknown --features images -- -D warnings";
const CLIPPY_CODES: &str = "cargo clippy --quiet --package atomlab-codes --lib --target wasm32-unknown-unknown -- -D warnings";

const STAGES: &[Stage] = &[
    Stage { name: "format", repeat: "cargo fmt --all --check", run: |root| tools::run(tools::cargo(root, &["fmt", "--all", "--check"])), quick: true },
    Stage { name: "clippy", repeat: "cargo clippy --package atomlab --all-targets -- -D warnings", run: clippy, quick: true },
    Stage { name: "clippy on the page", repeat: CLIPPY_PAGE, run: |root| clippy_wasm(root, CLIPPY_PAGE), quick: true },
    Stage { name: "clippy in workers", repeat: CLIPPY_SESSION, run: |root| clippy_wasm(root, CLIPPY_SESSION), quick: true },
    Stage { name: "clippy in workers for images", repeat: CLIPPY_IMAGES, run: |root| clippy_wasm(root, CLIPPY_IMAGES), quick: true },
    Stage { name: "clippy of the code reader", repeat: CLIPPY_CODES, run: |root| clippy_wasm(root, CLIPPY_CODES), quick: true },
    Stage { name: "data", repeat: "cargo xtask data", run: |root| data::run(root, &[]), quick: true },
    Stage {
        name: "native tests",
        repeat: "cargo test --package atomlab && cargo test --package atomlab --test encoder -- --ignored && cargo test --package atomlab-codes && cargo test --package xtask",
        run: native,
        quick: true,
    },
    Stage { name: "browser modules", repeat: "cargo xtask build", run: |root| build::run(root, false), quick: false },
    Stage { name: "module checks", repeat: "cargo xtask test --only 'module checks'", run: modules, quick: false },
    Stage { name: "sizes", repeat: "cargo xtask test --only sizes", run: sizes::check, quick: false },
    Stage { name: "dist", repeat: "cargo xtask test --only dist", run: dist::test, quick: false },
    Stage { name: "JavaScript types", repeat: "npm run types", run: types, quick: false },
    Stage { name: "browser specs", repeat: "npm run browser", run: browser, quick: false },
];

/// Runs all stages, the quick ones or the one called `only`, and stops at the first failure.
pub fn run(root: &Path, only: Option<&str>, quick: bool) -> Result<()> {
    let chosen: Vec<&Stage> = STAGES.iter().filter(|stage| only.map_or(!quick || stage.quick, |name| name == stage.name)).collect();
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
        println!("  {name:28} {seconds:>5} s");
    }
    Ok(())
}

fn clippy(root: &Path) -> Result<()> {
    each_package(root, |package| vec!["clippy", "--package", package, "--all-targets", "--quiet", "--", "-D", "warnings"])
}

/// One package after the other: together, cargo would unite their features and compile burn again for it.
fn each_package(root: &Path, arguments: fn(&'static str) -> Vec<&'static str>) -> Result<()> {
    ["atomlab", "atomlab-codes", "xtask"].into_iter().try_for_each(|package| tools::run(tools::cargo(root, &arguments(package))))
}

/// The browser's edge, src/web/, is compiled for this target only, and each module has its own part of it. Without the feature
/// `gpu`, which adds one device and would have wgpu compiled once more.
fn clippy_wasm(root: &Path, line: &str) -> Result<()> {
    build::install_target(root)?;
    tools::run(tools::cargo(root, &line.split(' ').skip(1).collect::<Vec<_>>()))
}

fn native(root: &Path) -> Result<()> {
    each_package(root, |package| vec!["test", "--package", package])?;
    // What needs the data is left out elsewhere.
    tools::run(tools::cargo(root, &["test", "--package", "atomlab", "--test", "encoder", "--", "--ignored"]))
}

fn modules(root: &Path) -> Result<()> {
    for module in build::Module::ALL {
        let path = module.wasm(root);
        let wasm = fs::read(&path).with_context(|| format!("{} could not be read.", path.display()))?;
        checks::exports_are_not_wrapped(&wasm).with_context(|| path.display().to_string())?;
        print!("{}: no export runs the static constructors", module.name());
        if module.trains() {
            checks::matmul_is_vectorised(&wasm).with_context(|| path.display().to_string())?;
            print!(", matrix multiplication is vectorised");
        }
        println!();
    }
    Ok(())
}

fn types(root: &Path) -> Result<()> {
    tools::install_npm(root)?;
    tools::run(tools::command(root, "npm", &["run", "--silent", "types"]))
}

fn browser(root: &Path) -> Result<()> {
    tools::install_npm(root)?;
    tools::install_numpy(root)?;
    let named = std::env::var("CHROMIUM").ok();
    let Some(chromium) = tools::find(named.as_deref().into_iter().chain(["chromium", "chromium-browser", "google-chrome"])) else {
        bail!("Chromium is needed; on Debian: `apt-get install chromium`, elsewhere set CHROMIUM to its path.");
    };
    let mut command = tools::command(root, "npm", &["run", "--silent", "browser"]);
    command.env("CHROMIUM", chromium);
    tools::run(command)
}
