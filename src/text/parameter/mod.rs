//! Parameters as people meet them: names, units, values in words, and what is wrong with a value.

pub mod decider;
pub mod group;
pub mod idle;
pub mod table;

use super::number::{exact, keep_numbers, keep_together, rounded, short};
use super::{Lang, NounsIn, Text, Voice, filled, text, texts};
use crate::model::{Financing, Kind, Param, Scenario, Unit, within};

texts! {
    NARROWED = "Gränsen följer av ett annat tal: {name}, {value}.", "The limit follows from another number: {name}, {value}.";
}

/// The parameter's name in a case.
pub fn name(voice: Voice, param: Param) -> String {
    voice.fill(table::of(param).name)
}

/// The name on a tab, where one of few controls is in view.
pub fn short_name(voice: Voice, param: Param) -> String {
    voice.fill(table::of(param).short_name)
}

/// What the parameter is and what it does to the result.
pub fn meaning(voice: Voice, param: Param) -> String {
    keep_numbers(&voice.fill(table::MEANINGS[param as usize]))
}

/// How many shown units there are to one kept: shares are shown as so many of a hundred.
pub const fn shown_per_kept(param: Param) -> f64 {
    match param.row().unit {
        Unit::ShareOfFamilies | Unit::Share | Unit::SharePerYear => 100.0,
        _ => 1.0,
    }
}

/// Decimals needed to show any value a person is likely to set.
pub(super) const fn digits(param: Param) -> u8 {
    match param.row().unit {
        Unit::KronorPerYear | Unit::KronorPerMonth | Unit::KronorPerFamilyYear | Unit::Kronor => 0,
        _ => 2,
    }
}

/// The value as it stands in a field: "12" for a share of 0.12, "820 000" for kronor.
pub fn field(lang: Lang, scenario: &Scenario, param: Param) -> String {
    let value = scenario.get(param);
    match param.row().kind {
        Kind::Flag | Kind::Choice(_) => choice_name(lang, param, value as usize).to_owned(),
        Kind::Number { .. } | Kind::Whole { .. } => field_of_value(lang, param, value),
    }
}

/// A number as it stands in a field.
pub fn field_of_value(lang: Lang, param: Param, value: f64) -> String {
    match param.row().unit {
        // A year is a name and not an amount: no space in it.
        Unit::CalendarYear => exact(value),
        _ => short(lang, value * shown_per_kept(param), digits(param)),
    }
}

/// One of the choices of a parameter, in words; those of a switch are no and yes.
pub fn choice_name(lang: Lang, param: Param, index: usize) -> &'static str {
    table::of(param).choices.get(index).map_or("", |choice| choice.get(lang))
}

/// A way of funding.
pub const fn financing(financing: Financing) -> Text {
    table::of(Param::Financing).choices[financing as usize]
}

/// The value kept for a number that is typed or that a slider gives, rounded to what a field shows: the value shown is the
/// value used.
pub fn kept(param: Param, shown: f64) -> f64 {
    let unit = 10_f64.powi(i32::from(digits(param)));
    // One division of whole numbers gives the double nearest to the decimal that a person would write.
    (shown * unit).round() / (shown_per_kept(param) * unit) + 0.0
}

/// The same for a number that is typed; one that is typed as the case's `own` value is shown is that value, however many
/// decimals it has.
pub fn kept_as(lang: Lang, param: Param, typed: f64, own: f64) -> f64 {
    let is_own = super::number::read(lang, &field_of_value(lang, param, own)).is_ok_and(|shown| shown == typed);
    if is_own { own } else { kept(param, typed) }
}

/// The value moved by `steps` presses of + or −, on the grid of its steps and inside its range.
pub fn stepped(param: Param, value: f64, steps: f64) -> f64 {
    let step = param.step();
    let (min, max) = param.range();
    // Whole steps counted first, so that 0.1 + 0.2 does not leave a trail of digits.
    let count = rounded(value / step, 6);
    let from = if steps > 0.0 { count.floor() } else { count.ceil() };
    let per_kept = (1.0 / step).round();
    let next = from + steps;
    // Dividing by a whole number gives the double nearest to the decimal that a person would write.
    let moved = if per_kept * step == 1.0 && per_kept > 1.0 { next / per_kept } else { next * step };
    within(moved, min, max)
}

/// The unit beside a field; one of anything takes the singular.
pub fn unit_of(voice: Voice, scenario: &Scenario, param: Param) -> String {
    unit(voice, param, scenario.get(param) == 1.0)
}

/// The unit after more than one.
fn unit_of_many(voice: Voice, param: Param) -> String {
    unit(voice, param, false)
}

fn unit(voice: Voice, param: Param, one: bool) -> String {
    let NounsIn { unit, units, case, cases, year, .. } = voice.nouns();
    let text = match param.row().unit {
        Unit::Families => return if one { unit } else { units }.to_owned(),
        Unit::FamiliesPerCaseworker => return if one { case } else { cases }.to_owned(),
        Unit::KronorPerFamilyYear => return ["kronor per ", year].concat(),
        Unit::Years if one => text("år", "year"),
        Unit::Years => text("år", "years"),
        Unit::Months if one => text("månad", "month"),
        Unit::Months => text("månader", "months"),
        Unit::Groups if one => text("grupp", "group"),
        Unit::Groups => text("grupper", "groups"),
        Unit::KronorPerYear => text("kronor per år", "kronor a year"),
        Unit::KronorPerMonth => text("kronor per månad", "kronor a month"),
        Unit::Kronor => text("kronor", "kronor"),
        Unit::ShareOfFamilies => text("av 100", "in 100"),
        Unit::Share => text("procent", "per cent"),
        Unit::SharePerYear => text("procent per år", "per cent a year"),
        Unit::CalendarYear | Unit::Plain => text("", ""),
    };
    text.get(voice.lang).to_owned()
}

/// The value with its unit, for a screen reader and for lists: "25 ärenden".
pub fn value(voice: Voice, scenario: &Scenario, param: Param) -> String {
    let (number, unit) = (field(voice.lang, scenario, param), unit_of(voice, scenario, param));
    with_unit(number, &unit)
}

/// A number with the unit of a parameter.
pub fn value_of(voice: Voice, param: Param, kept: f64) -> String {
    with_unit(field_of_value(voice.lang, param, kept), &unit(voice, param, kept == 1.0))
}

fn with_unit(number: String, unit: &str) -> String {
    if unit.is_empty() { number } else { keep_together(&[number.as_str(), " ", unit].concat()) }
}

/// The control's name, which for the effect says at what caseload and after how long.
pub fn control_name(voice: Voice, scenario: &Scenario, param: Param) -> String {
    match param {
        Param::ExtraShare => {
            let cases = value(voice, scenario, Param::ReferenceCaseload);
            let years = value(voice, scenario, Param::ReferenceYears);
            match voice.lang {
                Lang::Sv => format!("Effekt vid {cases}, efter {years}"),
                Lang::En => format!("Effect at {cases}, after {years}"),
            }
        }
        _ => name(voice, param),
    }
}

/// What a person may write in the field: "Skriv ett tal från 5 till 120." Where another value narrows it, it is named.
pub fn allowed(voice: Voice, scenario: &Scenario, param: Param) -> String {
    let (lang, (min, max, by)) = (voice.lang, scenario.allowed(param));
    let (min, max) = (inwards(lang, param, min, f64::ceil), inwards(lang, param, max, f64::floor));
    let said = match param.row().kind {
        Kind::Whole { .. } => whole_number(lang, &min, &max),
        _ => allowed_between(lang, &min, &max),
    };
    let Some(by) = by else { return said };
    let (name, value) = (control_name(voice, scenario, by), value(voice, scenario, by));
    [said, filled(lang, NARROWED, &[("name", name), ("value", value)])].join(" ")
}

/// An end of a range, rounded inwards: what is named can be had.
fn inwards(lang: Lang, param: Param, kept: f64, round: fn(f64) -> f64) -> String {
    let digits = digits(param);
    let unit = 10_f64.powi(i32::from(digits));
    let inside = round(rounded(kept * shown_per_kept(param) * unit, 6)) / unit;
    field_of_value(lang, param, inside / shown_per_kept(param))
}

/// The ends of a parameter's range, the second with its unit.
pub fn shown_range(voice: Voice, scenario: &Scenario, param: Param) -> [String; 2] {
    let (min, max, _) = scenario.allowed(param);
    let max = inwards(voice.lang, param, max, f64::floor);
    [inwards(voice.lang, param, min, f64::ceil), with_unit(max, &unit_of_many(voice, param))]
}

/// "Skriv ett tal från 0 till 100."
pub fn allowed_between(lang: Lang, min: &str, max: &str) -> String {
    match lang {
        Lang::Sv => format!("Skriv ett tal från {min} till {max}."),
        Lang::En => format!("Enter a number from {min} to {max}."),
    }
}

/// "Skriv ett helt tal från 5 till 120."
pub fn whole_number(lang: Lang, min: &str, max: &str) -> String {
    match lang {
        Lang::Sv => format!("Skriv ett helt tal från {min} till {max}."),
        Lang::En => format!("Enter a whole number from {min} to {max}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PARAMETERS;

    #[test]
    fn steps_land_on_round_values_and_stay_inside() {
        for (param, value, steps, expected) in [
            (Param::Caseload, 25.0, 1.0, 26.0),
            (Param::Caseload, 25.4, 1.0, 26.0),
            (Param::Caseload, 25.4, -1.0, 25.0),
            (Param::Caseload, 120.0, 1.0, 120.0),
            (Param::LengthYears, 3.0, -1.0, 2.5),
            (Param::LengthYears, 0.5, -1.0, 0.5),
            (Param::ExtraShare, 0.12, 1.0, 0.13),
            (Param::ExtraShare, 0.28, 1.0, 0.29),
            (Param::ExtraShare, 0.0, -1.0, -0.01),
            (Param::ExtraShare, 8.0 / 75.0, 1.0, 0.11),
            (Param::CostPerPost, 820_000.0, 1.0, 830_000.0),
        ] {
            assert_eq!(stepped(param, value, steps), expected, "{} {value} {steps}", param.id());
        }
    }

    #[test]
    fn every_value_shown_in_a_field_reads_back_as_itself() {
        for param in PARAMETERS {
            if !matches!(param.row().kind, Kind::Number { .. } | Kind::Whole { .. }) {
                continue;
            }
            let (min, max) = param.range();
            for value in [min, max, stepped(param, min, 1.0)] {
                let mut scenario = Scenario::default();
                assert_eq!(scenario.set(param, value), Ok(()), "{}", param.id());
                for lang in [Lang::Sv, Lang::En] {
                    let text = field(lang, &scenario, param);
                    let read = super::super::number::read(lang, &text).map(|shown| kept(param, shown));
                    assert_eq!(read, Ok(value), "{} as {text}", param.id());
                }
            }
        }
    }
}
