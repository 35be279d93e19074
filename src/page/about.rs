//! What the case is, what others say of its money beside what we count, and the other cases.

use leptos::prelude::*;

use super::erased::{el, item};
use crate::app::link;
use crate::app::session::{State, session};
use crate::cases::CASES;
use crate::cases::far::Far;
use crate::text::case as texts;
use crate::text::{self, either, fetched, number};

/// The section.
pub fn about() -> AnyView {
    let case = session().peek(|state| state.case);
    let money = |state: &State| {
        let usual = &state.usual.outcome;
        let line = |(name, words): (Far, String)| [item("dt").text(fetched(state.lang, name)), item("dd").text(words)];
        state.case.money.iter().flat_map(|money| texts::money(state.lang, money, usual)).flat_map(line).collect()
    };
    let others = |state: &State| {
        let others = CASES.iter().filter(|other| other.id != state.case.id);
        let line = |other: &crate::cases::Case| {
            let name = item("a").is("href", link::to_case(other, state.lang)).text(either(state.lang, other.name));
            item("li")
                .and(name)
                .text(" ")
                .and(item("span").class("quiet").text(number::keep_numbers(&fetched(state.lang, other.story))))
        };
        others.map(line).collect()
    };
    el("section")
        .class("about")
        .is("aria-labelledby", "about-name")
        .and(el("h2").is("id", "about-name").text(|state| either(state.lang, state.case.name).to_owned()))
        .and(el("p").text(|state| number::keep_numbers(&fetched(state.lang, state.case.story))))
        .and(el("dl").hidden_if(move |_| case.money.is_none()).list(money))
        .and(el("h2").is("id", "others").say(text::OTHER_EXAMPLES))
        .and(el("ul").class("others").is("aria-labelledby", "others").list(others))
        .view()
}
