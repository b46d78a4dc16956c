//! Emoji as pictures: all of them by category, and the faces that tell apart by an expression alone.

mod groups;

use std::io::Cursor;

use anyhow::{Context as _, Result, ensure};
use png::{BitDepth, ColorType, Decoder, Transformations};
use serde_json::Value;

use super::Images;
use crate::data::{Content, Fetched, Source, archives::files_in_npm, download};

const SHA256: &str = "f64a530c63bca463bd8317fdc4615ce63a53a0c65018e4ce2d848aaba7a28877";

const LICENCE: &str = "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/): the pictures. The package is under the MIT licence, copyright \
    (c) 2013 Cal Henderson.";

const GROUP: &str = "the drawing: variants of one emoji that differ in gender, hair, direction, colour, size or time share a group, and so do \
    pictures that are nearly the same or mirrored";

pub const EMOJI: Source = Source {
    name: "emoji",
    title: "Emoji by category",
    package: "npm emoji-datasource-twitter 16.0.0, emoji.json and img/twitter/64/*.png",
    sha256: SHA256,
    licence: LICENCE,
    attribution: "Twemoji, copyright Twitter, Inc and other contributors (https://github.com/jdecked/twemoji). Changed: put on white and reduced \
        from 64 × 64 to 32 × 32 pixels. Without skin tones; those yellow by default stand for all.",
    group: GROUP,
    class_names: &CATEGORIES,
    counts: &[169, 386, 159, 131, 218, 85, 264, 224, 270],
    fetched: Fetched::Always,
    passed_on: true,
    download: |cache| download::from_npm(cache, "emoji-datasource-twitter", "16.0.0", SHA256),
    convert: |archive| {
        convert(archive, |emoji| {
            let category = text(emoji, "category")?;
            // The tenth category, of five, has the skin tones themselves.
            Ok(CATEGORIES.iter().position(|name| *name == category))
        })
    },
};

pub const SMILEYS: Source = Source {
    name: "smileys",
    title: "Cheerful and troubled faces",
    attribution: "Twemoji, copyright Twitter, Inc and other contributors (https://github.com/jdecked/twemoji). Changed: put on white and reduced \
        from 64 × 64 to 32 × 32 pixels. Cheerful are the faces that Unicode calls smiling, affectionate or with tongue, troubled those that it \
        calls concerned or unwell; all other faces are left out.",
    class_names: &["cheerful", "troubled"],
    counts: &[29, 38],
    convert: |archive| {
        convert(archive, |emoji| {
            Ok(match text(emoji, "subcategory")? {
                "face-smiling" | "face-affection" | "face-tongue" => Some(0),
                "face-concerned" | "face-unwell" => Some(1),
                _ => None,
            })
        })
    },
    ..EMOJI
};

/// Unicode's categories in its own order, which `sort_order` in the package follows.
const CATEGORIES: [&str; 9] =
    ["Smileys & Emotion", "People & Body", "Animals & Nature", "Food & Drink", "Travel & Places", "Activities", "Objects", "Symbols", "Flags"];

/// Pixels on a side of the package's pictures.
const LARGE: usize = 64;

/// Pixels on a side of the pictures that are written.
const SIDE: usize = 32;

const SHAPE: &[usize] = &[SIDE, SIDE, 3];

const FOLDER: &str = "img/twitter/64/";

/// The emoji to which `label` gives a class. Only base emoji have an entry of their own; their skin tones stand inside it.
fn convert(archive: &[u8], label: fn(&Value) -> Result<Option<usize>>) -> Result<Content> {
    let files = files_in_npm(archive, |path| path == "emoji.json" || path.starts_with(FOLDER))?;
    let list = files.get("emoji.json").context("emoji.json is not in the package")?;
    let mut list: Vec<Value> = serde_json::from_slice(list).context("emoji.json")?;
    list.sort_by_key(|emoji| emoji["sort_order"].as_u64());

    let (mut pixels, mut labels, mut drawings) = (Vec::new(), Vec::new(), Vec::new());
    for emoji in &list {
        let Some(label) = label(emoji)? else { continue };
        let path = format!("{FOLDER}{}", text(emoji, "image")?);
        let file = files.get(&path).with_context(|| format!("{path} is not in the package"))?;
        pixels.extend(reduced(&rgba(file).context(path)?));
        labels.push(label as u8);
        // Some flags have no Unicode name.
        let name = text(emoji, "name").or_else(|_| text(emoji, "short_name"))?;
        drawings.push(groups::drawing(text(emoji, "unified")?, name, text(emoji, "subcategory")?));
    }
    let groups = groups::groups(&drawings, &pixels);
    Ok(Content::Images(Images { shape: SHAPE, pixels, labels, groups }))
}

fn text<'a>(emoji: &'a Value, field: &str) -> Result<&'a str> {
    emoji[field].as_str().with_context(|| format!("an emoji of emoji.json has no {field}: {}", emoji["unified"]))
}

/// The 64 × 64 pixels of a PNG file as red, green, blue and opacity.
fn rgba(file: &[u8]) -> Result<Vec<u8>> {
    let mut decoder = Decoder::new(Cursor::new(file));
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info()?;
    let size = reader.info().size();
    ensure!(size == (LARGE as u32, LARGE as u32), "the picture has {size:?} pixels, but {LARGE} × {LARGE} are expected");
    let kind = reader.output_color_type();
    ensure!(kind == (ColorType::Rgba, BitDepth::Eight), "the picture has pixels of {kind:?}, but 8-bit RGBA is expected");
    let mut pixels = vec![0; LARGE * LARGE * 4];
    reader.next_frame(&mut pixels)?;
    Ok(pixels)
}

/// A picture of 64 × 64 RGBA pixels on white, each 2 × 2 of them averaged into one RGB pixel.
///
/// Both are done with the values as they are stored, not in linear light, because browsers do the same when they draw a
/// smaller picture: what somebody drops into the page then looks to a network like what it learnt from. Dark lines on
/// bright ground, of which emoji have many, also stay darker this way.
fn reduced(rgba: &[u8]) -> Vec<u8> {
    let mut pixels = Vec::with_capacity(SIDE * SIDE * 3);
    for (row, column) in (0..SIDE).flat_map(|row| (0..SIDE).map(move |column| (row, column))) {
        for colour in 0..3 {
            // 255 times the sum of four values.
            let sum: u32 = [(0, 0), (0, 1), (1, 0), (1, 1)]
                .iter()
                .map(|(down, right)| {
                    let pixel = &rgba[((2 * row + down) * LARGE + 2 * column + right) * 4..][..4];
                    let opacity = u32::from(pixel[3]);
                    u32::from(pixel[colour]) * opacity + 255 * (255 - opacity)
                })
                .sum();
            pixels.push(((sum + 2 * 255) / (4 * 255)) as u8);
        }
    }
    pixels
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture that is transparent but for the 2 × 2 pixels above and left, given in reading order.
    fn picture(corner: [[u8; 4]; 4]) -> Vec<u8> {
        let mut rgba = vec![0; LARGE * LARGE * 4];
        for (at, pixel) in [0, 1, LARGE, LARGE + 1].into_iter().zip(corner) {
            rgba[at * 4..][..4].copy_from_slice(&pixel);
        }
        rgba
    }

    #[test]
    fn opaque_pixels_are_averaged() {
        let small = reduced(&picture([[10, 0, 255, 255], [20, 0, 255, 255], [30, 1, 255, 255], [41, 1, 0, 255]]));
        // 25.25, 0.5 and 191.25.
        assert_eq!(small[..3], [25, 1, 191]);
    }

    #[test]
    fn what_is_transparent_is_white() {
        let small = reduced(&picture([[0, 0, 0, 255], [0, 0, 0, 0], [200, 100, 50, 0], [255, 0, 0, 51]]));
        // (0 + 255 + 255 + 255) / 4 and, where a fifth of red covers white, (0 + 255 + 255 + 204) / 4.
        assert_eq!(small[..3], [191, 179, 179]);
        assert!(small[3..].iter().all(|value| *value == 255));
        assert_eq!(small.len(), SIDE * SIDE * 3);
    }

    #[test]
    fn rows_and_columns_keep_their_places() {
        let mut rgba = vec![0; LARGE * LARGE * 4];
        rgba[(6 * LARGE + 10) * 4..][..4].copy_from_slice(&[0, 0, 0, 255]);
        let small = reduced(&rgba);
        let dark: Vec<usize> = (0..SIDE * SIDE).filter(|pixel| small[pixel * 3] < 255).collect();
        assert_eq!(dark, [3 * SIDE + 5]);
    }

    #[test]
    fn pictures_with_and_without_a_palette_are_read() {
        for kind in [ColorType::Rgba, ColorType::Indexed] {
            let mut file = Vec::new();
            let mut encoder = png::Encoder::new(&mut file, LARGE as u32, LARGE as u32);
            encoder.set_color(kind);
            let pixels = if kind == ColorType::Indexed {
                encoder.set_palette(vec![1, 2, 3]);
                encoder.set_trns(vec![4]);
                vec![0; LARGE * LARGE]
            } else {
                [1, 2, 3, 4].repeat(LARGE * LARGE)
            };
            encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
            assert_eq!(rgba(&file).unwrap(), [1, 2, 3, 4].repeat(LARGE * LARGE));
        }
    }
}
