//! A drawing as plain shapes in CSS pixels: what figures make and painters replay. Pure data, so that tests can look at it.

use super::colour::Rgb;
use super::ground::Ground;
use super::text;

/// A point in CSS pixels, y downwards.
pub(crate) type Px = (f64, f64);

/// A colour with its opacity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ink {
    pub colour: Rgb,
    pub alpha: f64,
}

impl From<Rgb> for Ink {
    fn from(colour: Rgb) -> Self {
        Self { colour, alpha: 1.0 }
    }
}

/// Where a text stands relative to its point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
}

/// One line of text; `at` is on its baseline.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub text: String,
    pub at: Px,
    pub size: f64,
    pub bold: bool,
    pub align: Align,
    pub ink: Ink,
}

/// One shape. `Rule` is a horizontal or vertical hairline that painters align with device pixels.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Rule { from: Px, to: Px, ink: Ink },
    Line { points: Vec<Px>, width: f64, ink: Ink },
    Polygon { points: Vec<Px>, ink: Ink },
    Circle { at: Px, radius: f64, stroke: Option<f64>, ink: Ink },
    Text(Text),
}

/// A drawing: the ground, and shapes over it, both in drawing order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scene {
    pub ground: Vec<Ground>,
    pub shapes: Vec<Shape>,
}

impl Scene {
    /// A grid line or an axis, on the ground.
    pub fn rule(&mut self, from: Px, to: Px, ink: impl Into<Ink>) {
        self.ground.push(Ground::Rule { from, to, ink: ink.into() });
    }

    /// A line through `points`; a single point becomes a dot, so that nothing that was measured disappears.
    pub fn line(&mut self, points: Vec<Px>, width: f64, ink: impl Into<Ink>) {
        match points.as_slice() {
            [] => {}
            [only] => self.dot(*only, width, ink),
            _ => self.shapes.push(Shape::Line { points, width, ink: ink.into() }),
        }
    }

    pub fn dashed(&mut self, points: &[Px], dash: (f64, f64), width: f64, ink: impl Into<Ink> + Copy) {
        for piece in dashes(points, dash) {
            self.line(piece, width, ink);
        }
    }

    pub fn polygon(&mut self, points: Vec<Px>, ink: impl Into<Ink>) {
        self.shapes.push(Shape::Polygon { points, ink: ink.into() });
    }

    pub fn dot(&mut self, at: Px, radius: f64, ink: impl Into<Ink>) {
        self.shapes.push(Shape::Circle { at, radius, stroke: None, ink: ink.into() });
    }

    pub fn ring(&mut self, at: Px, radius: f64, width: f64, ink: impl Into<Ink>) {
        self.shapes.push(Shape::Circle { at, radius, stroke: Some(width), ink: ink.into() });
    }

    pub fn text(&mut self, text: &str, at: Px, size: f64, align: Align, ink: impl Into<Ink>) {
        self.shapes.push(Shape::Text(Text { text: text::printable(text), at, size, bold: false, align, ink: ink.into() }));
    }

    pub fn bold(&mut self, text: &str, at: Px, size: f64, ink: impl Into<Ink>) {
        self.shapes.push(Shape::Text(Text { text: text::printable(text), at, size, bold: true, align: Align::Left, ink: ink.into() }));
    }
}

impl Text {
    /// Left, top, right, bottom in CSS pixels, for tests of the layout.
    #[cfg(test)]
    pub fn bounds(&self) -> (f64, f64, f64, f64) {
        let width = text::width(&self.text, self.size, self.bold);
        let left = match self.align {
            Align::Left => self.at.0,
            Align::Centre => self.at.0 - width / 2.0,
            Align::Right => self.at.0 - width,
        };
        (left, self.at.1 - 0.76 * self.size, left + width, self.at.1 + 0.24 * self.size)
    }
}

/// The lit pieces of a dashed line: `dash.0` pixels on, `dash.1` pixels off, measured along the line.
fn dashes(points: &[Px], dash: (f64, f64)) -> Vec<Vec<Px>> {
    let mut pieces = Vec::new();
    let (mut lit, mut left) = (true, dash.0);
    let mut piece: Vec<Px> = points.first().copied().into_iter().collect();
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let length = (to.0 - from.0).hypot(to.1 - from.1);
            if length <= left {
                left -= length;
                if lit {
                    piece.push(to);
                }
                break;
            }
            let share = left / length;
            from = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            if lit {
                piece.push(from);
                pieces.push(std::mem::take(&mut piece));
            } else {
                piece = vec![from];
            }
            lit = !lit;
            left = if lit { dash.0 } else { dash.1 };
        }
    }
    if lit && !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_cover_their_share() {
        let pieces = dashes(&[(0.0, 0.0), (35.0, 0.0), (100.0, 0.0)], (6.0, 4.0));
        let lit: f64 = pieces.iter().map(|p| p[p.len() - 1].0 - p[0].0).sum();
        assert_eq!(pieces.len(), 10);
        assert!((lit - 60.0).abs() < 1e-9);
        assert!(dashes(&[], (6.0, 4.0)).is_empty());
    }
}
