//! Atom Modeling in the browser: the method, models that use it, their training, and the figures that show it.
//!
//! Data flows one way, and the modules are listed in that order; a module never imports one that stands below it.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
#![deny(missing_docs)]

pub mod language;
pub mod rng;

pub mod atom;
pub mod baselines;
pub mod codes;
pub mod data;
pub mod figures;
pub mod forces;
pub mod models;
pub mod session;
pub mod train;

#[cfg(target_family = "wasm")]
mod web;

/// Ties a build to its clone; see `.cargo/config.toml`.
const _: Option<&str> = option_env!("ATOMLAB_CLONE");
