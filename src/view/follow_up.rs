//! Uppföljningskortet: what to expect at each time, a field for what was reached, and what that says.

use gloo::events::EventListener;
use leptos::prelude::*;

use super::parts::{Method, Number};
use crate::browser::dom::{set_root_class, typed};
use crate::browser::{Now, page};
use crate::model::trace::Arm;
use crate::model::{FOLLOW_UP_MONTHS, FollowUp};
use crate::state::{Action, LastTyped};
use crate::text::answer::opening;
use crate::text::explained::Explained;
use crate::text::{self, Text, follow_up as texts, method, number};

/// What is typed at one time: a number, nothing yet, or something that is no number of those in the group.
fn reached(now: Now<'_>, row: usize, follow_up: &FollowUp) -> Result<Option<u32>, ()> {
    let typed = now.typed().reached[row].trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = number::read(now.lang(), typed).map_err(|_| ())?;
    let whole = number >= 0.0 && number <= f64::from(follow_up.of) && number.fract() == 0.0;
    if whole { Ok(Some(number as u32)) } else { Err(()) }
}

#[component]
fn Row(row: usize) -> impl IntoView {
    let page = page();
    let of_row = move |read: fn(Now<'_>, usize, &FollowUp) -> String| {
        page.memo(move |now| now.derived().follow_up_at(row).map(|found| read(now, row, found)).unwrap_or_default())
    };
    let when = of_row(|now, _, found| texts::when(now.lang(), found));
    let with_it = of_row(|now, _, found| texts::expected(now.lang(), found)[0].clone());
    let without = of_row(|now, _, found| texts::expected(now.lang(), found)[1].clone());
    let problem = of_row(|now, row, found| match reached(now, row, found) {
        Err(()) => texts::allowed(now.lang(), found),
        Ok(_) => String::new(),
    });
    let says = of_row(|now, row, found| {
        let judged = reached(now, row, found).ok().flatten().map(|reached| found.judge(reached));
        judged.map_or("", |judged| texts::reached(judged).get(now.lang())).to_owned()
    });
    let name = page.memo(move |now| [text::REACHED.get(now.lang()), " ", &when.get()].concat());
    // What a slider changes in four rows at once is not read out.
    let live = page.memo(move |now| if now.typed().last == Some(LastTyped::Card(row)) { "polite" } else { "off" });
    let error = ["error-reached-", &row.to_string()].concat();
    let months = FOLLOW_UP_MONTHS[row];
    let expected = move |arm: Arm, label: Text, words: Memo<String>| {
        view! {
            <td role="cell" data-label=page.say(label)>
                <Number explained=Explained::expected(arm, months) words />
            </td>
        }
    };
    view! {
        // The roles are said again because on a phone rows are laid out as lines of words.
        <tr role="row">
            <th role="rowheader" scope="row" prop:textContent=when />
            {expected(Arm::Programme, text::WITH_IT, with_it)}
            {expected(Arm::Ordinary, text::OTHERWISE, without)}
            <td role="cell" data-label=page.say(text::REACHED_HEAD)>
                <span class="number">
                    <input
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        class="field"
                        size="4"
                        aria-label=name
                        aria-invalid=page.aria(move |_| problem.with(|problem| !problem.is_empty()))
                        aria-describedby=error.clone()
                        prop:value=page.memo(move |now| now.typed().reached[row].clone())
                        on:input=move |event| page.dispatch(Action::TypeReached(row, typed(&event)))
                    />
                </span>
                <span class="error" id=error role="alert" prop:textContent=problem />
            </td>
            <td role="cell">
                <span aria-live=live data-testid="verdict" prop:textContent=says />
            </td>
        </tr>
    }
}

/// The card.
#[component]
pub fn FollowUpCard() -> impl IntoView {
    let page = page();
    let printed = |_: &web_sys::Event| set_root_class("only-card", false);
    StoredValue::new_local(EventListener::new(&window(), "afterprint", printed));
    let heads = [text::TIME, text::WITH_IT, text::OTHERWISE, text::REACHED_HEAD, text::SAYS]
        .map(|name| view! { <th role="columnheader" scope="col" prop:textContent=page.say(name) /> });
    let effort = page.memo(|now| {
        let opening = opening(now.voice(), now.scenario().displayed()).plain();
        [text::example(now.lang(), now.case()).as_str(), ". ", &opening].concat()
    });
    let sentence = page.memo(|now| {
        let after_a_year = now.derived().follow_up_at(1);
        after_a_year.map(|found| texts::sentence(now.voice(), found)).unwrap_or_default()
    });
    let counted = page.memo(|now| {
        let nouns = now.voice().nouns();
        texts::counted(now.lang(), nouns.units, nouns.reach)
    });
    view! {
        <section class="card" id="card" aria-labelledby="card-name">
            <h2 id="card-name" prop:textContent=page.say(text::FOLLOW_UP_CARD) />
            <p class="on-paper" prop:textContent=effort />
            <p data-testid="card" prop:textContent=sentence />
            <p class="quiet" prop:textContent=counted />
            <div class="wide">
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">{heads.into_iter().collect_view()}</tr>
                    </thead>
                    <tbody role="rowgroup">
                        {(0..FOLLOW_UP_MONTHS.len()).map(|row| view! { <Row row /> }).collect_view()}
                    </tbody>
                </table>
            </div>
            <button
                type="button"
                class="print"
                on:click=|_| print_card()
                prop:textContent=page.say(text::PRINT_CARD)
            />
            <Method words=page.in_words(|lang| method::CARD.get(lang).to_owned()) />
        </section>
    }
}

/// Prints the card and nothing else.
fn print_card() {
    set_root_class("only-card", true);
    if window().print().is_err() {
        set_root_class("only-card", false);
    }
}
