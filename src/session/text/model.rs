//! A network for text: what it makes of sentences.

use burn::{
    module::Module,
    tensor::{Device, Int, Tensor, TensorData},
};

use super::modality::Text;
use crate::{
    atom::structure::mask_from_lengths,
    data::tokenizer::{Encoded, Tokenizer},
    models::Output,
    session::{
        SessionError,
        run::model::{Model, rows},
    },
};

/// To pad every sentence to the whole length would cost a long model's time.
const PADDING: usize = 16;

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

impl Model<Text> {
    /// Its tokenizer.
    #[must_use]
    pub fn tokenizer(&self) -> &Tokenizer {
        &self.modality.tokenizer
    }

    /// Token numbers and places of a sentence.
    #[must_use]
    pub fn encode(&self, text: &str) -> Encoded {
        self.modality.tokenizer.encode(text, self.spec.max_length)
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
        let Batch { ids, mask } = batch(&padded, length, &self.device().clone().inner());
        (self.network.valid().forward_through(ids, &mask, &[], change), mask)
    }

    /// What `take` makes of the outputs for every sentence (a row each), read in one go. Sentences of like length run together.
    ///
    /// # Errors
    /// If the device fails.
    pub(super) async fn rows(&self, sentences: &[&[u32]], take: impl Fn(Output, &Tensor<2>) -> Tensor<2>) -> Result<Vec<Vec<f32>>, SessionError> {
        let size = self.spec.optimizer.batch_size;
        let forward = |chunk: &[usize]| {
            let chunk: Vec<&[u32]> = chunk.iter().map(|i| sentences[*i]).collect();
            let (output, mask) = self.infer(&chunk, size);
            take(output, &mask)
        };
        let sizes: Vec<usize> = sentences.iter().map(|ids| ids.len()).collect();
        rows(&sizes, size, forward).await
    }
}
