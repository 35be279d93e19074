//! Control cases: worked examples that others have printed, recomputed with the model's own functions.
//!
//! They are data and functions, not tests, so that the page can recompute them in the reader's browser too.

use crate::lang::{Text, text};
use crate::model::{
    Beta, Count, Grade, Pert, TaxRules, difference_interval, payback_years, posts, present_value, within, yearly_rate,
};

/// An example that somebody has printed.
#[derive(Clone, Copy, Debug)]
pub struct Control {
    /// What is computed.
    pub what: Text,
    /// Who printed it, and where.
    pub source: &'static str,
    /// A: the figures were read, there or in a copy that names it. B: they were recalled.
    pub grade: Grade,
    /// The figures as printed.
    pub printed: &'static [f64],
    /// Decimals printed.
    pub decimals: i32,
    /// The same figures from the model's functions.
    pub computed: fn() -> Vec<f64>,
}

impl Control {
    /// The figures that differ by more than half a unit of the last decimal printed: place, printed and computed.
    pub fn differences(&self) -> Vec<(usize, f64, f64)> {
        let computed = (self.computed)();
        // A last digit of the double itself may tip a half.
        let half = 0.5 / 10_f64.powi(self.decimals) * (1.0 + 1e-9);
        let pairs = self.printed.iter().zip(computed.iter().copied().chain(std::iter::repeat(f64::NAN)));
        pairs
            .enumerate()
            .filter(|(_, (printed, computed))| {
                let apart = (*printed - computed).abs();
                apart.is_nan() || apart > half
            })
            .map(|(place, (printed, computed))| (place, *printed, computed))
            .collect()
    }
}

/// Every control case.
pub const CONTROLS: &[Control] = &[
    Control {
        what: text(
            "Nuvärde av 1 krona om 1, 5, 10, 20 och 30 år vid 3,5 %",
            "Present value of 1 krona after 1, 5, 10, 20 and 30 years at 3.5 %",
        ),
        source: "HM Treasury, Green Book supplementary guidance: discounting (February 2026), table A.1",
        grade: Grade::A,
        printed: &[0.9662, 0.8420, 0.7089, 0.5026, 0.3563],
        decimals: 4,
        computed: || [1, 5, 10, 20, 30].map(|years| at_year_end(&single(years), 0.035)).to_vec(),
    },
    Control {
        what: text(
            "Nusummefaktor för 8 år vid 12, 15 och 20 %, och nuvärdet av investeringen i uppgiften",
            "Annuity factor for 8 years at 12, 15 and 20 %, and the present value of the exercise’s investment",
        ),
        source: "Linköpings universitet, TEAE04, tentamen 5 juni 2014 med svar",
        grade: Grade::A,
        printed: &[4.97, 4.49, 3.84, 1.86, 1.06, -0.01],
        decimals: 2,
        computed: || {
            let rates = [0.12, 0.15, 0.20];
            let annuity = |rate| at_year_end(&[1.0; 8], rate);
            let investment = |rate| -6.0 + 1.5 * annuity(rate) + at_year_end(&single(8), rate);
            rates.map(annuity).into_iter().chain(rates.map(investment)).collect()
        },
    },
    Control {
        what: text(
            "Nuvärde med flöden mitt i året, 7 %: kostnad, nytta och skillnad",
            "Present value with flows in the middle of the year, 7 %: cost, benefit and difference",
        ),
        source: "Office of Management and Budget, Circular A-94 (1992), appendix B",
        grade: Grade::B,
        printed: &[110.06, 147.31, 37.25],
        decimals: 2,
        computed: || {
            let cost = [10.0, 20.0, 30.0, 30.0, 20.0, 10.0, 5.0, 5.0, 5.0, 5.0];
            let benefit = [0.0, 0.0, 5.0, 10.0, 30.0, 40.0, 40.0, 40.0, 40.0, 25.0];
            let (cost, benefit) = (present_value(&cost, 0.07), present_value(&benefit, 0.07));
            vec![cost, benefit, benefit - cost]
        },
    },
    Control {
        what: text(
            "Nuvärde av 1 000 mitt i det femte året, vid 10 %",
            "Present value of 1,000 in the middle of the fifth year at 10 %",
        ),
        source: "MBA Skool, Mid-Year Discounting",
        grade: Grade::A,
        printed: &[651.23],
        decimals: 2,
        computed: || vec![1000.0 * present_value(&single(5), 0.10)],
    },
    Control {
        what: text("Återbetalningstid", "Payback period"),
        source: "Ross, Westerfield, Jordan, Fundamentals of Corporate Finance, 9.1",
        grade: Grade::A,
        printed: &[3.10],
        decimals: 2,
        computed: || vec![after_outlay(200.0, &[50.0, 60.0, 70.0, 200.0])],
    },
    Control {
        what: text("Diskonterad återbetalningstid, 14 %", "Discounted payback period, 14 %"),
        source: "Ross, Westerfield, Jordan, Fundamentals of Corporate Finance, 9, LO3",
        grade: Grade::A,
        printed: &[1.96, 2.03, 3.65],
        decimals: 2,
        computed: || {
            let flows = [2_800.0, 3_700.0, 5_100.0, 4_300.0];
            let discounted: Vec<f64> =
                (1..=4).zip(flows).map(|(years, flow)| flow * at_year_end(&single(years), 0.14)).collect();
            [5_200.0, 5_400.0, 10_400.0].map(|outlay| after_outlay(outlay, &discounted)).to_vec()
        },
    },
    Control {
        what: text(
            "Konfidensintervall för skillnaden mellan två andelar, åtta exempel",
            "Interval for the difference of two shares, eight examples",
        ),
        source: "Newcombe, Statistics in Medicine 1998;17:873–890, table II, method 10",
        grade: Grade::A,
        printed: &[
            0.0524, 0.3339, 0.1705, 0.8090, 0.0582, 0.8062, -0.0381, 0.1926, -0.1611, 0.2775, -0.2775, 0.2775, 0.6791,
            1.0000, 0.6075, 1.0000,
        ],
        decimals: 4,
        computed: || {
            [
                (56.0, 70.0, 48.0, 80.0),
                (9.0, 10.0, 3.0, 10.0),
                (6.0, 7.0, 2.0, 7.0),
                (5.0, 56.0, 0.0, 29.0),
                (0.0, 10.0, 0.0, 20.0),
                (0.0, 10.0, 0.0, 10.0),
                (10.0, 10.0, 0.0, 20.0),
                (10.0, 10.0, 0.0, 10.0),
            ]
            .into_iter()
            .flat_map(|(some, of, other_some, other_of)| {
                let (low, high) = difference_interval(Count { some, of }, Count { some: other_some, of: other_of });
                [low, high]
            })
            .collect()
        },
    },
    Control {
        what: text("Konfidensintervall för en andel, fyra exempel", "Interval for a share, four examples"),
        source: "Newcombe, Statistics in Medicine 1998;17:857–872, table I, Wilson’s method",
        grade: Grade::A,
        printed: &[0.2553, 0.3662, 0.0624, 0.1605, 0.0000, 0.1611, 0.0061, 0.1718],
        decimals: 4,
        computed: || {
            let counts = [(81.0, 263.0), (15.0, 148.0), (0.0, 20.0), (1.0, 29.0)];
            let intervals = counts.map(|(some, of)| Count { some, of }.interval());
            intervals.into_iter().flat_map(|(low, high)| [low, high]).collect()
        },
    },
    Control {
        what: text(
            "Kvantiler i betafördelningen: 10, 25, 50, 75 och 90 % av Beta(2, 2), (3, 4) och (17, 13)",
            "Quantiles of the beta distribution: 10, 25, 50, 75 and 90 % of Beta(2, 2), (3, 4) and (17, 13)",
        ),
        source: "R 3, in the reference file of Distributions.jl (continuous_test.ref.json)",
        grade: Grade::A,
        printed: &[
            0.195_800, 0.326_352, 0.500_000, 0.673_648, 0.804_200, 0.200_909, 0.296_917, 0.421_407, 0.553_198,
            0.666_806, 0.450_409, 0.506_199, 0.568_167, 0.628_735, 0.680_929,
        ],
        decimals: 6,
        computed: || {
            let quantiles = |(alpha, beta)| {
                let distribution = Beta::new(alpha, beta);
                [0.10, 0.25, 0.50, 0.75, 0.90].map(|probability| distribution.quantile(probability))
            };
            [(2.0, 2.0), (3.0, 4.0), (17.0, 13.0)].into_iter().flat_map(quantiles).collect()
        },
    },
    Control {
        what: text(
            "95-procentspunkten i PERT med det troligaste värdet på nio ställen, omräknad till F-tabellens tal",
            "The 95 % point of PERT with the most likely value in nine places, as figures of the F table",
        ),
        source: "NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3, upper 5 % points of F",
        grade: Grade::B,
        printed: &[4.103, 3.863, 3.838, 3.972, 4.284, 4.876, 6.041, 8.812, 19.396],
        decimals: 3,
        // With weight 4 the two parameters of the beta distribution sum to 6: an F distribution with 12 degrees in all.
        computed: || {
            (2..=10)
                .map(|degrees| {
                    let (above, below) = (f64::from(degrees), f64::from(12 - degrees));
                    let value = Pert::new(0.0, (0.5 * above - 1.0) / 4.0, 1.0).quantile(0.95);
                    below * value / (above * (1.0 - value))
                })
                .collect()
        },
    },
    Control {
        what: text(
            "5-, 50- och 95-procentspunkten i en symmetrisk PERT",
            "The 5, 50 and 95 % points of a symmetric PERT",
        ),
        source: "USACE-RMC Numerics, Test_PertPercentile_AtRisk, verified with Palisade’s @RISK",
        grade: Grade::A,
        printed: &[-1.644, 0.000, 1.644],
        decimals: 3,
        computed: || {
            let distribution = Pert::new(-2.6453, 0.0, 2.6453);
            [0.05, 0.50, 0.95].map(|probability| distribution.quantile(probability)).to_vec()
        },
    },
    Control {
        what: text(
            "Grundavdrag vid 120 000 och 324 000 kronor, jobbskatteavdrag vid 90 000 och 240 000 (32,84 %)",
            "Basic allowance at 120,000 and 324,000 kronor, in-work credit at 90,000 and 240,000 (32.84 %)",
        ),
        source: "Skatteverket, Teknisk beskrivning SKV 433, inkomståret 2026, utgåva 36, exempel i 7.5.2",
        grade: Grade::A,
        printed: &[37_400.0, 31_600.0, 11_976.0, 26_083.0],
        decimals: 0,
        computed: || {
            // The kommunalskattesats as a whole: the credit does not care who has which part.
            let rules = tax_rules(0.3284);
            let allowances = [120_000.0, 324_000.0].map(|income| rules.basic_allowance(income));
            // Skatteverket drops the öre.
            let credits = [90_000.0, 240_000.0].map(|income| rules.on(income).in_work_credit.floor());
            allowances.into_iter().chain(credits).collect()
        },
    },
    Control {
        what: text(
            "Skatt på lön i en månad, tabell 34, kolumn 1: 12 500 till 40 000 kronor",
            "Tax on a month’s pay, table 34, column 1: 12,500 to 40,000 kronor",
        ),
        source: "Skatteverket, allmänna skattetabeller för månadslön 2026",
        grade: Grade::A,
        printed: &[1_761.0, 2_284.0, 3_491.0, 4_760.0, 6_054.0, 8_652.0],
        decimals: 0,
        computed: || {
            [12_500.0, 15_000.0, 20_000.0, 25_000.0, 30_000.0, 40_000.0].map(|pay| withheld(pay, 0.3284)).to_vec()
        },
    },
    Control {
        what: text(
            "Skatt på lön i en månad, tabell 32, kolumn 1: 22 000 till 33 000 kronor",
            "Tax on a month’s pay, table 32, column 1: 22,000 to 33,000 kronor",
        ),
        source: "Skatteverket, allmänna skattetabeller för månadslön 2026",
        grade: Grade::A,
        printed: &[3_761.0, 4_484.0, 5_215.0, 5_703.0, 6_434.0],
        decimals: 0,
        computed: || [22_000.0, 25_000.0, 28_000.0, 30_000.0, 33_000.0].map(|pay| withheld(pay, 0.3084)).to_vec(),
    },
    Control {
        what: text(
            "Tjänster i Malmö Norr: 1 360 hushåll med 62 per tjänst, 1 619 med 52",
            "Posts in Malmö Norr: 1,360 households at 62 a post, 1,619 at 52",
        ),
        source: "Malmö stad, stadsområde Norr, SOFN-2013-197 och SOFN-2015-10",
        grade: Grade::A,
        printed: &[22.0, 31.0],
        decimals: 0,
        computed: || vec![posts(1_360.0, 62.0), posts(1_619.0, 52.0)],
    },
    Control {
        what: text(
            "Årlig takt som ger sannolikheten 0,03304 på ett år",
            "The yearly rate that gives a probability of 0.03304 in a year",
        ),
        source: "ParCC, Core conversions: the RE-LY trial’s 0.0336 a year",
        grade: Grade::A,
        printed: &[0.0336],
        decimals: 4,
        computed: || vec![yearly_rate(0.033_04)],
    },
];

/// One krona in the year that ends after so many years, nothing before.
fn single(years: usize) -> Vec<f64> {
    (1..=years).map(|year| f64::from(u8::from(year == years))).collect()
}

/// Present value of flows at the ends of their years: half a year later than the model has them.
fn at_year_end(flows: &[f64], rate: f64) -> f64 {
    present_value(flows, rate) / (1.0 + rate).sqrt()
}

/// Payback of an outlay at the start, in years after it: the model has it as the flow of a year of its own.
fn after_outlay(outlay: f64, flows: &[f64]) -> f64 {
    payback_years([-outlay].into_iter().chain(flows.iter().copied())).map_or(f64::NAN, |years| years - 1.0)
}

fn tax_rules(rate: f64) -> TaxRules {
    TaxRules { municipal_tax: rate, regional_tax: 0.0, price_base_amount: 59_200.0 }
}

/// What an employer withholds in a month, with what the model leaves out: burial and church fees of 1.16 %, the
/// public-service fee and the reduction for earned income (SKV 433).
fn withheld(pay: f64, rate: f64) -> f64 {
    let rules = tax_rules(rate);
    let income = 12.0 * pay;
    let tax = rules.on(income);
    let taxable = income - rules.basic_allowance(income);
    let fees = 0.0116 * taxable + (0.01 * taxable).min(1_184.0);
    let reduction = within(0.0075 * (taxable - 40_000.0), 0.0, 1_500.0);
    ((tax.municipal - tax.in_work_credit + fees - reduction) / 12.0).floor()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printed_figure_comes_out_of_the_models_functions() {
        let mut off = Vec::new();
        for control in CONTROLS {
            assert_eq!((control.computed)().len(), control.printed.len(), "{}", control.what.en);
            off.extend(control.differences().into_iter().map(|difference| (control.what.en, difference)));
        }
        assert_eq!(off, [], "each printed figure that differs");
    }

    /// The check can fail.
    #[test]
    fn a_figure_that_is_off_by_a_unit_is_found() {
        for control in CONTROLS {
            let off = 1.0 / 10_f64.powi(control.decimals);
            for place in 0..control.printed.len() {
                let wrong: Vec<f64> = control
                    .printed
                    .iter()
                    .enumerate()
                    .map(|(index, printed)| if index == place { printed + off } else { *printed })
                    .collect();
                let control = Control { printed: wrong.leak(), ..*control };
                assert_eq!(control.differences().len(), 1, "{} {place}", control.what.en);
            }
        }
    }
}
