//! A case in words: what others have reported of its money, what we count, and the difference.

use super::answer::verdict;
use super::links::{of_case, of_total, opens};
use super::number::{kronor, years_of};
use super::source::title;
use super::{Lang, budget, far_texts, fetched, group, lower_first, told};
use crate::cases::far::Far;
use crate::cases::{Case, Reported};
use crate::model::{NOTHING, Outcome, Total, Verdict};

far_texts! {
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
    BETTER = "Vårt resultat är {amount} bättre än deras.", "Our result is {amount} better than theirs.";
    WORSE = "Vårt resultat är {amount} sämre än deras.", "Our result is {amount} worse than theirs.";
}

/// Whose money it is, inside a sentence.
fn whose(lang: Lang, total: Total) -> String {
    let name = match total {
        Total::Budget(one) => budget(one),
        Total::Group(one) => group(one),
        Total::Public => super::ALL_PUBLIC,
        Total::All => return lower_first(&fetched(lang, EVERYONE)),
    };
    lower_first(name.get(lang))
}

/// How a case ends for the group that pays, its number marked: "Kommunen får igen pengarna på drygt 7 år.". `usual` is its
/// own scenario's.
pub fn ends(lang: Lang, case: &Case, usual: &Outcome) -> String {
    let (payer, ends) = (usual.scenario.payer(), Verdict::of(usual));
    let payer = payer.group().map_or(budget(payer), group).get(lang).to_owned();
    let text = match ends {
        Verdict::BackAfter(_) => ENDS,
        Verdict::NotBack => ENDS_NOT,
        Verdict::NeverOut => ENDS_AT_ONCE,
        Verdict::Nothing | Verdict::StillSaved | Verdict::LostAfter(_) => ENDS_OTHERWISE,
    };
    let words = verdict(lang, ends, usual.horizon_years);
    let verdict = match ends {
        Verdict::BackAfter(_) => opens(&of_case(case, "payback"), &words),
        _ => words,
    };
    let years = years_of(lang, usual.horizon_years as f64);
    told(lang, text, &[("payer", payer), ("verdict", verdict), ("years", years)])
}

/// What they say, what we count, and the difference, each with its name; our number is marked.
pub fn money(lang: Lang, case: &Case, money: &Reported, usual: &Outcome) -> Vec<(Far, String)> {
    let said = fetched(lang, money.said);
    if said.is_empty() {
        // It is on its way.
        return Vec::new();
    }
    let ours = money.ours(usual);
    let last = money.after_years.min(usual.horizon_years) - 1;
    let key = of_total(money.total.id(), Some(last), true);
    let counted = [
        ("years", years_of(lang, money.after_years as f64)),
        ("whose", whose(lang, money.total)),
        ("amount", opens(&of_case(case, &key), &kronor(lang, ours.abs()))),
    ];
    let mut lines = vec![
        (THEY_SAY, told(lang, SAID, &[("said", said), ("source", title(lang, money.source))])),
        (WE_ESTIMATE, told(lang, if ours < -NOTHING { LOST } else { GAINED }, &counted)),
    ];
    if let Some(theirs) = money.kronor {
        let amount = kronor(lang, (ours - theirs).abs());
        lines.push((DIFFERENCE, told(lang, if ours > theirs { BETTER } else { WORSE }, &[("amount", amount)])));
    }
    lines
}
