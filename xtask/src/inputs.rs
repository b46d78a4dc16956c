//! Whether the inputs of a browser module changed since it was written.
//!
//! Cargo cannot tell here: all modules are compiled to one file, `atomlab.wasm`, and cargo looks only at
//! the time of that file, not at which of the feature sets it was made with.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What every build depends on besides the source files.
const MANIFESTS: [&str; 3] = ["Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

/// One number for the contents of the manifests, of `files` and for `how` they are compiled (the compiler's version and arguments).
pub fn digest(root: &Path, files: &BTreeSet<PathBuf>, how: &str) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    how.hash(&mut hasher);
    for path in MANIFESTS.iter().map(|name| root.join(name)).chain(files.iter().cloned()) {
        let bytes = fs::read(&path).with_context(|| format!("{} could not be read.", path.display()))?;
        bytes.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// The source files that rustc lists in a dep-info file (`target: source source …`, spaces escaped).
pub fn from_dep_info(text: &str) -> BTreeSet<PathBuf> {
    let mut files = BTreeSet::new();
    for line in text.lines() {
        let Some((_, sources)) = line.split_once(": ") else { continue };
        let mut path = String::new();
        let mut characters = sources.chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' => path.extend(characters.next()),
                ' ' => {
                    files.insert(PathBuf::from(std::mem::take(&mut path)));
                }
                other => path.push(other),
            }
        }
        files.insert(PathBuf::from(path));
    }
    files.retain(|file| !file.as_os_str().is_empty());
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dep_info_with_an_escaped_space() {
        let files = from_dep_info("/t/atomlab.wasm: /my\\ code/lib.rs /my\\ code/rng.rs\n");
        assert_eq!(files, [PathBuf::from("/my code/lib.rs"), PathBuf::from("/my code/rng.rs")].into());
    }

    #[test]
    fn a_changed_file_changes_the_digest() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(".cargo")).unwrap();
        for name in MANIFESTS {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let source = folder.path().join("lib.rs");
        fs::write(&source, "one").unwrap();
        let files = BTreeSet::from([source.clone()]);
        let before = digest(folder.path(), &files, "rustc 1").unwrap();
        assert_eq!(before, digest(folder.path(), &files, "rustc 1").unwrap());
        assert_ne!(before, digest(folder.path(), &files, "rustc 2").unwrap());
        fs::write(&source, "two").unwrap();
        assert_ne!(before, digest(folder.path(), &files, "rustc 1").unwrap());
    }
}
