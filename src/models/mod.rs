//! Networks, one a file. Each gives the embeddings of its components beside its logits, for the atom loss.

pub mod batch_norm;
pub mod convolution;
pub mod convolutional;
pub mod images;
pub mod parameters;
pub mod resnet;
pub mod synthetic;
pub mod transformer;

use burn::tensor::Tensor;

/// What every network returns for a batch of B samples with N components.
#[derive(Clone, Debug)]
pub struct Output {
    /// Scores of the C classes, `[B, C]`.
    pub logits: Tensor<2>,
    /// Embeddings of the components after the atomised layer, `[B, N, H]`: entry 0 is the charge logit, the rest the position.
    pub components: Tensor<3>,
    /// The latent vector z of every sample that the classifier sees, `[B, W]`.
    pub latent: Tensor<2>,
}
