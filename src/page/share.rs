//! Sends the link to what is in force: through the device's own way of sharing, else to the clipboard.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::ShareData;

use super::erased::{Part, button, el};
use crate::app::place::Place;
use crate::app::session::{Session, session};
use crate::cases::far::Far;
use crate::text::{self, fetched};

/// The whole address of a query.
pub fn address(query: &str) -> String {
    let location = window().location();
    [location.origin().unwrap_or_default(), location.pathname().unwrap_or_default(), query.to_owned()].concat()
}

/// The address of what is in force, as whoever gets it opens it: the answer.
pub fn link_in_force(session: Session) -> String {
    address(&session.peek(|state| state.link_at(&Place::default())))
}

/// A button that shares, and what became of it.
pub fn share() -> Part {
    let session = session();
    let said = el("span").class("quiet").is("role", "status").text(|state| state.shared.clone());
    el("span")
        .class("share")
        .and(button(move || send(session)).class("quiet-button").say(text::SHARE))
        .plain(" ")
        .and(said)
}

fn send(session: Session) {
    let link = link_in_force(session);
    let say = move |words: Far, link: &str| {
        session.change(|state| state.shared = [&fetched(state.lang, words), link].concat());
    };
    let navigator = window().navigator();
    if js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false) {
        let data = ShareData::new();
        data.set_text(session.peek(|state| text::MESSAGE.get(state.lang)));
        data.set_url(&link);
        let failed: Closure<dyn FnMut(JsValue)> = Closure::once(move |error: JsValue| {
            let name = js_sys::Reflect::get(&error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
            // Whoever thinks better of it has shared nothing, and nothing is said.
            if name.as_deref() != Some("AbortError") {
                say(text::COPY_YOURSELF, &link);
            }
        });
        let _ = navigator.share_with_data(&data).catch(&failed);
        failed.forget();
        return;
    }
    let shown = link.clone();
    let copied: Closure<dyn FnMut(JsValue)> = Closure::once(move |_| say(text::COPIED, ""));
    let failed: Closure<dyn FnMut(JsValue)> = Closure::once(move |_| say(text::COPY_YOURSELF, &shown));
    if js_sys::Reflect::has(&navigator, &JsValue::from_str("clipboard")).unwrap_or(false) {
        let _ = navigator.clipboard().write_text(&link).then2(&copied, &failed);
    } else {
        say(text::COPY_YOURSELF, &link);
    }
    copied.forget();
    failed.forget();
}
