//! How sure it is: the equally likely outcomes as a sentence, as dots and as a table.

use leptos::prelude::*;

use super::canvas::paint;
use super::parts::{Folded, Method};
use crate::browser::{Now, page};
use crate::chart::dots;
use crate::chart::pen::Scale;
use crate::state::{Drawn, Fold, Section};
use crate::text::{self, chance as texts, method};

/// The section; out of view where nothing varies.
#[component]
pub fn Chance() -> impl IntoView {
    let page = page();
    page.draw(draw);
    let of_drawn = move |read: fn(Now<'_>, &Drawn) -> String| {
        page.memo(move |now| now.drawn().map(|drawn| read(now, drawn)).unwrap_or_default())
    };
    let varies =
        page.memo(|now| now.drawn().is_some_and(|drawn| texts::range(&drawn.scenario, &drawn.uncertainty).is_some()));
    let is_behind = page.aria(|now| now.drawn().is_none_or(|drawn| drawn.scenario != *now.scenario().displayed()));
    let key = page.memo(|now| {
        let Some(drawn) = now.drawn() else { return Vec::new() };
        let own = drawn.scenario.payer_group().id();
        let lines = texts::key(now.lang(), &drawn.scenario, drawn.cost).into_iter().zip([" lit", ""]);
        lines.map(|(words, filled)| ([own, filled].concat(), words)).collect()
    });
    let key_line = |(class, words): (String, String)| {
        view! {
            <li>
                <i class=class></i>
                <span prop:textContent=words />
            </li>
        }
    };
    let words = of_drawn(|now, drawn| texts::chance(now.lang(), &drawn.scenario, drawn.cost, &drawn.uncertainty));
    let counted = of_drawn(|now, drawn| {
        method::dots(now.lang(), &drawn.scenario, &drawn.uncertainty, dots::lit(&drawn.uncertainty))
    });
    view! {
        <section
            class="chance"
            aria-labelledby="chance-name"
            hidden=page.memo(move |_| !varies.get())
            aria-busy=is_behind
        >
            <h2 id="chance-name" prop:textContent=page.say(text::HOW_SURE) />
            <p data-testid="chance" prop:textContent=words />
            <div class="dots">
                <canvas id="dots" aria-hidden="true"></canvas>
                <ul class="dot-key">{move || key.get().into_iter().map(key_line).collect_view()}</ul>
            </div>
            <Folded name=text::OUTCOMES fold=Fold::Outcomes>
                <Outcomes />
            </Folded>
            <Method words=counted />
        </section>
    }
}

/// The outcomes one by one.
#[component]
fn Outcomes() -> impl IntoView {
    let page = page();
    let rows = |now: Now<'_>| {
        let drawn = now.drawn().map(|drawn| drawn.uncertainty.outcomes.as_slice()).unwrap_or_default();
        drawn.iter().map(|outcome| texts::row(now.lang(), outcome)).collect::<Vec<[String; 2]>>()
    };
    let row = |(index, [left, back]): (usize, [String; 2])| {
        view! {
            <tr>
                <th scope="row" prop:textContent=(index + 1).to_string() />
                <td prop:textContent=left />
                <td prop:textContent=back />
            </tr>
        }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col" prop:textContent=page.say(text::OUTCOME) />
                    <th scope="col" prop:textContent=page.say(text::LEFT) />
                    <th scope="col" prop:textContent=page.say(text::BACK) />
                </tr>
            </thead>
            <tbody>{move || page.read(rows).into_iter().enumerate().map(row).collect_view()}</tbody>
        </table>
    }
}

/// Draws the dots where they are in view.
fn draw(now: Now<'_>) {
    let device = now.device();
    let Some(drawn) = now.drawn() else { return };
    // On paper everything is in view.
    if device.sees(Section::Dots) || device.theme.hatched {
        let (lit, own) = (dots::lit(&drawn.uncertainty), drawn.scenario.payer_group());
        let scale = Scale::for_device_ratio(device.ratio);
        paint("dots", scale, dots::SIZE, |pen| dots::draw(pen, lit, own, &device.theme));
    }
}
