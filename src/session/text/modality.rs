//! Text as a kind of samples: how a run begins with sentences and what a step makes of them.

use burn::tensor::{Device, Int, Tensor};

use super::{
    TextModel,
    data::Sentences,
    model::{Batch, batch},
    spec::TextSpec,
    start::Start,
};
use crate::{
    data::{text::TextDataset, tokenizer::Tokenizer},
    models::{Output, transformer::Transformer},
    session::{
        SessionError,
        run::{
            modality::{Beginning, Modality, Shown},
            model::metadata_text,
            samples::{Samples, divide},
        },
        spec::Spec,
    },
    train::{
        checkpoint::Unpacked,
        objective::{Method, view_masks},
    },
};

/// Text, read by a tokenizer.
#[derive(Clone, Debug)]
pub struct Text {
    /// The tokenizer.
    pub tokenizer: Tokenizer,
}

impl Modality for Text {
    const KIND: &'static str = "text";
    const SAMPLES: &'static str = "sentences";
    type Spec = TextSpec;
    type Network = Transformer;
    type Dataset = TextDataset;
    type Start = Start;
    type Inputs = Sentences;

    fn begin(mut spec: TextSpec, data: &TextDataset, start: &Start, device: Device) -> Result<Beginning<Self>, SessionError> {
        let start = start.read(&mut spec)?;
        let split = divide(&spec.settings(), &data.groups_and_labels(), data.class_names.len(), Self::SAMPLES)?;
        let texts = split.train.iter().map(|i| data.examples[*i].text.as_str());
        let (model, mut notices) = start.model(spec, &data.class_names, texts, device)?;
        let (inputs, notice) = Sentences::new(data, model.spec.max_length, |text| model.encode(text));
        notices.extend(notice);
        let labels = data.examples.iter().map(|e| e.label).collect();
        Ok(Beginning { model, samples: Samples { inputs, labels, split }, notices })
    }

    fn network(&self, spec: &TextSpec, classes: usize, device: &Device) -> Transformer {
        let mut stream = spec.seed.stream("weights", 0);
        spec.model.init(self.tokenizer.size(), spec.max_length, classes, &mut stream, device).freeze(spec.frozen)
    }

    fn atomise(network: &mut Transformer, layer: usize) {
        network.atom_layer = layer;
    }

    fn terms(
        model: &TextModel,
        sentences: &Sentences,
        samples: &[usize],
        labels: Tensor<1, Int>,
        step: u64,
    ) -> (Tensor<1>, impl FnOnce(Transformer) -> Transformer) {
        let spec = &model.spec;
        let (seed, length, device) = (spec.seed, spec.max_length, model.device());
        let mut rows: Vec<Vec<u32>> = samples.iter().map(|i| sentences.ids(*i).to_vec()).collect();
        if spec.token_dropout > 0.0 {
            let (mut stream, unknown) = (seed.stream("tokens", step), model.modality.tokenizer.unknown());
            for row in &mut rows {
                let last = row.len() - 1;
                row[1..last].iter_mut().for_each(|id| {
                    if stream.uniform() < spec.token_dropout {
                        *id = unknown
                    }
                });
            }
        }
        let rows: Vec<&[u32]> = rows.iter().map(Vec::as_slice).collect();
        let lengths: Vec<usize> = rows.iter().map(|r| r.len()).collect();
        let Batch { ids, mask } = batch(&rows, length, device);
        let dropout = |name| spec.model.draw_dropout(samples.len(), length, &mut seed.stream(name, step), device);
        let objective = spec.settings().objective();
        let draws = objective.draw(&lengths, &mut seed.stream("pairs", step));
        let output = model.network.forward(ids.clone(), &mask, &dropout("dropout"));
        let views = (spec.method == Method::Simclr).then(|| {
            let [first, second] = view_masks(&lengths, length, spec.baseline.view_dropout, &mut seed.stream("views", step), device);
            let latent = |mask: &Tensor<2>, name| model.network.forward(ids.clone(), mask, &dropout(name)).latent;
            (latent(&first, "dropout of view 1"), latent(&second, "dropout of view 2"))
        });
        (objective.terms(&output, views, &mask, labels, &draws), |network| network)
    }

    fn infer(model: &TextModel, sentences: &Sentences, samples: &[usize]) -> Output {
        let rows: Vec<&[u32]> = samples.iter().map(|i| sentences.ids(*i)).collect();
        model.infer(&rows, model.spec.optimizer.batch_size).0
    }

    fn size(sentences: &Sentences, sample: usize) -> usize {
        sentences.ids(sample).len()
    }

    fn shown(sentences: &Sentences, samples: &[usize]) -> Shown {
        Shown::Texts(samples.iter().map(|i| sentences.texts[*i].clone()).collect())
    }

    fn texts(&self) -> Vec<(&'static str, String)> {
        vec![("vocabulary", self.tokenizer.vocabulary())]
    }

    fn read(file: &Unpacked) -> Result<Self, SessionError> {
        Ok(Self { tokenizer: Tokenizer::from_vocabulary(metadata_text(file, "vocabulary")?)? })
    }

    fn vocabulary_size(&self) -> Option<usize> {
        Some(self.tokenizer.size())
    }
}
