//! Doors to the second part of the page, and how it comes into the page when it has been fetched. Nobody goes through before
//! [`State::is_whole`](crate::app::session::State::is_whole), but through [`arrive`].

use gloo::events::EventListener;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::erased::{all, el};
use super::watch::{crossings, keep_measure};
use super::{
    about, assumptions, bench, chance, erased, evidence, follow_up, how, keys, model, notes, risk, seats, stage, story,
};
use crate::app::place::Way;
use crate::app::session::{Below, Session};

/// The line that a step of the story crosses when it is read: two thirds down the window, below the picture on a phone.
const READING_LINE: &str = "-66% 0px -33% 0px";

/// Puts the second part into the page, and opens what the link asks for.
#[inline(never)]
pub fn arrive(session: Session) {
    let way = session.peek(|state| state.place.way);
    let Some(body) = document().body() else { return };
    if way == Way::Notes {
        put(&body, session, || vec![notes::notes()]);
    } else {
        for main in all::<HtmlElement>("#main") {
            put(&main, session, || {
                let below = [
                    evidence::evidence(),
                    risk::risk(),
                    seats::table(),
                    follow_up::follow_up(),
                    assumptions::assumptions(),
                    model::model(),
                ];
                let trying = el("div").class("below trying").with(bench::bench()).with(about::about()).view();
                vec![chance::chance(), trying, story::story(), el("div").class("below").all(below).view()]
            });
        }
        put(&body, session, move || {
            Effect::new(move || {
                session.follow_draws();
                erased::follow(session);
                session.peek(|state| chance::paint(state, session));
            });
            stage::stage().into_iter().chain([how::panel()]).collect()
        });
        keep_measure(session, ".scene");
        watch(session);
    }
    notes::listen(session);
    keys::listen(session);
    session.is_whole_now();
    if !matches!(way, Way::Try | Way::Notes) {
        story::open(session);
    }
}

/// Puts views at the end of an element.
pub fn put(parent: &HtmlElement, session: Session, views: impl FnOnce() -> Vec<AnyView> + 'static) {
    let mounted = mount_to(parent.clone(), move || {
        provide_context(session);
        views()
    });
    mounted.forget();
}

/// Follows what the reader sees.
fn watch(session: Session) {
    let below: Vec<String> = Below::IDS.iter().map(|id| ["#", id].concat()).collect();
    crossings(&below.join(", "), "0px", move |id, crosses| {
        session.change(|state| {
            for (_, in_view) in Below::IDS.iter().zip(&mut state.in_view).filter(|(below, _)| **below == id) {
                *in_view = crosses;
            }
        });
    });
    // The step that crosses the line where one reads is the one in force.
    crossings(".tale", READING_LINE, move |id, crosses| {
        let step = id.strip_prefix("step-").and_then(|step| step.parse::<usize>().ok());
        if let Some(step) = step.filter(|_| crosses) {
            story::reads(session, step - 1);
        }
    });
    for by_hand in ["wheel", "touchmove", "pointerdown", "keydown"] {
        EventListener::new(&window(), by_hand, |_| story::let_scroll()).forget();
    }
}

/// Brings the second part up to the state: what talks to other windows, and the pictures.
#[inline(never)]
pub fn follow(session: Session) {
    stage::follow(session);
    notes::follow(session);
    story::follow(session);
    session.peek(|state| {
        chance::paint(state, session);
        evidence::paint(state);
        risk::paint(state);
        story::paint(state);
        about::paint(state);
    });
}

/// Tells how the number with a key of the page was computed.
#[inline(never)]
pub fn explain(session: Session, key: &str) {
    how::explain(session, key);
}

/// Shows what has been changed, and every assumption under it.
#[inline(never)]
pub fn show_assumptions() {
    bench::show_changes();
}

/// Finds the step again that was being read when the page came.
#[inline(never)]
pub fn keep_reading(step: usize, top: f64) {
    story::keep_reading(step, top);
}

/// Begins the story.
#[inline(never)]
pub fn begin_story(session: Session) {
    story::begin(session);
}

/// Goes on stage.
#[inline(never)]
pub fn go_on_stage(session: Session) {
    stage::enter(session);
}
