//! Hundralappen in words: of a hundred kronor saved in the public budgets that gain, how many land where.

use super::number::keep_numbers;
use super::{Lang, Text, budget, group};
use crate::chart::rows::RowOf;
use crate::model::{Outcome, Purse};

/// A purse that something lands in, as a row of the table; the payer is called what it is.
pub fn purse(lang: Lang, outcome: &Outcome, purse: Purse) -> String {
    let payer = budget(outcome.scenario.payer()).get(lang);
    match (lang, purse) {
        (Lang::Sv, Purse::Payer) => format!("{payer}, som betalar"),
        (Lang::En, Purse::Payer) => format!("{payer}, the payer"),
        (_, Purse::RestOfGroup) => super::row::name(lang, RowOf::RestOf(outcome.payer_group())).to_owned(),
        (_, Purse::Other(other)) => group(other).get(lang).to_owned(),
    }
}

/// What the note shows, above it. Kronor of a hundred for each purse, or none where no public budget gains.
pub fn heading(lang: Lang, outcome: &Outcome, parts: Option<&[(Purse, u32)]>) -> String {
    let Some(parts) = parts else {
        let text = Text { sv: "Ingen offentlig budget sparar något.", en: "No public budget saves anything." };
        return text.get(lang).to_owned();
    };
    let to = |wanted: &dyn Fn(Purse) -> bool| -> u32 {
        parts.iter().filter(|(purse, _)| wanted(*purse)).map(|(_, kronor)| kronor).sum()
    };
    let to_payer = to(&|purse| purse == Purse::Payer);
    let payer = super::payer(lang, outcome.scenario.payer());
    keep_numbers(&match (lang, to_payer) {
        (Lang::Sv, 0) => format!("Av hundra sparade kronor kommer ingen tillbaka till {payer}."),
        (Lang::En, 0) => format!("Of a hundred kronor saved, none comes back to {payer}."),
        (Lang::Sv, 1..50) => format!("Av hundra sparade kronor kommer bara {to_payer} tillbaka till {payer}."),
        (Lang::En, 1..50) => format!("Of a hundred kronor saved, only {to_payer} come back to {payer}."),
        (Lang::Sv, 100) => format!("Hundra av hundra sparade kronor kommer tillbaka till {payer}."),
        (Lang::En, 100) => format!("A hundred of a hundred kronor saved come back to {payer}."),
        (Lang::Sv, _) => format!("Av hundra sparade kronor kommer {to_payer} tillbaka till {payer}."),
        (Lang::En, _) => format!("Of a hundred kronor saved, {to_payer} come back to {payer}."),
    })
}

/// What is counted, under the note.
pub fn caption(lang: Lang, outcome: &Outcome) -> String {
    let years = outcome.horizon_years;
    keep_numbers(&match lang {
        Lang::Sv => format!(
            "Besparingar i de offentliga budgetar som vinner, före kostnaden för insatsen. {years} år, senare år väger mindre."
        ),
        Lang::En => format!(
            "Savings in the public budgets that gain, before the cost of the programme. {years} years, later years count less."
        ),
    })
}
