//! `atomlab train text`: one run, or a comparison of methods and atomised layers over seeds.

use std::path::PathBuf;

use atomlab::{
    data::{baseline, text::TextDataset},
    session::{
        run::report::Part,
        text::{
            modality::Text,
            spec::TextSpec,
            start::{EncoderFiles, Start},
        },
    },
};
use serde_json::{Map, Value, json};

use super::runs::{
    self, More, Source,
    experiment::Outcome,
    table::{Scores, part},
};
use crate::{Result, dataset::read_dataset, read_bytes, read_text};

#[derive(clap::Args)]
pub struct Arguments {
    /// The data set: snippets, grammar, or a file of any kind that the page reads
    #[arg(long, default_value = "snippets")]
    data: String,
    /// A BERT-family encoder to fine-tune: a folder with config.json, vocab.txt and model.safetensors, such as www/data/encoder
    #[arg(long, conflicts_with = "start")]
    encoder: Option<PathBuf>,
    #[command(flatten)]
    runs: runs::Arguments,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    let data = read_dataset(&arguments.data)?;
    let source = Source { name: arguments.data.clone(), noun: "sentences", samples: data.examples.len() };
    let more = Words { data: &data, model: if arguments.encoder.is_some() { "encoder" } else { "small" } };
    runs::run::<Text>(&arguments.runs, &source, &data, &start(arguments)?, &more)
}

/// What is written of text alone: what word counts can do on the same split, the size of the vocabulary, and which network it is.
struct Words<'a> {
    data: &'a TextDataset,
    model: &'a str,
}

impl More<TextSpec> for Words<'_> {
    fn card(&self, outcome: &Outcome<TextSpec>) -> Map<String, Value> {
        let tf_idf = baseline::evaluate(self.data, &outcome.split);
        Map::from_iter([("tfIdf".to_owned(), json!(tf_idf)), ("vocabularySize".to_owned(), json!(outcome.summary.vocabulary_size))])
    }

    fn table(&self, first: &[Outcome<TextSpec>]) -> Map<String, Value> {
        let reports: Vec<_> = first.iter().map(|outcome| baseline::evaluate(self.data, &outcome.split)).collect();
        let tested = part(first) == Part::Test;
        let scores = Scores::new(reports.iter().map(|report| if tested { &report.test } else { &report.validation }));
        Map::from_iter([("model".to_owned(), json!(self.model)), ("tfIdf".to_owned(), json!(scores))])
    }
}

/// What every run begins as.
fn start(arguments: &Arguments) -> Result<Start> {
    if let Some(path) = &arguments.runs.start {
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
