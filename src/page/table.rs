//! The table behind the picture: every budget, every year, with sums.

use leptos::prelude::*;

use crate::app::session::session;
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

fn name(lang: Lang, total: Total) -> String {
    match total {
        Total::Budget(budget) => text::budget(budget).get(lang).to_owned(),
        Total::Group(group) => text::group_in_all(group).get(lang).to_owned(),
        Total::Public | Total::All => text::ALL_PUBLIC.get(lang).to_owned(),
    }
}

/// One row as shown: each year and the sum, thousands of kronor.
fn cells(outcome: &Outcome, total: Total) -> Vec<f64> {
    let net = outcome.net_of(total.budgets());
    let years = net[..outcome.horizon_years].iter().copied();
    years
        .chain([outcome.summary(total).sum])
        .map(|kronor| kronor / 1e3)
        .collect()
}

/// Whether the numbers as shown fail to add up, along a row or down a group.
fn rounding_shows(outcome: &Outcome) -> bool {
    let shown = |total: Total| -> Vec<f64> {
        cells(outcome, total)
            .into_iter()
            .map(|thousands| number::rounded(thousands, 0))
            .collect()
    };
    let along = |total: Total| {
        let row = shown(total);
        row.split_last()
            .is_some_and(|(sum, years)| years.iter().sum::<f64>() != *sum)
    };
    let down = |total: Total| {
        let parts: Vec<Vec<f64>> = total
            .budgets()
            .iter()
            .map(|budget| shown(Total::Budget(*budget)))
            .collect();
        shown(total)
            .iter()
            .enumerate()
            .any(|(column, sum)| parts.iter().map(|part| part[column]).sum::<f64>() != *sum)
    };
    totals()
        .into_iter()
        .any(|total| along(total) || down(total))
}

/// The table, which follows the outcome.
#[component]
pub fn Table() -> impl IntoView {
    let session = session();
    let lang = move || session.lang.get();
    let years = Memo::new(move |_| {
        session.with_shown(|shown| {
            (
                shown.outcome.scenario.get(Param::StartYear) as i32,
                shown.outcome.horizon_years as i32,
            )
        })
    });
    let heads = move || {
        let (start, count) = years.get();
        (start..start + count)
            .map(|year| view! { <th scope="col">{year}</th> })
            .collect_view()
    };
    let rows = move || {
        let columns = years.get().1 as usize + 1;
        totals()
            .into_iter()
            .map(|total| {
                let cell = move |column: usize| {
                    let text = move || {
                        session.with_shown(|shown| {
                            let thousands = cells(&shown.outcome, total);
                            number::signed(lang(), thousands.get(column).copied().unwrap_or_default(), 0)
                        })
                    };
                    view! { <td>{text}</td> }
                };
                view! {
                    <tr class:sum=!matches!(total, Total::Budget(_)) class:apart=total == Total::Budget(Budget::Household)>
                        <th scope="row">{move || name(lang(), total)}</th>
                        {(0..columns).map(cell).collect_view()}
                    </tr>
                }
            })
            .collect_view()
    };
    let note = move || {
        session
            .with_shown(|shown| rounding_shows(&shown.outcome))
            .then(|| text::ROUNDED.get(lang()))
    };
    view! {
        <div class="table" tabindex="0" role="region" aria-label=move || text::TABLE.get(lang())>
            <table>
                <caption>{move || session.with_shown(|shown| picture::table_caption(lang(), &shown.outcome))}</caption>
                <thead>
                    <tr>
                        <th scope="col">{move || text::BUDGET.get(lang())}</th>
                        {heads}
                        <th scope="col">{move || text::SUM.get(lang())}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="quiet">{note}</p>
    }
}
