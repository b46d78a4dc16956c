//! Learns the pieces of words that a tokenizer knows.
//!
//! The pieces are learned as WordPiece vocabularies usually are: begin with single characters, then join, again and again,
//! the two neighbouring pieces that occur together most often. The `tokenizers` crate has such a trainer, but its order of
//! equal counts changes from run to run (it walks over a randomly seeded hash map); here equal counts go by the pieces' numbers,
//! so that one text gives one vocabulary.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap, HashMap},
};

use super::tokenizer::{MAX_WORD, SPECIAL_TOKENS};

/// Marks a piece that goes on a word.
const CONTINUES: &str = "##";

/// Two pieces are joined only if they occur together at least so often.
const MIN_COUNT: i64 = 2;

type Pair = (u32, u32);

/// A word as its pieces, and how often it occurs.
struct Word {
    pieces: Vec<u32>,
    count: i64,
}

/// The pieces known so far; a piece's number is its place.
#[derive(Default)]
struct Pieces {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Pieces {
    fn number(&mut self, name: &str) -> u32 {
        *self.numbers.entry(name.to_owned()).or_insert_with(|| {
            self.names.push(name.to_owned());
            (self.names.len() - 1) as u32
        })
    }

    /// The name of `left` and `right` joined.
    fn joined(&self, (left, right): Pair) -> String {
        let right = &self.names[right as usize];
        format!("{}{}", self.names[left as usize], right.strip_prefix(CONTINUES).unwrap_or(right))
    }
}

/// At most `size` pieces, learned from words with their counts: first the special tokens, then the characters, then the joined
/// pieces in the order in which they were found. If the words have many different characters, the most frequent ones fill at
/// most half of the vocabulary.
///
/// There are never fewer than the special tokens.
#[must_use]
pub fn learn(word_counts: &BTreeMap<String, u64>, size: usize) -> Vec<String> {
    let mut pieces = Pieces::default();
    for token in SPECIAL_TOKENS {
        pieces.number(token);
    }
    for character in alphabet(word_counts, size.saturating_sub(SPECIAL_TOKENS.len()) / 2) {
        pieces.number(&character);
    }
    let mut words: Vec<Word> = word_counts
        .iter()
        .filter_map(|(word, count)| {
            let pieces = characters(word).map(|character| pieces.numbers.get(&character).copied()).collect::<Option<Vec<u32>>>()?;
            Some(Word { pieces, count: *count as i64 })
        })
        .collect();

    let (mut counts, mut places) = (HashMap::<Pair, i64>::new(), HashMap::<Pair, Vec<usize>>::new());
    for (place, word) in words.iter().enumerate() {
        for pair in pairs(&word.pieces) {
            *counts.entry(pair).or_default() += word.count;
            places.entry(pair).or_default().push(place);
        }
    }
    let mut queue: BinaryHeap<(i64, Reverse<Pair>)> = counts.iter().map(|(pair, count)| (*count, Reverse(*pair))).collect();
    while pieces.names.len() < size
        && let Some((count, Reverse(pair))) = queue.pop()
    {
        if count < MIN_COUNT {
            break;
        }
        // Counts change after they were queued; every change queues the new count.
        if counts.get(&pair) != Some(&count) {
            continue;
        }
        let joined = pieces.joined(pair);
        let joined = pieces.number(&joined);
        let mut changed = Vec::new();
        for place in places.remove(&pair).unwrap_or_default() {
            let word = &mut words[place];
            let after = join(&word.pieces, pair, joined);
            if after.len() == word.pieces.len() {
                continue;
            }
            for pair in pairs(&word.pieces) {
                *counts.entry(pair).or_default() -= word.count;
                changed.push(pair);
            }
            for pair in pairs(&after) {
                *counts.entry(pair).or_default() += word.count;
                if pair.0 == joined || pair.1 == joined {
                    places.entry(pair).or_default().push(place);
                }
                changed.push(pair);
            }
            word.pieces = after;
        }
        changed.sort_unstable();
        changed.dedup();
        queue.extend(changed.into_iter().filter_map(|pair| counts.get(&pair).map(|count| (*count, Reverse(pair)))));
        counts.remove(&pair);
    }
    pieces.names
}

/// The characters of a word, all but the first marked as going on.
fn characters(word: &str) -> impl Iterator<Item = String> {
    word.chars().enumerate().map(|(i, character)| if i == 0 { character.to_string() } else { format!("{CONTINUES}{character}") })
}

/// The `limit` most frequent marked characters, sorted by name.
fn alphabet(word_counts: &BTreeMap<String, u64>, limit: usize) -> Vec<String> {
    let mut counts = BTreeMap::<String, u64>::new();
    for (word, count) in word_counts.iter().filter(|(word, _)| word.chars().nth(MAX_WORD).is_none()) {
        for character in characters(word) {
            *counts.entry(character).or_default() += count;
        }
    }
    let mut by_count: Vec<(String, u64)> = counts.into_iter().collect();
    // A stable sort: equal counts stay in the order of their names.
    by_count.sort_by_key(|(_, count)| Reverse(*count));
    let mut names: Vec<String> = by_count.into_iter().take(limit).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

fn pairs(pieces: &[u32]) -> impl Iterator<Item = Pair> {
    pieces.windows(2).map(|pair| (pair[0], pair[1]))
}

/// `pieces` with every `pair`, from left to right, replaced by `joined`.
fn join(pieces: &[u32], pair: Pair, joined: u32) -> Vec<u32> {
    let mut after = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while at < pieces.len() {
        if at + 1 < pieces.len() && (pieces[at], pieces[at + 1]) == pair {
            after.push(joined);
            at += 2;
        } else {
            after.push(pieces[at]);
            at += 1;
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(words: &[(&str, u64)]) -> BTreeMap<String, u64> {
        words.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect()
    }

    #[test]
    fn the_most_frequent_pairs_are_joined_first() {
        let learned = learn(&counts(&[("are", 2), ("red", 1), ("is", 2), ("aaaa", 1)]), 100);
        let alphabet = ["##a", "##d", "##e", "##r", "##s", "a", "i", "r"];
        // ##re and is occur twice, and ##r has the lower number; then a with ##re; ##a##a counts once for aaaa after the join.
        assert_eq!(learned[4..12], alphabet);
        assert_eq!(learned[12..], ["##aa", "##re", "are", "is"].map(String::from));
    }

    #[test]
    fn the_size_holds_and_half_is_left_for_words() {
        let words: BTreeMap<String, u64> = (0..500).map(|i| (char::from_u32(0x4E00 + i).unwrap().to_string().repeat(2), 3)).collect();
        assert_eq!(learn(&words, 104).iter().filter(|name| name.trim_start_matches('#').chars().count() == 1).count(), 50);
        assert!(learn(&words, 104).len() <= 104);
        assert_eq!(learn(&counts(&[("are", 2)]), 0), SPECIAL_TOKENS);
        assert_eq!(learn(&counts(&[]), 50), SPECIAL_TOKENS);
    }

    #[test]
    fn words_too_long_to_be_looked_up_teach_nothing() {
        assert_eq!(learn(&counts(&[(&"x".repeat(MAX_WORD + 1), 9)]), 50), SPECIAL_TOKENS);
    }
}
