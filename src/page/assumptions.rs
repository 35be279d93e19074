//! Every assumption in force, with its value and where it comes from: the table of parameters, for reading.

use leptos::prelude::*;

use super::erased::{el, folded, item};
use crate::cases::source::publication;
use crate::model::{Grade, PARAMETERS, Param, Scenario};
use crate::text::{self, Lang, parameter};

/// Where a default comes from, in words; grade C is always called an assumption.
fn origin(lang: Lang, param: Param) -> String {
    let row = param.row();
    let published = row.source.map(publication);
    let note = published.map_or("", |source| text::either(lang, source.note));
    let published = published.map(|source| match source.year {
        Some(year) => [source.title, " (", &year.to_string(), ")"].concat(),
        None => source.title.to_owned(),
    });
    let grade = match row.grades {
        [] => Some(text::OPEN_CHOICE),
        [Grade::A] => None,
        [Grade::A, Grade::C] => Some(text::COUNT_READ),
        [Grade::A, ..] => Some(text::EARLIER_YEAR),
        [Grade::B, ..] => Some(text::RECALLED),
        [Grade::C, ..] => Some(text::OWN_ASSUMPTION),
    };
    let grade = grade.map(|grade| grade.get(lang).to_owned());
    let note = Some(note.to_owned()).filter(|note| !note.is_empty());
    published.into_iter().chain(note).chain(grade).collect::<Vec<_>>().join("; ")
}

/// Parameters worth a line: not those of ways of funding, nor choices that nobody has made; what is changed always.
fn counts(param: Param, scenario: &Scenario, own: &Scenario) -> bool {
    let idle = param.row().grades.is_empty() && scenario.get(param) == own.get(param);
    let of_funding = (Param::FundRepayShare as usize..=Param::ContractReturnCap as usize).contains(&(param as usize));
    let changed = scenario.get(param) != own.get(param);
    let always = matches!(param, Param::HorizonYears | Param::EqualisationOn);
    changed || always || (!idle && !of_funding)
}

/// The list, folded until it is asked for.
pub fn assumptions() -> AnyView {
    let body = el("tbody").list(|state| {
        let (lang, scenario, own) = (state.lang, &state.scenario, state.case.scenario());
        let row = |param: Param| {
            let changed = scenario.get(param) != own.get(param);
            let from = if changed { text::CHANGED_HERE.get(lang).to_owned() } else { origin(lang, param) };
            item("tr")
                .and(item("th").is("scope", "row").text(parameter::control_name(state.voice(), scenario, param)))
                .and(item("td").class("value").text(parameter::value(state.voice(), scenario, param)))
                .and(item("td").text(from))
        };
        let counted = PARAMETERS.into_iter().filter(|param| state.open.assumptions && counts(*param, scenario, &own));
        counted.map(row).collect()
    });
    let heads = [text::ASSUMPTION, text::VALUE, text::ORIGIN].map(|name| el("th").is("scope", "col").say(name).view());
    folded(text::ASSUMPTIONS, |state| &mut state.open.assumptions)
        .class("assumptions")
        .and(el("table").and(el("thead").and(el("tr").all(heads))).and(body))
        .view()
}
