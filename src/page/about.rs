//! What the case is, what others say of its money beside what we count, and the choice of cases.

use std::cell::Cell;

use leptos::prelude::*;
use plotters::prelude::IntoDrawingArea as _;

use super::erased::{el, item};
use super::figure::canvas;
use super::how::method;
use super::numbers::pieces;
use crate::app::link;
use crate::app::session::{Below, State, session};
use crate::cases::far::Far;
use crate::cases::{CASES, Case};
use crate::chart::pen::{Pen, Scale};
use crate::chart::{Theme, small};
use crate::model::Outcome;
use crate::text::case as texts;
use crate::text::{self, either, fetched, how, number};

/// The section.
pub fn about() -> AnyView {
    let case = session().peek(|state| state.case);
    let money = |state: &State| {
        let usual = &state.usual.outcome;
        let line =
            |(name, words): (Far, String)| [item("dt").text(fetched(state.lang, name)), item("dd").all(pieces(&words))];
        let case = state.case;
        case.money.iter().flat_map(|money| texts::money(state.lang, case, money, usual)).flat_map(line).collect()
    };
    el("section")
        .class("about")
        .is("aria-labelledby", "about-name")
        .and(el("h2").is("id", "about-name").text(|state| either(state.lang, state.case.name).to_owned()))
        .and(el("p").text(|state| number::keep_numbers(&fetched(state.lang, state.case.story))))
        .and(el("dl").hidden_if(move |_| case.money.is_none()).list(money))
        .and(el("h2").is("id", "others").say(text::CHOOSE_EXAMPLE))
        .and(el("ul").class("cases").is("id", "cases").is("aria-labelledby", "others").all(CASES.iter().map(card)))
        .and(method(|state| fetched(state.lang, how::CASES)))
        .view()
}

/// A case to choose: its picture in small, what it is, and how it ends. Each opens in its own scenario.
fn card(case: &'static Case) -> AnyView {
    let outcome = Outcome::of(&case.scenario()).ok();
    let ends = move |state: &State| {
        let words = outcome.as_ref().map(|outcome| texts::ends(state.lang, case, outcome));
        words.map(|words| pieces(&words)).unwrap_or_default()
    };
    let link = el("a")
        .has("href", |state| link::to_case(case, state.lang))
        .has("aria-current", |state| (state.case.id == case.id).to_string())
        .text(|state| either(state.lang, case.name).to_owned());
    el("li")
        .and(el("canvas").is("id", picture(case)).is("aria-hidden", "true"))
        .and(
            el("div")
                .and(link)
                .and(el("p").class("quiet").text(|state| number::keep_numbers(&fetched(state.lang, case.story))))
                .and(el("p").class("ends").list_unless(|state| state.is_idle(Below::Cases), ends)),
        )
        .view()
}

fn picture(case: &Case) -> String {
    ["case-", case.id].concat()
}

thread_local! {
    /// How the pictures stand on their canvases.
    static DRAWN_CASES: Cell<Option<(Scale, Theme)>> = const { Cell::new(None) };
}

/// Draws the pictures of the cases once they are in view, and where colours have changed.
pub fn paint(state: &State) {
    // On paper everything is in view.
    if !state.sees(Below::Cases) && !state.theme.hatched {
        return;
    }
    let scale = Scale::for_device_ratio(state.device_ratio);
    let wanted = Some((scale, state.theme));
    if DRAWN_CASES.replace(wanted) == wanted {
        return;
    }
    for case in &CASES {
        if let Ok(outcome) = Outcome::of(&case.scenario())
            && let Some(backend) = canvas(&picture(case), scale, small::SIZE)
        {
            let area = backend.into_drawing_area();
            // A canvas that cannot be drawn on leaves the words.
            let _ = small::draw(&Pen { area: &area, scale }, &outcome, &state.theme);
        }
    }
}
