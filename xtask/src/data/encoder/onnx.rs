//! The weights of a BERT encoder in an ONNX file, under the names and in the layout of Hugging Face's `BertModel`.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use prost::Message;

/// Of ONNX's messages only the fields that are read here; the numbers are those of `onnx.proto`.
#[derive(Message)]
struct Model {
    #[prost(message, optional, tag = "7")]
    graph: Option<Graph>,
}

#[derive(Message)]
struct Graph {
    #[prost(message, repeated, tag = "1")]
    nodes: Vec<Node>,
    #[prost(message, repeated, tag = "5")]
    initializers: Vec<Initializer>,
}

#[derive(Message)]
struct Node {
    #[prost(string, repeated, tag = "1")]
    inputs: Vec<String>,
    #[prost(string, tag = "3")]
    name: String,
}

#[derive(Message)]
struct Initializer {
    #[prost(int64, repeated, tag = "1")]
    dims: Vec<i64>,
    #[prost(int32, tag = "2")]
    data_type: i32,
    #[prost(string, tag = "8")]
    name: String,
    #[prost(bytes = "vec", tag = "9")]
    raw_data: Vec<u8>,
}

/// ONNX's number for 32-bit floats.
const FLOAT: i32 = 1;

/// A tensor, row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Tensor {
    pub shape: Vec<usize>,
    pub values: Vec<f32>,
}

/// The parameters of the encoder that the graph calls `module` (`model.0.auto_model`), by Hugging Face's names.
///
/// Embeddings, biases and layer norms keep their names in an ONNX file. The matrices of linear layers do not, and are stored
/// [in, out]: each is named here after the node that multiplies by it, and turned to PyTorch's [out, in].
///
/// # Errors
/// If the bytes are no such file, or a parameter is not of 32-bit floats.
pub fn parameters(bytes: &[u8], module: &str) -> Result<BTreeMap<String, Tensor>> {
    let graph = Model::decode(bytes).context("this is no ONNX file")?.graph.context("the ONNX file has no graph")?;
    let mut parameters = BTreeMap::new();
    for initializer in &graph.initializers {
        let tensor = tensor(initializer).with_context(|| format!("parameter {}", initializer.name))?;
        if let Some(name) = initializer.name.strip_prefix(module).and_then(|name| name.strip_prefix('.')) {
            parameters.insert(name.to_owned(), tensor);
        } else {
            for name in graph.nodes.iter().filter(|node| node.inputs.contains(&initializer.name)).filter_map(|node| linear(&node.name, module)) {
                parameters.insert(format!("{name}.weight"), transposed(&tensor)?);
            }
        }
    }
    Ok(parameters)
}

/// `encoder.layer.0.output.dense` of `/model/model.0.auto_model/encoder/layer.0/output/dense/MatMul`, where the module's own name has slashes too.
fn linear(node: &str, module: &str) -> Option<String> {
    let path = node.strip_suffix("/MatMul")?.replace('/', ".");
    let (_, name) = path.split_once(module)?;
    Some(name.strip_prefix('.')?.to_owned())
}

fn tensor(initializer: &Initializer) -> Result<Tensor> {
    ensure!(initializer.data_type == FLOAT, "the data type is {}, but {FLOAT} (32-bit floats) is expected", initializer.data_type);
    let shape = initializer.dims.iter().map(|size| usize::try_from(*size)).collect::<Result<Vec<_>, _>>()?;
    let (numbers, rest) = initializer.raw_data.as_chunks();
    let values: Vec<f32> = numbers.iter().map(|number| f32::from_le_bytes(*number)).collect();
    ensure!(rest.is_empty() && values.len() == shape.iter().product::<usize>(), "{} numbers do not have the shape {shape:?}", values.len());
    Ok(Tensor { shape, values })
}

fn transposed(tensor: &Tensor) -> Result<Tensor> {
    let [rows, columns] = tensor.shape[..] else { anyhow::bail!("a matrix has two dimensions, not {:?}", tensor.shape) };
    let values = (0..columns).flat_map(|column| (0..rows).map(move |row| tensor.values[row * columns + column])).collect();
    Ok(Tensor { shape: vec![columns, rows], values })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn initializer(name: &str, dims: &[i64]) -> Initializer {
        let raw_data = (0..dims.iter().product()).flat_map(|number| (number as f32).to_le_bytes()).collect();
        Initializer { dims: dims.to_vec(), data_type: FLOAT, name: name.to_owned(), raw_data }
    }

    fn file(initializers: Vec<Initializer>) -> Vec<u8> {
        let node = |name: &str| Node { inputs: vec!["x".into(), "onnx::MatMul_7".into()], name: name.into() };
        let nodes = vec![node("/model/m.0/bert/layer.0/dense/MatMul"), node("/model/m.0/bert/layer.0/dense/Add")];
        Model { graph: Some(Graph { nodes, initializers }) }.encode_to_vec()
    }

    #[test]
    fn matrices_are_named_after_their_node_and_turned() {
        let file = file(vec![initializer("m.0.bert.layer.0.dense.bias", &[3]), initializer("onnx::MatMul_7", &[2, 3])]);
        let parameters = parameters(&file, "m.0.bert").unwrap();
        assert_eq!(parameters.keys().collect::<Vec<_>>(), ["layer.0.dense.bias", "layer.0.dense.weight"]);
        assert_eq!(parameters["layer.0.dense.bias"], Tensor { shape: vec![3], values: vec![0.0, 1.0, 2.0] });
        assert_eq!(parameters["layer.0.dense.weight"], Tensor { shape: vec![3, 2], values: vec![0.0, 3.0, 1.0, 4.0, 2.0, 5.0] });
    }

    #[test]
    fn numbers_that_do_not_fill_their_shape_are_refused() {
        let mut short = initializer("m.0.bert.a", &[2]);
        short.raw_data.pop();
        let error = parameters(&file(vec![short]), "m.0.bert").unwrap_err();
        assert_eq!(format!("{error:#}"), "parameter m.0.bert.a: 1 numbers do not have the shape [2]");
    }
}
