//! Så har vi räknat: a panel beside the page that tells how a number was computed, down to the assumptions.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::{Element, Event};

use super::bench;
use super::erased::{Item, Part, button, el, focus, item, target, when_laid_out};
use crate::app::how::Opened;
use crate::app::session::{Session, State, session};
use crate::model::trace::Quantity;
use crate::text::how as texts;
use crate::text::trace::Piece;
use crate::text::{self, either, fetched, number};

thread_local! {
    /// The key of the number that opened the panel: focus goes back to it.
    static OPENER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Opens the number with a key of the page.
pub fn explain(session: Session, key: &str) {
    let opened = session.peek(|state| Opened::read(key, &state.shown.outcome));
    let Some(opened) = opened else { return };
    OPENER.set(key.to_owned());
    session.change(|state| state.how = vec![opened]);
    focus_name();
}

/// When the panel has been shown.
fn focus_name() {
    when_laid_out(|| focus("#how-name"));
}

/// Closes the panel; whether it was open.
pub fn close(session: Session) -> bool {
    if session.peek(|state| state.how.is_empty()) {
        return false;
    }
    session.change(|state| state.how.clear());
    let opener = OPENER.take();
    when_laid_out(move || focus(&["[data-how='", &opener, "']"].concat()));
    true
}

/// How a section was counted, one tap away.
pub fn method(words: impl Fn(&State) -> String + 'static) -> Part {
    el("details").class("aside method").and(el("summary").say(texts::METHOD)).and(el("p").text(words))
}

/// The panel.
pub fn panel() -> AnyView {
    let session = session();
    let name = |state: &State| match &state.how_told {
        Some((told, _)) => told.name.clone(),
        None if state.how.is_empty() => String::new(),
        None => fetched(state.lang, texts::NOT_NOW),
    };
    let pressed = move |event: &Event| {
        let Some(place) = target::<Element>(event).and_then(|target| target.get_attribute("data-part")) else { return };
        if place == CHANGE {
            return change(session);
        }
        let Ok(place) = place.parse::<usize>() else { return };
        let part = session.peek(|state| {
            let mut parts = state.how_told.as_ref()?.0.how.iter().filter_map(|piece| match piece {
                Piece::Number(quantity, _) => Some(*quantity),
                Piece::Text(_) => None,
            });
            Some(Opened { quantity: parts.nth(place)?, ..*state.how.last()? })
        });
        if let Some(part) = part {
            session.change(|state| state.how.push(part));
            focus_name();
        }
    };
    let back = move || {
        session.change(|state| {
            state.how.pop();
        });
        focus_name();
    };
    el("aside")
        .class("how-panel")
        .is("id", "how")
        .is("role", "dialog")
        .is("aria-labelledby", "how-title how-name")
        .hidden_if(|state| state.how.is_empty())
        .on("click", pressed)
        .and(
            el("p")
                .class("how-bar")
                .and(el("b").is("id", "how-title").say(texts::TITLE))
                .and(button(back).class("quiet-button").hidden_if(|state| state.how.len() < 2).say(text::BACK_A_STEP))
                .and(
                    button(move || {
                        close(session);
                    })
                    .class("quiet-button")
                    .say(text::CLOSE),
                ),
        )
        .and(el("h2").is("id", "how-name").is("tabindex", "-1").text(name))
        .and(el("div").class("how-body").list(body))
        .view()
}

/// What leads to the control of an assumption.
const CHANGE: &str = "change";

/// Value, formula, the same with the values in force, why; of an assumption where it comes from.
fn body(state: &State) -> Vec<Item> {
    let lang = state.lang;
    let Some((opened, (told, counted))) = state.how.last().zip(state.how_told.as_ref()) else { return Vec::new() };
    let case = opened.case.unwrap_or(state.case);
    let (voice, scenario) = (case.voice(lang), &counted.outcome.scenario);
    let mut items = vec![item("p").class("how-value").text(&told.value)];
    if let Some(case) = opened.case {
        items.push(item("p").class("quiet").text(texts::of_case(lang, either(lang, case.name))));
    }
    if let Some((way, effect)) = opened.tried {
        let way = fetched(lang, text::parameter::financing(way));
        items.push(item("p").class("quiet").text(texts::tried(voice, &way, effect)));
    }
    let label = |name| item("p").class("how-label").text(fetched(lang, name));
    if let Quantity::Param(param) = opened.quantity {
        let about = text::bench::about(voice, case, scenario, param);
        let facts = about.facts.into_iter().flat_map(|[name, words]| [item("dt").text(name), item("dd").text(words)]);
        items.push(item("p").text(about.why));
        items.push(item("dl").all(facts));
        let change = item("button").is("type", "button").class("begin").is("data-part", CHANGE);
        items.push(item("p").and(change.text(fetched(lang, texts::CHANGE))));
        return items;
    }
    if !told.how.is_empty() {
        let mut place = 0;
        let pieces = told.how.iter().map(|piece| match piece {
            Piece::Text(words) => item("span").text(words),
            Piece::Number(_, name) => {
                let link = item("button").is("type", "button").class("link").is("data-part", place.to_string());
                place += 1;
                link.text(name)
            }
        });
        items.push(label(texts::FORMULA));
        items.push(item("p").class("formula").all(pieces));
    }
    if !told.with_values.is_empty() {
        items.push(label(if opened.case.is_some() { texts::WITH_CASE } else { texts::WITH_VALUES }));
        items.push(item("p").class("formula").text(number::keep_numbers(&told.with_values)));
    }
    items.extend(told.why.iter().map(|sentence| item("p").text(sentence)));
    if matches!(opened.quantity, Quantity::BreakEven | Quantity::BreakEvenEffect) {
        items.push(item("p").text(texts::around_break_even(voice, counted)));
    }
    if told.value.ends_with("kronor") {
        items.push(item("p").class("quiet").text(texts::prices(lang, scenario)));
    }
    items
}

/// Leads to the control of the assumption that is open.
fn change(session: Session) {
    let param = session.peek(|state| match state.how.last()?.quantity {
        Quantity::Param(param) => Some(param),
        _ => None,
    });
    if let Some(param) = param {
        session.change(|state| state.how.clear());
        bench::show(session, param);
    }
}
