//! `cargo xtask models`: trains the shipped model again by the command that is recorded beside it.

use std::path::Path;

use anyhow::{Context, Result};

use crate::tools;

/// Runs the command in www/models/sentiment.json on the optimised native build.
pub fn run(root: &Path) -> Result<()> {
    let path = root.join("www/models/sentiment.json");
    let text = std::fs::read_to_string(&path).with_context(|| format!("{} could not be read.", path.display()))?;
    let card: serde_json::Value = serde_json::from_str(&text).with_context(|| format!("{} is not JSON.", path.display()))?;
    let words = card["command"].as_array().into_iter().flatten().filter_map(|word| word.as_str());
    let arguments: Vec<&str> = ["run", "--release", "--package", "atomlab", "--bin", "atomlab", "--"].into_iter().chain(words.skip(1)).collect();
    tools::run(tools::cargo(root, &arguments))
}
