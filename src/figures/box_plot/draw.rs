//! A box plot as shapes: one row for each method, its name beside or above its box.

use super::summary::Summary;
use super::{BoxPlot, Group};
use crate::figures::axis::Range;
use crate::figures::decimate::clip;
use crate::figures::frame::{Frame, Rect, Request, Side, message};
use crate::figures::ground::{Ground, Marks};
use crate::figures::head::{DASH, Key, SMALL, Swatch};
use crate::figures::marks::{Mark, MarkStyle};
use crate::figures::scene::{Align, Ink, Px, Scene};
use crate::figures::text::{self, fit, wrap};
use crate::figures::{Rgb, Theme, background};
use crate::language::t;

/// From one line of a name to the next.
const LINE: f64 = 15.0;
const GAP: f64 = 12.0;
const DOT_ALPHA: f64 = 0.55;

/// Where the names stand.
#[derive(Clone, Copy)]
enum Names {
    /// Left of the boxes, in up to so many lines, each with the number of runs under it.
    Beside { width: f64, lines: usize },
    /// Over each box, the number of runs at the other end.
    Above,
    /// Left of the boxes, cut where they are too long, the number of runs behind.
    Cut { width: f64 },
}

impl Names {
    /// The lowest row that has room for the name and a box.
    fn lowest_row(self) -> f64 {
        match self {
            Self::Beside { lines, .. } => LINE * (lines + 1) as f64,
            Self::Above => LINE + 14.0,
            Self::Cut { .. } => LINE,
        }
    }

    /// The width of the column left of the boxes.
    fn column(self) -> f64 {
        match self {
            Self::Beside { width, .. } | Self::Cut { width } => width + GAP,
            Self::Above => 0.0,
        }
    }

    /// In the order of preference; `Beside` only where two lines hold every name.
    fn choices(plot: &BoxPlot, theme: &Theme) -> Vec<Self> {
        let inner = theme.size().0 - 16.0;
        let names: Vec<String> = (0..plot.groups.len()).map(|i| plot.name(i)).collect();
        let width = |text: &str| text::width(text, SMALL, false);
        let wrapped: Vec<Vec<String>> = names.iter().map(|name| wrap(name, SMALL, false, inner * 0.38, 2)).collect();
        let whole = wrapped.iter().flatten().all(|line| !line.ends_with('…'));
        let beside = Self::Beside {
            width: wrapped.iter().flatten().map(|line| width(line)).fold(width("n = 100"), f64::max),
            lines: wrapped.iter().map(Vec::len).max().unwrap_or(1),
        };
        let longest = names.iter().map(|name| width(name)).fold(0.0, f64::max) + width(" n = 100") + 2.0;
        let cut = Self::Cut { width: longest.min(inner * 0.46) };
        let all_fit = longest <= inner * 0.46;
        match (whole, all_fit) {
            (true, true) => vec![beside, cut],
            (true, false) => vec![beside, Self::Above, cut],
            (false, _) => vec![Self::Above, cut],
        }
    }
}

pub(in crate::figures) fn draw(plot: &BoxPlot, theme: &Theme, scene: &mut Scene) {
    let Some(range) = plot.range() else {
        return message(&plot.title, t!("No runs yet."), theme, scene);
    };
    let rows = plot.groups.len() as f64;
    let request = |names: Names, lowest: f64| Request {
        title: &plot.title,
        x_label: &plot.y_label,
        y_label: "",
        keys: keys(plot, theme),
        x: range,
        y: Range { low: 0.0, high: rows },
        note: plot.note(),
        equal: false,
        grid_x: true,
        side: Side::Names { width: names.column(), lowest },
        compact: false,
    };
    // What stands around the rows gives way only where no place of the names leaves it room.
    let choices = Names::choices(plot, theme);
    let kept = choices.iter().map(|names| (*names, 0.0));
    let dropped = choices.iter().map(|names| (*names, rows * names.lowest_row()));
    for (names, lowest) in kept.chain(dropped) {
        let mut drawn = Scene::default();
        let Some(frame) = Frame::draw(&request(names, lowest), theme, &mut drawn) else { continue };
        if (frame.plot.bottom - frame.plot.top) / rows >= names.lowest_row() {
            Rows { plot, theme, frame, names }.draw(&mut drawn);
            *scene = drawn;
            return;
        }
    }
    message(&plot.title, &t!("{n, plural, one {# method needs} other {# methods need}} a higher figure.", n = plot.groups.len()), theme, scene);
}

fn keys(plot: &BoxPlot, theme: &Theme) -> Vec<Key> {
    let inks = theme.inks();
    let mark = |name: &str, mark, radius, colour, alpha| Key { name: name.into(), swatch: Swatch::Mark(MarkStyle::solid(mark, radius, Ink { colour, alpha })) };
    let line = |name: String, colour: Rgb, dashed| Key { name, swatch: Swatch::Line { ink: colour.into(), dashed } };
    let mut keys = vec![mark(t!("one run"), Mark::Circle, 3.0, inks.muted, 0.8), mark(t!("mean"), Mark::Diamond, 4.0, inks.text, 1.0)];
    keys.extend(plot.reference().map(|(index, _)| line(t!("mean of {name}", name = plot.name(index)), inks.text, true)));
    keys.extend(plot.threshold().map(|threshold| line(t!("threshold {threshold}", threshold), inks.series(4), false)));
    keys
}

struct Rows<'a> {
    plot: &'a BoxPlot,
    theme: &'a Theme,
    frame: Frame,
    names: Names,
}

impl Rows<'_> {
    fn draw(&self, scene: &mut Scene) {
        let (Rect { top, bottom, .. }, inks) = (self.frame.plot, self.frame.inks);
        let height = (bottom - top) / self.plot.groups.len() as f64;
        let (label, share) = if matches!(self.names, Names::Above) { (LINE + 2.0, 0.44) } else { (0.0, 0.36) };
        let rows = (0..self.plot.groups.len()).map(|index| top + height * index as f64).map(|above| (above + label, above + height));
        for (from, to) in rows.clone() {
            if let Some(threshold) = self.plot.threshold() {
                self.upright(threshold, (from, to), 1.5, inks.series(4), None, scene);
            }
            if let Some((_, mean)) = self.plot.reference() {
                self.upright(mean, (from, to), 1.25, inks.text, Some(DASH), scene);
            }
        }
        let mut dots = Marks::default();
        for ((index, group), (first, below)) in self.plot.groups.iter().enumerate().zip(rows) {
            self.name(index, group, (first - label, below), scene);
            let (middle, half) = ((first + below) / 2.0, ((below - first) * share).clamp(3.0, 15.0));
            let colour = inks.series(group.colour.unwrap_or(index));
            let radius: f64 = if group.values.len() > 60 { 2.2 } else { 2.8 };
            dots.styles.push(MarkStyle::solid(Mark::Circle, radius.min(half), Ink { colour, alpha: DOT_ALPHA }));
            for (run, value) in group.drawn().enumerate() {
                let at = (self.frame.x.px_from_data(value), middle + scatter_of(run) * half);
                if self.frame.contains(at) {
                    dots.push(at, index);
                }
            }
            if let Some(summary) = group.summary() {
                self.figure(&summary, (middle, half), colour.into(), scene);
            }
        }
        scene.ground.push(Ground::Marks(dots));
    }

    /// A line through a row at a value.
    fn upright(&self, value: f64, (top, bottom): (f64, f64), width: f64, colour: Rgb, dash: Option<(f64, f64)>, scene: &mut Scene) {
        let (x, Rect { left, right, .. }) = (self.frame.x.px_from_data(value), self.frame.plot);
        if x < left - 0.5 || x > right + 0.5 {
            return;
        }
        match dash {
            Some(dash) => scene.dashed(&[(x, top), (x, bottom)], dash, width, colour),
            None => scene.line(vec![(x, top), (x, bottom)], width, colour),
        }
    }

    /// The name of a row and its number of runs.
    fn name(&self, index: usize, group: &Group, (above, below): (f64, f64), scene: &mut Scene) {
        let (inks, Rect { left, right, .. }) = (self.frame.inks, self.frame.plot);
        let n = format!("n = {}", group.drawn().count());
        let n_width = text::width(&n, SMALL, false);
        let name = self.plot.name(index);
        let mut write = |text: &str, at: Px, align, colour: Rgb| scene.text(text, at, SMALL, align, colour);
        match self.names {
            Names::Above => {
                let baseline = above + LINE - 2.0;
                write(&fit(&name, SMALL, false, right - left - n_width - GAP), (left, baseline), Align::Left, inks.text);
                write(&n, (right, baseline), Align::Right, inks.muted);
            }
            Names::Beside { width, .. } => {
                let lines = wrap(&name, SMALL, false, width + 0.5, 2);
                let first = (above + below - LINE * (lines.len() + 1) as f64) / 2.0 + 11.5;
                let colours = std::iter::repeat_n(inks.text, lines.len()).chain([inks.muted]);
                for ((i, line), colour) in lines.iter().chain([&n]).enumerate().zip(colours) {
                    write(line, (left - GAP, first + LINE * i as f64), Align::Right, colour);
                }
            }
            Names::Cut { width } => {
                let baseline = (above + below) / 2.0 + 4.2;
                write(&fit(&name, SMALL, false, width - n_width - 6.0), (left - GAP - n_width - 6.0, baseline), Align::Right, inks.text);
                write(&n, (left - GAP, baseline), Align::Right, inks.muted);
            }
        }
    }

    /// Box, whiskers, median and mean of a row around `middle`, `half` its height.
    fn figure(&self, s: &Summary, (middle, half): (f64, f64), ink: Ink, scene: &mut Scene) {
        let Rect { left, right, .. } = self.frame.plot;
        let x = |value: f64| self.frame.x.px_from_data(value);
        let mut line = |from: Px, to: Px, width: f64, ink: Ink| {
            for piece in clip(&[from, to], self.frame.plot) {
                scene.line(piece, width, ink);
            }
        };
        let (from, to) = (x(s.lower_quartile), x(s.upper_quartile));
        for (value, edge) in [(s.whiskers.0, from), (s.whiskers.1, to)] {
            let end = x(value);
            line((edge, middle), (end, middle), 1.5, ink);
            line((end, middle - half * 0.5), (end, middle + half * 0.5), 1.5, ink);
        }
        for (start, end) in [((from, middle - half), (to, middle - half)), ((from, middle + half), (to, middle + half))] {
            line(start, end, 1.5, ink);
        }
        for edge in [from, to] {
            line((edge, middle - half), (edge, middle + half), 1.5, ink);
        }
        let median = x(s.median);
        line((median, middle - half), (median, middle + half), 3.0, ink);
        let (from, to) = (from.clamp(left, right), to.clamp(left, right));
        if to > from {
            let corners = vec![(from, middle - half), (to, middle - half), (to, middle + half), (from, middle + half)];
            scene.polygon(corners, Ink { alpha: 0.16, ..ink });
        }
        let mean = (x(s.mean), middle);
        if self.frame.contains(mean) {
            scene.shapes.extend(MarkStyle::solid(Mark::Diamond, 5.6, background(self.theme.dark)).shapes(mean));
            scene.shapes.extend(MarkStyle::solid(Mark::Diamond, 4.0, self.frame.inks.text).shapes(mean));
        }
    }
}

/// A fixed place for the dot of a run between −0.85 and 0.85: multiples of the golden section never crowd.
fn scatter_of(run: usize) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_895;
    ((run as f64 + 0.5) * GOLDEN).fract() * 1.7 - 0.85
}
