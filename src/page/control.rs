//! A number that can be changed: slider, field, − and +, with a reset of its own.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement};

use super::answer::outcome;
use super::erased::{fixed, on, whether, words};
use crate::app::session::{Draft, FIELD_PARAMS, FIRST_IN_SENTENCE, Session, State, session};
use crate::model::Param;
use crate::text::number::plain;
use crate::text::{self, Text, parameter};

/// Decimals enough for a place on a track.
const TRACK_DIGITS: u8 = 4;

fn name(state: &State, param: Param) -> String {
    parameter::control_name(state.lang, &state.scenario, param)
}

/// "Öka: Ärenden per handläggare".
fn named(action: Text, param: Param) -> Signal<String> {
    words(move |state| [action.get(state.lang), ": ", &name(state, param)].concat())
}

/// Slider, field, − and + for one parameter; `field` is its number among the fields.
pub fn control(field: usize, param: Param) -> AnyView {
    let session = session();
    let (min, max) = param.range();
    let own = session.peek(|state| state.case.scenario().get(param));
    let label = ["name-", param.id()].concat();
    let slider_id = ["slider-", param.id()].concat();
    let step = |action: Text, sign: &'static str, steps: f64, end: f64| {
        view! {
            <button type="button" class="step" aria-label=named(action, param)
                aria-disabled=words(move |state| (state.scenario.get(param) == end).to_string())
                on:click=on(move |_| session.step(param, steps))>
                {sign}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="control" role="group" aria-labelledby=label.clone()>
            <label id=label.clone() for=slider_id.clone()>{words(move |state| name(state, param))}</label>
            <div class="stepper">
                {step(text::DECREASE, "−", -1.0, min)}
                {number_field(field)}
                <span class="unit" aria-hidden="true">
                    {words(move |state| parameter::unit_of(state.lang, &state.scenario, param).to_owned())}
                </span>
                {step(text::INCREASE, "+", 1.0, max)}
            </div>
            {slider(session, param, own, slider_id.clone())}
            {(param == Param::ExtraShare).then(outcome)}
            <button type="button" class="reset" aria-label=named(text::RESET, param)
                hidden=whether(move |state| state.scenario.get(param) == own)
                on:click=on(move |_| {
                    session.reset(param);
                    // The button goes away; focus goes to what it reset.
                    focus(&["slider-", param.id()].concat());
                })>
                {fixed(text::RESET)}
            </button>
        </div>
    }
    .into_any()
}

/// Whether a key moves a slider.
fn moves_slider(key: &str) -> bool {
    key.starts_with("Arrow") || key.starts_with("Page") || matches!(key, "Home" | "End")
}

/// The native range, its track from default to now, and named places on it.
fn slider(session: Session, param: Param, own: f64, id: String) -> AnyView {
    let per_kept = parameter::shown_per_kept(param);
    let (min, max) = param.range();
    let shown = move |kept: f64| plain(kept * per_kept, 2);
    let along = move |kept: f64| plain((kept - min) / (max - min), TRACK_DIGITS);
    let mark = (param == Param::Caseload).then(|| {
        let at = words(move |state| along(state.scenario.get(Param::OrdinaryCaseload)));
        let name = words(|state| parameter::ordinary_caseload(state.lang, &state.scenario));
        view! { <span class="mark" style=("--at", at)>{name}</span> }.into_any()
    });
    // Scales stand still while the slider is held; a native slider keeps its pointer, wherever it lets go.
    let held = move |held: bool| session.change(|state| state.held = held);
    view! {
        <div class="slider"
            style=("--from", words(move |state| along(state.scenario.get(param).min(own))))
            style=("--to", words(move |state| along(state.scenario.get(param).max(own))))>
            <input
                type="range"
                id=id
                min=shown(min)
                max=shown(max)
                step=shown(param.step())
                prop:value=words(move |state| shown(state.scenario.get(param)))
                aria-valuetext=words(move |state| parameter::value(state.lang, &state.scenario, param))
                on:input=on(move |event| slide(session, param, &event))
                on:pointerdown=on(move |event: ev::PointerEvent| held(event.button() == 0))
                on:pointerup=on(move |_| held(false))
                on:pointercancel=on(move |_| held(false))
                on:keydown=on(move |event: ev::KeyboardEvent| held(moves_slider(&event.key())))
                on:keyup=on(move |_| held(false))
                on:blur=on(move |_| held(false))
            />
            {mark}
        </div>
    }
    .into_any()
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // An element that cannot take focus leaves it where it is.
        let _ = element.focus();
    }
}

fn field_of(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

fn slide(session: Session, param: Param, event: &ev::Event) {
    if let Some(slider) = field_of(event) {
        session.set_from_control(param, parameter::kept(param, slider.value_as_number()));
    }
}

fn key(session: Session, field: usize, event: &ev::KeyboardEvent) {
    let steps = match event.key().as_str() {
        "ArrowUp" => 1.0,
        "ArrowDown" => -1.0,
        "Enter" => return session.leave(field),
        "Escape" => return session.change(|state| state.drafts[field] = Draft::default()),
        _ => return,
    };
    event.prevent_default();
    session.step(FIELD_PARAMS[field], steps);
}

/// A text field for one number. Takes numbers as people write them; what cannot be used is named beside it, and the
/// old result stays.
pub fn number_field(field: usize) -> AnyView {
    let session = session();
    let param = FIELD_PARAMS[field];
    let place = if field < FIRST_IN_SENTENCE { text::IN_FIGURES } else { text::IN_THE_SENTENCE };
    let shown = move |state: &State| {
        let typed = state.drafts[field].text.clone();
        typed.unwrap_or_else(|| parameter::field(state.lang, &state.scenario, param))
    };
    let error = ["error-", param.id(), if field < FIRST_IN_SENTENCE { "" } else { "-sentence" }].concat();
    view! {
        <span class="number">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                class="field"
                size=words(move |state| shown(state).chars().count().clamp(2, 9).to_string())
                aria-label=words(move |state| [&name(state, param), ", ", place.get(state.lang)].concat())
                aria-invalid=words(move |state| state.drafts[field].problem.to_string())
                aria-describedby=error.clone()
                prop:value=words(shown)
                on:input=on(move |event| session.type_in(field, event_target_value(&event)))
                on:keydown=on(move |event| key(session, field, &event))
                on:focus=on(|event: ev::FocusEvent| field_of(&event).iter().for_each(HtmlInputElement::select))
                on:blur=on(move |_| session.leave(field))
            />
            <span class="error" id=error role="alert">
                {words(move |state| {
                    if state.drafts[field].problem { parameter::allowed(state.lang, param) } else { String::new() }
                })}
            </span>
        </span>
    }
    .into_any()
}
