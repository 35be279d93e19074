//! Fetches the words that nobody needs at first sight, when the reader comes near them.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{RequestCache, RequestInit, Response};

use super::session::Session;
use crate::cases::far;
use crate::text::Lang;

thread_local! {
    /// Which languages' words are on their way.
    static ASKED: Cell<[bool; 2]> = const { Cell::new([false; 2]) };
}

fn set_asked(lang: Lang, asked: bool) {
    let mut all = ASKED.get();
    all[lang as usize] = asked;
    ASKED.set(all);
}

/// Fetches the words of a language, once; the page follows when they are there, or says that they are not.
pub fn fetch(session: Session, lang: Lang) {
    if far::is_there(lang as usize) || ASKED.get()[lang as usize] {
        return;
    }
    set_asked(lang, true);
    let failed: Closure<dyn FnMut(JsValue)> = Closure::once(move |_| {
        set_asked(lang, false);
        session.change(|state| state.words_are_missing = true);
    });
    let came: Closure<dyn FnMut(JsValue)> = Closure::once(move |file: JsValue| {
        far::take_in(lang as usize, &file.as_string().unwrap_or_default());
        session.change(|state| state.words_are_missing = !far::is_there(lang as usize));
    });
    let answered: Closure<dyn FnMut(JsValue)> = Closure::once(move |response: JsValue| {
        set_asked(lang, false);
        // What is no text is no file of words either, and is said to be missing.
        if let Ok(text) = Response::from(response).text() {
            let _ = text.then(&came);
        }
        came.forget();
    });
    // A file of an older page would have other keys.
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    let file = ["words-", lang.code(), ".txt"].concat();
    let _ = window().fetch_with_str_and_init(&file, &init).then2(&answered, &failed);
    answered.forget();
    failed.forget();
}
