//! What a reader has opened to see how it was computed: from the key of a number on the page to the number itself.

use crate::cases::Case;
use crate::model::trace::{Arm, Level, Moment, Post, Quantity, Side, Tracer};
use crate::model::{Budget, Financing, Group, Outcome, Param, Purse, SEATS, Shown, Total, tried};
use crate::text::links::{IN_CASE, PAYING, REST};
use crate::text::trace::{Told, told};
use crate::text::{Lang, number};

/// A number that is opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opened {
    /// Which one.
    pub quantity: Quantity,
    /// The case whose own scenario it is of; none for the scenario in force.
    pub case: Option<&'static Case>,
    /// The way of funding and the effect, `extra_share`, that it is counted with, where those are others than the scenario's.
    pub tried: Option<(Financing, f64)>,
}

impl Opened {
    /// Reads a key of the page; none for anything else.
    pub fn read(key: &str, outcome: &Outcome) -> Option<Self> {
        if let Some((id, key)) = key.strip_prefix(IN_CASE).and_then(|key| key.split_once(':')) {
            let case = Case::from_id(id)?;
            let own = Outcome::of(&case.scenario()).ok()?;
            return Some(Self { case: Some(case), ..Self::read(key, &own)? });
        }
        let mut parts = key.split(':');
        let quantity = match (parts.next()?, parts.next(), parts.next(), parts.next()) {
            ("risk", Some(financing), Some(extra_share), Some(whose)) => {
                let financing = Financing::ALL.into_iter().find(|one| one.id() == financing)?;
                let effect = number::read_plain(extra_share)?;
                let quantity = Quantity::InAll(Post::Net, total(whose)?);
                return Some(Self { quantity, case: None, tried: Some((financing, effect)) });
            }
            ("payback-at", Some(extra_share), None, _) => {
                let tried = Some((outcome.scenario.financing(), number::read_plain(extra_share)?));
                let quantity = Quantity::Payback(Total::Group(outcome.payer_group()));
                return Some(Self { quantity, case: None, tried });
            }
            ("cost", None, ..) => Quantity::EffortCost,
            ("cost-month", None, ..) => Quantity::CostPerFamilyMonth,
            ("saved-month", None, ..) => Quantity::SavedPerMonth,
            ("payback", None, ..) => Quantity::Payback(Total::Group(outcome.payer_group())),
            ("lost", None, ..) => Quantity::LostAfter,
            ("break-even", None, ..) => Quantity::BreakEven,
            ("break-even-effect", None, ..) => Quantity::BreakEvenEffect,
            ("effect", None, ..) => Quantity::Effect(Moment::Length),
            ("effect-first-year", None, ..) => Quantity::Effect(Moment::Year(1)),
            ("kept", Some("municipality"), None, _) => Quantity::Kept(Level::Municipal),
            ("kept", Some("region"), None, _) => Quantity::Kept(Level::Regional),
            ("param", Some(id), None, _) => Quantity::Param(Param::from_id(id)?),
            ("saved", Some(whose), None, _) => Quantity::InAll(Post::Savings, total(whose)?),
            ("moved", Some(whose), None, _) => match side(whose) {
                Some(side) => Quantity::PartInAll(side, Post::Transfers),
                None => Quantity::InAll(Post::Transfers, total(whose)?),
            },
            ("sum", Some(whose), None, _) => match side(whose) {
                Some(side) => Quantity::PartInAll(side, Post::Net),
                None => Quantity::InAll(Post::Net, total(whose)?),
            },
            (kind @ ("net" | "running"), Some(whose), Some(year), None) => {
                let year = year.parse().ok().filter(|year| *year < outcome.horizon_years)?;
                match (side(whose), kind == "running") {
                    (Some(side), false) => Quantity::Part(side, Post::Net, year),
                    (Some(side), true) => Quantity::PartRunning(side, year),
                    (None, false) => Quantity::Booked(Post::Net, total(whose)?, year),
                    (None, true) => Quantity::Running(total(whose)?, year),
                }
            }
            ("purse", Some(purse), None, _) => Quantity::PurseShare(self::purse(purse)?),
            (of @ ("wins" | "pays" | "left"), Some(seat), None, _) => {
                let seat = seat.parse().ok()?;
                match of {
                    "wins" => Quantity::Wins(seat),
                    "pays" => Quantity::Pays(seat),
                    _ => Quantity::Left(seat),
                }
            }
            ("expected", Some(arm), Some(months), None) => {
                let arm = if arm == "0" { Arm::Programme } else { Arm::Ordinary };
                Quantity::Expected(arm, months.parse().ok()?)
            }
            _ => return None,
        };
        Some(Self { quantity, case: None, tried: None })
    }

    /// The number as it is told, and what it is counted from; none where it does not exist with the values in force, or until
    /// the words are there. `case` and `shown` are in force.
    pub fn told(&self, lang: Lang, case: &Case, shown: &Shown, bids: [f64; SEATS.len()]) -> Option<(Told, Shown)> {
        let voice = self.case.unwrap_or(case).voice(lang);
        let counted = self.counted(shown)?;
        let told = told(voice, &Tracer::shown(&counted).with_bids(bids), self.quantity)?;
        Some((told, counted))
    }

    /// What it is counted from; none where that cannot be computed. `shown` is in force.
    fn counted(&self, shown: &Shown) -> Option<Shown> {
        let own = match self.case {
            Some(case) => Shown::of(&case.scenario(), &[]).ok()?,
            None => shown.clone(),
        };
        let Some((financing, extra_share)) = self.tried else { return Some(own) };
        let trial = tried(&own.outcome.scenario, financing, extra_share).ok()?;
        Shown::of(&trial, &[]).ok()
    }
}

fn side(whose: &str) -> Option<Side> {
    match whose {
        REST => Some(Side::Rest),
        PAYING => Some(Side::Paying),
        _ => None,
    }
}

fn total(whose: &str) -> Option<Total> {
    let budgets = Budget::ALL.into_iter().map(Total::Budget);
    let groups = Group::ALL.into_iter().map(Total::Group);
    // A group of one budget is that budget.
    budgets.chain(groups).chain([Total::Public, Total::All]).find(|total| total.id() == whose)
}

fn purse(id: &str) -> Option<Purse> {
    let others = Group::PUBLIC.iter().copied().map(Purse::Other);
    [Purse::Payer, Purse::RestOfGroup].into_iter().chain(others).find(|purse| purse.id() == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{CASES, DEFAULT};
    use crate::chart::hundred::hundred;
    use crate::chart::rows::{RowOf, standing};
    use crate::model::{Scenario, carried, where_it_lands};
    use crate::text::links::{EVIDENCE, Key, linked, of_purse, of_risk, of_row};
    use crate::text::number::{about_years, kronor, short};
    use crate::text::{answer, case, heading, hundred as purses, risk, row, seats, story};

    const BIDS: [f64; 3] = [50.0, 20.0, 30.0];

    fn shown(scenario: &Scenario, joined: bool) -> Shown {
        let mut shown = Shown::of(scenario, &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
        shown.outcome.one_committee = joined;
        shown
    }

    /// Every sentence of the page that marks its numbers.
    fn sentences(lang: Lang, case: &'static Case, shown: &Shown) -> Vec<String> {
        let (voice, outcome) = (case.voice(lang), &shown.outcome);
        let mut said: Vec<String> = answer::answer(voice, shown).into_iter().map(|run| run.text).collect();
        said.push(answer::how_sure(voice, shown, case));
        said.extend(answer::human_scale(voice, outcome));
        said.push(heading::elections(lang, outcome));
        said.extend(standing(outcome).map(|of| row::note(voice, of, outcome)));
        said.extend([seats::missing(lang, outcome, &BIDS), seats::absent(lang, outcome)]);
        said.extend((0..SEATS.len()).map(|seat| seats::own(lang, outcome, seat, &BIDS)));
        let parts = where_it_lands(outcome).map(|shares| hundred(&shares));
        said.push(purses::heading(lang, outcome, parts.as_ref().map(|parts| &parts[..])));
        let mut scratch = outcome.clone();
        let mut without = |financing| carried(&outcome.scenario, financing, 0.0, &mut scratch);
        let both = without(Financing::Own).zip(without(Financing::Contract));
        said.extend(both.map(|(own, contract)| risk::sentence(lang, &outcome.scenario, &own, &contract)));
        said
    }

    /// What is said of cases as they stand.
    fn sentences_of_cases(lang: Lang) -> Vec<String> {
        let told = Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
        let mut said: Vec<String> = story::steps(lang, &told).into();
        for one in &CASES {
            let outcome = Outcome::of(&one.scenario()).unwrap_or_else(|error| unreachable!("{error}"));
            said.push(case::ends(lang, one, &outcome));
            let money = one.money.iter().flat_map(|money| case::money(lang, one, money, &outcome));
            said.extend(money.map(|(_, words)| words));
        }
        said
    }

    /// Whether the words say the number.
    fn says(lang: Lang, words: &str, value: f64, first_year: f64) -> bool {
        let size = value.abs();
        let years = [about_years(lang, size), ((first_year + size).floor() as i32).to_string()];
        let numbers = [(1.0, 0), (1.0, 2), (100.0, 0), (100.0, 1), (100.0, 2)]
            .map(|(times, digits)| short(lang, size * times, digits));
        // What must be reached is rounded up.
        let up = [0, 1, 2].map(|digits: u8| {
            let unit = 10_f64.powi(i32::from(digits));
            short(lang, (size * 100.0 * unit - 1e-9).ceil() / unit, digits)
        });
        let plain = |text: &str| text.replace('\u{a0}', " ").to_lowercase();
        let words = plain(words);
        let begins = |number: &String| {
            let number = plain(number);
            words.strip_prefix(&number).is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_ascii_digit()))
        };
        let amounts = [size, value].map(|amount| plain(&kronor(lang, amount)));
        amounts.contains(&words)
            || years.iter().any(|years| words == plain(years))
            || numbers.iter().chain(&up).any(begins)
            || (value == 1.0 && ["hundra", "a hundred"].contains(&words.as_str()))
    }

    fn check(lang: Lang, sentence: &str, shown: &Shown) -> usize {
        let marked = linked(sentence).into_iter().filter_map(|piece| Some((piece.text, piece.opens?)));
        let marked: Vec<(String, Key)> = marked.filter(|(_, key)| key != EVIDENCE).collect();
        for (words, key) in &marked {
            let opened = Opened::read(key, &shown.outcome).unwrap_or_else(|| unreachable!("{key}"));
            let counted = opened.counted(shown).unwrap_or_else(|| unreachable!("{key}"));
            let value = Tracer::shown(&counted).with_bids(BIDS).value(opened.quantity);
            let value = value.unwrap_or_else(|| unreachable!("{key} has no value: {sentence}"));
            let first_year = counted.outcome.scenario.get(Param::StartYear);
            // Whole kronor of a hundred are rounded so that they are a hundred together.
            let is_kronor = matches!(opened.quantity, Quantity::PurseShare(_))
                && words.parse().is_ok_and(|kronor: f64| (kronor - value * 100.0).abs() < 1.0);
            assert!(
                is_kronor || says(lang, words, value, first_year),
                "{key} is {value} but said to be {words}: {sentence}"
            );
        }
        marked.len()
    }

    /// With 11 more of a hundred the saving prints like the cost; a cut and an extreme say other things.
    #[test]
    fn a_number_in_a_sentence_opens_the_number_that_it_says() {
        let mut count = 0;
        for lang in [Lang::Sv, Lang::En] {
            for case in &CASES {
                for sets in [
                    &[][..],
                    &[(Param::ExtraShare, 0.11)],
                    &[(Param::Caseload, 110.0)],
                    &[(Param::ExtraShare, -0.05)],
                    &[(Param::Families, 200.0), (Param::LengthYears, 1.0)],
                    &[(Param::Families, 40.0), (Param::ExtraShare, 0.4)],
                    &[(Param::HorizonYears, 2.0)],
                    &[(Param::Financing, Financing::Contract as usize as f64)],
                    &[(Param::Financing, Financing::Fund as usize as f64), (Param::Families, 200.0)],
                    &[(Param::Financing, Financing::OutcomeFund as usize as f64)],
                ] {
                    let mut scenario = case.scenario();
                    for (param, value) in sets {
                        assert_eq!(scenario.set(*param, *value), Ok(()));
                    }
                    for joined in [false, true] {
                        let shown = shown(&scenario, joined);
                        for sentence in sentences(lang, case, &shown) {
                            count += check(lang, &sentence, &shown);
                        }
                    }
                }
            }
            let any = shown(&CASES[1].scenario(), false);
            for sentence in sentences_of_cases(lang) {
                count += check(lang, &sentence, &any);
            }
        }
        assert!(count > 5_000, "{count}");
    }

    /// Whatever else the page sets apart as a number can be opened and has a value.
    #[test]
    fn every_key_of_the_page_opens_a_number() {
        for joined in [false, true] {
            let shown = shown(&DEFAULT.scenario(), joined);
            let tracer = Tracer::shown(&shown).with_bids(BIDS);
            let mut keys: Vec<Key> = Vec::new();
            for of in standing(&shown.outcome).chain(Budget::PUBLIC.iter().map(|budget| RowOf::Single(*budget))) {
                keys.extend([of_row(of, None, false), of_row(of, Some(0), false), of_row(of, Some(9), true)]);
            }
            let purses = [Purse::Payer, Purse::RestOfGroup, Purse::Other(Group::State)];
            keys.extend(purses.map(of_purse));
            keys.extend(Financing::ALL.map(|financing| of_risk(financing, 0.03, "municipality")));
            keys.extend(["wins:0", "pays:1", "left:2", "expected:0:12", "expected:1:36"].map(str::to_owned));
            for key in keys {
                let opened = Opened::read(&key, &shown.outcome).unwrap_or_else(|| unreachable!("{key}"));
                assert!(tracer.value(opened.quantity).is_some(), "{key}");
            }
        }
    }

    #[test]
    fn what_is_no_key_opens_nothing() {
        let shown = shown(&DEFAULT.scenario(), false);
        for key in [
            "",
            "cost:1",
            "sum:moon",
            "net:state:10",
            "net:state",
            "param:x",
            "risk:own:x:state",
            "wins:",
            "purse:me",
            "case:moon:cost",
            "case:hela-familjen",
            "payback-at:x",
        ] {
            assert_eq!(Opened::read(key, &shown.outcome), None, "{key}");
        }
    }
}
