//! The same experiment over many seeds, all runs advanced together.

use burn::tensor::Device;
use serde::{Deserialize, Serialize};

use super::{look::Outputs, run::data_of, spec::PointsSpec};
use crate::{
    data::points::{PointData, PointSet},
    models::synthetic::Synthetic,
    rng::Seed,
    session::{SessionError, spec::whole},
    train::{lockstep::Lockstep, objective::Method},
};

/// Most seeds of a study.
pub const MAX_SEEDS: usize = 1000;
/// Seeds that share one set of tensors. More do not fit a processor's cache, fewer pay more for every operation.
const BLOCK: usize = 10;

/// One run's end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The method.
    pub method: Method,
    /// The seed.
    pub seed: u64,
    /// Test accuracy, in [0, 1].
    pub accuracy: f64,
    /// Training accuracy, in [0, 1].
    pub train_accuracy: f64,
    /// Size of the latent space, times that at the start.
    pub scale_ratio: f64,
    /// Distance between the means of the two farthest classes in z.
    pub gap: f64,
    /// The step at which it diverged; the numbers are those of its last good state.
    pub stopped_at: Option<usize>,
}

/// What a study is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StudyInfo {
    /// Runs in all.
    pub runs: usize,
    /// The methods.
    pub methods: Vec<Method>,
    /// The seeds.
    pub seeds: Vec<u64>,
    /// Steps of every run.
    pub total_steps: usize,
    /// Test samples of every seed.
    pub test_samples: usize,
}

/// Where a study stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StudyStep {
    /// Steps taken.
    pub step: usize,
    /// Steps of every run.
    pub total_steps: usize,
    /// Whether all are taken.
    pub finished: bool,
}

/// Seeds with their data, in lock-step.
#[derive(Debug)]
struct Block {
    seeds: Vec<Seed>,
    tests: Vec<PointSet>,
    trains: Vec<PointSet>,
    start_scales: Vec<f64>,
    lockstep: Lockstep,
    stopped: Vec<Option<usize>>,
}

/// An experiment over many seeds.
#[derive(Debug)]
pub struct Study {
    methods: Vec<Method>,
    total: usize,
    blocks: Vec<Block>,
}

impl Study {
    /// Opens the experiment `spec` for the seeds `first` to `first + seeds − 1`; every seed draws its own data, unless they come from `csv`.
    ///
    /// # Errors
    /// For settings out of range and data that cannot be used.
    pub async fn open(spec: &PointsSpec, first: u64, seeds: usize, csv: Option<&str>, device: &Device) -> Result<Self, SessionError> {
        spec.check()?;
        whole("the number of seeds", seeds, 1, MAX_SEEDS)?;
        let all: Vec<Seed> = (0..seeds as u64).map(|i| Seed(first + i)).collect();
        let mut blocks = Vec::new();
        for seeds in all.chunks(BLOCK) {
            blocks.push(Block::open(spec, seeds, csv, device).await?);
        }
        Ok(Self { methods: spec.ordered_methods(), total: spec.optimizer.steps, blocks })
    }

    /// What the study is.
    #[must_use]
    pub fn info(&self) -> StudyInfo {
        let seeds: Vec<u64> = self.blocks.iter().flat_map(|b| b.seeds.iter().map(|s| s.0)).collect();
        StudyInfo {
            runs: seeds.len() * self.methods.len(),
            methods: self.methods.clone(),
            seeds,
            total_steps: self.total,
            test_samples: self.blocks.first().and_then(|b| b.tests.first()).map_or(0, PointSet::len),
        }
    }

    /// Takes up to `n` steps of every run.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn step(&mut self, n: usize) -> Result<StudyStep, SessionError> {
        for block in &mut self.blocks {
            let taken = block.lockstep.step(n, |_| false).await?;
            for (run, step) in taken.diverged {
                block.stopped[run] = Some(step);
            }
        }
        let step = self.blocks.first().map_or(0, |b| b.lockstep.step_count());
        Ok(StudyStep { step, total_steps: self.total, finished: step >= self.total })
    }

    /// How every run stands now: method after method, seed after seed.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn outcomes(&self) -> Result<Vec<Outcome>, SessionError> {
        let mut outcomes = Vec::new();
        for block in &self.blocks {
            block.outcomes(&self.methods, &mut outcomes).await?;
        }
        outcomes.sort_by_key(|o| (o.method, o.seed));
        Ok(outcomes)
    }
}

impl Block {
    async fn open(spec: &PointsSpec, seeds: &[Seed], csv: Option<&str>, device: &Device) -> Result<Self, SessionError> {
        let data: Vec<PointData> = seeds.iter().map(|seed| data_of(&PointsSpec { seed: *seed, ..spec.clone() }, csv)).collect::<Result<_, _>>()?;
        let net = Synthetic { config: spec.model, classes: data.first().map_or(2, |d| d.class_names.len()) };
        let trains: Vec<&PointSet> = data.iter().map(|d| &d.train).collect();
        let lockstep = Lockstep::new(net, spec.plans(), seeds.to_vec(), spec.shared(), &trains, device.clone());
        let mut start_scales = Vec::new();
        for (s, data) in data.iter().enumerate() {
            let outputs = Outputs::read(&lockstep.outputs(lockstep.state(), &[s], &data.test)).await?;
            start_scales.push(outputs.scale_and_gap(0, &data.test.labels).0);
        }
        let (trains, tests) = data.into_iter().map(|d| (d.train, d.test)).unzip();
        Ok(Self { seeds: seeds.to_vec(), tests, trains, start_scales, stopped: vec![None; lockstep.runs()], lockstep })
    }

    async fn outcomes(&self, methods: &[Method], into: &mut Vec<Outcome>) -> Result<(), SessionError> {
        let state = self.lockstep.state();
        for (s, seed) in self.seeds.iter().enumerate() {
            let runs: Vec<usize> = (0..methods.len()).map(|m| m * self.seeds.len() + s).collect();
            let test = Outputs::read(&self.lockstep.outputs(state, &runs, &self.tests[s])).await?;
            let train = Outputs::read(&self.lockstep.outputs(state, &runs, &self.trains[s])).await?;
            for (m, method) in methods.iter().enumerate() {
                let (scale, gap) = test.scale_and_gap(m, &self.tests[s].labels);
                into.push(Outcome {
                    method: *method,
                    seed: seed.0,
                    accuracy: test.score(m, &self.tests[s].labels).accuracy,
                    train_accuracy: train.score(m, &self.trains[s].labels).accuracy,
                    scale_ratio: scale / self.start_scales[s],
                    gap,
                    stopped_at: self.stopped[runs[m]],
                });
            }
        }
        Ok(())
    }
}
