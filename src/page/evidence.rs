//! How sure the effect is: what has been found, on one scale with break-even and the effect in force.

use leptos::prelude::*;

use super::erased::{el, field_of, item};
use super::strips;
use crate::app::session::{Below, State, session};
use crate::cases::{Case, Finding, GROUP_SIZE};
use crate::chart::strips::{Axis, Shape, Strip, Upright};
use crate::model::Param;
use crate::text::evidence as texts;
use crate::text::{self, number};

/// Between what the size of the groups can be set: no smaller than the number that is reported.
const GROUP_SIZES: (u32, u32) = (40, 300);

fn findings(case: &'static Case) -> impl Iterator<Item = &'static Finding> {
    case.findings.iter().chain(case.also)
}

/// The scale, which stands still whatever is moved: all that has been found, and the effect that the case has.
fn axis(case: &'static Case) -> Axis {
    let found = findings(case).flat_map(|finding| {
        let standing = finding.standing(GROUP_SIZE);
        let (from, to) = standing.interval.or(standing.range).unwrap_or((standing.at, standing.at));
        [from, to]
    });
    Axis::holding(found.chain([-0.05, case.scenario().get(Param::ExtraShare)]))
}

/// The section; a case that nothing has been found of has its words alone.
pub fn evidence() -> AnyView {
    let session = session();
    let case = session.peek(|state| state.case);
    let rows = move |state: &State| {
        let (least, here) = texts::lines(state.lang, &state.shown);
        let names: Vec<(f64, String)> = least.into_iter().chain([here]).collect();
        let percent = |share: f64| number::short(state.lang, share * 100.0, 0);
        let head = item("td").is("colspan", "2").class("quiet").text(texts::scale(state.voice()));
        let scale = strips::scale_row(axis(state.case), &names, percent, head);
        let row = |finding: &Finding| {
            let figure = texts::figure(state.lang, finding.standing(state.group_size));
            let name = item("th")
                .is("scope", "row")
                .and(item("b").text(texts::name(state.lang, finding)))
                .text(" ")
                .and(item("span").text(texts::detail(state.lang, finding)));
            item("tr").and(name).and(item("td").class("figures").text(figure)).and(strips::strip())
        };
        [scale].into_iter().chain(findings(state.case).map(row)).collect()
    };
    let sentence = |state: &State| {
        vec![item("span").text(texts::sentence(state.lang, &state.shown, state.case, state.group_size))]
    };
    let size = el("label").class("group-size").and(el("span").say(text::GROUP_SIZE)).and(
        el("input")
            .is("type", "range")
            .is("min", GROUP_SIZES.0.to_string())
            .is("max", GROUP_SIZES.1.to_string())
            .is("step", "5")
            .value(|state| state.group_size.to_string())
            .has("aria-valuetext", |state| texts::group_size(state.lang, state.group_size))
            .on("input", move |event| {
                if let Some(slider) = field_of(&event) {
                    session.change(|state| state.group_size = slider.value_as_number());
                }
            }),
    );
    let size = size.and(el("span").class("quiet").text(|state| texts::group_size(state.lang, state.group_size)));
    el("section")
        .class("evidence")
        .is("aria-labelledby", "evidence-name")
        .and(el("h2").is("id", "evidence-name").say(text::HOW_SURE_THE_EFFECT))
        .and(el("p").is("data-testid", "evidence").list_unless(|state| state.is_idle(Below::Evidence), sentence))
        .and(
            strips::picture("evidence", |state| state.is_idle(Below::Evidence), rows)
                .hidden_if(|state| findings(state.case).next().is_none()),
        )
        .and(size.hidden_if(move |_| !texts::has_counts(case)))
        .and(el("p").class("quiet").text(|state| number::keep_numbers(text::either(state.lang, state.case.evidence))))
        .view()
}

/// Draws the strips where they are in view.
pub fn paint(state: &State) {
    if !state.sees(Below::Evidence) {
        return;
    }
    let strips: Vec<Strip> = findings(state.case)
        .map(|finding| {
            let standing = finding.standing(state.group_size);
            let shape = if standing.at == 0.0 { Shape::Ring } else { Shape::Disc };
            // Of several figures none is the one.
            let marks = if standing.range.is_some() { Vec::new() } else { vec![(standing.at, shape)] };
            Strip { group: None, range: standing.range, interval: standing.interval, marks }
        })
        .collect();
    let (least, here) = texts::lines(state.lang, &state.shown);
    let uprights: Vec<Upright> = least
        .into_iter()
        .map(|(at, _)| Upright { at, broken: true })
        .chain([Upright { at: here.0, broken: false }])
        .collect();
    strips::paint(state, "evidence", axis(state.case), &strips, &uprights);
}
