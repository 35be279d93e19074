//! Prova själv: every assumption as a control, in groups that open, each with what it means and where it comes from.

use leptos::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement};

use super::control::{control, name, reset};
use super::erased::{self, Item, Part, all, el, focus, item, target, tick_box};
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
    let list = |state: &State| {
        texts::changes(state.voice(), state.case, &state.shown.outcome).into_iter().map(changed).collect()
    };
    let reset = move |event: &Event| {
        let pressed = target::<Element>(event).and_then(|pressed| pressed.get_attribute("data-reset"));
        let Some(id) = pressed else { return };
        if id == texts::ONE_COMMITTEE {
            session.join_committee(false);
        } else if let Some(param) = Param::from_id(&id) {
            session.reset(param);
        }
        // The button goes away; focus goes to what says how many there are.
        focus("#changed");
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
        .and(el("ul").class("changes").on("click", reset).list_unless(State::is_held, list))
        .all(groups)
        .view()
}

/// A line for a value that has been changed: what it is, what it was, and the way back.
fn changed(change: texts::Change) -> Item {
    let back = item("button").is("type", "button").is("data-reset", change.id).class("link");
    item("li").text(change.words).text(" ").and(back.is("aria-label", change.reset.clone()).text(change.back))
}

/// A group: its controls are made when it is first opened, and follow the state while it is open.
fn group(index: usize) -> AnyView {
    let session = session();
    let params = move || GROUPS[index].params();
    let scope = erased::new_scope();
    let toggled = move |event: &Event| {
        let Some(details) = target::<Element>(event) else { return };
        // What opens inside tells its own.
        if details.id() != GROUPS[index].id {
            return;
        }
        erased::open_scope(scope, erased::is_open(event));
        for body in all::<HtmlElement>(&["#", GROUPS[index].id, " .group-body:empty"].concat()) {
            let fields = move || {
                // What is no value of the model stands with the reader's own municipality.
                let looked_at = (index == 0).then(same_committee);
                params().map(field).chain(looked_at).collect()
            };
            put(&body, session, move || erased::within(scope, fields));
            keep_measure(session, ".bench .slider");
        }
        session.change(|_| ());
    };
    let count = move |state: &State| {
        let count = params().filter(|param| state.is_changed(*param)).count();
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

/// One assumption: its control, and what there is to know about it.
fn field(param: Param) -> AnyView {
    let session = session();
    let is_large = session.peek(|state| state.case.large.contains(&param));
    let control = match param.row().kind {
        Kind::Number { .. } | Kind::Whole { .. } => control(FIRST_FIELDS + param as usize, param),
        Kind::Flag => checkbox(param).view(),
        Kind::Choice(names) => choice(param, names.len()).view(),
    };
    el("div")
        .class("bench-item")
        .is("data-param", param.id())
        .hidden_if(move |state| is_large || is_idle(&state.scenario, param))
        .with(control)
        .and(about(session, param))
        .view()
}

/// Whether the assumption has been changed, what it means, what it may be and where it comes from.
fn about(session: Session, param: Param) -> Part {
    let opened = move |event: &Event| {
        session.change(|state| state.explained[param as usize] = erased::is_open(event));
    };
    let lines = move |state: &State| {
        if !state.explained[param as usize] {
            return Vec::new();
        }
        let lines = texts::about(state.voice(), state.case, &state.scenario, param);
        let facts = lines.facts.into_iter().flat_map(|[name, words]| [item("dt").text(name), item("dd").text(words)]);
        vec![item("p").text(lines.why), item("dl").all(facts)]
    };
    let mark = move |state: &State| {
        if state.is_changed(param) { fetched(state.lang, texts::CHANGED_BY_YOU) } else { String::new() }
    };
    let named = move |state: &State| {
        let parts = [fetched(state.lang, texts::ABOUT), mark(state)];
        let about: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        [&about.join(", "), ": ", &name(state, param)].concat()
    };
    let summary = el("summary").has("aria-label", named).say(texts::ABOUT).plain(" ");
    el("details")
        .class("about-number")
        .on("toggle", opened)
        .and(summary.and(el("b").class("mark-changed").text(mark)))
        .and(el("div").list(lines))
}

/// Where the field or list of an assumption stands that has no slider.
fn place_of(param: Param) -> String {
    ["[data-param='", param.id(), "'] :is(input, select)"].concat()
}

/// Yes or no.
fn checkbox(param: Param) -> Part {
    let session = session();
    let id = ["check-", param.id()].concat();
    let tick = move |ticked: bool| session.set_from_control(param, f64::from(u8::from(ticked)));
    el("div")
        .class("control check")
        .and(tick_box(&id, move |state| state.scenario.flag(param), tick))
        .and(el("label").is("for", id).text(move |state| name(state, param)))
        .and(reset(session, param, place_of(param)))
}

/// Whether staff and income support are looked at as one purse, where one of them pays.
fn same_committee() -> AnyView {
    let session = session();
    let tick =
        tick_box("same-committee", |state| state.place.one_committee, move |joined| session.join_committee(joined))
            .is("aria-describedby", "same-committee-why");
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
        if let Some(select) = target::<HtmlSelectElement>(event) {
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
        .and(el("label").is("for", id).text(move |state| name(state, param)))
        .and(select)
        .and(reset(session, param, place_of(param)))
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
        place_of(param)
    };
    let group = GROUPS.iter().find(|group| group.has(param));
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
