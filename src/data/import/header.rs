//! Whether the first row of a table names the columns.

use std::collections::HashSet;

use super::{MAX_CLASSES, table::Row};

/// What people call the column of the sentences.
const TEXT: [&str; 12] = ["text", "sentence", "review", "comment", "content", "message", "tweet", "body", "verse", "verse_text", "question", "description"];
/// What people call the column of the labels; the earlier, the surer.
pub(super) const LABEL: [&str; 14] =
    ["label", "labels", "class", "category", "sentiment", "target", "rating", "stars", "polarity", "emotion", "topic", "score", "intent", "acceptability"];
/// What people call the column of the groups.
pub(super) const GROUP: [&str; 7] = ["group", "groups", "group_id", "review_id", "document_id", "doc_id", "drugname"];

/// Most characters of a column's name that is not known.
const NAME_CHARACTERS: usize = 30;

/// How names of columns are compared.
pub(super) fn key(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-'], "_")
}

/// Whether the first row holds a known name that none of the rows below has in that column.
pub(super) fn by_name(rows: &[Row]) -> bool {
    let Some((first, rest)) = rows.split_first() else { return false };
    let known = |cell: &str| TEXT.iter().chain(&LABEL).any(|name| *name == key(cell));
    let named = |(column, cell): (usize, &str)| known(cell) && !rest.iter().any(|row| row.fields.get(column) == Some(cell));
    first.fields.iter().all(|cell| cell.trim().is_empty() || is_name(cell)) && first.fields.iter().enumerate().any(named)
}

/// Whether the first row names the columns: by what it says, or by being unlike all the rows below it.
pub(super) fn has_header(rows: &[Row]) -> bool {
    by_name(rows) || by_shape(rows)
}

/// All of the first row are short different words, and in a column of a few repeated values the first is unlike the others.
fn by_shape(rows: &[Row]) -> bool {
    let Some((first, rest)) = rows.split_first() else { return false };
    let names: HashSet<&str> = first.fields.iter().collect();
    if names.len() < first.fields.len() || !first.fields.iter().all(is_name) {
        return false;
    }
    first.fields.iter().enumerate().any(|(column, name)| {
        let mut values = HashSet::new();
        rest.iter().all(|row| {
            values.insert(row.fields.get(column).unwrap_or_default().trim());
            values.len() <= MAX_CLASSES
        }) && (2..=rest.len() / 2).contains(&values.len())
            && !values.contains(name.trim())
    })
}

/// A few short words, not a number and not a sentence.
fn is_name(cell: &str) -> bool {
    let cell = cell.trim();
    let words = cell.split_whitespace().count();
    (1..=3).contains(&words) && cell.chars().count() <= NAME_CHARACTERS && cell.parse::<f64>().is_err() && !cell.ends_with(['.', '!', '?', ',', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::import::table::Table;

    fn header(text: &str) -> bool {
        has_header(&Table::read(text, b',', true).unwrap().rows)
    }

    #[test]
    fn names_are_known_or_unlike_the_rest() {
        assert!(header("Text,Label\nGood.,1\n"));
        assert!(header("words,verdict\nIt is fine,yes\nI like it,no\nreally,yes\nnot,no\n"));
        assert!(!header("yes,Fine\nno,Bad\nyes,Good\nno,Ugly\n"));
        assert!(!header("1,Fine\n0,Bad\n1,Good\n0,Ugly\n"));
        assert!(!header("comment,Fine\nquestion,Bad\ncomment,Good\nquestion,Ugly\n"));
        assert!(!header("other,It is what it is.\nyes,Bad\nno,Good\nno,Ugly\nyes,x\n"));
    }
}
