//! Sentences that are nearly the same stay together in a split.

use std::collections::HashMap;

use super::collect::Sentence;

/// What was found about repeated sentences.
pub(super) struct Repeats {
    /// The group of each sentence.
    pub groups: Vec<String>,
    /// Sentences whose words an earlier one has.
    pub repeated: usize,
    /// Those among them with another label than the first.
    pub contradicted: usize,
}

/// Sentences with the same words (case and punctuation aside) get one group; the groups that they had become one.
/// With `keep_groups`, sentences that have a group keep it, because the file says so itself.
pub(super) fn share(sentences: &[Sentence], keep_groups: bool) -> Repeats {
    let mut names: Vec<String> = Vec::new();
    // Groups that became one form trees; a group that is its own parent stands for its tree.
    let mut parents: Vec<usize> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut firsts: HashMap<String, (usize, &str)> = HashMap::new();
    let (mut repeated, mut contradicted) = (0, 0);
    let mut add = |name: String, parents: &mut Vec<usize>| {
        names.push(name);
        parents.push(parents.len());
        parents.len() - 1
    };
    let mut members = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let words = words(&sentence.text);
        let before = firsts.get(&words).copied();
        if let Some((_, label)) = before {
            repeated += 1;
            contradicted += usize::from(label != sentence.label);
        }
        let own = sentence.group.as_deref().map(|group| *places.entry(group).or_insert_with(|| add(group.to_owned(), &mut parents)));
        let group = match (own, before) {
            (Some(own), Some((other, _))) if !keep_groups => {
                let (a, b) = (root(&mut parents, own), root(&mut parents, other));
                parents[a.max(b)] = a.min(b);
                own
            }
            (Some(own), _) => own,
            (None, Some((other, _))) => other,
            (None, None) => add(format!("line {}", sentence.line), &mut parents),
        };
        firsts.entry(words).or_insert((group, &sentence.label));
        members.push(group);
    }
    let groups = members.into_iter().map(|group| names[root(&mut parents, group)].clone()).collect();
    Repeats { groups, repeated, contradicted }
}

fn root(parents: &mut [usize], mut group: usize) -> usize {
    while parents[group] != group {
        parents[group] = parents[parents[group]];
        group = parents[group];
    }
    group
}

/// The words without case and punctuation; of a text without words, all of it.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for word in text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().flat_map(char::to_lowercase));
    }
    if words.is_empty() { text.to_owned() } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(sentences: &[(&str, Option<&str>)], keep: bool) -> Vec<String> {
        let sentence = |(line, (text, group)): (usize, &(&str, Option<&str>))| Sentence {
            line,
            label: line.to_string(),
            text: (*text).to_owned(),
            group: group.map(str::to_owned),
            rating: None,
        };
        share(&sentences.iter().enumerate().map(sentence).collect::<Vec<_>>(), keep).groups
    }

    #[test]
    fn the_same_words_are_one_group() {
        assert_eq!(
            groups(&[("A b!", None), ("c", None), ("a, B", None), (":)", None), (":(", None)], false),
            ["line 0", "line 1", "line 0", "line 3", "line 4"]
        );
    }

    #[test]
    fn groups_that_share_a_sentence_become_one() {
        let sentences = [("a", Some("x")), ("b", Some("y")), ("b", Some("x")), ("c", Some("z")), ("c", None)];
        assert_eq!(groups(&sentences, false), ["x", "x", "x", "z", "z"]);
        assert_eq!(groups(&sentences, true), ["x", "y", "x", "z", "z"]);
    }
}
