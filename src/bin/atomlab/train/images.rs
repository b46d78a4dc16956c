//! `atomlab train images`: one run, or a comparison of methods and atomised layers over seeds.

use std::sync::Arc;

use atomlab::session::images::{modality::Images, spec::ImageSpec};
use serde_json::{Map, Value, json};

use super::runs::{self, More, Source, experiment::Outcome};
use crate::{Result, images::read_images, read_bytes};

#[derive(clap::Args)]
pub struct Arguments {
    /// The data set: emoji, smileys, digits, clothes, clothes-train or cifar10; or files: IDX images with their labels, or CIFAR batches
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
    let source = Source { name: data.name.clone(), noun: "images", samples: data.len() };
    let start = arguments.runs.start.as_deref().map(read_bytes).transpose()?;
    runs::run::<Images>(&arguments.runs, &source, &data, &start, &Network)
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
