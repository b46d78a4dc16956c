//! The learned charges of a sentence.

use burn::tensor::{Tensor, activation::softmax};
use serde::{Deserialize, Serialize};

use super::modality::Text;
use crate::{
    atom::{charge, energy, pairing::Partners},
    data::tokenizer::Encoded,
    session::{SessionError, run::model::Model},
    train::checkpoint::read,
};

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

/// A token whose charge is set by hand.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Clamp {
    /// Its place among [`SentenceCharges::tokens`].
    pub token: usize,
    /// The charge.
    pub charge: f32,
}

/// How charges are looked at.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Look {
    /// Charges set by hand. The network goes on from them above the atomised layer.
    #[serde(default)]
    pub clamps: Vec<Clamp>,
    /// Another sentence, to which there is an energy.
    #[serde(default)]
    pub against: Option<String>,
}

/// The energy L_f = c1/d − c2/(d + r̃) between two sentences, over all pairs of their particles and scaled as the model was trained.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AtomPair {
    /// L_f.
    pub energy: f32,
    /// c1, of repulsion.
    pub c1: f32,
    /// c2, of attraction.
    pub c2: f32,
    /// d, of the nuclei.
    pub distance: f32,
    /// r̃.
    pub mean_radius: f32,
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
    /// With the other sentence, if one was given.
    pub pair: Option<AtomPair>,
}

impl Model<Text> {
    /// The charges of a sentence and what the model makes of it.
    ///
    /// # Errors
    /// For a sentence without any text, a clamp on a token that is not there, or if the device fails.
    pub async fn charges(&self, text: &str, look: &Look) -> Result<SentenceCharges, SessionError> {
        let (cut, encoded) = self.readable(text)?;
        let other = look.against.as_deref().map(|text| self.readable(text)).transpose()?;
        let n = encoded.ids.len();
        if let Some(clamp) = look.clamps.iter().find(|c| c.token >= n) {
            return Err(SessionError::Clamp { token: clamp.token, tokens: n });
        }
        let rows: Vec<&Encoded> = std::iter::once(&encoded).chain(other.as_ref().map(|(_, encoded)| encoded)).collect();
        let rows: Vec<&[u32]> = rows.iter().map(|e| e.ids.as_slice()).collect();
        let held: Vec<(usize, f32)> = look.clamps.iter().map(|c| (c.token, c.charge)).collect();
        let hold = |x: Tensor<3>| if held.is_empty() { x } else { charge::hold(&x, &held) };
        let (output, mask) = self.infer_through(&rows, 1, hold);
        let length = mask.dims()[1];
        let loss = self.spec.atom.init();
        let atoms = loss.atoms(&output.components, &mask);
        let first = |x: &Tensor<1>| x.clone().narrow(0, 0, 1);
        let nucleus = (atoms.nucleus.clone() * atoms.nucleus.clone()).sum_dim(1).sqrt().narrow(0, 0, 1).reshape([1]);
        let classes = self.class_names.len();
        let probabilities = softmax(output.logits, 1).narrow(0, 0, 1).reshape([classes]);
        let mut parts = vec![atoms.charge.clone().narrow(0, 0, 1).reshape([length]), first(&atoms.radius), nucleus, probabilities];
        if rows.len() > 1 {
            let partners = Partners { a: vec![0], b: vec![1] };
            let (c1, c2) = energy::strengths(&atoms, &partners, self.spec.atom.reduction);
            let (distance, mean_radius) = energy::separation(&atoms, &partners, self.spec.atom.norm());
            parts.extend([c1, c2, distance, mean_radius]);
        }
        let values = read(Tensor::cat(parts, 0)).await?;
        let (charges, rest) = values.split_at(length);
        let pair = match rest[2 + classes..] {
            [c1, c2, distance, mean_radius] => Some(AtomPair { energy: c1 / distance - c2 / (distance + mean_radius), c1, c2, distance, mean_radius }),
            _ => None,
        };
        Ok(SentenceCharges {
            tokens: tokens(&cut, &encoded, charges),
            truncated: encoded.truncated || cut.len() < text.len(),
            limit: self.spec.max_length,
            unknown: encoded.unknown,
            net_charge: charges[..n].iter().sum(),
            radius: rest[0],
            nucleus_norm: rest[1],
            probabilities: rest[2..2 + classes].to_vec(),
            class_names: self.class_names.clone(),
            pair,
        })
    }

    /// The part of a text that is looked at, and its tokens.
    pub(super) fn readable(&self, text: &str) -> Result<(String, Encoded), SessionError> {
        let cut: String = text.chars().take(MAX_CHARACTERS).collect();
        if cut.trim().is_empty() {
            return Err(SessionError::EmptySentence);
        }
        let encoded = self.encode(&cut);
        if encoded.spans.iter().all(Option::is_none) {
            return Err(SessionError::NoTokens);
        }
        Ok((cut, encoded))
    }

    /// The charges of every token of `sentences`, one list each.
    ///
    /// # Errors
    /// If the device fails.
    pub(super) async fn charge_lists(&self, sentences: &[&[u32]]) -> Result<Vec<Vec<f32>>, SessionError> {
        self.rows(sentences, |output, mask| charge::charge(&output.components, mask)).await
    }
}

/// The tokens of a sentence with their charges.
pub(super) fn tokens(text: &str, encoded: &Encoded, charges: &[f32]) -> Vec<TokenCharge> {
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
