//! The speaker's notes in a window of their own, in step with the stage: each tells the other through a channel, in the words
//! of the link.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, MessageEvent};

use super::erased::{button, el};
use crate::app::link;
use crate::app::place::{Place, Way};
use crate::app::session::{Session, State, session};
use crate::cases::DEFAULT;
use crate::model::Bids;
use crate::text::links::plain;
use crate::text::stage as texts;
use crate::text::story::STEPS;
use crate::text::{self, fetched};

/// The channel's name.
const CHANNEL: &str = "who-pays";

/// What a new window asks.
const WHERE: &str = "where";

/// What the notes say before the number of a slide.
const SLIDE: &str = "slide ";

thread_local! {
    /// What was said last.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
    static TALK: Option<BroadcastChannel> = BroadcastChannel::new(CHANNEL).ok();
}

fn say(words: &str) {
    TALK.with(|talk| {
        if let Some(talk) = talk {
            // Where nobody listens nothing is lost.
            let _ = talk.post_message(&JsValue::from_str(words));
        }
    });
}

/// Slide and language, which is all that the notes show.
fn here(state: &State) -> String {
    let place = Place { bids: Bids::default(), one_committee: false, ..state.place };
    link::write_at(DEFAULT, &DEFAULT.scenario(), state.lang, &place)
}

/// Turns the page here, and from the notes on the stage.
pub fn turn(session: Session, by: isize) {
    session.turn_page(by);
    super::keys::let_go();
    let place = session.peek(|state| state.place);
    if place.way == Way::Notes {
        say(&[SLIDE, &place.slide.to_string()].concat());
    }
}

/// Listens to the other window for as long as the page is open.
pub fn listen(session: Session) {
    let follow = move |event: &web_sys::Event| {
        let Some(said) = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()) else { return };
        match session.peek(|state| state.place.way) {
            Way::Stage if said == WHERE => say(&session.peek(here)),
            Way::Stage => {
                let slide = said.strip_prefix(SLIDE).and_then(|slide| slide.parse::<usize>().ok());
                if let Some(slide) = slide.filter(|slide| *slide < texts::SLIDES) {
                    session.go(Way::Stage, slide);
                }
            }
            // Other stages are no business of this one.
            Way::Notes if said.starts_with('?') => session.follow(&said),
            _ => {}
        }
    };
    TALK.with(|talk| {
        if let Some(talk) = talk {
            EventListener::new(talk, "message", follow).forget();
        }
    });
    if session.peek(|state| state.place.way) == Way::Notes {
        say(WHERE);
    }
}

/// What changes on the stage changes in the notes.
pub fn follow(session: Session) {
    if session.peek(|state| state.place.way != Way::Stage) {
        SAID.take();
        return;
    }
    let link = session.peek(here);
    if SAID.with_borrow(|said| *said != link) {
        say(&link);
        SAID.set(link);
    }
}

/// The notes' own page: this slide, what to say, the next one, and the time.
pub fn notes() -> AnyView {
    let session = session();
    let began = js_sys::Date::now();
    let tick = move || {
        let seconds = ((js_sys::Date::now() - began) / 1_000.0) as u32;
        let gone = [(seconds / 60).to_string(), ":".to_owned(), two(seconds % 60)].concat();
        session.change(|state| state.stage.clock = [time(), gone].join(" · "));
    };
    tick();
    Interval::new(1_000, tick).forget();
    let says = |state: &State| {
        let slide = state.place.slide;
        if slide < STEPS { plain(&state.telling.words.1[slide]) } else { String::new() }
    };
    let next = |state: &State| {
        let next = state.place.slide + 1;
        if next < texts::SLIDES { texts::slide(state.lang, next) } else { fetched(state.lang, text::THE_END) }
    };
    el("main")
        .class("notes-view")
        .with(super::missing())
        .and(el("p").class("clock").text(|state| state.stage.clock.clone()))
        .and(el("h1").text(|state| texts::slide(state.lang, state.place.slide)))
        .and(el("p").class("told").text(says))
        .and(el("p").class("note").text(|state| fetched(state.lang, texts::NOTES[state.place.slide])))
        .and(el("h2").say(text::NEXT))
        .and(el("p").text(next))
        .and(
            el("p")
                .class("ways-on")
                .and(button(move || turn(session, -1)).class("quiet-button").say(text::BACK_A_STEP))
                .plain(" ")
                .and(button(move || turn(session, 1)).class("begin").say(text::NEXT)),
        )
        .view()
}

fn two(number: u32) -> String {
    [if number < 10 { "0" } else { "" }, &number.to_string()].concat()
}

/// "14:05".
fn time() -> String {
    let now = js_sys::Date::new_0();
    [two(now.get_hours()), ":".to_owned(), two(now.get_minutes())].concat()
}
