//! What a number on the page is: whoever puts a number into a sentence says so, and the number then opens how it was computed.

use super::Lang;
use super::number::exact;
use super::trace::{Explanation, explanation};
use crate::cases::Case;
use crate::chart::rows::RowOf;
use crate::model::trace::{Arm, Level, Moment, Post, Quantity, Side, Tracer};
use crate::model::{Bids, Budget, Financing, Outcome, Param, Purse, Shown, Total, tried};

/// A number of the page that opens how it was computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explained {
    /// Which one.
    pub quantity: Quantity,
    /// The case whose own scenario it is of; none for the scenario in force.
    pub case: Option<&'static Case>,
    /// The way of funding and the effect, `extra_share`, that it is counted with, where those are others than the scenario's.
    pub tried: Option<(Financing, f64)>,
}

impl Explained {
    /// A number of the scenario in force.
    pub const fn of(quantity: Quantity) -> Self {
        Self { quantity, case: None, tried: None }
    }

    /// The same number of a case as it stands in its own scenario, whatever is in force.
    #[must_use]
    pub const fn in_case(self, case: &'static Case) -> Self {
        Self { case: Some(case), ..self }
    }

    /// The same number with another way of funding and another effect, `extra_share`.
    #[must_use]
    pub const fn tried(self, financing: Financing, extra_share: f64) -> Self {
        Self { tried: Some((financing, extra_share)), ..self }
    }

    /// An assumption.
    pub const fn param(param: Param) -> Self {
        Self::of(Quantity::Param(param))
    }

    /// The effect when the programme ends.
    pub const fn effect() -> Self {
        Self::of(Quantity::Effect(Moment::Length))
    }

    /// The effect after the first year.
    pub const fn effect_first_year() -> Self {
        Self::of(Quantity::Effect(Moment::Year(1)))
    }

    /// When the payer's group has its money back.
    pub fn payback(outcome: &Outcome) -> Self {
        Self::of(Quantity::Payback(Total::Group(outcome.payer_group())))
    }

    /// The same with another effect, `extra_share`.
    pub fn payback_at(outcome: &Outcome, extra_share: f64) -> Self {
        Self::payback(outcome).tried(outcome.scenario.financing(), extra_share)
    }

    /// What holders are left with: in all, in a year, or from the start to the end of that year.
    pub fn total(total: Total, year: Option<usize>, running: bool) -> Self {
        let total = narrowed(total);
        Self::of(match year {
            None => Quantity::InAll(Post::Net, total),
            Some(year) if running => Quantity::Running(total, year),
            Some(year) => Quantity::Booked(Post::Net, total, year),
        })
    }

    /// What holders are left with in all.
    pub fn sum(total: Total) -> Self {
        Self::total(total, None, false)
    }

    /// The number of a row of the picture: its sum, or what it is in a year, alone or up to its end.
    pub fn row(of: RowOf, year: Option<usize>, running: bool) -> Self {
        match (whose(of), year) {
            (Whose::Total(total), _) => Self::total(total, year, running),
            (Whose::Side(side), None) => Self::of(Quantity::PartInAll(side, Post::Net)),
            (Whose::Side(side), Some(year)) if running => Self::of(Quantity::PartRunning(side, year)),
            (Whose::Side(side), Some(year)) => Self::of(Quantity::Part(side, Post::Net, year)),
        }
    }

    /// What the effect saves in a budget.
    pub const fn saved(budget: Budget) -> Self {
        Self::of(Quantity::InAll(Post::Savings, Total::Budget(budget)))
    }

    /// What the way of funding moves to a row of the picture.
    pub fn moved(of: RowOf) -> Self {
        Self::of(match whose(of) {
            Whose::Total(total) => Quantity::InAll(Post::Transfers, narrowed(total)),
            Whose::Side(side) => Quantity::PartInAll(side, Post::Transfers),
        })
    }

    /// How much of a new krona of tax is kept.
    pub const fn kept(level: Level) -> Self {
        Self::of(Quantity::Kept(level))
    }

    /// A purse's kronor of a hundred.
    pub const fn purse(purse: Purse) -> Self {
        Self::of(Quantity::PurseShare(purse))
    }

    /// What holders win or lose with another way of funding and another effect, `extra_share`.
    pub fn risk(financing: Financing, extra_share: f64, whose: Total) -> Self {
        Self::sum(whose).tried(financing, extra_share)
    }

    /// What a seat at the table wins.
    pub const fn wins(seat: usize) -> Self {
        Self::of(Quantity::Wins(seat))
    }

    /// What a seat's bid is in kronor.
    pub const fn pays(seat: usize) -> Self {
        Self::of(Quantity::Pays(seat))
    }

    /// What a seat has left after its bid.
    pub const fn left(seat: usize) -> Self {
        Self::of(Quantity::Left(seat))
    }

    /// How many are expected to have got there after so many months.
    pub const fn expected(arm: Arm, months: u32) -> Self {
        Self::of(Quantity::Expected(arm, months))
    }

    /// A number that its formula names, of the same scenario.
    #[must_use]
    pub const fn part(self, quantity: Quantity) -> Self {
        Self { quantity, ..self }
    }

    /// What tells the number apart on the page, for an attribute of its element: "cost", "sum:municipality",
    /// "case:almgarden:payback".
    pub fn id(&self) -> String {
        let own = self.id_in_scenario();
        match self.case {
            Some(case) => ["case:", case.id, ":", &own].concat(),
            None => own,
        }
    }

    fn id_in_scenario(&self) -> String {
        use Quantity as Q;
        if let Some((financing, extra_share)) = self.tried {
            let effect = exact(extra_share);
            return match self.quantity {
                Q::InAll(_, total) => ["risk:", financing.id(), ":", &effect, ":", total.id()].concat(),
                _ => ["payback-at:", &effect].concat(),
            };
        }
        let numbered = |name: &str, number: usize| [name, ":", &number.to_string()].concat();
        let named = |name: &str, whose: &str| [name, ":", whose].concat();
        let yearly = |name: &str, whose: &str, year| numbered(&named(name, whose), year);
        match self.quantity {
            Q::Param(param) => named("param", param.id()),
            Q::EffortCost => "cost".to_owned(),
            Q::CostPerFamilyMonth => "cost-month".to_owned(),
            Q::SavedPerMonth => "saved-month".to_owned(),
            Q::Payback(_) => "payback".to_owned(),
            Q::LostAfter => "lost".to_owned(),
            Q::BreakEven => "break-even".to_owned(),
            Q::BreakEvenEffect => "break-even-effect".to_owned(),
            Q::Effect(Moment::Length) => "effect".to_owned(),
            Q::Effect(_) => "effect-first-year".to_owned(),
            Q::Kept(Level::Municipal) => "kept:municipality".to_owned(),
            Q::Kept(Level::Regional) => "kept:region".to_owned(),
            Q::InAll(post, total) => named(post_id(post), total.id()),
            Q::PartInAll(side, post) => named(post_id(post), side_id(side)),
            Q::Booked(_, total, year) => yearly("net", total.id(), year),
            Q::Part(side, _, year) => yearly("net", side_id(side), year),
            Q::Running(total, year) => yearly("running", total.id(), year),
            Q::PartRunning(side, year) => yearly("running", side_id(side), year),
            Q::PurseShare(purse) => named("purse", purse.id()),
            Q::Wins(seat) => numbered("wins", seat),
            Q::Pays(seat) => numbered("pays", seat),
            Q::Left(seat) => numbered("left", seat),
            Q::Expected(arm, months) => {
                yearly("expected", if arm == Arm::Programme { "0" } else { "1" }, months as usize)
            }
            // Only formulas name the others, and they open them by their place.
            _ => String::new(),
        }
    }

    /// How the number was computed, and the scenario it was computed in; none where it does not exist there. `case` and
    /// `shown` are in force.
    pub fn explain(&self, lang: Lang, case: &Case, shown: &Shown, bids: Bids) -> Option<(Explanation, Shown)> {
        let voice = self.case.unwrap_or(case).voice(lang);
        let counted = self.counted(shown)?;
        let explanation = explanation(voice, &Tracer::shown(&counted).with_bids(bids), self.quantity)?;
        Some((explanation, counted))
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

/// Whose a row's numbers are.
enum Whose {
    Total(Total),
    Side(Side),
}

const fn whose(of: RowOf) -> Whose {
    match of {
        RowOf::Payer(budget) | RowOf::Single(budget) => Whose::Total(Total::Budget(budget)),
        RowOf::NetOf(group) | RowOf::Group(group) => Whose::Total(Total::Group(group)),
        RowOf::Investor => Whose::Total(Total::Budget(Budget::Investor)),
        RowOf::RestOf(_) => Whose::Side(Side::Rest),
        RowOf::Committee => Whose::Side(Side::Paying),
    }
}

/// A group of one budget is that budget, whose formula has a step less.
const fn narrowed(total: Total) -> Total {
    match total {
        Total::Group(group) if let [only] = group.budgets() => Total::Budget(*only),
        other => other,
    }
}

const fn side_id(side: Side) -> &'static str {
    match side {
        Side::Rest => "rest",
        Side::Paying => "paying",
    }
}

const fn post_id(post: Post) -> &'static str {
    match post {
        Post::Savings => "saved",
        Post::Transfers => "moved",
        Post::Cost | Post::Net => "sum",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{CASES, DEFAULT};
    use crate::chart::hundred::hundred;
    use crate::chart::rows::{RowOf, standing};
    use crate::model::{Group, NO_EFFECT, SEATS, Scenario, carried, where_it_lands};
    use crate::text::number::{about_years, kronor, short};
    use crate::text::run::{RunKind, Section, Sentence};
    use crate::text::{answer, case, heading, hundred as purses, risk, row, seats, story};

    const BIDS: [f64; 3] = [50.0, 20.0, 30.0];

    fn shown(scenario: &Scenario, joined: bool) -> Shown {
        let mut shown = Shown::of(scenario, &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
        shown.outcome.one_committee = joined;
        shown
    }

    /// Every sentence of the page whose numbers open.
    fn sentences(lang: Lang, case: &'static Case, shown: &Shown) -> Vec<Sentence> {
        let (voice, outcome) = (case.voice(lang), &shown.outcome);
        let mut said = vec![answer::answer(voice, shown), answer::how_sure(voice, shown, case)];
        said.push(answer::outcome_line(voice, outcome));
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

    /// The sentences on cases as they stand.
    fn sentences_of_cases(lang: Lang) -> Vec<Sentence> {
        let usual = Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
        let mut said: Vec<Sentence> = story::steps(lang, &usual).into();
        for one in &CASES {
            let outcome = Outcome::of(&one.scenario()).unwrap_or_else(|error| unreachable!("{error}"));
            said.push(case::ends(lang, &outcome, Explained::payback(&outcome).in_case(one)));
            let money = one.told().money.iter().flat_map(|money| case::money(lang, one, money, &outcome));
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
            || (size <= NO_EFFECT && ["ingen skillnad", "no difference"].contains(&words.as_str()))
            || (value == 1.0 && ["hundra", "a hundred"].contains(&words.as_str()))
    }

    fn check(lang: Lang, sentence: &Sentence, shown: &Shown) -> usize {
        let plain = sentence.plain();
        assert!(!plain.contains(['{', '}']), "{plain}");
        let mut count = 0;
        for (words, explained) in sentence.numbers() {
            let id = explained.id();
            assert!(!id.is_empty(), "{explained:?}");
            let counted = explained.counted(shown).unwrap_or_else(|| unreachable!("{id}"));
            let value = Tracer::shown(&counted).with_bids(BIDS).value(explained.quantity);
            let value = value.unwrap_or_else(|| unreachable!("{id} has no value: {plain}"));
            let first_year = counted.outcome.scenario.get(Param::StartYear);
            // Whole kronor of a hundred are rounded so that they are a hundred together.
            let is_kronor = matches!(explained.quantity, Quantity::PurseShare(_))
                && words.parse().is_ok_and(|kronor: f64| (kronor - value * 100.0).abs() < 1.0);
            assert!(
                is_kronor || says(lang, words, value, first_year),
                "{id} is {value} but said to be {words}: {plain}"
            );
            count += 1;
        }
        count
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

    /// Whatever else the page sets apart as a number can be opened and has a value, and an id of its own.
    #[test]
    fn every_number_of_the_page_has_a_value() {
        for joined in [false, true] {
            let shown = shown(&DEFAULT.scenario(), joined);
            let tracer = Tracer::shown(&shown).with_bids(BIDS);
            let mut numbers: Vec<Explained> = Vec::new();
            for of in standing(&shown.outcome).chain(Budget::PUBLIC.iter().map(|budget| RowOf::Single(*budget))) {
                numbers.extend([None, Some(0)].map(|year| Explained::row(of, year, false)));
                numbers.extend([Explained::row(of, Some(9), true), Explained::moved(of)]);
            }
            numbers.extend([Total::Public, Total::All].map(|total| Explained::total(total, Some(3), false)));
            numbers.extend(Budget::PUBLIC.iter().map(|budget| Explained::saved(*budget)));
            numbers.extend([Purse::Payer, Purse::RestOfGroup, Purse::Other(Group::State)].map(Explained::purse));
            let municipality = Total::Group(Group::Municipality);
            numbers.extend(Financing::ALL.map(|financing| Explained::risk(financing, 0.03, municipality)));
            numbers.extend([Explained::wins(0), Explained::pays(1), Explained::left(2)]);
            numbers.extend([Explained::expected(Arm::Programme, 12), Explained::expected(Arm::Ordinary, 36)]);
            numbers.extend([Level::Municipal, Level::Regional].map(Explained::kept));
            for (index, one) in numbers.iter().enumerate() {
                assert!(tracer.value(one.quantity).is_some(), "{}", one.id());
                assert!(one.explain(Lang::En, DEFAULT, &shown, BIDS).is_some(), "{}", one.id());
                let same_id = numbers[..index].iter().find(|other| other.id() == one.id());
                assert!(same_id.is_none_or(|other| other == one), "{one:?} and {same_id:?}");
            }
        }
    }

    #[test]
    fn each_number_has_its_id() {
        let outcome = shown(&DEFAULT.scenario(), false).outcome;
        let state = Total::Group(Group::State);
        for (explained, id) in [
            (Explained::of(Quantity::EffortCost), "cost"),
            (Explained::of(Quantity::BreakEvenEffect), "break-even-effect"),
            (Explained::param(Param::Caseload), "param:caseload"),
            (Explained::sum(Total::Group(Group::Municipality)), "sum:municipality"),
            (Explained::row(RowOf::RestOf(Group::Municipality), Some(3), false), "net:rest:3"),
            (Explained::row(RowOf::Committee, Some(9), true), "running:paying:9"),
            (Explained::row(RowOf::Investor, None, false), "sum:investor"),
            (Explained::moved(RowOf::RestOf(Group::Municipality)), "moved:rest"),
            (Explained::saved(Budget::IncomeSupport), "saved:municipality.income_support"),
            (Explained::payback(&outcome).in_case(DEFAULT), "case:hela-familjen:payback"),
            (Explained::payback_at(&outcome, 0.03), "payback-at:0.03"),
            (Explained::risk(Financing::Own, 0.03, state), "risk:own:0.03:state"),
            (Explained::purse(Purse::Payer), "purse:payer"),
            (Explained::expected(Arm::Programme, 12), "expected:0:12"),
            (Explained::wins(0), "wins:0"),
        ] {
            assert_eq!(explained.id(), id);
        }
    }

    /// Every number of the first screen's sentences opens something, but for those that are controls.
    #[test]
    fn the_numbers_of_the_answer_open_how_they_were_computed() {
        let shown = shown(&DEFAULT.scenario(), false);
        for lang in [Lang::Sv, Lang::En] {
            let voice = DEFAULT.voice(lang);
            let ids = |sentence: &Sentence| -> Vec<String> { sentence.numbers().map(|(_, of)| of.id()).collect() };
            let answer = answer::answer(voice, &shown);
            assert_eq!(ids(&answer), ["cost", "break-even-effect", "effect", "payback"], "{answer:?}");
            assert_eq!(answer.controls().collect::<Vec<_>>(), [Param::Caseload, Param::LengthYears]);
            let sure = answer::how_sure(voice, &shown, DEFAULT);
            assert_eq!(ids(&sure), ["break-even", "param:extra_share"]);
            assert!(sure.0.iter().any(|run| run.kind == RunKind::Section(Section::Evidence)));
            let scale = answer::human_scale(voice, &shown.outcome).unwrap_or_default();
            assert_eq!(ids(&scale), ["cost-month", "param:support_per_month"], "{scale:?}");
        }
    }

    /// With 11 more of a hundred, income support saves as much as the programme costs, in print.
    #[test]
    fn two_numbers_that_print_alike_open_their_own() {
        let mut scenario = DEFAULT.scenario();
        assert_eq!(scenario.set(Param::ExtraShare, 0.115), Ok(()));
        let shown = shown(&scenario, false);
        let answer = answer::answer(DEFAULT.voice(Lang::Sv), &shown);
        let cost = Explained::of(Quantity::EffortCost);
        assert_eq!(answer.numbers().next(), Some(("5,1\u{a0}miljoner\u{a0}kronor", cost)));
        let saved: f64 = shown.outcome.row(Budget::IncomeSupport).savings.iter().sum();
        assert_eq!(kronor(Lang::Sv, saved), "5,1\u{a0}miljoner\u{a0}kronor");
    }
}
