//! Numbers that open how they were computed: in sentences, and alone. They are links, as a button would part a line where it stands.

use super::erased::{Item, Part, el, item};
use crate::app::session::State;
use crate::text::links::{Key, linked};

/// Where the links lead.
const PANEL: &str = "#how";

/// A number of a list.
pub fn number(key: Key, words: impl AsRef<str>) -> Item {
    item("a").is("href", PANEL).class("how").is("aria-haspopup", "dialog").is("data-how", key).text(words)
}

/// A number that follows the state; without a key it opens nothing.
pub fn following(key: impl Fn(&State) -> Key + 'static, words: impl Fn(&State) -> String + 'static) -> Part {
    el("a").is("href", PANEL).class("how").is("aria-haspopup", "dialog").has("data-how", key).text(words)
}

/// A sentence with its numbers set apart.
pub fn pieces(sentence: &str) -> Vec<Item> {
    let pieces = linked(sentence).into_iter();
    pieces
        .map(|piece| match piece.opens {
            Some(place) if place.starts_with('#') => item("a").is("href", place).class("to-place").text(piece.text),
            Some(key) => number(key, piece.text),
            None => item("span").text(piece.text),
        })
        .collect()
}

/// A sentence that follows the state, with its numbers set apart.
pub fn sentence(part: Part, read: impl Fn(&State) -> String + 'static) -> Part {
    part.list(move |state| pieces(&read(state)))
}
