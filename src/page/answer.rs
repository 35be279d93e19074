//! The answer, with two of its numbers as controls.

use leptos::prelude::*;

use super::control::number_field;
use super::erased::{fixed, list, words};
use crate::app::session::FIRST_IN_SENTENCE;
use crate::text;
use crate::text::answer::{answer as compose, guess, how_sure, human_scale, is_guess, notices, opening, outcome_line};

/// The paragraph that answers, what it rests on and its human scale.
pub fn answer() -> AnyView {
    let after = list(|state| {
        let runs = compose(state.lang, &state.shown).after.into_iter();
        runs.map(|run| {
            let strength = if run.strong { "strong" } else { "" };
            view! { <span class=strength>{run.text}</span> }.into_any()
        })
        .collect()
    });
    view! {
        <section class="answer">
            <p class="example">{fixed(text::EXAMPLE)}</p>
            <p class="sentence" data-testid="answer">
                {words(|state| opening(state.lang, &state.shown.outcome.scenario).before_caseload)}
                {number_field(FIRST_IN_SENTENCE)}
                {words(|state| opening(state.lang, &state.shown.outcome.scenario).before_length)}
                <span class="together">
                    {number_field(FIRST_IN_SENTENCE + 1)}
                    {words(|state| opening(state.lang, &state.shown.outcome.scenario).length_unit.to_owned())}
                </span>
                {after}
            </p>
            <p class="quiet">{words(|state| how_sure(state.lang, &state.shown).unwrap_or_default())}</p>
        </section>
    }
    .into_any()
}

/// What the cost is to a family and a month.
pub fn per_family() -> AnyView {
    let scale = words(|state| human_scale(state.lang, &state.shown.outcome).unwrap_or_default());
    view! { <p class="per-family quiet">{scale}</p> }.into_any()
}

/// The outcome at the caseload and length in force, below the effect's control.
pub fn outcome() -> AnyView {
    let guess = words(|state| {
        let outcome = &state.shown.outcome;
        if is_guess(outcome) { guess(state.lang, outcome) } else { String::new() }
    });
    view! {
        <p class="outcome">
            {words(|state| outcome_line(state.lang, &state.shown.outcome).0)}
            <strong>{words(|state| outcome_line(state.lang, &state.shown.outcome).1)}</strong>
        </p>
        <p class="quiet guess">{guess}</p>
        <p class="quiet guess">{words(|state| notices(state.lang, &state.shown.outcome))}</p>
    }
    .into_any()
}
