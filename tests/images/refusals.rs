//! Files are read, and what cannot be done is refused in a sentence and loses nothing.

use atomlab::{
    data::images::{IMAGE_BYTES, SIDE, idx},
    session::images::protocol::{Dataset, ImageSession, Reply},
};
use burn::tensor::Device;
use serde_json::json;

use crate::common::{dataset, handle, opened, refusal, spec, step, try_open};

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
    let text = include_bytes!("../../www/models/sentiment.bpk").to_vec();
    let other = try_open(&mut session, spec(json!({})), dataset(), Some(text)).unwrap_err();
    assert_eq!(other, "this is not a model of this program: its kind is text; accepted is image");
    assert_eq!(step(&mut session, 1).records[0].step, 3, "the run went on");
}
