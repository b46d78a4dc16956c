//! A run as a user sees it: its specification, its state, and what it reports.

pub mod energy_report;
pub mod spec;
