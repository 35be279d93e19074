//! Who carries the risk: each way of funding, with each effect that the case is tried with.

use leptos::prelude::*;

use super::parts::{Folded, Number, Words, unless_idle};
use super::strips::{ScaleNames, ScaleRow, Strips, paint};
use crate::browser::{Now, page};
use crate::model::{Budget, Financing};
use crate::state::{Fold, Party, Risk as Risks, Section, mark};
use crate::text::explained::Explained;
use crate::text::picture::Unit;
use crate::text::risk as texts;
use crate::text::{self, Text, budget, group};

const fn name(party: Party) -> Text {
    match party {
        Party::Investor => budget(Budget::Investor),
        Party::Group(own) => group(own),
    }
}

fn unit(risk: &Risks) -> Unit {
    Unit::for_largest(risk.axis.from.abs().max(risk.axis.to))
}

fn risk(now: Now<'_>) -> Option<&Risks> {
    now.derived().risk.as_ref()
}

/// Each way of funding that can be had, with those to whom something happens.
fn ways(now: Now<'_>) -> Vec<(Financing, Vec<Party>)> {
    let ways = risk(now).map(|risk| risk.ways.as_slice()).unwrap_or_default();
    ways.iter().map(|way| (way.financing, way.parties.clone())).collect()
}

fn caption(now: Now<'_>) -> String {
    risk(now).map(|risk| texts::caption(now.lang(), now.outcome(), unit(risk))).unwrap_or_default()
}

/// The section.
#[component]
pub fn Risk() -> impl IntoView {
    let page = page();
    Effect::new(move || page.read(draw));
    let sentence = unless_idle(page, Section::Risk, |now| {
        let both = risk(now).and_then(|risk| risk.without(Financing::Own).zip(risk.without(Financing::Contract)));
        let words = both.map(|(alone, contract)| texts::sentence(now.lang(), &now.outcome().scenario, alone, contract));
        words.unwrap_or_default()
    });
    let key = unless_idle(page, Section::Risk, |now| {
        let tried = risk(now).map(|risk| risk.tried.as_slice()).unwrap_or_default();
        let line = |tried: &(crate::cases::Tried, f64)| (mark(tried.0).1, texts::key(now.lang(), *tried));
        tried.iter().map(line).collect::<Vec<(&'static str, String)>>()
    });
    let key_line = |(sign, words): (&'static str, String)| {
        view! {
            <li>
                <i aria-hidden="true">{sign}</i>
                <span prop:textContent=words />
            </li>
        }
    };
    view! {
        <section class="risk" id="risk" aria-labelledby="risk-name">
            <h2 id="risk-name" prop:textContent=page.say(text::WHO_CARRIES_THE_RISK) />
            <p data-testid="risk">
                <Words of=sentence />
            </p>
            <ul class="shape-key">{move || key.get().into_iter().map(key_line).collect_view()}</ul>
            <p class="quiet">
                <span prop:textContent=page.say(text::LONG_STRIP) />
                " "
                <span prop:textContent=page.say(text::ROUNDED) />
            </p>
            // Its numbers stand in the table below.
            <div aria-hidden="true">
                <Rows />
            </div>
            <Folded name=text::NUMBERS fold=Fold::Risk>
                <Table />
            </Folded>
        </section>
    }
}

/// A way of funding as a heading; the one in force says so.
#[component]
fn Way(financing: Financing) -> impl IntoView {
    let page = page();
    let here = page.memo(move |now| {
        let in_force = financing == now.outcome().scenario.financing();
        if in_force { text::CHOSEN_HERE.get(now.lang()) } else { "" }
    });
    view! {
        <b prop:textContent=page.in_words(move |lang| texts::financing(lang, financing)) />
        <span prop:textContent=here />
    }
}

/// The strips, one for each of those to whom something happens in a way of funding.
#[component]
fn Rows() -> impl IntoView {
    let page = page();
    let ways = unless_idle(page, Section::Risk, ways);
    let names = unless_idle(page, Section::Risk, |now| {
        let names = |risk: &Risks| ScaleNames::of(risk.axis, &[], |kronor| unit(risk).short(now.lang(), kronor));
        risk(now).map(names).unwrap_or_default()
    });
    let party = move |party: Party| {
        view! {
            <tr>
                <th prop:textContent=page.say(name(party)) />
                <td class="strip" aria-hidden="true"></td>
            </tr>
        }
    };
    let way = move |(financing, parties): (Financing, Vec<Party>)| {
        view! {
            <tr class="way">
                <th colspan="2">
                    <Way financing />
                </th>
            </tr>
            {parties.into_iter().map(party).collect_view()}
        }
    };
    view! {
        <Strips id="risk">
            <ScaleRow names>
                <td class="quiet" prop:textContent=unless_idle(page, Section::Risk, caption) />
            </ScaleRow>
            {move || ways.get().into_iter().map(way).collect_view()}
        </Strips>
    }
}

/// The numbers behind the strips, a body of rows for each way of funding.
#[component]
fn Table() -> impl IntoView {
    let page = page();
    let ways = page.memo(ways);
    let tried = page.memo(|now| {
        let tried = risk(now).map(|risk| risk.tried.clone()).unwrap_or_default();
        tried.into_iter().map(|tried| (texts::key(now.lang(), tried), tried.1)).collect::<Vec<(String, f64)>>()
    });
    let column = |(words, _): (String, f64)| view! { <th scope="col" prop:textContent=words /> };
    let body = move |(financing, parties): (Financing, Vec<Party>)| {
        let effects: Vec<f64> = tried.with(|tried| tried.iter().map(|(_, effect)| *effect).collect());
        let across = (effects.len() + 1).to_string();
        let row = move |party: Party| {
            let cell = |(place, effect): (usize, &f64)| {
                let explained = Explained::risk(financing, *effect, party.total());
                let words = page.memo(move |now| {
                    let risk = risk(now);
                    let way = risk.and_then(|risk| risk.ways.iter().find(|way| way.financing == financing));
                    let kronor = way.and_then(|way| way.effects.get(place)).map(|carried| party.of(carried));
                    risk.zip(kronor).map(|(risk, kronor)| unit(risk).signed(now.lang(), kronor)).unwrap_or_default()
                });
                view! {
                    <td>
                        <Number explained words />
                    </td>
                }
            };
            view! {
                <tr>
                    <th scope="row" prop:textContent=page.say(name(party)) />
                    {effects.iter().enumerate().map(cell).collect_view()}
                </tr>
            }
        };
        view! {
            <tbody>
                <tr class="way">
                    <th colspan=across scope="rowgroup">
                        <Way financing />
                    </th>
                </tr>
                {parties.into_iter().map(row).collect_view()}
            </tbody>
        }
    };
    view! {
        <table>
            <caption prop:textContent=page.memo(caption) />
            <thead>
                <tr>
                    <th scope="col" prop:textContent=page.say(text::PURSE) />
                    {move || tried.get().into_iter().map(column).collect_view()}
                </tr>
            </thead>
            {move || ways.get().into_iter().map(body).collect_view()}
        </table>
    }
}

/// Draws the strips where they are in view.
fn draw(now: Now<'_>) {
    let device = now.device();
    // Words that wrap in another language move the rows.
    now.lang();
    if let Some(risk) = risk(now).filter(|_| device.sees(Section::Risk)) {
        paint("risk", risk.axis, &risk.strips(), &[], device.ratio, &device.theme);
    }
}
