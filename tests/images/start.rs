//! One start everywhere.

use atomlab::{
    data::images::IMAGE_BYTES,
    session::images::protocol::{Dataset, ImageSession},
};
use burn::tensor::Device;
use serde_json::{Value, json};

use crate::common::{losses, try_open};

#[test]
fn the_start_is_the_golden_one() {
    // The browser specs hold both modules and WebGPU to the same file, so that one seed is one start everywhere.
    // ATOMLAB_GOLDEN=write makes it anew.
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/start-images.json");
    let mut golden: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let images = golden["images"].as_u64().unwrap() as usize;
    let dataset = Dataset {
        name: "squares".into(),
        pixels: (0..images * IMAGE_BYTES).map(|k| (k * k % 251) as u8).collect(),
        labels: (0..images).map(|i| (i % 2) as u8).collect(),
        class_names: vec!["even".into(), "odd".into()],
        groups: None,
    };
    let write = std::env::var("ATOMLAB_GOLDEN").is_ok_and(|v| v == "write");
    for run in golden["runs"].as_array_mut().unwrap() {
        let mut session = ImageSession::new(Device::flex());
        let summary = try_open(&mut session, run["spec"].clone(), dataset.clone(), None).unwrap();
        let found = losses(&mut session, 3);
        if write {
            (run["fingerprint"], run["losses"]) = (json!(summary.fingerprint), json!(found));
            continue;
        }
        assert_eq!(json!(summary.fingerprint), run["fingerprint"]);
        let wanted: Vec<f64> = run["losses"].as_array().unwrap().iter().map(|loss| loss.as_f64().unwrap()).collect();
        assert_eq!(found.len(), wanted.len());
        for (loss, wanted) in found.iter().zip(wanted) {
            assert!((f64::from(*loss) / wanted - 1.0).abs() < 1e-4, "{found:?}");
        }
    }
    if write {
        std::fs::write(path, serde_json::to_string_pretty(&golden).unwrap() + "\n").unwrap();
    }
}
