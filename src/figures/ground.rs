//! What lies under the shapes of a scene: grid, decision regions and many marks.
//!
//! A canvas takes it as one block of pixels (`pixels`), because a thousand marks are too many for a path each. Other backends, and SVG above
//! all, draw the same as the [`Shape`]s that [`Ground::shapes`] gives.

use super::marks::MarkStyle;
use super::regions::Regions;
use super::scene::{Ink, Px, Shape};

/// One thing on the ground, in CSS pixels.
#[derive(Clone, Debug)]
pub(crate) enum Ground {
    /// A horizontal or vertical hairline.
    Rule {
        from: Px,
        to: Px,
        ink: Ink,
    },
    Regions(Regions),
    Line {
        from: Px,
        to: Px,
        width: f64,
        ink: Ink,
    },
    Marks(Marks),
}

/// Marks in drawing order, each with the index of its style.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marks {
    pub styles: Vec<MarkStyle>,
    pub at: Vec<(Px, usize)>,
}

impl Marks {
    pub fn push(&mut self, at: Px, style: usize) {
        self.at.push((at, style));
    }
}

impl Ground {
    /// Whether it is worth a block of pixels.
    pub fn is_dense(&self) -> bool {
        matches!(self, Self::Regions(_) | Self::Marks(_))
    }

    /// The same as plain shapes.
    pub fn shapes(&self) -> Vec<Shape> {
        match self {
            Self::Rule { from, to, ink } => vec![Shape::Rule { from: *from, to: *to, ink: *ink }],
            Self::Line { from, to, width, ink } => vec![Shape::Line { points: vec![*from, *to], width: *width, ink: *ink }],
            Self::Regions(regions) => regions.bands().into_iter().map(|(points, ink)| Shape::Polygon { points, ink }).collect(),
            Self::Marks(marks) => marks.at.iter().filter_map(|(at, style)| Some(marks.styles.get(*style)?.shapes(*at))).flatten().collect(),
        }
    }
}
