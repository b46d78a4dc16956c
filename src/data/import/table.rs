//! Rows of fields, as comma-, semicolon- or tab-separated text has them, each with the line it begins in.

use csv::StringRecord;

use super::{ImportError, MAX_ROWS};

/// One row.
pub(super) struct Row {
    /// Where it begins.
    pub line: usize,
    /// Its fields.
    pub fields: StringRecord,
}

/// Rows of one width; blank ones are left out.
pub(super) struct Table {
    /// The rows, a header included.
    pub rows: Vec<Row>,
    /// Fields a row.
    pub width: usize,
}

impl Table {
    /// Reads `text`. With `quotes`, a field that begins with a quote goes on until the next single one, over separators and lines.
    ///
    /// # Errors
    /// For an unclosed quote, rows of different widths, and too many of them.
    pub fn read(text: &str, separator: u8, quotes: bool) -> Result<Self, ImportError> {
        if quotes && let Some(QuoteFault::Unclosed { line }) = check_quotes(text, separator) {
            return Err(ImportError::UnclosedQuote { line });
        }
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).quoting(quotes).has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut table = Self { rows: Vec::new(), width: 0 };
        let (mut line, mut counted) = (1, 0);
        let mut fields = StringRecord::new();
        // The text is UTF-8 and in memory, so nothing else can fail.
        while reader.read_record(&mut fields).unwrap_or(false) {
            // The reader's position is before the empty lines that it skips.
            let start = fields.position().map_or(0, |position| position.byte() as usize);
            let empty = text.as_bytes()[start..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            line += count_lines(&text.as_bytes()[counted..start + empty]);
            counted = start + empty;
            if fields.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            let first = table.rows.first().map_or(line, |row| row.line);
            let expected = table.rows.first().map_or(fields.len(), |row| row.fields.len());
            if fields.len() != expected {
                return Err(ImportError::Fields { line, found: fields.len(), first, expected, separator: separator_name(separator), quotes });
            }
            table.width = expected;
            table.rows.push(Row { line, fields: std::mem::take(&mut fields) });
            if table.rows.len() > MAX_ROWS + 1 {
                return Err(ImportError::TooManyRows);
            }
        }
        Ok(table)
    }

    /// Reads tab-separated text, which some programs quote and others do not: quotes count if all of them are closed where a field ends.
    ///
    /// # Errors
    /// If neither reading works, for the one that got further.
    pub fn read_tsv(text: &str) -> Result<Self, ImportError> {
        let quoted = match check_quotes(text, b'\t') {
            Some(QuoteFault::Trailing) => None,
            _ => Some(Self::read(text, b'\t', true)),
        };
        if let Some(Ok(table)) = quoted {
            return Ok(table);
        }
        let plain = Self::read(text, b'\t', false);
        match (&plain, quoted) {
            (Err(ImportError::Fields { line, .. }), Some(Err(ImportError::UnclosedQuote { line: quote }))) if quote > *line => {
                Err(ImportError::UnclosedQuote { line: quote })
            }
            (Err(ImportError::Fields { line, .. }), Some(Err(error @ ImportError::Fields { line: other, .. }))) if other > *line => Err(error),
            _ => plain,
        }
    }
}

fn count_lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}

fn separator_name(separator: u8) -> &'static str {
    match separator {
        b'\t' => "tab",
        b';' => "semicolon",
        _ => "comma",
    }
}

/// What is wrong with the quotes of a file.
enum QuoteFault {
    /// A quoted field goes on to the end of the file.
    Unclosed { line: usize },
    /// Something follows a closing quote, so that the quotes may be part of the text.
    Trailing,
}

/// The first fault; the `csv` crate reads over all of them.
fn check_quotes(text: &str, separator: u8) -> Option<QuoteFault> {
    let bytes = text.as_bytes();
    let mut trailing = false;
    let (mut at, mut field_start) = (0, true);
    while at < bytes.len() {
        if !(field_start && bytes[at] == b'"') {
            field_start = bytes[at] == separator || matches!(bytes[at], b'\n' | b'\r');
            at += 1;
            continue;
        }
        let open = at;
        at += 1;
        loop {
            let Some(length) = bytes[at..].iter().position(|byte| *byte == b'"') else {
                return Some(QuoteFault::Unclosed { line: 1 + count_lines(&bytes[..open]) });
            };
            at += length + 1;
            if bytes.get(at) != Some(&b'"') {
                break;
            }
            at += 1;
        }
        trailing |= bytes.get(at).is_some_and(|byte| *byte != separator && !matches!(byte, b'\n' | b'\r'));
        field_start = false;
    }
    trailing.then_some(QuoteFault::Trailing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, separator: u8) -> Vec<(usize, Vec<String>)> {
        let table = Table::read(text, separator, true).unwrap();
        table.rows.iter().map(|row| (row.line, row.fields.iter().map(str::to_owned).collect())).collect()
    }

    #[test]
    fn rows_know_the_line_they_begin_in() {
        let rows = read("\n\na,b\r\n\r\n\"x\ny\",\"\"\"1\"\"\"\n , \n3,4", b',');
        let row = |line, fields: [&str; 2]| (line, fields.map(str::to_owned).to_vec());
        assert_eq!(rows, [row(3, ["a", "b"]), row(5, ["x\ny", "\"1\""]), row(8, ["3", "4"])]);
    }

    #[test]
    fn a_row_of_another_width_is_named() {
        let message = |text, separator, quotes| Table::read(text, separator, quotes).err().map(|e| e.to_string()).unwrap_or_default();
        assert_eq!(
            message("a,b\n\n1,2,3", b',', true),
            "line 3 has 3 fields where line 1 has 2; accepted is the same number in every line, with a comma between two fields and quotes around a field that has a comma in it"
        );
        assert_eq!(
            message("a\tb\n1", b'\t', false),
            "line 2 has 1 field where line 1 has 2; accepted is the same number in every line, with a tab between two fields"
        );
        assert_eq!(
            message("a;b\n1;\"2\n\n3;4", b';', true),
            "the quote that begins in line 2 is never closed; accepted is one more quote where the field ends, and two in a row for a quote inside it"
        );
        assert_eq!(message(&"a,b\n".repeat(100_002), b',', true), "the file has more than 100000 sentences; accepted are up to 100000, so take a part of it");
    }

    #[test]
    fn tabs_go_with_and_without_quotes() {
        let read = |text| Table::read_tsv(text).map(|table| table.rows.iter().map(|row| row.fields[1].to_owned()).collect::<Vec<_>>());
        assert_eq!(read("1\t\"a\nb\"\n2\t\"\"\"c\"\"\"").unwrap(), ["a\nb", "\"c\""]);
        assert_eq!(read("1\t\"a\n2\tb").unwrap(), ["\"a", "b"]);
        assert_eq!(read("1\t\"a\" b\n2\t\"b").unwrap(), ["\"a\" b", "\"b"]);
        assert_eq!(read("1\t\"a\n\"\n2\t\"b").unwrap_err(), ImportError::UnclosedQuote { line: 3 });
        assert!(matches!(read("1\t\"a\n2\tb\n3\n"), Err(ImportError::Fields { line: 3, .. })));
    }
}
