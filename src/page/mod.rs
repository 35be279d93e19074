//! The page: its parts over one session.

mod answer;
mod assumptions;
mod control;
mod erased;
mod figure;
mod header;
mod table;

use leptos::html;
use leptos::prelude::*;

use crate::app::session::{FIELD_PARAMS, FIRST_IN_SENTENCE, Session, session};
use crate::text::{self, parameter};
use erased::{fixed, list, toggle, whether, words};

/// Puts the page where `index.html` has its first view.
pub fn mount() {
    let query = window().location().search().unwrap_or_default();
    let Ok(session) = Session::open(&query) else { return };
    if let Some(body) = document().body() {
        // The first view has done its work.
        body.set_inner_html("");
        mount_to_body(move || page(session));
    }
}

/// The whole page.
fn page(session: Session) -> AnyView {
    provide_context(session);
    let canvas = NodeRef::<html::Canvas>::new();
    Effect::new(move || {
        session.read(|state| {
            document().set_title(text::NAME.get(state.lang));
            if let Some(root) = document().document_element() {
                // Setting an attribute by a fixed name cannot fail.
                let _ = root.set_attribute("lang", state.lang.code());
            }
            if let (Some(picture), Some(canvas)) = (&state.picture, canvas.get()) {
                figure::paint(&canvas, picture, &state.theme);
            }
        });
    });
    view! {
        {header::header()}
        <main id="main">
            {link_notices(session)}
            <section class="lead"><h1>{fixed(text::MESSAGE)}</h1></section>
            {answer::answer()}
            {figure::figure(canvas)}
            {controls()}
            {answer::per_family()}
            {assumptions::assumptions()}
        </main>
        <p class="unseen" role="status" aria-live="polite">{words(|state| state.spoken.clone())}</p>
    }
    .into_any()
}

/// What could not be taken from the link as it stood.
fn link_notices(session: Session) -> Option<AnyView> {
    if session.peek(|state| state.notices.is_empty()) {
        return None;
    }
    let list = list(|state| {
        let notices = state.notices.iter();
        notices.map(|notice| view! { <li>{parameter::link_notice(state.lang, notice)}</li> }.into_any()).collect()
    });
    Some(
        view! {
            <aside class="notices" role="status">
                <p>{fixed(text::LINK_NOTICES)}</p>
                <ul>{list}</ul>
            </aside>
        }
        .into_any(),
    )
}

/// The three large controls; on a phone one at a time, with tabs that show there are three.
fn controls() -> AnyView {
    let session = session();
    let numbered = || FIELD_PARAMS.into_iter().take(FIRST_IN_SENTENCE).enumerate();
    let tabs = numbered().map(|(index, param)| {
        let chosen = whether(move |state| state.tab == index);
        toggle(fixed(parameter::short_name(param)), chosen, move || session.change(|state| state.tab = index))
    });
    let controls = numbered().map(|(index, param)| {
        let chosen = whether(move |state| state.tab == index);
        view! { <div class="dock-item" class:active=chosen>{control::control(index, param)}</div> }.into_any()
    });
    view! {
        <section class="controls" aria-label=fixed(text::CONTROLS)>
            <div class="tabs" role="group" aria-label=fixed(text::CONTROLS)>{tabs.collect::<Vec<_>>()}</div>
            {controls.collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}
