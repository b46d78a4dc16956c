//! The files of the page in memory, each with what was compressed beforehand beside it.

use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use axum::body::Bytes;

use crate::Result;

/// A file as it can be sent, to all who ask without a copy for each.
pub struct File {
    pub plain: Bytes,
    pub brotli: Option<Bytes>,
    pub gzip: Option<Bytes>,
    /// The value of `Content-Type`.
    pub kind: String,
    /// The value of `ETag`.
    pub tag: String,
}

/// What is served, by path without its first slash.
pub struct Site(HashMap<String, File>);

impl Site {
    /// The page that travels in this program.
    ///
    /// # Errors
    /// One sentence where the program was built without it.
    #[cfg(feature = "page-inside")]
    pub fn embedded() -> Result<Self> {
        #[derive(rust_embed::Embed)]
        #[folder = "dist/"]
        struct Dist;
        Self::of(Dist::iter().filter_map(|name| Some((name.to_string(), in_memory(Dist::get(&name)?.data)))).collect())
    }

    /// The page that travels in this program.
    ///
    /// # Errors
    /// One sentence where the program was built without it.
    #[cfg(not(feature = "page-inside"))]
    pub fn embedded() -> Result<Self> {
        Err("This program was built without the page; `cargo xtask dist --program` builds one that holds it, `--site dist` serves a folder.".into())
    }

    /// Everything in a folder.
    ///
    /// # Errors
    /// One sentence if it cannot be read or holds no page.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = HashMap::new();
        collect(folder, "", &mut files).map_err(|e| format!("{}: {e}", folder.display()))?;
        Self::of(files).map_err(|e| format!("{}: {e}", folder.display()).into())
    }

    /// Files by name, `x.br` and `x.gz` being `x` compressed.
    fn of(mut files: HashMap<String, Bytes>) -> Result<Self> {
        let names: Vec<String> = files.keys().filter(|name| !is_compressed(name)).cloned().collect();
        let site: HashMap<String, File> = names
            .into_iter()
            .filter_map(|name| {
                let plain = files.remove(&name)?;
                let (brotli, gzip) = (files.remove(&format!("{name}.br")), files.remove(&format!("{name}.gz")));
                let (kind, tag) = (kind_of(&name), tag_of(&plain));
                Some((name, File { plain, brotli, gzip, kind, tag }))
            })
            .collect();
        if !site.contains_key("index.html") {
            return Err("there is no index.html in it; `cargo xtask dist` makes the folder dist.".into());
        }
        Ok(Self(site))
    }

    /// The file at an address's path; a folder's address is its `index.html`.
    pub fn get(&self, path: &str) -> Option<&File> {
        let name = path.strip_prefix('/')?;
        if name.is_empty() { self.0.get("index.html") } else { self.0.get(name) }
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// All of it, uncompressed.
    pub fn bytes(&self) -> usize {
        self.0.values().map(|file| file.plain.len()).sum()
    }
}

/// A part of this program stays where it is; what was read is kept.
#[cfg(feature = "page-inside")]
fn in_memory(data: std::borrow::Cow<'static, [u8]>) -> Bytes {
    match data {
        std::borrow::Cow::Borrowed(part) => Bytes::from_static(part),
        std::borrow::Cow::Owned(read) => read.into(),
    }
}

fn collect(folder: &Path, prefix: &str, files: &mut HashMap<String, Bytes>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        // What is no text cannot be asked for.
        let Ok(name) = entry.file_name().into_string() else { continue };
        let name = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?.into());
        }
    }
    Ok(())
}

fn is_compressed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// Text is UTF-8 here. What has no known type is bytes.
fn kind_of(name: &str) -> String {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let is_text = kind.type_() == mime_guess::mime::TEXT || ["json", "javascript", "manifest+json", "svg+xml"].contains(&kind.subtype().as_str());
    if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}

fn tag_of(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}
