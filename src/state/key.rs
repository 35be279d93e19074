//! The keys of the stage: what is pressed, what it does, and the list that names it, in one table.

use crate::lang::same;
use crate::text::stage::NOTES;
use crate::text::{Lang, Text, fill_in, text};

/// What a key of the stage does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// So many slides on, whatever has focus: a clicker's key.
    Click(isize),
    /// So many slides on, unless a slider has focus.
    Turn(isize),
    /// To the next slide, back with Shift, where nothing has focus that keys are for.
    Space,
    /// Blanks the screen, or shows it again.
    Blank,
    /// Shows the last change again.
    Replay,
    /// One more row of the main picture.
    NextRow,
    /// The link as a code.
    Code,
    /// The whole screen.
    FullScreen,
    /// The list of keys.
    Keys,
    /// Leaves the stage.
    Leave,
}

/// A line of the list of keys, and what they do.
pub struct StageKey {
    /// The keys, as the browser calls them.
    keys: &'static [(&'static str, Command)],
    /// The keys, as people call them.
    pub shown: Text,
    /// What they do.
    pub does: Text,
}

/// Every key of the stage: what is pressed and the list that names it are the same table.
pub static KEYS: [StageKey; 10] = [
    StageKey {
        keys: &[("PageDown", Command::Click(1)), ("PageUp", Command::Click(-1))],
        shown: same("Page Down, Page Up"),
        does: text("nästa, förra; var markören än står", "next, previous, whatever has focus"),
    },
    StageKey {
        keys: &[
            ("ArrowRight", Command::Turn(1)),
            ("ArrowDown", Command::Turn(1)),
            ("ArrowLeft", Command::Turn(-1)),
            ("ArrowUp", Command::Turn(-1)),
            (" ", Command::Space),
        ],
        shown: text("Pilar, mellanslag", "Arrows, space"),
        does: text("nästa, förra", "next, previous"),
    },
    StageKey {
        keys: &[("Home", Command::Turn(isize::MIN)), ("End", Command::Turn(isize::MAX))],
        shown: same("Home, End"),
        does: text("första, sista", "first, last"),
    },
    StageKey {
        keys: &[("b", Command::Blank), (".", Command::Blank)],
        shown: text("B eller .", "B or ."),
        does: text("svart skärm, och tillbaka", "blank screen, and back"),
    },
    StageKey {
        keys: &[("r", Command::Replay)],
        shown: same("R"),
        does: text("visa ändringen igen", "show the change again"),
    },
    StageKey {
        keys: &[("n", Command::NextRow)],
        shown: same("N"),
        does: text("nästa rad i hela bilden", "next row of the whole picture"),
    },
    StageKey { keys: &[("q", Command::Code)], shown: same("Q"), does: text("QR-kod", "QR code") },
    StageKey { keys: &[("f", Command::FullScreen)], shown: same("F"), does: text("helskärm", "full screen") },
    StageKey { keys: &[("?", Command::Keys)], shown: same("?"), does: text("den här listan", "this list") },
    StageKey {
        keys: &[("Escape", Command::Leave)], shown: same("Esc"), does: text("lämna scenen", "leave the stage")
    },
];

/// What a key does.
pub fn command(key: &str) -> Option<Command> {
    let mut keys = KEYS.iter().flat_map(|line| line.keys);
    keys.find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, command)| *command)
}

/// What people call the key of a command: "N".
pub fn shown(command: Command) -> Text {
    let line = KEYS.iter().find(|line| line.keys.iter().any(|(_, does)| *does == command));
    line.map_or(same(""), |line| line.shown)
}

/// What to say and do at a slide, with the keys by their names.
pub fn note(lang: Lang, slide: usize) -> String {
    let Some(note) = NOTES.get(slide) else { return String::new() };
    fill_in(
        note.get(lang),
        &[("replay_key", shown(Command::Replay).get(lang)), ("row_key", shown(Command::NextRow).get(lang))],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_stands_once_and_the_list_names_it_as_it_is_pressed() {
        let all: Vec<&(&str, Command)> = KEYS.iter().flat_map(|line| line.keys).collect();
        for (place, (key, does)) in all.iter().enumerate() {
            let first = all.iter().position(|(other, _)| other.eq_ignore_ascii_case(key));
            assert_eq!(first, Some(place), "{key} stands twice");
            assert_eq!(command(key), Some(*does), "{key}");
        }
        for line in &KEYS {
            for (key, _) in line.keys {
                // What is not a letter or a sign of its own has a name of its own: "Arrows", "Page Down".
                let pressed = match *key {
                    " " => text("mellanslag", "space"),
                    key if key.starts_with("Arrow") => text("pilar", "arrows"),
                    "PageDown" => same("page down"),
                    "PageUp" => same("page up"),
                    "Escape" => same("esc"),
                    key => same(key),
                };
                for lang in [Lang::Sv, Lang::En] {
                    let shown = line.shown.get(lang).to_lowercase();
                    let names: Vec<&str> = shown.split([' ', ',']).collect();
                    let pressed = pressed.get(lang).to_lowercase();
                    let is_named = names.contains(&&*pressed) || (pressed.contains(' ') && shown.contains(&pressed));
                    assert!(is_named, "{key:?} is not in {shown:?}");
                }
            }
        }
    }

    #[test]
    fn notes_name_the_keys_that_the_table_has() {
        for lang in [Lang::Sv, Lang::En] {
            let notes: Vec<String> = (0..NOTES.len()).map(|slide| note(lang, slide)).collect();
            assert!(notes.iter().all(|note| !note.is_empty() && !note.contains('{')), "{notes:?}");
            for command in [Command::Replay, Command::NextRow] {
                let named = [" ", shown(command).get(lang), "."].concat();
                assert!(notes.iter().any(|note| note.contains(&named)), "{named}");
            }
        }
    }
}
