//! Uppföljningskortet: what to expect at each time, a field for what was reached, and what that says.

use gloo::events::EventListener;
use leptos::prelude::*;

use super::erased::{Part, button, el, field_of};
use super::how::method;
use super::numbers::following;
use crate::app::session::{State, session};
use crate::cases::far::Far;
use crate::model::{FOLLOW_UP_MONTHS, FollowUp, Reached};
use crate::text::answer::opening_aloud;
use crate::text::{self, Said, fetched, follow_up as texts, number};

/// What is typed at one time: a number, nothing yet, or something that is no number of those in the group.
fn typed(state: &State, row: usize, follow_up: &FollowUp) -> Result<Option<u32>, ()> {
    let typed = state.reached[row].trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = number::read(state.lang, typed).map_err(|_| ())?;
    let whole = number >= 0.0 && number <= f64::from(follow_up.of) && number.fract() == 0.0;
    if whole { Ok(Some(number as u32)) } else { Err(()) }
}

fn judged(state: &State, row: usize) -> Option<Reached> {
    let follow_up = &state.follow_up.1[row];
    typed(state, row, follow_up).ok().flatten().map(|reached| follow_up.judge(reached))
}

fn row(index: usize) -> AnyView {
    let session = session();
    let problem = move |state: &State| {
        let follow_up = &state.follow_up.1[index];
        if typed(state, index, follow_up).is_err() { texts::allowed(state.lang, follow_up) } else { String::new() }
    };
    let error = ["error-reached-", &index.to_string()].concat();
    let name = move |state: &State| {
        [text::REACHED.get(state.lang), " ", &texts::when(state.lang, &state.follow_up.1[index])].concat()
    };
    let field = el("input")
        .is("type", "text")
        .is("inputmode", "numeric")
        .is("autocomplete", "off")
        .class("field")
        .is("size", "4")
        .has("aria-label", name)
        .has("aria-invalid", move |state| (!problem(state).is_empty()).to_string())
        .is("aria-describedby", error.clone())
        .value(move |state| state.reached[index].clone())
        .on("input", move |event| {
            if let Some(field) = field_of(event) {
                session.change(|state| {
                    state.reached[index] = field.value();
                    state.typed_row = Some(index);
                });
            }
        });
    let expected = |name: Far, arm: usize| {
        let words = move |state: &State| texts::expected(state.lang, &state.follow_up.1[index])[arm].clone();
        let key = ["expected:", &arm.to_string(), ":", &FOLLOW_UP_MONTHS[index].to_string()].concat();
        el("td").is("role", "cell").named("data-label", name).and(following(move |_| key.clone(), words))
    };
    let says = move |state: &State| {
        judged(state, index).map(|reached| fetched(state.lang, texts::reached(reached))).unwrap_or_default()
    };
    // What a slider changes in four rows at once is not read out.
    let live = move |state: &State| if state.typed_row == Some(index) { "polite" } else { "off" }.to_owned();
    let said = el("span").has("aria-live", live).is("data-testid", "verdict").text(says);
    // The roles are said again because on a phone rows are laid out as lines of words.
    el("tr")
        .is("role", "row")
        .and(
            el("th")
                .is("role", "rowheader")
                .is("scope", "row")
                .text(move |state| texts::when(state.lang, &state.follow_up.1[index])),
        )
        .and(expected(text::WITH_IT, 0))
        .and(expected(text::OTHERWISE, 1))
        .and(
            el("td")
                .is("role", "cell")
                .named("data-label", text::REACHED_HEAD)
                .and(el("span").class("number").and(field))
                .and(el("span").class("error").is("id", error).is("role", "alert").text(problem)),
        )
        .and(el("td").is("role", "cell").and(said))
        .view()
}

/// The card.
pub fn follow_up() -> AnyView {
    let heads = [text::TIME, text::WITH_IT, text::OTHERWISE, text::REACHED_HEAD, text::SAYS]
        .map(|name| el("th").is("role", "columnheader").is("scope", "col").say(name).view());
    let head = el("thead").is("role", "rowgroup").and(el("tr").is("role", "row").all(heads));
    let rows = (0..FOLLOW_UP_MONTHS.len()).map(row);
    let sentence = |state: &State| texts::sentence(state.voice(), &state.follow_up.1[1]);
    let effort = |state: &State| {
        let opening = opening_aloud(state.voice(), &state.scenario);
        [text::example(state.lang, state.case).as_str(), ". ", &opening].concat()
    };
    let counted = |state: &State| {
        let Said { units, reach, .. } = state.voice().said();
        texts::counted(state.lang, units, reach)
    };
    el("section")
        .class("card")
        .is("id", "card")
        .is("aria-labelledby", "card-name")
        .and(el("h2").is("id", "card-name").say(text::FOLLOW_UP_CARD))
        .and(el("p").class("on-paper").text(effort))
        .and(el("p").is("data-testid", "card").text(sentence))
        .and(el("p").class("quiet").text(counted))
        .and(
            el("div")
                .class("wide")
                .and(el("table").is("role", "table").and(head).and(el("tbody").is("role", "rowgroup").all(rows))),
        )
        .and(print_button())
        .and(method(|state| fetched(state.lang, text::how::CARD)))
        .view()
}

/// Prints the card and nothing else.
fn print_button() -> Part {
    let print = || {
        let Some(root) = document().document_element() else { return };
        // A class by a fixed name is always taken; a browser that does not print leaves the page as it is.
        let _ = root.class_list().add_1("only-card");
        let after = EventListener::once(&window(), "afterprint", move |_| {
            let _ = root.class_list().remove_1("only-card");
        });
        after.forget();
        let _ = window().print();
    };
    button(print).class("print").say(text::PRINT_CARD)
}
