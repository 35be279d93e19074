//! Förhandlingsbordet in words: what each seat wins, what it bids, and what is missing.

use super::number::{decimal, keep_numbers, kronor, years_of};
use super::{Lang, far_texts, fetched, filled, group, lower_first, told};
use crate::model::{Bids, Deal, Group, NOTHING, Outcome, SEATS, Total};

far_texts! {
    OF_MUNICIPALITY = "Kommunens plats vid bordet", "The municipality’s seat at the table";
    OF_REGION = "Regionens plats vid bordet", "The region’s seat at the table";
    OF_STATE = "Statens plats vid bordet", "The state’s seat at the table";
    NO_COST = "Det finns ingen kostnad att dela på.", "There is no cost to share.";
    COVERED = "Buden räcker: hela kostnaden, {cost}, är betald.", "The bids cover it: the whole cost, {cost}, is paid.";
    MISSING = "Det saknas {part} procent: {missing} av {cost}.", "{part} per cent is missing: {missing} of {cost}.";
    TOO_HIGH = "Buden är {part} procent för höga: {missing} mer än {cost}.", "The bids are {part} per cent too high: {missing} more than {cost}.";
    BOTH = "Vinner: {winners}. Förlorar: {losers}.", "Gains: {winners}. Loses: {losers}.";
    NO_LOSER = "Vinner: {winners}. Ingen förlorar.", "Gains: {winners}. Nobody loses.";
    NO_WINNER = "Ingen vinner. Förlorar: {losers}.", "Nobody gains. Loses: {losers}.";
    NEITHER = "Ingen vinner och ingen förlorar.", "Nobody gains and nobody loses.";
    OTHERS_GAIN = "Andra kommuner och regioner vinner {sum} på {years}, genom utjämningen. De har ingen plats vid bordet.", "Other municipalities and regions gain {sum} in {years}, through equalisation. They have no seat at the table.";
    OTHERS = "Andra kommuner och regioner har ingen plats vid bordet. Här vinner de inget.", "Other municipalities and regions have no seat at the table. Here they gain nothing.";
    GAIN = "På {years} vinner {name} {wins} på insatsen. Budet är {pays}. Då blir {left} kvar.", "In {years}, {name} gains {wins} from the programme. The bid is {pays}. That leaves {left}.";
    GAIN_TOO_SMALL = "På {years} vinner {name} {wins} på insatsen. Budet är {pays}. Det är {left} mer än vinsten.", "In {years}, {name} gains {wins} from the programme. The bid is {pays}. That is {left} more than the gain.";
    LOSS = "På {years} förlorar {name} {wins} på insatsen. Budet är {pays}. Tillsammans är det {left}.", "In {years}, {name} loses {wins} by the programme. The bid is {pays}. Together that is {left}.";
}

/// "Statens plats vid bordet".
pub fn title(lang: Lang, seat: usize) -> String {
    let text = match SEATS[seat].0 {
        Group::Municipality => OF_MUNICIPALITY,
        Group::Region => OF_REGION,
        _ => OF_STATE,
    };
    fetched(lang, text)
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
        return fetched(lang, NO_COST);
    }
    let covered: f64 = bids.iter().sum();
    // As percentages are typed: a tenth of one is nothing that is missing.
    let words = if (covered - 1.0).abs() < 1e-9 {
        COVERED
    } else if covered < 1.0 {
        MISSING
    } else {
        TOO_HIGH
    };
    let off = (1.0 - covered).abs();
    let numbers = [
        ("cost", kronor(lang, cost)),
        ("missing", kronor(lang, off * cost)),
        ("part", super::number::short(lang, off * 100.0, 1)),
    ];
    told(lang, words, &numbers)
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
        (false, false) => BOTH,
        (false, true) => NO_LOSER,
        (true, false) => NO_WINNER,
        (true, true) => NEITHER,
    };
    filled(lang, words, &[("winners", listed(lang, &winners)), ("losers", listed(lang, &losers))])
}

/// Those who gain and have no seat.
pub fn absent(lang: Lang, outcome: &Outcome) -> String {
    let sum = outcome.summary(Total::Group(Group::Equalisation)).sum;
    let words = if sum > NOTHING { OTHERS_GAIN } else { OTHERS };
    let numbers = [("sum", kronor(lang, sum)), ("years", years_of(lang, outcome.horizon_years as f64))];
    told(lang, words, &numbers)
}

/// A seat's own answer: what it would win and pay, and what is left.
pub fn own(lang: Lang, outcome: &Outcome, seat: usize, bids: &Bids) -> String {
    let deal = Deal::of(outcome, bids)[seat];
    let words = match (deal.wins >= 0.0, deal.left() >= 0.0) {
        (true, true) => GAIN,
        (true, false) => GAIN_TOO_SMALL,
        (false, _) => LOSS,
    };
    let numbers = [
        ("years", years_of(lang, outcome.horizon_years as f64)),
        ("name", lower_first(group(SEATS[seat].0).get(lang))),
        ("wins", kronor(lang, deal.wins.abs())),
        ("pays", kronor(lang, deal.pays)),
        ("left", kronor(lang, deal.left().abs())),
    ];
    told(lang, words, &numbers)
}

/// A bid as it stands in its field, per cent.
pub fn bid(lang: Lang, part: f64) -> String {
    decimal(lang, part * 100.0, 0)
}
