//! The marks of a scatter: a shape for each class, because colour alone does not tell everybody.

use super::scene::{Ink, Px, Scene};

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

impl Mark {
    /// The mark of class `index`; eight of them, then they repeat.
    pub fn of_class(index: usize) -> Self {
        use Mark::*;
        [Circle, Cross, Triangle, Square, Diamond, Plus, TriangleDown, Ring][index % 8]
    }
}

/// Draws a mark of about the area of a circle with `radius`, as one shape.
pub(crate) fn draw_mark(scene: &mut Scene, mark: Mark, at: Px, radius: f64, ink: Ink) {
    let around = |points: &[Px]| points.iter().map(|(x, y)| (at.0 + x * radius, at.1 + y * radius)).collect::<Vec<_>>();
    match mark {
        Mark::Circle => scene.dot(at, radius, ink),
        Mark::Ring => scene.ring(at, radius * 0.9, radius * 0.45, ink),
        Mark::Square => scene.polygon(around(&[(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)]), ink),
        Mark::Diamond => scene.polygon(around(&[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)]), ink),
        Mark::Triangle => scene.polygon(around(&[(0.0, -1.3), (1.2, 0.85), (-1.2, 0.85)]), ink),
        Mark::TriangleDown => scene.polygon(around(&[(0.0, 1.3), (1.2, -0.85), (-1.2, -0.85)]), ink),
        Mark::Plus => scene.polygon(around(&PLUS), ink),
        Mark::Cross => {
            let turned = PLUS.map(|(x, y)| ((x - y) * std::f64::consts::FRAC_1_SQRT_2, (x + y) * std::f64::consts::FRAC_1_SQRT_2));
            scene.polygon(around(&turned), ink);
        }
    }
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
