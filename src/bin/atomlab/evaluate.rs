//! `atomlab evaluate`: measures a model on data, with tf-idf and logistic regression beside it.

use std::path::PathBuf;

use atomlab::{
    data::baseline,
    session::{
        run::report::Part,
        text::{TextModel, TextRun, start::Start},
    },
};
use serde_json::json;

use crate::{Result, dataset::read_dataset, device::DeviceName, read_bytes};

#[derive(clap::Args)]
pub struct Arguments {
    /// A `.bpk` model
    #[arg(long, default_value = "www/models/sentiment.bpk")]
    model: PathBuf,
    /// The data set: snippets, grammar, or a file of labelled sentences
    #[arg(long, default_value = "www/data/snippets.tsv")]
    data: String,
    /// Where to compute
    #[arg(long, value_enum, default_value_t)]
    device: DeviceName,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub async fn run(arguments: &Arguments) -> Result<()> {
    let bytes = read_bytes(&arguments.model)?;
    let device = arguments.device.open().await?.autodiff();
    let name = &arguments.data;
    let data = read_dataset(name)?;
    // The model's own settings give the split that it was trained with.
    let model = TextModel::load(&bytes, device.clone()).map_err(|e| format!("{}: {e}", arguments.model.display()))?;
    if model.class_names != data.class_names {
        let (known, found) = (model.class_names.join(", "), data.class_names.join(", "));
        return Err(format!("{name} has the classes {found}, the model knows {known}").into());
    }
    let mut run = TextRun::open(model.spec, &data, &Start::Model(bytes), device).await?;
    let part = if run.split().test.is_empty() { Part::Validation } else { Part::Test };
    let tf_idf = baseline::evaluate(&data, run.split());
    let model = run.evaluate(part, usize::MAX).await?;
    let reference = if part == Part::Test { &tf_idf.test } else { &tf_idf.validation };
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&json!({"data": name, "split": part, "model": model, "tfIdf": reference}))?);
    } else {
        println!("{name}, {} sentences kept out of training", model.metrics.n);
        println!("{:28} {:>9} {:>9} {:>7}", "", "accuracy", "macro-F1", "MCC");
        for (who, m) in [("model", &model.metrics), ("tf-idf, logistic regression", reference)] {
            println!("{who:28} {:>8.2}% {:>8.2}% {:>7.3}", 100.0 * m.accuracy, 100.0 * m.macro_f1, m.mcc);
        }
    }
    Ok(())
}
