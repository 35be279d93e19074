//! Worked examples whose numbers can be checked by hand or in another program.

use who_pays::model::{Budget, Group, Notice, Outcome, Param, Purse, Scenario, Total, break_even, where_it_lands};

use crate::random::set;

fn with(sets: &[(Param, f64)]) -> Outcome {
    let mut scenario = Scenario::default();
    for (param, value) in sets {
        set(&mut scenario, *param, *value);
    }
    Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"))
}

fn close(left: f64, right: f64) {
    assert!((left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1.0), "{left} is not {right}");
}

/// x' = h(t)(1 − x) − rx by small steps of a fourth-order method, with the rates of the arms fitted by bisection:
/// another way to the same family-years.
#[test]
fn the_chain_agrees_with_a_differential_equation_solved_in_small_steps() {
    let outcome = with(&[]);
    let r = -(1.0 - outcome.scenario.get(Param::ReturnShare)).ln();
    let steps = 12_000_usize;
    let path = |rate: &dyn Fn(f64) -> f64, years: f64| -> Vec<f64> {
        let width = 1.0 / steps as f64;
        let mut shares = vec![0.0];
        let mut x: f64 = 0.0;
        for step in 0..(years * steps as f64).round() as usize {
            // The rate is constant inside each step: its changes fall on whole steps.
            let h = rate((step as f64 + 0.5) * width);
            let slope = |x: f64| h * (1.0 - x) - r * x;
            let k1 = slope(x);
            let k2 = slope(x + 0.5 * width * k1);
            let k3 = slope(x + 0.5 * width * k2);
            let k4 = slope(x + width * k3);
            x += width / 6.0 * (k1 + 2.0 * k2 + 2.0 * k3 + k4);
            shares.push(x);
        }
        shares
    };
    let solve = |reached: &dyn Fn(f64) -> f64, target: f64| {
        let (mut low, mut high) = (0.0, 10.0);
        for _ in 0..50 {
            let middle = f64::midpoint(low, high);
            if reached(middle) < target { low = middle } else { high = middle }
        }
        low
    };
    let end = |shares: Vec<f64>| shares.last().copied().unwrap_or_default();
    let h0 = solve(&|h| end(path(&|_| h, 3.0)), 8.0 / 75.0);
    let k = solve(&|k| end(path(&|t| if t < 0.5 { h0 } else { h0 + k }, 3.0)), 8.0 / 75.0 + 0.12);
    let ordinary = path(&|_| h0, 10.0);
    let effort = path(&|t| if (0.5..3.0).contains(&t) { h0 + k } else { h0 }, 10.0);
    for year in 0..10 {
        let at_end = (year + 1) * steps;
        assert!((outcome.people.comparison[year] - ordinary[at_end]).abs() < 1e-9);
        assert!((outcome.people.programme[year] - effort[at_end]).abs() < 1e-9);
        // Trapezoids over the year.
        let gain = |step: usize| effort[step] - ordinary[step];
        let inside: f64 = (year * steps + 1..at_end).map(gain).sum();
        let gained = 75.0 * (inside + 0.5 * (gain(year * steps) + gain(at_end))) / steps as f64;
        let counted = outcome.people.early[year] + outcome.people.lasting[year];
        assert!((counted - gained).abs() < 1e-6, "year {year}: {counted}, {gained}");
    }
}

#[test]
fn the_default_case_costs_what_its_extra_posts_cost() {
    let outcome = with(&[]);
    close(outcome.effort_cost(), 3.0 * (75.0 / 25.0 - 75.0 / 80.0) * 820_000.0);
    close(outcome.people.effect, 0.12);
    close(outcome.row(Budget::SocialServices).cost[2], -1_691_250.0);
    assert_eq!(outcome.row(Budget::SocialServices).cost[3], 0.0);
}

#[test]
fn half_a_year_falls_in_half_a_budget_year() {
    let outcome = with(&[(Param::LengthYears, 1.5), (Param::StartupCost, 100_000.0)]);
    let cost = &outcome.row(Budget::SocialServices).cost;
    close(cost[0], -1_791_250.0);
    close(cost[1], -845_625.0);
    assert_eq!(cost[2], 0.0);
}

#[test]
fn caseload_changes_the_outcome_as_the_page_says() {
    for (caseload, of_hundred) in [(25.0, 12), (40.0, 6), (80.0, 0), (110.0, -2)] {
        let outcome = with(&[(Param::Caseload, caseload)]);
        assert_eq!((100.0 * outcome.people.effect).round() as i32, of_hundred, "{caseload}");
    }
    let nothing = with(&[(Param::Caseload, 80.0)]);
    for total in [Total::Public, Total::All, Total::Group(Group::Household)] {
        assert_eq!(nothing.summary(total).sum, 0.0);
        assert_eq!(nothing.summary(total).payback_years, Some(0.0));
    }
    // Money is saved now and lost later.
    let more = with(&[(Param::Caseload, 110.0)]);
    let municipality = more.net_of(Group::Municipality.budgets());
    assert!(municipality[0] > 0.0 && municipality[9] < 0.0);
    assert_eq!(more.summary(Total::Group(Group::Municipality)).payback_years, None);
}

#[test]
fn fewer_staff_do_not_mend_a_harmful_effort() {
    let harmful = with(&[(Param::ExtraShare, -0.05)]);
    assert!(harmful.people.effect < 0.0);
    let fewer_staff = with(&[(Param::ExtraShare, -0.05), (Param::Caseload, 110.0)]);
    assert_eq!(fewer_staff.people.effect, 0.0);
}

#[test]
fn rates_of_zero_are_rates() {
    let still = with(&[(Param::ReturnShare, 0.0), (Param::ComparisonShare, 0.0)]);
    close(still.people.effect, 0.12);
    assert!(still.people.comparison.iter().all(|share| *share == 0.0));
    // Nobody returns and nobody else leaves: the effect stays.
    close(still.people.programme[9], 0.12);
    let untaxed = with(&[(Param::MunicipalTax, 0.0), (Param::RegionalTax, 0.0)]);
    assert_eq!(untaxed.summary(Total::Group(Group::Equalisation)).sum, 0.0);
    assert_eq!(untaxed.summary(Total::Budget(Budget::MunicipalFinance)).sum, 0.0);
}

#[test]
fn a_saving_lands_mostly_outside_the_budget_that_pays() {
    let outcome = with(&[]);
    let purses = where_it_lands(&outcome).unwrap_or_else(|| unreachable!("somebody gains"));
    assert_eq!(
        purses.map(|(purse, _)| purse),
        [
            Purse::Payer,
            Purse::RestOfGroup,
            Purse::Other(Group::Region),
            Purse::Other(Group::State),
            Purse::Other(Group::Equalisation)
        ]
    );
    assert_eq!(purses.map(|(_, share)| (100.0 * share).round() as i32), [2, 70, 2, 0, 26]);
}

/// What the page's first example comes to, as it is told.
#[test]
fn the_default_case_comes_to_what_is_published() {
    let outcome = with(&[]);
    let municipality = outcome.summary(Total::Group(Group::Municipality));
    assert_eq!((municipality.sum / 1e4).round(), 50.0);
    assert_eq!(municipality.payback_years.map(|years| (10.0 * years).round()), Some(79.0));
    assert_eq!((outcome.summary(Total::Group(Group::State)).sum / 1e5).round(), -21.0);
    let at_forty = with(&[(Param::Caseload, 40.0)]);
    assert_eq!((1_000.0 * at_forty.people.effect).round(), 57.0);
    assert_eq!((at_forty.summary(Total::Group(Group::Municipality)).sum / 1e4).round(), 34.0);
    let mut scratch = outcome.clone();
    let own = Total::Group(Group::Municipality);
    let limit = break_even(&Scenario::default(), Param::CostEqualisationLoss, own, 10, &mut scratch);
    assert_eq!(limit.map(|kronor| (kronor / 100.0).round()), Some(133.0));
}

#[test]
fn break_even_of_the_effect() {
    let mut scratch = with(&[]);
    let own = Total::Group(Group::Municipality);
    let value = break_even(&Scenario::default(), Param::ExtraShare, own, 10, &mut scratch);
    // "om minst 11 fler av 100 familjer".
    assert!(value.is_some_and(|value| (value - 0.1093).abs() < 5e-5), "{value:?}");
    // Where nothing is paid for and nothing happens, every value is zero: none is the answer.
    let idle = with(&[(Param::Caseload, 80.0)]).scenario;
    assert_eq!(break_even(&idle, Param::ExtraShare, own, 10, &mut scratch), None);
    let dear = with(&[(Param::CostPerPost, 2_000_000.0), (Param::SupportPerMonth, 0.0)]).scenario;
    assert_eq!(break_even(&dear, Param::ExtraShare, own, 10, &mut scratch), None);
}

#[test]
fn what_cannot_be_as_asked_is_noticed() {
    let cut = with(&[(Param::ExtraShare, -0.3)]);
    let asked = 8.0 / 75.0 - 0.3;
    assert_eq!(cut.notices.iter().collect::<Vec<_>>(), [Notice::TargetCut { asked, used: 0.0 }]);
    let late = with(&[(Param::LengthYears, 0.5)]);
    assert_eq!(late.notices.iter().collect::<Vec<_>>(), [Notice::LagPastLength]);
    assert_eq!(late.people.effect, 0.0);
    assert_eq!(with(&[]).notices.iter().count(), 0);
}

/// While the effort goes on its staff stay, so administration is saved only afterwards.
#[test]
fn administration_is_saved_when_the_effort_has_ended() {
    let outcome = with(&[]);
    let saved = &outcome.row(Budget::SocialServices).savings;
    assert!(saved[..3].iter().all(|kronor| kronor.abs() < 1e-6));
    let gained = outcome.people.early[3] + outcome.people.lasting[3];
    close(saved[3], gained * 820_000.0 / 80.0 * 0.5);
}

#[test]
fn a_fund_lends_and_is_repaid_out_of_income_support() {
    let outcome = with(&[(Param::Financing, 1.0)]);
    let transfers = |budget: Budget| outcome.row(budget).transfers;
    close(transfers(Budget::SocialServices)[0], 1_691_250.0);
    let repaid: f64 = transfers(Budget::IncomeSupport).iter().map(|kronor| -kronor).sum();
    close(repaid, outcome.effort_cost());
}
