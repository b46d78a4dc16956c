//! Encoders of others: what they bring, what stays frozen, and that the pretrained one computes what its original does.

mod common;

use atomlab::{
    data::text::TextDataset,
    models::parameters::flatten,
    session::{
        protocol::{Begin, Reply, Request, Session},
        run::progress::RunSummary,
        text::{
            TextRun,
            start::{EncoderFiles, Start},
        },
    },
    train::checkpoint::read,
};
use burn::{
    module::Module,
    tensor::{Device, Int, Tensor, TensorData},
};
use common::{refusal, spec, step, tsv};
use safetensors::{Dtype, tensor::TensorView};
use serde_json::{Value, json};

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
    assert_eq!(first.vocabulary_size, Some(VOCABULARY.len()));
    let other_seed = open_encoder(&mut session, json!({"seed": 4}), &tsv());
    assert_ne!(first.fingerprint, other_seed.fingerprint);
    assert!(step(&mut session, 20).records.iter().all(|r| r.loss.is_finite()));
    let wrong = json!({"kind": "openRun", "spec": spec(json!({})), "dataset": {"name": "t", "tsv": tsv()},
        "encoder": {"name": "x", "config": "{}", "vocabulary": VOCABULARY.join("\n"), "weights": [1, 2, 3]}});
    assert!(refusal(&mut session, wrong).starts_with("config.json is not one of a BERT encoder"));
    assert_eq!(step(&mut session, 1).step, 20, "the open run is still there");
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
    let vocabulary = run.model.tokenizer().vocabulary();
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
