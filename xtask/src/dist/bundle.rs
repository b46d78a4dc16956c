//! Has the page's scripts and styles bundled by esbuild, through `xtask/bundle/bundle.mjs` for the site and `single.mjs` for the
//! page as one file. Those scripts say what each part of a plan and of an answer is.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::build::Module;
use crate::tools;

/// The scripts that run beside the page.
const WORKERS: [&str; 3] = ["lab/worker.js", "lessons/codes/worker.js", "pictures/files/worker.js"];
pub const PAGE: &str = "page.js";
/// What anybody may import.
const API: &str = "atomlab.js";
/// What `page.js` imports where the address names no tab.
const FIRST: &str = "words/tab.js";

#[derive(Serialize)]
struct Plan<'a> {
    www: &'a Path,
    out: &'a Path,
    names: BTreeMap<String, String>,
    modules: Vec<String>,
    workers: [&'a str; WORKERS.len()],
    page: &'a str,
    api: &'a str,
    first: &'a str,
    styles: Vec<String>,
}

/// What became of it: names below the site's `www/`.
#[derive(Deserialize)]
pub struct Bundled {
    /// By paths below `www/`: the files that were there before, the modules' JavaScript and the workers.
    pub names: BTreeMap<String, String>,
    pub page: String,
    /// What the page and its first tab import before they can start.
    pub preload: Vec<String>,
    pub style: String,
}

impl Bundled {
    /// What a path below `www/` is called in the site.
    pub fn name(&self, path: &str) -> Result<&str> {
        self.names.get(path).map(String::as_str).with_context(|| format!("www/{path} is not in the site."))
    }
}

#[derive(Serialize)]
struct SinglePlan<'a> {
    www: &'a Path,
    page: &'a str,
    workers: [&'a str; WORKERS.len()],
    styles: Vec<String>,
}

/// What the page as one file is made of.
#[derive(Deserialize)]
pub struct Parts {
    /// Scripts by their path below `www/`: the page's and the workers'.
    pub files: BTreeMap<String, String>,
    /// What stands in the page itself.
    pub boot: String,
    pub style: String,
}

/// The path of a module's JavaScript below `www/`.
pub fn script(module: Module) -> String {
    format!("wasm/{}.js", module.name())
}

/// Writes scripts and styles into `out`, the site's `www/`, which holds the files of `names` already.
pub fn site(root: &Path, out: &Path, names: BTreeMap<String, String>, styles: Vec<String>) -> Result<Bundled> {
    let www = root.join("www");
    let modules = Module::ALL.map(script).to_vec();
    let plan = Plan { www: &www, out, names, modules, workers: WORKERS, page: PAGE, api: API, first: FIRST, styles };
    ask(root, "xtask/bundle/bundle.mjs", &plan)
}

/// Makes the parts of the page as one file.
pub fn parts(root: &Path, styles: Vec<String>) -> Result<Parts> {
    let plan = SinglePlan { www: &root.join("www"), page: PAGE, workers: WORKERS, styles };
    ask(root, "xtask/bundle/single.mjs", &plan)
}

fn ask<T: DeserializeOwned>(root: &Path, program: &str, plan: &impl Serialize) -> Result<T> {
    let answer = tools::answer(tools::command(root, "node", &[program]), &serde_json::to_vec(plan)?)?;
    serde_json::from_str(&answer).with_context(|| format!("{program} answered something else than was asked."))
}
