//! A case in words: what others have reported of its money, what we count, and the difference.

use super::answer::{of_hundred, verdict};
use super::explained::Explained;
use super::number::{kronor, years_of};
use super::run::Sentence;
use super::source::title;
use super::{Lang, Text, budget, group, lower_first, texts};
use crate::cases::{Case, Reported};
use crate::model::{Grade, NOTHING, Outcome, Param, Total, Verdict, break_even};

texts! {
    EVERYONE = "Alla tillsammans", "Everyone together";
    THEY_SAY = "De säger", "They say";
    WE_ESTIMATE = "Vi räknar", "We estimate";
    DIFFERENCE = "Skillnad", "Difference";
    SAID = "{said} Källa: {source}.", "{said} Source: {source}.";
    LOST = "Efter {years} har {whose} förlorat {amount}, med våra antaganden.", "After {years}, {whose} will have lost {amount}, on our assumptions.";
    GAINED = "Efter {years} har {whose} vunnit {amount}, med våra antaganden.", "After {years}, {whose} will have gained {amount}, on our assumptions.";
    ENDS = "{payer} får igen pengarna på {verdict}.", "{payer} gets its money back in {verdict}.";
    ENDS_NOT = "{payer} får inte igen pengarna inom {years}.", "{payer} does not get its money back within {years}.";
    ENDS_AT_ONCE = "{payer} behöver inte ligga ute med pengar.", "{payer} is not out of pocket at any point.";
    ENDS_OTHERWISE = "{payer}: {verdict}.", "{payer}: {verdict}.";
    WHY = "Varför skiljer det?", "Why the difference?";
    WHAT_IT_TAKES = "Vad som krävs", "What it takes";
    WITH_EFFECT = "Vår effekt, {ours} av 100, är ett antagande. Med {needed} av 100 hade det gått jämnt upp för {whose} efter {years}.", "Our effect, {ours} in 100, is an assumption. With {needed} in 100, {whose} would have broken even after {years}.";
    NO_EFFECT_DOES = "Vår effekt, {ours} av 100, är ett antagande. Ingen effekt gör att det går jämnt upp för {whose} efter {years}.", "Our effect, {ours} in 100, is an assumption. No effect makes {whose} break even after {years}.";
    BETTER = "Vårt resultat är {amount} bättre än deras.", "Our result is {amount} better than theirs.";
    WORSE = "Vårt resultat är {amount} sämre än deras.", "Our result is {amount} worse than theirs.";
}

/// Whose money it is, inside a sentence.
fn whose(lang: Lang, total: Total) -> String {
    let name = match total {
        Total::Budget(one) => budget(one),
        Total::Group(one) => group(one),
        Total::Public => super::ALL_PUBLIC,
        Total::All => return lower_first(EVERYONE.get(lang)),
    };
    lower_first(name.get(lang))
}

/// How it ends for the group that pays: "Kommunen får igen pengarna på drygt 7 år.". `payback` is how that was counted.
pub fn ends(lang: Lang, outcome: &Outcome, payback: Explained) -> Sentence {
    let (payer, ends) = (outcome.scenario.payer(), Verdict::of(outcome));
    let words = match ends {
        Verdict::BackAfter(_) => ENDS,
        Verdict::NotBack => ENDS_NOT,
        Verdict::NeverOut => ENDS_AT_ONCE,
        Verdict::Nothing | Verdict::StillSaved | Verdict::LostAfter(_) => ENDS_OTHERWISE,
    };
    let verdict = verdict(lang, ends, outcome.horizon_years);
    let named = [
        ("payer", payer.group().map_or(budget(payer), group).get(lang).into()),
        (
            "verdict",
            match ends {
                Verdict::BackAfter(_) => Sentence::number(verdict, payback),
                _ => verdict.into(),
            },
        ),
        ("years", years_of(lang, outcome.horizon_years as f64).into()),
    ];
    Sentence::fill(words.get(lang), &named).keep_numbers()
}

/// What they say, what we count, and the difference, each with its name.
pub fn money(lang: Lang, case: &'static Case, money: &Reported, usual: &Outcome) -> Vec<(Text, Sentence)> {
    let ours = money.ours(usual);
    let last = money.after_years.min(usual.horizon_years) - 1;
    let say = |words: Text, named: &[(&str, Sentence)]| Sentence::fill(words.get(lang), named).keep_numbers();
    let amount =
        Sentence::number(kronor(lang, ours.abs()), Explained::total(money.total, Some(last), true).in_case(case));
    let counted = [
        ("years", years_of(lang, money.after_years as f64).into()),
        ("whose", whose(lang, money.total).into()),
        ("amount", amount),
    ];
    let said = [("said", money.said.get(lang).into()), ("source", title(lang, money.source).into())];
    let mut lines =
        vec![(THEY_SAY, say(SAID, &said)), (WE_ESTIMATE, say(if ours < -NOTHING { LOST } else { GAINED }, &counted))];
    if let Some(theirs) = money.kronor {
        let amount = kronor(lang, (ours - theirs).abs());
        lines.push((DIFFERENCE, say(if ours > theirs { BETTER } else { WORSE }, &[("amount", amount.into())])));
    }
    if case.assumption(Param::ExtraShare).is_some_and(|effect| effect.grades == [Grade::C]) {
        let needed = break_even(&usual.scenario, Param::ExtraShare, money.total, last + 1, &mut usual.clone());
        let named = [
            ("ours", of_hundred(lang, usual.scenario.get(Param::ExtraShare)).into()),
            ("needed", needed.map(|needed| of_hundred(lang, needed)).unwrap_or_default().into()),
            ("whose", whose(lang, money.total).into()),
            ("years", years_of(lang, (last + 1) as f64).into()),
        ];
        lines.push((WHAT_IT_TAKES, say(if needed.is_some() { WITH_EFFECT } else { NO_EFFECT_DOES }, &named)));
    }
    lines.push((WHY, say(money.why, &[])));
    lines
}
