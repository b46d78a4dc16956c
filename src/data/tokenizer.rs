//! WordPiece: a sentence as numbers, each with the part of the sentence that it stands for.
//!
//! Text is cleaned, lower-cased and stripped of accents, cut at white space and around punctuation, and each word is covered
//! from the left by the longest pieces of the vocabulary, as for BERT. A word that cannot be covered is one `[UNK]`.

use std::{
    collections::{BTreeMap, HashSet},
    fmt,
};

use thiserror::Error;
use tokenizers::{
    Model as _, Normalizer as _, OffsetReferential, OffsetType, PreTokenizedString, PreTokenizer as _, models::wordpiece::WordPiece,
    normalizers::BertNormalizer, pre_tokenizers::bert::BertPreTokenizer,
};

use super::vocabulary::learn;

/// Padding, unknown word, start and end. In a vocabulary trained here they have the numbers 0 to 3.
pub const SPECIAL_TOKENS: [&str; 4] = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

/// Characters of the longest word that is looked up; a longer one is unknown.
pub(super) const MAX_WORD: usize = 100;

/// A sentence as the numbers of its tokens.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Encoded {
    /// `[CLS]`, the tokens, `[SEP]`; at most the maximal length, without padding.
    pub ids: Vec<u32>,
    /// For each token the part of the original text it stands for, as start and end in UTF-16 units (JavaScript's string
    /// offsets); `None` for `[CLS]` and `[SEP]`. Parts are in order and do not overlap; where one character gives several tokens,
    /// all but the first are empty.
    pub spans: Vec<Option<(usize, usize)>>,
    /// Whether tokens were cut off at the end.
    pub truncated: bool,
    /// Words among the tokens that the vocabulary cannot cover.
    pub unknown: usize,
}

/// Why there is no tokenizer.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum TokenizerError {
    /// The first token does not stand for padding.
    #[error("line 1 of the vocabulary is {0:?}; accepted is \"[PAD]\", because padding has the number 0")]
    Padding(String),
    /// A special token is missing.
    #[error("the vocabulary has no line {0:?}; accepted is one token a line, with [PAD], [UNK], [CLS] and [SEP] among them")]
    Special(&'static str),
    /// A token is there twice or is empty.
    #[error("line {line} of the vocabulary is empty or was there before; accepted are different tokens, one a line")]
    Line {
        /// The line, from 1.
        line: usize,
    },
    /// The library refused.
    #[error("the tokenizer refused the text: {0}")]
    Library(String),
}

/// A vocabulary and the rules that cut text into its pieces.
#[derive(Clone)]
pub struct Tokenizer {
    model: WordPiece,
    tokens: Vec<String>,
    unknown: u32,
    start: u32,
    end: u32,
}

impl fmt::Debug for Tokenizer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Tokenizer").field("size", &self.size()).finish_non_exhaustive()
    }
}

impl Tokenizer {
    /// Learns a vocabulary of at most `vocabulary_size` tokens from `texts`. The same texts, in any order, give the same vocabulary.
    ///
    /// # Errors
    /// If the library refuses a text.
    pub fn train<'a>(texts: impl IntoIterator<Item = &'a str>, vocabulary_size: usize) -> Result<Self, TokenizerError> {
        let mut word_counts = BTreeMap::new();
        for text in texts {
            if let Some(words) = plain_words(text) {
                words.for_each(|(_, word)| *word_counts.entry(word).or_default() += 1);
                continue;
            }
            for (word, _, _) in words(text)?.get_splits(OffsetReferential::Normalized, OffsetType::Byte) {
                *word_counts.entry(word.to_owned()).or_default() += 1;
            }
        }
        Self::from_tokens(learn(&word_counts, vocabulary_size))
    }

    /// A tokenizer with the vocabulary `text`: one token a line, pieces that go on a word begin with `##`.
    ///
    /// # Errors
    /// If a special token is missing, `[PAD]` is not the first, or a line is empty or repeated.
    pub fn from_vocabulary(text: &str) -> Result<Self, TokenizerError> {
        Self::from_tokens(text.lines().map(str::to_owned).collect())
    }

    fn from_tokens(tokens: Vec<String>) -> Result<Self, TokenizerError> {
        let mut seen = HashSet::new();
        if let Some(place) = tokens.iter().position(|token| token.trim() != token || token.is_empty() || !seen.insert(token)) {
            return Err(TokenizerError::Line { line: place + 1 });
        }
        let number = |token: &'static str| {
            let place = tokens.iter().position(|other| other == token).ok_or(TokenizerError::Special(token))?;
            Ok(place as u32)
        };
        let [padding, unknown, start, end] = [number("[PAD]")?, number("[UNK]")?, number("[CLS]")?, number("[SEP]")?];
        if padding != 0 {
            return Err(TokenizerError::Padding(tokens[0].clone()));
        }
        let model = WordPiece::read_bytes(tokens.join("\n").as_bytes())
            .and_then(|vocabulary| WordPiece::builder().vocab(vocabulary).unk_token("[UNK]".into()).max_input_chars_per_word(MAX_WORD).build())
            .map_err(library)?;
        Ok(Self { model, tokens, unknown, start, end })
    }

    /// The number of tokens in the vocabulary.
    #[must_use]
    pub fn size(&self) -> usize {
        self.tokens.len()
    }

    /// The number of `[UNK]`, which stands for words outside the vocabulary.
    #[must_use]
    pub fn unknown(&self) -> u32 {
        self.unknown
    }

    /// The vocabulary as text, one token a line; [`Tokenizer::from_vocabulary`] reads it.
    #[must_use]
    pub fn vocabulary(&self) -> String {
        self.tokens.join("\n") + "\n"
    }

    /// `text` as at most `max_length` numbers, `[CLS]` and `[SEP]` included; there are never fewer than these two.
    ///
    /// No text is refused: control characters stand for nothing, and what the vocabulary does not know is `[UNK]`.
    #[must_use]
    pub fn encode(&self, text: &str, max_length: usize) -> Encoded {
        // The library fails only if the vocabulary lacks [UNK], which the constructor rules out.
        let tokens = match plain_words(text) {
            Some(words) => self.plain_tokens(words),
            None => self.tokens_of(text),
        }
        .unwrap_or_default();
        let room = max_length.saturating_sub(2);
        let mut encoded = Encoded { ids: vec![self.start], spans: vec![None], truncated: tokens.len() > room, unknown: 0 };
        let mut last = 0;
        for (id, (start, end)) in tokens.into_iter().take(room) {
            let start = start.max(last);
            last = end.max(start);
            encoded.ids.push(id);
            encoded.spans.push(Some((start, last)));
            encoded.unknown += usize::from(id == self.unknown);
        }
        encoded.ids.push(self.end);
        encoded.spans.push(None);
        encoded
    }

    /// The tokens of `text` with their places in UTF-16 units.
    fn tokens_of(&self, text: &str) -> Result<Vec<Token>, TokenizerError> {
        let mut words = words(text)?;
        words.tokenize(|word| self.model.tokenize(word.get())).map_err(library)?;
        let encoding = words.into_encoding(None, 0, OffsetType::Byte).map_err(library)?;
        let utf16 = utf16_offsets(text);
        Ok(encoding.get_ids().iter().zip(encoding.get_offsets()).map(|(id, (start, end))| (*id, (utf16[*start], utf16[*end]))).collect())
    }

    /// The tokens of plain words, where a byte is a character is a UTF-16 unit.
    fn plain_tokens(&self, words: impl Iterator<Item = (usize, String)>) -> Result<Vec<Token>, TokenizerError> {
        let mut tokens = Vec::new();
        for (at, word) in words {
            tokens.extend(self.model.tokenize(&word).map_err(library)?.iter().map(|token| (token.id, (at + token.offsets.0, at + token.offsets.1))));
        }
        Ok(tokens)
    }
}

/// A token's number and its place in the text.
type Token = (u32, (usize, usize));

/// The words of a text of printable ASCII, in lower case, each with its start; `None` for other text.
///
/// The library finds the same words, but keeps for every byte where it came from, which takes most of its time; English
/// sentences need none of that.
fn plain_words(text: &str) -> Option<impl Iterator<Item = (usize, String)>> {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\n' | b'\r'));
    let spaced = plain.then(|| text.split_ascii_whitespace())?;
    Some(spaced.flat_map(move |word| {
        // `word` is a part of `text`, so the distance between the two is its place.
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        word.split_inclusive(|c: char| c.is_ascii_punctuation())
            .flat_map(|part| match part.char_indices().next_back() {
                Some((end, last)) if last.is_ascii_punctuation() => [&part[..end], &part[end..]],
                _ => [part, ""],
            })
            .scan(at, |at, part| {
                *at += part.len();
                Some((*at - part.len(), part.to_ascii_lowercase()))
            })
            .filter(|(_, part)| !part.is_empty())
    }))
}

/// `text` cleaned and cut into words.
fn words(text: &str) -> Result<PreTokenizedString, TokenizerError> {
    let mut words = PreTokenizedString::from(text);
    words.normalize(|text| BertNormalizer::new(true, true, Some(true), true).normalize(text)).map_err(library)?;
    BertPreTokenizer.pre_tokenize(&mut words).map_err(library)?;
    Ok(words)
}

fn library(error: tokenizers::Error) -> TokenizerError {
    TokenizerError::Library(error.to_string())
}

/// For every byte of `text`, and its end, the number of UTF-16 units before the character that the byte belongs to.
fn utf16_offsets(text: &str) -> Vec<usize> {
    let mut offsets = Vec::with_capacity(text.len() + 1);
    let mut units = 0;
    for character in text.chars() {
        offsets.resize(offsets.len() + character.len_utf8(), units);
        units += character.len_utf16();
    }
    offsets.push(units);
    offsets
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VOCABULARY: &str = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nfilm\n##s\n!\ncafe\n电\n";

    fn tokenizer() -> Tokenizer {
        Tokenizer::from_vocabulary(VOCABULARY).unwrap()
    }

    #[test]
    fn a_sentence_becomes_numbers_with_their_places() {
        let encoded = tokenizer().encode("😀 Films, CAFÉ!", 10);
        assert_eq!(encoded.ids, [2, 1, 4, 5, 1, 7, 6, 3]);
        let spans = [None, Some((0, 2)), Some((3, 7)), Some((7, 8)), Some((8, 9)), Some((10, 14)), Some((14, 15)), None];
        assert_eq!(encoded.spans, spans);
        assert_eq!((encoded.truncated, encoded.unknown), (false, 2));
    }

    #[test]
    fn a_long_sentence_is_cut() {
        let encoded = tokenizer().encode("film film! unknown", 4);
        assert_eq!((encoded.ids.as_slice(), encoded.truncated, encoded.unknown), (&[2, 4, 4, 3][..], true, 0));
        assert_eq!(tokenizer().encode("film", 0).ids, [2, 3]);
    }

    #[test]
    fn hard_texts_survive() {
        let tokenizer = tokenizer();
        for text in ["", " \t\n", "\u{0}\u{1}\u{7f}\u{200b}\u{fffd}", "\u{301}\u{301}", "[CLS] [PAD]", "##s"] {
            let encoded = tokenizer.encode(text, 16);
            assert_eq!((encoded.ids.first(), encoded.ids.last()), (Some(&2), Some(&3)), "{text:?}");
            assert!(!encoded.ids[1..encoded.ids.len() - 1].iter().any(|id| [0, 2, 3, 5].contains(id)), "{text:?}");
        }
        assert_eq!(tokenizer.encode("فيلم رائع שלום", 16).unknown, 3);
        assert_eq!(tokenizer.encode("fi\u{200b}lm\u{301}", 16).spans[1], Some((0, 5)));
        assert_eq!(tokenizer.encode("电电film", 16).ids, [2, 8, 8, 4, 3]);
        assert_eq!(tokenizer.encode(&"film ".repeat(2000), 32).ids.len(), 32);
        assert_eq!(tokenizer.encode(&"x".repeat(10_000), 32).ids, [2, 1, 3]);
    }

    #[test]
    fn training_is_deterministic_and_covers_its_words() {
        let texts = ["The film is a film!", "A café, a café; the cafés.", "Films 😀 are art", "he saw the films"];
        let once = Tokenizer::train(texts, 80).unwrap();
        let again = Tokenizer::train(texts.into_iter().rev(), 80).unwrap();
        assert_eq!(once.vocabulary(), again.vocabulary());
        assert!(once.vocabulary().starts_with("[PAD]\n[UNK]\n[CLS]\n[SEP]\n"));
        assert_eq!(once.size(), once.vocabulary().lines().count());
        let encoded = once.encode("cafe film", 10);
        assert_eq!((encoded.unknown, encoded.ids.len()), (0, 4), "{}", once.vocabulary());
        assert_eq!(once.vocabulary().lines().nth(encoded.ids[2] as usize), Some("film"));
        let same = Tokenizer::from_vocabulary(&once.vocabulary()).unwrap();
        assert_eq!(same.encode(texts[1], 32), once.encode(texts[1], 32));
    }

    #[test]
    fn a_wrong_vocabulary_is_refused() {
        let message = |text| Tokenizer::from_vocabulary(text).unwrap_err().to_string();
        assert!(message("").contains("no line \"[PAD]\""));
        assert!(message("[UNK]\n[PAD]\n[CLS]\n[SEP]").starts_with("line 1 of the vocabulary is \"[UNK]\""));
        assert!(message("[PAD]\n[UNK]\n[CLS]\n[SEP]\na\na").starts_with("line 6 "));
        assert!(message("[PAD]\n\n[UNK]\n[CLS]\n[SEP]").starts_with("line 2 "));
    }

    #[test]
    #[ignore = "needs www/data, which `cargo xtask data` writes; prints the time"]
    fn the_snippets_take_less_than_two_seconds() {
        let tsv = std::fs::read_to_string("www/data/snippets.tsv").unwrap();
        let data = crate::data::text::TextDataset::parse("snippets", &tsv).unwrap();
        let texts: Vec<&str> = data.examples.iter().map(|example| example.text.as_str()).collect();
        let start = std::time::Instant::now();
        let tokenizer = Tokenizer::train(texts.iter().copied(), 4096).unwrap();
        let trained = start.elapsed();
        let encoded: Vec<Encoded> = texts.iter().map(|text| tokenizer.encode(text, 64)).collect();
        let unknown: usize = encoded.iter().map(|encoded| encoded.unknown).sum();
        let longest = encoded.iter().map(|encoded| encoded.ids.len()).max();
        println!("trained {} tokens in {trained:?}, encoded in {:?}; unknown {unknown}, longest {longest:?}", tokenizer.size(), start.elapsed() - trained);
        assert!(trained.as_secs_f32() < 2.0);
    }

    proptest! {
        #[test]
        fn plain_text_gives_what_the_library_gives(text in "([ -~]|\t|\n|film|films| ){0,40}") {
            let tokenizer = tokenizer();
            prop_assert_eq!(tokenizer.plain_tokens(plain_words(&text).unwrap()), tokenizer.tokens_of(&text));
            let whole = words(&text).unwrap();
            let whole = whole.get_splits(OffsetReferential::Original, OffsetType::Byte).into_iter().map(|(word, (start, _), _)| (start, word.to_owned()));
            prop_assert_eq!(plain_words(&text).unwrap().collect::<Vec<_>>(), whole.collect::<Vec<_>>());
        }

        #[test]
        fn spans_are_in_order_and_inside_the_text(text in prop_oneof!["\\PC{0,60}", "(film|s|电|é|é|한|İ|ß|\u{301}|😀|\u{0}| |!|\u{202e}){0,30}", ".{0,60}"], length in 2..40_usize) {
            let encoded = tokenizer().encode(&text, length);
            prop_assert_eq!(encoded.ids.len(), encoded.spans.len());
            prop_assert!(encoded.ids.len() <= length);
            let units = text.encode_utf16().collect::<Vec<u16>>();
            let mut last = 0;
            for (start, end) in encoded.spans.into_iter().flatten() {
                prop_assert!(last <= start && start <= end && end <= units.len());
                // A span never cuts a surrogate pair.
                prop_assert!(String::from_utf16(&units[start..end]).is_ok());
                last = end;
            }
        }
    }
}
