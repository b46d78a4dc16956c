//! QR codes read in pictures: every code of a photograph with many, small, slanted or unevenly lit, in well under a second.
//!
//! Making them is `atomlab::codes`. The reader is a package and a browser module of its own: who teaches loads it when a camera is opened.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
#![deny(missing_docs)]

mod grey;
mod reading;

#[cfg(target_family = "wasm")]
mod web;

pub use grey::Grey;
pub use reading::read;

#[cfg(test)]
mod tests;

/// Ties a build to its clone; see `.cargo/config.toml`.
const _: Option<&str> = option_env!("ATOMLAB_CLONE");
