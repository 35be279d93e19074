//! Who carries the risk: each way of funding, with each effect that the case is tried with.

use leptos::prelude::*;

use super::erased::{Item, Part, el, folded, item};
use super::numbers::{number, pieces};
use super::strips;
use crate::app::risk::{Purse, Way, mark};
use crate::app::session::{Below, Fold, State};
use crate::model::{Budget, Financing};
use crate::text::links::of_risk;
use crate::text::picture::Unit;
use crate::text::risk as texts;
use crate::text::{self, Voice, budget, fetched, group};

fn name(voice: Voice, purse: Purse) -> String {
    match purse {
        Purse::Investor => budget(Budget::Investor),
        Purse::Group(own) => group(own),
    }
    .get(voice.lang)
    .to_owned()
}

fn unit(state: &State) -> Unit {
    Unit::for_largest(state.risk.axis.from.abs().max(state.risk.axis.to))
}

/// A way of funding as a heading; the one in force says so.
fn way(state: &State, way: &Way) -> Item {
    let in_force = way.financing == state.shown.outcome.scenario.financing();
    let here = if in_force { fetched(state.lang, text::CHOSEN_HERE) } else { String::new() };
    item("b").text(texts::financing(state.lang, way.financing)).and(item("span").text(here))
}

/// A slider is held somewhere else.
fn idle(state: &State) -> bool {
    state.is_idle(Below::Risk)
}

/// The section.
pub fn risk() -> AnyView {
    let rows = |state: &State| {
        let unit = unit(state);
        let head = item("td").class("quiet").text(texts::caption(state.lang, &state.shown.outcome, unit));
        let number = |kronor| unit.short(state.lang, kronor);
        let mut rows = vec![strips::scale_row(state.risk.axis, &[], number, head)];
        for shown in &state.risk.ways {
            rows.push(item("tr").class("way").and(item("th").is("colspan", "2").and(way(state, shown))));
            for purse in &shown.purses {
                let name = item("th").text(name(state.voice(), *purse));
                rows.push(item("tr").and(name).and(strips::strip()));
            }
        }
        rows
    };
    let key = |state: &State| {
        let lines = state.risk.tried.iter().map(|tried| {
            let (_, sign) = mark(tried.0);
            item("li").and(item("i").is("aria-hidden", "true").text(sign)).text(texts::key(state.lang, *tried))
        });
        lines.collect()
    };
    let sentence = |state: &State| {
        let both = state.risk.without(Financing::Own).zip(state.risk.without(Financing::Contract));
        let words = both.map(|(alone, contract)| texts::sentence(state.lang, &state.scenario, alone, contract));
        words.into_iter().flat_map(|words| pieces(&words)).collect()
    };
    el("section")
        .class("risk")
        .is("id", "risk")
        .is("aria-labelledby", "risk-name")
        .and(el("h2").is("id", "risk-name").say(text::WHO_CARRIES_THE_RISK))
        .and(el("p").is("data-testid", "risk").list_unless(idle, sentence))
        .and(el("ul").class("shape-key").list_unless(idle, key))
        .and(el("p").class("quiet").say(text::LONG_STRIP).plain(" ").and(el("span").say(text::ROUNDED)))
        // Its numbers stand in the table below.
        .and(strips::picture("risk", idle, rows).is("aria-hidden", "true"))
        .and(folded(text::NUMBERS, Fold::Risk).class("outcomes").and(table()))
        .view()
}

/// The numbers behind the strips, a body of rows for each way of funding.
fn table() -> Part {
    let parts = |state: &State| -> Vec<Item> {
        if !state.shows(Fold::Risk) {
            return Vec::new();
        }
        let unit = unit(state);
        let tried = &state.risk.tried;
        let column = |words: String| item("th").is("scope", "col").text(words);
        let first = column(text::PURSE.get(state.lang).to_owned());
        let heads = item("tr").and(first).all(tried.iter().map(|tried| column(texts::key(state.lang, *tried))));
        let caption = item("caption").text(texts::caption(state.lang, &state.shown.outcome, unit));
        let bodies = state.risk.ways.iter().map(|shown| {
            let head = item("th").is("colspan", (tried.len() + 1).to_string()).is("scope", "rowgroup");
            let rows = shown.purses.iter().map(|purse| {
                let cells = shown.effects.iter().zip(tried).map(|(carried, (_, effect))| {
                    let key = of_risk(shown.financing, *effect, purse.id());
                    item("td").and(number(key, unit.signed(state.lang, purse.of(carried))))
                });
                item("tr").and(item("th").is("scope", "row").text(name(state.voice(), *purse))).all(cells)
            });
            item("tbody").and(item("tr").class("way").and(head.and(way(state, shown)))).all(rows)
        });
        [caption, item("thead").and(heads)].into_iter().chain(bodies).collect()
    };
    el("table").list(parts)
}

/// Draws the strips where they are in view.
pub fn paint(state: &State) {
    if state.sees(Below::Risk) {
        strips::paint(state, "risk", state.risk.axis, &state.risk.strips(), &[]);
    }
}
