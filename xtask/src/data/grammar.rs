//! Wrong sentences and their corrections, from the tests of harper-core's grammar rules.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::Read,
};

use anyhow::Result;
use flate2::read::GzDecoder;

use super::{Content, Fetched, Source, download, sentences::Row};

const SHA256: &str = "f3e3c3af455f1325a03746c19efa0bbd60a2cf65da3fa93505e4ac675184ebda";

pub const SOURCE: Source = Source {
    name: "grammar",
    title: "Sentences that a grammar checker corrects, and the corrected sentences",
    package: "crates.io harper-core 3.0.0, the tests in src/**/*.rs and *.weir",
    sha256: SHA256,
    licence: "Apache-2.0, copyright Elijah Potter and the Harper contributors (Automattic).",
    attribution: "A grammar checker's own tests: not CoLA, but the nearest thing to it that may be passed on. Changed: the pairs were taken \
        out of the source code and filtered (3 to 40 words, one line, no repetition, none that differ in case or punctuation only). A wrong \
        sentence and its correction differ in a word or two, so hold whole rule files out: a random split measures how well pairs are remembered.",
    group: "the rule's file; files that share a sentence are one group",
    class_names: &["wrong", "right"],
    counts: &[PAIRS, PAIRS],
    fetched: Fetched::Always,
    passed_on: true,
    download: |cache| download::from_crates_io(cache, "harper-core", "3.0.0", SHA256),
    convert: |archive| Ok(Content::Sentences(convert(archive)?)),
};

/// Pairs after filtering; tests that are commented out or take their sentences from variables are not counted.
const PAIRS: usize = 4349;

/// Words that a sentence may have.
const WORDS: std::ops::RangeInclusive<usize> = 3..=40;

fn convert(archive: &[u8]) -> Result<Vec<Row>> {
    let mut pairs_by_file = BTreeMap::new();
    for entry in tar::Archive::new(GzDecoder::new(archive)).entries()? {
        let mut entry = entry?;
        let path = entry.path()?.to_string_lossy().replace('\\', "/");
        let Some((_, file)) = path.split_once("/src/") else { continue };
        let pairs_of: fn(&str) -> Vec<(String, String)> = match file.rsplit_once('.') {
            Some((_, "rs")) => pairs_of_rust,
            Some((_, "weir")) => pairs_of_weir,
            _ => continue,
        };
        let file = file.to_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text)?;
        pairs_by_file.insert(file, pairs_of(&text));
    }
    let mut seen = HashSet::new();
    let mut rows = Vec::new();
    for (file, pairs) in pairs_by_file {
        for (wrong, right) in pairs.into_iter().filter(usable) {
            if seen.insert((wrong.clone(), right.clone())) {
                rows.extend([(0, wrong), (1, right)].map(|(label, text)| Row { label, group: file.clone(), rating: None, text }));
            }
        }
    }
    join_groups(&mut rows);
    Ok(rows)
}

/// Makes files that share a sentence one group, so that no sentence stands on both sides of a split.
fn join_groups(rows: &mut [Row]) {
    let mut firsts: HashMap<String, usize> = HashMap::new();
    for i in 0..rows.len() {
        let first = *firsts.entry(rows[i].text.clone()).or_insert(i);
        if rows[first].group != rows[i].group {
            let (kept, joined) = (rows[first].group.clone(), rows[i].group.clone());
            rows.iter_mut().filter(|row| row.group == joined).for_each(|row| row.group.clone_from(&kept));
        }
    }
}

fn usable((wrong, right): &(String, String)) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    [wrong, right].iter().all(|text| !text.contains('\n') && WORDS.contains(&text.split_whitespace().count())) && letters(wrong) != letters(right)
}

/// The pairs of `assert_suggestion_result("wrong", rule, "right")` in Rust code.
fn pairs_of_rust(code: &str) -> Vec<(String, String)> {
    code.match_indices("assert_suggestion_result(")
        .filter(|(start, _)| !code[..*start].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        .filter_map(|(start, call)| {
            let mut arguments = arguments(&code[start + call.len()..]);
            if arguments.len() < 3 {
                return None;
            }
            let right = arguments.swap_remove(2)?;
            Some((arguments.swap_remove(0)?.trim().to_owned(), right.trim().to_owned()))
        })
        .collect()
}

/// The arguments of a call, up to its closing bracket: the value of those that are one string literal, `None` for others.
fn arguments(code: &str) -> Vec<Option<String>> {
    let (mut arguments, mut literal, mut other, mut depth, mut at) = (Vec::new(), None, false, 0_usize, 0);
    while let Some(character) = code[at..].chars().next() {
        let rest = &code[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
            continue;
        }
        // After a letter, r" is the end of a name.
        if !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
            && let Some((value, length)) = string_literal(rest)
        {
            other |= literal.replace(value).is_some();
            at += length;
            continue;
        }
        at += character.len_utf8();
        match character {
            ',' | ')' if depth == 0 => {
                if other || literal.is_some() {
                    arguments.push(literal.take().filter(|_| !other));
                }
                other = false;
                if character == ')' {
                    break;
                }
            }
            '\'' => {
                // A character literal may hold a quote or bracket; a lifetime has no closing quote.
                at += ["\\'", "\\\""].iter().find(|quote| code[at..].starts_with(**quote)).map_or(0, |quote| quote.len());
                let width = code[at..].chars().next().map_or(0, char::len_utf8);
                at += if code[at + width..].starts_with('\'') { width + 1 } else { 0 };
                other = true;
            }
            '(' | '[' | '{' => (depth, other) = (depth + 1, true),
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => other |= !character.is_whitespace(),
        }
    }
    arguments
}

/// The value and the length in bytes of the string literal that `code` starts with.
fn string_literal(code: &str) -> Option<(String, usize)> {
    if let Some(raw) = code.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let body = raw[hashes..].strip_prefix('"')?;
        let length = body.find(&format!("\"{}", "#".repeat(hashes)))?;
        return Some((body[..length].to_owned(), 1 + 2 * (hashes + 1) + length));
    }
    let body = code.strip_prefix('"')?;
    let (mut value, mut characters) = (String::new(), body.char_indices());
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Some((value, at + 2)),
            '\\' => match characters.next()?.1 {
                'n' => value.push('\n'),
                't' => value.push('\t'),
                'r' => value.push('\r'),
                'u' => {
                    let digits: String = characters.by_ref().map(|(_, c)| c).skip(1).take_while(|c| *c != '}').collect();
                    value.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
                }
                // A line end with the indentation after it stands for nothing.
                '\n' => {
                    let blank = characters.as_str().len() - characters.as_str().trim_start().len();
                    (0..characters.as_str()[..blank].chars().count()).for_each(|_| _ = characters.next());
                }
                escaped => value.push(escaped),
            },
            _ => value.push(character),
        }
    }
    None
}

/// The pairs of the lines `test "wrong" "right"` in harper's rule language.
fn pairs_of_weir(rules: &str) -> Vec<(String, String)> {
    rules
        .lines()
        .filter_map(|line| {
            let rest = line.trim_start().strip_prefix("test ")?.trim_start();
            let (wrong, length) = string_literal(rest)?;
            let (right, _) = string_literal(rest[length..].trim_start())?;
            Some((wrong.trim().to_owned(), right.trim().to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_share_a_sentence_are_one_group() {
        let row = |group: &str, text: &str| Row { label: 0, group: group.into(), rating: None, text: text.into() };
        let mut rows = [row("a", "x"), row("b", "y"), row("c", "z"), row("b", "x"), row("c", "y"), row("d", "w")];
        join_groups(&mut rows);
        assert_eq!(rows.map(|row| row.group), ["a", "a", "a", "a", "a", "d"]);
    }

    fn pair(wrong: &str, right: &str) -> (String, String) {
        (wrong.to_owned(), right.to_owned())
    }

    #[test]
    fn pairs_are_read_from_calls_in_rust() {
        let code = r###"
            pub fn assert_suggestion_result(text: &str, mut linter: impl Linter, needle: &str) {}
            assert_suggestion_result("a \"b\" \u{e9} \
                c", Rule::new("x", ','), r#"d "e" f"#);
            assert_suggestion_result(
                "g, h", // not "this"
                rule(),
                "i) j",
            );
            assert_suggestion_result(text, rule(), "k");
            assert_suggestion_result("l", rule(), &format!("m"));
            // assert_suggestion_result(
            //     "n",
        "###;
        assert_eq!(pairs_of_rust(code), [pair("a \"b\" é c", "d \"e\" f"), pair("g, h", "i) j")]);
    }

    #[test]
    fn pairs_are_read_from_rules() {
        let rules = "# test \"no\" \"no\"\n test \"a b\"  \"c\" \nallows \"d\"\n";
        assert_eq!(pairs_of_weir(rules), [pair("a b", "c")]);
    }

    #[test]
    fn pairs_that_teach_nothing_are_left_out() {
        assert!(usable(&pair("one two three", "one two four")));
        assert!(!usable(&pair("one two three", "One two, three.")));
        assert!(!usable(&pair("one two", "one three two")));
        assert!(!usable(&pair("one\ntwo three", "one two four")));
    }
}
