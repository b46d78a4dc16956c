//! BERT-family encoders in Hugging Face's files, as weights of a [`Transformer`](crate::models::transformer::Transformer).

use std::collections::BTreeMap;

use half::{bf16, f16};
use safetensors::{Dtype, SafeTensors};
use serde::Deserialize;

use super::checkpoint::Unpacked;
use crate::models::transformer::{BERT_EPSILON, NormPlacement, TransformerConfig};

/// Why files are not an encoder that can be used.
#[derive(Debug, thiserror::Error)]
pub enum BertError {
    /// Not the settings of a BERT.
    #[error("config.json is not one of a BERT encoder: {0}")]
    Config(String),
    /// Not readable weights.
    #[error("model.safetensors cannot be read: {0}")]
    Weights(String),
    /// A weight is missing or has another shape.
    #[error("model.safetensors does not fit config.json and the vocabulary: {0}")]
    Mismatch(String),
}

/// What is read of config.json.
#[derive(Deserialize)]
struct Config {
    hidden_size: usize,
    num_hidden_layers: usize,
    num_attention_heads: usize,
    intermediate_size: usize,
    max_position_embeddings: usize,
    #[serde(default)]
    hidden_act: Option<String>,
    #[serde(default)]
    model_type: Option<String>,
    #[serde(default)]
    position_embedding_type: Option<String>,
    #[serde(default)]
    layer_norm_eps: Option<f64>,
}

/// An encoder: the settings of its network and its weights.
#[derive(Debug)]
pub struct Bert {
    /// The network; what the files do not say (dropout, atomised layer) has its default.
    pub config: TransformerConfig,
    /// The weights under the names of our network, without a head.
    pub weights: Unpacked,
}

impl Bert {
    /// Reads an encoder of `vocabulary` tokens for sentences of at most `length` tokens.
    ///
    /// # Errors
    /// If the files are not those of a BERT, or too small for the vocabulary or the length.
    pub fn read(config: &str, weights: &[u8], vocabulary: usize, length: usize) -> Result<Self, BertError> {
        let config = check(config, length)?;
        let source = Source::open(weights)?;
        let width = config.hidden_size;
        let mut tensors = BTreeMap::new();
        let mut put = |name: String, shape: Vec<usize>, values: Vec<f32>| tensors.insert(format!("model.{name}"), (shape, values));

        let tokens = source.rows("embeddings.word_embeddings.weight", vocabulary, width)?;
        put("tokens".to_owned(), vec![vocabulary, width], tokens);
        // Every token of a single sentence is of the first type.
        let kind = source.rows("embeddings.token_type_embeddings.weight", 1, width)?;
        let positions = source.rows("embeddings.position_embeddings.weight", length, width)?;
        let positions = positions.iter().enumerate().map(|(i, p)| p + kind[i % width]).collect();
        put("positions".to_owned(), vec![length, width], positions);

        let mut norm = |name: &str, from: &str| -> Result<(), BertError> {
            put(format!("{name}.gamma"), vec![width], source.exact(&format!("{from}.weight"), &[width])?);
            put(format!("{name}.beta"), vec![width], source.exact(&format!("{from}.bias"), &[width])?);
            Ok(())
        };
        norm("embedding_norm", "embeddings.LayerNorm")?;
        for layer in 0..config.num_hidden_layers {
            let from = format!("encoder.layer.{layer}");
            norm(&format!("layers.{layer}.attention_norm"), &format!("{from}.attention.output.LayerNorm"))?;
            norm(&format!("layers.{layer}.feed_forward_norm"), &format!("{from}.output.LayerNorm"))?;
        }
        let wide = config.intermediate_size;
        let dense = [
            ("query", "attention.self.query", width, width),
            ("key", "attention.self.key", width, width),
            ("value", "attention.self.value", width, width),
            ("output", "attention.output.dense", width, width),
            ("expand", "intermediate.dense", width, wide),
            ("contract", "output.dense", wide, width),
        ];
        for layer in 0..config.num_hidden_layers {
            for (name, from, inputs, outputs) in dense {
                let from = format!("encoder.layer.{layer}.{from}");
                let weight = source.exact(&format!("{from}.weight"), &[outputs, inputs])?;
                put(format!("layers.{layer}.{name}.weight"), vec![inputs, outputs], transposed(&weight, inputs));
                put(format!("layers.{layer}.{name}.bias"), vec![outputs], source.exact(&format!("{from}.bias"), &[outputs])?);
            }
        }
        let config = TransformerConfig {
            width,
            layers: config.num_hidden_layers,
            heads: config.num_attention_heads,
            feed_forward: wide,
            norm: NormPlacement::Post,
            ..TransformerConfig::default()
        };
        Ok(Self { config, weights: Unpacked::new(BTreeMap::new(), tensors) })
    }
}

fn check(text: &str, length: usize) -> Result<Config, BertError> {
    let config: Config = serde_json::from_str(text).map_err(|e| BertError::Config(e.to_string()))?;
    let only = |what: &str, found: &Option<String>, accepted: &str| match found {
        Some(found) if found != accepted => Err(BertError::Config(format!("its {what} is {found:?}; accepted is {accepted:?}"))),
        _ => Ok(()),
    };
    only("model_type", &config.model_type, "bert")?;
    only("hidden_act", &config.hidden_act, "gelu")?;
    only("position_embedding_type", &config.position_embedding_type, "absolute")?;
    if let Some(epsilon) = config.layer_norm_eps.filter(|epsilon| *epsilon != BERT_EPSILON) {
        return Err(BertError::Config(format!("its layer_norm_eps is {epsilon:e}; accepted is {BERT_EPSILON:e}")));
    }
    if config.max_position_embeddings < length {
        let most = config.max_position_embeddings;
        return Err(BertError::Config(format!("it reads {most} tokens, but the sentence length is set to {length}; accepted is at most {most}")));
    }
    Ok(config)
}

/// Weights are stored as [outputs, inputs], ours are [inputs, outputs].
fn transposed(weight: &[f32], inputs: usize) -> Vec<f32> {
    (0..inputs).flat_map(|i| weight.iter().skip(i).step_by(inputs)).copied().collect()
}

/// The opened weights; names may stand behind a prefix such as `bert.`.
struct Source<'a> {
    file: SafeTensors<'a>,
    prefix: String,
}

impl<'a> Source<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, BertError> {
        let file = SafeTensors::deserialize(bytes).map_err(|e| BertError::Weights(e.to_string()))?;
        let first = "embeddings.word_embeddings.weight";
        let prefix = file.names().into_iter().find_map(|name| name.strip_suffix(first)).map(str::to_owned);
        let prefix = prefix.ok_or_else(|| BertError::Mismatch(format!("it has no {first}")))?;
        Ok(Self { file, prefix })
    }

    /// Shape and values of a tensor.
    fn read(&self, name: &str) -> Result<(Vec<usize>, Vec<f32>), BertError> {
        let tensor = self.file.tensor(&format!("{}{name}", self.prefix)).map_err(|_| BertError::Mismatch(format!("{name} is missing")))?;
        let two = |read: fn([u8; 2]) -> f32| tensor.data().as_chunks::<2>().0.iter().map(|b| read(*b)).collect();
        let values = match tensor.dtype() {
            Dtype::F32 => tensor.data().as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect(),
            Dtype::F16 => two(|b| f16::from_le_bytes(b).to_f32()),
            Dtype::BF16 => two(|b| bf16::from_le_bytes(b).to_f32()),
            other => return Err(BertError::Weights(format!("{name} holds {other:?}; accepted are F32, F16 and BF16"))),
        };
        Ok((tensor.shape().to_vec(), values))
    }

    /// A tensor of one shape.
    fn exact(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, BertError> {
        let (found, values) = self.read(name)?;
        if found == shape { Ok(values) } else { Err(BertError::Mismatch(format!("{name} has the shape {found:?}, not {shape:?}"))) }
    }

    /// The first `rows` of a matrix; more are left out.
    fn rows(&self, name: &str, rows: usize, width: usize) -> Result<Vec<f32>, BertError> {
        let (found, mut values) = self.read(name)?;
        if found.len() != 2 || found[0] < rows || found[1] != width {
            return Err(BertError::Mismatch(format!("{name} is {found:?}; needed are {rows} rows of {width}")));
        }
        values.truncate(rows * width);
        Ok(values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safetensors::tensor::TensorView;

    const CONFIG: &str = r#"{"model_type": "bert", "hidden_size": 2, "num_hidden_layers": 0, "num_attention_heads": 1,
        "intermediate_size": 4, "max_position_embeddings": 8, "hidden_act": "gelu"}"#;

    fn file(tensors: &[(&str, &[usize], &[f32])]) -> Vec<u8> {
        let bytes: Vec<Vec<u8>> = tensors.iter().map(|(_, _, v)| v.iter().flat_map(|x| f16::from_f32(*x).to_le_bytes()).collect()).collect();
        let views = tensors.iter().zip(&bytes).map(|((name, shape, _), b)| (*name, TensorView::new(Dtype::F16, shape.to_vec(), b).unwrap()));
        safetensors::serialize(views, None).unwrap()
    }

    fn embeddings() -> Vec<u8> {
        file(&[
            ("bert.embeddings.word_embeddings.weight", &[3, 2], &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]),
            ("bert.embeddings.position_embeddings.weight", &[2, 2], &[0.5, 0.0, 0.0, 0.5]),
            ("bert.embeddings.token_type_embeddings.weight", &[2, 2], &[10.0, 20.0, 7.0, 7.0]),
            ("bert.embeddings.LayerNorm.weight", &[2], &[1.0, 1.0]),
            ("bert.embeddings.LayerNorm.bias", &[2], &[0.0, 0.0]),
        ])
    }

    #[test]
    fn the_first_token_type_is_part_of_the_positions() {
        let bert = Bert::read(CONFIG, &embeddings(), 2, 2).unwrap();
        let layout = |name: &str| crate::models::parameters::Layout { name: name.into(), shape: vec![2, 2] };
        assert_eq!(bert.weights.numbers("model.", &[layout("tokens")]).unwrap(), [1.0, 2.0, 3.0, 4.0]);
        assert_eq!(bert.weights.numbers("model.", &[layout("positions")]).unwrap(), [10.5, 20.0, 10.0, 20.5]);
        assert_eq!(transposed(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3), [1.0, 4.0, 2.0, 5.0, 3.0, 6.0]);
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let message = |config: &str, weights: &[u8], tokens, length| Bert::read(config, weights, tokens, length).unwrap_err().to_string();
        let gpt = CONFIG.replace("\"bert\"", "\"gpt2\"");
        assert_eq!(message(&gpt, &embeddings(), 2, 2), "config.json is not one of a BERT encoder: its model_type is \"gpt2\"; accepted is \"bert\"");
        let rough = CONFIG.replace("\"gelu\"", "\"gelu\", \"layer_norm_eps\": 1e-5");
        assert!(message(&rough, &embeddings(), 2, 2).ends_with("its layer_norm_eps is 1e-5; accepted is 1e-12"));
        assert!(message(CONFIG, &embeddings(), 2, 9).ends_with("it reads 8 tokens, but the sentence length is set to 9; accepted is at most 8"));
        assert!(message(CONFIG, &embeddings(), 4, 2).ends_with("embeddings.word_embeddings.weight is [3, 2]; needed are 4 rows of 2"));
        assert!(message(CONFIG, b"zip", 2, 2).starts_with("model.safetensors cannot be read: "));
        assert!(message("{}", &embeddings(), 2, 2).starts_with("config.json is not one of a BERT encoder: missing field"));
    }
}
