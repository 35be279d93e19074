//! Setting up a machine: each tool is found, or installed where that can be done, or asked for by name.

use std::path::{Path, PathBuf};
use std::process::Command;

use cargo_metadata::{Metadata, MetadataCommand};

use crate::command::{Outcome, command, output, project, run, say, which};

/// What the page is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
const TRUNK_VERSION: &str = "0.22.1";
/// Of the same house as `wasm_split_helpers` in `Cargo.toml`.
const WASM_SPLIT_VERSION: &str = "0.2.4";
const CARGO_DENY_VERSION: &str = "0.20.2";
/// What eslint asks for.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// Set where no tool of the person's own counts (`cargo xtask fresh`).
pub const FRESH: &str = "XTASK_FRESH";

/// Downloads every crate of `Cargo.lock`, so that what comes after can run without a network.
pub fn crates() -> Outcome {
    run(command("cargo").args(["fetch", "--locked"]))
        .map_err(|error| format!("{error}\n  Without a network this works only when cargo has the crates already."))
}

/// Finds the Wasm target of the Rust in `rust-toolchain.toml`, or adds it.
fn wasm_target() -> Outcome {
    let is_there = || {
        output(command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]))
            .is_some_and(|folder| Path::new(&folder).is_dir())
    };
    if is_there() {
        return Ok(());
    }
    if which("rustup").is_none() {
        return Err(format!("Rust cannot compile for {WASM_TARGET} here. With rustup (https://rustup.rs) it can."));
    }
    say(&format!("Adding the Wasm target: rustup target add {WASM_TARGET}"));
    run(command("rustup").args(["target", "add", WASM_TARGET]))?;
    if is_there() { Ok(()) } else { Err(format!("rustup has added {WASM_TARGET}, and rustc does not find it")) }
}

/// Finds a component of Rust, or adds it.
pub fn component(name: &str, subcommand: &str) -> Outcome {
    if output(command("cargo").args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    say(&format!("Adding a part of Rust: rustup component add {name}"));
    run(command("rustup").args(["component", "add", name]))
}

/// Installs Debian packages where this user can.
fn apt_install(packages: &[&str]) -> Outcome {
    let by_hand = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    let root = output(command("id").arg("-u")).is_some_and(|user| user == "0");
    if which("apt-get").is_none() || !root {
        return Err(format!("missing: {}. As root on Debian: {by_hand}", packages.join(", ")));
    }
    say(&format!("Installing with apt-get: {}", packages.join(", ")));
    let apt = |words: &[&str]| {
        run(command("apt-get").args(["-q", "-y"]).args(words).args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    run(command("apt-get").args(["-q", "update"]))?;
    apt(&["install", "--no-install-recommends"])
        .map_err(|error| format!("{error}\n  The packages could not be installed. By hand: {by_hand}"))
}

/// What the page is built with.
pub struct PageTools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
}

impl PageTools {
    /// Finds or installs the Wasm target, the crates, Trunk and wasm-bindgen.
    pub fn set_up() -> Outcome<Self> {
        wasm_target()?;
        crates()?;
        let wasm_bindgen = CargoTool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: &locked_version("wasm-bindgen")?,
            // Its lock file names crates that have been withdrawn.
            options: &["--bin", "wasm-bindgen"],
        };
        let trunk = CargoTool {
            package: "trunk",
            program: "trunk",
            version: TRUNK_VERSION,
            // It asks for a newer patch of Rust than it needs.
            options: &["--locked", "--no-default-features", "--features", "rustls", "--ignore-rust-version"],
        };
        Ok(Self { wasm_bindgen: wasm_bindgen.set_up()?, trunk: trunk.set_up()? })
    }

    /// Trunk, with the wasm-bindgen that it calls first on `PATH`.
    pub fn trunk(&self) -> Outcome<Command> {
        let mut trunk = command(&self.trunk);
        let folder = self.wasm_bindgen.parent().unwrap_or(&self.wasm_bindgen).to_owned();
        let others = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths([folder].into_iter().chain(std::env::split_paths(&others)))
            .map_err(|error| format!("PATH: {error}"))?;
        trunk.args(["--offline", "true"]).env("PATH", path).env_remove("NO_COLOR");
        Ok(trunk)
    }

    /// wasm-bindgen's own program.
    pub fn wasm_bindgen(&self) -> Command {
        command(&self.wasm_bindgen)
    }
}

/// What the release page is built with.
pub struct ReleaseTools {
    /// What every page is built with.
    pub page: PageTools,
    wasm_split: PathBuf,
}

impl ReleaseTools {
    /// Finds or installs what [`PageTools`] has, the splitter, and the npm packages with wasm-opt and the minifier.
    pub fn set_up() -> Outcome<Self> {
        node_packages()?;
        let page = PageTools::set_up()?;
        // A program and not a library of this one: `serve` would have to wait for it too.
        let wasm_split = CargoTool {
            package: "wasm_split_cli_support",
            program: "wasm-split-cli",
            version: WASM_SPLIT_VERSION,
            options: &["--locked", "--features", "build-binary"],
        };
        Ok(Self { page, wasm_split: wasm_split.set_up()? })
    }

    /// The splitter's program.
    pub fn wasm_split(&self) -> Command {
        command(&self.wasm_split)
    }
}

/// cargo-deny's program, which looks into licences and sources of the crates.
pub fn cargo_deny() -> Outcome<Command> {
    let deny =
        CargoTool { package: "cargo-deny", program: "cargo-deny", version: CARGO_DENY_VERSION, options: &["--locked"] };
    deny.set_up().map(command)
}

/// What cargo knows of the project and of all crates in it.
pub fn metadata(settle: impl FnOnce(&mut MetadataCommand)) -> Outcome<Metadata> {
    let mut command = MetadataCommand::new();
    command.current_dir(project()).other_options(["--locked".to_owned()]);
    settle(&mut command);
    command.exec().map_err(|error| error.to_string())
}

/// The version of a crate in `Cargo.lock`.
fn locked_version(name: &str) -> Outcome<String> {
    let metadata = metadata(|_| ())?;
    let package = metadata.packages.iter().find(|package| package.name.as_str() == name);
    package.map(|package| package.version.to_string()).ok_or_else(|| format!("Cargo.lock has no {name}"))
}

/// Cargo's own folder.
pub fn cargo_home() -> Outcome<PathBuf> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    home.ok_or_else(|| "neither CARGO_HOME nor HOME is set".to_owned())
}

/// A program that cargo installs.
struct CargoTool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    options: &'a [&'a str],
}

impl CargoTool<'_> {
    /// A program of exactly that version: ours, the one on `PATH`, or else installed now beside the person's own.
    fn set_up(&self) -> Outcome<PathBuf> {
        let Self { package, program, version, options } = *self;
        let root = cargo_home()?.join("xtask-tools").join(format!("{package}-{version}"));
        let ours = root.join("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
        if ours.is_file() {
            return Ok(ours);
        }
        let says = |tool: &PathBuf| output(command(tool).arg("--version")).unwrap_or_default();
        let on_path = which(program).filter(|_| std::env::var_os(FRESH).is_none());
        if let Some(found) = on_path.filter(|tool| says(tool).split_whitespace().any(|word| word == version)) {
            return Ok(found);
        }
        say(&format!("Installing {package} {version} (some minutes, once)"));
        // A build without optimization and debugging is done in half the time, and fast enough.
        run(command("cargo")
            .args(["install", package, "--version", version, "--debug", "--root"])
            .arg(&root)
            .args(options)
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .env("CARGO_TARGET_DIR", project().join("target/tools")))
        .map_err(|error| {
            let options = options.join(" ");
            format!("{error}\n  By hand: cargo install {package} --version {version} {options}")
        })?;
        Ok(ours)
    }
}

/// Where npm puts the packages of the browser tests.
pub fn node_modules() -> PathBuf {
    project().join("tests/browser/node_modules")
}

/// Installs the npm packages, unless those of the lock file are there.
pub fn node_packages() -> Outcome {
    let version = output(command("node").arg("--version"));
    let numbers = version.as_deref().and_then(|version| {
        let mut numbers = version.trim_start_matches('v').split('.').map(|number| number.parse::<u32>().ok());
        Some((numbers.next()??, numbers.next()??))
    });
    if numbers.is_none_or(|numbers| numbers < OLDEST_NODE) || which("npm").is_none() {
        let found = version.unwrap_or_else(|| "not found".to_owned());
        let (major, minor) = OLDEST_NODE;
        return Err(format!(
            "Node {major}.{minor} or newer with npm is needed (node: {found}). Get it from your package manager, \
             or on Debian: apt-get install nodejs npm"
        ));
    }
    let folder = project().join("tests/browser");
    let lock =
        std::fs::read(folder.join("package-lock.json")).map_err(|error| format!("package-lock.json: {error}"))?;
    // npm writes its own lock inside; ours records which one was asked for.
    let mark = node_modules().join(".installed-lock.json");
    if std::fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say("Installing npm packages for building and testing");
    run(command("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(&folder))
    .map_err(|error| format!("{error}\n  Without a network this works only when npm has the packages in its cache."))?;
    std::fs::write(&mark, lock).map_err(|error| format!("{}: {error}", mark.display()))
}

/// A real Chromium: Playwright's own, the machine's, or one installed now.
pub fn chromium() -> Outcome<PathBuf> {
    let find = || {
        let own = output(
            command("node")
                .args(["-e", "process.stdout.write(require('playwright-core').chromium.executablePath())"])
                .current_dir(project().join("tests/browser")),
        );
        own.map(PathBuf::from)
            .filter(|file| file.is_file())
            .or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(which))
    };
    if let Some(found) = find() {
        return Ok(found);
    }
    say("Installing Chromium for the browser tests");
    let playwright = node_modules().join(".bin/playwright");
    if run(command(playwright).args(["install", "chromium"])).is_err() {
        println!("  Playwright cannot download its browser; trying Debian's instead.");
        apt_install(&["chromium"])?;
    }
    find().ok_or_else(|| "Chromium is needed for the browser tests. On Debian: apt-get install chromium".to_owned())
}

/// Fonts that the page's fallbacks name, as most visitors have: the tests see them stand in for ours.
pub fn fallback_fonts() -> Outcome {
    let listed = output(command("fc-list").arg(":").arg("family")).unwrap_or_default();
    let here = |fonts: &[&str]| fonts.iter().any(|font| listed.contains(font));
    let serif = here(&["Times New Roman", "Liberation Serif", "Nimbus Roman"]);
    let sans = here(&["Helvetica Neue", "Arial", "Liberation Sans", "Nimbus Sans"]);
    // Other systems come with theirs.
    if !cfg!(target_os = "linux") || (serif && sans) {
        Ok(())
    } else {
        apt_install(&["fontconfig", "fonts-liberation"])
    }
}
