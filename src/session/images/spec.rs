//! What a run on images is: everything that, with its data, decides every number in it.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::{
    atom::AtomLossConfig,
    baselines::BaselineConfig,
    data::images::{SIDE, augment::Augmentation},
    models::images::ImageNetworkConfig,
    rng::Seed,
    session::spec::{OptimizerConfig, Settings, Spec, SpecError, whole},
    train::objective::Method,
};

/// A run on images.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ImageSpec {
    /// The seed of every random number.
    pub seed: Seed,
    /// The method.
    pub method: Method,
    /// The network.
    pub model: ImageNetworkConfig,
    /// How images are changed at random in training.
    pub augment: Augmentation,
    /// The atom loss.
    pub atom: AtomLossConfig,
    /// The baselines.
    pub baseline: BaselineConfig,
    /// The optimiser.
    pub optimizer: OptimizerConfig,
    /// The seed that divides the data; absent: the run's. A run that goes on with a model divides as the model's did, because
    /// it must not be measured on what the model was trained on.
    pub split_seed: Option<Seed>,
    /// Share of the data held out to evaluate on.
    pub validation_fraction: f64,
    /// Share of the data kept for the last word on a model, beside the held-out share; 0: none.
    pub test_fraction: f64,
    /// How many of the lowest layers learn nothing.
    pub frozen: usize,
    /// Images trained on at most, drawn from the training part; 0: all.
    pub train_limit: usize,
    /// Evaluations without improvement after which the command line stops; 0: never.
    pub patience: usize,
}

impl Default for ImageSpec {
    fn default() -> Self {
        Self {
            seed: Seed(0),
            method: Method::default(),
            model: ImageNetworkConfig::default(),
            augment: Augmentation::default(),
            atom: AtomLossConfig::default(),
            baseline: BaselineConfig::default(),
            optimizer: OptimizerConfig::default(),
            split_seed: None,
            validation_fraction: 0.1,
            test_fraction: 0.0,
            frozen: 0,
            train_limit: 0,
            patience: 0,
        }
    }
}

impl Spec for ImageSpec {
    fn settings(&self) -> Settings {
        let Self { seed, method, atom, baseline, optimizer, split_seed, validation_fraction, test_fraction, train_limit, patience, .. } = *self;
        let atom_layer = self.model.atom_layer;
        Settings { seed, method, atom_layer, atom, baseline, optimizer, split_seed, validation_fraction, test_fraction, train_limit, patience }
    }

    fn with(self, settings: Settings) -> Self {
        let Settings { seed, method, atom_layer, atom, baseline, optimizer, split_seed, validation_fraction, test_fraction, train_limit, patience } = settings;
        let model = ImageNetworkConfig { atom_layer, ..self.model };
        Self { seed, method, model, atom, baseline, optimizer, split_seed, validation_fraction, test_fraction, train_limit, patience, ..self }
    }

    fn layers(&self) -> RangeInclusive<usize> {
        1..=self.model.kind.layers()
    }

    fn check(&self) -> Result<(), SpecError> {
        let layers = self.model.kind.layers();
        whole("the width", self.model.width, 2, 128)?;
        whole("the atomised layer", self.model.atom_layer, 1, layers)?;
        whole("the number of frozen layers", self.frozen, 0, layers)?;
        whole("the border of the crop", self.augment.crop, 0, SIDE / 2)?;
        self.settings().check()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_in_range_and_survive_json() {
        let spec = ImageSpec::default();
        assert_eq!(spec.check(), Ok(()));
        assert_eq!(serde_json::from_str::<ImageSpec>(&serde_json::to_string(&spec).unwrap()).unwrap(), spec);
        assert_eq!(spec.clone().with(spec.settings()), spec);
    }

    #[test]
    fn what_is_out_of_range_is_said() {
        let message = |json: &str| serde_json::from_str::<ImageSpec>(json).unwrap().check().unwrap_err().to_string();
        assert_eq!(message(r#"{"model": {"atomLayer": 4}}"#), "the atomised layer is 4; accepted is a whole number from 1 to 3");
        assert_eq!(message(r#"{"model": {"kind": "resnet", "atomLayer": 0}}"#), "the atomised layer is 0; accepted is a whole number from 1 to 5");
        assert_eq!(message(r#"{"augment": {"crop": 17}}"#), "the border of the crop is 17; accepted is a whole number from 0 to 16");
        assert_eq!(message(r#"{"testFraction": 0.9}"#), "the test share is 0.9; accepted is a number from 0 to 0.8");
    }
}
