//! From what Trunk has built to what a host is given: the Wasm split in two and made small, the scripts made small, and all files
//! of a build in one folder that is named by their content.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use crate::command::{Outcome, command, project, run, say};
use crate::licenses;
use crate::tools::{ReleaseTools, WASM_TARGET, cargo_home, node_modules};

/// What the scripts and the Wasm of the page are called, in debug too: `boot.js` and `index.html` name them.
const PROGRAM: &str = "who-pays";

/// The loader of the lazy part; the splitter names it.
const LOADER: &str = "__wasm_split.js";

/// What keeps its own name beside `index.html`: a worker governs only what is in its folder and below.
const OUTSIDE: [&str; 1] = ["offline.js"];

/// Nothing but what comes from this host; scripts only as files. Set here and not in `index.html`, as Trunk reloads a served page
/// with a script in it.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

/// Where Trunk puts the page before it goes on in [`assemble`].
pub fn staging() -> PathBuf {
    project().join("target/page-release")
}

/// What rustc is told for all Wasm that is shipped or measured, in cargo's encoding.
pub fn rustc_flags() -> Outcome<String> {
    let mut flags = vec!["--cfg".to_owned(), "erase_components".to_owned()];
    // A panic's place is in the program; where it lay on this machine is nobody's business. The last that fits counts.
    let sources = cargo_home()?.join("registry/src");
    let registries: Vec<PathBuf> =
        fs::read_dir(&sources).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    for folder in [project(), cargo_home()?, sources].into_iter().chain(registries) {
        flags.push(format!("--remap-path-prefix={}/=", folder.display()));
    }
    Ok(flags.join("\x1f"))
}

/// Turns what Trunk has built into `dist`.
pub fn assemble(tools: &ReleaseTools) -> Outcome {
    say("Splitting the page's Wasm in two, and making all small");
    let dist = project().join("dist");
    empty(&dist)?;
    let app = dist.join("app");
    place(&staging(), &dist, &app)?;
    split(tools, &app)?;
    for file in files_under(&app)?.iter().filter(|file| file.extension().is_some_and(|kind| kind == "wasm")) {
        optimize(file)?;
    }
    let scripts = files_under(&dist)?.into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "js"));
    // In place; without bundling, as the splitter's script and wasm-bindgen's import each other by name.
    run(command(node_modules().join(".bin/esbuild"))
        .args(["--minify", "--allow-overwrite", "--log-level=warning", "--outbase=dist", "--outdir=dist"])
        .args(scripts))?;
    no_paths_of_this_machine(&dist)?;

    let name = format!("app-{:016x}", content(&app)?);
    let named = dist.join(&name);
    fs::rename(&app, &named).map_err(|error| format!("{}: {error}", named.display()))?;
    write_page(&dist, &named, &name)?;
    write_list(&dist, &named, &name)?;
    licenses::write(&dist.join("licenses.txt"))
}

fn empty(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// Copies Trunk's files: some beside the page, the others into the build's folder. Trunk's own Wasm and its script are made anew,
/// and the fonts' licences stand in `licenses.txt`.
fn place(from: &Path, dist: &Path, app: &Path) -> Outcome {
    for file in files_under(from)? {
        let name = file.strip_prefix(from).unwrap_or(&file);
        let text = name.to_string_lossy();
        let is_no_part = text.starts_with('.') || text.starts_with("fonts/OFL");
        if is_no_part || text.starts_with(PROGRAM) || text == "index.html" {
            continue;
        }
        let to = if OUTSIDE.contains(&&*text) { dist } else { app }.join(name);
        let folder = to.parent().unwrap_or(app);
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        fs::copy(&file, &to).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

/// The lazy part goes to a file of its own; then wasm-bindgen, which must leave what the parts share.
fn split(tools: &ReleaseTools, app: &Path) -> Outcome {
    let whole = project().join(format!("target/{WASM_TARGET}/page/{PROGRAM}.wasm"));
    run(tools.wasm_split().args(["--target", "web", "--out-name", PROGRAM]).arg(whole).arg(app))?;
    let first = app.join(format!("{PROGRAM}.wasm"));
    run(tools
        .page
        .wasm_bindgen()
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-dir"])
        .args([app, &first]))?;
    fs::remove_file(&first).map_err(|error| format!("{}: {error}", first.display()))
}

/// Inlining functions with one caller makes the page larger where they are not small.
fn optimize(file: &Path) -> Outcome {
    let features =
        ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "multivalue", "reference-types"];
    run(command(node_modules().join(".bin/wasm-opt"))
        .args(["-O2", "--shrink-level=1", "--one-caller-inline-max-function-size=40"])
        .args(["--strip-debug", "--strip-producers"])
        .args(features.map(|feature| format!("--enable-{feature}")))
        .args([file, Path::new("-o"), file]))
}

/// Every file in a folder and the folders in it, in order.
pub fn files_under(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = vec![];
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            files.extend(files_under(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A number that stands for the names and contents of all files in a folder. Only that it changes with them counts, so the
/// standard library's hash will do.
fn content(folder: &Path) -> Outcome<u64> {
    let mut hasher = DefaultHasher::new();
    for file in files_under(folder)? {
        file.strip_prefix(folder).unwrap_or(&file).hash(&mut hasher);
        fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// The page, with its files where they now are.
fn write_page(dist: &Path, app: &Path, name: &str) -> Outcome {
    let page = staging().join("index.html");
    let mut html = fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
    for file in names(app)? {
        for attribute in ["href", "src"] {
            for before in ["\"./", "\"", "./", ""] {
                html =
                    html.replace(&format!("{attribute}={before}{file}"), &format!("{attribute}={before}{name}/{file}"));
            }
        }
    }
    // Trunk leaves its own instruction where it injects nothing.
    if let Some((from, to)) =
        html.find(" rel=rust>").and_then(|at| Some((html[..at].rfind('<')?, at + " rel=rust>".len())))
    {
        html.replace_range(from..to, "");
    }
    let head = html.find("<meta charset").and_then(|at| Some(at + html[at..].find('>')? + 1));
    let head = head.ok_or("index.html does not begin with its character set")?;
    html.insert_str(
        head,
        &format!(
            "<meta http-equiv=Content-Security-Policy content=\"{POLICY}\"><link rel=modulepreload href={name}/{LOADER}>"
        ),
    );
    fs::write(dist.join("index.html"), html).map_err(|error| format!("index.html: {error}"))
}

/// The names of a folder's files as addresses below it.
fn names(folder: &Path) -> Outcome<Vec<String>> {
    let relative = |file: &PathBuf| file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/");
    Ok(files_under(folder)?.iter().map(relative).collect())
}

/// What the worker keeps for a talk without network (`offline.js`): the folder that the page must name, and all files.
fn write_list(dist: &Path, app: &Path, name: &str) -> Outcome {
    let inside = names(app)?.into_iter().map(|file| format!("{name}/{file}"));
    let outside = OUTSIDE.iter().filter(|file| **file != "offline.js").map(|file| (*file).to_owned());
    let there = outside.filter(|file| dist.join(file).is_file());
    let files: Vec<String> = inside.chain(there).map(|file| format!("{file:?}")).collect();
    let list = format!("{{\"app\": \"{name}\", \"files\": [\n{}\n]}}\n", files.join(",\n"));
    fs::write(dist.join("files.json"), list).map_err(|error| format!("files.json: {error}"))
}

/// What is shipped says nothing of who built it.
fn no_paths_of_this_machine(dist: &Path) -> Outcome {
    let home = std::env::home_dir().filter(|home| home.components().count() > 1);
    let private: Vec<String> = [Some(project()), cargo_home().ok(), home]
        .into_iter()
        .flatten()
        .map(|path| format!("{}/", path.display()))
        .collect();
    for file in files_under(dist)? {
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        for path in &private {
            if bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
                return Err(format!("{} names {path}, a folder of this machine", file.display()));
            }
        }
    }
    Ok(())
}
