//! The answer, with two of its numbers as controls.

use leptos::prelude::*;

use super::control::NumberField;
use crate::app::session::session;
use crate::model::Param;
use crate::text::{self, answer as words, number};

/// The paragraph that answers, what it rests on and its human scale.
#[component]
pub fn Answer() -> impl IntoView {
    let session = session();
    let answer = Memo::new(move |_| {
        let lang = session.lang.get();
        session.with_shown(|shown| words::answer(lang, shown))
    });
    let sure = move || session.with_shown(|shown| words::how_sure(session.lang.get(), shown));
    let scale =
        move || session.with_shown(|shown| words::human_scale(session.lang.get(), &shown.outcome));
    let after = move || {
        let runs = answer.get().after.into_iter();
        runs.map(|run| {
            if run.strong {
                view! { <strong>{run.text}</strong> }.into_any()
            } else {
                run.text.into_any()
            }
        })
        .collect_view()
    };
    view! {
        <section class="answer">
            <p class="example">{move || text::EXAMPLE.get(session.lang.get())}</p>
            <p class="sentence" data-testid="answer">
                {move || answer.get().before_caseload}
                <NumberField param=Param::Caseload place=super::control::Place::Sentence />
                {move || answer.get().before_length}
                <NumberField param=Param::LengthYears place=super::control::Place::Sentence />
                {after}
            </p>
            <p class="quiet">{sure}</p>
            <p class="quiet">{scale}</p>
        </section>
    }
}

/// The outcome at the caseload and length in force, below the effect's control.
#[component]
pub fn OutcomeLine() -> impl IntoView {
    let session = session();
    let line = Memo::new(move |_| {
        let lang = session.lang.get();
        session.with_shown(|shown| {
            let guess = words::is_guess(&shown.outcome).then(|| words::guess(lang, &shown.outcome));
            (words::outcome_line(lang, &shown.outcome), guess)
        })
    });
    view! {
        <p class="outcome">
            {move || number::keep_together(&line.get().0.0).replace(&format!(",{}", number::NBSP), ", ")}
            <strong>{move || line.get().0.1}</strong>
        </p>
        <p class="quiet guess">{move || line.get().1}</p>
    }
}
