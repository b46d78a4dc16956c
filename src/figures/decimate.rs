//! Thinning a curve to what the screen can show, and smoothing it.

use super::axis::{Axis, drawable};
use super::frame::Rect;
use super::scene::Px;

/// At most two points per pixel column, the lowest and the highest, in their order; what the eye sees stays the same.
/// `points` are in pixels with x not falling.
pub(crate) fn min_max_per_column(points: &[Px], columns_per_px: f64) -> Vec<Px> {
    let column = |p: &Px| (p.0 * columns_per_px).floor();
    let mut kept = Vec::new();
    for run in points.chunk_by(|a, b| column(a) == column(b)) {
        let by_y = |a: &(usize, &Px), b: &(usize, &Px)| a.1.1.total_cmp(&b.1.1);
        let low = run.iter().enumerate().min_by(by_y);
        let high = run.iter().enumerate().max_by(by_y);
        if let (Some((i, low)), Some((j, high))) = (low, high) {
            match i.cmp(&j) {
                std::cmp::Ordering::Less => kept.extend([*low, *high]),
                std::cmp::Ordering::Equal => kept.push(*low),
                std::cmp::Ordering::Greater => kept.extend([*high, *low]),
            }
        }
    }
    kept
}

/// A series in data units as lines in pixels: broken where a value cannot be drawn, thinned, and clipped to the plot.
pub(crate) fn lines(points: &[[f64; 2]], x: &Axis, y: &Axis, plot: Rect, scale: f64) -> Vec<Vec<Px>> {
    points
        .split(|p| !p.iter().all(|v| drawable(*v)))
        .filter(|run| !run.is_empty())
        .flat_map(|run| {
            let px: Vec<Px> = run.iter().map(|[a, b]| (x.px_from_data(*a), y.px_from_data(*b))).collect();
            clip(&min_max_per_column(&px, scale), plot)
        })
        .collect()
}

/// The parts of a line that lie in the plot.
pub(crate) fn clip(points: &[Px], plot: Rect) -> Vec<Vec<Px>> {
    let inside = |p: Px| p.0 >= plot.left - 0.5 && p.0 <= plot.right + 0.5 && p.1 >= plot.top - 0.5 && p.1 <= plot.bottom + 0.5;
    if points.iter().all(|p| inside(*p)) {
        return vec![points.to_vec()];
    }
    let mut parts: Vec<Vec<Px>> = Vec::new();
    let mut end: Option<Px> = None;
    for pair in points.windows(2) {
        let Some((from, to)) = clip_segment(pair[0], pair[1], plot) else {
            end = None;
            continue;
        };
        match parts.last_mut() {
            Some(part) if end == Some(from) => part.push(to),
            _ => parts.push(vec![from, to]),
        }
        end = (to == pair[1]).then_some(to);
    }
    parts
}

/// Liang–Barsky: the part of a segment inside the plot.
fn clip_segment(from: Px, to: Px, plot: Rect) -> Option<(Px, Px)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enter, mut leave) = (0.0f64, 1.0f64);
    for (p, q) in [(-dx, from.0 - plot.left), (dx, plot.right - from.0), (-dy, from.1 - plot.top), (dy, plot.bottom - from.1)] {
        if p == 0.0 {
            if q < 0.0 {
                return None;
            }
        } else if p < 0.0 {
            enter = enter.max(q / p);
        } else {
            leave = leave.min(q / p);
        }
    }
    if enter > leave {
        return None;
    }
    let at = |t: f64| {
        let (x, y) = if t == 0.0 {
            from
        } else if t == 1.0 {
            to
        } else {
            (from.0 + dx * t, from.1 + dy * t)
        };
        (x.clamp(plot.left, plot.right), y.clamp(plot.top, plot.bottom))
    };
    Some((at(enter), at(leave)))
}

/// An exponential moving average with `weight` (0 to below 1) on the past, corrected at its start so that it does not lean towards 0.
/// Values that cannot be drawn stay where they are and are not averaged in.
pub(crate) fn smoothed(points: &[[f64; 2]], weight: f64) -> Vec<[f64; 2]> {
    let weight = weight.clamp(0.0, 0.999);
    let (mut sum, mut mass) = (0.0, 0.0);
    points
        .iter()
        .map(|&[x, y]| {
            if !drawable(y) {
                return [x, y];
            }
            sum = weight * sum + (1.0 - weight) * y;
            mass = weight * mass + (1.0 - weight);
            [x, sum / mass]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Rect = Rect { left: 0.0, top: 0.0, right: 100.0, bottom: 50.0 };

    #[test]
    fn keeps_the_extremes_of_each_column() {
        let points: Vec<Px> = (0..10_000).map(|i| (f64::from(i) / 100.0, f64::from(i * 7919 % 1000))).collect();
        let kept = min_max_per_column(&points, 1.0);
        assert!(kept.len() <= 200, "{}", kept.len());
        assert!(kept.windows(2).all(|p| p[0].0 <= p[1].0));
        let extreme = |points: &[Px]| points.iter().fold((f64::MAX, f64::MIN), |(a, b), p| (a.min(p.1), b.max(p.1)));
        for column in 0..100 {
            let within = |points: &[Px]| points.iter().copied().filter(|p| p.0.floor() == f64::from(column)).collect::<Vec<_>>();
            assert_eq!(extreme(&within(&points)), extreme(&within(&kept)));
        }
    }

    #[test]
    fn clips_and_rejoins() {
        let parts = clip(&[(0.0, 10.0), (10.0, 60.0), (20.0, 10.0), (30.0, 10.0)], PLOT);
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[0], [(0.0, 10.0), (8.0, 50.0)]);
        assert_eq!(parts[1], [(12.0, 50.0), (20.0, 10.0), (30.0, 10.0)]);
        assert!(clip(&[(-10.0, 90.0), (-5.0, 95.0)], PLOT).is_empty());
    }

    #[test]
    fn a_gap_breaks_the_line() {
        let axis = |end| Axis { range: super::super::axis::Range { low: 0.0, high: 10.0 }, start: 0.0, end };
        let points = [[0.0, 1.0], [1.0, 2.0], [2.0, f64::NAN], [3.0, 4.0]];
        assert_eq!(lines(&points, &axis(100.0), &axis(50.0), PLOT, 1.0).len(), 2);
    }

    #[test]
    fn smoothing_starts_at_the_first_value() {
        let smooth = smoothed(&[[0.0, 4.0], [1.0, f64::NAN], [2.0, 4.0], [3.0, 0.0]], 0.9);
        assert!((smooth[0][1] - 4.0).abs() < 1e-12 && smooth[1][1].is_nan() && (smooth[2][1] - 4.0).abs() < 1e-12);
        assert!(smooth[3][1] > 2.0 && smooth[3][1] < 4.0);
    }
}
