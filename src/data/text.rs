//! Labelled sentences, and atomlab's own file format for them.
//!
//! The format is tab-separated UTF-8 text. The first line is `# ` and the class names, with tabs between them; every other
//! line is `label<TAB>group<TAB>rating<TAB>text`, where the label is one of the class names, and group and rating may be empty.

use thiserror::Error;

/// One labelled sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The sentence.
    pub text: String,
    /// Index into [`TextDataset::class_names`].
    pub label: usize,
    /// Examples of one group (near-duplicates, or parts of one review) never stand on both sides of a split.
    pub group: String,
    /// How strongly the label holds, in the units of the source.
    pub rating: Option<f32>,
}

/// Labelled sentences of one source.
#[derive(Clone, Debug, PartialEq)]
pub struct TextDataset {
    /// What people call the data set.
    pub name: String,
    /// The classes, in the order of their indices.
    pub class_names: Vec<String>,
    /// The sentences, in the order of the file.
    pub examples: Vec<Example>,
}

/// Why a file is not a data set. Lines count from 1.
#[derive(Debug, Error, PartialEq)]
pub enum TextError {
    /// The first line does not name the classes.
    #[error("line 1 does not name the classes; accepted is \"#\" and at least two different names with a tab between them")]
    Header,
    /// A line has too few fields.
    #[error("line {line} has {found} of the 4 fields label, group, rating and text, which tabs must separate")]
    Fields {
        /// The line.
        line: usize,
        /// Fields found.
        found: usize,
    },
    /// A label is not among the class names.
    #[error("line {line} has the label {label:?}; accepted are {accepted}")]
    Label {
        /// The line.
        line: usize,
        /// The label found.
        label: String,
        /// The class names.
        accepted: String,
    },
    /// A rating is not a finite number.
    #[error("line {line} has the rating {rating:?}; accepted is a number or nothing")]
    Rating {
        /// The line.
        line: usize,
        /// The rating found.
        rating: String,
    },
    /// A sentence is empty.
    #[error("line {line} has no text after the label, group and rating")]
    NoText {
        /// The line.
        line: usize,
    },
    /// There is no sentence at all.
    #[error("there is no sentence after the class names in line 1")]
    NoExamples,
}

impl TextDataset {
    /// Reads atomlab's own format; see the [module](self). Blank lines are skipped, and an example without a group is a group of its own.
    ///
    /// # Errors
    /// Names the first line that is not as it should be.
    pub fn parse(name: &str, tsv: &str) -> Result<Self, TextError> {
        let mut lines = tsv.strip_prefix('\u{feff}').unwrap_or(tsv).lines();
        let class_names = class_names(lines.next().unwrap_or_default()).ok_or(TextError::Header)?;
        let mut examples = Vec::new();
        for (index, content) in lines.enumerate().filter(|(_, content)| !content.trim().is_empty()) {
            examples.push(example(index + 2, content, &class_names)?);
        }
        if examples.is_empty() {
            return Err(TextError::NoExamples);
        }
        Ok(Self { name: name.to_owned(), class_names, examples })
    }

    /// Group and label of every sentence, to split by.
    #[must_use]
    pub fn groups_and_labels(&self) -> Vec<(&str, usize)> {
        self.examples.iter().map(|example| (example.group.as_str(), example.label)).collect()
    }

    /// The data set in the format that [`TextDataset::parse`] reads. White space inside a field becomes single spaces.
    #[must_use]
    pub fn to_tsv(&self) -> String {
        let field = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let names: Vec<String> = self.class_names.iter().map(|name| field(name)).collect();
        let mut tsv = format!("# {}\n", names.join("\t"));
        for example in &self.examples {
            let rating = example.rating.map(|rating| rating.to_string()).unwrap_or_default();
            tsv += &format!("{}\t{}\t{rating}\t{}\n", names[example.label], field(&example.group), field(&example.text));
        }
        tsv
    }
}

fn class_names(header: &str) -> Option<Vec<String>> {
    let names: Vec<String> = header.strip_prefix('#')?.split('\t').map(|name| name.trim().to_owned()).collect();
    let fit = names.len() >= 2 && names.iter().enumerate().all(|(i, name)| !name.is_empty() && !names[..i].contains(name));
    fit.then_some(names)
}

fn example(line: usize, content: &str, class_names: &[String]) -> Result<Example, TextError> {
    let fields: Vec<&str> = content.splitn(4, '\t').map(str::trim).collect();
    let [label, group, rating, text] = fields[..] else {
        return Err(TextError::Fields { line, found: fields.len() });
    };
    let label = class_names.iter().position(|name| name == label).ok_or_else(|| TextError::Label {
        line,
        label: label.to_owned(),
        accepted: class_names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", "),
    })?;
    let rating = match rating {
        "" => None,
        number => match number.parse::<f32>() {
            Ok(value) if value.is_finite() => Some(value),
            _ => return Err(TextError::Rating { line, rating: number.to_owned() }),
        },
    };
    if text.is_empty() {
        return Err(TextError::NoText { line });
    }
    let group = if group.is_empty() { format!("line {line}") } else { group.to_owned() };
    Ok(Example { text: text.to_owned(), label, group, rating })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_file_is_read() {
        let data = TextDataset::parse("films", "\u{feff}# bad\tgood\r\ngood\tg1\t1.5\tA film.\tReally.\r\n\r\nbad\t\t\tDull\r\n").unwrap();
        assert_eq!((data.name.as_str(), data.class_names), ("films", vec!["bad".to_owned(), "good".to_owned()]));
        let first = Example { text: "A film.\tReally.".into(), label: 1, group: "g1".into(), rating: Some(1.5) };
        let second = Example { text: "Dull".into(), label: 0, group: "line 4".into(), rating: None };
        assert_eq!(data.examples, [first, second]);
    }

    #[test]
    fn an_error_names_the_line_and_what_is_accepted() {
        let message = |tsv| TextDataset::parse("", tsv).unwrap_err().to_string();
        assert_eq!(message(""), "line 1 does not name the classes; accepted is \"#\" and at least two different names with a tab between them");
        assert_eq!(message("# a\ta\n"), message(""));
        assert_eq!(message("# a\tb\n\na\tg\n"), "line 3 has 2 of the 4 fields label, group, rating and text, which tabs must separate");
        assert_eq!(message("# a\tb\nc\t\t\tx"), "line 2 has the label \"c\"; accepted are \"a\", \"b\"");
        assert_eq!(message("# a\tb\na\t\tNaN\tx"), "line 2 has the rating \"NaN\"; accepted is a number or nothing");
        assert_eq!(message("# a\tb\na\t\t\t "), "line 2 has no text after the label, group and rating");
        assert_eq!(message("# a\tb\n"), "there is no sentence after the class names in line 1");
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(tsv in "\\PC{0,40}(\n|\t|\\PC){0,40}", body in "(a|b|\t|\n|1|\\PC){0,60}") {
            let _ = TextDataset::parse("", &tsv);
            let _ = TextDataset::parse("", &format!("# a\tb\n{body}"));
        }

        #[test]
        fn what_is_written_is_read_again(texts in prop::collection::vec(("[a-zé😀]{1,9}( [a-z]{1,3}){0,3}", 0..2_usize, prop::option::of(-4.0..4.0_f32)), 1..9)) {
            let examples = texts.into_iter().map(|(text, label, rating)| Example { text, label, group: "g".into(), rating }).collect();
            let data = TextDataset { name: "n".into(), class_names: vec!["a".into(), "b".into()], examples };
            prop_assert_eq!(TextDataset::parse("n", &data.to_tsv()), Ok(data));
        }
    }
}
