//! The answer, with two of its numbers as controls, and the same question with other effects.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::control::number_field;
use super::erased::{Part, as_a, button, el, item};
use super::numbers::{pieces, sentence};
use crate::app::place::{Place, Way};
use crate::app::session::{FIRST_IN_SENTENCE, State, cut_caseload, session};
use crate::model::Param;
use crate::text;
use crate::text::answer::{
    Run, answer as compose, cut, effect_in_words, finding, guess, how_sure, human_scale, is_guess, notices, opening,
    other_effects, outcome_lead, verdict,
};
use crate::text::links::opens;

/// The paragraph that answers, and how sure it is.
pub fn answer() -> AnyView {
    let example = el("div")
        .class("example")
        .and(el("p").and(
            el("a").class("to-case").is("href", "#about-name").text(|state| text::example(state.lang, state.case)),
        ))
        .and(begin());
    let together = el("span")
        .class("together")
        .with(number_field(FIRST_IN_SENTENCE + 1))
        .text(|state| opening(state.voice(), &state.shown.outcome.scenario).length_unit.to_owned());
    let answer = el("p")
        .class("sentence")
        .is("data-testid", "answer")
        .text(|state| opening(state.voice(), &state.shown.outcome.scenario).before_caseload)
        .with(number_field(FIRST_IN_SENTENCE))
        .text(|state| opening(state.voice(), &state.shown.outcome.scenario).before_length)
        .and(together)
        .list(|state| {
            let runs = compose(state.voice(), &state.shown).into_iter();
            let parts = |run: &Run| pieces(&run.text);
            runs.map(|run| item("span").class(if run.strong { "strong" } else { "" }).all(parts(&run))).collect()
        });
    let sure = sentence(el("p").class("sure"), |state| how_sure(state.voice(), &state.shown, state.case));
    el("section").class("answer").and(example).and(answer).and(sure).view()
}

/// Leads to the story: beside the example on a phone, in the head of the page where there is room.
pub fn begin() -> Part {
    let session = session();
    let link = |state: &State| state.link_at(&Place { way: Way::Story, slide: 0, ..state.place });
    el("a").class("begin").has("href", link).say(text::BEGIN_STORY).on("click", move |event| {
        let elsewhere =
            as_a::<MouseEvent>(event).is_some_and(|event| event.ctrl_key() || event.meta_key() || event.shift_key());
        if !elsewhere {
            // The page is here already.
            event.prevent_default();
            session.when_whole(move || super::later::begin_story(session));
        }
    })
}

/// What the cost is to a family and a month.
pub fn per_family() -> AnyView {
    let scale = |state: &State| human_scale(state.voice(), &state.shown.outcome).unwrap_or_default();
    sentence(el("p").class("per-family quiet"), scale).view()
}

/// The same question with the effects that sources speak of, as buttons.
pub fn effects() -> AnyView {
    let session = session();
    let findings = session.peek(|state| state.case.findings);
    let buttons = findings.iter().enumerate().map(|(index, found)| {
        let takes = move |state: &State| {
            let shown = &state.shown;
            let found = shown.other_effects.get(index);
            found.map(|(_, found)| verdict(state.lang, *found, shown.outcome.horizon_years)).unwrap_or_default()
        };
        button(move || session.set_from_control(Param::ExtraShare, found.effect))
            .has("aria-pressed", |state| (state.scenario.get(Param::ExtraShare) == found.effect).to_string())
            .and(el("b").text(|state| finding(state.lang, found)))
            .plain(" ")
            .and(el("span").text(|state| text::either(state.lang, found.source).to_owned()))
            .plain(" ")
            .and(el("em").text(takes))
            .view()
    });
    let heading = el("h2")
        .is("id", "effects")
        .hidden_if(move |_| findings.is_empty())
        .text(|state| other_effects(state.lang, &state.shown.outcome, state.case).to_owned());
    // Without findings there is only the cut.
    let name = if findings.is_empty() { "turn" } else { "effects" };
    el("section").class("effects").is("aria-labelledby", name).and(heading).all(buttons).all(turned()).view()
}

/// Turns the effort into a cut, with the same model and the same assumptions.
fn turned() -> [AnyView; 2] {
    let session = session();
    let button = button(move || session.turn())
        .class("turn")
        .is("id", "turn")
        .hidden_if(|state| {
            // What stands instead of something else than a caseload has none to be cut to.
            let instead = !state.voice().said().instead.is_empty();
            instead || cut_caseload(&state.scenario) <= state.scenario.get(Param::OrdinaryCaseload)
        })
        .has("aria-pressed", |state| state.is_cut().to_string())
        .and(el("b").say(text::TURN))
        .plain(" ")
        .and(el("span").text(|state| cut(state.voice(), &state.scenario, cut_caseload(&state.scenario))));
    let said = |state: &State| if state.is_cut() { text::CUT.get(state.lang).to_owned() } else { String::new() };
    [button.view(), el("p").class("quiet cut").text(said).view()]
}

/// The outcome at the caseload and length in force, and what it rests on.
pub fn outcome() -> AnyView {
    let line = el("p").class("outcome").text(|state| outcome_lead(state.voice(), &state.shown.outcome.scenario)).and(
        sentence(el("strong"), |state| {
            let effect = state.shown.outcome.people.effect;
            opens("effect", &effect_in_words(state.voice(), effect))
        }),
    );
    let guess = el("p").class("quiet guess").text(|state| {
        let outcome = &state.shown.outcome;
        if is_guess(outcome, state.case) { guess(state.lang, outcome, state.case) } else { String::new() }
    });
    let notices = el("p").class("quiet guess").text(|state| notices(state.voice(), &state.shown.outcome));
    let session = session();
    let assumed = button(move || session.when_whole(super::later::show_assumptions))
        .class("link")
        .text(|state| text::how_many_changed(state.lang, state.changed_count()));
    let assumed = el("p").class("assumed quiet").and(assumed).plain(" ").and(el("span").say(text::PRESS_A_NUMBER));
    el("section").class("result").and(line).and(guess).and(notices).and(assumed).view()
}
