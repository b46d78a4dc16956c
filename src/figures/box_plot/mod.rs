//! The spread of several methods over seeds: a box and every run for each.
//!
//! The boxes lie on their side, because names read best level and methods have long ones.

mod draw;
mod summary;
mod words;

use serde::{Deserialize, Serialize};

use super::axis::{Range, drawable};
use super::{note_with_skipped, numbers};
use crate::language::t;
pub(super) use draw::draw;
use summary::Summary;
pub(super) use words::{describe, table};

/// The same measurement of several methods, each over a number of runs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BoxPlot {
    /// Heading, also the accessible name.
    pub title: String,
    /// What is measured.
    pub y_label: String,
    /// The methods, from top to bottom.
    pub groups: Vec<Group>,
    /// The index of the group whose mean is drawn through all.
    pub reference: Option<usize>,
    /// A value of interest: a line, and the runs above it are counted.
    pub threshold: Option<f64>,
    /// Fixed axis of the measurement; without it, the range of the data, rounded out.
    pub y_range: Option<[f64; 2]>,
    /// A line under the plot: seeds, samples, device.
    pub note: Option<String>,
}

/// One method of a [`BoxPlot`].
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// One value per run.
    #[serde(with = "numbers::list")]
    pub values: Vec<f64>,
    /// Index into the palette; without it, the index of the group.
    pub colour: Option<usize>,
}

impl Group {
    fn drawn(&self) -> impl Iterator<Item = f64> {
        self.values.iter().copied().filter(|v| drawable(*v))
    }

    fn summary(&self) -> Option<Summary> {
        Summary::of(self.drawn())
    }
}

impl BoxPlot {
    fn name(&self, index: usize) -> String {
        self.groups.get(index).map(|group| group.name.clone()).filter(|name| !name.is_empty()).unwrap_or_else(|| t!("method {n}", n = index + 1))
    }

    fn threshold(&self) -> Option<f64> {
        self.threshold.filter(|v| drawable(*v))
    }

    /// The index of the reference and its mean.
    fn reference(&self) -> Option<(usize, f64)> {
        let index = self.reference?;
        Some((index, self.groups.get(index)?.summary()?.mean))
    }

    /// The axis of the measurement; `None` without a value.
    fn range(&self) -> Option<Range> {
        let values = || self.groups.iter().flat_map(Group::drawn);
        values().next()?;
        Range::wanted(self.y_range).or_else(|| Some(Range::of(values().chain(self.threshold()))?.nice(12)))
    }

    fn note(&self) -> String {
        let skipped = self.groups.iter().map(|group| group.values.len() - group.drawn().count()).sum();
        let note = note_with_skipped(self.note.as_deref(), skipped);
        let Some(range) = Range::wanted(self.y_range) else { return note };
        match self.groups.iter().flat_map(Group::drawn).filter(|v| *v < range.low || *v > range.high).count() {
            0 => note,
            n => {
                let outside = t!("{n, plural, one {# run lies} other {# runs lie}} outside {low} to {high}.", n, low = range.low, high = range.high);
                format!("{note} {outside}").trim().to_owned()
            }
        }
    }
}

#[cfg(test)]
mod tests;
