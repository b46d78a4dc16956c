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

#[cfg(test)]
mod tests {
    use burn::tensor::TensorData;

    use super::*;
    use crate::{models::parameters::flatten, rng::Seed};

    fn values<const D: usize>(x: Tensor<D>) -> Vec<f32> {
        pollster::block_on(x.into_data_async()).unwrap().try_to_vec().unwrap()
    }

    #[test]
    fn the_output_is_that_of_a_plain_loop() {
        let device = Device::flex().autodiff();
        let (batch, inputs, outputs, side) = (2, 3, 4, 5);
        for (kernel, stride, with_bias) in [(3, 1, true), (3, 2, true), (3, 2, false), (1, 2, false)] {
            let mut stream = Seed(1).stream("weights", 0);
            let make = if with_bias { Convolution::uniform } else { Convolution::kaiming };
            let layer = make(inputs, outputs, kernel, stride, &mut stream, &device);
            let weights = values(flatten(&layer).values);
            let x: Vec<f32> = (0..batch * inputs * side * side).map(|_| stream.normal()).collect();
            let found = layer.forward(Tensor::from_data(TensorData::new(x.clone(), [batch, inputs, side, side]), &device));
            let wide = side.div_ceil(stride);
            assert_eq!(found.dims(), [batch, outputs, wide, wide]);
            for (i, found) in values(found).into_iter().enumerate() {
                let (b, o, y, x0) = (i / (outputs * wide * wide), i / (wide * wide) % outputs, i / wide % wide, i % wide);
                let mut wanted = if with_bias { weights[outputs * inputs * kernel * kernel + o] } else { 0.0 };
                for (c, ky, kx) in (0..inputs * kernel * kernel).map(|k| (k / (kernel * kernel), k / kernel % kernel, k % kernel)) {
                    let (row, column) = ((y * stride + ky).wrapping_sub(kernel / 2), (x0 * stride + kx).wrapping_sub(kernel / 2));
                    if row < side && column < side {
                        wanted += weights[((o * inputs + c) * kernel + ky) * kernel + kx] * x[((b * inputs + c) * side + row) * side + column];
                    }
                }
                assert!((found - wanted).abs() < 1e-5, "{kernel} {stride} {i}: {found} {wanted}");
            }
        }
    }
}
