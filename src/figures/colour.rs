//! Colours: the law that gives every charge its colour, text that stays readable on it, and the palette of classes and series.
//!
//! The law interpolates in Oklab, where equal steps look equal. Its two ends are equally far from the middle, so that +0.5 and −0.5
//! look equally strong, and they are orange and blue, which all common kinds of colour blindness keep apart.

use serde::{Deserialize, Serialize};

/// An opaque sRGB colour, 8 bits per channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rgb(
    /// Red.
    pub u8,
    /// Green.
    pub u8,
    /// Blue.
    pub u8,
);

/// Nearly black: text on light colours.
pub const INK: Rgb = Rgb(0x11, 0x14, 0x17);
/// Text on dark colours.
pub const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
const BLACK: Rgb = Rgb(0, 0, 0);

/// What WCAG 2.2 AA asks of text against its background.
pub const READABLE: f64 = 4.5;

/// `(lightness, a, b)` in Oklab of the charges −1, 0 and +1, on a light page and on a dark one.
/// The dark set is lower in lightness only, so that a sentence of neutral tokens does not glare.
const LAW: [[[f32; 3]; 3]; 2] = [
    [[0.675, 0.0848, 0.1399], [0.925, -0.0010, -0.0030], [0.645, -0.0368, -0.1476]],
    [[0.620, 0.0775, 0.1280], [0.810, -0.0010, -0.0030], [0.610, -0.0352, -0.1410]],
];

/// The colour of a charge in −1..1: orange for −1 (electron), light grey for 0, blue for +1 (proton).
/// Values outside are clamped; a charge that is not a number is drawn as 0.
pub fn colour_of_charge(charge: f32, dark: bool) -> Rgb {
    let charge = if charge.is_nan() { 0.0 } else { charge.clamp(-1.0, 1.0) };
    let [negative, neutral, positive] = LAW[usize::from(dark)];
    let end = if charge < 0.0 { negative } else { positive };
    let share = charge.abs();
    let [l, a, b] = std::array::from_fn(|i| neutral[i] + (end[i] - neutral[i]) * share);
    rgb_from_oklab(l, a, b)
}

/// The text colour for a background: near-black or white, whichever reads better, and pure black where neither reaches 4.5:1.
pub fn text_on(background: Rgb) -> Rgb {
    let best = if contrast(INK, background) >= contrast(WHITE, background) { INK } else { WHITE };
    if contrast(best, background) >= READABLE { best } else { BLACK }
}

/// WCAG contrast ratio of two colours, 1 to 21.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

impl Rgb {
    /// `#rrggbb`, as CSS and SVG write it.
    pub fn css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The colour of class or series `index`; eight of them, then they repeat. Marks and dashes tell them apart as well.
/// Orange and blue are left out: they mean charge.
pub fn palette(index: usize, dark: bool) -> Rgb {
    const LIGHT: [Rgb; 8] = [
        Rgb(0x04, 0x6b, 0x5a),
        Rgb(0xc2, 0x4f, 0xaa),
        Rgb(0x92, 0x7b, 0x0c),
        Rgb(0x5a, 0x3f, 0xc0),
        Rgb(0xa2, 0x33, 0x25),
        Rgb(0x4c, 0x86, 0x2a),
        Rgb(0x1f, 0x86, 0x9d),
        Rgb(0x6b, 0x72, 0x80),
    ];
    const DARK: [Rgb; 8] = [
        Rgb(0x4f, 0xe3, 0xc1),
        Rgb(0xd8, 0x77, 0xc0),
        Rgb(0xf0, 0xd2, 0x64),
        Rgb(0x9e, 0x96, 0xff),
        Rgb(0xf0, 0x8d, 0x78),
        Rgb(0x84, 0xbb, 0x52),
        Rgb(0x6f, 0xd0, 0xee),
        Rgb(0xaa, 0xb3, 0xbe),
    ];
    let colours = if dark { &DARK } else { &LIGHT };
    colours[index % colours.len()]
}

fn luminance(colour: Rgb) -> f64 {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

/// Björn Ottosson's Oklab, back to sRGB; a channel outside the gamut is clamped.
fn rgb_from_oklab(lightness: f32, a: f32, b: f32) -> Rgb {
    let l = (lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
    let m = (lightness - 0.105_561_346 * a - 0.063_854_17 * b).powi(3);
    let s = (lightness - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
    let channel = |linear: f32| {
        let c = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
        (c.clamp(0.0, 1.0) * 255.0).round() as u8
    };
    Rgb(
        channel(4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s),
        channel(-1.268_438 * l + 2.609_757_4 * m - 0.341_319_4 * s),
        channel(-0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::theme::background;

    fn charges() -> impl Iterator<Item = (f32, bool)> {
        (-100..=100).flat_map(|c| [(c as f32 / 100.0, false), (c as f32 / 100.0, true)])
    }

    #[test]
    fn text_on_every_charge_is_readable() {
        for (charge, dark) in charges() {
            let background = colour_of_charge(charge, dark);
            let ratio = contrast(text_on(background), background);
            assert!(ratio >= READABLE, "charge {charge}, dark {dark}: {ratio:.2}");
        }
    }

    #[test]
    fn text_is_readable_on_any_grey() {
        for v in 0..=255 {
            let grey = Rgb(v, v, v);
            assert!(contrast(text_on(grey), grey) >= READABLE, "{v}");
        }
    }

    #[test]
    fn the_law_is_orange_grey_blue() {
        for dark in [false, true] {
            let Rgb(r, g, b) = colour_of_charge(-1.0, dark);
            assert!(r > g && g > b && r - b > 120, "orange: {r} {g} {b}");
            let Rgb(r, g, b) = colour_of_charge(0.0, dark);
            assert!(r.abs_diff(g) < 6 && g.abs_diff(b) < 6 && r > 180, "light grey: {r} {g} {b}");
            let Rgb(r, g, b) = colour_of_charge(1.0, dark);
            assert!(b > g && g > r && b - r > 100, "blue: {r} {g} {b}");
        }
    }

    #[test]
    fn the_ends_are_equally_far_from_neutral() {
        for [negative, neutral, positive] in LAW {
            let distance = |end: [f32; 3]| (0..3).map(|i| (end[i] - neutral[i]).powi(2)).sum::<f32>().sqrt();
            assert!((distance(negative) - distance(positive)).abs() < 0.03);
        }
    }

    #[test]
    fn charges_outside_the_range_are_clamped() {
        assert_eq!(colour_of_charge(f32::NAN, false), colour_of_charge(0.0, false));
        assert_eq!(colour_of_charge(7.0, true), colour_of_charge(1.0, true));
        assert_eq!(colour_of_charge(f32::NEG_INFINITY, true), colour_of_charge(-1.0, true));
    }

    #[test]
    fn palette_stands_out_from_the_page() {
        for dark in [false, true] {
            for index in 0..8 {
                let ratio = contrast(palette(index, dark), background(dark));
                assert!(ratio >= 3.0, "colour {index}, dark {dark}: {ratio:.2}");
            }
        }
    }
}
