//! A linear classifier over the plane of a scatter.

use serde::{Deserialize, Serialize};

use crate::figures::axis::drawable;

/// A linear head over a plane: the logit of class c at (x, y) is `weight[0][c]`·x + `weight[1][c]`·y + `bias[c]`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct LinearHead {
    /// 2 × C.
    pub weight: Vec<Vec<f64>>,
    /// C, or none.
    pub bias: Vec<f64>,
}

impl LinearHead {
    /// `[weight of x, weight of y, bias]` of each class; `None` if the numbers do not fit together or are not finite.
    pub(crate) fn planes(&self) -> Option<Vec<[f64; 3]>> {
        let [x, y] = self.weight.as_slice() else { return None };
        let fits = !x.is_empty() && x.len() == y.len() && (self.bias.is_empty() || self.bias.len() == x.len());
        let mut numbers = x.iter().chain(y).chain(&self.bias);
        if !fits || !numbers.all(|v| drawable(*v)) {
            return None;
        }
        Some((0..x.len()).map(|c| [x[c], y[c], self.bias.get(c).copied().unwrap_or(0.0)]).collect())
    }

    /// The index of the plane that is highest at a point; the first of equals.
    pub(crate) fn winner(planes: &[[f64; 3]], [x, y]: [f64; 2]) -> Option<usize> {
        let logits = planes.iter().map(|[a, b, c]| a * x + b * y + c);
        logits.enumerate().reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(class, _)| class)
    }
}
