//! The potential energy of two atoms against their distance, and where it balances.

use serde::{Deserialize, Serialize};

use super::axis::{Range, drawable};
use super::decimate::lines;
use super::frame::{Frame, Request, Side, message};
use super::head::{DASH, Key, SMALL, Swatch};
use super::marks::{Mark, MarkStyle};
use super::scene::{Align, Ink, Scene};
use super::text::{self, short};
use super::{Cell, Table, Theme, note_with_skipped};
use crate::language::t;

/// The y axis reaches at most so many times the depth of the well below zero.
const WELL: f64 = 3.6;

/// L(d) = c1 / d − c2 / (d + r̃): repulsion and attraction of two atoms at distance d.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Energy {
    /// Heading, also the accessible name.
    pub title: String,
    /// Strength of the repulsion, at least 0.
    pub c1: f64,
    /// Strength of the attraction, at least 0.
    pub c2: f64,
    /// r̃, the radius that sets attraction apart from repulsion, above 0.
    pub radius: f64,
    /// The right end of the distance axis, above 0.
    pub d_max: f64,
    /// The distance that the two atoms have now, marked on the curve.
    pub distance: Option<f64>,
    /// The balance distance as the paper prints it, marked beside the true one.
    pub printed: Option<f64>,
    /// A line under the plot.
    pub note: Option<String>,
}

/// Where the energy has its minimum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Balance {
    /// At this distance: 0 < c1 < c2.
    At(f64),
    /// c1 = 0 < c2: at distance 0.
    Zero,
    /// c2 ≤ c1: nowhere, the atoms only repel.
    Nowhere,
}

impl Energy {
    /// c1 / d, the part that repels.
    pub fn repulsion(&self, d: f64) -> f64 {
        self.c1 / d
    }

    /// −c2 / (d + r̃), the part that attracts.
    pub fn attraction(&self, d: f64) -> f64 {
        -self.c2 / (d + self.radius)
    }

    /// L(d).
    pub fn at(&self, d: f64) -> f64 {
        self.repulsion(d) + self.attraction(d)
    }

    /// The minimum of L: d* = r̃ / (√(c2 / c1) − 1) for c2 > c1.
    pub fn balance(&self) -> Balance {
        if self.c2 <= self.c1 {
            Balance::Nowhere
        } else if self.c1 == 0.0 {
            Balance::Zero
        } else {
            Balance::At(self.radius / ((self.c2 / self.c1).sqrt() - 1.0))
        }
    }

    /// What is wrong with the parameters, if something is.
    fn complaint(&self) -> Option<&'static str> {
        let fine = |v: f64| drawable(v) && v > 1e-100;
        if !(drawable(self.c1) && drawable(self.c2) && self.c1 >= 0.0 && self.c2 >= 0.0) {
            Some(t!("The strengths c1 and c2 must be numbers of at least 0."))
        } else if !fine(self.radius) {
            Some(t!("The radius must be a number above 0."))
        } else if !fine(self.d_max) {
            Some(t!("The largest distance must be a number above 0."))
        } else {
            None
        }
    }

    /// The part of the y axis that matters: the well where there is one, what repels and attracts there, and the curve at the far end; the rise
    /// towards d = 0 is cut.
    fn y_range(&self) -> Range {
        let (depth, low) = match self.balance() {
            Balance::At(d) => {
                let depth = self.at(d.min(self.d_max)).min(self.at(self.d_max));
                // For k near 1 both parts are many times as strong as what is left of them: the well comes first.
                (depth, self.attraction(d.min(self.d_max)).max(WELL * depth).min(1.25 * depth))
            }
            Balance::Zero => (self.attraction(0.0), 1.25 * self.attraction(0.0)),
            Balance::Nowhere => (0.0, 0.0),
        };
        let reference = self.at(self.d_max * 0.08).abs().min(self.at(self.d_max * 0.2).abs() * 3.0);
        let scale = (depth.abs() * 1.6).max(reference).max(self.at(self.d_max).abs()).max(-0.7 * low);
        let scale = if drawable(scale) && scale > 0.0 { scale } else { 1.0 };
        Range { low: low.min(-0.3 * scale), high: scale }.nice(5)
    }

    fn sentence(&self) -> String {
        match self.balance() {
            Balance::At(d) if d > self.d_max => t!("Balance at d = {d}, beyond this range: closer, the atoms repel; farther, they attract.", d),
            Balance::At(d) => t!("Balance at d = {d}: closer, the atoms repel; farther, they attract.", d),
            Balance::Zero => t!("Without repulsion (c1 = 0) the atoms attract down to d = 0.").into(),
            Balance::Nowhere => t!("No balance point (c2 ≤ c1): the atoms only repel.").into(),
        }
    }
}

pub(super) fn draw(energy: &Energy, theme: &Theme, scene: &mut Scene) {
    if let Some(complaint) = energy.complaint() {
        return message(&energy.title, complaint, theme, scene);
    }
    let inks = theme.inks();
    let total: Ink = inks.text.into();
    let parts = [(t!("repulsion c1/d"), inks.series(4)), (t!("attraction −c2/(d + r\u{303})"), inks.series(0))];
    let mut keys = vec![Key { name: t!("energy L(d)").into(), swatch: Swatch::Line { ink: total, dashed: false } }];
    keys.extend(parts.map(|(name, colour)| Key { name: name.into(), swatch: Swatch::Line { ink: colour.into(), dashed: true } }));
    let now = energy.distance.filter(|d| *d > 0.0 && *d <= energy.d_max);
    keys.extend(now.map(|_| Key { name: t!("now").into(), swatch: Swatch::Mark(MarkStyle::hollow(Mark::Circle, 4.5, inks.series(3), None)) }));
    let request = Request {
        title: &energy.title,
        x_label: t!("Distance d"),
        y_label: t!("Potential energy L"),
        keys,
        x: Range { low: 0.0, high: energy.d_max },
        y: energy.y_range(),
        note: note_with_skipped(Some(&[&energy.sentence(), energy.note.as_deref().unwrap_or("")].join(" ")), 0),
        equal: false,
        grid_x: false,
        side: Side::Ticks,
        compact: false,
    };
    let Some(frame) = Frame::draw(&request, theme, scene) else { return };
    let width = frame.plot.right - frame.plot.left;
    let sampled = |f: &dyn Fn(f64) -> f64| -> Vec<[f64; 2]> {
        let steps = (width as usize).clamp(50, 2000);
        (1..=2 * steps).map(|i| energy.d_max * i as f64 / (2 * steps) as f64).map(|d| [d, f(d)]).collect()
    };
    for (f, colour) in [(&(|d| energy.repulsion(d)) as &dyn Fn(f64) -> f64, parts[0].1), (&|d| energy.attraction(d), parts[1].1)] {
        for line in lines(&sampled(f), &frame.x, &frame.y, frame.plot, theme.pixel_scale()) {
            scene.dashed(&line, DASH, 1.5, colour);
        }
    }
    for line in lines(&sampled(&|d| energy.at(d)), &frame.x, &frame.y, frame.plot, theme.pixel_scale()) {
        scene.line(line, 2.5, total);
    }
    if let Balance::At(d) = energy.balance()
        && d <= energy.d_max
    {
        mark_balance(energy, d, &frame, scene);
    }
    if let Some(d) = energy.printed.filter(|d| *d > 0.0 && *d <= energy.d_max) {
        mark_printed(energy, d, &frame, scene);
    }
    if let Some(d) = now {
        let (x, y) = frame.px_from_data([d, energy.at(d)]);
        if y >= frame.plot.top && y <= frame.plot.bottom {
            scene.ring((x, y), 6.0, 2.5, inks.series(3));
        }
    }
}

fn mark_balance(energy: &Energy, d: f64, frame: &Frame, scene: &mut Scene) {
    let (x, y) = frame.px_from_data([d, energy.at(d)]);
    if y < frame.plot.top || y > frame.plot.bottom {
        return;
    }
    scene.dashed(&[(x, y), (x, frame.plot.bottom)], (2.0, 3.0), 1.0, frame.inks.axis);
    scene.dot((x, y), 4.5, frame.inks.text);
    let label = format!("d* = {}", short(d));
    let fits = x + 10.0 + text::width(&label, SMALL, false) <= frame.plot.right;
    let (beside, align) = if fits { (x + 8.0, Align::Left) } else { (x - 8.0, Align::Right) };
    let below = y + 20.0 < frame.plot.bottom - 2.0;
    scene.text(&label, (beside, if below { y + 18.0 } else { y - 10.0 }), SMALL, align, frame.inks.text);
}

/// Left of the balance, where the paper's formula always lies.
fn mark_printed(energy: &Energy, d: f64, frame: &Frame, scene: &mut Scene) {
    let (x, y) = frame.px_from_data([d, energy.at(d)]);
    if y < frame.plot.top || y > frame.plot.bottom {
        return;
    }
    let ink = frame.inks.series(1);
    scene.dashed(&[(x, y), (x, frame.plot.top)], (2.0, 3.0), 1.0, ink);
    scene.shapes.extend(MarkStyle::solid(Mark::Diamond, 4.5, ink).shapes((x, y)));
    let label = t!("printed: {d}", d);
    let fits = x - 10.0 - text::width(&label, SMALL, false) >= frame.plot.left;
    let (beside, align) = if fits { (x - 8.0, Align::Right) } else { (x + 8.0, Align::Left) };
    scene.text(&label, (beside, frame.plot.top + 14.0), SMALL, align, frame.inks.text);
}

pub(super) fn describe(energy: &Energy) -> String {
    let title = if energy.title.is_empty() { t!("Potential energy") } else { &energy.title };
    if let Some(complaint) = energy.complaint() {
        return format!("{title}: {complaint}");
    }
    let mut sentences = vec![
        t!(
            "{title} of two atoms over the distance 0 to {far}, with c1 = {c1}, c2 = {c2}, radius {radius}.",
            title,
            far = energy.d_max,
            c1 = energy.c1,
            c2 = energy.c2,
            radius = energy.radius,
        ),
        energy.sentence(),
    ];
    if let Balance::At(d) = energy.balance() {
        sentences.push(t!("The energy there is {energy}.", energy = energy.at(d)));
    }
    if let Some(d) = energy.printed.filter(|d| drawable(*d) && *d > 0.0) {
        sentences.push(t!("The paper prints {d}, where it is {energy}.", d, energy = energy.at(d)));
    }
    if let Some(d) = energy.distance.filter(|d| drawable(*d) && *d > 0.0) {
        sentences.push(t!("At the present distance {d} it is {energy}.", d, energy = energy.at(d)));
    }
    sentences.extend(energy.note.clone().filter(|note| !note.is_empty()));
    sentences.join(" ")
}

pub(super) fn table(energy: &Energy) -> Table {
    let columns = [t!("Distance d"), t!("Repulsion"), t!("Attraction"), t!("Energy L")].map(String::from).to_vec();
    let distances = (1..=20).map(|i| energy.d_max * f64::from(i) / 20.0);
    let rows = distances.map(|d| [d, energy.repulsion(d), energy.attraction(d), energy.at(d)].map(Cell::from).to_vec());
    Table { columns, rows: if energy.complaint().is_some() { Vec::new() } else { rows.collect() } }
}
