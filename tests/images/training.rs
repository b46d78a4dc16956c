//! Every method learns, one seed is one run, and running statistics are no parameters.

use atomlab::{models::parameters::flatten, session::images::ImageRun, train::checkpoint::read};
use burn::tensor::Device;
use serde_json::json;

use crate::common::{dataset, evaluate, losses, opened, resnet, spec, step};

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
