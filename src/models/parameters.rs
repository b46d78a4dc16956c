//! Parameters of a network: drawn on the host, read back, replaced.

use burn::{
    module::{Module, ModuleMapper, ModuleVisitor, Param},
    nn::{LayerNorm, LayerNormConfig, Linear},
    tensor::{Device, Tensor, TensorData},
};

use crate::rng::Stream;

/// A linear layer with weights and biases uniform over ±1/√inputs (PyTorch's default), drawn on the host.
#[must_use]
pub fn linear(inputs: usize, outputs: usize, stream: &mut Stream, device: &Device) -> Linear {
    let limit = 1.0 / (inputs as f32).sqrt();
    let weight = uniform([inputs, outputs], limit, stream, device);
    Linear { weight, bias: Some(uniform([outputs], limit, stream, device)) }
}

/// A layer norm with scale 1 and shift 0; `epsilon` is added to the variance.
#[must_use]
pub fn layer_norm(width: usize, epsilon: f64, device: &Device) -> LayerNorm {
    LayerNormConfig::new(width).with_epsilon(epsilon).init(device)
}

/// A parameter of normal numbers with standard deviation `deviation`.
#[must_use]
pub fn normal<const D: usize>(shape: [usize; D], deviation: f32, stream: &mut Stream, device: &Device) -> Param<Tensor<D>> {
    filled(shape, || stream.normal() * deviation, device)
}

/// A parameter of numbers uniform over ±`limit`.
#[must_use]
pub fn uniform<const D: usize>(shape: [usize; D], limit: f32, stream: &mut Stream, device: &Device) -> Param<Tensor<D>> {
    filled(shape, || stream.symmetric(limit), device)
}

fn filled<const D: usize>(shape: [usize; D], mut draw: impl FnMut() -> f32, device: &Device) -> Param<Tensor<D>> {
    let values: Vec<f32> = (0..shape.iter().product()).map(|_| draw()).collect();
    Param::from_tensor(Tensor::from_data(TensorData::new(values, shape), device).require_grad())
}

/// Name and shape of one parameter, in the order in which the network lists them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The path of field names, as in `layers.0.query.weight`.
    pub name: String,
    /// Its shape.
    pub shape: Vec<usize>,
}

impl Layout {
    /// The number of its entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shape.iter().product()
    }

    /// Whether it has no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Names, shapes and, laid end to end, values of parameters.
#[derive(Clone, Debug)]
pub struct Flat {
    /// One entry a parameter.
    pub layout: Vec<Layout>,
    /// All values, `[P]`, without the tape.
    pub values: Tensor<1>,
}

/// Lays all parameters of `module` end to end. One tensor means one read from the device, whatever the network.
#[must_use]
pub fn flatten<M: Module>(module: &M) -> Flat {
    let mut visitor = Collect { path: Vec::new(), layout: Vec::new(), learns: Vec::new(), values: Vec::new() };
    module.visit(&mut visitor);
    Flat { layout: visitor.layout, values: Tensor::cat(visitor.values, 0) }
}

/// The layout of the parameters that learn, as the optimiser holds them.
#[must_use]
pub fn learning_layout<M: Module>(module: &M) -> Vec<Layout> {
    let mut visitor = Collect { path: Vec::new(), layout: Vec::new(), learns: Vec::new(), values: Vec::new() };
    module.visit(&mut visitor);
    visitor.layout.into_iter().zip(visitor.learns).filter_map(|(layout, learns)| learns.then_some(layout)).collect()
}

struct Collect {
    path: Vec<String>,
    layout: Vec<Layout>,
    learns: Vec<bool>,
    values: Vec<Tensor<1>>,
}

impl ModuleVisitor for Collect {
    fn enter_module(&mut self, name: &str, _container: &str) {
        self.path.push(name.to_owned());
    }
    fn exit_module(&mut self, _name: &str, _container: &str) {
        self.path.pop();
    }
    fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
        let value = param.val();
        self.layout.push(Layout { name: self.path.join("."), shape: value.dims().to_vec() });
        self.learns.push(value.is_require_grad());
        let n = value.dims().iter().product::<usize>();
        self.values.push(value.inner().reshape([n]));
    }
}

struct Replace<F> {
    offset: usize,
    frozen_too: bool,
    replace: F,
}

impl<F: FnMut(usize, Tensor<1>, bool) -> Tensor<1>> ModuleMapper for Replace<F> {
    fn map_float<const D: usize>(&mut self, param: Param<Tensor<D>>) -> Param<Tensor<D>> {
        let (id, value, mapper) = param.consume();
        let learns = value.is_require_grad();
        let new = if learns || self.frozen_too {
            let shape = value.dims();
            let n = shape.iter().product::<usize>();
            let new = (self.replace)(self.offset, value.inner().reshape([n]), D > 1);
            self.offset += n;
            Tensor::from_inner(new.reshape(shape)).set_require_grad(learns)
        } else {
            value
        };
        Param::from_mapped_value(id, new, mapper)
    }
}

/// Replaces every parameter that learns by what `replace` makes of it; `replace` gets its place in their flat order, its value
/// without the tape (as `[n]`) and whether it is a matrix (which weight decay is for).
#[must_use]
pub fn map_learning<M: Module>(module: M, replace: impl FnMut(usize, Tensor<1>, bool) -> Tensor<1>) -> M {
    module.map(&mut Replace { offset: 0, frozen_too: false, replace })
}

/// A copy of `module` with all its parameters from `values`, `[P]`, laid as [`flatten`] does.
#[must_use]
pub fn unflatten<M: Module>(module: M, values: &Tensor<1>) -> M {
    let replace = |offset, old: Tensor<1>, _| values.clone().narrow(0, offset, old.dims()[0]);
    module.map(&mut Replace { offset: 0, frozen_too: true, replace })
}

/// The gradients of all parameters that learn, laid end to end without the tape; 0 for those that the loss does not reach.
#[must_use]
pub fn flat_gradients<M: Module>(module: &M, gradients: &burn::tensor::Gradients) -> Tensor<1> {
    struct Gather<'a> {
        gradients: &'a burn::tensor::Gradients,
        values: Vec<Tensor<1>>,
    }
    impl ModuleVisitor for Gather<'_> {
        fn visit_float<const D: usize>(&mut self, param: &Param<Tensor<D>>) {
            let value = param.val();
            if value.is_require_grad() {
                let n = value.dims().iter().product::<usize>();
                let gradient = value.grad(self.gradients).unwrap_or_else(|| value.inner().zeros_like());
                self.values.push(gradient.reshape([n]));
            }
        }
    }
    let mut visitor = Gather { gradients, values: Vec::new() };
    module.visit(&mut visitor);
    Tensor::cat(visitor.values, 0)
}
