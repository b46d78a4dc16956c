//! Running other programs: every failure is one sentence that names the command and the way out.

use std::io::Write as _;
use std::path::{Path, PathBuf};
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
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output().with_context(|| format!("`{line}` could not be started."))?;
    if !output.status.success() {
        bail!("`{line}` failed ({}).", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` printed text that is not UTF-8."))
}

/// Like [`output`], for a program that is asked by its standard input.
pub fn answer(mut command: Command, question: &[u8]) -> Result<String> {
    let line = describe(&command);
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn();
    let mut child = started.with_context(|| format!("`{line}` could not be started."))?;
    // Closed after it, which is the question's end. A program that ended before says itself why.
    let asked = child.stdin.take().map(|mut input| input.write_all(question));
    let output = child.wait_with_output()?;
    if !output.status.success() || asked.is_none_or(|asked| asked.is_err()) {
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

/// The first of `names` that is a file or, without a slash, a program on the search path.
pub fn find<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    names.into_iter().find_map(|name| {
        if name.contains('/') {
            return Some(PathBuf::from(name)).filter(|path| path.is_file());
        }
        std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
    })
}

/// Installs the development tools of package.json if they are missing or older than the lock file.
pub fn install_npm(root: &Path) -> Result<()> {
    let time = |name: &str| std::fs::metadata(root.join(name)).and_then(|file| file.modified()).ok();
    if time("node_modules/.package-lock.json").is_some_and(|installed| Some(installed) >= time("package-lock.json")) {
        return Ok(());
    }
    let hint = "Node.js 20 or newer with npm is needed; on Debian: `apt-get install nodejs npm`.";
    if find(["npm"]).is_none() {
        bail!(hint);
    }
    let mut command = command(root, "npm", &["ci", "--no-audit", "--no-fund"]);
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(command).context(hint)
}

/// Installs NumPy into target/python, where the browser specs look for it, unless Python has it already: they run the notebook
/// that the page exports.
pub fn install_numpy(root: &Path) -> Result<()> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
    let mut there = command(root, &python, &["-c", "import numpy"]);
    there.env("PYTHONPATH", root.join("target/python")).stderr(Stdio::null());
    if there.status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    run(command(root, &python, &["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", "target/python", NUMPY]))
        .context("Python 3.11 or newer with pip is needed; on Debian: `apt-get install python3-pip`, elsewhere set PYTHON to its path.")
}

/// The release that the notebook is tested with.
const NUMPY: &str = "numpy==2.4.6";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_by_name_and_by_path() {
        let shell = find(["no-such-program", "sh"]).unwrap();
        assert_eq!(find([shell.to_str().unwrap()]), Some(shell.clone()));
        assert_eq!(find(["/no/such/program"]), None);
    }

    #[test]
    fn a_command_reads_as_it_is_typed() {
        let command = command(Path::new("/"), "/usr/bin/cargo", &["test", "two words"]);
        assert_eq!(describe(&command), "cargo test 'two words'");
    }
}
