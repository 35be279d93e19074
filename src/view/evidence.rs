//! How sure the effect is: what has been found, on one scale with break-even and the effect in force.

use leptos::prelude::*;

use super::parts::{Method, unless_idle};
use super::strips::{ScaleNames, ScaleRow, Strips, paint};
use crate::browser::dom::slid;
use crate::browser::{Now, page};
use crate::cases::Finding;
use crate::chart::evidence::{GROUP_SIZES, strip};
use crate::chart::strips::Upright;
use crate::state::{Action, Section};
use crate::text::evidence as texts;
use crate::text::{self, method, number};

/// The section; a case that nothing has been found of has its words alone.
#[component]
pub fn Evidence() -> impl IntoView {
    let page = page();
    Effect::new(move || page.read(draw));
    let findings = move || page.read(|now| now.case().found().collect::<Vec<&'static Finding>>());
    let names = unless_idle(page, Section::Evidence, |now| {
        let (least, here) = texts::lines(now.lang(), now.shown());
        let names: Vec<(f64, String)> = least.into_iter().chain([here]).collect();
        ScaleNames::of(now.derived().evidence_axis, &names, |share| number::short(now.lang(), share * 100.0, 0))
    });
    let sentence = unless_idle(page, Section::Evidence, |now| {
        texts::sentence(now.lang(), now.shown(), now.case(), now.group_size())
    });
    view! {
        <section class="evidence" id="evidence" aria-labelledby="evidence-name">
            <h2 id="evidence-name" tabindex="-1" prop:textContent=page.say(text::HOW_SURE_THE_EFFECT) />
            <p data-testid="evidence">
                <span prop:textContent=sentence />
            </p>
            <div hidden=page.memo(|now| now.case().found().next().is_none())>
                <Strips id="evidence">
                    <ScaleRow names>
                        <td
                            role="cell"
                            colspan="2"
                            class="quiet"
                            prop:textContent=page.memo(|now| texts::scale(now.voice()))
                        />
                    </ScaleRow>
                    {move || findings().into_iter().map(|finding| view! { <Found finding /> }).collect_view()}
                </Strips>
            </div>
            <GroupSize />
            <p
                class="quiet"
                prop:textContent=page.memo(|now| number::keep_numbers(now.case().told().evidence.get(now.lang())))
            />
            <Method words=page.in_words(|lang| method::FINDINGS.get(lang).to_owned()) />
        </section>
    }
}

#[component]
fn Found(finding: &'static Finding) -> impl IntoView {
    let page = page();
    let figure = page.memo(|now| texts::figure(now.lang(), finding.standing(now.group_size())));
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <b prop:textContent=page.in_words(|lang| texts::name(lang, finding)) />
                " "
                <span prop:textContent=page.in_words(|lang| texts::detail(lang, finding)) />
            </th>
            <td role="cell" class="figures" prop:textContent=figure />
            <td class="strip" aria-hidden="true"></td>
        </tr>
    }
}

/// How many there were in each group where a source does not say.
#[component]
fn GroupSize() -> impl IntoView {
    let page = page();
    view! {
        <div class="group-size" hidden=page.memo(|now| !texts::has_counts(now.case()))>
            <label for="group-size" prop:textContent=page.say(text::GROUP_SIZE) />
            <input
                type="range"
                id="group-size"
                min=number::plain(GROUP_SIZES.0, 0)
                max=number::plain(GROUP_SIZES.1, 0)
                step="5"
                prop:value=page.memo(|now| number::plain(now.group_size(), 0))
                aria-valuetext=page.memo(|now| number::short(now.lang(), now.group_size(), 0))
                aria-describedby="group-size-note"
                on:input=move |event| page.dispatch(Action::SetGroupSize(slid(&event)))
            />
            <p
                class="quiet"
                id="group-size-note"
                prop:textContent=page.memo(|now| texts::group_size(now.lang(), now.case(), now.group_size()))
            />
        </div>
    }
}

/// Draws the strips where they are in view.
fn draw(now: Now<'_>) {
    let device = now.device();
    // Words that wrap in another language move the rows.
    now.lang();
    if !device.sees(Section::Evidence) {
        return;
    }
    let strips: Vec<_> = now.case().found().map(|finding| strip(finding, now.group_size())).collect();
    let (least, here) = texts::lines(now.lang(), now.shown());
    let broken = least.into_iter().map(|(at, _)| Upright { at, broken: true });
    let uprights: Vec<_> = broken.chain([Upright { at: here.0, broken: false }]).collect();
    paint("evidence", now.derived().evidence_axis, &strips, &uprights, device.ratio, &device.theme);
}
