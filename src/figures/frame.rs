//! Everything around the data: title, legend, axes, labels, note and caption, and where that leaves the plot.
//!
//! From top to bottom: title, legend, the y label above its axis (level text reads better than turned text), plot, x ticks, x label, note,
//! caption. The legend stands above the plot and so never covers data. When the height is short, the note, the legend and the labels give way in that order.

use super::axis::{Axis, Range, Tick, ticks_over, ticks_within};
use super::head::{Head, Key, SMALL, Sizes};
use super::scene::{Align, Ink, Px, Scene};
use super::text::{self, fit, wrap};
use super::theme::{Inks, Theme};

const CAPTION: f64 = 11.0;
/// Lines of a caption: the address in it holds every setting.
const CAPTION_LINES: usize = 9;
const LINE: f64 = 17.0;
/// A plot lower than this drops what stands around it.
const MIN_PLOT: f64 = 96.0;

/// What stands left of the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Side {
    /// Ticks of the y axis.
    Ticks,
    /// A column of names that the figure writes itself, this wide, beside a plot at least `lowest` pixels high.
    Names { width: f64, lowest: f64 },
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
    pub side: Side,
    /// One of many panels: smaller, and only what cannot be left out.
    pub compact: bool,
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

    /// Whether a pixel lies in the plot, its edge included.
    pub fn contains(&self, (x, y): Px) -> bool {
        let Rect { left, top, right, bottom } = self.plot;
        (left - 0.5..=right + 0.5).contains(&x) && (top - 0.5..=bottom + 0.5).contains(&y)
    }

    pub fn data_from_px(&self, (x, y): Px) -> [f64; 2] {
        [self.x.data_from_px(x), self.y.data_from_px(y)]
    }

    /// Lays out and draws the frame; `None` where there is no room for a plot.
    pub fn draw(request: &Request, theme: &Theme, scene: &mut Scene) -> Option<Self> {
        let inks = theme.inks();
        let sizes = Sizes::of(request.compact);
        let (width, height) = theme.size();
        let inner = width - 2.0 * sizes.padding;
        if inner < 60.0 || height < 60.0 {
            return None;
        }
        let head = Head::new(request.title, if request.compact { &[] } else { &request.keys }, request.compact, inner);
        let caption = wrap(theme.caption.as_deref().unwrap_or(""), CAPTION, false, inner, CAPTION_LINES);
        let mut note = wrap(&request.note, SMALL, false, inner, 4);
        let (mut legend, mut labels) = (head.has_legend(), !request.compact);
        let vertical = |note: &[String], legend: bool, labels: bool| {
            let top = sizes.padding + head.height(legend, labels && !request.y_label.is_empty());
            let label = if labels && !request.x_label.is_empty() { LINE } else { 0.0 };
            let below = sizes.drop + 4.0 + label + block(note.len(), LINE) + block(caption.len(), 15.0) + sizes.padding;
            (top, height - below)
        };
        let lowest = if let Side::Names { lowest, .. } = request.side { lowest } else { MIN_PLOT };
        let (mut top, mut bottom) = vertical(&note, legend, labels);
        if bottom - top < lowest {
            note.clear();
            (top, bottom) = vertical(&note, legend, labels);
        }
        if bottom - top < lowest {
            legend = false;
            (top, bottom) = vertical(&note, legend, labels);
        }
        if bottom - top < lowest {
            labels = false;
            (top, bottom) = vertical(&note, legend, labels);
        }
        if bottom - top < 24.0 {
            return None;
        }

        let (x, y, x_ticks, y_ticks) = axes(request, sizes, width, top, bottom);
        let plot = Rect { left: x.start, top, right: x.end, bottom };
        let frame = Self { plot, x, y, inks };
        head.draw(scene, &inks, legend);
        frame.draw_axes(scene, sizes, &x_ticks, &y_ticks, request.grid_x);
        let mut baseline = bottom + sizes.drop;
        if labels {
            if !request.y_label.is_empty() {
                scene.text(&fit(request.y_label, SMALL, false, inner), (sizes.padding, top - 12.0), SMALL, Align::Left, inks.muted);
            }
            if !request.x_label.is_empty() {
                baseline += LINE;
                scene.text(&fit(request.x_label, SMALL, false, plot.right - sizes.padding), (plot.right, baseline), SMALL, Align::Right, inks.muted);
            }
        }
        baseline += 4.0;
        baseline = lines(scene, &note, (sizes.padding, baseline + 2.0), SMALL, LINE, inks.muted.into());
        lines(scene, &caption, (sizes.padding, baseline + 2.0), CAPTION, 15.0, inks.muted.into());
        Some(frame)
    }

    fn draw_axes(&self, scene: &mut Scene, sizes: Sizes, x_ticks: &[Tick], y_ticks: &[Tick], grid_x: bool) {
        let Rect { left, top, right, bottom } = self.plot;
        for tick in y_ticks {
            let y = self.y.px_from_data(tick.value);
            let zero = tick.value == 0.0 && self.y.range.low < 0.0;
            scene.rule((left, y), (right, y), if zero { self.inks.axis } else { self.inks.grid });
            scene.text(&tick.label, (left - sizes.padding, y + 0.35 * sizes.tick), sizes.tick, Align::Right, self.inks.muted);
        }
        for tick in x_ticks {
            let x = self.x.px_from_data(tick.value);
            if grid_x {
                let zero = tick.value == 0.0 && self.x.range.low < 0.0;
                scene.rule((x, top), (x, bottom), if zero { self.inks.axis } else { self.inks.grid });
            } else {
                scene.rule((x, bottom), (x, bottom + 4.0), self.inks.axis);
            }
            scene.text(&tick.label, (x, bottom + sizes.drop), sizes.tick, Align::Centre, self.inks.muted);
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
    let Sizes { title: size, title_line, padding, .. } = Sizes::USUAL;
    let inner = width - 2.0 * padding;
    if inner < 24.0 || height < 24.0 {
        return;
    }
    let heading = wrap(title, size, true, inner, 2);
    let lines = wrap(sentence, 13.0, false, inner, 4);
    let room = height - title_line * heading.len() as f64;
    if room > 60.0 {
        for (i, line) in heading.iter().enumerate() {
            scene.bold(line, (padding, padding + 14.0 + title_line * i as f64), size, inks.text);
        }
    }
    let first = (height - 18.0 * lines.len() as f64) / 2.0 + 13.0;
    for (i, line) in lines.iter().enumerate() {
        scene.text(line, (width / 2.0, first + 18.0 * i as f64), 13.0, Align::Centre, inks.muted);
    }
}

/// Both axes and their ticks. The left margin depends on the y labels and, with equal units, the y labels on the plot's width: two rounds settle it.
fn axes(request: &Request, sizes: Sizes, width: f64, top: f64, bottom: f64) -> (Axis, Axis, Vec<Tick>, Vec<Tick>) {
    let (mut x_range, mut y_range) = (request.x, request.y);
    let mut sides = (0.0, 0.0);
    for _ in 0..2 {
        let widest = |ticks: &[Tick]| ticks.iter().map(|t| text::width(&t.label, sizes.tick, false)).fold(0.0, f64::max);
        let beside = match request.side {
            Side::Ticks => widest(&ticks_over(y_range, bottom - top)) + sizes.padding,
            Side::Names { width, .. } => width,
        };
        let half = widest(&ticks_within(x_range, width, sizes.tick)) / 2.0;
        let left = (sizes.padding + beside).max(sizes.padding + half).min(width * 0.5);
        sides = (left, width - sizes.padding - half.min(width * 0.2));
        if request.equal {
            let per_px = (request.x.span() / (sides.1 - sides.0)).max(request.y.span() / (bottom - top));
            x_range = request.x.stretched(per_px * (sides.1 - sides.0));
            y_range = request.y.stretched(per_px * (bottom - top));
        }
    }
    let x = Axis { range: x_range, start: sides.0, end: sides.1 };
    let y = Axis { range: y_range, start: bottom, end: top };
    let y_ticks = if request.side == Side::Ticks { ticks_over(y_range, bottom - top) } else { Vec::new() };
    (x, y, ticks_within(x_range, sides.1 - sides.0, sizes.tick), y_ticks)
}

fn block(lines: usize, height: f64) -> f64 {
    if lines == 0 { 0.0 } else { 4.0 + lines as f64 * height }
}

fn lines(scene: &mut Scene, lines: &[String], (left, mut baseline): Px, size: f64, height: f64, ink: Ink) -> f64 {
    for line in lines {
        baseline += height;
        scene.text(line, (left, baseline), size, Align::Left, ink);
    }
    baseline
}
