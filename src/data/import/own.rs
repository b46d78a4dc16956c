//! atomlab's own format, which says itself what the classes are.

use super::{
    Columns, Format, ImportError,
    collect::{Draft, Sentence},
    decode::{lines, squeeze},
};
use crate::data::text::TextDataset;

/// Whether the file begins with class names, `# ` and a tab between them.
pub(super) fn fits(text: &str) -> bool {
    text.lines().next().is_some_and(|line| line.starts_with("# ") && line.contains('\t'))
}

/// The sentences with the groups that the file gives them.
///
/// # Errors
/// As [`TextDataset::parse`].
pub(super) fn read(text: &str) -> Result<Draft, ImportError> {
    let data = TextDataset::parse("", text)?;
    let sentence = |(example, (line, _)): (crate::data::text::Example, (usize, &str))| {
        let alone = format!("line {line}");
        Sentence {
            line,
            label: data.class_names[example.label].clone(),
            text: squeeze(&example.text),
            group: Some(squeeze(&example.group)).filter(|group| *group != alone),
            rating: example.rating,
        }
    };
    let sentences = data.examples.into_iter().zip(lines(text).skip(1)).map(sentence).collect();
    Ok(Draft {
        format: Format::Atomlab,
        columns: Vec::new(),
        chosen: Columns { text: 3, label: 0, group: Some(1) },
        place: "the file".to_owned(),
        sentences,
        classes: Some(data.class_names.iter().map(|name| squeeze(name)).collect()),
        keep_groups: true,
        notices: Vec::new(),
    })
}
