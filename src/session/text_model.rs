//! A network for text with everything that belongs to it: tokenizer, class names, settings.

use std::collections::BTreeMap;

use burn::{
    module::Module,
    tensor::{Device, Int, Tensor, TensorData},
};

use super::{SessionError, spec::RunSpec};
use crate::{
    atom::structure::mask_from_lengths,
    data::tokenizer::{Encoded, Tokenizer},
    models::{
        Output,
        parameters::{flatten, unflatten},
        transformer::Transformer,
    },
    train::checkpoint::{Precision, Unpacked, pack, read, unpack},
};

/// A network for text.
#[derive(Debug)]
pub struct TextModel {
    /// The settings it was made with.
    pub spec: RunSpec,
    /// The network on the training device.
    pub network: Transformer,
    /// Its tokenizer.
    pub tokenizer: Tokenizer,
    /// Names of the classes in the order of the logits.
    pub class_names: Vec<String>,
    device: Device,
}

/// A batch of sentences as tensors.
#[derive(Clone, Debug)]
pub(super) struct Batch {
    pub ids: Tensor<2, Int>,
    pub mask: Tensor<2>,
}

/// Lays sentences (their token numbers) in rows of `length`, padded with 0, on `device`.
pub(super) fn batch(rows: &[&[u32]], length: usize, device: &Device) -> Batch {
    let ids: Vec<i32> = rows.iter().flat_map(|row| (0..length).map(|i| row.get(i).map_or(0, |id| *id as i32))).collect();
    let lengths: Vec<usize> = rows.iter().map(|row| row.len()).collect();
    Batch { ids: Tensor::from_data(TensorData::new(ids, [rows.len(), length]), device), mask: mask_from_lengths(&lengths, length, device) }
}

impl TextModel {
    /// A network with weights drawn from the seed of `spec`, on `device` (with a tape).
    #[must_use]
    pub fn new(spec: RunSpec, tokenizer: Tokenizer, class_names: Vec<String>, device: Device) -> Self {
        let mut stream = spec.seed.stream("weights", 0);
        let network = spec.model.init(tokenizer.size(), spec.max_length, class_names.len(), &mut stream, &device);
        Self { spec, network, tokenizer, class_names, device }
    }

    /// The device with a tape.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// The number of parameters.
    #[must_use]
    pub fn parameters(&self) -> usize {
        self.network.num_params()
    }

    /// Token numbers and places of a sentence.
    #[must_use]
    pub fn encode(&self, text: &str) -> Encoded {
        self.tokenizer.encode(text, self.spec.max_length)
    }

    /// Runs sentences without a tape and without dropout; always in batches of one shape, because every new shape
    /// costs a GPU its compiler. Unused rows repeat the first sentence; the caller takes as many rows as it gave.
    pub(super) fn infer(&self, rows: &[&[u32]], batch_size: usize) -> (Output, Tensor<2>) {
        let mut padded = rows.to_vec();
        padded.resize(batch_size.max(rows.len()), rows.first().copied().unwrap_or(&[]));
        let device = self.device.clone().inner();
        let Batch { ids, mask } = batch(&padded, self.spec.max_length, &device);
        (self.network.valid().forward(ids, &mask, &[]), mask)
    }

    fn metadata(&self) -> Result<BTreeMap<String, String>, SessionError> {
        let json = |e: serde_json::Error| SessionError::Internal(e.to_string());
        Ok(BTreeMap::from([
            ("kind".to_owned(), "text".to_owned()),
            ("spec".to_owned(), serde_json::to_string(&self.spec).map_err(json)?),
            ("classNames".to_owned(), serde_json::to_string(&self.class_names).map_err(json)?),
            ("vocabulary".to_owned(), self.tokenizer.vocabulary()),
        ]))
    }

    /// The network with settings, class names and vocabulary as `.bpk` bytes; `more` are further groups of values
    /// (the optimiser's) and texts.
    ///
    /// # Errors
    /// If the device fails or a weight is not finite.
    pub(super) async fn save(&self, groups: Vec<(&str, Tensor<1>)>, texts: &[(&str, String)], precision: Precision) -> Result<Vec<u8>, SessionError> {
        let flat = flatten(&self.network);
        let n = flat.values.dims()[0];
        let names: Vec<&str> = std::iter::once("model.").chain(groups.iter().map(|g| g.0)).collect();
        // One tensor, so one read from the device.
        let all = Tensor::cat(std::iter::once(flat.values).chain(groups.into_iter().map(|g| g.1)).collect(), 0);
        let values = read(all).await?;
        let parts: Vec<(&str, &[f32])> = names.into_iter().zip(values.chunks_exact(n)).collect();
        let mut metadata = self.metadata()?;
        metadata.extend(texts.iter().map(|(k, v)| ((*k).to_owned(), v.clone())));
        Ok(pack(&flat.layout, &parts, &metadata, precision)?)
    }

    /// The network alone, with 16-bit weights, to keep or to ship.
    ///
    /// # Errors
    /// If the device fails or a weight is not finite.
    pub async fn export(&self) -> Result<Vec<u8>, SessionError> {
        self.save(Vec::new(), &[], Precision::Half).await
    }

    /// Opens a model saved by [`TextModel::export`] or a run's checkpoint.
    ///
    /// # Errors
    /// If the bytes are not such a file.
    pub fn load(bytes: &[u8], device: Device) -> Result<Self, SessionError> {
        let unpacked = unpack(bytes)?;
        let spec: RunSpec = metadata_json(&unpacked, "spec")?;
        spec.check()?;
        let class_names: Vec<String> = metadata_json(&unpacked, "classNames")?;
        let tokenizer = Tokenizer::from_vocabulary(metadata_text(&unpacked, "vocabulary")?)?;
        let mut model = Self::new(spec, tokenizer, class_names, device);
        model.take_weights(&unpacked)?;
        Ok(model)
    }

    /// Takes over the weights of an opened file.
    ///
    /// # Errors
    /// If they do not fit.
    pub(super) fn take_weights(&mut self, unpacked: &Unpacked) -> Result<(), SessionError> {
        let layout = flatten(&self.network).layout;
        let values = unpacked.values("model.", &layout, &self.device.clone().inner())?;
        self.network = unflatten(self.network.clone(), &values);
        Ok(())
    }
}

/// A text beside the weights.
pub(super) fn metadata_text<'a>(unpacked: &'a Unpacked, key: &str) -> Result<&'a str, SessionError> {
    unpacked.metadata.get(key).map(String::as_str).ok_or_else(|| SessionError::File(format!("it has no `{key}`")))
}

/// A text beside the weights, read as JSON.
pub(super) fn metadata_json<T: serde::de::DeserializeOwned>(unpacked: &Unpacked, key: &str) -> Result<T, SessionError> {
    serde_json::from_str(metadata_text(unpacked, key)?).map_err(|e| SessionError::File(format!("its `{key}` is not readable: {e}")))
}
