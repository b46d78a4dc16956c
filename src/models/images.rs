//! Networks for images, atomised after a layer of choice: every place of its output is a component.

use burn::{
    module::Module,
    nn::Linear,
    tensor::{Device, Tensor},
};
use serde::{Deserialize, Serialize};

use super::{
    Output,
    batch_norm::{Pass, Running},
    convolutional::{self, Convolutional},
    parameters::linear,
    resnet::{self, Resnet},
};
use crate::rng::Stream;

/// A network by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImageNetworkKind {
    /// Three convolutions.
    #[default]
    Convolutional,
    /// ResNet-18 for small images; the paper's has width 64.
    Resnet,
}

impl ImageNetworkKind {
    /// The number of layers that can be atomised.
    #[must_use]
    pub fn layers(self) -> usize {
        match self {
            Self::Convolutional => convolutional::LAYERS,
            Self::Resnet => resnet::LAYERS,
        }
    }
}

/// The settings of an [`ImageNetwork`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ImageNetworkConfig {
    /// Which network.
    pub kind: ImageNetworkKind,
    /// Channels of the first convolution, W ≥ 2; deeper ones have multiples of it.
    pub width: usize,
    /// The layer n whose output is atomised, from 1 to [`ImageNetworkKind::layers`].
    pub atom_layer: usize,
}

impl Default for ImageNetworkConfig {
    fn default() -> Self {
        Self { kind: ImageNetworkKind::Convolutional, width: 16, atom_layer: 1 }
    }
}

impl ImageNetworkConfig {
    /// A network for `classes` classes with weights from `stream`.
    #[must_use]
    pub fn init(&self, classes: usize, stream: &mut Stream, device: &Device) -> ImageNetwork {
        let (body, features) = match self.kind {
            ImageNetworkKind::Convolutional => (Body::Convolutional(Convolutional::new(self.width, stream, device)), 4 * self.width),
            ImageNetworkKind::Resnet => (Body::Resnet(Resnet::new(self.width, stream, device)), 8 * self.width),
        };
        ImageNetwork { body, head: linear(features, classes, stream, device), atom_layer: self.atom_layer }
    }

    /// Channels, height and width of a layer's output, from 1 on, for images of `side` × `side` pixels.
    #[must_use]
    pub fn map_shape(&self, layer: usize, side: usize) -> [usize; 3] {
        // How often the channels have doubled and the side has halved: in a ResNet the stem and the first stage are alike.
        let halvings = match self.kind {
            ImageNetworkKind::Convolutional => layer.saturating_sub(1),
            ImageNetworkKind::Resnet => layer.saturating_sub(2),
        };
        let side = side.div_ceil(1 << halvings);
        [self.width << halvings, side, side]
    }
}

/// The network: a body of convolutions, the mean over all places, and a linear head.
#[derive(Module, Debug)]
pub struct ImageNetwork {
    body: Body,
    head: Linear,
    /// The layer n of [`ImageNetworkConfig::atom_layer`].
    pub atom_layer: usize,
}

#[derive(Module, Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one for a network, and a box is no module")]
enum Body {
    Convolutional(Convolutional),
    Resnet(Resnet),
}

impl ImageNetwork {
    /// Runs a batch. After a training pass and its step, [`ImageNetwork::with_running`] takes over what the pass collected.
    ///
    /// # Shapes
    /// - images: `[B, 3, h, w]`, normalised as [`crate::data::images::augment::normalised`] does
    /// - output: logits `[B, C]`, components `[B, h·w, channels]` of the atomised layer row by row, latent `[B, F]`: the mean over all
    ///   places of the last maps
    #[must_use]
    pub fn forward(&self, images: Tensor<4>, pass: &mut Pass) -> Output {
        self.forward_through(images, pass, &mut |_, map| map)
    }

    /// The same; `at` gets the number and the output `[B, channels, h, w]` of every layer, and the layers above go on from what it returns.
    #[must_use]
    pub fn forward_through(&self, images: Tensor<4>, pass: &mut Pass, at: &mut dyn FnMut(usize, Tensor<4>) -> Tensor<4>) -> Output {
        let mut atomised = None;
        let mut see = |layer: usize, map: Tensor<4>| {
            let map = at(layer, map);
            if layer == self.atom_layer {
                atomised = Some(map.clone());
            }
            map
        };
        let last = match &self.body {
            Body::Convolutional(body) => body.forward(images, &mut see),
            Body::Resnet(body) => body.forward(images, pass, &mut see),
        };
        let components = places(atomised.unwrap_or_else(|| last.clone()));
        let [batch, features, height, width] = last.dims();
        let latent = last.reshape([batch, features, height * width]).mean_dim(2).reshape([batch, features]);
        Output { logits: self.head.forward(latent.clone()), components, latent }
    }

    /// Evaluates a batch and gives its output with the outputs of all layers, `[B, channels, h, w]` each, from layer 1 on.
    #[must_use]
    pub fn maps(&self, images: Tensor<4>) -> (Output, Vec<Tensor<4>>) {
        let mut maps = Vec::new();
        let output = self.forward_through(images, &mut Pass::evaluation(), &mut |_, map| {
            maps.push(map.clone());
            map
        });
        (output, maps)
    }

    /// Takes over the running statistics that a training pass of this network collected.
    #[must_use]
    pub fn with_running(mut self, running: Vec<Running>) -> Self {
        if let Body::Resnet(body) = &mut self.body {
            body.norms().zip(running).for_each(|(norm, running)| norm.take(running));
        }
        self
    }

    /// The number of parameters; running statistics are none.
    #[must_use]
    pub fn parameters(&self) -> usize {
        let running = match self.body.clone() {
            Body::Convolutional(_) => 0,
            Body::Resnet(mut body) => body.norms().map(|norm| 2 * norm.channels()).sum(),
        };
        self.num_params() - running
    }

    /// Keeps the weights of the lowest `frozen` layers as they are.
    #[must_use]
    pub fn freeze(mut self, frozen: usize) -> Self {
        self.body = match self.body {
            Body::Convolutional(body) => Body::Convolutional(body.freeze(frozen)),
            Body::Resnet(body) => Body::Resnet(body.freeze(frozen)),
        };
        self
    }
}

/// The places of maps as components: `[B, channels, h, w]` → `[B, h·w, channels]`.
#[must_use]
pub fn places(map: Tensor<4>) -> Tensor<3> {
    let [batch, channels, height, width] = map.dims();
    map.reshape([batch, channels, height * width]).swap_dims(1, 2)
}

#[cfg(test)]
mod tests;
