//! What the tests of sessions share.
#![allow(dead_code, reason = "every test file takes its part of it")]

use atomlab::session::{
    protocol::{Reply, Request, Session},
    run::{
        modality::Shown,
        progress::{RunSummary, StepReport},
        report::Latent,
    },
};
use serde_json::{Value, json};

/// Sentences that a word tells apart, so that a small network learns them in a few steps.
pub fn tsv() -> String {
    let mut text = String::from("# negative\tpositive\n");
    for i in 0..60 {
        let (label, word) = if i % 2 == 0 { ("positive", ["good", "great", "lovely"][i / 2 % 3]) } else { ("negative", ["bad", "awful", "boring"][i / 2 % 3]) };
        text += &format!("{label}\tgroup {i}\t\tthe {} film number {i} was {word}\n", ["long", "short", "new", "old"][i / 2 % 4]);
    }
    text
}

fn request(value: serde_json::Value) -> Request {
    serde_json::from_value(value).unwrap()
}

pub fn handle(session: &mut Session, value: serde_json::Value) -> Reply {
    pollster::block_on(session.handle(request(value))).unwrap()
}

pub fn refusal(session: &mut Session, value: serde_json::Value) -> String {
    pollster::block_on(session.handle(request(value))).unwrap_err().to_string()
}

/// A small run; `more` goes over its settings.
pub fn spec(more: Value) -> Value {
    let mut spec = json!({
        "seed": 3, "method": "atom", "maxLength": 16, "vocabularySize": 200, "validationFraction": 0.2,
        "model": {"width": 8, "layers": 2, "heads": 2, "feedForward": 16, "dropout": 0.0},
        "optimizer": {"batchSize": 8, "steps": 20, "learningRate": 0.01, "warmupSteps": 0}
    });
    spec.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    spec
}

pub fn open(session: &mut Session, more: Value) -> RunSummary {
    match handle(session, json!({"kind": "openRun", "spec": spec(more), "dataset": {"name": "test", "tsv": tsv()}})) {
        Reply::Run(summary) => summary,
        other => panic!("{other:?}"),
    }
}

pub fn step(session: &mut Session, steps: usize) -> StepReport {
    match handle(session, json!({"kind": "step", "steps": steps})) {
        Reply::Step(report) => report,
        other => panic!("{other:?}"),
    }
}

/// The sentences of a latent space's points.
pub fn texts(latent: &Latent) -> &[String] {
    match &latent.shown {
        Shown::Texts(texts) => texts,
        other => panic!("{other:?}"),
    }
}
