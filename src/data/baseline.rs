//! What counting words can do: tf-idf of words and word pairs with logistic regression, the number to print beside a network's.
//!
//! Checked once against scikit-learn (TfidfVectorizer and LogisticRegression) on the same split (seed 0, 0.1 and 0.1): the same
//! features (23,005 for the snippets, 26,841 for the grammar pairs), the same strength chosen, accuracies within 0.002.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    logistic::{Logistic, SparseRow},
    metrics::Metrics,
    split::Split,
    text::TextDataset,
};

/// A word or pair of words counts if it is in at least so many training sentences.
const MIN_SENTENCES: usize = 2;

/// The inverse strengths of regularisation that are tried.
const STRENGTHS: [f64; 6] = [0.1, 0.3, 1.0, 3.0, 10.0, 30.0];

/// The baseline's result on one split.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BaselineReport {
    /// The inverse strength of regularisation that was best on the validation part.
    pub c: f64,
    /// Words and word pairs.
    pub features: usize,
    /// On the validation part. It chose `c` among six values, so it flatters the baseline slightly.
    pub validation: Metrics,
    /// On the test part, which had no say in anything; `n` is 0 if there is none.
    pub test: Metrics,
}

/// Trains on the training part, chooses the regularisation on the validation part and scores both held-out parts.
#[must_use]
pub fn evaluate(data: &TextDataset, split: &Split) -> BaselineReport {
    let texts = |part: &[usize]| part.iter().map(|i| data.examples[*i].text.as_str()).collect::<Vec<_>>();
    let labels = |part: &[usize]| part.iter().map(|i| data.examples[*i].label).collect::<Vec<_>>();
    let classes = data.class_names.len();
    let tfidf = TfIdf::fit(&texts(&split.train));
    let rows = |part: &[usize]| texts(part).iter().map(|text| tfidf.row(text)).collect::<Vec<_>>();
    let (train, validation, test) = (rows(&split.train), rows(&split.validation), rows(&split.test));
    let (train_labels, validation_labels, test_labels) = (labels(&split.train), labels(&split.validation), labels(&split.test));

    let mut best: Option<BaselineReport> = None;
    for c in STRENGTHS {
        let model = Logistic::fit(&train, &train_labels, tfidf.idf.len(), classes, c);
        let score = |rows: &[SparseRow], labels: &[usize]| Metrics::new(labels, &rows.iter().map(|row| model.predict(row)).collect::<Vec<_>>(), classes);
        let report = BaselineReport { c, features: tfidf.idf.len(), validation: score(&validation, &validation_labels), test: score(&test, &test_labels) };
        if best.as_ref().is_none_or(|best| report.validation.accuracy > best.validation.accuracy) {
            best = Some(report);
        }
    }
    best.unwrap_or(BaselineReport { c: 1.0, features: 0, validation: Metrics::new(&[], &[], classes), test: Metrics::new(&[], &[], classes) })
}

/// Weights of words and word pairs: (1 + ln count) · idf, rows of length 1, as scikit-learn's `TfidfVectorizer` with
/// `ngram_range=(1, 2), sublinear_tf=True, min_df=2`.
struct TfIdf {
    features: HashMap<String, usize>,
    idf: Vec<f64>,
}

impl TfIdf {
    fn fit(texts: &[&str]) -> Self {
        let mut sentences_with = BTreeMap::<String, usize>::new();
        for text in texts {
            for term in terms(text).into_iter().collect::<HashSet<_>>() {
                *sentences_with.entry(term).or_default() += 1;
            }
        }
        let n = texts.len() as f64;
        let kept: Vec<(String, usize)> = sentences_with.into_iter().filter(|(_, count)| *count >= MIN_SENTENCES).collect();
        Self {
            idf: kept.iter().map(|(_, count)| libm::log((1.0 + n) / (1.0 + *count as f64)) + 1.0).collect(),
            features: kept.into_iter().enumerate().map(|(feature, (term, _))| (term, feature)).collect(),
        }
    }

    fn row(&self, text: &str) -> SparseRow {
        let mut counts = BTreeMap::<usize, usize>::new();
        for feature in terms(text).iter().filter_map(|term| self.features.get(term)) {
            *counts.entry(*feature).or_default() += 1;
        }
        let mut row: SparseRow = counts.into_iter().map(|(feature, count)| (feature, (1.0 + libm::log(count as f64)) * self.idf[feature])).collect();
        let length = row.iter().map(|(_, value)| value * value).sum::<f64>().sqrt();
        row.iter_mut().for_each(|(_, value)| *value /= length);
        row
    }
}

/// The words of at least two characters, in lower case, and the pairs of neighbouring ones.
fn terms(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| word.chars().nth(1).is_some()).collect();
    let pairs = words.windows(2).map(|pair| format!("{} {}", pair[0], pair[1]));
    words.iter().map(|word| (*word).to_owned()).chain(pairs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::split::split_groups, rng::Seed};

    #[test]
    fn terms_are_words_and_pairs() {
        assert_eq!(terms("It's a Film, a FILM"), ["it", "film", "film", "it film", "film film"]);
    }

    #[test]
    fn a_row_has_length_1_and_rare_words_weigh_more() {
        let tfidf = TfIdf::fit(&["good film", "bad film", "good day", "bad day film"]);
        let row = tfidf.row("good film unknown");
        assert!((row.iter().map(|(_, value)| value * value).sum::<f64>() - 1.0).abs() < 1e-12);
        assert!(row.iter().find(|(f, _)| *f == tfidf.features["good"]).unwrap().1 > row.iter().find(|(f, _)| *f == tfidf.features["film"]).unwrap().1);
        assert!(tfidf.row("nothing known").is_empty());
    }

    #[test]
    fn words_that_tell_are_found() {
        let lines: String =
            (0..200).map(|i| if i % 2 == 0 { format!("good\t\t\tthis was fine {}\n", i % 7) } else { format!("bad\t\t\tthis was poor {}\n", i % 7) }).collect();
        let data = TextDataset::parse("toy", &format!("# bad\tgood\n{lines}")).unwrap();
        let report = evaluate(&data, &split_groups(&data.groups_and_labels(), Seed(0), 0.2, 0.2));
        assert_eq!((report.validation.accuracy, report.test.accuracy, report.test.n), (1.0, 1.0, 40));
    }

    #[test]
    #[ignore = "needs www/data, which `cargo xtask data` writes; prints the numbers, and the split for scikit-learn"]
    fn the_shipped_data() {
        for name in ["snippets", "grammar"] {
            let data = TextDataset::parse(name, &std::fs::read_to_string(format!("www/data/{name}.tsv")).unwrap()).unwrap();
            let split = split_groups(&data.groups_and_labels(), Seed(0), 0.1, 0.1);
            println!("{name} {:?} {:?}", (split.train.len(), split.validation.len(), split.test.len()), evaluate(&data, &split));
            let parts: Vec<String> = [&split.train, &split.validation, &split.test].iter().map(|part| format!("{part:?}")).collect();
            std::fs::write(std::env::temp_dir().join(format!("{name}-split.json")), format!("[{}]", parts.join(","))).unwrap();
        }
    }
}
