//! What a reader has opened to see how it was computed: from the key of a number on the page to the number itself.

use crate::chart::rows::RowOf;
use crate::model::trace::{Arm, Level, Moment, Post, Quantity, Side, Tracer};
use crate::model::{Budget, Financing, Group, Outcome, Param, Purse, SEATS, Shown, Total, tried};
use crate::text::links::Key;
use crate::text::trace::{Told, told};
use crate::text::{Voice, number};

/// A number that is opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opened {
    /// Which one.
    pub quantity: Quantity,
    /// The way of funding and the effect, `extra_share`, that it is counted with, where those are not the ones in force.
    pub tried: Option<(Financing, f64)>,
}

/// Whose a row's numbers are, as keys have it.
fn whose(of: RowOf) -> &'static str {
    match of {
        RowOf::Payer(budget) | RowOf::Single(budget) => budget.id(),
        RowOf::NetOf(group) | RowOf::Group(group) => group.id(),
        RowOf::Investor => Budget::Investor.id(),
        RowOf::RestOf(_) => REST,
        RowOf::Committee => PAYING,
    }
}

const REST: &str = "rest";
const PAYING: &str = "paying";

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

/// The key of a purse's kronor of a hundred.
pub fn of_purse(purse: Purse) -> Key {
    ["purse:", purse.id()].concat()
}

/// The key of what a holder wins or loses with another way of funding and another effect.
pub fn of_risk(financing: Financing, extra_share: f64, whose: &str) -> Key {
    ["risk:", financing.id(), ":", &number::exact(extra_share), ":", whose].concat()
}

impl Opened {
    /// Reads a key of the page; none for anything else.
    pub fn read(key: &str, outcome: &Outcome) -> Option<Self> {
        let mut parts = key.split(':');
        let quantity = match (parts.next()?, parts.next(), parts.next(), parts.next()) {
            ("risk", Some(financing), Some(extra_share), Some(whose)) => {
                let financing = Financing::ALL.into_iter().find(|one| one.id() == financing)?;
                let effect = number::read_plain(extra_share)?;
                let quantity = Quantity::InAll(Post::Net, total(whose)?);
                return Some(Self { quantity, tried: Some((financing, effect)) });
            }
            ("cost", None, ..) => Quantity::EffortCost,
            ("cost-month", None, ..) => Quantity::CostPerFamilyMonth,
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
        Some(Self { quantity, tried: None })
    }

    /// The number as it is told; none where it does not exist with the values in force, or until the words are there.
    pub fn told(&self, voice: Voice, shown: &Shown, bids: [f64; SEATS.len()]) -> Option<Told> {
        let tell = |shown: &Shown| {
            let tracer = Tracer::shown(shown).with_bids(bids);
            told(voice, &tracer, self.quantity)
        };
        let Some((financing, extra_share)) = self.tried else { return tell(shown) };
        let trial = tried(&shown.outcome.scenario, financing, extra_share).ok()?;
        tell(&Shown::of(&trial, &[]).ok()?)
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
    use crate::cases::DEFAULT;
    use crate::chart::rows::standing;
    use crate::text::Lang;
    use crate::text::links::phrases;

    /// Whatever the page sets apart as a number can be opened and has a value.
    #[test]
    fn every_key_of_the_page_opens_a_number() {
        for joined in [false, true] {
            let mut shown = Shown::of(&DEFAULT.scenario(), &[]).unwrap_or_else(|error| unreachable!("{error}"));
            shown.outcome.one_committee = joined;
            let tracer = Tracer::shown(&shown).with_bids([50.0, 20.0, 30.0]);
            let mut keys: Vec<Key> =
                phrases(DEFAULT.voice(Lang::Sv), &shown).into_iter().map(|phrase| phrase.opens).collect();
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
        let shown = Shown::of(&DEFAULT.scenario(), &[]).unwrap_or_else(|error| unreachable!("{error}"));
        for key in
            ["", "cost:1", "sum:moon", "net:state:10", "net:state", "param:x", "risk:own:x:state", "wins:", "purse:me"]
        {
            assert_eq!(Opened::read(key, &shown.outcome), None, "{key}");
        }
    }
}
