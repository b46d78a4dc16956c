//! Marks as small stamps with smooth edges, made once per drawing for every style and every fraction of a pixel.

use super::{over, premultiplied};
use crate::figures::marks::{Fill, HOLLOW, MarkStyle, REACH};

/// The pixels with ink: offset from the stamp's first pixel in a sheet, and the premultiplied colour.
type Sprite = Vec<(u32, u32)>;

/// The stamps of some styles, cut when they are first needed.
pub(super) struct Sprites<'a> {
    styles: &'a [MarkStyle],
    scale: f64,
    /// Pixels per row of the sheet.
    stride: usize,
    /// Places within a pixel that are told apart, per side: about a third of a CSS pixel, so that slow points glide.
    phases: i32,
    cut: Vec<Option<Sprite>>,
}

/// From the middle pixel of a stamp to its first one.
pub(super) fn reach(style: &MarkStyle, scale: f64) -> i32 {
    (style.radius * REACH * scale + 1.5).ceil() as i32
}

impl<'a> Sprites<'a> {
    pub fn new(styles: &'a [MarkStyle], scale: f64, stride: usize) -> Self {
        let phases = (3.0 / scale).round().clamp(1.0, 4.0) as i32;
        let cut = vec![None; styles.len() * (phases * phases) as usize];
        Self { styles, scale, stride, phases, cut }
    }

    /// The middle pixel's column and row on the canvas for a mark at device pixel (x, y), and its stamp.
    pub fn at(&mut self, x: f64, y: f64, style: usize) -> Option<(i32, i32, &Sprite)> {
        let phases = self.phases;
        let place = |v: f64| {
            let step = (v * f64::from(phases)).round() as i32;
            (step.div_euclid(phases), step.rem_euclid(phases))
        };
        let ((column, across), (row, down)) = (place(x), place(y));
        let index = (style as i32 * phases + down) * phases + across;
        let slot = self.cut.get_mut(index as usize)?;
        if slot.is_none() {
            let fraction = |step: i32| f64::from(step) / f64::from(phases);
            *slot = Some(cut(self.styles.get(style)?, self.scale, self.stride, (fraction(across), fraction(down))));
        }
        slot.as_ref().map(|sprite| (column, row, sprite))
    }
}

/// Cuts a stamp whose mark stands `shift` device pixels right of and below the corner of its middle pixel.
/// How much of a pixel is covered is, nearly, half its width more than its middle lies inside.
fn cut(style: &MarkStyle, scale: f64, stride: usize, shift: (f64, f64)) -> Sprite {
    let (reach, distance) = (reach(style, scale), style.distance());
    let farthest = (style.radius * REACH + HOLLOW / 2.0 + 1.0 / scale).powi(2);
    let colour = |x: f64, y: f64| {
        if x * x + y * y > farthest {
            return 0;
        }
        let distance = distance(x, y);
        let covered = |distance: f64| (0.5 - distance * scale).clamp(0.0, 1.0);
        match style.fill {
            Fill::Solid => premultiplied(style.ink, covered(distance)),
            Fill::Hollow(inside) => {
                let line = premultiplied(style.ink, covered(distance.abs() - HOLLOW / 2.0));
                over(inside.map_or(0, |ink| premultiplied(ink, covered(distance))), line)
            }
        }
    };
    let side = 2 * reach + 1;
    let from_middle = |step: i32, shift: f64| (f64::from(step - reach) + 0.5 - shift) / scale;
    let pixels = (0..side).flat_map(|row| (0..side).map(move |column| (column, row)));
    pixels
        .map(|(column, row)| (row as u32 * stride as u32 + column as u32, colour(from_middle(column, shift.0), from_middle(row, shift.1))))
        .filter(|(_, colour)| *colour > 0x00ff_ffff)
        .collect()
}
