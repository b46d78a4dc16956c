//! What a run on text is: everything that, with its data, decides every number in it.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::{
    atom::AtomLossConfig,
    baselines::BaselineConfig,
    models::transformer::TransformerConfig,
    rng::Seed,
    session::spec::{OptimizerConfig, Settings, Spec, SpecError, real, whole},
    train::objective::Method,
};

/// A run on text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct TextSpec {
    /// The seed of every random number.
    pub seed: Seed,
    /// The method.
    pub method: Method,
    /// The network.
    pub model: TransformerConfig,
    /// Tokens of a sentence, special ones included; more are cut off.
    pub max_length: usize,
    /// Tokens of the vocabulary, when it is trained with the run.
    pub vocabulary_size: usize,
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
    /// What learns nothing, from below: 0 nothing, 1 the embeddings, 2 the first layer as well, and so on.
    pub frozen: usize,
    /// Sentences trained on at most, drawn from the training part; 0: all.
    pub train_limit: usize,
    /// Share of the tokens replaced by `[UNK]` in training, against learning sentences by heart.
    pub token_dropout: f32,
    /// Evaluations without improvement after which the command line stops; 0: never.
    pub patience: usize,
}

impl Default for TextSpec {
    fn default() -> Self {
        Self {
            seed: Seed(0),
            method: Method::default(),
            model: TransformerConfig::default(),
            max_length: 32,
            vocabulary_size: 4096,
            atom: AtomLossConfig::default(),
            baseline: BaselineConfig::default(),
            optimizer: OptimizerConfig::default(),
            split_seed: None,
            validation_fraction: 0.1,
            test_fraction: 0.0,
            frozen: 0,
            train_limit: 0,
            token_dropout: 0.0,
            patience: 0,
        }
    }
}

impl Spec for TextSpec {
    fn settings(&self) -> Settings {
        let Self { seed, method, atom, baseline, optimizer, split_seed, validation_fraction, test_fraction, train_limit, patience, .. } = *self;
        let atom_layer = self.model.atom_layer;
        Settings { seed, method, atom_layer, atom, baseline, optimizer, split_seed, validation_fraction, test_fraction, train_limit, patience }
    }

    fn with(self, settings: Settings) -> Self {
        let Settings { seed, method, atom_layer, atom, baseline, optimizer, split_seed, validation_fraction, test_fraction, train_limit, patience } = settings;
        let model = TransformerConfig { atom_layer, ..self.model };
        Self { seed, method, model, atom, baseline, optimizer, split_seed, validation_fraction, test_fraction, train_limit, patience, ..self }
    }

    fn layers(&self) -> RangeInclusive<usize> {
        0..=self.model.layers
    }

    fn check(&self) -> Result<(), SpecError> {
        let model = &self.model;
        whole("the width", model.width, 2, 1024)?;
        whole("the number of layers", model.layers, 1, 12)?;
        whole("the number of heads", model.heads, 1, 16)?;
        if !model.width.is_multiple_of(model.heads) {
            return Err(SpecError { name: "the width", value: model.width.to_string(), accepted: format!("a multiple of the {} heads", model.heads) });
        }
        whole("the feed-forward width", model.feed_forward, 1, 4096)?;
        whole("the atomised layer", model.atom_layer, 0, model.layers)?;
        whole("the number of frozen parts", self.frozen, 0, model.layers + 1)?;
        real("the dropout rate", f64::from(model.dropout), 0.0, 0.9)?;
        real("the token dropout rate", f64::from(self.token_dropout), 0.0, 0.9)?;
        whole("the sentence length", self.max_length, 4, 512)?;
        // As wide as vocabularies are found: a few words of one's own, or those of a hundred languages.
        whole("the vocabulary size", self.vocabulary_size, 6, 1_000_000)?;
        self.settings().check()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_in_range_and_survive_json() {
        let spec = TextSpec::default();
        assert_eq!(spec.check(), Ok(()));
        assert_eq!(serde_json::from_str::<TextSpec>(&serde_json::to_string(&spec).unwrap()).unwrap(), spec);
        let partial: TextSpec = serde_json::from_str(r#"{"seed": 7, "method": "plus-1-norm", "model": {"width": 8}}"#).unwrap();
        assert_eq!((partial.seed, partial.method, partial.model.width, partial.model.layers), (Seed(7), Method::Plus1Norm, 8, 2));
    }

    #[test]
    fn what_is_out_of_range_is_said() {
        let mut spec = TextSpec::default();
        spec.model.heads = 3;
        assert_eq!(spec.check().unwrap_err().to_string(), "the width is 64; accepted is a multiple of the 3 heads");
        spec = TextSpec::default();
        spec.optimizer.learning_rate = f64::NAN;
        assert!(spec.check().unwrap_err().to_string().starts_with("the learning rate is NaN; accepted is a number from 0 to"));
        assert!(serde_json::from_str::<TextSpec>(r#"{"learning": 1}"#).is_err());
    }
}
