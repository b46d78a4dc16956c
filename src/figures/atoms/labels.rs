//! Words inside a plot, placed where there is room.

use crate::figures::frame::Frame;
use crate::figures::head::SMALL;
use crate::figures::scene::{Align, Ink, Px, Scene};
use crate::figures::{Theme, background, text};

/// Words inside the plot that do not lie on one another.
pub(super) struct Labels<'a> {
    /// Left, top, right, bottom.
    taken: Vec<[f64; 4]>,
    theme: &'a Theme,
    pub frame: &'a Frame,
}

impl<'a> Labels<'a> {
    pub fn new(theme: &'a Theme, frame: &'a Frame) -> Self {
        Self { taken: Vec::new(), theme, frame }
    }

    /// Keeps words off a disc.
    pub fn block(&mut self, (x, y): Px, radius: f64) {
        self.taken.push([x - radius, y - radius, x + radius, y + radius]);
    }

    /// Writes `word` centred at the first of the offsets from `at` where there is room, or not at all.
    pub fn put(&mut self, word: &str, at: Px, offsets: &[Px], scene: &mut Scene) {
        let width = text::width(word, SMALL, false);
        let plot = self.frame.plot;
        for (x, y) in offsets.iter().copied() {
            let (middle, baseline) = (at.0 + x, at.1 + y);
            let [left, top, right, bottom] = [middle - width / 2.0 - 3.0, baseline - 12.2, middle + width / 2.0 + 3.0, baseline + 3.8];
            let inside = left >= plot.left && right <= plot.right && top >= plot.top && bottom <= plot.bottom;
            if !inside || self.taken.iter().any(|[l, t, r, b]| left < *r && *l < right && top < *b && *t < bottom) {
                continue;
            }
            self.taken.push([left, top, right, bottom]);
            let behind = Ink { colour: background(self.theme.dark), alpha: 0.85 };
            scene.polygon(vec![(left, top), (right, top), (right, bottom), (left, bottom)], behind);
            return scene.text(word, (middle, baseline), SMALL, Align::Centre, self.frame.inks.text);
        }
    }
}
