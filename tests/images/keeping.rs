//! What is kept of a run: checkpoints and models.

use atomlab::{
    data::images::IMAGE_BYTES,
    session::images::protocol::{ImageSession, Reply, Request},
};
use serde_json::json;

use crate::common::{charges, dataset, evaluate, export, handle, losses, opened, resnet, spec, step, try_open};

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
