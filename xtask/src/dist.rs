//! `cargo xtask dist`: the site as it is put on a web host. Any static host serves it as it is, below any path.
//!
//! [`assets`] collects what the page fetches, [`bundle`] has its scripts and styles packed, [`page`] rewrites index.html, [`compress`]
//! puts compressed copies beside the files, and [`budgets`] holds what a visitor loads against what is allowed. [`single`] makes the
//! same page as one file, to be carried about.

mod assets;
mod budgets;
mod bundle;
mod compress;
mod page;
mod single;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

use crate::{build, tools};
use compress::Effort;

/// Writes dist/ anew, from browser modules that are built first unless they are to be taken as they are; `single`: with the page as
/// one file in it; `program`: and the command line with all of it inside.
pub fn run(root: &Path, no_build: bool, single: bool, program: bool) -> Result<()> {
    if !no_build {
        build::run(root, false)?;
    }
    let dist = root.join("dist");
    write(root, &dist, single, Effort::Best)?;
    println!("The site is in {}; any web host serves it as it is.", dist.display());
    if program {
        tools::run(tools::cargo(root, &["build", "--release", "--package", "atomlab", "--bin", "atomlab", "--features", "page-inside"]))?;
        println!("The program that serves it to a class is {}.", root.join("target/release/atomlab").display());
    }
    Ok(())
}

/// What the tests look at: dist/, and that another build of the same tree gives the same bytes.
pub fn test(root: &Path) -> Result<()> {
    let dist = root.join("dist");
    write(root, &dist, true, Effort::Quick)?;
    let again = tempfile::tempdir_in(root.join("target"))?;
    let second = again.path().join("dist");
    write(root, &second, true, Effort::Quick)?;
    let (first, second) = (files(&dist)?, files(&second)?);
    let names = |files: &BTreeMap<String, PathBuf>| files.keys().cloned().collect::<Vec<_>>();
    ensure!(names(&first) == names(&second), "Two builds of one tree have files of different names.");
    for (name, path) in &first {
        ensure!(fs::read(path)? == fs::read(&second[name])?, "Two builds of one tree differ in {name}.");
    }
    println!("Another build gave the same {} files.", first.len());
    Ok(())
}

fn write(root: &Path, dist: &Path, single: bool, effort: Effort) -> Result<()> {
    tools::install_npm(root)?;
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    let www = dist.join("www");
    fs::create_dir_all(&www)?;
    let assets = assets::collect(root)?;
    for asset in &assets {
        put(&www.join(&asset.name), &asset.bytes)?;
    }
    let source = fs::read_to_string(root.join("index.html")).context("index.html could not be read.")?;
    let styles = page::styles(&source);
    let names = assets.iter().map(|asset| (asset.path.clone(), asset.name.clone())).collect();
    let bundled = bundle::site(root, &www, names, styles)?;
    fs::write(dist.join("index.html"), page::of_site(&source, &bundled, &www, single)?)?;
    let sizes = compress::beside(root, &files(dist)?, effort)?;
    budgets::check(&bundled, &sizes)?;
    if single {
        single::write(root, dist, &source, &assets)?;
    }
    Ok(())
}

/// Writes a file and the folders above it.
fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, bytes).with_context(|| format!("{} could not be written.", path.display()))
}

/// All files below a folder by their path in it, with forward slashes.
fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![(String::new(), folder.to_owned())];
    while let Some((before, folder)) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{} could not be read.", folder.display()))? {
            let path = entry?.path();
            let name = format!("{before}{}", path.file_name().unwrap_or_default().to_string_lossy());
            if path.is_dir() {
                folders.push((format!("{name}/"), path));
            } else {
                found.insert(name, path);
            }
        }
    }
    Ok(found)
}
