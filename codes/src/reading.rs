//! Every code of a picture.
//!
//! Codes are found by their corners: all squares that look like a corner, then the triples of them that may belong together, the most plausible
//! first. A triple counts if what lies between its corners passes the code's error correction, so that a wrong one gives nothing.

use std::collections::BTreeSet;

use rxing::common::{BitMatrix, DetectorRXingResult, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, FinderPatternSet, GenerateFinderPatternSets, SampleQR};
use rxing::{Binarizer, Luma8Source};

use crate::Grey;

/// A picture is not looked at smaller than this, in pixels of its shorter side: the smallest code, of 21 modules with four of white on
/// either side, at two pixels a module.
const SMALLEST: usize = 2 * (21 + 2 * 4);

/// The texts of all QR codes in the picture, each once, in the order in which they were found. A text that is not UTF-8 has � in place of what is not.
///
/// The picture is looked at in its own size and then at half of it, again and again: a small code needs every pixel, and in a large one
/// that is blurred or noisy the corners are clearer in fewer.
#[must_use]
pub fn read(picture: &Grey) -> Vec<String> {
    let mut texts = Vec::new();
    let mut half;
    let mut seen = picture;
    while seen.width().min(seen.height()) >= SMALLEST {
        for text in codes_of(seen) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        half = seen.halved();
        seen = &half;
    }
    texts
}

/// The codes that are found in one size.
fn codes_of(picture: &Grey) -> Vec<String> {
    let Some(black) = black_and_white(picture) else { return Vec::new() };
    let mut corners = FindFinderPatterns(&black, true, 0);
    let mut used = BTreeSet::new();
    let mut texts = Vec::new();
    for triple in GenerateFinderPatternSets(&mut corners) {
        let places = [triple.bl, triple.tl, triple.tr].map(|corner| (corner.p.x.to_bits(), corner.p.y.to_bits()));
        if places.iter().any(|place| used.contains(place)) {
            continue;
        }
        if let Some(text) = text_between(&black, &triple) {
            used.extend(places);
            texts.push(text);
        }
    }
    texts
}

/// Dark and light by the brightness around each pixel.
fn black_and_white(picture: &Grey) -> Option<BitMatrix> {
    let (width, height) = (u32::try_from(picture.width()).ok()?, u32::try_from(picture.height()).ok()?);
    let source = Luma8Source::new_with_slice(picture.pixels(), width, height).ok()?;
    HybridBinarizer::new(source).get_black_matrix().ok().cloned()
}

fn text_between(black: &BitMatrix, corners: &FinderPatternSet) -> Option<String> {
    let modules = SampleQR(black, corners).ok()?;
    let code = Decode(modules.getBits()).ok().filter(|code| code.isValid())?;
    // The reader's own text would need tables of every character set.
    Some(String::from_utf8_lossy(code.content().bytes()).into_owned())
}
