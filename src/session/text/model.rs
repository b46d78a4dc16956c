//! A network for text with everything that belongs to it: tokenizer, class names, settings.

use std::collections::BTreeMap;

use burn::{
    module::Module,
    tensor::{Device, Int, Tensor, TensorData},
};

use crate::{
    atom::structure::mask_from_lengths,
    data::tokenizer::{Encoded, Tokenizer},
    models::{
        Output,
        parameters::{Layout, flatten, unflatten},
        transformer::Transformer,
    },
    session::{SessionError, spec::RunSpec},
    train::checkpoint::{Group, Precision, Unpacked, pack, read, unpack},
};

/// To pad every sentence to the whole length would cost a long model's time.
const PADDING: usize = 16;
/// What the names of the last layer's weights begin with; it is the last of the parameters.
const HEAD: &str = "head.";

/// A network for text.
#[derive(Clone, Debug)]
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

/// Values to save beside the network's.
pub(super) struct Extra {
    pub prefix: &'static str,
    pub layout: Vec<Layout>,
    pub values: Tensor<1>,
}

impl TextModel {
    /// A network with weights drawn from the seed of `spec`, on `device` (with a tape).
    #[must_use]
    pub fn new(spec: RunSpec, tokenizer: Tokenizer, class_names: Vec<String>, device: Device) -> Self {
        let mut stream = spec.seed.stream("weights", 0);
        let network = spec.model.init(tokenizer.size(), spec.max_length, class_names.len(), &mut stream, &device).freeze(spec.frozen);
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

    /// Runs sentences without a tape and without dropout, padded to a multiple of [`PADDING`] tokens and in batches of one size,
    /// because every new shape costs a GPU its compiler. Unused rows repeat the first sentence; the caller takes as many as it gave.
    pub(super) fn infer(&self, rows: &[&[u32]], batch_size: usize) -> (Output, Tensor<2>) {
        self.infer_through(rows, batch_size, |components| components)
    }

    /// The same, with a change to the components where they are atomised.
    pub(super) fn infer_through(&self, rows: &[&[u32]], batch_size: usize, change: impl FnOnce(Tensor<3>) -> Tensor<3>) -> (Output, Tensor<2>) {
        let mut padded = rows.to_vec();
        padded.resize(batch_size.max(rows.len()), rows.first().copied().unwrap_or(&[]));
        let longest = rows.iter().map(|row| row.len()).max().unwrap_or(1);
        let length = longest.next_multiple_of(PADDING).min(self.spec.max_length);
        let Batch { ids, mask } = batch(&padded, length, &self.device.clone().inner());
        (self.network.valid().forward_through(ids, &mask, &[], change), mask)
    }

    /// What `take` makes of the outputs for every sentence (a row each), read in one go. Sentences of like length run together.
    ///
    /// # Errors
    /// If the device fails.
    pub(super) async fn rows(&self, sentences: &[&[u32]], take: impl Fn(Output, &Tensor<2>) -> Tensor<2>) -> Result<Vec<Vec<f32>>, SessionError> {
        let size = self.spec.optimizer.batch_size;
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        order.sort_by_key(|i| sentences[*i].len());
        let (mut parts, mut widths) = (Vec::new(), Vec::with_capacity(order.len()));
        for chunk in order.chunks(size) {
            let rows: Vec<&[u32]> = chunk.iter().map(|i| sentences[*i]).collect();
            let (output, mask) = self.infer(&rows, size);
            let taken = take(output, &mask).narrow(0, 0, rows.len());
            let [n, width] = taken.dims();
            widths.extend(std::iter::repeat_n(width, n));
            parts.push(taken.reshape([n * width]));
        }
        let values = if parts.is_empty() { Vec::new() } else { read(Tensor::cat(parts, 0)).await? };
        let mut rows = vec![Vec::new(); sentences.len()];
        let mut rest = values.as_slice();
        for (i, width) in order.into_iter().zip(widths) {
            let (own, after) = rest.split_at(width);
            rows[i] = own.to_vec();
            rest = after;
        }
        Ok(rows)
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

    /// The network with settings, class names and vocabulary as `.bpk` bytes; `more` are further values (the optimiser's) and texts.
    ///
    /// # Errors
    /// If the device fails or a weight is not finite.
    pub(super) async fn save(&self, more: Vec<Extra>, texts: &[(&str, String)], precision: Precision) -> Result<Vec<u8>, SessionError> {
        let flat = flatten(&self.network);
        let lengths: Vec<usize> = std::iter::once(&flat.values).chain(more.iter().map(|e| &e.values)).map(|v| v.dims()[0]).collect();
        // One tensor, so one read from the device.
        let all = read(Tensor::cat(std::iter::once(flat.values).chain(more.iter().map(|e| e.values.clone())).collect(), 0)).await?;
        let mut rest = all.as_slice();
        let heads = std::iter::once(("model.", flat.layout.as_slice())).chain(more.iter().map(|e| (e.prefix, e.layout.as_slice())));
        let groups: Vec<Group> = heads
            .zip(lengths)
            .map(|((prefix, layout), n)| {
                let (values, after) = rest.split_at(n);
                rest = after;
                Group { prefix, layout, values }
            })
            .collect();
        let mut metadata = self.metadata()?;
        metadata.extend(texts.iter().map(|(k, v)| ((*k).to_owned(), v.clone())));
        Ok(pack(&groups, &metadata, precision)?)
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
        self.put_weights(&values);
        Ok(())
    }

    /// The same for all layers but the last, which stays as it was drawn.
    ///
    /// # Errors
    /// If they do not fit.
    pub(super) fn take_weights_below_head(&mut self, unpacked: &Unpacked) -> Result<(), SessionError> {
        let flat = flatten(&self.network);
        let below: Vec<Layout> = flat.layout.iter().filter(|entry| !entry.name.starts_with(HEAD)).cloned().collect();
        let values = unpacked.values("model.", &below, &self.device.clone().inner())?;
        let (n, all) = (values.dims()[0], flat.values.dims()[0]);
        self.put_weights(&Tensor::cat(vec![values, flat.values.narrow(0, n, all - n)], 0));
        Ok(())
    }

    /// Takes all weights, `[P]`, laid end to end.
    pub(super) fn put_weights(&mut self, values: &Tensor<1>) {
        self.network = unflatten(self.network.clone(), values);
    }
}

/// A text beside the weights.
pub(in crate::session) fn metadata_text<'a>(unpacked: &'a Unpacked, key: &str) -> Result<&'a str, SessionError> {
    unpacked.metadata.get(key).map(String::as_str).ok_or_else(|| SessionError::File(format!("it has no `{key}`")))
}

/// A text beside the weights, read as JSON.
pub(in crate::session) fn metadata_json<T: serde::de::DeserializeOwned>(unpacked: &Unpacked, key: &str) -> Result<T, SessionError> {
    serde_json::from_str(metadata_text(unpacked, key)?).map_err(|e| SessionError::File(format!("its `{key}` is not readable: {e}")))
}
