//! A number that can be changed: slider, field, − and +, with a reset of its own.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, PointerEvent};

use super::erased::{Item, Part, as_a, button, el, field_of, focus, item, px};
use crate::app::session::{Draft, FIRST_FIELDS, FIRST_IN_SENTENCE, Session, State, session};
use crate::chart::label::{TrackMark, place_on_track};
use crate::model::Param;
use crate::text::number::plain;
use crate::text::track::{Place, Shape, places};
use crate::text::{self, Text, parameter};

/// Half a slider's thumb: its middle moves between half a thumb from either end.
const HALF_THUMB: f64 = 14.0;

/// Room at the right of the names under a track, for the reset, CSS pixels.
const RESET_WIDTH: f64 = 66.0;

/// Type of the names under a track, to the page's.
const NAME_SIZE: f64 = 0.875;

/// Decimals enough for a place on a track.
const TRACK_DIGITS: u8 = 4;

/// What a parameter's control is called.
pub fn name(state: &State, param: Param) -> String {
    parameter::control_name(state.voice(), &state.scenario, param)
}

/// "Öka: Ärenden per handläggare".
fn named(action: Text, param: Param) -> impl Fn(&State) -> String {
    move |state| [action.get(state.lang), ": ", &name(state, param)].concat()
}

/// Slider, field, − and + for one parameter; `field` is its number among the fields.
pub fn control(field: usize, param: Param) -> AnyView {
    let session = session();
    let own = session.peek(|state| state.case.scenario().get(param));
    let label = ["name-", param.id()].concat();
    let slider_id = ["slider-", param.id()].concat();
    let step = |action: Text, sign: &'static str, steps: f64| {
        button(move || session.step(param, steps))
            .class("step")
            .has("aria-label", named(action, param))
            .has("aria-disabled", move |state| {
                let (least, most, _) = state.scenario.allowed(param);
                let end = if steps > 0.0 { most } else { least };
                (state.scenario.get(param) == end).to_string()
            })
            .plain(sign)
    };
    let unit = move |state: &State| parameter::unit_of(state.voice(), &state.scenario, param);
    // A long unit stands with the name.
    let long = move |state: &State| Some(unit(state)).filter(|unit| unit.starts_with("kronor")).unwrap_or_default();
    let stepper = el("div")
        .class("stepper")
        .and(step(text::DECREASE, "−", -1.0))
        .with(number_field(field))
        .and(
            el("span")
                .class("unit")
                .class_if("long", move |state| !long(state).is_empty())
                .is("aria-hidden", "true")
                .text(unit),
        )
        .and(step(text::INCREASE, "+", 1.0));
    let name = el("label")
        .has("data-unit", long)
        .is("id", label.clone())
        .is("for", slider_id.clone())
        .text(move |state| name(state, param));
    let control = el("div")
        .class("control")
        .is("role", "group")
        .is("aria-labelledby", label)
        .and(name)
        .and(stepper)
        .and(slider(session, param, own, slider_id, usize::from(field >= FIRST_FIELDS)));
    control.and(reset(session, param, ["#slider-", param.id()].concat())).view()
}

/// Sets a parameter back to the case's value; the button goes away, and focus goes to the control that it reset.
pub fn reset(session: Session, param: Param, control: String) -> Part {
    let back = move || {
        session.reset(param);
        focus(&control);
    };
    button(back)
        .class("reset")
        .has("aria-label", named(text::RESET, param))
        .hidden_if(move |state| !state.is_changed(param))
        .say(text::RESET)
}

/// Whether a key moves a slider.
fn moves_slider(key: &str) -> bool {
    key.starts_with("Arrow") || key.starts_with("Page") || matches!(key, "Home" | "End")
}

/// The native range, its track from default to now, and named places on it.
fn slider(session: Session, param: Param, own: f64, id: String, place: usize) -> Part {
    let per_kept = parameter::shown_per_kept(param);
    let (min, max) = param.range();
    let shown = move |kept: f64| plain(kept * per_kept, 2);
    let along = move |kept: f64| plain((kept - min) / (max - min), TRACK_DIGITS);
    // Scales stand still while the slider is held; a native slider keeps its pointer, wherever it lets go.
    let held = move |held: bool| session.hold(held);
    let input = el("input")
        .is("type", "range")
        .is("id", id)
        .is("min", shown(min))
        .is("max", shown(max))
        .is("step", shown(param.step()))
        .value(move |state| shown(state.scenario.get(param)))
        .has("aria-valuetext", move |state| parameter::value(state.voice(), &state.scenario, param))
        .on("input", move |event| slide(session, param, event))
        .on("pointerdown", move |event| held(as_a::<PointerEvent>(event).is_some_and(|event| event.button() == 0)))
        .on("pointerup", move |_| session.let_go())
        .on("pointercancel", move |_| held(false))
        .on("keydown", move |event| held(as_a::<KeyboardEvent>(event).is_some_and(|event| moves_slider(&event.key()))))
        .on("keyup", move |_| held(false))
        .on("blur", move |_| held(false));
    el("div")
        .class(if param == Param::Caseload { "slider hatched" } else { "slider" })
        .style("--from", move |state| along(state.scenario.get(param).min(own)))
        .style("--to", move |state| along(state.scenario.get(param).max(own)))
        .and(input)
        .list(move |state| marks(state, param, state.track_widths[place]))
}

/// The named places on a slider's track: a tick or a bar each, and the names that find room.
fn marks(state: &State, param: Param, width: f64) -> Vec<Item> {
    let Some(room) = state.room.filter(|_| width > 0.0) else { return Vec::new() };
    let (min, max) = param.range();
    let x = |value: f64| HALF_THUMB + (width - 2.0 * HALF_THUMB) * ((value - min) / (max - min)).clamp(0.0, 1.0);
    let places = places(state.lang, &state.shown, state.case, param);
    let marks: Vec<TrackMark> = places
        .iter()
        .map(|Place { from, to, text, .. }| TrackMark { from: x(*from), to: x(*to), text: text.clone() })
        .collect();
    let lines = if param == Param::ExtraShare { 2 } else { 1 };
    let named = place_on_track(&marks, width - RESET_WIDTH, lines, NAME_SIZE * room.line / 1.25);
    let mut views = Vec::new();
    for ((place, mark), at) in places.iter().zip(&marks).zip(named) {
        let at_left = |class: &'static str, left: f64| item("span").class(class).style("left", px(left));
        match place.shape {
            Shape::Tick => views.push(at_left("tick", mark.from)),
            Shape::Bar => views.push(at_left("bar", mark.from).style("width", px(mark.to - mark.from))),
            Shape::Words => {}
        }
        if let Some((line, left)) = at {
            let class = if line == 0 { "mark" } else { "mark second" };
            let reach = [plain(mark.from, 1), plain(mark.to, 1)].join(" ");
            views.push(at_left(class, left).is("data-at", reach).text(mark.text.clone()));
        }
    }
    views
}

fn slide(session: Session, param: Param, event: &Event) {
    if let Some(slider) = field_of(event) {
        session.set_from_control(param, parameter::kept(param, slider.value_as_number()));
    }
}

fn key(session: Session, field: usize, event: &KeyboardEvent) {
    let steps = match event.key().as_str() {
        "ArrowUp" => 1.0,
        "ArrowDown" => -1.0,
        "Enter" => return session.leave(field),
        "Escape" => return session.change(|state| state.drafts[field] = Draft::default()),
        _ => return,
    };
    event.prevent_default();
    session.step(session.peek(|state| state.field_param(field)), steps);
}

/// A text field for one number. Takes numbers as people write them; what cannot be used is named beside it, and the
/// old result stays.
pub fn number_field(field: usize) -> AnyView {
    let session = session();
    let param = session.peek(|state| state.field_param(field));
    let is_in_sentence = (FIRST_IN_SENTENCE..FIRST_FIELDS).contains(&field);
    let place = if is_in_sentence { text::IN_THE_SENTENCE } else { text::IN_FIGURES };
    let shown = move |state: &State| {
        let typed = state.drafts[field].text.clone();
        typed.unwrap_or_else(|| parameter::field(state.lang, &state.scenario, param))
    };
    let error = ["error-", param.id(), if is_in_sentence { "-sentence" } else { "" }].concat();
    let input = el("input")
        .is("type", "text")
        .is("inputmode", "decimal")
        .is("autocomplete", "off")
        .is("spellcheck", "false")
        .is("data-field", field.to_string())
        .class("field")
        .has("size", move |state| shown(state).chars().count().clamp(2, 9).to_string())
        .has("aria-label", move |state| [&name(state, param), ", ", place.get(state.lang)].concat())
        .has("aria-invalid", move |state| state.drafts[field].problem.to_string())
        .is("aria-describedby", error.clone())
        .value(shown)
        .on("input", move |event| {
            if let Some(input) = field_of(event) {
                session.type_in(field, input.value());
            }
        })
        .on("keydown", move |event| as_a(event).into_iter().for_each(|event| key(session, field, event)))
        .on("focus", |event| field_of(event).iter().for_each(HtmlInputElement::select))
        .on("blur", move |_| session.leave(field));
    let problem = el("span").class("error").is("id", error).is("role", "alert").text(move |state| {
        if state.drafts[field].problem {
            parameter::allowed(state.voice(), &state.scenario, param)
        } else {
            String::new()
        }
    });
    el("span").class("number").and(input).and(problem).view()
}
