//! The head of the page: its name and its language.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::erased::{all, button, el, focus};
use crate::app::session::session;
use crate::text::{self, Lang};

/// Name and language.
pub fn header() -> AnyView {
    let session = session();
    let choices = [(Lang::Sv, "Svenska"), (Lang::En, "English")].map(|(lang, name)| {
        let choice = button(move || {
            session.speak(lang);
            // On a phone the chosen language goes out of view; focus goes to the other one.
            request_animation_frame(move || {
                let chosen = all::<HtmlElement>(".languages [aria-pressed='true']");
                if chosen.first().is_some_and(|chosen| chosen.offset_width() == 0) {
                    focus(".languages [aria-pressed='false']");
                }
            });
        });
        let choice = choice.has("aria-pressed", move |state| (state.lang == lang).to_string()).plain(name);
        el("span").is("lang", lang.code()).and(choice).view()
    });
    let languages = el("div").class("languages").is("role", "group").named("aria-label", text::LANGUAGE).all(choices);
    let present = button(move || session.when_whole(move || super::later::go_on_stage(session)))
        .class("present")
        .say(text::PRESENT);
    el("header")
        .class("head")
        .and(el("p").class("name").say(text::NAME))
        .and(super::answer::begin())
        .and(present)
        .and(languages)
        .view()
}
