//! The marks of a scatter: a shape for each class, because colour alone does not tell everybody.

use std::f64::consts::FRAC_1_SQRT_2;

use super::scene::{Ink, Px, Shape};

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Mark {
    Circle,
    Cross,
    Triangle,
    Square,
    Diamond,
    Plus,
    TriangleDown,
    Ring,
}

/// How far the outline of a mark reaches from its middle, in radii.
pub(crate) const REACH: f64 = 1.48;
/// Line width of a hollow mark in CSS pixels.
pub(crate) const HOLLOW: f64 = 1.2;

/// The outline of a mark of radius 1 around (0, 0).
enum Outline {
    Circle(f64),
    Ring { radius: f64, width: f64 },
    Polygon(Vec<Px>),
}

impl Mark {
    /// The mark of class `index`. Where the palette's eight colours begin again, each comes with another mark.
    pub fn of_class(index: usize) -> Self {
        use Mark::*;
        [Circle, Cross, Triangle, Square, Diamond, Plus, TriangleDown, Ring][(index + 3 * (index / 8)) % 8]
    }

    fn outline(self) -> Outline {
        let polygon = |points: &[Px]| Outline::Polygon(points.to_vec());
        match self {
            Self::Circle => Outline::Circle(1.0),
            Self::Ring => Outline::Ring { radius: 0.9, width: 0.45 },
            Self::Square => polygon(&[(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)]),
            Self::Diamond => polygon(&[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)]),
            Self::Triangle => polygon(&[(0.0, -1.3), (1.2, 0.85), (-1.2, 0.85)]),
            Self::TriangleDown => polygon(&[(0.0, 1.3), (1.2, -0.85), (-1.2, -0.85)]),
            Self::Plus => polygon(&PLUS),
            Self::Cross => polygon(&PLUS.map(|(x, y)| ((x - y) * FRAC_1_SQRT_2, (x + y) * FRAC_1_SQRT_2))),
        }
    }
}

/// How marks of one kind look.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MarkStyle {
    pub mark: Mark,
    /// The area is about that of a circle with this radius, in CSS pixels.
    pub radius: f64,
    pub ink: Ink,
    pub fill: Fill,
}

/// Whether a mark is filled with its ink.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fill {
    Solid,
    /// The ink draws the outline; what is inside has another or none.
    Hollow(Option<Ink>),
}

impl MarkStyle {
    pub fn solid(mark: Mark, radius: f64, ink: impl Into<Ink>) -> Self {
        Self { mark, radius, ink: ink.into(), fill: Fill::Solid }
    }

    pub fn hollow(mark: Mark, radius: f64, ink: impl Into<Ink>, inside: Option<Ink>) -> Self {
        Self { mark, radius, ink: ink.into(), fill: Fill::Hollow(inside) }
    }

    /// The mark at a place, as shapes.
    pub fn shapes(&self, at: Px) -> impl Iterator<Item = Shape> + use<> {
        let (outline, radius, ink) = (self.mark.outline(), self.radius, self.ink);
        let circle = |share: f64, stroke, ink| Shape::Circle { at, radius: share * radius, stroke, ink };
        let around = |points: &[Px]| points.iter().map(|(x, y)| (at.0 + x * radius, at.1 + y * radius)).collect::<Vec<_>>();
        let (inside, mark) = match (self.fill, outline) {
            (Fill::Solid, Outline::Circle(r)) => (None, circle(r, None, ink)),
            (Fill::Solid, Outline::Ring { radius: r, width }) => (None, circle(r, Some(width * radius), ink)),
            (Fill::Solid, Outline::Polygon(points)) => (None, Shape::Polygon { points: around(&points), ink }),
            (Fill::Hollow(inside), Outline::Circle(r) | Outline::Ring { radius: r, .. }) => {
                (inside.map(|ink| circle(r, None, ink)), circle(r, Some(HOLLOW), ink))
            }
            (Fill::Hollow(inside), Outline::Polygon(points)) => {
                let points = around(&points);
                let closed = points.iter().chain(points.first()).copied().collect();
                (inside.map(|ink| Shape::Polygon { points, ink }), Shape::Line { points: closed, width: HOLLOW, ink })
            }
        };
        inside.into_iter().chain([mark])
    }

    /// The signed distance in CSS pixels from (x, y) to the edge of the mark around (0, 0), negative inside. Of a hollow mark, the edge is
    /// the middle of its line.
    pub fn distance(&self) -> impl Fn(f64, f64) -> f64 + use<> {
        let (outline, radius, hollow) = (self.mark.outline(), self.radius, matches!(self.fill, Fill::Hollow(_)));
        move |x, y| {
            let (x, y) = (x / radius, y / radius);
            let distance = match &outline {
                Outline::Circle(r) => x.hypot(y) - r,
                Outline::Ring { radius: r, .. } if hollow => x.hypot(y) - r,
                Outline::Ring { radius: r, width } => (x.hypot(y) - r).abs() - width / 2.0,
                Outline::Polygon(points) => distance_to_polygon(points, (x, y)),
            };
            distance * radius
        }
    }
}

/// Signed distance to a closed polygon, negative inside.
fn distance_to_polygon(points: &[Px], (x, y): Px) -> f64 {
    let mut nearest = f64::INFINITY;
    let mut inside = false;
    let mut from = points.last().copied().unwrap_or_default();
    for &to in points {
        let (ex, ey) = (to.0 - from.0, to.1 - from.1);
        let (wx, wy) = (x - from.0, y - from.1);
        let share = ((wx * ex + wy * ey) / (ex * ex + ey * ey)).clamp(0.0, 1.0);
        nearest = nearest.min((wx - ex * share).powi(2) + (wy - ey * share).powi(2));
        if (from.1 > y) != (to.1 > y) && x < from.0 + ex * (y - from.1) / ey {
            inside = !inside;
        }
        from = to;
    }
    nearest.sqrt() * if inside { -1.0 } else { 1.0 }
}

/// The outline of a plus sign of arm length 1.3 and half thickness 0.3.
const PLUS: [Px; 12] = [
    (-0.3, -1.3),
    (0.3, -1.3),
    (0.3, -0.3),
    (1.3, -0.3),
    (1.3, 0.3),
    (0.3, 0.3),
    (0.3, 1.3),
    (-0.3, 1.3),
    (-0.3, 0.3),
    (-1.3, 0.3),
    (-1.3, -0.3),
    (-0.3, -0.3),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::colour::INK;

    #[test]
    fn no_two_of_64_classes_share_both_mark_and_colour() {
        let look = |class: usize| (Mark::of_class(class), class % 8);
        for a in 0..64 {
            assert!((0..a).all(|b| look(a) != look(b)), "{a}");
        }
    }

    #[test]
    fn distances_follow_the_outlines() {
        for index in 0..8 {
            let filled = MarkStyle::solid(Mark::of_class(index), 4.0, INK).distance();
            assert!(filled(20.0, 0.0) > 10.0);
            assert!(filled(0.0, 0.0) < 0.0 || Mark::of_class(index) == Mark::Ring, "{index}");
            for degree in 0..360 {
                let (sin, cos) = f64::from(degree).to_radians().sin_cos();
                assert!(filled(cos * 4.0 * REACH, sin * 4.0 * REACH) > 0.0, "{index} reaches farther");
            }
        }
        let square = MarkStyle::solid(Mark::Square, 10.0, INK).distance();
        assert!((square(0.0, 0.0) + 8.8).abs() < 1e-12 && (square(12.8, 0.0) - 4.0).abs() < 1e-12);
    }
}
