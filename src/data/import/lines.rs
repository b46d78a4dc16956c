//! Lines as people type or paste them: "label: text" or "label, text".

use std::collections::HashSet;

use super::{
    Columns, Format, ImportError, MAX_CLASSES,
    collect::{Draft, Sentence},
    decode::{lines, squeeze},
};

/// Most characters of a label.
const LABEL_CHARACTERS: usize = 40;

/// Whether four of five lines begin with a short label and `mark`, and few labels repeat.
pub(super) fn fits(text: &str, mark: char) -> bool {
    let (mut all, mut labelled) = (0, 0);
    let mut labels = HashSet::new();
    for (_, line) in lines(text) {
        all += 1;
        if let Some((label, _)) = divide(line, mark) {
            labelled += 1;
            labels.insert(label);
        }
        // Most files that are none of these are told after a few lines.
        if labels.len() > MAX_CLASSES {
            return false;
        }
    }
    5 * labelled >= 4 * all && labels.len() <= (labelled / 2).max(2)
}

/// The sentences of lines with `mark` between label and text.
///
/// # Errors
/// For a line without a label or a text.
pub(super) fn read(text: &str, mark: char) -> Result<Draft, ImportError> {
    let mut sentences = Vec::new();
    for (line, content) in lines(text) {
        let (label, text) = divide(content, mark).ok_or(ImportError::NoLabel { line })?;
        // Whoever types a comma and a space may still quote the text.
        let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
        sentences.push(Sentence { line, label: squeeze(label), text: squeeze(text), group: None, rating: None });
    }
    Ok(Draft {
        format: if mark == ':' { Format::ColonLines } else { Format::CommaLines },
        columns: Vec::new(),
        chosen: Columns { text: 1, label: 0, group: None },
        place: "the file".to_owned(),
        sentences,
        classes: None,
        keep_groups: false,
        notices: Vec::new(),
    })
}

fn divide(line: &str, mark: char) -> Option<(&str, &str)> {
    let (label, text) = line.split_once(mark)?;
    let label = label.trim();
    let short = !label.is_empty() && label.chars().count() <= LABEL_CHARACTERS && !label.contains([',', ';', '"', '\t']);
    short.then_some((label, text.trim()))
}
