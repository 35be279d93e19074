//! Every assumption in force, with its value and where it comes from: the table of parameters, for reading.

use leptos::prelude::*;

use crate::app::session::session;
use crate::cases::source::publication;
use crate::model::{Grade, PARAMETERS, Param, Scenario};
use crate::text::{self, Lang, parameter};

/// Where a default comes from, in words; grade C is always called an assumption.
fn origin(lang: Lang, param: Param) -> String {
    let row = param.row();
    let published = row
        .source
        .map(publication)
        .map(|source| format!("{} ({})", source.title, source.year));
    let grade = match row.grades {
        [] => Some(text::OPEN_CHOICE),
        [Grade::A] => None,
        [Grade::A, Grade::C] => Some(text::COUNT_READ),
        [Grade::A, ..] => Some(text::EARLIER_YEAR),
        [Grade::B, ..] => Some(text::RECALLED),
        [Grade::C, ..] => Some(text::OWN_ASSUMPTION),
    };
    let grade = grade.map(|grade| grade.get(lang).to_owned());
    published
        .into_iter()
        .chain(grade)
        .collect::<Vec<_>>()
        .join("; ")
}

/// Parameters that count for this scenario: those of a way of funding, or of a livelihood, that is not chosen do not.
fn counts(param: Param, scenario: &Scenario, own: &Scenario) -> bool {
    let idle = param.row().grades.is_empty() && scenario.get(param) == own.get(param);
    let of_funding = (Param::FundRepayShare as usize..=Param::ContractReturnCap as usize)
        .contains(&(param as usize));
    !idle && !of_funding
}

/// The list, folded until it is asked for.
#[component]
pub fn Assumptions() -> impl IntoView {
    let session = session();
    let lang = move || session.lang.get();
    let own = session.case.scenario();
    let rows = move || {
        let scenario = session.scenario();
        PARAMETERS
            .into_iter()
            .filter(|param| counts(*param, &scenario, &own))
            .map(|param| {
                let changed = scenario.get(param) != own.get(param);
                let from = if changed {
                    text::CHANGED_BY_YOU.get(lang()).to_owned()
                } else {
                    origin(lang(), param)
                };
                view! {
                    <tr>
                        <th scope="row">{parameter::control_name(lang(), &scenario, param)}</th>
                        <td class="value">{parameter::value(lang(), &scenario, param)}</td>
                        <td>{from}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    let open = RwSignal::new(false);
    view! {
        <details class="assumptions" on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{move || text::ASSUMPTIONS.get(lang())}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{move || text::ASSUMPTION.get(lang())}</th>
                        <th scope="col">{move || text::VALUE.get(lang())}</th>
                        <th scope="col">{move || text::ORIGIN.get(lang())}</th>
                    </tr>
                </thead>
                <tbody>{move || open.get().then(rows)}</tbody>
            </table>
        </details>
    }
}
