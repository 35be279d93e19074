//! No corner of any range gives NaN, infinity or a panic.

use proptest::prelude::*;
use who_pays::model::{Budget, Group, Outcome, PARAMETERS, Param, Scenario, Total, break_even, where_it_lands};

use crate::random::{at, corner, mend, scenario, set};

fn check(scenario: &Scenario) -> Result<(), TestCaseError> {
    let outcome = Outcome::of(scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let years = outcome.horizon_years;
    let people = &outcome.people;
    for year in 0..years {
        for share in [people.comparison[year], people.programme[year]] {
            prop_assert!((0.0..=1.0).contains(&share), "share {share} in year {year}");
        }
        prop_assert!(people.early[year].is_finite() && people.lasting[year].is_finite());
        for budget in Budget::ALL {
            let row = outcome.row(budget);
            let numbers = [row.cost[year], row.savings[year], row.transfers[year], row.net[year]];
            prop_assert!(numbers.iter().all(|number| number.is_finite()), "{} {numbers:?}", budget.id());
        }
    }
    prop_assert!((-1.0..=1.0).contains(&people.effect));
    let budgets = Budget::ALL.into_iter().map(Total::Budget);
    for total in budgets.chain(Group::ALL.into_iter().map(Total::Group)).chain([Total::Public, Total::All]) {
        let summary = outcome.summary(total);
        prop_assert!(summary.sum.is_finite() && summary.npv.is_finite() && summary.lowest_cumulative <= 0.0);
        for payback in [summary.payback_years, summary.payback_years_discounted].into_iter().flatten() {
            prop_assert!((0.0..=years as f64).contains(&payback), "{} pays back after {payback}", total.id());
        }
    }
    if let Some(purses) = where_it_lands(&outcome) {
        let sum: f64 = purses.iter().map(|(_, share)| share).sum();
        prop_assert!((sum - 1.0).abs() < 1e-12 && purses.iter().all(|(_, share)| (0.0..=1.0).contains(share)));
    }
    let mut scratch = outcome.clone();
    let own = Total::Group(outcome.payer_group());
    if let Some(value) = break_even(scenario, Param::ExtraShare, own, years, &mut scratch) {
        let (min, max) = Param::ExtraShare.range();
        prop_assert!((min..=max).contains(&value));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anywhere(scenario in scenario()) {
        check(&scenario)?;
    }

    #[test]
    fn in_many_corners_at_once(scenario in corner()) {
        check(&scenario)?;
    }
}

#[test]
fn with_one_parameter_at_either_end() {
    for param in PARAMETERS {
        let (min, max) = param.range();
        for value in [min, max] {
            let mut scenario = Scenario::default();
            set(&mut scenario, param, value);
            mend(&mut scenario);
            check(&scenario).unwrap_or_else(|error| unreachable!("{} = {value}: {error}", param.id()));
        }
    }
}

#[test]
fn with_all_parameters_at_the_same_end() {
    for part in [0.0, 1.0] {
        check(&at(&[part; PARAMETERS.len()])).unwrap_or_else(|error| unreachable!("all at {part}: {error}"));
    }
}
