//! Who carries the risk, in words.

use super::answer::of_hundred;
use super::number::{keep_numbers, keep_together, kronor, years_of};
use super::picture::Unit;
use super::{Lang, Text, budget, either, group, lower_first, parameter, upper_first};
use crate::cases::Tried;
use crate::model::{Budget, Carried, Financing, Group, NOTHING, Outcome};

/// An effect in the key: "som rapporterat, 40 av 100".
pub fn key(lang: Lang, (tried, effect): (Tried, f64)) -> String {
    let name = match tried {
        Tried::Reported => Text { sv: "som rapporterats", en: "as reported" },
        Tried::InForce => Text { sv: "som antas här", en: "as assumed here" },
        Tried::Cautious => Text { sv: "som i översikten", en: "as in the review" },
        Tried::None => Text { sv: "ingen effekt", en: "no effect" },
    }
    .get(lang);
    if effect == 0.0 {
        return name.to_owned();
    }
    let sign = if effect < 0.0 { "−" } else { "" };
    let count = of_hundred(lang, effect);
    keep_numbers(&match lang {
        Lang::Sv => format!("{name}, {sign}{count} av 100"),
        Lang::En => format!("{name}, {sign}{count} in 100"),
    })
}

/// A way of funding as a heading.
pub fn financing(lang: Lang, financing: Financing) -> String {
    let name = upper_first(parameter::financing(financing).get(lang));
    let own_money_too = either(lang, (" (också kommunens pengar)", " (its own money too)"));
    if financing == Financing::Fund { name + own_money_too } else { name }
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

/// "kommunen 2 miljoner kronor och investeraren 3 miljoner kronor": who loses how much.
fn losers(lang: Lang, carried: &Carried) -> Vec<String> {
    let investor = budget(Budget::Investor).get(lang);
    let public = Group::ALL.iter().zip(carried.groups).filter(|(group, _)| **group != Group::Household);
    let groups = public.map(|(of, sum)| (group(*of).get(lang), sum));
    let lost = groups.chain([(investor, carried.investor)]).filter(|(_, sum)| *sum < -NOTHING);
    lost.map(|(name, sum)| format!("{} {}", lower_first(name), keep_together(&kronor(lang, -sum)))).collect()
}

/// What happens without effect, in the payer's own budget and under a contract; empty where nobody loses by it.
pub fn sentence(lang: Lang, own_budget: &Carried, contract: &Carried) -> String {
    let (alone, shared) = (losers(lang, own_budget), losers(lang, contract));
    if alone.is_empty() || shared.is_empty() {
        return String::new();
    }
    let and = either(lang, (" och ", " and "));
    let (alone, shared) = (alone.join(and), shared.join(and));
    match lang {
        Lang::Sv => format!(
            "Om insatsen inte har någon effekt förlorar {alone} om allt betalas ur egen budget. Med ett avtal förlorar {shared}."
        ),
        Lang::En => format!(
            "Paid from its own budget, a programme without effect costs {alone}. With a contract, it costs {shared}."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Case, DEFAULT};
    use crate::model::carried;

    fn check(id: &str, sv: &str, en: &str) {
        let case = Case::from_id(id).unwrap_or(DEFAULT);
        let mut outcome = Outcome::of(&case.scenario()).unwrap_or_else(|error| unreachable!("{error}"));
        let mut without = |financing| carried(&case.scenario(), financing, 0.0, &mut outcome);
        let both = without(Financing::Own).zip(without(Financing::Contract));
        let (own, contract) = both.unwrap_or_else(|| unreachable!("both can be had"));
        for (lang, words) in [(Lang::Sv, sv), (Lang::En, en)] {
            assert_eq!(sentence(lang, &own, &contract).replace('\u{a0}', " "), words);
        }
    }

    #[test]
    fn everyone_who_loses_without_effect_is_named() {
        check(
            "hela-familjen",
            "Om insatsen inte har någon effekt förlorar kommunen 5,1 miljoner kronor om allt betalas ur egen budget. Med ett avtal förlorar \
             kommunen 2 miljoner kronor och investeraren 3 miljoner kronor.",
            "Paid from its own budget, a programme without effect costs the municipality 5.1 million kronor. With a contract, \
             it costs the municipality 2 million kronor and the investor 3 million kronor.",
        );
        check(
            "ips-malmo",
            "Om insatsen inte har någon effekt förlorar regionen 3,2 miljoner kronor om allt betalas ur egen budget. Med ett avtal förlorar \
             kommunen 1,3 miljoner kronor och investeraren 1,9 miljoner kronor.",
            "Paid from its own budget, a programme without effect costs the region 3.2 million kronor. With a contract, it \
             costs the municipality 1.3 million kronor and the investor 1.9 million kronor.",
        );
    }
}
