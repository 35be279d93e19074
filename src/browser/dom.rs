//! Finding elements and moving focus.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use crate::text::number;

/// Every element that a selector finds, as what it is.
pub fn all<E: JsCast>(selector: &str) -> Vec<E> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Moves focus to the first element in view that a selector finds.
pub fn focus(selector: &str) {
    if let Some(element) = all::<HtmlElement>(selector).iter().find(|element| element.offset_width() > 0) {
        // An element that cannot take focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Takes focus from whatever has it.
pub fn blur() {
    if let Some(active) = document().active_element().and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
        let _ = active.blur();
    }
}

/// The element that an event comes from, as what it is.
pub fn target<E: JsCast>(event: &Event) -> Option<E> {
    event.target()?.dyn_into().ok()
}

/// What stands in the field that an event comes from.
pub fn typed(event: &Event) -> String {
    target::<HtmlInputElement>(event).map(|field| field.value()).unwrap_or_default()
}

/// Where the slider stands that an event comes from.
pub fn slid(event: &Event) -> f64 {
    target::<HtmlInputElement>(event).map_or(f64::NAN, |slider| slider.value_as_number())
}

/// Whether what has been folded or unfolded is open now.
pub fn is_open(event: &Event) -> bool {
    target::<Element>(event).is_some_and(|details| details.has_attribute("open"))
}

/// Does something when what has changed has its room: the next frame brings it in, the one after comes behind its layout.
pub fn when_laid_out(act: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(act));
}

/// Shows the page from its beginning.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// A length as style sheets have it.
pub fn px(length: f64) -> String {
    [number::plain(length, 2).as_str(), "px"].concat()
}

/// Whether the reader wants nothing to move.
pub fn is_calm() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|list| list.matches())
}

/// Milliseconds on the browser's clock.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Puts a class on the document, or takes it away.
pub fn set_root_class(name: &str, on: bool) {
    if let Some(root) = document().document_element() {
        // A class by a fixed name is always taken.
        let _ = root.class_list().toggle_with_force(name, on);
    }
}
