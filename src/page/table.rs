//! The table behind the picture: every budget, every year, with sums.

use leptos::prelude::*;

use super::erased::{fixed, list, whether, words};
use crate::app::session::{State, View};
use crate::model::{Budget, Group, Outcome, Param, Total};
use crate::text::{self, Lang, number, picture};

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

fn name(lang: Lang, total: Total) -> &'static str {
    let name = match total {
        Total::Budget(budget) => text::budget(budget),
        Total::Group(group) => text::group_in_all(group),
        Total::Public | Total::All => text::ALL_PUBLIC,
    };
    name.get(lang)
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

/// The table, which follows the outcome while it is in view.
pub fn table() -> AnyView {
    let in_view = |state: &State| state.view == View::Table;
    let heads = list(move |state| {
        if !in_view(state) {
            return Vec::new();
        }
        let start = state.scenario.get(Param::StartYear) as usize;
        let years = (start..start + state.shown.outcome.horizon_years).map(|year| year.to_string());
        let names = [text::BUDGET.get(state.lang).to_owned()].into_iter().chain(years);
        let names = names.chain([text::SUM.get(state.lang).to_owned()]);
        names.map(|name| view! { <th scope="col">{name}</th> }.into_any()).collect()
    });
    let rows = list(move |state| {
        let row = |total: Total| {
            let numbers = cells(&state.shown.outcome, total).into_iter();
            let numbers: Vec<AnyView> = numbers
                .map(|thousands| view! { <td>{number::signed(state.lang, thousands, 0)}</td> }.into_any())
                .collect();
            let class = match total {
                Total::Budget(Budget::Household) => "apart",
                Total::Budget(_) => "",
                _ => "sum",
            };
            view! { <tr class=class><th scope="row">{name(state.lang, total)}</th>{numbers}</tr> }.into_any()
        };
        if in_view(state) { totals().into_iter().map(row).collect() } else { Vec::new() }
    });
    let note = words(move |state| {
        let shows = in_view(state) && rounding_shows(&state.shown.outcome);
        if shows { text::ROUNDED.get(state.lang).to_owned() } else { String::new() }
    });
    view! {
        <div hidden=whether(move |state| !in_view(state))>
            <div class="table" tabindex="0" role="region" aria-label=fixed(text::TABLE)>
                <table>
                    <caption>{words(|state| picture::table_caption(state.lang, &state.shown.outcome))}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="quiet">{note}</p>
        </div>
    }
    .into_any()
}
