//! What is written beside a model, and what the page replays.

use atomlab::{
    data::text::TextDataset,
    figures::{Curves, Figure, Series},
    session::run::{progress::StepRecord, report::Part},
    train::objective::Method,
};
use serde_json::{Value, json};

use super::{Arguments, command, experiment::Outcome};

/// Records that a recorded run keeps, about: more do not change its curve.
const RECORDS: usize = 250;

/// What the page says about a shipped model.
pub fn description(outcome: &Outcome, arguments: &Arguments, data: &TextDataset) -> Value {
    let split = &outcome.split;
    json!({
        "command": command(),
        "seed": outcome.spec.seed,
        "spec": outcome.spec,
        "data": {"name": arguments.data, "sentences": data.examples.len(), "train": split.train.len(), "validation": split.validation.len(), "test": split.test.len()},
        "classNames": outcome.summary.class_names,
        "parameters": outcome.summary.parameters,
        "fingerprint": outcome.summary.fingerprint,
        "metrics": {"validation": outcome.best, "test": outcome.test},
        "tfIdf": outcome.tf_idf(data),
        "seconds": outcome.seconds.round(),
        "vocabularySize": outcome.vocabulary.lines().count(),
    })
}

/// A run for the page to draw before it has loaded anything.
pub fn recording(outcome: &Outcome) -> Value {
    let every = outcome.records.len().div_ceil(RECORDS).max(1);
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
pub fn curves(outcomes: &[Outcome]) -> Figure {
    let methods: Vec<Method> = outcomes.iter().map(|o| o.spec.method).collect();
    let series = outcomes.iter().map(|o| Series {
        name: format!("{}, layer {}, seed {}", o.spec.method.name(), o.spec.model.atom_layer, o.spec.seed.0),
        points: o.evaluations.iter().filter(|e| e.split == Part::Validation).map(|e| [e.step as f64, e.metrics.accuracy]).collect(),
        colour: methods.iter().position(|m| *m == o.spec.method),
        ..Series::default()
    });
    Figure::Curves(Curves {
        title: "Accuracy".into(),
        x_label: "Step".into(),
        y_label: "Validation accuracy".into(),
        series: series.collect(),
        note: outcomes.first().map(|o| format!("n = {} held-out sentences", o.best.metrics.n)),
        ..Curves::default()
    })
}
