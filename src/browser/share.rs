//! Sends the link to what is in force: through the device's own way of sharing, else to the clipboard.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::ShareData;

use super::{Page, address};
use crate::link;
use crate::state::{Action, Route};
use crate::text::{self, Text};

/// The address of what is in force, as whoever gets it opens it: the answer.
pub fn link_in_force(page: Page) -> String {
    address::whole(&page.peek(|state| link::write_at(state, Route::default())))
}

/// Sends it, and says what became of it.
pub fn send(page: Page) {
    let link = link_in_force(page);
    let say = move |words: Text, link: &str| {
        let words = page.peek(|state| words.get(state.lang));
        page.dispatch(Action::Shared([words, link].concat()));
    };
    let navigator = window().navigator();
    if js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false) {
        let data = ShareData::new();
        data.set_text(page.peek(|state| text::MESSAGE.get(state.lang)));
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
