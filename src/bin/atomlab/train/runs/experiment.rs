//! Runs, several at a time, each kept where it was best on the validation part.

use std::sync::{
    Mutex,
    atomic::{AtomicUsize, Ordering},
};

use atomlab::{
    data::split::Split,
    session::{
        run::{
            Run,
            modality::Modality,
            progress::{RunSummary, StepRecord},
            report::{Evaluation, Latent, Part},
        },
        spec::Spec,
    },
};
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::Arguments;
use crate::{Result, device::DeviceName};

/// Most held-out samples drawn in a recorded run's latent space.
const LATENT_LIMIT: usize = 400;

/// One finished run.
pub struct Outcome<S> {
    pub spec: S,
    pub summary: RunSummary,
    pub records: Vec<StepRecord>,
    pub evaluations: Vec<Evaluation>,
    pub best: Evaluation,
    pub test: Option<Evaluation>,
    /// For a recorded run.
    pub latent: Option<Latent>,
    pub split: Split,
    pub model: Vec<u8>,
    pub seconds: f64,
}

/// Trains a run a spec, in their order.
pub fn train_all<M>(specs: &[M::Spec], data: &M::Dataset, start: &M::Start, arguments: &Arguments) -> Result<Vec<Outcome<M::Spec>>>
where
    M: Modality<Spec: Send + Sync, Dataset: Sync, Start: Sync>,
{
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let jobs = match (arguments.jobs, arguments.device) {
        (0, DeviceName::Cpu) => processors,
        (jobs, _) => jobs.max(1),
    };
    let (next, bars) = (AtomicUsize::new(0), MultiProgress::new());
    let outcomes = Mutex::new(Vec::from_iter(specs.iter().map(|_| None)));
    std::thread::scope(|scope| {
        for _ in 0..jobs.min(specs.len()) {
            scope.spawn(|| {
                while let Some((place, spec)) = specs.iter().enumerate().nth(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = pollster::block_on(train::<M>(spec, data, start, arguments, &bars)).map_err(|e| e.to_string());
                    outcomes.lock().unwrap_or_else(std::sync::PoisonError::into_inner)[place] = Some(outcome);
                }
            });
        }
    });
    let outcomes = outcomes.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(outcomes.into_iter().flatten().collect::<std::result::Result<_, _>>()?)
}

async fn train<M: Modality>(spec: &M::Spec, data: &M::Dataset, start: &M::Start, arguments: &Arguments, bars: &MultiProgress) -> Result<Outcome<M::Spec>> {
    let begun = std::time::Instant::now();
    let device = arguments.device.open().await?.autodiff();
    let mut run = Run::<M>::open(spec.clone(), data, start, device).await?;
    let (summary, settings) = (run.summary(), spec.settings());
    let bar =
        bars.add(ProgressBar::new(settings.optimizer.steps as u64).with_style(ProgressStyle::with_template("{prefix:16} {bar:30} {pos}/{len} {msg} {eta}")?));
    bar.set_prefix(format!("{} layer {} seed {}", settings.method.name(), settings.atom_layer, settings.seed.0));
    for notice in &summary.notices {
        bars.println(notice)?;
    }
    let (mut records, mut evaluations) = (Vec::new(), Vec::<Evaluation>::new());
    let mut best = (run.evaluate(Part::Validation, usize::MAX).await?, run.save().await?);
    let mut since_best = 0;
    loop {
        let report = run.step(arguments.evaluate_every).await?;
        if let Some(stopped) = report.stopped {
            return Err(format!("{} {}", stopped.reason, stopped.suggestion).into());
        }
        records.extend(report.records);
        let evaluation = run.evaluate(Part::Validation, usize::MAX).await?;
        let mut message = format!("validation {:.2} % loss {:.4}", 100.0 * evaluation.metrics.accuracy, evaluation.loss);
        // Only curves show it, and it takes as long as the validation.
        if arguments.record.is_some() || arguments.out.is_some() {
            let train = run.evaluate(Part::Train, evaluation.metrics.n).await?;
            message += &format!(", train {:.2} %", 100.0 * train.metrics.accuracy);
            evaluations.push(train);
        }
        bar.set_position(report.step as u64);
        if bar.is_hidden() {
            eprintln!("{} {}/{} {message}", bar.prefix(), report.step, report.total_steps);
        }
        bar.set_message(message);
        since_best += 1;
        if evaluation.metrics.accuracy > best.0.metrics.accuracy {
            best = (evaluation.clone(), run.save().await?);
            since_best = 0;
        }
        evaluations.push(evaluation);
        if report.finished || (settings.patience > 0 && since_best >= settings.patience) {
            break;
        }
    }
    bar.finish();
    run.restore(&best.1)?;
    let test = if !run.split().test.is_empty() { Some(run.evaluate(Part::Test, usize::MAX).await?) } else { None };
    Ok(Outcome {
        latent: if arguments.record.is_some() { Some(run.latent(LATENT_LIMIT).await?) } else { None },
        model: if arguments.out.is_some() { run.model.export().await? } else { Vec::new() },
        spec: run.model.spec.clone(),
        split: run.split().clone(),
        summary,
        records,
        evaluations,
        best: best.0,
        test,
        seconds: begun.elapsed().as_secs_f64(),
    })
}
