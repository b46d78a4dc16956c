//! The learned charges of sentences and words.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{SessionError, text_model::TextModel};
use crate::{data::tokenizer::Encoded, train::checkpoint::read};

/// The longest sentence that is looked at, in characters; what is past it is cut off and said.
pub const MAX_CHARACTERS: usize = 10_000;

/// One token of a sentence.
#[derive(Clone, Debug, Serialize)]
pub struct TokenCharge {
    /// The text it covers, or `[CLS]`, `[SEP]`.
    pub text: String,
    /// Where that starts in the sentence, in UTF-16 units.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The charge, in (−1, 1).
    pub charge: f32,
    /// Whether it is a special token.
    pub special: bool,
}

/// A sentence as an atom.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SentenceCharges {
    /// Its tokens, special ones included.
    pub tokens: Vec<TokenCharge>,
    /// Whether the sentence was longer than the model reads.
    pub truncated: bool,
    /// How many tokens the model reads.
    pub limit: usize,
    /// Tokens that are not in the vocabulary.
    pub unknown: usize,
    /// Σq over all tokens, special ones included.
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

impl TextModel {
    /// The charges of a sentence and what the model makes of it.
    ///
    /// # Errors
    /// For a sentence without any text, or if the device fails.
    pub async fn charges(&self, text: &str) -> Result<SentenceCharges, SessionError> {
        let cut: String = text.chars().take(MAX_CHARACTERS).collect();
        if cut.trim().is_empty() {
            return Err(SessionError::EmptySentence);
        }
        let encoded = self.encode(&cut);
        if encoded.spans.iter().all(Option::is_none) {
            return Err(SessionError::NoTokens);
        }
        let n = encoded.ids.len();
        let (output, mask) = self.infer(&[&encoded.ids], 1);
        let atoms = self.spec.atom.init().atoms(&output.components, &mask);
        let nucleus = (atoms.nucleus.clone() * atoms.nucleus).sum_dim(1).sqrt().reshape([1]);
        let probabilities = burn::tensor::activation::softmax(output.logits, 1).reshape([self.class_names.len()]);
        let values = read(burn::tensor::Tensor::cat(vec![atoms.charge.reshape([self.spec.max_length]), atoms.radius, nucleus, probabilities], 0)).await?;
        let (charges, rest) = values.split_at(self.spec.max_length);
        Ok(SentenceCharges {
            tokens: tokens(&cut, &encoded, charges),
            truncated: encoded.truncated || cut.len() < text.len(),
            limit: self.spec.max_length,
            unknown: encoded.unknown,
            net_charge: charges[..n].iter().sum(),
            radius: rest[0],
            nucleus_norm: rest[1],
            probabilities: rest[2..].to_vec(),
            class_names: self.class_names.clone(),
        })
    }

    /// The charges of every token of `sentences`, one list each.
    ///
    /// # Errors
    /// If the device fails.
    pub(super) async fn charge_lists(&self, sentences: &[&[u32]]) -> Result<Vec<Vec<f32>>, SessionError> {
        let (size, length) = (self.spec.optimizer.batch_size, self.spec.max_length);
        let mut all = Vec::new();
        for rows in sentences.chunks(size) {
            let (output, mask) = self.infer(rows, size);
            let charges = crate::atom::charge::charge(&output.components, &mask);
            all.push(charges.narrow(0, 0, rows.len()));
        }
        if all.is_empty() {
            return Ok(Vec::new());
        }
        let values = read(burn::tensor::Tensor::cat(all, 0)).await?;
        Ok(values.chunks_exact(length).zip(sentences).map(|(row, ids)| row[..ids.len()].to_vec()).collect())
    }
}

fn tokens(text: &str, encoded: &Encoded, charges: &[f32]) -> Vec<TokenCharge> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut place = 0;
    let last = encoded.spans.len().saturating_sub(1);
    encoded
        .spans
        .iter()
        .zip(charges)
        .enumerate()
        .map(|(i, (span, charge))| {
            let (text, start, end) = match span {
                Some((start, end)) => (String::from_utf16_lossy(units.get(*start..*end).unwrap_or(&[])), *start, *end),
                None if i == last && i > 0 => ("[SEP]".to_owned(), place, place),
                None => ("[CLS]".to_owned(), place, place),
            };
            place = end;
            TokenCharge { text, start, end, charge: *charge, special: span.is_none() }
        })
        .collect()
}

/// The mean charge of a word over its contexts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WordCharge {
    /// The word, in lower case.
    pub word: String,
    /// Its mean charge; a word of several tokens counts with their mean.
    pub charge: f32,
    /// Contexts.
    pub count: usize,
}

/// Averages charges per word. A word is a run of letters, digits and apostrophes; its tokens stand side by side.
#[must_use]
pub fn average_words(sentences: &[(&str, &Encoded, &[f32])]) -> Vec<WordCharge> {
    let mut sums: BTreeMap<String, (f64, usize)> = BTreeMap::new();
    for (text, encoded, charges) in sentences {
        let units: Vec<u16> = text.encode_utf16().collect();
        let slice = |start: usize, end: usize| String::from_utf16_lossy(units.get(start..end).unwrap_or(&[])).to_lowercase();
        let mut words: Vec<(usize, usize, f64, usize)> = Vec::new();
        for (span, charge) in encoded.spans.iter().zip(charges.iter()) {
            let Some((start, end)) = *span else { continue };
            let wordly = slice(start, end).chars().all(|c| c.is_alphanumeric() || c == '\'');
            match words.last_mut() {
                Some(word) if word.1 == start && wordly && slice(word.0, word.1).chars().all(|c| c.is_alphanumeric() || c == '\'') => {
                    (word.1, word.2, word.3) = (end, word.2 + f64::from(*charge), word.3 + 1);
                }
                _ => words.push((start, end, f64::from(*charge), 1)),
            }
        }
        for (start, end, sum, count) in words {
            let word = slice(start, end);
            if word.chars().any(char::is_alphanumeric) {
                let entry = sums.entry(word).or_default();
                *entry = (entry.0 + sum / count as f64, entry.1 + 1);
            }
        }
    }
    let mut words: Vec<WordCharge> = sums.into_iter().map(|(word, (sum, count))| WordCharge { word, charge: (sum / count as f64) as f32, count }).collect();
    words.sort_by(|a, b| b.charge.total_cmp(&a.charge));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_tokens_count_once_with_their_mean() {
        let spans = vec![None, Some((0, 5)), Some((5, 7)), Some((7, 8)), Some((9, 13)), Some((14, 18)), None];
        let encoded = Encoded { ids: vec![2, 9, 10, 11, 12, 12, 3], spans, truncated: false, unknown: 0 };
        let words = average_words(&[("awfully, good Good", &encoded, &[0.9, 0.2, 0.4, -1.0, 0.5, 0.7, 0.9])]);
        assert_eq!(words.iter().map(|w| (w.word.as_str(), w.count)).collect::<Vec<_>>(), [("good", 2), ("awfully", 1)]);
        assert!((words[0].charge - 0.6).abs() < 1e-6 && (words[1].charge - 0.3).abs() < 1e-6);
    }
}
