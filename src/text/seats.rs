//! Förhandlingsbordet in words: what each seat wins, what it bids, and what is missing.

use super::number::{decimal, keep_numbers, kronor, years_of};
use super::{Lang, Text, fill_in, group, lower_first};
use crate::model::{Bids, Deal, Group, NOTHING, Outcome, SEATS, Total};

/// "Statens plats vid bordet".
pub fn title(lang: Lang, seat: usize) -> String {
    let text = match SEATS[seat].0 {
        Group::Municipality => Text { sv: "Kommunens plats vid bordet", en: "The municipality’s seat at the table" },
        Group::Region => Text { sv: "Regionens plats vid bordet", en: "The region’s seat at the table" },
        _ => Text { sv: "Statens plats vid bordet", en: "The state’s seat at the table" },
    };
    text.get(lang).to_owned()
}

/// An amount with its sign: "+2,1 miljoner kronor"; what is nothing is a plain 0.
pub fn signed(lang: Lang, amount: f64) -> String {
    if amount.abs() <= NOTHING {
        return kronor(lang, 0.0);
    }
    keep_numbers(&[if amount > 0.0 { "+" } else { "" }, &kronor(lang, amount)].concat())
}

/// How much of the cost is covered.
pub fn missing(lang: Lang, outcome: &Outcome, bids: &Bids) -> String {
    let cost = outcome.effort_cost();
    if cost <= NOTHING {
        return Text { sv: "Det finns ingen kostnad att dela på.", en: "There is no cost to share." }
            .get(lang)
            .to_owned();
    }
    let covered: f64 = bids.iter().sum();
    // As percentages are typed: a tenth of one is nothing that is missing.
    let words = if (covered - 1.0).abs() < 1e-9 {
        Text {
            sv: "Buden räcker: hela kostnaden, {cost}, är betald.",
            en: "The bids cover it: the whole cost, {cost}, is paid.",
        }
    } else if covered < 1.0 {
        Text {
            sv: "Det saknas {part} procent: {missing} av {cost}.",
            en: "{part} per cent is missing: {missing} of {cost}.",
        }
    } else {
        Text {
            sv: "Buden är {part} procent för höga: {missing} mer än {cost}.",
            en: "The bids are {part} per cent too high: {missing} more than {cost}.",
        }
    };
    let off = (1.0 - covered).abs();
    let numbers = [
        ("cost", kronor(lang, cost)),
        ("missing", kronor(lang, off * cost)),
        ("part", super::number::short(lang, off * 100.0, 1)),
    ];
    keep_numbers(&fill_in(words.get(lang), &numbers))
}

fn listed(lang: Lang, names: &[String]) -> String {
    let and = super::either(lang, (" och ", " and "));
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => [&before.join(", "), and, last].concat(),
    }
}

/// Who wins and who loses when each has paid its bid.
pub fn who(lang: Lang, outcome: &Outcome, bids: &Bids) -> String {
    let deals = Deal::of(outcome, bids);
    let names = |wanted: fn(f64) -> bool| -> Vec<String> {
        let seats = SEATS.iter().zip(deals).filter(|(_, deal)| wanted(deal.left()));
        seats.map(|((of, ..), _)| lower_first(group(*of).get(lang))).collect()
    };
    let (winners, losers) = (names(|left| left > NOTHING), names(|left| left < -NOTHING));
    let words = match (winners.is_empty(), losers.is_empty()) {
        (false, false) => {
            Text { sv: "Vinner: {winners}. Förlorar: {losers}.", en: "Gains: {winners}. Loses: {losers}." }
        }
        (false, true) => Text { sv: "Vinner: {winners}. Ingen förlorar.", en: "Gains: {winners}. Nobody loses." },
        (true, false) => Text { sv: "Ingen vinner. Förlorar: {losers}.", en: "Nobody gains. Loses: {losers}." },
        (true, true) => Text { sv: "Ingen vinner och ingen förlorar.", en: "Nobody gains and nobody loses." },
    };
    fill_in(words.get(lang), &[("winners", listed(lang, &winners)), ("losers", listed(lang, &losers))])
}

/// Those who gain and have no seat.
pub fn absent(lang: Lang, outcome: &Outcome) -> String {
    let sum = outcome.summary(Total::Group(Group::Equalisation)).sum;
    let words = if sum > NOTHING {
        Text {
            sv: "Andra kommuner och regioner vinner {sum} på {years}, genom utjämningen. De har ingen plats vid bordet.",
            en: "Other municipalities and regions gain {sum} in {years}, through equalisation. They have no seat at the table.",
        }
    } else {
        Text {
            sv: "Andra kommuner och regioner har ingen plats vid bordet. Här vinner de inget.",
            en: "Other municipalities and regions have no seat at the table. Here they gain nothing.",
        }
    };
    let numbers = [("sum", kronor(lang, sum)), ("years", years_of(lang, outcome.horizon_years as f64))];
    keep_numbers(&fill_in(words.get(lang), &numbers))
}

/// A seat's own answer: what it would win and pay, and what is left.
pub fn own(lang: Lang, outcome: &Outcome, seat: usize, bids: &Bids) -> String {
    let deal = Deal::of(outcome, bids)[seat];
    let words = match (deal.wins >= 0.0, deal.left() >= 0.0) {
        (true, true) => Text {
            sv: "På {years} vinner {name} {wins} på insatsen. Budet är {pays}. Då blir {left} kvar.",
            en: "In {years}, {name} gains {wins} from the programme. The bid is {pays}. That leaves {left}.",
        },
        (true, false) => Text {
            sv: "På {years} vinner {name} {wins} på insatsen. Budet är {pays}. Det är {left} mer än vinsten.",
            en: "In {years}, {name} gains {wins} from the programme. The bid is {pays}. That is {left} more than the gain.",
        },
        (false, _) => Text {
            sv: "På {years} förlorar {name} {wins} på insatsen. Budet är {pays}. Tillsammans är det {left}.",
            en: "In {years}, {name} loses {wins} by the programme. The bid is {pays}. Together that is {left}.",
        },
    };
    let numbers = [
        ("years", years_of(lang, outcome.horizon_years as f64)),
        ("name", lower_first(group(SEATS[seat].0).get(lang))),
        ("wins", kronor(lang, deal.wins.abs())),
        ("pays", kronor(lang, deal.pays)),
        ("left", kronor(lang, deal.left().abs())),
    ];
    keep_numbers(&fill_in(words.get(lang), &numbers))
}

/// A bid as it stands in its field, per cent.
pub fn bid(lang: Lang, part: f64) -> String {
    decimal(lang, part * 100.0, 0)
}
