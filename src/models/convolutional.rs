//! Three convolutions: a network for images that trains in seconds.

use burn::{
    module::Module,
    tensor::{Device, Tensor, activation::relu},
};

use super::convolution::Convolution;
use crate::rng::Stream;

/// The body of the network: 3×3 convolutions 3 → W (stride 1), W → 2W and 2W → 4W (stride 2), each with a ReLU after it.
///
/// Layer n, from 1 to 3, is the output of convolution n before its ReLU.
#[derive(Module, Debug)]
pub struct Convolutional {
    layers: Vec<Convolution>,
}

/// Its layers.
pub const LAYERS: usize = 3;

impl Convolutional {
    /// A body of width W with weights from `stream`.
    #[must_use]
    pub fn new(width: usize, stream: &mut Stream, device: &Device) -> Self {
        let sizes = [(3, width, 1), (width, 2 * width, 2), (2 * width, 4 * width, 2)];
        Self { layers: sizes.map(|(inputs, outputs, stride)| Convolution::uniform(inputs, outputs, 3, stride, stream, device)).to_vec() }
    }

    /// Keeps the lowest `frozen` convolutions as they are.
    #[must_use]
    pub fn freeze(mut self, frozen: usize) -> Self {
        self.layers = self.layers.into_iter().enumerate().map(|(i, layer)| if i < frozen { layer.no_grad() } else { layer }).collect();
        self
    }

    /// Runs a batch `[B, 3, h, w]` to the maps that the classifier averages, `[B, 4W, h/4, w/4]`. `at` gets every layer's number and
    /// output, and the layers above go on from what it returns.
    #[must_use]
    pub fn forward(&self, images: Tensor<4>, at: &mut dyn FnMut(usize, Tensor<4>) -> Tensor<4>) -> Tensor<4> {
        self.layers.iter().enumerate().fold(images, |x, (i, layer)| relu(at(i + 1, layer.forward(x))))
    }
}
