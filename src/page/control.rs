//! A number that can be changed: slider, field, − and +, with a reset of its own.

use gloo::events::EventListener;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use super::answer::OutcomeLine;
use crate::app::session::{Session, session};
use crate::model::Param;
use crate::text::{self, number, parameter};

/// Where a field stands, which is part of its name: two fields may set one parameter.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Beside its slider.
    Panel,
    /// In the answer's sentence.
    Sentence,
}

/// Slider, field, − and + for one parameter.
#[component]
pub fn Control(param: Param) -> impl IntoView {
    let session = session();
    let name = move || parameter::control_name(session.lang.get(), &session.scenario(), param);
    let shown_per_kept = parameter::shown_per_kept(param);
    let (min, max) = param.range();
    let shown = move || number::rounded(session.scenario().get(param) * shown_per_kept, 6);
    let in_words = move || parameter::value(session.lang.get(), &session.scenario(), param);
    let own = session.case.scenario().get(param);
    let changed = move || session.scenario().get(param) != own;
    let step_by = move |steps: f64| {
        let now = session.newest().get(param);
        // Inside the range by construction; a rule that joins parameters may still refuse, and nothing happens.
        let _ = session.set(param, parameter::stepped(param, now, steps));
    };
    let slider_id = format!("slider-{}", param.id());
    let at_least = move || session.scenario().get(param) <= min;
    let at_most = move || session.scenario().get(param) >= max;
    let now_part = move || part(param, session.scenario().get(param));
    let own_part = part(param, own);
    view! {
        <div class="control" role="group" aria-labelledby=format!("name-{}", param.id())>
            <label id=format!("name-{}", param.id()) for=slider_id.clone()>{name}</label>
            <div class="stepper">
                <button type="button" class="step" aria-label=move || step_name(session, param, Direction::Down)
                    disabled=at_least on:click=move |_| step_by(-1.0)>
                    "−"
                </button>
                <NumberField param place=Place::Panel />
                <span class="unit" aria-hidden="true">{move || parameter::unit(param).get(session.lang.get())}</span>
                <button type="button" class="step" aria-label=move || step_name(session, param, Direction::Up)
                    disabled=at_most on:click=move |_| step_by(1.0)>
                    "+"
                </button>
            </div>
            <div class="slider" style=("--from", move || now_part().min(own_part).to_string()) style=("--to", move || now_part().max(own_part).to_string())>
                <input
                    type="range"
                    id=slider_id
                    min=min * shown_per_kept
                    max=max * shown_per_kept
                    step=param.step() * shown_per_kept
                    prop:value=move || shown().to_string()
                    aria-valuetext=in_words
                    on:input=move |event| slide(session, param, &event)
                    on:pointerdown=move |_| hold(session)
                    on:keydown=move |_| session.held.set(true)
                    on:keyup=move |_| session.held.set(false)
                    on:blur=move |_| session.held.set(false)
                />
                <Marks param />
            </div>
            {(param == Param::ExtraShare).then(|| view! { <OutcomeLine /> })}
            <button type="button" class="reset" hidden=move || !changed() on:click=move |_| session.reset(param)
                aria-label=move || format!("{}: {}", text::RESET.get(session.lang.get()), name())>
                {move || text::RESET.get(session.lang.get())}
            </button>
        </div>
    }
}

/// Where a value lies on its track, 0 to 1.
fn part(param: Param, kept: f64) -> f64 {
    let (min, max) = param.range();
    (kept - min) / (max - min)
}

/// Named places on the track.
#[component]
fn Marks(param: Param) -> impl IntoView {
    let session = session();
    (param == Param::Caseload).then(|| {
        let at = move || part(param, session.scenario().get(Param::OrdinaryCaseload)).to_string();
        view! {
            <span class="mark" style=("--at", at)>
                {move || parameter::ordinary_caseload(session.lang.get(), &session.scenario())}
            </span>
        }
    })
}

#[derive(Clone, Copy)]
enum Direction {
    Down,
    Up,
}

fn step_name(session: Session, param: Param, direction: Direction) -> String {
    let name = parameter::control_name(session.lang.get(), &session.scenario(), param);
    let word = match direction {
        Direction::Down => text::DECREASE,
        Direction::Up => text::INCREASE,
    };
    format!("{}: {name}", word.get(session.lang.get()))
}

/// Scales stand still until the pointer lets go, wherever it then is.
fn hold(session: Session) {
    session.held.set(true);
    for kind in ["pointerup", "pointercancel"] {
        EventListener::once(&window(), kind, move |_| session.held.set(false)).forget();
    }
}

fn slide(session: Session, param: Param, event: &ev::Event) {
    let shown = event_target_value(event).parse::<f64>();
    if let Ok(shown) = shown {
        // The slider's own range is the parameter's; a rule that joins parameters may refuse, and nothing happens.
        let _ = session.set(param, parameter::kept(param, shown));
    }
}

/// A text field for one number. Takes numbers as people write them; what cannot be used is named beside it, and the
/// old result stays.
#[component]
pub fn NumberField(param: Param, place: Place) -> impl IntoView {
    let session = session();
    // What is being typed, while it is being typed.
    let draft = RwSignal::new(None::<String>);
    let problem = RwSignal::new(false);
    let shown = move || {
        draft
            .get()
            .unwrap_or_else(|| parameter::field(session.lang.get(), &session.scenario(), param))
    };
    let name = move || {
        let lang = session.lang.get();
        let control = parameter::control_name(lang, &session.scenario(), param);
        let place = match place {
            Place::Panel => text::IN_FIGURES,
            Place::Sentence => text::IN_THE_SENTENCE,
        };
        format!("{control}, {}", place.get(lang))
    };
    let take = move |typed: String| {
        let taken = number::read(&typed)
            .ok()
            .and_then(|number| session.set(param, parameter::kept(param, number)).ok());
        problem.set(taken.is_none());
        draft.set(Some(typed));
    };
    let step_by = move |steps: f64| {
        let now = session.newest().get(param);
        draft.set(None);
        problem.set(false);
        // Inside the range by construction; a rule that joins parameters may still refuse, and nothing happens.
        let _ = session.set(param, parameter::stepped(param, now, steps));
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowUp" => {
            event.prevent_default();
            step_by(1.0);
        }
        "ArrowDown" => {
            event.prevent_default();
            step_by(-1.0);
        }
        "Enter" if !problem.get_untracked() => draft.set(None),
        "Escape" => {
            draft.set(None);
            problem.set(false);
        }
        _ => {}
    };
    let leave = move |_| {
        // A number that was taken is shown in its usual form; one that was not stays with its message.
        if !problem.get_untracked() {
            draft.set(None);
        }
    };
    let select = move |event: ev::FocusEvent| {
        if let Some(field) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        {
            field.select();
        }
    };
    // A change from elsewhere, a slider or a reset, is newer than what was typed.
    let last = StoredValue::new(session.newest().get(param));
    Effect::new(move || {
        let now = session.scenario().get(param);
        let typed = draft
            .get_untracked()
            .and_then(|typed| number::read(&typed).ok());
        if now != last.get_value() {
            last.set_value(now);
            if typed.is_none_or(|typed| parameter::kept(param, typed) != now) {
                draft.set(None);
                problem.set(false);
            }
        }
    });
    let error_id = format!(
        "error-{}-{}",
        param.id(),
        if place == Place::Panel {
            "panel"
        } else {
            "sentence"
        }
    );
    view! {
        <span class="number">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                class="field"
                size=move || shown().chars().count().clamp(2, 9)
                aria-label=name
                aria-invalid=move || problem.get().to_string()
                aria-describedby=error_id.clone()
                prop:value=shown
                on:input=move |event| take(event_target_value(&event))
                on:keydown=on_key
                on:focus=select
                on:blur=leave
            />
            <span class="error" id=error_id role="alert">
                {move || problem.get().then(|| parameter::allowed(session.lang.get(), param))}
            </span>
        </span>
    }
}
