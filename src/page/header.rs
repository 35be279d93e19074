//! The head of the page: its name and its language.

use leptos::prelude::*;

use super::erased::{fixed, toggle, whether, words};
use crate::app::session::session;
use crate::text::{self, Lang};

/// Name and language.
pub fn header() -> AnyView {
    let session = session();
    let choices = [(Lang::Sv, "Svenska"), (Lang::En, "English")].map(|(lang, name)| {
        let button = toggle(words(move |_| name.to_owned()), whether(move |state| state.lang == lang), move || {
            session.speak(lang);
        });
        view! { <span lang=lang.code()>{button}</span> }.into_any()
    });
    view! {
        <header class="head">
            <p class="name">{fixed(text::NAME)}</p>
            <div class="languages" role="group" aria-label=fixed(text::LANGUAGE)>{Vec::from(choices)}</div>
        </header>
    }
    .into_any()
}
