//! Parts the page's Wasm in two: what the first screen needs, and what is fetched when the reader comes near it.
//!
//! Both parts are one program: they share memory, tables and globals. The first part calls the second only through its
//! doors, the functions of [`DOORS`]; each of them is a call through the table, in a place that the second part fills
//! when it is there. The page opens no door before.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use walrus::ir::{Call, CallIndirect, Instr, RefFunc, Unreachable, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalKind,
    ImportedFunction, Module, ModuleConfig, TableId,
};

use crate::command::{Outcome, command, run, say};
use crate::tools::node_modules;

/// What the second part's functions are called that the first calls, once it is there.
const DOORS: &str = "::later::";

/// Whose functions are the second part's where they are called through the table: handlers, and readers of the state.
const LATER: &[&str] = &[
    DOORS,
    "::app::draws",
    "::app::how",
    "::trace::",
    "::uncertainty::",
    "::page::about",
    "::page::assumptions",
    "::page::bench",
    "::page::chance",
    "::page::evidence",
    "::page::follow_up",
    "::page::how",
    "::page::keys",
    "::page::model",
    "::page::notes",
    "::page::risk",
    "::page::seats",
    "::page::share",
    "::page::stage",
    "::page::story",
    "::page::strips",
];

/// What the second part imports is called after where it comes from.
const FIRST: &str = "first";

/// Parts the Wasm of a release in `dist`, optimizes both parts and tells the page what the second is called.
pub fn split(dist: &Path) -> Outcome {
    let whole = wasm_in(dist)?;
    let name = whole.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let later_name = name.replace("_bg.wasm", "_later.wasm");
    let later = dist.join(&later_name);
    say("Parting the page's Wasm in two");
    let bytes = std::fs::read(&whole).map_err(|error| format!("{}: {error}", whole.display()))?;
    let (first, second) = part(&bytes)?;
    for (file, bytes) in [(&whole, first), (&later, second)] {
        std::fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
        optimize(file)?;
    }
    let page = dist.join("index.html");
    let html = std::fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
    let told = html.replacen("<link ", &format!("<meta name=later content={later_name}><link "), 1);
    std::fs::write(&page, told).map_err(|error| format!("{}: {error}", page.display()))
}

fn wasm_in(dist: &Path) -> Outcome<PathBuf> {
    let files = std::fs::read_dir(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let mut found = files
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.ends_with("_bg.wasm")));
    found.next().ok_or_else(|| format!("there is no Wasm in {}", dist.display()))
}

/// Inlining functions with one caller makes the page larger where they are not small.
fn optimize(file: &Path) -> Outcome {
    let features =
        ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "multivalue", "reference-types"];
    run(command(node_modules().join(".bin/wasm-opt"))
        .args(["-O2", "--shrink-level=1", "--one-caller-inline-max-function-size=40"])
        .args(features.map(|feature| format!("--enable-{feature}")))
        .arg(file)
        .arg("-o")
        .arg(file))
}

fn parse(bytes: &[u8]) -> Outcome<Module> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    config.parse(bytes).map_err(|error| format!("the page's Wasm cannot be read: {error}"))
}

/// The functions that a function calls or refers to.
#[derive(Default)]
struct Called(Vec<FunctionId>);

impl Visitor<'_> for Called {
    fn visit_call(&mut self, instr: &Call) {
        self.0.push(instr.func);
    }

    fn visit_ref_func(&mut self, instr: &RefFunc) {
        self.0.push(instr.func);
    }
}

/// A function by its number: two copies of a module have other ids for the same.
type Number = usize;

/// Each function's places in the table.
type Places = BTreeMap<Number, Vec<u32>>;

fn table(module: &Module) -> Outcome<TableId> {
    let table = module.tables.main_function_table().map_err(|error| error.to_string())?;
    table.ok_or_else(|| "the page's Wasm has no table".to_owned())
}

fn places(module: &Module) -> Outcome<Places> {
    let mut places = Places::new();
    for element in module.elements.iter() {
        let ElementItems::Functions(functions) = &element.items else { continue };
        let ElementKind::Active { offset: ConstExpr::Value(Value::I32(offset)), .. } = &element.kind else {
            return Err("a segment of the page's table stands in a place that is not expected".to_owned());
        };
        for (index, function) in functions.iter().enumerate() {
            places.entry(function.index()).or_default().push(*offset as u32 + index as u32);
        }
    }
    Ok(places)
}

fn functions(module: &Module) -> BTreeMap<Number, FunctionId> {
    module.funcs.iter().map(|function| (function.id().index(), function.id())).collect()
}

fn name(module: &Module, function: FunctionId) -> &str {
    module.funcs.get(function).name.as_deref().unwrap_or_default()
}

/// Whether a function of this name is a door itself: what is made for a door, as a generic function that takes it, is none.
fn is_door(name: &str) -> bool {
    name.contains(DOORS) && !name.contains(['<', '{'])
}

/// The functions of the second part: those that the first does not reach without going through a door.
fn of_second(module: &Module, places: &Places) -> BTreeSet<Number> {
    let is_door = |function: FunctionId| is_door(name(module, function));
    let is_later = |function: FunctionId| LATER.iter().any(|room| name(module, function).contains(room));
    let exported = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(function) => Some(function),
        _ => None,
    });
    let in_table = functions(module).into_iter().filter(|(number, _)| places.contains_key(number));
    let in_table = in_table.map(|(_, function)| function).filter(|function| !is_later(*function));
    let mut to_visit: Vec<FunctionId> = exported.chain(in_table).chain(module.start).collect();
    let mut first: BTreeSet<Number> = to_visit.iter().map(|function: &FunctionId| function.index()).collect();
    while let Some(function) = to_visit.pop() {
        let FunctionKind::Local(body) = &module.funcs.get(function).kind else { continue };
        let mut called = Called::default();
        dfs_in_order(&mut called, body, body.entry_block());
        to_visit.extend(called.0.into_iter().filter(|called| !is_door(*called) && first.insert(called.index())));
    }
    let local = module.funcs.iter_local().map(|(function, _)| function.index());
    local.filter(|function| !first.contains(function)).collect()
}

/// The first part and the second.
fn part(bytes: &[u8]) -> Outcome<(Vec<u8>, Vec<u8>)> {
    let (mut first, mut second) = (parse(bytes)?, parse(bytes)?);
    let mut places = places(&first)?;
    let moved = of_second(&first, &places);
    if moved.is_empty() {
        return Err(format!("no function of the page is called “{DOORS}”: there is nothing to part"));
    }
    // Every door has a place in the table.
    let is_door = |function: &FunctionId| is_door(name(&first, *function));
    let doors: Vec<FunctionId> = functions(&first)
        .into_values()
        .filter(|function| moved.contains(&function.index()) && is_door(function))
        .collect();
    let mut size = first.tables.get(table(&first)?).initial;
    for door in &doors {
        places.entry(door.index()).or_insert_with(|| {
            size += 1;
            vec![size as u32 - 1]
        });
    }
    for module in [&mut first, &mut second] {
        let table = table(module)?;
        let table = module.tables.get_mut(table);
        (table.initial, table.maximum) = (size, table.maximum.map(|maximum| maximum.max(size)));
    }
    keep_second(&mut second, &places, &moved)?;
    keep_first(&mut first, &places, &moved, &doors)?;
    export(&mut first, &second)?;
    walrus::passes::gc::run(&mut first);
    Ok((first.emit_wasm(), second.emit_wasm()))
}

/// Leaves in the module what is the second part's; everything else is imported.
fn keep_second(module: &mut Module, places: &Places, moved: &BTreeSet<Number>) -> Outcome {
    let main_table = table(module)?;
    let name = |kind: &str, index: usize| format!("{kind}{index}");
    let old: Vec<_> = module.imports.iter().map(walrus::Import::id).collect();
    let all = functions(module);
    for (number, function) in all.iter().filter(|(number, _)| !moved.contains(number)) {
        let ty = module.funcs.get(*function).ty();
        let import = module.imports.add(FIRST, &name("f", *number), *function);
        module.funcs.get_mut(*function).kind = FunctionKind::Import(ImportedFunction { import, ty });
    }
    let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
    for global in globals {
        let import = module.imports.add(FIRST, &name("g", global.index()), global);
        module.globals.get_mut(global).kind = GlobalKind::Import(import);
    }
    let memories: Vec<_> = module.memories.iter().map(walrus::Memory::id).collect();
    for memory in memories {
        let import = module.imports.add(FIRST, &name("m", memory.index()), memory);
        let memory = module.memories.get_mut(memory);
        memory.import = Some(import);
        memory.data_segments.clear();
    }
    let tables: Vec<_> = module.tables.iter().map(walrus::Table::id).collect();
    for table in tables {
        let import = module.imports.add(FIRST, &name("t", table.index()), table);
        let table = module.tables.get_mut(table);
        table.import = Some(import);
        table.elem_segments.clear();
    }
    for import in old {
        module.imports.delete(import);
    }
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for segment in segments {
        module.data.delete(segment);
    }
    let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
    for export in exports {
        module.exports.delete(export);
    }
    let elements: Vec<_> = module.elements.iter().map(walrus::Element::id).collect();
    for element in elements {
        module.elements.delete(element);
    }
    module.start = None;
    let mut filled: BTreeMap<u32, FunctionId> = BTreeMap::new();
    for (number, places) in places.iter().filter(|(number, _)| moved.contains(number)) {
        filled.extend(places.iter().map(|place| (*place, all[number])));
    }
    let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
    for (place, function) in filled {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u32 == place => run.push(function),
            _ => runs.push((place, vec![function])),
        }
    }
    for (start, run) in runs {
        let kind = ElementKind::Active { table: main_table, offset: ConstExpr::Value(Value::I32(start as i32)) };
        let segment = module.elements.add(kind, ElementItems::Functions(run));
        module.tables.get_mut(main_table).elem_segments.insert(segment);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

/// Takes the second part out of the module: its places in the table are filled later, and its doors lead there.
fn keep_first(module: &mut Module, places: &Places, moved: &BTreeSet<Number>, doors: &[FunctionId]) -> Outcome {
    let table = table(module)?;
    let mut stop = FunctionBuilder::new(&mut module.types, &[], &[]);
    stop.func_body().instr(Unreachable {});
    let stop = stop.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            for function in functions.iter_mut().filter(|function| moved.contains(&function.index())) {
                *function = stop;
            }
        }
    }
    for door in doors {
        let ty = module.funcs.get(*door).ty();
        let (parameters, results) = (module.types.get(ty).params().to_vec(), module.types.get(ty).results().to_vec());
        let arguments: Vec<_> = parameters.iter().map(|parameter| module.locals.add(*parameter)).collect();
        let mut through = FunctionBuilder::new(&mut module.types, &parameters, &results);
        let mut body = through.func_body();
        for argument in &arguments {
            body.local_get(*argument);
        }
        body.i32_const(places[&door.index()][0] as i32).instr(Instr::from(CallIndirect { ty, table }));
        module.funcs.get_mut(*door).kind = FunctionKind::Local(through.local_func(arguments));
    }
    Ok(())
}

/// Hands out what the second part imports.
fn export(first: &mut Module, second: &Module) -> Outcome {
    let mut items: BTreeMap<String, ExportItem> = BTreeMap::new();
    items.extend(first.funcs.iter().map(|item| (format!("f{}", item.id().index()), item.id().into())));
    items.extend(first.globals.iter().map(|item| (format!("g{}", item.id().index()), item.id().into())));
    items.extend(first.memories.iter().map(|item| (format!("m{}", item.id().index()), item.id().into())));
    items.extend(first.tables.iter().map(|item| (format!("t{}", item.id().index()), item.id().into())));
    for import in second.imports.iter() {
        let item = items.remove(&import.name).ok_or_else(|| format!("{} cannot be handed out", import.name))?;
        first.exports.add(&import.name, item);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_that_is_handed_a_door_is_no_door() {
        for (name, expected) in [
            ("who_pays[0]::page::later::arrive", true),
            ("who_pays[0]::app::later::settle", true),
            ("<who_pays[0]::app::session::Session>::when_whole::<who_pays[0]::page::later::show_assumptions>", false),
            ("who_pays[0]::page::later::arrive::{closure#0}", false),
            ("who_pays[0]::page::story::story", false),
        ] {
            assert_eq!(is_door(name), expected, "{name}");
        }
    }
}
