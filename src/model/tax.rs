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
        let p = self.price_base_amount;
        let base_amounts = income / p;
        let exact = if base_amounts <= 0.99 {
            0.423 * p
        } else if base_amounts <= 2.72 {
            0.423 * p + 0.20 * (income - 0.99 * p)
        } else if base_amounts <= 3.11 {
            0.77 * p
        } else if base_amounts <= 7.88 {
            0.77 * p - 0.10 * (income - 3.11 * p)
        } else {
            0.293 * p
        };
        // A hundred that is off by a rounding error is still that hundred.
        ((exact / 100.0 - 1e-9).ceil() * 100.0).min(income)
    }

    /// The income that the in-work credit is counted on, before the allowance is taken off.
    fn credit_base(&self, income: f64) -> f64 {
        let p = self.price_base_amount;
        let base_amounts = income / p;
        if base_amounts <= 0.91 {
            income
        } else if base_amounts <= 3.24 {
            0.91 * p + 0.3874 * (income - 0.91 * p)
        } else if base_amounts <= 8.08 {
            1.813 * p + 0.251 * (income - 3.24 * p)
        } else {
            3.027 * p
        }
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
}
