//! Fetches what nobody needs at first sight, when the reader comes near it: the second part of the page's program, and the
//! words of its language.

use std::cell::Cell;

use js_sys::{Object, Promise, Reflect, Uint8Array, WebAssembly};
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{RequestCache, RequestInit, Response};

use super::session::{Second, Session};
use crate::cases::far;
use crate::text::Lang;

/// What is fetched: the words of each language, and the program.
const FILES: usize = 3;
const PROGRAM: usize = 2;

/// What has become of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Nobody has asked for it, or it is there.
    No,
    /// It is on its way.
    Yes,
    /// It could not be fetched.
    InVain,
}

thread_local! {
    static FILES_ASKED: Cell<[Asked; FILES]> = const { Cell::new([Asked::No; FILES]) };
}

fn is_on_its_way(file: usize) -> bool {
    FILES_ASKED.get()[file] == Asked::Yes
}

/// Notes what has become of a file, and lets the page say whether one is missing.
fn note(session: Session, file: usize, asked: Asked) {
    let mut all = FILES_ASKED.get();
    all[file] = asked;
    FILES_ASKED.set(all);
    session.change(|state| state.is_missing = all.contains(&Asked::InVain));
}

/// Fetches the program and the words of a language, each once; the page follows when they are there, or says that they are
/// not.
pub fn fetch(session: Session, lang: Lang) {
    let words = lang as usize;
    if !far::is_there(words) && !is_on_its_way(words) {
        let name = ["words-", lang.code(), ".txt"].concat();
        ask(session, words, &name, Response::text, move |file| {
            far::take_in(words, &file.as_string().unwrap_or_default());
            // What is no file of words is none either.
            note(session, words, if far::is_there(words) { Asked::No } else { Asked::InVain });
        });
    }
    if session.peek(|state| state.second) >= Second::Here || is_on_its_way(PROGRAM) {
        return;
    }
    // What has not been parted is here already.
    let Some(name) = program() else { return session.change(|state| state.second = Second::Here) };
    ask(session, PROGRAM, &name, Response::array_buffer, move |file| {
        let imports = Object::new();
        // Fixed names are always taken.
        let _ = Reflect::set(&imports, &JsValue::from_str("first"), &wasm_bindgen::exports());
        let bytes = Uint8Array::new(&file).to_vec();
        let came = Closure::once(move |_| {
            session.change(|state| state.second = Second::Here);
            note(session, PROGRAM, Asked::No);
        });
        answer(session, PROGRAM, &WebAssembly::instantiate_buffer(&bytes, &imports), came);
    });
}

/// The file of the second part, where the page has been parted.
fn program() -> Option<String> {
    document().query_selector("meta[name=later]").ok()??.get_attribute("content")
}

/// Fetches a file, reads it and takes it in.
fn ask(
    session: Session,
    file: usize,
    name: &str,
    read: fn(&Response) -> Result<Promise, JsValue>,
    take: impl FnOnce(JsValue) + 'static,
) {
    note(session, file, Asked::Yes);
    let answered = Closure::once(move |response: JsValue| {
        let response: Response = response.unchecked_into();
        match read(&response) {
            Ok(content) if response.ok() => answer(session, file, &content, Closure::once(take)),
            _ => failed(session, file),
        }
    });
    // A file of an older page would have other keys.
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    answer(session, file, &window().fetch_with_str_and_init(name, &init), answered);
}

/// Waits for an answer; where there is none, the file can be asked for again.
fn answer(session: Session, file: usize, promise: &Promise, came: Closure<dyn FnMut(JsValue)>) {
    let not = Closure::once(move |_: JsValue| failed(session, file));
    let _ = promise.then2(&came, &not);
    came.forget();
    not.forget();
}

fn failed(session: Session, file: usize) {
    note(session, file, Asked::InVain);
}
