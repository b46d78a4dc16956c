//! The laboratory of sentences: [`start`] and [`data`] are what a run begins with, [`model`] and [`run`] hold it, [`progress`] is what it
//! says of itself; [`report`], [`charges`] and [`words`] look into it, and [`comparison`] runs several side by side.

pub mod charges;
pub mod comparison;
pub mod data;
pub mod model;
pub mod progress;
pub mod report;
pub mod run;
pub mod start;
pub mod words;
