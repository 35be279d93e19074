//! Which numbers in a sentence open how they were computed. A sentence is looked through for what the page would say of each
//! number, so that no sentence has to be written for it.

use super::answer::{effect_in_words, of_hundred, per_family_month, threshold, threshold_and_effect};
use super::number::{about_years, kronor, short};
use super::{Lang, Voice, either, parameter};
use crate::model::{Budget, NOTHING, Param, Shown, Total, Verdict, tax_kept};

/// What a number is, as the page names it until somebody asks: "cost", "sum:municipality", "param:caseload".
pub type Key = String;

/// What the page says of a number, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its signs, with plain spaces.
    said: Vec<char>,
    /// What it opens.
    pub opens: Key,
}

impl Phrase {
    /// Words that open a number.
    pub fn new(words: &str, opens: Key) -> Self {
        Self { said: plain(words), opens }
    }
}

/// The signs of a text, with plain spaces: a sentence may keep its numbers together where the page alone does not.
fn plain(text: &str) -> Vec<char> {
    text.chars().map(|sign| if sign == '\u{a0}' { ' ' } else { sign }).collect()
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// What they open, where they are a number.
    pub opens: Option<Key>,
}

/// The numbers that sentences about an outcome may name.
pub fn phrases(voice: Voice, shown: &Shown) -> Vec<Phrase> {
    let lang = voice.lang;
    let outcome = &shown.outcome;
    let scenario = &outcome.scenario;
    let own = outcome.payer_group();
    let mut phrases = Phrases(Vec::new());
    phrases.amount(lang, outcome.effort_cost(), "cost");
    phrases.amount(lang, per_family_month(outcome), "cost-month");
    phrases.amount(lang, outcome.summary(Total::Group(own)).sum, &["sum:", own.id()].concat());
    for budget in Budget::ALL {
        let saved: f64 = outcome.row(budget).savings.iter().sum();
        phrases.amount(lang, saved, &["saved:", budget.id()].concat());
    }
    match Verdict::of(outcome) {
        Verdict::BackAfter(years) => phrases.say(about_years(lang, years), "payback"),
        Verdict::LostAfter(years) => phrases.say(about_years(lang, years), "lost"),
        _ => {}
    }
    if let Some(least) = shown.break_even_effect {
        let least = threshold_and_effect(lang, least, outcome.people.effect).0;
        let words = match lang {
            Lang::Sv => " fler av 100".to_owned(),
            Lang::En => [" more ", voice.units(&least), " in 100"].concat(),
        };
        phrases.say(least + &words, "break-even-effect");
    }
    if let Some(least) = shown.threshold() {
        phrases.say(threshold(lang, shown, least) + either(lang, (" av 100", " in 100")), "break-even");
    }
    phrases.say(effect_in_words(voice, outcome.people.effect), "effect");
    let count = of_hundred(lang, outcome.people.effect);
    for more in [(" fler", " more"), (" färre", " fewer")] {
        phrases.say([count.as_str(), either(lang, more)].concat(), "effect");
    }
    // The story names the first year.
    let first = of_hundred(lang, outcome.people.programme[0] - outcome.people.comparison[0]);
    phrases.say(first + either(lang, (" fler", " more")), "effect-first-year");
    let assumed = of_hundred(lang, scenario.get(Param::ExtraShare));
    for said in [("räknar med ", "We assume "), ("antas ", "Assumed here: ")] {
        phrases.say([either(lang, said), &assumed].concat(), "param:extra_share");
    }
    for param in [Param::SupportPerMonth, Param::StateBenefitPerMonth] {
        phrases.amount(lang, scenario.get(param), &["param:", param.id()].concat());
    }
    let kept = [
        ("kept:municipality", Param::MunicipalTax, Param::MunicipalEqualisationRate),
        ("kept:region", Param::RegionalTax, Param::RegionalEqualisationRate),
    ];
    for (key, own, county) in kept {
        phrases.say([&short(lang, tax_kept(scenario, own, county) * 100.0, 0), " öre"].concat(), key);
    }
    phrases.say(parameter::value(voice, scenario, Param::Families), "param:families");
    phrases.0
}

struct Phrases(Vec<Phrase>);

impl Phrases {
    fn say(&mut self, words: String, key: &str) {
        self.0.push(Phrase::new(&words, key.to_owned()));
    }

    /// An amount; none where it is nothing.
    fn amount(&mut self, lang: Lang, amount: f64, key: &str) {
        if amount.abs() > NOTHING {
            self.say(kronor(lang, amount.abs()), key);
        }
    }
}

/// A sentence with its numbers set apart; where two phrases begin at one place the longer one counts.
pub fn linked(sentence: &str, phrases: &[Phrase]) -> Vec<Piece> {
    let (signs, said) = (plain(sentence), sentence.chars().collect::<Vec<char>>());
    // A number is not a part of another one.
    let ends = |sign: Option<&char>| sign.is_none_or(|sign| !sign.is_ascii_digit());
    let at = |from: usize| {
        let here = phrases.iter().filter(|Phrase { said, .. }| {
            !said.is_empty()
                && signs[from..].starts_with(said)
                && ends(from.checked_sub(1).and_then(|before| signs.get(before)))
                && ends(signs.get(from + said.len()))
        });
        here.max_by_key(|phrase| phrase.said.len())
    };
    let mut pieces = Vec::new();
    let mut begun = 0;
    let mut from = 0;
    let text = |from: usize, to: usize| -> String { said[from..to].iter().collect() };
    while from < signs.len() {
        let Some(Phrase { said: words, opens }) = at(from) else {
            from += 1;
            continue;
        };
        if begun < from {
            pieces.push(Piece { text: text(begun, from), opens: None });
        }
        pieces.push(Piece { text: text(from, from + words.len()), opens: Some(opens.clone()) });
        from += words.len();
        begun = from;
    }
    if begun < signs.len() {
        pieces.push(Piece { text: text(begun, signs.len()), opens: None });
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::DEFAULT;
    use crate::text::answer::{answer, how_sure, human_scale};

    #[test]
    fn a_sentence_keeps_its_words_and_its_longest_numbers_are_set_apart() {
        let phrases: Vec<Phrase> = [("7 år", "payback"), ("drygt 7 år", "payback"), ("5,1", "cost"), ("11", "least")]
            .map(|(words, key)| Phrase::new(words, key.to_owned()))
            .into();
        for (sentence, expected) in [
            ("Det tar drygt\u{a0}7\u{a0}år.", &[("Det tar ", false), ("drygt\u{a0}7\u{a0}år", true), (".", false)][..]),
            ("17 år", &[("17 år", false)]),
            ("5,1 och 15,1", &[("5,1", true), (" och 15,1", false)]),
            ("", &[]),
            ("110 och 11", &[("110 och ", false), ("11", true)]),
        ] {
            let pieces = linked(sentence, &phrases);
            let found: Vec<(&str, bool)> =
                pieces.iter().map(|piece| (piece.text.as_str(), piece.opens.is_some())).collect();
            assert_eq!(found, expected);
        }
    }

    /// Every number of the first screen's sentences opens something, but for those that are controls beside it.
    #[test]
    fn the_numbers_of_the_answer_open_how_they_were_computed() {
        let shown = Shown::of(&DEFAULT.scenario(), &[]).unwrap_or_else(|error| unreachable!("{error}"));
        for lang in [Lang::Sv, Lang::En] {
            let voice = DEFAULT.voice(lang);
            let phrases = phrases(voice, &shown);
            let answer: String = answer(voice, &shown).into_iter().map(|run| run.text).collect();
            let opened = |sentence: &str| -> Vec<Key> {
                linked(sentence, &phrases).into_iter().filter_map(|piece| piece.opens).collect()
            };
            assert_eq!(opened(&answer), ["cost", "break-even-effect", "effect", "payback"], "{answer}");
            assert_eq!(opened(&how_sure(voice, &shown, DEFAULT)), ["break-even", "param:extra_share"]);
            let scale = human_scale(voice, &shown.outcome).unwrap_or_default();
            assert_eq!(opened(&scale), ["cost-month", "param:support_per_month"], "{scale}");
        }
    }
}
