//! A run from the outside: the same start, the same numbers, the same state after a checkpoint, and clear refusals.

mod common;

use atomlab::session::{
    protocol::{Begin, Reply, Request, Session},
    run::{
        progress::{RunSummary, StepReport},
        report::Evaluation,
    },
};
use burn::tensor::Device;
use common::{handle, refusal, step, texts, tsv};
use serde_json::json;

fn open_with(method: &str, more: serde_json::Value) -> (Session, RunSummary) {
    let mut spec = json!({
        "seed": 3, "method": method, "maxLength": 16, "vocabularySize": 200, "validationFraction": 0.2,
        "model": {"width": 8, "layers": 2, "heads": 2, "feedForward": 16},
        "optimizer": {"batchSize": 8, "steps": 60, "learningRate": 0.01, "warmupSteps": 5}
    });
    for (key, value) in more.as_object().unwrap() {
        match (spec[key].as_object_mut(), value.as_object()) {
            (Some(old), Some(new)) => old.extend(new.clone()),
            _ => spec[key] = value.clone(),
        }
    }
    let mut session = Session::new(Device::flex());
    match handle(&mut session, json!({"kind": "openRun", "spec": spec, "dataset": {"name": "test", "tsv": tsv()}})) {
        Reply::Run(summary) => (session, summary),
        other => panic!("{other:?}"),
    }
}

fn evaluate(session: &mut Session) -> Evaluation {
    match handle(session, json!({"kind": "evaluate", "split": "validation", "limit": 1000})) {
        Reply::Evaluation(evaluation) => evaluation,
        other => panic!("{other:?}"),
    }
}

fn losses(report: &StepReport) -> Vec<f32> {
    report.records.iter().map(|r| r.loss).collect()
}

#[test]
fn every_method_learns_to_tell_good_from_bad() {
    for method in ["cross-entropy", "plus-1-norm", "plus-2-norm", "hinge", "simclr", "atom", "atom-without-energy", "atom-without-balance"] {
        let (mut session, _) = open_with(method, json!({}));
        let report = step(&mut session, 1000);
        assert!(report.finished && report.stopped.is_none() && report.records.len() == 60, "{method}");
        let accuracy = evaluate(&mut session).metrics.accuracy;
        assert!(accuracy > 0.9, "{method}: {accuracy}");
    }
}

#[test]
fn the_same_seed_is_the_same_run_to_the_bit() {
    let run = |seed: u64| {
        let (mut session, summary) = open_with("atom", json!({"seed": seed, "atom": {"pairing": "sampled"}, "tokenDropout": 0.1}));
        (summary.fingerprint, losses(&step(&mut session, 20)))
    };
    let (first, again, other) = (run(3), run(3), run(4));
    assert_eq!(first, again);
    assert_ne!(first.0, other.0);
    assert_ne!(first.1, other.1);
}

#[test]
fn the_start_is_the_golden_one() {
    // The browser specs hold both modules and WebGPU to the same file, so that one seed is one start everywhere.
    let golden: serde_json::Value = serde_json::from_str(include_str!("golden/start.json")).unwrap();
    let mut session = Session::new(Device::flex());
    let open = json!({"kind": "openRun", "spec": golden["spec"], "dataset": golden["dataset"]});
    let Reply::Run(summary) = handle(&mut session, open) else { panic!() };
    assert_eq!(json!(summary.fingerprint), golden["fingerprint"]);
    let losses = losses(&step(&mut session, 10));
    assert_eq!(losses.len(), golden["losses"].as_array().unwrap().len());
    for (loss, wanted) in losses.iter().zip(golden["losses"].as_array().unwrap()) {
        assert!((f64::from(*loss) / wanted.as_f64().unwrap() - 1.0).abs() < 1e-4, "{losses:?}");
    }
}

#[test]
fn methods_share_their_start_and_their_first_task_loss() {
    let (mut atom, a) = open_with("atom", json!({}));
    let (mut plain, b) = open_with("cross-entropy", json!({}));
    assert_eq!(a.fingerprint, b.fingerprint);
    assert_eq!(step(&mut atom, 1).records[0].task, step(&mut plain, 1).records[0].task);
}

#[test]
fn reset_and_restore_go_on_exactly() {
    let (mut session, start) = open_with("atom", json!({}));
    let first = losses(&step(&mut session, 10));
    let Reply::Checkpoint { step: at, checkpoint } = handle(&mut session, json!({"kind": "save"})) else { panic!() };
    assert_eq!(at, 10);
    let rest = losses(&step(&mut session, 10));

    let restore = Request::Restore { checkpoint: checkpoint.clone() };
    pollster::block_on(session.handle(restore)).unwrap();
    assert_eq!(losses(&step(&mut session, 10)), rest);

    let Reply::Run(again) = handle(&mut session, json!({"kind": "reset"})) else { panic!() };
    assert_eq!(again, start);
    assert_eq!(losses(&step(&mut session, 10)), first);

    // In a new session, as after a crash.
    let (mut fresh, _) = open_with("atom", json!({}));
    pollster::block_on(fresh.handle(Request::Restore { checkpoint })).unwrap();
    assert_eq!(losses(&step(&mut fresh, 10)), rest);
}

#[test]
fn a_saved_model_gives_the_runs_charges_and_can_be_trained_on() {
    let (mut session, _) = open_with("atom", json!({}));
    step(&mut session, 60);
    let Reply::Exported { weights } = handle(&mut session, json!({"kind": "exportModel"})) else { panic!() };
    pollster::block_on(session.handle(Request::LoadModel { weights: weights.clone() })).unwrap();
    let charges = |session: &mut Session, source: &str| match handle(session, json!({"kind": "charges", "text": "The new film was GOOD 🎬", "source": source}))
    {
        Reply::Charges(charges) => charges,
        other => panic!("{other:?}"),
    };
    let (of_run, of_model) = (charges(&mut session, "run"), charges(&mut session, "model"));
    assert_eq!(of_run.tokens.first().map(|t| t.text.as_str()), Some("[CLS]"));
    assert_eq!(of_run.tokens.last().map(|t| t.text.as_str()), Some("[SEP]"));
    assert!(of_run.tokens.iter().any(|t| t.text == "GOOD"), "{:?}", of_run.tokens);
    for (a, b) in of_run.tokens.iter().zip(&of_model.tokens) {
        assert!((a.charge - b.charge).abs() < 5e-3 && a.charge.abs() < 1.0, "{a:?} {b:?}");
    }
    assert!(of_model.probabilities[1] > 0.5 && (of_model.probabilities.iter().sum::<f32>() - 1.0).abs() < 1e-5);

    let start = Request::OpenRun {
        spec: Box::default(),
        dataset: serde_json::from_value(json!({"name": "test", "tsv": tsv()})).unwrap(),
        begin: Box::new(Begin { start: Some(serde_bytes::ByteBuf::from(weights)), ..Begin::default() }),
    };
    pollster::block_on(session.handle(start)).unwrap();
    assert!(evaluate(&mut session).metrics.accuracy > 0.9);
}

#[test]
fn a_model_of_few_words_is_opened_again() {
    let tsv: String = (0..20).map(|i| format!("{}\tgroup {i}\t\t{}\n", ["no", "yes"][i % 2], ["bad", "good"][i % 2])).collect();
    let mut session = Session::new(Device::flex());
    let dataset = json!({"name": "few", "tsv": format!("# no\tyes\n{tsv}")});
    handle(&mut session, json!({"kind": "openRun", "spec": common::spec(json!({})), "dataset": dataset}));
    let Reply::Exported { weights } = handle(&mut session, json!({"kind": "exportModel"})) else { panic!() };
    pollster::block_on(session.handle(Request::LoadModel { weights })).unwrap();
}

#[test]
fn a_diverging_run_stops_with_its_step_and_refuses_to_be_saved() {
    let (mut session, _) = open_with("atom", json!({"optimizer": {"learningRate": 1000.0, "clipNorm": 0.0, "weightDecay": 10.0, "warmupSteps": 0}}));
    let stopped = step(&mut session, 60).stopped.expect("a rate of 1000 diverges");
    assert!(stopped.reason.contains(&format!("step {}", stopped.step)), "{stopped:?}");
    assert!(refusal(&mut session, json!({"kind": "save"})).contains("not finite"));
}

#[test]
fn latent_points_and_word_charges_are_those_of_held_out_sentences() {
    let (mut session, summary) = open_with("atom", json!({}));
    step(&mut session, 60);
    let Reply::Latent(latent) = handle(&mut session, json!({"kind": "latent", "limit": 1000})) else { panic!() };
    assert_eq!((latent.points.len(), texts(&latent).len()), (summary.validation_samples, summary.validation_samples));
    assert!(latent.explained[0] >= latent.explained[1] && latent.scale > 0.0);
    let Reply::Words { words, .. } = handle(&mut session, json!({"kind": "wordCharges", "limit": 1000})) else { panic!() };
    assert!(words.windows(2).all(|w| w[0].charge >= w[1].charge));
    assert_eq!(words.iter().find(|w| w.word == "the").map(|w| w.count), Some(summary.validation_samples));
}

#[test]
fn bad_requests_are_refused_in_a_sentence_and_lose_nothing() {
    let (mut session, _) = open_with("atom", json!({}));
    let before = losses(&step(&mut session, 5));
    assert_eq!(before.len(), 5);
    for text in ["", " \n\t", "\u{0}\u{200b}"] {
        let sentence = refusal(&mut session, json!({"kind": "charges", "text": text, "source": "run"}));
        assert!(sentence.contains("at least one word"), "{sentence}");
    }
    assert!(refusal(&mut session, json!({"kind": "charges", "text": "x"})).contains("no model is loaded"));
    let bad = json!({"kind": "openRun", "spec": {"model": {"width": 7, "heads": 2}}, "dataset": {"name": "t", "tsv": tsv()}});
    assert!(refusal(&mut session, bad).contains("a multiple of the 2 heads"));
    assert!(refusal(&mut session, json!({"kind": "openRun", "spec": {}, "dataset": {"name": "t", "tsv": "nonsense"}})).contains("line 1"));
    let broken = pollster::block_on(session.handle(Request::Restore { checkpoint: b"broken".to_vec() })).unwrap_err();
    assert!(broken.to_string().contains("not a readable .bpk file"));
    assert_eq!(step(&mut session, 1).records[0].step, 6, "the run went on");
}

#[test]
fn long_and_strange_sentences_get_charges() {
    let (mut session, _) = open_with("atom", json!({}));
    let charges = |session: &mut Session, text: &str| match handle(session, json!({"kind": "charges", "text": text, "source": "run"})) {
        Reply::Charges(charges) => charges,
        other => panic!("{other:?}"),
    };
    let long = charges(&mut session, &"good ".repeat(2000));
    assert!(long.truncated && long.tokens.len() == 16 && long.limit == 16);
    for text in ["🎬🎬", "שלום עולם", "zzzqqq", "a"] {
        let got = charges(&mut session, text);
        assert!(got.tokens.len() >= 3 && got.tokens.iter().all(|t| t.charge.is_finite()), "{text}: {got:?}");
    }
}
