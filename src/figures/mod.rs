//! Figures by plotters, generic over the drawing backend: canvas in the page, SVG and PNG elsewhere.
//!
//! A [`Figure`] is data. `curves`, `scatter`, `box_plot`, `energy`, `histogram` and `atoms` each turn one kind into a scene of plain shapes, inside the axes of `frame`;
//! `paint` replays a scene on any plotters `DrawingBackend`, and `pixels` stamps what lies under the shapes where a canvas can take pixels. [`describe`] and [`table`] say the same as the drawing in words and numbers.
//! A new kind is one more variant with the four functions that the `match`es below ask for.

mod atoms;
mod axis;
mod box_plot;
pub mod colour;
mod curves;
mod decimate;
mod energy;
mod export;
mod frame;
mod ground;
mod head;
mod histogram;
mod marks;
mod numbers;
mod paint;
mod pixels;
mod regions;
mod scatter;
mod scene;
mod text;
mod theme;

use serde::{Deserialize, Serialize};

pub use atoms::{AtomView, Atoms, DrawnAtom};
pub use box_plot::{BoxPlot, Group};
pub use colour::{Rgb, colour_of_charge, text_on};
pub use curves::{Curves, Series, Style};
pub use energy::Energy;
#[cfg(not(target_family = "wasm"))]
pub use export::to_png;
pub use export::to_svg;
pub use histogram::Histogram;
pub use paint::{SUBPIXELS, draw};
pub use pixels::Pixels;
pub use scatter::{Aspect, Ellipse, LinearHead, Overlay, Scatter};
pub use theme::{Theme, background};

use crate::language::t;
use scene::Scene;

/// One figure: what it shows, not how large or in which colours.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[allow(clippy::large_enum_variant, reason = "figures are handed on one by one, never kept in numbers; only 64-bit machines complain")]
pub enum Figure {
    /// Lines over a common x axis.
    Curves(Curves),
    /// Points in a plane, each of a class.
    Scatter(Scatter),
    /// The spread of several methods over seeds.
    Box(BoxPlot),
    /// Potential energy of two atoms against their distance.
    Energy(Energy),
    /// How often values fall into equal parts of a range.
    Histogram(Histogram),
    /// Atoms in the plane of their positions.
    Atoms(Atoms),
}

/// Why a figure was not drawn.
#[derive(Debug, thiserror::Error)]
pub enum FigureError {
    /// The backend refused a shape.
    #[error("The figure could not be drawn: {0}.")]
    Drawing(String),
    /// The PNG renderer refused the drawing or its size.
    #[error("The figure could not be written as PNG: {0}.")]
    Png(String),
}

/// A figure as a table: the same numbers that are drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// One heading per column.
    pub columns: Vec<String>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a [`Table`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// A finite number.
    Number(f64),
    /// A name, or nothing where a series has no value.
    Text(String),
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        if value.is_finite() { Self::Number(value) } else { Self::Text(t!("not finite").into()) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

/// One or a few sentences that say what the figure shows, for assistive technology and for the text under an exported file.
pub fn describe(figure: &Figure) -> String {
    match figure {
        Figure::Curves(curves) => curves::describe(curves),
        Figure::Scatter(scatter) => scatter::describe(scatter),
        Figure::Box(plot) => box_plot::describe(plot),
        Figure::Energy(energy) => energy::describe(energy),
        Figure::Histogram(histogram) => histogram::describe(histogram),
        Figure::Atoms(atoms) => atoms::describe(atoms),
    }
}

/// The numbers of the figure.
pub fn table(figure: &Figure) -> Table {
    match figure {
        Figure::Curves(curves) => curves::table(curves),
        Figure::Scatter(scatter) => scatter::table(scatter),
        Figure::Box(plot) => box_plot::table(plot),
        Figure::Energy(energy) => energy::table(energy),
        Figure::Histogram(histogram) => histogram::table(histogram),
        Figure::Atoms(atoms) => atoms::table(atoms),
    }
}

/// The index of the point nearest to `(x, y)`, in CSS pixels from the top left of the drawing, if one lies within `reach` pixels.
/// Only scatters and crowds of atoms have points to ask for.
pub fn nearest(figure: &Figure, theme: &Theme, x: f64, y: f64, reach: f64) -> Option<usize> {
    match figure {
        Figure::Scatter(scatter) => scatter::nearest(scatter, theme, (x, y), reach),
        Figure::Atoms(atoms) => atoms::nearest(atoms, theme, (x, y), reach),
        Figure::Curves(_) | Figure::Box(_) | Figure::Energy(_) | Figure::Histogram(_) => None,
    }
}

/// What lies at `(x, y)`, in CSS pixels from the top left of the drawing, in the units of the axes; also beyond the plot, for dragging.
/// Only scatters and atoms have a plane; `None` for others and where nothing is drawn.
pub fn data_from_px(figure: &Figure, theme: &Theme, x: f64, y: f64) -> Option<[f64; 2]> {
    match figure {
        Figure::Scatter(scatter) => scatter::data_from_px(scatter, theme, (x, y)),
        Figure::Atoms(atoms) => atoms::data_from_px(atoms, theme, (x, y)),
        Figure::Curves(_) | Figure::Box(_) | Figure::Energy(_) | Figure::Histogram(_) => None,
    }
}

fn scene(figure: &Figure, theme: &Theme) -> Scene {
    let mut scene = Scene::default();
    match figure {
        Figure::Curves(curves) => curves::draw(curves, theme, &mut scene),
        Figure::Scatter(scatter) => scatter::draw(scatter, theme, &mut scene),
        Figure::Box(plot) => box_plot::draw(plot, theme, &mut scene),
        Figure::Energy(energy) => energy::draw(energy, theme, &mut scene),
        Figure::Histogram(histogram) => histogram::draw(histogram, theme, &mut scene),
        Figure::Atoms(atoms) => atoms::draw(atoms, theme, &mut scene),
    }
    scene
}

fn title(figure: &Figure) -> &str {
    match figure {
        Figure::Curves(curves) => &curves.title,
        Figure::Scatter(scatter) => &scatter.title,
        Figure::Box(plot) => &plot.title,
        Figure::Energy(energy) => &energy.title,
        Figure::Histogram(histogram) => &histogram.title,
        Figure::Atoms(atoms) => &atoms.title,
    }
}

/// A note with one more sentence about values that could not be drawn.
fn note_with_skipped(note: Option<&str>, skipped: usize) -> String {
    let sentence = match skipped {
        0 => String::new(),
        n => t!("{n, plural, one {# value is not a finite number and is not drawn.} other {# values are not finite numbers and are not drawn.}}", n),
    };
    [note.unwrap_or("").trim(), &sentence].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
