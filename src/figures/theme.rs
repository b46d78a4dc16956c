//! How a figure is dressed: size, light or dark, font. The data never depends on it.

use serde::{Deserialize, Serialize};

use super::colour::{Rgb, palette};

/// Size and dress of one drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Theme {
    /// Light marks on a dark page.
    pub dark: bool,
    /// Device pixels per CSS pixel (`devicePixelRatio`), 0.5 to 8.
    pub scale: f64,
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// A CSS font family list.
    pub font_family: String,
    /// A line under an exported figure: seed, link, source.
    pub caption: Option<String>,
    /// Full-strength lines and text.
    pub high_contrast: bool,
}

impl Default for Theme {
    fn default() -> Self {
        Self { dark: false, scale: 1.0, width: 640.0, height: 400.0, font_family: "system-ui, sans-serif".into(), caption: None, high_contrast: false }
    }
}

/// The longest side that is drawn, in CSS pixels: far above any screen, and it keeps every coordinate within 32 bits.
const MAX_SIDE: f64 = 8192.0;

impl Theme {
    /// Width and height in CSS pixels, clamped to what can be drawn; a size that is not a number is 0.
    pub fn size(&self) -> (f64, f64) {
        (clamp_or(self.width, 0.0, MAX_SIDE, 0.0), clamp_or(self.height, 0.0, MAX_SIDE, 0.0))
    }

    /// Device pixels per CSS pixel, clamped to 0.5..8.
    pub fn pixel_scale(&self) -> f64 {
        clamp_or(self.scale, 0.5, 8.0, 1.0)
    }

    /// The colours of this theme.
    pub(crate) fn inks(&self) -> Inks {
        let pick = |light, dark| if self.dark { dark } else { light };
        if self.high_contrast {
            let text = pick(Rgb(0, 0, 0), Rgb(255, 255, 255));
            return Inks { dark: self.dark, text, muted: text, axis: text, grid: pick(Rgb(0xb0, 0xb4, 0xb8), Rgb(0x60, 0x66, 0x6c)), faint: 0.7 };
        }
        Inks {
            dark: self.dark,
            text: pick(Rgb(0x1a, 0x1d, 0x21), Rgb(0xea, 0xec, 0xef)),
            muted: pick(Rgb(0x57, 0x5e, 0x67), Rgb(0xa6, 0xae, 0xb8)),
            axis: pick(Rgb(0x8b, 0x93, 0x9c), Rgb(0x7b, 0x84, 0x8e)),
            grid: pick(Rgb(0xe6, 0xe8, 0xeb), Rgb(0x2c, 0x31, 0x37)),
            faint: 0.45,
        }
    }
}

/// The page behind a figure, which exports paint and canvases leave clear.
pub fn background(dark: bool) -> Rgb {
    if dark { Rgb(0x16, 0x19, 0x1d) } else { Rgb(0xff, 0xff, 0xff) }
}

/// The colours of one theme.
#[derive(Clone, Copy)]
pub(crate) struct Inks {
    pub dark: bool,
    pub text: Rgb,
    pub muted: Rgb,
    pub axis: Rgb,
    pub grid: Rgb,
    /// Opacity of a series that stands back.
    pub faint: f64,
}

impl Inks {
    pub(crate) fn series(&self, index: usize) -> Rgb {
        palette(index, self.dark)
    }
}

fn clamp_or(value: f64, low: f64, high: f64, fallback: f64) -> f64 {
    if value.is_finite() { value.clamp(low, high) } else { fallback }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::colour::contrast;

    #[test]
    fn text_is_readable_in_every_theme() {
        for (dark, high_contrast) in [(false, false), (false, true), (true, false), (true, true)] {
            let inks = Theme { dark, high_contrast, ..Theme::default() }.inks();
            for ink in [inks.text, inks.muted] {
                assert!(contrast(ink, background(dark)) >= 4.5);
            }
            assert!(contrast(inks.axis, background(dark)) >= 3.0);
        }
    }

    #[test]
    fn senseless_sizes_are_clamped() {
        let theme = Theme { width: f64::NAN, height: 1e9, scale: f64::INFINITY, ..Theme::default() };
        assert_eq!((theme.size(), theme.pixel_scale()), ((0.0, MAX_SIDE), 1.0));
    }
}
