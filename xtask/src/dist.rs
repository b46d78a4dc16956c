//! `cargo xtask dist`: the site as it is put on a web host, stripped and compressed.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Result;

use crate::{build, data, sizes};

/// Writes dist/ anew.
pub fn run(root: &Path) -> Result<()> {
    build::run(root, false)?;
    let dist = root.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    fs::copy(root.join("index.html"), dist.join("index.html"))?;
    copy(&root.join("www"), &dist.join("www"))?;
    for module in build::Module::ALL {
        fs::write(module.wasm(&dist), sizes::without_names(&fs::read(module.wasm(root))?)?)?;
    }
    sizes::check(&dist)?;
    compress(&dist)?;
    println!("The site is in {}; any web host serves it as it is.", dist.display());
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if source.is_dir() {
            copy(&source, &target)?;
        } else if !stays_here(&name) {
            fs::copy(&source, &target)?;
        }
    }
    Ok(())
}

/// What is of no use on a web host, and data sets that are not to be passed on.
fn stays_here(name: &str) -> bool {
    name.ends_with(".d.ts") || name == "tsconfig.json" || data::stays_here(name)
}

/// Puts a .br and a .gz beside every file that compresses; the encoder's 16-bit weights do not.
fn compress(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress(&path)?;
            continue;
        }
        if path.extension().is_some_and(|end| end == "safetensors") {
            continue;
        }
        let bytes = fs::read(&path)?;
        let name = path.to_string_lossy().into_owned();
        fs::write(format!("{name}.br"), sizes::brotli(&bytes)?)?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&bytes)?;
        fs::write(format!("{name}.gz"), gzip.finish()?)?;
    }
    Ok(())
}
