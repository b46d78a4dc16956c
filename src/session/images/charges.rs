//! The learned charges of an image: maps of any layer and channel, and the image as an atom.

use burn::{
    module::Module,
    tensor::{Tensor, activation::softmax},
};
use serde::{Deserialize, Serialize};

use super::modality::{Images, batch};
use crate::{
    data::images::{IMAGE_BYTES, SIDE, augment::plain},
    session::{SessionError, run::model::Model},
    train::checkpoint::read,
};

/// A channel of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Channel {
    /// The layer, from 1.
    pub layer: usize,
    /// Its channel, from 0; the charge logit of the atomised layer is channel 0.
    pub channel: usize,
}

/// The charges q = tanh(e/2) of a channel e at every place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChargeMap {
    /// The layer, from 1.
    pub layer: usize,
    /// The channel, from 0.
    pub channel: usize,
    /// Places in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// The charges, row by row, each in (−1, 1).
    pub charges: Vec<f32>,
}

/// An image as an atom, whose particles are the places of the atomised layer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageCharges {
    /// The maps that were asked for.
    pub maps: Vec<ChargeMap>,
    /// The atomised layer, from 1.
    pub atom_layer: usize,
    /// How many channels every layer has, from layer 1 on.
    pub channels: Vec<usize>,
    /// Σq over all places.
    pub net_charge: f32,
    /// The radius r of the atom.
    pub radius: f32,
    /// ‖μ‖ of the nucleus.
    pub nucleus_norm: f32,
    /// Probability of every class.
    pub probabilities: Vec<f32>,
    /// Names of the classes.
    pub class_names: Vec<String>,
}

impl Model<Images> {
    /// The charges of an image, given as the [`IMAGE_BYTES`] bytes of its pixels, and what the model makes of it. Without `channels`, the
    /// map is that of the atomised layer's charges.
    ///
    /// # Errors
    /// For another number of bytes, a channel that is not there, or if the device fails.
    pub async fn charges(&self, pixels: &[u8], channels: &[Channel]) -> Result<ImageCharges, SessionError> {
        if pixels.len() != IMAGE_BYTES {
            return Err(SessionError::ImageBytes(pixels.len()));
        }
        let config = &self.spec.model;
        let own = [Channel { layer: config.atom_layer, channel: 0 }];
        let wished = if channels.is_empty() { &own } else { channels };
        let shapes: Vec<[usize; 3]> = (1..=config.kind.layers()).map(|layer| config.map_shape(layer, SIDE)).collect();
        for Channel { layer, channel } in wished {
            let Some([channels, ..]) = layer.checked_sub(1).and_then(|i| shapes.get(i)) else {
                return Err(SessionError::NoLayer { layer: *layer, layers: shapes.len() });
            };
            if channel >= channels {
                return Err(SessionError::NoChannel { layer: *layer, channel: *channel, highest: channels - 1 });
            }
        }
        let (output, maps) = self.network.valid().maps(batch(plain([pixels]), &self.device().clone().inner()));
        let mask = Tensor::ones([1, output.components.dims()[1]], &output.components.device());
        let atoms = self.spec.atom.init().atoms(&output.components, &mask);
        let nucleus = (atoms.nucleus.clone() * atoms.nucleus).sum().sqrt();
        let classes = self.class_names.len();
        let mut parts = vec![atoms.charge.sum(), atoms.radius, nucleus, softmax(output.logits, 1).reshape([classes])];
        parts.extend(wished.iter().map(|Channel { layer, channel }| {
            let [_, height, width] = shapes[layer - 1];
            (maps[layer - 1].clone().narrow(1, *channel, 1) * 0.5).tanh().reshape([height * width])
        }));
        let values = read(Tensor::cat(parts, 0)).await?;
        let (atom, mut rest) = values.split_at(3 + classes);
        let maps = wished.iter().map(|Channel { layer, channel }| {
            let [_, height, width] = shapes[layer - 1];
            let (own, after) = rest.split_at(height * width);
            rest = after;
            ChargeMap { layer: *layer, channel: *channel, width, height, charges: own.to_vec() }
        });
        Ok(ImageCharges {
            maps: maps.collect(),
            atom_layer: config.atom_layer,
            channels: shapes.iter().map(|[channels, ..]| *channels).collect(),
            net_charge: atom[0],
            radius: atom[1],
            nucleus_norm: atom[2],
            probabilities: atom[3..].to_vec(),
            class_names: self.class_names.clone(),
        })
    }
}
