//! From bytes to text.

use std::borrow::Cow;

use super::{ImportError, MAX_BYTES};

/// The text of a file without its byte order mark. Old files that end lines with a carriage return alone get line feeds, because lines are counted by those.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { megabytes: bytes.len() as f64 / 1e6 });
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let line = 1 + bytes[..e.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        ImportError::NotUtf8 { line }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    let old = text.contains('\r') && !text.contains('\n');
    Ok(if old { Cow::Owned(text.replace('\r', "\n")) } else { Cow::Borrowed(text) })
}

/// The lines that are not blank, with their numbers.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line)).filter(|(_, line)| !line.trim().is_empty())
}

/// `text` with every run of white space as one space, and none at the ends: one line, whatever it was.
pub(super) fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_old_line_ends_are_understood() {
        assert_eq!(decode("\u{feff}a\nb".as_bytes()).unwrap(), "a\nb");
        assert_eq!(decode(b"a\rb").unwrap(), "a\nb");
        assert_eq!(squeeze(" a \r\n\tb\u{a0}c "), "a b c");
        assert_eq!(lines("\n a\r\n \nb").collect::<Vec<_>>(), [(2, " a"), (4, "b")]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let message = |bytes: &[u8]| decode(bytes).unwrap_err().to_string();
        assert_eq!(message(b" \r\n\t"), "the file is empty; accepted are at least 4 sentences with their labels");
        assert_eq!(message(b"a\nb\ncaf\xe9\n"), "line 3 is not UTF-8 text; save the file as UTF-8 (spreadsheets call it \"CSV UTF-8\") and choose it again");
        assert_eq!(message(&vec![b'a'; 20_340_000]), "the file has 20.3 MB; accepted are up to 20 MB, so take a part of it");
    }
}
