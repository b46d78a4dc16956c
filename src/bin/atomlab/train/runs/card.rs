//! What is written beside a model, and what the page replays.

use atomlab::{
    figures::{Curves, Figure, Series},
    session::{
        run::{progress::StepRecord, report::Part},
        spec::Spec,
    },
    train::objective::Method,
};
use serde_json::{Value, json};

use super::{Source, experiment::Outcome};
use crate::command;

/// Records that a recorded run keeps, about: more do not change its curve.
const RECORDS: usize = 250;

/// What the page says about a shipped model.
pub fn description<S: Spec>(outcome: &Outcome<S>, source: &Source) -> Value {
    json!({
        "command": command(),
        "seed": outcome.spec.settings().seed,
        "spec": outcome.spec,
        "data": source.divided(&outcome.split),
        "classNames": outcome.summary.class_names,
        "parameters": outcome.summary.parameters,
        "fingerprint": outcome.summary.fingerprint,
        "metrics": {"validation": outcome.best, "test": outcome.test},
        "seconds": outcome.seconds.round(),
    })
}

/// A run for the page to draw before it has loaded anything.
pub fn recording<S: Spec>(outcome: &Outcome<S>) -> Value {
    let every = outcome.records.len().div_ceil(RECORDS).max(1);
    let records: Vec<&StepRecord> = outcome.records.iter().step_by(every).collect();
    json!({
        "spec": outcome.spec,
        "seed": outcome.spec.settings().seed,
        "device": "cpu",
        "fingerprint": outcome.summary.fingerprint,
        "records": records,
        "evaluations": outcome.evaluations,
        "latent": outcome.latent,
    })
}

/// Accuracy of every run over its steps. `samples` is what the samples are called.
pub fn curves<S: Spec>(outcomes: &[Outcome<S>], samples: &str) -> Figure {
    let methods: Vec<Method> = outcomes.iter().map(|o| o.spec.settings().method).collect();
    let series = outcomes.iter().zip(&methods).map(|(o, method)| Series {
        name: format!("{}, layer {}, seed {}", method.name(), o.spec.settings().atom_layer, o.spec.settings().seed.0),
        points: o.evaluations.iter().filter(|e| e.split == Part::Validation).map(|e| [e.step as f64, e.metrics.accuracy]).collect(),
        colour: methods.iter().position(|m| m == method),
        ..Series::default()
    });
    Figure::Curves(Curves {
        title: "Accuracy".into(),
        x_label: "Step".into(),
        y_label: "Validation accuracy".into(),
        series: series.collect(),
        note: outcomes.first().map(|o| format!("n = {} held-out {samples}", o.best.metrics.n)),
        ..Curves::default()
    })
}
