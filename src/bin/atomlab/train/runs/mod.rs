//! Runs of one kind of samples: methods and atomised layers over seeds, and what is written of them.

mod card;
pub mod experiment;
pub mod table;

use std::path::PathBuf;

use atomlab::{
    data::split::Split,
    rng::Seed,
    session::{
        run::modality::Modality,
        spec::{Settings, Spec},
    },
};
use serde_json::{Map, Value, json};

use self::experiment::Outcome;
use super::{parse_methods, read_spec, save_figure};
use crate::{Result, device::DeviceName, write};

#[derive(clap::Args)]
#[group(id = "runs")]
pub struct Arguments {
    /// Settings of the run as JSON (file or text); what is absent has its default
    #[arg(long)]
    spec: Option<String>,
    /// Methods to compare, separated by commas
    #[arg(long, value_delimiter = ',')]
    methods: Vec<String>,
    /// Atomised layers to compare, separated by commas
    #[arg(long, value_delimiter = ',')]
    layers: Vec<usize>,
    /// The first seed
    #[arg(long)]
    seed: Option<u64>,
    /// How many seeds, counted up from the first
    #[arg(long, default_value_t = 1)]
    seeds: u64,
    /// Where to compute
    #[arg(long, value_enum, default_value_t)]
    device: DeviceName,
    /// Runs at a time; 0: one a processor on the CPU, one on a GPU
    #[arg(long, default_value_t = 0)]
    jobs: usize,
    /// Steps between two evaluations
    #[arg(long, default_value_t = 100)]
    evaluate_every: usize,
    /// A model to go on from
    #[arg(long)]
    pub start: Option<PathBuf>,
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
    /// Write the table as JSON, with the command that made it, for the page to show
    #[arg(long)]
    table: Option<PathBuf>,
}

/// Where the samples come from.
pub struct Source {
    /// What was asked for.
    pub name: String,
    /// What samples are called.
    pub noun: &'static str,
    /// How many there are.
    pub samples: usize,
}

impl Source {
    /// The samples and how many serve what.
    fn divided(&self, split: &Split) -> Value {
        let Self { name, noun, samples } = self;
        json!({"name": name, (*noun): samples, "train": split.train.len(), "validation": split.validation.len(), "test": split.test.len()})
    }
}

/// What only one kind of samples has to write.
pub trait More<S> {
    /// Beside a model.
    fn card(&self, outcome: &Outcome<S>) -> Map<String, Value>;

    /// In a table whose first row is of these runs.
    fn table(&self, first: &[Outcome<S>]) -> Map<String, Value>;
}

/// Trains the runs that the arguments ask for, and writes and prints what they ask for.
pub fn run<M>(arguments: &Arguments, source: &Source, data: &M::Dataset, start: &M::Start, more: &impl More<M::Spec>) -> Result<()>
where
    M: Modality<Spec: Default + Send + Sync, Dataset: Sync, Start: Sync>,
{
    let begun = std::time::Instant::now();
    let mut base: M::Spec = read_spec(arguments.spec.as_deref())?.unwrap_or_default();
    if let Some(seed) = arguments.seed {
        let settings = Settings { seed: Seed(seed), ..base.settings() };
        base = base.with(settings);
    }
    let outcomes = experiment::train_all::<M>(&specs(&base, arguments)?, data, start, arguments)?;
    if let Some(path) = &arguments.plot {
        save_figure(path, &card::curves(&outcomes, source.noun))?;
    }
    if let Some(path) = &arguments.out {
        write(path, &outcomes[0].model)?;
        let card = with(card::description(&outcomes[0], source), more.card(&outcomes[0]));
        write(&path.with_extension("json"), serde_json::to_string_pretty(&card)?)?;
    }
    if let Some(path) = &arguments.record {
        write(path, serde_json::to_string(&card::recording(&outcomes[0]))?)?;
    }
    let rows = table::rows(&outcomes);
    if let Some(path) = &arguments.table {
        let table = table::recorded(&rows, &outcomes, arguments, source, begun.elapsed().as_secs_f64());
        let seeds = outcomes.len().min(arguments.seeds.max(1) as usize);
        let table = with(table, more.table(&outcomes[..seeds]));
        write(path, serde_json::to_string_pretty(&table)? + "\n")?;
    }
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&json!({"data": source.name, "spec": base, "methods": rows}))?);
    } else {
        table::print(&rows);
    }
    Ok(())
}

/// An object with more entries.
fn with(mut object: Value, more: Map<String, Value>) -> Value {
    if let Value::Object(entries) = &mut object {
        entries.extend(more);
    }
    object
}

/// One spec a run: methods, in each the layers, in each the seeds.
fn specs<S: Spec>(base: &S, arguments: &Arguments) -> Result<Vec<S>> {
    let settings = base.settings();
    let methods = if arguments.methods.is_empty() { vec![settings.method] } else { parse_methods(&arguments.methods)? };
    let layers = if arguments.layers.is_empty() { vec![settings.atom_layer] } else { arguments.layers.clone() };
    let mut specs = Vec::new();
    for method in methods {
        for layer in &layers {
            let run = |seed| base.clone().with(Settings { method, atom_layer: *layer, seed: Seed(settings.seed.0 + seed), ..settings });
            specs.extend((0..arguments.seeds.max(1)).map(run));
        }
    }
    Ok(specs)
}
