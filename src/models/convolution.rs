//! Convolution with a square kernel.

use burn::{
    module::{Module, Param},
    tensor::{Device, Tensor, module::conv2d, ops::ConvOptions},
};

use super::parameters::{normal, uniform};
use crate::rng::Stream;

/// A convolution of k × k, padded with zeros so that a stride of 1 keeps the size.
#[derive(Module, Debug)]
pub struct Convolution {
    /// Weights, `[outputs, inputs, k, k]`.
    weight: Param<Tensor<4>>,
    /// Biases, `[outputs]`, or none.
    bias: Option<Param<Tensor<1>>>,
    stride: usize,
}

impl Convolution {
    /// Weights and biases uniform over ±1/√(inputs·k²) (PyTorch's default).
    #[must_use]
    pub fn uniform(inputs: usize, outputs: usize, kernel: usize, stride: usize, stream: &mut Stream, device: &Device) -> Self {
        let limit = 1.0 / ((inputs * kernel * kernel) as f32).sqrt();
        let weight = uniform([outputs, inputs, kernel, kernel], limit, stream, device);
        Self { weight, bias: Some(uniform([outputs], limit, stream, device)), stride }
    }

    /// Without a bias, and with normal weights of variance 2/(outputs·k²): Kaiming's for ReLU, by the outputs (He et al. 2015).
    #[must_use]
    pub fn kaiming(inputs: usize, outputs: usize, kernel: usize, stride: usize, stream: &mut Stream, device: &Device) -> Self {
        let deviation = (2.0 / (outputs * kernel * kernel) as f32).sqrt();
        Self { weight: normal([outputs, inputs, kernel, kernel], deviation, stream, device), bias: None, stride }
    }

    /// Convolves a batch.
    ///
    /// # Shapes
    /// - x: `[B, inputs, h, w]`
    /// - output: `[B, outputs, ⌈h/stride⌉, ⌈w/stride⌉]` for odd k
    #[must_use]
    pub fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        let weight = self.weight.val();
        let padding = weight.dims()[2] / 2;
        let options = ConvOptions::new([self.stride; 2], [padding; 2], [1; 2], 1);
        conv2d(x, weight, self.bias.as_ref().map(Param::val), options)
    }
}
