//! A case in words: what others have reported of its money, what we count, and the difference.

use super::number::{keep_numbers, kronor, years_of};
use super::source::title;
use super::{Lang, Text, budget, either, fetched, group, lower_first};
use crate::cases::Reported;
use crate::model::{NOTHING, Outcome, Total};

/// Whose money it is, inside a sentence.
fn whose(lang: Lang, total: Total) -> String {
    let name = match total {
        Total::Budget(one) => budget(one),
        Total::Group(one) => group(one),
        Total::Public => super::ALL_PUBLIC,
        Total::All => Text { sv: "Alla tillsammans", en: "Everyone together" },
    };
    lower_first(name.get(lang))
}

/// What they say, what we count, and the difference, each with its name.
pub fn money(lang: Lang, money: &Reported, usual: &Outcome) -> Vec<(Text, String)> {
    let said = fetched(lang, money.said);
    if said.is_empty() {
        // It is on its way.
        return Vec::new();
    }
    let ours = money.ours(usual);
    let (whose, amount) = (whose(lang, money.total), kronor(lang, ours.abs()));
    let years = years_of(lang, money.after_years as f64);
    let counted = match (lang, ours < -NOTHING) {
        (Lang::Sv, true) => format!("Efter {years} har {whose} förlorat {amount}, med våra antaganden."),
        (Lang::Sv, false) => format!("Efter {years} har {whose} vunnit {amount}, med våra antaganden."),
        (Lang::En, true) => format!("After {years}, {whose} will have lost {amount}, on our assumptions."),
        (Lang::En, false) => format!("After {years}, {whose} will have gained {amount}, on our assumptions."),
    };
    let said = [said.as_str(), either(lang, (" Källa: ", " Source: ")), &title(lang, money.source), "."].concat();
    let mut lines =
        vec![(Text { sv: "De säger", en: "They say" }, said), (Text { sv: "Vi räknar", en: "We estimate" }, counted)];
    if let Some(theirs) = money.kronor {
        let amount = kronor(lang, (ours - theirs).abs());
        let words = match (lang, ours > theirs) {
            (Lang::Sv, true) => format!("Vårt resultat är {amount} bättre än deras."),
            (Lang::Sv, false) => format!("Vårt resultat är {amount} sämre än deras."),
            (Lang::En, true) => format!("Our result is {amount} better than theirs."),
            (Lang::En, false) => format!("Our result is {amount} worse than theirs."),
        };
        lines.push((Text { sv: "Skillnad", en: "Difference" }, words));
    }
    lines.into_iter().map(|(name, words)| (name, keep_numbers(&words))).collect()
}
