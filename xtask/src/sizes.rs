//! How much a visitor loads, compressed, against what is allowed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasmparser::{Parser, Payload};

use crate::build::{self, Module};

/// Limits of single modules in bytes after brotli: those loaded at once, and those loaded when they are used.
const MODULES: [(Module, &str, usize); 2] = [(Module::Page, "page module", 300_000), (Module::Cpu, "CPU module", 800_000)];
const ON_DEMAND: [(Module, &str, usize); 2] = [(Module::Images, "images module, on demand", 650_000), (Module::Codes, "codes module, on demand", 100_000)];
/// The limit of page, both modules and shipped model together.
const FIRST_LOAD: usize = 3_000_000;

/// `bytes` after brotli at its strongest, as a web host would send them.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    brotli_at(11, bytes)
}

/// The same at a quality from 0 to 11, with a window of 16 MB.
pub fn brotli_at(quality: u32, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, 24);
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
    println!("{:32} {:>9} {:>9}", "brotli", "bytes", "limit");
    let (mut total, mut over) = (0, false);
    let mut row = |name: &str, bytes: usize, limit: Option<usize>| {
        println!("{name:32} {bytes:>9} {:>9}", limit.map_or(String::new(), |limit| limit.to_string()));
        total += bytes;
        over |= limit.is_some_and(|limit| bytes > limit);
    };
    row("page", size(&page_files(site)?)?, None);
    for (module, name, limit) in MODULES {
        row(name, module_size(site, module)?, Some(limit));
    }
    row("shipped model and recorded runs", size(&files(&site.join("www/models"))?)?, None);
    println!("{:32} {total:>9} {FIRST_LOAD:>9}", "first load");
    for (module, name, limit) in ON_DEMAND {
        let bytes = module_size(site, module)?;
        println!("{name:32} {bytes:>9} {limit:>9}");
        over |= bytes > limit;
    }
    if over || total > FIRST_LOAD {
        bail!("The page loads more than it may; see the table above.");
    }
    Ok(())
}

/// index.html, every script, style and picture of the page, and the modules' JavaScript. What is fetched on demand, in www/data, is none of it.
fn page_files(site: &Path) -> Result<Vec<PathBuf>> {
    let mut page = vec![site.join("index.html")];
    page.extend(MODULES.iter().map(|(module, ..)| module.wasm(site).with_file_name(format!("{}.js", module.name()))));
    let mut folders = vec![site.join("www")];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder)? {
            if path.is_dir() {
                folders.extend((path != build::folder(site) && path != site.join("www/data")).then_some(path));
            } else if path.extension().is_some_and(|end| end == "js" || end == "css" || end == "svg") {
                page.push(path);
            }
        }
    }
    Ok(page)
}

/// The compressed size of a module.
fn module_size(site: &Path, module: Module) -> Result<usize> {
    let wasm = fs::read(module.wasm(site)).with_context(|| format!("{} is missing; `cargo xtask build` makes it.", module.name()))?;
    Ok(brotli(&without_names(&wasm)?)?.len())
}

/// The compressed size of files that are sent one by one.
fn size(paths: &[PathBuf]) -> Result<usize> {
    paths.iter().map(|path| Ok(brotli(&fs::read(path).with_context(|| format!("{} could not be read.", path.display()))?)?.len())).sum()
}

/// The files directly in a folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(entries(folder)?.into_iter().filter(|path| path.is_file()).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let unread = || format!("{} could not be read.", folder.display());
    fs::read_dir(folder).with_context(unread)?.map(|entry| Ok(entry.with_context(unread)?.path())).collect()
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

    #[test]
    fn scripts_of_subfolders_count_and_data_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path();
        let paths = ["index.html", "www/page.js", "www/words/reading/pair.js", "www/words/note.md", "www/data/encoder/code.js", "www/wasm/atomlab_gpu.js"];
        for path in paths.map(|path| site.join(path)) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let mut found = page_files(site).unwrap();
        found.sort();
        let wanted = ["index.html", "www/page.js", "www/wasm/atomlab.js", "www/wasm/atomlab_page.js", "www/words/reading/pair.js"];
        assert_eq!(found, wanted.map(|path| site.join(path)));
    }
}
