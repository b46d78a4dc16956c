//! A normal distribution as ellipses of one and two standard deviations.

use serde::{Deserialize, Serialize};

use crate::figures::axis::drawable;
use crate::language::t;

/// A normal distribution in the plane of a scatter.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Ellipse {
    /// Its mean, `[x, y]`.
    pub mean: [f64; 2],
    /// Its covariance, `[xx, xy, yy]`.
    pub covariance: [f64; 3],
    /// Its name, written at the mean.
    pub label: String,
}

impl Ellipse {
    /// Whether the numbers are finite and the covariance is one: symmetric with no negative variance in any direction.
    pub(super) fn is_drawable(&self) -> bool {
        let [xx, xy, yy] = self.covariance;
        let finite = self.mean.iter().chain(&self.covariance).all(|v| drawable(*v));
        finite && xx >= 0.0 && yy >= 0.0 && xx * yy - xy * xy >= -1e-9 * xx * yy
    }

    /// A closed line `deviations` standard deviations from the mean: the unit circle times the square root of the covariance,
    /// (Σ + s·I) / √(trace + 2s) with s = √det, plus the mean.
    pub(super) fn outline(&self, deviations: f64) -> Vec<[f64; 2]> {
        const CORNERS: u32 = 72;
        let [xx, xy, yy] = self.covariance;
        let s = (xx * yy - xy * xy).max(0.0).sqrt();
        let t = (xx + yy + 2.0 * s).sqrt();
        let factor = if t > 0.0 { deviations / t } else { 0.0 };
        let corner = |i: u32| {
            let (sin, cos) = (f64::from(i % CORNERS) * std::f64::consts::TAU / f64::from(CORNERS)).sin_cos();
            [self.mean[0] + factor * ((xx + s) * cos + xy * sin), self.mean[1] + factor * (xy * cos + (yy + s) * sin)]
        };
        (0..=CORNERS).map(corner).collect()
    }

    /// Half the width and half the height at `deviations`.
    pub(super) fn extent(&self, deviations: f64) -> [f64; 2] {
        [self.covariance[0].sqrt() * deviations, self.covariance[2].sqrt() * deviations]
    }

    pub(super) fn spread(&self) -> String {
        let [x, y] = self.extent(1.0);
        let both = x * y;
        if both > 0.0 {
            t!("standard deviations {x} and {y}, correlation {r}", x, y, r = self.covariance[1] / both)
        } else {
            t!("standard deviations {x} and {y}", x, y)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlines_lie_at_their_distance() {
        let [xx, xy, yy] = [2.0, -0.8, 0.5];
        let ellipse = Ellipse { mean: [1.0, -3.0], covariance: [xx, xy, yy], label: String::new() };
        let determinant = xx * yy - xy * xy;
        for [x, y] in ellipse.outline(2.0) {
            let (x, y) = (x - 1.0, y + 3.0);
            let mahalanobis = (yy * x * x - 2.0 * xy * x * y + xx * y * y) / determinant;
            assert!((mahalanobis - 4.0).abs() < 1e-9, "{mahalanobis}");
        }
        let [width, _] = ellipse.extent(2.0);
        let widest = ellipse.outline(2.0).iter().map(|p| p[0] - 1.0).fold(0.0, f64::max);
        assert!((widest - width).abs() < 0.01 * width);
    }

    #[test]
    fn only_covariances_are_drawn() {
        let drawable = |covariance| Ellipse { covariance, ..Ellipse::default() }.is_drawable();
        assert!(drawable([1.0, 0.0, 1.0]) && drawable([0.0, 0.0, 0.0]) && drawable([1.0, 1.0, 1.0]));
        assert!(!drawable([1.0, 2.0, 1.0]) && !drawable([-1.0, 0.0, 1.0]) && !drawable([f64::NAN, 0.0, 1.0]));
    }
}
