//! The page: its components over one state.

mod answer;
mod assumption_list;
mod assumptions;
mod canvas;
mod cases;
mod chance;
mod control;
mod draws;
mod evidence;
mod explanation;
mod figure;
mod first_view;
mod follow_up;
mod header;
mod hundred;
mod keys;
mod labels;
mod messages;
mod model;
mod municipality;
mod notes;
mod parts;
mod risk;
mod seats;
mod stage;
mod story;
mod strips;
mod table;

use gloo::events::EventListener;
use leptos::prelude::*;
use web_sys::Element;

use crate::browser::dom::{all, focus, when_laid_out};
use crate::browser::measure::{BY_HAND, follow_crossings, follow_sizes, follow_window, measure, read_theme};
use crate::browser::{Fetched, LazyPart, Page, address, fullscreen, page, storage};
use crate::link;
use crate::model::Param;
use crate::state::{Action, AppState, Derived, Field, LazyState, Mode, Section, Target, slide_id};
use crate::text::heading::Heading;
use crate::text::{self, parameter};
use first_view::FirstView;

/// Puts the page where `index.html` has its first view, with what was typed there; `fetch` gets the part that comes later.
pub fn mount(fetch: fn() -> Fetched) {
    let mut state = link::open(&address::query());
    state.typed.guess = storage::guess();
    address::open(&state);
    let is_answer = state.route.mode == Mode::Answer;
    let Some(body) = document().body() else { return };
    let Some(page) = Page::new(state, fetch) else { return };
    let first = FirstView::read();
    // The first view has done its work.
    body.replace_children_with_node_0();
    mount_to_body(move || view! { <App page /> });
    if is_answer {
        first.take_over(page);
    }
}

/// The whole page, or the speaker's notes in a window of their own.
#[component]
fn App(page: Page) -> impl IntoView {
    provide_context(page);
    follow_root(page);
    follow_history(page);
    if page.peek(|state| state.route.mode == Mode::Notes) {
        page.dispatch(Action::ComeNear);
        return (move || match page.lazy() {
            Some(lazy) => lazy.notes(),
            None => view! {
                <main class="notes-view">
                    <messages::Missing />
                </main>
            }
            .into_any(),
        })
        .into_any();
    }
    view! { <Main /> }.into_any()
}

/// Keeps what stands on the document itself: its language and title, and for the style sheets the mode and the slide.
fn follow_root(page: Page) {
    Effect::new(move |before: Option<Mode>| {
        let (lang, route, place) = page.read(|now| (now.lang(), now.route(), now.place()));
        document().set_title(&text::title(lang, place));
        let theme = if route.mode == Mode::Stage { "projector" } else { "" };
        let step = (route.slide + 1).to_string();
        let attributes = [
            ("lang", lang.code()),
            ("data-way", route.mode.id()),
            ("data-slide", slide_id(route.slide)),
            ("data-step", &step),
            ("data-theme", theme),
        ];
        if let Some(root) = document().document_element() {
            for (name, value) in attributes {
                // Setting an attribute by a fixed name cannot fail.
                let _ = root.set_attribute(name, value);
            }
        }
        if before != Some(route.mode) {
            read_theme(page);
        }
        if route.mode == Mode::Answer && before.is_some_and(|before| before != Mode::Answer) {
            parts::show_answer();
        }
        route.mode
    });
}

/// Goes where the browser's history leads.
fn follow_history(page: Page) {
    StoredValue::new_local(EventListener::new(&window(), "popstate", move |_| {
        let there = link::read(&address::query());
        address::arrived();
        if page.peek(|state| state.scenario.case.id != there.case.id) {
            page.dispatch(Action::Restore(Box::new(there.step())));
        }
        if there.route.mode != Mode::Stage {
            fullscreen::leave();
        }
        page.dispatch(Action::Arrive(there.route));
    }));
}

/// The page in all modes but the notes.
#[component]
fn Main() -> impl IntoView {
    let page = page();
    follow_window(page);
    follow_sizes(page, ".ruler, .controls .slider, .row-note");
    // Whoever comes to the end, or takes hold of the page, goes on to what is fetched.
    follow_crossings(".foot", "0px", move |_, crosses| {
        if crosses {
            page.dispatch(Action::ComeNear);
        }
    });
    for by_hand in BY_HAND {
        let near = move |_: &web_sys::Event| {
            if page.peek(|state| state.lazy_part == LazyState::Idle) {
                page.dispatch(Action::ComeNear);
            }
        };
        StoredValue::new_local(EventListener::new(&window(), by_hand, near));
    }
    if page.peek(|state| state.route.mode != Mode::Answer) {
        page.dispatch(Action::ComeNear);
    }
    // Before the first frame.
    Effect::new(move || measure(page));
    // It comes into the page when it has been fetched, but not under a hand that drags.
    let is_there = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || (page.lazy().is_some() && page.read(|now| !now.scenario().is_held()))
    });
    let lazy = move |part: fn(&dyn LazyPart) -> AnyView| move || is_there.get().then(|| page.lazy().map(part));
    let message = page.memo(|now| Heading::of(now.outcome()).words(now.voice(), now.outcome()));
    view! {
        <header::Header />
        <main id="main">
            <messages::LinkNotices />
            <messages::Missing />
            <section class="lead">
                <h1 id="message" tabindex="-1" prop:textContent=message />
            </section>
            <answer::Answer />
            <figure::Figure />
            <answer::PerFamily />
            <answer::Outcome />
            <Controls />
            <answer::Effects />
            {lazy(|lazy| lazy.below())}
        </main>
        <footer class="foot quiet">
            <p prop:textContent=page.say(text::SENDER) />
        </footer>
        <p
            class="unseen"
            role="status"
            aria-live="polite"
            prop:textContent=page.memo(|now| now.messages().spoken.clone())
        />
        {lazy(|lazy| lazy.over())}
    }
}

/// The three large controls; on a phone one at a time, with tabs that show there are three.
#[component]
fn Controls() -> impl IntoView {
    let page = page();
    let large = page.memo(|now| now.case().large);
    let tab = move |(index, param): (usize, Param)| {
        view! {
            <button
                type="button"
                aria-pressed=page.aria(move |now| now.figure().tab == index)
                on:click=page.on(Action::Tab(index))
                prop:textContent=page.memo(move |now| parameter::short_name(now.voice(), param))
            />
        }
    };
    let control = move |(index, param): (usize, Param)| {
        view! {
            <div class="dock-item" class:active=page.memo(move |now| now.figure().tab == index)>
                <control::Control field=Field::Large(param) />
            </div>
        }
    };
    let reset_all = move |_| {
        page.dispatch(Action::ResetAll);
        // The button goes away; focus goes to what stands above.
        focus("#message, #story-name");
    };
    // Spans of the draws count too.
    let is_as_ours = page.memo(|now| {
        let scenario = now.scenario();
        *scenario.displayed() == now.usual().outcome.scenario && !scenario.is_joined()
    });
    view! {
        <section class="controls" aria-label=page.say(text::CONTROLS)>
            <div class="tabs" role="group" aria-label=page.say(text::CONTROLS)>
                {move || large.get().into_iter().enumerate().map(tab).collect_view()}
            </div>
            {move || large.get().into_iter().enumerate().map(control).collect_view()}
            <button
                type="button"
                class="reset-all"
                hidden=is_as_ours
                on:click=reset_all
                prop:textContent=page.say(text::RESET_ALL)
            />
        </section>
    }
}

/// Shows a place that has been asked for, when what has come with it has its room.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one lifetime, the closure of all")]
fn follow_wanted(page: Page) {
    Effect::new(move || {
        if let Some(target) = page.read(|now| now.wanted()) {
            when_laid_out(move || {
                show(page, target);
                page.dispatch(Action::Shown);
            });
        }
    });
}

fn show(page: Page, target: Target) {
    match target {
        Target::Evidence => show_section("#evidence", "#evidence-name"),
        Target::Case => show_section("#about-name", "#about-name"),
        Target::Changes => assumptions::show_changes(),
        Target::Control(param) => assumptions::show_control(page, param),
        Target::Step { step, top } => story::keep_reading(step, f64::from(top)),
        // The state itself goes there.
        Target::Place(_) => {}
    }
}

/// Shows a section, and gives its heading focus.
fn show_section(place: &str, heading: &str) {
    for section in all::<Element>(place) {
        section.scroll_into_view();
    }
    focus(heading);
}

/// What stands below the first screen.
#[component]
fn Below() -> impl IntoView {
    let page = page();
    follow_wanted(page);
    follow_crossings("#dots, #evidence, #risk, #card, #cases", "0px", move |id, crosses| {
        if let Some(section) = Section::ALL.into_iter().find(|section| section.id() == id) {
            page.dispatch(Action::See(section, crosses));
        }
    });
    view! {
        <chance::Chance />
        <div class="below trying">
            <assumptions::Assumptions />
            <cases::Cases />
        </div>
        <story::Story />
        <div class="below">
            <evidence::Evidence />
            <risk::Risk />
            <seats::Table />
            <follow_up::FollowUpCard />
            <assumption_list::AssumptionList />
            <model::Model />
        </div>
    }
}

/// What lies over the page.
#[component]
fn Over() -> impl IntoView {
    keys::listen(page());
    view! {
        <stage::Stage />
        <explanation::Panel />
    }
}

/// The part of the page that is fetched later.
pub struct LazyViews;

impl LazyPart for LazyViews {
    fn derive(&self, state: &AppState, derived: &mut Derived) {
        derived.update_lazy(state);
    }

    fn begin_draws(&self, page: Page) {
        draws::begin(page);
    }

    fn below(&self) -> AnyView {
        view! { <Below /> }.into_any()
    }

    fn over(&self) -> AnyView {
        view! { <Over /> }.into_any()
    }

    fn notes(&self) -> AnyView {
        view! { <notes::Notes /> }.into_any()
    }
}
