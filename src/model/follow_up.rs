//! What to expect when an effort is followed up, and what a number that was reached can say (a binomial range).

use special::Beta as _;

use super::parameter::Param;
use super::people::Arms;
use super::scenario::Scenario;

/// When an effort is followed up, months from its start.
pub const FOLLOW_UP_MONTHS: [u32; 4] = [6, 12, 24, 36];

/// Part of the outcomes on either side of a range: nine of ten lie inside it.
const TAIL: f64 = 0.05;

/// What a number that was reached says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Fewer than chance explains, had the effort the expected effect.
    Under,
    /// As the effort was expected to do, and not as ordinary practice does.
    AsExpected,
    /// More than chance explains.
    Over,
    /// Usual with the effort and without it.
    TooEarly,
}

/// How many of a group have got there at one time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Expected {
    /// The expected number.
    pub number: f64,
    /// Between what nine of ten groups end, both numbers included.
    pub range: (u32, u32),
}

/// One time at which a group is followed up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FollowUp {
    /// Months from the start.
    pub months: u32,
    /// How many there are in the group.
    pub of: u32,
    /// With the effort.
    pub programme: Expected,
    /// In ordinary practice.
    pub ordinary: Expected,
}

impl Expected {
    fn of(group: u32, share: f64) -> Self {
        let at = |probability: f64| quantile(group, share, probability);
        Self { number: f64::from(group) * share, range: (at(TAIL), at(1.0 - TAIL)) }
    }

    const fn holds(self, reached: u32) -> bool {
        self.range.0 <= reached && reached <= self.range.1
    }
}

impl FollowUp {
    /// One group of a scenario at each of [`FOLLOW_UP_MONTHS`].
    pub fn of(scenario: &Scenario) -> [Self; FOLLOW_UP_MONTHS.len()] {
        let arms = Arms::fit(scenario);
        let group = scenario.get(Param::Families).round() as u32;
        FOLLOW_UP_MONTHS.map(|months| {
            let years = f64::from(months) / 12.0;
            Self {
                months,
                of: group,
                programme: Expected::of(group, arms.programme_share(years)),
                ordinary: Expected::of(group, arms.comparison_share(years)),
            }
        })
    }

    /// What it says that so many have got there.
    pub const fn judge(&self, reached: u32) -> Reached {
        if self.programme.holds(reached) {
            if self.ordinary.holds(reached) { Reached::TooEarly } else { Reached::AsExpected }
        } else if reached < self.programme.range.0 {
            Reached::Under
        } else {
            Reached::Over
        }
    }
}

/// The part of all groups in which at most `number` of `group` succeed, each with the probability `share`.
fn at_most(number: u32, group: u32, share: f64) -> f64 {
    if number >= group || share <= 0.0 {
        return 1.0;
    }
    if share >= 1.0 {
        return 0.0;
    }
    // The binomial distribution as an incomplete beta function (Abramowitz and Stegun 1964, 26.5.24).
    let (failures, successes) = (f64::from(group - number), f64::from(number + 1));
    (1.0 - share).inc_beta(failures, successes, failures.ln_beta(successes))
}

/// The least number of which at least `probability` of all groups have at most as many.
fn quantile(group: u32, share: f64, probability: f64) -> u32 {
    let (mut least, mut most) = (0, group);
    while least < most {
        let middle = least.midpoint(most);
        if at_most(middle, group, share) >= probability {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plain sums of the binomial distribution, term by term.
    fn sum(number: u32, group: u32, share: f64) -> f64 {
        let mut term = libm::pow(1.0 - share, f64::from(group));
        let mut sum = term;
        for k in 0..number {
            term *= f64::from(group - k) / f64::from(k + 1) * share / (1.0 - share);
            sum += term;
        }
        sum
    }

    #[test]
    fn a_range_is_the_narrowest_that_leaves_a_twentieth_on_either_side() {
        for (group, share) in [(75, 0.05), (75, 0.227), (28, 1.0 / 28.0), (10, 0.5), (400, 0.8), (1, 0.3)] {
            let (low, high) = Expected::of(group, share).range;
            let below = |number: u32| number.checked_sub(1).map_or(0.0, |last| sum(last, group, share));
            assert!(below(low) < TAIL && sum(low, group, share) >= TAIL, "{group} {share}: {low}");
            assert!(below(high) < 1.0 - TAIL && sum(high, group, share) >= 1.0 - TAIL, "{group} {share}: {high}");
            for number in 0..group {
                assert!((at_most(number, group, share) - sum(number, group, share)).abs() < 1e-9);
            }
        }
        // In R: qbinom(c(0.05, 0.95), 20, 0.5) is 6 and 14.
        assert_eq!(Expected::of(20, 0.5).range, (6, 14));
        for (share, number) in [(0.0, 0), (1.0, 75)] {
            assert_eq!(Expected::of(75, share).range, (number, number), "{share}");
        }
    }

    #[test]
    fn every_number_has_a_verdict_and_they_stand_in_order() {
        for (sets, months, verdicts) in [
            // Nothing has happened yet: whatever is usual with the effort is usual without it.
            (&[][..], 6, "tttttooo"),
            (&[][..], 36, "uuuuuuuuuuuttt"),
            (&[(Param::ExtraShare, 0.4)][..], 36, "uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"),
        ] {
            let mut scenario = Scenario::default();
            for (param, value) in sets {
                assert_eq!(scenario.set(*param, *value), Ok(()));
            }
            let follow_ups = FollowUp::of(&scenario);
            let place = FOLLOW_UP_MONTHS.iter().position(|month| *month == months);
            let follow_up = follow_ups[place.unwrap_or_else(|| unreachable!("{months} months are not followed up"))];
            let letter = |reached: u32| match follow_up.judge(reached) {
                Reached::Under => 'u',
                Reached::AsExpected => 'e',
                Reached::Over => 'o',
                Reached::TooEarly => 't',
            };
            let all: String = (0..=follow_up.of).map(letter).collect();
            assert!(all.starts_with(verdicts), "{months}: {all}");
            assert_eq!(follow_up.of, 75);
        }
    }

    #[test]
    fn the_end_of_the_default_effort_is_told_from_ordinary_practice_only_beyond_chance() {
        let [.., last] = FollowUp::of(&Scenario::default());
        assert!((last.programme.number - last.ordinary.number - 9.0).abs() < 1e-9, "12 of 100 of 75 families");
        assert_eq!(last.judge(last.programme.range.1), Reached::AsExpected);
        assert_eq!(last.judge(last.programme.range.1 + 1), Reached::Over);
        assert_eq!(last.judge(last.ordinary.range.1), Reached::TooEarly);
        assert_eq!(last.judge(last.programme.range.0 - 1), Reached::Under);
    }
}
