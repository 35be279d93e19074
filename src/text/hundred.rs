//! Hundralappen in words: of a hundred kronor saved in the public budgets that gain, how many land where.

use super::explained::Explained;
use super::number::keep_numbers;
use super::run::Sentence;
use super::{Lang, Text, Voice, budget, group, lower_first, text};
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

/// What the note shows, above it. Kronor of a hundred for each purse, or none where no public budget gains.
pub fn heading(lang: Lang, outcome: &Outcome, parts: Option<&[(Purse, u32)]>) -> Sentence {
    // The note counts what the effect saves; a saving on staff stands beside it.
    let on_staff = outcome.effort_cost() < -NOTHING;
    let payer = outcome.scenario.payer();
    let payer = match super::is_called_by_group(payer) {
        _ if outcome.is_joined() => lower_first(super::COMMITTEE.get(lang)),
        false => super::payer(lang, payer),
        true => text("den budget som betalar", "the paying budget").get(lang).to_owned(),
    };
    let to_payer = parts.map(|parts| kronor_to(parts, Purse::Payer));
    let words = match to_payer {
        None if on_staff => text(
            "Utom på personal sparar ingen offentlig budget något.",
            "Apart from staff, no public budget saves anything.",
        ),
        None => text("Ingen offentlig budget sparar något.", "No public budget saves anything."),
        Some(0) if on_staff => {
            text("Utom på personal sparar {payer} ingenting.", "Apart from staff, nothing is saved by {payer}.")
        }
        Some(0) => text(
            "Av hundra sparade kronor kommer ingenting tillbaka till {payer}.",
            "Of a hundred kronor saved, nothing comes back to {payer}.",
        ),
        Some(1) => text(
            "Av hundra sparade kronor kommer bara {kronor} tillbaka till {payer}.",
            "Of a hundred kronor saved, only {kronor} comes back to {payer}.",
        ),
        Some(2..50) => text(
            "Av hundra sparade kronor kommer bara {kronor} tillbaka till {payer}.",
            "Of a hundred kronor saved, only {kronor} come back to {payer}.",
        ),
        Some(100) => text(
            "{kronor} av hundra sparade kronor kommer tillbaka till {payer}.",
            "{kronor} of a hundred kronor saved come back to {payer}.",
        ),
        Some(_) => text(
            "Av hundra sparade kronor kommer {kronor} tillbaka till {payer}.",
            "Of a hundred kronor saved, {kronor} come back to {payer}.",
        ),
    };
    let kronor = match to_payer {
        Some(100) => text("Hundra", "A hundred").get(lang).to_owned(),
        kronor => kronor.unwrap_or_default().to_string(),
    };
    let kronor = Sentence::number(kronor, Explained::purse(Purse::Payer));
    Sentence::fill(words.get(lang), &[("payer", payer.into()), ("kronor", kronor)]).keep_numbers()
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
    let left_out = |groups: &[Group], words: Text| {
        if groups.is_empty() { String::new() } else { [words.get(lang), &named(groups), "."].concat() }
    };
    let losers =
        left_out(&losers, text(" Förlorar och är därför inte med: ", " Not included, as money is lost there: "));
    let others = left_out(
        &others,
        text(" Vinner inget och är därför inte med: ", " Not included, as nothing is gained there: "),
    );
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
