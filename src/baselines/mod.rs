//! The methods that Atom Modeling is compared with. Each is a term of the loss on the latent vectors z.

pub mod p_norm;
pub mod simclr;

use serde::{Deserialize, Serialize};

/// The settings of the baselines.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct BaselineConfig {
    /// The coefficient of the term.
    pub coefficient: f32,
    /// The margin of the hinge, in units of z.
    pub margin: f32,
    /// The temperature of SimCLR.
    pub temperature: f32,
    /// The share of components that a view of SimCLR leaves out, in [0, 1).
    pub view_dropout: f32,
}

impl Default for BaselineConfig {
    fn default() -> Self {
        Self { coefficient: 0.01, margin: 1.0, temperature: 0.5, view_dropout: 0.2 }
    }
}
