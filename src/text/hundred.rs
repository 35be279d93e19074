//! Hundralappen in words: of a hundred kronor saved in the public budgets that gain, how many land where.

use super::links::{of_purse, opens};
use super::number::keep_numbers;
use super::{Lang, Text, Voice, budget, group, lower_first};
use crate::chart::hundred::kronor_to;
use crate::chart::rows::RowOf;
use crate::model::{Financing, Group, NOTHING, Outcome, Purse, where_it_lands};

/// A purse that something lands in, as a row of the table; the payer is called what it is.
pub fn purse(voice: Voice, outcome: &Outcome, purse: Purse) -> String {
    let lang = voice.lang;
    let payer = if outcome.is_joined() { super::COMMITTEE } else { budget(outcome.scenario.payer()) }.get(lang);
    let with_others_money = outcome.scenario.financing() == Financing::Contract;
    match (lang, purse) {
        (_, Purse::Payer) if with_others_money => payer.to_owned(),
        (Lang::Sv, Purse::Payer) => format!("{payer}, som betalar"),
        (Lang::En, Purse::Payer) => format!("{payer}, the payer"),
        (_, Purse::RestOfGroup) => super::row::name(voice, RowOf::RestOf(outcome.payer_group())),
        (_, Purse::Other(other)) => group(other).get(lang).to_owned(),
    }
}

/// What the note shows, above it; its number is marked. Kronor of a hundred for each purse, or none where no public budget gains.
pub fn heading(lang: Lang, outcome: &Outcome, parts: Option<&[(Purse, u32)]>) -> String {
    // The note counts what the effect saves; a saving on staff stands beside it.
    let on_staff = outcome.effort_cost() < -NOTHING;
    let Some(parts) = parts else {
        let text = if on_staff {
            Text {
                sv: "Utom på personal sparar ingen offentlig budget något.",
                en: "Apart from staff, no public budget saves anything.",
            }
        } else {
            Text { sv: "Ingen offentlig budget sparar något.", en: "No public budget saves anything." }
        };
        return text.get(lang).to_owned();
    };
    let to_payer = kronor_to(parts, Purse::Payer);
    let payer = outcome.scenario.payer();
    let payer = match (lang, super::is_called_by_group(payer)) {
        _ if outcome.is_joined() => lower_first(super::COMMITTEE.get(lang)),
        (_, false) => super::payer(lang, payer),
        (Lang::Sv, true) => "den budget som betalar".to_owned(),
        (Lang::En, true) => "the paying budget".to_owned(),
    };
    let kronor = opens(&of_purse(Purse::Payer), &to_payer.to_string());
    keep_numbers(&match (lang, to_payer) {
        (Lang::Sv, 0) if on_staff => format!("Utom på personal sparar {payer} ingenting."),
        (Lang::En, 0) if on_staff => format!("Apart from staff, nothing is saved by {payer}."),
        (Lang::Sv, 0) => format!("Av hundra sparade kronor kommer ingenting tillbaka till {payer}."),
        (Lang::En, 0) => format!("Of a hundred kronor saved, nothing comes back to {payer}."),
        (Lang::En, 1) => format!("Of a hundred kronor saved, only {kronor} comes back to {payer}."),
        (Lang::Sv, 1..50) => format!("Av hundra sparade kronor kommer bara {kronor} tillbaka till {payer}."),
        (Lang::En, 1..50) => format!("Of a hundred kronor saved, only {kronor} come back to {payer}."),
        (Lang::Sv, 100) => format!(
            "{} av hundra sparade kronor kommer tillbaka till {payer}.",
            opens(&of_purse(Purse::Payer), "Hundra")
        ),
        (Lang::En, 100) => {
            format!("{} of a hundred kronor saved come back to {payer}.", opens(&of_purse(Purse::Payer), "A hundred"))
        }
        (Lang::Sv, _) => format!("Av hundra sparade kronor kommer {kronor} tillbaka till {payer}."),
        (Lang::En, _) => format!("Of a hundred kronor saved, {kronor} come back to {payer}."),
    })
}

/// What is counted, under the note, and who is left out because it loses, or nothing is saved there.
pub fn caption(voice: Voice, outcome: &Outcome) -> String {
    let lang = voice.lang;
    let years = outcome.horizon_years;
    let shares = where_it_lands(outcome);
    let others = shares.iter().flatten().filter(|(_, share)| *share == 0.0);
    let groups = others.filter_map(|(purse, _)| if let Purse::Other(group) = purse { Some(*group) } else { None });
    let saved = |of: &Group| of.budgets().iter().flat_map(|budget| outcome.row(*budget).savings).sum::<f64>();
    let (losers, others): (Vec<Group>, Vec<Group>) = groups.partition(|group| saved(group) < -NOTHING);
    let named =
        |groups: &[Group]| groups.iter().map(|of| lower_first(group(*of).get(lang))).collect::<Vec<_>>().join("; ");
    let left_out = |groups: &[Group], [sv, en]: [&'static str; 2]| {
        let words = super::either(lang, (sv, en));
        if groups.is_empty() { String::new() } else { [words, &named(groups), "."].concat() }
    };
    let losers = left_out(&losers, [" Förlorar och är därför inte med: ", " Not included, as money is lost there: "]);
    let others =
        left_out(&others, [" Vinner inget och är därför inte med: ", " Not included, as nothing is gained there: "]);
    let counted = match lang {
        Lang::Sv => format!(
            "Besparingar på {years} år i de offentliga budgetar som vinner, utan avdrag för vad insatsen kostar. Pengar som \
             kommer senare räknas lite lägre. Hela kronor, avrundade så att de blir hundra."
        ),
        Lang::En if years == 1 => {
            "Savings over 1 year in the public budgets that gain, with no deduction for what the programme costs."
                .to_owned()
        }
        Lang::En => format!(
            "Savings over {years} years in the public budgets that gain, with no deduction for what the programme costs. Money \
             that comes later counts a little less. Whole kronor, rounded so that they make a hundred."
        ),
    };
    keep_numbers(&[counted, losers, others].concat())
}
