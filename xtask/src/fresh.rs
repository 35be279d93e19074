//! A chore as a new machine would run it.

use std::ffi::OsString;
use std::fs;
use std::time::Instant;

use crate::command::{Outcome, command, project, run, say};
use crate::tools::{FRESH, cargo_home};

/// Runs a chore in a clone of what has been committed, with nothing in cargo's and npm's caches and none of the tools that the
/// chores install. What rustup and the system's package manager have installed is used.
pub fn fresh(chore: &[OsString]) -> Outcome {
    let name = chore.first().ok_or("fresh: name a chore, as in `cargo xtask fresh test`")?;
    let folder = std::env::temp_dir().join(format!("who-pays-fresh-{}", std::process::id()));
    let (clone, home) = (folder.join("clone"), folder.join("cargo"));
    fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    say(&format!("Cloning into {}", clone.display()));
    run(command("git").args(["clone", "--quiet"]).arg(project()).arg(&clone))?;
    // It may say where this machine finds its registry.
    let settings = cargo_home()?.join("config.toml");
    if settings.is_file() {
        fs::copy(&settings, home.join("config.toml")).map_err(|error| format!("{}: {error}", settings.display()))?;
    }
    let begun = Instant::now();
    let mut cargo = command("cargo");
    cargo
        .current_dir(&clone)
        .env_remove("CARGO_TARGET_DIR")
        .env("CARGO_HOME", &home)
        .env("npm_config_cache", folder.join("npm"))
        .env(FRESH, "1")
        .arg("xtask")
        .args(chore);
    if name == "serve" {
        cargo.arg("--check");
    }
    let outcome = run(&mut cargo);
    let seconds = begun.elapsed().as_secs();
    say(&format!("{} on a fresh machine: {} min {} s", name.display(), seconds / 60, seconds % 60));
    match outcome {
        Ok(()) => fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display())),
        Err(error) => Err(format!("{error}\n  The clone is left for looking at: {}", clone.display())),
    }
}
