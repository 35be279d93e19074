//! The draws against the outcome of one scenario, against a plain simulation, and against themselves.

use proptest::prelude::*;
use who_pays::model::{
    COARSE_DRAWS, DRAWS, FOLLOWED, Group, Key, Outcome, Param, Pert, QUANTILES, SHARE_SETS, Scenario, Simulation,
    Total, UNCERTAIN, Uncertainty, tornado,
};

use crate::random::{scenario, set, set_ends};

fn drawn(scenario: &Scenario, draws: usize, seed: u64) -> Uncertainty {
    Uncertainty::of(scenario, draws, seed).unwrap_or_else(|error| unreachable!("{error}"))
}

fn with(sets: &[(Param, f64)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (param, value) in sets {
        set(&mut scenario, *param, *value);
    }
    scenario
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    /// Draws that cannot vary are the scenario itself, whatever its funding, payer, groups and horizon.
    #[test]
    fn draws_without_spread_are_the_outcome(mut scenario in scenario()) {
        for param in UNCERTAIN {
            let value = scenario.get(param);
            set_ends(&mut scenario, param, value, value);
        }
        let outcome = Outcome::of(&scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let drawn = drawn(&scenario, 3, 1);
        prop_assert_eq!((drawn.draws, drawn.years), (3, outcome.horizon_years));
        let size: f64 = outcome.rows.iter().flat_map(|row| row.cost.iter().chain(&row.savings).chain(&row.transfers)).map(|kronor| kronor.abs()).sum();
        let near = |left: f64, right: f64| (left - right).abs() <= 1e-9 * size.max(1.0);
        for (total, spread) in FOLLOWED.into_iter().zip(&drawn.spreads) {
            let mut running = 0.0;
            for (year, net) in outcome.net_of(total.budgets())[..outcome.horizon_years].iter().enumerate() {
                running += net;
                for percentile in &spread.cumulative {
                    prop_assert!(near(percentile[year], running), "{} {year}: {} {running}", total.id(), percentile[year]);
                }
                // An amount about half an öre from zero may fall on either side.
                if (running + 0.005).abs() > 1e-9 * size {
                    let paid_back = outcome.summary(total).payback_years.is_some_and(|years| years <= year as f64 + 1.0);
                    let still = outcome.net_of(total.budgets())[..outcome.horizon_years].iter().scan(0.0, |sum, net| { *sum += net; Some(*sum) }).all(|sum: f64| (sum + 0.005).abs() > 1e-9 * size);
                    prop_assert!(!still || spread.paid_back_by[year] == f64::from(u8::from(paid_back)), "{} {year}", total.id());
                }
            }
            let npv = outcome.summary(total).npv;
            prop_assert!(spread.npv.iter().chain([&spread.npv_mean]).all(|drawn| near(*drawn, npv)), "{}", total.id());
        }
        let own = outcome.summary(Total::Group(outcome.payer_group()));
        for dot in &drawn.outcomes {
            prop_assert!(near(dot.sum, own.sum) && near(dot.npv, own.npv));
        }
    }
}

/// Numbers between 0 and 1, none like the next: a plain generator, not the one of the design.
fn plain(seed: u64) -> impl FnMut() -> f64 {
    let mut state = seed;
    move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Scales the shares that are not drawn so that each set sums to one.
fn keep_sums(trial: &mut Scenario, scenario: &Scenario) {
    for [work, others @ ..] in SHARE_SETS {
        let factor = (1.0 - trial.get(work)) / (1.0 - scenario.get(work));
        for other in others {
            set(trial, other, scenario.get(other) * factor);
        }
    }
}

/// Every draw by hand: its own random numbers, its own outcome, and sorting.
fn long_run(scenario: &Scenario, draws: usize) -> Vec<[f64; FOLLOWED.len()]> {
    let mut random = plain(88_172_645_463_325_252);
    let distributions = UNCERTAIN.map(|param| {
        let value = scenario.get(param);
        let (low, high) = scenario.ends(param).unwrap_or((value, value));
        (param, Pert::new(low.min(value), value, high.max(value)))
    });
    let mut outcome = Outcome::of(scenario).unwrap_or_else(|error| unreachable!("{error}"));
    (0..draws)
        .map(|_| {
            let mut trial = *scenario;
            for (param, distribution) in &distributions {
                set(&mut trial, *param, distribution.quantile(random()));
            }
            keep_sums(&mut trial, scenario);
            assert_eq!(outcome.update(&trial), Ok(()));
            FOLLOWED.map(|total| outcome.summary(total).sum)
        })
        .collect()
}

#[test]
fn the_percentiles_are_those_of_a_plain_long_run() {
    for sets in [
        &[][..],
        &[(Param::Financing, 1.0), (Param::Cohorts, 2.0)],
        &[(Param::Financing, 4.0), (Param::Caseload, 40.0)],
    ] {
        let scenario = with(sets);
        let drawn = drawn(&scenario, DRAWS, 1);
        let long = long_run(&scenario, 60_000);
        for (followed, (total, spread)) in FOLLOWED.into_iter().zip(&drawn.spreads).enumerate() {
            let mut sums: Vec<f64> = long.iter().map(|sums| sums[followed]).collect();
            sums.sort_by(f64::total_cmp);
            for (quantile, percentile) in QUANTILES.into_iter().zip(&spread.cumulative) {
                let found = percentile[drawn.years - 1];
                let rank = sums.partition_point(|sum| *sum < found) as f64 / sums.len() as f64;
                // Four standard errors of a share among 10 000 and 60 000.
                let error = 4.0 * (quantile * (1.0 - quantile) * (1.0 / DRAWS as f64 + 1.0 / sums.len() as f64)).sqrt();
                assert!((rank - quantile).abs() <= error, "{sets:?} {} {quantile}: {rank}", total.id());
            }
            let paid_back = sums.iter().filter(|sum| **sum >= -0.005).count() as f64 / sums.len() as f64;
            let by_horizon = spread.paid_back_by[drawn.years - 1];
            assert!((paid_back - by_horizon).abs() <= 0.02, "{} {paid_back} {by_horizon}", total.id());
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_and_another_seed_nearly_the_same() {
    let scenario = Scenario::default();
    let one = drawn(&scenario, DRAWS, 1);
    assert_eq!(one, drawn(&scenario, DRAWS, 1));
    let other = drawn(&scenario, DRAWS, 2);
    assert_ne!(one.spreads, other.spreads);
    for (one, other) in one.spreads.iter().zip(&other.spreads) {
        let (width, apart) = (one.npv[4] - one.npv[0], (one.npv[2] - other.npv[2]).abs());
        assert!(apart < 0.02 * width, "{apart} of {width}");
        // Means are where a Latin hypercube shines.
        assert!((one.npv_mean - other.npv_mean).abs() < 0.002 * width);
    }
}

/// Common random numbers: what does not matter to a purse does not move it, not even in its last digit.
#[test]
fn a_parameter_that_does_not_matter_changes_nothing() {
    let spread = |ends: (f64, f64)| {
        let mut scenario = Scenario::default();
        set_ends(&mut scenario, Param::SubsidyShare, ends.0, ends.1);
        drawn(&scenario, 500, 1)
    };
    let (narrow, wide) = (spread((0.5, 0.5)), spread((0.0, 1.0)));
    for (total, (narrow, wide)) in FOLLOWED.iter().zip(narrow.spreads.iter().zip(&wide.spreads)) {
        // Only the state pays the subsidy.
        let touched = matches!(total, Total::Public | Total::Group(Group::State));
        assert_eq!(narrow != wide, touched, "{}", total.id());
    }
}

/// What has been computed for one scenario leaves no trace in the next.
#[test]
fn a_simulation_that_goes_on_gives_what_a_new_one_would() {
    let mut simulation = Simulation::new(700, 3);
    let scenarios = [
        with(&[]),
        with(&[(Param::HorizonYears, 30.0), (Param::Financing, 4.0)]),
        with(&[(Param::ExtraShare, 0.4)]),
        with(&[(Param::HorizonYears, 3.0), (Param::Payer, 5.0)]),
    ];
    for (index, scenario) in scenarios.iter().enumerate() {
        assert_eq!(simulation.start(scenario), Ok(()));
        assert_eq!(simulation.result(), None, "an old answer is none to a new question");
        // The one before the last is given up on the way.
        let steps = if index == 2 { 25 } else { usize::MAX };
        let mut done = 0;
        while done < steps && simulation.step() {
            done += 1;
        }
        if index != 2 {
            assert_eq!(simulation.result(), Some(&drawn(scenario, 700, 3)), "{index}");
        }
    }
}

#[test]
fn a_coarse_answer_comes_first() {
    let mut simulation = Simulation::new(DRAWS, 1);
    assert_eq!(simulation.start(&Scenario::default()), Ok(()));
    let mut read_off = Vec::new();
    while simulation.step() {
        let draws = simulation.result().map(|result| result.draws);
        if read_off.last() != Some(&draws) {
            read_off.push(draws);
        }
    }
    assert_eq!(read_off, [None, Some(COARSE_DRAWS)]);
    assert_eq!(simulation.result().map(|result| result.draws), Some(DRAWS));
}

/// The dots that are lit are the share that is paid back, to the nearest dot.
#[test]
fn lit_dots_count_what_the_share_says() {
    for effect in [0.0, 0.03, 0.12, 0.2, 0.4] {
        for payer in [0.0, 5.0, 7.0] {
            let scenario = with(&[(Param::ExtraShare, effect), (Param::Payer, payer)]);
            let drawn = drawn(&scenario, DRAWS, 1);
            let lit = drawn.outcomes.iter().filter(|dot| dot.payback_years.is_some()).count() as f64;
            let own = drawn.spread(Total::Group(scenario.payer_group()));
            let share = own.map_or(f64::NAN, |own| own.paid_back_by[drawn.years - 1]);
            assert!((lit - 50.0 * share).abs() <= 0.5 + 1e-9, "{effect}, {payer}: {lit} of 50, {share}");
        }
    }
}

/// A lag that is too long becomes the longest allowed: whatever is drawn beyond it changes nothing.
#[test]
fn a_drawn_lag_keeps_to_the_reference_period() {
    let spread = |longest: f64| {
        let mut scenario = with(&[(Param::StartLagMonths, 3.0), (Param::ReferenceYears, 0.5)]);
        set_ends(&mut scenario, Param::StartLagMonths, 3.0, longest);
        let mut outcome = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
        let bars = tornado(&scenario, &mut outcome);
        assert_eq!(bars.len(), UNCERTAIN.len(), "no bar is left out");
        let lag = bars.into_iter().find(|bar| bar.param == Param::StartLagMonths);
        assert!(lag.is_some_and(|bar| bar.high == longest && bar.npv_low == bar.npv_high), "{lag:?}");
        drawn(&scenario, 200, 1).spreads
    };
    assert_eq!(spread(3.0), spread(12.0));
}

/// Where the others were zero, all that is not drawn into work is another benefit.
#[test]
fn shares_that_were_zero_leave_the_rest_to_another_benefit() {
    let mut scenario = Scenario::default();
    let sets = [(Param::LastingWork, Param::LastingOtherBenefit), (Param::ShareWork, Param::ShareOtherBenefit)];
    for set_of_shares in &SHARE_SETS {
        for share in set_of_shares {
            let whole = sets.iter().any(|(work, _)| work == share);
            set(&mut scenario, *share, f64::from(u8::from(whole)));
        }
    }
    let mut scratch = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
    let bars = tornado(&scenario, &mut scratch);
    for (work, other_benefit) in sets {
        let bar = bars.iter().find(|bar| bar.param == work).copied();
        let mut by_hand = scenario;
        let low = bar.map_or(f64::NAN, |bar| bar.low);
        set(&mut by_hand, work, low);
        set(&mut by_hand, other_benefit, 1.0 - low);
        let expected = Outcome::of(&by_hand).map(|outcome| outcome.summary(Total::Group(Group::Municipality)).npv);
        assert_eq!(bar.map(|bar| bar.npv_low), expected.ok(), "{}", work.id());
    }
}

/// Each dot is a draw: its values, computed as a scenario, give its sum, its present value and its payback.
#[test]
fn every_dot_is_one_of_the_draws() {
    for sets in
        [&[][..], &[(Param::Payer, 5.0), (Param::Financing, 4.0)], &[(Param::Payer, 7.0), (Param::Caseload, 110.0)]]
    {
        let scenario = with(sets);
        let mut simulation = Simulation::new(40, 9);
        assert_eq!(simulation.start(&scenario), Ok(()));
        while simulation.step() {}
        let group = Total::Group(scenario.payer_group());
        let computed: Vec<(f64, f64, Option<f64>)> = (0..40)
            .map(|draw| {
                let mut trial = scenario;
                for param in UNCERTAIN {
                    set(&mut trial, param, simulation.values(param)[draw]);
                }
                keep_sums(&mut trial, &scenario);
                let outcome = Outcome::of(&trial).unwrap_or_else(|error| unreachable!("{error}"));
                let summary = outcome.summary(group);
                (summary.sum, summary.npv, summary.payback_years)
            })
            .collect();
        for dot in simulation.result().iter().flat_map(|result| result.outcomes) {
            let near = |left: f64, right: f64| (left - right).abs() <= 1e-9 * left.abs().max(1e6);
            let found = computed.iter().find(|(sum, ..)| near(*sum, dot.sum));
            let same_payback = |payback: Option<f64>| match (payback, dot.payback_years) {
                (Some(left), Some(right)) => (left - right).abs() < 1e-6,
                (left, right) => left.is_none() && right.is_none(),
            };
            assert!(
                found.is_some_and(|(_, npv, payback)| near(*npv, dot.npv) && same_payback(*payback)),
                "{dot:?} {found:?}"
            );
        }
    }
}

/// What all draws of a scenario have in common is worked out once: none of it may be drawn. And of a set of shares only
/// one may, as the other four take what it leaves.
#[test]
fn what_draws_have_in_common_is_not_drawn() {
    for common in [
        Param::HorizonYears,
        Param::DiscountRate,
        Param::LengthYears,
        Param::Cohorts,
        Param::Payer,
        Param::Financing,
        Param::ReferenceYears,
    ] {
        assert!(!UNCERTAIN.contains(&common), "{}", common.id());
    }
    for set_of_shares in SHARE_SETS {
        assert!(set_of_shares.iter().filter(|share| UNCERTAIN.contains(share)).count() <= 1);
    }
}

#[test]
fn ends_that_cross_are_refused() {
    let mut scenario = Scenario::default();
    assert_eq!(scenario.set_key(Key::Low(Param::ExtraShare), 0.5), Ok(()));
    let message = Simulation::new(10, 1).start(&scenario).err().map(|error| error.to_string());
    assert_eq!(message.as_deref(), Some("`low.extra_share` (0.5) may be at most `high.extra_share` (0.3)"));
}
