//! Who carries the risk, in words.

use super::answer::of_hundred;
use super::number::{keep_numbers, keep_together, kronor, years_of};
use super::picture::Unit;
use super::{Lang, Text, group, lower_first};
use crate::cases::Case;
use crate::model::{Carried, Financing, Group, NOTHING, Outcome, Param, Scenario};

/// An effect that each way of funding is tried with.
#[derive(Clone, Copy, Debug)]
pub struct Tried {
    /// What it is called.
    pub name: Text,
    /// The share.
    pub effect: f64,
}

/// The effects: as reported, as in force, as in a review, none.
pub fn tried(case: &Case, scenario: &Scenario) -> Vec<Tried> {
    let named = [
        (case.reported, Text { sv: "som rapporterat", en: "as reported" }),
        (Some(scenario.get(Param::ExtraShare)), Text { sv: "som antaget här", en: "as assumed here" }),
        (case.cautious, Text { sv: "som i översikten", en: "as in the review" }),
        (Some(0.0), Text { sv: "ingen effekt", en: "no effect" }),
    ];
    named.into_iter().filter_map(|(effect, name)| Some(Tried { name, effect: effect? })).collect()
}

/// An effect in the key: "som rapporterat, 40 av 100".
pub fn key(lang: Lang, tried: &Tried) -> String {
    let name = tried.name.get(lang);
    if tried.effect == 0.0 {
        return name.to_owned();
    }
    let sign = if tried.effect < 0.0 { "−" } else { "" };
    let count = of_hundred(lang, tried.effect);
    keep_numbers(&match lang {
        Lang::Sv => format!("{name}, {sign}{count} av 100"),
        Lang::En => format!("{name}, {sign}{count} in 100"),
    })
}

/// A way of funding as a heading.
pub const fn financing(financing: Financing) -> Text {
    match financing {
        Financing::Own => Text { sv: "Egen budget", en: "Own budget" },
        Financing::Fund => Text { sv: "Kommunens fond", en: "The municipality’s fund" },
        Financing::Shared => Text { sv: "Delad kostnad", en: "Shared cost" },
        Financing::OutcomeFund => Text { sv: "Statlig utfallsfond", en: "State outcomes fund" },
        Financing::Contract => Text { sv: "Avtal med investerare", en: "Contract with an investor" },
    }
}

/// Over the numbers.
pub fn caption(lang: Lang, outcome: &Outcome, unit: Unit) -> String {
    let years = years_of(lang, outcome.horizon_years as f64);
    let unit = unit.name().get(lang);
    keep_numbers(&match lang {
        Lang::Sv => format!("Vad var och en vinner eller förlorar på {years}, {unit}"),
        Lang::En => format!("What each gains or loses over {years}, {unit}"),
    })
}

/// What happens without effect, in the payer's own budget and under a contract; empty where nobody loses by it.
pub fn sentence(lang: Lang, own: Group, own_budget: &Carried, contract: &Carried) -> String {
    let place = Group::ALL.iter().position(|group| *group == own).unwrap_or(0);
    let (alone, shared) = (-own_budget.groups[place], -contract.groups[place]);
    if alone <= NOTHING || contract.investor > -NOTHING {
        return String::new();
    }
    let own = lower_first(group(own).get(lang));
    let amount = |lost: f64| keep_together(&kronor(lang, lost.max(0.0)));
    let (alone, shared, investor) = (amount(alone), amount(shared), amount(-contract.investor));
    keep_numbers(&match lang {
        Lang::Sv => format!(
            "Om insatsen inte har någon effekt förlorar {own} {alone} med egen budget. Med ett avtal förlorar {own} {shared} \
             och investeraren {investor}."
        ),
        Lang::En => format!(
            "If the programme has no effect, {own} loses {alone} with its own budget. With a contract, {own} loses {shared} \
             and the investor {investor}."
        ),
    })
}
