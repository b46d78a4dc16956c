//! The sentences of a run: read, divided, and as token numbers.

use crate::{
    data::{
        split::{Split, split_with_test},
        text::TextDataset,
        tokenizer::Encoded,
    },
    session::{SessionError, spec::RunSpec},
};

/// The sentences of a run.
#[derive(Debug)]
pub struct TextData {
    /// All sentences, in the order of the file.
    pub sentences: Vec<String>,
    /// Their token numbers.
    pub encoded: Vec<Encoded>,
    /// Their classes.
    pub labels: Vec<usize>,
    /// Which serve what.
    pub split: Split,
}

/// Divides `data` as the spec says.
///
/// # Errors
/// If there are too few sentences or classes.
pub fn divide(spec: &RunSpec, data: &TextDataset) -> Result<Split, SessionError> {
    let (n, classes) = (data.examples.len(), data.class_names.len());
    if classes < 2 || n < 4 {
        return Err(SessionError::Data(format!("{n} sentences in {classes} classes are too few; accepted are at least 4 sentences in 2 classes")));
    }
    let mut split = split_with_test(data, spec.split_seed.unwrap_or(spec.seed), spec.validation_fraction, spec.test_fraction);
    if (1..split.train.len()).contains(&spec.train_limit) {
        let order = spec.seed.stream("training sentences", 0).permutation(split.train.len());
        split.train = order.into_iter().take(spec.train_limit).map(|i| split.train[i]).collect();
        split.train.sort_unstable();
    }
    Ok(split)
}

impl TextData {
    /// Sentences encoded by `encode`, with the notice that some are cut, if so.
    pub(super) fn new(data: &TextDataset, split: Split, length: usize, encode: impl Fn(&str) -> Encoded) -> (Self, Option<String>) {
        let encoded: Vec<Encoded> = data.examples.iter().map(|e| encode(&e.text)).collect();
        let cut = encoded.iter().filter(|e| e.truncated).count();
        let notice = (cut > 0).then(|| format!("{cut} of {} sentences are longer than {length} tokens and are cut there.", encoded.len()));
        let (sentences, labels) = data.examples.iter().map(|e| (e.text.clone(), e.label)).unzip();
        (Self { sentences, encoded, labels, split }, notice)
    }
}
