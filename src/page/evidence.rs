//! How sure the effect is: what has been found, on one scale with break-even and the effect in force.

use leptos::prelude::*;

use super::erased::{el, field_of, item};
use super::how::method;
use super::strips;
use crate::app::session::{Below, State, session};
use crate::cases::Finding;
use crate::chart::evidence::{GROUP_SIZES, strip};
use crate::chart::strips::Upright;
use crate::text::evidence as texts;
use crate::text::{self, number};

/// A slider is held somewhere else.
fn idle(state: &State) -> bool {
    state.is_idle(Below::Evidence)
}

/// The section; a case that nothing has been found of has its words alone.
pub fn evidence() -> AnyView {
    let session = session();
    let case = session.peek(|state| state.case);
    let rows = move |state: &State| {
        let (least, here) = texts::lines(state.lang, &state.shown);
        let names: Vec<(f64, String)> = least.into_iter().chain([here]).collect();
        let percent = |share: f64| number::short(state.lang, share * 100.0, 0);
        let head = item("td").is("role", "cell").is("colspan", "2").class("quiet").text(texts::scale(state.voice()));
        let scale = strips::scale_row(state.evidence_axis, &names, percent, head);
        let row = |finding: &Finding| {
            let figure = texts::figure(state.lang, finding.standing(state.group_size));
            let name = item("th")
                .is("role", "rowheader")
                .is("scope", "row")
                .and(item("b").text(texts::name(state.lang, finding)))
                .text(" ")
                .and(item("span").text(texts::detail(state.lang, finding)));
            item("tr")
                .is("role", "row")
                .and(name)
                .and(item("td").is("role", "cell").class("figures").text(figure))
                .and(strips::strip())
        };
        [scale].into_iter().chain(state.case.found().map(row)).collect()
    };
    let sentence = |state: &State| {
        vec![item("span").text(texts::sentence(state.lang, &state.shown, state.case, state.group_size))]
    };
    let slider = el("input")
        .is("type", "range")
        .is("id", "group-size")
        .is("min", number::plain(GROUP_SIZES.0, 0))
        .is("max", number::plain(GROUP_SIZES.1, 0))
        .is("step", "5")
        .value(|state| number::plain(state.group_size, 0))
        .has("aria-valuetext", |state| number::short(state.lang, state.group_size, 0))
        .is("aria-describedby", "group-size-note")
        .on("input", move |event| {
            if let Some(slider) = field_of(event) {
                session.change(|state| state.group_size = slider.value_as_number());
            }
        });
    let note = |state: &State| texts::group_size(state.lang, state.group_size);
    let size = el("div")
        .class("group-size")
        .and(el("label").is("for", "group-size").say(text::GROUP_SIZE))
        .and(slider)
        .and(el("p").class("quiet").is("id", "group-size-note").text(note));
    el("section")
        .class("evidence")
        .is("id", "evidence")
        .is("aria-labelledby", "evidence-name")
        .and(el("h2").is("id", "evidence-name").is("tabindex", "-1").say(text::HOW_SURE_THE_EFFECT))
        .and(el("p").is("data-testid", "evidence").list_unless(idle, sentence))
        .and(strips::picture("evidence", idle, rows).hidden_if(|state| state.case.found().next().is_none()))
        .and(size.hidden_if(move |_| !texts::has_counts(case)))
        .and(el("p").class("quiet").text(|state| number::keep_numbers(&text::fetched(state.lang, state.case.evidence))))
        .and(method(|state| text::fetched(state.lang, text::how::FINDINGS)))
        .view()
}

/// Draws the strips where they are in view.
pub fn paint(state: &State) {
    if !state.sees(Below::Evidence) {
        return;
    }
    let strips: Vec<_> = state.case.found().map(|finding| strip(finding, state.group_size)).collect();
    let (least, here) = texts::lines(state.lang, &state.shown);
    let broken = least.into_iter().map(|(at, _)| Upright { at, broken: true });
    let uprights: Vec<_> = broken.chain([Upright { at: here.0, broken: false }]).collect();
    strips::paint(state, "evidence", state.evidence_axis, &strips, &uprights);
}
