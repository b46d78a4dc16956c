//! A run on text: its data, its network and optimiser, and one step after the other.

use std::sync::Arc;

use burn::tensor::{Device, Int, Tensor, TensorData};

use super::{
    data::{TextData, divide},
    model::{Batch, Extra, TextModel, batch, metadata_text},
    progress::{RunSummary, StepRecord, StepReport, Stopped},
    report::Kept,
    start::Start,
};
use crate::{
    data::{
        batches::{batches_per_epoch, order},
        split::Split,
        text::TextDataset,
    },
    models::parameters::{flatten, learning_layout},
    rng::fnv1a,
    session::{SessionError, spec::RunSpec},
    train::{
        checkpoint::{Precision, read, unpack},
        objective::{Method, TERMS, view_masks},
        optimizer::AdamW,
        pca::Axes,
    },
};

/// A run on text; see [`TextRun::open`].
#[derive(Debug)]
pub struct TextRun {
    /// The network being trained.
    pub model: TextModel,
    pub(super) data: Arc<TextData>,
    pub(super) axes: Option<Axes>,
    pub(super) kept: Option<Kept>,
    optimizer: AdamW,
    step: usize,
    fingerprint: String,
    notices: Vec<String>,
    /// All weights at the start.
    first: Tensor<1>,
    epoch_order: Option<(usize, Vec<usize>)>,
}

impl TextRun {
    /// Opens a run at its start. A run that goes on with a model divides its data as the model's run did.
    ///
    /// # Errors
    /// If a setting is out of range, the data cannot be trained on, or the start does not fit.
    pub async fn open(mut spec: RunSpec, data: &TextDataset, start: &Start, device: Device) -> Result<Self, SessionError> {
        let start = start.read(&mut spec)?;
        let split = divide(&spec, data)?;
        let texts = split.train.iter().map(|i| data.examples[*i].text.as_str());
        let (model, mut notices) = start.model(spec, &data.class_names, texts, device)?;
        let (data, notice) = TextData::new(data, split, model.spec.max_length, |text| model.encode(text));
        notices.extend(notice);
        let first = flatten(&model.network).values;
        let mut run = Self::at_start(model, Arc::new(data), notices, first);
        run.fingerprint = run.hash().await?;
        Ok(run)
    }

    /// With `first` as all weights, which the network has already.
    fn at_start(model: TextModel, data: Arc<TextData>, notices: Vec<String>, first: Tensor<1>) -> Self {
        let optimizer = fresh_optimizer(&model);
        Self { model, data, axes: None, kept: None, optimizer, step: 0, fingerprint: String::new(), notices, first, epoch_order: None }
    }

    /// The same start for another method or atomised layer: the same weights, batches and data.
    #[must_use]
    pub fn sibling(&self, method: Method, atom_layer: usize) -> Self {
        let mut model = self.model.clone();
        model.spec.method = method;
        (model.spec.model.atom_layer, model.network.atom_layer) = (atom_layer, atom_layer);
        model.put_weights(&self.first);
        let mut run = Self::at_start(model, self.data.clone(), self.notices.clone(), self.first.clone());
        run.fingerprint.clone_from(&self.fingerprint);
        run
    }

    async fn hash(&self) -> Result<String, SessionError> {
        let weights = read(self.first.clone()).await?;
        let train = &self.data.split.train;
        let mut bytes: Vec<u8> = weights.iter().flat_map(|w| w.to_le_bytes()).collect();
        bytes.extend(order(self.model.spec.seed, 0, train.len()).into_iter().flat_map(|i| (train[i] as u32).to_le_bytes()));
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
            vocabulary_size: self.model.tokenizer.size(),
            step: self.step,
            notices: self.notices.clone(),
        }
    }

    /// Which sentences serve what.
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
        let (first, total) = (self.step, self.model.spec.optimizer.steps);
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
        batches_per_epoch(self.data.split.train.len(), self.model.spec.optimizer.batch_size)
    }

    fn epoch(&self) -> f64 {
        self.step as f64 / self.batches_per_epoch() as f64
    }

    /// The places in the data of the current step's samples.
    fn samples(&mut self) -> Vec<usize> {
        let epoch = self.step / self.batches_per_epoch();
        let within = self.step % self.batches_per_epoch();
        if self.epoch_order.as_ref().is_none_or(|(e, _)| *e != epoch) {
            self.epoch_order = Some((epoch, order(self.model.spec.seed, epoch as u64, self.data.split.train.len())));
        }
        let size = self.model.spec.optimizer.batch_size;
        let order = self.epoch_order.as_ref().map_or(&[][..], |(_, o)| o);
        order.iter().skip(within * size).take(size).map(|i| self.data.split.train[*i]).collect()
    }

    /// One step; its terms and the gradient's norm stay on the device as `[7]`.
    fn one_step(&mut self) -> (Tensor<1>, f64) {
        let samples = self.samples();
        let spec = &self.model.spec;
        let (seed, index, length) = (spec.seed, self.step as u64, spec.max_length);
        let device = self.model.device().clone();
        let mut rows: Vec<Vec<u32>> = samples.iter().map(|i| self.data.encoded[*i].ids.clone()).collect();
        if spec.token_dropout > 0.0 {
            let (mut stream, unknown) = (seed.stream("tokens", index), self.model.tokenizer.unknown());
            for row in &mut rows {
                let last = row.len() - 1;
                row[1..last].iter_mut().for_each(|id| {
                    if stream.uniform() < spec.token_dropout {
                        *id = unknown
                    }
                });
            }
        }
        let rows: Vec<&[u32]> = rows.iter().map(Vec::as_slice).collect();
        let lengths: Vec<usize> = rows.iter().map(|r| r.len()).collect();
        let Batch { ids, mask } = batch(&rows, length, &device);
        let labels: Vec<i32> = samples.iter().map(|i| self.data.labels[*i] as i32).collect();
        let labels = Tensor::<1, Int>::from_data(TensorData::new(labels, [samples.len()]), &device);
        let dropout = |name| spec.model.draw_dropout(samples.len(), length, &mut seed.stream(name, index), &device);
        let objective = spec.objective();
        let draws = objective.draw(&lengths, &mut seed.stream("pairs", index));
        let output = self.model.network.forward(ids.clone(), &mask, &dropout("dropout"));
        let views = (spec.method == Method::Simclr).then(|| {
            let [first, second] = view_masks(&lengths, length, spec.baseline.view_dropout, &mut seed.stream("views", index), &device);
            let latent = |mask: &Tensor<2>, name| self.model.network.forward(ids.clone(), mask, &dropout(name)).latent;
            (latent(&first, "dropout of view 1"), latent(&second, "dropout of view 2"))
        });
        let terms = objective.terms(&output, views, &mask, labels, &draws);
        let gradients = terms.clone().narrow(0, 0, 1).backward();
        let config = spec.optimizer;
        let rate = config.schedule.rate(config.learning_rate, self.step, config.warmup_steps, config.steps);
        let (network, norm) = self.optimizer.step(self.model.network.clone(), &gradients, rate, config.weight_decay, config.clip_norm);
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
        let unpacked = unpack(bytes)?;
        let step: usize = metadata_text(&unpacked, "step")?.parse().map_err(|_| SessionError::File("its step is not a number".to_owned()))?;
        if metadata_text(&unpacked, "vocabulary")? != self.model.tokenizer.vocabulary() {
            return Err(SessionError::File("its vocabulary is another one; open the run with the settings it was saved with".to_owned()));
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

fn fresh_optimizer(model: &TextModel) -> AdamW {
    let learning = learning_layout(&model.network).iter().map(|entry| entry.len()).sum();
    AdamW::new([learning], &model.device().clone().inner())
}
