//! The page: its parts over one session.

mod about;
mod answer;
mod assumptions;
mod bench;
mod chance;
mod control;
mod erased;
mod evidence;
mod figure;
mod first;
mod follow_up;
mod header;
mod how;
mod keys;
mod later;
mod model;
mod notes;
mod numbers;
mod risk;
mod seats;
mod share;
mod stage;
mod story;
mod strips;
mod table;
mod watch;

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use web_sys::{Element, Event};

use crate::app::place::{Way, slide_id};
use crate::app::session::{Second, Session, State, session};
use crate::text::heading::Heading;
use crate::text::{self, Lang, parameter};
use erased::{button, el, focus, item, when_laid_out};

/// Puts the page where `index.html` has its first view, with what was typed there.
pub fn mount() {
    let query = window().location().search().unwrap_or_default();
    let Ok(session) = Session::open(&query) else { return };
    if let Some(body) = document().body() {
        let typed = first::typed();
        // The first view has done its work.
        body.set_inner_html("");
        let is_notes = session.peek(|state| state.place.way == Way::Notes);
        mount_to_body(move || {
            provide_context(session);
            Effect::new(move || follow(session));
            (!is_notes).then(page)
        });
        follow(session);
        session.fetch();
        if is_notes {
            // They have no picture, and nothing to measure.
            session.change(|_| ());
            return;
        }
        watch::watch(session);
        open_numbers(session);
        if session.peek(|state| state.place.way == Way::Try) {
            first::take_over(session, &typed);
        }
    }
}

/// Brings the whole page up to the state: its parts, the document itself, the pictures. When the second part has been fetched
/// it comes into the page, but not under a hand that drags.
fn follow(session: Session) {
    erased::follow(session);
    follow_root(session);
    session.read(figure::paint);
    let (second, held) = session.peek(|state| (state.second, state.is_held()));
    if second == Second::Whole {
        later::follow(session);
    } else if second == Second::Here && !held && !ARRIVES.replace(true) {
        // Outside of what is being followed: it lives as long as the page.
        queue_microtask(move || later::arrive(session));
    }
}

thread_local! {
    /// Whether the second part is on its way into the page.
    static ARRIVES: Cell<bool> = const { Cell::new(false) };
    /// What stands on the document.
    static ROOT: Cell<Option<(Lang, Way, usize)>> = const { Cell::new(None) };
}

/// Keeps what stands on the document itself: its language and title, and for the style sheets the way and the slide.
fn follow_root(session: Session) {
    let wanted = session.peek(|state| (state.lang, state.place.way, state.place.slide));
    let before = ROOT.replace(Some(wanted));
    if before == Some(wanted) {
        return;
    }
    let (lang, way, slide) = wanted;
    let same_way = before.is_some_and(|(_, before, _)| before == way);
    document().set_title(text::NAME.get(lang));
    let Some(root) = document().document_element() else { return };
    let theme = if way == Way::Stage { "projector" } else { "" };
    let step = (slide + 1).to_string();
    let data = [("data-way", way.id()), ("data-slide", slide_id(slide)), ("data-step", &step), ("data-theme", theme)];
    for (name, value) in [("lang", lang.code())].into_iter().chain(data) {
        // Setting an attribute by a fixed name cannot fail.
        let _ = root.set_attribute(name, value);
    }
    if !same_way {
        watch::read_theme(session);
    }
}

/// The whole page.
fn page() -> AnyView {
    let message = |state: &State| Heading::of(&state.shown.outcome).words(state.voice(), &state.shown.outcome);
    let main = el("main")
        .is("id", "main")
        .with(link_notices())
        .with(missing())
        .and(el("section").class("lead").and(el("h1").is("id", "message").is("tabindex", "-1").text(message)))
        .all([
            answer::answer(),
            figure::figure(),
            answer::per_family(),
            answer::outcome(),
            controls(),
            answer::effects(),
        ]);
    let status = el("p").class("unseen").is("role", "status").is("aria-live", "polite");
    let status = status.text(|state| state.spoken.clone()).view();
    let foot = el("footer").class("foot quiet").and(el("p").say(text::SENDER)).view();
    vec![header::header(), main.view(), foot, status].into_any()
}

/// Opens how a number was computed, wherever on the page it is pressed.
fn open_numbers(session: Session) {
    let pressed = move |event: &Event| {
        let target = erased::target::<Element>(event);
        let pressed = |selector| target.as_ref().and_then(|target| target.closest(selector).ok()?);
        if let Some(place) = pressed(".to-place").and_then(|link| link.get_attribute("href")) {
            // It may not be there yet.
            event.prevent_default();
            // When what has come with it has its room.
            session.when_whole(move || when_laid_out(move || show_place(&place)));
        }
        if let Some(key) = pressed("[data-how]").and_then(|number| number.get_attribute("data-how")) {
            // The panel is no place in the page.
            event.prevent_default();
            session.when_whole(move || later::explain(session, &key));
        }
    };
    EventListener::new_with_options(&document(), "click", EventListenerOptions::enable_prevent_default(), pressed)
        .forget();
}

/// Shows a section, and gives its heading focus.
fn show_place(place: &str) {
    for section in erased::all::<Element>(place) {
        section.scroll_into_view();
    }
    focus(&[place, " h2"].concat());
}

/// What could not be taken from the link as it stood, until the reader has seen it.
fn link_notices() -> AnyView {
    let session = session();
    let close = move || {
        session.change(|state| state.notices.clear());
        // The button goes away; focus goes to what stands below.
        focus("#message");
    };
    let list = el("ul").list(|state| {
        state.notices.iter().map(|notice| item("li").text(parameter::link_notice(state.voice(), notice))).collect()
    });
    el("aside")
        .class("notices")
        .is("role", "status")
        .hidden_if(|state| state.notices.is_empty())
        .and(el("p").say(text::LINK_NOTICES))
        .and(list)
        .and(button(close).class("close").say(text::CLOSE))
        .view()
}

/// Says that something could not be fetched, and fetches it again.
fn missing() -> AnyView {
    let session = session();
    el("p")
        .class("notices")
        .is("role", "status")
        .hidden_if(|state| !state.is_missing)
        .and(el("span").say(text::WORDS_MISSING))
        .plain(" ")
        .and(button(move || session.fetch()).class("close").say(text::TRY_AGAIN))
        .view()
}

/// The three large controls; on a phone one at a time, with tabs that show there are three.
fn controls() -> AnyView {
    let session = session();
    let large = session.peek(|state| state.case.large);
    let numbered = || large.into_iter().enumerate();
    let tabs = numbered().map(|(index, param)| {
        let press = move || session.change(|state| state.tab = index);
        let pressed = move |state: &State| (state.tab == index).to_string();
        let name = move |state: &State| parameter::short_name(state.voice(), param);
        button(press).has("aria-pressed", pressed).text(name).view()
    });
    let controls = numbered().map(|(index, param)| {
        let item = el("div").class("dock-item").class_if("active", move |state| state.tab == index);
        item.with(control::control(index, param)).view()
    });
    let reset_all = move || {
        session.reset_all();
        // The button goes away here too.
        focus("#message");
    };
    let is_as_ours = |state: &State| {
        // Spans of the draws count too.
        state.scenario == state.usual.outcome.scenario && !state.shown.outcome.is_joined()
    };
    let reset = button(reset_all).class("reset-all").hidden_if(is_as_ours).say(text::RESET_ALL);
    el("section")
        .class("controls")
        .named("aria-label", text::CONTROLS)
        .and(el("div").class("tabs").is("role", "group").named("aria-label", text::CONTROLS).all(tabs))
        .all(controls)
        .and(reset)
        .view()
}
