//! Page-thread exports of the synthetic laboratory: what the page needs before and beside a session.

use js_sys::{Float32Array, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{
    data::points::{MixtureConfig, PointData, PointSet},
    rng::Seed,
    session::points::{compare::compare, presets::presets, spec::PointsSpec, study::Outcome},
    train::objective::Method,
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Points of n samples, `components` each. `sources`: the Gaussian of every point, empty if unknown. `means`: the samples' means. */
export interface SampledPoints { n: number; components: number; vectors: Float32Array; sources: Uint8Array; means: Float32Array; labels: Uint8Array;
  classNames: string[]; train: number; test: number }
"#;

fn failed(error: impl std::fmt::Display) -> JsError {
    JsError::new(&error.to_string())
}

fn read<T: serde::de::DeserializeOwned>(value: JsValue, what: &str) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|e| JsError::new(&format!("{what} could not be read: {e}")))
}

/// Through JSON, so that a 32-bit 0.003 arrives as 0.003.
fn json(value: &impl Serialize) -> Result<JsValue, JsError> {
    let text = serde_json::to_string(value).map_err(failed)?;
    js_sys::JSON::parse(&text).map_err(|_| JsError::new("internal error: the settings are no JSON"))
}

/// The presets: name, title, about and settings.
///
/// # Errors
/// None in practice.
#[wasm_bindgen(js_name = pointsPresets)]
pub fn points_presets() -> Result<JsValue, JsError> {
    json(&presets())
}

/// One sentence about the first setting out of range, or an empty one.
///
/// # Errors
/// If these are no settings at all.
#[wasm_bindgen(js_name = checkPoints)]
pub fn check_points(spec: JsValue) -> Result<String, JsError> {
    let spec: PointsSpec = read(spec, "the settings")?;
    Ok(spec.check().map_or_else(|error| error.to_string(), |()| String::new()))
}

/// The first `limit` test samples of a mixture.
///
/// # Errors
/// With one sentence if the mixture is none.
#[wasm_bindgen(js_name = mixtureSample, unchecked_return_type = "SampledPoints")]
pub fn mixture_sample(data: JsValue, seed: f64, limit: usize) -> Result<JsValue, JsError> {
    let data: MixtureConfig = read(data, "the mixture")?;
    sample(&data.draw(Seed(seed as u64)).map_err(failed)?, limit)
}

/// The first `limit` test samples of a file.
///
/// # Errors
/// With one sentence that names the bad line.
#[wasm_bindgen(js_name = csvSample, unchecked_return_type = "SampledPoints")]
pub fn csv_sample(csv: &str, seed: f64, limit: usize) -> Result<JsValue, JsError> {
    sample(&PointData::parse_csv(csv, Seed(seed as u64)).map_err(failed)?, limit)
}

/// All samples of a mixture as CSV.
///
/// # Errors
/// With one sentence if the mixture is none.
#[wasm_bindgen(js_name = mixtureCsv)]
pub fn mixture_csv(data: JsValue, seed: f64) -> Result<String, JsError> {
    let data: MixtureConfig = read(data, "the mixture")?;
    Ok(data.draw(Seed(seed as u64)).map_err(failed)?.to_csv())
}

/// Compares methods over seeds; see `session::points::compare`.
///
/// # Errors
/// If the outcomes are not those of a study.
#[wasm_bindgen(js_name = compareMethods)]
pub fn compare_methods(outcomes: JsValue, threshold: f64, reference: JsValue) -> Result<JsValue, JsError> {
    let outcomes: Vec<Outcome> = read(outcomes, "the outcomes")?;
    let reference: Option<Method> = read(reference, "the method to compare with")?;
    json(&compare(&outcomes, threshold, reference))
}

fn sample(data: &PointData, limit: usize) -> Result<JsValue, JsError> {
    let set: PointSet = data.test.first(limit);
    let labels: Vec<u8> = set.labels.iter().map(|l| *l as u8).collect();
    let object = js_sys::Object::new();
    let entries: [(&str, JsValue); 9] = [
        ("n", (set.len() as u32).into()),
        ("components", (set.components as u32).into()),
        ("vectors", Float32Array::from(set.vectors.as_slice()).into()),
        ("sources", Uint8Array::from(set.sources.as_slice()).into()),
        ("means", Float32Array::from(set.means().as_slice()).into()),
        ("labels", Uint8Array::from(labels.as_slice()).into()),
        ("classNames", json(&data.class_names)?),
        ("train", (data.train.len() as u32).into()),
        ("test", (data.test.len() as u32).into()),
    ];
    for (name, value) in entries {
        js_sys::Reflect::set(&object, &name.into(), &value).map_err(|_| JsError::new("internal error: an object refused a field"))?;
    }
    Ok(object.into())
}
