//! Has the page's scripts and styles bundled by esbuild, through `xtask/bundle/bundle.mjs` for the site and `single.mjs` for the
//! page as one file. Those scripts say what each part of a plan and of an answer is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::build::Module;
use crate::tools;

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
    workers: Vec<String>,
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
    workers: Vec<String>,
    modules: Vec<String>,
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
    let plan = Plan { www: &www, out, names, modules, workers: workers(&www)?, page: PAGE, api: API, first: FIRST, styles };
    ask(root, "xtask/bundle/bundle.mjs", &plan)
}

/// Makes the parts of the page as one file.
pub fn parts(root: &Path, styles: Vec<String>) -> Result<Parts> {
    let www = root.join("www");
    let plan = SinglePlan { www: &www, page: PAGE, workers: workers(&www)?, modules: Module::ALL.map(script).to_vec(), styles };
    ask(root, "xtask/bundle/single.mjs", &plan)
}

/// The scripts that run beside the page: those that some script starts by `startWorker("…", …)`.
fn workers(www: &Path) -> Result<Vec<String>> {
    let mut found = BTreeSet::new();
    for (name, path) in super::files(www)? {
        if name.ends_with(".js") && !name.starts_with("wasm/") && !name.starts_with("data/") {
            let code = fs::read_to_string(path)?;
            found.extend(code.split("startWorker(\"").skip(1).filter_map(|call| Some(call.split_once('"')?.0.to_owned())));
        }
    }
    Ok(found.into_iter().collect())
}

fn ask<T: DeserializeOwned>(root: &Path, program: &str, plan: &impl Serialize) -> Result<T> {
    let answer = tools::answer(tools::command(root, "node", &[program]), &serde_json::to_vec(plan)?)?;
    serde_json::from_str(&answer).with_context(|| format!("{program} answered something else than was asked."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn workers_are_those_that_scripts_start() {
        let www = tempfile::tempdir().unwrap();
        fs::create_dir(www.path().join("lab")).unwrap();
        fs::write(www.path().join("lab/client.js"), "startWorker(\"lab/worker.js\", \"atomlab\"); startWorker(\"b.js\", \"b\")").unwrap();
        fs::write(www.path().join("page.js"), "export function startWorker(path) {}").unwrap();
        assert_eq!(workers(www.path()).unwrap(), ["b.js", "lab/worker.js"]);
    }
}
