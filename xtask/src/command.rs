//! Running other programs, with messages a person can act on.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What went wrong, in words for the person at the keyboard.
pub type Outcome<T = ()> = Result<T, String>;

/// Says what is being done.
pub fn say(what: &str) {
    println!("\n▸ {what}");
}

/// The project's own folder.
pub fn project() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// A command in the project's folder, free of what the outer cargo has set for itself.
pub fn command(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command.current_dir(project());
    for (key, _) in std::env::vars_os() {
        let name = key.to_string_lossy();
        let of_this_run = name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
        if of_this_run || matches!(&*name, "CARGO" | "RUST_RECURSION_COUNT") {
            command.env_remove(&key);
        }
    }
    // What is built is looked for there, whatever the person's own settings say.
    command.env("CARGO_TARGET_DIR", project().join("target"));
    command
}

/// A command line as a person would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    command.get_args().fold(name, |line, word| line + " " + &word.to_string_lossy())
}

/// Runs a command with its output in view.
pub fn run(command: &mut Command) -> Outcome {
    let line = shown(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{line}` failed ({status}); its output is above")),
        Err(error) => Err(format!("`{line}` could not start: {error}")),
    }
}

/// Runs a command quietly and gives what it prints; none where it fails or is not there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of that name on `PATH`.
pub fn which(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
