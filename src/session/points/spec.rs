//! What an experiment on points is: the data, the network, and the methods that are compared.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    atom::AtomLossConfig,
    baselines::BaselineConfig,
    data::{points::MixtureConfig, points_csv::MAX_COMPONENTS},
    models::synthetic::SyntheticConfig,
    rng::Seed,
    session::spec::{MAX_COEFFICIENT, MAX_RATE, OptimizerConfig, SpecError, check_atom, check_baseline, real, whole},
    train::{
        lockstep::{Plan, Shared},
        objective::{Method, Objective},
    },
};

/// Most training samples that are drawn.
const MAX_TRAIN: usize = 10_000;
/// Most test samples that are drawn.
const MAX_TEST: usize = 10_000;

/// What a method has of its own in place of the common setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Override {
    /// Its learning rate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learning_rate: Option<f64>,
    /// A baseline's coefficient; the parts of the atom loss have their coefficients in [`AtomLossConfig`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coefficient: Option<f32>,
}

/// An experiment on points; what is absent from its JSON is as in the preset "votes".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct PointsSpec {
    /// The seed of every random number.
    pub seed: Seed,
    /// The methods, trained in lock-step from the same start on the same batches.
    pub methods: Vec<Method>,
    /// The data, unless they come from a file.
    pub data: MixtureConfig,
    /// The network.
    pub model: SyntheticConfig,
    /// The atom loss.
    pub atom: AtomLossConfig,
    /// The baselines.
    pub baseline: BaselineConfig,
    /// The optimiser.
    pub optimizer: OptimizerConfig,
    /// What single methods have of their own.
    pub overrides: BTreeMap<Method, Override>,
}

impl Default for PointsSpec {
    fn default() -> Self {
        super::presets::votes()
    }
}

impl PointsSpec {
    /// The methods in the order of [`Method::ALL`], each once.
    #[must_use]
    pub fn ordered_methods(&self) -> Vec<Method> {
        Method::ALL.iter().map(|(method, _)| *method).filter(|method| self.methods.contains(method)).collect()
    }

    /// What every method does.
    #[must_use]
    pub fn plans(&self) -> Vec<Plan> {
        let plan = |method: Method| {
            let own = self.overrides.get(&method).copied().unwrap_or_default();
            let coefficient = own.coefficient.unwrap_or(self.baseline.coefficient);
            let objective = Objective { method, atom: self.atom, baseline: BaselineConfig { coefficient, ..self.baseline } };
            Plan { objective, learning_rate: own.learning_rate.unwrap_or(self.optimizer.learning_rate) }
        };
        self.ordered_methods().into_iter().map(plan).collect()
    }

    /// What all methods share.
    #[must_use]
    pub fn shared(&self) -> Shared {
        let OptimizerConfig { weight_decay, warmup_steps, schedule, clip_norm, batch_size, steps, .. } = self.optimizer;
        Shared { batch_size, warmup_steps, schedule, clip_norm, weight_decay, steps }
    }

    /// Checks every setting against its range.
    ///
    /// # Errors
    /// For the first setting out of range, with what is accepted.
    pub fn check(&self) -> Result<(), SpecError> {
        if self.methods.is_empty() {
            return Err(SpecError { name: "the number of methods", value: "0".to_owned(), accepted: format!("1 to {} of them", Method::ALL.len()) });
        }
        let data = &self.data;
        whole("the number of points in a sample", data.components, 1, MAX_COMPONENTS)?;
        whole("the number of training samples", data.train, 1, MAX_TRAIN)?;
        whole("the number of test samples", data.test, 1, MAX_TEST)?;
        data.means.iter().flatten().try_for_each(|v| real("a mean", *v, -1000.0, 1000.0))?;
        data.covariances.iter().flatten().try_for_each(|v| real("a covariance", *v, -1e6, 1e6))?;
        real("the share of the second Gaussian", data.mixing, 0.0, 1.0)?;
        real("the label noise", data.label_noise, 0.0, 0.5)?;
        check_atom(&self.atom)?;
        check_baseline(&self.baseline)?;
        self.optimizer.check()?;
        for own in self.overrides.values() {
            real("a method's learning rate", own.learning_rate.unwrap_or(0.0), 0.0, MAX_RATE)?;
            real("a method's coefficient", f64::from(own.coefficient.unwrap_or(0.0)), 0.0, MAX_COEFFICIENT)?;
        }
        Ok(())
    }

    /// Whether `self` can go on from a run of `other`: it has the same start and the same data.
    #[must_use]
    pub fn has_the_start_of(&self, other: &Self) -> bool {
        (self.seed, &self.data, self.model, self.ordered_methods()) == (other.seed, &other.data, other.model, other.ordered_methods())
    }
}
