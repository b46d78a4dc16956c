//! `cargo xtask models`: trains again what is committed in www/models/, by the commands that are recorded there.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::tools;

/// Runs the commands of the files `names` (without ending; none: of all) on the optimised native build.
pub fn run(root: &Path, names: &[String]) -> Result<()> {
    let mut files: Vec<_> = fs::read_dir(root.join("www/models"))?.collect::<std::io::Result<Vec<_>>>()?.into_iter().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    files.sort();
    let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for wanted in names {
        ensure!(files.iter().any(|path| name(path) == *wanted), "There is no www/models/{wanted}.json.");
    }
    for path in files.iter().filter(|path| names.is_empty() || names.contains(&name(path))) {
        let text = fs::read_to_string(path).with_context(|| format!("{} could not be read.", path.display()))?;
        let card: Value = serde_json::from_str(&text).with_context(|| format!("{} is not JSON.", path.display()))?;
        let words = command(&card["command"]);
        // A model's recorded run comes out of the model's own command.
        if words.is_empty() {
            continue;
        }
        println!("{}: {} s when it was recorded", name(path), card["seconds"]);
        // Training writes the file anew, so what was measured of the old model is measured of the new one.
        let measured = card["evaluations"].as_array().into_iter().flatten().map(|entry| command(&entry["command"]));
        for words in std::iter::once(words).chain(measured) {
            let arguments = ["run", "--release", "--package", "atomlab", "--bin", "atomlab", "--"].into_iter().chain(words.iter().skip(1).map(String::as_str));
            tools::run(tools::cargo(root, &arguments.collect::<Vec<_>>()))?;
        }
    }
    Ok(())
}

/// The words of a command: a list, or one line of plain words.
fn command(recorded: &Value) -> Vec<String> {
    let plain = |value: &Value| value.as_str().map(str::to_owned);
    match recorded {
        Value::Array(words) => words.iter().filter_map(plain).collect(),
        Value::String(line) => line.split(' ').map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_a_list_or_a_line() {
        let words = ["atomlab".to_owned(), "train".to_owned()];
        assert_eq!(command(&serde_json::json!(["atomlab", "train"])), words);
        assert_eq!(command(&serde_json::json!("atomlab train")), words);
        assert!(command(&Value::Null).is_empty());
    }
}
