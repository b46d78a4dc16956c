//! The shading of decision regions: every pixel's winner and how surely it wins.
//!
//! Row by row and class by class, in loops that the compiler turns into SIMD instructions. Screens with several pixels to a CSS pixel get
//! one sample for each of those: the shading is smooth, and where it is not, a boundary line covers the step.

use super::{Sheet, over, premultiplied};
use crate::figures::regions::Regions;
use crate::figures::scene::Ink;

/// Opacities that are told apart.
const LEVELS: usize = 64;

/// Lays the regions over what is there.
pub(super) fn shade(regions: &Regions, sheet: &mut Sheet, scale: f64) {
    let pixel = |v: f64| (v * scale).round() as i32;
    let (left, right) = (pixel(regions.plot.left), pixel(regions.plot.right));
    let (top, bottom) = (pixel(regions.plot.top), pixel(regions.plot.bottom));
    if left < sheet.left || top < sheet.top || right <= left {
        return;
    }
    let block = scale.floor().max(1.0) as usize;
    let width = (right - left) as usize;
    let mut samples = Samples::new(regions, width.div_ceil(block));
    for row in top..bottom {
        if ((row - top) as usize).is_multiple_of(block) {
            let middle = |corner: i32| (f64::from(corner) + block as f64 / 2.0) / scale;
            samples.row(middle(left), middle(row), block as f64 / scale);
        }
        let from = (row - sheet.top) as usize * sheet.width + (left - sheet.left) as usize;
        let Some(pixels) = sheet.pixels.get_mut(from..from + width) else { return };
        for (pixels, source) in pixels.chunks_mut(block).zip(&samples.colours) {
            for pixel in pixels {
                *pixel = if *pixel == 0 { *source } else { over(*pixel, *source) };
            }
        }
    }
}

/// One row of samples.
struct Samples<'a> {
    regions: &'a Regions,
    /// The premultiplied colours of each class at each level of probability.
    palette: Vec<u32>,
    best: Vec<f32>,
    winner: Vec<u32>,
    sum: Vec<f32>,
    colours: Vec<u32>,
}

impl<'a> Samples<'a> {
    fn new(regions: &'a Regions, width: usize) -> Self {
        let (best, sum) = (vec![0.0; width], vec![0.0; width]);
        Self { regions, palette: palette(regions), best, winner: vec![0; width], sum, colours: vec![0; width] }
    }

    /// The colours at (x, y) and every `step` CSS pixels to the right of it.
    fn row(&mut self, x: f64, y: f64, step: f64) {
        let planes = self.regions.planes();
        let lines = planes.iter().map(|plane| ((plane.a * x + plane.b * y + plane.c) as f32, (plane.a * step) as f32));
        self.best.fill(f32::NEG_INFINITY);
        self.sum.fill(0.0);
        for (class, (start, slope)) in lines.clone().enumerate() {
            for (i, (best, winner)) in self.best.iter_mut().zip(&mut self.winner).enumerate() {
                let logit = start + slope * i as f32;
                let wins = logit > *best;
                *best = if wins { logit } else { *best };
                *winner = if wins { class as u32 } else { *winner };
            }
        }
        for (start, slope) in lines {
            for (i, (best, sum)) in self.best.iter().zip(&mut self.sum).enumerate() {
                *sum += exp(start + slope * i as f32 - best);
            }
        }
        let chance = 1.0 / planes.len().max(1) as f32;
        let span = if planes.len() > 1 { (LEVELS - 1) as f32 / (1.0 - chance) } else { 0.0 };
        for ((colour, sum), winner) in self.colours.iter_mut().zip(&self.sum).zip(&self.winner) {
            let level = (1.0 / sum - chance) * span + 0.5;
            let index = winner * LEVELS as u32 + (level as u32).min(LEVELS as u32 - 1);
            *colour = self.palette.get(index as usize).copied().unwrap_or(0);
        }
    }
}

/// The premultiplied colours of each class at each level of probability, from chance to certainty.
fn palette(regions: &Regions) -> Vec<u32> {
    let classes = regions.planes().len();
    let chance = 1.0 / classes as f64;
    let levels = |colour| {
        (0..LEVELS).map(move |level| {
            let probability = chance + (1.0 - chance) * level as f64 / (LEVELS - 1) as f64;
            premultiplied(Ink { colour, alpha: regions.opacity(probability) }, 1.0)
        })
    };
    regions.colours.iter().take(classes).flat_map(|colour| levels(*colour)).collect()
}

/// e^x for x ≤ 0 within two parts in ten thousand, which no eye sees: a polynomial for the fraction of the binary exponent.
#[inline]
fn exp(x: f32) -> f32 {
    let power = x * std::f32::consts::LOG2_E;
    // `f32::max` would be a call for each number.
    let power = if power > -126.0 { power } else { -126.0 };
    let whole = power.floor();
    let rest = power - whole;
    let mantissa = 1.0 + rest * (0.695_50 + rest * (0.226_02 + rest * 0.078_48));
    f32::from_bits(((whole as i32 + 127) << 23) as u32) * mantissa
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_exponential_is_near() {
        for i in 0..4000 {
            let x = -(i as f32) / 100.0;
            assert!((exp(x) / x.exp() - 1.0).abs() < 2e-4, "{x}: {} {}", exp(x), x.exp());
        }
        assert!(exp(-1e30) < 1e-37 && exp(0.0) == 1.0);
    }
}
