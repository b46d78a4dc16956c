use burn::tensor::TensorData;

use super::*;
use crate::{
    atom::AtomLossConfig,
    models::parameters::{Layout, flatten, learning_layout, unflatten},
    rng::Seed,
    train::optimizer::AdamW,
};

const SIDE: usize = 8;

fn config(kind: ImageNetworkKind, atom_layer: usize) -> ImageNetworkConfig {
    ImageNetworkConfig { kind, width: 4, atom_layer }
}

fn network(config: &ImageNetworkConfig) -> ImageNetwork {
    config.init(3, &mut Seed(2).stream("weights", 0), &Device::flex().autodiff())
}

fn images(n: usize) -> Tensor<4> {
    let mut stream = Seed(2).stream("images", 0);
    let values: Vec<f32> = (0..n * 3 * SIDE * SIDE).map(|_| stream.normal()).collect();
    Tensor::from_data(TensorData::new(values, [n, 3, SIDE, SIDE]), &Device::flex().autodiff())
}

fn values<const D: usize>(x: Tensor<D>) -> Vec<f32> {
    pollster::block_on(x.into_data_async()).unwrap().try_to_vec().unwrap()
}

const KINDS: [ImageNetworkKind; 2] = [ImageNetworkKind::Convolutional, ImageNetworkKind::Resnet];

#[test]
fn every_layer_of_both_has_its_shape_and_can_be_atomised() {
    for kind in KINDS {
        for layer in 1..=kind.layers() {
            let config = config(kind, layer);
            let (output, maps) = network(&config).valid().maps(images(2).inner());
            assert_eq!(maps.len(), kind.layers());
            assert_eq!((output.logits.dims(), output.latent.dims()[0]), ([2, 3], 2));
            for (i, map) in maps.iter().enumerate() {
                let [channels, height, width] = config.map_shape(i + 1, SIDE);
                assert_eq!(map.dims(), [2, channels, height, width], "{kind:?} layer {}", i + 1);
            }
            let [channels, height, width] = config.map_shape(layer, SIDE);
            assert_eq!(output.components.dims(), [2, height * width, channels]);
            let (map, components) = (values(maps[layer - 1].clone()), values(output.components));
            assert!(map.iter().any(|v| *v < 0.0), "{kind:?} layer {layer} is before a ReLU");
            let places = height * width;
            for (i, value) in components.into_iter().enumerate() {
                let (image, place, channel) = (i / (places * channels), i / channels % places, i % channels);
                assert_eq!(value, map[(image * channels + channel) * places + place]);
            }
        }
    }
}

#[test]
fn the_parameters_are_those_of_the_paper() {
    let count = |config: ImageNetworkConfig, classes| {
        let network = config.init(classes, &mut Seed(0).stream("weights", 0), &Device::flex().autodiff());
        let sum = |layout: Vec<Layout>| layout.iter().map(Layout::len).sum::<usize>();
        (sum(learning_layout(&network)), sum(flatten(&network).layout))
    };
    // 20 norms have 4,800 channels with a running mean and variance each.
    assert_eq!(count(ImageNetworkConfig { kind: ImageNetworkKind::Resnet, width: 64, atom_layer: 1 }, 10), (11_173_962, 11_173_962 + 9_600));
    let convolutional = 16 * 28 + 32 * (16 * 9 + 1) + 64 * (32 * 9 + 1) + 65 * 9;
    assert_eq!(count(ImageNetworkConfig::default(), 9), (convolutional, convolutional));
}

#[test]
fn the_atom_loss_of_every_layer_reaches_the_first_convolution() {
    for kind in KINDS {
        for layer in 1..=kind.layers() {
            let network = network(&config(kind, layer));
            let output = network.forward(images(3), &mut Pass::training());
            let [batch, places, _] = output.components.dims();
            let mask = Tensor::ones([batch, places], &output.components.device());
            let loss = AtomLossConfig::default().init();
            let pairs = loss.draw_pairs(&[places; 3], &mut Seed(0).stream("pairs", 0));
            let gradients = loss.forward(&output.components, &mask, &pairs).total.backward();
            let flat = values(crate::models::parameters::flat_gradients(&network, &gradients));
            let first = learning_layout(&network)[0].clone();
            assert_eq!(first.shape, [4, 3, 3, 3], "{}", first.name);
            assert!(flat[..first.len()].iter().any(|g| g.abs() > 1e-9), "{kind:?} layer {layer}");
        }
    }
}

#[test]
fn evaluation_does_not_depend_on_what_else_is_in_the_batch() {
    for kind in KINDS {
        let network = network(&config(kind, 1)).valid();
        let logits = |images: Tensor<4>| values(network.forward(images.inner(), &mut Pass::evaluation()).logits);
        let (all, alone) = (logits(images(5)), logits(images(5).narrow(0, 3, 1)));
        assert!(all[9..12].iter().zip(&alone).all(|(a, b)| (a - b).abs() < 1e-5), "{kind:?}: {all:?} {alone:?}");
    }
}

#[test]
fn a_step_changes_weights_and_running_statistics_and_both_are_kept() {
    let network = network(&config(ImageNetworkKind::Resnet, 1));
    let before = flatten(&network);
    let mut pass = Pass::training();
    let gradients = network.forward(images(4), &mut pass).logits.powf_scalar(2.0).sum().backward();
    let mut adam = AdamW::new([learning_layout(&network).iter().map(Layout::len).sum()], &Device::flex());
    let stepped = adam.step(network.clone(), &gradients, 0.01, 0.0, 0.0).0;
    let changed = |after: &ImageNetwork| {
        let (old, new) = (values(before.values.clone()), values(flatten(after).values));
        let mut offset = 0;
        before
            .layout
            .iter()
            .filter(|entry| {
                let range = offset..offset + entry.len();
                offset = range.end;
                old[range.clone()] != new[range]
            })
            .map(|entry| entry.name.clone())
            .collect::<Vec<_>>()
    };
    let running = |name: &String| name.ends_with(".mean") || name.ends_with(".variance");
    assert!(!changed(&stepped).iter().any(running), "the optimiser leaves running statistics alone");
    let stepped = stepped.with_running(pass.into_running());
    assert_eq!(changed(&stepped).len(), before.layout.len(), "every parameter and statistic changed: {:?}", changed(&stepped));
    let back = unflatten(network, &flatten(&stepped).values);
    assert_eq!(values(flatten(&back).values), values(flatten(&stepped).values));
    assert_eq!(learning_layout(&back), learning_layout(&stepped));
}

#[test]
fn frozen_layers_do_not_learn() {
    for (kind, frozen, left) in [(ImageNetworkKind::Convolutional, 2, 4), (ImageNetworkKind::Resnet, 0, 62), (ImageNetworkKind::Resnet, 2, 47)] {
        let network = network(&config(kind, 1)).freeze(frozen);
        assert_eq!(learning_layout(&network).len(), left, "{kind:?} {frozen}: {:?}", learning_layout(&network));
    }
}
