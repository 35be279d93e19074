//! Views and handlers of few types: each reactive text as a `Signal<String>`, each handler in a box, each part of the
//! page as an `AnyView`. Leptos compiles its machinery anew for every type, and a visitor loads it all.

use leptos::prelude::*;

use crate::app::session::{State, session};
use crate::text::Text;

/// What is read off the state, as one type.
type Read<T> = Box<dyn Fn(&State) -> T + Send + Sync>;

/// A text that follows the state.
pub fn words(read: impl Fn(&State) -> String + Send + Sync + 'static) -> Signal<String> {
    let session = session();
    let read: Read<String> = Box::new(read);
    boxed(Box::new(move || session.read(|state| read(state))))
}

fn boxed(read: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(read)
}

/// A fixed text in the language of the page.
pub fn fixed(text: Text) -> Signal<String> {
    words(move |state| text.get(state.lang).to_owned())
}

/// A yes or no that follows the state.
pub fn whether(read: impl Fn(&State) -> bool + Send + Sync + 'static) -> Signal<bool> {
    let session = session();
    let read: Read<bool> = Box::new(read);
    Signal::derive(move || session.read(|state| read(state)))
}

/// A handler of an event.
pub fn on<E: 'static>(handle: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handle)
}

/// A list that is built anew when the state changes.
pub fn list(build: impl Fn(&State) -> Vec<AnyView> + Send + Sync + 'static) -> AnyView {
    let session = session();
    let build: Read<Vec<AnyView>> = Box::new(build);
    (move || session.read(|state| build(state))).into_any()
}

/// A button with a text, pressed or not.
pub fn toggle(name: Signal<String>, pressed: Signal<bool>, press: impl Fn() + 'static) -> AnyView {
    toggle_boxed(name, pressed, Box::new(press))
}

fn toggle_boxed(name: Signal<String>, pressed: Signal<bool>, press: Box<dyn Fn()>) -> AnyView {
    let pressed = boxed(Box::new(move || if pressed.get() { "true" } else { "false" }.to_owned()));
    view! {
        <button type="button" aria-pressed=pressed on:click=on(move |_| press())>{name}</button>
    }
    .into_any()
}
