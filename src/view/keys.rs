//! Keys for the story and the stage; `state::key` has their table. A clicker's keys change the slide whatever has focus; others
//! leave controls alone.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;

use crate::browser::{Page, dom, fullscreen, share};
use crate::state::key::{Command, command};
use crate::state::{Action, Dialog, Mode};

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
