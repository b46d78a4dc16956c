//! Properties of the method; the golden values are tested in `session::energy_report`, through the same report as the command line's.

use burn::tensor::{Device, Tensor, TensorData};

use super::{AtomLossConfig, NucleusKind, Pairing, Pairs, energy::Reduction, pairing::Partners, structure::mask_from_lengths};
use crate::rng::Seed;

fn device() -> Device {
    Device::flex().autodiff()
}

fn values<const D: usize>(x: Tensor<D>) -> Vec<f32> {
    pollster::block_on(x.into_data_async()).unwrap().try_to_vec().unwrap()
}

/// Embeddings `[lengths.len(), components, width]` of standard normal numbers.
fn random_embeddings(seed: u64, batch: usize, components: usize, width: usize) -> Tensor<3> {
    let mut stream = Seed(seed).stream("embeddings", 0);
    let x: Vec<f32> = (0..batch * components * width).map(|_| stream.normal()).collect();
    Tensor::from_data(TensorData::new(x, [batch, components, width]), &device())
}

fn energy_of(config: AtomLossConfig, embeddings: &Tensor<3>, lengths: &[usize], pairs: &Pairs) -> f32 {
    let mask = mask_from_lengths(lengths, embeddings.dims()[1], &device());
    values(config.init().forward(embeddings, &mask, pairs).energy)[0]
}

#[test]
fn all_pairs_is_the_mean_of_sampled() {
    let lengths = [4, 3];
    let embeddings = random_embeddings(1, 2, 4, 3);
    for reduction in [Reduction::Sum, Reduction::Mean] {
        let config = |pairing| AtomLossConfig { pairing, reduction, ..AtomLossConfig::default() };
        let mut stream = Seed(5).stream("pairs", 0);
        let exact = energy_of(config(Pairing::AllPairs), &embeddings, &lengths, &Pairing::AllPairs.draw(&lengths, &mut stream));
        let draws: Vec<f32> =
            (0..800).map(|_| energy_of(config(Pairing::Sampled), &embeddings, &lengths, &Pairing::Sampled.draw(&lengths, &mut stream))).collect();
        let n = draws.len() as f32;
        let mean = draws.iter().sum::<f32>() / n;
        let error = (draws.iter().map(|d| (d - mean).powi(2)).sum::<f32>() / n / n).sqrt();
        assert!(error > 0.0 && (mean - exact).abs() < 4.0 * error, "{reduction:?}: {mean} ± {error} against {exact}");
    }
}

#[test]
fn all_atoms_is_the_mean_of_all_pairs_over_every_pair() {
    let lengths = [5, 2, 4];
    let embeddings = random_embeddings(2, 3, 5, 4);
    for reduction in [Reduction::Sum, Reduction::Mean] {
        let config = AtomLossConfig { reduction, ..AtomLossConfig::default() };
        let all = energy_of(config, &embeddings, &lengths, &Pairs::AllAtoms);
        let every = Partners { a: vec![0, 0, 1, 1, 2, 2], b: vec![1, 2, 0, 2, 0, 1] };
        let pairs = energy_of(config, &embeddings, &lengths, &Pairs::AllPairs(every));
        assert!((all - pairs).abs() < 1e-5 * pairs.abs().max(1.0), "{all} against {pairs}");
    }
}

#[test]
fn the_order_of_components_changes_nothing() {
    let embeddings = random_embeddings(3, 2, 4, 3);
    let order = Tensor::from_ints([2, 0, 3, 1], &device());
    let shuffled = embeddings.clone().select(1, order);
    for p in [1, 2] {
        let config = AtomLossConfig { p, ..AtomLossConfig::default() };
        let (a, b) = (energy_of(config, &embeddings, &[4, 4], &Pairs::AllAtoms), energy_of(config, &shuffled, &[4, 4], &Pairs::AllAtoms));
        assert!((a - b).abs() < 1e-5 * a.abs(), "p = {p}: {a} against {b}");
    }
}

#[test]
fn padding_changes_nothing() {
    let embeddings = random_embeddings(4, 3, 3, 3);
    let rubbish = random_embeddings(99, 3, 2, 3) * 1e3;
    let padded = Tensor::cat(vec![embeddings.clone(), rubbish], 1);
    for nucleus in [NucleusKind::Literal, NucleusKind::MassNormalised] {
        for radius in [super::RadiusKind::Literal, super::RadiusKind::Electrons] {
            let config = AtomLossConfig { nucleus, radius, ..AtomLossConfig::default() };
            let (a, b) = (energy_of(config, &embeddings, &[3, 3, 3], &Pairs::AllAtoms), energy_of(config, &padded, &[3, 3, 3], &Pairs::AllAtoms));
            assert!((a - b).abs() < 1e-5 * a.abs().max(1e-3), "{a} against {b}");
        }
    }
}

#[test]
fn one_atom_has_no_energy_under_any_pairing() {
    let embeddings = random_embeddings(5, 1, 4, 3);
    let mut stream = Seed(0).stream("pairs", 0);
    for pairing in [Pairing::AllAtoms, Pairing::AllPairs, Pairing::Sampled] {
        let config = AtomLossConfig { pairing, ..AtomLossConfig::default() };
        assert_eq!(energy_of(config, &embeddings, &[4], &pairing.draw(&[4], &mut stream)), 0.0);
    }
}

#[test]
fn only_the_mass_normalised_nucleus_moves_with_the_sample() {
    let embeddings = random_embeddings(6, 2, 4, 3);
    let moved = embeddings.clone() + Tensor::<3>::from_floats([[[0.0, 5.0, -3.0]]], &device());
    let mask = mask_from_lengths(&[4, 4], 4, &device());
    let shift = |nucleus| {
        let loss = AtomLossConfig { nucleus, ..AtomLossConfig::default() }.init();
        values(loss.atoms(&moved, &mask).nucleus - loss.atoms(&embeddings, &mask).nucleus)
    };
    for row in shift(NucleusKind::MassNormalised).chunks(2) {
        assert!((row[0] - 5.0).abs() < 1e-4 && (row[1] + 3.0).abs() < 1e-4, "{row:?}");
    }
    assert!(shift(NucleusKind::Literal)[0] < 4.99);
}

#[test]
fn equal_atoms_and_vanishing_embeddings_have_finite_gradients() {
    for embeddings in [Tensor::<3>::zeros([3, 4, 3], &device()), Tensor::<3>::ones([3, 4, 3], &device())] {
        for p in [1, 2] {
            let embeddings = embeddings.clone().require_grad();
            let mask = mask_from_lengths(&[4, 4, 2], 4, &device());
            let terms = AtomLossConfig { p, ..AtomLossConfig::default() }.init().forward(&embeddings, &mask, &Pairs::AllAtoms);
            let gradient = values(embeddings.grad(&terms.total.backward()).unwrap());
            assert!(gradient.iter().all(|g| g.is_finite()), "{gradient:?}");
        }
    }
}

#[test]
fn gradients_agree_with_finite_differences() {
    let (batch, components, width) = (3, 4, 3);
    let lengths = [4, 3, 2];
    let start = values(random_embeddings(7, batch, components, width));
    let mut stream = Seed(8).stream("pairs", 0);
    for pairing in [Pairing::AllAtoms, Pairing::AllPairs, Pairing::Sampled] {
        let pairs = pairing.draw(&lengths, &mut stream);
        for (p, radius, reduction) in [(2, super::RadiusKind::Literal, Reduction::Mean), (1, super::RadiusKind::Electrons, Reduction::Sum)] {
            // Large softening keeps the third derivative, and so the error of the differences, small.
            let config = AtomLossConfig { pairing, p, radius, reduction, epsilon: 0.3, energy: 1.0, charge: 1.0, neutrons: 0.1, ..AtomLossConfig::default() };
            let total = |x: Vec<f32>, grad: bool| {
                let x = Tensor::<3>::from_data(TensorData::new(x, [batch, components, width]), &device());
                let x = if grad { x.require_grad() } else { x };
                let mask = mask_from_lengths(&lengths, components, &device());
                (config.init().forward(&x, &mask, &pairs).total, x)
            };
            let (loss, x) = total(start.clone(), true);
            let gradient = values(x.grad(&loss.backward()).unwrap());
            for i in 0..start.len() {
                let at = |h: f32| {
                    let mut moved = start.clone();
                    moved[i] += h;
                    f64::from(values(total(moved, false).0)[0])
                };
                let h = 4e-3;
                let difference = (at(h) - at(-h)) / (2.0 * f64::from(h));
                let error = (f64::from(gradient[i]) - difference).abs();
                assert!(error < 3e-3 * difference.abs().max(0.3), "{pairing:?} p = {p} entry {i}: {} against {difference}", gradient[i]);
            }
        }
    }
}

#[test]
#[should_panic(expected = "differ in batch or components")]
fn a_mask_of_another_shape_is_refused() {
    let _ = AtomLossConfig::default().init().atoms(&random_embeddings(0, 2, 4, 3), &mask_from_lengths(&[4], 4, &device()));
}
