//! `atomlab train text`: one run, or a comparison of methods over seeds.

use std::path::PathBuf;

use atomlab::{
    data::text::TextDataset,
    rng::Seed,
    session::{
        report::{Evaluation, Latent, Part},
        spec::RunSpec,
        text_run::{RunSummary, StepRecord, TextRun},
    },
    train::{objective::Method, statistics::Spread},
};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use serde_json::{Value, json};

use super::{parse_methods, read_spec, save_figure};
use crate::{Result, device::DeviceName, read_bytes, read_text, write};

/// Most held-out sentences drawn in a recorded run's latent space.
const LATENT_LIMIT: usize = 400;

#[derive(clap::Args)]
pub struct Arguments {
    /// The data set: snippets, grammar, or a file as `cargo xtask data` writes it
    #[arg(long, default_value = "snippets")]
    data: String,
    /// Settings of the run as JSON (file or text); what is absent has its default
    #[arg(long)]
    spec: Option<String>,
    /// Methods to compare, separated by commas
    #[arg(long, value_delimiter = ',')]
    methods: Vec<String>,
    /// The first seed
    #[arg(long)]
    seed: Option<u64>,
    /// How many seeds, counted up from the first
    #[arg(long, default_value_t = 1)]
    seeds: u64,
    /// Where to compute
    #[arg(long, value_enum, default_value_t)]
    device: DeviceName,
    /// Steps between two evaluations
    #[arg(long, default_value_t = 100)]
    evaluate_every: usize,
    /// A model to go on from
    #[arg(long)]
    start: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write accuracy curves as SVG or PNG
    #[arg(long)]
    plot: Option<PathBuf>,
    /// Write the best model of the first run as `.bpk`, with a `.json` that says how it was trained
    #[arg(long)]
    out: Option<PathBuf>,
    /// Write the first run's curves and latent space as JSON, for the page to replay
    #[arg(long)]
    record: Option<PathBuf>,
}

/// One finished run.
struct Outcome {
    spec: RunSpec,
    summary: RunSummary,
    records: Vec<StepRecord>,
    evaluations: Vec<Evaluation>,
    best: Evaluation,
    test: Option<Evaluation>,
    latent: Latent,
    model: Vec<u8>,
    vocabulary: String,
    seconds: f64,
}

pub async fn run(arguments: &Arguments) -> Result<()> {
    let path = match arguments.data.as_str() {
        name @ ("snippets" | "grammar") => format!("www/data/{name}.tsv"),
        path => path.to_owned(),
    };
    let text = read_text(path.as_ref()).map_err(|e| format!("{e}; `cargo xtask data` fetches the data sets"))?;
    let data = TextDataset::parse(&arguments.data, &text)?;
    let mut base: RunSpec = read_spec(arguments.spec.as_deref())?.unwrap_or_default();
    if let Some(seed) = arguments.seed {
        base.seed = Seed(seed);
    }
    let methods = if arguments.methods.is_empty() { vec![base.method] } else { parse_methods(&arguments.methods)? };
    let start = arguments.start.as_deref().map(read_bytes).transpose()?;
    let mut outcomes: Vec<Outcome> = Vec::new();
    for method in &methods {
        for seed in 0..arguments.seeds {
            let spec = RunSpec { method: *method, seed: Seed(base.seed.0 + seed), ..base.clone() };
            outcomes.push(train(spec, &data, start.clone(), arguments).await?);
        }
    }
    if let Some(path) = &arguments.plot {
        plot(path, &outcomes)?;
    }
    if let Some(first) = outcomes.first() {
        if let Some(path) = &arguments.out {
            write(path, &first.model)?;
            write(&path.with_extension("json"), serde_json::to_string_pretty(&description(first, arguments, &data))?)?;
        }
        if let Some(path) = &arguments.record {
            write(path, serde_json::to_string(&recording(first))?)?;
        }
    }
    let rows: Vec<Row> = methods.iter().map(|m| Row::new(*m, outcomes.iter().filter(|o| o.spec.method == *m))).collect();
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&json!({"data": arguments.data, "spec": base, "methods": rows}))?);
    } else {
        println!("{:16} {:>3} {:>10} {:>8} {:>6} {:>10} {:>7}", "method", "n", "accuracy", "median", "sd", "macro-F1", "MCC");
        for row in &rows {
            let (a, f, m) = (&row.accuracy, &row.macro_f1, &row.mcc);
            println!(
                "{:16} {:>3} {:>9.2}% {:>7.2}% {:>5.2}% {:>9.2}% {:>7.3}",
                row.method.name(),
                a.values.len(),
                100.0 * a.mean,
                100.0 * a.median,
                100.0 * a.std,
                100.0 * f.mean,
                m.mean
            );
        }
    }
    Ok(())
}

/// Trains one run and keeps the network that was best on the validation part.
async fn train(spec: RunSpec, data: &TextDataset, start: Option<Vec<u8>>, arguments: &Arguments) -> Result<Outcome> {
    let begun = std::time::Instant::now();
    let device = arguments.device.open().await?.autodiff();
    let mut run = TextRun::open(spec.clone(), data, None, start, device).await?;
    let summary = run.summary();
    for notice in &summary.notices {
        eprintln!("{notice}");
    }
    let bar = ProgressBar::new(spec.optimizer.steps as u64).with_style(ProgressStyle::with_template("{prefix:16} {bar:30} {pos}/{len} {msg} {eta}")?);
    bar.set_prefix(format!("{} seed {}", spec.method.name(), spec.seed.0));
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
        evaluations.push(run.evaluate(Part::Train, evaluation.metrics.n).await?);
        bar.set_position(report.step as u64);
        bar.set_message(format!(
            "validation {:.2} % loss {:.4}, train {:.2} %",
            100.0 * evaluation.metrics.accuracy,
            evaluation.loss,
            100.0 * evaluations.last().map_or(0.0, |e| e.metrics.accuracy)
        ));
        since_best += 1;
        if evaluation.metrics.accuracy > best.0.metrics.accuracy {
            best = (evaluation.clone(), run.save().await?);
            since_best = 0;
        }
        evaluations.push(evaluation);
        if report.finished || (spec.patience > 0 && since_best >= spec.patience) {
            break;
        }
    }
    bar.finish();
    run.restore(&best.1)?;
    let test = if spec.test_fraction > 0.0 { Some(run.evaluate(Part::Test, usize::MAX).await?) } else { None };
    Ok(Outcome {
        latent: run.latent(LATENT_LIMIT).await?,
        model: run.model.export().await?,
        vocabulary: run.model.tokenizer.vocabulary(),
        spec: run.model.spec.clone(),
        summary,
        records,
        evaluations,
        best: best.0,
        test,
        seconds: begun.elapsed().as_secs_f64(),
    })
}

/// A method's results over seeds, on the test part if there is one, else at the best step of the validation part.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    method: Method,
    split: Part,
    accuracy: Spread,
    macro_f1: Spread,
    mcc: Spread,
    fingerprints: Vec<String>,
    seconds: f64,
}

impl Row {
    fn new<'a>(method: Method, outcomes: impl Iterator<Item = &'a Outcome>) -> Self {
        let outcomes: Vec<&Outcome> = outcomes.collect();
        let last = |o: &Outcome| o.test.clone().unwrap_or_else(|| o.best.clone()).metrics;
        let spread = |measure: &dyn Fn(&Outcome) -> f64| Spread::new(outcomes.iter().map(|o| measure(o)).collect());
        Self {
            method,
            split: if outcomes.iter().all(|o| o.test.is_some()) { Part::Test } else { Part::Validation },
            accuracy: spread(&|o| last(o).accuracy),
            macro_f1: spread(&|o| last(o).macro_f1),
            mcc: spread(&|o| last(o).mcc),
            fingerprints: outcomes.iter().map(|o| o.summary.fingerprint.clone()).collect(),
            seconds: outcomes.iter().map(|o| o.seconds).sum(),
        }
    }
}

/// What the page says about a shipped model.
fn description(outcome: &Outcome, arguments: &Arguments, data: &TextDataset) -> Value {
    let split = atomlab::data::split::split_with_test(data, outcome.spec.seed, outcome.spec.validation_fraction, outcome.spec.test_fraction);
    let tf_idf = atomlab::data::baseline::evaluate(data, &split);
    let command: Vec<String> = std::iter::once("atomlab".to_owned()).chain(std::env::args().skip(1)).collect();
    json!({
        "command": command,
        "seed": outcome.spec.seed,
        "spec": outcome.spec,
        "data": {"name": arguments.data, "sentences": data.examples.len(), "train": split.train.len(), "validation": split.validation.len(), "test": split.test.len()},
        "classNames": outcome.summary.class_names,
        "parameters": outcome.summary.parameters,
        "fingerprint": outcome.summary.fingerprint,
        "metrics": {"validation": outcome.best, "test": outcome.test},
        "tfIdf": tf_idf,
        "seconds": outcome.seconds.round(),
        "vocabularySize": outcome.vocabulary.lines().count(),
    })
}

/// A run for the page to draw before it has loaded anything.
fn recording(outcome: &Outcome) -> Value {
    // A few hundred points draw the same curve.
    let every = outcome.records.len().div_ceil(250).max(1);
    let records: Vec<&StepRecord> = outcome.records.iter().step_by(every).collect();
    json!({
        "spec": outcome.spec,
        "seed": outcome.spec.seed,
        "device": "cpu",
        "fingerprint": outcome.summary.fingerprint,
        "records": records,
        "evaluations": outcome.evaluations,
        "latent": outcome.latent,
    })
}

/// Accuracy of every run over its steps.
fn plot(path: &std::path::Path, outcomes: &[Outcome]) -> Result<()> {
    use atomlab::figures::{Curves, Figure, Series};
    let methods: Vec<Method> = outcomes.iter().map(|o| o.spec.method).collect();
    let series = outcomes.iter().map(|o| Series {
        name: format!("{}, seed {}", o.spec.method.name(), o.spec.seed.0),
        points: o.evaluations.iter().filter(|e| e.split == Part::Validation).map(|e| [e.step as f64, e.metrics.accuracy]).collect(),
        colour: methods.iter().position(|m| *m == o.spec.method),
        ..Series::default()
    });
    let figure = Figure::Curves(Curves {
        title: "Accuracy".into(),
        x_label: "Step".into(),
        y_label: "Validation accuracy".into(),
        series: series.collect(),
        note: outcomes.first().map(|o| format!("n = {} held-out sentences", o.best.metrics.n)),
        ..Curves::default()
    });
    save_figure(path, &figure)
}
