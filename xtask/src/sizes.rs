//! How much a visitor loads, compressed, against what is allowed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasmparser::{Parser, Payload};

/// The CPU module's limit in bytes after brotli.
const CPU_MODULE: usize = 800_000;
/// The limit of page, CPU module and shipped model together.
const FIRST_LOAD: usize = 3_000_000;

/// `bytes` after brotli at its strongest, as a web host would send them.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

/// The module without the names of its functions, which only the checks and a debugger read: 90 kB of brotli that no visitor loads.
///
/// Nothing else is done to it. LLVM has optimised already, and binaryen's passes made the compressed module larger.
pub fn without_names(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::with_capacity(wasm.len());
    let mut end = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let range = match &payload {
            Payload::Version { range, .. } => range.clone(),
            _ => match payload.as_section() {
                Some((_, range)) => range,
                None => continue,
            },
        };
        // A section's head stands between the end of the one before and its contents.
        if !matches!(&payload, Payload::CustomSection(section) if section.name() == "name") {
            kept.extend_from_slice(&wasm[end..range.end]);
        }
        end = range.end;
    }
    Ok(kept)
}

/// Prints what is loaded at first and fails if it is too much. `site` holds index.html and www/.
pub fn check(site: &Path) -> Result<()> {
    let size = |paths: &[PathBuf]| -> Result<usize> {
        paths.iter().map(|path| Ok(brotli(&fs::read(path).with_context(|| format!("{} could not be read.", path.display()))?)?.len())).sum()
    };
    let www = site.join("www");
    let mut page = vec![site.join("index.html"), www.join("wasm/atomlab.js")];
    for folder in ["", "lab", "page", "points", "words"] {
        page.extend(files(&www.join(folder))?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "js" || end == "css" || end == "svg")));
    }
    let models: Vec<PathBuf> = files(&www.join("models"))?;
    let module = brotli(&without_names(&fs::read(www.join("wasm/atomlab_bg.wasm")).context("The module is missing; `cargo xtask build` makes it.")?)?)?.len();
    let (page, models) = (size(&page)?, size(&models)?);
    let total = module + page + models;
    println!("{:32} {:>9} {:>9}", "brotli", "bytes", "limit");
    println!("{:32} {page:>9}", "page");
    println!("{:32} {module:>9} {CPU_MODULE:>9}", "CPU module");
    println!("{:32} {models:>9}", "shipped model and recorded run");
    println!("{:32} {total:>9} {FIRST_LOAD:>9}", "first load");
    if module > CPU_MODULE || total > FIRST_LOAD {
        bail!("The page loads more than it may; see the table above.");
    }
    Ok(())
}

/// The files directly in a folder, in order.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} could not be read.", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| path.is_file()).collect();
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_and_everything_else_stays() {
        let text = "(module (func $long_name (result i32) i32.const 7) (export \"f\" (func $long_name)))";
        let named = wat::parse_str(text).unwrap();
        let bare = without_names(&named).unwrap();
        assert!(named.windows(9).any(|w| w == b"long_name") && !bare.windows(9).any(|w| w == b"long_name"));
        assert_eq!(bare, wat::parse_str(text.replace("$long_name", "").replace("(func )", "(func 0)")).unwrap());
    }
}
