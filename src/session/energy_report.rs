//! Every quantity of the method for the batches in a file, in the golden file's schema.
//!
//! This is `atomlab energy` on the command line and `lab.energy` in the page; tests compare it with independently computed
//! values. All numbers come from the tensor code, gradients from its tape.

use burn::tensor::{Device, Tensor, TensorData};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::atom::{
    AtomLossConfig, Atoms, NucleusKind, Pairs, RadiusKind,
    energy::{Reduction, all_pairs, sampled, separation},
    pairing::{Partners, Zipped},
    structure::mask_from_lengths,
    theory::balance_distance,
};

/// The input: only these fields are read, so that a report can be an input again.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct EnergyInput {
    /// Pairs of atoms with all their components.
    pub pairs: Vec<Case>,
    /// Batches with padded atoms.
    pub batches: Vec<Case>,
    /// Ratios k of which the balance distance is wanted.
    pub balance: Vec<BalanceCase>,
}

/// One batch of atoms.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Case {
    /// Embeddings `[B][N][H]`; entry 0 of each is the charge logit.
    #[serde(rename = "E")]
    pub embeddings: Vec<Vec<Vec<f32>>>,
    /// The number of components of each atom; all of them if absent.
    #[serde(default)]
    pub lengths: Option<Vec<usize>>,
    /// The order of the norms, 1 or 2.
    #[serde(default = "two")]
    pub p: u8,
    /// The softening ε.
    #[serde(default)]
    pub eps: f32,
    /// Sums (default) or means over components.
    #[serde(default = "sum")]
    pub reduction: Reduction,
}

/// A ratio k = c2/c1.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct BalanceCase {
    /// The ratio.
    pub k: f64,
}

fn two() -> u8 {
    2
}
fn sum() -> Reduction {
    Reduction::Sum
}

/// Why a report could not be made.
#[derive(Debug, thiserror::Error)]
pub enum EnergyError {
    /// The input is not the schema's.
    #[error(
        "the file is not a list of batches: {0}; accepted is JSON with `batches` or `pairs`, each with `E` (atoms × components × entries) and, if padded, `lengths`"
    )]
    Schema(#[from] serde_json::Error),
    /// A batch has an impossible shape.
    #[error("{place}: {reason}")]
    Shape {
        /// Which batch.
        place: String,
        /// What is wrong with it, and what is accepted.
        reason: String,
    },
    /// The device did not give its results.
    #[error("the device did not return its results: {0}")]
    Device(String),
}

impl std::str::FromStr for EnergyInput {
    type Err = EnergyError;

    fn from_str(json: &str) -> Result<Self, EnergyError> {
        Ok(serde_json::from_str(json)?)
    }
}

/// The report for `input`, computed on `device`, which must have a tape.
///
/// # Errors
/// If a shape is impossible or the device fails.
pub async fn energy_report(input: &EnergyInput, device: &Device) -> Result<Value, EnergyError> {
    let mut pairs = Vec::new();
    for (i, case) in input.pairs.iter().enumerate() {
        pairs.push(pair_case(case, &case.prepare(&format!("pair {}", i + 1), device)?).await?);
    }
    let mut batches = Vec::new();
    for (i, case) in input.batches.iter().enumerate() {
        batches.push(batch_case(case, &case.prepare(&format!("batch {}", i + 1), device)?).await?);
    }
    let balance: Vec<Value> = input.balance.iter().map(|b| json!({"k": b.k, "d_over_mean_radius": balance_distance(b.k, 1.0)})).collect();
    Ok(
        json!({"note": "computed by atomlab; dim 0 of E is the charge logit; padded components are past `lengths`", "pairs": pairs, "batches": batches, "balance": balance}),
    )
}

/// A case as tensors.
struct Prepared {
    embeddings: Tensor<3>,
    mask: Tensor<2>,
    lengths: Vec<usize>,
    config: AtomLossConfig,
}

impl Case {
    fn prepare(&self, place: &str, device: &Device) -> Result<Prepared, EnergyError> {
        let wrong = |reason: String| EnergyError::Shape { place: place.to_owned(), reason };
        let batch = self.embeddings.len();
        let components = self.embeddings.first().map_or(0, Vec::len);
        let width = self.embeddings.first().and_then(|a| a.first()).map_or(0, Vec::len);
        if batch == 0 || components == 0 || width < 2 {
            return Err(wrong(format!("`E` is {batch} × {components} × {width}; accepted is at least one atom, one component and two entries")));
        }
        if let Some(i) = self.embeddings.iter().position(|a| a.len() != components || a.iter().any(|e| e.len() != width)) {
            return Err(wrong(format!("atom {} is not {components} × {width} as the first is; pad all atoms to one shape and give `lengths`", i + 1)));
        }
        let lengths = self.lengths.clone().unwrap_or_else(|| vec![components; batch]);
        if lengths.len() != batch || lengths.iter().any(|n| *n == 0 || *n > components) {
            return Err(wrong(format!("`lengths` {lengths:?} must be {batch} numbers from 1 to {components}")));
        }
        if !(self.p == 1 || self.p == 2) || !(self.eps >= 0.0 && self.eps.is_finite()) {
            return Err(wrong(format!("p = {} and eps = {} must be 1 or 2 and a number from 0", self.p, self.eps)));
        }
        let flat: Vec<f32> = self.embeddings.iter().flatten().flatten().copied().collect();
        if flat.iter().any(|x| !x.is_finite()) {
            return Err(wrong("`E` has an entry that is not a finite number".to_owned()));
        }
        Ok(Prepared {
            embeddings: Tensor::from_data(TensorData::new(flat, [batch, components, width]), device).require_grad(),
            mask: mask_from_lengths(&lengths, components, device),
            lengths,
            config: AtomLossConfig {
                p: self.p,
                epsilon: self.eps,
                reduction: self.reduction,
                energy: 1.0,
                charge: 1.0,
                neutrons: 1.0,
                ..AtomLossConfig::default()
            },
        })
    }

    fn echo(&self) -> serde_json::Map<String, Value> {
        let mut map = serde_json::Map::new();
        map.insert("p".into(), json!(self.p));
        map.insert("eps".into(), json!(self.eps));
        map.insert("E".into(), json!(self.embeddings));
        map
    }
}

impl Prepared {
    fn atoms(&self) -> Atoms {
        self.config.init().atoms(&self.embeddings, &self.mask)
    }

    fn atoms_with(&self, nucleus: NucleusKind, radius: RadiusKind) -> Atoms {
        AtomLossConfig { nucleus, radius, ..self.config }.init().atoms(&self.embeddings, &self.mask)
    }

    /// The gradient of a loss of these embeddings, from a pass of its own: a tape is used once.
    async fn gradient(&self, loss: impl Fn(&Self) -> Tensor<1>) -> Result<Value, EnergyError> {
        let own =
            Self { embeddings: self.embeddings.clone().detach().require_grad(), mask: self.mask.clone(), lengths: self.lengths.clone(), config: self.config };
        match own.embeddings.grad(&loss(&own).backward()) {
            Some(gradient) => nested(gradient).await,
            None => Err(EnergyError::Device("no gradient reached the embeddings".into())),
        }
    }
}

async fn pair_case(case: &Case, prepared: &Prepared) -> Result<Value, EnergyError> {
    let atoms = prepared.atoms();
    let norm = prepared.config.norm();
    let one = Partners { a: vec![0], b: vec![1 % prepared.lengths.len()] };
    let identity: Vec<usize> = (0..prepared.lengths.iter().copied().min().unwrap_or(0)).collect();
    let zipped = Zipped { a: vec![identity.clone()], b: vec![identity] };
    let (distance, mean_radius) = separation(&atoms, &one, norm);
    let energy_identity = |p: &Prepared| sampled(&p.atoms(), &one, &zipped, norm, Reduction::Sum);
    let energy_pairs = |p: &Prepared| all_pairs(&p.atoms(), &one, norm, Reduction::Sum);
    let pairs_in_sum = prepared.lengths.iter().product::<usize>() as f32 / prepared.lengths.iter().copied().min().unwrap_or(1) as f32;
    let net = atoms.charge.clone().sum_dim(1);
    let excess = (atoms.charge.clone() * atoms.charge.clone()).sum_dim(1) - atoms.size.clone().reshape([-1, 1]) * (2.0 / 3.0);
    let variant = |a: Atoms| async move { Ok::<_, EnergyError>(json!({"nucleus": nested(a.nucleus).await?, "radius": nested(a.radius).await?})) };
    let mut map = case.echo();
    let mut put = |key: &str, value: Value| map.insert(key.to_owned(), value);
    put("charge", nested(atoms.charge.clone()).await?);
    put("mass", nested(atoms.mass.clone()).await?);
    put("nucleus", nested(atoms.nucleus.clone()).await?);
    put("radius", nested(atoms.radius.clone()).await?);
    put("distance", scalar(distance).await?);
    put("mean_radius", scalar(mean_radius).await?);
    put("L_charge", nested((net.clone() * net).flatten::<1>(0, 1)).await?);
    put("L_neutrons", nested((excess.clone() * excess).flatten::<1>(0, 1)).await?);
    put("L_f_identity_pairing", scalar(energy_identity(prepared)).await?);
    put("L_f_all_pairs_sum", scalar(energy_pairs(prepared) * pairs_in_sum).await?);
    put("L_f_all_pairs", scalar(energy_pairs(prepared)).await?);
    put("grad_L_f_identity_pairing", prepared.gradient(energy_identity).await?);
    put("grad_L_f_all_pairs", prepared.gradient(energy_pairs).await?);
    put("mass-normalised nucleus", variant(prepared.atoms_with(NucleusKind::MassNormalised, RadiusKind::Literal)).await?);
    put("electron radius", variant(prepared.atoms_with(NucleusKind::Literal, RadiusKind::Electrons)).await?);
    Ok(Value::Object(map))
}

async fn batch_case(case: &Case, prepared: &Prepared) -> Result<Value, EnergyError> {
    let atoms = prepared.atoms();
    let terms = |p: &Prepared| p.config.init().forward(&p.embeddings, &p.mask, &Pairs::AllAtoms);
    let parts = terms(prepared);
    let mut map = case.echo();
    let mut put = |key: &str, value: Value| map.insert(key.to_owned(), value);
    put("reduction", json!(case.reduction));
    put("lengths", json!(prepared.lengths));
    put("charge", nested(atoms.charge.clone()).await?);
    put("nucleus", nested(atoms.nucleus.clone()).await?);
    put("radius", nested(atoms.radius.clone()).await?);
    put("L_f_all_atoms", scalar(parts.energy).await?);
    put("L_charge", scalar(parts.charge).await?);
    put("L_neutrons", scalar(parts.neutrons).await?);
    put("grad_of_sum_of_the_three", prepared.gradient(|p| terms(p).total).await?);
    Ok(Value::Object(map))
}

async fn floats<const D: usize>(x: Tensor<D>) -> Result<Vec<f32>, EnergyError> {
    let data = x.into_data_async().await.map_err(|e| EnergyError::Device(format!("{e:?}")))?;
    data.try_to_vec::<f32>().map_err(|e| EnergyError::Device(format!("{e:?}")))
}

async fn scalar(x: Tensor<1>) -> Result<Value, EnergyError> {
    Ok(json!(floats(x).await?.first()))
}

/// A tensor as nested lists.
async fn nested<const D: usize>(x: Tensor<D>) -> Result<Value, EnergyError> {
    let shape = x.dims();
    let flat: Vec<Value> = floats(x).await?.into_iter().map(|v| json!(v)).collect();
    Ok(shape[1..].iter().rev().fold(flat, |values, width| values.chunks(*width).map(|row| json!(row)).collect()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOLDEN: &str = include_str!("../../tests/golden/atom.json");

    /// The largest difference between two JSON values of the same shape, relative to max(1, |expected|), with its place.
    fn difference(expected: &Value, got: &Value, place: &str, worst: &mut Vec<(f64, String)>) {
        match (expected, got) {
            (Value::Object(e), Value::Object(g)) => {
                for (key, value) in e {
                    let found = g.get(key).unwrap_or_else(|| panic!("{place}.{key} is missing"));
                    difference(value, found, &format!("{place}.{key}"), worst);
                }
            }
            (Value::Array(e), Value::Array(g)) => {
                assert_eq!(e.len(), g.len(), "{place}");
                e.iter().zip(g).enumerate().for_each(|(i, (e, g))| difference(e, g, &format!("{place}[{i}]"), worst));
            }
            (Value::Number(e), Value::Number(g)) => {
                let (e, g) = (e.as_f64().unwrap(), g.as_f64().unwrap());
                worst.push(((e - g).abs() / e.abs().max(1.0), format!("{place}: {g} instead of {e}")));
            }
            (Value::String(_), Value::String(_)) => {}
            _ => panic!("{place}: {expected} and {got}"),
        }
    }

    #[test]
    fn the_report_meets_the_golden_file() {
        let report = pollster::block_on(energy_report(&GOLDEN.parse().unwrap(), &Device::flex().autodiff())).unwrap();
        let golden: Value = serde_json::from_str(GOLDEN).unwrap();
        let mut all = Vec::new();
        difference(&golden, &report, "", &mut all);
        assert!(all.len() > 500, "only {} numbers compared", all.len());
        for (error, place) in all {
            let limit = if place.contains("grad") { 3e-4 } else { 1e-5 };
            assert!(error < limit, "{place} (error {error:.1e})");
        }
    }

    #[test]
    fn bad_input_is_named() {
        let message = |text: &str| pollster::block_on(energy_report(&text.parse().unwrap(), &Device::flex().autodiff())).unwrap_err().to_string();
        assert!("[1, 2".parse::<EnergyInput>().unwrap_err().to_string().contains("not a list of batches"));
        assert!(message(r#"{"batches": [{"E": [[[1, 2]], [[1, 2], [3, 4]]]}]}"#).starts_with("batch 1: atom 2 is not 1 × 2"));
        assert!(message(r#"{"batches": [{"E": [[[1, 2]]], "lengths": [3]}]}"#).contains("numbers from 1 to 1"));
        assert!(message(r#"{"pairs": [{"E": [[[1]]]}]}"#).contains("two entries"));
    }
}
