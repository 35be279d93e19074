//! Texts of the pictures: names, reasons, sums and marks.

use super::number::{keep_together, kronor, signed};
use super::{Lang, Text, budget, group, group_in_all};
use crate::chart::rows::{Mark, RowOf, Rows};
use crate::model::{Budget, Group, NOTHING, Outcome, Param, Total};

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

    /// Kronor to one of the unit, and decimals shown.
    pub const fn measure(self) -> (f64, u8) {
        match self {
            Self::Thousands => (1e3, 0),
            Self::Millions => (1e6, 1),
        }
    }

    /// "miljoner kronor".
    pub const fn name(self) -> Text {
        match self {
            Self::Thousands => Text { sv: "tusen kronor", en: "thousand kronor" },
            Self::Millions => Text { sv: "miljoner kronor", en: "million kronor" },
        }
    }

    /// An amount with its sign and without its unit: "+5,7"; what is nothing is a plain 0.
    pub fn signed(self, lang: Lang, kronor: f64) -> String {
        let (one, digits) = self.measure();
        let digits = if kronor.abs() <= NOTHING { 0 } else { digits };
        signed(lang, kronor / one, digits)
    }
}

/// What the picture shows, above it.
pub fn caption(lang: Lang, outcome: &Outcome) -> String {
    let year = outcome.scenario.get(Param::PriceYear) as u32;
    match lang {
        Lang::Sv => {
            format!(
                "Varje stapel är ett år. Uppåt: mer pengar än med vanligt arbetssätt. Nedåt: mindre. I {year} års priser."
            )
        }
        Lang::En => {
            format!("Each bar is one year. Up: more money than in ordinary practice. Down: less. In {year} prices.")
        }
    }
}

/// Over the sums: "miljoner kronor på 10 år".
pub fn sum_heading(lang: Lang, outcome: &Outcome, unit: Unit) -> String {
    let years = outcome.horizon_years;
    let unit = unit.name().get(lang);
    keep_together(&match (lang, years) {
        (Lang::Sv, _) => format!("{unit} på {years} år"),
        (Lang::En, 1) => format!("{unit} over 1 year"),
        (Lang::En, _) => format!("{unit} over {years} years"),
    })
}

/// Whose row it is.
pub fn row_name(lang: Lang, row: RowOf) -> &'static str {
    let text = match row {
        RowOf::Payer(payer) => budget(payer),
        RowOf::RestOf(Group::Municipality) => Text { sv: "Kommunens andra budgetar", en: "Other municipal budgets" },
        RowOf::RestOf(Group::Region) => Text { sv: "Regionens andra budgetar", en: "Other regional budgets" },
        RowOf::RestOf(_) => Text { sv: "Statens andra budgetar", en: "Other state budgets" },
        RowOf::NetOf(own) => group_in_all(own),
        RowOf::Group(other) => group(other),
    };
    text.get(lang)
}

/// Why the row looks as it does, in a few words that hold for this outcome.
pub fn row_reason(lang: Lang, row: RowOf, rows: &Rows, outcome: &Outcome) -> String {
    let sum = |budget: Budget| outcome.summary(Total::Budget(budget)).sum;
    let untouched = |budgets: &[Budget]| {
        budgets.iter().all(|budget| outcome.row(*budget).net.iter().all(|net| net.abs() <= NOTHING))
    };
    let text = match row {
        RowOf::Payer(payer) if untouched(&[payer]) => Text { sv: "ändras inte", en: "no change" },
        RowOf::Payer(Budget::SocialServices) if outcome.effort_cost() > 0.0 => {
            Text { sv: "betalar handläggarna", en: "pays for the caseworkers" }
        }
        RowOf::Payer(_) if outcome.effort_cost() > 0.0 => Text { sv: "betalar insatsen", en: "pays for the programme" },
        RowOf::Payer(_) => Text { sv: "sparar på personal", en: "saves on staff" },
        RowOf::RestOf(Group::Municipality) => {
            let support = sum(Budget::IncomeSupport).abs();
            let rest: f64 = Group::Municipality
                .budgets()
                .iter()
                .filter(|budget| **budget != outcome.scenario.payer())
                .map(|budget| sum(*budget).abs())
                .sum();
            if rest <= NOTHING {
                Text { sv: "ändras inte", en: "no change" }
            } else if support > rest / 2.0 {
                Text { sv: "mest försörjningsstöd", en: "mostly income support" }
            } else {
                Text { sv: "försörjningsstöd och skatt", en: "income support and tax" }
            }
        }
        RowOf::RestOf(_) => Text { sv: "", en: "" },
        RowOf::NetOf(own) => return net_reason(lang, own, rows, outcome),
        RowOf::Group(other) if untouched(other.budgets()) => Text { sv: "ändras inte", en: "no change" },
        RowOf::Group(Group::Region) => Text { sv: "regionskatt", en: "regional tax" },
        RowOf::Group(Group::State) if sum(Budget::StateBenefits) < 0.0 && sum(Budget::StateTaxes) > 0.0 => {
            Text { sv: "betalar bidrag och lönestöd, får in skatt", en: "pays benefits and subsidies, gets tax" }
        }
        RowOf::Group(Group::State) => {
            Text { sv: "skatter, bidrag och lönestöd", en: "taxes, benefits, wage subsidies" }
        }
        RowOf::Group(Group::Municipality) => Text { sv: "försörjningsstöd och skatt", en: "income support and tax" },
        RowOf::Group(Group::Equalisation) => Text { sv: "via skatteutjämningen", en: "through equalisation" },
        RowOf::Group(Group::Household) => {
            if sum(Budget::Household) >= 0.0 {
                Text { sv: "mer att leva på", en: "more to live on" }
            } else {
                Text { sv: "mindre att leva på", en: "less to live on" }
            }
        }
    };
    text.get(lang).to_owned()
}

fn net_reason(lang: Lang, own: Group, rows: &Rows, outcome: &Outcome) -> String {
    let summary = outcome.summary(Total::Group(own));
    let years = outcome.horizon_years;
    if outcome.net_of(own.budgets()).iter().all(|net| net.abs() <= NOTHING) {
        return Text { sv: "ändras inte", en: "no change" }.get(lang).to_owned();
    }
    match (summary.payback_years, rows.payback_year()) {
        (None, _) if outcome.effort_cost() < 0.0 => {
            Text { sv: "sparar först, förlorar sedan", en: "saves first, loses later" }.get(lang).to_owned()
        }
        (None, _) => {
            let within = keep_together(&match lang {
                Lang::Sv => format!("{years} år"),
                Lang::En => format!("{years} {}", if years == 1 { "year" } else { "years" }),
            });
            match lang {
                Lang::Sv => format!("får inte igen pengarna inom {within}"),
                Lang::En => format!("does not get its money back within {within}"),
            }
        }
        (Some(_), Some(year)) => match lang {
            Lang::Sv => format!("har fått igen pengarna {year}"),
            Lang::En => format!("gets its money back in {year}"),
        },
        (Some(_), None) => {
            Text { sv: "behöver inte ligga ute med pengar", en: "not out of pocket at any point" }.get(lang).to_owned()
        }
    }
}

/// A text that names a mark in the plot.
pub fn mark(lang: Lang, mark: Mark) -> String {
    match mark {
        Mark::Effort => Text { sv: "insatsen pågår", en: "programme runs" }.get(lang).to_owned(),
        Mark::Election(year) => keep_together(&match lang {
            Lang::Sv => format!("riksdagsval {year}"),
            Lang::En => format!("election {year}"),
        }),
        Mark::ElectionYear(year) | Mark::Year(year) | Mark::Payback(year) => year.to_string(),
        Mark::Scale(amount) => kronor(lang, amount),
    }
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
