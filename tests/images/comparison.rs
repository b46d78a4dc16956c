//! Runs side by side.

use atomlab::session::images::protocol::{ImageSession, Reply, Request};
use burn::tensor::Device;
use serde_json::{Value, json};

use crate::common::{dataset, evaluate, handle, losses, opened, resnet};

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
