//! What the page has to say: what of a link could not be used, what could not be fetched.

use leptos::prelude::*;

use crate::browser::dom::focus;
use crate::browser::page;
use crate::state::{Action, LazyState};
use crate::text::{self, notice};

/// What could not be taken from the link as it stood, until the reader has seen it.
#[component]
pub fn LinkNotices() -> impl IntoView {
    let page = page();
    let count = page.memo(|now| now.messages().notices.len());
    let line = move |place: usize| {
        let words = page.memo(move |now| {
            let found = now.messages().notices.get(place);
            found.map(|found| notice::link_notice(now.voice(), found)).unwrap_or_default()
        });
        view! { <li prop:textContent=words /> }
    };
    let close = move |_| {
        page.dispatch(Action::CloseNotices);
        // The button goes away; focus goes to what stands below.
        focus("#message, #story-name");
    };
    view! {
        <aside class="notices" role="status" hidden=page.memo(move |_| count.get() == 0)>
            <p prop:textContent=page.say(text::LINK_NOTICES) />
            <ul>{move || (0..count.get()).map(line).collect_view()}</ul>
            <button type="button" class="close" on:click=close prop:textContent=page.say(text::CLOSE) />
        </aside>
    }
}

/// Says that something could not be fetched, and fetches it again.
#[component]
pub fn Missing() -> impl IntoView {
    let page = page();
    let is_here = page.memo(|now| match now.lazy_part() {
        LazyState::Failed => false,
        LazyState::Idle | LazyState::Requested | LazyState::Here => true,
    });
    view! {
        <p class="notices" role="status" hidden=is_here>
            <span prop:textContent=page.say(text::WORDS_MISSING) />
            " "
            <button
                type="button"
                class="close"
                on:click=page.on(Action::TryAgain)
                prop:textContent=page.say(text::TRY_AGAIN)
            />
        </p>
    }
}
