//! Mean, spread and quartiles of a list of numbers.

/// What a box shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Summary {
    pub n: usize,
    pub mean: f64,
    pub median: f64,
    /// With n − 1 in the denominator; `None` for one value.
    pub deviation: Option<f64>,
    pub lower_quartile: f64,
    pub upper_quartile: f64,
    /// The values farthest out that lie within 1.5 interquartile ranges of the box.
    pub whiskers: (f64, f64),
    pub lowest: f64,
    pub highest: f64,
}

impl Summary {
    /// `None` for no values. The values are finite.
    pub fn of(values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut sorted: Vec<f64> = values.collect();
        sorted.sort_by(f64::total_cmp);
        let (lowest, highest) = (*sorted.first()?, *sorted.last()?);
        let n = sorted.len() as f64;
        let mean = sorted.iter().map(|v| v / n).sum::<f64>().clamp(lowest, highest);
        let squares: f64 = sorted.iter().map(|v| (v - mean).powi(2) / (n - 1.0).max(1.0)).sum();
        let (lower_quartile, upper_quartile) = (quantile(&sorted, 0.25), quantile(&sorted, 0.75));
        let fence = 1.5 * (upper_quartile - lower_quartile);
        let mut inside = sorted.iter().copied().filter(|v| *v >= lower_quartile - fence && *v <= upper_quartile + fence);
        // A whisker never ends inside the box, which interpolated quartiles could make it do.
        let low = inside.next().unwrap_or(lower_quartile).min(lower_quartile);
        let high = inside.next_back().unwrap_or(low).max(upper_quartile);
        Some(Self {
            n: sorted.len(),
            mean,
            median: quantile(&sorted, 0.5),
            deviation: (sorted.len() > 1).then(|| squares.sqrt()),
            lower_quartile,
            upper_quartile,
            whiskers: (low, high),
            lowest,
            highest,
        })
    }
}

/// The value at a share of a rising list, interpolated between neighbours (the usual rule of statistics programs, "type 7").
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len().saturating_sub(1)) as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    let at = |i: usize| sorted.get(i).copied().unwrap_or(f64::NAN);
    at(below) + (at(above) - at(below)) * place.fract()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_numbers() {
        let s = Summary::of([7.0, 1.0, 3.0, 2.0, 4.0, 6.0, 5.0, 8.0, 100.0].into_iter()).unwrap();
        assert_eq!((s.n, s.median, s.lower_quartile, s.upper_quartile), (9, 5.0, 3.0, 7.0));
        assert_eq!((s.whiskers, s.lowest, s.highest), ((1.0, 8.0), 1.0, 100.0));
        assert!((s.mean - 136.0 / 9.0).abs() < 1e-12);
        let s = Summary::of([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0].into_iter()).unwrap();
        assert!((s.deviation.unwrap() - (32.0f64 / 7.0).sqrt()).abs() < 1e-12 && s.mean == 5.0 && s.median == 4.5);
        assert_eq!((s.lower_quartile, s.upper_quartile), (4.0, 5.5));
    }

    #[test]
    fn few_values() {
        assert_eq!(Summary::of(std::iter::empty()), None);
        let one = Summary::of([0.5].into_iter()).unwrap();
        assert_eq!((one.n, one.mean, one.median, one.deviation, one.whiskers), (1, 0.5, 0.5, None, (0.5, 0.5)));
        let same = Summary::of([0.0; 5].into_iter()).unwrap();
        assert_eq!((same.mean, same.deviation, same.whiskers), (0.0, Some(0.0), (0.0, 0.0)));
        let two = Summary::of([1.0, 2.0].into_iter()).unwrap();
        assert_eq!((two.median, two.lower_quartile, two.upper_quartile), (1.5, 1.25, 1.75));
        assert!(two.whiskers.0 <= two.lower_quartile && two.whiskers.1 >= two.upper_quartile);
    }
}
