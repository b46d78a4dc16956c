//! Movie snippets with the sentiment that people gave them, from the sdist of vaderSentiment.

use std::collections::HashMap;

use anyhow::{Context as _, Result, bail, ensure};

use super::{Content, Fetched, Source, archives::file_in_tar_gz, download, html::unescape, sentences::Row};

const SHA256: &str = "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9";

pub const SOURCE: Source = Source {
    name: "snippets",
    title: "Movie review snippets",
    package: "PyPI vaderSentiment 3.3.2 (source package), additional_resources/hutto_ICWSM_2014.tar.gz, movieReviewSnippets_GroundTruth.txt",
    sha256: SHA256,
    licence: "The package is under the MIT licence, copyright (c) 2016 C.J. Hutto. The snippets are sentences of film critics, quoted from reviews.",
    attribution: "Ratings: C.J. Hutto and Eric Gilbert, VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, \
        Eighth International Conference on Weblogs and Social Media (ICWSM-14), Ann Arbor, MI, June 2014. Each snippet has the mean of \
        about 20 people's ratings from -4 to 4. Here: the 10,043 of 10,605 beyond ±0.5, HTML unescaped.",
    group: "the number of the first snippet with the same words (the file does not name the review or film of a snippet)",
    class_names: &["negative", "positive"],
    counts: &[5061, 4982],
    fetched: Fetched::Always,
    passed_on: true,
    download: |cache| download::from_pypi(cache, "vaderSentiment", "3.3.2", "vaderSentiment-3.3.2.tar.gz", SHA256),
    convert: |archive| Ok(Content::Sentences(convert(archive)?)),
};

/// Snippets in the file, neutral ones included.
const SNIPPETS: usize = 10_605;

/// A rating nearer to 0 than this says neither positive nor negative.
const NEUTRAL: f32 = 0.5;

fn convert(archive: &[u8]) -> Result<Vec<Row>> {
    let inner = file_in_tar_gz(archive, "additional_resources/hutto_ICWSM_2014.tar.gz")?;
    let text = file_in_tar_gz(&inner, "hutto_ICWSM_2014/movieReviewSnippets_GroundTruth.txt")?;
    rows(std::str::from_utf8(&text)?)
}

/// The rows of the tab-separated lines `number, mean rating, snippet`.
fn rows(text: &str) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut first_with_words = HashMap::new();
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    ensure!(lines.len() == SNIPPETS || cfg!(test), "the file has {} snippets, but {SNIPPETS} are expected", lines.len());
    for (index, line) in lines.into_iter().enumerate() {
        let [number, rating, snippet] = line.splitn(3, '\t').collect::<Vec<_>>()[..] else {
            bail!("line {} does not have three fields", index + 1);
        };
        let rating: f32 = rating.parse().with_context(|| format!("line {}: the rating {rating:?} is no number", index + 1))?;
        let text = unescape(snippet);
        let group = first_with_words.entry(words(&text)).or_insert_with(|| number.to_owned()).clone();
        if rating.abs() > NEUTRAL {
            rows.push(Row { label: usize::from(rating > 0.0), group, rating: Some(rating), text });
        }
    }
    Ok(rows)
}

/// The words of `text` without case and punctuation.
fn words(text: &str) -> String {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neutral_snippets_go_and_repeated_ones_share_a_group() {
        let rows = rows("1\t2.25\tA &amp; B!\r\n2\t0.5\tso so\r\n3\t-0.6\ta, b\r\n").unwrap();
        let seen: Vec<_> = rows.iter().map(|row| (row.label, row.group.as_str(), row.text.as_str())).collect();
        assert_eq!(seen, [(1, "1", "A & B!"), (0, "1", "a, b")]);
    }

    #[test]
    fn a_broken_line_is_named() {
        let error = rows("1\t2.25\tA\n2\tmany\tB\n").err().unwrap();
        assert_eq!(error.to_string(), "line 2: the rating \"many\" is no number");
    }
}
