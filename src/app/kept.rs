//! What is kept on the reader's device between visits. Storage may be full, closed or tampered with: then nothing is kept.

use leptos::prelude::window;
use web_sys::Storage;

/// The key of the guess.
const GUESS: &str = "who-pays.guess";

/// The calendar years that a guess can be.
const YEARS: std::ops::RangeInclusive<i32> = 2020..=2100;

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// When the reader thinks that the money is back: a calendar year.
pub fn guess() -> Option<i32> {
    let kept = storage()?.get_item(GUESS).ok()??;
    kept.parse().ok().filter(|year| YEARS.contains(year))
}

/// Keeps a guess, or forgets it.
pub fn write_guess(guess: Option<i32>) {
    let Some(storage) = storage() else { return };
    // What cannot be kept holds for this visit.
    let _ = match guess {
        Some(year) => storage.set_item(GUESS, &year.to_string()),
        None => storage.remove_item(GUESS),
    };
}
