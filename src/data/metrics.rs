//! How well predictions fit labels: accuracy, macro-F1, Matthews correlation, from the confusion matrix.

use serde::{Deserialize, Serialize};

/// Measures of predictions over n samples.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Metrics {
    /// Number of samples.
    pub n: usize,
    /// Share of correct predictions, in [0, 1].
    pub accuracy: f64,
    /// Mean over the classes of 2·precision·recall/(precision + recall), in [0, 1].
    pub macro_f1: f64,
    /// Matthews correlation coefficient (its generalisation to many classes), in [−1, 1]; 0 if only one class is predicted or given.
    pub mcc: f64,
    /// `confusion[label][prediction]` counts samples.
    pub confusion: Vec<Vec<usize>>,
}

impl Metrics {
    /// Measures `predictions` against `labels`, both below `classes`.
    #[must_use]
    pub fn new(labels: &[usize], predictions: &[usize], classes: usize) -> Self {
        let mut confusion = vec![vec![0; classes]; classes];
        for (label, prediction) in labels.iter().zip(predictions) {
            confusion[*label][*prediction] += 1;
        }
        let n = labels.len().min(predictions.len());
        let correct: usize = (0..classes).map(|c| confusion[c][c]).sum();
        let given: Vec<usize> = confusion.iter().map(|row| row.iter().sum()).collect();
        let predicted: Vec<usize> = (0..classes).map(|c| confusion.iter().map(|row| row[c]).sum()).collect();
        let f1 = (0..classes).map(|c| match given[c] + predicted[c] {
            0 => 0.0,
            total => 2.0 * confusion[c][c] as f64 / total as f64,
        });
        let squares = |counts: &[usize]| counts.iter().map(|c| (*c as f64).powi(2)).sum::<f64>();
        let total = n as f64;
        let covariance = correct as f64 * total - given.iter().zip(&predicted).map(|(g, p)| (*g * *p) as f64).sum::<f64>();
        let variance = (total * total - squares(&given)) * (total * total - squares(&predicted));
        Self {
            n,
            accuracy: correct as f64 / total.max(1.0),
            macro_f1: f1.sum::<f64>() / classes.max(1) as f64,
            mcc: if variance > 0.0 { covariance / variance.sqrt() } else { 0.0 },
            confusion,
        }
    }
}

/// The cross-entropy of one sample's class scores against its label, and the class with the highest score.
#[must_use]
pub fn judge(logits: &[f32], label: usize) -> (f64, usize) {
    let highest = logits.iter().copied().fold(f32::MIN, f32::max);
    let log_sum = f64::from(highest) + logits.iter().map(|l| f64::from(l - highest).exp()).sum::<f64>().ln();
    let predicted = logits.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(class, _)| class);
    (log_sum - f64::from(logits[label]), predicted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_of_a_known_case() {
        // tp 3, fn 1, fp 2, tn 4: MCC = (12 − 2) / √(5·4·6·5); values from the textbook formulas for two classes.
        let labels = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0];
        let predictions = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0];
        let m = Metrics::new(&labels, &predictions, 2);
        assert!((m.accuracy - 0.7).abs() < 1e-12);
        assert!((m.mcc - 10.0 / 600f64.sqrt()).abs() < 1e-12, "{}", m.mcc);
        assert!((m.macro_f1 - (2.0 * 3.0 / 9.0 + 2.0 * 4.0 / 11.0) / 2.0).abs() < 1e-12);
        assert_eq!(m.confusion, [[4, 2], [1, 3]]);
    }

    #[test]
    fn measures_of_three_classes() {
        // Hits 1, 2, 0 of 2, 2, 1 given and 2, 3, 0 predicted.
        let m = Metrics::new(&[0, 0, 1, 1, 2], &[0, 1, 1, 1, 0], 3);
        assert!((m.macro_f1 - (0.5 + 0.8 + 0.0) / 3.0).abs() < 1e-12);
        assert!((m.mcc - (15.0 - 10.0) / ((25.0_f64 - 13.0) * (25.0 - 9.0)).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn a_sample_is_judged_by_its_scores() {
        let (loss, predicted) = judge(&[1.0, 3.0, 2.0], 0);
        let sum = 1f64.exp() + 3f64.exp() + 2f64.exp();
        assert!((loss - (sum.ln() - 1.0)).abs() < 1e-12 && predicted == 1);
        assert!(judge(&[-1e4, 1e4], 0).0 == 2e4);
    }

    #[test]
    fn one_class_alone_has_no_correlation() {
        assert_eq!(Metrics::new(&[0, 0], &[0, 0], 2).mcc, 0.0);
        assert_eq!(Metrics::new(&[], &[], 2).accuracy, 0.0);
    }
}
