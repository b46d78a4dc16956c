//! The two directions of largest variance, for drawing latent vectors in the plane.

/// Iterations of the power method; it starts from the last picture's axes, so that few are needed.
const ITERATIONS: usize = 60;

/// What is shorter than this part of the whole is rounding, no direction.
const NEGLIGIBLE: f32 = 1e-6;

/// Axes of a picture: two orthonormal directions.
pub type Axes = [Vec<f32>; 2];

/// Points in the plane, and how much of the variance they show.
#[derive(Clone, Debug)]
pub struct Projection {
    /// One point a row, in units of the latent space, with mean 0.
    pub points: Vec<[f32; 2]>,
    /// Share of the variance along both axes, in [0, 1].
    pub explained: [f32; 2],
    /// The axes.
    pub axes: Axes,
}

/// Projects `rows` of `width` numbers on their two principal axes.
///
/// Signs are stable: with the `last` picture's axes every new axis points the same way, else its largest entry is positive.
#[must_use]
pub fn project(rows: &[f32], width: usize, last: Option<&Axes>) -> Projection {
    let n = rows.len() / width.max(1);
    let mut mean = vec![0f32; width];
    for row in rows.chunks_exact(width) {
        mean.iter_mut().zip(row).for_each(|(m, x)| *m += x / n as f32);
    }
    let centred: Vec<f32> = rows.iter().enumerate().map(|(i, x)| x - mean[i % width]).collect();
    let mut covariance = vec![0f32; width * width];
    for row in centred.chunks_exact(width) {
        for (i, x) in row.iter().enumerate() {
            for (c, y) in covariance[i * width..].iter_mut().zip(row) {
                *c += x * y;
            }
        }
    }
    let total: f32 = (0..width).map(|i| covariance[i * width + i]).sum();
    let first = axis(&covariance, width, &[], last.map(|l| &l[0]));
    let second = axis(&covariance, width, &[&first], last.map(|l| &l[1]));
    let variance = |v: &[f32]| dot(&multiply(&covariance, v), v) / total.max(f32::MIN_POSITIVE);
    let explained = [variance(&first), variance(&second)];
    let points = centred.chunks_exact(width).map(|row| [dot(row, &first), dot(row, &second)]).collect();
    Projection { points, explained, axes: [first, second] }
}

/// The direction of largest variance at right angles to `others`; zeros where there is no such direction, as in a space of one dimension.
fn axis(covariance: &[f32], width: usize, others: &[&Vec<f32>], last: Option<&Vec<f32>>) -> Vec<f32> {
    let start: Vec<f32> = (0..width).map(|i| 1.0 / (i + 1) as f32).collect();
    let units = (0..width).map(|i| (0..width).map(|j| f32::from(u8::from(i == j))).collect());
    let mut starts = last.filter(|l| l.len() == width).cloned().into_iter().chain([start]).chain(units);
    let Some(mut v) = starts.find_map(|v: Vec<f32>| orthonormal(v, others, NEGLIGIBLE)) else { return vec![0.0; width] };
    let total: f32 = (0..width).map(|i| covariance[i * width + i]).sum();
    // What the others leave of a product may be all rounding; without others, there is nothing to take away.
    let rounding = if others.is_empty() { 0.0 } else { NEGLIGIBLE * total };
    for _ in 0..ITERATIONS {
        let Some(next) = orthonormal(multiply(covariance, &v), others, rounding) else { break };
        v = next;
    }
    let backwards = match last {
        Some(last) if last.len() == width => dot(&v, last) < 0.0,
        _ => v.iter().copied().fold(0f32, |m, x| if x.abs() > m.abs() { x } else { m }) < 0.0,
    };
    if backwards { v.into_iter().map(|x| -x).collect() } else { v }
}

/// `v` without its part along `others`, of length 1; nothing where what is left is no longer than rounding makes it.
fn orthonormal(mut v: Vec<f32>, others: &[&Vec<f32>], rounding: f32) -> Option<Vec<f32>> {
    // Once more at length 1, as the first time leaves a rounding error that may be as long as the rest.
    for shortest in [rounding.max(f32::MIN_POSITIVE), 0.5] {
        for other in others {
            let along = dot(&v, other);
            v.iter_mut().zip(*other).for_each(|(x, o)| *x -= along * o);
        }
        let length = dot(&v, &v).sqrt();
        if length < shortest {
            return None;
        }
        v.iter_mut().for_each(|x| *x /= length);
    }
    Some(v)
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn multiply(matrix: &[f32], v: &[f32]) -> Vec<f32> {
    matrix.chunks_exact(v.len()).map(|row| dot(row, v)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::Seed;

    #[test]
    fn the_axes_of_a_stretched_cloud_are_found_with_stable_signs() {
        let mut stream = Seed(1).stream("cloud", 0);
        let rows: Vec<f32> = (0..500).flat_map(|_| [0.1 * stream.normal(), -3.0 * stream.normal() + 7.0, stream.normal()]).collect();
        let p = project(&rows, 3, None);
        assert!(p.axes[0][1] > 0.99 && p.axes[1][2] > 0.99, "{:?}", p.axes);
        assert!(p.explained[0] > 0.8 && p.explained[0] + p.explained[1] > 0.99 && p.explained[0] + p.explained[1] <= 1.0001);
        assert!(p.points.iter().map(|q| q[0]).sum::<f32>().abs() / 500.0 < 1e-3);
        let flipped = [p.axes[0].iter().map(|x| -x).collect(), p.axes[1].clone()];
        assert!(project(&rows, 3, Some(&flipped)).axes[0][1] < -0.99);
    }

    #[test]
    fn points_on_a_line_leave_no_variance_to_the_second_axis() {
        let mut stream = Seed(2).stream("line", 0);
        let along: Vec<f32> = (0..16).map(|_| stream.normal()).collect();
        for places in [vec![-1.0, 1.0], vec![0.3, -2.0, 5.0, 1.0, 0.1]] {
            let rows: Vec<f32> = places.iter().flat_map(|place| along.iter().map(move |x| 3.0 + place * x)).collect();
            let first = project(&rows, 16, None);
            for p in [project(&rows, 16, Some(&first.axes)), first] {
                assert!(p.explained[0] > 0.999 && p.explained[1] < 1e-3, "{:?}", p.explained);
                assert!(dot(&p.axes[0], &p.axes[1]).abs() < 1e-3, "{:?}", p.axes);
                assert!(p.points.iter().all(|q| q[1].abs() < 1e-2), "{:?}", p.points);
            }
        }
    }

    #[test]
    fn a_space_of_one_dimension_has_no_second_axis() {
        let p = project(&[1.0, 2.0, 4.0], 1, None);
        assert!(p.explained[0] > 0.999 && p.explained[1] == 0.0 && p.points.iter().all(|q| q[1] == 0.0), "{p:?}");
    }

    #[test]
    fn no_variance_gives_finite_points() {
        let p = project(&[1.0; 12], 4, None);
        assert!(p.points.iter().flatten().chain(&p.explained).all(|x| x.is_finite()));
    }
}
