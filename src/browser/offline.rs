//! Keeps the page in the browser, so that a talk goes on without network.

use std::cell::Cell;

use gloo::events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::Page;
use crate::state::Action;

thread_local! {
    /// Whether the browser has been asked; it is asked once.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Asks the browser to keep the page, and says so when it is done.
pub fn keep(page: Page) {
    if ASKED.replace(true) {
        return;
    }
    let workers = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("serviceWorker"));
    let Some(workers) = workers.ok().and_then(|workers| workers.dyn_into::<ServiceWorkerContainer>().ok()) else {
        return;
    };
    EventListener::new(&workers, "message", move |_: &Event| page.dispatch(Action::Kept)).forget();
    let ask: Closure<dyn FnMut(JsValue)> = Closure::once(|ready: JsValue| {
        if let Some(worker) = ready.unchecked_ref::<ServiceWorkerRegistration>().active() {
            // A worker that is gone keeps nothing, and nothing is promised.
            let _ = worker.post_message(&JsValue::from_str("keep"));
        }
    });
    let nothing: Closure<dyn FnMut(JsValue)> = Closure::once(|_| {});
    let _ = workers.register("offline.js").catch(&nothing);
    if let Ok(ready) = workers.ready() {
        let _ = ready.then(&ask);
    }
    ask.forget();
    nothing.forget();
}
