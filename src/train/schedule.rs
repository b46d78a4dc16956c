//! The learning rate of every step.

use serde::{Deserialize, Serialize};

/// How the rate goes on after the warm-up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Schedule {
    /// Falls to 0 at the last step along half a cosine.
    #[default]
    Cosine,
    /// Stays.
    Constant,
}

impl Schedule {
    /// The rate of `step` (from 0) of `total`: up linearly over the first `warmup` steps, then as the schedule says.
    #[must_use]
    pub fn rate(self, peak: f64, step: usize, warmup: usize, total: usize) -> f64 {
        if step < warmup {
            return peak * (step + 1) as f64 / warmup as f64;
        }
        match self {
            Self::Constant => peak,
            Self::Cosine => {
                let part = (step - warmup) as f64 / (total.saturating_sub(warmup)).max(1) as f64;
                peak * 0.5 * (1.0 + libm::cos(std::f64::consts::PI * part.min(1.0)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_rises_then_falls() {
        let rate = |step| Schedule::Cosine.rate(2.0, step, 10, 110);
        assert_eq!([rate(0), rate(9), rate(10)], [0.2, 2.0, 2.0]);
        assert!((rate(60) - 1.0).abs() < 1e-12 && rate(109) < 0.001 && rate(200) < 1e-12);
        assert_eq!(Schedule::Constant.rate(2.0, 1000, 0, 110), 2.0);
    }
}
