//! What the page fetches while it is used, and what it is called in the site: wasm, models, recorded tables and data sets.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use crate::build::Module;
use crate::{data, sizes};

/// A file below `www/`, by its path there.
pub struct Asset {
    pub path: String,
    /// Its path in the site.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Everything that may be passed on, in the order of the paths. Without `www/data`, a site without data sets.
pub fn collect(root: &Path) -> Result<Vec<Asset>> {
    let www = root.join("www");
    let mut assets = vec![asset("icon.svg".into(), fs::read(www.join("icon.svg"))?)];
    for module in Module::ALL {
        let wasm = fs::read(module.wasm(root)).with_context(|| format!("{} is missing; `cargo xtask build` makes it.", module.name()))?;
        assets.push(asset(format!("wasm/{}_bg.wasm", module.name()), sizes::without_names(&wasm)?));
    }
    for folder in ["models", "data"] {
        if !www.join(folder).is_dir() {
            continue;
        }
        for (name, path) in super::files(&www.join(folder))? {
            if !data::stays_here(&name) && !name.ends_with(".part") {
                assets.push(asset(format!("{folder}/{name}"), fs::read(path)?));
            }
        }
    }
    let sources = "data/ATTRIBUTION.md";
    if !assets.iter().any(|asset| asset.path == sources) {
        assets.push(asset(sources.into(), b"No data sets come with this copy of the page.\n".to_vec()));
    }
    assets.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(assets)
}

fn asset(path: String, bytes: Vec<u8>) -> Asset {
    Asset { name: if keeps_its_name(&path) { path.clone() } else { hashed(&path, &bytes) }, path, bytes }
}

/// The encoder says itself which files it means, by their hashes, and a browser that keeps it finds it by its address; the sources
/// of the data are read by people.
fn keeps_its_name(path: &str) -> bool {
    path.starts_with("data/encoder") || path.ends_with(".md")
}

/// The path with ten digits of the bytes' SHA-256 before its ending.
fn hashed(path: &str, bytes: &[u8]) -> String {
    let digits: String = Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    match path.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{digits}.{ending}"),
        None => format!("{path}.{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_is_in_it() {
        let name = |path: &str| asset(path.into(), b"atom".to_vec()).name;
        assert_eq!(name("data/digits.images.idx"), "data/digits.images.1bf521836d.idx");
        assert_ne!(hashed("a.tsv", b"1"), hashed("a.tsv", b"2"));
        assert_eq!(name("data/encoder/vocab.txt"), "data/encoder/vocab.txt");
        assert_eq!(name("data/ATTRIBUTION.md"), "data/ATTRIBUTION.md");
    }
}
