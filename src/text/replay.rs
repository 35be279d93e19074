//! The last change, shown again: whose money it moved most.

use super::number::kronor;
use super::{Voice, filled_keeping_numbers, lower_first, row, texts};
use crate::chart::rows::RowOf;
use crate::model::{Budget, NOTHING, Outcome, Scenario, Total};

texts! {
    NOTHING_MOVED = "Ingens pengar ändrades.", "Nobody’s money changed.";
    BETTER = "Störst skillnad: {name}, {amount} bättre.", "The largest difference: {name}, {amount} better off.";
    WORSE = "Störst skillnad: {name}, {amount} sämre.", "The largest difference: {name}, {amount} worse off.";
}

/// "Störst skillnad: försörjningsstödet, 3,1 miljoner kronor bättre." Empty where the two cannot be compared.
pub fn moved_most(voice: Voice, from: &Scenario, to: &Scenario) -> String {
    let (Ok(before), Ok(after)) = (Outcome::of(from), Outcome::of(to)) else { return String::new() };
    let sum = |outcome: &Outcome, of: Budget| outcome.summary(Total::Budget(of)).sum;
    let moves = Budget::ALL.map(|of| (of, sum(&after, of) - sum(&before, of)));
    let moved = moves.into_iter().max_by(|one, other| one.1.abs().total_cmp(&other.1.abs()));
    let Some((of, by)) = moved.filter(|(_, by)| by.abs() > NOTHING) else {
        return NOTHING_MOVED.get(voice.lang).to_owned();
    };
    let words = if by > 0.0 { BETTER } else { WORSE };
    let named = [("name", lower_first(&row::name(voice, RowOf::Single(of)))), ("amount", kronor(voice.lang, by.abs()))];
    filled_keeping_numbers(voice.lang, words, &named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::DEFAULT;
    use crate::model::Param;
    use crate::text::Lang;

    #[test]
    fn what_moved_most_is_named_with_its_amount() {
        let from = Scenario::default();
        for (param, value, sv, en) in [
            (
                Param::ExtraShare,
                0.4,
                "Störst skillnad: försörjningsstödet, 12,9 miljoner kronor bättre.",
                "The largest difference: income support, 12.9 million kronor better off.",
            ),
            (
                Param::CostPerPost,
                1_000_000.0,
                "Störst skillnad: socialtjänsten, 1,1 miljoner kronor sämre.",
                "The largest difference: social services, 1.1 million kronor worse off.",
            ),
            (Param::DiscountRate, 0.05, "Ingens pengar ändrades.", "Nobody’s money changed."),
        ] {
            let mut to = from;
            assert_eq!(to.set(param, value), Ok(()));
            for (lang, words) in [(Lang::Sv, sv), (Lang::En, en)] {
                assert_eq!(moved_most(DEFAULT.voice(lang), &from, &to).replace('\u{a0}', " "), words);
            }
        }
    }
}
