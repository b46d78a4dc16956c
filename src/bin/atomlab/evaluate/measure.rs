//! A model measured on data: on what was kept out of training of its own data, on all of others.

use atomlab::{
    data::{metrics::Metrics, split::Split},
    session::run::{
        Run,
        modality::Modality,
        model::Model,
        report::{Evaluation, Part},
    },
};
use burn::tensor::Device;

use super::card::Card;
use crate::Result;

/// What is known of data beside their samples.
pub struct Source<'a> {
    name: &'a str,
    samples: &'static str,
    class_names: &'a [String],
    /// Whether the model was trained on a part of them.
    trained_on: bool,
}

/// How a model did.
pub struct Measured {
    /// On which data.
    pub data: String,
    /// What their samples are called.
    pub samples: &'static str,
    /// Its scores.
    pub model: Evaluation,
    /// What word counts do on the same sentences, if they could be trained on others of the same data.
    pub tf_idf: Option<Metrics>,
}

impl<'a> Source<'a> {
    /// Data with `n` samples, called `samples`. By the card, a model was trained on those of the same name, and on those of as many
    /// samples, which can only be the same under another name; without a card it may have been.
    pub fn new(name: &'a str, samples: &'static str, n: usize, class_names: &'a [String], card: Option<&Card>) -> Result<Self> {
        let trained = card.and_then(|card| Some((card.data()?, card.samples(samples)?)));
        match trained {
            None => eprintln!("Nothing beside the model says what it was trained on, so the part that its settings keep out of training is measured."),
            Some((trained, count)) if trained == name && count != n => {
                let unknown = "so which of them were kept out of training is not known";
                return Err(format!(
                    "{name} has {n} {samples}, and had {count} when the model was trained on it, {unknown}; accepted are the same or other data"
                )
                .into());
            }
            Some((trained, count)) if trained != name && count == n => {
                eprintln!("{name} is taken for {trained}, on which the model was trained: both have {n} {samples}.");
            }
            Some(_) => {}
        }
        Ok(Self { name, samples, class_names, trained_on: trained.is_none_or(|(_, count)| count == n) })
    }
}

/// Measures the model `bytes`, and says how its settings divide the data. `start` is the same model.
pub async fn measure<M: Modality>(bytes: &[u8], start: &M::Start, data: &M::Dataset, source: &Source<'_>, device: Device) -> Result<(Measured, Split)> {
    let Source { name, samples, class_names, trained_on } = *source;
    // The model's own settings give the split that it was trained with.
    let model = Model::<M>::load(bytes, device.clone())?;
    if model.class_names != class_names {
        let (known, found) = (model.class_names.join(", "), class_names.join(", "));
        return Err(format!("{name} has the classes {found}, the model knows {known}; accepted are data with the same ones in the same order").into());
    }
    let mut run = Run::<M>::open(model.spec, data, start, device).await?;
    let part = match trained_on {
        false => Part::All,
        true if run.split().test.is_empty() => Part::Validation,
        true => Part::Test,
    };
    let model = run.evaluate(part, usize::MAX).await?;
    Ok((Measured { data: name.to_owned(), samples, model, tf_idf: None }, run.split().clone()))
}
