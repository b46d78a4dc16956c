//! What came out of a study: a row a method, and its difference to another one, seed by seed.

use serde::{Deserialize, Serialize};

use super::study::Outcome;
use crate::train::{
    objective::Method,
    statistics::{Interval, Spread, bootstrap},
};

/// One method over all seeds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The method.
    pub method: Method,
    /// Runs.
    pub n: usize,
    /// Test accuracy.
    pub accuracy: Spread,
    /// The share of the runs whose accuracy is above the threshold.
    pub above: f64,
    /// Accuracy minus that of the reference with the same seed; `None` for the reference itself, and below two seeds.
    pub difference: Option<Interval>,
    /// Size of the latent space, times that at the start.
    pub scale_ratio: Spread,
    /// Distance between the means of the two farthest classes in z.
    pub gap: Spread,
    /// Runs that diverged.
    pub stopped: usize,
}

/// All methods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The method that the others are compared with, if it was run.
    pub reference: Option<Method>,
    /// The threshold of [`Row::above`].
    pub threshold: f64,
    /// A row a method.
    pub rows: Vec<Row>,
}

/// Compares methods over the seeds of `outcomes`.
#[must_use]
pub fn compare(outcomes: &[Outcome], threshold: f64, reference: Option<Method>) -> Comparison {
    let of = |method: Method| outcomes.iter().filter(move |o| o.method == method);
    let reference = reference.filter(|method| of(*method).next().is_some());
    let methods = Method::ALL.iter().map(|(method, _)| *method).filter(|method| of(*method).next().is_some());
    let rows = methods.map(|method| {
        let spread = |measure: fn(&Outcome) -> f64| Spread::new(of(method).map(measure).collect());
        let accuracy = spread(|o| o.accuracy);
        let n = accuracy.values.len();
        let difference = reference.filter(|other| *other != method).and_then(|other| {
            let pairs = of(method).filter_map(|own| of(other).find(|o| o.seed == own.seed).map(|o| own.accuracy - o.accuracy));
            bootstrap(&pairs.collect::<Vec<_>>())
        });
        Row {
            method,
            n,
            above: accuracy.values.iter().filter(|a| **a > threshold).count() as f64 / n.max(1) as f64,
            accuracy,
            difference,
            scale_ratio: spread(|o| o.scale_ratio),
            gap: spread(|o| o.gap),
            stopped: of(method).filter(|o| o.stopped_at.is_some()).count(),
        }
    });
    Comparison { reference, threshold, rows: rows.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(method: Method, seed: u64, accuracy: f64) -> Outcome {
        Outcome { method, seed, accuracy, train_accuracy: accuracy, scale_ratio: 2.0, gap: 1.0, stopped_at: (seed == 2).then_some(7) }
    }

    #[test]
    fn differences_are_paired_by_seed() {
        // Atom is 0.02 ahead on every seed, though the seeds differ by far more.
        let outcomes: Vec<Outcome> = [0.7, 0.9, 0.8]
            .into_iter()
            .enumerate()
            .flat_map(|(s, a)| [outcome(Method::Atom, 2 - s as u64, a + 0.02), outcome(Method::CrossEntropy, 2 - s as u64, a)])
            .collect();
        let table = compare(&outcomes, 0.81, Some(Method::CrossEntropy));
        let [plain, atom] = &table.rows[..] else { panic!("{table:?}") };
        assert_eq!((plain.method, atom.method, plain.difference), (Method::CrossEntropy, Method::Atom, None));
        let Interval { mean, low, high } = atom.difference.unwrap();
        assert!([mean, low, high].iter().all(|d| (d - 0.02).abs() < 1e-12));
        assert!((plain.above - 1.0 / 3.0).abs() < 1e-12 && (atom.above - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!((atom.n, atom.stopped, atom.scale_ratio.mean), (3, 1, 2.0));
        assert_eq!(compare(&outcomes, 0.9, Some(Method::Hinge)).reference, None);
    }
}
