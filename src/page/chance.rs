//! How sure it is: the equally likely outcomes as a sentence, as dots and as a table.

use std::cell::Cell;

use leptos::prelude::*;
use plotters::prelude::IntoDrawingArea as _;

use super::erased::{el, folded, item};
use super::figure::canvas;
use super::how::method;
use crate::app::draws::Drawn;
use crate::app::session::{Below, Fold, Session, State, session};
use crate::chart::pen::{Pen, Scale};
use crate::chart::{Theme, dots};
use crate::model::{DrawnOutcome, Group};
use crate::text::{self, chance as texts};

/// The section; out of view where nothing varies.
pub fn chance() -> AnyView {
    let session = session();
    let words = move |state: &State| {
        let words = |drawn: &Drawn| texts::chance(state.lang, &drawn.scenario, drawn.cost, &drawn.shown);
        session.read_drawn(words).unwrap_or_default()
    };
    let behind = move |state: &State| session.read_drawn(|drawn| drawn.scenario != state.scenario).unwrap_or(true);
    let key = move |state: &State| {
        let key = |drawn: &Drawn| {
            let own = drawn.scenario.payer_group().id();
            let line =
                |(words, filled): (String, &str)| item("li").and(item("i").class([own, filled].concat())).text(words);
            texts::key(state.lang, &drawn.scenario, drawn.cost).into_iter().zip([" lit", ""]).map(line).collect()
        };
        session.read_drawn(key).unwrap_or_default()
    };
    let how = move |state: &State| {
        let words = |drawn: &Drawn| text::how::dots(state.lang, &drawn.scenario, &drawn.shown, dots::lit(&drawn.shown));
        session.read_drawn(words).unwrap_or_default()
    };
    let rows = move |state: &State| {
        let row = |(index, outcome): (usize, &DrawnOutcome)| {
            let [left, back] = texts::row(state.lang, outcome);
            let number = item("th").is("scope", "row").text((index + 1).to_string());
            item("tr").and(number).and(item("td").text(left)).and(item("td").text(back))
        };
        let open = |drawn: &Drawn| drawn.shown.outcomes.iter().enumerate().map(row).collect();
        if state.shows(Fold::Outcomes) { session.read_drawn(open).unwrap_or_default() } else { Vec::new() }
    };
    let heads = [text::OUTCOME, text::LEFT, text::BACK].map(|name| el("th").is("scope", "col").say(name).view());
    let table = el("table").and(el("thead").and(el("tr").all(heads))).and(el("tbody").list(rows));
    let dots = el("div")
        .class("dots")
        .and(el("canvas").is("id", "dots").is("aria-hidden", "true"))
        .and(el("ul").class("dot-key").list(key));
    el("section")
        .class("chance")
        .is("aria-labelledby", "chance-name")
        .hidden_if(move |_| {
            let varies = |drawn: &Drawn| texts::range(&drawn.scenario, &drawn.shown).is_some();
            !session.read_drawn(varies).unwrap_or(false)
        })
        .has("aria-busy", move |state| behind(state).to_string())
        .and(el("h2").is("id", "chance-name").say(text::HOW_SURE))
        .and(el("p").is("data-testid", "chance").text(words))
        .and(dots)
        .and(folded(text::OUTCOMES, Fold::Outcomes).class("outcomes").and(table))
        .and(method(how))
        .view()
}

/// All that the dots' look depends on.
#[derive(Clone, Copy, PartialEq)]
struct Dots {
    lit: usize,
    own: Group,
    scale: Scale,
    theme: Theme,
}

thread_local! {
    /// The dots as they stand on their canvas.
    static DRAWN_DOTS: Cell<Option<Dots>> = const { Cell::new(None) };
}

/// Draws the dots where they are in view and have changed.
pub fn paint(state: &State, session: Session) {
    // On paper everything is in view.
    if !state.sees(Below::Dots) && !state.theme.hatched {
        return;
    }
    let drawn = session.read_drawn(|drawn| (dots::lit(&drawn.shown), drawn.scenario.payer_group()));
    let Some((lit, own)) = drawn else { return };
    let scale = Scale::for_device_ratio(state.device_ratio);
    let wanted = Some(Dots { lit, own, scale, theme: state.theme });
    if DRAWN_DOTS.replace(wanted) != wanted
        && let Some(backend) = canvas("dots", scale, dots::SIZE)
    {
        let area = backend.into_drawing_area();
        // A canvas that cannot be drawn on leaves the sentence and the table.
        let _ = dots::draw(&Pen { area: &area, scale }, lit, own, &state.theme);
    }
}
