//! A scatter in words and numbers.

use super::{Ellipse, LinearHead, Scatter};
use crate::figures::axis::Range;
use crate::figures::text::fixed;
use crate::figures::{Cell, Table};
use crate::language::t;

/// Classes that the words tell of, at most.
const MOST_TOLD: usize = 6;

pub(in crate::figures) fn describe(scatter: &Scatter) -> String {
    let title = if scatter.title.is_empty() { t!("Points") } else { &scatter.title };
    if scatter.is_empty() {
        return t!("{title}: no points yet.", title);
    }
    let sentences = [Some(points(scatter)), outside(scatter), overlay(scatter), regions(scatter), ellipses(scatter), chosen(scatter), Some(scatter.note())];
    let said: Vec<String> = sentences.into_iter().flatten().filter(|sentence| !sentence.is_empty()).collect();
    format!("{title}: {}", said.join(" "))
}

fn points(scatter: &Scatter) -> String {
    let total = scatter.drawn().count();
    let mut groups = Vec::new();
    for class in scatter.classes() {
        let points: Vec<[f64; 2]> = scatter.drawn().filter(|(i, _)| scatter.class(*i) == Some(class)).map(|(_, p)| p).collect();
        if points.is_empty() {
            continue;
        }
        let [x, y] = centre(&points);
        groups.push(t!("{n} {class} around ({x}, {y})", n = fixed(points.len() as f64, 0), class = scatter.class_name(class), x, y));
    }
    let (classes, more) = (groups.len(), groups.len().saturating_sub(MOST_TOLD));
    let told = groups[..classes - more].join(", ");
    match (classes, more) {
        (0, _) => t!("{total, plural, one {# point} other {# points}}.", total),
        (_, 0) => {
            t!("{total, plural, one {# point} other {# points}} in {classes, plural, one {# class} other {# classes}}: {told}.", total, classes, told)
        }
        _ => t!("{total, plural, one {# point} other {# points}} in {classes} classes: {told} and {more} more.", total, classes, told, more),
    }
}

fn centre(points: &[[f64; 2]]) -> [f64; 2] {
    let n = points.len() as f64;
    points.iter().fold([0.0; 2], |sum, p| [sum[0] + p[0] / n, sum[1] + p[1] / n])
}

/// Points beyond the ranges that were asked for; with equal units the drawing shows some of them.
fn outside(scatter: &Scatter) -> Option<String> {
    let ranges = [Range::wanted(scatter.x_range), Range::wanted(scatter.y_range)];
    let beyond = |p: [f64; 2]| ranges.iter().zip(p).any(|(range, v)| range.is_some_and(|r| v < r.low || v > r.high));
    let count = scatter.drawn().filter(|(_, p)| beyond(*p)).count();
    let asked = ranges.iter().zip(["x", "y"]).filter_map(|(range, axis)| Some((axis, (*range)?)));
    let axes: Vec<String> = asked.map(|(axis, range)| t!("{axis} {low} to {high}", axis, low = range.low, high = range.high)).collect();
    (count > 0).then(|| t!("{count, plural, one {# point lies} other {# points lie}} outside {axes}.", count, axes = axes.join(", ")))
}

fn overlay(scatter: &Scatter) -> Option<String> {
    let name = overlay_name(scatter)?;
    let points: Vec<[f64; 2]> = scatter.drawn_overlay().map(|(_, p)| p).collect();
    let n = points.len();
    if n == 0 {
        return Some(t!("{name}: {n, plural, one {# hollow mark} other {# hollow marks}}.", name, n));
    }
    let [x, y] = centre(&points);
    Some(t!("{name}: {n, plural, one {# hollow mark} other {# hollow marks}} around ({x}, {y}).", name, n, x, y))
}

fn overlay_name(scatter: &Scatter) -> Option<&str> {
    scatter.overlay.as_ref().map(|overlay| if overlay.name.is_empty() { t!("Overlay") } else { &overlay.name })
}

fn regions(scatter: &Scatter) -> Option<String> {
    let planes = scatter.regions.as_ref()?.planes()?;
    let known: Vec<bool> =
        scatter.drawn().filter_map(|(i, p)| Some((scatter.class(i)?, p))).map(|(class, p)| LinearHead::winner(&planes, p) == Some(class)).collect();
    let right = known.iter().filter(|right| **right).count();
    Some(t!(
        "Decision regions of {classes, plural, one {# class} other {# classes}}: {right} of {n, plural, one {# point} other {# points}} lie in the region of their own class.",
        classes = planes.len(),
        right = fixed(right as f64, 0),
        n = known.len(),
    ))
}

fn ellipses(scatter: &Scatter) -> Option<String> {
    let one = |e: &Ellipse| t!("{name} at ({x}, {y}), {spread}", name = ellipse_name(&e.label), x = e.mean[0], y = e.mean[1], spread = e.spread());
    let all: Vec<String> = scatter.drawn_ellipses().map(one).collect();
    (!all.is_empty()).then(|| t!("Ellipses of one and two standard deviations: {all}.", all = all.join("; ")))
}

fn ellipse_name(label: &str) -> &str {
    if label.is_empty() { t!("unnamed") } else { label }
}

fn chosen(scatter: &Scatter) -> Option<String> {
    let point = |chosen: Option<usize>| {
        let index = chosen.filter(|index| *index < scatter.points.len())?;
        let class = scatter.class(index).map(|class| format!(" ({})", scatter.class_name(class)));
        Some(format!("{}{}", index + 1, class.unwrap_or_default()))
    };
    let mut said = Vec::new();
    said.extend(point(scatter.highlighted).map(|point| t!("Point {point} is highlighted.", point)));
    said.extend(point(scatter.pinned).map(|point| t!("Point {point} is pinned.", point)));
    let stressed = scatter.emphasis.iter().filter(|i| **i < scatter.points.len()).count();
    if stressed > 0 {
        said.push(t!("{n, plural, one {# point is} other {# points are}} emphasised.", n = stressed));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

pub(in crate::figures) fn table(scatter: &Scatter) -> Table {
    let or = |label: &str, name: &str| if label.is_empty() { name.to_owned() } else { label.to_owned() };
    let mut columns = vec![t!("Point").into(), or(&scatter.x_label, "x"), or(&scatter.y_label, "y"), t!("Class").into()];
    let planes = scatter.regions.as_ref().and_then(LinearHead::planes);
    if planes.is_some() {
        columns.push(t!("Region").into());
    }
    let overlay = scatter.overlay.as_ref().map(|overlay| overlay.points.as_slice());
    if let Some(name) = overlay_name(scatter) {
        columns.extend(["x", "y"].map(|axis| format!("{name}, {axis}")));
    }
    let row = |i: usize| {
        let point = scatter.points.get(i);
        let [x, y] = cells(point);
        let class = scatter.class(i).filter(|_| point.is_some()).map(|class| scatter.class_name(class)).unwrap_or_default();
        let mut row = vec![Cell::Number((i + 1) as f64), x, y, Cell::Text(class)];
        if let Some(planes) = &planes {
            let region = point.filter(|p| p.iter().all(|v| v.is_finite())).and_then(|p| LinearHead::winner(planes, *p));
            row.push(Cell::Text(region.map(|class| scatter.class_name(class)).unwrap_or_default()));
        }
        row.extend(overlay.map(|points| cells(points.get(i))).into_iter().flatten());
        row
    };
    let count = scatter.points.len().max(overlay.map_or(0, <[_]>::len));
    let ellipses = scatter.drawn_ellipses().map(|e| {
        let mut row = vec![Cell::Text(t!("Ellipse {name}", name = ellipse_name(&e.label))), e.mean[0].into(), e.mean[1].into(), Cell::Text(e.spread())];
        row.resize(columns.len(), Cell::from(""));
        row
    });
    let rows = (0..count).map(row).chain(ellipses).collect();
    Table { columns, rows }
}

/// The two numbers of a point, or two empty cells.
fn cells(point: Option<&[f64; 2]>) -> [Cell; 2] {
    point.map_or_else(|| [Cell::from(""), Cell::from("")], |[x, y]| [(*x).into(), (*y).into()])
}
