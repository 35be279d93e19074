//! No corner of any range gives NaN, infinity or a panic.

use proptest::prelude::*;
use who_pays::model::{
    Budget, Carried, FOLLOWED, Financing, Glasses, Group, Outcome, PARAMETERS, Param, Scenario, Total, Uncertainty,
    break_even, carried, make_whole, tornado, where_it_lands,
};

use crate::random::{at, corner, keys, mend, scenario, set};

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
    for bar in tornado(scenario, &mut scratch) {
        prop_assert!(bar.low <= bar.high && bar.npv_low.is_finite() && bar.npv_high.is_finite(), "{bar:?}");
    }
    for financing in Financing::ALL {
        let carried = carried(scenario, financing, 0.3, &mut scratch);
        let finite =
            |carried: Carried| carried.groups.iter().all(|sum| sum.is_finite()) && carried.investor.is_finite();
        prop_assert!(carried.is_some_and(finite), "{}", financing.id());
    }
    let made_whole = make_whole(&outcome);
    prop_assert!(made_whole.amount >= 0.0 && made_whole.share.is_none_or(f64::is_finite));
    check_glasses(&outcome)?;
    check_draws(scenario)
}

fn check_glasses(outcome: &Outcome) -> Result<(), TestCaseError> {
    let glasses = Glasses::of(outcome);
    let (before, after): (f64, f64) = (glasses.budget_year.iter().sum(), glasses.investment.iter().sum());
    let size: f64 = glasses.budget_year.iter().chain(&glasses.investment).map(|net| net.abs()).sum();
    prop_assert!(glasses.dropped >= 0.0);
    prop_assert!((after - before - glasses.dropped).abs() <= 1e-9 * size.max(1.0));
    let municipality = outcome.net_of(Group::Municipality.budgets());
    for deficit in glasses.deficits {
        prop_assert_eq!(deficit.amount, municipality[deficit.year]);
        prop_assert!(deficit.amount < 0.0);
    }
    Ok(())
}

/// A handful of draws over the whole of the scenario's spans.
fn check_draws(scenario: &Scenario) -> Result<(), TestCaseError> {
    let drawn = Uncertainty::of(scenario, 9, 1).map_err(|error| TestCaseError::fail(error.to_string()))?;
    for (total, spread) in FOLLOWED.iter().zip(&drawn.spreads) {
        let mut numbers = spread.cumulative.iter().flatten().chain(&spread.npv).chain(&spread.paid_back_by);
        prop_assert!(numbers.all(|number| number.is_finite()) && spread.npv_mean.is_finite(), "{}", total.id());
        for year in 0..drawn.years {
            prop_assert!(spread.cumulative.is_sorted_by(|lower, higher| lower[year] <= higher[year]));
        }
        prop_assert!(spread.npv.is_sorted() && spread.paid_back_by[..drawn.years].is_sorted());
        prop_assert!(spread.paid_back_by.iter().all(|share| (0.0..=1.0).contains(share)));
    }
    prop_assert!(drawn.outcomes.is_sorted_by(|worse, better| worse.sum <= better.sum));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

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
        check(&at(&vec![part; keys()])).unwrap_or_else(|error| unreachable!("all at {part}: {error}"));
    }
}
