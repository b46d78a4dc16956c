//! The atom loss on a burn model of your own: a set of 2-D vectors is classified by their weighted sum.
//!
//! `cargo run --example own_model`
#![expect(clippy::disallowed_methods, reason = "a program on the CPU may wait for its numbers")]

use atomlab::{
    atom::{AtomLossConfig, structure::mask_from_lengths},
    rng::Seed,
};
use burn::{
    module::Module,
    nn::{Linear, LinearConfig},
    optim::{AdamConfig, GradientsParams},
    tensor::{Device, Int, Tensor, TensorData, activation::log_softmax},
};

/// Linear 2 → 3 for every component (entry 0 is the charge logit), the charge-weighted sum, Linear 2 → 2.
#[derive(Module, Debug)]
struct SetModel {
    embed: Linear,
    head: Linear,
}

impl SetModel {
    /// Logits `[B, 2]` and component embeddings `[B, N, 3]` of sets `[B, N, 2]`.
    fn forward(&self, x: Tensor<3>) -> (Tensor<2>, Tensor<3>) {
        let embeddings = self.embed.forward(x);
        let charge = (embeddings.clone().narrow(2, 0, 1) * 0.5).tanh();
        let latent = (charge * embeddings.clone().narrow(2, 1, 2)).sum_dim(1).flatten::<2>(1, 2);
        (self.head.forward(latent), embeddings)
    }
}

fn main() {
    let device = Device::flex().autodiff();
    let (batch, components) = (64, 5);
    // Each component is of class 0 or 1 by a fair coin and lies around (−1, −1) or (1, 1); the majority is the label.
    let mut stream = Seed(0).stream("data", 0);
    let (mut x, mut labels) = (Vec::new(), Vec::new());
    for _ in 0..batch {
        let classes: Vec<i32> = (0..components).map(|_| (stream.bits() % 2) as i32).collect();
        x.extend(classes.iter().flat_map(|c| [0, 0].map(|_| 0.7 * stream.normal() + 2.0 * *c as f32 - 1.0)));
        labels.push(i32::from(classes.iter().sum::<i32>() * 2 > components as i32));
    }
    let x = Tensor::<3>::from_data(TensorData::new(x, [batch, components, 2]), &device);
    let labels = Tensor::<2, Int>::from_data(TensorData::new(labels, [batch, 1]), &device);

    let mut model = SetModel { embed: LinearConfig::new(2, 3).init(&device), head: LinearConfig::new(2, 2).init(&device) };
    let mut optimizer = AdamConfig::new().init();

    // The three lines that add the method to a model:
    let atom = AtomLossConfig::default().init();
    let mask = mask_from_lengths(&vec![components; batch], components, &device);
    for step in 0..200 {
        let (logits, embeddings) = model.forward(x.clone());
        let task = log_softmax(logits, 1).gather(1, labels.clone()).mean().neg();
        let pairs = atom.draw_pairs(&vec![components; batch], &mut Seed(0).stream("pairs", step));
        let terms = atom.forward(&embeddings, &mask, &pairs);
        let loss = task.clone() + terms.total;
        if step % 50 == 0 {
            println!("step {step:3}: task {}, energy {}", task.into_scalar::<f32>(), terms.energy.into_scalar::<f32>());
        }
        let gradients = GradientsParams::from_grads(loss.backward(), &model);
        model = optimizer.step(0.01, model, gradients);
    }
}
