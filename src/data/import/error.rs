//! Why a file is not a set of labelled sentences: one sentence each, with the line, the reason and what is accepted.

use thiserror::Error;

use super::{MAX_CLASSES, MAX_ROWS};
use crate::data::text::TextError;
use crate::language::t;

/// Why a file is not a set of labelled sentences. Lines and columns count from 1.
#[derive(Debug, Error, PartialEq)]
pub enum ImportError {
    /// Nothing but white space.
    #[error("the file is empty; accepted are at least 4 sentences with their labels")]
    Empty,
    /// More bytes than [`super::MAX_BYTES`].
    #[error("the file has {megabytes:.1} MB; accepted are up to 20 MB, so take a part of it")]
    TooLarge {
        /// Its size in millions of bytes.
        megabytes: f64,
    },
    /// Bytes that no character has.
    #[error("line {line} is not UTF-8 text; save the file as UTF-8 (spreadsheets call it \"CSV UTF-8\") and choose it again")]
    NotUtf8 {
        /// The first such line.
        line: usize,
    },
    /// More sentences than [`MAX_ROWS`].
    #[error("the file has more than {MAX_ROWS} sentences; accepted are up to {MAX_ROWS}, so take a part of it")]
    TooManyRows,
    /// Fewer than 4 sentences.
    #[error("{}", t!("the file has {found, plural, one {# sentence} other {# sentences}}; accepted are at least 4, each with a label", found = *found))]
    TooFewRows {
        /// Sentences found.
        found: usize,
    },
    /// A line has more or fewer fields than the first one.
    #[error("{}", fields(*line, *found, *first, *expected, separator, *quotes))]
    Fields {
        /// The line.
        line: usize,
        /// Its fields.
        found: usize,
        /// The file's first line.
        first: usize,
        /// The fields there.
        expected: usize,
        /// The name of what separates fields.
        separator: &'static str,
        /// Whether quotes may enclose a field.
        quotes: bool,
    },
    /// A quoted field without an end.
    #[error("the quote that begins in line {line} is never closed; accepted is one more quote where the field ends, and two in a row for a quote inside it")]
    UnclosedQuote {
        /// Where it begins.
        line: usize,
    },
    /// A row without a sentence.
    #[error("line {line} has no text; accepted is a sentence in every line that is not blank")]
    NoText {
        /// The line.
        line: usize,
    },
    /// A row without a label.
    #[error("line {line} has no label; accepted is a label in every line that is not blank")]
    NoLabel {
        /// The line.
        line: usize,
    },
    /// A rating that stands for no class.
    #[error("line {line} has the rating {rating:?}; accepted is a number from 1 to 10")]
    Rating {
        /// The line.
        line: usize,
        /// The rating found.
        rating: String,
    },
    /// All sentences have one label.
    #[error("{place} has only the label {label:?}; accepted are 2 to {MAX_CLASSES} different labels")]
    OneClass {
        /// The column, or "the file".
        place: String,
        /// The label.
        label: String,
    },
    /// More labels than [`MAX_CLASSES`].
    #[error("{place} has {found} different labels; accepted are 2 to {MAX_CLASSES}")]
    TooManyClasses {
        /// The column, or "the file".
        place: String,
        /// Different labels.
        found: usize,
    },
    /// A chosen column that the file does not have.
    #[error("column {column} is chosen for the {what}; accepted are columns 1 to {columns}")]
    NoSuchColumn {
        /// What was to be read there: text, label or group.
        what: &'static str,
        /// The column.
        column: usize,
        /// Columns of the file.
        columns: usize,
    },
    /// One column chosen for two things.
    #[error("column {column} is chosen for both the {first} and the {second}; accepted are different columns")]
    SameColumn {
        /// The column.
        column: usize,
        /// The first thing.
        first: &'static str,
        /// The second thing.
        second: &'static str,
    },
    /// No column repeats a few values.
    #[error("no column could be the label, among {columns}; accepted is a column with 2 to {MAX_CLASSES} different values that repeat")]
    NoLabelColumn {
        /// The names of the columns.
        columns: String,
    },
    /// No format fits.
    #[error(
        "line {line} is not understood; accepted are CSV, tab-separated lines, and lines like \"label: text\" or \"label, text\" where a few labels repeat"
    )]
    NotRecognised {
        /// The first line that is not blank.
        line: usize,
    },
    /// A file in atomlab's own format has an error.
    #[error(transparent)]
    Own(#[from] TextError),
}

fn fields(line: usize, found: usize, first: usize, expected: usize, separator: &str, quotes: bool) -> String {
    if quotes {
        t!(
            "line {line} has {found, plural, one {1 field} other {{found} fields}} where line {first} has {expected}; accepted is the same number in every line, with a {separator} between two fields and quotes around a field that has a {separator} in it",
            line,
            found,
            first,
            expected,
            separator,
        )
    } else {
        t!(
            "line {line} has {found, plural, one {1 field} other {{found} fields}} where line {first} has {expected}; accepted is the same number in every line, with a {separator} between two fields",
            line,
            found,
            first,
            expected,
            separator,
        )
    }
}
