//! Texts of the pictures: captions, sums and marks.

use super::number::{decimal, keep_numbers, keep_together, kronor, rounded, short, signed, years_of};
use super::{Lang, Text, Voice, text};
use crate::chart::rows::{Mark, Rows};
use crate::chart::span::TimeMark;
use crate::chart::stacked::StackMark;
use crate::model::{NOTHING, Outcome, Param};

/// The unit that a whole picture or table uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Thousands of kronor.
    Thousands,
    /// Millions of kronor, one decimal.
    Millions,
}

impl Unit {
    /// The unit in which the largest amount has two or three figures before it gets long.
    pub fn for_largest(kronor: f64) -> Self {
        if kronor.abs() >= 1e6 || kronor == 0.0 { Self::Millions } else { Self::Thousands }
    }

    /// The unit of all sums in a picture.
    pub fn of(rows: &Rows) -> Self {
        Self::for_largest(rows.standing().map(|(_, row)| row.sum.abs()).fold(0.0, f64::max))
    }

    /// An amount in the unit, as it is shown.
    pub fn rounded(self, kronor: f64) -> f64 {
        let (one, digits) = self.measure();
        rounded(kronor / one, digits)
    }

    /// An amount without sign in running text: "5,1" where the unit stands over the sums, "769 000" where a number alone
    /// is read as kronor.
    pub fn amount(self, lang: Lang, kronor: f64) -> String {
        match self {
            Self::Millions => decimal(lang, kronor.abs() / 1e6, 1),
            Self::Thousands => decimal(lang, self.rounded(kronor.abs()) * 1e3, 0),
        }
    }

    /// Kronor to one of the unit, and decimals shown.
    pub const fn measure(self) -> (f64, u8) {
        match self {
            Self::Thousands => (1e3, 0),
            Self::Millions => (1e6, 1),
        }
    }

    /// An amount on a scale: "−5", "2,5".
    pub fn short(self, lang: Lang, kronor: f64) -> String {
        let (one, digits) = self.measure();
        short(lang, kronor / one, digits)
    }

    /// "miljoner kronor".
    pub const fn name(self) -> Text {
        match self {
            Self::Thousands => text("tusen kronor", "thousand kronor"),
            Self::Millions => text("miljoner kronor", "million kronor"),
        }
    }

    /// An amount with its sign and without its unit: "+5,7"; what is nothing is a plain 0.
    pub fn signed(self, lang: Lang, kronor: f64) -> String {
        let (one, digits) = self.measure();
        let digits = if kronor.abs() <= NOTHING { 0 } else { digits };
        signed(lang, kronor / one, digits)
    }
}

/// How to read the picture.
pub fn caption(lang: Lang, outcome: &Outcome, running: bool, stacked: bool) -> String {
    let year = outcome.scenario.get(Param::PriceYear) as u32;
    let bar = match (lang, running) {
        (Lang::Sv, false) => "Varje stapel är ett år.",
        (Lang::En, false) => "Each bar is one year.",
        (Lang::Sv, true) => "Varje stapel är allt fram till årets slut.",
        (Lang::En, true) => "Each bar is everything up to the end of that year.",
    };
    let line = match (lang, stacked) {
        (_, false) => "",
        (Lang::Sv, true) => " Strecket är alla offentliga budgetar tillsammans.",
        (Lang::En, true) => " The line is all public budgets together.",
    };
    keep_numbers(&match lang {
        Lang::Sv => {
            format!(
                "{bar}{line} Uppåt: mer pengar än med vanligt arbetssätt. Nedåt: mindre. I {year} års priser, avrundat."
            )
        }
        Lang::En => {
            format!("{bar}{line} Up: more money than in ordinary practice. Down: less. In {year} prices, rounded.")
        }
    })
}

/// Over the sums: "miljoner kronor på 10 år", or the year under the cursor.
pub fn sum_heading(lang: Lang, rows: &Rows, cursor: Option<usize>, unit: Unit) -> String {
    let years = years_of(lang, rows.span.years as f64);
    let unit = unit.name().get(lang);
    let when = match (lang, cursor.map(|index| rows.span.year(index)), rows.running) {
        (Lang::Sv, Some(year), false) => format!("år {year}"),
        (Lang::En, Some(year), false) => format!("in {year}"),
        (Lang::Sv, Some(year), true) => format!("t.o.m. {year}"),
        (Lang::En, Some(year), true) => format!("up to {year}"),
        (Lang::Sv, None, _) => format!("på {years}"),
        (Lang::En, None, _) => format!("over {years}"),
    };
    keep_together(&format!("{unit} {when}"))
}

/// The words for a mark on the time axis.
pub fn time_mark(lang: Lang, mark: TimeMark) -> String {
    match mark {
        TimeMark::Effort => text("insatsen pågår", "programme runs").get(lang).to_owned(),
        TimeMark::Election(year) => keep_together(&match lang {
            Lang::Sv => format!("riksdagsval {year}"),
            Lang::En => format!("election {year}"),
        }),
        TimeMark::ElectionYear(year) | TimeMark::Year(year) => year.to_string(),
    }
}

/// A text that names a mark among the rows.
pub fn mark(lang: Lang, mark: Mark) -> String {
    match mark {
        Mark::Time(mark) => time_mark(lang, mark),
        Mark::Payback(year) => year.to_string(),
        Mark::Scale(amount) => kronor(lang, amount),
    }
}

/// A text that names a mark in the stack.
pub fn stack_mark(voice: Voice, mark: StackMark) -> String {
    let lang = voice.lang;
    match mark {
        StackMark::Time(mark) => time_mark(lang, mark),
        StackMark::Level(0.0) => "0".to_owned(),
        // The unit stands over the picture.
        StackMark::Level(amount) => kronor(lang, amount).trim_end_matches("\u{a0}kronor").to_owned(),
        StackMark::Household => voice.fill(super::HOUSEHOLD_APART),
    }
}

/// One year of the picture in a line, for those who do not see it.
pub fn year_aloud(voice: Voice, rows: &Rows, year: Option<usize>, unit: Unit) -> String {
    let lang = voice.lang;
    let when = year.map_or_else(
        || match lang {
            Lang::Sv => format!("alla {} år", rows.span.years),
            Lang::En => format!("all {} years", rows.span.years),
        },
        |year| rows.span.year(year).to_string(),
    );
    let amounts = rows.standing().map(|(_, row)| {
        let kronor = year.map_or(row.sum, |year| row.kronor[year]);
        format!("{} {}", super::row::name(voice, row.of), unit.signed(lang, kronor))
    });
    format!("{when}: {}; {}", amounts.collect::<Vec<_>>().join(", "), unit.name().get(lang))
}

/// Over the table.
pub fn table_caption(lang: Lang, outcome: &Outcome) -> String {
    let year = outcome.scenario.get(Param::PriceYear) as u32;
    match lang {
        Lang::Sv => format!(
            "Tusen kronor per år jämfört med vanligt arbetssätt, i {year} års priser. Plus betyder mer pengar kvar, minus mindre."
        ),
        Lang::En => format!(
            "Thousands of kronor a year compared with ordinary practice, in {year} prices. Plus means more money left, minus less."
        ),
    }
}
