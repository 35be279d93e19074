//! Hundralappen: a heading that says it, the strip, and the table.

use leptos::prelude::*;

use super::canvas::paint;
use super::parts::{Number, Words, swatch};
use crate::browser::{Now, page};
use crate::chart::hundred;
use crate::chart::pen::Scale;
use crate::model::Purse;
use crate::text;
use crate::text::explained::Explained;

/// Height of the strip of a hundred kronor, lines of text.
const STRIP_LINES: f64 = 1.1;

/// Of a hundred kronor saved, who has how many.
#[component]
pub fn HundredKronor() -> impl IntoView {
    let page = page();
    page.draw(draw);
    let heading = page.memo(|now| {
        let parts = now.derived().hundred.as_ref().map(<[_; 5]>::as_slice);
        text::hundred::heading(now.lang(), now.outcome(), parts)
    });
    let nothing = page.memo(|now| now.derived().hundred.is_none());
    let purses = page.memo(|now| {
        let parts = now.derived().hundred.iter().flatten().filter(|(_, kronor)| *kronor > 0);
        parts.map(|(purse, _)| *purse).collect::<Vec<Purse>>()
    });
    view! {
        <section class="hundred" aria-labelledby="hundred">
            <h2 id="hundred">
                <Words of=heading />
            </h2>
            <canvas id="hundred-strip" aria-hidden="true" hidden=nothing></canvas>
            // The roles are said again because the table is laid out as a line of words.
            <table role="table" aria-labelledby="hundred" hidden=nothing>
                <thead role="rowgroup" class="unseen">
                    <tr role="row">
                        <th role="columnheader" scope="col" prop:textContent=page.say(text::PURSE) />
                        <th role="columnheader" scope="col" prop:textContent=page.say(text::OF_A_HUNDRED) />
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {move || purses.get().into_iter().map(|purse| view! { <PurseRow purse /> }).collect_view()}
                </tbody>
            </table>
            <p
                class="quiet"
                hidden=nothing
                prop:textContent=page.memo(|now| text::hundred::caption(now.voice(), now.outcome()))
            />
        </section>
    }
}

#[component]
fn PurseRow(purse: Purse) -> impl IntoView {
    let page = page();
    let class = page.memo(move |now| {
        let (group, half) = hundred::hue(purse, now.outcome().payer_group());
        swatch(group, half)
    });
    let kronor = page.memo(move |now| {
        let parts = now.derived().hundred.iter().flatten();
        parts.filter(|(of, _)| *of == purse).map(|(_, kronor)| kronor.to_string()).collect::<String>()
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                <i class=class></i>
                <span prop:textContent=page.memo(move |now| text::hundred::purse(now.voice(), now.outcome(), purse)) />
            </th>
            <td role="cell">
                <Number explained=Explained::purse(purse) words=kronor />
            </td>
        </tr>
    }
}

fn draw(now: Now<'_>) {
    let (route, theme) = (now.route(), now.device().theme);
    let Some(room) = now.device().room.filter(|_| route.shows_figure()) else { return };
    let Some(parts) = now.derived().hundred else { return };
    let scale = Scale::for_device_ratio(room.device_ratio);
    let size = (room.whole(room.width), (STRIP_LINES * room.line).round());
    let own = now.outcome().payer_group();
    paint("hundred-strip", scale, size, |pen| hundred::draw(pen, &parts, own, size, &theme));
}
