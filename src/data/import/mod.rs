//! People's own text files as labelled sentences: whatever is in them, one data set or one sentence that says why not.
//!
//! [`import`] recognises a file by its content, never by its name: atomlab's own format, the files of CoLA, poem-sentiment and Drugs.com,
//! comma-, semicolon- and tab-separated tables with a header or without, and lines like "label: text". What it guessed it reports
//! with a preview, so that a reader can choose other columns and import again.

mod collect;
mod columns;
mod decode;
mod error;
mod groups;
mod header;
mod html;
mod known;
mod lines;
mod own;
mod separated;
mod table;
#[cfg(test)]
mod tests;

use serde::Serialize;

pub use columns::{Column, Columns};
pub use error::ImportError;

use super::text::TextDataset;

/// Most bytes of a file.
pub const MAX_BYTES: usize = 20_000_000;
/// Most sentences of a file.
pub const MAX_ROWS: usize = 100_000;
/// Most classes.
pub const MAX_CLASSES: usize = 20;
/// Most characters of a sentence; a longer one is cut.
pub const MAX_CHARACTERS: usize = 10_000;
/// Sentences of a preview.
const PREVIEW: usize = 8;

/// What a file was recognised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// atomlab's own; see [`super::text`].
    Atomlab,
    /// The Corpus of Linguistic Acceptability.
    Cola,
    /// poem-sentiment, in its own files or a table with its column names.
    PoemSentiment,
    /// The Drugs.com reviews.
    Drugs,
    /// Commas or semicolons, with a header.
    Csv,
    /// Commas or semicolons, without a header.
    CsvWithoutHeader,
    /// Tabs, with a header.
    Tsv,
    /// Tabs, without a header, as in `label<TAB>text`.
    TsvWithoutHeader,
    /// Lines like "label: text".
    ColonLines,
    /// Lines like "label, text" with commas in the text too.
    CommaLines,
}

impl Format {
    /// The format's name for people, to go on from "Read as".
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Atomlab => "atomlab's own format",
            Self::Cola => "the CoLA data set",
            Self::PoemSentiment => "the poem-sentiment data set",
            Self::Drugs => "Drugs.com reviews",
            Self::Csv => "CSV with a header",
            Self::CsvWithoutHeader => "CSV without a header",
            Self::Tsv => "tab-separated lines with a header",
            Self::TsvWithoutHeader => "tab-separated lines without a header",
            Self::ColonLines => "lines with a label, a colon and a text",
            Self::CommaLines => "lines with a label, a comma and a text",
        }
    }
}

/// A class and how many sentences have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClassCount {
    /// Its name.
    pub name: String,
    /// Its sentences.
    pub count: usize,
}

/// A sentence as it was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PreviewRow {
    /// The line it begins in, counted from 1.
    pub line: usize,
    /// The name of its class.
    pub label: String,
    /// The sentence.
    pub text: String,
}

/// What a file was understood as.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Its format.
    pub format: Format,
    /// The format's name for people.
    pub format_title: &'static str,
    /// The columns that may be chosen; none where the format leaves no choice.
    pub columns: Vec<Column>,
    /// The column of the sentences, counted from 0.
    pub text: usize,
    /// The column of the labels.
    pub label: usize,
    /// The column of the groups.
    pub group: Option<usize>,
    /// How many sentences.
    pub rows: usize,
    /// The classes: in the order of numbers if all labels are numbers, in their own order where the format has one, else alphabetically.
    pub classes: Vec<ClassCount>,
    /// A few sentences, of all classes if they are few.
    pub preview: Vec<PreviewRow>,
    /// What was done that one may want to know, one sentence each.
    pub notices: Vec<String>,
    /// The sentences.
    #[serde(skip)]
    pub dataset: TextDataset,
}

/// Reads a file of any known format as a data set called `name`. `columns` takes the place of the guess where the format has columns
/// to choose, and of a recognised data set's own unless text and label are the same ones.
///
/// # Errors
/// Says in one sentence which line is not as it should be, and what is accepted.
pub fn import(name: &str, bytes: &[u8], columns: Option<Columns>) -> Result<Imported, ImportError> {
    let text = decode::decode(bytes)?;
    let draft = if own::fits(&text) { own::read(&text)? } else { separated::read(&text, columns)? };
    draft.finish(name)
}
