//! Messages in the reader's language. The English message is the key, and the syntax is that of `www/language/`: `{name}`, and
//! `{n, plural, one {# step} other {# steps}}` with `#` for the number itself, its thousands apart.
//!
//! Everything is English until other messages are set, which only the page's thread does: a session's sentences are recognised by the page.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

/// By the English message. Set once, so that a figure need not ask the page for every label while it is drawn.
static MESSAGES: OnceLock<HashMap<String, String>> = OnceLock::new();

/// A message in the reader's language: `t!("No points yet.")` is a `&'static str`, `t!("class {n}", n = index + 1)` a `String`. The first
/// argument is a literal, so that `tests/browser/language.spec.js` finds it.
macro_rules! t {
    (@value $name:ident) => { $crate::language::Value::from($name) };
    (@value $name:ident $value:expr) => { $crate::language::Value::from($value) };
    ($message:literal) => { $crate::language::translated($message) };
    ($message:literal, $($name:ident $(= $value:expr)?),+ $(,)?) => {
        $crate::language::filled($crate::language::translated($message), &[$((stringify!($name), $crate::language::t!(@value $name $($value)?))),+])
    };
}
pub(crate) use t;

/// Sets the translations of English messages; only the first ones count. What is not among them stays English.
pub fn set_messages(messages: HashMap<String, String>) {
    let _ = MESSAGES.set(messages);
}

pub(crate) fn translated(message: &'static str) -> &'static str {
    MESSAGES.get().and_then(|messages| messages.get(message)).map_or(message, String::as_str)
}

fn is_english() -> bool {
    MESSAGES.get().is_none()
}

/// What a message takes.
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>),
    Count(usize),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// A label as it stands in a sentence: English labels lose their capital there.
pub(crate) fn within_sentence(label: &str) -> Cow<'_, str> {
    if is_english() { label.to_lowercase().into() } else { label.into() }
}

/// Digits with their thousands apart: by a comma in English, elsewhere, where a comma may begin the decimals, by a thin space.
pub(crate) fn grouped(digits: &str) -> String {
    let separator = if is_english() { ',' } else { '\u{202f}' };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A message with its values.
pub(crate) fn filled(message: &str, values: &[(&str, Value)]) -> String {
    let mut text = String::with_capacity(message.len() + 16);
    fill(&mut text, message, values);
    text
}

fn fill(text: &mut String, message: &str, values: &[(&str, Value)]) {
    let mut rest = message;
    while let Some((before, field, after)) = next_field(rest) {
        text.push_str(before);
        rest = after;
        let (name, options) = field.split_once(", plural, ").map_or((field, None), |(name, options)| (name, Some(options)));
        let value = values.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
        debug_assert!(value.is_some(), "“{message}” has no value {name}");
        match (value, options) {
            (Some(Value::Count(n)), Some(options)) => fill(text, &form(options, *n).replace('#', &grouped(&n.to_string())), values),
            (Some(Value::Count(n)), None) => text.push_str(&n.to_string()),
            (Some(Value::Text(value)), None) => text.push_str(value),
            _ => *text += &format!("{{{name}}}"),
        }
    }
    text.push_str(rest);
}

/// What stands before the first braces, in them, and after them.
fn next_field(message: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = message.split_once('{')?;
    let mut depth = 1;
    let end = rest.find(|c| {
        depth += match c {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    })?;
    Some((before, &rest[..end], &rest[end + 1..]))
}

/// The form of a plural for a number: that of `=n` if there is one, else `one` or `other`, which is all that English and German tell apart.
fn form(options: &str, n: usize) -> &str {
    let exact = format!("={n}");
    let mut chosen = "";
    let mut rest = options;
    while let Some((key, text, after)) = next_field(rest) {
        rest = after;
        match key.trim() {
            key if key == exact => return text,
            "one" if n == 1 => chosen = text,
            "other" if chosen.is_empty() => chosen = text,
            _ => {}
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_take_values_and_plurals() {
        let steps = |n: usize| t!("{n, plural, =0 {no step} one {# step} other {# steps}} of {name}", n, name = "{n}");
        assert_eq!([steps(0), steps(1), steps(12_345)], ["no step of {n}", "1 step of {n}", "12,345 steps of {n}"]);
        let inside = filled("{n, plural, other {# Schritte zu {name}} one {# Schritt}}", &[("n", 2.into()), ("name", "x".into())]);
        assert_eq!((inside.as_str(), filled("bei {n}", &[("n", 12_345.into())]).as_str()), ("2 Schritte zu x", "bei 12345"));
    }

    #[test]
    fn what_has_no_translation_stays_english() {
        assert_eq!((t!("No points yet."), grouped("1234567").as_str(), &*within_sentence("Step")), ("No points yet.", "1,234,567", "step"));
    }
}
