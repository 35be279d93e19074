//! The head of the page: its name and its language.

use leptos::prelude::*;

use crate::app::session::session;
use crate::text::{self, Lang};

/// Name and language.
#[component]
pub fn Header() -> impl IntoView {
    let session = session();
    let choices = [(Lang::Sv, "Svenska"), (Lang::En, "English")].map(|(lang, name)| {
        view! {
            <button
                type="button"
                lang=lang.code()
                aria-pressed=move || (session.lang.get() == lang).to_string()
                on:click=move |_| session.speak(lang)
            >
                {name}
            </button>
        }
    });
    view! {
        <header class="head">
            <p class="name">{move || text::NAME.get(session.lang.get())}</p>
            <div class="languages" role="group" aria-label=move || text::LANGUAGE.get(session.lang.get())>
                {choices.collect_view()}
            </div>
        </header>
    }
}
