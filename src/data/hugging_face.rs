//! Vocabularies as Hugging Face's files hold them: vocab.txt, or tokenizer.json of a WordPiece tokenizer.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Why a file is not a vocabulary that can be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum VocabularyError {
    /// The JSON is another one.
    #[error("tokenizer.json is not one of a WordPiece tokenizer: {0}")]
    Json(String),
    /// Token numbers have gaps.
    #[error("tokenizer.json gives no token the number {0}; accepted are the numbers from 0 on, without gaps")]
    Gap(usize),
    /// Capital letters count.
    #[error("the vocabulary tells capital letters apart (it has {0:?}); accepted are uncased models")]
    Cased(String),
}

#[derive(Deserialize)]
struct File {
    model: Model,
}

#[derive(Deserialize)]
struct Model {
    #[serde(rename = "type", default)]
    kind: Option<String>,
    vocab: BTreeMap<String, usize>,
}

/// The tokens, one a line, of a vocab.txt or a tokenizer.json.
///
/// # Errors
/// If the JSON is not of a WordPiece tokenizer, or the vocabulary is cased.
pub fn vocabulary(text: &str) -> Result<String, VocabularyError> {
    let tokens = if text.trim_start().starts_with('{') { tokens_of_json(text)? } else { text.lines().map(str::to_owned).collect() };
    let cased = |token: &&String| !token.starts_with('[') && token.chars().any(|c| c.is_ascii_uppercase());
    match tokens.iter().find(cased) {
        Some(token) => Err(VocabularyError::Cased(token.clone())),
        None => Ok(tokens.join("\n") + "\n"),
    }
}

fn tokens_of_json(text: &str) -> Result<Vec<String>, VocabularyError> {
    let File { model } = serde_json::from_str(text).map_err(|e| VocabularyError::Json(e.to_string()))?;
    if let Some(kind) = model.kind.filter(|kind| kind != "WordPiece") {
        return Err(VocabularyError::Json(format!("its model is {kind:?}")));
    }
    let mut tokens = vec![None; model.vocab.len()];
    for (token, number) in model.vocab {
        if let Some(place) = tokens.get_mut(number) {
            *place = Some(token);
        }
    }
    tokens.into_iter().enumerate().map(|(number, token)| token.ok_or(VocabularyError::Gap(number))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_give_the_same_lines() {
        let lines = "[PAD]\n[UNK]\nthe\n##s\n";
        assert_eq!(vocabulary(lines).unwrap(), lines);
        assert_eq!(vocabulary(r###"{"model": {"type": "WordPiece", "vocab": {"the": 2, "##s": 3, "[PAD]": 0, "[UNK]": 1}}}"###).unwrap(), lines);
    }

    #[test]
    fn what_is_not_accepted_is_said() {
        let message = |text| vocabulary(text).unwrap_err().to_string();
        assert_eq!(message(r#"{"model": {"type": "BPE", "vocab": {}}}"#), "tokenizer.json is not one of a WordPiece tokenizer: its model is \"BPE\"");
        assert_eq!(
            message(r#"{"model": {"vocab": {"a": 1}}}"#),
            "tokenizer.json gives no token the number 0; accepted are the numbers from 0 on, without gaps"
        );
        assert_eq!(message("[PAD]\nThe\n"), "the vocabulary tells capital letters apart (it has \"The\"); accepted are uncased models");
    }
}
