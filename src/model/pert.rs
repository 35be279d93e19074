//! The PERT distribution: what lies between a low, a most likely and a high value (`src/model/README.md`, Uncertainty).

use libm::{exp, log};
use special::Beta as _;

/// Steps in which half of the span is tabulated: enough for eight digits.
const STEPS: usize = 128;

/// The distribution Beta(α, β), ready to be asked for many quantiles. α and β are at least 1.
#[derive(Clone, Debug)]
pub struct Beta {
    /// Values below ½.
    lower: Half,
    /// Values above it, counted down from 1.
    upper: Half,
}

impl Beta {
    /// Beta(`alpha`, `beta`).
    pub fn new(alpha: f64, beta: f64) -> Self {
        Self { lower: Half::new(alpha, beta), upper: Half::new(beta, alpha) }
    }

    /// The value below which the share `probability` of all values lies, 0 to 1.
    pub fn quantile(&self, probability: f64) -> f64 {
        if probability < self.lower.whole {
            self.lower.quantile(probability)
        } else {
            1.0 - self.upper.quantile(1.0 - probability)
        }
    }
}

/// The values of Beta(α, β) from 0 to ½.
///
/// The probability of a value below x grows as x^α at first, so its α-th root is nearly straight and a cubic follows it
/// from step to step.
#[derive(Clone, Debug)]
struct Half {
    /// 1/α.
    exponent: f64,
    /// Probability of a value below ½.
    whole: f64,
    /// The α-th root of the probability at each step, and how fast the value grows with it there.
    steps: Vec<(f64, f64)>,
}

impl Half {
    fn new(alpha: f64, beta: f64) -> Self {
        let ln_beta = alpha.ln_beta(beta);
        let exponent = 1.0 / alpha;
        let step = |step: usize| {
            if step == 0 {
                // Below x lies x^α/(αB) to begin with.
                return (0.0, exp((log(alpha) + ln_beta) * exponent));
            }
            let x = width() * step as f64;
            let ln_root = log(x.inc_beta(alpha, beta, ln_beta)) * exponent;
            let ln_density = (alpha - 1.0) * log(x) + (beta - 1.0) * log(1.0 - x) - ln_beta;
            (exp(ln_root), alpha * exp((alpha - 1.0) * ln_root - ln_density))
        };
        Self { exponent, whole: 0.5.inc_beta(alpha, beta, ln_beta), steps: (0..=STEPS).map(step).collect() }
    }

    /// The value of a probability up to `whole`.
    fn quantile(&self, probability: f64) -> f64 {
        let root = exp(log(probability) * self.exponent);
        let after = self.steps.partition_point(|(at, _)| *at <= root).clamp(1, STEPS);
        let ((from, slope_from), (to, slope_to)) = (self.steps[after - 1], self.steps[after]);
        // The cubic through both ends with both slopes, in parts of a step.
        let part = (root - from) / (to - from);
        let (slope_from, slope_to) = (slope_from * (to - from) / width(), slope_to * (to - from) / width());
        let bend = 3.0 - 2.0 * slope_from - slope_to;
        let twist = slope_from + slope_to - 2.0;
        let inside = ((twist * part + bend) * part + slope_from) * part;
        width() * ((after - 1) as f64 + inside)
    }
}

const fn width() -> f64 {
    0.5 / STEPS as f64
}

/// A PERT distribution: Beta with α = 1 + 4(m − a)/(b − a), β = 1 + 4(b − m)/(b − a), scaled to [a, b].
///
/// The weights 1, 4, 1 of low, most likely and high, whose mean it has, are those of Malcolm, Roseboom, Clark and Fazar,
/// Operations Research 1959.
#[derive(Clone, Debug)]
pub struct Pert {
    low: f64,
    high: f64,
    /// None where all values are one.
    shape: Option<Beta>,
}

impl Pert {
    /// `low` ≤ `most_likely` ≤ `high`; where `low` = `high` every value is that one.
    pub fn new(low: f64, most_likely: f64, high: f64) -> Self {
        let width = high - low;
        let shape = (width > 0.0)
            .then(|| Beta::new(1.0 + 4.0 * (most_likely - low) / width, 1.0 + 4.0 * (high - most_likely) / width));
        Self { low, high, shape }
    }

    /// The value below which the share `probability` of all values lies.
    pub fn quantile(&self, probability: f64) -> f64 {
        let part = |shape: &Beta| shape.quantile(probability);
        let value = self.low + (self.high - self.low) * self.shape.as_ref().map_or(0.0, part);
        // Rounding may leave a last digit outside.
        crate::within(value, self.low, self.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against the crate's own inverse and against its incomplete beta function, from one end to the other.
    #[test]
    fn quantiles_are_those_of_the_incomplete_beta_function() {
        for (alpha, beta) in [(1.0, 5.0), (1.001, 4.999), (1.4, 4.6), (2.6, 3.4), (3.0, 3.0), (4.9, 1.1), (5.0, 1.0)] {
            let distribution = Beta::new(alpha, beta);
            let ln_beta = alpha.ln_beta(beta);
            let between = (0..2_000).map(|step| (f64::from(step) + 0.5) / 2_000.0);
            for probability in between.chain([1e-9, 1e-6, 1e-4, 0.001, 0.999, 0.9999, 1.0 - 1e-6, 1.0 - 1e-9]) {
                let value = distribution.quantile(probability);
                let back = value.inc_beta(alpha, beta, ln_beta);
                assert!((back - probability).abs() <= 1e-8, "Beta({alpha}, {beta}) at {probability}: {value} {back}");
                let exact = probability.inv_inc_beta(alpha, beta, ln_beta);
                assert!((value - exact).abs() <= 1e-8, "Beta({alpha}, {beta}) at {probability}: {value} {exact}");
            }
            assert_eq!((distribution.quantile(0.0), distribution.quantile(1.0)), (0.0, 1.0));
        }
    }

    #[test]
    fn a_pert_distribution_has_its_mean_its_ends_and_its_constant() {
        let distribution = Pert::new(3.0, 6.0, 12.0);
        let values: Vec<f64> =
            (0..10_000).map(|step| distribution.quantile((f64::from(step) + 0.5) / 10_000.0)).collect();
        let mean: f64 = values.iter().sum::<f64>() / values.len() as f64;
        assert!((mean - (3.0 + 4.0 * 6.0 + 12.0) / 6.0).abs() < 1e-5, "{mean}");
        assert!(values.is_sorted() && values.iter().all(|value| (3.0..=12.0).contains(value)));
        assert_eq!(Pert::new(7.0, 7.0, 7.0).quantile(0.3), 7.0);
    }
}
