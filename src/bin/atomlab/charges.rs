//! `atomlab charges`: the learned charges of a sentence.

use std::path::PathBuf;

use atomlab::session::text::{TextModel, charges::Look};

use crate::{Result, device::DeviceName, read_bytes};

#[derive(clap::Args)]
pub struct Arguments {
    /// A `.bpk` model, such as www/models/sentiment.bpk
    #[arg(long, default_value = "www/models/sentiment.bpk")]
    model: PathBuf,
    /// The sentence
    sentence: String,
    /// Where to compute
    #[arg(long, value_enum, default_value_t)]
    device: DeviceName,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub async fn run(arguments: &Arguments) -> Result<()> {
    let device = arguments.device.open().await?.autodiff();
    let model = TextModel::load(&read_bytes(&arguments.model)?, device).map_err(|e| format!("{}: {e}", arguments.model.display()))?;
    let charges = model.charges(&arguments.sentence, &Look::default()).await?;
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(&charges)?);
        return Ok(());
    }
    for token in &charges.tokens {
        let kind = match token.charge {
            q if q > 1.0 / 3.0 => "proton",
            q if q < -1.0 / 3.0 => "electron",
            _ => "neutron",
        };
        println!("{:>16}  {:+.4}  {kind}", token.text, token.charge);
    }
    println!("net charge {:+.4}, radius {:.4}, nucleus {:.4}", charges.net_charge, charges.radius, charges.nucleus_norm);
    for (name, probability) in charges.class_names.iter().zip(&charges.probabilities) {
        println!("{name}: {:.1} %", 100.0 * probability);
    }
    if charges.truncated {
        println!("The sentence is longer than {} tokens and was cut there.", charges.limit);
    }
    if charges.unknown > 0 {
        println!("{} of its tokens are not in the vocabulary.", charges.unknown);
    }
    Ok(())
}
