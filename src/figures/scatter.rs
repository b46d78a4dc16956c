//! Points in a plane: a latent space, a data set.

use serde::{Deserialize, Serialize};

use super::axis::{Range, drawable};
use super::frame::{Frame, Key, Request, SMALL, Swatch, message};
use super::marks::{Mark, draw_mark};
use super::scene::{Align, Ink, Px, Scene};
use super::text::{self, counted, short};
use super::{Cell, Table, Theme, background, note_with_skipped, numbers};

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
    /// The point that is pointed at.
    pub highlighted: Option<usize>,
    /// The point that is kept for comparison.
    pub pinned: Option<usize>,
    /// Whether a unit is as long on x as on y.
    pub aspect: Aspect,
    /// A line under the plot: n, seeds, recorded or live.
    pub note: Option<String>,
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
        self.points.iter().copied().enumerate().filter(|(_, p)| p.iter().all(|v| drawable(*v)))
    }

    fn class(&self, index: usize) -> Option<usize> {
        self.labels.get(index).copied()
    }

    fn class_name(&self, class: usize) -> String {
        self.class_names.get(class).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| format!("class {class}"))
    }

    /// Class indices that are named or that occur, rising.
    fn classes(&self) -> Vec<usize> {
        let mut classes: Vec<usize> = (0..self.class_names.len()).chain(self.labels.iter().copied()).collect();
        classes.sort_unstable();
        classes.dedup();
        classes
    }

    fn note(&self) -> String {
        note_with_skipped(self.note.as_deref(), self.points.len() - self.drawn().count())
    }
}

/// Opacity of a mark: where marks lie on each other, it shows.
const MARK_ALPHA: f64 = 0.78;
/// More classes than this are not listed.
const MAX_KEYS: usize = 12;

fn frame(scatter: &Scatter, theme: &Theme, scene: &mut Scene) -> Option<Frame> {
    let values = |axis: usize| scatter.drawn().map(move |(_, p)| p[axis]);
    let inks = theme.inks();
    let keys = scatter
        .classes()
        .into_iter()
        .take(MAX_KEYS)
        .map(|class| Key { name: scatter.class_name(class), swatch: Swatch::Mark { mark: Mark::of_class(class), ink: inks.series(class).into() } });
    let request = Request {
        title: &scatter.title,
        x_label: &scatter.x_label,
        y_label: &scatter.y_label,
        keys: keys.collect(),
        x: Range::of(values(0))?.padded(0.05),
        y: Range::of(values(1))?.padded(0.05),
        note: scatter.note(),
        equal: scatter.aspect == Aspect::Equal,
        grid_x: true,
    };
    Frame::draw(&request, theme, scene)
}

pub(super) fn draw(scatter: &Scatter, theme: &Theme, scene: &mut Scene) {
    if scatter.drawn().next().is_none() {
        return message(&scatter.title, "No points yet.", theme, scene);
    }
    let Some(frame) = frame(scatter, theme, scene) else { return };
    let radius = match scatter.points.len() {
        0..=150 => 4.2,
        151..=600 => 3.4,
        _ => 2.7,
    };
    let look = |index: usize| match scatter.class(index) {
        Some(class) => (Mark::of_class(class), frame.inks.series(class)),
        None => (Mark::Circle, frame.inks.muted),
    };
    for (index, point) in scatter.drawn() {
        let (mark, colour) = look(index);
        draw_mark(scene, mark, frame.px_from_data(point), radius, Ink { colour, alpha: MARK_ALPHA });
    }
    for (chosen, word) in [(scatter.pinned, "pinned"), (scatter.highlighted, "")] {
        let Some((index, point)) = chosen.and_then(|chosen| scatter.drawn().find(|(i, _)| *i == chosen)) else { continue };
        let (at, (mark, colour)) = (frame.px_from_data(point), look(index));
        draw_mark(scene, mark, at, 5.5, colour.into());
        scene.ring(at, 9.5, 2.0, frame.inks.text);
        if !word.is_empty() {
            let width = text::width(word, SMALL, false);
            let left = if at.0 + 14.0 + width <= frame.plot.right { at.0 + 14.0 } else { at.0 - 14.0 - width };
            let (right, top, bottom) = (left + width + 1.0, at.1 - 8.0, at.1 + 8.0);
            let behind = Ink { colour: background(theme.dark), alpha: 0.85 };
            scene.polygon(vec![(left - 3.0, top), (right, top), (right, bottom), (left - 3.0, bottom)], behind);
            scene.text(word, (left, at.1 + 4.2), SMALL, Align::Left, frame.inks.text);
        }
    }
}

pub(super) fn nearest(scatter: &Scatter, theme: &Theme, at: Px, reach: f64) -> Option<usize> {
    let frame = frame(scatter, theme, &mut Scene::default())?;
    let distance = |point| {
        let (x, y) = frame.px_from_data(point);
        (x - at.0).hypot(y - at.1)
    };
    let (index, distance) = scatter.drawn().map(|(i, p)| (i, distance(p))).min_by(|a, b| a.1.total_cmp(&b.1))?;
    (distance <= reach).then_some(index)
}

pub(super) fn describe(scatter: &Scatter) -> String {
    let title = if scatter.title.is_empty() { "Points" } else { &scatter.title };
    let total = scatter.drawn().count();
    if total == 0 {
        return format!("{title}: no points yet.");
    }
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
    let mut sentence = format!("{title}: {}", counted(total, "point", "points"));
    if !groups.is_empty() {
        let more = groups.len().saturating_sub(6);
        sentence += &format!(" in {}: {}", counted(groups.len(), "class", "classes"), groups[..groups.len() - more].join(", "));
        if more > 0 {
            sentence += &format!(" and {more} more");
        }
    }
    sentence += ".";
    for (chosen, state) in [(scatter.highlighted, "highlighted"), (scatter.pinned, "pinned")] {
        if let Some(index) = chosen.filter(|i| *i < scatter.points.len()) {
            let class = scatter.class(index).map_or(String::new(), |class| format!(" ({})", scatter.class_name(class)));
            sentence += &format!(" Point {}{class} is {state}.", index + 1);
        }
    }
    let note = scatter.note();
    if note.is_empty() { sentence } else { format!("{sentence} {note}") }
}

pub(super) fn table(scatter: &Scatter) -> Table {
    let or = |label: &str, name: &str| if label.is_empty() { name.to_owned() } else { label.to_owned() };
    let columns = vec!["Point".into(), or(&scatter.x_label, "x"), or(&scatter.y_label, "y"), "Class".into()];
    let row = |(i, [x, y]): (usize, &[f64; 2])| {
        let class = scatter.class(i).map(|class| scatter.class_name(class)).unwrap_or_default();
        vec![Cell::Number((i + 1) as f64), (*x).into(), (*y).into(), Cell::Text(class)]
    };
    Table { columns, rows: scatter.points.iter().enumerate().map(row).collect() }
}
