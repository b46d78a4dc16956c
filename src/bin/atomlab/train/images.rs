//! `atomlab train images`: one run, or a comparison of methods and atomised layers over seeds.

use std::sync::Arc;

use atomlab::session::images::{modality::Images, spec::ImageSpec};
use serde_json::{Map, Value, json};

use super::runs::{self, More, Source, experiment::Outcome};
use crate::{Result, images::read_images, read_bytes};

#[derive(clap::Args)]
pub struct Arguments {
    /// The data set: emoji, smileys, digits, clothes, clothes-train, cifar10, cifar10-train or cifar10-test; or files: IDX images with their labels, or CIFAR batches
    #[arg(long, default_value = "emoji", num_args = 1..)]
    data: Vec<String>,
    /// Classes to take alone, separated by commas, such as cat,dog
    #[arg(long, value_delimiter = ',')]
    classes: Vec<String>,
    #[command(flatten)]
    runs: runs::Arguments,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    let data = Arc::new(read_images(&arguments.data, &arguments.classes)?);
    let source = Source { name: named(&data.name, &arguments.classes), noun: "images", samples: data.len() };
    let start = arguments.runs.start.as_deref().map(read_bytes).transpose()?;
    runs::run::<Images>(&arguments.runs, &source, &data, &start, &Network)
}

/// A data set's name, with the classes that were taken alone.
fn named(data: &str, classes: &[String]) -> String {
    if classes.is_empty() { data.to_owned() } else { format!("{data}: {}", classes.join(", ")) }
}

/// What is written of images alone: which network it is.
struct Network;

impl More<ImageSpec> for Network {
    fn card(&self, _: &Outcome<ImageSpec>) -> Map<String, Value> {
        Map::new()
    }

    fn table(&self, first: &[Outcome<ImageSpec>]) -> Map<String, Value> {
        Map::from_iter([("model".to_owned(), json!(first[0].spec.model.kind))])
    }
}

#[cfg(test)]
mod tests {
    use atomlab::data::images::idx::write;
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        arguments: Arguments,
    }

    #[test]
    fn methods_are_compared_on_files_and_written_down() {
        let folder = std::env::temp_dir().join(format!("atomlab-train-images-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let file = |name: &str| folder.join(name).display().to_string();
        let labels: Vec<u8> = (0..24).map(|i| i % 3).collect();
        std::fs::write(file("images"), write(&[24, 2, 2], &labels.iter().flat_map(|label| [100 * label; 4]).collect::<Vec<_>>())).unwrap();
        std::fs::write(file("labels"), write(&[24], &labels)).unwrap();
        let (images, labels, table, model, record) = (file("images"), file("labels"), file("table.json"), file("model.bpk"), file("run.json"));
        let spec = r#"{"model": {"kind": "resnet", "width": 2}, "testFraction": 0.2, "optimizer": {"steps": 2, "batchSize": 4}}"#;
        let line = ["atomlab", "--data", &images, &labels, "--classes", "2,0", "--methods", "atom,cross-entropy", "--layers", "1,5", "--seeds", "2"];
        let written = ["--spec", spec, "--evaluate-every", "1", "--table", &table, "--out", &model, "--record", &record, "--json"];
        run(&Line::parse_from(line.into_iter().chain(written)).arguments).unwrap();

        let json = |path: &str| serde_json::from_str::<Value>(&std::fs::read_to_string(path).unwrap()).unwrap();
        let table = json(&table);
        let rows: Vec<_> = table["rows"].as_array().unwrap().iter().map(|row| json!([row["method"], row["layer"], row["split"]])).collect();
        let expected = [("atom", 1), ("atom", 5), ("cross-entropy", 1), ("cross-entropy", 5)].map(|(method, layer)| json!([method, layer, "test"]));
        assert_eq!(rows, expected);
        assert_eq!(table["rows"][0]["fingerprints"], table["rows"][3]["fingerprints"], "one seed is one start");
        assert_eq!((&table["model"], &table["data"]["images"]), (&json!("resnet"), &json!(16)));
        assert_eq!(table["data"]["name"], json!(format!("{images}, {labels}: 2, 0")));
        assert_eq!(json(&file("model.json"))["classNames"], json!(["2", "0"]));
        assert_eq!(json(&record)["records"].as_array().unwrap().len(), 2);

        let more = ["atomlab", "--data", &images, &labels, "--start", &model, "--spec", r#"{"optimizer": {"steps": 1, "batchSize": 4}}"#];
        run(&Line::parse_from(more).arguments).unwrap();
        std::fs::remove_dir_all(folder).unwrap();
    }
}
