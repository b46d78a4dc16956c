//! A scatter in words and numbers.

use super::{LinearHead, Scatter};
use crate::figures::axis::Range;
use crate::figures::text::{self, counted, short};
use crate::figures::{Cell, Table};

pub(in crate::figures) fn describe(scatter: &Scatter) -> String {
    let title = if scatter.title.is_empty() { "Points" } else { &scatter.title };
    if scatter.is_empty() {
        return format!("{title}: no points yet.");
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
        let n = points.len() as f64;
        let centre = points.iter().fold([0.0; 2], |sum, p| [sum[0] + p[0] / n, sum[1] + p[1] / n]);
        groups.push(format!("{} {} around ({}, {})", text::fixed(n, 0), scatter.class_name(class), short(centre[0]), short(centre[1])));
    }
    let mut sentence = counted(total, "point", "points");
    if !groups.is_empty() {
        let more = groups.len().saturating_sub(6);
        sentence += &format!(" in {}: {}", counted(groups.len(), "class", "classes"), groups[..groups.len() - more].join(", "));
        if more > 0 {
            sentence += &format!(" and {more} more");
        }
    }
    sentence + "."
}

/// Points beyond the ranges that were asked for; with equal units the drawing shows some of them.
fn outside(scatter: &Scatter) -> Option<String> {
    let ranges = [Range::wanted(scatter.x_range), Range::wanted(scatter.y_range)];
    let beyond = |p: [f64; 2]| ranges.iter().zip(p).any(|(range, v)| range.is_some_and(|r| v < r.low || v > r.high));
    let count = scatter.drawn().filter(|(_, p)| beyond(*p)).count();
    let axes = ranges.iter().zip(["x", "y"]).filter_map(|(range, name)| range.map(|r| format!("{name} {} to {}", short(r.low), short(r.high))));
    let (lie, axes) = (if count == 1 { "lies" } else { "lie" }, axes.collect::<Vec<_>>().join(", "));
    (count > 0).then(|| format!("{} {lie} outside {axes}.", counted(count, "point", "points")))
}

fn overlay(scatter: &Scatter) -> Option<String> {
    let name = overlay_name(scatter)?;
    let points: Vec<[f64; 2]> = scatter.drawn_overlay().map(|(_, p)| p).collect();
    let n = points.len() as f64;
    let centre = points.iter().fold([0.0; 2], |sum, p| [sum[0] + p[0] / n, sum[1] + p[1] / n]);
    let place = if points.is_empty() { String::new() } else { format!(" around ({}, {})", short(centre[0]), short(centre[1])) };
    Some(format!("{name}: {}{place}.", counted(points.len(), "hollow mark", "hollow marks")))
}

fn overlay_name(scatter: &Scatter) -> Option<&str> {
    scatter.overlay.as_ref().map(|overlay| if overlay.name.is_empty() { "Overlay" } else { &overlay.name })
}

fn regions(scatter: &Scatter) -> Option<String> {
    let planes = scatter.regions.as_ref()?.planes()?;
    let known: Vec<bool> =
        scatter.drawn().filter_map(|(i, p)| Some((scatter.class(i)?, p))).map(|(class, p)| LinearHead::winner(&planes, p) == Some(class)).collect();
    let right = known.iter().filter(|right| **right).count();
    let share = format!("{} of {} lie in the region of their own class.", text::fixed(right as f64, 0), counted(known.len(), "point", "points"));
    Some(format!("Decision regions of {}: {share}", counted(planes.len(), "class", "classes")))
}

fn ellipses(scatter: &Scatter) -> Option<String> {
    let all: Vec<String> =
        scatter.drawn_ellipses().map(|e| format!("{} at ({}, {}), {}", ellipse_name(&e.label), short(e.mean[0]), short(e.mean[1]), e.spread())).collect();
    (!all.is_empty()).then(|| format!("Ellipses of one and two standard deviations: {}.", all.join("; ")))
}

fn ellipse_name(label: &str) -> &str {
    if label.is_empty() { "unnamed" } else { label }
}

fn chosen(scatter: &Scatter) -> Option<String> {
    let mut said = Vec::new();
    for (chosen, state) in [(scatter.highlighted, "highlighted"), (scatter.pinned, "pinned")] {
        if let Some(index) = chosen.filter(|i| *i < scatter.points.len()) {
            let class = scatter.class(index).map_or(String::new(), |class| format!(" ({})", scatter.class_name(class)));
            said.push(format!("Point {}{class} is {state}.", index + 1));
        }
    }
    let stressed = scatter.emphasis.iter().filter(|i| **i < scatter.points.len()).count();
    if stressed > 0 {
        said.push(format!("{} emphasised.", if stressed == 1 { "1 point is".into() } else { format!("{} points are", text::fixed(stressed as f64, 0)) }));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

pub(in crate::figures) fn table(scatter: &Scatter) -> Table {
    let or = |label: &str, name: &str| if label.is_empty() { name.to_owned() } else { label.to_owned() };
    let mut columns = vec!["Point".into(), or(&scatter.x_label, "x"), or(&scatter.y_label, "y"), "Class".into()];
    let planes = scatter.regions.as_ref().and_then(LinearHead::planes);
    if planes.is_some() {
        columns.push("Region".into());
    }
    let overlay = scatter.overlay.as_ref().map(|overlay| overlay.points.as_slice());
    if let Some(name) = overlay_name(scatter) {
        columns.extend([format!("{name}, x"), format!("{name}, y")]);
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
        let mut row = vec![Cell::Text(format!("Ellipse {}", ellipse_name(&e.label))), e.mean[0].into(), e.mean[1].into(), Cell::Text(e.spread())];
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
