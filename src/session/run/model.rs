//! A network with everything that belongs to it: settings, class names, and what reads its samples.

use std::collections::BTreeMap;

use burn::tensor::{Device, Tensor};

use super::modality::Modality;
use crate::{
    models::parameters::{Layout, flatten, unflatten},
    session::{SessionError, spec::Spec},
    train::checkpoint::{Group, Precision, Unpacked, pack, read, unpack},
};

/// What the names of the last layer's weights begin with; it is the last of the parameters.
const HEAD: &str = "head.";

/// A network that classifies samples of one kind.
#[derive(Clone, Debug)]
pub struct Model<M: Modality> {
    /// The settings it was made with.
    pub spec: M::Spec,
    /// The network on the training device.
    pub network: M::Network,
    /// What reads its samples.
    pub modality: M,
    /// Names of the classes in the order of the logits.
    pub class_names: Vec<String>,
    device: Device,
}

/// Values to save beside the network's.
pub(super) struct Extra {
    pub prefix: &'static str,
    pub layout: Vec<Layout>,
    pub values: Tensor<1>,
}

impl<M: Modality> Model<M> {
    /// A network with weights drawn from the seed of `spec`, on `device` (with a tape).
    #[must_use]
    pub fn new(spec: M::Spec, modality: M, class_names: Vec<String>, device: Device) -> Self {
        let network = modality.network(&spec, class_names.len(), &device);
        Self { spec, network, modality, class_names, device }
    }

    /// The device with a tape.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// The number of parameters.
    #[must_use]
    pub fn parameters(&self) -> usize {
        M::parameters(&self.network)
    }

    fn metadata(&self) -> Result<BTreeMap<String, String>, SessionError> {
        let json = |e: serde_json::Error| SessionError::Internal(e.to_string());
        let (spec, class_names) = (serde_json::to_string(&self.spec).map_err(json)?, serde_json::to_string(&self.class_names).map_err(json)?);
        let mut texts = self.modality.texts();
        texts.extend([("kind", M::KIND.to_owned()), ("spec", spec), ("classNames", class_names)]);
        let mut metadata = BTreeMap::new();
        metadata.extend(texts.into_iter().map(|(key, text)| (key.to_owned(), text)));
        Ok(metadata)
    }

    /// The network with its metadata as `.bpk` bytes; `more` are further values (the optimiser's) and texts.
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

    /// Opens a model saved by [`Model::export`] or a run's checkpoint.
    ///
    /// # Errors
    /// If the bytes are not such a file.
    pub fn load(bytes: &[u8], device: Device) -> Result<Self, SessionError> {
        let file = open::<M>(bytes)?;
        let spec: M::Spec = metadata_json(&file, "spec")?;
        spec.check()?;
        let mut model = Self::new(spec, M::read(&file)?, metadata_json(&file, "classNames")?, device);
        model.take_weights(&file)?;
        Ok(model)
    }

    /// Goes on from a model that may know other classes: then the last layer stays as it was drawn. Gives what the user should know.
    ///
    /// # Errors
    /// If its weights do not fit.
    pub(in crate::session) fn go_on_from(&mut self, file: &Unpacked) -> Result<Vec<String>, SessionError> {
        let (known, settings): (Vec<String>, _) = (metadata_json(file, "classNames")?, self.spec.settings());
        let other_seed = settings.split_seed.filter(|seed| *seed != settings.seed);
        let mut notices: Vec<String> = other_seed.iter().map(|seed| format!("The {} are divided by seed {}, as for the model.", M::SAMPLES, seed.0)).collect();
        if known == self.class_names {
            self.take_weights(file)?;
        } else {
            self.take_weights_below_head(file)?;
            let (known, now) = (known.join(", "), self.class_names.join(", "));
            notices.push(format!("The model knows the classes {known}, the data has {now}: its last layer starts anew."));
        }
        Ok(notices)
    }

    /// Takes over the weights of an opened file.
    ///
    /// # Errors
    /// If they do not fit.
    pub(super) fn take_weights(&mut self, file: &Unpacked) -> Result<(), SessionError> {
        let layout = flatten(&self.network).layout;
        let values = file.values("model.", &layout, &self.device.clone().inner())?;
        self.put_weights(&values);
        Ok(())
    }

    /// The same for all layers but the last, which stays as it was drawn.
    ///
    /// # Errors
    /// If they do not fit.
    pub(in crate::session) fn take_weights_below_head(&mut self, file: &Unpacked) -> Result<(), SessionError> {
        let flat = flatten(&self.network);
        let below: Vec<Layout> = flat.layout.iter().filter(|entry| !entry.name.starts_with(HEAD)).cloned().collect();
        let values = file.values("model.", &below, &self.device.clone().inner())?;
        let (n, all) = (values.dims()[0], flat.values.dims()[0]);
        self.put_weights(&Tensor::cat(vec![values, flat.values.narrow(0, n, all - n)], 0));
        Ok(())
    }

    /// Takes all weights, `[P]`, laid end to end.
    pub(super) fn put_weights(&mut self, values: &Tensor<1>) {
        self.network = unflatten(self.network.clone(), values);
    }
}

/// What `forward` makes of items of these `sizes`, a row each, read in one go. Items of like size run together, up to `batch` at a time;
/// `forward` gets their places and gives as many rows or more, of one width.
///
/// # Errors
/// If the device fails.
pub(in crate::session) async fn rows(sizes: &[usize], batch: usize, forward: impl Fn(&[usize]) -> Tensor<2>) -> Result<Vec<Vec<f32>>, SessionError> {
    let n = sizes.len();
    let order = by_size(sizes);
    let (mut parts, mut widths) = (Vec::new(), Vec::with_capacity(n));
    for chunk in order.chunks(batch) {
        let taken = forward(chunk).narrow(0, 0, chunk.len());
        let [n, width] = taken.dims();
        widths.extend(std::iter::repeat_n(width, n));
        parts.push(taken.reshape([n * width]));
    }
    let values = if parts.is_empty() { Vec::new() } else { read(Tensor::cat(parts, 0)).await? };
    let mut rows = vec![Vec::new(); n];
    let mut rest = values.as_slice();
    for (i, width) in order.into_iter().zip(widths) {
        let (own, after) = rest.split_at(width);
        rows[i] = own.to_vec();
        rest = after;
    }
    Ok(rows)
}

/// The places of `sizes` from the smallest to the largest, equal ones in their order.
fn by_size(sizes: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|i| sizes[*i]);
    order
}

/// Opens the file of a model or checkpoint for this kind of samples.
///
/// # Errors
/// If the bytes are not such a file.
pub(in crate::session) fn open<M: Modality>(bytes: &[u8]) -> Result<Unpacked, SessionError> {
    let file = unpack(bytes)?;
    match file.metadata.get("kind") {
        Some(kind) if kind != M::KIND => Err(SessionError::File(format!("its kind is {kind}; accepted is {}", M::KIND))),
        _ => Ok(file),
    }
}

/// A text beside the weights.
pub(in crate::session) fn metadata_text<'a>(file: &'a Unpacked, key: &str) -> Result<&'a str, SessionError> {
    file.metadata.get(key).map(String::as_str).ok_or_else(|| SessionError::File(format!("it has no `{key}`")))
}

/// A text beside the weights, read as JSON.
pub(in crate::session) fn metadata_json<T: serde::de::DeserializeOwned>(file: &Unpacked, key: &str) -> Result<T, SessionError> {
    serde_json::from_str(metadata_text(file, key)?).map_err(|e| SessionError::File(format!("its `{key}` is not readable: {e}")))
}
