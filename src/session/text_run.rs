//! A run on text: its data, its network and optimiser, and one step after the other.

use burn::tensor::{Device, Int, Tensor, TensorData};
use serde::Serialize;

use super::{
    SessionError,
    spec::RunSpec,
    text_model::{Batch, TextModel, batch, metadata_text},
};
use crate::{
    data::{
        batches::{batches_per_epoch, order},
        split::{Split, split_with_test},
        text::TextDataset,
        tokenizer::{Encoded, Tokenizer},
    },
    models::parameters::flatten,
    rng::fnv1a,
    train::{
        checkpoint::{Precision, read, unpack},
        objective::{Method, TERMS, view_masks},
        optimizer::AdamW,
        pca::Axes,
    },
};

/// What one step gave.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepRecord {
    /// The step, from 1.
    pub step: usize,
    /// The loss before this step's update.
    pub loss: f32,
    /// Its part from the task.
    pub task: f32,
    /// L_f without its coefficient.
    pub energy: f32,
    /// L_charge without its coefficient.
    pub charge: f32,
    /// L_neutrons without its coefficient.
    pub neutrons: f32,
    /// A baseline's term without its coefficient.
    pub baseline: f32,
    /// Global norm of the gradient before clipping.
    pub gradient_norm: f32,
    /// The learning rate.
    pub learning_rate: f64,
}

/// Why a run stopped by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stopped {
    /// The step whose loss was not finite.
    pub step: usize,
    /// What happened.
    pub reason: String,
    /// What to try.
    pub suggestion: String,
}

/// What some steps gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepReport {
    /// Steps taken so far.
    pub step: usize,
    /// Steps of the whole run.
    pub total_steps: usize,
    /// Passes over the training data so far.
    pub epoch: f64,
    /// Whether the run is at its end.
    pub finished: bool,
    /// One record a step.
    pub records: Vec<StepRecord>,
    /// Set if the loss is not finite.
    pub stopped: Option<Stopped>,
}

/// What a run starts from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RunSummary {
    /// A hash of the first weights and the first epoch's order: equal on every device if the start is.
    pub fingerprint: String,
    /// Number of parameters.
    pub parameters: usize,
    /// Names of the classes.
    pub class_names: Vec<String>,
    /// Sentences trained on.
    pub train_samples: usize,
    /// Sentences held out.
    pub validation_samples: usize,
    /// Tokens of the vocabulary.
    pub vocabulary_size: usize,
    /// Steps taken.
    pub step: usize,
    /// What the user should know about the data.
    pub notices: Vec<String>,
}

/// A run on text; see [`TextRun::open`].
#[derive(Debug)]
pub struct TextRun {
    /// The network being trained.
    pub model: TextModel,
    pub(super) sentences: Vec<String>,
    pub(super) encoded: Vec<Encoded>,
    pub(super) labels: Vec<usize>,
    pub(super) split: Split,
    pub(super) axes: Option<Axes>,
    optimizer: AdamW,
    step: usize,
    fingerprint: String,
    notices: Vec<String>,
    start: Option<Vec<u8>>,
    epoch_order: Option<(usize, Vec<usize>)>,
}

impl TextRun {
    /// Opens a run at its start.
    ///
    /// `vocabulary` is one token a line; without it one is trained on the training sentences. `start` are the bytes of a
    /// model to go on from; its settings of network, length and vocabulary then take the place of the spec's.
    ///
    /// # Errors
    /// If a setting is out of range, the data cannot be trained on, or `start` does not fit.
    pub async fn open(mut spec: RunSpec, data: &TextDataset, vocabulary: Option<&str>, start: Option<Vec<u8>>, device: Device) -> Result<Self, SessionError> {
        spec.check()?;
        let classes = data.class_names.len();
        if classes < 2 || data.examples.len() < 4 {
            return Err(SessionError::Data(format!(
                "{} sentences in {classes} classes are too few; accepted are at least 4 sentences in 2 classes",
                data.examples.len()
            )));
        }
        let split = split_with_test(data, spec.seed, spec.validation_fraction, spec.test_fraction);
        let mut model = match &start {
            Some(bytes) => {
                let mut model = TextModel::load(bytes, device)?;
                if model.class_names != data.class_names {
                    return Err(SessionError::Data(format!(
                        "the model knows the classes {:?}, the data has {:?}; train from scratch instead",
                        model.class_names, data.class_names
                    )));
                }
                (spec.model, spec.max_length) = (model.spec.model, model.spec.max_length);
                model.spec = spec.clone();
                model
            }
            None => {
                let tokenizer = match vocabulary {
                    Some(text) => Tokenizer::from_vocabulary(text)?,
                    None => Tokenizer::train(split.train.iter().map(|i| data.examples[*i].text.as_str()), spec.vocabulary_size)?,
                };
                TextModel::new(spec.clone(), tokenizer, data.class_names.clone(), device)
            }
        };
        model.spec.vocabulary_size = model.tokenizer.size();
        let encoded: Vec<Encoded> = data.examples.iter().map(|e| model.encode(&e.text)).collect();
        let truncated = encoded.iter().filter(|e| e.truncated).count();
        let mut notices = Vec::new();
        if truncated > 0 {
            notices.push(format!("{truncated} of {} sentences are longer than {} tokens and are cut there.", encoded.len(), spec.max_length));
        }
        let optimizer = AdamW::new([model.parameters()], &model.device().clone().inner());
        let mut run = Self {
            model,
            sentences: data.examples.iter().map(|e| e.text.clone()).collect(),
            encoded,
            labels: data.examples.iter().map(|e| e.label).collect(),
            split,
            axes: None,
            optimizer,
            step: 0,
            fingerprint: String::new(),
            notices,
            start,
            epoch_order: None,
        };
        run.fingerprint = run.hash().await?;
        Ok(run)
    }

    async fn hash(&self) -> Result<String, SessionError> {
        let weights = read(flatten(&self.model.network).values).await?;
        let mut bytes: Vec<u8> = weights.iter().flat_map(|w| w.to_le_bytes()).collect();
        bytes.extend(order(self.model.spec.seed, 0, self.split.train.len()).into_iter().flat_map(|i| (self.split.train[i] as u32).to_le_bytes()));
        Ok(format!("{:016x}", fnv1a(&bytes)))
    }

    /// What the run starts from, and where it stands.
    #[must_use]
    pub fn summary(&self) -> RunSummary {
        RunSummary {
            fingerprint: self.fingerprint.clone(),
            parameters: self.model.parameters(),
            class_names: self.model.class_names.clone(),
            train_samples: self.split.train.len(),
            validation_samples: self.split.validation.len(),
            vocabulary_size: self.model.tokenizer.size(),
            step: self.step,
            notices: self.notices.clone(),
        }
    }

    /// Steps taken.
    #[must_use]
    pub fn step_count(&self) -> usize {
        self.step
    }

    /// Goes back to the same start.
    ///
    /// # Errors
    /// If the run began from a model's bytes and these cannot be read again.
    pub fn reset(&mut self) -> Result<(), SessionError> {
        let (spec, device) = (self.model.spec.clone(), self.model.device().clone());
        let fresh = TextModel::new(spec, self.model.tokenizer.clone(), self.model.class_names.clone(), device);
        self.model.network = fresh.network;
        if let Some(bytes) = &self.start {
            self.model.take_weights(&unpack(bytes)?)?;
        }
        self.optimizer = AdamW::new([self.model.parameters()], &self.model.device().clone().inner());
        (self.step, self.axes) = (0, None);
        Ok(())
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
        let records: Vec<StepRecord> = values
            .chunks_exact(TERMS.len() + 1)
            .zip(rates)
            .enumerate()
            .map(|(i, (v, learning_rate))| StepRecord {
                step: first + i + 1,
                loss: v[0],
                task: v[1],
                energy: v[2],
                charge: v[3],
                neutrons: v[4],
                baseline: v[5],
                gradient_norm: v[6],
                learning_rate,
            })
            .collect();
        let stopped = records.iter().find(|r| !(r.loss.is_finite() && r.gradient_norm.is_finite())).map(|r| Stopped {
            step: r.step,
            reason: format!("The loss or its gradient stopped being a finite number at step {}.", r.step),
            suggestion: "Restore the last checkpoint and train with a smaller learning rate or coefficient.".to_owned(),
        });
        Ok(StepReport { step: self.step, total_steps: total, epoch: self.epoch(), finished: self.step >= total, records, stopped })
    }

    fn batches_per_epoch(&self) -> usize {
        batches_per_epoch(self.split.train.len(), self.model.spec.optimizer.batch_size)
    }

    fn epoch(&self) -> f64 {
        self.step as f64 / self.batches_per_epoch() as f64
    }

    /// The places in the data of the current step's samples.
    fn samples(&mut self) -> Vec<usize> {
        let epoch = self.step / self.batches_per_epoch();
        let within = self.step % self.batches_per_epoch();
        if self.epoch_order.as_ref().is_none_or(|(e, _)| *e != epoch) {
            self.epoch_order = Some((epoch, order(self.model.spec.seed, epoch as u64, self.split.train.len())));
        }
        let size = self.model.spec.optimizer.batch_size;
        let order = self.epoch_order.as_ref().map_or(&[][..], |(_, o)| o);
        order.iter().skip(within * size).take(size).map(|i| self.split.train[*i]).collect()
    }

    /// One step; its terms and the gradient's norm stay on the device as `[7]`.
    fn one_step(&mut self) -> (Tensor<1>, f64) {
        let samples = self.samples();
        let spec = &self.model.spec;
        let (seed, index, length) = (spec.seed, self.step as u64, spec.max_length);
        let device = self.model.device().clone();
        let mut rows: Vec<Vec<u32>> = samples.iter().map(|i| self.encoded[*i].ids.clone()).collect();
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
        let labels: Vec<i32> = samples.iter().map(|i| self.labels[*i] as i32).collect();
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
        let moments = vec![("first.", self.optimizer.first.clone()), ("second.", self.optimizer.second.clone())];
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
        let layout = flatten(&self.model.network).layout;
        let device = self.model.device().clone().inner();
        let (first, second) = (unpacked.values("first.", &layout, &device)?, unpacked.values("second.", &layout, &device)?);
        self.model.take_weights(&unpacked)?;
        self.optimizer = AdamW { first, second, steps: step as u32 };
        self.step = step;
        Ok(())
    }
}
