//! From sentences with labels to a data set, with all that is said about it.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{ClassCount, Column, Columns, Format, ImportError, Imported, MAX_CHARACTERS, MAX_CLASSES, MAX_ROWS, PREVIEW, PreviewRow, groups};
use crate::data::text::{Example, TextDataset};
use crate::language::t;

/// Fewest sentences: two for training and two to set aside.
pub(super) const MIN_ROWS: usize = 4;

/// One sentence of a file.
pub(super) struct Sentence {
    pub line: usize,
    pub label: String,
    pub text: String,
    pub group: Option<String>,
    pub rating: Option<f32>,
}

/// What a file holds, before it is checked as a whole.
pub(super) struct Draft {
    pub format: Format,
    pub columns: Vec<Column>,
    pub chosen: Columns,
    /// Where the labels stand, as errors say it.
    pub place: String,
    pub sentences: Vec<Sentence>,
    /// The classes in their order, if the format says them.
    pub classes: Option<Vec<String>>,
    /// Whether the file's groups stay as they are.
    pub keep_groups: bool,
    pub notices: Vec<String>,
}

impl Draft {
    /// Checks the sentences and makes them a data set.
    ///
    /// # Errors
    /// For a missing text or label, and too few or too many sentences or classes.
    pub fn finish(mut self, name: &str) -> Result<Imported, ImportError> {
        for sentence in &self.sentences {
            let line = sentence.line;
            if sentence.label.is_empty() {
                return Err(ImportError::NoLabel { line });
            }
            if sentence.text.is_empty() {
                return Err(ImportError::NoText { line });
            }
        }
        match self.sentences.len() {
            found if found < MIN_ROWS => return Err(ImportError::TooFewRows { found }),
            found if found > MAX_ROWS => return Err(ImportError::TooManyRows),
            _ => {}
        }
        let classes = self.classes()?;
        self.cut();
        let repeats = groups::share(&self.sentences, self.keep_groups);
        self.say_repeats(&repeats);
        self.say_classes(&classes);
        let preview = preview(&self.sentences, &classes);
        let places: HashMap<&str, usize> = classes.iter().enumerate().map(|(place, class)| (class.name.as_str(), place)).collect();
        let examples = self.sentences.into_iter().zip(repeats.groups).map(|(sentence, group)| Example {
            label: places.get(sentence.label.as_str()).copied().unwrap_or(0),
            text: sentence.text,
            group,
            rating: sentence.rating,
        });
        let examples: Vec<Example> = examples.collect();
        let class_names = classes.iter().map(|class| class.name.clone()).collect();
        Ok(Imported {
            format: self.format,
            format_title: self.format.title(),
            columns: self.columns,
            text: self.chosen.text,
            label: self.chosen.label,
            group: self.chosen.group,
            rows: examples.len(),
            classes,
            preview,
            notices: self.notices,
            dataset: TextDataset { name: name.to_owned(), class_names, examples },
        })
    }

    /// The classes and their sizes, in an order that does not depend on the order of the lines.
    fn classes(&self) -> Result<Vec<ClassCount>, ImportError> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for sentence in &self.sentences {
            *counts.entry(&sentence.label).or_default() += 1;
        }
        let place = self.place.clone();
        if let (1, Some(label)) = (counts.len(), counts.keys().next()) {
            return Err(ImportError::OneClass { place, label: (*label).to_owned() });
        }
        // Classes that atomlab's own format names count even without a sentence, or what is written would not be what is read.
        let named = self.classes.iter().flatten().filter(|class| self.format == Format::Atomlab || counts.contains_key(class.as_str()));
        let mut names: Vec<String> = named.cloned().collect();
        if self.classes.is_none() {
            names = counts.keys().map(|label| (*label).to_owned()).collect();
            let numbers: Option<Vec<f64>> = names.iter().map(|name| name.parse().ok().filter(|number: &f64| number.is_finite())).collect();
            if let Some(numbers) = numbers {
                let mut order: Vec<usize> = (0..names.len()).collect();
                order.sort_by(|a, b| numbers[*a].total_cmp(&numbers[*b]));
                names = order.into_iter().map(|place| std::mem::take(&mut names[place])).collect();
            }
        }
        if names.len() > MAX_CLASSES {
            return Err(ImportError::TooManyClasses { place, found: names.len() });
        }
        Ok(names.into_iter().map(|name| ClassCount { count: counts.get(name.as_str()).copied().unwrap_or(0), name }).collect())
    }

    fn cut(&mut self) {
        let mut lines = Vec::new();
        for sentence in self.sentences.iter_mut().filter(|sentence| sentence.text.len() > MAX_CHARACTERS) {
            if let Some((end, _)) = sentence.text.char_indices().nth(MAX_CHARACTERS) {
                sentence.text.truncate(sentence.text[..end].trim_end().len());
                lines.push(sentence.line);
            }
        }
        match lines[..] {
            [] => {}
            [line] => self.notices.push(format!("The sentence in line {line} is cut after {MAX_CHARACTERS} characters.")),
            [first, ..] => {
                self.notices.push(format!("{} sentences are cut after {MAX_CHARACTERS} characters, the first in line {first}.", lines.len()));
            }
        }
    }

    fn say_repeats(&mut self, repeats: &groups::Repeats) {
        let groups::Repeats { groups, repeated, contradicted } = repeats;
        if *repeated > 0 {
            self.notices.push(repetition(*repeated, *contradicted, self.keep_groups));
        }
        let mut sizes: HashMap<&str, usize> = HashMap::new();
        for group in groups {
            *sizes.entry(group).or_default() += 1;
        }
        if let Some((group, size)) = sizes.into_iter().max_by_key(|(_, size)| *size)
            && 2 * size > groups.len()
        {
            let percent = 100 * size / groups.len();
            self.notices.push(format!("The group {group:?} holds {percent} % of the sentences, and no split divides a group."));
        }
    }

    fn say_classes(&mut self, classes: &[ClassCount]) {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for ClassCount { name, count } in classes {
            match count {
                0 => self.notices.push(format!("The class {name:?} has no sentence.")),
                1 => self.notices.push(format!("The class {name:?} has a single sentence, which only one part of a split can have.")),
                _ => {}
            }
            if let Some(other) = seen.insert(name.to_lowercase(), name) {
                self.notices.push(format!("The classes {other:?} and {name:?} differ in capital letters only, and count as two."));
            }
        }
    }
}

/// The first sentences of every class in about equal numbers, in the order of the file.
/// `other`: so many of the `n` have another label.
fn repetition(n: usize, other: usize, keep_groups: bool) -> String {
    match (other, keep_groups) {
        (0, true) => t!("{n, plural, one {1 sentence repeats} other {{n} sentences repeat}} the words of an earlier one; the file's groups are kept.", n),
        (0, false) => t!(
            "{n, plural, one {1 sentence repeats the words of an earlier one; it stays} other {{n} sentences repeat the words of an earlier one; they stay}} with the earlier in a split.",
            n
        ),
        (_, true) => t!(
            "{n, plural, one {1 sentence repeats} other {{n} sentences repeat}} the words of an earlier one, {other} of them with another label; the file's groups are kept.",
            n,
            other
        ),
        (_, false) => t!(
            "{n, plural, one {1 sentence repeats the words of an earlier one, {other} of them with another label; it stays} other {{n} sentences repeat the words of an earlier one, {other} of them with another label; they stay}} with the earlier in a split.",
            n,
            other
        ),
    }
}

fn preview(sentences: &[Sentence], classes: &[ClassCount]) -> Vec<PreviewRow> {
    let share = PREVIEW.div_ceil(classes.len().max(1));
    let mut taken: HashMap<&str, usize> = HashMap::new();
    let mut places: Vec<usize> = Vec::new();
    for (place, sentence) in sentences.iter().enumerate() {
        let count = taken.entry(&sentence.label).or_default();
        if places.len() < PREVIEW && *count < share {
            *count += 1;
            places.push(place);
        }
    }
    let chosen: HashSet<usize> = places.iter().copied().collect();
    places.extend((0..sentences.len()).filter(|place| !chosen.contains(place)).take(PREVIEW.saturating_sub(chosen.len())));
    places.sort_unstable();
    let row = |place: usize| PreviewRow { line: sentences[place].line, label: sentences[place].label.clone(), text: sentences[place].text.clone() };
    places.into_iter().map(row).collect()
}
