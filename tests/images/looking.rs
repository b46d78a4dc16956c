//! What a run is asked: charges that can be recomputed by hand, and predictions of held-out images.

use atomlab::{
    data::images::{IMAGE_BYTES, SIDE, augment::normalised},
    models::parameters::flatten,
    session::{
        images::{
            ImageRun,
            protocol::{ImageSession, Reply},
        },
        run::modality::Shown,
    },
    train::checkpoint::read,
};
use burn::tensor::Device;
use serde_json::json;

use crate::common::{dataset, evaluate, handle, opened, spec, step};

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
