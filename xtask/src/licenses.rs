//! The licences of what a visitor loads, for `dist`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, Package, PackageId, TargetKind};

use crate::command::{Outcome, command, output, project};
use crate::tools::{WASM_TARGET, metadata};

/// Writes name and version, licence and its text of every crate in the page's Wasm, of Rust's own library and of the fonts.
pub fn write(file: &Path) -> Outcome {
    let metadata = metadata(|command| {
        command
            .features(CargoOpt::SomeFeatures(vec!["split".to_owned()]))
            .other_options(["--locked", "--filter-platform", WASM_TARGET].map(str::to_owned));
    })?;
    let mut texts = BTreeMap::<String, BTreeSet<String>>::new();
    let mut without = BTreeSet::new();
    for package in in_the_page(&metadata)? {
        let name = format!("{} {}", package.name, package.version);
        let folder = package.manifest_path.parent().map_or_else(PathBuf::new, |folder| folder.as_std_path().to_owned());
        let found = license_files(&folder, package.license.as_deref().unwrap_or_default());
        if found.is_empty() {
            without.insert(format!(
                "{name}: {}; {}; {}",
                package.license.as_deref().unwrap_or("no licence named"),
                package.authors.join(", "),
                package.repository.as_deref().unwrap_or_default()
            ));
        }
        for license in found {
            texts.entry(read(&license)?).or_default().insert(name.clone());
        }
    }
    add_rust(&mut texts, &mut without)?;
    texts.entry(read(&project().join("LICENSE"))?).or_default().insert("Vem betalar, vem vinner?".to_owned());
    for font in fs::read_dir(project().join("public/fonts")).into_iter().flatten().filter_map(Result::ok) {
        let name = font.file_name().to_string_lossy().into_owned();
        if let Some(name) = name.strip_prefix("OFL-").and_then(|name| name.strip_suffix(".txt")) {
            texts.entry(read(&font.path())?).or_default().insert(format!("the font {name}"));
        }
    }

    let rule = "=".repeat(80);
    let first =
        "Licences of what this page is made of. Where a crate offers several, one that permits this use is given.\n";
    let mut page = vec![first.to_owned()];
    for (text, names) in &texts {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        page.push(format!("{rule}\n{}\n\n{}\n", names.join(", "), text.trim()));
    }
    page.push(format!("{rule}\nWithout a text of their own:\n"));
    page.extend(without);
    page.push(String::new());
    fs::write(file, page.join("\n")).map_err(|error| format!("{}: {error}", file.display()))
}

fn read(file: &Path) -> Outcome<String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(String::from_utf8_lossy(&bytes).replace("\r\n", "\n"))
}

/// The crates of others whose code can be in the page: what it depends on, but for procedural macros, which run in the compiler.
fn in_the_page(metadata: &Metadata) -> Outcome<Vec<&Package>> {
    let resolve = metadata.resolve.as_ref().ok_or("cargo metadata has no dependencies")?;
    let nodes: BTreeMap<&PackageId, _> = resolve.nodes.iter().map(|node| (&node.id, node)).collect();
    let packages: BTreeMap<&PackageId, _> = metadata.packages.iter().map(|package| (&package.id, package)).collect();
    let runs_in_the_compiler =
        |package: &Package| package.targets.iter().any(|target| target.is_kind(TargetKind::ProcMacro));
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<&PackageId> = resolve.root.iter().collect();
    while let Some(id) = waiting.pop() {
        let Some((node, package)) = nodes.get(id).zip(packages.get(id)) else { continue };
        if runs_in_the_compiler(package) || !seen.insert(id) {
            continue;
        }
        let is_linked =
            |kinds: &[cargo_metadata::DepKindInfo]| kinds.iter().any(|kind| kind.kind == DependencyKind::Normal);
        waiting.extend(node.deps.iter().filter(|next| is_linked(&next.dep_kinds)).map(|next| &next.pkg));
    }
    Ok(seen.into_iter().filter_map(|id| packages.get(id).copied()).filter(|package| package.source.is_some()).collect())
}

/// The files with a crate's licences; of several to choose from the shortest known one.
fn license_files(folder: &Path, license: &str) -> Vec<PathBuf> {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let mut found: Vec<PathBuf> = entries
        .filter(|path| path.is_file())
        .filter(|path| {
            ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|word| name(path).starts_with(word))
        })
        .collect();
    let is_mit = |path: &PathBuf| name(path).contains("MIT") || name(path).starts_with("NOTICE");
    if license.contains(" OR ") && license.contains("MIT") && found.iter().any(|path| name(path).contains("MIT")) {
        found.retain(is_mit);
    }
    found.sort();
    found
}

/// The standard library is in the Wasm too; the compiler brings the text of its licence.
fn add_rust(texts: &mut BTreeMap<String, BTreeSet<String>>, without: &mut BTreeSet<String>) -> Outcome {
    let name = "Rust's standard library, by The Rust Project Contributors".to_owned();
    let sysroot = output(command("rustc").args(["--print", "sysroot"])).unwrap_or_default();
    let text = Path::new(&sysroot).join("share/doc/rust/licenses/MIT.txt");
    if text.is_file() {
        texts.entry(read(&text)?).or_default().insert(name);
    } else {
        without.insert(format!("{name}: MIT OR Apache-2.0; https://github.com/rust-lang/rust"));
    }
    Ok(())
}
