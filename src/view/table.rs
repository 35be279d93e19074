//! The table behind the picture: every budget, every year, with sums.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::parts::{Number, year};
use crate::browser::dom::all;
use crate::browser::{Now, page};
use crate::chart::span::Span;
use crate::model::{Budget, Group, Outcome, Total};
use crate::state::FigureView;
use crate::text::explained::Explained;
use crate::text::{self, Voice, number, picture};

/// Every row: single budgets, the sum of a group that has several, and all public budgets before the household.
fn totals() -> Vec<Total> {
    let mut totals = Vec::new();
    for group in Group::PUBLIC {
        totals.extend(group.budgets().iter().copied().map(Total::Budget));
        if group.budgets().len() > 1 {
            totals.push(Total::Group(*group));
        }
    }
    totals.push(Total::Public);
    totals.push(Total::Budget(Budget::Household));
    totals
}

fn name(voice: Voice, total: Total) -> String {
    voice.fill(match total {
        Total::Budget(Budget::Household) => text::HOUSEHOLD,
        Total::Budget(budget) => text::budget(budget),
        Total::Group(group) => text::group_in_all(group),
        Total::Public | Total::All => text::ALL_PUBLIC,
    })
}

/// A number as shown, rounded: a year's, or the sum where none is given; thousands of kronor.
fn cell(outcome: &Outcome, total: Total, year: Option<usize>) -> f64 {
    let kronor = year.map_or_else(|| outcome.summary(total).sum, |year| outcome.net_of(total.budgets())[year]);
    number::rounded(kronor / 1e3, 0)
}

/// One row as shown: each year and the sum.
fn cells(outcome: &Outcome, total: Total) -> Vec<f64> {
    (0..outcome.horizon_years).map(Some).chain([None]).map(|year| cell(outcome, total, year)).collect()
}

/// Whether the numbers as shown fail to add up, along a row or down a group.
fn rounding_shows(outcome: &Outcome) -> bool {
    totals().into_iter().any(|total| {
        let row = cells(outcome, total);
        let along = row.split_last().is_some_and(|(sum, years)| years.iter().sum::<f64>() != *sum);
        let parts: Vec<Vec<f64>> =
            total.budgets().iter().map(|budget| cells(outcome, Total::Budget(*budget))).collect();
        let down =
            row.iter().enumerate().any(|(column, sum)| parts.iter().map(|part| part[column]).sum::<f64>() != *sum);
        along || down
    })
}

/// Arrows go from number to number.
fn move_among(event: KeyboardEvent) {
    let numbers = all::<HtmlElement>(".table td .how");
    let columns = all::<HtmlElement>(".table tbody tr:first-child td").len();
    let active = document().active_element();
    let here = numbers.iter().position(|number| active.as_ref() == Some(number));
    let there = here.and_then(|here| match event.key().as_str() {
        "ArrowLeft" if here % columns > 0 => Some(here - 1),
        "ArrowRight" if here % columns + 1 < columns => Some(here + 1),
        "ArrowUp" => here.checked_sub(columns),
        "ArrowDown" => Some(here + columns),
        _ => None,
    });
    if let Some(number) = there.and_then(|there| numbers.get(there)) {
        event.prevent_default();
        // A link takes focus.
        let _ = number.focus();
    }
}

/// The column of the year picked out is set off.
fn class(now: Now<'_>, column: usize) -> &'static str {
    if year(now) == Some(column) { "picked" } else { "" }
}

/// The table, which is made while it is in view.
#[component]
pub fn Table() -> impl IntoView {
    let page = page();
    let is_in_view = page.memo(|now| now.figure().view == FigureView::Table);
    view! {
        <div hidden=page.memo(move |_| !is_in_view.get())>{move || is_in_view.get().then(|| view! { <Budgets /> })}</div>
    }
}

#[component]
fn Budgets() -> impl IntoView {
    let page = page();
    let count = page.memo(|now| now.outcome().horizon_years);
    let years = move || {
        let head = |column: usize| {
            let class = page.memo(move |now| class(now, column));
            let year = page.memo(move |now| Span::of(now.outcome()).year(column).to_string());
            view! { <th scope="col" class=class prop:textContent=year /> }
        };
        (0..count.get()).map(head).collect_view()
    };
    let rows = move || {
        let years = count.get();
        totals().into_iter().map(|total| view! { <BudgetRow total years /> }).collect_view()
    };
    let note = page.memo(|now| if rounding_shows(now.outcome()) { text::ROUNDED.get(now.lang()) } else { "" });
    view! {
        <div class="table" tabindex="0" role="region" aria-label=page.say(text::TABLE)>
            <table on:keydown=move_among>
                <caption prop:textContent=page.memo(|now| picture::table_caption(now.lang(), now.outcome())) />
                <thead>
                    <tr>
                        <th scope="col" prop:textContent=page.say(text::BUDGET) />
                        {years}
                        <th scope="col" prop:textContent=page.say(text::SUM) />
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="quiet" prop:textContent=note />
    }
}

#[component]
fn BudgetRow(total: Total, years: usize) -> impl IntoView {
    let page = page();
    let kind = match total {
        Total::Budget(Budget::Household) => "apart",
        Total::Budget(_) => "",
        Total::Group(_) | Total::Public | Total::All => "sum",
    };
    let of_column = move |column: usize| {
        let year = Some(column).filter(|year| *year < years);
        let class = page.memo(move |now| class(now, column));
        let words = page.memo(move |now| number::signed(now.lang(), cell(now.outcome(), total, year), 0));
        // One stop for the keyboard in each row, its sum; arrows lead to the others.
        let tabindex = year.map(|_| "-1");
        view! {
            <td class=class>
                <Number explained=Explained::total(total, year, false) words tabindex />
            </td>
        }
    };
    view! {
        <tr class=kind>
            <th scope="row" prop:textContent=page.memo(move |now| name(now.voice(), total)) />
            {(0..=years).map(of_column).collect_view()}
        </tr>
    }
}
