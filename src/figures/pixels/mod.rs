//! The ground of a scene as one block of pixels, which a canvas takes in one call.
//!
//! Colours are kept premultiplied while things are laid over each other (one multiplication per channel) and divided back at the end.

mod shade;
mod sprite;

use super::Theme;
use super::ground::{Ground, Marks};
use super::marks::REACH;
use super::paint::snapped;
use super::scene::{Ink, Px};
use shade::shade;
use sprite::{Sprites, reach};

/// A block of pixels for a canvas, at device pixels from its top left; it may stick out of the canvas.
#[derive(Clone, Debug)]
pub struct Pixels {
    /// Column of the first pixel on the canvas.
    pub left: i32,
    /// Row of the first pixel on the canvas.
    pub top: i32,
    /// Pixels per row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row, not premultiplied: what `ImageData` holds.
    pub rgba: Vec<u8>,
}

/// The ground at the theme's device pixels; `None` where it is empty.
pub(crate) fn stamp(ground: &[Ground], theme: &Theme) -> Option<Pixels> {
    let scale = theme.pixel_scale();
    let mut sheet = Sheet::around(ground, scale)?;
    for one in ground {
        match one {
            Ground::Rule { from, to, ink } => sheet.rule(*from, *to, *ink, scale),
            Ground::Regions(regions) => shade(regions, &mut sheet, scale),
            Ground::Line { from, to, width, ink } => sheet.line(*from, *to, width * scale, *ink, scale),
            Ground::Marks(marks) => sheet.marks(marks, scale),
        }
    }
    Some(sheet.finish())
}

/// Premultiplied pixels under construction: red in the lowest byte, opacity in the highest.
struct Sheet {
    left: i32,
    top: i32,
    width: usize,
    height: usize,
    pixels: Vec<u32>,
}

/// More pixels than the largest screens have are not stamped.
const MAX_PIXELS: usize = 1 << 26;

impl Sheet {
    /// Large enough for all of the ground, so that nothing needs clipping.
    fn around(ground: &[Ground], scale: f64) -> Option<Self> {
        let (mut low, mut high) = ((f64::INFINITY, f64::INFINITY), (f64::NEG_INFINITY, f64::NEG_INFINITY));
        let mut cover = |(x, y): Px, margin: f64| {
            low = (low.0.min(x - margin), low.1.min(y - margin));
            high = (high.0.max(x + margin), high.1.max(y + margin));
        };
        for one in ground {
            match one {
                Ground::Rule { from, to, .. } => [*from, *to].map(|p| cover(p, 2.0)).into_iter().collect(),
                Ground::Line { from, to, width, .. } => [*from, *to].map(|p| cover(p, width + 2.0)).into_iter().collect(),
                Ground::Regions(regions) => {
                    cover((regions.plot.left, regions.plot.top), 1.0);
                    cover((regions.plot.right, regions.plot.bottom), 1.0);
                }
                Ground::Marks(marks) => {
                    let margin = marks.styles.iter().map(|style| style.radius * REACH + 4.0).fold(0.0, f64::max);
                    marks.at.iter().for_each(|(at, _)| cover(*at, margin));
                }
            }
        }
        let (left, top) = ((low.0 * scale).floor() as i32, (low.1 * scale).floor() as i32);
        let (width, height) = (((high.0 * scale).ceil() - f64::from(left)) as usize, ((high.1 * scale).ceil() - f64::from(top)) as usize);
        let size = width.checked_mul(height).filter(|size| *size > 0 && *size <= MAX_PIXELS)?;
        Some(Self { left, top, width, height, pixels: vec![0; size] })
    }

    /// Lays a premultiplied colour over the pixel in `column` and `row` of the canvas.
    fn lay(&mut self, column: i32, row: i32, source: u32) {
        let (x, y) = ((column - self.left) as usize, (row - self.top) as usize);
        if x < self.width && y < self.height {
            let pixel = &mut self.pixels[y * self.width + x];
            *pixel = over(*pixel, source);
        }
    }

    fn rule(&mut self, from: Px, to: Px, ink: Ink, scale: f64) {
        let ((left, top), (right, bottom)) = snapped(from, to, scale);
        let source = premultiplied(ink, 1.0);
        for row in top..bottom {
            for column in left..right {
                self.lay(column, row, source);
            }
        }
    }

    /// A straight line `width` device pixels wide: along its longer side, the few pixels across it.
    fn line(&mut self, from: Px, to: Px, width: f64, ink: Ink, scale: f64) {
        let (from, to) = ((from.0 * scale, from.1 * scale), (to.0 * scale, to.1 * scale));
        let steep = (to.1 - from.1).abs() > (to.0 - from.0).abs();
        let turned = |p: Px| if steep { (p.1, p.0) } else { p };
        let (mut a, mut b) = (turned(from), turned(to));
        if a.0 > b.0 {
            std::mem::swap(&mut a, &mut b);
        }
        let slope = if b.0 > a.0 { (b.1 - a.1) / (b.0 - a.0) } else { 0.0 };
        // Distances across a slanted line are shorter than along the column.
        let shrink = 1.0 / slope.hypot(1.0);
        let reach = (width / 2.0 + 1.0) / shrink;
        for column in a.0.round() as i32..b.0.round() as i32 {
            let middle = a.1 + slope * (f64::from(column) + 0.5 - a.0);
            for row in (middle - reach).floor() as i32..=(middle + reach).floor() as i32 {
                let distance = (f64::from(row) + 0.5 - middle).abs() * shrink;
                let coverage = (width / 2.0 + 0.5 - distance).clamp(0.0, 1.0);
                if coverage > 0.0 {
                    let (x, y) = if steep { (row, column) } else { (column, row) };
                    self.lay(x, y, premultiplied(ink, coverage));
                }
            }
        }
    }

    fn marks(&mut self, marks: &Marks, scale: f64) {
        let mut sprites = Sprites::new(&marks.styles, scale, self.width);
        for ((x, y), style) in &marks.at {
            let Some((column, row, sprite)) = sprites.at(x * scale, y * scale, *style) else { continue };
            let reach = reach(&marks.styles[*style], scale);
            let (x, y) = (column - reach - self.left, row - reach - self.top);
            if x < 0 || y < 0 {
                continue;
            }
            let start = y as usize * self.width + x as usize;
            for (offset, source) in sprite {
                if let Some(pixel) = self.pixels.get_mut(start + *offset as usize) {
                    *pixel = over(*pixel, *source);
                }
            }
        }
    }

    fn finish(self) -> Pixels {
        let mut rgba = vec![0; self.pixels.len() * 4];
        // Neighbours are often alike, and dividing costs more than looking.
        let (mut last, mut divided) = (0, 0);
        for (bytes, pixel) in rgba.chunks_exact_mut(4).zip(&self.pixels) {
            if *pixel != last {
                (last, divided) = (*pixel, straight(*pixel));
            }
            bytes.copy_from_slice(&u32::to_le_bytes(divided));
        }
        Pixels { left: self.left, top: self.top, width: self.width as u32, height: self.height as u32, rgba }
    }
}

/// An ink at a coverage of 0 to 1, premultiplied.
fn premultiplied(ink: Ink, coverage: f64) -> u32 {
    let alpha = (ink.alpha * coverage).clamp(0.0, 1.0);
    let channel = |value: u8| (f64::from(value) * alpha).round() as u32;
    channel(ink.colour.0) | channel(ink.colour.1) << 8 | channel(ink.colour.2) << 16 | ((alpha * 255.0).round() as u32) << 24
}

/// `source` over `target`, both premultiplied: two channels per multiplication.
#[inline]
fn over(target: u32, source: u32) -> u32 {
    let alpha = source >> 24;
    let kept = 256 - (alpha + (alpha >> 7));
    let even = (((target & 0x00ff_00ff) * kept) >> 8) & 0x00ff_00ff;
    let odd = (((target >> 8) & 0x00ff_00ff) * kept) & 0xff00_ff00;
    source + (even | odd)
}

/// 255 · 65536 / opacity, rounded.
const INVERSE: [u32; 256] = {
    let mut table = [0; 256];
    let mut alpha = 1;
    while alpha < 256 {
        table[alpha] = ((255 << 16) + alpha as u32 / 2) / alpha as u32;
        alpha += 1;
    }
    table
};

/// A premultiplied pixel with its colour divided by its opacity.
#[inline]
fn straight(pixel: u32) -> u32 {
    let alpha = pixel >> 24;
    if alpha == 0 || alpha == 255 {
        return pixel;
    }
    let factor = INVERSE[alpha as usize];
    let channel = |value: u32| ((value * factor + 0x8000) >> 16).min(255);
    channel(pixel & 0xff) | channel(pixel >> 8 & 0xff) << 8 | channel(pixel >> 16 & 0xff) << 16 | alpha << 24
}

#[cfg(test)]
mod tests;
