//! Samples that are sets of points in the plane: drawn from a mixture of Gaussians, or read from CSV.

use serde::{Deserialize, Serialize};

use super::points_csv::PointsCsvError;
use crate::rng::{Seed, Stream};

/// Samples of one part: each is a set of as many points, and belongs to one class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PointSet {
    /// Points of a sample, N.
    pub components: usize,
    /// The points, `[n, N, 2]` laid end to end.
    pub vectors: Vec<f32>,
    /// The Gaussian that each point was drawn from, `[n, N]`; empty if that is not known.
    pub sources: Vec<u8>,
    /// The class of every sample, `[n]`.
    pub labels: Vec<usize>,
}

impl PointSet {
    /// The number of samples.
    #[must_use]
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The first `n` samples, or all if there are fewer.
    #[must_use]
    pub fn first(&self, n: usize) -> Self {
        let n = n.min(self.len());
        let points = n * self.components;
        Self {
            components: self.components,
            vectors: self.vectors[..2 * points].to_vec(),
            sources: self.sources.iter().copied().take(points).collect(),
            labels: self.labels[..n].to_vec(),
        }
    }

    /// The mean of every sample's points, `[n, 2]` laid end to end.
    #[must_use]
    pub fn means(&self) -> Vec<f32> {
        let n = self.components as f32;
        self.vectors.chunks_exact(2 * self.components).flat_map(|s| [0, 1].map(|axis| s.iter().skip(axis).step_by(2).sum::<f32>() / n)).collect()
    }
}

/// Both parts of a data set.
#[derive(Clone, Debug, PartialEq)]
pub struct PointData {
    /// The classes, in the order of their indices.
    pub class_names: Vec<String>,
    /// What is trained on.
    pub train: PointSet,
    /// What is measured on.
    pub test: PointSet,
}

/// Why there are no samples to train on.
#[derive(Debug, thiserror::Error)]
pub enum PointsError {
    /// A covariance is not one.
    #[error(
        "the covariance of class {class} is ({xx}, {xy}, {yy}); accepted are variances of at least 0 whose product is at least the square of the middle number"
    )]
    Covariance {
        /// The class.
        class: usize,
        /// Variance of x.
        xx: f64,
        /// Covariance.
        xy: f64,
        /// Variance of y.
        yy: f64,
    },
    /// Nothing to learn.
    #[error("there is nothing to learn from training samples of one class alone (n = {n}, {class}); {remedy}")]
    OneClass {
        /// Training samples.
        n: usize,
        /// The class they all have.
        class: String,
        /// What to do.
        remedy: &'static str,
    },
    /// A file is malformed.
    #[error("{0}")]
    Csv(#[from] PointsCsvError),
}

/// The paper's synthetic data (section 4.1): every sample holds N points, each from one of two Gaussians by a coin; the class is the
/// majority's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct MixtureConfig {
    /// Points of a sample, N. A tie between the classes (N even) is drawn again.
    pub components: usize,
    /// The means of the two Gaussians.
    pub means: [[f64; 2]; 2],
    /// Their covariances as variance of x, covariance, variance of y.
    pub covariances: [[f64; 3]; 2],
    /// The probability that a point is of the second Gaussian.
    pub mixing: f64,
    /// The share of the training samples that carry the wrong label.
    pub label_noise: f64,
    /// Training samples.
    pub train: usize,
    /// Test samples.
    pub test: usize,
}

impl Default for MixtureConfig {
    fn default() -> Self {
        Self { components: 5, means: [[-1.0, -1.0], [1.0, 1.0]], covariances: [[0.49, 0.0, 0.49]; 2], mixing: 0.5, label_noise: 0.0, train: 512, test: 2000 }
    }
}

impl MixtureConfig {
    /// Draws the data of `seed` from the streams "training points", "test points" and "label noise".
    ///
    /// # Errors
    /// If a covariance is none, or all training samples are of one class.
    pub fn draw(&self, seed: Seed) -> Result<PointData, PointsError> {
        let factors = [self.factor(0)?, self.factor(1)?];
        let part = |n, name| self.draw_part(&factors, n, &mut seed.stream(name, 0));
        let (mut train, test) = (part(self.train, "training points"), part(self.test, "test points"));
        if self.label_noise > 0.0 {
            let mut stream = seed.stream("label noise", 0);
            for label in &mut train.labels {
                if f64::from(stream.uniform()) < self.label_noise {
                    *label = 1 - *label;
                }
            }
        }
        let data = PointData { class_names: vec!["class 0".to_owned(), "class 1".to_owned()], train, test };
        let few = "take more training samples";
        data.check_classes(if (0.2..=0.8).contains(&self.mixing) { few } else { "take a share of class 1 nearer to 0.5, or more training samples" })?;
        Ok(data)
    }

    /// The accuracy on `set`, drawn from this mixture, of the best possible rule: the class that the points make the likelier majority.
    /// `None` where a covariance has no inverse.
    #[must_use]
    pub fn best_possible(&self, set: &PointSet) -> Option<f64> {
        let densities = [0, 1].map(|class| {
            let ([xx, xy, yy], [x, y]) = (self.covariances[class], self.means[class]);
            let determinant = xx * yy - xy * xy;
            let prior = if class == 0 { 1.0 - self.mixing } else { self.mixing };
            move |point: &[f32]| {
                let (u, v) = (f64::from(point[0]) - x, f64::from(point[1]) - y);
                let form = (yy * u * u - 2.0 * xy * u * v + xx * v * v) / determinant;
                prior.ln() - 0.5 * (determinant.ln() + form)
            }
        });
        if self.covariances.iter().any(|[xx, xy, yy]| xx * yy - xy * xy <= 1e-12) || set.is_empty() {
            return None;
        }
        let correct = set.vectors.chunks_exact(2 * self.components).zip(&set.labels).filter(|(points, label)| {
            // counts[k]: the probability that k of the points seen so far are of the second Gaussian.
            let mut counts = vec![1.0];
            for point in points.chunks_exact(2) {
                let second = 1.0 / (1.0 + (densities[0](point) - densities[1](point)).exp());
                let mut next = vec![0.0; counts.len() + 1];
                for (k, p) in counts.iter().enumerate() {
                    next[k] += p * (1.0 - second);
                    next[k + 1] += p * second;
                }
                counts = next;
            }
            let of_second: f64 = counts.iter().enumerate().filter(|(k, _)| 2 * k > self.components).map(|(_, p)| p).sum();
            let of_first: f64 = counts.iter().enumerate().filter(|(k, _)| 2 * k < self.components).map(|(_, p)| p).sum();
            (of_second > of_first) == (**label == 1)
        });
        Some(correct.count() as f64 / set.len() as f64)
    }

    /// The Cholesky factor (l11, l21, l22) of a class's covariance.
    fn factor(&self, class: usize) -> Result<[f64; 3], PointsError> {
        let [xx, xy, yy] = self.covariances[class];
        let fits = xx >= 0.0 && yy >= 0.0 && xy * xy <= xx * yy * (1.0 + 1e-9);
        if !fits {
            return Err(PointsError::Covariance { class, xx, xy, yy });
        }
        let l11 = xx.sqrt();
        let l21 = if l11 > 0.0 { xy / l11 } else { 0.0 };
        Ok([l11, l21, (yy - l21 * l21).max(0.0).sqrt()])
    }

    fn draw_part(&self, factors: &[[f64; 3]; 2], n: usize, stream: &mut Stream) -> PointSet {
        let mut set = PointSet { components: self.components, ..PointSet::default() };
        for _ in 0..n {
            let sources = loop {
                let sources: Vec<u8> = (0..self.components).map(|_| u8::from(f64::from(stream.uniform()) < self.mixing)).collect();
                let second: usize = sources.iter().map(|s| usize::from(*s)).sum();
                if 2 * second != self.components {
                    set.labels.push(usize::from(2 * second > self.components));
                    break sources;
                }
            };
            for source in &sources {
                let class = usize::from(*source);
                let ([l11, l21, l22], [x, y]) = (factors[class], self.means[class]);
                let (u, v) = (f64::from(stream.normal()), f64::from(stream.normal()));
                set.vectors.extend([(x + l11 * u) as f32, (y + l21 * u + l22 * v) as f32]);
            }
            set.sources.extend(sources);
        }
        set
    }
}

impl PointData {
    /// Refuses a training part of one class.
    pub(super) fn check_classes(&self, remedy: &'static str) -> Result<(), PointsError> {
        let labels = &self.train.labels;
        match labels.first() {
            Some(first) if labels.iter().all(|l| l == first) => {
                Err(PointsError::OneClass { n: labels.len(), class: self.class_names.get(*first).cloned().unwrap_or_default(), remedy })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mixture_has_its_means_and_covariances() {
        let config = MixtureConfig {
            means: [[-1.0, 2.0], [3.0, 0.5]],
            covariances: [[0.5, 0.3, 0.4], [1.0, -0.6, 2.0]],
            mixing: 0.3,
            train: 4000,
            ..MixtureConfig::default()
        };
        let set = config.draw(Seed(1)).unwrap().train;
        for class in 0..2u8 {
            let points: Vec<&[f32]> = set.vectors.chunks(2).zip(&set.sources).filter(|(_, s)| **s == class).map(|(p, _)| p).collect();
            let n = points.len() as f64;
            let mean = [0, 1].map(|axis| points.iter().map(|p| f64::from(p[axis])).sum::<f64>() / n);
            let moment = |a: usize, b: usize| points.iter().map(|p| (f64::from(p[a]) - mean[a]) * (f64::from(p[b]) - mean[b])).sum::<f64>() / n;
            let found = [moment(0, 0), moment(0, 1), moment(1, 1)];
            for (value, wanted) in mean.iter().chain(&found).zip(config.means[usize::from(class)].iter().chain(&config.covariances[usize::from(class)])) {
                assert!((value - wanted).abs() < 0.06, "{mean:?} {found:?}");
            }
        }
        let share = set.sources.iter().map(|s| f64::from(*s)).sum::<f64>() / set.sources.len() as f64;
        assert!((share - 0.3).abs() < 0.02);
    }

    #[test]
    fn the_label_is_the_majority_and_a_tie_is_drawn_again() {
        for components in [1, 4, 5] {
            let set = MixtureConfig { components, ..MixtureConfig::default() }.draw(Seed(2)).unwrap().test;
            for (sources, label) in set.sources.chunks(components).zip(&set.labels) {
                let second: usize = sources.iter().map(|s| usize::from(*s)).sum();
                assert!(2 * second != components && (2 * second > components) == (*label == 1));
            }
        }
    }

    #[test]
    fn noise_turns_its_share_of_the_training_labels_alone() {
        let clean = MixtureConfig::default().draw(Seed(3)).unwrap();
        let noisy = MixtureConfig { label_noise: 0.25, ..MixtureConfig::default() }.draw(Seed(3)).unwrap();
        let turned = clean.train.labels.iter().zip(&noisy.train.labels).filter(|(a, b)| a != b).count();
        assert!((100..160).contains(&turned), "{turned} of 512");
        assert_eq!((&clean.train.vectors, &clean.test), (&noisy.train.vectors, &noisy.test));
    }

    #[test]
    fn zero_variance_is_fine_and_what_is_no_covariance_is_said() {
        let still = MixtureConfig { covariances: [[0.0; 3]; 2], ..MixtureConfig::default() }.draw(Seed(0)).unwrap();
        assert!(still.train.vectors.iter().all(|v| v.abs() == 1.0));
        let wrong = MixtureConfig { covariances: [[0.49, 0.0, 0.49], [1.0, 2.0, 1.0]], ..MixtureConfig::default() };
        assert!(wrong.draw(Seed(0)).unwrap_err().to_string().starts_with("the covariance of class 1 is (1, 2, 1); accepted"));
    }

    #[test]
    fn one_class_alone_is_refused() {
        let error = MixtureConfig { train: 1, ..MixtureConfig::default() }.draw(Seed(0)).unwrap_err().to_string();
        assert!(
            error.ends_with("one class alone (n = 1, class 1); take more training samples") || error.ends_with("(n = 1, class 0); take more training samples"),
            "{error}"
        );
        assert!(MixtureConfig { mixing: 0.0, ..MixtureConfig::default() }.draw(Seed(0)).is_err());
    }

    #[test]
    fn the_best_possible_rule_is_that_of_the_study() {
        // method.md, section 7: 96.2 % on the symmetric data.
        let config = MixtureConfig { test: 10_000, ..MixtureConfig::default() };
        let best = config.best_possible(&config.draw(Seed(5)).unwrap().test).unwrap();
        assert!((best - 0.962).abs() < 0.006, "{best}");
        let still = MixtureConfig { covariances: [[0.0; 3]; 2], ..MixtureConfig::default() };
        assert_eq!(still.best_possible(&still.draw(Seed(5)).unwrap().test), None);
    }

    #[test]
    fn means_are_those_of_the_points() {
        let set = PointSet { components: 2, vectors: vec![0.0, 1.0, 2.0, 5.0, -1.0, 0.0, 1.0, 0.0], sources: vec![], labels: vec![0, 1] };
        assert_eq!(set.means(), [1.0, 3.0, 0.0, 0.0]);
        assert_eq!(set.first(1).vectors, [0.0, 1.0, 2.0, 5.0]);
    }
}
