//! Prova själv: every assumption as a control, in groups that open, each with what it means and where it comes from.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement};

use super::control::control;
use super::erased::{self, Item, Part, all, button, el, field_of, focus, item};
use super::later::put;
use super::watch::keep_measure;
use crate::app::session::{FIRST_FIELDS, Session, State, session};
use crate::model::{Budget, Kind, Param};
use crate::text::bench::{self as texts, GROUPS};
use crate::text::parameter_why::is_idle;
use crate::text::{self, fetched, parameter};

/// The section: what has been changed, and the groups of controls.
pub fn bench() -> AnyView {
    let session = session();
    let list =
        |state: &State| texts::changes(state.voice(), state.case, &state.scenario).into_iter().map(changed).collect();
    let reset = move |event: &Event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let param = pressed.and_then(|pressed| Param::from_id(&pressed.get_attribute("data-reset")?));
        if let Some(param) = param {
            session.reset(param);
            // The button goes away; focus goes to what says how many there are.
            focus("#changed");
        }
    };
    let groups = (0..GROUPS.len()).map(group);
    el("section")
        .class("bench")
        .is("id", "bench")
        .is("aria-labelledby", "bench-name")
        .and(el("h2").is("id", "bench-name").say(texts::HEADING))
        .and(el("p").say(texts::INTRODUCTION))
        .and(
            el("p")
                .class("changed")
                .is("id", "changed")
                .is("tabindex", "-1")
                .text(|state| text::how_many_changed(state.lang, state.changed_count())),
        )
        .and(el("ul").class("changes").on("click", reset).list(list))
        .all(groups)
        .view()
}

/// A line for a value that has been changed: what it is, what it was, and the way back.
fn changed(change: texts::Change) -> Item {
    let back = item("button").is("type", "button").is("data-reset", change.param.id()).class("link");
    item("li").text(change.words).text(" ").and(back.is("aria-label", change.reset.clone()).text(change.back))
}

/// A group: its controls are made when it is first opened, and follow the state while it is open.
fn group(index: usize) -> AnyView {
    let session = session();
    let params = GROUPS[index].params;
    let scope = erased::new_scope();
    let toggled = move |event: &Event| {
        let Some(details) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        // What opens inside tells its own.
        if details.id() != GROUPS[index].id {
            return;
        }
        erased::open_scope(scope, details.has_attribute("open"));
        if let Ok(Some(body)) = details.query_selector(".group-body:empty")
            && let Ok(body) = body.dyn_into::<HtmlElement>()
        {
            let fields = move || {
                // What is no value of the model stands with the reader's own municipality.
                let looked_at = (index == 0).then(same_committee);
                params.iter().copied().map(field).chain(looked_at).collect()
            };
            put(&body, session, move || erased::within(scope, fields));
            keep_measure(session, ".bench .slider");
        }
        session.change(|_| ());
    };
    let count = move |state: &State| {
        let count = params.iter().filter(|param| state.is_changed(**param)).count();
        texts::changed_in_group(state.voice(), count)
    };
    el("details")
        .class("group")
        .is("id", GROUPS[index].id)
        .on("toggle", toggled)
        .and(
            el("summary")
                .and(el("b").text(move |state| texts::group_name(state.voice(), &state.scenario, index)))
                .plain(" ")
                .and(el("span").class("quiet").text(count)),
        )
        .and(el("div").class("group-body"))
        .view()
}

/// One assumption: its control, whether it has been changed, and what there is to know about it.
fn field(param: Param) -> AnyView {
    let session = session();
    let is_large = session.peek(|state| state.case.large.contains(&param));
    let control = match param.row().kind {
        Kind::Number { .. } | Kind::Whole { .. } => control(FIRST_FIELDS + param as usize, param),
        Kind::Flag => checkbox(param).view(),
        Kind::Choice(names) => choice(param, names.len()).view(),
    };
    let mark = el("p").class("mark-changed").hidden_if(move |state| !state.is_changed(param)).text(move |state| {
        if state.is_changed(param) { texts::changed_by_you(state.voice(), state.case, param) } else { String::new() }
    });
    el("div")
        .class("bench-item")
        .is("data-param", param.id())
        .hidden_if(move |state| is_large || is_idle(&state.scenario, param))
        .with(control)
        .and(mark)
        .and(about(session, param))
        .view()
}

/// What the assumption means, what it may be and where it comes from.
fn about(session: Session, param: Param) -> Part {
    let opened = move |event: &Event| {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let open = details.is_some_and(|details| details.has_attribute("open"));
        session.change(|state| state.explained[param as usize] = open);
    };
    let lines = move |state: &State| {
        if !state.explained[param as usize] {
            return Vec::new();
        }
        let lines = texts::about(state.voice(), state.case, &state.scenario, param);
        let facts = lines.facts.into_iter().flat_map(|[name, words]| [item("dt").text(name), item("dd").text(words)]);
        vec![item("p").text(lines.why), item("dl").all(facts)]
    };
    let name = move |state: &State| {
        let name = parameter::control_name(state.voice(), &state.scenario, param);
        [&fetched(state.lang, texts::ABOUT), ": ", &name].concat()
    };
    el("details")
        .class("about-number")
        .on("toggle", opened)
        .and(el("summary").has("aria-label", name).say(texts::ABOUT))
        .and(el("div").list(lines))
}

fn name(param: Param) -> impl Fn(&State) -> String {
    move |state| parameter::control_name(state.voice(), &state.scenario, param)
}

/// Yes or no.
fn checkbox(param: Param) -> Part {
    let session = session();
    let id = ["check-", param.id()].concat();
    let ticked = move |event: &Event| {
        if let Some(field) = field_of(event) {
            session.set_from_control(param, f64::from(u8::from(field.checked())));
        }
    };
    let tick = el("input")
        .is("type", "checkbox")
        .is("id", &id)
        .value(move |state| state.scenario.flag(param).to_string())
        .on("change", ticked);
    el("div")
        .class("control check")
        .and(tick)
        .and(el("label").is("for", id).text(name(param)))
        .and(reset(session, param))
}

/// Whether staff and income support are looked at as one purse, where one of them pays.
fn same_committee() -> AnyView {
    let session = session();
    let ticked = move |event: &Event| {
        if let Some(field) = field_of(event) {
            session.join_committee(field.checked());
        }
    };
    let tick = el("input")
        .is("type", "checkbox")
        .is("id", "same-committee")
        .is("aria-describedby", "same-committee-why")
        .value(|state| state.place.one_committee.to_string())
        .on("change", ticked);
    let label = el("label").is("for", "same-committee").say(texts::SAME_COMMITTEE);
    el("div")
        .class("bench-item")
        .hidden_if(|state| !matches!(state.scenario.payer(), Budget::SocialServices | Budget::IncomeSupport))
        .and(el("div").class("control check").and(tick).and(label))
        .and(el("p").class("quiet").is("id", "same-committee-why").say(texts::SAME_COMMITTEE_WHY))
        .view()
}

/// One of several.
fn choice(param: Param, count: usize) -> Part {
    let session = session();
    let id = ["choose-", param.id()].concat();
    let chosen = move |event: &Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select {
            session.set_from_control(param, f64::from(select.selected_index().max(0)));
        }
    };
    let option = |index: usize| {
        el("option")
            .is("value", index.to_string())
            .text(move |state| text::upper_first(&parameter::choice_name(state.lang, param, index)))
            .view()
    };
    let select = el("select")
        .is("id", &id)
        .all((0..count).map(option))
        .value(move |state| (state.scenario.get(param) as usize).to_string())
        .on("change", chosen);
    el("div")
        .class("control choose")
        .and(el("label").is("for", id).text(name(param)))
        .and(select)
        .and(reset(session, param))
}

/// Sets a choice back.
fn reset(session: Session, param: Param) -> Part {
    let back = move || {
        session.reset(param);
        let _ = all::<HtmlElement>(&["[data-param='", param.id(), "'] :is(input, select)"].concat())
            .first()
            .map(HtmlElement::focus);
    };
    button(back)
        .class("reset")
        .has("aria-label", move |state| {
            [text::RESET.get(state.lang), ": ", &parameter::control_name(state.voice(), &state.scenario, param)]
                .concat()
        })
        .hidden_if(move |state| !state.is_changed(param))
        .say(text::RESET)
}

/// Shows what has been changed, with the groups below it.
pub fn show_changes() {
    for bench in all::<HtmlElement>("#bench") {
        bench.scroll_into_view();
    }
    focus("#changed");
}

/// Opens the group of an assumption and goes to its control; the large ones stand at the top of the page.
pub fn show(session: Session, param: Param) {
    let place = if session.peek(|state| state.case.large.contains(&param)) {
        [".controls [id='slider-", param.id(), "']"].concat()
    } else {
        ["[data-param='", param.id(), "'] :is(input, select)"].concat()
    };
    let group = GROUPS.iter().find(|group| group.params.contains(&param));
    for details in group.map(|group| all::<Element>(&["#", group.id].concat())).into_iter().flatten() {
        // A fixed name is always taken; the group makes its controls when it hears of it.
        let _ = details.set_attribute("open", "");
    }
    show_when_there(place, MOST_FRAMES);
}

/// How many frames a group may take to make its controls.
const MOST_FRAMES: usize = 30;

/// Shows a control and gives it focus, as soon as it is in view.
fn show_when_there(place: String, frames: usize) {
    request_animation_frame(move || {
        let control = all::<HtmlElement>(&place).into_iter().find(|control| control.offset_width() > 0);
        match control {
            Some(control) => {
                control.scroll_into_view_with_bool(false);
                focus(&place);
            }
            None if frames > 0 => show_when_there(place, frames - 1),
            None => {}
        }
    });
}
