//! What holds in every scenario.

use proptest::prelude::*;
use who_pays::model::{
    BREAK_EVEN, Baseline, Budget, Financing, Group, Kind, Outcome, PARAMETERS, Param, SHARE_SETS, SPLITS, Scenario,
    Total, break_even, make_whole, where_it_lands,
};

use crate::random::{scenario, set};

fn outcome(scenario: &Scenario) -> Outcome {
    Outcome::of(scenario).unwrap_or_else(|error| unreachable!("{error}"))
}

/// Equal to about the last digits of the largest amounts that went into the sums.
fn near(left: f64, right: f64, size: f64) -> bool {
    (left - right).abs() <= 1e-9 * size.abs().max(1.0)
}

fn size_of(outcome: &Outcome, year: usize) -> f64 {
    Budget::ALL
        .iter()
        .map(|budget| {
            let row = outcome.row(*budget);
            row.cost[year].abs() + row.savings[year].abs() + row.transfers[year].abs()
        })
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn parts_sum_to_their_wholes_in_every_year(scenario in scenario()) {
        let outcome = outcome(&scenario);
        for year in 0..outcome.horizon_years {
            let size = size_of(&outcome, year);
            let net = |budget: &Budget| outcome.row(*budget).net[year];
            for budget in Budget::ALL {
                let row = outcome.row(budget);
                prop_assert!(near(row.net[year], row.cost[year] + row.savings[year] + row.transfers[year], size));
            }
            let groups: f64 = Group::PUBLIC.iter().map(|group| outcome.net_of(group.budgets())[year]).sum();
            let public = outcome.net_of(Budget::PUBLIC)[year];
            prop_assert!(near(groups, public, size));
            let all: f64 = Budget::ALL.iter().map(net).sum();
            prop_assert!(near(public + net(&Budget::Household) + net(&Budget::Investor), all, size));
        }
        let sum = |total| outcome.summary(total).sum;
        let size: f64 = (0..outcome.horizon_years).map(|year| size_of(&outcome, year)).sum();
        let budgets: f64 = Budget::ALL.into_iter().map(|budget| sum(Total::Budget(budget))).sum();
        prop_assert!(near(budgets, sum(Total::All), size));
    }

    #[test]
    fn whatever_a_control_sets_leaves_a_scenario_that_can_be_computed(
        scenario in scenario(), index in 0..PARAMETERS.len(), part in 0.0..=1.0_f64
    ) {
        let param = PARAMETERS[index];
        let (min, max, _) = scenario.allowed(param);
        let whole = !matches!(param.row().kind, Kind::Number { .. });
        for value in [min, max, min + part * (max - min)] {
            let value = if whole { value.round() } else { value };
            let mut next = scenario;
            prop_assert_eq!(next.set(param, value), Ok(()));
            next.share_out(param, &scenario);
            // The parts of a shared cost are random until it is shared.
            if param == Param::Financing {
                continue;
            }
            prop_assert_eq!(next.check(), Ok(()), "{} = {}", param.id(), value);
            for set in SHARE_SETS.iter().map(|set| &set[..]).chain([&SPLITS[..]]).filter(|set| set.contains(&param)) {
                let sum: f64 = set.iter().map(|param| next.get(*param)).sum();
                prop_assert!(near(sum, 1.0, 1.0));
            }
        }
    }

    #[test]
    fn transfers_are_moved_and_not_made(scenario in scenario()) {
        let outcome = outcome(&scenario);
        for year in 0..outcome.horizon_years {
            let moved: f64 = Budget::ALL.iter().map(|budget| outcome.row(*budget).transfers[year]).sum();
            prop_assert!(near(moved, 0.0, size_of(&outcome, year)));
            if scenario.financing() == Financing::Own {
                prop_assert!(Budget::ALL.iter().all(|budget| outcome.row(*budget).transfers[year] == 0.0));
            }
        }
    }

    /// The identity under Livelihoods in the contract: what all budgets gain together is new value; the rest only changes pockets.
    #[test]
    fn a_family_year_is_worth_what_is_made_in_it(mut scenario in scenario()) {
        set(&mut scenario, Param::Baseline, 0.0);
        prop_assert_eq!(scenario.baseline(), Baseline::IncomeSupport);
        let outcome = outcome(&scenario);
        let get = |param| scenario.get(param);
        let pay = 12.0 * get(Param::MonthlyPay);
        let all_contributions = get(Param::EmployerContributions) * pay;
        let pension = if scenario.flag(Param::CountPension) { 0.0 } else { get(Param::PensionShare) * pay };
        let admin = get(Param::CostPerPost) / get(Param::OrdinaryCaseload) * get(Param::AdminCashable);
        let support = 12.0 * get(Param::SupportPerMonth) * get(Param::SupportSavedShare);
        for (value, work, subsidised, other) in [
            (outcome.values.early, Param::ShareWork, Param::ShareSubsidised, Param::ShareOther),
            (outcome.values.lasting, Param::LastingWork, Param::LastingSubsidised, Param::LastingOther),
        ] {
            let made = admin
                + get(Param::ActivityCostPerYear)
                + (get(work) + get(subsidised)) * (1.0 - get(Param::Displacement)) * (pay + all_contributions - pension)
                - get(subsidised)
                    * (get(Param::SubsidyShare) * (pay + all_contributions) + get(Param::MunicipalJobCostPerYear))
                + get(other) * support;
            prop_assert!(near(value.0.iter().sum(), made, 10.0 * (pay + support + admin)));
        }
    }

    #[test]
    fn an_effort_without_effect_saves_nothing(mut scenario in scenario()) {
        set(&mut scenario, Param::ExtraShare, 0.0);
        let outcome = outcome(&scenario);
        for budget in Budget::ALL {
            prop_assert!(outcome.row(budget).savings.iter().all(|kronor| *kronor == 0.0), "{}", budget.id());
        }
        prop_assert_eq!(outcome.people.effect, 0.0);
        prop_assert_eq!(where_it_lands(&outcome), None);
    }

    /// What a municipality loses in cost equalisation the others get, two years after the family-years were gained.
    #[test]
    fn cost_equalisation_moves_money_and_makes_none(mut scenario in scenario(), kronor in 0.0..150_000.0_f64) {
        set(&mut scenario, Param::CostEqualisationLoss, 0.0);
        let before = outcome(&scenario);
        set(&mut scenario, Param::CostEqualisationLoss, kronor);
        let after = outcome(&scenario);
        let counts = scenario.baseline() == Baseline::IncomeSupport;
        for year in 0..after.horizon_years {
            let gained = |year: usize| after.people.early[year] + after.people.lasting[year];
            let moved = if counts && year >= 2 { kronor * gained(year - 2) } else { 0.0 };
            for budget in Budget::ALL {
                let expected = match budget {
                    Budget::MunicipalFinance => -moved,
                    Budget::Equalisation => moved,
                    _ => 0.0,
                };
                let (now, then) = (after.row(budget).savings[year], before.row(budget).savings[year]);
                prop_assert!(near(now - then, expected, now.abs() + then.abs()), "{} in {year}", budget.id());
            }
        }
    }

    #[test]
    fn without_discounting_present_value_is_a_plain_sum(mut scenario in scenario()) {
        set(&mut scenario, Param::DiscountRate, 0.0);
        let outcome = outcome(&scenario);
        for group in Group::ALL {
            let summary = outcome.summary(Total::Group(group));
            prop_assert_eq!(summary.sum, summary.npv);
            prop_assert_eq!(summary.payback_years, summary.payback_years_discounted);
        }
    }

    /// A second group is the first one again, `length_years` later.
    #[test]
    fn groups_add_up_shifted_in_time(mut scenario in scenario(), whole_years in 1..=8_i32, groups in 2..=10_i32) {
        set(&mut scenario, Param::HorizonYears, 30.0);
        set(&mut scenario, Param::LengthYears, f64::from(whole_years));
        set(&mut scenario, Param::Cohorts, 1.0);
        let one = outcome(&scenario);
        set(&mut scenario, Param::Cohorts, f64::from(groups));
        let many = outcome(&scenario);
        for year in 0..30 {
            for (single, summed) in [(&one.people.early, &many.people.early), (&one.people.lasting, &many.people.lasting)] {
                let starts = (0..groups).map(|group| year as i32 - group * whole_years).take_while(|shifted| *shifted >= 0);
                let shifted: f64 = starts.map(|shifted| single[shifted as usize]).sum();
                prop_assert!(near(shifted, summed[year], scenario.get(Param::Families)), "year {year}");
            }
        }
    }

    #[test]
    fn at_break_even_the_running_sum_is_nothing(mut scenario in scenario(), years in 1..=30_usize, which in 0..BREAK_EVEN.len()) {
        let param = BREAK_EVEN[which];
        set(&mut scenario, Param::Financing, 0.0);
        let years = years.min(scenario.horizon_years());
        let mut scratch = outcome(&scenario);
        let own = Total::Group(scratch.payer_group());
        if let Some(value) = break_even(&scenario, param, own, years, &mut scratch) {
            let mut sum_at = |value: f64| -> f64 {
                set(&mut scenario, param, value);
                outcome(&scenario).net_of(own.budgets()).iter().take(years).sum()
            };
            // A curve can be steep beyond the digits of a double, so the sum is looked at on both sides.
            let (min, max) = param.range();
            let beside = 1e-9 * (max - min);
            let sides = [sum_at((value - beside).max(min)), sum_at(value), sum_at((value + beside).min(max))];
            let least = sides.iter().fold(f64::INFINITY, |least, sum| least.min(*sum));
            let most = sides.iter().fold(f64::NEG_INFINITY, |most, sum| most.max(*sum));
            prop_assert!(least <= 0.005 && most >= -0.005, "{} {sides:?} at {value}", param.id());
        }
    }

    /// With that much more, in present value, the payer loses nothing; the others can bear it where the share is at most
    /// one.
    #[test]
    fn the_payer_is_made_whole(scenario in scenario()) {
        let outcome = outcome(&scenario);
        let payer = Total::Budget(scenario.payer());
        let made_whole = make_whole(&outcome);
        prop_assert_eq!(made_whole.amount, (-outcome.summary(payer).npv).max(0.0));
        if let Some(share) = made_whole.share {
            let gains = Budget::PUBLIC.iter().filter(|budget| **budget != scenario.payer());
            let gained: f64 = gains.map(|budget| outcome.summary(Total::Budget(*budget)).npv.max(0.0)).sum();
            prop_assert!(near(share * gained, made_whole.amount, gained + made_whole.amount));
        }
    }
}
