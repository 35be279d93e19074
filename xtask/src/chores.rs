//! What each `cargo xtask NAME` does.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::command::{Outcome, command, project, run, say, which};
use crate::release;
use crate::tools::{
    PageTools, ReleaseTools, WASM_TARGET, cargo_deny, chromium, component, crates, fallback_fonts, node_modules,
    node_packages,
};

/// Builds the page, serves it and rebuilds it on change, until the person stops it; with `check` only until it is served.
pub fn serve(port: u16, check: bool) -> Outcome {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!("port {port} on 127.0.0.1 cannot be used ({error}). Another one: cargo xtask serve --port 8081")
    })?;
    let tools = PageTools::set_up()?;
    say("Building the page; the first time takes some minutes");
    let mut trunk = tools.trunk()?;
    trunk.args(["serve", "--dist", "target/page-debug", "--port", &port.to_string()]);
    let mut serving = trunk.spawn().map_err(|error| format!("Trunk could not start: {error}"))?;
    // Trunk listens when the first build is done.
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if let Ok(Some(status)) = serving.try_wait() {
            return Err(format!("Trunk has stopped ({status}); its output is above"));
        }
        std::thread::sleep(Duration::from_millis(300));
    }
    say(&format!("The page: http://127.0.0.1:{port}/   (stop with Ctrl-C)"));
    if check {
        // It may be gone already.
        let _ = serving.kill();
    }
    match serving.wait() {
        Ok(status) if status.success() || check => Ok(()),
        Ok(status) => Err(format!("Trunk has stopped ({status}); its output is above")),
        Err(error) => Err(format!("Trunk: {error}")),
    }
}

/// The release page, in `dist/`.
pub fn build() -> Outcome {
    build_with(&ReleaseTools::set_up()?)
}

fn build_with(tools: &ReleaseTools) -> Outcome {
    say("Building the release page in dist/; without earlier builds this takes some minutes");
    run(tools
        .page
        .trunk()?
        .args(["build", "--release", "--cargo-profile", "page", "--features", "split", "--dist"])
        .arg(release::staging())
        .env("CARGO_ENCODED_RUSTFLAGS", release::rustc_flags()?))?;
    release::assemble(tools)
}

/// Every check that a change must pass, the quickest first.
pub fn test() -> Outcome {
    let cargo = |words: &[&str]| run(command("cargo").args(words));
    component("rustfmt", "fmt")?;
    component("clippy", "clippy")?;
    say("Format");
    cargo(&["fmt", "--all", "--check"])?;
    node_packages()?;
    lint_scripts()?;
    crates()?;
    say("Lints, native");
    cargo(&["clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"])?;
    say("The model alone, without page and pictures");
    cargo(&["clippy", "--locked", "--lib", "--bin", "ledger", "--no-default-features", "--", "--deny", "warnings"])?;
    say("Tests, native");
    cargo(&["test", "--locked", "--workspace"])?;
    say("Documentation");
    run(command("cargo").args(["doc", "--locked", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "--deny warnings"))?;

    let tools = ReleaseTools::set_up()?;
    say("Lints, Wasm");
    for more in [&["--features", "split"][..], &[]] {
        let page =
            ["clippy", "--locked", "--target", WASM_TARGET, "--lib", "--bin", "who-pays", "--example", "headless"];
        run(command("cargo").args(page).args(more).args(["--", "--deny", "warnings"]))?;
    }
    build_with(&tools)?;
    say("Licences and sources of the crates");
    run(cargo_deny()?.args(["--offline", "check", "licenses", "bans", "sources"]))?;
    prepare_browser_tests(&tools)?;
    let chromium = chromium()?;
    fallback_fonts()?;
    say("Tests in a real browser");
    run(playwright(&chromium).args(["test", "--project", "tests"]))
}

fn lint_scripts() -> Outcome {
    say("Lints, scripts");
    let eslint = node_modules().join(".bin/eslint");
    run(command(eslint).args(["--config", "tests/browser/eslint.config.mjs", "tests/browser", "public"]))
}

/// What the browser tests compare the page with: `ledger`, and the model as Wasm of its own.
fn prepare_browser_tests(tools: &ReleaseTools) -> Outcome {
    say("Building ledger, and the model as Wasm of its own");
    run(command("cargo").args([
        "build",
        "--release",
        "--no-default-features",
        "--bin",
        "ledger",
        "--example",
        "headless",
    ]))?;
    run(command("cargo")
        .args(["build", "--profile", "page", "--no-default-features", "--target", WASM_TARGET, "--example", "headless"])
        .env("CARGO_ENCODED_RUSTFLAGS", release::rustc_flags()?))?;
    run(tools
        .page
        .wasm_bindgen()
        .args(["--target", "web", "--no-typescript", "--out-dir", "target/headless"])
        .arg(format!("target/{WASM_TARGET}/page/examples/headless.wasm")))
}

fn playwright(chromium: &Path) -> Command {
    let mut playwright = command(node_modules().join(".bin/playwright"));
    playwright.current_dir(project().join("tests/browser")).env("CHROMIUM", chromium);
    playwright
}

/// Speed of model and page, side by side in one run.
pub fn bench() -> Outcome {
    let tools = ReleaseTools::set_up()?;
    build_with(&tools)?;
    prepare_browser_tests(&tools)?;
    let chromium = chromium()?;
    say("Measuring");
    run(playwright(&chromium).args(["test", "--project", "bench"]))
}

/// The page at many widths, themes and languages, for looking at; and the picture in the README.
pub fn screenshots() -> Outcome {
    let tools = ReleaseTools::set_up()?;
    build_with(&tools)?;
    let chromium = chromium()?;
    fallback_fonts()?;
    say("Taking screenshots in target/screenshots");
    run(playwright(&chromium).args(["test", "--project", "screenshots"]))
}

/// Random and broken links, scenario files and command lines, so many of each; what fails is kept and tried again by `test`.
pub fn fuzz(cases: u32) -> Outcome {
    say(&format!("Trying {cases} links, scenario files and command lines"));
    run(command("cargo")
        .args(["test", "--locked", "--release", "--test", "model", "fuzz", "--", "--nocapture"])
        .env("FUZZ_CASES", cases.to_string()))
}

/// Renews the stored pictures that the tests compare with, and the first view in `public/first-view.html`.
pub fn goldens() -> Outcome {
    say("Renewing tests/goldens and public/first-view.html; look at the difference before you commit it");
    run(command("cargo").args(["test", "--test", "goldens"]).env("UPDATE_EXPECT", "1"))
}

/// Characters that Swedish and English need here; more would only be more to load.
const CHARACTERS: &str = "U+0020-007E,U+00A0,U+00A7,U+00B7,U+00C4,U+00C5,U+00C9,U+00D6,U+00D7,U+00E4,U+00E5,U+00E9,\
    U+00F6,U+00FC,U+2013,U+2019,U+201C,U+201D,U+2026,U+2212";

/// Those of prose: what stands in links and keys is set in the sans serif.
const CHARACTERS_OF_PROSE: &str = "U+0020-0022,U+0025-0029,U+002B-003B,U+003D,U+003F,U+0041-005A,U+0061-007A,U+00A0,\
    U+00B7,U+00C4,U+00C5,U+00C9,U+00D6,U+00D7,U+00E4,U+00E5,U+00E9,U+00F6,U+00FC,U+2013,U+2019,U+201C,U+201D,U+2026,U+2212";

/// A font as published, and what is kept of it: weights, features and characters. Kerning shows in large type and costs 2 KiB
/// a font.
struct Font {
    package: &'static str,
    name: &'static str,
    weights: &'static str,
    features: &'static str,
    characters: &'static str,
}

const FONTS: [Font; 2] = [
    Font {
        package: "@fontsource-variable/source-serif-4@5.3.1",
        name: "source-serif-4",
        weights: "wght=400:650",
        features: "kern",
        characters: CHARACTERS_OF_PROSE,
    },
    Font {
        package: "@fontsource-variable/source-sans-3@5.3.0",
        name: "source-sans-3",
        weights: "wght=400:700",
        features: "",
        characters: CHARACTERS,
    },
];

/// Cuts the fonts down to what the page uses.
pub fn fonts() -> Outcome {
    node_packages()?;
    if which("pyftsubset").is_none() {
        return Err("fonttools is needed: pip install fonttools brotli".to_owned());
    }
    let work = project().join("target/fonts");
    std::fs::create_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    for Font { package, name, weights, features, characters } in FONTS {
        say(&format!("Cutting {package}"));
        run(command("npm").args(["install", "--no-save", "--prefix"]).arg(&work).arg(package))?;
        let folder = package.rsplit_once('@').map_or(package, |(folder, _)| folder);
        let published = work.join("node_modules").join(folder);
        let whole = published.join(format!("files/{name}-latin-wght-normal.woff2"));
        let cut = work.join(format!("{name}.ttf"));
        run(command("fonttools").arg("varLib.instancer").arg(whole).arg(weights).arg("-o").arg(&cut))?;
        run(command("pyftsubset")
            .arg(&cut)
            .arg(format!("--unicodes={characters}"))
            .args([&format!("--layout-features={features}"), "--drop-tables+=GSUB", "--no-hinting", "--flavor=woff2"])
            .arg(format!("--output-file=public/fonts/{name}.woff2")))?;
        std::fs::copy(published.join("LICENSE"), project().join(format!("public/fonts/OFL-{name}.txt")))
            .map_err(|error| format!("the licence of {package}: {error}"))?;
    }
    Ok(())
}
