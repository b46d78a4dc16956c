//! The synthetic laboratory: several methods on one set of points, from one start, in lock-step.
//!
//! [`spec`] says what an experiment is and [`presets`] names some; [`run`] holds it with its [`history`], [`look`] shows what it has learned;
//! [`study`] repeats it over many seeds, and [`compare`] says what came out.

pub mod compare;
pub mod history;
pub mod look;
pub mod presets;
pub mod run;
pub mod spec;
pub mod study;

/// Numbers as the page reads them: 32-bit little-endian floats, which cross to JavaScript in one piece.
#[must_use]
pub(crate) fn bytes(values: &[f32]) -> Vec<u8> {
    values.iter().flat_map(|v| v.to_le_bytes()).collect()
}
