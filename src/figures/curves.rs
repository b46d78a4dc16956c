//! Curves over steps: loss, accuracy, charges as they are learned.

use serde::{Deserialize, Serialize};

use super::axis::{Range, drawable};
use super::decimate::{lines, smoothed};
use super::frame::{Frame, Request, Side, message};
use super::head::{DASH, Key, Swatch};
use super::scene::{Ink, Scene};
use super::{Cell, Table, Theme, note_with_skipped, numbers};
use crate::language::{t, within_sentence};

/// Lines that the words tell of, at most.
const MOST_TOLD: usize = 4;

/// Lines over a common x axis.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Curves {
    /// Heading, also the accessible name.
    pub title: String,
    /// What x counts, such as "Step".
    pub x_label: String,
    /// What y measures.
    pub y_label: String,
    /// The lines.
    pub series: Vec<Series>,
    /// Fixed x axis; without it, from the first to the last x.
    pub x_range: Option<[f64; 2]>,
    /// Fixed y axis; without it, the range of the data, rounded out.
    pub y_range: Option<[f64; 2]>,
    /// What is measured is meant to fall, such as a loss: the words then say where it was lowest.
    pub falls: bool,
    /// A line under the plot: n, seeds, recorded or live.
    pub note: Option<String>,
}

/// One line of [`Curves`].
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Series {
    /// Its name in the legend.
    pub name: String,
    /// `[x, y]` pairs; a value that is not finite leaves a gap.
    #[serde(with = "numbers")]
    pub points: Vec<[f64; 2]>,
    /// Solid or dashed.
    pub style: Style,
    /// Stands back behind the others.
    pub faint: bool,
    /// Weight of the past, 0 to below 1: above 0, a moving average is drawn over the raw line.
    pub smoothing: f64,
    /// Index into the palette; without it, the index of the series. Lines that belong together share one.
    pub colour: Option<usize>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Style {
    /// Unbroken.
    #[default]
    Solid,
    /// Dashed.
    Dashed,
}

impl Series {
    /// The points by rising x, sorted only if they are not.
    fn ordered(&self) -> std::borrow::Cow<'_, [[f64; 2]]> {
        if self.points.is_sorted_by(|a, b| a[0] <= b[0] || a[0].is_nan() || b[0].is_nan()) {
            return (&self.points).into();
        }
        let mut points = self.points.clone();
        points.sort_by(|a, b| a[0].total_cmp(&b[0]));
        points.into()
    }

    fn drawn(&self) -> impl Iterator<Item = [f64; 2]> {
        self.points.iter().copied().filter(|p| p.iter().all(|v| drawable(*v)))
    }
}

pub(super) fn draw(curves: &Curves, theme: &Theme, scene: &mut Scene) {
    let values = |axis: usize| curves.series.iter().flat_map(move |s| s.drawn().map(move |p| p[axis]));
    let (Some(x_data), Some(y_data)) = (Range::of(values(0)), Range::of(values(1))) else {
        return message(&curves.title, t!("No points yet."), theme, scene);
    };
    let inks = theme.inks();
    let ink = |index: usize, series: &Series| Ink { colour: inks.series(series.colour.unwrap_or(index)), alpha: if series.faint { inks.faint } else { 1.0 } };
    // The faint companion of a series of the same colour needs no entry of its own.
    let companion = |s: &Series| s.faint && s.colour.is_some() && curves.series.iter().any(|other| !other.faint && other.colour == s.colour);
    let keys = curves.series.iter().enumerate().filter(|(_, s)| !companion(s)).map(|(i, s)| Key {
        name: if s.smoothing > 0.0 { t!("{name}, moving average", name = &s.name) } else { s.name.clone() },
        swatch: Swatch::Line { ink: ink(i, s), dashed: s.style == Style::Dashed },
    });
    let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
    let told = |name: &str| name.is_empty() || same(name, &curves.title) || same(name, &curves.y_label);
    let request = Request {
        title: &curves.title,
        x_label: &curves.x_label,
        y_label: if same(&curves.title, &curves.y_label) { "" } else { &curves.y_label },
        keys: keys.filter(|k| curves.series.len() > 1 || !told(&k.name)).collect(),
        x: Range::wanted(curves.x_range).unwrap_or(x_data),
        y: Range::wanted(curves.y_range).unwrap_or_else(|| y_data.nice(8)),
        note: note_with_skipped(curves.note.as_deref(), skipped(curves)),
        equal: false,
        grid_x: false,
        side: Side::Ticks,
        compact: false,
    };
    let Some(frame) = Frame::draw(&request, theme, scene) else { return };
    let by_strength = [true, false].into_iter().flat_map(|faint| curves.series.iter().enumerate().filter(move |(_, s)| s.faint == faint));
    for (index, series) in by_strength {
        let (ink, points) = (ink(index, series), series.ordered());
        let mut stroke = |points: &[[f64; 2]], width: f64, ink: Ink| {
            for line in lines(points, &frame.x, &frame.y, frame.plot, theme.pixel_scale()) {
                match series.style {
                    Style::Solid => scene.line(line, width, ink),
                    Style::Dashed => scene.dashed(&line, DASH, width, ink),
                }
            }
        };
        if series.smoothing > 0.0 {
            stroke(&points, 1.0, Ink { alpha: ink.alpha * inks.faint, ..ink });
            stroke(&smoothed(&points, series.smoothing), 2.0, ink);
        } else {
            stroke(&points, if series.faint { 1.25 } else { 2.0 }, ink);
        }
    }
}

fn skipped(curves: &Curves) -> usize {
    curves.series.iter().map(|s| s.points.len() - s.drawn().count()).sum()
}

pub(super) fn describe(curves: &Curves) -> String {
    let title = if curves.title.is_empty() { t!("Curves") } else { &curves.title };
    let Some(x) = Range::of(curves.series.iter().flat_map(|s| s.drawn().map(|p| p[0]))) else {
        return t!("{title}: no points yet.", title);
    };
    let unit = if curves.x_label.is_empty() { "x".into() } else { within_sentence(&curves.x_label) };
    let unit = unit.as_ref();
    let count = curves.series.iter().filter(|s| s.drawn().next().is_some()).count();
    let (first, last) = curves.series.iter().flat_map(Series::drawn).fold((x.high, x.low), |(a, b), p| (a.min(p[0]), b.max(p[0])));
    let mut clauses = vec![t!("{title}: {count, plural, one {# series} other {# series}} over {unit} {first} to {last}", title, count, unit, first, last)];
    for series in curves.series.iter().filter(|s| !s.faint || count == 1) {
        let Some([_, end]) = series.ordered().iter().copied().rev().find(|p| p.iter().all(|v| drawable(*v))) else { continue };
        if clauses.len() > MOST_TOLD {
            clauses.push(t!("and {n} more", n = count - MOST_TOLD));
            break;
        }
        let better = |a: f64, b: f64| if curves.falls { a < b } else { a > b };
        let Some([at, best]) = series.drawn().reduce(|best, next| if better(next[1], best[1]) { next } else { best }) else { continue };
        let name = if series.name.is_empty() { t!("it") } else { &series.name };
        clauses.push(if curves.falls {
            t!("{name} ends at {end}, its lowest is {best} at {unit} {at}", name, end, best, unit, at)
        } else {
            t!("{name} ends at {end}, its highest is {best} at {unit} {at}", name, end, best, unit, at)
        });
    }
    format!("{}. {}", clauses.join("; "), note_with_skipped(curves.note.as_deref(), skipped(curves))).trim_end().to_owned()
}

pub(super) fn table(curves: &Curves) -> Table {
    let x = if curves.x_label.is_empty() { "x" } else { &curves.x_label };
    let columns = std::iter::once(x.to_owned()).chain(curves.series.iter().map(|s| s.name.clone())).collect();
    let mut xs: Vec<f64> = curves.series.iter().flat_map(|s| s.points.iter().map(|p| p[0])).filter(|v| v.is_finite()).collect();
    xs.sort_by(f64::total_cmp);
    xs.dedup();
    let mut rows: Vec<Vec<Cell>> = xs.iter().map(|x| vec![Cell::from(*x)]).collect();
    for series in &curves.series {
        let points = series.ordered();
        let mut points = points.iter().filter(|p| p[0].is_finite()).peekable();
        for (row, x) in rows.iter_mut().zip(&xs) {
            let mut cell = Cell::from("");
            while let Some(point) = points.next_if(|p| p[0] <= *x) {
                cell = point[1].into();
            }
            row.push(cell);
        }
    }
    Table { columns, rows }
}
