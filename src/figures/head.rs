//! What stands above a plot: the title and the legend, broken into lines.

use super::marks::MarkStyle;
use super::scene::{Align, Ink, Px, Scene};
use super::text::{self, fit, wrap};
use super::theme::Inks;

/// Legend entries, ticks, labels and notes, in CSS pixels.
pub(crate) const SMALL: f64 = 12.0;
/// Pixels on and off of every dashed line.
pub(crate) const DASH: (f64, f64) = (6.0, 4.0);
const SMALLEST_TITLE: f64 = 10.5;
const SWATCH: f64 = 20.0;
const LEGEND_ROW: f64 = 19.0;

/// Sizes in CSS pixels that depend on how large a figure is meant to be.
#[derive(Clone, Copy)]
pub(crate) struct Sizes {
    /// Font size of the title.
    pub title: f64,
    /// From one line of the title to the next.
    pub title_line: f64,
    /// Around everything.
    pub padding: f64,
    /// Font size of the ticks.
    pub tick: f64,
    /// Between the title or legend and a plot without a label above it.
    pub gap: f64,
    /// From the plot to the baseline of the ticks below it.
    pub drop: f64,
}

impl Sizes {
    pub const USUAL: Self = Self { title: 15.0, title_line: 20.0, padding: 8.0, tick: SMALL, gap: 12.0, drop: 18.0 };
    /// One of many panels.
    pub const COMPACT: Self = Self { title: 13.0, title_line: 17.0, padding: 6.0, tick: 11.0, gap: 7.0, drop: 14.5 };

    pub fn of(compact: bool) -> Self {
        if compact { Self::COMPACT } else { Self::USUAL }
    }
}

/// How a legend shows one entry.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Swatch {
    Line { ink: Ink, dashed: bool },
    Mark(MarkStyle),
}

impl Swatch {
    fn width(&self) -> f64 {
        match self {
            Self::Line { .. } => SWATCH,
            Self::Mark(_) => 11.0,
        }
    }

    fn draw(&self, scene: &mut Scene, (x, middle): Px) {
        match *self {
            Self::Line { ink, dashed: false } => scene.line(vec![(x, middle), (x + SWATCH, middle)], 2.0, ink),
            Self::Line { ink, dashed: true } => scene.dashed(&[(x, middle), (x + SWATCH, middle)], DASH, 2.0, ink),
            Self::Mark(style) => scene.shapes.extend(style.shapes((x + self.width() / 2.0, middle))),
        }
    }
}

/// One legend entry.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub name: String,
    pub swatch: Swatch,
}

/// Title and legend, broken into lines.
pub(crate) struct Head {
    sizes: Sizes,
    title: Vec<String>,
    /// Rows of entries, each with its left edge.
    legend: Vec<Vec<(f64, Key)>>,
}

impl Head {
    /// `inner` is the width between the paddings.
    pub fn new(title: &str, keys: &[Key], compact: bool, inner: f64) -> Self {
        let mut sizes = Sizes::of(compact);
        let title = if compact {
            // One line in every panel, so that all have the same plot: only what tells it from its neighbours, smaller if it is long.
            let own = title.rsplit(": ").next().unwrap_or(title);
            let share = inner / text::width(own, sizes.title, true).max(1.0);
            sizes.title = (sizes.title * share).clamp(SMALLEST_TITLE, sizes.title);
            wrap(own, sizes.title, true, inner, 1)
        } else {
            wrap(title, sizes.title, true, inner, 2)
        };
        let mut legend: Vec<Vec<(f64, Key)>> = Vec::new();
        let mut x = f64::INFINITY;
        for key in keys {
            let name = fit(&key.name, SMALL, false, inner - SWATCH - 6.0);
            let width = key.swatch.width() + 6.0 + text::width(&name, SMALL, false);
            if x + width > sizes.padding + inner {
                legend.push(Vec::new());
                x = sizes.padding;
            }
            if let Some(row) = legend.last_mut() {
                row.push((x, Key { name, swatch: key.swatch }));
            }
            x += width + 12.0;
        }
        Self { sizes, title, legend }
    }

    pub fn has_legend(&self) -> bool {
        !self.legend.is_empty()
    }

    /// From the padding to the plot.
    pub fn height(&self, legend: bool, y_label: bool) -> f64 {
        let rows = if legend { self.legend.len() } else { 0 };
        self.sizes.title_line * self.title.len() as f64 + LEGEND_ROW * rows as f64 + if y_label { 31.0 } else { self.sizes.gap }
    }

    pub fn draw(&self, scene: &mut Scene, inks: &Inks, legend: bool) {
        let Sizes { title, title_line, padding, .. } = self.sizes;
        let mut baseline = padding + title - 1.0;
        for line in &self.title {
            scene.bold(line, (padding, baseline), title, inks.text);
            baseline += title_line;
        }
        for row in self.legend.iter().filter(|_| legend) {
            for (x, key) in row {
                key.swatch.draw(scene, (*x, baseline - 4.3));
                scene.text(&key.name, (x + key.swatch.width() + 6.0, baseline), SMALL, Align::Left, inks.text);
            }
            baseline += LEGEND_ROW;
        }
    }
}
