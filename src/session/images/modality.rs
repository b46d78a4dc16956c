//! Images as a kind of samples: how a run begins with them and what a step makes of them.

use std::sync::Arc;

use burn::{
    module::Module,
    tensor::{Device, Int, Tensor, TensorData},
};

use super::{ImageModel, spec::ImageSpec};
use crate::{
    data::images::{
        CHANNELS, ImageDataset, SIDE,
        augment::{Augmentation, augmented, plain},
    },
    models::{
        Output,
        batch_norm::Pass,
        images::{ImageNetwork, ImageNetworkConfig},
    },
    session::{
        SessionError,
        run::{
            modality::{Beginning, Modality, Shown},
            model::{metadata_json, open},
            samples::{Samples, divide},
        },
        spec::Spec,
    },
    train::{checkpoint::Unpacked, objective::Method},
};

/// How a view of SimCLR is changed in runs that do not augment: two equal views would teach nothing.
const VIEW: Augmentation = Augmentation { crop: 4, flip: false };

/// Images of 32 × 32 pixels; to read them takes nothing.
#[derive(Clone, Copy, Debug)]
pub struct Images;

/// Pixel values as a batch on `device`, `[B, 3, 32, 32]`.
pub(super) fn batch(values: Vec<f32>, device: &Device) -> Tensor<4> {
    let images = values.len() / (CHANNELS * SIDE * SIDE);
    Tensor::from_data(TensorData::new(values, [images, CHANNELS, SIDE, SIDE]), device)
}

impl Modality for Images {
    const KIND: &'static str = "image";
    const SAMPLES: &'static str = "images";
    type Spec = ImageSpec;
    type Network = ImageNetwork;
    type Dataset = Arc<ImageDataset>;
    /// A model's or a checkpoint's bytes; without, weights come from the seed.
    type Start = Option<Vec<u8>>;
    type Inputs = Arc<ImageDataset>;

    fn begin(mut spec: ImageSpec, data: &Arc<ImageDataset>, start: &Option<Vec<u8>>, device: Device) -> Result<Beginning<Self>, SessionError> {
        let file = start.as_deref().map(open::<Self>).transpose()?;
        if let Some(file) = &file {
            let saved: ImageSpec = metadata_json(file, "spec")?;
            spec.model = ImageNetworkConfig { atom_layer: spec.model.atom_layer, ..saved.model };
            let settings = spec.settings().divided_as(saved.settings());
            spec = spec.with(settings);
        }
        spec.check()?;
        let groups_and_labels: Vec<(u32, usize)> = data.groups.iter().copied().zip(data.labels.iter().copied()).collect();
        let split = divide(&spec.settings(), &groups_and_labels, data.class_names.len(), Self::SAMPLES)?;
        let mut model = ImageModel::new(spec, Self, data.class_names.clone(), device);
        let notices = file.map_or(Ok(Vec::new()), |file| model.go_on_from(&file))?;
        Ok(Beginning { model, samples: Samples { inputs: data.clone(), labels: data.labels.clone(), split }, notices })
    }

    fn network(&self, spec: &ImageSpec, classes: usize, device: &Device) -> ImageNetwork {
        spec.model.init(classes, &mut spec.seed.stream("weights", 0), device).freeze(spec.frozen)
    }

    fn parameters(network: &ImageNetwork) -> usize {
        network.parameters()
    }

    fn atomise(network: &mut ImageNetwork, layer: usize) {
        network.atom_layer = layer;
    }

    /// The running statistics are those of the images themselves, not of SimCLR's views.
    fn terms(
        model: &ImageModel,
        data: &Arc<ImageDataset>,
        samples: &[usize],
        labels: Tensor<1, Int>,
        step: u64,
    ) -> (Tensor<1>, impl FnOnce(ImageNetwork) -> ImageNetwork) {
        let (spec, device) = (&model.spec, model.device());
        let draw = |augment, name| batch(augmented(data, samples, augment, &mut spec.seed.stream(name, step)), device);
        let mut pass = Pass::training();
        let output = model.network.forward(draw(spec.augment, "augmentation"), &mut pass);
        let [images, places, _] = output.components.dims();
        let objective = spec.settings().objective();
        let draws = objective.draw(&vec![places; images], &mut spec.seed.stream("pairs", step));
        let views = (spec.method == Method::Simclr).then(|| {
            let augment = if spec.augment == Augmentation::NONE { VIEW } else { spec.augment };
            let latent = |name| model.network.forward(draw(augment, name), &mut Pass::training()).latent;
            (latent("view 1"), latent("view 2"))
        });
        let terms = objective.terms(&output, views, &Tensor::ones([images, places], device), labels, &draws);
        (terms, |network| network.with_running(pass.into_running()))
    }

    /// Batches have one size, because every new shape costs a GPU its compiler; unused rows repeat the first image.
    fn infer(model: &ImageModel, data: &Arc<ImageDataset>, samples: &[usize]) -> Output {
        let mut padded = samples.to_vec();
        padded.resize(model.spec.optimizer.batch_size.max(samples.len()), samples.first().copied().unwrap_or(0));
        model.network.valid().forward(batch(plain(padded.iter().map(|i| data.image(*i))), &model.device().clone().inner()), &mut Pass::evaluation())
    }

    fn size(_: &Arc<ImageDataset>, _: usize) -> usize {
        SIDE
    }

    fn shown(_: &Arc<ImageDataset>, samples: &[usize]) -> Shown {
        Shown::Samples(samples.to_vec())
    }

    fn texts(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    fn read(_: &Unpacked) -> Result<Self, SessionError> {
        Ok(Self)
    }
}
