//! Decision regions of a linear head: who wins where, how surely, and where the boundary runs.

use super::colour::Rgb;
use super::frame::Rect;
use super::scene::{Ink, Px};

/// The logit of one class over the drawing: `a`·x + `b`·y + `c` at the CSS pixel (x, y).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plane {
    pub a: f64,
    pub b: f64,
    pub c: f64,
}

impl Plane {
    fn at(&self, (x, y): Px) -> f64 {
        self.a * x + self.b * y + self.c
    }

    fn minus(&self, other: &Self) -> Self {
        Self { a: self.a - other.a, b: self.b - other.b, c: self.c - other.c }
    }
}

/// The classes of a linear head over a plot.
#[derive(Clone, Debug)]
pub(crate) struct Regions {
    pub plot: Rect,
    planes: Vec<Plane>,
    /// One colour per plane.
    pub colours: Vec<Rgb>,
}

/// Opacity where two classes are equally likely, and where one is certain.
const OPACITY: (f64, f64) = (0.07, 0.3);
/// Steps of the shading in drawings made of shapes.
const BANDS: usize = 10;
/// Height of the rows from which the polygons are made, in CSS pixels, unless they are too many.
const ROW: f64 = 3.0;
const MAX_ROWS: f64 = 200.0;
/// Logits farther apart than this on the plot change nothing that can be seen, and would overflow 32 bits.
const STEEPEST: f64 = 1e6;

impl Regions {
    /// `planes` and `colours` are of equal, positive length; the numbers are finite.
    pub fn new(plot: Rect, planes: Vec<Plane>, colours: Vec<Rgb>) -> Self {
        let corners = [(plot.left, plot.top), (plot.right, plot.top), (plot.left, plot.bottom), (plot.right, plot.bottom)];
        // Only differences between classes matter.
        let first = planes.first().copied().unwrap_or(Plane { a: 0.0, b: 0.0, c: 0.0 });
        let mut planes: Vec<Plane> = planes.iter().map(|p| p.minus(&first)).collect();
        let largest = planes.iter().flat_map(|p| corners.map(|corner| p.at(corner).abs())).fold(0.0, f64::max);
        if largest > STEEPEST {
            let factor = STEEPEST / largest;
            planes.iter_mut().for_each(|p| *p = Plane { a: p.a * factor, b: p.b * factor, c: p.c * factor });
        }
        Self { plot, planes, colours }
    }

    pub fn planes(&self) -> &[Plane] {
        &self.planes
    }

    /// How strongly to shade where the winner has this probability.
    pub fn opacity(&self, probability: f64) -> f64 {
        let chance = 1.0 / self.planes.len() as f64;
        let sure = if self.planes.len() > 1 { ((probability - chance) / (1.0 - chance)).clamp(0.0, 1.0) } else { 1.0 };
        OPACITY.0 + (OPACITY.1 - OPACITY.0) * sure
    }

    /// The boundaries between the regions, clipped to the plot.
    pub fn boundaries(&self) -> Vec<(Px, Px)> {
        let count = self.planes.len();
        let pairs = (0..count).flat_map(|i| (i + 1..count).map(move |j| (i, j)));
        pairs.filter_map(|(i, j)| self.boundary(i, j)).collect()
    }

    /// Where classes `i` and `j` are equal and no other is above them: a piece of a line, cut by half-planes.
    fn boundary(&self, i: usize, j: usize) -> Option<(Px, Px)> {
        let line = self.planes[i].minus(&self.planes[j]);
        let length = line.a.hypot(line.b);
        if length < 1e-12 {
            return None;
        }
        let foot = (-line.c * line.a / (length * length), -line.c * line.b / (length * length));
        let along = (-line.b / length, line.a / length);
        let Rect { left, top, right, bottom } = self.plot;
        let sides = [(1.0, 0.0, -left), (-1.0, 0.0, right), (0.0, 1.0, -top), (0.0, -1.0, bottom)].map(|(a, b, c)| Plane { a, b, c });
        let others = (0..self.planes.len()).filter(|k| *k != i && *k != j).map(|k| self.planes[i].minus(&self.planes[k]));
        let (mut from, mut to) = (f64::NEG_INFINITY, f64::INFINITY);
        for half in sides.into_iter().chain(others) {
            let (offset, slope) = (half.at(foot), half.a * along.0 + half.b * along.1);
            if slope > 1e-12 {
                from = from.max(-offset / slope);
            } else if slope < -1e-12 {
                to = to.min(-offset / slope);
            } else if offset < 0.0 {
                return None;
            }
        }
        let at = |t: f64| ((foot.0 + along.0 * t).clamp(left, right), (foot.1 + along.1 * t).clamp(top, bottom));
        (from < to).then(|| (at(from), at(to)))
    }

    /// The shading as polygons laid over each other. The points where a class wins with at least some probability form a convex set,
    /// because the sum of the exponentials of linear functions is convex, so that one piece per row finds it.
    pub fn bands(&self) -> Vec<(Vec<Px>, Ink)> {
        let chance = 1.0 / self.planes.len() as f64;
        let mut bands = Vec::new();
        for (class, colour) in self.colours.iter().enumerate().take(self.planes.len()) {
            let mut before = 0.0;
            for step in 0..=BANDS {
                let share = step as f64 / BANDS as f64;
                let total = OPACITY.0 + (OPACITY.1 - OPACITY.0) * share;
                let probability = chance + (1.0 - chance) * (share - 0.5 / BANDS as f64);
                let points = self.outline(class, if step == 0 { 0.0 } else { probability });
                if points.len() > 2 {
                    bands.push((points, Ink { colour: *colour, alpha: 1.0 - (1.0 - total) / (1.0 - before) }));
                }
                before = total;
            }
        }
        bands
    }

    /// The polygon where `class` wins with at least `probability`.
    fn outline(&self, class: usize, probability: f64) -> Vec<Px> {
        let Rect { top, bottom, .. } = self.plot;
        let rows = ((bottom - top) / ROW).ceil().clamp(1.0, MAX_ROWS) as usize;
        let height = |row: usize| top + (bottom - top) * row as f64 / rows as f64;
        let row = |y: f64| self.interval(class, probability, y).map(|(left, right)| (y, left, right));
        let Some(first) = (0..=rows).find(|i| row(height(*i)).is_some()) else { return Vec::new() };
        let last = (first..=rows).rev().find(|i| row(height(*i)).is_some()).unwrap_or(first);
        // The tip beyond the outermost row, by halving.
        let tip = |mut inside: f64, mut outside: f64| {
            for _ in 0..12 {
                let middle = (inside + outside) / 2.0;
                if row(middle).is_some() {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            row(inside)
        };
        let above = if first > 0 { tip(height(first), height(first - 1)) } else { None };
        let below = if last < rows { tip(height(last), height(last + 1)) } else { None };
        let found: Vec<_> = above.into_iter().chain((first..=last).filter_map(|i| row(height(i)))).chain(below).collect();
        let left = found.iter().map(|(y, left, _)| (*left, *y));
        let right = found.iter().rev().map(|(y, _, right)| (*right, *y));
        straightened(left.chain(right).collect())
    }

    /// The piece of row `y` where `class` wins with at least `probability`.
    fn interval(&self, class: usize, probability: f64, y: f64) -> Option<(f64, f64)> {
        let Rect { left, right, .. } = self.plot;
        let excess: Vec<(f64, f64)> = self.planes.iter().map(|p| p.minus(&self.planes[class])).map(|p| (p.a, p.b * y + p.c)).collect();
        // Convex, and at most 0 where the class wins surely enough.
        let lack = |x: f64| {
            let highest = excess.iter().map(|(a, c)| a * x + c).fold(0.0, f64::max);
            if probability <= 0.0 {
                return highest;
            }
            let sum: f64 = excess.iter().map(|(a, c)| (a * x + c - highest).exp()).sum();
            highest.max(highest + sum.ln() + probability.ln())
        };
        let (mut low, mut high) = (left, right);
        for _ in 0..48 {
            let (a, b) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
            if lack(a) <= lack(b) {
                high = b;
            } else {
                low = a;
            }
        }
        let inside = [left, right, (low + high) / 2.0].into_iter().find(|x| lack(*x) <= 0.0)?;
        let edge = |mut outside: f64| {
            let mut inside = inside;
            if lack(outside) <= 0.0 {
                return outside;
            }
            for _ in 0..20 {
                let middle = (inside + outside) / 2.0;
                if lack(middle) <= 0.0 {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            inside
        };
        Some((edge(left), edge(right)))
    }
}

/// The points of a polygon without those that lie on the straight line between their neighbours.
fn straightened(points: Vec<Px>) -> Vec<Px> {
    let mut kept: Vec<Px> = Vec::new();
    for point in points {
        while let [.., a, b] = kept.as_slice() {
            let (ux, uy) = (point.0 - a.0, point.1 - a.1);
            let away = (ux * (b.1 - a.1) - uy * (b.0 - a.0)).abs() / ux.hypot(uy).max(1e-9);
            let between = (b.0 - a.0) * ux + (b.1 - a.1) * uy >= 0.0;
            if away > 0.02 || !between {
                break;
            }
            kept.pop();
        }
        if kept.last() != Some(&point) {
            kept.push(point);
        }
    }
    kept
}
