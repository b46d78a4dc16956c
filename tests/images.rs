//! The laboratory of images from the outside: the same start, the same numbers, the same state after a checkpoint, charges that can be
//! recomputed by hand, and clear refusals.

use atomlab::{
    data::images::{IMAGE_BYTES, SIDE, augment::normalised, idx},
    models::parameters::flatten,
    rng::Seed,
    session::{
        images::{
            ImageRun,
            charges::ImageCharges,
            protocol::{Dataset, ImageSession, Reply, Request},
        },
        run::{
            modality::Shown,
            progress::{RunSummary, StepReport},
            report::Evaluation,
        },
    },
    train::checkpoint::read,
};
use burn::tensor::Device;
use serde_bytes::ByteBuf;
use serde_json::{Value, json};

/// Noisy images of two colours, four of a group.
fn dataset() -> Dataset {
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
fn spec(more: Value) -> Value {
    let mut spec = json!({
        "seed": 3, "model": {"width": 4}, "augment": {"crop": 2}, "validationFraction": 0.25,
        "optimizer": {"batchSize": 8, "steps": 40, "learningRate": 0.02, "warmupSteps": 0}
    });
    spec.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    spec
}

fn resnet(more: Value) -> Value {
    let mut all = json!({"model": {"kind": "resnet", "width": 2}, "optimizer": {"batchSize": 4, "steps": 12, "learningRate": 0.01}});
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    spec(all)
}

fn try_handle(session: &mut ImageSession, request: Value) -> Result<Reply, String> {
    pollster::block_on(session.handle(serde_json::from_value(request).unwrap())).map_err(|e| e.to_string())
}

fn handle(session: &mut ImageSession, request: Value) -> Reply {
    try_handle(session, request).unwrap()
}

fn refusal(session: &mut ImageSession, request: Value) -> String {
    try_handle(session, request).unwrap_err()
}

fn try_open(session: &mut ImageSession, spec: Value, dataset: Dataset, start: Option<Vec<u8>>) -> Result<RunSummary, String> {
    let spec = Box::new(serde_json::from_value(spec).unwrap());
    match pollster::block_on(session.handle(Request::OpenRun { spec, dataset, start: start.map(ByteBuf::from) })) {
        Ok(Reply::Run(summary)) => Ok(summary),
        Ok(other) => panic!("{other:?}"),
        Err(error) => Err(error.to_string()),
    }
}

fn opened(spec: Value) -> (ImageSession, RunSummary) {
    let mut session = ImageSession::new(Device::flex());
    let summary = try_open(&mut session, spec, dataset(), None).unwrap();
    (session, summary)
}

fn step(session: &mut ImageSession, steps: usize) -> StepReport {
    match handle(session, json!({"kind": "step", "steps": steps})) {
        Reply::Step(report) => report,
        other => panic!("{other:?}"),
    }
}

fn losses(session: &mut ImageSession, steps: usize) -> Vec<f32> {
    step(session, steps).records.iter().map(|r| r.loss).collect()
}

fn evaluate(session: &mut ImageSession) -> Evaluation {
    match handle(session, json!({"kind": "evaluate", "split": "validation", "limit": 1000})) {
        Reply::Evaluation(evaluation) => evaluation,
        other => panic!("{other:?}"),
    }
}

fn export(session: &mut ImageSession) -> Vec<u8> {
    match handle(session, json!({"kind": "exportModel"})) {
        Reply::Exported { weights } => weights,
        other => panic!("{other:?}"),
    }
}

fn charges(session: &mut ImageSession, pixels: Vec<u8>, source: &str, maps: Value) -> ImageCharges {
    let request = json!({"kind": "chargeMaps", "pixels": pixels, "source": source, "maps": maps});
    match handle(session, request) {
        Reply::Charges(charges) => charges,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_method_learns_to_tell_two_colours() {
    for method in ["cross-entropy", "plus-1-norm", "plus-2-norm", "hinge", "simclr", "atom", "atom-without-energy", "atom-without-balance"] {
        let (mut session, _) = opened(spec(json!({"method": method})));
        let report = step(&mut session, 1000);
        assert!(report.finished && report.stopped.is_none() && report.records.len() == 40, "{method}");
        let accuracy = evaluate(&mut session).metrics.accuracy;
        assert!(accuracy > 0.9, "{method}: {accuracy}");
    }
}

#[test]
fn the_same_seed_is_the_same_run_to_the_bit() {
    for method in ["atom", "simclr"] {
        let run = |seed: u64| {
            let (mut session, summary) = opened(spec(json!({"seed": seed, "method": method, "atom": {"pairing": "sampled"}})));
            (summary.fingerprint, losses(&mut session, 5))
        };
        let (first, again, other) = (run(3), run(3), run(4));
        assert_eq!(first, again);
        assert_ne!(first.0, other.0);
        assert_ne!(first.1, other.1);
    }
}

#[test]
fn reset_and_restore_go_on_exactly_with_their_running_statistics() {
    let (mut session, start) = opened(resnet(json!({})));
    let untrained = evaluate(&mut session);
    let first = losses(&mut session, 4);
    let measured = evaluate(&mut session);
    assert_ne!(measured.loss, untrained.loss);
    let Reply::Checkpoint { checkpoint, .. } = handle(&mut session, json!({"kind": "save"})) else { panic!() };
    let rest = losses(&mut session, 4);
    let last = evaluate(&mut session);

    pollster::block_on(session.handle(Request::Restore { checkpoint: checkpoint.clone() })).unwrap();
    assert_eq!(evaluate(&mut session), measured, "evaluation reads the running statistics");
    assert_eq!(losses(&mut session, 4), rest);
    assert_eq!(evaluate(&mut session), last);

    let Reply::Run(again) = handle(&mut session, json!({"kind": "reset"})) else { panic!() };
    assert_eq!(again, start);
    assert_eq!(evaluate(&mut session), untrained);
    assert_eq!(losses(&mut session, 4), first);
    assert_eq!(evaluate(&mut session), measured);

    // In a new session, as after a crash.
    let (mut fresh, _) = opened(resnet(json!({})));
    pollster::block_on(fresh.handle(Request::Restore { checkpoint })).unwrap();
    assert_eq!(evaluate(&mut fresh), measured);
    assert_eq!(losses(&mut fresh, 4), rest);
    assert_eq!(evaluate(&mut fresh), last);
}

#[test]
fn running_statistics_change_and_learn_nothing() {
    let data = std::sync::Arc::new(dataset().try_into().unwrap());
    let spec = serde_json::from_value(resnet(json!({"frozen": 1, "optimizer": {"batchSize": 4, "weightDecay": 1.0, "learningRate": 0.01}}))).unwrap();
    let mut run = pollster::block_on(ImageRun::open(spec, &data, &None, Device::flex().autodiff())).unwrap();
    let weights = |run: &ImageRun| {
        let flat = flatten(&run.model.network);
        let values = pollster::block_on(read(flat.values)).unwrap();
        let mut rest = values.as_slice();
        let mut named = Vec::new();
        for entry in flat.layout {
            let (own, after) = rest.split_at(entry.len());
            rest = after;
            named.push((entry.name, own.to_vec()));
        }
        named
    };
    let before = weights(&run);
    pollster::block_on(run.step(1)).unwrap();
    let after = weights(&run);
    for ((name, old), (_, new)) in before.iter().zip(&after) {
        let frozen = name.contains("stem") && !(name.ends_with("mean") || name.ends_with("variance"));
        assert_eq!(old == new, frozen, "{name}");
        if name.ends_with("variance") {
            // 0.9 · 1 + 0.1 · the batch's, which decay would have made smaller than 0.9.
            assert!(new.iter().all(|v| *v > 0.9), "{name}: {new:?}");
        }
    }
    let norms: usize = before.iter().filter(|(name, _)| name.ends_with("mean") || name.ends_with("variance")).map(|(_, v)| v.len()).sum();
    assert_eq!(run.summary().parameters, before.iter().map(|(_, v)| v.len()).sum::<usize>() - norms);
}

#[test]
fn side_by_side_every_run_is_the_one_it_is_alone() {
    let mut session = ImageSession::new(Device::flex());
    let variants = json!([{"name": "Atom", "method": "atom", "atomLayer": 2}, {"name": "+2-norm", "method": "plus-2-norm", "atomLayer": 1}]);
    let request = |variants: Value| Request::OpenComparison {
        spec: Box::new(serde_json::from_value(resnet(json!({"trainLimit": 20}))).unwrap()),
        variants: serde_json::from_value(variants).unwrap(),
        seeds: 2,
        dataset: dataset(),
        start: None,
    };
    let Reply::Comparison(info) = pollster::block_on(session.handle(request(variants))).unwrap() else { panic!() };
    assert_eq!((info.train_samples, info.runs.len(), info.total_steps, info.vocabulary_size), (20, 4, 12, None));
    let Reply::ComparisonStep(steps) = handle(&mut session, json!({"kind": "stepComparison", "steps": 5})) else { panic!() };
    let Reply::ComparisonOutcomes(outcomes) = handle(&mut session, json!({"kind": "comparisonOutcomes", "limit": 100, "latents": true})) else { panic!() };
    assert_eq!(outcomes.runs.iter().map(|r| r.latent.is_some()).collect::<Vec<_>>(), [true, false, true, false]);
    for (run, (method, layer, seed)) in [("atom", 2, 3), ("atom", 2, 4), ("plus-2-norm", 1, 3), ("plus-2-norm", 1, 4)].into_iter().enumerate() {
        let alone = resnet(json!({"method": method, "seed": seed, "model": {"kind": "resnet", "width": 2, "atomLayer": layer}, "trainLimit": 20}));
        let (mut alone, summary) = opened(alone);
        assert_eq!(summary.fingerprint, info.runs[run].fingerprint);
        assert_eq!(steps.losses[run], losses(&mut alone, 5), "{method}, seed {seed}");
        assert_eq!(outcomes.runs[run].validation, evaluate(&mut alone));
    }
    let deep = request(json!([{"name": "Layer 6", "method": "atom", "atomLayer": 6}]));
    let refused = pollster::block_on(session.handle(deep)).unwrap_err().to_string();
    assert_eq!(refused, "Layer 6 atomises layer 6; accepted are 1 to 5, the network's layers");
}

#[test]
fn the_charges_of_a_known_picture_can_be_recomputed() {
    let data = std::sync::Arc::new(dataset().try_into().unwrap());
    let spec = serde_json::from_value(spec(json!({}))).unwrap();
    let run = pollster::block_on(ImageRun::open(spec, &data, &None, Device::flex().autodiff())).unwrap();
    // Every pixel its own colour, so that no mistake of rows, columns or channels goes unseen.
    let colour = |y: usize, x: usize, c: usize| ((7 * y + 3 * x + 50 * c) % 256) as u8;
    let pixels: Vec<u8> = (0..IMAGE_BYTES).map(|i| colour(i / 3 / SIDE, i / 3 % SIDE, i % 3)).collect();
    let maps = [(1, 0), (1, 3), (3, 15)].map(|(layer, channel)| serde_json::from_value(json!({"layer": layer, "channel": channel})).unwrap());
    let image = pollster::block_on(run.model.charges(&pixels, &maps)).unwrap();

    let flat = flatten(&run.model.network);
    let values = pollster::block_on(read(flat.values)).unwrap();
    let entries: Vec<_> = flat.layout.iter().take(2).map(|entry| (entry.name.rsplit('.').next().unwrap(), entry.shape.clone())).collect();
    assert_eq!(entries, [("weight", vec![4, 3, 3, 3]), ("bias", vec![4])]);
    let pixel = |y: usize, x: usize, c: usize| if (1..=SIDE).contains(&y) && (1..=SIDE).contains(&x) { normalised(colour(y - 1, x - 1, c)) } else { 0.0 };
    for (map, channel) in image.maps.iter().zip([0, 3]) {
        assert_eq!((map.layer, map.channel, map.width, map.height, map.charges.len()), (1, channel, SIDE, SIDE, SIDE * SIDE));
        for (place, charge) in map.charges.iter().enumerate() {
            let (y, x) = (place / SIDE, place % SIDE);
            let taps = (0..27).map(|i| values[27 * channel + i] * pixel(y + i / 3 % 3, x + i % 3, i / 9));
            let logit = taps.sum::<f32>() + values[4 * 27 + channel];
            assert!((charge - (0.5 * logit).tanh()).abs() < 1e-5, "({y}, {x}): {charge}");
        }
    }
    assert_eq!((image.maps[2].width, image.maps[2].height, image.channels.as_slice(), image.atom_layer), (8, 8, &[4, 8, 16][..], 1));
    assert!((image.net_charge - image.maps[0].charges.iter().sum::<f32>()).abs() < 1e-2);
    assert!(image.radius > 0.0 && image.nucleus_norm > 0.0 && (image.probabilities.iter().sum::<f32>() - 1.0).abs() < 1e-5);
}

#[test]
fn a_saved_model_gives_the_runs_charges_and_can_be_trained_on() {
    let (mut session, _) = opened(spec(json!({"testFraction": 0.2})));
    step(&mut session, 40);
    let held_out = |session: &mut ImageSession| match handle(session, json!({"kind": "latent", "limit": 1000})) {
        Reply::Latent(latent) => latent.shown,
        other => panic!("{other:?}"),
    };
    let (weights, before) = (export(&mut session), held_out(&mut session));
    let Reply::Model { spec: saved, parameters, .. } = pollster::block_on(session.handle(Request::LoadModel { weights: weights.clone() })).unwrap() else {
        panic!()
    };
    assert_eq!((saved.model.width, parameters), (4, 4 * 28 + 8 * 37 + 16 * 73 + 2 * 17));
    let red = dataset().pixels[..IMAGE_BYTES].to_vec();
    let (of_run, of_model) = (charges(&mut session, red.clone(), "run", json!([])), charges(&mut session, red.clone(), "model", json!([])));
    for (a, b) in of_run.maps[0].charges.iter().zip(&of_model.maps[0].charges) {
        assert!((a - b).abs() < 5e-3, "{a} {b}");
    }
    assert!(of_model.probabilities[0] > 0.5, "{:?}", of_model.probabilities);
    let Reply::Charges(first) = handle(&mut session, json!({"kind": "chargeMaps", "sample": 0, "source": "run"})) else { panic!() };
    assert_eq!(first, of_run);

    // Another seed divides as the model's run did, which saw none of what it is measured on.
    let summary = try_open(&mut session, spec(json!({"seed": 9})), dataset(), Some(weights.clone())).unwrap();
    assert_eq!(summary.notices, ["The images are divided by seed 3, as for the model."]);
    assert_eq!(held_out(&mut session), before);
    assert!(evaluate(&mut session).metrics.accuracy > 0.9);

    let mut three = dataset();
    three.class_names.push("green".into());
    let summary = try_open(&mut session, spec(json!({})), three, Some(weights)).unwrap();
    assert_eq!(summary.notices, ["The model knows the classes red, blue, the data has red, blue, green: its last layer starts anew."]);
    assert!(losses(&mut session, 2).iter().all(|loss| loss.is_finite()));
}

#[test]
fn predictions_are_those_of_held_out_images_and_of_no_group_in_training() {
    let (mut session, summary) = opened(spec(json!({})));
    step(&mut session, 10);
    let predictions = |session: &mut ImageSession, split: &str| match handle(session, json!({"kind": "predictions", "split": split, "limit": 1000})) {
        Reply::Predictions(predictions) => predictions.predictions,
        other => panic!("{other:?}"),
    };
    let (validation, train) = (predictions(&mut session, "validation"), predictions(&mut session, "train"));
    assert_eq!((validation.len(), train.len()), (summary.validation_samples, summary.train_samples));
    assert_eq!(summary.train_samples + summary.validation_samples, 48);
    let data = dataset();
    assert!(validation.iter().all(|p| p.label == usize::from(data.labels[p.sample]) && (0.5..=1.0).contains(&p.probability)));
    assert!(validation.iter().all(|p| train.iter().all(|t| p.sample / 4 != t.sample / 4)), "a group stands on one side");
    let right = validation.iter().filter(|p| p.predicted == p.label).count() as f64 / validation.len() as f64;
    assert_eq!(right, evaluate(&mut session).metrics.accuracy);
    let Reply::Latent(latent) = handle(&mut session, json!({"kind": "latent", "limit": 1000})) else { panic!() };
    assert_eq!(latent.shown, Shown::Samples(validation.iter().map(|p| p.sample).collect()));
    let json = serde_json::to_value(&latent).unwrap();
    assert!(json["samples"].as_array().unwrap().len() == validation.len() && json.get("texts").is_none(), "{json}");
}

#[test]
fn files_of_images_are_read_named_and_trained_on() {
    let data = dataset();
    let grey: Vec<u8> = data.pixels.chunks_exact(3).map(|pixel| pixel[0]).collect();
    let files = json!([
        {"name": "labels", "bytes": idx::write(&[48], &data.labels)},
        {"name": "images", "bytes": idx::write(&[48, SIDE, SIDE], &grey)},
    ]);
    let mut session = ImageSession::new(Device::flex());
    let mut request = json!({"kind": "readImages", "name": "mine", "files": files, "classNames": ["light", "dark"], "classes": ["dark", "light"]});
    let Reply::Images { dataset: read } = handle(&mut session, request.clone()) else { panic!() };
    assert_eq!((read.name.as_str(), read.class_names.as_slice()), ("mine", &["dark".to_owned(), "light".to_owned()][..]));
    assert_eq!(read.labels, data.labels.iter().map(|label| 1 - label).collect::<Vec<_>>());
    assert!(read.pixels.chunks_exact(3).zip(&grey).all(|(pixel, grey)| pixel == [*grey; 3]));
    assert_eq!(try_open(&mut session, spec(json!({})), read, None).unwrap().class_names, ["dark", "light"]);
    request["classes"] = json!(["dark", "green"]);
    assert_eq!(refusal(&mut session, request), "there is no class \"green\"; accepted are light, dark");
}

#[test]
fn bad_requests_are_refused_in_a_sentence_and_lose_nothing() {
    let (mut session, _) = opened(spec(json!({})));
    step(&mut session, 2);
    let maps = |layer: usize, channel: usize| json!({"kind": "chargeMaps", "source": "run", "maps": [{"layer": layer, "channel": channel}]});
    assert_eq!(refusal(&mut session, maps(4, 0)), "layer 4 is asked for; accepted are 1 to 3, the network's layers");
    assert_eq!(refusal(&mut session, maps(0, 0)), "layer 0 is asked for; accepted are 1 to 3, the network's layers");
    assert_eq!(refusal(&mut session, maps(2, 8)), "channel 8 of layer 2 is asked for; accepted are 0 to 7, the layer's channels");
    let far = refusal(&mut session, json!({"kind": "chargeMaps", "source": "run", "sample": 48}));
    assert_eq!(far, "image 48 is asked for; accepted are 0 to 47, the images of the run's data");
    let small = refusal(&mut session, json!({"kind": "chargeMaps", "source": "run", "pixels": [1, 2, 3]}));
    assert_eq!(small, "an image of 3 bytes was given; accepted are 3072, for 32 × 32 pixels of red, green and blue");
    assert!(refusal(&mut session, json!({"kind": "chargeMaps", "pixels": vec![0; IMAGE_BYTES]})).contains("no model is loaded"));
    assert!(refusal(&mut session, json!({"kind": "stepComparison", "steps": 1})).contains("no run is open"));

    let narrow = try_open(&mut session, spec(json!({"model": {"width": 1}})), dataset(), None).unwrap_err();
    assert_eq!(narrow, "the width is 1; accepted is a whole number from 2 to 128");
    let mut unlabelled = dataset();
    unlabelled.labels.pop();
    assert!(try_open(&mut session, spec(json!({})), unlabelled, None).unwrap_err().contains("47 labels for 48 images"));
    let few = Dataset { pixels: dataset().pixels[..3 * IMAGE_BYTES].to_vec(), labels: vec![0, 1, 0], groups: None, ..dataset() };
    let few = try_open(&mut session, spec(json!({})), few, None).unwrap_err();
    assert_eq!(few, "the data cannot be used: 3 images in 2 classes are too few; accepted are at least 4 images in 2 classes");
    let text = include_bytes!("../www/models/sentiment.bpk").to_vec();
    let other = try_open(&mut session, spec(json!({})), dataset(), Some(text)).unwrap_err();
    assert_eq!(other, "this is not a model of this program: its kind is text; accepted is image");
    assert_eq!(step(&mut session, 1).records[0].step, 3, "the run went on");
}
