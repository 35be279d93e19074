//! A number that can be changed: slider, field, − and +, with a reset of its own.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

use crate::browser::dom::{focus, px, slid, target, typed};
use crate::browser::{Now, Page, page};
use crate::chart::label::{TrackMark, place_on_track};
use crate::model::{Param, within};
use crate::state::{Action, Draft, Field};
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
pub fn name(now: Now<'_>, param: Param) -> String {
    parameter::control_name(now.voice(), now.scenario().displayed(), param)
}

/// The value of a parameter that is displayed.
fn value(now: Now<'_>, param: Param) -> f64 {
    now.scenario().displayed().get(param)
}

/// Whether the reader, or whoever sent the link, has changed a parameter.
pub fn is_changed(now: Now<'_>, param: Param) -> bool {
    value(now, param) != now.usual().outcome.scenario.get(param)
}

/// "Öka: Ärenden per handläggare".
fn action_on(page: Page, action: Text, param: Param) -> Memo<String> {
    page.memo(move |now| [action.get(now.lang()), ": ", &name(now, param)].concat())
}

/// Slider, field, − and + for one parameter.
#[component]
pub fn Control(field: Field) -> impl IntoView {
    let page = page();
    let param = field.param();
    let label = ["name-", param.id()].concat();
    let slider_id = ["slider-", param.id()].concat();
    let unit = page.memo(move |now| parameter::unit_of(now.voice(), now.scenario().displayed(), param));
    // A long unit stands with the name.
    let is_long = page.memo(move |_| unit.with(|unit| unit.starts_with("kronor")));
    let long = page.memo(move |_| if is_long.get() { unit.get() } else { String::new() });
    view! {
        <div class="control" role="group" aria-labelledby=label.clone()>
            <label
                data-unit=long
                id=label.clone()
                for=slider_id.clone()
                prop:textContent=page.memo(move |now| name(now, param))
            />
            <div class="stepper">
                <StepButton param steps=-1.0 sign="−" action=text::DECREASE />
                <NumberField field />
                <span class="unit" class:long=is_long aria-hidden="true" prop:textContent=unit />
                <StepButton param steps=1.0 sign="+" action=text::INCREASE />
            </div>
            <Slider field id=slider_id.clone() />
            <Reset param control=["#", &slider_id].concat() />
        </div>
    }
}

/// − or +.
#[component]
fn StepButton(param: Param, steps: f64, sign: &'static str, action: Text) -> impl IntoView {
    let page = page();
    let is_at_end = page.aria(move |now| {
        let (least, most, _) = now.scenario().displayed().allowed(param);
        value(now, param) == if steps > 0.0 { most } else { least }
    });
    view! {
        <button
            type="button"
            class="step"
            aria-label=action_on(page, action, param)
            aria-disabled=is_at_end
            on:click=page.on(Action::Step(param, steps))
        >
            {sign}
        </button>
    }
}

/// Sets a parameter back to the case's value; the button goes away, and focus goes to the control that it reset.
#[component]
pub fn Reset(
    param: Param,
    /// Where the control is found.
    control: String,
) -> impl IntoView {
    let page = page();
    let back = move |_| {
        page.dispatch(Action::Reset(param));
        focus(&control);
    };
    view! {
        <button
            type="button"
            class="reset"
            aria-label=action_on(page, text::RESET, param)
            hidden=page.memo(move |now| !is_changed(now, param))
            on:click=back
            prop:textContent=page.say(text::RESET)
        />
    }
}

/// What holds a slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    /// Nothing.
    None,
    /// A pointer.
    Pointer,
    /// A key.
    Key,
}

/// Whether a key moves a slider.
fn moves_slider(key: &str) -> bool {
    key.starts_with("Arrow") || key.starts_with("Page") || matches!(key, "Home" | "End")
}

/// A value as the native slider has it.
fn on_slider(param: Param, kept: f64) -> String {
    plain(kept * parameter::shown_per_kept(param), 2)
}

/// The native range, its track from default to now, and named places on it.
#[component]
fn Slider(field: Field, id: String) -> impl IntoView {
    let page = page();
    let param = field.param();
    let (min, max) = param.range();
    let along = move |kept: f64| plain((kept - min) / (max - min), TRACK_DIGITS);
    let own = move |now: Now<'_>| now.usual().outcome.scenario.get(param);
    let from = page.memo(move |now| along(value(now, param).min(own(now))));
    let to = page.memo(move |now| along(value(now, param).max(own(now))));
    let at = page.memo(move |now| on_slider(param, value(now, param)));
    let aloud = page.memo(move |now| parameter::value(now.voice(), now.scenario().displayed(), param));
    let slide = move |event: Event| {
        page.dispatch(Action::Set(param, parameter::kept(param, slid(&event))));
        // Where another value narrows the range the thumb goes no further.
        let taken = on_slider(param, page.peek(|state| state.scenario.displayed().get(param)));
        if let Some(slider) = target::<HtmlInputElement>(&event).filter(|slider| slider.value() != taken) {
            slider.set_value(&taken);
        }
    };
    // Another slider that loses focus lets go of nothing that this one holds.
    let holds = StoredValue::new(Hold::None);
    let hold = move |how: Hold| {
        if holds.get_value() == Hold::None {
            holds.set_value(how);
            page.dispatch(Action::Hold);
        }
    };
    let let_go = move |how: Hold, action: Action| {
        if holds.get_value() == how {
            holds.set_value(Hold::None);
            page.dispatch(action);
        }
    };
    let grasp = move |event: PointerEvent| {
        if event.button() == 0 {
            hold(Hold::Pointer);
        }
    };
    let press = move |event: KeyboardEvent| {
        if moves_slider(&event.key()) {
            hold(Hold::Key);
        }
    };
    let blur = move |_| {
        let_go(Hold::Pointer, Action::Release);
        let_go(Hold::Key, Action::Release);
    };
    view! {
        <div class="slider" class:hatched=param == Param::Caseload style:--from=from style:--to=to>
            <input
                type="range"
                id=id
                min=on_slider(param, min)
                max=on_slider(param, max)
                step=on_slider(param, param.step())
                prop:value=at
                aria-valuetext=aloud
                on:input=slide
                on:pointerdown=grasp
                on:pointerup=move |_| let_go(Hold::Pointer, Action::Release)
                on:pointercancel=move |_| let_go(Hold::Pointer, Action::Cancel)
                on:lostpointercapture=move |_| let_go(Hold::Pointer, Action::Release)
                on:keydown=press
                on:keyup=move |_| let_go(Hold::Key, Action::Release)
                on:blur=blur
            />
            <Marks field />
        </div>
    }
}

/// A named place on a slider's track.
#[derive(Clone, Debug, PartialEq)]
struct Mark {
    class: &'static str,
    left: String,
    width: String,
    /// How far it reaches, which a test reads off; none where it has no name.
    reach: Option<String>,
    text: String,
}

/// The named places on a slider's track: a tick or a bar each, and the names that find room.
#[component]
fn Marks(field: Field) -> impl IntoView {
    let page = page();
    let marks = page.memo(move |now| marks(now, field));
    let mark = |mark: Mark| {
        let Mark { class, left, width, reach, text } = mark;
        view! { <span class=class style:left=left style:width=width data-at=reach prop:textContent=text /> }
    };
    move || marks.get().into_iter().map(mark).collect_view()
}

fn marks(now: Now<'_>, field: Field) -> Vec<Mark> {
    let (param, device) = (field.param(), now.device());
    let width = if matches!(field, Field::Assumption(_)) { device.track } else { device.large_track };
    let Some(room) = device.room.filter(|_| width > 0.0) else { return Vec::new() };
    let (min, max) = param.range();
    let x = |value: f64| HALF_THUMB + (width - 2.0 * HALF_THUMB) * within((value - min) / (max - min), 0.0, 1.0);
    let places = places(now.lang(), now.shown(), now.case(), param);
    let tracked: Vec<TrackMark> = places
        .iter()
        .map(|Place { from, to, text, .. }| TrackMark { from: x(*from), to: x(*to), text: text.clone() })
        .collect();
    let lines = if param == Param::ExtraShare { 2 } else { 1 };
    let named = place_on_track(&tracked, width - RESET_WIDTH, lines, NAME_SIZE * room.line / 1.25);
    let mut marks = Vec::new();
    for ((place, mark), at) in places.iter().zip(&tracked).zip(named) {
        let drawn = |class, width: String| Mark { class, left: px(mark.from), width, reach: None, text: String::new() };
        match place.shape {
            Shape::Tick => marks.push(drawn("tick", String::new())),
            Shape::Bar => marks.push(drawn("bar", px(mark.to - mark.from))),
            Shape::Words => {}
        }
        if let Some((line, left)) = at {
            marks.push(Mark {
                class: if line == 0 { "mark" } else { "mark second" },
                left: px(left),
                width: String::new(),
                reach: Some([plain(mark.from, 1), plain(mark.to, 1)].join(" ")),
                text: mark.text.clone(),
            });
        }
    }
    marks
}

/// A text field for one number. Takes numbers as people write them; what cannot be used is named beside it, and the
/// old result stays.
#[component]
pub fn NumberField(field: Field) -> impl IntoView {
    let page = page();
    let param = field.param();
    let place = if matches!(field, Field::Sentence(_)) { text::IN_THE_SENTENCE } else { text::IN_FIGURES };
    let shown = page.memo(move |now| {
        let typed = now.typed().draft(field).and_then(|draft| draft.text.clone());
        typed.unwrap_or_else(|| parameter::field(now.lang(), now.scenario().displayed(), param))
    });
    let size = page.memo(move |_| shown.with(|shown| shown.chars().count().clamp(2, 9)).to_string());
    let problem = page.memo(move |now| now.typed().draft(field).is_some_and(|draft: &Draft| draft.problem));
    let message = page.memo(move |now| {
        if problem.get() { parameter::allowed(now.voice(), now.scenario().displayed(), param) } else { String::new() }
    });
    let named = page.memo(move |now| [&name(now, param), ", ", place.get(now.lang())].concat());
    let error = ["error-", &field.id().replace(':', "-")].concat();
    let key = move |event: KeyboardEvent| {
        let steps = match event.key().as_str() {
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            "Enter" => return page.dispatch(Action::Leave(field)),
            "Escape" => return page.dispatch(Action::Forget(field)),
            _ => return,
        };
        event.prevent_default();
        page.dispatch(Action::Step(param, steps));
    };
    let select = |event| target::<HtmlInputElement>(&event).iter().for_each(HtmlInputElement::select);
    view! {
        <span class="number">
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                data-field=field.id()
                class="field"
                size=size
                aria-label=named
                aria-invalid=page.aria(move |_| problem.get())
                aria-describedby=error.clone()
                prop:value=shown
                on:input=move |event| page.dispatch(Action::Type(field, typed(&event)))
                on:keydown=key
                on:focus=move |event| select(event.into())
                on:blur=page.on(Action::Leave(field))
            />
            <span class="error" id=error role="alert" prop:textContent=message />
        </span>
    }
}
