//! Which tokens of BERT's vocabulary are worth their place in the encoder's file.

use std::{cmp::Reverse, collections::HashMap};

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Tokens that a tokenizer cannot do without.
const SPECIAL: [&str; 4] = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];

/// Characters of the longest word that is looked up; a longer one is unknown.
const MAX_WORD: usize = 100;

/// The last character of the block that Latin letters with accents end in.
const LAST_LATIN: char = '\u{24f}';

/// How often each token occurs in `texts`.
///
/// Text is cut as for BERT, except that symbols (€, ©) count as punctuation, which is good enough to count by.
pub fn counts<'a>(tokens: &[&str], texts: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
    let numbers: HashMap<&str, usize> = tokens.iter().enumerate().map(|(number, token)| (*token, number)).collect();
    let mut counts = vec![0; tokens.len()];
    for word in texts.into_iter().flat_map(words) {
        // A word that cannot be covered is one [UNK], which is kept anyway.
        for number in pieces(&word, &numbers).unwrap_or_default() {
            counts[number] += 1;
        }
    }
    counts
}

/// The numbers of the `size` tokens to keep, in their order.
///
/// The special tokens come first, and the single characters that occur or are of the Latin alphabet, so that hardly a word becomes
/// unknown that was not; then what occurs more than once, by how often; then the others as they come, because the vocabulary is
/// roughly in the order of frequency. Its placeholders (`[unused0]` …) stand for nothing.
pub fn kept(tokens: &[&str], counts: &[usize], size: usize) -> Vec<usize> {
    let indispensable = |number: usize| {
        let mut characters = tokens[number].strip_prefix("##").unwrap_or(tokens[number]).chars();
        let single = matches!((characters.next(), characters.next()), (Some(c), None) if counts[number] > 0 || c <= LAST_LATIN);
        single || SPECIAL.contains(&tokens[number])
    };
    let often = |number: usize| if counts[number] > 1 { counts[number] } else { 0 };
    let mut kept: Vec<usize> = (0..tokens.len()).filter(|number| !tokens[*number].starts_with("[unused")).collect();
    kept.sort_by_key(|number| (!indispensable(*number), Reverse(often(*number)), *number));
    kept.truncate(size);
    kept.sort_unstable();
    kept
}

/// The words of `text` and its punctuation marks, in lower case, without accents and control characters.
fn words(text: &str) -> Vec<String> {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let mut words = vec![String::new()];
    for character in plain.filter(|c| c.is_whitespace() || !c.is_control()) {
        let separate = !character.is_alphanumeric();
        if separate {
            words.push(String::new());
        }
        if !character.is_whitespace()
            && let Some(word) = words.last_mut()
        {
            word.push(character);
        }
        if separate {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The longest pieces that cover `word` from the left, if they cover it whole.
fn pieces(word: &str, numbers: &HashMap<&str, usize>) -> Option<Vec<usize>> {
    if word.chars().count() > MAX_WORD {
        return None;
    }
    let mut pieces = Vec::new();
    let mut start = 0;
    while start < word.len() {
        let prefix = if start == 0 { "" } else { "##" };
        let ends = word[start..].char_indices().map(|(at, c)| start + at + c.len_utf8());
        let (end, number) = ends.rev().find_map(|end| Some((end, *numbers.get(format!("{prefix}{}", &word[start..end]).as_str())?)))?;
        pieces.push(number);
        start = end;
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: [&str; 12] = ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "rare", "!", "a", "##b", "film", "##s", "cafe"];

    #[test]
    fn tokens_are_counted_in_the_longest_pieces() {
        let counts = counts(&TOKENS, ["Films, a film!\nCAFÉ", "aba"]);
        // The comma, and "aba" with its piece "##a", are not in the vocabulary.
        assert_eq!(counts, [0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 1, 1]);
    }

    #[test]
    fn what_is_indispensable_stays_then_what_occurs() {
        let counts = [0, 0, 0, 0, 0, 0, 1, 1, 0, 2, 1, 1];
        let kept = |size| kept(&TOKENS, &counts, size).into_iter().map(|number| TOKENS[number]).collect::<Vec<_>>();
        assert_eq!(kept(9), ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "!", "a", "##b", "film", "##s"]);
        assert_eq!(kept(100), [&TOKENS[..1], &TOKENS[2..]].concat());
    }
}
