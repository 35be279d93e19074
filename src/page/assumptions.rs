//! Every assumption in force, with its value and where it comes from: the table of parameters, for reading.

use leptos::prelude::*;

use super::erased::{el, folded, item};
use crate::app::session::Fold;
use crate::cases::Case;
use crate::model::{Baseline, PARAMETERS, Param, Scenario};
use crate::text::source::origin;
use crate::text::{self, fetched, parameter};

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
pub fn assumptions() -> AnyView {
    let body = el("tbody").list(|state| {
        let (lang, scenario, own) = (state.lang, &state.scenario, state.case.scenario());
        let row = |param: Param| {
            let changed = scenario.get(param) != own.get(param);
            let from = if changed { fetched(lang, text::CHANGED_HERE) } else { origin(lang, state.case, param) };
            item("tr")
                .and(item("th").is("scope", "row").text(parameter::control_name(state.voice(), scenario, param)))
                .and(item("td").class("value").text(parameter::value(state.voice(), scenario, param)))
                .and(item("td").text(from))
        };
        let counted = PARAMETERS
            .into_iter()
            .filter(|param| state.shows(Fold::Assumptions) && counts(*param, scenario, state.case, &own));
        counted.map(row).collect()
    });
    let heads = [text::ASSUMPTION, text::VALUE, text::ORIGIN].map(|name| el("th").is("scope", "col").say(name).view());
    folded(text::ASSUMPTIONS, Fold::Assumptions)
        .class("assumptions")
        .and(el("table").and(el("thead").and(el("tr").all(heads))).and(body))
        .view()
}
