//! How often values fall into equal parts of a range: the charges of a picture.

use serde::{Deserialize, Serialize};

use super::axis::{Range, drawable};
use super::colour::colour_of_charge;
use super::frame::{Frame, Request, Side, message};
use super::scene::{Ink, Scene};
use super::text::fixed;
use super::{Cell, Table, Theme, numbers};
use crate::language::t;

/// Share of a bar's part that it fills.
const FILLED: f64 = 0.86;

/// Counts over equal parts of a range.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Histogram {
    /// Heading, also the accessible name.
    pub title: String,
    /// What is counted along x, such as "Charge".
    pub x_label: String,
    /// What the bars count.
    pub y_label: String,
    /// Where the first part begins.
    pub from: f64,
    /// Where the last part ends; above `from`.
    pub to: f64,
    /// How many values lie in each part.
    #[serde(with = "numbers::list")]
    pub counts: Vec<f64>,
    /// Each bar has the colour of the charge in the middle of its part.
    pub charges: bool,
    /// A line under the plot: n, seeds, recorded or live.
    pub note: Option<String>,
}

impl Histogram {
    /// The x range; `None` if there is nothing to draw.
    fn range(&self) -> Option<Range> {
        (self.from < self.to && self.total() > 0.0).then(|| Range::wanted(Some([self.from, self.to]))).flatten()
    }

    fn total(&self) -> f64 {
        self.counts().sum()
    }

    /// A count that is none counts as 0.
    fn counts(&self) -> impl Iterator<Item = f64> {
        self.counts.iter().map(|count| if drawable(*count) { count.max(0.0) } else { 0.0 })
    }

    /// Where part `index` begins.
    fn begin(&self, index: usize) -> f64 {
        self.from + (self.to - self.from) * index as f64 / self.counts.len() as f64
    }

    /// The middle of part `index`.
    fn middle(&self, index: usize) -> f64 {
        (self.begin(index) + self.begin(index + 1)) / 2.0
    }

    /// The mean of the values, each taken for the middle of its part.
    fn mean(&self) -> f64 {
        self.counts().enumerate().map(|(index, count)| count * self.middle(index)).sum::<f64>() / self.total()
    }
}

pub(super) fn draw(histogram: &Histogram, theme: &Theme, scene: &mut Scene) {
    let Some(x) = histogram.range() else {
        return message(&histogram.title, t!("No values yet."), theme, scene);
    };
    let inks = theme.inks();
    let highest = histogram.counts().fold(0.0, f64::max);
    let request = Request {
        title: &histogram.title,
        x_label: &histogram.x_label,
        y_label: &histogram.y_label,
        keys: Vec::new(),
        x,
        y: Range { low: 0.0, high: highest }.nice(4),
        note: histogram.note.clone().unwrap_or_default(),
        equal: false,
        grid_x: false,
        side: Side::Ticks,
        compact: false,
    };
    let Some(frame) = Frame::draw(&request, theme, scene) else { return };
    for (index, count) in histogram.counts().enumerate().filter(|(_, count)| *count > 0.0) {
        let (begin, end) = (histogram.begin(index), histogram.begin(index + 1));
        let gap = (end - begin) * (1.0 - FILLED) / 2.0;
        let (left, bottom) = frame.px_from_data([begin + gap, 0.0]);
        let (right, top) = frame.px_from_data([end - gap, count]);
        // What was counted once does not disappear beside what was counted a thousand times.
        let top = top.min(bottom - 1.0);
        let colour = if histogram.charges { colour_of_charge(histogram.middle(index) as f32, theme.dark) } else { inks.series(0) };
        let corners = [(left, bottom), (left, top), (right, top), (right, bottom)];
        scene.polygon(corners.to_vec(), colour);
        if histogram.charges {
            // The grey of neutrons hardly stands out from the page.
            scene.line(corners.to_vec(), 1.0, Ink { colour: inks.axis, alpha: 1.0 });
        }
    }
}

pub(super) fn describe(histogram: &Histogram) -> String {
    let title = if histogram.title.is_empty() { t!("Histogram") } else { &histogram.title };
    if histogram.range().is_none() {
        return t!("{title}: no values yet.", title);
    }
    let highest = histogram.counts().enumerate().fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best });
    let said = t!(
        "{title}: {values, plural, one {# value} other {# values}} in {parts, plural, one {# part} other {# parts}} from {from} to {to}; most, {most}, lie from {low} to {high}; the mean is about {mean}.",
        title,
        values = histogram.total() as usize,
        parts = histogram.counts.len(),
        from = histogram.from,
        to = histogram.to,
        most = fixed(highest.1, 0),
        low = histogram.begin(highest.0),
        high = histogram.begin(highest.0 + 1),
        mean = histogram.mean(),
    );
    match histogram.note.as_deref() {
        Some(note) if !note.is_empty() => format!("{said} {note}"),
        _ => said,
    }
}

pub(super) fn table(histogram: &Histogram) -> Table {
    let counted = if histogram.y_label.is_empty() { t!("Count") } else { &histogram.y_label };
    let columns = [t!("From"), t!("To"), counted].map(String::from).to_vec();
    // A part's end in decimals, not in what floating point makes of it.
    let rounded = |value: f64| (value * 1e9).round() / 1e9;
    let rows = histogram.counts().enumerate().map(|(i, count)| vec![rounded(histogram.begin(i)).into(), rounded(histogram.begin(i + 1)).into(), count.into()]);
    Table { columns, rows: rows.collect::<Vec<Vec<Cell>>>() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::scene::Shape;

    fn charges(counts: &[f64]) -> Histogram {
        Histogram { title: "Charges".into(), y_label: "Places".into(), from: -1.0, to: 1.0, counts: counts.to_vec(), charges: true, ..Histogram::default() }
    }

    fn bars(histogram: &Histogram) -> Vec<(f64, f64, Ink)> {
        let mut scene = Scene::default();
        draw(histogram, &Theme::default(), &mut scene);
        let bar = |shape| if let Shape::Polygon { points, ink } = shape { Some((points[0].0, points[0].1 - points[1].1, ink)) } else { None };
        scene.shapes.into_iter().filter_map(bar).collect()
    }

    #[test]
    fn bars_are_as_high_as_what_they_count_and_in_the_colours_of_their_charges() {
        let bars = bars(&charges(&[100.0, 0.0, 50.0, 25.0]));
        assert_eq!(bars.len(), 3, "nothing is drawn where nothing was counted");
        assert!((bars[0].1 / bars[1].1 - 2.0).abs() < 1e-6 && (bars[1].1 / bars[2].1 - 2.0).abs() < 1e-6);
        assert!(bars[0].0 < bars[1].0 && bars[1].0 < bars[2].0);
        for (bar, middle) in bars.iter().zip([-0.75, 0.25, 0.75]) {
            assert_eq!(bar.2.colour, colour_of_charge(middle, false));
        }
    }

    #[test]
    fn what_was_counted_once_is_seen() {
        assert!(bars(&charges(&[1.0, 1e6]))[0].1 >= 1.0);
    }

    #[test]
    fn it_says_what_it_shows() {
        assert_eq!(
            describe(&charges(&[1.0, 2.0, 1021.0, 0.0])),
            "Charges: 1,024 values in 4 parts from −1 to 1; most, 1,021, lie from 0 to 0.5; the mean is about 0.248."
        );
        assert_eq!(table(&charges(&[1.0, 2.0])).rows[1], [Cell::from(0.0), Cell::from(1.0), Cell::from(2.0)]);
        for none in [charges(&[]), charges(&[0.0, f64::NAN]), Histogram { to: -1.0, ..charges(&[1.0]) }] {
            assert_eq!(describe(&none), "Charges: no values yet.");
            assert!(bars(&none).is_empty());
        }
    }
}
