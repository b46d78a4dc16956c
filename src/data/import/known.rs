//! Published data sets whose files are recognised, so that their labels get their names.

use super::{Columns, Format, ImportError, decode::squeeze, header::key, html::unescape, table::Row};

/// How the rows of a recognised file become sentences.
pub(super) struct Known {
    /// Which it is.
    pub format: Format,
    /// Where things stand in it.
    pub columns: Columns,
    /// What its columns are called, if it has no header.
    pub names: Option<Vec<String>>,
    /// Its classes, in their usual order.
    pub classes: &'static [&'static str],
    /// What is done with the labels.
    pub notice: Option<&'static str>,
    labels: Labels,
}

enum Labels {
    /// Labels with the index of their class.
    Named(&'static [(&'static str, usize)]),
    /// Ratings from 1 to 10.
    Rated,
}

const POEM: [&str; 4] = ["negative", "positive", "no_impact", "mixed"];
const POEM_OWN: [(&str, usize); 4] = [("-1", 0), ("0", 2), ("1", 1), ("2", 3)];
const POEM_COUNTED: [(&str, usize); 4] = [("0", 0), ("1", 1), ("2", 2), ("3", 3)];

impl Known {
    /// What the rows of a table are, if they are known; `header` holds the names of the columns if the file has some.
    pub fn recognise(header: Option<&[String]>, rows: &[Row]) -> Option<Self> {
        match header {
            Some(names) => drugs(names).or_else(|| poem(names, rows)),
            None => cola(rows).or_else(|| poem_without_header(rows)),
        }
    }

    /// The class that `label` stands for, and the rating if it is one.
    ///
    /// # Errors
    /// For a rating that is none.
    pub fn class(&self, line: usize, label: &str) -> Result<(String, Option<f32>), ImportError> {
        match self.labels {
            // Recognition has seen that all labels are among them.
            Labels::Named(names) => {
                let class = names.iter().find(|(name, _)| *name == label).map(|(_, class)| self.classes[*class]);
                Ok((class.unwrap_or(label).to_owned(), None))
            }
            // Some copies hold the classes in place of the ratings.
            Labels::Rated if self.classes.contains(&label) => Ok((label.to_owned(), None)),
            Labels::Rated => match label.parse::<f32>() {
                Ok(rating) if (1.0..=10.0).contains(&rating) => {
                    let class = if rating < 5.0 { 0 } else { 1 + usize::from(rating >= 7.0) };
                    Ok((self.classes[class].to_owned(), Some(rating)))
                }
                _ => Err(ImportError::Rating { line, rating: label.to_owned() }),
            },
        }
    }

    /// The sentence that a field holds.
    pub fn text(&self, field: &str) -> String {
        match self.labels {
            Labels::Named(_) => squeeze(field),
            // The reviews have quotes inside the quotes of the field.
            Labels::Rated => {
                let text = squeeze(&unescape(field));
                let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
                inner.map_or(text.clone(), squeeze)
            }
        }
    }
}

fn names(names: &[&str]) -> Option<Vec<String>> {
    Some(names.iter().map(|name| (*name).to_owned()).collect())
}

fn all(rows: &[Row], column: usize, accepted: impl Fn(&str) -> bool) -> bool {
    rows.iter().all(|row| row.fields.get(column).is_some_and(|field| accepted(field.trim())))
}

fn any(rows: &[Row], column: usize, value: &str) -> bool {
    rows.iter().any(|row| row.fields.get(column).is_some_and(|field| field.trim() == value))
}

/// CoLA: source, label, star, sentence.
fn cola(rows: &[Row]) -> Option<Known> {
    let width = rows.first()?.fields.len();
    let fits = width == 4 && all(rows, 1, |label| matches!(label, "0" | "1")) && all(rows, 2, |star| matches!(star, "" | "*"));
    fits.then(|| Known {
        format: Format::Cola,
        columns: Columns { text: 3, label: 1, group: None },
        names: names(&["source", "label", "star", "sentence"]),
        classes: &["unacceptable", "acceptable"],
        notice: None,
        labels: Labels::Named(&[("0", 0), ("1", 1)]),
    })
}

/// poem-sentiment: its own files number the classes from -1, tables made of them from 0 in another order.
fn poem_labels(rows: &[Row], column: usize) -> Option<(&'static [(&'static str, usize)], &'static str)> {
    let own = any(rows, column, "-1");
    let (labels, notice) = if own {
        (&POEM_OWN, "The labels -1, 0, 1 and 2 are read as negative, no_impact, positive and mixed.")
    } else {
        (&POEM_COUNTED, "The labels 0, 1, 2 and 3 are read as negative, positive, no_impact and mixed.")
    };
    all(rows, column, |label| labels.iter().any(|(name, _)| *name == label)).then_some((labels.as_slice(), notice))
}

/// Only with a label that three-class data sets in general do not have: -1 or 3.
fn poem_without_header(rows: &[Row]) -> Option<Known> {
    let width = rows.first()?.fields.len();
    let fits = width == 3 && all(rows, 0, |id| id.parse::<u64>().is_ok()) && (any(rows, 2, "-1") || any(rows, 2, "3"));
    let (labels, notice) = poem_labels(rows, 2).filter(|_| fits)?;
    Some(poem_with(Columns { text: 1, label: 2, group: None }, names(&["id", "verse", "label"]), labels, notice))
}

fn poem(header: &[String], rows: &[Row]) -> Option<Known> {
    let column = |name: &str| header.iter().position(|header| key(header) == name);
    let (text, label) = (column("verse_text")?, column("label")?);
    let (labels, notice) = poem_labels(rows, label)?;
    Some(poem_with(Columns { text, label, group: None }, None, labels, notice))
}

fn poem_with(columns: Columns, names: Option<Vec<String>>, labels: &'static [(&'static str, usize)], notice: &'static str) -> Known {
    Known { format: Format::PoemSentiment, columns, names, classes: &POEM, notice: Some(notice), labels: Labels::Named(labels) }
}

/// Drugs.com: drugName, condition, review, rating and more.
fn drugs(header: &[String]) -> Option<Known> {
    let column = |name: &str| header.iter().position(|header| key(header) == name);
    Some(Known {
        format: Format::Drugs,
        columns: Columns { text: column("review")?, label: column("rating")?, group: Some(column("drugname")?) },
        names: None,
        classes: &["negative", "neutral", "positive"],
        notice: Some("Ratings below 5 are read as negative, 5 and 6 as neutral, from 7 as positive."),
        labels: Labels::Rated,
    })
}
