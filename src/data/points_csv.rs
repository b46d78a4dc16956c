//! Sets of points as CSV: one line a point, with the columns `sample`, `label`, `x`, `y` and, if wanted, `split`.

use std::{collections::HashMap, fmt::Write as _};

use super::points::{PointData, PointSet, PointsError};
use crate::rng::Seed;

/// Most samples of a file.
pub const MAX_SAMPLES: usize = 5000;
/// Most points of a sample.
pub const MAX_COMPONENTS: usize = 32;
/// Most classes.
pub const MAX_CLASSES: usize = 8;

/// Why a file is not a set of points. Lines count from 1.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum PointsCsvError {
    /// A column is missing.
    #[error("line 1 has no column {missing:?}; accepted is a header with sample, label, x, y and, if wanted, split (train or test)")]
    Header {
        /// Its name.
        missing: &'static str,
    },
    /// A line is not what it should be.
    #[error("line {line}: {reason}")]
    Line {
        /// The line.
        line: u64,
        /// What is wrong, and what is accepted.
        reason: String,
    },
    /// The file as a whole does not fit.
    #[error("{0}")]
    File(String),
}

/// A sample while its lines are read.
struct Sample {
    name: String,
    label: usize,
    train: Option<bool>,
    line: u64,
    vectors: Vec<f32>,
}

impl PointData {
    /// Reads a file. Without a `split` column a fifth of the samples, drawn from the stream "split", becomes the test part.
    ///
    /// # Errors
    /// For the first line that is not understood, samples of different sizes, a part without samples, or a training part of one class.
    pub fn parse_csv(text: &str, seed: Seed) -> Result<Self, PointsError> {
        let (samples, class_names) = read(text)?;
        let file = |reason: String| PointsCsvError::File(reason);
        let Some(components) = samples.first().map(|s| s.vectors.len() / 2) else {
            return Err(file("the file has a header but no points below it".to_owned()).into());
        };
        if let Some(odd) = samples.iter().find(|s| s.vectors.len() != 2 * components) {
            let reason = format!(
                "sample {:?} differs from the first one in its number of points: {} and {components}; accepted are samples of one size",
                odd.name,
                odd.vectors.len() / 2
            );
            return Err(PointsCsvError::Line { line: odd.line, reason }.into());
        }
        let held_out: Vec<usize> = seed.stream("split", 0).permutation(samples.len()).into_iter().take(samples.len().div_ceil(5)).collect();
        let mut parts = [0, 1].map(|_| PointSet { components, ..PointSet::default() });
        for (i, sample) in samples.into_iter().enumerate() {
            let train = sample.train.unwrap_or_else(|| !held_out.contains(&i));
            let part = &mut parts[usize::from(!train)];
            part.vectors.extend(sample.vectors);
            part.labels.push(sample.label);
        }
        let [train, test] = parts;
        for (part, name) in [(&train, "training"), (&test, "test")] {
            if part.is_empty() {
                return Err(file(format!("the file has no {name} samples; accepted are both, or no split column")).into());
            }
        }
        let data = Self { class_names, train, test };
        data.check_classes("the file needs training samples with a second label")?;
        Ok(data)
    }

    /// The data in the format of [`Self::parse_csv`].
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = String::from("split,sample,label,x,y\n");
        let mut number = 0;
        for (part, name) in [(&self.train, "train"), (&self.test, "test")] {
            for (points, label) in part.vectors.chunks_exact(2 * part.components).zip(&part.labels) {
                number += 1;
                let label = self.class_names.get(*label).map_or("", String::as_str);
                for point in points.chunks_exact(2) {
                    // Writing to a string does not fail.
                    let _ = writeln!(csv, "{name},{number},{label},{},{}", point[0], point[1]);
                }
            }
        }
        csv
    }
}

/// The samples in the order of their first lines, and the names of the classes.
fn read(text: &str) -> Result<(Vec<Sample>, Vec<String>), PointsCsvError> {
    // Spreadsheets of many countries write semicolons.
    let header = text.lines().next().unwrap_or("");
    let separator = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).trim(csv::Trim::All).from_reader(text.as_bytes());
    let bad = |e: csv::Error| PointsCsvError::Line {
        line: e.position().map_or(1, csv::Position::line),
        reason: "it does not have as many fields as line 1".to_owned(),
    };
    let headers = reader.headers().map_err(bad)?.clone();
    let column = |name: &'static str| headers.iter().position(|h| h.eq_ignore_ascii_case(name)).ok_or(PointsCsvError::Header { missing: name });
    let (sample_at, label_at, x_at, y_at, split_at) = (column("sample")?, column("label")?, column("x")?, column("y")?, column("split").ok());
    let mut samples: Vec<Sample> = Vec::new();
    let mut places: HashMap<(Option<bool>, String), usize> = HashMap::new();
    let mut class_names: Vec<String> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(bad)?;
        let line = record.position().map_or(0, csv::Position::line);
        let wrong = |reason: String| PointsCsvError::Line { line, reason };
        let field = |at: usize| record.get(at).unwrap_or("");
        let number = |at: usize, name: &str| match field(at).replace(if separator == b';' { ',' } else { '.' }, ".").parse::<f32>() {
            Ok(value) if value.is_finite() && value.abs() <= 1e6 => Ok(value),
            _ => Err(wrong(format!("{name} is {:?}; accepted is a number from -1000000 to 1000000", field(at)))),
        };
        let train = match split_at.map(&field) {
            None | Some("") => None,
            Some(split) if split.eq_ignore_ascii_case("train") => Some(true),
            Some(split) if split.eq_ignore_ascii_case("test") => Some(false),
            Some(split) => return Err(wrong(format!("split is {split:?}; accepted is train or test"))),
        };
        let (name, label) = (field(sample_at).to_owned(), field(label_at));
        if name.is_empty() || label.is_empty() {
            return Err(wrong("sample or label is empty; accepted is a name or number for each".to_owned()));
        }
        let label = class_names.iter().position(|c| c == label).unwrap_or_else(|| {
            class_names.push(label.to_owned());
            class_names.len() - 1
        });
        if class_names.len() > MAX_CLASSES {
            return Err(wrong(format!("there are more than {MAX_CLASSES} different labels; accepted are 2 to {MAX_CLASSES}")));
        }
        let place = *places.entry((train, name.clone())).or_insert_with(|| {
            samples.push(Sample { name, label, train, line, vectors: Vec::new() });
            samples.len() - 1
        });
        if samples.len() > MAX_SAMPLES {
            return Err(wrong(format!("there are more than {MAX_SAMPLES} samples; accepted are up to {MAX_SAMPLES}")));
        }
        let (x, y) = (number(x_at, "x")?, number(y_at, "y")?);
        let sample = &mut samples[place];
        if sample.label != label {
            return Err(wrong(format!("sample {:?} had the label {:?} before; accepted is one label a sample", sample.name, class_names[sample.label])));
        }
        sample.vectors.extend([x, y]);
        if sample.vectors.len() > 2 * MAX_COMPONENTS {
            return Err(wrong(format!("sample {:?} has more than {MAX_COMPONENTS} points; accepted are up to {MAX_COMPONENTS}", sample.name)));
        }
    }
    // In the order of their names, so that "class 0" is class 0 whatever comes first.
    let mut order: Vec<usize> = (0..class_names.len()).collect();
    order.sort_by(|a, b| class_names[*a].cmp(&class_names[*b]));
    for sample in &mut samples {
        sample.label = order.iter().position(|class| *class == sample.label).unwrap_or(0);
    }
    class_names.sort();
    Ok((samples, class_names))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::points::MixtureConfig;

    fn refusal(text: &str) -> String {
        PointData::parse_csv(text, Seed(0)).unwrap_err().to_string()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let mut data = MixtureConfig { train: 20, test: 10, ..MixtureConfig::default() }.draw(Seed(4)).unwrap();
        let read = PointData::parse_csv(&data.to_csv(), Seed(0)).unwrap();
        (data.train.sources, data.test.sources) = (vec![], vec![]);
        assert_eq!(read, data);
    }

    #[test]
    fn without_a_split_a_fifth_is_held_out() {
        let lines: String = (0..50).map(|i| format!("{i},{},{i},0.5\n{i},{},1,2\n", ["b", "a"][i % 2], ["b", "a"][i % 2])).collect();
        let data = PointData::parse_csv(&format!("sample,label,x,y\n{lines}"), Seed(1)).unwrap();
        assert_eq!((data.train.len(), data.test.len(), data.train.components), (40, 10, 2));
        assert_eq!(data.class_names, ["a", "b"]);
    }

    #[test]
    fn the_bad_line_is_named() {
        assert!(refusal("sample,label,x\n1,a,2\n").starts_with("line 1 has no column \"y\""));
        assert_eq!(refusal("sample,label,x,y\n1,a,2,3\n2,b,2,three\n"), "line 3: y is \"three\"; accepted is a number from -1000000 to 1000000");
        assert_eq!(refusal("sample,label,x,y\n1,a,2\n"), "line 2: it does not have as many fields as line 1");
        assert!(refusal("sample,label,x,y\n1,a,2,3\n1,b,2,3\n").starts_with("line 3: sample \"1\" had the label \"a\" before"));
        assert!(
            refusal("sample,label,x,y\n1,a,2,3\n2,b,2,3\n2,b,2,3\n")
                .starts_with("line 3: sample \"2\" differs from the first one in its number of points: 2 and 1")
        );
        let semicolons = PointData::parse_csv("sample;label;x;y\n1;a;0,5;1\n2;b;1;2,25\n3;a;1;1\n4;b;0;0\n", Seed(0)).unwrap();
        assert!(semicolons.train.vectors.iter().chain(&semicolons.test.vectors).any(|v| *v == 2.25));
        assert!(refusal("split,sample,label,x,y\nvalid,1,a,2,3\n").starts_with("line 2: split is \"valid\""));
        assert!(refusal("sample,label,x,y\n").starts_with("the file has a header but no points"));
        assert!(refusal("sample,label,x,y\n1,a,1,1\n2,a,1,1\n3,a,1,1\n").ends_with("(n = 2, a); the file needs training samples with a second label"));
    }
}
