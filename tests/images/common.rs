//! Small runs on images, and what is asked of them.

use atomlab::{
    data::images::IMAGE_BYTES,
    rng::Seed,
    session::{
        images::{
            charges::ImageCharges,
            protocol::{Dataset, ImageSession, Reply, Request},
        },
        run::{
            progress::{RunSummary, StepReport},
            report::Evaluation,
        },
    },
};
use burn::tensor::Device;
use serde_bytes::ByteBuf;
use serde_json::{Value, json};

/// Noisy images of two colours, four of a group.
pub fn dataset() -> Dataset {
    let mut stream = Seed(5).stream("images", 0);
    let images = 48;
    let labels: Vec<u8> = (0..images).map(|i| (i / 4 % 2) as u8).collect();
    let colour = |label: u8, channel: usize| if channel == 2 * usize::from(label) { 160 } else { 60 };
    let pixels = labels.iter().flat_map(|label| (0..IMAGE_BYTES).map(|i| (*label, i % 3)).collect::<Vec<_>>());
    let pixels = pixels.map(|(label, channel)| colour(label, channel) + stream.below(80) as u8).collect();
    let groups = Some((0..images as u32).map(|i| i / 4).collect());
    Dataset { name: "colours".into(), pixels, labels, class_names: vec!["red".into(), "blue".into()], groups }
}

/// A small run; `more` goes over its settings.
pub fn spec(more: Value) -> Value {
    let mut spec = json!({
        "seed": 3, "model": {"width": 4}, "augment": {"crop": 2}, "validationFraction": 0.25,
        "optimizer": {"batchSize": 8, "steps": 40, "learningRate": 0.02, "warmupSteps": 0}
    });
    spec.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    spec
}

pub fn resnet(more: Value) -> Value {
    let mut all = json!({"model": {"kind": "resnet", "width": 2}, "optimizer": {"batchSize": 4, "steps": 12, "learningRate": 0.01}});
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    spec(all)
}

pub fn try_handle(session: &mut ImageSession, request: Value) -> Result<Reply, String> {
    pollster::block_on(session.handle(serde_json::from_value(request).unwrap())).map_err(|e| e.to_string())
}

pub fn handle(session: &mut ImageSession, request: Value) -> Reply {
    try_handle(session, request).unwrap()
}

pub fn refusal(session: &mut ImageSession, request: Value) -> String {
    try_handle(session, request).unwrap_err()
}

pub fn try_open(session: &mut ImageSession, spec: Value, dataset: Dataset, start: Option<Vec<u8>>) -> Result<RunSummary, String> {
    let spec = Box::new(serde_json::from_value(spec).unwrap());
    match pollster::block_on(session.handle(Request::OpenRun { spec, dataset, start: start.map(ByteBuf::from) })) {
        Ok(Reply::Run(summary)) => Ok(summary),
        Ok(other) => panic!("{other:?}"),
        Err(error) => Err(error.to_string()),
    }
}

pub fn opened(spec: Value) -> (ImageSession, RunSummary) {
    let mut session = ImageSession::new(Device::flex());
    let summary = try_open(&mut session, spec, dataset(), None).unwrap();
    (session, summary)
}

pub fn step(session: &mut ImageSession, steps: usize) -> StepReport {
    match handle(session, json!({"kind": "step", "steps": steps})) {
        Reply::Step(report) => report,
        other => panic!("{other:?}"),
    }
}

pub fn losses(session: &mut ImageSession, steps: usize) -> Vec<f32> {
    step(session, steps).records.iter().map(|r| r.loss).collect()
}

pub fn evaluate(session: &mut ImageSession) -> Evaluation {
    match handle(session, json!({"kind": "evaluate", "split": "validation", "limit": 1000})) {
        Reply::Evaluation(evaluation) => evaluation,
        other => panic!("{other:?}"),
    }
}

pub fn export(session: &mut ImageSession) -> Vec<u8> {
    match handle(session, json!({"kind": "exportModel"})) {
        Reply::Exported { weights } => weights,
        other => panic!("{other:?}"),
    }
}

pub fn charges(session: &mut ImageSession, pixels: Vec<u8>, source: &str, maps: Value) -> ImageCharges {
    let request = json!({"kind": "chargeMaps", "pixels": pixels, "source": source, "maps": maps});
    match handle(session, request) {
        Reply::Charges(charges) => charges,
        other => panic!("{other:?}"),
    }
}
