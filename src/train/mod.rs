//! Training: what is minimised, by which rule, and how well it went.

pub mod bert;
pub mod checkpoint;
pub mod lockstep;
pub mod objective;
pub mod optimizer;
pub mod pca;
pub mod schedule;
pub mod statistics;
