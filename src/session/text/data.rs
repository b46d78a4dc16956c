//! The sentences of a run, as token numbers.

use crate::data::{text::TextDataset, tokenizer::Encoded};

/// The sentences of a run, in the order of the file.
#[derive(Debug)]
pub struct Sentences {
    /// Their texts.
    pub texts: Vec<String>,
    /// Their token numbers.
    pub encoded: Vec<Encoded>,
}

impl Sentences {
    /// Sentences encoded by `encode`, with the notice that some are cut, if so.
    pub(super) fn new(data: &TextDataset, length: usize, encode: impl Fn(&str) -> Encoded) -> (Self, Option<String>) {
        let encoded: Vec<Encoded> = data.examples.iter().map(|e| encode(&e.text)).collect();
        let cut = encoded.iter().filter(|e| e.truncated).count();
        let notice = (cut > 0).then(|| format!("{cut} of {} sentences are longer than {length} tokens and are cut there.", encoded.len()));
        (Self { texts: data.examples.iter().map(|e| e.text.clone()).collect(), encoded }, notice)
    }

    /// The token numbers of a sentence.
    pub(super) fn ids(&self, sample: usize) -> &[u32] {
        &self.encoded[sample].ids
    }
}
