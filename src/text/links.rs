//! Numbers in a sentence that open how they were computed. Whoever puts a number into a sentence marks it with what it is;
//! the page sets it apart, and everyone else reads the sentence plain.

use super::number;
use crate::cases::Case;
use crate::chart::rows::RowOf;
use crate::model::{Budget, Financing, Purse};

/// What a number is, as the page names it until somebody asks: "cost", "sum:municipality", "param:caseload"; or a place on the
/// page that has its sources: [`EVIDENCE`].
pub type Key = String;

// For private use: no text has them.

/// Before the key.
const OPENS: char = '\u{e000}';

/// Between the key and the words.
const IS: char = '\u{e001}';

/// After the words.
pub const CLOSES: char = '\u{e002}';

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// What they open, where they are a number.
    pub opens: Option<Key>,
}

/// A number in words, marked with its key.
pub fn opens(key: &str, words: &str) -> String {
    [OPENS.to_string().as_str(), key, &IS.to_string(), words, &CLOSES.to_string()].concat()
}

/// The key of a number of a case as it stands in its own scenario, whatever is in force.
pub fn of_case(case: &Case, key: &str) -> Key {
    [IN_CASE, case.id, ":", key].concat()
}

/// Where the findings of studies stand, each with its source.
pub const EVIDENCE: &str = "#evidence";

/// Before the id of a case.
pub const IN_CASE: &str = "case:";

/// Whose a row's numbers are, as keys have it.
pub fn whose(of: RowOf) -> &'static str {
    match of {
        RowOf::Payer(budget) | RowOf::Single(budget) => budget.id(),
        RowOf::NetOf(group) | RowOf::Group(group) => group.id(),
        RowOf::Investor => Budget::Investor.id(),
        RowOf::RestOf(_) => REST,
        RowOf::Committee => PAYING,
    }
}

/// The other budgets of the payer's group.
pub const REST: &str = "rest";
/// The budgets of the paying purse.
pub const PAYING: &str = "paying";

/// The key of a row's number: its sum, or what it is in a year, alone or up to its end.
pub fn of_row(of: RowOf, year: Option<usize>, running: bool) -> Key {
    of_total(whose(of), year, running)
}

/// The key of a number in the table.
pub fn of_total(whose: &str, year: Option<usize>, running: bool) -> Key {
    match year {
        None => ["sum:", whose].concat(),
        Some(year) => [if running { "running:" } else { "net:" }, whose, ":", &year.to_string()].concat(),
    }
}

/// Before whose savings they are.
pub const SAVED: &str = "saved:";

/// Before whose money the way of funding moves.
pub const MOVED: &str = "moved:";

/// The key of when the payer's group has its money back with another effect, `extra_share`.
pub fn of_payback_at(extra_share: f64) -> Key {
    ["payback-at:", &number::exact(extra_share)].concat()
}

/// The key of a purse's kronor of a hundred.
pub fn of_purse(purse: Purse) -> Key {
    ["purse:", purse.id()].concat()
}

/// The key of what a holder wins or loses with another way of funding and another effect.
pub fn of_risk(financing: Financing, extra_share: f64, whose: &str) -> Key {
    ["risk:", financing.id(), ":", &number::exact(extra_share), ":", whose].concat()
}

/// A sentence with its numbers set apart.
pub fn linked(sentence: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    let mut say = |text: &str, opens: Option<&str>| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), opens: opens.map(str::to_owned) });
        }
    };
    while let Some((before, marked)) = rest.split_once(OPENS) {
        say(before, None);
        let (key, words) = marked.split_once(IS).unwrap_or(("", marked));
        let (words, after) = words.split_once(CLOSES).unwrap_or((words, ""));
        say(words, Some(key));
        rest = after;
    }
    say(rest, None);
    pieces
}

/// A sentence as it is read.
pub fn plain(sentence: &str) -> String {
    linked(sentence).into_iter().map(|piece| piece.text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::DEFAULT;
    use crate::model::Shown;
    use crate::text::Lang;
    use crate::text::answer::{answer, how_sure, human_scale};
    use crate::text::number::keep_numbers;

    #[test]
    fn a_sentence_keeps_its_words_and_its_numbers_are_set_apart() {
        let sentence =
            keep_numbers(&["Det tar ", &opens("payback", "drygt 7"), " år, ", &opens("x:7", "5,1")].concat());
        assert_eq!(plain(&sentence), "Det tar drygt 7\u{a0}år, 5,1");
        let pieces = linked(&sentence);
        let found: Vec<(&str, Option<&str>)> =
            pieces.iter().map(|piece| (piece.text.as_str(), piece.opens.as_deref())).collect();
        let expected = [("Det tar ", None), ("drygt 7", Some("payback")), ("\u{a0}år, ", None), ("5,1", Some("x:7"))];
        assert_eq!(found, expected);
        assert_eq!(linked(""), []);
    }

    fn opened(sentence: &str) -> Vec<(String, Key)> {
        linked(sentence).into_iter().filter_map(|piece| Some((piece.text, piece.opens?))).collect()
    }

    /// Every number of the first screen's sentences opens something, but for those that are controls beside it.
    #[test]
    fn the_numbers_of_the_answer_open_how_they_were_computed() {
        let shown = Shown::of(&DEFAULT.scenario(), &[]).unwrap_or_else(|error| unreachable!("{error}"));
        for lang in [Lang::Sv, Lang::En] {
            let voice = DEFAULT.voice(lang);
            let keys = |sentence: &str| -> Vec<Key> { opened(sentence).into_iter().map(|(_, key)| key).collect() };
            let answer: String = answer(voice, &shown).into_iter().map(|run| run.text).collect();
            assert_eq!(keys(&answer), ["cost", "break-even-effect", "effect", "payback"], "{answer}");
            assert_eq!(keys(&how_sure(voice, &shown, DEFAULT)), ["break-even", "param:extra_share", EVIDENCE]);
            let scale = human_scale(voice, &shown.outcome).unwrap_or_default();
            assert_eq!(keys(&scale), ["cost-month", "param:support_per_month"], "{scale}");
        }
    }

    /// With 11 more of a hundred, income support saves as much as the programme costs, in print.
    #[test]
    fn two_numbers_that_print_alike_open_their_own() {
        let mut scenario = DEFAULT.scenario();
        assert_eq!(scenario.set(crate::model::Param::ExtraShare, 0.11), Ok(()));
        let shown = Shown::of(&scenario, &[]).unwrap_or_else(|error| unreachable!("{error}"));
        let cost: String = answer(DEFAULT.voice(Lang::Sv), &shown).into_iter().map(|run| run.text).collect();
        assert_eq!(opened(&cost)[0], ("5,1\u{a0}miljoner\u{a0}kronor".to_owned(), "cost".to_owned()));
        let saved: f64 = shown.outcome.row(Budget::IncomeSupport).savings.iter().sum();
        assert_eq!(number::kronor(Lang::Sv, saved), "5,1\u{a0}miljoner\u{a0}kronor");
    }
}
