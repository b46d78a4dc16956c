//! Numbers as JSON: those that are not finite travel as `null`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// `[[x, y], …]`; `null` (how JSON writes NaN and infinity) reads as NaN.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<[f64; 2]>, D::Error> {
    let points = Vec::<[Option<f64>; 2]>::deserialize(from)?;
    Ok(points.into_iter().map(|point| point.map(|v| v.unwrap_or(f64::NAN))).collect())
}

/// The reverse of [`deserialize`].
pub(crate) fn serialize<S: Serializer>(points: &[[f64; 2]], to: S) -> Result<S::Ok, S::Error> {
    let points: Vec<[Option<f64>; 2]> = points.iter().map(|point| point.map(finite)).collect();
    points.serialize(to)
}

/// The same for a plain list.
pub(crate) mod list {
    use super::*;

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<f64>, D::Error> {
        Ok(Vec::<Option<f64>>::deserialize(from)?.into_iter().map(|v| v.unwrap_or(f64::NAN)).collect())
    }

    pub(crate) fn serialize<S: Serializer>(values: &[f64], to: S) -> Result<S::Ok, S::Error> {
        values.iter().map(|v| finite(*v)).collect::<Vec<_>>().serialize(to)
    }
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
