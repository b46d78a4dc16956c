//! Logistic regression on sparse features, by L-BFGS in double precision: small, deterministic, the same on every machine.

/// A row of features: their numbers, ascending, and their values.
pub(super) type SparseRow = Vec<(usize, f64)>;

/// Gradients that L-BFGS remembers.
const MEMORY: usize = 10;

/// Steps at most.
const MAX_STEPS: usize = 300;

/// It is done when no entry of the gradient of the mean loss is larger.
const TOLERANCE: f64 = 1e-5;

/// One linear function of the features for each class, or a single one if there are two classes.
pub(super) struct Logistic {
    /// `[outputs, features + 1]`; the last of each row is the intercept.
    weights: Vec<f64>,
    features: usize,
    outputs: usize,
}

impl Logistic {
    /// Minimises the sum of the cross-entropies times `c`, plus half the squared weights (not the intercepts).
    pub(super) fn fit(rows: &[SparseRow], labels: &[usize], features: usize, classes: usize, c: f64) -> Self {
        let outputs = if classes == 2 { 1 } else { classes };
        let mut model = Self { weights: vec![0.0; outputs * (features + 1)], features, outputs };
        let mut weights = model.weights.clone();
        let (mut loss, mut gradient) = model.loss_and_gradient(rows, labels, c);
        let mut memory: Vec<(Vec<f64>, Vec<f64>, f64)> = Vec::new();
        for _ in 0..MAX_STEPS {
            if gradient.iter().all(|g| g.abs() <= TOLERANCE) {
                break;
            }
            let direction = descent(&gradient, &memory);
            let slope = dot(&direction, &gradient);
            let mut length = if memory.is_empty() { 1.0 / dot(&gradient, &gradient).sqrt() } else { 1.0 };
            // Halve until the loss falls enough (Armijo). On a convex smooth loss this ends; 40 halvings mean rounding errors.
            let found = (0..40).find_map(|_| {
                model.weights.iter_mut().zip(&weights).zip(&direction).for_each(|((new, old), d)| *new = old + length * d);
                let (new_loss, new_gradient) = model.loss_and_gradient(rows, labels, c);
                let enough = new_loss <= loss + 1e-4 * length * slope;
                length *= 0.5;
                enough.then_some((new_loss, new_gradient))
            });
            let Some((new_loss, new_gradient)) = found else {
                model.weights = weights;
                return model;
            };
            let step: Vec<f64> = model.weights.iter().zip(&weights).map(|(new, old)| new - old).collect();
            let change: Vec<f64> = new_gradient.iter().zip(&gradient).map(|(new, old)| new - old).collect();
            let curvature = dot(&step, &change);
            if curvature > 0.0 {
                if memory.len() == MEMORY {
                    memory.remove(0);
                }
                memory.push((step, change, curvature));
            }
            weights.clone_from(&model.weights);
            (loss, gradient) = (new_loss, new_gradient);
        }
        model
    }

    /// The most probable class.
    pub(super) fn predict(&self, row: &SparseRow) -> usize {
        let scores = self.scores(row);
        match scores[..] {
            [score] => usize::from(score > 0.0),
            _ => (1..scores.len()).fold(0, |best, class| if scores[class] > scores[best] { class } else { best }),
        }
    }

    fn scores(&self, row: &SparseRow) -> Vec<f64> {
        self.weights
            .chunks_exact(self.features + 1)
            .map(|weights| weights[self.features] + row.iter().map(|(feature, value)| weights[*feature] * value).sum::<f64>())
            .collect()
    }

    /// The loss per row and its gradient.
    fn loss_and_gradient(&self, rows: &[SparseRow], labels: &[usize], c: f64) -> (f64, Vec<f64>) {
        let n = rows.len().max(1) as f64;
        let (mut loss, mut gradient) = (0.0, vec![0.0; self.weights.len()]);
        let width = self.features + 1;
        for (row, label) in rows.iter().zip(labels) {
            let scores = self.scores(row);
            let errors: Vec<f64> = if self.outputs == 1 {
                let probability = 1.0 / (1.0 + libm::exp(-scores[0]));
                let margin = if *label == 1 { scores[0] } else { -scores[0] };
                // ln(1 + e^-m) without overflow.
                loss += libm::log1p(libm::exp(-margin.abs())) + (-margin).max(0.0);
                vec![probability - *label as f64]
            } else {
                let largest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                let total: f64 = scores.iter().map(|score| libm::exp(score - largest)).sum();
                loss += libm::log(total) + largest - scores[*label];
                scores.iter().enumerate().map(|(class, score)| libm::exp(score - largest) / total - f64::from(class == *label)).collect()
            };
            for (gradient, error) in gradient.chunks_exact_mut(width).zip(errors) {
                row.iter().for_each(|(feature, value)| gradient[*feature] += error * value);
                gradient[self.features] += error;
            }
        }
        for (gradient, weights) in gradient.chunks_exact_mut(width).zip(self.weights.chunks_exact(width)) {
            for (g, w) in gradient.iter_mut().zip(weights).take(self.features) {
                loss += 0.5 * w * w / c;
                *g += w / c;
            }
        }
        gradient.iter_mut().for_each(|g| *g /= n);
        (loss / n, gradient)
    }
}

/// The L-BFGS direction (two-loop recursion).
fn descent(gradient: &[f64], memory: &[(Vec<f64>, Vec<f64>, f64)]) -> Vec<f64> {
    let mut direction: Vec<f64> = gradient.iter().map(|g| -g).collect();
    let mut alphas = Vec::with_capacity(memory.len());
    for (step, change, curvature) in memory.iter().rev() {
        let alpha = dot(step, &direction) / curvature;
        direction.iter_mut().zip(change).for_each(|(d, y)| *d -= alpha * y);
        alphas.push(alpha);
    }
    if let Some((_, change, curvature)) = memory.last() {
        let scale = curvature / dot(change, change);
        direction.iter_mut().for_each(|d| *d *= scale);
    }
    for ((step, change, curvature), alpha) in memory.iter().zip(alphas.into_iter().rev()) {
        let beta = dot(change, &direction) / curvature;
        direction.iter_mut().zip(step).for_each(|(d, s)| *d += (alpha - beta) * s);
    }
    direction
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One feature, four rows, C = 1: at the minimum the derivative w − Σ x / (1 + e^(x w)) over the rows is 0.
    #[test]
    fn two_classes_reach_the_minimum() {
        let rows = vec![vec![(0, 1.0)], vec![(0, -1.0)], vec![(0, 2.0)], vec![(0, -2.0)]];
        let model = Logistic::fit(&rows, &[1, 0, 1, 0], 1, 2, 1.0);
        let (w, intercept) = (model.weights[0], model.weights[1]);
        let slope = w - 2.0 / (1.0 + w.exp()) - 4.0 / (1.0 + (2.0 * w).exp());
        assert!(slope.abs() < 1e-3 && intercept.abs() < 1e-4, "{w} {intercept} {slope}");
        assert_eq!(rows.iter().map(|row| model.predict(row)).collect::<Vec<_>>(), [1, 0, 1, 0]);
    }

    #[test]
    fn three_classes_are_told_apart() {
        let rows: Vec<SparseRow> = (0..30).map(|i| vec![(i % 3, 1.0), (3, 0.5)]).collect();
        let labels: Vec<usize> = (0..30).map(|i| i % 3).collect();
        let model = Logistic::fit(&rows, &labels, 4, 3, 10.0);
        assert!(rows.iter().zip(&labels).all(|(row, label)| model.predict(row) == *label));
        // A feature that every class has in equal measure says nothing, and the weights of the classes sum to 0.
        assert!(model.weights.chunks_exact(5).all(|weights| weights[3].abs() < 1e-3));
        assert!((0..4).all(|feature| model.weights.chunks_exact(5).map(|w| w[feature]).sum::<f64>().abs() < 1e-6));
    }
}
