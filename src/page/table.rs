//! The table behind the picture: every budget, every year, with sums.

use leptos::prelude::*;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::erased::{all, as_a, el, item};
use super::numbers::number as button;
use crate::app::session::{State, View};
use crate::chart::span::Span;
use crate::model::{Budget, Group, Outcome, Total};
use crate::text::links;
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

/// One row as shown, rounded: each year and the sum, thousands of kronor.
fn cells(outcome: &Outcome, total: Total) -> Vec<f64> {
    let net = outcome.net_of(total.budgets());
    let years = net[..outcome.horizon_years].iter().copied();
    years.chain([outcome.summary(total).sum]).map(|kronor| number::rounded(kronor / 1e3, 0)).collect()
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
fn move_among(event: &Event) {
    let Some(event) = as_a::<KeyboardEvent>(event) else { return };
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

/// The table, which follows the outcome while it is in view.
pub fn table() -> AnyView {
    let in_view = |state: &State| state.view == View::Table;
    // The first column names the budgets; the one of the year picked out is set off.
    let class = |state: &State, column: usize| if state.year() == Some(column) { "picked" } else { "" };
    let heads = el("tr").list(move |state| {
        if !in_view(state) {
            return Vec::new();
        }
        let span = Span::of(&state.shown.outcome);
        let head = |name: String, class: &'static str| item("th").is("scope", "col").class(class).text(name);
        let years = (0..span.years).map(|index| head(span.year(index).to_string(), class(state, index)));
        let first = head(text::BUDGET.get(state.lang).to_owned(), "");
        let last = head(text::SUM.get(state.lang).to_owned(), "");
        [first].into_iter().chain(years).chain([last]).collect()
    });
    let rows = el("tbody").list(move |state| {
        let row = |total: Total| {
            let numbers = cells(&state.shown.outcome, total).into_iter().enumerate().map(|(column, thousands)| {
                let year = Some(column).filter(|year| *year < state.shown.outcome.horizon_years);
                let number = button(links::of_total(total.id(), year, false), number::signed(state.lang, thousands, 0));
                // One stop for the keyboard in each row, its sum; arrows lead to the others.
                let number = if year.is_some() { number.is("tabindex", "-1") } else { number };
                item("td").class(class(state, column)).and(number)
            });
            let kind = match total {
                Total::Budget(Budget::Household) => "apart",
                Total::Budget(_) => "",
                _ => "sum",
            };
            item("tr").class(kind).and(item("th").is("scope", "row").text(name(state.voice(), total))).all(numbers)
        };
        if in_view(state) { totals().into_iter().map(row).collect() } else { Vec::new() }
    });
    let note = el("p").class("quiet").text(move |state| {
        let shows = in_view(state) && rounding_shows(&state.shown.outcome);
        if shows { text::ROUNDED.get(state.lang).to_owned() } else { String::new() }
    });
    let caption = el("caption").text(|state| picture::table_caption(state.lang, &state.shown.outcome));
    let table = el("table").on("keydown", move_among).and(caption).and(el("thead").and(heads)).and(rows);
    let region = el("div").class("table").is("tabindex", "0").is("role", "region").named("aria-label", text::TABLE);
    el("div").hidden_if(move |state| !in_view(state)).and(region.and(table)).and(note).view()
}
