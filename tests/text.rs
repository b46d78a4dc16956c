//! The laboratory of sentences from the outside: encoders of others, parts that stay frozen, charges held by hand, and runs side by side.

mod common;

use atomlab::{
    data::text::TextDataset,
    models::parameters::flatten,
    session::{
        protocol::{Begin, Reply, Request, Session},
        text::{
            charges::SentenceCharges,
            comparison::{ComparisonInfo, ComparisonStep},
            progress::{RunSummary, StepReport},
            run::TextRun,
            start::{EncoderFiles, Start},
        },
    },
    train::checkpoint::read,
};
use burn::{
    module::Module,
    tensor::{Device, Int, Tensor, TensorData},
};
use common::{handle, refusal, tsv};
use safetensors::{Dtype, tensor::TensorView};
use serde_json::{Value, json};

fn spec(more: Value) -> Value {
    let mut spec = json!({
        "seed": 3, "method": "atom", "maxLength": 16, "vocabularySize": 200, "validationFraction": 0.2,
        "model": {"width": 8, "layers": 2, "heads": 2, "feedForward": 16, "dropout": 0.0},
        "optimizer": {"batchSize": 8, "steps": 20, "learningRate": 0.01, "warmupSteps": 0}
    });
    spec.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    spec
}

fn open(session: &mut Session, more: Value) -> RunSummary {
    match handle(session, json!({"kind": "openRun", "spec": spec(more), "dataset": {"name": "test", "tsv": tsv()}})) {
        Reply::Run(summary) => summary,
        other => panic!("{other:?}"),
    }
}

fn step(session: &mut Session, steps: usize) -> StepReport {
    match handle(session, json!({"kind": "step", "steps": steps})) {
        Reply::Step(report) => report,
        other => panic!("{other:?}"),
    }
}

fn charges(session: &mut Session, text: &str, look: Value) -> SentenceCharges {
    let mut request = json!({"kind": "charges", "text": text, "source": "run"});
    request.as_object_mut().unwrap().extend(look.as_object().unwrap().clone());
    match handle(session, request) {
        Reply::Charges(charges) => charges,
        other => panic!("{other:?}"),
    }
}

/// A BERT of two layers and width 4 whose every weight is its place in the file, scaled.
fn tiny_bert(vocabulary: &[&str]) -> EncoderFiles {
    let mut shapes: Vec<(String, Vec<usize>)> = vec![
        ("bert.embeddings.word_embeddings.weight".into(), vec![vocabulary.len(), 4]),
        ("bert.embeddings.position_embeddings.weight".into(), vec![32, 4]),
        ("bert.embeddings.token_type_embeddings.weight".into(), vec![2, 4]),
    ];
    let mut norm = |name: String| shapes.extend([(format!("{name}.weight"), vec![4]), (format!("{name}.bias"), vec![4])]);
    norm("bert.embeddings.LayerNorm".into());
    for layer in 0..2 {
        norm(format!("bert.encoder.layer.{layer}.attention.output.LayerNorm"));
        norm(format!("bert.encoder.layer.{layer}.output.LayerNorm"));
    }
    for layer in 0..2 {
        let of = |name: &str| format!("bert.encoder.layer.{layer}.{name}");
        for (name, inputs, outputs) in [
            ("attention.self.query", 4, 4),
            ("attention.self.key", 4, 4),
            ("attention.self.value", 4, 4),
            ("attention.output.dense", 4, 4),
            ("intermediate.dense", 4, 6),
            ("output.dense", 6, 4),
        ] {
            shapes.extend([(of(&format!("{name}.weight")), vec![outputs, inputs]), (of(&format!("{name}.bias")), vec![outputs])]);
        }
    }
    let mut place = 0_u32;
    let mut value = || {
        place += 1;
        (f64::from(place).sin() as f32).to_le_bytes()
    };
    let bytes: Vec<Vec<u8>> = shapes.iter().map(|(_, shape)| (0..shape.iter().product()).flat_map(|_: usize| value()).collect()).collect();
    let views = shapes.iter().zip(&bytes).map(|((name, shape), b)| (name.clone(), TensorView::new(Dtype::F32, shape.clone(), b).unwrap()));
    EncoderFiles {
        name: "tiny".into(),
        config: r#"{"model_type": "bert", "hidden_size": 4, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 6,
            "max_position_embeddings": 32, "hidden_act": "gelu"}"#
            .into(),
        vocabulary: vocabulary.join("\n"),
        weights: safetensors::serialize(views, None).unwrap(),
    }
}

const VOCABULARY: [&str; 12] = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "film", "was", "good", "great", "bad", "awful", "number"];

fn open_encoder(session: &mut Session, more: Value, dataset: &str) -> RunSummary {
    let request = Request::OpenRun {
        spec: serde_json::from_value(spec(more)).unwrap(),
        dataset: serde_json::from_value(json!({"name": "test", "tsv": dataset})).unwrap(),
        begin: Box::new(Begin { encoder: Some(tiny_bert(&VOCABULARY)), ..Begin::default() }),
    };
    match pollster::block_on(session.handle(request)).unwrap() {
        Reply::Run(summary) => summary,
        other => panic!("{other:?}"),
    }
}

fn run_from(files: EncoderFiles, more: Value) -> TextRun {
    let data = TextDataset::parse("test", &tsv()).unwrap();
    let spec = serde_json::from_value(spec(more)).unwrap();
    pollster::block_on(TextRun::open(spec, &data, &Start::Encoder(files), Device::flex().autodiff())).unwrap()
}

/// All weights by name.
fn weights(run: &TextRun) -> Vec<(String, Vec<f32>)> {
    let flat = flatten(&run.model.network);
    let all = pollster::block_on(read(flat.values)).unwrap();
    let mut rest = all.as_slice();
    let mut take = |n: usize| {
        let (own, after) = rest.split_at(n);
        rest = after;
        own.to_vec()
    };
    flat.layout.iter().map(|entry| (entry.name.clone(), take(entry.len()))).collect()
}

#[test]
fn what_is_frozen_stays_and_the_rest_learns() {
    for (frozen, still) in [(0, &[][..]), (1, &["tokens", "positions", "embedding_norm"]), (2, &["tokens", "positions", "embedding_norm", "layers.0"])] {
        let mut run = run_from(tiny_bert(&VOCABULARY), json!({"frozen": frozen}));
        let before = weights(&run);
        pollster::block_on(run.step(3)).unwrap();
        let saved = pollster::block_on(run.save()).unwrap();
        for ((name, a), (_, b)) in before.iter().zip(weights(&run)) {
            // A key's bias moves no attention, so it learns nothing anyway.
            if !name.ends_with("key.bias") {
                assert_eq!(*a == b, still.iter().any(|part| name.starts_with(part)), "{frozen} frozen: {name}");
            }
        }
        let mut again = run_from(tiny_bert(&VOCABULARY), json!({"frozen": frozen}));
        again.restore(&saved).unwrap();
        let losses = |run: &mut TextRun| pollster::block_on(run.step(3)).unwrap().records.iter().map(|r| r.loss).collect::<Vec<_>>();
        assert_eq!(losses(&mut again), losses(&mut run));
        run.reset();
        assert_eq!(weights(&run), before);
    }
}

#[test]
fn an_encoder_brings_its_network_and_the_seed_the_last_layer() {
    let mut session = Session::new(Device::flex());
    let first = open_encoder(&mut session, json!({}), &tsv());
    assert_eq!(first.vocabulary_size, VOCABULARY.len());
    let other_seed = open_encoder(&mut session, json!({"seed": 4}), &tsv());
    assert_ne!(first.fingerprint, other_seed.fingerprint);
    assert!(step(&mut session, 20).records.iter().all(|r| r.loss.is_finite()));
    let wrong = json!({"kind": "openRun", "spec": spec(json!({})), "dataset": {"name": "t", "tsv": tsv()},
        "encoder": {"name": "x", "config": "{}", "vocabulary": VOCABULARY.join("\n"), "weights": [1, 2, 3]}});
    assert!(refusal(&mut session, wrong).starts_with("config.json is not one of a BERT encoder"));
    assert_eq!(step(&mut session, 1).step, 20, "the open run is still there");
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
    let text = latent.texts[3].clone();
    let Reply::Neighbours(near) = handle(&mut session, json!({"kind": "neighbours", "text": text, "limit": 8, "count": 4})) else { panic!() };
    assert_eq!(near.neighbours.len(), 4);
    assert!(near.neighbours[0].distance < 1e-4 && near.neighbours.windows(2).all(|w| w[0].distance <= w[1].distance));
    assert!(near.neighbours.iter().all(|n| latent.texts[n.index] == n.text && latent.labels[n.index] == n.label));
}

#[test]
fn a_run_that_goes_on_with_a_model_is_measured_on_none_of_its_sentences() {
    let held_out = |session: &mut Session| match handle(session, json!({"kind": "latent", "limit": 1000})) {
        Reply::Latent(latent) => latent.texts,
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

#[test]
#[ignore = "needs www/data/encoder, which `cargo xtask data` makes"]
fn the_pretrained_encoder_computes_what_its_original_does() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/www/data/encoder");
    let text = |name: &str| std::fs::read_to_string(format!("{folder}/{name}")).unwrap_or_else(|e| panic!("{name}: {e}; run `cargo xtask data`"));
    let files = EncoderFiles {
        name: "MiniLM".into(),
        config: text("config.json"),
        vocabulary: text("vocab.txt"),
        weights: std::fs::read(format!("{folder}/model.safetensors")).unwrap(),
    };
    let run = run_from(files, json!({"maxLength": 64}));
    let golden: Value = serde_json::from_str(include_str!("golden/encoder.json")).unwrap();
    let sentences = golden["sentences"].as_array().unwrap();
    assert_eq!(sentences.len(), 10);
    let device = Device::flex();
    let numbers = |v: &Value| v.as_array().unwrap().iter().map(|x| x.as_f64().unwrap() as f32).collect::<Vec<_>>();
    let vocabulary = run.model.tokenizer.vocabulary();
    let tokens: Vec<&str> = vocabulary.lines().collect();
    for sentence in sentences {
        let encoded = run.model.encode(sentence["text"].as_str().unwrap());
        let found: Vec<&str> = encoded.ids.iter().map(|id| tokens[*id as usize]).collect();
        assert_eq!(json!(found), sentence["tokens"], "the same pieces");
        let n = encoded.ids.len();
        let ids: Vec<i32> = encoded.ids.iter().map(|id| *id as i32).collect();
        let ids = Tensor::<2, Int>::from_data(TensorData::new(ids, [1, n]), &device);
        // Layer 3 is the last, so its components are the last hidden state.
        let mut network = run.model.network.clone().valid();
        network.atom_layer = 3;
        let output = network.forward(ids, &Tensor::ones([1, n], &device), &[]);
        let hidden = pollster::block_on(read(output.components)).unwrap();
        for (row, wanted) in hidden.chunks_exact(384).zip(sentence["hidden"].as_array().unwrap()) {
            let apart = row.iter().zip(numbers(wanted)).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
            assert!(apart < 5e-3, "{}: {apart}", sentence["text"]);
        }
        let mean = pollster::block_on(read(output.latent)).unwrap();
        let apart = mean.iter().zip(numbers(&sentence["embedding"])).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        // What remains is the rounding of the weights to 16 bits.
        assert!(apart < 2e-3, "{}: {apart}", sentence["text"]);
    }
}
