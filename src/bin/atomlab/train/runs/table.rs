//! Results over seeds, method by method and layer by layer: the paper's table 1 and figure 6.

use atomlab::{
    data::metrics::Metrics,
    session::{run::report::Part, spec::Spec},
    train::{objective::Method, statistics::Spread},
};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Arguments, Source, experiment::Outcome};
use crate::command;

/// Results of a method at a layer over seeds: on the test part if there is one, else at the best step of the validation part.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    method: Method,
    layer: usize,
    split: Part,
    #[serde(flatten)]
    scores: Scores,
    fingerprints: Vec<String>,
    seconds: f64,
}

/// The measures over seeds.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scores {
    accuracy: Spread,
    macro_f1: Spread,
    mcc: Spread,
}

impl Scores {
    /// Of one run each.
    pub fn new<'a>(metrics: impl Iterator<Item = &'a Metrics> + Clone) -> Self {
        let spread = |measure: fn(&Metrics) -> f64| Spread::new(metrics.clone().map(measure).collect());
        Self { accuracy: spread(|m| m.accuracy), macro_f1: spread(|m| m.macro_f1), mcc: spread(|m| m.mcc) }
    }
}

/// A row for every method and layer, in the order of the runs.
pub fn rows<S: Spec>(outcomes: &[Outcome<S>]) -> Vec<Row> {
    let key = |o: &Outcome<S>| (o.spec.settings().method, o.spec.settings().atom_layer);
    outcomes.chunk_by(|a, b| key(a) == key(b)).map(row).collect()
}

fn row<S: Spec>(outcomes: &[Outcome<S>]) -> Row {
    let settings = outcomes[0].spec.settings();
    Row {
        method: settings.method,
        layer: settings.atom_layer,
        split: part(outcomes),
        scores: Scores::new(outcomes.iter().map(|o| &o.test.as_ref().unwrap_or(&o.best).metrics)),
        fingerprints: outcomes.iter().map(|o| o.summary.fingerprint.clone()).collect(),
        seconds: outcomes.iter().map(|o| o.seconds).sum::<f64>().round(),
    }
}

/// The part that a table measures on.
pub fn part<S>(outcomes: &[Outcome<S>]) -> Part {
    if outcomes.iter().all(|o| o.test.is_some()) { Part::Test } else { Part::Validation }
}

/// The table for the page.
pub fn recorded<S: Spec>(rows: &[Row], outcomes: &[Outcome<S>], arguments: &Arguments, source: &Source, seconds: f64) -> Value {
    let first = &outcomes[0];
    json!({
        "command": command(),
        "device": arguments.device.name(),
        "seconds": seconds.round(),
        "data": source.divided(&first.split),
        "parameters": first.summary.parameters,
        "split": part(outcomes),
        "spec": first.spec,
        "rows": rows,
    })
}

/// Prints the table.
pub fn print(rows: &[Row]) {
    println!("{:21} {:>5} {:>3} {:>16} {:>8} {:>16} {:>14}", "method", "layer", "n", "accuracy", "median", "macro-F1", "MCC");
    for Row { method, layer, scores, .. } in rows {
        let (a, f, m) = (&scores.accuracy, &scores.macro_f1, &scores.mcc);
        println!(
            "{:21} {layer:>5} {:>3} {:>8.2} ± {:.2} % {:>6.2} % {:>8.2} ± {:.2} % {:>6.3} ± {:.3}",
            method.name(),
            a.values.len(),
            100.0 * a.mean,
            100.0 * a.std,
            100.0 * a.median,
            100.0 * f.mean,
            100.0 * f.std,
            m.mean,
            m.std
        );
    }
}
