//! What is kept on the reader's device between visits. Storage may be full, closed or tampered with: then nothing is kept.

use leptos::prelude::window;
use web_sys::Storage;

use crate::state::{AppState, can_be_guessed};

/// The key of the guess.
const GUESS: &str = "who-pays.guess";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// When the reader thinks that the money is back: a calendar year.
pub fn guess() -> Option<i32> {
    let kept = storage()?.get_item(GUESS).ok()??;
    kept.parse().ok().filter(|year| can_be_guessed(*year))
}

/// Keeps what has changed.
pub fn follow(before: &AppState, after: &AppState) {
    if before.typed.guess == after.typed.guess {
        return;
    }
    let Some(storage) = storage() else { return };
    // What cannot be kept holds for this visit.
    let _ = match after.typed.guess {
        Some(year) => storage.set_item(GUESS, &year.to_string()),
        None => storage.remove_item(GUESS),
    };
}
