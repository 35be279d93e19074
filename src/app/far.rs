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

thread_local! {
    /// What is on its way.
    static ASKED: Cell<[bool; FILES]> = const { Cell::new([false; FILES]) };
}

fn set_asked(file: usize, asked: bool) {
    let mut all = ASKED.get();
    all[file] = asked;
    ASKED.set(all);
}

/// Fetches the program and the words of a language, each once; the page follows when they are there, or says that they are
/// not.
pub fn fetch(session: Session, lang: Lang) {
    let words = lang as usize;
    if !far::is_there(words) && !ASKED.get()[words] {
        let name = ["words-", lang.code(), ".txt"].concat();
        ask(session, words, &name, Response::text, move |file| {
            far::take_in(words, &file.as_string().unwrap_or_default());
            session.change(|state| state.is_missing = !far::is_there(words));
        });
    }
    if session.peek(|state| state.second) >= Second::Here || ASKED.get()[PROGRAM] {
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
            session.change(|state| (state.second, state.is_missing) = (Second::Here, false));
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
    set_asked(file, true);
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
    set_asked(file, false);
    session.change(|state| state.is_missing = true);
}
