//! `atomlab energy`: every quantity of the method for given embeddings.

use std::path::PathBuf;

use atomlab::session::energy_report::{EnergyInput, energy_report};

use crate::{Result, device::DeviceName, read_text};

#[derive(clap::Args)]
pub struct Arguments {
    /// JSON with `pairs` or `batches`, each with `E` (atoms × components × entries); see tests/golden/atom.json
    file: PathBuf,
    /// Where to compute
    #[arg(long, value_enum, default_value_t)]
    device: DeviceName,
}

pub async fn run(arguments: &Arguments) -> Result<()> {
    let input: EnergyInput = read_text(&arguments.file)?.parse().map_err(|e| format!("{}: {e}", arguments.file.display()))?;
    let report = energy_report(&input, &arguments.device.open().await?.autodiff()).await?;
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}
