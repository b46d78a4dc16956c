//! Points as JSON: numbers that are not finite travel as `null`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// `[[x, y], …]`; `null` (how JSON writes NaN and infinity) reads as NaN.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<[f64; 2]>, D::Error> {
    let points = Vec::<[Option<f64>; 2]>::deserialize(from)?;
    Ok(points.into_iter().map(|point| point.map(|v| v.unwrap_or(f64::NAN))).collect())
}

/// The reverse of [`deserialize`].
pub(crate) fn serialize<S: Serializer>(points: &[[f64; 2]], to: S) -> Result<S::Ok, S::Error> {
    let points: Vec<[Option<f64>; 2]> = points.iter().map(|point| point.map(|v| v.is_finite().then_some(v))).collect();
    points.serialize(to)
}
