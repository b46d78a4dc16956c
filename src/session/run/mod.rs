//! A run, whatever its samples are: data, network and optimiser, and one step after the other.
//!
//! [`modality`] is what it has to know of its kind of samples, [`model`] and [`samples`] are what it holds, [`progress`] is what it says of
//! itself, [`report`] looks into it, and [`comparison`] runs several side by side.

pub mod comparison;
pub mod modality;
pub mod model;
pub mod progress;
pub mod report;
pub mod samples;

use std::sync::Arc;

use burn::tensor::{Device, Int, Tensor, TensorData};

use self::{
    modality::{Beginning, Modality},
    model::{Extra, Model, metadata_text, open},
    progress::{RunSummary, StepRecord, StepReport, Stopped},
    report::Kept,
    samples::Samples,
};
use super::{
    SessionError,
    spec::{Settings, Spec},
};
use crate::{
    data::{
        batches::{batches_per_epoch, order},
        split::Split,
    },
    models::parameters::{flatten, learning_layout},
    rng::fnv1a,
    train::{
        checkpoint::{Precision, read},
        objective::{Method, TERMS},
        optimizer::AdamW,
        pca::Axes,
    },
};

/// A run; see [`Run::open`].
#[derive(Debug)]
pub struct Run<M: Modality> {
    /// The network being trained.
    pub model: Model<M>,
    pub(super) data: Arc<Samples<M::Inputs>>,
    axes: Option<Axes>,
    kept: Option<Kept>,
    optimizer: AdamW,
    step: usize,
    fingerprint: String,
    notices: Vec<String>,
    /// All weights at the start.
    first: Tensor<1>,
    epoch_order: Option<(usize, Vec<usize>)>,
}

impl<M: Modality> Run<M> {
    /// Opens a run at its start. A run that goes on with a model divides its data as the model's run did.
    ///
    /// # Errors
    /// If a setting is out of range, the data cannot be trained on, or the start does not fit.
    pub async fn open(spec: M::Spec, data: &M::Dataset, start: &M::Start, device: Device) -> Result<Self, SessionError> {
        let Beginning { model, samples, notices } = M::begin(spec, data, start, device)?;
        let first = flatten(&model.network).values;
        let mut run = Self::at_start(model, Arc::new(samples), notices, first);
        run.fingerprint = run.hash().await?;
        Ok(run)
    }

    /// With `first` as all weights, which the network has already.
    fn at_start(model: Model<M>, data: Arc<Samples<M::Inputs>>, notices: Vec<String>, first: Tensor<1>) -> Self {
        let optimizer = fresh_optimizer(&model);
        Self { model, data, axes: None, kept: None, optimizer, step: 0, fingerprint: String::new(), notices, first, epoch_order: None }
    }

    /// The same start for another method or atomised layer: the same weights, batches and data.
    #[must_use]
    pub fn sibling(&self, method: Method, atom_layer: usize) -> Self {
        let mut model = self.model.clone();
        model.spec = model.spec.with(Settings { method, atom_layer, ..self.settings() });
        M::atomise(&mut model.network, atom_layer);
        model.put_weights(&self.first);
        let mut run = Self::at_start(model, self.data.clone(), self.notices.clone(), self.first.clone());
        run.fingerprint.clone_from(&self.fingerprint);
        run
    }

    fn settings(&self) -> Settings {
        self.model.spec.settings()
    }

    async fn hash(&self) -> Result<String, SessionError> {
        let weights = read(self.first.clone()).await?;
        let train = &self.data.split.train;
        let mut bytes: Vec<u8> = weights.iter().flat_map(|w| w.to_le_bytes()).collect();
        bytes.extend(order(self.settings().seed, 0, train.len()).into_iter().flat_map(|i| (train[i] as u32).to_le_bytes()));
        Ok(format!("{:016x}", fnv1a(&bytes)))
    }

    /// What the run starts from, and where it stands.
    #[must_use]
    pub fn summary(&self) -> RunSummary {
        RunSummary {
            fingerprint: self.fingerprint.clone(),
            parameters: self.model.parameters(),
            class_names: self.model.class_names.clone(),
            train_samples: self.data.split.train.len(),
            validation_samples: self.data.split.validation.len(),
            test_samples: self.data.split.test.len(),
            vocabulary_size: self.model.modality.vocabulary_size(),
            step: self.step,
            notices: self.notices.clone(),
        }
    }

    /// Which samples serve what.
    #[must_use]
    pub fn split(&self) -> &Split {
        &self.data.split
    }

    /// Steps taken.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.step
    }

    /// Goes back to the same start.
    pub fn reset(&mut self) {
        self.model.put_weights(&self.first);
        self.optimizer = fresh_optimizer(&self.model);
        (self.step, self.axes, self.kept) = (0, None, None);
    }

    /// Takes up to `n` steps and waits for their results.
    ///
    /// # Errors
    /// If the device fails. A loss that is not finite is no error but [`StepReport::stopped`].
    pub async fn step(&mut self, n: usize) -> Result<StepReport, SessionError> {
        let (first, total) = (self.step, self.settings().optimizer.steps);
        let mut terms = Vec::new();
        let mut rates = Vec::new();
        while terms.len() < n && self.step < total {
            let (values, rate) = self.one_step();
            terms.push(values);
            rates.push(rate);
        }
        let values = if terms.is_empty() { Vec::new() } else { read(Tensor::cat(terms, 0)).await? };
        let records: Vec<StepRecord> =
            values.chunks_exact(TERMS.len() + 1).zip(rates).enumerate().map(|(i, (terms, rate))| StepRecord::new(first + i + 1, terms, rate)).collect();
        let stopped = records.iter().find_map(Stopped::after);
        Ok(StepReport { step: self.step, total_steps: total, epoch: self.epoch(), finished: self.step >= total, records, stopped })
    }

    fn batches_per_epoch(&self) -> usize {
        batches_per_epoch(self.data.split.train.len(), self.settings().optimizer.batch_size)
    }

    fn epoch(&self) -> f64 {
        self.step as f64 / self.batches_per_epoch() as f64
    }

    /// The places in the data of the current step's samples.
    fn samples(&mut self) -> Vec<usize> {
        let epoch = self.step / self.batches_per_epoch();
        let within = self.step % self.batches_per_epoch();
        if self.epoch_order.as_ref().is_none_or(|(e, _)| *e != epoch) {
            self.epoch_order = Some((epoch, order(self.settings().seed, epoch as u64, self.data.split.train.len())));
        }
        let size = self.settings().optimizer.batch_size;
        let order = self.epoch_order.as_ref().map_or(&[][..], |(_, o)| o);
        order.iter().skip(within * size).take(size).map(|i| self.data.split.train[*i]).collect()
    }

    /// One step; its terms and the gradient's norm stay on the device as `[7]`.
    fn one_step(&mut self) -> (Tensor<1>, f64) {
        let samples = self.samples();
        let labels: Vec<i32> = samples.iter().map(|i| self.data.labels[*i] as i32).collect();
        let labels = Tensor::<1, Int>::from_data(TensorData::new(labels, [samples.len()]), self.model.device());
        let (terms, change) = M::terms(&self.model, &self.data.inputs, &samples, labels, self.step as u64);
        let gradients = terms.clone().narrow(0, 0, 1).backward();
        let config = self.settings().optimizer;
        let rate = config.schedule.rate(config.learning_rate, self.step, config.warmup_steps, config.steps);
        let (network, norm) = self.optimizer.step(self.model.network.clone(), &gradients, rate, config.weight_decay, config.clip_norm);
        let network = change(network);
        self.model.network = network;
        self.step += 1;
        (Tensor::cat(vec![terms.inner(), norm], 0), rate)
    }

    /// The whole state as bytes, to go on from exactly here.
    ///
    /// # Errors
    /// If the device fails or the weights are not finite.
    pub async fn save(&self) -> Result<Vec<u8>, SessionError> {
        let layout = learning_layout(&self.model.network);
        let moment = |prefix, values: &Tensor<1>| Extra { prefix, layout: layout.clone(), values: values.clone() };
        let moments = vec![moment("first.", &self.optimizer.first), moment("second.", &self.optimizer.second)];
        self.model.save(moments, &[("step", self.step.to_string())], Precision::Full).await
    }

    /// Goes on from a checkpoint of a run with the same network.
    ///
    /// # Errors
    /// If the bytes are not such a checkpoint; the run is then as it was.
    pub fn restore(&mut self, bytes: &[u8]) -> Result<(), SessionError> {
        let unpacked = open::<M>(bytes)?;
        let step: usize = metadata_text(&unpacked, "step")?.parse().map_err(|_| SessionError::File("its step is not a number".to_owned()))?;
        for (name, text) in self.model.modality.texts() {
            if metadata_text(&unpacked, name)? != text {
                return Err(SessionError::File(format!("its {name} is another one; open the run with the settings it was saved with")));
            }
        }
        let layout = learning_layout(&self.model.network);
        let device = self.model.device().clone().inner();
        let (first, second) = (unpacked.values("first.", &layout, &device)?, unpacked.values("second.", &layout, &device)?);
        self.model.take_weights(&unpacked)?;
        self.optimizer = AdamW { first, second, steps: step as u32 };
        (self.step, self.kept) = (step, None);
        Ok(())
    }
}

fn fresh_optimizer<M: Modality>(model: &Model<M>) -> AdamW {
    let learning = learning_layout(&model.network).iter().map(|entry| entry.len()).sum();
    AdamW::new([learning], &model.device().clone().inner())
}
