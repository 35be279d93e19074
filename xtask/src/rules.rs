//! Invariants of the house that the compiler does not see.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, PackageId};

use crate::command::project;
use crate::release::files_under;
use crate::tools::metadata;

/// The crates of the web: no crate whose name begins so may come with what stands alone.
const WEB: [&str; 7] = ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo", "plotters", "wasm_split"];

/// The names of all crates that a package is built with, on any machine.
fn comes_with(metadata: &Metadata, package: &str) -> BTreeSet<String> {
    let nodes: BTreeMap<&PackageId, _> =
        metadata.resolve.iter().flat_map(|resolve| &resolve.nodes).map(|node| (&node.id, node)).collect();
    let names: BTreeMap<&PackageId, _> =
        metadata.packages.iter().map(|package| (&package.id, package.name.as_str())).collect();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<_> = names.iter().filter(|(_, name)| **name == package).map(|(id, _)| *id).collect();
    while let Some(id) = waiting.pop() {
        if seen.insert(id) {
            let deps = nodes.get(id).into_iter().flat_map(|node| &node.deps);
            let normal = deps.filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal));
            waiting.extend(normal.map(|dep| &dep.pkg));
        }
    }
    seen.into_iter().filter_map(|id| names.get(id)).map(|name| (*name).to_owned()).collect()
}

#[test]
fn the_model_depends_on_nothing_of_the_web() {
    let metadata = metadata(|command| {
        command.features(CargoOpt::NoDefaultFeatures);
    });
    let metadata = metadata.unwrap_or_else(|error| unreachable!("{error}"));
    for package in ["who-pays-model", "who-pays"] {
        let crates = comes_with(&metadata, package);
        assert!(crates.contains("serde"), "{package} comes with {crates:?}");
        for web in WEB {
            // What binds to JavaScript is named for every Wasm build, and asked for by the page alone.
            let is_for_the_measured_model = package == "who-pays" && web == "wasm-bindgen";
            let found = crates.iter().find(|name| name.starts_with(web));
            assert!(found.is_none() || is_for_the_measured_model, "{package} comes with {found:?}");
        }
    }
}

/// The rooms of `src`, each below those that may use it.
const ROOMS: [&str; 10] = ["model", "lang", "cases", "chart", "text", "state", "link", "browser", "view", "lazy"];

/// The rooms that know the browser.
const WITH_BROWSER: [&str; 3] = ["browser", "view", "lazy"];

/// What only they name. The numbers of `text` are set by the browser's own `Intl`.
const OF_BROWSER: [&str; 5] = ["leptos", "web_sys", "gloo", "plotters_canvas", "wasm_bindgen"];

/// The files of a room, each with its text free of comments.
fn texts(room: &str) -> Vec<(PathBuf, String)> {
    let src = project().join("src");
    let folder = src.join(room);
    let files = if folder.is_dir() {
        files_under(&folder).unwrap_or_else(|error| unreachable!("{error}"))
    } else {
        vec![src.join(room).with_extension("rs")]
    };
    let sources = files.into_iter().filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
    let read = |file: PathBuf| {
        let text = fs::read_to_string(&file).unwrap_or_else(|error| unreachable!("{}: {error}", file.display()));
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = code.collect::<Vec<_>>().join("\n");
        (file, code)
    };
    let texts: Vec<_> = sources.map(read).collect();
    assert!(!texts.is_empty(), "{room} has no file");
    texts
}

/// The names that follow a path in a text: `one` and `other` after `crate::` in `crate::one::A` and `crate::{other::B, one}`.
fn names_after(text: &str, path: &str) -> BTreeSet<String> {
    let name = |text: &str| text.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect::<String>();
    let mut names = BTreeSet::new();
    for (at, _) in text.match_indices(path) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_' || sign == ':') {
            continue;
        }
        let rest = &text[at + path.len()..];
        let Some(list) = rest.strip_prefix('{') else {
            names.insert(name(rest));
            continue;
        };
        let mut depth = 1;
        let mut begins = true;
        for (at, sign) in list.char_indices() {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => begins = true,
                _ if sign.is_whitespace() => {}
                _ if begins => {
                    names.insert(name(&list[at..]));
                    begins = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    names
}

#[test]
fn names_are_found_in_every_form_of_use() {
    let text = "use crate::one::A;\nuse crate::{other::{B, C}, third};\nlet four = crate::four();\nmycrate::none";
    let names: Vec<String> = names_after(text, "crate::").into_iter().collect();
    assert_eq!(names, ["four", "one", "other", "third"]);
}

#[test]
fn no_import_runs_uphill() {
    for (place, room) in ROOMS.iter().enumerate() {
        for (file, text) in texts(room) {
            // In the model, a package of its own, `crate` is the model.
            if *room != "model" {
                for name in names_after(&text, "crate::") {
                    let uphill = ROOMS.iter().position(|other| *other == name).is_some_and(|other| other > place);
                    assert!(!uphill, "{} uses {name}, which is above it", file.display());
                }
            }
            for word in OF_BROWSER {
                let is_page = WITH_BROWSER.contains(room);
                let is_number_engine = *room == "text" && word == "wasm_bindgen" && file.ends_with("number.rs");
                assert!(is_page || is_number_engine || !text.contains(word), "{} names {word}", file.display());
            }
            let draws = matches!(*room, "chart" | "view");
            let is_layer = text.contains("plotters::") && !draws;
            assert!(!is_layer, "{} draws", file.display());
        }
    }
}

/// Among the files of a room nothing goes in a circle.
#[test]
fn no_room_has_a_circle() {
    for room in ["browser", "view"] {
        let folder = project().join("src").join(room);
        let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (file, text) in texts(room) {
            let own = file.strip_prefix(&folder).unwrap_or(&file).with_extension("").display().to_string();
            if own == "mod" {
                continue;
            }
            let mut names = names_after(&text, "super::");
            names.extend(names_after(&text, &["crate::", room, "::"].concat()));
            // What the room gives to all is its handle on the page, which lies in that file.
            let names =
                names.into_iter().map(|name| if name.starts_with(char::is_uppercase) { "page".into() } else { name });
            uses.insert(own.clone(), names.filter(|name| *name != own).collect());
        }
        // Whoever uses only what has been taken away goes next; a circle is what is left.
        while !uses.is_empty() {
            let rest: BTreeSet<String> = uses.keys().cloned().collect();
            let free: Vec<String> =
                uses.iter().filter(|(_, used)| used.is_disjoint(&rest)).map(|(name, _)| name.clone()).collect();
            assert!(!free.is_empty(), "in {room} these use each other: {uses:?}");
            for name in free {
                uses.remove(&name);
            }
        }
    }
}

/// What the documents lead to is there: every path in backticks exists.
#[test]
fn what_the_documents_lead_to_is_there() {
    for document in ["README.md", "src/model/README.md"] {
        let text = fs::read_to_string(project().join(document)).unwrap_or_else(|error| unreachable!("{error}"));
        let quoted = text.split('`').skip(1).step_by(2);
        let mut count = 0;
        for path in quoted.filter(|path| {
            let folders = ["src", "style", "tests", "public", "xtask", "dist"];
            let is_path = path.contains('/') && path.split('/').next().is_some_and(|first| folders.contains(&first));
            is_path && !path.starts_with("dist") && !path.contains(' ')
        }) {
            let exists = project().join(path).exists();
            assert!(exists, "{document} leads to {path}, which is not there");
            count += 1;
        }
        assert!(count > 0, "{document} leads nowhere");
    }
}

/// What the recipes name stands where they say: "`NAME` in `file`" and "`NAME` (`file`)".
#[test]
fn what_the_recipes_name_stands_where_they_say() {
    let text = fs::read_to_string(project().join("README.md")).unwrap_or_else(|error| unreachable!("{error}"));
    let pieces: Vec<&str> = text.split('`').collect();
    let mut count = 0;
    for window in pieces.windows(3) {
        let [name, between, file] = window else { continue };
        let joins = matches!(between.trim_matches([' ', '\n']), "in" | "(");
        let path = project().join(file);
        if !joins || !path.is_file() || name.contains('/') {
            continue;
        }
        let code = fs::read_to_string(&path).unwrap_or_else(|error| unreachable!("{error}"));
        assert!(code.contains(name), "{file} has no {name}");
        count += 1;
    }
    assert!(count >= 5, "only {count} names were found");
}
