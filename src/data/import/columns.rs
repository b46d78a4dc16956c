//! Which column is the text, which the label, which the group.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{
    ImportError, MAX_CLASSES,
    decode::squeeze,
    header::{GROUP, LABEL, key},
    table::Row,
};

/// Most characters of an example value.
const EXAMPLE_CHARACTERS: usize = 60;
/// Columns of a few values that are seldom what is to be learned.
const NO_LABEL: [&str; 6] = ["split", "set", "fold", "lang", "language", "source"];

/// The columns to read, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Columns {
    /// The sentences.
    pub text: usize,
    /// The labels.
    pub label: usize,
    /// What keeps sentences on one side of a split.
    #[serde(default)]
    pub group: Option<usize>,
}

/// A column that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// Its place, counted from 0.
    pub index: usize,
    /// What the header calls it, else "column 1" and so on.
    pub name: String,
    /// Its first value that is not empty, cut after 60 characters.
    pub example: String,
}

impl Columns {
    /// # Errors
    /// For a column beyond `width`, and one column for two things.
    pub(super) fn check(&self, width: usize) -> Result<(), ImportError> {
        let all = [("text", Some(self.text)), ("label", Some(self.label)), ("group", self.group)];
        for (place, (what, column)) in all.iter().enumerate() {
            let Some(column) = *column else { continue };
            if column >= width {
                return Err(ImportError::NoSuchColumn { what, column: column.saturating_add(1), columns: width });
            }
            if let Some((first, _)) = all[..place].iter().find(|(_, other)| *other == Some(column)) {
                return Err(ImportError::SameColumn { column: column + 1, first, second: what });
            }
        }
        Ok(())
    }
}

/// The columns of `rows`, with the header's names or numbers.
pub(super) fn describe(names: Option<Vec<String>>, width: usize, rows: &[Row]) -> Vec<Column> {
    let describe = |index: usize| {
        let name = names.as_ref().and_then(|names| names.get(index)).filter(|name| !name.is_empty());
        let value = rows.iter().filter_map(|row| row.fields.get(index)).find(|value| !value.trim().is_empty());
        Column { index, name: name.cloned().unwrap_or_else(|| format!("column {}", index + 1)), example: value.map(example).unwrap_or_default() }
    };
    (0..width).map(describe).collect()
}

fn example(value: &str) -> String {
    let value = squeeze(value);
    match value.char_indices().nth(EXAMPLE_CHARACTERS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value,
    }
}

/// The text is the column with the longest values that no known name makes the label. The label is a column with 2 to 20 different values of which some repeat,
/// preferably one that is named so, else one without gaps; with two columns it is the other one. The group must be named so.
///
/// # Errors
/// If no column could be the label.
pub(super) fn guess(columns: &[Column], rows: &[Row]) -> Result<Columns, ImportError> {
    let length = |column: usize| rows.iter().map(|row| row.fields.get(column).map_or(0, str::len)).sum::<usize>();
    let keys: Vec<String> = columns.iter().map(|column| key(&column.name)).collect();
    // Of equally long ones the last, because labels come first more often.
    let text = (0..columns.len()).max_by_key(|column| (!LABEL.contains(&keys[*column].as_str()), length(*column))).unwrap_or(0);
    let others = || (0..columns.len()).filter(|column| *column != text);
    let fit: Vec<usize> = others().filter(|column| repeats(*column, rows)).collect();
    let exact = |name: &&str, among: &[usize]| among.iter().copied().find(|column| keys[*column] == *name);
    let containing = |name: &&str, among: &[usize]| among.iter().copied().find(|column| keys[*column].contains(*name));
    let label = LABEL
        .iter()
        .find_map(|name| exact(name, &fit))
        .or_else(|| LABEL.iter().find_map(|name| containing(name, &fit)))
        .or_else(|| fit.iter().copied().filter(|column| !NO_LABEL.contains(&keys[*column].as_str())).min_by_key(|column| gaps(*column, rows)))
        // A column that is named so and does not fit gets an error that says why.
        .or_else(|| LABEL.iter().find_map(|name| exact(name, &others().collect::<Vec<_>>())))
        .or_else(|| others().next().filter(|_| columns.len() == 2))
        .ok_or_else(|| ImportError::NoLabelColumn { columns: columns.iter().map(|c| format!("{:?}", c.name)).collect::<Vec<_>>().join(", ") })?;
    let group = others().find(|column| *column != label && GROUP.contains(&keys[*column].as_str()));
    Ok(Columns { text, label, group })
}

/// Rows without a value.
fn gaps(column: usize, rows: &[Row]) -> usize {
    rows.iter().filter(|row| row.fields.get(column).is_none_or(|value| value.trim().is_empty())).count()
}

fn repeats(column: usize, rows: &[Row]) -> bool {
    let mut values = HashSet::new();
    let few = rows.iter().filter_map(|row| row.fields.get(column)).all(|value| {
        values.insert(value.trim());
        values.len() <= MAX_CLASSES
    });
    few && values.len() >= 2 && values.len() < rows.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::import::table::Table;

    fn guessed(text: &str) -> Result<Columns, ImportError> {
        let mut rows = Table::read(text, b',', true)?.rows;
        let names = rows.remove(0).fields.iter().map(str::to_owned).collect::<Vec<_>>();
        guess(&describe(Some(names.clone()), names.len(), &rows), &rows)
    }

    #[test]
    fn names_decide_where_values_leave_a_choice() {
        let guess = guessed("lang,a,my label,review id,said\nen,x,p,1,long text\nde,y,n,1,long text too\nen,x,n,2,text\n").unwrap();
        assert_eq!(guess, Columns { text: 4, label: 2, group: Some(3) });
        let guess = guessed("lang,what,said\nen,x,long text\nde,y,long text too\nen,x,text\n").unwrap();
        assert_eq!(guess, Columns { text: 2, label: 1, group: None });
        let guess = guessed("why,what,said\n,x,long text\nso,x,long text too\n,y,text\n").unwrap();
        assert_eq!(guess, Columns { text: 2, label: 1, group: None });
        assert_eq!(guessed("what,said\nx,long text\ny,long text too\n").unwrap(), Columns { text: 1, label: 0, group: None });
    }

    #[test]
    fn a_column_that_cannot_be_is_named() {
        let message = |columns: Columns| columns.check(3).unwrap_err().to_string();
        assert_eq!(message(Columns { text: 0, label: 3, group: None }), "column 4 is chosen for the label; accepted are columns 1 to 3");
        assert_eq!(
            message(Columns { text: 1, label: 0, group: Some(1) }),
            "column 2 is chosen for both the text and the group; accepted are different columns"
        );
        assert_eq!(
            guessed("id,said,who\n1,long text,a\n2,longer text,b\n").unwrap_err().to_string(),
            "no column could be the label, among \"id\", \"said\", \"who\"; accepted is a column with 2 to 20 different values that repeat"
        );
    }

    #[test]
    fn a_column_shows_its_first_value() {
        let rows = Table::read(&format!(",\"a\n b\"\n{},c\n", "é".repeat(61)), b',', true).unwrap().rows;
        let columns = describe(None, 2, &rows);
        assert_eq!((columns[0].example.as_str(), columns[1].example.as_str()), (format!("{}…", "é".repeat(60)).as_str(), "a b"));
        assert_eq!(columns[1].name, "column 2");
    }
}
