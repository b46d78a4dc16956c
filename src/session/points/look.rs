//! What the methods of an experiment have learned: their latent spaces, charges and accuracies, now or at an earlier step.

use burn::tensor::Tensor;
use serde::Serialize;

use super::{bytes, run::PointsRun};
use crate::{
    atom::{Atoms, structure::mask_from_lengths},
    data::{metrics::judge, points::PointSet},
    models::Output,
    session::SessionError,
    train::{checkpoint::read, lockstep::State, objective::Method},
};

/// How well one method predicts one part of the data.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Score {
    /// Samples.
    pub n: usize,
    /// Share of correct predictions, in [0, 1].
    pub accuracy: f64,
    /// Mean cross-entropy.
    pub loss: f64,
}

/// What one method has learned.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MethodLook {
    /// The method.
    pub method: Method,
    /// On the training samples.
    pub train: Score,
    /// On the test samples.
    pub test: Score,
    /// Root mean square distance of the test samples' z from their mean.
    pub scale: f64,
    /// The same at the start.
    pub start_scale: f64,
    /// Distance between the means of the two farthest classes in z.
    pub gap: f64,
    /// The last layer, which divides the plane of z.
    pub head: Head,
    /// The step at which it diverged.
    pub stopped_at: Option<usize>,
}

/// A linear layer from the plane to the classes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Head {
    /// Two rows of C weights.
    pub weight: [Vec<f32>; 2],
    /// C biases.
    pub bias: Vec<f32>,
}

/// States that can be gone back to.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kept {
    /// Steps between two states.
    pub every: usize,
    /// Number of states.
    pub states: usize,
    /// The first and the last one's step.
    pub steps: [usize; 2],
    /// Their memory.
    pub bytes: usize,
    /// The most that they may take.
    pub limit_bytes: usize,
}

/// The latent spaces of all methods for the same n test samples; the numbers are 32-bit floats.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PointsLook {
    /// The step that is looked at.
    pub step: usize,
    /// Samples.
    pub n: usize,
    /// Points of a sample, N.
    pub components: usize,
    /// The class of every sample.
    pub labels: Vec<usize>,
    /// z, `[methods, n, 2]`.
    #[serde(with = "serde_bytes")]
    pub points: Vec<u8>,
    /// Nuclei μ, `[methods, n, 2]`.
    #[serde(with = "serde_bytes")]
    pub nuclei: Vec<u8>,
    /// Charges, `[methods, n, N]`.
    #[serde(with = "serde_bytes")]
    pub charges: Vec<u8>,
    /// One entry a method.
    pub methods: Vec<MethodLook>,
    /// States that can be gone back to.
    pub history: Kept,
}

/// Logits and latent vectors of some runs for one set of samples, on the host.
pub(super) struct Outputs {
    classes: usize,
    /// `[runs, n, C + 2]`.
    rows: Vec<f32>,
}

impl Outputs {
    pub(super) async fn read(output: &Output) -> Result<Self, SessionError> {
        let classes = output.logits.dims()[1];
        Ok(Self { classes, rows: read(Tensor::cat(vec![output.logits.clone(), output.latent.clone()], 1)).await? })
    }

    fn of(&self, run: usize, n: usize) -> impl Iterator<Item = (&[f32], &[f32])> {
        let width = self.classes + 2;
        self.rows[run * n * width..(run + 1) * n * width].chunks_exact(width).map(|row| row.split_at(self.classes))
    }

    pub(super) fn score(&self, run: usize, labels: &[usize]) -> Score {
        let (mut loss, mut correct) = (0.0, 0);
        for ((logits, _), label) in self.of(run, labels.len()).zip(labels) {
            let (own, predicted) = judge(logits, *label);
            loss += own;
            correct += usize::from(predicted == *label);
        }
        let n = labels.len();
        Score { n, accuracy: correct as f64 / n.max(1) as f64, loss: loss / n.max(1) as f64 }
    }

    /// Root mean square distance from the mean, and distance of the two farthest class means.
    pub(super) fn scale_and_gap(&self, run: usize, labels: &[usize]) -> (f64, f64) {
        let n = labels.len().max(1) as f64;
        let latent = || self.of(run, labels.len()).map(|(_, z)| [f64::from(z[0]), f64::from(z[1])]);
        let mean = latent().fold([0.0; 2], |m, z| [m[0] + z[0] / n, m[1] + z[1] / n]);
        let scale = (latent().map(|z| (z[0] - mean[0]).powi(2) + (z[1] - mean[1]).powi(2)).sum::<f64>() / n).sqrt();
        let mut classes = vec![([0.0; 2], 0.0); self.classes];
        for (z, label) in latent().zip(labels) {
            let (sum, count) = &mut classes[*label];
            *sum = [sum[0] + z[0], sum[1] + z[1]];
            *count += 1.0;
        }
        let means: Vec<[f64; 2]> = classes.into_iter().filter(|(_, count)| *count > 0.0).map(|(sum, count)| sum.map(|v| v / count)).collect();
        let gaps = means.iter().enumerate().flat_map(|(i, a)| means[..i].iter().map(move |b| (a[0] - b[0]).hypot(a[1] - b[1])));
        (scale, gaps.fold(0.0, f64::max))
    }
}

impl PointsRun {
    /// What all methods have learned, shown on the first `limit` test samples and measured on all; `at` an earlier step, or now.
    ///
    /// # Errors
    /// If the device fails.
    pub async fn look(&self, limit: usize, at: Option<usize>) -> Result<PointsLook, SessionError> {
        let newest = (self.lockstep.step_count(), self.lockstep.state());
        let (step, state) = match at.and_then(|step| self.history.at(step)) {
            Some((step, state)) => (*step, state),
            None => newest,
        };
        let runs: Vec<usize> = (0..self.methods.len()).collect();
        let shown = self.data.test.first(limit);
        let (n, components) = (shown.len(), shown.components);
        let (train, test) = (self.outputs(state, &runs, &self.data.train).await?, self.outputs(state, &runs, &self.data.test).await?);
        let [points, nuclei, charges] = self.particles(state, &runs, &shown).await?;
        let width = self.lockstep.net().parameters();
        let methods = runs.iter().map(|run| {
            let (scale, gap) = test.scale_and_gap(*run, &self.data.test.labels);
            let (weight, bias) = self.lockstep.net().head(&state[run * width..(run + 1) * width]);
            MethodLook {
                method: self.methods[*run],
                train: train.score(*run, &self.data.train.labels),
                test: test.score(*run, &self.data.test.labels),
                scale,
                start_scale: self.start_scale,
                gap,
                head: Head { weight, bias },
                stopped_at: self.stopped[*run].filter(|stopped| *stopped <= step + 1),
            }
        });
        let [bytes_used, limit_bytes] = self.history.bytes();
        Ok(PointsLook {
            step,
            n,
            components,
            methods: methods.collect(),
            points,
            nuclei,
            charges,
            labels: shown.labels,
            history: Kept { every: self.history.every(), states: self.history.len(), steps: self.history.span(), bytes: bytes_used, limit_bytes },
        })
    }

    /// z, nuclei and charges of some samples, as bytes.
    async fn particles(&self, state: &State, runs: &[usize], shown: &PointSet) -> Result<[Vec<u8>; 3], SessionError> {
        if shown.is_empty() {
            return Ok([Vec::new(), Vec::new(), Vec::new()]);
        }
        let output = self.lockstep.outputs(state, runs, shown);
        let atom = &self.spec().atom;
        let mask = mask_from_lengths(&vec![shown.components; runs.len() * shown.len()], shown.components, &output.components.device());
        let atoms = Atoms::new(&output.components, &mask, atom.norm(), atom.nucleus, atom.radius);
        Ok([bytes(&read(output.latent).await?), bytes(&read(atoms.nucleus).await?), bytes(&read(atoms.charge).await?)])
    }

    async fn outputs(&self, state: &State, runs: &[usize], set: &PointSet) -> Result<Outputs, SessionError> {
        Outputs::read(&self.lockstep.outputs(state, runs, set)).await
    }
}
