//! The two-state chain: a family supports itself or does not (`src/model/README.md`, People).

use libm::{exp, expm1, log1p};

use super::effort;
use super::ledger::{MAX_YEARS, Yearly};
use super::parameter::Param;
use super::scenario::Scenario;

/// Highest yearly rate out of need; a higher one could not be told from "at once".
pub(super) const HIGHEST_RATE: f64 = 1_000.0;

/// Highest share that an effort can be fitted to.
pub(super) const HIGHEST_TARGET: f64 = 0.99;

/// What a step in time does to a share at constant rates; z = (h + r)·Δ.
#[derive(Clone, Copy, Debug)]
struct Pace {
    /// Δ, years.
    years: f64,
    /// h, yearly rate out of need.
    exit_rate: f64,
    /// e^−z.
    decay: f64,
    /// φ = (1 − e^−z)/z.
    phi: f64,
    z: f64,
}

impl Pace {
    fn new(years: f64, exit_rate: f64, return_rate: f64) -> Self {
        let z = (exit_rate + return_rate) * years;
        let lost = expm1(-z);
        Self { years, exit_rate, decay: 1.0 + lost, phi: if z == 0.0 { 1.0 } else { -lost / z }, z }
    }

    /// x at the end of the step, from x = `share`: x·e^−z + h·Δ·φ.
    fn advance(&self, share: f64) -> f64 {
        share * self.decay + self.exit_rate * self.years * self.phi
    }

    /// ∫ x over the step, from x = `share`: x·Δ·φ + h·Δ²·ψ.
    fn accumulated(&self, share: f64) -> f64 {
        self.years * (share * self.phi + self.exit_rate * self.years * self.psi())
    }

    /// ψ = (z − 1 + e^−z)/z² = (1 − φ)/z, ½ at zero.
    fn psi(&self) -> f64 {
        let z = self.z;
        if z < 0.1 {
            // Σ (−z)^n/(n + 2)! = ½·(1 − z/3·(1 − z/4·(…))); eight terms leave less than 1e-14 below 0.1.
            let mut sum = 0.0;
            for n in (0..8).rev() {
                sum = (1.0 - z * sum) / f64::from(n + 2);
            }
            sum
        } else {
            (1.0 - self.phi) / z
        }
    }

    /// The first and second derivative by h of the share at the end of the step.
    fn slopes(&self, share: f64) -> (f64, f64) {
        let Self { years, exit_rate, decay, phi, z, .. } = *self;
        // φ' = (e^−z − φ)/z and φ'' = −(e^−z + 2φ')/z; near zero their digits cancel, and this much is enough for a
        // direction.
        let (first, second) = if z < 1e-3 {
            (z / 3.0 - 0.5, 1.0 / 3.0 - z / 4.0)
        } else {
            let first = (decay - phi) / z;
            (first, -(decay + 2.0 * first) / z)
        };
        let reached = exit_rate * years;
        (
            years * (phi - share * decay + reached * first),
            years * years * (share * decay + 2.0 * first + reached * second),
        )
    }
}

/// The rate out of need that takes `share` to `target` in `years`; 0 where even a rate of zero ends above it.
///
/// The share reached grows with the rate and ever more slowly, so Halley's method closes in from wherever it starts, and
/// the bracket catches what it throws too far. A `guess` above 0 says that a rate of zero is too low.
fn rate_reaching(target: f64, share: f64, years: f64, return_rate: f64, guess: f64) -> f64 {
    let (mut low, mut high) = (0.0, f64::INFINITY);
    let mut rate = guess;
    for _ in 0..100 {
        let pace = Pace::new(years, rate, return_rate);
        let missing = target - pace.advance(share);
        if missing == 0.0 || (rate == 0.0 && missing < 0.0) {
            break;
        }
        if missing > 0.0 {
            low = rate;
        } else {
            high = rate;
        }
        let (slope, bend) = pace.slopes(share);
        let mut next = rate + missing / (slope + 0.5 * missing * bend / slope);
        // A step leaves the cube of its own size, in parts of the rate: after this one the next would change no digit.
        let mut enough = 1e-5;
        if !(low <= next && next <= high) {
            next = if high.is_finite() { f64::midpoint(low, high) } else { 2.0 * low + 1.0 };
            enough = 1e-15;
        }
        let step = (next - rate).abs();
        rate = next;
        if step <= enough * rate {
            break;
        }
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
        return -log1p(-gain / (1.0 - share)) / years;
    }
    let pace = Pace::new(years, rate, return_rate);
    let away = share - ordinary_rate / ordinary_sum;
    let reached = extra * return_rate * years / ordinary_sum * pace.phi
        + away * exp(-ordinary_sum * years) * expm1(-extra * years);
    let (slope, _) = pace.slopes(share);
    let better = extra + (gain - reached) / slope;
    // Where the curve is flat to the last digit, a step on it leads nowhere.
    if better.is_finite() && better >= -ordinary_rate && (better - extra).abs() <= 1e-6 * rate.abs() {
        better
    } else {
        extra
    }
}

/// The constant yearly rate at which the share given has moved within a year: −ln(1 − share).
pub fn yearly_rate(share: f64) -> f64 {
    -log1p(-share)
}

/// Ordinary practice and the effort, for the same families over the first group's own time.
#[derive(Clone, Copy, Debug)]
pub struct Arms {
    /// Yearly rate back into need, in both.
    pub return_rate: f64,
    /// Yearly rate out of need in ordinary practice, and in both after the effort.
    pub ordinary_rate: f64,
    /// What the effort would add to it at `reference_caseload`.
    pub extra_rate_at_reference: f64,
    /// What the effort adds to it; 0 where there is no effort to speak of.
    pub extra_rate: f64,
    /// Share that supports itself when the effort begins to work.
    at_lag: f64,
    /// When that is, years.
    pub lag_years: f64,
    /// When it ends.
    pub length_years: f64,
    /// Where `comparison_share` + `extra_share` lay outside what can be fitted, the share asked for and the one used.
    pub target_cut: Option<(f64, f64)>,
}

/// Family-years that one family gains in each budget year.
#[derive(Clone, Copy, Debug)]
pub struct Gained {
    /// All of them.
    pub whole: Yearly,
    /// Those gained before the effort's end.
    pub before_end: Yearly,
}

impl Arms {
    /// Fits the rates to what the scenario states.
    pub fn fit(scenario: &Scenario) -> Self {
        let return_rate = yearly_rate(scenario.get(Param::ReturnShare));
        let reference_years = scenario.get(Param::ReferenceYears);
        let comparison_share = scenario.get(Param::ComparisonShare);
        let extra_share = scenario.get(Param::ExtraShare);
        let guess = comparison_share / (reference_years * (1.0 - 0.5 * comparison_share));
        let guess = guess * (1.0 + 0.5 * return_rate * reference_years);
        let ordinary_rate = rate_reaching(comparison_share, 0.0, reference_years, return_rate, guess);

        let asked = comparison_share + extra_share;
        let target = crate::within(asked, 0.0, HIGHEST_TARGET);
        let lag_years = scenario.get(Param::StartLagMonths) / 12.0;
        let at_lag = Pace::new(lag_years, ordinary_rate, return_rate).advance(0.0);
        let extra_rate_at_reference = if extra_share == 0.0 {
            0.0
        } else {
            let years = reference_years - lag_years;
            let gain = if target == asked { extra_share } else { target - comparison_share };
            let guess = gain / (years * (1.0 - target + 0.5 * gain)) * (1.0 + 0.5 * return_rate * years);
            let guess = if gain > 0.0 { ordinary_rate + guess } else { 0.0 };
            let rate = rate_reaching(target, at_lag, years, return_rate, guess);
            if rate == 0.0 { -ordinary_rate } else { extra_rate(rate, gain, at_lag, years, ordinary_rate, return_rate) }
        };
        let length_years = scenario.get(Param::LengthYears);
        let extra_rate = if lag_years >= length_years {
            0.0
        } else {
            crate::within(effort::extra_rate(scenario, extra_rate_at_reference), -ordinary_rate, HIGHEST_RATE)
        };
        // An effort of nothing is not fitted, so nothing is cut for it.
        let target_cut = (target != asked && extra_share != 0.0).then_some((asked, target));
        Self {
            return_rate,
            ordinary_rate,
            extra_rate_at_reference,
            extra_rate,
            at_lag,
            lag_years,
            length_years,
            target_cut,
        }
    }

    fn ordinary(&self, years: f64) -> Pace {
        Pace::new(years, self.ordinary_rate, self.return_rate)
    }

    fn boosted(&self, years: f64) -> Pace {
        Pace::new(years, self.ordinary_rate + self.extra_rate, self.return_rate)
    }

    /// Share that supports itself `years` after the start, in ordinary practice.
    pub fn comparison_share(&self, years: f64) -> f64 {
        // Rounding may leave a last digit above the whole.
        self.ordinary(years).advance(0.0).min(1.0)
    }

    /// The same with the effort.
    pub fn programme_share(&self, years: f64) -> f64 {
        if self.extra_rate == 0.0 || years <= self.lag_years {
            return self.comparison_share(years);
        }
        let until = years.min(self.length_years);
        let share = self.boosted(until - self.lag_years).advance(self.at_lag);
        self.ordinary(years - until).advance(share).min(1.0)
    }

    /// x₁ − x₀ at `years`: what the effort has added to the share that supports itself.
    pub fn effect(&self, years: f64) -> f64 {
        self.programme_share(years) - self.comparison_share(years)
    }

    /// The part of the families that have supported themselves `settling_years` ago and never returned since.
    pub fn stayed(&self, settling_years: f64) -> f64 {
        exp(-self.return_rate * settling_years)
    }

    /// Gives, for each year, what a group that starts `start` years after the `first` gains in all and before its end; by
    /// whole years it is the same, only later.
    fn moved(&self, first: &Gained, start: f64, years: usize, mut take: impl FnMut(usize, f64, f64)) {
        let own;
        let (gained, later) = if start.fract() == 0.0 {
            (first, (start as usize).min(years))
        } else {
            own = self.gained(start, years);
            (&own, 0)
        };
        for (year, (whole, before_end)) in (later..years).zip(gained.whole.iter().zip(&gained.before_end)) {
            take(year, *whole, *before_end);
        }
    }

    /// ∫ (x₁ − x₀) over each of the first `years` budget years, for a group that starts `start` ≥ 0 years after the first.
    ///
    /// Whole years are steps of one length, so that three exponentials serve them all.
    pub fn gained(&self, start: f64, years: usize) -> Gained {
        let mut gained = Gained { whole: [0.0; MAX_YEARS], before_end: [0.0; MAX_YEARS] };
        if self.extra_rate == 0.0 {
            return gained;
        }
        let (whole_year, whole_boosted_year) = (self.ordinary(1.0), self.boosted(1.0));
        let (mut comparison, mut programme) = (self.at_lag, self.at_lag);
        let mut year = 0;
        while year < years {
            let from = year as f64 - start;
            if from >= self.length_years {
                break;
            }
            let to = from + 1.0;
            let (begin, end) = (from.max(self.lag_years), to.min(self.length_years));
            if begin < end {
                let (ordinary, boosted) = if end - begin == 1.0 {
                    (whole_year, whole_boosted_year)
                } else {
                    (self.ordinary(end - begin), self.boosted(end - begin))
                };
                gained.before_end[year] = boosted.accumulated(programme) - ordinary.accumulated(comparison);
                comparison = ordinary.advance(comparison);
                programme = boosted.advance(programme);
            }
            gained.whole[year] = gained.before_end[year];
            if self.length_years < to {
                let rest = self.ordinary(to - self.length_years);
                let between = programme - comparison;
                gained.whole[year] += between * rest.years * rest.phi;
                (programme, comparison) = (between * rest.decay, 0.0);
            }
            year += 1;
        }
        // Both arms have the same rates again, so what is between them only fades.
        let mut between = programme - comparison;
        for whole in &mut gained.whole[year..years] {
            *whole = between * whole_year.phi;
            between *= whole_year.decay;
        }
        gained
    }
}

/// Family-years that all families of all groups gain in each budget year up to the horizon.
#[derive(Clone, Copy, Debug)]
pub struct FamilyYears {
    /// Of families that have supported themselves for less than `settling_years`; negative while the others catch up.
    pub early: Yearly,
    /// Of those that have done so for longer.
    pub lasting: Yearly,
    /// Early and lasting ones, gained before the end of each group's own effort.
    pub before_end: Yearly,
}

impl FamilyYears {
    /// Adds up the groups, each moved by its own start.
    pub fn of(scenario: &Scenario, arms: &Arms) -> Self {
        let years = scenario.horizon_years();
        let families = scenario.get(Param::Families);
        let settling_years = scenario.get(Param::SettlingYears);
        let stayed = arms.stayed(settling_years);
        let mut sum = Self { early: [0.0; MAX_YEARS], lasting: [0.0; MAX_YEARS], before_end: [0.0; MAX_YEARS] };
        let first = arms.gained(0.0, years);
        for cohort in 0..scenario.get(Param::Cohorts) as usize {
            let start = cohort as f64 * arms.length_years;
            if start >= years as f64 {
                break;
            }
            arms.moved(&first, start, years, |year, whole, before_end| {
                sum.early[year] += families * whole;
                sum.before_end[year] += families * before_end;
            });
            arms.moved(&first, start + settling_years, years, |year, whole, _| {
                let lasting = families * stayed * whole;
                sum.early[year] -= lasting;
                sum.lasting[year] += lasting;
            });
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(left: f64, right: f64, relative: f64) -> bool {
        (left - right).abs() <= relative * left.abs().max(right.abs()).max(1e-300)
    }

    const EFFORT: Arms = Arms {
        return_rate: 0.2,
        ordinary_rate: 0.04,
        extra_rate_at_reference: 0.26,
        extra_rate: 0.26,
        at_lag: 0.0,
        lag_years: 0.5,
        length_years: 3.0,
        target_cut: None,
    };

    #[test]
    fn the_series_and_the_closed_form_meet() {
        let at = |z: f64| Pace::new(1.0, z, 0.0).psi();
        assert!(close(at(0.099_999_9), at(0.100_000_1), 1e-6));
        for z in [0.099_999_9_f64, 0.100_000_1] {
            let closed = (z + expm1(-z)) / (z * z);
            assert!(close(at(z), closed, 1e-13), "{z}: {} {closed}", at(z));
        }
        assert_eq!(at(0.0), 0.5);
        assert_eq!(Pace::new(1.0, 0.0, 0.0).phi, 1.0);
    }

    #[test]
    fn a_group_without_movement_stays_and_one_without_returns_fills_up() {
        assert_eq!(Pace::new(30.0, 0.0, 0.0).advance(0.0), 0.0);
        let filling = Pace::new(2.0, 0.5, 0.0);
        assert!(close(filling.advance(0.0), 1.0 - exp(-1.0), 1e-14));
        // ∫(1 − e^−t/2) over [0, 2]
        assert!(close(filling.accumulated(0.0), 2.0 - 2.0 * (1.0 - exp(-1.0)), 1e-14));
    }

    #[test]
    fn the_fitted_rate_reaches_its_target() {
        for target in [1e-9, 0.01, 0.1066, 0.5, 0.95, 0.99] {
            for years in [0.25, 0.5, 3.0, 8.0] {
                for return_rate in [0.0, 0.05, 0.2, 2.3] {
                    for share in [0.0, 0.005, 0.7] {
                        let rate = rate_reaching(target, share, years, return_rate, 0.0);
                        let guessed = rate_reaching(target, share, years, return_rate, 0.3);
                        assert!(rate == 0.0 || close(rate, guessed, 1e-9), "{rate} {guessed}");
                        let reached = Pace::new(years, rate, return_rate).advance(share);
                        let floor = Pace::new(years, 0.0, return_rate).advance(share);
                        assert!(
                            close(reached, target.max(floor), 1e-12),
                            "{target} in {years} years from {share}, r {return_rate}: {rate} reaches {reached}"
                        );
                    }
                }
            }
        }
    }

    /// Whatever the group's start and the effort's length, the steps add up to a plain sum over many small ones.
    #[test]
    fn family_years_gained_agree_with_a_fine_sum() {
        for (start, lag_years, length_years) in
            [(0.0, 0.5, 3.0), (0.0, 0.0, 0.5), (2.0, 0.5, 3.0), (2.5, 0.25, 2.5), (0.3, 1.9, 2.2), (7.9, 2.0, 8.0)]
        {
            let at_lag = EFFORT.comparison_share(lag_years);
            let arms = Arms { at_lag, lag_years, length_years, ..EFFORT };
            let gained = arms.gained(start, 12);
            for year in 0..12 {
                let (mut whole, mut before_end) = (0.0, 0.0);
                let steps = 20_000;
                for step in 0..steps {
                    let years = year as f64 - start + (f64::from(step) + 0.5) / f64::from(steps);
                    let effect = if years <= 0.0 { 0.0 } else { arms.effect(years) / f64::from(steps) };
                    whole += effect;
                    before_end += if years < length_years { effect } else { 0.0 };
                }
                assert!((whole - gained.whole[year]).abs() <= 1e-6, "{start} {year}: {whole}");
                // The last step before the end is whole or left out.
                assert!((before_end - gained.before_end[year]).abs() <= 1e-4, "{start} {year}: {before_end}");
            }
            assert_eq!(gained.whole[12], 0.0);
        }
    }

    /// Two fitted rates, subtracted, kept only some five digits of a gain of 1e-12.
    #[test]
    fn a_small_gain_keeps_its_digits() {
        for gain in [1e-12, 1e-9, 1e-6, 1e-3, -1e-9] {
            for (ordinary_rate, return_rate) in [(0.05, 0.2), (1.0, 0.0), (0.0, 0.2), (40.0, 2.3)] {
                let comparison = |years| Pace::new(years, ordinary_rate, return_rate).advance(0.0);
                let (share, years) = (comparison(0.5), 2.5);
                let target = comparison(3.0) + gain;
                if target <= 0.0 {
                    continue;
                }
                let rate = rate_reaching(target, share, years, return_rate, 0.0);
                let extra = extra_rate(rate, gain, share, years, ordinary_rate, return_rate);
                // To first order the gain is k times the slope of the share by the rate, at the ordinary rate.
                let (slope, _) = Pace::new(years, ordinary_rate, return_rate).slopes(share);
                if gain.abs() <= 1e-9 && slope > 1e-4 {
                    assert!(close(extra * slope, gain, 1e-6), "{gain} at {ordinary_rate}, {return_rate}: {extra}");
                }
            }
        }
    }
}
