//! ResNet-18 (He et al. 2016) for images of 32 × 32: the paper's network for images at width 64.

use burn::{
    module::Module,
    tensor::{Device, Tensor, activation::relu},
};

use super::{
    batch_norm::{BatchNorm, Pass},
    convolution::Convolution,
};
use crate::rng::Stream;

/// The body of the network: a 3×3 stem (3 → W, stride 1, no pooling) and four stages of two blocks (W, 2W, 4W, 8W).
///
/// Layer 1 is the stem's convolution before its norm and ReLU, which the paper atomises; layers 2 to 5 are the outputs of stages 1 to 4
/// before their last ReLU.
#[derive(Module, Debug)]
pub struct Resnet {
    stem: Convolution,
    stem_norm: BatchNorm,
    blocks: Vec<Block>,
}

/// Its layers.
pub const LAYERS: usize = 5;
const BLOCKS_PER_STAGE: usize = 2;

impl Resnet {
    /// A body of width W with weights from `stream`.
    #[must_use]
    pub fn new(width: usize, stream: &mut Stream, device: &Device) -> Self {
        let stem = Convolution::kaiming(3, width, 3, 1, stream, device);
        let mut inputs = width;
        let mut blocks = Vec::new();
        for (stage, stride) in [1, 2, 2, 2].into_iter().enumerate() {
            let outputs = width << stage;
            for block in 0..BLOCKS_PER_STAGE {
                blocks.push(Block::new(inputs, outputs, if block == 0 { stride } else { 1 }, stream, device));
                inputs = outputs;
            }
        }
        Self { stem, stem_norm: BatchNorm::new(width, device), blocks }
    }

    /// Keeps the weights of the lowest `frozen` layers as they are: 1 is the stem, 2 the first stage as well, and so on. Their running
    /// statistics still follow the data.
    #[must_use]
    pub fn freeze(mut self, frozen: usize) -> Self {
        if frozen > 0 {
            self.stem = self.stem.no_grad();
            self.stem_norm = self.stem_norm.no_grad();
        }
        let still = BLOCKS_PER_STAGE * frozen.saturating_sub(1);
        self.blocks = self.blocks.into_iter().enumerate().map(|(i, block)| if i < still { block.no_grad() } else { block }).collect();
        self
    }

    /// Runs a batch `[B, 3, h, w]` to the maps that the classifier averages, `[B, 8W, h/8, w/8]`. `at` gets every layer's number and
    /// output, and the layers above go on from what it returns.
    #[must_use]
    pub fn forward(&self, images: Tensor<4>, pass: &mut Pass, at: &mut dyn FnMut(usize, Tensor<4>) -> Tensor<4>) -> Tensor<4> {
        let stem = at(1, self.stem.forward(images));
        let mut x = relu(self.stem_norm.forward(stem, pass));
        for (i, block) in self.blocks.iter().enumerate() {
            x = block.forward(x, pass);
            if (i + 1) % BLOCKS_PER_STAGE == 0 {
                x = at(2 + i / BLOCKS_PER_STAGE, x);
            }
            x = relu(x);
        }
        x
    }

    /// All norms in the order of a pass.
    pub fn norms(&mut self) -> impl Iterator<Item = &mut BatchNorm> {
        std::iter::once(&mut self.stem_norm).chain(self.blocks.iter_mut().flat_map(Block::norms))
    }
}

/// Two 3×3 convolutions with norms, added to what came in, before the last ReLU.
#[derive(Module, Debug)]
struct Block {
    first: Convolution,
    first_norm: BatchNorm,
    second: Convolution,
    second_norm: BatchNorm,
    /// Where the shape changes: a 1×1 convolution in place of what came in.
    shortcut: Option<Convolution>,
    shortcut_norm: Option<BatchNorm>,
}

impl Block {
    fn new(inputs: usize, outputs: usize, stride: usize, stream: &mut Stream, device: &Device) -> Self {
        let changes = inputs != outputs || stride != 1;
        Self {
            first: Convolution::kaiming(inputs, outputs, 3, stride, stream, device),
            first_norm: BatchNorm::new(outputs, device),
            second: Convolution::kaiming(outputs, outputs, 3, 1, stream, device),
            second_norm: BatchNorm::new(outputs, device),
            shortcut: changes.then(|| Convolution::kaiming(inputs, outputs, 1, stride, stream, device)),
            shortcut_norm: changes.then(|| BatchNorm::new(outputs, device)),
        }
    }

    fn forward(&self, x: Tensor<4>, pass: &mut Pass) -> Tensor<4> {
        let inner = relu(self.first_norm.forward(self.first.forward(x.clone()), pass));
        let inner = self.second_norm.forward(self.second.forward(inner), pass);
        let x = match (&self.shortcut, &self.shortcut_norm) {
            (Some(shortcut), Some(norm)) => norm.forward(shortcut.forward(x), pass),
            _ => x,
        };
        inner + x
    }

    fn norms(&mut self) -> impl Iterator<Item = &mut BatchNorm> {
        [&mut self.first_norm, &mut self.second_norm].into_iter().chain(&mut self.shortcut_norm)
    }
}
