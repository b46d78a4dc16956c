//! An experiment in progress: its methods in lock-step, its past, and the changes of settings on the way.

use std::collections::BTreeMap;

use burn::tensor::Device;
use serde::{Deserialize, Serialize};

use super::{bytes, history::History, look::Outputs, spec::PointsSpec};
use crate::{
    data::points::PointData,
    models::{parameters::Layout, synthetic::Synthetic},
    rng::fnv1a,
    session::{SessionError, run::model::metadata_text},
    train::{
        checkpoint::{Group, Precision, pack, unpack},
        lockstep::{Lockstep, RECORD, State},
        objective::Method,
    },
};

/// Settings from a step on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phase {
    /// The first step they are for, from 0.
    pub from: usize,
    /// The settings.
    pub spec: PointsSpec,
}

/// What an experiment starts from, and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PointsInfo {
    /// Hash of the first weights, the order of the first epoch and the training points.
    pub fingerprint: String,
    /// The methods, in the order of all replies.
    pub methods: Vec<Method>,
    /// Names of the classes.
    pub class_names: Vec<String>,
    /// Training samples.
    pub train_samples: usize,
    /// Test samples.
    pub test_samples: usize,
    /// Points of a sample.
    pub components: usize,
    /// Parameters of one network.
    pub parameters: usize,
    /// Steps taken.
    pub step: usize,
    /// Steps of the run.
    pub total_steps: usize,
    /// Test accuracy of the best possible rule, where the data are drawn and it is known.
    pub best_possible: Option<f64>,
    /// What the user should know about the settings.
    pub notices: Vec<String>,
}

/// A method that diverged.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Diverged {
    /// The method.
    pub method: Method,
    /// The step whose loss showed it.
    pub step: usize,
    /// What happened.
    pub reason: String,
    /// What to try.
    pub suggestion: String,
}

/// What some steps gave.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PointsStep {
    /// Steps taken in all.
    pub step: usize,
    /// Steps of the run.
    pub total_steps: usize,
    /// Passes over the training data.
    pub epoch: f64,
    /// Whether there is nothing left to do.
    pub finished: bool,
    /// Steps taken now.
    pub count: usize,
    /// 32-bit floats `[count, methods, 7]`: loss, task, energy, charge, neutrons, baseline, gradient norm; NaN where a method had diverged.
    #[serde(with = "serde_bytes")]
    pub records: Vec<u8>,
    /// Methods that diverged now. They stay as they last were; the others go on.
    pub stopped: Vec<Diverged>,
}

/// An experiment in progress.
#[derive(Debug)]
pub struct PointsRun {
    pub(super) data: PointData,
    pub(super) lockstep: Lockstep,
    pub(super) history: History,
    pub(super) methods: Vec<Method>,
    /// The step at which a method diverged.
    pub(super) stopped: Vec<Option<usize>>,
    timeline: Vec<Phase>,
    /// Size of the latent space before the first step, the same for all methods.
    pub(super) start_scale: f64,
    fingerprint: String,
    best_possible: Option<f64>,
}

/// The data of an experiment: from its file, or drawn.
pub(super) fn data_of(spec: &PointsSpec, csv: Option<&str>) -> Result<PointData, SessionError> {
    Ok(match csv {
        Some(text) => PointData::parse_csv(text, spec.seed)?,
        None => spec.data.draw(spec.seed)?,
    })
}

impl PointsRun {
    /// Opens an experiment at its start. `timeline` holds its settings, the first from step 0; `csv` takes the place of drawn data.
    ///
    /// # Errors
    /// For settings out of range, phases that do not follow each other, data that cannot be used, and a device that fails.
    pub async fn open(timeline: Vec<Phase>, csv: Option<&str>, device: Device) -> Result<Self, SessionError> {
        let Some(first) = timeline.first().filter(|phase| phase.from == 0) else {
            return Err(SessionError::Timeline("the first settings must be from step 0".to_owned()));
        };
        let spec = first.spec.clone();
        for (before, phase) in timeline.iter().zip(timeline.iter().skip(1)) {
            check_phase(&spec, phase)?;
            if phase.from <= before.from {
                return Err(SessionError::Timeline(format!("settings from step {} follow settings from step {}", phase.from, before.from)));
            }
        }
        spec.check()?;
        let data = data_of(&spec, csv)?;
        let net = Synthetic { config: spec.model, classes: data.class_names.len() };
        let lockstep = Lockstep::new(net, spec.plans(), vec![spec.seed], spec.shared(), &[&data.train], device);
        let mut hashed = bytes(&lockstep.state()[..net.parameters()]);
        let order = crate::data::batches::order(spec.seed, 0, data.train.len());
        hashed.extend(order.into_iter().flat_map(|i| (i as u32).to_le_bytes()));
        hashed.extend(bytes(&data.train.vectors));
        let methods = spec.ordered_methods();
        let start = Outputs::read(&lockstep.outputs(lockstep.state(), &[0], &data.test)).await?;
        Ok(Self {
            start_scale: start.scale_and_gap(0, &data.test.labels).0,
            history: History::new(lockstep.state().clone(), spec.optimizer.steps),
            stopped: vec![None; methods.len()],
            fingerprint: format!("{:016x}", fnv1a(&hashed)),
            best_possible: if csv.is_none() { spec.data.best_possible(&data.test) } else { None },
            data,
            lockstep,
            methods,
            timeline,
        })
    }

    /// The settings at the step that comes next.
    #[must_use]
    pub fn spec(&self) -> &PointsSpec {
        let step = self.lockstep.step_count();
        let phase = self.timeline.iter().rev().find(|phase| phase.from <= step);
        &phase.unwrap_or(&self.timeline[0]).spec
    }

    /// What the experiment starts from, and where it stands.
    #[must_use]
    pub fn info(&self) -> PointsInfo {
        let spec = self.spec();
        let mut notices = Vec::new();
        if spec.optimizer.batch_size > self.data.train.len() {
            notices.push(format!("A batch holds all {} training samples: there are no more.", self.data.train.len()));
        }
        PointsInfo {
            fingerprint: self.fingerprint.clone(),
            methods: self.methods.clone(),
            class_names: self.data.class_names.clone(),
            train_samples: self.data.train.len(),
            test_samples: self.data.test.len(),
            components: self.data.train.components,
            parameters: self.lockstep.net().parameters(),
            step: self.lockstep.step_count(),
            total_steps: spec.optimizer.steps,
            best_possible: self.best_possible,
            notices,
        }
    }

    /// Takes up to `n` steps of every method.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn step(&mut self, n: usize) -> Result<PointsStep, SessionError> {
        let (mut records, mut diverged, mut count) = (Vec::new(), Vec::new(), 0);
        while count < n && !self.all_stopped() {
            self.adopt();
            let now = self.lockstep.step_count();
            let until = self.timeline.iter().map(|phase| phase.from).find(|from| *from > now).unwrap_or(usize::MAX);
            let every = self.history.every();
            let taken = self.lockstep.step((n - count).min(until - now), |step| step.is_multiple_of(every)).await?;
            if taken.count == 0 {
                break;
            }
            let (before, mut values) = (self.lockstep.step_count() - taken.count, taken.records);
            count += taken.count;
            self.history.add(taken.states);
            for (run, step) in taken.diverged {
                self.stopped[run] = Some(step);
                diverged.push(self.divergence(run, step));
            }
            for (i, record) in values.chunks_exact_mut(RECORD).enumerate() {
                let (step, run) = (before + 1 + i / self.methods.len(), i % self.methods.len());
                if self.stopped[run].is_some_and(|at| step >= at) {
                    record.fill(f32::NAN);
                }
            }
            records.extend(values);
        }
        let (step, total) = (self.lockstep.step_count(), self.spec().optimizer.steps);
        let finished = step >= total || self.all_stopped();
        Ok(PointsStep { step, total_steps: total, epoch: self.lockstep.epochs(), finished, count, records: bytes(&records), stopped: diverged })
    }

    fn all_stopped(&self) -> bool {
        self.stopped.iter().all(Option::is_some)
    }

    /// Makes the settings of the present step the ones in use.
    fn adopt(&mut self) {
        let spec = self.spec();
        let (plans, shared) = (spec.plans(), spec.shared());
        self.lockstep.change(plans, shared);
    }

    fn divergence(&self, run: usize, step: usize) -> Diverged {
        let method = self.methods[run];
        let plan = self.spec().plans()[run];
        let rate = plan.learning_rate;
        Diverged {
            method,
            step,
            reason: format!("{} diverged: at step {step} its loss was no usable number any more (learning rate {rate}).", method.name()),
            suggestion: "It stays as it last was. Reset with a smaller learning rate or smaller coefficients, or go back in time and branch from before."
                .to_owned(),
        }
    }

    /// Goes back to the last kept state at or before `step` and on from there with other settings.
    ///
    /// # Errors
    /// If the settings are out of range or need another start.
    pub fn branch(&mut self, step: usize, spec: PointsSpec) -> Result<(), SessionError> {
        let Some((at, state)) = self.history.at(step).cloned() else {
            return Err(SessionError::Internal("there is no state to go back to".to_owned()));
        };
        check_phase(&self.timeline[0].spec, &Phase { from: at, spec: spec.clone() })?;
        self.timeline.retain(|phase| phase.from < at);
        self.timeline.push(Phase { from: at, spec });
        self.take(at, state);
        Ok(())
    }

    /// Goes back to the start; later settings come again at their steps.
    pub fn reset(&mut self) {
        if let Some((step, state)) = self.history.at(0).cloned() {
            self.take(step, state);
        }
    }

    /// Takes a state; what came after it never was.
    fn take(&mut self, step: usize, state: State) {
        self.history.cut(step);
        for stopped in &mut self.stopped {
            *stopped = stopped.filter(|at| *at <= step);
        }
        self.lockstep.freeze(self.stopped.iter().map(Option::is_some).collect());
        self.lockstep.go_to(step, state);
        self.adopt();
    }

    /// The whole state as bytes, to go on from exactly here.
    ///
    /// # Errors
    /// If a number is not finite.
    pub fn save(&self) -> Result<Vec<u8>, SessionError> {
        let stopped: Vec<String> = self.stopped.iter().map(|s| s.map_or(String::new(), |step| step.to_string())).collect();
        let metadata = BTreeMap::from([
            ("kind".to_owned(), "points".to_owned()),
            ("fingerprint".to_owned(), self.fingerprint.clone()),
            ("step".to_owned(), self.lockstep.step_count().to_string()),
            ("stopped".to_owned(), stopped.join(",")),
        ]);
        Ok(pack(&[Group { prefix: "", layout: &self.layout(), values: self.lockstep.state() }], &metadata, Precision::Full)?)
    }

    /// Goes on from bytes of [`Self::save`].
    ///
    /// # Errors
    /// If the bytes are of another start; the run is then as it was.
    pub fn restore(&mut self, saved: &[u8]) -> Result<(), SessionError> {
        let unpacked = unpack(saved)?;
        if metadata_text(&unpacked, "fingerprint")? != self.fingerprint {
            return Err(SessionError::File("it was saved from another start; open the run with the settings it was saved with".to_owned()));
        }
        let wrong = |what: &str| SessionError::File(format!("its {what} is not a number"));
        let step: usize = metadata_text(&unpacked, "step")?.parse().map_err(|_| wrong("step"))?;
        let stopped = metadata_text(&unpacked, "stopped")?.split(',').map(|s| if s.is_empty() { Ok(None) } else { s.parse().map(Some) });
        let stopped: Vec<Option<usize>> = stopped.collect::<Result<_, _>>().map_err(|_| wrong("record of diverged methods"))?;
        if stopped.len() != self.methods.len() {
            return Err(SessionError::File(format!("it holds {} methods and this run {}", stopped.len(), self.methods.len())));
        }
        let state = unpacked.numbers("", &self.layout())?;
        self.stopped = stopped;
        self.take(step, state);
        Ok(())
    }

    fn layout(&self) -> Vec<Layout> {
        vec![Layout { name: "runs".to_owned(), shape: vec![3, self.methods.len(), self.lockstep.net().parameters()] }]
    }
}

/// Refuses settings that are out of range or that another start belongs to.
fn check_phase(first: &PointsSpec, phase: &Phase) -> Result<(), SessionError> {
    phase.spec.check()?;
    if !phase.spec.has_the_start_of(first) {
        return Err(SessionError::Timeline(
            "a branch keeps its seed, data, network and methods; change rates, coefficients, pairing or batch size, or press Reset for another start"
                .to_owned(),
        ));
    }
    Ok(())
}
