//! A box plot in words and numbers.

use super::summary::Summary;
use super::{BoxPlot, Group};
use crate::figures::{Cell, Table};
use crate::language::t;

pub(in crate::figures) fn describe(plot: &BoxPlot) -> String {
    let title = if plot.title.is_empty() { t!("Spread over runs") } else { &plot.title };
    if plot.range().is_none() {
        return t!("{title}: no runs yet.", title);
    }
    let n = plot.groups.len();
    let mut sentence = if plot.y_label.is_empty() {
        t!("{title}: {n, plural, one {# method} other {# methods}}.", title, n)
    } else {
        t!("{title}: {measured} of {n, plural, one {# method} other {# methods}}.", title, measured = &plot.y_label, n)
    };
    for (index, group) in plot.groups.iter().enumerate() {
        let name = plot.name(index);
        sentence += &match group.summary() {
            Some(summary) => format!(" {name}: {}.", facts(plot, index, &summary).join(", ")),
            None => format!(" {}", t!("{name}: no runs.", name)),
        };
    }
    let note = plot.note();
    if note.is_empty() { sentence } else { format!("{sentence} {note}") }
}

/// What is said of one group.
fn facts(plot: &BoxPlot, index: usize, s: &Summary) -> Vec<String> {
    let mut facts = vec![t!("mean {mean}, median {median}", mean = s.mean, median = s.median)];
    facts.extend(s.deviation.map(|deviation| t!("standard deviation {deviation}", deviation)));
    facts.push(format!("n = {}", s.n));
    facts.extend(plot.threshold().map(|threshold| t!("{n} above {threshold}", n = above(plot.groups[index].drawn(), threshold), threshold)));
    if let Some((reference, mean)) = plot.reference().filter(|(reference, _)| *reference != index) {
        let (difference, name) = (s.mean - mean, plot.name(reference));
        facts.push(if difference < 0.0 {
            t!("its mean {difference} below that of {name}", difference = -difference, name)
        } else {
            t!("its mean {difference} above that of {name}", difference, name)
        });
    }
    facts
}

fn above(values: impl Iterator<Item = f64>, threshold: f64) -> usize {
    values.filter(|v| *v > threshold).count()
}

pub(in crate::figures) fn table(plot: &BoxPlot) -> Table {
    let spread = [t!("Standard deviation"), t!("Lowest"), t!("Lower quartile"), t!("Upper quartile"), t!("Highest")];
    let mut columns: Vec<String> = [t!("Method"), "n", t!("Mean"), t!("Median")].into_iter().chain(spread).map(String::from).collect();
    columns.extend(plot.threshold().map(|threshold| t!("Above {threshold}", threshold)));
    let row = |(index, group): (usize, &Group)| {
        let mut row = vec![Cell::Text(plot.name(index))];
        match group.summary() {
            Some(s) => {
                let deviation = s.deviation.map_or(Cell::from(""), Cell::from);
                row.extend([(s.n as f64).into(), s.mean.into(), s.median.into(), deviation]);
                row.extend([s.lowest, s.lower_quartile, s.upper_quartile, s.highest].map(Cell::from));
                row.extend(plot.threshold().map(|threshold| Cell::from(above(group.drawn(), threshold) as f64)));
            }
            None => {
                row.push(0.0.into());
                row.resize(columns.len(), Cell::from(""));
            }
        }
        row
    };
    let rows = plot.groups.iter().enumerate().map(row).collect();
    Table { columns, rows }
}
