//! `atomlab train synthetic`: the paper's synthetic experiment over many seeds.

use std::path::PathBuf;

use atomlab::{
    figures::{BoxPlot, Figure, Group},
    rng::Seed,
    session::points::{
        compare::{Comparison, Row, compare},
        presets::{preset, presets},
        spec::PointsSpec,
        study::Study,
    },
    train::objective::Method,
};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use super::{parse_methods, read_spec, save_figure};
use crate::{Result, device::DeviceName, read_text, write};

/// Steps between two looks at the clock.
const SLICE: usize = 50;

#[derive(clap::Args)]
pub struct Arguments {
    /// Settings by name: votes, charges or raw
    #[arg(long, default_value = "votes")]
    preset: String,
    /// Settings of the experiment as JSON (file or text), in place of a preset
    #[arg(long)]
    spec: Option<String>,
    /// Methods to compare, separated by commas
    #[arg(long, value_delimiter = ',')]
    methods: Vec<String>,
    /// Steps of every run
    #[arg(long)]
    steps: Option<usize>,
    /// The first seed
    #[arg(long)]
    seed: Option<u64>,
    /// How many seeds, counted up from the first
    #[arg(long, default_value_t = 10)]
    seeds: usize,
    /// Points as CSV (sample, label, x, y) in place of drawn ones
    #[arg(long)]
    csv: Option<PathBuf>,
    /// The accuracy above which a run is counted
    #[arg(long, default_value_t = 0.94)]
    threshold: f64,
    /// Where to compute
    #[arg(long, value_enum, default_value_t)]
    device: DeviceName,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write the box plot as SVG or PNG
    #[arg(long)]
    plot: Option<PathBuf>,
    /// Write the end of every run as JSON, for the page to show
    #[arg(long)]
    record: Option<PathBuf>,
}

pub async fn run(arguments: &Arguments) -> Result<()> {
    let spec = spec_of(arguments)?;
    let csv = arguments.csv.as_deref().map(read_text).transpose()?;
    let device = arguments.device.open().await?.autodiff();
    let begun = std::time::Instant::now();
    let mut study = Study::open(&spec, spec.seed.0, arguments.seeds, csv.as_deref(), &device).await?;
    let info = study.info();
    let bar = ProgressBar::new(info.total_steps as u64).with_style(ProgressStyle::with_template("{msg} {bar:30} step {pos} of {len}, {eta} left")?);
    bar.set_message(format!("{} methods, {} seeds", info.methods.len(), info.seeds.len()));
    while !{
        let now = study.step(SLICE).await?;
        bar.set_position(now.step as u64);
        now.finished
    } {}
    bar.finish_and_clear();
    let outcomes = study.outcomes().await?;
    let comparison = compare(&outcomes, arguments.threshold, Some(Method::CrossEntropy));
    let seconds = begun.elapsed().as_secs_f64();
    if arguments.json {
        let value = json!({"spec": spec, "seeds": info.seeds, "testSamples": info.test_samples, "seconds": seconds,
            "reference": comparison.reference, "threshold": comparison.threshold, "methods": comparison.rows});
        println!("{}", serde_json::to_string_pretty(&value)?);
    } else {
        print_table(&comparison);
        println!("{} seeds from {}, {} steps, n = {} test samples a seed, {seconds:.1} s", info.seeds.len(), spec.seed.0, info.total_steps, info.test_samples);
    }
    if let Some(path) = &arguments.record {
        let command: Vec<String> = std::iter::once("atomlab".to_owned()).chain(std::env::args().skip(1)).collect();
        let value = json!({"command": command.join(" "), "spec": spec, "seeds": info.seeds, "testSamples": info.test_samples, "device": arguments.device.name(),
            "seconds": seconds.round(), "outcomes": outcomes});
        write(path, serde_json::to_string(&value)? + "\n")?;
    }
    if let Some(path) = &arguments.plot {
        let note = format!("{} seeds from {}, {} steps, n = {} test samples a seed", info.seeds.len(), spec.seed.0, info.total_steps, info.test_samples);
        save_figure(path, &box_plot(&comparison, note))?;
    }
    Ok(())
}

fn spec_of(arguments: &Arguments) -> Result<PointsSpec> {
    let mut spec = match read_spec(arguments.spec.as_deref())? {
        Some(spec) => spec,
        None => preset(&arguments.preset).ok_or_else(|| {
            let names = presets().map(|p| p.name).join(", ");
            format!("--preset: {:?} is not one of {names}", arguments.preset)
        })?,
    };
    if !arguments.methods.is_empty() {
        spec.methods = parse_methods(&arguments.methods)?;
    }
    if let Some(steps) = arguments.steps {
        spec.optimizer.steps = steps;
    }
    if let Some(seed) = arguments.seed {
        spec.seed = Seed(seed);
    }
    Ok(spec)
}

fn box_plot(comparison: &Comparison, note: String) -> Figure {
    let group = |row: &Row| Group { name: row.method.name().to_owned(), values: row.accuracy.values.clone(), colour: Some(colour(row.method)) };
    Figure::Box(BoxPlot {
        title: "Accuracy over seeds".to_owned(),
        y_label: "Test accuracy".to_owned(),
        groups: comparison.rows.iter().map(group).collect(),
        reference: comparison.rows.iter().position(|row| Some(row.method) == comparison.reference),
        threshold: Some(comparison.threshold),
        note: Some(note),
        ..BoxPlot::default()
    })
}

/// A method's place in the palette, as in `www/lab/methods.js`.
fn colour(method: Method) -> usize {
    match method {
        Method::Atom => 0,
        Method::Plus1Norm => 1,
        Method::Plus2Norm => 2,
        Method::CrossEntropy => 3,
        Method::Hinge => 4,
        Method::AtomWithoutEnergy => 5,
        Method::AtomWithoutBalance => 6,
        Method::Simclr => 7,
    }
}

fn print_table(comparison: &Comparison) {
    println!(
        "{:33} {:>4} {:>7} {:>7} {:>5} {:>6}  {:26} {:>8} {:>9}",
        "method", "n", "mean", "median", "sd", "above", "difference, points [95 %]", "scale", "diverged"
    );
    for row in &comparison.rows {
        let difference = row.difference.map_or(String::new(), |d| format!("{:+.2} [{:+.2}, {:+.2}]", 100.0 * d.mean, 100.0 * d.low, 100.0 * d.high));
        println!(
            "{:33} {:>4} {:>6.2}% {:>6.2}% {:>5.2} {:>6.2}  {difference:26} {:>7.2}× {:>9}",
            row.method.name(),
            row.n,
            100.0 * row.accuracy.mean,
            100.0 * row.accuracy.median,
            100.0 * row.accuracy.std,
            row.above,
            row.scale_ratio.median,
            row.stopped
        );
    }
}
