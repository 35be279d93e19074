//! The head of the page: its name, its ways, its language.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::answer::BeginStory;
use crate::browser::dom::{all, focus};
use crate::browser::{fullscreen, page};
use crate::state::{Action, Mode};
use crate::text::{self, Lang};

/// Name, ways and language.
#[component]
pub fn Header() -> impl IntoView {
    let page = page();
    let present = move |_| {
        page.dispatch(Action::Go(Mode::Stage, 0));
        fullscreen::enter();
    };
    view! {
        <header class="head">
            <p class="name" prop:textContent=page.say(text::NAME) />
            <BeginStory />
            <button type="button" class="present" on:click=present prop:textContent=page.say(text::PRESENT) />
            <div class="languages" role="group" aria-label=page.say(text::LANGUAGE)>
                <Language lang=Lang::Sv name="Svenska" />
                <Language lang=Lang::En name="English" />
            </div>
        </header>
    }
}

#[component]
fn Language(lang: Lang, name: &'static str) -> impl IntoView {
    let page = page();
    let choose = move |_| {
        page.dispatch(Action::Speak(lang));
        // On a phone the chosen language goes out of view; focus goes to the other one.
        request_animation_frame(move || {
            let chosen = all::<HtmlElement>(".languages [aria-pressed='true']");
            if chosen.first().is_some_and(|chosen| chosen.offset_width() == 0) {
                focus(".languages [aria-pressed='false']");
            }
        });
    };
    view! {
        <span lang=lang.code()>
            <button type="button" aria-pressed=page.aria(move |now| now.lang() == lang) on:click=choose>{name}</button>
        </span>
    }
}
