//! Running other programs: every failure is one sentence that names the command and the way out.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A program in the repository's root.
pub fn command(root: &Path, program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root);
    command
}

/// The cargo that started this program.
pub fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    command(root, &program, arguments)
}

/// Runs to the end with output shown.
pub fn run(mut command: Command) -> Result<()> {
    let line = describe(&command);
    let status = command.status().with_context(|| format!("`{line}` could not be started."))?;
    if !status.success() {
        bail!("`{line}` failed ({status}).");
    }
    Ok(())
}

/// Runs to the end and returns what the program printed; its error output is shown.
pub fn output(mut command: Command) -> Result<String> {
    let line = describe(&command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("`{line}` could not be started."))?;
    if !output.status.success() {
        bail!("`{line}` failed ({}).", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` printed text that is not UTF-8."))
}

/// The command as a person would type it.
pub fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned()];
    for argument in command.get_args() {
        let argument = argument.to_string_lossy();
        let plain = argument.chars().all(|c| c.is_ascii_alphanumeric() || "-_=./:,@".contains(c));
        words.push(if plain { argument.into_owned() } else { format!("'{argument}'") });
    }
    words.join(" ")
}
