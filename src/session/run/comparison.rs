//! Several methods or atomised layers side by side: the same weights, split and batches, one step of all at a time.

use burn::tensor::Device;
use serde::{Deserialize, Serialize};

use super::{
    Run,
    modality::Modality,
    report::{Evaluation, Latent, Part},
};
use crate::{
    rng::Seed,
    session::{
        SessionError,
        spec::{Settings, Spec},
    },
    train::objective::Method,
};

/// Runs that a comparison holds at most.
pub const MAX_RUNS: usize = 64;

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Variant {
    /// What people call it.
    pub name: String,
    /// The method.
    pub method: Method,
    /// The atomised layer.
    pub atom_layer: usize,
}

/// Which run is which.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunName {
    /// Index of the variant.
    pub variant: usize,
    /// The seed.
    pub seed: u64,
    /// A hash of its start; the same for all variants of one seed.
    pub fingerprint: String,
}

/// What a comparison starts from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonInfo {
    /// Variant by variant, the seeds inside.
    pub runs: Vec<RunName>,
    /// Steps of every run.
    pub total_steps: usize,
    /// Samples trained on.
    pub train_samples: usize,
    /// Samples held out to choose by.
    pub validation_samples: usize,
    /// Samples kept for the last word.
    pub test_samples: usize,
    /// Parameters of one network.
    pub parameters: usize,
    /// Tokens of the (first seed's) vocabulary, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vocabulary_size: Option<usize>,
    /// Names of the classes.
    pub class_names: Vec<String>,
    /// What the user should know about data and start.
    pub notices: Vec<String>,
}

/// A run that stopped by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoppedRun {
    /// Its index.
    pub run: usize,
    /// The step.
    pub step: usize,
    /// Why.
    pub reason: String,
}

/// What some steps gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonStep {
    /// Steps taken so far.
    pub step: usize,
    /// Steps of the whole comparison.
    pub total_steps: usize,
    /// Whether it is at its end.
    pub finished: bool,
    /// Steps taken now.
    pub count: usize,
    /// The losses of every run, one a step; none for a run that has stopped.
    pub losses: Vec<Vec<f32>>,
    /// Runs that stopped now.
    pub stopped: Vec<StoppedRun>,
}

/// How a run of the comparison stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunOutcome {
    /// On the validation part.
    pub validation: Evaluation,
    /// Of the first seed's runs, if asked for.
    pub latent: Option<Latent>,
}

/// How all runs stand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparisonOutcomes {
    /// Steps taken.
    pub step: usize,
    /// One a run.
    pub runs: Vec<RunOutcome>,
}

/// Several runs side by side; see [`Comparison::open`].
#[derive(Debug)]
pub struct Comparison<M: Modality> {
    runs: Vec<Run<M>>,
    seeds: usize,
    stopped: Vec<bool>,
    step: usize,
    total: usize,
}

impl<M: Modality> Comparison<M> {
    /// Opens every variant with `seeds` seeds, counted up from the spec's.
    ///
    /// # Errors
    /// If there is nothing to compare, too much, or a run cannot be opened.
    pub async fn open(spec: &M::Spec, variants: &[Variant], seeds: usize, data: &M::Dataset, start: &M::Start, device: &Device) -> Result<Self, SessionError> {
        let count = variants.len() * seeds;
        if !(1..=MAX_RUNS).contains(&count) {
            return Err(SessionError::Comparison(format!("a comparison has {count} runs; accepted are 1 to {MAX_RUNS}")));
        }
        let settings = spec.settings();
        let mut by_seed = Vec::with_capacity(seeds);
        for seed in 0..seeds as u64 {
            let spec = spec.clone().with(Settings { seed: Seed(settings.seed.0 + seed), ..settings });
            let first = Run::<M>::open(spec, data, start, device.clone()).await?;
            let layers = first.model.spec.layers();
            if let Some(Variant { name, atom_layer, .. }) = variants.iter().find(|v| !layers.contains(&v.atom_layer)) {
                let (low, high) = layers.into_inner();
                return Err(SessionError::Comparison(format!("{name} atomises layer {atom_layer}; accepted are {low} to {high}, the network's layers")));
            }
            by_seed.push(first);
        }
        let runs: Vec<Run<M>> = variants.iter().flat_map(|v| by_seed.iter().map(|run| run.sibling(v.method, v.atom_layer))).collect();
        Ok(Self { seeds, stopped: vec![false; runs.len()], step: 0, total: settings.optimizer.steps, runs })
    }

    /// What the runs start from.
    #[must_use]
    pub fn info(&self) -> ComparisonInfo {
        let summaries: Vec<_> = self.runs.iter().map(Run::summary).collect();
        let name = |(i, run): (usize, &Run<M>)| RunName { variant: i / self.seeds, seed: run.settings().seed.0, fingerprint: summaries[i].fingerprint.clone() };
        let first = summaries[0].clone();
        ComparisonInfo {
            runs: self.runs.iter().enumerate().map(name).collect(),
            total_steps: self.total,
            train_samples: first.train_samples,
            validation_samples: first.validation_samples,
            test_samples: first.test_samples,
            parameters: first.parameters,
            vocabulary_size: first.vocabulary_size,
            class_names: first.class_names,
            notices: summaries.iter().flat_map(|s| s.notices.iter().cloned()).collect::<std::collections::BTreeSet<_>>().into_iter().collect(),
        }
    }

    /// Takes up to `n` steps of every run. A run whose loss is not finite stops; the others go on.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn step(&mut self, n: usize) -> Result<ComparisonStep, SessionError> {
        let count = n.min(self.total - self.step);
        let (mut losses, mut stopped) = (Vec::with_capacity(self.runs.len()), Vec::new());
        for (index, run) in self.runs.iter_mut().enumerate() {
            if self.stopped[index] {
                losses.push(Vec::new());
                continue;
            }
            let report = run.step(count).await?;
            losses.push(report.records.iter().map(|r| r.loss).collect());
            if let Some(why) = report.stopped {
                self.stopped[index] = true;
                stopped.push(StoppedRun { run: index, step: why.step, reason: why.reason });
            }
        }
        self.step += count;
        let finished = self.step == self.total || !self.stopped.contains(&false);
        Ok(ComparisonStep { step: self.step, total_steps: self.total, finished, count, losses, stopped })
    }

    /// How every run predicts up to `limit` held-out samples and, if asked, the latent spaces of the first seed's runs.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn outcomes(&mut self, limit: usize, latents: bool) -> Result<ComparisonOutcomes, SessionError> {
        let mut runs = Vec::with_capacity(self.runs.len());
        for (index, run) in self.runs.iter_mut().enumerate() {
            let validation = run.evaluate(Part::Validation, limit).await?;
            // A run that stopped has no finite latent space to look at.
            let shown = latents && index % self.seeds == 0 && !self.stopped[index];
            let latent = if shown { Some(run.latent(limit).await?) } else { None };
            runs.push(RunOutcome { validation, latent });
        }
        Ok(ComparisonOutcomes { step: self.step, runs })
    }
}
