//! Income tax of 2026 for a person under 66 (SKV 433, edition 36; inkomstskattelagen 67 kap. 7 §).
//!
//! Left out, together about 40 kr a month: state income tax, the pension fee (fully credited), the reduction for
//! earned income, burial and public-service fees.

/// The rates and the amount that a year's tax hangs on.
#[derive(Clone, Copy, Debug)]
pub struct TaxRules {
    /// Municipal tax rate, a part of one.
    pub municipal_tax: f64,
    /// Regional tax rate, a part of one.
    pub regional_tax: f64,
    /// Prisbasbelopp, kronor.
    pub price_base_amount: f64,
}

/// Tax on one yearly income, kronor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tax {
    /// Municipal tax before income equalisation.
    pub municipal: f64,
    /// Regional tax before income equalisation.
    pub regional: f64,
    /// What the in-work credit would give back on this income; the state bears it.
    pub in_work_credit: f64,
}

/// A line that a rule follows over a stretch of incomes; all but the slope in price base amounts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// The highest income that it holds for.
    pub up_to: f64,
    /// Where the line starts.
    pub base: f64,
    /// What each krona above `from` adds.
    pub slope: f64,
    /// The income that it starts at.
    pub from: f64,
}

impl Piece {
    const fn new(up_to: f64, base: f64, slope: f64, from: f64) -> Self {
        Self { up_to, base, slope, from }
    }

    /// The line at an income, kronor.
    pub fn at(self, price_base_amount: f64, income: f64) -> f64 {
        self.base * price_base_amount + self.slope * (income - self.from * price_base_amount)
    }
}

const NO_LINE: Piece = Piece::new(f64::INFINITY, 0.0, 0.0, 0.0);

/// Grundavdrag, before it is rounded.
pub const ALLOWANCE: [Piece; 5] = [
    // up to, base, slope, from
    Piece::new(0.99, 0.423, 0.0, 0.0),
    Piece::new(2.72, 0.423, 0.20, 0.99),
    Piece::new(3.11, 0.77, 0.0, 0.0),
    Piece::new(7.88, 0.77, -0.10, 3.11),
    Piece::new(f64::INFINITY, 0.293, 0.0, 0.0),
];

/// The income that the in-work credit is counted on.
pub const CREDIT_BASE: [Piece; 4] = [
    // up to, base, slope, from
    Piece::new(0.91, 0.0, 1.0, 0.0),
    Piece::new(3.24, 0.91, 0.3874, 0.91),
    Piece::new(8.08, 1.813, 0.251, 3.24),
    Piece::new(f64::INFINITY, 3.027, 0.0, 0.0),
];

/// Rounded up to a whole hundred kronor.
pub fn up_to_hundred(kronor: f64) -> f64 {
    // A hundred that is off by a rounding error is still that hundred.
    (kronor / 100.0 - 1e-9).ceil() * 100.0
}

impl TaxRules {
    /// Tax on a yearly `income` in kronor, unrounded but for the basic allowance.
    pub fn on(&self, income: f64) -> Tax {
        let allowance = self.basic_allowance(income);
        let taxable = income - allowance;
        let municipal = self.municipal_tax * taxable;
        let regional = self.regional_tax * taxable;
        let credit = (self.credit_base(income) - allowance).max(0.0) * (self.municipal_tax + self.regional_tax);
        Tax { municipal, regional, in_work_credit: credit.min(municipal + regional) }
    }

    /// Grundavdrag, rounded up to a whole hundred and at most the income.
    pub fn basic_allowance(&self, income: f64) -> f64 {
        up_to_hundred(self.piece(&ALLOWANCE, income).at(self.price_base_amount, income)).min(income)
    }

    /// The income that the in-work credit is counted on, before the allowance is taken off.
    pub fn credit_base(&self, income: f64) -> f64 {
        self.piece(&CREDIT_BASE, income).at(self.price_base_amount, income)
    }

    /// The line that holds for an income.
    pub fn piece(&self, pieces: &[Piece], income: f64) -> Piece {
        let base_amounts = income / self.price_base_amount;
        let holds = pieces.iter().find(|piece| base_amounts <= piece.up_to);
        *holds.unwrap_or(&NO_LINE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_income_and_no_rates_give_no_tax() {
        let rules = TaxRules { municipal_tax: 0.2124, regional_tax: 0.1118, price_base_amount: 59_200.0 };
        assert_eq!(rules.on(0.0), Tax { municipal: 0.0, regional: 0.0, in_work_credit: 0.0 });
        let free = TaxRules { municipal_tax: 0.0, regional_tax: 0.0, ..rules };
        assert_eq!(free.on(312_000.0), Tax { municipal: 0.0, regional: 0.0, in_work_credit: 0.0 });
    }

    /// `src/model/README.md`, Tax, has the same lines.
    #[test]
    fn the_contract_has_the_same_lines() {
        let contract = include_str!("README.md");
        let section = contract.split("\n## ").find(|section| section.starts_with("Tax")).unwrap_or_default();
        let mut tables = section.split("| I / P |").skip(1);
        for (lines, amount_of) in [(&ALLOWANCE[..], true), (&CREDIT_BASE[..], false)] {
            let table = tables.next().unwrap_or_default();
            for line in lines {
                let Piece { up_to, base, slope, from } = *line;
                let above = if from == 0.0 { "I".to_owned() } else { format!("(I − {from} P)") };
                let sign = if slope < 0.0 { '−' } else { '+' };
                let slope = if amount_of { format!("{:.2}", slope.abs()) } else { slope.abs().to_string() };
                let formula = match (base == 0.0, line.slope == 0.0) {
                    (true, _) => above,
                    (false, true) => format!("{base} P"),
                    (false, false) => format!("{base} P {sign} {slope} {above}"),
                };
                let range = if up_to.is_finite() { format!("up to {up_to}") } else { "above".to_owned() };
                let row = format!("| {range} | {formula} |");
                assert!(table.contains(&row), "{row} is not in\n{table}");
            }
        }
    }

    /// The law rounds where its lines meet; a line that was changed alone would leave a step of more.
    #[test]
    fn each_line_of_the_tax_rules_meets_the_next() {
        for lines in [&ALLOWANCE[..], &CREDIT_BASE[..]] {
            for pair in lines.windows(2) {
                let [line, next] = pair else { continue };
                let (ends, begins) = (line.at(1.0, line.up_to), next.at(1.0, line.up_to));
                assert!((ends - begins).abs() < 0.001, "at {}: {ends}, {begins}", line.up_to);
            }
        }
    }
}
