//! The closed form for two atoms: L(d) = c1/d − c2/(d + r̃) and its balance point (theorem 3.1, corrected).

/// The potential energy c1/d − c2/(d + r̃) at distance `d` > 0 of the nuclei with mean radius `mean_radius` ≥ 0.
#[must_use]
pub fn potential_energy(d: f64, c1: f64, c2: f64, mean_radius: f64) -> f64 {
    c1 / d - c2 / (d + mean_radius)
}

/// The distance d* = r̃ / (√k − 1) of lowest energy for k = c2/c1.
///
/// `None` for k ≤ 1, where atoms only repel. The body of the paper prints r̃ √(k+1)/(k−1); see [`paper_balance_distance`].
#[must_use]
pub fn balance_distance(k: f64, mean_radius: f64) -> Option<f64> {
    (k > 1.0).then(|| mean_radius / (k.sqrt() - 1.0))
}

/// The paper's printed balance distance, which is not where the energy is lowest. `None` for k ≤ 1.
#[must_use]
pub fn paper_balance_distance(k: f64, mean_radius: f64) -> Option<f64> {
    (k > 1.0).then(|| mean_radius * (k + 1.0).sqrt() / (k - 1.0))
}

/// The lowest energy −(√c2 − √c1)²/r̃, for c2 > c1.
#[must_use]
pub fn balance_energy(c1: f64, c2: f64, mean_radius: f64) -> Option<f64> {
    (c2 > c1).then(|| -(c2.sqrt() - c1.sqrt()).powi(2) / mean_radius)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_balance_point_is_a_minimum_and_the_papers_is_not() {
        for k in [1.05, 1.5, 2.0, 4.0, 9.0, 100.0] {
            let (c1, radius) = (0.7, 1.3);
            let c2 = k * c1;
            let at = |d| potential_energy(d, c1, c2, radius);
            let d = balance_distance(k, radius).unwrap();
            assert!(at(d) < at(d * 1.01) && at(d) < at(d * 0.99), "k = {k}");
            assert!((at(d) - balance_energy(c1, c2, radius).unwrap()).abs() < 1e-12 * at(d).abs().max(1.0));
            assert!(at(paper_balance_distance(k, radius).unwrap()) > at(d));
        }
    }

    #[test]
    fn there_is_no_balance_without_stronger_attraction() {
        assert_eq!(balance_distance(1.0, 1.0), None);
        assert_eq!(balance_distance(0.3, 1.0), None);
        assert_eq!(balance_energy(1.0, 0.5, 1.0), None);
    }
}
