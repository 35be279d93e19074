//! Setting up a machine: each tool is found, or installed where that can be done, or asked for by name.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{Outcome, command, output, project, run, say, which};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const TRUNK_VERSION: &str = "0.22.1";
const OLDEST_NODE: u32 = 20;

/// Debian's newest Rust, which brings the standard library's source, and a linker for Wasm: for machines that can
/// install packages but not download a rustup target.
const DEBIAN_PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "lld-22"];
const DEBIAN_FILES: [&str; 5] =
    ["/usr/bin/rustc", "/usr/bin/cargo", "/usr/bin/cargo-clippy", "/usr/bin/wasm-ld-22", "/usr/lib/rustlib/src/rust"];

/// The Rust that compiles for Wasm.
#[derive(Clone, Copy)]
pub enum WasmRust {
    /// The machine's own, with the target installed.
    Ordinary,
    /// Debian's, which builds the standard library from source.
    Debian,
}

impl WasmRust {
    /// Finds a compiler for Wasm, with the standard library's source, or installs one.
    pub fn set_up() -> Outcome<Self> {
        let ordinary_is_there = || has_wasm_target() && has_std_source();
        if ordinary_is_there() {
            return Ok(Self::Ordinary);
        }
        let debian_is_there = || DEBIAN_FILES.iter().all(|file| Path::new(file).exists());
        if debian_is_there() {
            return Ok(Self::Debian);
        }
        if which("rustup").is_some() {
            say(&format!("Adding the Wasm target and the standard library's source: rustup, {WASM_TARGET}, rust-src"));
            let added = run(command("rustup").args(["target", "add", WASM_TARGET]))
                .and_then(|()| run(command("rustup").args(["component", "add", "rust-src"])));
            if added.is_ok() && ordinary_is_there() {
                return Ok(Self::Ordinary);
            }
            println!("  rustup cannot reach them; trying Debian's packages instead.");
        }
        let by_hand = format!(
            "Rust cannot compile for Wasm here.\n  With rustup:   rustup target add {WASM_TARGET} && rustup component \
             add rust-src\n  On Debian 12:  apt-get install {}",
            DEBIAN_PACKAGES.join(" ")
        );
        apt_install(&DEBIAN_PACKAGES).map_err(|error| format!("{error}\n  {by_hand}"))?;
        if debian_is_there() { Ok(Self::Debian) } else { Err(by_hand) }
    }

    /// Makes `command` compile for Wasm with this Rust, and find `folders` before anything else on `PATH`.
    pub fn apply(self, command: &mut Command, folders: &[PathBuf]) -> Outcome {
        let mut path = folders.to_vec();
        if matches!(self, Self::Debian) {
            path.push("/usr/bin".into());
            command
                // Of the Rust that runs this; Debian's is another.
                .env_remove("LD_LIBRARY_PATH")
                .env_remove("RUSTUP_TOOLCHAIN")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22");
        }
        path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let joined = std::env::join_paths(path).map_err(|error| format!("PATH: {error}"))?;
        command.env("PATH", joined);
        Ok(())
    }

    /// Makes `command` build what a visitor loads: the standard library small too, and a panic a bare stop without
    /// the machinery that would print it. Without this the page is a seventh larger. Functions that do the same stay apart,
    /// as each belongs to one part of the page by its name (`split`); `wasm-opt` merges those within a part.
    pub fn lean(command: &mut Command) -> &mut Command {
        command
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env(
                "RUSTFLAGS",
                "-Zunstable-options -Cpanic=immediate-abort -Zmerge-functions=disabled --cfg erase_components",
            )
    }

    /// A cargo that compiles for Wasm.
    pub fn cargo(self) -> Outcome<Command> {
        let mut cargo = command(match self {
            Self::Ordinary => "cargo",
            Self::Debian => "/usr/bin/cargo",
        });
        self.apply(&mut cargo, &[])?;
        Ok(cargo)
    }

    /// Clippy for Wasm, up to its own arguments.
    pub fn clippy(self) -> Outcome<Command> {
        // Debian's cargo would find rustup's clippy in the user's cargo folder first, and with it rustup's compiler.
        let mut clippy = command(match self {
            Self::Ordinary => "cargo",
            Self::Debian => "/usr/bin/cargo-clippy",
        });
        self.apply(&mut clippy, &[])?;
        clippy.arg("clippy");
        Ok(clippy)
    }
}

fn has_wasm_target() -> bool {
    output(command("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]))
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

fn has_std_source() -> bool {
    output(command("rustc").args(["--print", "sysroot"]))
        .is_some_and(|folder| Path::new(&folder).join("lib/rustlib/src/rust/library/std").is_dir())
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
    /// The compiler.
    pub rust: WasmRust,
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
}

impl PageTools {
    /// Finds or installs the compiler, Trunk, wasm-bindgen and wasm-opt.
    pub fn set_up() -> Outcome<Self> {
        let rust = WasmRust::set_up()?;
        node_packages()?;
        let trunk = cargo_tool(
            "trunk",
            "trunk",
            TRUNK_VERSION,
            // It asks for a newer patch of Rust than it needs; a debug build is done in half the time.
            &["--locked", "--debug", "--no-default-features", "--features", "rustls", "--ignore-rust-version"],
        )?;
        let wasm_bindgen =
            cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &locked_version("wasm-bindgen")?, &["--debug"])?;
        Ok(Self { rust, trunk, wasm_bindgen })
    }

    /// Trunk, with all that it calls on `PATH`.
    pub fn trunk(&self) -> Outcome<Command> {
        let mut trunk = command(&self.trunk);
        let folder = |tool: &Path| tool.parent().unwrap_or(tool).to_owned();
        // Binaryen from npm comes before any other: distributions ship versions that cannot read today's Wasm.
        self.rust.apply(&mut trunk, &[folder(&self.wasm_bindgen), node_modules().join(".bin")])?;
        trunk.args(["--offline", "true"]).env_remove("NO_COLOR");
        Ok(trunk)
    }

    /// wasm-bindgen's own program.
    pub fn wasm_bindgen(&self) -> Command {
        command(&self.wasm_bindgen)
    }
}

/// The version of a crate in `Cargo.lock`.
fn locked_version(name: &str) -> Outcome<String> {
    let lock = std::fs::read_to_string(project().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let version = lock
        .split("[[package]]")
        .find(|package| package.contains(&format!("\nname = \"{name}\"\n")))
        .and_then(|package| package.split("version = \"").nth(1))
        .and_then(|rest| rest.split('"').next());
    version.map(str::to_owned).ok_or_else(|| format!("Cargo.lock has no {name}"))
}

/// A program of exactly that version: ours, the one on `PATH`, or else installed now beside the user's own.
fn cargo_tool(package: &str, program: &str, version: &str, options: &[&str]) -> Outcome<PathBuf> {
    let is_right = |tool: &Path| {
        output(command(tool).arg("--version")).is_some_and(|line| line.split_whitespace().any(|word| word == version))
    };
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .ok_or("neither CARGO_HOME nor HOME is set")?;
    let root = home.join("xtask-tools").join(format!("{package}-{version}"));
    let ours = root.join("bin").join(program);
    if is_right(&ours) {
        return Ok(ours);
    }
    if let Some(found) = which(program) {
        if is_right(&found) {
            return Ok(found);
        }
        let version_there = output(command(&found).arg("--version")).unwrap_or_default();
        println!("  `{program}` on PATH is another version ({version_there}); {version} is installed beside it.");
    }
    say(&format!("Installing {package} {version} (some minutes, once)"));
    run(command("cargo").args(["install", package, "--version", version, "--root"]).arg(&root).args(options)).map_err(
        |error| {
            format!("{error}\n  {program} {version} is needed. By hand: cargo install {package} --version {version}")
        },
    )?;
    Ok(ours)
}

/// Where npm puts the packages of the browser tests.
pub fn node_modules() -> PathBuf {
    project().join("tests/browser/node_modules")
}

/// Installs the npm packages, unless those of the lock file are there.
pub fn node_packages() -> Outcome {
    let version = output(command("node").arg("--version"));
    let major = version.as_deref().and_then(|version| version.trim_start_matches('v').split('.').next()?.parse().ok());
    if major.is_none_or(|major: u32| major < OLDEST_NODE) || which("npm").is_none() {
        let found = version.unwrap_or_else(|| "not found".to_owned());
        return Err(format!(
            "Node {OLDEST_NODE} or newer with npm is needed (node: {found}). Get it from your package manager, \
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
