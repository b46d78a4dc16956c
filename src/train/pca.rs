//! The two directions of largest variance, for drawing latent vectors in the plane.

/// Iterations of the power method; it starts from the last picture's axes, so that few are needed.
const ITERATIONS: usize = 60;

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

fn axis(covariance: &[f32], width: usize, others: &[&Vec<f32>], last: Option<&Vec<f32>>) -> Vec<f32> {
    let start: Vec<f32> = (0..width).map(|i| 1.0 / (i + 1) as f32).collect();
    let mut v = last.filter(|l| l.len() == width).cloned().unwrap_or(start);
    for _ in 0..ITERATIONS {
        let mut next = multiply(covariance, &v);
        for other in others {
            let along = dot(&next, other);
            next.iter_mut().zip(*other).for_each(|(x, o)| *x -= along * o);
        }
        let length = dot(&next, &next).sqrt();
        if length < f32::MIN_POSITIVE {
            break; // no variance left in any other direction
        }
        v = next.into_iter().map(|x| x / length).collect();
    }
    let backwards = match last {
        Some(last) if last.len() == width => dot(&v, last) < 0.0,
        _ => v.iter().copied().fold(0f32, |m, x| if x.abs() > m.abs() { x } else { m }) < 0.0,
    };
    if backwards { v.into_iter().map(|x| -x).collect() } else { v }
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
    fn no_variance_gives_finite_points() {
        let p = project(&[1.0; 12], 4, None);
        assert!(p.points.iter().flatten().chain(&p.explained).all(|x| x.is_finite()));
    }
}
