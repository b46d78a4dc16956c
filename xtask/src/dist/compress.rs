//! A .br and a .gz beside every file that compresses, for hosts that send such copies.
//!
//! Brotli at its strongest takes minutes for the largest files, so what was compressed once is kept by its content.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use crate::sizes;

/// The encoder's 16-bit weights do not compress.
const INCOMPRESSIBLE: &str = ".safetensors";

/// How much time compressing may take.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// As small as it gets, for people to load.
    Best,
    /// [`LARGE`] files a fifth larger, in seconds: for tests, which never look at them.
    Quick,
}

/// In bytes: above all modules but the one with WebGPU.
const LARGE: usize = 8_000_000;

/// Writes the copies. Returns what each file takes after brotli.
pub fn beside(root: &Path, files: &BTreeMap<String, PathBuf>, effort: Effort) -> Result<BTreeMap<String, usize>> {
    let cache = root.join("target/xtask/compressed");
    fs::create_dir_all(&cache)?;
    let waiting = Mutex::new(files.iter());
    let done = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..std::thread::available_parallelism().map_or(1, usize::from))
            .map(|_| {
                scope.spawn(|| -> Result<()> {
                    loop {
                        // Taken in a statement of its own: a lock in the loop's head would be held through the body.
                        let next = waiting.lock().ok().and_then(|mut files| files.next());
                        let Some((name, path)) = next else { return Ok(()) };
                        let size = one(&cache, path, effort).with_context(|| format!("{name} could not be compressed."))?;
                        if let Ok(mut sizes) = done.lock() {
                            sizes.insert(name.clone(), size);
                        }
                    }
                })
            })
            .collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| anyhow::bail!("Compressing stopped.")))
    })?;
    done.into_inner().map_err(|_| anyhow::anyhow!("Compressing stopped."))
}

fn one(cache: &Path, path: &Path, effort: Effort) -> Result<usize> {
    let bytes = fs::read(path)?;
    let name = path.to_string_lossy();
    if name.ends_with(INCOMPRESSIBLE) {
        return Ok(bytes.len());
    }
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let best = cache.join(format!("{hash}.br"));
    let brotli = if effort == Effort::Quick && bytes.len() > LARGE && !best.exists() {
        kept(&cache.join(format!("{hash}.quick.br")), || sizes::brotli_at(7, &bytes))?
    } else {
        kept(&best, || sizes::brotli(&bytes))?
    };
    fs::write(format!("{name}.br"), &brotli)?;
    fs::write(format!("{name}.gz"), kept(&cache.join(format!("{hash}.gz")), || gzip(&bytes))?)?;
    Ok(brotli.len())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}

/// What is in `path`, or what is made and put there whole, so that an interrupted run leaves no half file.
pub fn kept(path: &Path, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    if let Ok(bytes) = fs::read(path) {
        return Ok(bytes);
    }
    let bytes = make()?;
    let part = path.with_extension(format!("part{}", std::process::id()));
    fs::write(&part, &bytes)?;
    fs::rename(&part, path)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_not_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.br");
        assert_eq!(kept(&path, || Ok(b"one".to_vec())).unwrap(), b"one");
        assert_eq!(kept(&path, || Ok(b"two".to_vec())).unwrap(), b"one");
    }

    #[test]
    fn every_file_gets_two_copies_and_weights_none() {
        let root = tempfile::tempdir().unwrap();
        let paths = ["a.js", "model.safetensors"].map(|name| (name.to_owned(), root.path().join(name)));
        for (_, path) in &paths {
            fs::write(path, "const atom = 1; ".repeat(40)).unwrap();
        }
        let sizes = beside(root.path(), &paths.into(), Effort::Best).unwrap();
        assert!(sizes["a.js"] < 100 && sizes["model.safetensors"] == 640);
        assert!(root.path().join("a.js.br").is_file() && root.path().join("a.js.gz").is_file() && !root.path().join("model.safetensors.br").exists());
    }
}
