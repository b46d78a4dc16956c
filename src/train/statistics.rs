//! The middle and the spread of a few numbers, and how sure a difference is.

use serde::{Deserialize, Serialize};

use crate::rng::Seed;

/// Resamples of a bootstrap.
const RESAMPLES: usize = 10_000;

/// The middle and the spread of a measure over seeds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// The median.
    pub median: f64,
    /// The sample's standard deviation (over n − 1); 0 for one value.
    pub std: f64,
    /// The values, in the order of the seeds.
    pub values: Vec<f64>,
}

impl Spread {
    /// Of these values; NaN throughout if there are none.
    #[must_use]
    pub fn new(values: Vec<f64>) -> Self {
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        let middle = |i: usize| sorted.get(i).copied().unwrap_or(f64::NAN);
        let median = (middle(sorted.len().saturating_sub(1) / 2) + middle(sorted.len() / 2)) / 2.0;
        let std = (values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0).max(1.0)).sqrt();
        Self { mean, median, std, values }
    }
}

/// A mean with the interval that holds it with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The mean.
    pub mean: f64,
    /// The 2.5th percentile of the bootstrap means.
    pub low: f64,
    /// The 97.5th percentile.
    pub high: f64,
}

/// The mean of `values` with its percentile bootstrap interval (Efron 1979), 10,000 resamples from the stream "bootstrap" of seed 0;
/// `None` for fewer than two values.
#[must_use]
pub fn bootstrap(values: &[f64]) -> Option<Interval> {
    let n = values.len();
    if n < 2 {
        return None;
    }
    let mut stream = Seed(0).stream("bootstrap", 0);
    let mut means: Vec<f64> = (0..RESAMPLES).map(|_| (0..n).map(|_| values[stream.below(n)]).sum::<f64>() / n as f64).collect();
    means.sort_by(f64::total_cmp);
    let at = |share: f64| means[((share * RESAMPLES as f64) as usize).min(RESAMPLES - 1)];
    Some(Interval { mean: values.iter().sum::<f64>() / n as f64, low: at(0.025), high: at(0.975) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spread_of_known_numbers() {
        let spread = Spread::new(vec![4.0, 1.0, 2.0, 3.0]);
        assert_eq!((spread.mean, spread.median), (2.5, 2.5));
        assert!((spread.std - (5.0f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!(Spread::new(vec![7.0]).std, 0.0);
        assert!(Spread::new(vec![]).median.is_nan());
    }

    #[test]
    fn the_interval_is_that_of_the_normal_theory() {
        let mut stream = Seed(1).stream("test", 0);
        let values: Vec<f64> = (0..200).map(|_| f64::from(stream.normal())).collect();
        let spread = Spread::new(values.clone());
        let Interval { mean, low, high } = bootstrap(&values).unwrap();
        let half = 1.96 * spread.std / 200f64.sqrt();
        assert!((mean - spread.mean).abs() < 1e-12);
        assert!((low - (mean - half)).abs() < 0.15 * half && (high - (mean + half)).abs() < 0.15 * half, "{low} {mean} {high}");
        assert_eq!(bootstrap(&[1.0]), None);
    }
}
