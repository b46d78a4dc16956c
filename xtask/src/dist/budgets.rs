//! What a visitor of the site loads, after brotli, against what is allowed.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, ensure};

use super::bundle::{Bundled, script};
use crate::build::Module;

/// The page, its first tab and the modules of both threads, before any model.
const FIRST_LOAD: usize = 1_500_000;
/// Everything that all lessons need on the CPU.
const LESSONS: usize = 8_000_000;
/// The data sets that lessons train on.
pub const LESSON_DATA: [&str; 2] = ["snippets", "smileys"];

/// Prints both and fails if one is too much. `sizes`: of all files below dist/.
pub fn check(bundled: &Bundled, sizes: &BTreeMap<String, usize>) -> Result<()> {
    let mut first = BTreeSet::from(["index.html".to_owned()]);
    let mut add = |name: &str| first.insert(format!("www/{name}"));
    add(&bundled.style);
    add(&bundled.page);
    bundled.preload.iter().for_each(|name| _ = add(name));
    for path in [script(Module::Page), wasm(Module::Page), "lab/worker.js".into(), script(Module::Cpu), wasm(Module::Cpu), "icon.svg".into()] {
        add(bundled.name(&path)?);
    }
    let mut lessons = first.clone();
    for name in sizes.keys() {
        let at = |folder: &str| name.starts_with(&format!("www/{folder}"));
        let script = name.ends_with(".js") && !at("wasm/");
        let data = LESSON_DATA.iter().any(|set| at(&format!("data/{set}.")));
        if script || data || at("models/") || (at("wasm/") && !at("wasm/atomlab_gpu")) {
            lessons.insert(name.clone());
        }
    }
    println!("{:44} {:>5} {:>9} {:>9}", "after brotli", "files", "bytes", "limit");
    row("first load, before any model", &first, sizes, FIRST_LOAD)?;
    row("everything for all lessons on the CPU", &lessons, sizes, LESSONS)?;
    let gpu = [script(Module::Gpu), wasm(Module::Gpu)].iter().map(|path| Ok(format!("www/{}", bundled.name(path)?))).collect::<Result<_>>()?;
    println!("{:44} {:>5} {:>9}", "WebGPU, on demand", 2, total(&gpu, sizes)?);
    println!("{:44} {:>5} {:>9}", "the whole site", sizes.len(), sizes.values().sum::<usize>());
    Ok(())
}

fn wasm(module: Module) -> String {
    format!("wasm/{}_bg.wasm", module.name())
}

fn row(what: &str, names: &BTreeSet<String>, sizes: &BTreeMap<String, usize>, limit: usize) -> Result<()> {
    let bytes = total(names, sizes)?;
    println!("{what:44} {:>5} {bytes:>9} {limit:>9}", names.len());
    ensure!(bytes <= limit, "Too much: {what} takes {bytes} bytes and may take {limit}.");
    Ok(())
}

fn total(names: &BTreeSet<String>, sizes: &BTreeMap<String, usize>) -> Result<usize> {
    names.iter().map(|name| sizes.get(name).copied().with_context(|| format!("dist/{name} is missing."))).sum()
}
