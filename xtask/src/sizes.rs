//! How much a visitor loads, compressed, against what is allowed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

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

/// Prints what is loaded at first and fails if it is too much. `site` holds index.html and www/.
pub fn check(site: &Path) -> Result<()> {
    let size = |paths: &[PathBuf]| -> Result<usize> {
        paths.iter().map(|path| Ok(brotli(&fs::read(path).with_context(|| format!("{} could not be read.", path.display()))?)?.len())).sum()
    };
    let www = site.join("www");
    let mut page = vec![site.join("index.html"), www.join("wasm/atomlab.js")];
    page.extend(files(&www)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "js" || end == "css" || end == "svg")));
    let models: Vec<PathBuf> = files(&www.join("models"))?;
    let module = size(&[www.join("wasm/atomlab_bg.wasm")])?;
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
