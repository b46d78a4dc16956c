//! `atomlab train text`: one run, or a comparison of methods and atomised layers over seeds.

mod card;
mod experiment;
mod table;

use std::path::PathBuf;

use atomlab::{
    rng::Seed,
    session::text::{
        spec::TextSpec,
        start::{EncoderFiles, Start},
    },
};
use serde_json::json;

use super::{parse_methods, read_spec, save_figure};
use crate::{Result, dataset::read_dataset, device::DeviceName, read_bytes, read_text, write};

#[derive(clap::Args)]
pub struct Arguments {
    /// The data set: snippets, grammar, or a file of any kind that the page reads
    #[arg(long, default_value = "snippets")]
    data: String,
    /// Settings of the run as JSON (file or text); what is absent has its default
    #[arg(long)]
    spec: Option<String>,
    /// Methods to compare, separated by commas
    #[arg(long, value_delimiter = ',')]
    methods: Vec<String>,
    /// Atomised layers to compare, separated by commas
    #[arg(long, value_delimiter = ',')]
    layers: Vec<usize>,
    /// The first seed
    #[arg(long)]
    seed: Option<u64>,
    /// How many seeds, counted up from the first
    #[arg(long, default_value_t = 1)]
    seeds: u64,
    /// Where to compute
    #[arg(long, value_enum, default_value_t)]
    device: DeviceName,
    /// Runs at a time; 0: one a processor on the CPU, one on a GPU
    #[arg(long, default_value_t = 0)]
    jobs: usize,
    /// Steps between two evaluations
    #[arg(long, default_value_t = 100)]
    evaluate_every: usize,
    /// A model to go on from
    #[arg(long, conflicts_with = "encoder")]
    start: Option<PathBuf>,
    /// A BERT-family encoder to fine-tune: a folder with config.json, vocab.txt and model.safetensors, such as www/data/encoder
    #[arg(long)]
    encoder: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write accuracy curves as SVG or PNG
    #[arg(long)]
    plot: Option<PathBuf>,
    /// Write the best model of the first run as `.bpk`, with a `.json` that says how it was trained
    #[arg(long)]
    out: Option<PathBuf>,
    /// Write the first run's curves and latent space as JSON, for the page to replay
    #[arg(long)]
    record: Option<PathBuf>,
    /// Write the table as JSON, with the command that made it, for the page to show
    #[arg(long)]
    table: Option<PathBuf>,
}

pub async fn run(arguments: &Arguments) -> Result<()> {
    let begun = std::time::Instant::now();
    let data = read_dataset(&arguments.data)?;
    let mut base: TextSpec = read_spec(arguments.spec.as_deref())?.unwrap_or_default();
    if let Some(seed) = arguments.seed {
        base.seed = Seed(seed);
    }
    let start = start(arguments)?;
    let specs = specs(&base, arguments)?;
    let outcomes = experiment::train_all(&specs, &data, &start, arguments)?;
    if let Some(path) = &arguments.plot {
        save_figure(path, &card::curves(&outcomes))?;
    }
    if let Some(path) = &arguments.out {
        write(path, &outcomes[0].model)?;
        write(&path.with_extension("json"), serde_json::to_string_pretty(&card::description(&outcomes[0], arguments, &data))?)?;
    }
    if let Some(path) = &arguments.record {
        write(path, serde_json::to_string(&card::recording(&outcomes[0]))?)?;
    }
    let rows = table::rows(&outcomes);
    if let Some(path) = &arguments.table {
        let table = table::recorded(&rows, &outcomes, arguments, &data, begun.elapsed().as_secs_f64());
        write(path, serde_json::to_string_pretty(&table)? + "\n")?;
    }
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&json!({"data": arguments.data, "spec": base, "methods": rows}))?);
    } else {
        table::print(&rows);
    }
    Ok(())
}

/// What every run begins as.
fn start(arguments: &Arguments) -> Result<Start> {
    if let Some(path) = &arguments.start {
        return Ok(Start::Model(read_bytes(path)?));
    }
    let Some(folder) = &arguments.encoder else { return Ok(Start::Scratch { vocabulary: None }) };
    let file = |name: &str| folder.join(name);
    let vocabulary = ["vocab.txt", "tokenizer.json"].map(file).into_iter().find(|path| path.exists()).unwrap_or_else(|| file("vocab.txt"));
    let named = |e: Box<dyn std::error::Error>| format!("{e}; an encoder is a folder with config.json, vocab.txt (or tokenizer.json) and model.safetensors");
    Ok(Start::Encoder(EncoderFiles {
        name: folder.display().to_string(),
        config: read_text(&file("config.json")).map_err(named)?,
        vocabulary: read_text(&vocabulary).map_err(named)?,
        weights: read_bytes(&file("model.safetensors")).map_err(named)?,
    }))
}

/// One spec a run: methods, in each the layers, in each the seeds.
fn specs(base: &TextSpec, arguments: &Arguments) -> Result<Vec<TextSpec>> {
    let methods = if arguments.methods.is_empty() { vec![base.method] } else { parse_methods(&arguments.methods)? };
    let layers = if arguments.layers.is_empty() { vec![base.model.atom_layer] } else { arguments.layers.clone() };
    let mut specs = Vec::new();
    for method in methods {
        for layer in &layers {
            specs.extend((0..arguments.seeds.max(1)).map(|seed| {
                let mut spec = TextSpec { method, seed: Seed(base.seed.0 + seed), ..base.clone() };
                spec.model.atom_layer = *layer;
                spec
            }));
        }
    }
    Ok(specs)
}

/// The command line as it was given.
fn command() -> Vec<String> {
    std::iter::once("atomlab".to_owned()).chain(std::env::args().skip(1)).collect()
}
