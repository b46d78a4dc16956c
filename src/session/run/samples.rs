//! The samples of a run: labelled and divided.

use std::hash::Hash;

use crate::{
    data::split::{Split, split_groups},
    session::{SessionError, spec::Settings},
};

/// The samples of a run.
#[derive(Debug)]
pub struct Samples<I> {
    /// All samples, in the order of the data set.
    pub inputs: I,
    /// Their classes.
    pub labels: Vec<usize>,
    /// Which serve what.
    pub split: Split,
}

/// Divides samples, given by their groups and labels, as the settings say. `noun` is what they are called.
///
/// # Errors
/// If there are too few samples or classes.
pub fn divide<G: Eq + Hash>(settings: &Settings, samples: &[(G, usize)], classes: usize, noun: &str) -> Result<Split, SessionError> {
    let n = samples.len();
    if classes < 2 || n < 4 {
        return Err(SessionError::Data(format!("{n} {noun} in {classes} classes are too few; accepted are at least 4 {noun} in 2 classes")));
    }
    let mut split = split_groups(samples, settings.split_seed.unwrap_or(settings.seed), settings.validation_fraction, settings.test_fraction);
    if (1..split.train.len()).contains(&settings.train_limit) {
        let order = settings.seed.stream(&format!("training {noun}"), 0).permutation(split.train.len());
        split.train = order.into_iter().take(settings.train_limit).map(|i| split.train[i]).collect();
        split.train.sort_unstable();
    }
    Ok(split)
}
