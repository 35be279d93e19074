//! Keys for the story and the stage. A clicker's keys change the slide whatever has focus; others leave controls alone.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

use super::{erased, stage, story};
use crate::app::place::Way;
use crate::app::session::{Asked, Session};

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

/// Listens for as long as the page is open, before anything else does.
pub fn listen(session: Session) {
    let options = EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
    let listener = EventListener::new_with_options(&window(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>()
            && key(session, event)
        {
            event.prevent_default();
            // The control that has focus does not see it.
            event.stop_propagation();
        }
    });
    listener.forget();
    let back = EventListener::new(&window(), "popstate", move |_| {
        session.go_back_to(&window().location().search().unwrap_or_default());
        let way = session.peek(|state| state.place.way);
        if way != Way::Stage && document().fullscreen_element().is_some() {
            document().exit_fullscreen();
        }
        if way == Way::Try {
            erased::focus("#message");
        }
        story::show_step(session);
    });
    back.forget();
}

/// Whether a key was the story's or the stage's.
fn key(session: Session, event: &KeyboardEvent) -> bool {
    // What lies over the page goes first.
    if event.key() == "Escape" && focus() != Focus::Field && super::how::close(session) {
        return true;
    }
    let way = session.peek(|state| state.place.way);
    if event.ctrl_key() || event.meta_key() || event.alt_key() || !matches!(way, Way::Story | Way::Stage | Way::Notes) {
        return false;
    }
    let (key, focus) = (event.key(), focus());
    let turn = |by: isize| {
        super::notes::turn(session, by);
        true
    };
    if way == Way::Story {
        let by = match key.as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return false,
        };
        if matches!(focus, Focus::Slider | Focus::Field) {
            return false;
        }
        session.turn_page(by);
        story::show_step(session);
        return true;
    }
    match key.as_str() {
        "PageDown" => return turn(1),
        "PageUp" => return turn(-1),
        _ => {}
    }
    // The rest of the keys are a dialog's own while one is open.
    if session.peek(|state| state.stage.asked.is_some()) || focus == Focus::Field {
        return false;
    }
    match key.as_str() {
        "Escape" => stage_escape(session),
        "ArrowRight" | "ArrowDown" if focus != Focus::Slider => turn(1),
        "ArrowLeft" | "ArrowUp" if focus != Focus::Slider => turn(-1),
        " " if focus == Focus::Nothing => turn(if event.shift_key() { -1 } else { 1 }),
        "Home" if focus != Focus::Slider => turn(isize::MIN),
        "End" if focus != Focus::Slider => turn(isize::MAX),
        _ => way == Way::Stage && letter(session, &key),
    }
}

fn stage_escape(session: Session) -> bool {
    if session.peek(|state| state.stage.blank) {
        session.change(|state| state.stage.blank = false);
        return true;
    }
    if session.peek(|state| state.place.way) != Way::Stage {
        return false;
    }
    stage::leave(session);
    true
}

/// Shortcuts of one character, which can be turned off.
fn letter(session: Session, key: &str) -> bool {
    if session.peek(|state| state.stage.without_letters) {
        return false;
    }
    match key {
        "b" | "B" | "." => session.change(|state| state.stage.blank = !state.stage.blank),
        "r" | "R" => session.replay(),
        "n" | "N" => stage::next_row(session),
        "q" | "Q" => stage::ask_code(session),
        "f" | "F" => stage::fill_screen(),
        "?" => stage::ask(session, Asked::Keys),
        _ => return false,
    }
    true
}

/// Gives focus back to the page, so that keys are the stage's.
pub fn let_go() {
    if let Some(active) = document().active_element().and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
        let _ = active.blur();
    }
}
