//! Two pairs of glasses (`src/model/README.md`, Ledger): the effort as it hits each budget year, and as if it were an investment.

use super::budget::{Budget, Group};
use super::financing;
use super::ledger::{Outcome, Yearly};
use super::parameter::Param;
use super::scenario::Financing;
use super::summary::NOTHING;

/// Years after a deficit within which surpluses must have restored it (kommunallagen 11 kap. 12 §, balanskravet).
const YEARS_TO_RESTORE: usize = 3;

/// A year in which the municipality loses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deficit {
    /// Budget year, counted from 0.
    pub year: usize,
    /// Its net, kronor, below zero.
    pub amount: f64,
    /// Whether surpluses of the three years after it cover it wholly.
    pub restored: bool,
}

/// The same effort seen in two ways. Kronor in fixed prices.
#[derive(Clone, Debug, PartialEq)]
pub struct Glasses {
    /// Net of the payer's group as it hits each year's result: what the law asks for.
    pub budget_year: Yearly,
    /// The same with the group's own outlay written off in equal parts from the year after it.
    pub investment: Yearly,
    /// What would be written off after the horizon.
    pub dropped: f64,
    /// The municipality's years of loss.
    pub deficits: Vec<Deficit>,
}

impl Glasses {
    /// Reads them off an outcome.
    pub fn of(outcome: &Outcome) -> Self {
        let group = outcome.payer_group();
        let budget_year = outcome.net_of(group.budgets());
        let write_off_years = outcome.scenario.get(Param::WriteOffYears) as usize;
        let mut investment = budget_year;
        let mut dropped = 0.0;
        for (year, outlay) in own_outlay(outcome).into_iter().enumerate().take(outcome.horizon_years) {
            investment[year] += outlay;
            let instalment = outlay / write_off_years as f64;
            let after = &mut investment[year + 1..outcome.horizon_years];
            let booked = after.len().min(write_off_years);
            for net in &mut after[..booked] {
                *net -= instalment;
            }
            dropped += (write_off_years - booked) as f64 * instalment;
        }
        let municipality = outcome.net_of(Group::Municipality.budgets());
        Self { budget_year, investment, dropped, deficits: deficits(&municipality[..outcome.horizon_years]) }
    }
}

/// The group's own share of each year's outlay: positive cost less what others pay of it.
///
/// A payment for an outcome is for a result, not for the cost.
fn own_outlay(outcome: &Outcome) -> Yearly {
    let scenario = &outcome.scenario;
    let mut own = outcome.row(scenario.payer()).cost.map(|cost| (0.0 - cost).max(0.0));
    if matches!(scenario.financing(), Financing::Own | Financing::OutcomeFund) {
        return own;
    }
    let group = scenario.payer().group();
    financing::transfers(scenario, &outcome.basis(), |year, from: Budget, to, kronor| {
        if to == scenario.payer() && from.group() != group {
            own[year] -= kronor;
        }
    });
    // Shares that sum to one may leave a last digit.
    own.map(|kronor| if kronor <= NOTHING { 0.0 } else { kronor })
}

/// Each surplus goes to the oldest deficit at most three years old, and is used once.
fn deficits(nets: &[f64]) -> Vec<Deficit> {
    // With what is left to restore of each.
    let mut deficits: Vec<(Deficit, f64)> = Vec::new();
    for (year, net) in nets.iter().enumerate() {
        if *net < -NOTHING {
            deficits.push((Deficit { year, amount: *net, restored: false }, -net));
            continue;
        }
        let mut surplus = net.max(0.0);
        for (deficit, left) in deficits.iter_mut().filter(|(deficit, _)| year - deficit.year <= YEARS_TO_RESTORE) {
            let used = surplus.min(*left);
            surplus -= used;
            *left -= used;
            deficit.restored = *left <= NOTHING;
        }
    }
    deficits.into_iter().map(|(deficit, _)| deficit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn surpluses_restore_the_oldest_deficit_within_three_years() {
        for (name, nets, expected) in [
            ("none", &[0.0, 1.0, -0.005][..], &[][..]),
            ("covered by the next year", &[-2.0, 3.0], &[(0, true)]),
            ("covered by the third", &[-2.0, 0.0, 0.0, 2.0], &[(0, true)]),
            ("too late in the fourth", &[-2.0, 0.0, 0.0, 0.0, 9.0], &[(0, false)]),
            ("not wholly", &[-2.0, 1.0, 0.5], &[(0, false)]),
            ("the oldest first", &[-2.0, -1.0, 2.0], &[(0, true), (1, false)]),
            ("a surplus is used once", &[-2.0, -1.0, 2.5, 0.5], &[(0, true), (1, true)]),
            ("the horizon ends it", &[1.0, -1.0], &[(1, false)]),
            ("an old one no longer takes any", &[-5.0, 0.0, 0.0, -1.0, 1.0], &[(0, false), (3, true)]),
        ] {
            let found: Vec<(usize, bool)> =
                deficits(nets).iter().map(|deficit| (deficit.year, deficit.restored)).collect();
            assert_eq!(found, expected, "{name}");
        }
    }

    /// Malmö's annual report for 2015: a deficit of 193 million kronor in 2014 is restored by the 355 of 2015.
    #[test]
    fn malmos_deficit_of_2014_was_restored_in_2015() {
        let found = deficits(&[227.0, -193.0, 355.0]);
        assert_eq!(found, [Deficit { year: 1, amount: -193.0, restored: true }]);
    }

    /// What is moved out of one year comes back in others or is dropped: nothing is lost.
    #[test]
    fn writing_off_moves_money_between_years_and_keeps_the_sum() {
        for (name, sets, outlay) in [
            ("own", &[][..], 5_073_750.0),
            ("dropped after the horizon", &[(Param::HorizonYears, 4.0)], 5_073_750.0),
            ("half is others'", &[(Param::Financing, 2.0)], 0.5 * 5_073_750.0),
            ("all is the investor's", &[(Param::Financing, 4.0)], 0.0),
            ("the municipality's own fund", &[(Param::Financing, 1.0)], 5_073_750.0),
            ("the municipality's fund for the region", &[(Param::Financing, 1.0), (Param::Payer, 5.0)], 0.0),
        ] {
            let mut scenario = Scenario::default();
            for (param, value) in sets {
                assert_eq!(scenario.set(*param, *value), Ok(()));
            }
            let outcome = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
            let glasses = Glasses::of(&outcome);
            let (before, after): (f64, f64) = (glasses.budget_year.iter().sum(), glasses.investment.iter().sum());
            assert!((after - before - glasses.dropped).abs() < 1e-6, "{name}");
            assert!((own_outlay(&outcome).iter().sum::<f64>() - outlay).abs() < 1e-6, "{name}");
            assert_eq!(glasses.dropped > 0.0, name.starts_with("dropped"), "{name}: {}", glasses.dropped);
        }
    }
}
