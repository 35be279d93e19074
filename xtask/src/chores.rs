//! What each `cargo xtask NAME` does.

use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::command::{Outcome, command, project, run, say, which};
use crate::split::split;
use crate::tools::{PageTools, WasmRust, chromium, fallback_fonts, node_modules, node_packages};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Builds the page, serves it and rebuilds it on change, until the person stops it.
pub fn serve(port: u16) -> Outcome {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!("port {port} on 127.0.0.1 cannot be used ({error}). Another one: cargo xtask serve --port 8081")
    })?;
    let tools = PageTools::set_up()?;
    say("Building the page; the first time takes some minutes");
    std::thread::spawn(move || {
        // Trunk listens when the first build is done.
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            std::thread::sleep(Duration::from_millis(300));
        }
        say(&format!("The page: http://127.0.0.1:{port}/   (stop with Ctrl-C)"));
    });
    run(tools.trunk()?.args(["serve", "--dist", "target/page-debug", "--port", &port.to_string()]))
}

/// The release page, in `dist/`.
pub fn build() -> Outcome {
    build_with(&PageTools::set_up()?)
}

fn build_with(tools: &PageTools) -> Outcome {
    say("Building the release page in dist/; without earlier builds this takes some minutes");
    run(WasmRust::lean(&mut tools.trunk()?).args(["build", "--release", "--cargo-profile", "page"]))?;
    split(&project().join("dist"))
}

/// Every check that a change must pass, the quickest first.
pub fn test() -> Outcome {
    let cargo = |words: &[&str]| run(command("cargo").args(words));
    say("Format");
    cargo(&["fmt", "--all", "--check"])?;
    say("Lints, native");
    cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"])?;
    say("The model alone, without page and pictures");
    cargo(&["clippy", "--lib", "--bin", "ledger", "--no-default-features", "--", "--deny", "warnings"])?;
    say("Tests, native");
    cargo(&["test", "--workspace"])?;

    let tools = PageTools::set_up()?;
    say("Lints, Wasm");
    run(tools.rust.clippy()?.args([
        "--target",
        WASM_TARGET,
        "--lib",
        "--bin",
        "who-pays",
        "--example",
        "headless",
        "--",
        "--deny",
        "warnings",
    ]))?;
    build_with(&tools)?;
    prepare_browser_tests(&tools)?;
    let chromium = chromium()?;
    fallback_fonts()?;
    say("Tests in a real browser");
    run(playwright(&chromium).args(["test", "--project", "tests"]))
}

/// What the browser tests compare the page with: `ledger`, and the model as Wasm of its own.
fn prepare_browser_tests(tools: &PageTools) -> Outcome {
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
    run(WasmRust::lean(&mut tools.rust.cargo()?).args([
        "build",
        "--profile",
        "page",
        "--no-default-features",
        "--target",
        WASM_TARGET,
        "--example",
        "headless",
    ]))?;
    run(tools
        .wasm_bindgen()
        .args(["--target", "web", "--no-typescript", "--out-dir", "target/headless"])
        .arg(format!("target/{WASM_TARGET}/page/examples/headless.wasm")))
}

fn playwright(chromium: &PathBuf) -> Command {
    let mut playwright = command(node_modules().join(".bin/playwright"));
    playwright.current_dir(project().join("tests/browser")).env("CHROMIUM", chromium);
    playwright
}

/// Speed of model and page, side by side in one run.
pub fn bench() -> Outcome {
    let tools = PageTools::set_up()?;
    build_with(&tools)?;
    prepare_browser_tests(&tools)?;
    let chromium = chromium()?;
    say("Measuring");
    run(playwright(&chromium).args(["test", "--project", "bench"]))
}

/// The page at many widths, themes and languages, for looking at; and the picture in the README.
pub fn screenshots() -> Outcome {
    let tools = PageTools::set_up()?;
    build_with(&tools)?;
    let chromium = chromium()?;
    say("Taking screenshots in target/screenshots");
    run(playwright(&chromium).args(["test", "--project", "screenshots"]))
}

/// Renews the stored pictures that the tests compare with, and the first view in `public/first-view.html`.
pub fn goldens() -> Outcome {
    say(
        "Renewing tests/goldens, public/first-view.html and the words in public; look at the difference before you commit it",
    );
    run(command("cargo").args(["test", "--test", "goldens"]).env("RENEW_GOLDENS", "1"))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::output;

    /// Invariant: the model stands alone; nothing of the web comes with it.
    #[test]
    fn the_model_depends_on_nothing_of_the_web() {
        let tree = output(command("cargo").args([
            "tree",
            "--package",
            "who-pays",
            "--no-default-features",
            "--edges",
            "normal",
            "--target",
            "all",
            "--prefix",
            "none",
        ]));
        let tree = tree.unwrap_or_default();
        assert!(tree.contains("serde_json"), "cargo tree printed: {tree}");
        for web in ["leptos", "web-sys", "js-sys", "gloo", "plotters"] {
            assert!(!tree.lines().any(|line| line.starts_with(web)), "{web} is a dependency of the model");
        }
    }

    /// Every file in a folder and the folders in it.
    fn files_under(folder: &std::path::Path) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).unwrap_or_else(|error| unreachable!("{}: {error}", folder.display()));
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        paths.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
    }

    /// Invariant: `chart` knows no Leptos and no canvas, `model` and `cases` nothing outside themselves.
    #[test]
    fn each_room_knows_only_what_it_may() {
        for (room, forbidden) in [
            (
                "model",
                &[
                    "leptos",
                    "web_sys",
                    "js_sys",
                    "gloo",
                    "plotters",
                    "crate::text",
                    "crate::app",
                    "crate::chart",
                    "crate::cases",
                ][..],
            ),
            (
                "cases",
                &["leptos", "web_sys", "js_sys", "gloo", "plotters", "crate::text", "crate::app", "crate::chart"],
            ),
            ("text", &["leptos", "web_sys", "gloo", "plotters", "crate::app", "crate::page"]),
            ("chart", &["leptos", "web_sys", "js_sys", "gloo", "plotters_canvas", "crate::text", "crate::app"]),
        ] {
            let files = files_under(&project().join("src").join(room));
            assert!(!files.is_empty());
            for file in files {
                let text =
                    std::fs::read_to_string(&file).unwrap_or_else(|error| unreachable!("{}: {error}", file.display()));
                for word in forbidden {
                    assert!(!text.contains(word), "{} names {word}", file.display());
                }
            }
        }
    }
}
