//! The page: its parts over one session.

mod about;
mod answer;
mod assumptions;
mod chance;
mod control;
mod erased;
mod evidence;
mod figure;
mod first;
mod follow_up;
mod header;
mod risk;
mod strips;
mod table;
mod watch;

use leptos::prelude::*;

use crate::app::session::{Session, State, session};
use crate::cases::DEFAULT;
use crate::text::heading::Heading;
use crate::text::{self, parameter, story};
use erased::{button, el, focus, item};

/// Puts the page where `index.html` has its first view, with what was typed there.
pub fn mount() {
    let query = window().location().search().unwrap_or_default();
    let Ok(session) = Session::open(&query) else { return };
    if let Some(body) = document().body() {
        let typed = first::typed();
        // The first view has done its work.
        body.set_inner_html("");
        mount_to_body(move || page(session));
        watch::watch(session);
        first::take_over(session, &typed);
    }
}

/// The whole page.
fn page(session: Session) -> AnyView {
    provide_context(session);
    Effect::new(move || {
        session.read(figure::paint);
    });
    Effect::new(move || session.read(chance::paint));
    Effect::new(move || {
        session.read(|state| {
            evidence::paint(state);
            risk::paint(state);
        });
    });
    let lang = Memo::new(move |_| session.read(|state| state.lang));
    Effect::new(move || {
        let lang = lang.get();
        document().set_title(text::NAME.get(lang));
        if let Some(root) = document().document_element() {
            // Setting an attribute by a fixed name cannot fail.
            let _ = root.set_attribute("lang", lang.code());
        }
    });
    let message = |state: &State| Heading::of(&state.shown.outcome).words(state.voice(), &state.shown.outcome);
    let main = el("main")
        .is("id", "main")
        .with(link_notices())
        .and(el("section").class("lead").and(el("h1").is("id", "message").is("tabindex", "-1").text(message)))
        .all([
            answer::answer(),
            figure::figure(),
            answer::per_family(),
            answer::outcome(),
            controls(),
            answer::effects(),
            chance::chance(),
        ])
        .with(the_story())
        .and(el("div").class("below").all([
            words_missing(),
            evidence::evidence(),
            risk::risk(),
            follow_up::follow_up(),
            about::about(),
            assumptions::assumptions(),
        ]));
    let status = el("p").class("unseen").is("role", "status").is("aria-live", "polite");
    [header::header(), main.view(), status.text(|state| state.spoken.clone()).view()].into_any()
}

/// The story of the example, step by step.
fn the_story() -> AnyView {
    el("section")
        .class("story")
        .is("id", "story")
        .is("aria-labelledby", "story-name")
        .and(el("h2").is("id", "story-name").text(|state| {
            let own = std::ptr::eq(state.case.nouns, DEFAULT.nouns);
            if own { text::STORY } else { text::STORY_OF_MALMO }.get(state.lang).to_owned()
        }))
        .and(el("ol").list(|state| story::steps(state.lang, &state.told).map(|step| item("li").text(step)).into()))
        .view()
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

/// Says that words could not be fetched, and fetches them again.
fn words_missing() -> AnyView {
    let session = session();
    el("p")
        .class("notices")
        .is("role", "status")
        .hidden_if(|state| !state.words_are_missing)
        .and(el("span").say(text::WORDS_MISSING))
        .plain(" ")
        .and(button(move || session.fetch_words()).class("close").say(text::TRY_AGAIN))
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
    let reset = button(reset_all)
        .class("reset-all")
        .hidden_if(|state| state.scenario == state.case.scenario())
        .say(text::RESET_ALL);
    el("section")
        .class("controls")
        .named("aria-label", text::CONTROLS)
        .and(el("div").class("tabs").is("role", "group").named("aria-label", text::CONTROLS).all(tabs))
        .all(controls)
        .and(reset)
        .view()
}
