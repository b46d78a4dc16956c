//! Networks and optimiser states as bytes, in burn's `.bpk` format.
//!
//! burn's own records read the device synchronously, which panics on WebGPU. Here everything is one flat tensor
//! that is read once, asynchronously, and the same bytes come from every device.

use std::collections::BTreeMap;

use burn::tensor::{Device, Tensor, TensorData};
use burn_pack::{Bytes, DType, Reader, Writer};
use half::f16;

use crate::models::parameters::Layout;

/// Why bytes are not a usable checkpoint.
#[derive(Debug, thiserror::Error)]
pub enum CheckpointError {
    /// Not the format.
    #[error("this is not a readable .bpk file: {0}")]
    Format(String),
    /// A parameter is missing or has another shape.
    #[error("the file does not fit this network: {0}; open it with the settings it was saved with")]
    Mismatch(String),
    /// The device did not give its numbers.
    #[error("the device did not return its results: {0}")]
    Device(String),
    /// A number is not finite.
    #[error("the weights are not finite numbers any more, so they were not saved")]
    NotFinite,
}

/// How numbers are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// 16 bits, for models to ship.
    Half,
    /// 32 bits, to go on training exactly.
    Full,
}

/// Values of a tensor on the host.
///
/// # Errors
/// If the device fails.
pub async fn read<const D: usize>(tensor: Tensor<D>) -> Result<Vec<f32>, CheckpointError> {
    let data = tensor.into_data_async().await.map_err(|e| CheckpointError::Device(format!("{e:?}")))?;
    data.try_to_vec::<f32>().map_err(|e| CheckpointError::Device(format!("{e:?}")))
}

/// The arrays of a group, under the names prefix + name.
fn entries(Group { prefix, layout, values }: &Group, precision: Precision, into: &mut Vec<burn_pack::Tensor>) {
    let mut rest = *values;
    for entry in *layout {
        let (own, after) = rest.split_at(entry.len());
        rest = after;
        let (dtype, bytes): (DType, Vec<u8>) = match precision {
            Precision::Full => (DType::F32, own.iter().flat_map(|v| v.to_le_bytes()).collect()),
            Precision::Half => (DType::F16, own.iter().flat_map(|v| f16::from_f32(*v).to_le_bytes()).collect()),
        };
        into.push(burn_pack::Tensor::new(format!("{prefix}{}", entry.name), dtype, entry.shape.clone(), None, Bytes::from_bytes_vec(bytes)));
    }
}

/// A group of parameters to pack.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    /// What its names begin with.
    pub prefix: &'a str,
    /// Names and shapes.
    pub layout: &'a [Layout],
    /// The values, laid end to end as the layout says.
    pub values: &'a [f32],
}

/// Packs groups of parameters with text `metadata`.
///
/// # Errors
/// If a number is not finite or the format refuses.
pub fn pack(groups: &[Group], metadata: &BTreeMap<String, String>, precision: Precision) -> Result<Vec<u8>, CheckpointError> {
    let mut tensors = Vec::new();
    for group in groups {
        if group.values.iter().any(|v| !v.is_finite()) {
            return Err(CheckpointError::NotFinite);
        }
        entries(group, precision, &mut tensors);
    }
    let writer = metadata.iter().fold(Writer::new(tensors), |w, (key, value)| w.with_metadata(key, value));
    Ok(writer.into_bytes().map_err(|e| CheckpointError::Format(format!("{e:?}")))?.to_vec())
}

/// An opened checkpoint.
#[derive(Debug)]
pub struct Unpacked {
    /// The text beside the weights.
    pub metadata: BTreeMap<String, String>,
    tensors: BTreeMap<String, (Vec<usize>, Vec<f32>)>,
}

/// Opens bytes made by [`pack`].
///
/// # Errors
/// If they are not of the format, or hold other numbers than floats of 16 or 32 bits.
pub fn unpack(bytes: &[u8]) -> Result<Unpacked, CheckpointError> {
    let format = |e| CheckpointError::Format(format!("{e:?}"));
    let reader = Reader::from_bytes(Bytes::from_bytes_vec(bytes.to_vec())).map_err(format)?;
    let metadata = reader.metadata().clone();
    let mut tensors = BTreeMap::new();
    for tensor in reader.into_tensors().map_err(format)? {
        let (name, dtype, shape, _, bytes) = tensor.into_parts().map_err(format)?;
        let values = match dtype {
            DType::F32 => bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect(),
            DType::F16 => bytes.chunks_exact(2).map(|b| f16::from_le_bytes([b[0], b[1]]).to_f32()).collect(),
            other => return Err(CheckpointError::Format(format!("{name} holds {other:?}; accepted are floats of 16 or 32 bits"))),
        };
        tensors.insert(name, (shape.to_vec(), values));
    }
    Ok(Unpacked { metadata, tensors })
}

impl Unpacked {
    /// Texts, and tensors with their shapes, by name.
    #[must_use]
    pub fn new(metadata: BTreeMap<String, String>, tensors: BTreeMap<String, (Vec<usize>, Vec<f32>)>) -> Self {
        Self { metadata, tensors }
    }

    /// The values of a group laid end to end as `layout` says, on `device`.
    ///
    /// # Errors
    /// If one is missing or has another shape.
    pub fn values(&self, prefix: &str, layout: &[Layout], device: &Device) -> Result<Tensor<1>, CheckpointError> {
        let all = self.numbers(prefix, layout)?;
        let n = all.len();
        Ok(Tensor::from_data(TensorData::new(all, [n]), device))
    }

    /// The same on the host.
    ///
    /// # Errors
    /// If one is missing or has another shape.
    pub fn numbers(&self, prefix: &str, layout: &[Layout]) -> Result<Vec<f32>, CheckpointError> {
        let mut all = Vec::new();
        for entry in layout {
            let name = format!("{prefix}{}", entry.name);
            match self.tensors.get(&name) {
                Some((shape, values)) if *shape == entry.shape && values.len() == entry.len() => all.extend_from_slice(values),
                Some((shape, _)) => return Err(CheckpointError::Mismatch(format!("{name} has the shape {shape:?}, not {:?}", entry.shape))),
                None => return Err(CheckpointError::Mismatch(format!("{name} is missing"))),
            }
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> Vec<Layout> {
        vec![Layout { name: "a.weight".into(), shape: vec![2, 2] }, Layout { name: "a.bias".into(), shape: vec![2] }]
    }

    #[test]
    fn what_is_packed_comes_back() {
        let values = [1.0, -2.5, 0.0, 3.25, 1e-3, 7.0];
        let metadata = BTreeMap::from([("step".to_owned(), "12".to_owned())]);
        let layout = layout();
        let group = |prefix| Group { prefix, layout: &layout, values: &values };
        for (precision, tolerance) in [(Precision::Full, 0.0), (Precision::Half, 1e-6)] {
            let bytes = pack(&[group("model."), group("first.")], &metadata, precision).unwrap();
            let back = unpack(&bytes).unwrap();
            assert_eq!(back.metadata["step"], "12");
            let read = pollster::block_on(read(back.values("first.", &layout, &Device::flex()).unwrap())).unwrap();
            assert!(read.iter().zip(values).all(|(a, b)| (a - b).abs() <= tolerance), "{read:?}");
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_by_name() {
        let bytes = pack(&[Group { prefix: "model.", layout: &layout(), values: &[0.0; 6] }], &BTreeMap::new(), Precision::Full).unwrap();
        let mut other = layout();
        other[1].shape = vec![3];
        let error = unpack(&bytes).unwrap().values("model.", &other, &Device::flex()).unwrap_err().to_string();
        assert!(error.contains("model.a.bias has the shape [2], not [3]"), "{error}");
        assert!(unpack(b"not a model").is_err());
        assert!(matches!(
            pack(&[Group { prefix: "", layout: &layout(), values: &[f32::NAN; 6] }], &BTreeMap::new(), Precision::Full),
            Err(CheckpointError::NotFinite)
        ));
    }
}
