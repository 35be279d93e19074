//! Keys for the story and the stage, and the list that names them. A clicker's keys change the slide whatever has focus; others
//! leave controls alone.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use crate::browser::{Page, dom, fullscreen, share};
use crate::lang::same;
use crate::state::{Action, Dialog, Mode};
use crate::text::{Text, text};

/// What a key of the stage does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
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

fn command(key: &str) -> Option<Command> {
    let mut keys = KEYS.iter().flat_map(|line| line.keys);
    keys.find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, command)| *command)
}

/// What has focus, as far as keys go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    /// Nothing that keys are for.
    Nothing,
    /// A button or a link: space and Enter are its own.
    Button,
    /// A slider: arrows, Home and End are its own.
    Slider,
    /// A field or a list: everything typed is its own.
    Field,
}

fn focus() -> Focus {
    let Some(active) = document().active_element() else { return Focus::Nothing };
    match (active.tag_name().as_str(), active.get_attribute("type").as_deref()) {
        ("INPUT", Some("range")) => Focus::Slider,
        ("INPUT" | "SELECT", _) => Focus::Field,
        ("BUTTON" | "A" | "SUMMARY", _) => Focus::Button,
        _ => Focus::Nothing,
    }
}

/// Listens for as long as the component lives that this is called in, before anything else does.
pub fn listen(page: Page) {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    StoredValue::new_local(EventListener::new_with_options(&window(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>()
            && press(page, event)
        {
            event.prevent_default();
            // The control that has focus does not see it.
            event.stop_propagation();
        }
    }));
}

/// Whether a key was the story's or the stage's.
fn press(page: Page, event: &KeyboardEvent) -> bool {
    let (key, focus) = (event.key(), focus());
    // What lies over the page goes first.
    if key == "Escape" && focus != Focus::Field && page.peek(|state| !state.explained.is_empty()) {
        page.dispatch(Action::CloseExplained);
        return true;
    }
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return false;
    }
    match page.peek(|state| state.route.mode) {
        Mode::Answer | Mode::Seat(_) => false,
        Mode::Story => match key.as_str() {
            _ if matches!(focus, Focus::Slider | Focus::Field) => false,
            "ArrowRight" => done(page, Action::TurnPage(1)),
            "ArrowLeft" => done(page, Action::TurnPage(-1)),
            _ => false,
        },
        mode @ (Mode::Stage | Mode::Notes) => {
            command(&key).is_some_and(|command| act(page, command, mode, focus, event.shift_key()))
        }
    }
}

fn done(page: Page, action: Action) -> bool {
    page.dispatch(action);
    true
}

fn turn(page: Page, by: isize) -> bool {
    page.dispatch(Action::TurnPage(by));
    // The keys are the stage's again.
    dom::blur();
    true
}

fn act(page: Page, command: Command, mode: Mode, focus: Focus, shift: bool) -> bool {
    if let Command::Click(by) = command {
        return turn(page, by);
    }
    // The rest of the keys are a dialog's own while one is open.
    if page.peek(|state| state.stage.dialog.is_some()) || focus == Focus::Field {
        return false;
    }
    let is_blank = page.peek(|state| state.stage.blank);
    match command {
        Command::Leave if is_blank => return done(page, Action::Blank(false)),
        Command::Turn(by) if focus != Focus::Slider => return turn(page, by),
        Command::Space if focus == Focus::Nothing => return turn(page, if shift { -1 } else { 1 }),
        Command::Click(_) | Command::Turn(_) | Command::Space => return false,
        _ if mode != Mode::Stage => return false,
        Command::Leave => {
            leave(page);
            return true;
        }
        // Shortcuts of one character can be turned off.
        _ if page.peek(|state| state.stage.without_letters) => return false,
        Command::Blank => page.dispatch(Action::Blank(!is_blank)),
        Command::Replay => page.dispatch(Action::Replay),
        Command::NextRow => page.dispatch(Action::NextRow),
        Command::Code => show_code(page),
        Command::FullScreen => fullscreen::enter(),
        Command::Keys => page.dispatch(Action::Open(Dialog::Keys)),
    }
    true
}

/// Leaves the stage for where it was entered from; every value is kept.
pub fn leave(page: Page) {
    fullscreen::leave();
    page.dispatch(Action::LeaveStage);
}

/// The code of what is in force.
pub fn show_code(page: Page) {
    page.dispatch(Action::Open(Dialog::Code(share::link_in_force(page))));
}
