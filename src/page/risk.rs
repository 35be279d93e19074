//! Who carries the risk: each way of funding, with each effect that the case is tried with.

use leptos::prelude::*;

use super::erased::{Item, el, folded, item};
use super::strips;
use crate::app::session::{Below, State};
use crate::chart::strips::{Axis, Shape, Strip};
use crate::model::{Carried, Financing, Group, NOTHING, Outcome, carried};
use crate::text::picture::Unit;
use crate::text::risk::{self as texts, Tried};
use crate::text::{self, Voice, budget, group};

/// The marks of the effects, in the order of [`texts::tried`] where all four are there.
const SHAPES: [(Shape, &str); 4] =
    [(Shape::Disc, "●"), (Shape::Diamond, "◆"), (Shape::Triangle, "▲"), (Shape::Ring, "○")];

/// Who wins or loses in a way of funding.
#[derive(Clone, Copy, PartialEq)]
enum Purse {
    Group(Group),
    Investor,
}

impl Purse {
    fn of(self, carried: &Carried) -> f64 {
        match self {
            Self::Investor => carried.investor,
            Self::Group(group) => {
                Group::ALL.iter().zip(carried.groups).find(|(other, _)| **other == group).map_or(0.0, |(_, sum)| sum)
            }
        }
    }

    fn name(self, voice: Voice) -> String {
        match self {
            Self::Investor => budget(crate::model::Budget::Investor).get(voice.lang).to_owned(),
            Self::Group(own) => group(own).get(voice.lang).to_owned(),
        }
    }
}

/// A way of funding that can be had, with what each effect gives in it.
struct Way {
    financing: Financing,
    effects: Vec<Carried>,
    /// Those to whom something happens.
    purses: Vec<Purse>,
}

/// Every way of funding; one whose parts do not sum to one cannot be had.
fn ways(state: &State, tried: &[Tried]) -> Vec<Way> {
    let scenario = &state.shown.outcome.scenario;
    let mut scratch = Outcome::clone(&state.shown.outcome);
    let mut way = |financing: Financing| {
        let effects: Option<Vec<Carried>> =
            tried.iter().map(|tried| carried(scenario, financing, tried.effect, &mut scratch)).collect();
        let effects = effects?;
        let public = Group::PUBLIC.iter().copied().map(Purse::Group);
        let touched = |purse: &Purse| effects.iter().any(|carried| purse.of(carried).abs() > NOTHING);
        let purses = public.chain([Purse::Investor]).filter(touched).collect();
        Some(Way { financing, effects, purses })
    };
    Financing::ALL.into_iter().filter_map(&mut way).collect()
}

fn axis(ways: &[Way]) -> Axis {
    let sums = |way: &Way| -> Vec<f64> {
        way.purses.iter().flat_map(|purse| way.effects.iter().map(|carried| purse.of(carried))).collect()
    };
    Axis::holding(ways.iter().flat_map(sums))
}

/// The shape of each effect: the first is as reported only where somebody has reported.
fn shapes(tried: &[Tried]) -> Vec<(Shape, &'static str)> {
    let mut shapes = SHAPES.to_vec();
    if tried.len() < SHAPES.len() {
        shapes = vec![SHAPES[1], SHAPES[3]];
    }
    shapes
}

fn unit(axis: Axis) -> Unit {
    Unit::for_largest(axis.from.abs().max(axis.to))
}

/// A slider is held somewhere else.
fn idle(state: &State) -> bool {
    state.is_idle(Below::Risk)
}

/// The section.
pub fn risk() -> AnyView {
    let rows = |state: &State| {
        let tried = texts::tried(state.case, &state.shown.outcome.scenario);
        let ways = ways(state, &tried);
        let axis = axis(&ways);
        let unit = unit(axis);
        let head = item("td").class("quiet").text(texts::caption(state.lang, &state.shown.outcome, unit));
        let mut rows = vec![strips::scale_row(axis, &[], |kronor| unit.short(state.lang, kronor), head)];
        for way in ways {
            let in_force = way.financing == state.shown.outcome.scenario.financing();
            let name = item("th")
                .is("colspan", "2")
                .is("scope", "rowgroup")
                .text(texts::financing(way.financing).get(state.lang));
            rows.push(item("tr").class(if in_force { "way in-force" } else { "way" }).and(name));
            for purse in way.purses {
                let name = item("th").is("scope", "row").text(purse.name(state.voice()));
                rows.push(item("tr").and(name).and(strips::strip()));
            }
        }
        rows
    };
    let key = |state: &State| {
        let tried = texts::tried(state.case, &state.shown.outcome.scenario);
        let line = |(tried, (_, sign)): (&Tried, (Shape, &str))| {
            item("li").and(item("i").is("aria-hidden", "true").text(sign)).text(texts::key(state.lang, tried))
        };
        tried.iter().zip(shapes(&tried)).map(line).collect()
    };
    let sentence = |state: &State| {
        let tried = texts::tried(state.case, &state.shown.outcome.scenario);
        let ways = ways(state, &tried[tried.len() - 1..]);
        let of = |financing: Financing| ways.iter().find(|way| way.financing == financing)?.effects.first();
        let own = state.shown.outcome.payer_group();
        let both = of(Financing::Own).zip(of(Financing::Contract));
        let words = both.map(|(alone, contract)| texts::sentence(state.lang, own, alone, contract));
        words.into_iter().map(|words| item("span").text(words)).collect()
    };
    el("section")
        .class("risk")
        .is("aria-labelledby", "risk-name")
        .and(el("h2").is("id", "risk-name").say(text::WHO_CARRIES_THE_RISK))
        .and(el("p").is("data-testid", "risk").list_unless(idle, sentence))
        .and(el("ul").class("shape-key").list_unless(idle, key))
        .and(strips::picture("risk", idle, rows))
        .and(folded(text::NUMBERS, |state| &mut state.open.risk).class("outcomes").and(table()))
        .view()
}

/// The numbers behind the strips.
fn table() -> super::erased::Part {
    let heads = |state: &State| -> Vec<Item> {
        if !state.open.risk {
            return Vec::new();
        }
        let tried = texts::tried(state.case, &state.shown.outcome.scenario);
        let first = item("th").is("scope", "col").text(text::PURSE.get(state.lang));
        let others = tried.iter().map(|tried| item("th").is("scope", "col").text(texts::key(state.lang, tried)));
        [first].into_iter().chain(others).collect()
    };
    let rows = |state: &State| {
        if !state.open.risk {
            return Vec::new();
        }
        let tried = texts::tried(state.case, &state.shown.outcome.scenario);
        let ways = ways(state, &tried);
        let unit = unit(axis(&ways));
        let mut rows = Vec::new();
        for way in &ways {
            let name = item("th").is("colspan", (tried.len() + 1).to_string()).is("scope", "rowgroup");
            rows.push(item("tr").class("way").and(name.text(texts::financing(way.financing).get(state.lang))));
            for purse in &way.purses {
                let numbers =
                    way.effects.iter().map(|carried| item("td").text(unit.signed(state.lang, purse.of(carried))));
                rows.push(item("tr").and(item("th").is("scope", "row").text(purse.name(state.voice()))).all(numbers));
            }
        }
        rows
    };
    let caption = |state: &State| {
        let tried = texts::tried(state.case, &state.shown.outcome.scenario);
        if state.open.risk {
            texts::caption(state.lang, &state.shown.outcome, unit(axis(&ways(state, &tried))))
        } else {
            String::new()
        }
    };
    el("table").and(el("caption").text(caption)).and(el("thead").and(el("tr").list(heads))).and(el("tbody").list(rows))
}

/// Draws the strips where they are in view.
pub fn paint(state: &State) {
    if !state.sees(Below::Risk) {
        return;
    }
    let tried = texts::tried(state.case, &state.shown.outcome.scenario);
    let ways = ways(state, &tried);
    let shapes = shapes(&tried);
    let strip = |way: &Way, purse: &Purse| {
        let marks: Vec<(f64, Shape)> =
            way.effects.iter().map(|carried| purse.of(carried)).zip(shapes.iter().map(|(shape, _)| *shape)).collect();
        let (least, most) = marks
            .iter()
            .fold((f64::MAX, f64::MIN), |(least, most), (kronor, _)| (least.min(*kronor), most.max(*kronor)));
        let group = match purse {
            Purse::Group(group) => *group,
            Purse::Investor => Group::Household,
        };
        Strip { group: Some(group), range: None, interval: Some((least, most)), marks }
    };
    let strips: Vec<Strip> = ways.iter().flat_map(|way| way.purses.iter().map(|purse| strip(way, purse))).collect();
    strips::paint(state, "risk", axis(&ways), &strips, &[]);
}
