//! The answer, with two of its numbers as controls, and the same question with other effects.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::control::NumberField;
use super::parts::{Runs, Words};
use crate::browser::page;
use crate::cases::Finding;
use crate::model::Param;
use crate::state::{Action, Field, Mode, Route, Target, cut_caseload};
use crate::text;
use crate::text::answer::{
    answer, cut, finding, guess, how_sure, human_scale, is_guess, notices, other_effects, outcome_line, paid_otherwise,
    verdict,
};
use crate::text::run::{Run, Sentence};

/// The paragraph that answers, and how sure it is.
#[component]
pub fn Answer() -> impl IntoView {
    let page = page();
    let parts = page.memo(|now| around_controls(&answer(now.voice(), now.shown())));
    let part =
        move |place: usize| Memo::new(move |_| parts.with(|parts| parts.get(place).cloned().unwrap_or_default()));
    let (before, cases, between, years, rest) = (part(0), part(1), part(2), part(3), part(4));
    let sure = page.memo(|now| how_sure(now.voice(), now.shown(), now.case()));
    let to_case = move |event: MouseEvent| {
        event.prevent_default();
        page.dispatch(Action::Show(Target::Case));
    };
    view! {
        <section class="answer">
            <div class="example">
                <p>
                    <a
                        class="to-case"
                        href="#about-name"
                        on:click=to_case
                        prop:textContent=page.memo(|now| text::example(now.lang(), now.case()))
                    />
                </p>
                <BeginStory />
            </div>
            <p class="sentence" data-testid="answer">
                <Runs runs=before />
                <span class="together">
                    <NumberField field=Field::Sentence(Param::Caseload) />
                    <Runs runs=cases />
                </span>
                <Runs runs=between />
                <span class="together">
                    <NumberField field=Field::Sentence(Param::LengthYears) />
                    <Runs runs=years />
                </span>
                <Runs runs=rest />
            </p>
            <p class="sure">
                <Words of=sure />
            </p>
        </section>
    }
}

/// The answer's runs around its two controls: before the first; and after each the word that no line break parts from it, and the
/// rest.
fn around_controls(answer: &Sentence) -> Vec<Vec<Run>> {
    let mut parts = Vec::new();
    for (place, runs) in answer.split_controls().enumerate() {
        let mut rest = runs.to_vec();
        let mut with_control = Vec::new();
        if let Some(first) = rest.first_mut().filter(|_| place > 0)
            && let Some((word, after)) = first.words.split_once(' ')
        {
            with_control.push(Run { words: word.to_owned(), ..first.clone() });
            first.words = [" ", after].concat();
        }
        if place > 0 {
            parts.push(with_control);
        }
        parts.push(rest);
    }
    parts
}

/// Leads to the story: beside the example on a phone, in the head of the page where there is room.
#[component]
pub fn BeginStory() -> impl IntoView {
    let page = page();
    let story = Route { mode: Mode::Story, slide: 0 };
    let href = page.memo(move |now| now.link_at(story));
    let begin = move |event: MouseEvent| {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
        if !elsewhere {
            // The page is here already.
            event.prevent_default();
            page.dispatch(Action::Go(Mode::Story, 0));
        }
    };
    view! { <a class="begin" href=href on:click=begin prop:textContent=page.say(text::BEGIN_STORY) /> }
}

/// What the cost is to a family and a month.
#[component]
pub fn PerFamily() -> impl IntoView {
    let page = page();
    let scale = page.memo(|now| human_scale(now.voice(), now.outcome()).unwrap_or_default());
    view! {
        <p class="per-family quiet">
            <Words of=scale />
        </p>
    }
}

/// The outcome at the caseload and length in force, and what it rests on.
#[component]
pub fn Outcome() -> impl IntoView {
    let page = page();
    let line = page.memo(|now| outcome_line(now.voice(), now.outcome()));
    let guessed = page.memo(|now| {
        let (outcome, case) = (now.outcome(), now.case());
        if is_guess(outcome, case) { guess(now.lang(), outcome, case) } else { String::new() }
    });
    let noticed = page.memo(|now| notices(now.voice(), now.outcome()));
    let paid = page.memo(|now| paid_otherwise(now.lang(), now.case(), now.scenario().displayed()));
    let changed = page.memo(|now| text::how_many_changed(now.lang(), changed_count(now)));
    view! {
        <section class="result">
            <p class="outcome">
                <Words of=line />
            </p>
            <p class="quiet guess" prop:textContent=guessed />
            <p class="quiet guess" prop:textContent=noticed />
            <p class="quiet guess" prop:textContent=paid />
            <p class="assumed quiet">
                <button
                    type="button"
                    class="link"
                    on:click=page.on(Action::Show(Target::Changes))
                    prop:textContent=changed
                />
                " "
                <span prop:textContent=page.say(text::PRESS_A_NUMBER) />
            </p>
        </section>
    }
}

/// How many assumptions are not as in the case, the place and one purse for two among them.
pub fn changed_count(now: crate::browser::Now<'_>) -> usize {
    let (scenario, usual) = (now.scenario(), &now.usual().outcome.scenario);
    let differs = |param: &Param| scenario.displayed().get(*param) != usual.get(*param);
    let params = crate::model::PARAMETERS.iter().filter(|param| differs(param)).count();
    params + usize::from(scenario.is_joined()) + usize::from(!scenario.place.is_none())
}

/// The same question with the effects that sources speak of, as buttons.
#[component]
pub fn Effects() -> impl IntoView {
    let page = page();
    let heading = page.memo(|now| other_effects(now.lang(), now.outcome(), now.case()).to_owned());
    let findings = move || page.read(|now| now.case().findings);
    // Without findings there is only the cut.
    let has_none = page.memo(|now| now.case().findings.is_empty());
    let name = page.memo(|now| if now.case().findings.is_empty() { "turn" } else { "effects" });
    let buttons = move || {
        let found = findings().iter().enumerate();
        found.map(|(index, found)| view! { <Effect index found /> }).collect_view()
    };
    view! {
        <section class="effects" aria-labelledby=name>
            <h2 id="effects" hidden=has_none prop:textContent=heading />
            {buttons}
            <Turn />
        </section>
    }
}

#[component]
fn Effect(index: usize, found: &'static Finding) -> impl IntoView {
    let page = page();
    let takes = page.memo(move |now| {
        let shown = now.shown();
        let found = shown.other_effects.get(index);
        found.map(|(_, found)| verdict(now.lang(), *found, shown.outcome.horizon_years)).unwrap_or_default()
    });
    view! {
        <button
            type="button"
            aria-pressed=page.aria(|now| now.scenario().displayed().get(Param::ExtraShare) == found.effect)
            on:click=page.on(Action::Set(Param::ExtraShare, found.effect))
        >
            <b prop:textContent=page.in_words(|lang| finding(lang, found)) />
            " "
            <span prop:textContent=page.say(found.source) />
            " "
            <em prop:textContent=takes />
        </button>
    }
}

/// Turns the effort into a cut, with the same model and the same assumptions.
#[component]
fn Turn() -> impl IntoView {
    let page = page();
    let cannot = page.memo(|now| {
        // What stands instead of something else than a caseload has none to be cut to.
        let instead = !now.voice().nouns().instead.is_empty();
        let scenario = now.scenario().displayed();
        instead || cut_caseload(scenario) <= scenario.get(Param::OrdinaryCaseload)
    });
    let words = page.memo(|now| {
        let scenario = now.scenario().displayed();
        cut(now.voice(), scenario, cut_caseload(scenario))
    });
    let said = page.memo(|now| if now.scenario().is_cut() { text::CUT.get(now.lang()) } else { "" });
    view! {
        <button
            type="button"
            class="turn"
            id="turn"
            hidden=cannot
            aria-pressed=page.aria(|now| now.scenario().is_cut())
            on:click=page.on(Action::Turn)
        >
            <b prop:textContent=page.say(text::TURN) />
            " "
            <span prop:textContent=words />
        </button>
        <p class="quiet cut" prop:textContent=said />
    }
}
