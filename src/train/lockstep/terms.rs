//! What the methods add to the task's loss, for all runs at once.

use std::ops::Range;

use burn::tensor::{Tensor, TensorData};

use super::{Lockstep, Plan};
use crate::{
    atom::{Pairs, pairing::Partners, structure::mask_from_lengths},
    baselines::simclr,
    models::Output,
    rng::Seed,
    train::objective::{Method, Objective},
};

impl Lockstep {
    /// The methods' terms, `[R, 5]`: what is added to the loss, then energy, charge, neutrons and baseline without coefficients.
    ///
    /// Methods of one kind are computed as one.
    pub(super) fn extras(&self, output: &Output, batch: usize) -> Tensor<2> {
        let (methods, rows) = (self.plans.len(), self.seeds.len() * batch);
        let mut extras = Vec::new();
        let mut from = 0;
        while from < methods {
            let end = (from..methods).find(|m| kind(&self.plans[*m]) != kind(&self.plans[from])).unwrap_or(methods);
            let group = Output {
                logits: output.logits.clone().narrow(0, from * rows, (end - from) * rows),
                components: output.components.clone().narrow(0, from * rows, (end - from) * rows),
                latent: output.latent.clone().narrow(0, from * rows, (end - from) * rows),
            };
            extras.push(self.extra(from..end, &group, batch));
            from = end;
        }
        Tensor::cat(extras, 0)
    }

    /// The same for the methods `group`, all of one kind.
    fn extra(&self, group: Range<usize>, output: &Output, batch: usize) -> Tensor<2> {
        let runs = group.len() * self.seeds.len();
        let objective = self.plans[group.start].objective;
        let column = |x: Tensor<1>| x.reshape([runs, 1]);
        let zeros = |columns: usize| Tensor::<2>::zeros([runs, columns], &self.device);
        let coefficient = |of: &dyn Fn(&Objective) -> f32| -> Tensor<2> {
            let values: Vec<f32> = self.plans[group.clone()].iter().flat_map(|p| std::iter::repeat_n(of(&p.objective), self.seeds.len())).collect();
            Tensor::from_data(TensorData::new(values, [runs, 1]), &self.device)
        };
        let baseline = |term: Tensor<1>| {
            let term = column(term);
            Tensor::cat(vec![term.clone() * coefficient(&|o| o.baseline.coefficient), zeros(3), term], 1)
        };
        match objective.method {
            Method::CrossEntropy => zeros(5),
            Method::Plus1Norm | Method::Plus2Norm | Method::Hinge => {
                let drawn: Vec<Pairs> = self.per_run(group.len(), |seed| Pairs::AllPairs(Partners::draw(batch, &mut seed.stream("pairs", self.step as u64))));
                match Pairs::end_to_end(&drawn, batch) {
                    Pairs::AllPairs(partners) => baseline(objective.distance_term(&output.latent, &partners, runs)),
                    Pairs::AllAtoms | Pairs::Sampled(..) => zeros(5),
                }
            }
            Method::Simclr => {
                let rate = objective.baseline.view_dropout;
                let size = batch * self.components;
                let masks: Vec<Vec<f32>> = self.per_run(group.len(), |seed| {
                    let mut stream = seed.stream("views", self.step as u64);
                    (0..2 * size).map(|_| f32::from(stream.uniform() >= rate)).collect()
                });
                let view = |which: usize| {
                    let mask: Vec<f32> = masks.iter().flat_map(|m| m[which * size..(which + 1) * size].iter().copied()).collect();
                    let mask = Tensor::<2>::from_data(TensorData::new(mask, [runs * batch, self.components]), &self.device);
                    self.net.latent(&output.components, Some(mask))
                };
                baseline(simclr::nt_xent(view(0), view(1), runs, objective.baseline.temperature))
            }
            Method::Atom | Method::AtomWithoutEnergy | Method::AtomWithoutBalance => {
                let config = objective.atom_config();
                let lengths = vec![self.components; batch];
                let drawn = self.per_run(group.len(), |seed| config.pairing.draw(&lengths, &mut seed.stream("pairs", self.step as u64)));
                let mask = mask_from_lengths(&vec![self.components; runs * batch], self.components, &self.device);
                let terms = config.init().forward_groups(&output.components, &mask, &Pairs::end_to_end(&drawn, batch), runs);
                let (energy, charge, neutrons) = (column(terms.energy), column(terms.charge), column(terms.neutrons));
                let total = energy.clone() * coefficient(&|o| o.atom_config().energy)
                    + charge.clone() * coefficient(&|o| o.atom_config().charge)
                    + neutrons.clone() * coefficient(&|o| o.atom_config().neutrons);
                Tensor::cat(vec![total, energy, charge, neutrons, zeros(1)], 1)
            }
        }
    }

    /// What every seed draws, repeated for `methods` methods.
    fn per_run<T: Clone>(&self, methods: usize, draw: impl Fn(Seed) -> T) -> Vec<T> {
        let drawn: Vec<T> = self.seeds.iter().map(|seed| draw(*seed)).collect();
        drawn.iter().cycle().take(methods * drawn.len()).cloned().collect()
    }
}

/// Methods of one kind share their tensors: the parts of the atom loss do, and each norm and baseline is its own.
fn kind(plan: &Plan) -> (Method, bool) {
    let method = plan.objective.method;
    if method.is_atom() { (Method::Atom, plan.objective.atom_config().energy == 0.0) } else { (method, false) }
}
