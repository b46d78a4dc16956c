//! A box plot in words and numbers.

use super::BoxPlot;
use crate::figures::text::{counted, short};
use crate::figures::{Cell, Table};

pub(in crate::figures) fn describe(plot: &BoxPlot) -> String {
    let title = if plot.title.is_empty() { "Spread over runs" } else { &plot.title };
    if plot.range().is_none() {
        return format!("{title}: no runs yet.");
    }
    let measured = if plot.y_label.is_empty() { String::new() } else { format!("{} of ", plot.y_label) };
    let mut sentence = format!("{title}: {measured}{}.", counted(plot.groups.len(), "method", "methods"));
    for (index, group) in plot.groups.iter().enumerate() {
        let name = plot.name(index);
        let Some(s) = group.summary() else {
            sentence += &format!(" {name}: no runs.");
            continue;
        };
        let spread = s.deviation.map_or(String::new(), |sd| format!(", standard deviation {}", short(sd)));
        sentence += &format!(" {name}: mean {}, median {}{spread}, n = {}", short(s.mean), short(s.median), s.n);
        if let Some(threshold) = plot.threshold() {
            sentence += &format!(", {} above {}", above(group.drawn(), threshold), short(threshold));
        }
        if let Some((reference, mean)) = plot.reference().filter(|(reference, _)| *reference != index) {
            let difference = s.mean - mean;
            let direction = if difference < 0.0 { "below" } else { "above" };
            sentence += &format!(", its mean {} {direction} that of {}", short(difference.abs()), plot.name(reference));
        }
        sentence += ".";
    }
    let note = plot.note();
    if note.is_empty() { sentence } else { format!("{sentence} {note}") }
}

fn above(values: impl Iterator<Item = f64>, threshold: f64) -> usize {
    values.filter(|v| *v > threshold).count()
}

pub(in crate::figures) fn table(plot: &BoxPlot) -> Table {
    let names = ["Method", "n", "Mean", "Median", "Standard deviation", "Lowest", "Lower quartile", "Upper quartile", "Highest"];
    let mut columns = names.map(String::from).to_vec();
    columns.extend(plot.threshold().map(|threshold| format!("Above {}", short(threshold))));
    let row = |(index, group): (usize, &super::Group)| {
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
