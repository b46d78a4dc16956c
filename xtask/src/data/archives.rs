//! Reading files out of packages without unpacking them to the disk.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use anyhow::{Context as _, Result, bail};
use flate2::read::GzDecoder;
use zip::ZipArchive;

/// The file `name` of a ZIP archive; a wheel is one.
pub fn file_in_zip(archive: &[u8], name: &str) -> Result<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(archive))?;
    let mut file = archive.by_name(name).with_context(|| format!("{name} is not in the archive"))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The file of a gzipped tar archive whose path ends with `ending`.
pub fn file_in_tar_gz(archive: &[u8], ending: &str) -> Result<Vec<u8>> {
    file_in_tar(GzDecoder::new(archive), ending)
}

/// The file of a tar archive whose path ends with `ending`.
pub fn file_in_tar(archive: impl Read, ending: &str) -> Result<Vec<u8>> {
    for entry in tar::Archive::new(archive).entries()? {
        let mut entry = entry?;
        if entry.path()?.ends_with(ending) {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            return Ok(bytes);
        }
    }
    bail!("{ending} is not in the archive")
}

/// Those files of an npm package that are `wanted`, by their paths in the package.
pub fn files_in_npm(archive: &[u8], wanted: impl Fn(&str) -> bool) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in tar::Archive::new(GzDecoder::new(archive)).entries()? {
        let mut entry = entry?;
        let path = entry.path()?.to_string_lossy().into_owned();
        if let Some(path) = path.strip_prefix("package/").filter(|path| wanted(path)) {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes)?;
            files.insert(path.to_owned(), bytes);
        }
    }
    Ok(files)
}

/// The bytes that the gzip file `compressed` holds.
pub fn gunzip(compressed: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(compressed).read_to_end(&mut bytes)?;
    Ok(bytes)
}
