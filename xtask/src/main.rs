//! `cargo xtask`: everything that is done to this tree, in one program.
//!
//! One file per task; [`tools`] runs other programs and [`inputs`] tells whether their inputs changed.

mod build;
mod checks;
mod data;
mod dist;
mod inputs;
mod models;
mod serve;
mod sizes;
mod test;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};

/// Ties a build to its clone; see `.cargo/config.toml`.
const _: Option<&str> = option_env!("ATOMLAB_CLONE");

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, serves, tests and packs atomlab.")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the browser modules into www/wasm/.
    Build {
        /// Only the small modules (page and CPU), not the one with WebGPU.
        #[arg(long)]
        cpu_only: bool,
    },
    /// Build, fetch the data if it is missing, and serve the page on this machine.
    Serve {
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve what is there.
        #[arg(long)]
        no_build: bool,
    },
    /// Check and test everything, natively and in the browser.
    Test {
        /// One stage alone, by its name.
        #[arg(long)]
        only: Option<String>,
        /// Without the module for WebGPU and the browser.
        #[arg(long, conflicts_with = "only")]
        quick: bool,
    },
    /// Write the site for a web host into dist/.
    Dist {
        /// Pack the browser modules that are there.
        #[arg(long)]
        no_build: bool,
        /// Also the page as one file, without and with WebGPU: dist/atomlab.html and dist/atomlab-webgpu.html.
        #[arg(long)]
        single: bool,
        /// Also the command line with the site in it: target/release/atomlab, for `atomlab serve`.
        #[arg(long)]
        program: bool,
    },
    /// Train again what www/models/ holds, by the commands recorded there.
    Models {
        /// Names of records, such as text-methods-small-snippets; none: all.
        names: Vec<String>,
    },
    /// Fetch the public data sets and the pretrained encoder into www/data/.
    Data {
        /// Also the drug reviews, whose licence does not allow to pass them on.
        #[arg(long)]
        with_drug_reviews: bool,
        /// Also the photographs of CIFAR-10: 139 MB, and nobody has said that they may be passed on.
        #[arg(long)]
        with_cifar10: bool,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> anyhow::Result<()> {
    let root = root()?;
    match task {
        Task::Build { cpu_only } => build::run(&root, cpu_only),
        Task::Serve { port, no_build } => serve::run(&root, port, no_build),
        Task::Test { only, quick } => test::run(&root, only.as_deref(), quick),
        Task::Dist { no_build, single, program } => dist::run(&root, no_build, single, program),
        Task::Models { names } => models::run(&root, &names),
        Task::Data { with_drug_reviews, with_cifar10 } => {
            let asked = [("drug-reviews", with_drug_reviews), ("cifar10", with_cifar10)];
            data::run(&root, &asked.into_iter().filter(|(_, asked)| *asked).map(|(name, _)| name).collect::<Vec<_>>())
        }
    }
}

/// The repository's root: the folder above this package.
///
/// Cargo says at run time which package it runs. What it said at compile time may name another clone, because all
/// clones on a machine share one folder of intermediate files.
fn root() -> anyhow::Result<PathBuf> {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = package.as_deref().and_then(|package| package.parent()).context("Start this program as `cargo xtask`.")?;
    Ok(root.to_owned())
}
