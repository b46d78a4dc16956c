//! Points in a plane: a latent space with its decision regions, a data set with its distributions.

mod draw;
mod ellipse;
mod linear_head;
mod words;

use serde::{Deserialize, Serialize};

use super::axis::drawable;
use super::{note_with_skipped, numbers};
use crate::language::t;
pub(super) use draw::{data_from_px, draw, nearest};
pub use ellipse::Ellipse;
pub use linear_head::LinearHead;
pub(super) use words::{describe, table};

/// Points in a plane, each of a class that its colour and its mark tell.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Scatter {
    /// Heading, also the accessible name.
    pub title: String,
    /// What x measures.
    pub x_label: String,
    /// What y measures.
    pub y_label: String,
    /// `[x, y]` pairs.
    #[serde(with = "numbers")]
    pub points: Vec<[f64; 2]>,
    /// The class index of each point; a point without one is drawn grey.
    pub labels: Vec<usize>,
    /// The name of each class.
    pub class_names: Vec<String>,
    /// The charge that each class stands for, where classes are kinds of particles: they get the colours of charges. A neutral one
    /// gets a grey that is dark enough for a mark.
    pub class_charges: Option<Vec<f32>>,
    /// The point that is pointed at.
    pub highlighted: Option<usize>,
    /// The point that is kept for comparison.
    pub pinned: Option<usize>,
    /// Points that are drawn larger, such as the components of one sample; while there are some, the others stand back.
    pub emphasis: Vec<usize>,
    /// Whether a unit is as long on x as on y.
    pub aspect: Aspect,
    /// Fixed x axis; without it, the range of the data. With equal units, one of the two axes shows more than was asked.
    pub x_range: Option<[f64; 2]>,
    /// Fixed y axis.
    pub y_range: Option<[f64; 2]>,
    /// The head that decides over this plane: its regions are shaded behind the points.
    pub regions: Option<LinearHead>,
    /// A second set of points, drawn hollow and smaller.
    pub overlay: Option<Overlay>,
    /// Distributions, drawn as ellipses.
    pub ellipses: Vec<Ellipse>,
    /// One of many panels: no labels at the axes, no legend, smaller text.
    pub compact: bool,
    /// A line under the plot: n, seeds, recorded or live.
    pub note: Option<String>,
}

/// A second set of points of a [`Scatter`], such as the nuclei of its atoms.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Overlay {
    /// What they are, for the legend.
    pub name: String,
    /// `[x, y]` pairs.
    #[serde(with = "numbers")]
    pub points: Vec<[f64; 2]>,
    /// The class index of each; without it, those of the scatter's points.
    pub labels: Option<Vec<usize>>,
}

/// The units of the two axes of a [`Scatter`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Aspect {
    /// One unit is as long on both axes, so that distances on the screen are distances in the data.
    #[default]
    Equal,
    /// Each axis fills its side.
    Free,
}

impl Scatter {
    fn drawn(&self) -> impl Iterator<Item = (usize, [f64; 2])> {
        finite(&self.points)
    }

    fn drawn_overlay(&self) -> impl Iterator<Item = (usize, [f64; 2])> {
        finite(self.overlay.as_ref().map_or(&[], |overlay| &overlay.points))
    }

    fn drawn_ellipses(&self) -> impl Iterator<Item = &Ellipse> {
        self.ellipses.iter().filter(|ellipse| ellipse.is_drawable())
    }

    fn is_empty(&self) -> bool {
        self.drawn().next().is_none() && self.drawn_overlay().next().is_none() && self.drawn_ellipses().next().is_none()
    }

    fn class(&self, index: usize) -> Option<usize> {
        self.labels.get(index).copied()
    }

    fn overlay_class(&self, index: usize) -> Option<usize> {
        self.overlay.as_ref().and_then(|overlay| overlay.labels.as_ref()).unwrap_or(&self.labels).get(index).copied()
    }

    fn class_name(&self, class: usize) -> String {
        self.class_names.get(class).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| t!("class {n}", n = class))
    }

    /// Class indices that are named or that occur, rising.
    fn classes(&self) -> Vec<usize> {
        let mut classes: Vec<usize> = (0..self.class_names.len()).chain(self.labels.iter().copied()).collect();
        classes.sort_unstable();
        classes.dedup();
        classes
    }

    fn note(&self) -> String {
        let overlaid = self.overlay.as_ref().map_or(0, |overlay| overlay.points.len());
        let skipped = self.points.len() + overlaid - self.drawn().count() - self.drawn_overlay().count();
        let mut note = note_with_skipped(self.note.as_deref(), skipped);
        let mut add = |sentence: &str| note = [note.as_str(), sentence].join(" ").trim().to_owned();
        if self.regions.as_ref().is_some_and(|head| head.planes().is_none()) {
            add(t!("The head's weights are not finite or do not fit together, so its regions are not drawn."));
        }
        if self.drawn_ellipses().count() < self.ellipses.len() {
            add(t!("An ellipse whose covariance is none is not drawn."));
        }
        note
    }
}

fn finite(points: &[[f64; 2]]) -> impl Iterator<Item = (usize, [f64; 2])> {
    points.iter().copied().enumerate().filter(|(_, p)| p.iter().all(|v| drawable(*v)))
}

#[cfg(test)]
mod tests;
