//! The command line: the same code and the same start as the page.

mod charges;
mod dataset;
mod device;
mod energy;
mod evaluate;
mod images;
mod serve;
mod train;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a command may fail with: one sentence.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[derive(Parser)]
#[command(name = "atomlab", version, about = "Atom Modeling: charges, energies and training from the command line")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Every quantity of the method for the batches in a JSON file
    Energy(energy::Arguments),
    /// Train models and compare methods
    Train(train::Arguments),
    /// The charges of a sentence
    Charges(charges::Arguments),
    /// Measure a model on data
    Evaluate(evaluate::Arguments),
    /// Serve the page to a class on the local network
    Serve(serve::Arguments),
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Energy(arguments) => pollster::block_on(energy::run(&arguments)),
        Command::Train(arguments) => pollster::block_on(train::run(&arguments)),
        Command::Charges(arguments) => pollster::block_on(charges::run(&arguments)),
        Command::Evaluate(arguments) => pollster::block_on(evaluate::run(&arguments)),
        Command::Serve(arguments) => serve::run(&arguments),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("atomlab: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads a text file; the error names it.
fn read_text(path: &std::path::Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// Reads a file; the error names it.
fn read_bytes(path: &std::path::Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()).into())
}

/// The command line as it was given.
fn command() -> Vec<String> {
    std::iter::once("atomlab".to_owned()).chain(std::env::args().skip(1)).collect()
}

/// Writes a file; the error names it.
fn write(path: &std::path::Path, content: impl AsRef<[u8]>) -> Result<()> {
    std::fs::write(path, content).map_err(|e| format!("{}: {e}", path.display()).into())
}
