//! Förhandlingsbordet in words: what each seat wins, what it bids, and what is missing.

use super::explained::Explained;
use super::number::{keep_numbers, kronor, short, years_of};
use super::run::Sentence;
use super::{Lang, filled, filled_keeping_numbers, group, lower_first, text, texts};
use crate::model::trace::Quantity;
use crate::model::{Bids, Deal, Group, NOTHING, Outcome, Param, SEATS, Total};

texts! {
    OF_MUNICIPALITY = "Kommunens plats vid bordet", "The municipality’s seat at the table";
    OF_REGION = "Regionens plats vid bordet", "The region’s seat at the table";
    OF_STATE = "Statens plats vid bordet", "The state’s seat at the table";
    NO_COST = "Det finns ingen kostnad att dela på.", "There is no cost to share.";
    COVERED = "Buden räcker: hela kostnaden, {cost}, är betald.", "The bids cover it: the whole cost, {cost}, is paid.";
    MISSING = "Det saknas {part} procent: {missing} av {cost}.", "{part} per cent is missing: {missing} of {cost}.";
    TOO_HIGH = "Buden är {part} procent för höga: {missing} mer än {cost}.", "The bids are {part} per cent too high: {missing} more than {cost}.";
    BOTH = "Vinner: {winners}. Förlorar: {losers}.", "Winners: {winners}. Losers: {losers}.";
    NO_LOSER = "Vinner: {winners}. Ingen förlorar.", "Winners: {winners}. Nobody loses.";
    BOTH_YET = "Vinner, innan resten av kostnaden är betald: {winners}. Förlorar: {losers}.", "Winners, before the rest of the cost is paid: {winners}. Losers: {losers}.";
    NO_LOSER_YET = "Vinner, innan resten av kostnaden är betald: {winners}.", "Winners, before the rest of the cost is paid: {winners}.";
    IN_YEARS = "Vinst före kostnad, på {years}, i {year} års priser.", "Gains before the cost, over {years}, in {year} prices.";
    NO_WINNER = "Ingen vinner. Förlorar: {losers}.", "Nobody gains. Losers: {losers}.";
    NEITHER = "Ingen vinner och ingen förlorar.", "Nobody gains and nobody loses.";
    OTHERS_GAIN = "Andra kommuner och regioner vinner {sum} på {years}, genom utjämningen. De har ingen plats vid bordet.", "Other municipalities and regions gain {sum} in {years}, through equalisation. They have no seat at the table.";
    OTHERS = "Andra kommuner och regioner har ingen plats vid bordet. Här vinner de inget.", "Other municipalities and regions have no seat at the table. Here they gain nothing.";
    OTHERS_LOSE = "Andra kommuner och regioner förlorar {sum} på {years}. De har ingen plats vid bordet.", "Other municipalities and regions lose {sum} in {years}. They have no seat at the table.";
    GAIN = "På {years} vinner {name} {wins} på insatsen. Budet är {pays}. Då blir {left} kvar.", "In {years}, {name} gains {wins} from the programme. The bid is {pays}. That leaves {left}.";
    GAIN_TOO_SMALL = "På {years} vinner {name} {wins} på insatsen. Budet är {pays}. Det är {left} mer än vinsten.", "In {years}, {name} gains {wins} from the programme. The bid is {pays}. That is {left} more than the gain.";
    LOSS = "På {years} förlorar {name} {wins} på insatsen. Budet är {pays}. Tillsammans blir förlusten {left}.", "In {years}, {name} loses {wins} by the programme. The bid is {pays}. Together the loss is {left}.";
}

/// "Statens plats vid bordet".
pub fn title(lang: Lang, seat: usize) -> String {
    let text = match SEATS[seat].0 {
        Group::Municipality => OF_MUNICIPALITY,
        Group::Region => OF_REGION,
        _ => OF_STATE,
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

/// Which years and prices the amounts are of.
pub fn in_years(lang: Lang, outcome: &Outcome) -> String {
    let year = (outcome.scenario.get(Param::PriceYear) as i32).to_string();
    filled_keeping_numbers(lang, IN_YEARS, &[("years", years_of(lang, outcome.horizon_years as f64)), ("year", year)])
}

/// How much of the cost is covered.
pub fn missing(lang: Lang, outcome: &Outcome, bids: &Bids) -> Sentence {
    let cost = outcome.effort_cost();
    if cost <= NOTHING {
        return NO_COST.get(lang).into();
    }
    let covered: f64 = bids.iter().sum();
    let words = if (covered - 100.0).abs() < 1e-7 {
        COVERED
    } else if covered < 100.0 {
        MISSING
    } else {
        TOO_HIGH
    };
    let off = (100.0 - covered).abs();
    let numbers = [
        ("cost", Sentence::number(kronor(lang, cost), Explained::of(Quantity::EffortCost))),
        ("missing", kronor(lang, off / 100.0 * cost).into()),
        ("part", short(lang, off, 2).into()),
    ];
    Sentence::fill(words.get(lang), &numbers).keep_numbers()
}

fn listed(lang: Lang, names: &[String]) -> String {
    let and = text(" och ", " and ").get(lang);
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
    let unpaid = outcome.effort_cost() > NOTHING && bids.iter().sum::<f64>() < 100.0 - 1e-7;
    let words = match (winners.is_empty(), losers.is_empty()) {
        (false, false) if unpaid => BOTH_YET,
        (false, true) if unpaid => NO_LOSER_YET,
        (false, false) => BOTH,
        (false, true) => NO_LOSER,
        (true, false) => NO_WINNER,
        (true, true) => NEITHER,
    };
    filled(lang, words, &[("winners", listed(lang, &winners)), ("losers", listed(lang, &losers))])
}

/// Those who gain and have no seat.
pub fn absent(lang: Lang, outcome: &Outcome) -> Sentence {
    let others = Total::Group(Group::Equalisation);
    let sum = outcome.summary(others).sum;
    let words = if sum > NOTHING {
        OTHERS_GAIN
    } else if sum < -NOTHING {
        OTHERS_LOSE
    } else {
        OTHERS
    };
    let sum = Sentence::number(kronor(lang, sum.abs()), Explained::sum(others));
    let numbers = [("sum", sum), ("years", years_of(lang, outcome.horizon_years as f64).into())];
    Sentence::fill(words.get(lang), &numbers).keep_numbers()
}

/// A seat's own answer: what it would win and pay, and what is left.
pub fn own(lang: Lang, outcome: &Outcome, seat: usize, bids: &Bids) -> Sentence {
    let deal = Deal::of(outcome, bids)[seat];
    let number = |amount: f64, explained| Sentence::number(kronor(lang, amount), explained);
    let words = match (deal.wins >= 0.0, deal.left() >= 0.0) {
        (true, true) => GAIN,
        (true, false) => GAIN_TOO_SMALL,
        (false, _) => LOSS,
    };
    let numbers = [
        ("years", years_of(lang, outcome.horizon_years as f64).into()),
        ("name", lower_first(group(SEATS[seat].0).get(lang)).into()),
        ("wins", number(deal.wins.abs(), Explained::wins(seat))),
        ("pays", number(deal.pays, Explained::pays(seat))),
        ("left", number(deal.left().abs(), Explained::left(seat))),
    ];
    Sentence::fill(words.get(lang), &numbers).keep_numbers()
}

/// A bid as it stands in its field, per cent.
pub fn bid(lang: Lang, per_cent: f64) -> String {
    short(lang, per_cent, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Param, Scenario};

    fn plain(words: &Sentence) -> String {
        words.plain().replace('\u{a0}', " ")
    }

    fn with(sets: &[(Param, f64)]) -> Outcome {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            assert_eq!(scenario.set(*param, *value), Ok(()));
        }
        Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"))
    }

    #[test]
    fn what_is_missing_is_said_of_every_sum_of_bids() {
        let outcome = with(&[]);
        for (bids, sv, en) in [
            (
                [0.0; 3],
                "Det saknas 100 procent: 5,1 miljoner kronor av 5,1 miljoner kronor.",
                "100 per cent is missing: 5.1 million kronor of 5.1 million kronor.",
            ),
            (
                [50.0, 25.0, 12.5],
                "Det saknas 12,5 procent: 634 000 kronor av 5,1 miljoner kronor.",
                "12.5 per cent is missing: 634,000 kronor of 5.1 million kronor.",
            ),
            (
                [33.3, 33.3, 33.4],
                "Buden räcker: hela kostnaden, 5,1 miljoner kronor, är betald.",
                "The bids cover it: the whole cost, 5.1 million kronor, is paid.",
            ),
            (
                [60.0, 50.0, 0.0],
                "Buden är 10 procent för höga: 507 000 kronor mer än 5,1 miljoner kronor.",
                "The bids are 10 per cent too high: 507,000 kronor more than 5.1 million kronor.",
            ),
        ] {
            assert_eq!([Lang::Sv, Lang::En].map(|lang| plain(&missing(lang, &outcome, &bids))), [sv, en]);
        }
        let unchanged = with(&[(Param::Caseload, 80.0)]);
        assert_eq!(plain(&missing(Lang::Sv, &unchanged, &[50.0; 3])), "Det finns ingen kostnad att dela på.");
    }

    #[test]
    fn those_without_a_seat_gain_lose_or_neither() {
        for (sets, words) in [
            (
                &[][..],
                "Andra kommuner och regioner vinner 2,1 miljoner kronor på 10 år, genom utjämningen. De har ingen plats vid bordet.",
            ),
            (&[(Param::Caseload, 110.0)], "De har ingen plats vid bordet."),
            (
                &[(Param::EqualisationOn, 0.0)],
                "Andra kommuner och regioner har ingen plats vid bordet. Här vinner de inget.",
            ),
        ] {
            let outcome = with(sets);
            let said = plain(&absent(Lang::Sv, &outcome));
            assert!(said.ends_with(words), "{said}");
            let loses = outcome.summary(Total::Group(Group::Equalisation)).sum < -NOTHING;
            assert_eq!(said.contains("förlorar"), loses, "{said}");
        }
    }

    #[test]
    fn a_seat_hears_what_it_wins_bids_and_keeps() {
        let outcome = with(&[]);
        for (seat, bids, sv, en) in [
            (
                0,
                [50.0, 0.0, 0.0],
                "På 10 år vinner kommunen 5,6 miljoner kronor på insatsen. Budet är 2,5 miljoner kronor. Då blir 3 miljoner kronor kvar.",
                "In 10 years, the municipality gains 5.6 million kronor from the programme. The bid is 2.5 million kronor. That leaves 3 million kronor.",
            ),
            (
                1,
                [0.0, 20.0, 0.0],
                "På 10 år vinner regionen 128 000 kronor på insatsen. Budet är 1 miljon kronor. Det är 887 000 kronor mer än vinsten.",
                "In 10 years, the region gains 128,000 kronor from the programme. The bid is 1 million kronor. That is 887,000 kronor more than the gain.",
            ),
            (
                2,
                [0.0, 0.0, 10.0],
                "På 10 år förlorar staten 2,1 miljoner kronor på insatsen. Budet är 507 000 kronor. Tillsammans blir förlusten 2,6 miljoner kronor.",
                "In 10 years, the state loses 2.1 million kronor by the programme. The bid is 507,000 kronor. Together the loss is 2.6 million kronor.",
            ),
        ] {
            assert_eq!([Lang::Sv, Lang::En].map(|lang| plain(&own(lang, &outcome, seat, &bids))), [sv, en]);
        }
        assert_eq!(who(Lang::Sv, &outcome, &[50.0, 20.0, 30.0]), "Vinner: kommunen. Förlorar: regionen och staten.");
        assert_eq!(
            who(Lang::En, &outcome, &[0.0; 3]),
            "Winners, before the rest of the cost is paid: the municipality and the region. Losers: the state."
        );
    }
}
