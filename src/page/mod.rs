//! The page: Leptos components over one session.

mod answer;
mod assumptions;
mod control;
mod figure;
mod header;
mod table;

use leptos::prelude::*;

use crate::app::session::{Session, session};
use crate::model::Param;
use crate::text::{self, Lang, answer as words, parameter};

/// The three parameters that have a large control.
pub const LARGE_CONTROLS: [Param; 3] = [Param::Caseload, Param::LengthYears, Param::ExtraShare];

/// Puts the page where `index.html` has its first view.
pub fn mount() {
    console_error_panic_hook::set_once();
    let query = window().location().search().unwrap_or_default();
    let preferred = Lang::default();
    let Ok(session) = Session::open(&query, preferred) else {
        return;
    };
    let body = document().body();
    if let Some(body) = body {
        // The first view has done its work.
        body.set_inner_html("");
        mount_to_body(move || view! { <Page session /> });
    }
}

/// The whole page.
#[component]
fn Page(session: Session) -> impl IntoView {
    provide_context(session);
    Effect::new(move || {
        let lang = session.lang.get();
        document().set_title(text::NAME.get(lang));
        if let Some(root) = document().document_element() {
            // Setting an attribute by a fixed name cannot fail.
            let _ = root.set_attribute("lang", lang.code());
        }
    });
    view! {
        <header::Header />
        <main id="main">
            <Notices />
            <section class="lead">
                <h1>{move || text::MESSAGE.get(session.lang.get())}</h1>
            </section>
            <answer::Answer />
            <figure::Figure />
            <Controls />
            <assumptions::Assumptions />
        </main>
        <Announcement />
    }
}

/// What could not be taken from the link as it stood.
#[component]
fn Notices() -> impl IntoView {
    let session = session();
    session
        .notices
        .with_value(|notices| !notices.is_empty())
        .then(|| {
            let list = move || {
                let lang = session.lang.get();
                session.notices.with_value(|notices| {
                    notices
                        .iter()
                        .map(|notice| view! { <li>{parameter::link_notice(lang, notice)}</li> })
                        .collect_view()
                })
            };
            view! {
                <aside class="notices" role="status">
                    <p>{move || text::LINK_NOTICES.get(session.lang.get())}</p>
                    <ul>{list}</ul>
                </aside>
            }
        })
}

/// The three large controls; on a phone one at a time, with tabs that show there are three.
#[component]
fn Controls() -> impl IntoView {
    let session = session();
    let active = RwSignal::new(0_usize);
    let tabs = LARGE_CONTROLS.into_iter().enumerate().map(move |(index, param)| {
        view! {
            <button type="button" aria-pressed=move || (active.get() == index).to_string() on:click=move |_| active.set(index)>
                {move || parameter::short_name(param).get(session.lang.get())}
            </button>
        }
    });
    let controls = LARGE_CONTROLS
        .into_iter()
        .enumerate()
        .map(move |(index, param)| {
            view! {
                <div class="dock-item" class:active=move || active.get() == index>
                    <control::Control param />
                </div>
            }
        });
    view! {
        <section class="controls" aria-label=move || text::CONTROLS.get(session.lang.get())>
            <div class="tabs" role="group" aria-label=move || text::CONTROLS.get(session.lang.get())>
                {tabs.collect_view()}
            </div>
            {controls.collect_view()}
        </section>
    }
}

/// The answer for screen readers, once the last change has rested.
#[component]
fn Announcement() -> impl IntoView {
    let session = session();
    let spoken = move || {
        let lang = session.lang.get();
        session.with_rested(|shown| words::answer(lang, shown).read_aloud(lang, &shown.outcome))
    };
    view! { <p class="unseen" role="status" aria-live="polite">{spoken}</p> }
}
