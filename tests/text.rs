//! The laboratory of sentences from the outside: charges held by hand, words, neighbours, files of one's own, and runs side by side.

mod common;

use atomlab::session::{
    protocol::{Begin, Reply, Request, Session},
    run::comparison::{ComparisonInfo, ComparisonStep},
    text::charges::SentenceCharges,
};
use burn::tensor::Device;
use common::{handle, open, refusal, spec, step, texts, tsv};
use serde_json::{Value, json};

fn charges(session: &mut Session, text: &str, look: Value) -> SentenceCharges {
    let mut request = json!({"kind": "charges", "text": text, "source": "run"});
    request.as_object_mut().unwrap().extend(look.as_object().unwrap().clone());
    match handle(session, request) {
        Reply::Charges(charges) => charges,
        other => panic!("{other:?}"),
    }
}

#[test]
fn other_classes_get_a_new_last_layer_and_a_notice() {
    let mut session = Session::new(Device::flex());
    open(&mut session, json!({}));
    step(&mut session, 20);
    let Reply::Exported { weights } = handle(&mut session, json!({"kind": "exportModel"})) else { panic!() };
    let dataset = tsv().replacen("negative\tpositive", "poor\tfair\tfine", 1).replace("\nnegative\t", "\npoor\t").replace("\npositive\t", "\nfine\t");
    let request = Request::OpenRun {
        spec: Box::default(),
        dataset: serde_json::from_value(json!({"name": "own", "tsv": dataset})).unwrap(),
        begin: Box::new(Begin { start: Some(serde_bytes::ByteBuf::from(weights)), ..Begin::default() }),
    };
    let Reply::Run(summary) = pollster::block_on(session.handle(request)).unwrap() else { panic!() };
    assert_eq!(summary.notices.last().unwrap(), "The model knows the classes negative, positive, the data has poor, fair, fine: its last layer starts anew.");
    assert!(step(&mut session, 3).records.iter().all(|r| r.loss.is_finite()));
}

#[test]
fn a_held_charge_is_shown_and_the_layers_above_react() {
    let mut session = Session::new(Device::flex());
    open(&mut session, json!({}));
    step(&mut session, 20);
    let free = charges(&mut session, "the film was good", json!({}));
    let held = charges(&mut session, "the film was good", json!({"clamps": [{"token": 2, "charge": -0.75}]}));
    for (i, (a, b)) in free.tokens.iter().zip(&held.tokens).enumerate() {
        assert!(if i == 2 { (b.charge + 0.75).abs() < 1e-5 } else { a.charge == b.charge }, "{i}: {a:?} {b:?}");
    }
    assert!((held.net_charge - free.net_charge - (-0.75 - free.tokens[2].charge)).abs() < 1e-5);
    assert!((held.probabilities[0] - free.probabilities[0]).abs() > 1e-5, "layer 2 goes on from the held charge");
    let far = refusal(&mut session, json!({"kind": "charges", "text": "good", "source": "run", "clamps": [{"token": 9, "charge": 0.0}]}));
    assert_eq!(far, "token 9 is held, but the sentence has 3 tokens, counted from 0");
}

#[test]
fn the_energy_of_a_pair_is_the_same_both_ways_and_follows_its_formula() {
    let mut session = Session::new(Device::flex());
    open(&mut session, json!({}));
    step(&mut session, 20);
    let one = charges(&mut session, "the film was good", json!({"against": "a bad long film"})).pair.unwrap();
    let other = charges(&mut session, "a bad long film", json!({"against": "the film was good"})).pair.unwrap();
    for (a, b) in [(one.energy, other.energy), (one.c1, other.c1), (one.c2, other.c2), (one.distance, other.distance), (one.mean_radius, other.mean_radius)] {
        assert!((a - b).abs() < 1e-6, "{one:?} {other:?}");
    }
    // Mean reduction: c1 is the mean of the positive products of charges.
    let lists = ["the film was good", "a bad long film"].map(|t| charges(&mut session, t, json!({})).tokens.iter().map(|t| t.charge).collect::<Vec<_>>());
    let products = || lists[0].iter().flat_map(|a| lists[1].iter().map(move |b| a * b));
    let n = (lists[0].len() * lists[1].len()) as f32;
    assert!((one.c1 - products().filter(|p| *p > 0.0).sum::<f32>() / n).abs() < 1e-5);
    assert!((one.c2 + products().filter(|p| *p < 0.0).sum::<f32>() / n).abs() < 1e-5);
    assert!((one.energy - (one.c1 / one.distance - one.c2 / (one.distance + one.mean_radius))).abs() < 1e-6);
    assert!(refusal(&mut session, json!({"kind": "charges", "text": "good", "source": "run", "against": " "})).contains("empty"));
}

#[test]
fn the_uses_of_a_word_have_the_mean_that_is_listed() {
    let mut session = Session::new(Device::flex());
    let summary = open(&mut session, json!({}));
    let Reply::Words { words, .. } = handle(&mut session, json!({"kind": "wordCharges", "limit": 1000})) else { panic!() };
    let Reply::Contexts(uses) = handle(&mut session, json!({"kind": "wordContexts", "word": " Film ", "limit": 1000, "contexts": 5})) else { panic!() };
    let listed = words.iter().find(|w| w.word == "film").unwrap();
    assert_eq!((uses.count, listed.count, uses.contexts.len()), (summary.validation_samples, summary.validation_samples, 5));
    assert!((uses.charge.unwrap() - listed.charge).abs() < 1e-6);
    assert!(uses.contexts.windows(2).all(|w| w[0].charge.abs() >= w[1].charge.abs()));
    assert!(
        uses.contexts.iter().all(|c| c.tokens.iter().any(|t| (t.start, t.end) == (c.start, c.end) && t.text == "film" && (t.charge - c.charge).abs() < 1e-6))
    );
    let Reply::Contexts(none) = handle(&mut session, json!({"kind": "wordContexts", "word": "zebra", "limit": 1000, "contexts": 5})) else { panic!() };
    assert_eq!((none.count, none.charge), (0, None));
}

#[test]
fn a_sentence_is_its_own_nearest_neighbour() {
    let mut session = Session::new(Device::flex());
    open(&mut session, json!({}));
    step(&mut session, 5);
    let Reply::Latent(latent) = handle(&mut session, json!({"kind": "latent", "limit": 8})) else { panic!() };
    let text = texts(&latent)[3].clone();
    let Reply::Neighbours(near) = handle(&mut session, json!({"kind": "neighbours", "text": text, "limit": 8, "count": 4})) else { panic!() };
    assert_eq!(near.neighbours.len(), 4);
    assert!(near.neighbours[0].distance < 1e-4 && near.neighbours.windows(2).all(|w| w[0].distance <= w[1].distance));
    assert!(near.neighbours.iter().all(|n| texts(&latent)[n.index] == n.text && latent.labels[n.index] == n.label));
}

#[test]
fn a_run_that_goes_on_with_a_model_is_measured_on_none_of_its_sentences() {
    let held_out = |session: &mut Session| match handle(session, json!({"kind": "latent", "limit": 1000})) {
        Reply::Latent(latent) => texts(&latent).to_vec(),
        other => panic!("{other:?}"),
    };
    let mut session = Session::new(Device::flex());
    open(&mut session, json!({"testFraction": 0.2}));
    let first = held_out(&mut session);
    // Also the one that goes on with that one.
    for seed in [9, 10] {
        let Reply::Exported { weights } = handle(&mut session, json!({"kind": "exportModel"})) else { panic!() };
        let request = Request::OpenRun {
            spec: serde_json::from_value(spec(json!({"seed": seed}))).unwrap(),
            dataset: serde_json::from_value(json!({"name": "test", "tsv": tsv()})).unwrap(),
            begin: Box::new(Begin { start: Some(serde_bytes::ByteBuf::from(weights)), ..Begin::default() }),
        };
        let Reply::Run(summary) = pollster::block_on(session.handle(request)).unwrap() else { panic!() };
        assert_eq!(summary.notices, ["The sentences are divided by seed 3, as for the model."]);
        assert_eq!(held_out(&mut session), first);
    }
    let both = json!({"kind": "openRun", "spec": spec(json!({})), "dataset": {"name": "t", "tsv": tsv()}, "vocabulary": "[PAD]", "start": [1]});
    assert!(refusal(&mut session, both).contains("two of them were given"));
}

#[test]
fn a_run_that_diverges_stops_and_the_others_go_on() {
    let mut session = Session::new(Device::flex());
    // Without softening, two equal sentences have nuclei at distance 0, and the energy between them is infinite.
    let twice: String =
        (0..40).map(|i| if i % 2 == 0 { format!("positive\tgroup {i}\t\ta good film\n") } else { format!("negative\tgroup {i}\t\ta bad film\n") }).collect();
    let dataset = json!({"name": "twice", "tsv": format!("# negative\tpositive\n{twice}")});
    let variants = json!([{"name": "Atom", "method": "atom", "atomLayer": 1}, {"name": "Cross-entropy", "method": "cross-entropy", "atomLayer": 1}]);
    let spec = spec(json!({"atom": {"epsilon": 0.0, "energy": 1.0}}));
    handle(&mut session, json!({"kind": "openComparison", "spec": spec, "variants": variants, "seeds": 1, "dataset": dataset}));
    let first = step_comparison(&mut session, 5);
    assert_eq!(first.stopped.iter().map(|s| (s.run, s.step)).collect::<Vec<_>>(), [(0, 1)]);
    let last = step_comparison(&mut session, 15);
    assert!(last.finished && last.stopped.is_empty() && last.losses[0].is_empty() && last.losses[1].iter().all(|l| l.is_finite()));
}

fn open_comparison(session: &mut Session, variants: Value, seeds: usize) -> ComparisonInfo {
    let request = json!({"kind": "openComparison", "spec": spec(json!({"trainLimit": 24})), "variants": variants, "seeds": seeds, "dataset": {"name": "test", "tsv": tsv()}});
    match handle(session, request) {
        Reply::Comparison(info) => info,
        other => panic!("{other:?}"),
    }
}

fn step_comparison(session: &mut Session, steps: usize) -> ComparisonStep {
    match handle(session, json!({"kind": "stepComparison", "steps": steps})) {
        Reply::ComparisonStep(step) => step,
        other => panic!("{other:?}"),
    }
}

#[test]
fn side_by_side_every_run_is_the_one_it_is_alone() {
    let mut session = Session::new(Device::flex());
    let variants = json!([{"name": "Atom", "method": "atom", "atomLayer": 0}, {"name": "+2-norm", "method": "plus-2-norm", "atomLayer": 1}]);
    let info = open_comparison(&mut session, variants, 2);
    assert_eq!((info.train_samples, info.runs.len(), info.total_steps), (24, 4, 20));
    assert_eq!(info.runs.iter().map(|r| (r.variant, r.seed)).collect::<Vec<_>>(), [(0, 3), (0, 4), (1, 3), (1, 4)]);
    assert_eq!(info.runs[0].fingerprint, info.runs[2].fingerprint);
    assert_ne!(info.runs[0].fingerprint, info.runs[1].fingerprint);
    let mut losses = step_comparison(&mut session, 7).losses;
    let last = step_comparison(&mut session, 100);
    assert!(last.finished && last.step == 20 && last.count == 13 && last.stopped.is_empty());
    losses.iter_mut().zip(last.losses).for_each(|(a, b)| a.extend(b));
    for (run, (method, layer, seed)) in [("atom", 0, 3), ("atom", 0, 4), ("plus-2-norm", 1, 3), ("plus-2-norm", 1, 4)].into_iter().enumerate() {
        let mut model = spec(json!({}))["model"].clone();
        model["atomLayer"] = json!(layer);
        let summary = open(&mut session, json!({"method": method, "seed": seed, "model": model, "trainLimit": 24}));
        assert_eq!(summary.fingerprint, info.runs[run].fingerprint);
        let alone: Vec<f32> = step(&mut session, 20).records.iter().map(|r| r.loss).collect();
        assert_eq!(losses[run], alone, "{method}, seed {seed}");
    }
    let Reply::ComparisonOutcomes(outcomes) = handle(&mut session, json!({"kind": "comparisonOutcomes", "limit": 100, "latents": true})) else { panic!() };
    assert_eq!(outcomes.runs.iter().map(|r| r.latent.is_some()).collect::<Vec<_>>(), [true, false, true, false]);
    assert!(outcomes.runs.iter().all(|r| r.validation.metrics.n == info.validation_samples));
}

#[test]
fn a_comparison_that_cannot_be_is_refused() {
    let mut session = Session::new(Device::flex());
    let mut ask = |variants: Value, seeds: usize| {
        refusal(
            &mut session,
            json!({"kind": "openComparison", "spec": spec(json!({})), "variants": variants, "seeds": seeds, "dataset": {"name": "t", "tsv": tsv()}}),
        )
    };
    assert_eq!(ask(json!([]), 1), "a comparison has 0 runs; accepted are 1 to 64");
    let deep = json!([{"name": "Layer 3", "method": "atom", "atomLayer": 3}]);
    assert_eq!(ask(deep, 1), "Layer 3 atomises layer 3; accepted are 0 to 2, the network's layers");
}

#[test]
fn a_file_of_ones_own_is_read_and_trained_on() {
    let mut session = Session::new(Device::flex());
    let csv: String = tsv().lines().skip(1).map(|l| l.split('\t').collect::<Vec<_>>()).map(|f| format!("\"{}\",{}\n", f[3], f[0])).collect();
    let bytes = format!("review,stars\n{csv}").into_bytes();
    let Reply::Text { imported, dataset } = handle(&mut session, json!({"kind": "readText", "name": "mine.csv", "bytes": bytes})) else { panic!() };
    assert_eq!((imported.rows, imported.text, imported.label), (60, 0, 1));
    let Reply::Run(summary) = handle(&mut session, json!({"kind": "openRun", "spec": spec(json!({})), "dataset": dataset})) else { panic!() };
    assert_eq!(summary.class_names, ["negative", "positive"]);
    assert_eq!(step(&mut session, 2).step, 2);
    let broken = refusal(&mut session, json!({"kind": "readText", "name": "mine.csv", "bytes": b"review,stars\ngood film,1\nbad film,0\nshort\n".to_vec()}));
    assert!(broken.contains("line 4"), "{broken}");
}
