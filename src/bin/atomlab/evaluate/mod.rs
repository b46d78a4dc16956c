//! `atomlab evaluate`: measures a model of sentences or of images on data.

mod card;
mod measure;

use std::{path::PathBuf, sync::Arc};

use atomlab::{
    data::baseline,
    session::{
        images::modality::Images,
        run::{modality::Modality, report::Part},
        text::{modality::Text, start::Start},
    },
    train::checkpoint::unpack,
};
use serde_json::json;

use self::{
    card::Card,
    measure::{Measured, Source, measure},
};
use crate::{
    Result,
    dataset::read_dataset,
    device::DeviceName,
    images::{read_images, share_images},
    read_bytes,
};

#[derive(clap::Args)]
pub struct Arguments {
    /// A `.bpk` model of sentences or of images
    #[arg(long, default_value = "www/models/sentiment.bpk")]
    model: PathBuf,
    /// The data, as for `train text` and `train images`; absent: those that the model was trained on
    #[arg(long, num_args = 1..)]
    data: Vec<String>,
    /// Classes of images to take alone, separated by commas
    #[arg(long, value_delimiter = ',')]
    classes: Vec<String>,
    /// Where to compute
    #[arg(long, value_enum, default_value_t)]
    device: DeviceName,
    /// Write the outcome into the `.json` beside the model, for the page to show
    #[arg(long)]
    card: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub async fn run(arguments: &Arguments) -> Result<()> {
    let bytes = read_bytes(&arguments.model)?;
    let mut card = Card::beside(&arguments.model)?;
    if arguments.card && card.is_none() {
        return Err(format!("--card: there is no {} to write into; `atomlab train … --out` makes it", card::path(&arguments.model).display()).into());
    }
    let file = unpack(&bytes).map_err(|e| format!("{}: {e}", arguments.model.display()))?;
    let measured = match file.metadata.get("kind").map(String::as_str) {
        None | Some(Text::KIND) => sentences(arguments, bytes, card.as_ref()).await?,
        Some(Images::KIND) => images(arguments, bytes, card.as_ref()).await?,
        Some(other) => {
            let (model, text, images) = (arguments.model.display(), Text::KIND, Images::KIND);
            return Err(format!("{model}: its kind is {other}; accepted are {text} and {images}").into());
        }
    };
    if let Some(card) = card.as_mut().filter(|_| arguments.card) {
        card.put(&measured, arguments.device)?;
    }
    print(&measured, arguments.json)
}

async fn sentences(arguments: &Arguments, bytes: Vec<u8>, card: Option<&Card>) -> Result<Measured> {
    if !arguments.classes.is_empty() {
        return Err(format!("--classes picks among those of images, and {} is a model of sentences", arguments.model.display()).into());
    }
    let names = names(arguments, card)?;
    let [name] = &names[..] else {
        return Err(format!("--data has {} names; accepted is one, because {} is a model of sentences", names.len(), arguments.model.display()).into());
    };
    let data = read_dataset(name)?;
    let source = Source::new(name, Text::SAMPLES, data.examples.len(), &data.class_names, card)?;
    let device = arguments.device.open().await?.autodiff();
    let (mut measured, split) = measure::<Text>(&bytes, &Start::Model(bytes.clone()), &data, &source, device).await?;
    let part = measured.model.split;
    if part != Part::All {
        let tf_idf = baseline::evaluate(&data, &split);
        measured.tf_idf = Some(if part == Part::Test { tf_idf.test } else { tf_idf.validation });
    }
    Ok(measured)
}

async fn images(arguments: &Arguments, bytes: Vec<u8>, card: Option<&Card>) -> Result<Measured> {
    let data = Arc::new(read_images(&names(arguments, card)?, &arguments.classes)?);
    let name = &data.name;
    if let Some(trained) = card.and_then(Card::data).filter(|trained| share_images(name, trained)) {
        let accepted = format!("accepted are {trained}, of which the part kept out of training is measured, and data that share none with it");
        return Err(format!("{name} has images of {trained}, on which the model was trained; {accepted}").into());
    }
    let source = Source::new(name, Images::SAMPLES, data.len(), &data.class_names, card)?;
    let device = arguments.device.open().await?.autodiff();
    Ok(measure::<Images>(&bytes, &Some(bytes.clone()), &data, &source, device).await?.0)
}

/// The data asked for, or those that the model was trained on.
fn names(arguments: &Arguments, card: Option<&Card>) -> Result<Vec<String>> {
    if !arguments.data.is_empty() {
        return Ok(arguments.data.clone());
    }
    let trained = card.and_then(Card::data).map(|name| vec![name.to_owned()]);
    Ok(trained.ok_or_else(|| format!("--data is needed, because {} does not say what the model was trained on", card::path(&arguments.model).display()))?)
}

fn print(measured: &Measured, as_json: bool) -> Result<()> {
    let Measured { data, samples, model, tf_idf } = measured;
    if as_json {
        let mut printed = json!({"data": data, "split": model.split, "model": model});
        if let Some(tf_idf) = tf_idf {
            printed["tfIdf"] = json!(tf_idf);
        }
        println!("{}", serde_json::to_string_pretty(&printed)?);
        return Ok(());
    }
    let n = model.metrics.n;
    println!("{data}, {}", if model.split == Part::All { format!("all {n} {samples}") } else { format!("{n} {samples} kept out of training") });
    println!("{:28} {:>9} {:>9} {:>7}", "", "accuracy", "macro-F1", "MCC");
    for (who, m) in std::iter::once(("model", &model.metrics)).chain(tf_idf.iter().map(|m| ("tf-idf, logistic regression", m))) {
        println!("{who:28} {:>8.2}% {:>8.2}% {:>7.3}", 100.0 * m.accuracy, 100.0 * m.macro_f1, m.mcc);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
