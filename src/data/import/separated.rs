//! CSV and tab-separated files: with a header or without, known ones among them.

use super::{
    Columns, Format, ImportError,
    collect::{Draft, MIN_ROWS, Sentence},
    columns,
    decode::{lines, squeeze},
    header,
    known::Known,
    lines as pasted,
    table::{Row, Table},
};

/// Reads a file by what its first line looks like; without a tab, comma or semicolon there, it must be lines with a colon.
///
/// # Errors
/// For everything that [`ImportError`] says about tables, and for a file of no known kind.
pub(super) fn read(text: &str, chosen: Option<Columns>) -> Result<Draft, ImportError> {
    let (number, first) = lines(text).next().ok_or(ImportError::Empty)?;
    if first.contains('\t') {
        return sentences(Table::read_tsv(text)?, true, chosen);
    }
    let mut separators: Vec<(u8, usize)> = [b',', b';'].map(|byte| (byte, first.bytes().filter(|other| *other == byte).count())).into();
    separators.retain(|(_, count)| *count > 0);
    separators.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (separator, _) in &separators {
        // Named columns are no sentence, so whatever is wrong below them is an error of the table.
        let head = Table::read(first, *separator, true).map(|head| header::by_name(&head.rows));
        if head == Ok(true)
            && let whole = Table::read(text, *separator, true)
            && whole.as_ref().map_or(true, |table| header::by_name(&table.rows))
        {
            return sentences(whole?, false, chosen);
        }
    }
    if pasted::fits(text, ':') {
        return pasted::read(text, ':');
    }
    let mut error = ImportError::NotRecognised { line: number };
    for (separator, _) in separators.iter().rev() {
        match Table::read(text, *separator, true) {
            Ok(table) => return sentences(table, false, chosen),
            Err(other) => error = other,
        }
    }
    // Commas in unquoted text make the lines of a list differ in their number.
    if matches!(error, ImportError::Fields { .. }) && pasted::fits(text, ',') {
        return pasted::read(text, ',');
    }
    Err(error)
}

fn sentences(table: Table, tabs: bool, chosen: Option<Columns>) -> Result<Draft, ImportError> {
    let Table { mut rows, width } = table;
    let mut notices = Vec::new();
    let named = header::by_name(&rows);
    let has_header = named || header::has_header(&rows);
    let names: Option<Vec<String>> = has_header.then(|| rows.remove(0).fields.iter().map(squeeze).collect());
    if has_header && !named {
        notices.push("The first line is read as the names of the columns.".to_owned());
    }
    if rows.len() < MIN_ROWS {
        return Err(ImportError::TooFewRows { found: rows.len() });
    }
    if let Some(columns) = &chosen {
        columns.check(width)?;
    }
    let same = |known: &Known| chosen.is_none_or(|columns| (columns.text, columns.label) == (known.columns.text, known.columns.label));
    let known = Known::recognise(names.as_deref(), &rows).filter(same);
    let columns = columns::describe(known.as_ref().and_then(|known| known.names.clone()).or(names), width, &rows);
    let chosen = match (chosen, &known) {
        (Some(columns), _) => columns,
        (None, Some(known)) => known.columns,
        (None, None) => columns::guess(&columns, &rows)?,
    };
    let format = match (&known, tabs, has_header) {
        (Some(known), ..) => known.format,
        (None, true, true) => Format::Tsv,
        (None, true, false) => Format::TsvWithoutHeader,
        (None, false, true) => Format::Csv,
        (None, false, false) => Format::CsvWithoutHeader,
    };
    notices.extend(known.as_ref().and_then(|known| known.notice).map(str::to_owned));
    Ok(Draft {
        format,
        place: format!("the column {:?}", columns[chosen.label].name),
        columns,
        chosen,
        sentences: rows.iter().map(|row| sentence(row, chosen, known.as_ref())).collect::<Result<_, _>>()?,
        classes: known.map(|known| known.classes.iter().map(|class| (*class).to_owned()).collect()),
        keep_groups: false,
        notices,
    })
}

fn sentence(row: &Row, columns: Columns, known: Option<&Known>) -> Result<Sentence, ImportError> {
    let (line, field) = (row.line, |column: usize| row.fields.get(column).unwrap_or_default());
    let group = columns.group.map(|group| squeeze(field(group))).filter(|group| !group.is_empty());
    let (text, label) = (field(columns.text), squeeze(field(columns.label)));
    let Some(known) = known else {
        return Ok(Sentence { line, label, text: squeeze(text), group, rating: None });
    };
    if label.is_empty() {
        return Err(ImportError::NoLabel { line });
    }
    let (label, rating) = known.class(line, &label)?;
    Ok(Sentence { line, label, text: known.text(text), group, rating })
}
