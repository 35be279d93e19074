//! The whole screen, where the browser allows it.

use leptos::prelude::document;

/// Takes the whole screen; without leave the stage stands in its window.
pub fn enter() {
    if let Some(root) = document().document_element() {
        let _ = root.request_fullscreen();
    }
}

/// Gives it back.
pub fn leave() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}
