//! Every assumption in force, with its value and where it comes from: the table of parameters, for reading.

use leptos::prelude::*;

use super::parts::Folded;
use crate::browser::{Now, page};
use crate::cases::Case;
use crate::model::{Baseline, PARAMETERS, Param, Scenario};
use crate::state::Fold;
use crate::text::source::origin;
use crate::text::{self, municipality, parameter};

/// Parameters worth a line: not those that this kind of case does not use, nor those of ways of funding, nor choices that
/// nobody has made; what is changed and what the case says itself always.
fn counts(param: Param, scenario: &Scenario, case: &Case, own: &Scenario) -> bool {
    let within = |from: Param, to: Param| (from as usize..=to as usize).contains(&(param as usize));
    let changed = scenario.get(param) != own.get(param);
    let always = matches!(param, Param::HorizonYears | Param::EqualisationOn) || case.assumption(param).is_some();
    let of_funding = within(Param::FundRepayShare, Param::ContractReturnCap);
    let unused = match scenario.baseline() {
        Baseline::IncomeSupport => false,
        Baseline::StateBenefit => within(Param::SupportPerMonth, Param::AdminCashable),
        Baseline::Table => within(Param::SupportPerMonth, Param::EqualisationOn),
    };
    let idle = param.row().grades.is_empty() || of_funding || unused;
    changed || always || !idle
}

/// The list, folded until it is asked for.
#[component]
pub fn AssumptionList() -> impl IntoView {
    view! {
        <Folded name=text::ASSUMPTIONS fold=Fold::Assumptions class="assumptions">
            <List />
        </Folded>
    }
}

fn rows(now: Now<'_>) -> Vec<[String; 3]> {
    let (lang, case, scenario, own) =
        (now.lang(), now.case(), now.scenario().displayed(), &now.usual().outcome.scenario);
    let row = |param: Param| {
        let changed = scenario.get(param) != own.get(param);
        let from = match municipality::origin(now.voice(), scenario, param) {
            Some(of_place) => of_place,
            None if changed => text::CHANGED_HERE.get(lang).to_owned(),
            None => origin(lang, case, param),
        };
        let name = parameter::control_name(now.voice(), scenario, param);
        [name, parameter::value(now.voice(), scenario, param), from]
    };
    PARAMETERS.into_iter().filter(|param| counts(*param, scenario, case, own)).map(row).collect()
}

#[component]
fn List() -> impl IntoView {
    let page = page();
    let row = |[name, value, from]: [String; 3]| {
        view! {
            <tr>
                <th scope="row" prop:textContent=name />
                <td class="value" prop:textContent=value />
                <td prop:textContent=from />
            </tr>
        }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col" prop:textContent=page.say(text::ASSUMPTION) />
                    <th scope="col" prop:textContent=page.say(text::VALUE) />
                    <th scope="col" prop:textContent=page.say(text::ORIGIN) />
                </tr>
            </thead>
            <tbody>{move || page.read(rows).into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
