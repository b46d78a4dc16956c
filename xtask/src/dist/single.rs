//! `cargo xtask dist --single`: the page as one file that opens by a double click, without a host or a network.
//!
//! Scripts, modules, models and data sets stand in it as XZ in Base64, so dense that all that lessons need fits into 4 MB; the
//! script `xtask/bundle/boot.js` unpacks them. The module with WebGPU is a second pack, in a file of its own.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use lzma_rust2::{CheckType, XzOptions, XzWriter};
use sha2::{Digest as _, Sha256};
use std::io::Write as _;

use super::assets::Asset;
use super::{budgets, bundle, compress, page};
use crate::build::Module;

/// The files below dist/.
pub const CPU: &str = "atomlab.html";
pub const GPU: &str = "atomlab-webgpu.html";
/// What the first may take, in bytes.
const LIMIT: usize = 4_000_000;
/// Data sets that it holds besides those of the lessons: all sentences, and photographs to look at.
const DATA: [&str; 4] = ["grammar", "photo-cat", "photo-airplane", "photo-ship"];

/// Writes both files.
pub fn write(root: &Path, dist: &Path, source: &str, assets: &[Asset]) -> Result<()> {
    let parts = bundle::parts(root, page::styles(source))?;
    let cache = root.join("target/xtask/compressed");
    let gpu = format!("wasm/{}_bg.wasm", Module::Gpu.name());
    // A pack of their own: they change more often than the rest, which takes half a minute to compress.
    let scripts: Vec<_> = parts.files.iter().map(|(path, code)| (path.as_str(), code.as_bytes())).collect();
    // Modules share much of their code, so they stand side by side.
    let (modules, others): (Vec<_>, Vec<_>) = assets.iter().partition(|asset| asset.path.ends_with(".wasm"));
    let modules = modules.into_iter().filter(|asset| asset.path != gpu);
    let files = modules.chain(others.into_iter().filter(|asset| travels(&asset.path)));
    let files: Vec<_> = files.map(|asset| (asset.path.as_str(), asset.bytes.as_slice())).collect();
    let packs = [pack(&cache, &scripts)?, pack(&cache, &files)?, pack(&cache, &[(gpu.as_str(), find(assets, &gpu)?)])?];
    let sources = find(assets, "data/ATTRIBUTION.md")?;
    let icon = find(assets, "icon.svg")?;
    let cpu = page::of_file(source, &parts, icon, sources, &packs[..2])?;
    let webgpu = page::of_file(source, &parts, icon, sources, &packs)?;
    for (name, bytes, limit) in [(CPU, &cpu, Some(LIMIT)), (GPU, &webgpu, None)] {
        println!("{name:44} {:>5} {:>9} {:>9}", 1, bytes.len(), limit.map_or(String::new(), |limit| limit.to_string()));
        fs::write(dist.join(name), bytes)?;
    }
    ensure!(cpu.len() <= LIMIT, "Too much: {CPU} takes {} bytes and may take {LIMIT}.", cpu.len());
    Ok(())
}

/// Whether a model, a recorded run or a data set is in the file.
fn travels(path: &str) -> bool {
    let data = || budgets::LESSON_DATA.iter().chain(&DATA).any(|set| path.starts_with(&format!("data/{set}.")));
    path.starts_with("models/") || data()
}

fn find<'a>(assets: &'a [Asset], path: &str) -> Result<&'a [u8]> {
    let asset = assets.iter().find(|asset| asset.path == path);
    asset.map(|asset| asset.bytes.as_slice()).with_context(|| format!("www/{path} is missing."))
}

/// An element that holds files, as boot.js reads it.
fn pack(cache: &Path, files: &[(&str, &[u8])]) -> Result<String> {
    let list: Vec<String> = files.iter().map(|(path, bytes)| format!("{path}:{}", bytes.len())).collect();
    let bytes = files.iter().flat_map(|(_, bytes)| bytes.iter().copied()).collect::<Vec<u8>>();
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let packed = compress::kept(&cache.join(format!("{hash}.xz")), || xz(&bytes))?;
    Ok(format!("<script type=\"application/x-xz\" data-files=\"{}\">{}</script>\n", list.join(" "), BASE64.encode(packed)))
}

/// As small as it gets. The check is the one that every unpacker knows.
fn xz(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut options = XzOptions::with_preset(9);
    options.lzma_options.nice_len = 273;
    options.set_check_sum_type(CheckType::Crc32);
    let mut writer = XzWriter::new(Vec::new(), options)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lessons_train_on_travels_and_large_data_do_not() {
        let paths = ["models/sentiment.bpk", "data/snippets.tsv", "data/smileys.images.idx", "data/photo-cat.json"];
        assert!(paths.iter().all(|path| travels(path)));
        assert!(!["data/emoji.images.idx", "data/encoder.json", "wasm/atomlab_bg.wasm"].iter().any(|path| travels(path)));
    }

    #[test]
    fn a_pack_says_where_its_files_begin() {
        let folder = tempfile::tempdir().unwrap();
        let pack = pack(folder.path(), &[("a.js", b"1;"), ("b.json", b"{}\n")]).unwrap();
        assert!(pack.starts_with("<script type=\"application/x-xz\" data-files=\"a.js:2 b.json:3\">/Td6WFo"), "{pack}");
        assert!(pack.ends_with("</script>\n"));
    }
}
