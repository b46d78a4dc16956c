//! The laboratory of images from the outside: the same start, the same numbers, the same state after a checkpoint, charges that can be
//! recomputed by hand, and clear refusals.

mod common;
mod comparison;
mod keeping;
mod looking;
mod refusals;
mod start;
mod training;
