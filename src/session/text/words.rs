//! The charges of words over the sentences that hold them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    charges::{TokenCharge, tokens},
    modality::Text,
};
use crate::{
    data::tokenizer::Encoded,
    session::{
        SessionError,
        run::{Run, report::Part},
    },
};

/// The mean charge of a word over its uses.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WordCharge {
    /// The word, in lower case.
    pub word: String,
    /// Its mean charge; a word of several tokens counts with their mean.
    pub charge: f32,
    /// Uses.
    pub count: usize,
}

/// A use of a word.
#[derive(Clone, Debug, Serialize)]
pub struct WordContext {
    /// The sentence.
    pub text: String,
    /// Its class.
    pub label: usize,
    /// Where the word starts in it, in UTF-16 units.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The word's charge in it.
    pub charge: f32,
    /// The tokens of the sentence.
    pub tokens: Vec<TokenCharge>,
}

/// The uses of a word.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WordContexts {
    /// Steps taken.
    pub step: usize,
    /// The word, in lower case.
    pub word: String,
    /// Its mean charge over all uses; null without any.
    pub charge: Option<f32>,
    /// Uses.
    pub count: usize,
    /// The uses with the strongest charges.
    pub contexts: Vec<WordContext>,
    /// Names of the classes.
    pub class_names: Vec<String>,
}

impl Run<Text> {
    /// Mean charges of the words of up to `limit` held-out sentences, from the most positive to the most negative.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn word_charges(&self, limit: usize) -> Result<Vec<WordCharge>, SessionError> {
        let samples = self.part(Part::Validation, limit);
        let charges = self.charges_of(&samples).await?;
        let mut sums: BTreeMap<String, (f64, usize)> = BTreeMap::new();
        for (sample, charges) in samples.iter().zip(&charges) {
            for Word { word, charge, .. } in words(&self.data.inputs.texts[*sample], &self.data.inputs.encoded[*sample], charges) {
                let entry = sums.entry(word).or_default();
                *entry = (entry.0 + charge, entry.1 + 1);
            }
        }
        let mut words: Vec<WordCharge> = sums.into_iter().map(|(word, (sum, count))| WordCharge { word, charge: (sum / count as f64) as f32, count }).collect();
        words.sort_by(|a, b| b.charge.total_cmp(&a.charge));
        Ok(words)
    }

    /// The uses of a word in up to `limit` held-out sentences; of the strongest `contexts` of them the sentences.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn word_contexts(&self, word: &str, limit: usize, contexts: usize) -> Result<WordContexts, SessionError> {
        let word = word.trim().to_lowercase();
        let holds = |sample: &usize| self.data.inputs.texts[*sample].to_lowercase().contains(&word);
        let samples: Vec<usize> = self.part(Part::Validation, limit).into_iter().filter(holds).collect();
        let charges = self.charges_of(&samples).await?;
        let mut uses: Vec<(Word, usize)> = Vec::new();
        for (place, (sample, charges)) in samples.iter().zip(&charges).enumerate() {
            let found = words(&self.data.inputs.texts[*sample], &self.data.inputs.encoded[*sample], charges);
            uses.extend(found.into_iter().filter(|w| w.word == word).map(|w| (w, place)));
        }
        let (count, sum) = (uses.len(), uses.iter().map(|(w, _)| w.charge).sum::<f64>());
        uses.sort_by(|(a, _), (b, _)| b.charge.abs().total_cmp(&a.charge.abs()));
        let context = |(Word { start, end, charge, .. }, place): (Word, usize)| {
            let (text, encoded) = (&self.data.inputs.texts[samples[place]], &self.data.inputs.encoded[samples[place]]);
            let tokens = tokens(text, encoded, &charges[place]);
            WordContext { text: text.clone(), label: self.data.labels[samples[place]], start, end, charge: charge as f32, tokens }
        };
        Ok(WordContexts {
            step: self.step_count(),
            charge: (count > 0).then(|| (sum / count as f64) as f32),
            count,
            contexts: uses.into_iter().take(contexts).map(context).collect(),
            class_names: self.model.class_names.clone(),
            word,
        })
    }

    async fn charges_of(&self, samples: &[usize]) -> Result<Vec<Vec<f32>>, SessionError> {
        let ids: Vec<&[u32]> = samples.iter().map(|i| self.data.inputs.ids(*i)).collect();
        self.model.charge_lists(&ids).await
    }
}

/// A word in its sentence: lower case, its place in UTF-16 units, and the mean charge of its tokens.
struct Word {
    word: String,
    start: usize,
    end: usize,
    charge: f64,
}

/// The words of a sentence. A word is a run of letters, digits and apostrophes; its tokens stand side by side.
fn words(text: &str, encoded: &Encoded, charges: &[f32]) -> Vec<Word> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |start: usize, end: usize| String::from_utf16_lossy(units.get(start..end).unwrap_or(&[])).to_lowercase();
    let wordly = |start, end| slice(start, end).chars().all(|c: char| c.is_alphanumeric() || c == '\'');
    let mut words: Vec<(usize, usize, f64, usize)> = Vec::new();
    for (span, charge) in encoded.spans.iter().zip(charges) {
        let Some((start, end)) = *span else { continue };
        match words.last_mut() {
            Some(word) if word.1 == start && wordly(start, end) && wordly(word.0, word.1) => {
                (word.1, word.2, word.3) = (end, word.2 + f64::from(*charge), word.3 + 1);
            }
            _ => words.push((start, end, f64::from(*charge), 1)),
        }
    }
    let named = words.into_iter().map(|(start, end, sum, tokens)| Word { word: slice(start, end), start, end, charge: sum / tokens as f64 });
    named.filter(|w| w.word.chars().any(char::is_alphanumeric)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_several_tokens_counts_once_with_their_mean() {
        let spans = vec![None, Some((0, 5)), Some((5, 7)), Some((7, 8)), Some((9, 13)), Some((14, 18)), None];
        let encoded = Encoded { ids: vec![2, 9, 10, 11, 12, 12, 3], spans, truncated: false, unknown: 0 };
        let words = words("awfully, good Good", &encoded, &[0.9, 0.2, 0.4, -1.0, 0.5, 0.7, 0.9]);
        assert_eq!(words.iter().map(|w| (w.word.as_str(), w.start, w.end)).collect::<Vec<_>>(), [("awfully", 0, 7), ("good", 9, 13), ("good", 14, 18)]);
        for (Word { charge, .. }, expected) in words.iter().zip([0.3, 0.5, 0.7]) {
            assert!((charge - expected).abs() < 1e-6, "{charge}");
        }
    }
}
