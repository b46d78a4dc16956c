//! Figures as JavaScript hands them over.
//!
//! serde reads an array number by number across the border of the module, and a tagged enum twice. So the kind is looked up first, and the
//! long arrays are taken off a copy of the object and read in one piece.

use js_sys::{Array, ArrayBuffer, Float32Array, Float64Array, Object, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::figures::{Curves, Figure, Overlay, Scatter, Series};

/// Reads a figure.
///
/// # Errors
/// One sentence that says what cannot be read.
pub(super) fn figure(value: &JsValue) -> Result<Figure, JsError> {
    let kind = Reflect::get(value, &"kind".into()).ok().and_then(|kind| kind.as_string()).unwrap_or_default();
    let read = match kind.as_str() {
        "curves" => curves(value).map(Figure::Curves),
        "scatter" => scatter(value).map(Figure::Scatter),
        "box" => Fields::of(value).read().map(Figure::Box),
        "energy" => Fields::of(value).read().map(Figure::Energy),
        "histogram" => Fields::of(value).read().map(Figure::Histogram),
        "atoms" => Fields::of(value).read().map(Figure::Atoms),
        other => {
            return Err(JsError::new(&format!("There is no figure of kind \"{other}\"; the kinds are curves, scatter, box, energy, histogram and atoms.")));
        }
    };
    read.map_err(|e| JsError::new(&format!("The {kind} figure could not be read: {e}.")))
}

fn curves(value: &JsValue) -> Result<Curves, String> {
    let fields = Fields::of(value);
    let series = fields.take("series", Array::is_array);
    let mut curves: Curves = fields.read()?;
    for one in series.iter().flat_map(|series| series.unchecked_ref::<Array>().iter()) {
        let fields = Fields::of(&one);
        let points = fields.take_points()?;
        let one: Series = fields.read()?;
        curves.series.push(match points {
            Some(points) => Series { points, ..one },
            None => one,
        });
    }
    Ok(curves)
}

fn scatter(value: &JsValue) -> Result<Scatter, String> {
    let fields = Fields::of(value);
    let (points, labels) = (fields.take_points()?, fields.take_labels()?);
    let overlay = fields.take("overlay", JsValue::is_object).map(|overlay| {
        let fields = Fields::of(&overlay);
        let (points, labels) = (fields.take_points()?, fields.take_labels()?);
        let mut overlay: Overlay = fields.read()?;
        overlay.points = points.unwrap_or(overlay.points);
        overlay.labels = labels.or(overlay.labels);
        Ok::<_, String>(overlay)
    });
    let mut scatter: Scatter = fields.read()?;
    scatter.points = points.unwrap_or(scatter.points);
    scatter.labels = labels.unwrap_or(scatter.labels);
    scatter.overlay = overlay.transpose()?;
    Ok(scatter)
}

/// A shallow copy of an object, from which fields can be taken. Fields without a value are left out, so that they get their default.
struct Fields(Object);

impl Fields {
    fn of(value: &JsValue) -> Self {
        let fields = Self(Object::assign(&Object::new(), value.unchecked_ref()));
        for key in Object::keys(&fields.0).iter().filter_map(|key| key.as_string()) {
            fields.take(&key, |value| value.is_null() || value.is_undefined());
        }
        fields
    }

    /// Takes a field off, if its value is `wanted`.
    fn take(&self, key: &str, wanted: impl Fn(&JsValue) -> bool) -> Option<JsValue> {
        let value = Reflect::get(&self.0, &key.into()).ok().filter(wanted)?;
        Reflect::delete_property(&self.0, &key.into()).ok()?;
        Some(value)
    }

    /// Takes `points` off if they are a flat typed array; serde reads other lists.
    fn take_points(&self) -> Result<Option<Vec<[f64; 2]>>, String> {
        let Some(array) = self.take("points", |v| v.is_instance_of::<Float32Array>() || v.is_instance_of::<Float64Array>()) else { return Ok(None) };
        let flat = Float64Array::new(&array).to_vec();
        let (pairs, []) = flat.as_chunks::<2>() else { return Err("its flat points are not pairs of x and y".into()) };
        Ok(Some(pairs.to_vec()))
    }

    /// Takes `labels` off, whatever kind of list they are.
    fn take_labels(&self) -> Result<Option<Vec<usize>>, String> {
        let Some(list) = self.take("labels", |v| Array::is_array(v) || ArrayBuffer::is_view(v)) else { return Ok(None) };
        let labels = Float64Array::new(&list).to_vec();
        let label =
            |v: &f64| if *v >= 0.0 && *v < 4e9 && v.fract() == 0.0 { Ok(*v as usize) } else { Err(format!("a label is {v}, not a class index from 0")) };
        labels.iter().map(label).collect::<Result<_, _>>().map(Some)
    }

    fn read<T: DeserializeOwned>(self) -> Result<T, String> {
        serde_wasm_bindgen::from_value(self.0.into()).map_err(|e| e.to_string())
    }
}
