//! Clothes: Fashion-MNIST from its Debian package.
//!
//! The page gets the 10,000 pictures of the test file. The 60,000 of the training file, too many for a visitor to load, are a
//! data set of their own for training on the command line.

use anyhow::{Context as _, Result};

use super::{Images, idx};
use crate::data::{
    Content, Fetched, Source,
    archives::{file_in_tar, gunzip},
    download,
};

const VERSION: &str = "0.0~git20200523.55506a9-1";
const SHA256: &str = "39e172fe32dd318ebb3e512220c3beea2fa47d7e20bab348fb4e0922d6beefc0";

pub const SOURCE: Source = Source {
    name: "clothes",
    title: "Clothes",
    package: "Debian dataset-fashion-mnist 0.0~git20200523.55506a9-1, t10k-*.gz",
    sha256: SHA256,
    licence: "MIT, copyright (c) 2017 Zalando SE.",
    attribution: "Fashion-MNIST: Han Xiao, Kashif Rasul and Roland Vollgraf, a Novel Image Dataset for Benchmarking Machine Learning \
        Algorithms, arXiv:1708.07747, 2017. Here: its test file, whole.",
    group: "none: each picture for itself",
    class_names: &["T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"],
    counts: &[1000; 10],
    fetched: Fetched::WherePossible,
    passed_on: true,
    download: |cache| download::from_debian(cache, "dataset-fashion-mnist", VERSION, SHA256),
    convert: |archive| convert(archive, "t10k", 10_000),
};

pub const TRAIN: Source = Source {
    name: "clothes-train",
    title: "Clothes, for training on the command line",
    package: "Debian dataset-fashion-mnist 0.0~git20200523.55506a9-1, train-*.gz",
    attribution: "Fashion-MNIST: Han Xiao, Kashif Rasul and Roland Vollgraf, a Novel Image Dataset for Benchmarking Machine Learning \
        Algorithms, arXiv:1708.07747, 2017. Here: its training file, whole; none of its pictures is in `clothes`.",
    counts: &[6000; 10],
    passed_on: false,
    convert: |archive| convert(archive, "train", 60_000),
    ..SOURCE
};

/// Reads the files of `part` from the package's files as one tar archive.
fn convert(archive: &[u8], part: &str, count: usize) -> Result<Content> {
    let file = |ending: &str| {
        let path = format!("usr/share/datasets/fashion-mnist/{part}-{ending}.gz");
        file_in_tar(archive, &path).and_then(|compressed| gunzip(&compressed)).context(path)
    };
    let pixels = idx::bytes(&file("images-idx3-ubyte")?, &[count, 28, 28])?.to_vec();
    let labels = idx::bytes(&file("labels-idx1-ubyte")?, &[count])?.to_vec();
    Ok(Content::Images(Images::ungrouped(&[28, 28], pixels, labels)))
}
