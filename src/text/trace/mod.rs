//! Så har vi räknat: each number with its formula in words, the same with the values in force, and why.

mod formula;
pub mod name;
pub mod why;

use name::Naming;

use super::number::{keep_together, short};
use super::{Lang, Text, Voice, parameter, text, texts};
use crate::model::trace::{Quantity, Rule, Traced, Tracer};
use crate::model::{Kind, Param, Unit};

texts! {
    ASSUMPTION = "Det är ett antagande.", "This is an assumption.";
    SEARCHED = "det tal som gör att {this} blir lika med {equal}", "the number for which {this} equals {equal}";
    SET = "den effekt som gör att {this} blir lika med {equal}", "the effect for which {this} equals {equal}";
    WITH = "{this}, räknat med {value}", "{this}, worked out with {value}";
    GIVES = "{value} ger {result}", "{value} gives {result}";
    THE_NUMBER = "talet", "the number";
    ROUNDED = "{line} (talen är avrundade)", "{line} (the numbers are rounded)";
    UP_TO_HUNDRED = "({inner}), avrundat uppåt till närmaste hundratal", "({inner}), rounded up to the next hundred";
    TO_WHOLE = "({inner}, avrundat till heltal)", "({inner}, rounded to a whole number)";
    EVERY_YEAR = "{what}: {inner}", "{what}: {inner}";
    UNIT_POST = "tjänst", "post";
    UNIT_POSTS = "tjänster", "posts";
    UNIT_A_YEAR = "per år", "a year";
    UNIT_KRONOR = "kronor", "kronor";
}

/// A part of a formula in words.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words and signs.
    Text(String),
    /// The name of another number, which opens it.
    Number(Quantity, String),
}

/// How a number was computed, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What it is called.
    pub name: String,
    /// The number with its unit.
    pub value: String,
    /// The formula in words.
    pub formula: Vec<Piece>,
    /// The same with the numbers in force; empty for an assumption.
    pub with_values: String,
    /// What the number is, and which rule holds; short sentences.
    pub why: Vec<String>,
}

/// How a number was computed; none where there is no such number.
pub fn explanation(voice: Voice, tracer: &Tracer, quantity: Quantity) -> Option<Explanation> {
    let traced = tracer.trace(quantity)?;
    let naming = Naming { voice, outcome: tracer.outcome() };
    let name = naming.heading(quantity);
    let lines = formula::Lines { naming, tracer, quantity, traced: &traced };
    Some(Explanation {
        name,
        value: value(voice, tracer, quantity, traced.value),
        formula: lines.formula(),
        with_values: lines.with_values(),
        why: why::why(voice, tracer, quantity, &traced, marks(&traced)),
    })
}

/// The signs of the formula that not everyone knows.
fn marks(traced: &Traced) -> why::Marks {
    let mut marks = why::Marks::default();
    if let Rule::Is(expr) | Rule::Makes { this: expr, .. } = &traced.rule {
        formula::mark(expr, &mut marks);
    }
    marks
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measure {
    Kronor,
    Posts,
    /// A part of one, of those whom the effort is for.
    OfHundred,
    /// A part of one.
    Percent,
    PerYear,
    Years,
    FamilyYears,
    Units,
    Plain,
    /// As the assumption is shown elsewhere.
    Own(Param),
}

/// What a quantity counts, and the decimals that it is shown with.
const fn measure(quantity: Quantity) -> (Measure, u8) {
    use Measure as M;
    use Quantity as Q;
    match quantity {
        Q::Param(param) => match param.row().unit {
            Unit::KronorPerYear | Unit::KronorPerMonth | Unit::KronorPerFamilyYear | Unit::Kronor => (M::Own(param), 0),
            _ => (M::Own(param), 2),
        },
        Q::Posts | Q::OrdinaryPosts | Q::ExtraPosts => (M::Posts, 2),
        Q::ReturnRate
        | Q::OrdinaryRate
        | Q::ReferenceRate
        | Q::ReferenceExtraRate
        | Q::ExtraRate
        | Q::ProgrammeRate
        | Q::Speed(_) => (M::PerYear, 4),
        Q::Target | Q::LongRun(_) | Q::Share(..) | Q::Effect(_) | Q::BreakEven | Q::BreakEvenEffect => {
            (M::OfHundred, 1)
        }
        Q::Response | Q::Stayed | Q::Displaced(_) | Q::Weight(..) | Q::PurseShare(_) => (M::Percent, 1),
        Q::Kept(_) => (M::Percent, 2),
        Q::LagYears | Q::RunningYears | Q::Time(_) | Q::Payback(_) | Q::LostAfter => (M::Years, 2),
        Q::FamilyYears(..) | Q::FamilyYearsInAll(_) => (M::FamilyYears, 1),
        Q::Area(..) | Q::Gained(_) | Q::GainedBeforeEnd(_) => (M::Years, 3),
        Q::Expected(..) => (M::Units, 1),
        Q::ExtraTime | Q::PartOfYear(_) | Q::Bid(_) => (M::Plain, 2),
        Q::DiscountFactor(_) => (M::Plain, 4),
        _ => (M::Kronor, 0),
    }
}

/// The most decimals that a formula's numbers have.
const MOST_DIGITS: u8 = 7;

/// How many shown units there are to one kept, in a formula.
const fn shown_per_kept(measure: Measure) -> f64 {
    match measure {
        Measure::OfHundred | Measure::Percent => 100.0,
        Measure::Own(param) => parameter::shown_per_kept(param),
        _ => 1.0,
    }
}

/// A number as it stands in a formula, with `extra` decimals: shares in per cent, all else bare.
fn in_formula(lang: Lang, quantity: Quantity, value: f64, extra: u8) -> String {
    let (measure, digits) = measure(quantity);
    let per_kept = shown_per_kept(measure);
    if let Measure::Own(param) = measure
        && !matches!(param.row().kind, Kind::Number { .. } | Kind::Whole { .. })
    {
        return String::new();
    }
    let shown = short(lang, value * per_kept, (digits + extra).min(MOST_DIGITS));
    if per_kept == 1.0 { shown } else { keep_together(&[&shown, text(" %", "%").get(lang)].concat()) }
}

/// The number with its unit.
fn value(voice: Voice, tracer: &Tracer, quantity: Quantity, number: f64) -> String {
    let lang = voice.lang;
    let (measure, digits) = measure(quantity);
    let shown = short(lang, number * shown_per_kept(measure), digits);
    let years = if shown == "1" { text("år", "year") } else { text("år", "years") };
    let unit = match measure {
        Measure::Own(param) => return parameter::value(voice, &tracer.outcome().scenario, param),
        Measure::Kronor => UNIT_KRONOR.get(lang),
        Measure::Posts => if shown == "1" { UNIT_POST } else { UNIT_POSTS }.get(lang),
        Measure::OfHundred => text("av 100", "in 100").get(lang),
        Measure::Percent => text("procent", "per cent").get(lang),
        Measure::PerYear => UNIT_A_YEAR.get(lang),
        Measure::Years => years.get(lang),
        Measure::FamilyYears => {
            if shown == "1" {
                voice.nouns().year
            } else {
                voice.nouns().years
            }
        }
        Measure::Units => voice.units(&shown),
        Measure::Plain => return shown,
    };
    keep_together(&[shown.as_str(), " ", unit].concat())
}

/// A text with one place for pieces, `{inner}` or another, around them.
fn around(lang: Lang, text: Text, named: &[(&str, Vec<Piece>)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (index, part) in text.get(lang).split(['{', '}']).enumerate() {
        match named.iter().find(|(name, _)| index % 2 == 1 && *name == part) {
            Some((_, inner)) => pieces.extend(inner.iter().cloned()),
            None => pieces.push(Piece::Text(part.to_owned())),
        }
    }
    pieces
}

/// The words of pieces, without links.
pub fn plain(pieces: &[Piece]) -> String {
    let words = pieces.iter().map(|piece| match piece {
        Piece::Text(words) | Piece::Number(_, words) => words.as_str(),
    });
    words.collect()
}

#[cfg(test)]
mod tests;
