//! What stands in many places of the page: numbers that open how they were computed, sentences with such numbers, buttons with a
//! text.
//!
//! * Invariant: text that changes is the `textContent` of an element of its own. A translating browser replaces text nodes; what
//!   has been replaced no longer follows the page.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::browser::dom::{focus, is_open, to_top};
use crate::browser::{Now, Page, page};
use crate::model::Group;
use crate::state::{Action, Fold, Section as Below, Target};
use crate::text::explained::Explained;
use crate::text::run::{Run, RunKind, Section, Sentence};
use crate::text::{Lang, Text};

/// Where the numbers that open a formula lead.
const PANEL: &str = "#how";

impl Page {
    /// A fixed text in the language of the page.
    pub fn say(self, text: Text) -> Memo<&'static str> {
        self.memo(move |now| text.get(now.lang()))
    }

    /// A text that follows the language alone.
    pub fn in_words(self, words: impl Fn(Lang) -> String + Send + Sync + 'static) -> Memo<String> {
        self.memo(move |now| words(now.lang()))
    }

    /// Whether something holds, as ARIA has it.
    pub fn aria(self, holds: impl Fn(Now<'_>) -> bool + Send + Sync + 'static) -> Memo<&'static str> {
        self.memo(move |now| if holds(now) { "true" } else { "false" })
    }

    /// Opens how a number was computed; the link's own place is none of the page.
    fn explain(self, explained: Explained) -> impl Fn(MouseEvent) + 'static {
        move |event: MouseEvent| {
            event.prevent_default();
            self.dispatch(Action::Explain(explained));
        }
    }
}

/// A number that opens how it was computed. It is a link, as a button would part a line where it stands.
#[component]
pub fn Number(
    explained: Explained,
    words: Memo<String>,
    /// Its place among the stops of the keyboard; its own where none is given.
    #[prop(default = None)]
    tabindex: Option<&'static str>,
) -> impl IntoView {
    view! {
        <a
            tabindex=tabindex
            href=PANEL
            class="how"
            aria-haspopup="dialog"
            data-how=explained.id()
            on:click=page().explain(explained)
            prop:textContent=words
        />
    }
}

/// A part of a sentence.
fn run(page: Page, run: Run) -> AnyView {
    let Run { words, strong, kind } = run;
    match kind {
        RunKind::Number(explained) => {
            let class = if strong { "how strong" } else { "how" };
            view! {
                <a
                    href=PANEL
                    class=class
                    aria-haspopup="dialog"
                    data-how=explained.id()
                    on:click=page.explain(explained)
                    prop:textContent=words
                />
            }
            .into_any()
        }
        RunKind::Section(section) => {
            let target = match section {
                Section::Evidence => Target::Evidence,
            };
            let show = move |event: MouseEvent| {
                // It may not be there yet.
                event.prevent_default();
                page.dispatch(Action::Show(target));
            };
            let place = ["#", section.id()].concat();
            view! { <a href=place class="to-place" on:click=show prop:textContent=words /> }.into_any()
        }
        RunKind::Words | RunKind::Control(_) => {
            let class = if strong { "strong" } else { "" };
            view! { <span class=class prop:textContent=words /> }.into_any()
        }
    }
}

/// Parts of a sentence, its numbers set apart.
#[component]
pub fn Runs(runs: Memo<Vec<Run>>) -> impl IntoView {
    let page = page();
    move || runs.get().into_iter().map(|part| run(page, part)).collect_view()
}

/// A sentence, its numbers set apart.
#[component]
pub fn Words(of: Memo<Sentence>) -> impl IntoView {
    let page = page();
    move || of.get().0.into_iter().map(|part| run(page, part)).collect_view()
}

/// What is folded until it is asked for; the state keeps whether it is open, so that what nobody sees is not made.
#[component]
pub fn Folded(
    /// What opens it.
    name: Text,
    fold: Fold,
    #[prop(default = "outcomes")] class: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let page = page();
    let is_unfolded = page.memo(move |now| now.unfolded().has(fold));
    let toggled = move |event: web_sys::Event| page.dispatch(Action::Unfold(fold, is_open(&event)));
    view! {
        <details class=class prop:open=is_unfolded on:toggle=toggled>
            <summary prop:textContent=page.say(name) />
            {move || is_unfolded.get().then(|| children())}
        </details>
    }
}

/// How a section was counted, one tap away.
#[component]
pub fn Method(words: Memo<String>) -> impl IntoView {
    let page = page();
    view! {
        <details class="aside method">
            <summary prop:textContent=page.say(crate::text::method::METHOD) />
            <p prop:textContent=words />
        </details>
    }
}

/// A value that waits while a slider is held somewhere else.
pub fn unless_idle<T: PartialEq + Clone + Send + Sync + 'static>(
    page: Page,
    section: Below,
    read: impl Fn(Now<'_>) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |before: Option<&T>| {
        let idle = page.read(|now| now.is_idle(section));
        match before {
            Some(before) if idle => before.clone(),
            _ => page.read(&read),
        }
    })
}

/// The year that the pictures pick out: the one under the pointer, else the one chosen.
pub fn year(now: Now<'_>) -> Option<usize> {
    let figure = now.figure();
    let years = now.outcome().horizon_years;
    figure.pointed_year.or(figure.picked_year).filter(|year| *year < years)
}

/// The classes of a swatch.
pub fn swatch(group: Group, half: bool) -> String {
    [group.id(), if half { " half" } else { "" }].concat()
}

/// Shows the answer from its beginning.
pub fn show_answer() {
    request_animation_frame(|| {
        to_top();
        focus("#message");
    });
}
