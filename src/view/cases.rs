//! What the case is, what others say of its money beside what we count, and the choice of cases.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::canvas::paint;
use super::parts::{Method, Words, show_answer};
use crate::browser::{Now, page};
use crate::cases::{CASES, Case};
use crate::chart::pen::Scale;
use crate::chart::small;
use crate::model::Outcome;
use crate::state::{Action, Section};
use crate::text::case as texts;
use crate::text::explained::Explained;
use crate::text::run::Sentence;
use crate::text::{self, method, number};

/// The section.
#[component]
pub fn Cases() -> impl IntoView {
    let page = page();
    Effect::new(move || page.read(draw));
    let money = |now: Now<'_>| {
        let (lang, case) = (now.lang(), now.case());
        let lines = case.told().money.iter().flat_map(|money| texts::money(lang, case, money, &now.usual().outcome));
        lines.map(|(name, words)| (name.get(lang), words)).collect::<Vec<(&'static str, Sentence)>>()
    };
    let line = |(name, words): (&'static str, Sentence)| {
        view! {
            <dt prop:textContent=name />
            <dd>
                <Words of=Memo::new(move |_| words.clone()) />
            </dd>
        }
    };
    view! {
        <section class="about" aria-labelledby="about-name">
            <h2 id="about-name" tabindex="-1" prop:textContent=page.memo(|now| now.case().name.get(now.lang())) />
            <p prop:textContent=page.memo(|now| number::keep_numbers(now.case().told().story.get(now.lang()))) />
            <dl hidden=page.memo(|now| now.case().told().money.is_none())>
                {move || page.read(money).into_iter().map(line).collect_view()}
            </dl>
            <h2 id="others" prop:textContent=page.say(text::CHOOSE_EXAMPLE) />
            <ul class="cases" id="cases" aria-labelledby="others">
                {CASES.iter().map(|case| view! { <Card case /> }).collect_view()}
            </ul>
            <Method words=page.in_words(|lang| method::CASES.get(lang).to_owned()) />
        </section>
    }
}

/// A case to choose: its picture in small, what it is, and how it ends. Each opens in its own scenario.
#[component]
fn Card(case: &'static Case) -> impl IntoView {
    let page = page();
    let outcome = StoredValue::new(Outcome::of(&case.scenario()).ok());
    let ends = page.memo(move |now| {
        let words = |outcome: &Outcome| texts::ends(now.lang(), outcome, Explained::payback(outcome).in_case(case));
        outcome.with_value(|outcome| outcome.as_ref().map(words).unwrap_or_default())
    });
    let open = move |event: MouseEvent| {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
        if !elsewhere {
            // The page is here already.
            event.prevent_default();
            page.dispatch(Action::OpenCase(case));
            show_answer();
        }
    };
    view! {
        <li>
            <canvas id=picture(case) aria-hidden="true"></canvas>
            <div>
                <a
                    href=page.memo(move |now| now.link_to(case))
                    aria-current=page.aria(|now| now.case().id == case.id)
                    on:click=open
                    prop:textContent=page.say(case.name)
                />
                <p class="quiet" prop:textContent=page.in_words(|lang| number::keep_numbers(case.told().story.get(lang))) />
                <p class="ends">
                    <Words of=ends />
                </p>
            </div>
        </li>
    }
}

fn picture(case: &Case) -> String {
    ["case-", case.id].concat()
}

/// Draws the pictures of the cases where they are in view.
fn draw(now: Now<'_>) {
    let device = now.device();
    // On paper everything is in view.
    if !device.sees(Section::Cases) && !device.theme.hatched {
        return;
    }
    let scale = Scale::for_device_ratio(device.ratio);
    for case in &CASES {
        if let Ok(outcome) = Outcome::of(&case.scenario()) {
            paint(&picture(case), scale, small::SIZE, |pen| small::draw(pen, &outcome, &device.theme));
        }
    }
}
