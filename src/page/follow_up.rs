//! Uppföljningskortet: what to expect at each time, a field for what was reached, and what that says.

use leptos::prelude::*;

use super::erased::{Part, button, el, field_of};
use crate::app::session::{State, session};
use crate::model::Param;
use crate::model::{FOLLOW_UP_MONTHS, FollowUp, Reached};
use crate::text::answer::opening;
use crate::text::{self, Said, follow_up as texts, number, parameter};

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
            if let Some(field) = field_of(&event) {
                session.change(|state| state.reached[index] = field.value());
            }
        });
    let cell =
        |read: fn(&State, &FollowUp) -> String| el("td").text(move |state| read(state, &state.follow_up.1[index]));
    let says = move |state: &State| {
        judged(state, index).map(|reached| texts::reached(reached).get(state.lang).to_owned()).unwrap_or_default()
    };
    el("tr")
        .and(el("th").is("scope", "row").text(move |state| texts::when(state.lang, &state.follow_up.1[index])))
        .and(cell(|state, follow_up| texts::expected(state.lang, follow_up.programme)))
        .and(cell(|state, follow_up| texts::expected(state.lang, follow_up.ordinary)))
        .and(
            el("td")
                .and(el("span").class("number").and(field))
                .and(el("span").class("error").is("id", error).is("role", "alert").text(problem)),
        )
        .and(el("td").is("role", "status").text(says))
        .view()
}

/// The card.
pub fn follow_up() -> AnyView {
    let heads = [text::TIME, text::WITH_IT, text::OTHERWISE, text::REACHED_HEAD, text::SAYS]
        .map(|name| el("th").is("scope", "col").say(name).view());
    let rows = (0..FOLLOW_UP_MONTHS.len()).map(row);
    let sentence = |state: &State| texts::sentence(state.voice(), &state.follow_up.1[1]);
    let effort = |state: &State| {
        let scenario = &state.scenario;
        let opening = opening(state.voice(), scenario);
        let number = |param| parameter::field(state.lang, scenario, param);
        let (caseload, length) = (number(Param::Caseload), number(Param::LengthYears));
        [
            text::example(state.lang, state.case).as_str(),
            ". ",
            &opening.before_caseload,
            &caseload,
            &opening.before_length,
            &length,
            opening.length_unit,
        ]
        .concat()
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
                .and(el("table").and(el("thead").and(el("tr").all(heads))).and(el("tbody").all(rows))),
        )
        .and(print_button())
        .view()
}

/// Prints the card and nothing else.
fn print_button() -> Part {
    let print = || {
        let Some(root) = document().document_element() else { return };
        // A class by a fixed name is always taken; a browser that does not print leaves the page as it is.
        let _ = root.class_list().add_1("only-card");
        let _ = window().print();
        let _ = root.class_list().remove_1("only-card");
    };
    button(print).class("print").say(text::PRINT_CARD)
}
