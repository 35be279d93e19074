//! Who carries the risk, in words.

use super::answer::of_hundred;
use super::explained::Explained;
use super::number::{kronor, years_of};
use super::picture::Unit;
use super::run::Sentence;
use super::{
    Lang, Text, budget, filled, filled_keeping_numbers, group, lower_first, parameter, text, texts, upper_first,
};
use crate::cases::Tried;
use crate::model::{Budget, Carried, Financing, Group, NOTHING, Outcome, Param, Scenario, Total};

texts! {
    AS_REPORTED = "som rapporterats", "as reported";
    AS_ASSUMED = "som antas här", "as assumed here";
    AS_REVIEWED = "som i översikten", "as in the review";
    NO_EFFECT = "ingen effekt", "no effect";
    EFFECT = "{name}, {effect} av 100", "{name}, {effect} in 100";
    OWN_MONEY_TOO = "{name} (så gjorde Malmö i Hela familjen), också kommunens pengar", "{name} (as Malmö did in Hela familjen), its own money too";
    CAPTION = "Vad var och en vinner eller förlorar på {years}, {unit}", "What each gains or loses over {years}, {unit}";
    LONGER = "Avtalet är längre än de år vi räknar på. Det som betalas senare är inte med.", "The contract is longer than the years we count. What is paid later is not included.";
    WITHOUT_EFFECT = "Om insatsen inte har någon effekt förlorar {alone} om allt betalas ur egen budget. Med ett avtal förlorar {shared}.", "Paid from its own budget, a programme without effect costs {alone}. With a contract, it costs {shared}.";
}

/// An effect in the key: "som rapporterat, 40 av 100".
pub fn key(lang: Lang, (tried, effect): (Tried, f64)) -> String {
    let name = match tried {
        Tried::Reported => AS_REPORTED,
        Tried::InForce => AS_ASSUMED,
        Tried::Cautious => AS_REVIEWED,
        Tried::None => NO_EFFECT,
    };
    let name = name.get(lang).to_owned();
    if effect == 0.0 {
        return name;
    }
    let sign = if effect < 0.0 { "−" } else { "" };
    filled_keeping_numbers(lang, EFFECT, &[("name", name), ("effect", [sign, &of_hundred(lang, effect)].concat())])
}

/// A way of funding as a heading.
pub fn financing(lang: Lang, financing: Financing) -> String {
    let name = upper_first(parameter::financing(financing).get(lang));
    if financing == Financing::Fund { filled(lang, OWN_MONEY_TOO, &[("name", name)]) } else { name }
}

/// Over the numbers.
pub fn caption(lang: Lang, outcome: &Outcome, unit: Unit) -> String {
    let years = years_of(lang, outcome.horizon_years as f64);
    filled_keeping_numbers(lang, CAPTION, &[("years", years), ("unit", unit.name().get(lang).to_owned())])
}

/// "kommunen 2 miljoner kronor" and "investeraren 3 miljoner kronor": who loses how much without effect.
fn losers(lang: Lang, financing: Financing, carried: &Carried) -> Vec<Sentence> {
    let investor = (budget(Budget::Investor), Total::Budget(Budget::Investor), carried.investor);
    let public = Group::ALL.iter().zip(carried.groups).filter(|(group, _)| **group != Group::Household);
    let groups = public.map(|(of, sum)| (group(*of), Total::Group(*of), sum));
    let lost = groups.chain([investor]).filter(|(_, _, sum)| *sum < -NOTHING);
    let words = |(name, whose, sum): (Text, Total, f64)| {
        let mut words = Sentence::words(lower_first(name.get(lang)) + " ");
        words.push(Sentence::number(kronor(lang, -sum), Explained::risk(financing, 0.0, whose)));
        words
    };
    lost.map(words).collect()
}

/// What happens without effect, in the payer's own budget and under a contract; empty where nobody loses by it. What a
/// contract pays after the years counted is not in it.
pub fn sentence(lang: Lang, scenario: &Scenario, own_budget: &Carried, contract: &Carried) -> Sentence {
    let (alone, shared) = (losers(lang, Financing::Own, own_budget), losers(lang, Financing::Contract, contract));
    if alone.is_empty() || shared.is_empty() {
        return Sentence::default();
    }
    let and = text(" och ", " and ").get(lang);
    let named = [("alone", Sentence::join(alone, and)), ("shared", Sentence::join(shared, and))];
    let mut said = Sentence::fill(WITHOUT_EFFECT.get(lang), &named);
    if scenario.get(Param::ContractYears) > scenario.get(Param::HorizonYears) {
        said.push(" ");
        said.push(LONGER.get(lang));
    }
    said
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
            assert_eq!(sentence(lang, &case.scenario(), &own, &contract).plain().replace('\u{a0}', " "), words);
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
