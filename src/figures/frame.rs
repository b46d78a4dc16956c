//! Everything around the data: title, legend, axes, labels, note and caption, and where that leaves the plot.
//!
//! From top to bottom: title, legend, the y label above its axis (level text reads better than turned text), plot, x ticks, x label, note,
//! caption. The legend stands above the plot and so never covers data. When the height is short, the note, the legend and the labels give way in that order.

use super::axis::{Axis, Range, Tick, ticks_over, ticks_within};
use super::marks::{Mark, draw_mark};
use super::scene::{Align, Ink, Px, Scene};
use super::text::{self, fit, wrap};
use super::theme::{Inks, Theme};

/// Font sizes in CSS pixels.
const TITLE: f64 = 15.0;
/// Labels, ticks, legend and notes.
pub(crate) const SMALL: f64 = 12.0;
const CAPTION: f64 = 11.0;

const PADDING: f64 = 8.0;
const LINE: f64 = 17.0;
const SWATCH: f64 = 20.0;
/// A plot lower than this drops what stands around it.
const MIN_PLOT: f64 = 96.0;

/// How a legend shows one entry.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Swatch {
    Line { ink: Ink, dashed: bool },
    Mark { mark: Mark, ink: Ink },
}

impl Swatch {
    fn width(&self) -> f64 {
        match self {
            Self::Line { .. } => SWATCH,
            Self::Mark { .. } => 11.0,
        }
    }
}

/// One legend entry.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub name: String,
    pub swatch: Swatch,
}

/// What a figure asks of its frame.
pub(crate) struct Request<'a> {
    pub title: &'a str,
    pub x_label: &'a str,
    pub y_label: &'a str,
    pub keys: Vec<Key>,
    pub x: Range,
    pub y: Range,
    pub note: String,
    /// One unit is as long on x as on y.
    pub equal: bool,
    /// Vertical grid lines too.
    pub grid_x: bool,
}

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// The plot inside its axes.
pub(crate) struct Frame {
    pub plot: Rect,
    pub x: Axis,
    pub y: Axis,
    pub inks: Inks,
}

impl Frame {
    pub fn px_from_data(&self, [x, y]: [f64; 2]) -> Px {
        (self.x.px_from_data(x), self.y.px_from_data(y))
    }

    /// Lays out and draws the frame; `None` where there is no room for a plot.
    pub fn draw(request: &Request, theme: &Theme, scene: &mut Scene) -> Option<Self> {
        let inks = theme.inks();
        let (width, height) = theme.size();
        let inner = width - 2.0 * PADDING;
        if inner < 60.0 || height < 60.0 {
            return None;
        }
        let head = Head::new(request, inner);
        let caption = wrap(theme.caption.as_deref().unwrap_or(""), CAPTION, false, inner, 3);
        let mut note = wrap(&request.note, SMALL, false, inner, 4);
        let (mut legend, mut labels) = (!head.legend.is_empty(), true);
        let vertical = |note: &[String], legend: bool, labels: bool| {
            let top = PADDING + head.height(legend, labels && !request.y_label.is_empty());
            let label = if labels && !request.x_label.is_empty() { LINE } else { 0.0 };
            let below = 22.0 + label + block(note.len(), LINE) + block(caption.len(), 15.0) + PADDING;
            (top, height - below)
        };
        let (mut top, mut bottom) = vertical(&note, legend, labels);
        if bottom - top < MIN_PLOT {
            note.clear();
            (top, bottom) = vertical(&note, legend, labels);
        }
        if bottom - top < MIN_PLOT {
            legend = false;
            (top, bottom) = vertical(&note, legend, labels);
        }
        if bottom - top < MIN_PLOT {
            labels = false;
            (top, bottom) = vertical(&note, legend, labels);
        }
        if bottom - top < 24.0 {
            return None;
        }

        let (x, y, x_ticks, y_ticks) = axes(request, width, top, bottom);
        let plot = Rect { left: x.start, top, right: x.end, bottom };
        let frame = Self { plot, x, y, inks };
        head.draw(scene, &inks, legend);
        frame.draw_axes(scene, &x_ticks, &y_ticks, request.grid_x);
        let mut baseline = bottom + 18.0;
        if labels {
            if !request.y_label.is_empty() {
                scene.text(&fit(request.y_label, SMALL, false, inner), (PADDING, top - 12.0), SMALL, Align::Left, inks.muted);
            }
            if !request.x_label.is_empty() {
                baseline += LINE;
                scene.text(&fit(request.x_label, SMALL, false, inner), (plot.right, baseline), SMALL, Align::Right, inks.muted);
            }
        }
        baseline += 4.0;
        baseline = lines(scene, &note, baseline + 2.0, SMALL, LINE, inks.muted.into());
        lines(scene, &caption, baseline + 2.0, CAPTION, 15.0, inks.muted.into());
        Some(frame)
    }

    fn draw_axes(&self, scene: &mut Scene, x_ticks: &[Tick], y_ticks: &[Tick], grid_x: bool) {
        let Rect { left, top, right, bottom } = self.plot;
        for tick in y_ticks {
            let y = self.y.px_from_data(tick.value);
            let zero = tick.value == 0.0 && self.y.range.low < 0.0;
            scene.rule((left, y), (right, y), if zero { self.inks.axis } else { self.inks.grid });
            scene.text(&tick.label, (left - 8.0, y + 4.2), SMALL, Align::Right, self.inks.muted);
        }
        for tick in x_ticks {
            let x = self.x.px_from_data(tick.value);
            if grid_x {
                let zero = tick.value == 0.0 && self.x.range.low < 0.0;
                scene.rule((x, top), (x, bottom), if zero { self.inks.axis } else { self.inks.grid });
            } else {
                scene.rule((x, bottom), (x, bottom + 4.0), self.inks.axis);
            }
            scene.text(&tick.label, (x, bottom + 18.0), SMALL, Align::Centre, self.inks.muted);
        }
        if !grid_x {
            scene.rule((left, bottom), (right, bottom), self.inks.axis);
        }
    }
}

/// A sentence in the middle of an otherwise empty figure, under its title.
pub(crate) fn message(title: &str, sentence: &str, theme: &Theme, scene: &mut Scene) {
    let inks = theme.inks();
    let (width, height) = theme.size();
    let inner = width - 2.0 * PADDING;
    if inner < 24.0 || height < 24.0 {
        return;
    }
    let heading = wrap(title, TITLE, true, inner, 2);
    let lines = wrap(sentence, 13.0, false, inner, 4);
    let room = height - 20.0 * heading.len() as f64;
    if room > 60.0 {
        for (i, line) in heading.iter().enumerate() {
            scene.bold(line, (PADDING, PADDING + 14.0 + 20.0 * i as f64), TITLE, inks.text);
        }
    }
    let first = (height - 18.0 * lines.len() as f64) / 2.0 + 13.0;
    for (i, line) in lines.iter().enumerate() {
        scene.text(line, (width / 2.0, first + 18.0 * i as f64), 13.0, Align::Centre, inks.muted);
    }
}

/// Title and legend, broken into lines.
struct Head {
    title: Vec<String>,
    /// Rows of entries, each with its left edge.
    legend: Vec<Vec<(f64, Key)>>,
}

impl Head {
    fn new(request: &Request, inner: f64) -> Self {
        let title = wrap(request.title, TITLE, true, inner, 2);
        let mut legend: Vec<Vec<(f64, Key)>> = Vec::new();
        let mut x = f64::INFINITY;
        for key in &request.keys {
            let name = fit(&key.name, SMALL, false, inner - SWATCH - 6.0);
            let width = key.swatch.width() + 6.0 + text::width(&name, SMALL, false);
            if x + width > PADDING + inner {
                legend.push(Vec::new());
                x = PADDING;
            }
            if let Some(row) = legend.last_mut() {
                row.push((x, Key { name, swatch: key.swatch }));
            }
            x += width + 12.0;
        }
        Self { title, legend }
    }

    fn height(&self, legend: bool, y_label: bool) -> f64 {
        let rows = if legend { self.legend.len() } else { 0 };
        20.0 * self.title.len() as f64 + 19.0 * rows as f64 + if y_label { 31.0 } else { 12.0 }
    }

    fn draw(&self, scene: &mut Scene, inks: &Inks, legend: bool) {
        let mut baseline = PADDING + 14.0;
        for line in &self.title {
            scene.bold(line, (PADDING, baseline), TITLE, inks.text);
            baseline += 20.0;
        }
        for row in self.legend.iter().filter(|_| legend) {
            for (x, key) in row {
                let middle = baseline - 4.3;
                match key.swatch {
                    Swatch::Line { ink, dashed: false } => scene.line(vec![(*x, middle), (x + SWATCH, middle)], 2.0, ink),
                    Swatch::Line { ink, dashed: true } => scene.dashed(&[(*x, middle), (x + SWATCH, middle)], DASH, 2.0, ink),
                    Swatch::Mark { mark, ink } => draw_mark(scene, mark, (x + key.swatch.width() / 2.0, middle), 4.5, ink),
                }
                scene.text(&key.name, (x + key.swatch.width() + 6.0, baseline), SMALL, Align::Left, inks.text);
            }
            baseline += 19.0;
        }
    }
}

/// Pixels on and off of every dashed line.
pub(crate) const DASH: (f64, f64) = (6.0, 4.0);

/// Both axes and their ticks. The left margin depends on the y labels and, with equal units, the y labels on the plot's width: two rounds settle it.
fn axes(request: &Request, width: f64, top: f64, bottom: f64) -> (Axis, Axis, Vec<Tick>, Vec<Tick>) {
    let (mut x_range, mut y_range) = (request.x, request.y);
    let mut sides = (0.0, 0.0);
    for _ in 0..2 {
        let labels = ticks_over(y_range, bottom - top);
        let widest = labels.iter().map(|t| text::width(&t.label, SMALL, false)).fold(0.0, f64::max);
        let half = ticks_within(x_range, width, SMALL).iter().map(|t| text::width(&t.label, SMALL, false) / 2.0).fold(0.0, f64::max);
        let left = (PADDING + widest + 8.0).max(PADDING + half).min(width * 0.5);
        sides = (left, width - PADDING - half.min(width * 0.2));
        if request.equal {
            let per_px = (request.x.span() / (sides.1 - sides.0)).max(request.y.span() / (bottom - top));
            x_range = request.x.stretched(per_px * (sides.1 - sides.0));
            y_range = request.y.stretched(per_px * (bottom - top));
        }
    }
    let x = Axis { range: x_range, start: sides.0, end: sides.1 };
    let y = Axis { range: y_range, start: bottom, end: top };
    (x, y, ticks_within(x_range, sides.1 - sides.0, SMALL), ticks_over(y_range, bottom - top))
}

fn block(lines: usize, height: f64) -> f64 {
    if lines == 0 { 0.0 } else { 4.0 + lines as f64 * height }
}

fn lines(scene: &mut Scene, lines: &[String], mut baseline: f64, size: f64, height: f64, ink: Ink) -> f64 {
    for line in lines {
        baseline += height;
        scene.text(line, (PADDING, baseline), size, Align::Left, ink);
    }
    baseline
}
