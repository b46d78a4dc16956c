//! Labelled images by name: a fetched data set or anybody's files.

use std::path::{Path, PathBuf};

use atomlab::data::images::{
    ImageDataset,
    files::{File, read},
    idx::Array,
};
use serde::Deserialize;

use crate::{Result, read_bytes, read_text};

/// The data sets that `cargo xtask data` can fetch.
const FETCHED: [&str; 8] = ["emoji", "smileys", "digits", "clothes", "clothes-train", CIFAR10, CIFAR10_TRAIN, CIFAR10_TEST];
/// All of CIFAR-10.
const CIFAR10: &str = "cifar10";
/// The part of it that its makers train on.
const CIFAR10_TRAIN: &str = "cifar10-train";
/// The rest, their test.
const CIFAR10_TEST: &str = "cifar10-test";
/// Images of the former, the first of the file.
const CIFAR10_TRAIN_IMAGES: usize = 50_000;

/// What is read of a fetched data set's manifest.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    class_names: Vec<String>,
}

/// Reads a fetched data set by its name, else the files `names`: IDX files or CIFAR batches. With `classes`, those alone.
pub fn read_images(names: &[String], classes: &[String]) -> Result<ImageDataset> {
    let data = match names {
        [name] if FETCHED.contains(&name.as_str()) => read_named(name)?,
        _ => read_files(names)?,
    };
    if classes.is_empty() { Ok(data) } else { Ok(data.only(classes).map_err(|e| format!("--classes: {e}"))?) }
}

/// Whether two fetched data sets of different names have images in common: CIFAR-10 and its parts.
pub fn share_images(one: &str, other: &str) -> bool {
    let part = |name| [CIFAR10_TRAIN, CIFAR10_TEST].contains(&name);
    (one == CIFAR10 && part(other)) || (other == CIFAR10 && part(one))
}

fn read_named(name: &str) -> Result<ImageDataset> {
    let whole = |name: &str| read_fetched(name, Path::new("www/data"));
    match name {
        CIFAR10_TRAIN => Ok(whole(CIFAR10)?.part(name, 0..CIFAR10_TRAIN_IMAGES)),
        CIFAR10_TEST => Ok(whole(CIFAR10)?.part(name, CIFAR10_TRAIN_IMAGES..usize::MAX)),
        _ => whole(name),
    }
}

fn read_fetched(name: &str, folder: &Path) -> Result<ImageDataset> {
    let path = |end: &str| folder.join(format!("{name}.{end}"));
    let option = if name == CIFAR10 { " --with-cifar10" } else { "" };
    let manifest = read_text(&path("json")).map_err(|e| format!("{e}; `cargo xtask data{option}` fetches the data set"))?;
    let manifest: Manifest = serde_json::from_str(&manifest).map_err(|e| format!("{}: {e}", path("json").display()))?;
    let [images, labels, groups] = ["images", "labels", "groups"].map(|what| path(&format!("{what}.idx")));
    let (pixels, classes, joined) = (read_bytes(&images)?, read_bytes(&labels)?, read_bytes(&groups)?);
    let open = |path: &PathBuf, bytes| Array::open(bytes).map_err(|e| format!("{}: {e}", path.display()));
    let (pixels, classes, joined) = (open(&images, &pixels)?, open(&labels, &classes)?, open(&groups, &joined)?);
    Ok(ImageDataset::from_arrays(name, manifest.class_names, &pixels, &classes, Some(&joined)).map_err(|e| format!("{name}: {e}"))?)
}

fn read_files(names: &[String]) -> Result<ImageDataset> {
    let contents = names.iter().map(|name| read_bytes(name.as_ref())).collect::<Result<Vec<_>>>()?;
    let files: Vec<File> = names.iter().zip(&contents).map(|(name, bytes)| File { name, bytes }).collect();
    let joined = names.join(", ");
    Ok(read(&joined, &files).map_err(|e| format!("{joined}: {e}"))?)
}

#[cfg(test)]
mod tests {
    use atomlab::data::images::idx::{write, write_groups};

    use super::*;

    #[test]
    fn fetched_sets_and_files_are_read_and_an_error_names_them() {
        let folder = std::env::temp_dir().join(format!("atomlab-images-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = |name: &str| folder.join(name).display().to_string();
        std::fs::write(file("dots.json"), r#"{"classNames": ["dark", "grey", "light"], "images": 3}"#).unwrap();
        std::fs::write(file("dots.images.idx"), write(&[3, 1, 1], &[10, 128, 240])).unwrap();
        std::fs::write(file("dots.labels.idx"), write(&[3], &[0, 1, 2])).unwrap();
        std::fs::write(file("dots.groups.idx"), write_groups(&[4, 4, 5])).unwrap();
        let data = read_fetched("dots", &folder).unwrap();
        assert_eq!((data.class_names.join(" "), data.labels, data.groups), ("dark grey light".to_owned(), vec![0, 1, 2], vec![4, 4, 5]));

        let names = ["dots.images.idx", "dots.labels.idx"].map(file);
        let two = read_images(&names, &["2".to_owned(), "0".to_owned()]).unwrap();
        assert_eq!((two.class_names.join(" "), two.labels), ("2 0".to_owned(), vec![1, 0]));
        let message = |names: &[String], classes: &[String]| read_images(names, classes).unwrap_err().to_string();
        assert_eq!(message(&names, &["cat".to_owned()]), "--classes: there is no class \"cat\"; accepted are 0, 1, 2");
        assert!(message(&names[..1], &[]).starts_with(&format!("{}: there are 0 files of labels", names[0])));
        std::fs::remove_dir_all(folder).unwrap();
    }
}
