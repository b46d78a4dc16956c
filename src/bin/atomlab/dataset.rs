//! Labelled sentences by name: a fetched data set or anybody's file.

use atomlab::data::{import::import, text::TextDataset};

use crate::{Result, read_bytes};

/// Reads the data set called "snippets" or "grammar", else the file `name` in any format that the page reads. Notices go to
/// standard error, so that standard output stays what was asked for.
pub fn read_dataset(name: &str) -> Result<TextDataset> {
    let fetched = ["snippets", "grammar"].contains(&name).then(|| format!("www/data/{name}.tsv"));
    let path = fetched.as_deref().unwrap_or(name);
    let bytes = read_bytes(path.as_ref()).map_err(|e| if fetched.is_some() { format!("{e}; `cargo xtask data` fetches the data sets").into() } else { e })?;
    let imported = import(name, &bytes, None).map_err(|e| format!("{path}: {e}"))?;
    let column = |index: usize| imported.columns.get(index).map(|column| column.name.as_str());
    if let (Some(text), Some(label)) = (column(imported.text), column(imported.label)) {
        eprintln!("{path}: read as {}, with the text in {text:?} and the label in {label:?}", imported.format_title);
    }
    if fetched.is_none() {
        imported.notices.iter().for_each(|notice| eprintln!("{path}: {notice}"));
    }
    Ok(imported.dataset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_and_an_error_names_it() {
        let folder = std::env::temp_dir().join(format!("atomlab-dataset-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("own.csv").display().to_string();
        std::fs::write(&path, "label,text\na,One\nb,Two\na,Three\nb,Four\n").unwrap();
        let data = read_dataset(&path).unwrap();
        assert_eq!((data.class_names, data.examples.len()), (vec!["a".to_owned(), "b".to_owned()], 4));
        std::fs::write(&path, "label,text\na,One\n").unwrap();
        assert_eq!(read_dataset(&path).unwrap_err().to_string(), format!("{path}: the file has 1 sentence; accepted are at least 4, each with a label"));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
