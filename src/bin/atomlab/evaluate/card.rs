//! What is written beside a model, read and added to.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::Measured;
use crate::{Result, command, device::DeviceName, read_text, write};

/// Its list of measurements, one for each data set.
const EVALUATIONS: &str = "evaluations";

/// The JSON beside a model, as `atomlab train … --out` writes it.
pub struct Card {
    path: PathBuf,
    entries: Map<String, Value>,
}

/// Where the card of a model lies.
pub fn path(model: &Path) -> PathBuf {
    model.with_extension("json")
}

impl Card {
    /// The card of a model, if there is one.
    pub fn beside(model: &Path) -> Result<Option<Self>> {
        let path = path(model);
        if !path.exists() {
            return Ok(None);
        }
        let entries = serde_json::from_str(&read_text(&path)?).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(Some(Self { path, entries }))
    }

    /// The data that the model was trained on.
    pub fn data(&self) -> Option<&str> {
        self.entries.get("data")?.get("name")?.as_str()
    }

    /// How many samples, called `noun`, they have.
    pub fn samples(&self, noun: &str) -> Option<usize> {
        usize::try_from(self.entries.get("data")?.get(noun)?.as_u64()?).ok()
    }

    /// Writes down how the model did, in the place of what was measured on the same data before.
    pub fn put(&mut self, measured: &Measured, device: DeviceName) -> Result<()> {
        let Measured { data, model, .. } = measured;
        let mut entry = json!(model.metrics);
        for (key, value) in [("data", json!(data)), ("split", json!(model.split)), ("device", json!(device.name())), ("command", json!(command()))] {
            entry[key] = value;
        }
        let list = self.entries.entry(EVALUATIONS).or_insert_with(|| json!([]));
        let list = list.as_array_mut().ok_or_else(|| format!("{}: its `{EVALUATIONS}` is not a list", self.path.display()))?;
        match list.iter_mut().find(|entry| entry["data"] == json!(data)) {
            Some(old) => *old = entry,
            None => list.push(entry),
        }
        write(&self.path, serde_json::to_string_pretty(&self.entries)?)
    }
}
