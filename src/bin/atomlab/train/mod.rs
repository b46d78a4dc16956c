//! `atomlab train`: runs and comparisons of methods, and what their tasks share.

mod images;
mod runs;
mod synthetic;
mod text;

use std::path::Path;

use atomlab::{
    figures::{Figure, Theme, to_png, to_svg},
    train::objective::Method,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{Result, read_text, write};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(clap::Subcommand)]
enum Task {
    /// Classify sentences
    Text(Box<text::Arguments>),
    /// Classify images
    Images(Box<images::Arguments>),
    /// Classify sets of points: the paper's synthetic experiment
    Synthetic(Box<synthetic::Arguments>),
}

pub async fn run(arguments: &Arguments) -> Result<()> {
    match &arguments.task {
        Task::Text(arguments) => text::run(arguments),
        Task::Images(arguments) => images::run(arguments),
        Task::Synthetic(arguments) => synthetic::run(arguments).await,
    }
}

/// Settings as JSON, a file's name or the text itself.
fn read_spec<T: DeserializeOwned>(json: Option<&str>) -> Result<Option<T>> {
    Ok(match json {
        None => None,
        Some(json) if json.trim_start().starts_with('{') => Some(serde_json::from_str(json).map_err(|e| format!("--spec: {e}"))?),
        Some(path) => Some(serde_json::from_str(&read_text(path.as_ref())?).map_err(|e| format!("{path}: {e}"))?),
    })
}

fn parse_methods(names: &[String]) -> Result<Vec<Method>> {
    let accepted = || Method::ALL.map(|(method, _)| serde_json::to_value(method).map_or(String::new(), |v| v.as_str().unwrap_or("").to_owned())).join(", ");
    names
        .iter()
        .map(|name| serde_json::from_value(Value::String(name.clone())).map_err(|_| format!("--methods: {name:?} is not one of {}", accepted()).into()))
        .collect()
}

/// Writes a figure as the file's name says.
fn save_figure(path: &Path, figure: &Figure) -> Result<()> {
    let theme = Theme { scale: 2.0, ..Theme::default() };
    match path.extension().and_then(|e| e.to_str()) {
        Some("svg") => write(path, to_svg(figure, &theme)?),
        Some("png") => write(path, to_png(figure, &theme)?),
        _ => Err(format!("--plot {}: accepted are names that end in .svg or .png", path.display()).into()),
    }
}
