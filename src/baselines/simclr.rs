//! SimCLR's NT-Xent loss between two views of every sample (Chen et al. 2020, eq. 1).

use burn::tensor::Tensor;

use crate::atom::norm::sqrt;

/// The mean over all 2B views of −log(exp(s(i, j)/τ) / Σ_{k≠i} exp(s(i, k)/τ)), with cosine similarity s, for every group: `[groups]`.
///
/// Similarities end at 1, so exp((s − 1)/τ) needs no search for the largest; the plane of all pairs is passed over three times.
///
/// # Shapes
/// - first, second: `[groups · B, W]`, the latent vectors of two views of the same samples in the same order
#[must_use]
pub fn nt_xent(first: Tensor<2>, second: Tensor<2>, groups: usize, temperature: f32) -> Tensor<1> {
    let [all, width] = first.dims();
    let batch = all / groups;
    let unit = |view: Tensor<2>| {
        let length = sqrt((view.clone() * view.clone()).sum_dim(1) + 1e-12);
        (view / length).reshape([groups, batch, width])
    };
    let (first, second) = (unit(first), unit(second));
    let mean = |x: Tensor<3>, n: usize| x.reshape([groups, n]).mean_dim(1).reshape([groups]);
    let agreement = mean((first.clone() * second.clone()).sum_dim(2), batch);
    let z = Tensor::cat(vec![first, second], 1);
    let others = Tensor::<2>::eye(2 * batch, &z.device()).neg().add_scalar(1.0).unsqueeze::<3>();
    let similarity = (z.clone() * (1.0 / temperature)).matmul(z.transpose());
    let sums = ((similarity - 1.0 / temperature).exp() * others).sum_dim(2) + f32::MIN_POSITIVE;
    mean(sums.log(), 2 * batch) + (agreement.neg() + 1.0) * (1.0 / temperature)
}

#[cfg(test)]
mod tests {
    use burn::tensor::{Device, TensorData};

    use super::*;
    use crate::rng::Seed;

    #[test]
    fn the_loss_is_that_of_the_definition() {
        let (groups, batch, width) = (2, 3, 4);
        let mut stream = Seed(1).stream("views", 0);
        let mut draw = || (0..groups * batch).map(|_| (0..width).map(|_| stream.normal()).collect::<Vec<f32>>()).collect::<Vec<_>>();
        let (first, second) = (draw(), draw());
        for temperature in [0.05, 0.5, 2.0] {
            let tensor = |rows: &[Vec<f32>]| Tensor::<2>::from_data(TensorData::new(rows.concat(), [groups * batch, width]), &Device::flex());
            let found = nt_xent(tensor(&first), tensor(&second), groups, temperature);
            let found: Vec<f32> = pollster::block_on(found.into_data_async()).unwrap().try_to_vec().unwrap();
            for g in 0..groups {
                let views: Vec<&Vec<f32>> = [&first, &second].into_iter().flat_map(|v| &v[g * batch..(g + 1) * batch]).collect();
                let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(x, y)| f64::from(x * y)).sum::<f64>();
                let similarity =
                    |i: usize, j: usize| dot(views[i], views[j]) / (dot(views[i], views[i]) * dot(views[j], views[j])).sqrt() / f64::from(temperature);
                let n = 2 * batch;
                let loss: f64 =
                    (0..n).map(|i| (0..n).filter(|k| *k != i).map(|k| similarity(i, k).exp()).sum::<f64>().ln() - similarity(i, (i + batch) % n)).sum::<f64>()
                        / n as f64;
                assert!((f64::from(found[g]) - loss).abs() < 1e-4 * loss.abs().max(1.0), "{temperature}: {} against {loss}", found[g]);
            }
        }
    }
}
