//! The two-state chain: a family supports itself or does not (model.md, section 3).

use super::effort;
use super::parameter::Param;
use super::scenario::Scenario;

/// Highest yearly rate out of need; a higher one could not be told from "at once".
const HIGHEST_RATE: f64 = 1_000.0;

/// Highest share that an effort can be fitted to.
const HIGHEST_TARGET: f64 = 0.99;

/// A stretch of time with one rate out of need.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    /// Years from the group's start.
    start: f64,
    /// Share that supports itself at `start`.
    share: f64,
    /// Yearly rate out of need from `start` on.
    exit_rate: f64,
}

/// The share of a group that supports itself, over its own time; 0 before its start.
#[derive(Clone, Copy, Debug)]
pub struct Chain {
    /// Yearly rate back into need.
    return_rate: f64,
    stretches: [Stretch; 3],
    used: usize,
}

impl Chain {
    /// A chain with one rate out of need throughout.
    fn steady(exit_rate: f64, return_rate: f64) -> Self {
        let stretch = Stretch { start: 0.0, share: 0.0, exit_rate };
        Self { return_rate, stretches: [stretch; 3], used: 1 }
    }

    /// The same chain with another rate out of need from `start` on, which lies after all earlier changes.
    fn then(mut self, start: f64, exit_rate: f64) -> Self {
        let share = self.share(start);
        self.stretches[self.used] = Stretch { start, share, exit_rate };
        self.used += 1;
        self
    }

    /// Share that supports itself `years` after the group's start.
    pub fn share(&self, years: f64) -> f64 {
        let reached = self.stretches[..self.used].iter().rev().find(|stretch| stretch.start < years);
        let share = reached
            .map_or(0.0, |stretch| advance(stretch.share, years - stretch.start, stretch.exit_rate, self.return_rate));
        // Rounding may leave a last digit above the whole.
        share.min(1.0)
    }

    /// ∫ share over own time [`from`, `to`]: family-years of one family. Time before the start counts nothing.
    pub fn family_years(&self, from: f64, to: f64) -> f64 {
        let mut sum = 0.0;
        for (index, stretch) in self.stretches[..self.used].iter().enumerate() {
            let stretch_end = self.stretches[..self.used].get(index + 1).map_or(f64::INFINITY, |next| next.start);
            let (begin, end) = (from.max(stretch.start), to.min(stretch_end));
            if begin < end {
                let share = advance(stretch.share, begin - stretch.start, stretch.exit_rate, self.return_rate);
                sum += accumulated(share, end - begin, stretch.exit_rate, self.return_rate);
            }
        }
        sum
    }

    /// ∫ of the lasting share over own time [`from`, `to`]: families that have supported themselves for at least
    /// `settling_years` without a break.
    pub fn lasting_family_years(&self, from: f64, to: f64, settling_years: f64) -> f64 {
        (-self.return_rate * settling_years).exp() * self.family_years(from - settling_years, to - settling_years)
    }
}

/// x after `years` at constant rates, from x = `share`: x·e^−z + h·Δ·φ(z), z = (h + r)·Δ.
fn advance(share: f64, years: f64, exit_rate: f64, return_rate: f64) -> f64 {
    let z = (exit_rate + return_rate) * years;
    share * (-z).exp() + exit_rate * years * phi(z)
}

/// ∫ x over `years` at constant rates, from x = `share`: x·Δ·φ(z) + h·Δ²·ψ(z).
fn accumulated(share: f64, years: f64, exit_rate: f64, return_rate: f64) -> f64 {
    let z = (exit_rate + return_rate) * years;
    years * (share * phi(z) + exit_rate * years * psi(z))
}

/// (1 − e^−z)/z, 1 at zero.
fn phi(z: f64) -> f64 {
    if z == 0.0 { 1.0 } else { -(-z).exp_m1() / z }
}

/// (z − 1 + e^−z)/z², ½ at zero.
fn psi(z: f64) -> f64 {
    if z < 0.1 {
        // Σ (−z)^n/(n + 2)! = ½·(1 − z/3·(1 − z/4·(…))); eight terms leave less than 1e-14 below 0.1.
        let mut sum = 0.0;
        for n in (0..8).rev() {
            sum = (1.0 - z * sum) / f64::from(n + 2);
        }
        sum
    } else {
        (z + (-z).exp_m1()) / (z * z)
    }
}

/// The rate out of need that takes `share` to `target` in `years`; 0 where even a rate of zero ends above it.
///
/// The share reached grows with the rate and ever more slowly, so Newton's method from the left closes in from one
/// side; the bracket catches rounding.
fn rate_reaching(target: f64, share: f64, years: f64, return_rate: f64) -> f64 {
    if advance(share, years, 0.0, return_rate) >= target {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, f64::INFINITY);
    let mut rate: f64 = 0.0;
    for _ in 0..100 {
        let z = (rate + return_rate) * years;
        let decay = (-z).exp();
        let mean = phi(z);
        let missing = target - (share * decay + rate * years * mean);
        if missing == 0.0 {
            break;
        }
        if missing > 0.0 {
            low = rate;
        } else {
            high = rate;
        }
        let slope = years * (mean - share * decay + rate * years * phi_slope(z, decay, mean));
        let mut next = rate + missing / slope;
        if !(low <= next && next <= high) {
            next = if high.is_finite() { f64::midpoint(low, high) } else { 2.0 * low + 1.0 };
        }
        if (next - rate).abs() <= 1e-15 * next {
            break;
        }
        rate = next;
    }
    rate
}

/// The extra rate that gains `gain` in `years`, near `rate` − `ordinary_rate`.
///
/// Subtracting two fitted rates loses the digits of a small difference, and few cases can magnify it a billionfold; so
/// one more step is taken on the difference itself: x₁ − x₀ = k·r/(λ·λ₀)·(1 − e^−λΔ) + (x − x₀∞)·e^−λ₀Δ·(e^−kΔ − 1).
fn extra_rate(rate: f64, gain: f64, share: f64, years: f64, ordinary_rate: f64, return_rate: f64) -> f64 {
    let extra = rate - ordinary_rate;
    let ordinary_sum = ordinary_rate + return_rate;
    if ordinary_sum == 0.0 {
        // Nobody moves otherwise: the gain is 1 − e^−kΔ of those in need.
        return -(-gain / (1.0 - share)).ln_1p() / years;
    }
    let sum = ordinary_sum + extra;
    let decay = (-ordinary_sum * years).exp();
    let away = share - ordinary_rate / ordinary_sum;
    let reached = extra * return_rate / (sum * ordinary_sum) * -(-sum * years).exp_m1()
        + away * decay * (-extra * years).exp_m1();
    let slope = {
        let z = sum * years;
        let mean = phi(z);
        years * (mean - share * (-z).exp() + rate * years * phi_slope(z, (-z).exp(), mean))
    };
    let better = extra + (gain - reached) / slope;
    // Where the curve is flat to the last digit, a step on it leads nowhere.
    if better.is_finite() && better >= -ordinary_rate && (better - extra).abs() <= 1e-6 * rate.abs() {
        better
    } else {
        extra
    }
}

/// φ'(z) = (e^−z − φ)/z; near zero its digits cancel and −1/2 + z/3 is near enough for a direction.
fn phi_slope(z: f64, decay: f64, mean: f64) -> f64 {
    if z < 1e-4 { z / 3.0 - 0.5 } else { (decay - mean) / z }
}

/// Ordinary practice and the effort, for the same families.
#[derive(Clone, Copy, Debug)]
pub struct Arms {
    /// Ordinary practice: one rate throughout.
    pub comparison: Chain,
    /// The effort: the extra rate from the lag until the effort ends.
    pub programme: Chain,
    /// Where `comparison_share` + `extra_share` lay outside what can be fitted, the share asked for and the one used.
    pub target_cut: Option<(f64, f64)>,
}

impl Arms {
    /// Fits the rates to what the scenario states.
    pub fn fit(scenario: &Scenario) -> Self {
        let return_rate = -(-scenario.get(Param::ReturnShare)).ln_1p();
        let reference_years = scenario.get(Param::ReferenceYears);
        let comparison_share = scenario.get(Param::ComparisonShare);
        let extra_share = scenario.get(Param::ExtraShare);
        let ordinary_rate = rate_reaching(comparison_share, 0.0, reference_years, return_rate);
        let comparison = Chain::steady(ordinary_rate, return_rate);

        let asked = comparison_share + extra_share;
        let target = asked.clamp(0.0, HIGHEST_TARGET);
        let lag_years = scenario.get(Param::StartLagMonths) / 12.0;
        let extra_rate_at_reference = if extra_share == 0.0 {
            0.0
        } else {
            let at_lag = comparison.share(lag_years);
            let years = reference_years - lag_years;
            let rate = rate_reaching(target, at_lag, years, return_rate);
            let gain = if target == asked { extra_share } else { target - comparison_share };
            if rate == 0.0 { -ordinary_rate } else { extra_rate(rate, gain, at_lag, years, ordinary_rate, return_rate) }
        };
        let extra_rate = effort::extra_rate(scenario, extra_rate_at_reference).clamp(-ordinary_rate, HIGHEST_RATE);

        let length_years = scenario.get(Param::LengthYears);
        let programme = if extra_rate == 0.0 || lag_years >= length_years {
            // One and the same chain, so that every difference is exactly zero.
            comparison
        } else {
            comparison.then(lag_years, ordinary_rate + extra_rate).then(length_years, ordinary_rate)
        };
        // An effort of nothing is not fitted, so nothing is cut for it.
        let target_cut = (target != asked && extra_share != 0.0).then_some((asked, target));
        Self { comparison, programme, target_cut }
    }

    /// x₁ − x₀ at `years`: what the effort has added to the share that supports itself.
    pub fn effect(&self, years: f64) -> f64 {
        self.programme.share(years) - self.comparison.share(years)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(left: f64, right: f64, relative: f64) -> bool {
        (left - right).abs() <= relative * left.abs().max(right.abs()).max(1e-300)
    }

    #[test]
    fn the_series_and_the_closed_form_meet() {
        for z in [0.099_999_9_f64, 0.100_000_1] {
            let closed = (z + (-z).exp_m1()) / (z * z);
            assert!(close(psi(z), closed, 1e-13), "{z}: {} {closed}", psi(z));
        }
        assert_eq!(psi(0.0), 0.5);
        assert_eq!(phi(0.0), 1.0);
    }

    #[test]
    fn a_chain_without_movement_stays_and_one_without_returns_fills_up() {
        assert_eq!(Chain::steady(0.0, 0.0).share(30.0), 0.0);
        let filling = Chain::steady(0.5, 0.0);
        assert!(close(filling.share(2.0), 1.0 - (-1.0_f64).exp(), 1e-14));
        // ∫(1 − e^−t/2) over [0, 2]
        assert!(close(filling.family_years(0.0, 2.0), 2.0 - 2.0 * (1.0 - (-1.0_f64).exp()), 1e-14));
    }

    #[test]
    fn the_fitted_rate_reaches_its_target() {
        for target in [1e-9, 0.01, 0.1066, 0.5, 0.95, 0.99] {
            for years in [0.25, 0.5, 3.0, 8.0] {
                for return_rate in [0.0, 0.05, 0.2, 2.3] {
                    for share in [0.0, 0.005] {
                        let rate = rate_reaching(target, share, years, return_rate);
                        let reached = advance(share, years, rate, return_rate);
                        let floor = advance(share, years, 0.0, return_rate);
                        assert!(
                            close(reached, target.max(floor), 1e-12),
                            "{target} in {years} years from {share}, r {return_rate}: {rate} reaches {reached}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn family_years_add_up_and_agree_with_a_fine_sum() {
        let chain = Chain::steady(0.04, 0.2).then(0.5, 0.3).then(3.0, 0.04);
        let whole = chain.family_years(0.0, 10.0);
        let parts: f64 = (0..40).map(|n| chain.family_years(f64::from(n) / 4.0, f64::from(n + 1) / 4.0)).sum();
        assert!(close(whole, parts, 1e-13));
        let steps = 200_000;
        let width = 10.0 / f64::from(steps);
        let midpoints: f64 = (0..steps).map(|n| chain.share((f64::from(n) + 0.5) * width) * width).sum();
        assert!(close(whole, midpoints, 1e-8));
    }

    /// Two fitted rates, subtracted, kept only some five digits of a gain of 1e-12.
    #[test]
    fn a_small_gain_keeps_its_digits() {
        for gain in [1e-12, 1e-9, 1e-6, 1e-3, -1e-9] {
            for (ordinary_rate, return_rate) in [(0.05, 0.2), (1.0, 0.0), (0.0, 0.2), (40.0, 2.3)] {
                let comparison = Chain::steady(ordinary_rate, return_rate);
                let (share, years) = (comparison.share(0.5), 2.5);
                let target = comparison.share(3.0) + gain;
                if target <= 0.0 {
                    continue;
                }
                let rate = rate_reaching(target, share, years, return_rate);
                let extra = extra_rate(rate, gain, share, years, ordinary_rate, return_rate);
                // To first order the gain is k times the slope of the share by the rate, at the ordinary rate.
                let z = (ordinary_rate + return_rate) * years;
                let (decay, mean) = ((-z).exp(), phi(z));
                let slope = years * (mean - share * decay + ordinary_rate * years * phi_slope(z, decay, mean));
                if gain.abs() <= 1e-9 && slope > 1e-4 {
                    assert!(close(extra * slope, gain, 1e-6), "{gain} at {ordinary_rate}, {return_rate}: {extra}");
                }
            }
        }
    }
}
