//! Who could be asked to share the cost, and what each would win or lose by it.

use super::budget::Group;
use super::ledger::Outcome;
use super::parameter::Param;
use super::scenario::{Financing, Scenario, ScenarioError};
use super::summary::Total;

/// Who has a seat at the negotiating table, with the parameter of its part of a shared cost. Other municipalities and regions,
/// who gain through equalisation, have none.
pub const SEATS: [(Group, Param); 3] = [
    (Group::Municipality, Param::SplitMunicipality),
    (Group::Region, Param::SplitRegion),
    (Group::State, Param::SplitState),
];

/// What each seat bids, per cent of the effort's cost.
pub type Bids = [f64; 3];

/// What a seat wins, and what it would pay, kronor over the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deal {
    /// What it wins or loses when somebody else pays for the effort.
    pub wins: f64,
    /// What it bids.
    pub pays: f64,
}

impl Deal {
    /// The deal of each seat. A cost below zero is nothing to share.
    pub fn of(outcome: &Outcome, bids: &Bids) -> [Self; SEATS.len()] {
        let cost = outcome.effort_cost();
        std::array::from_fn(|seat| {
            let group = SEATS[seat].0;
            let sum = outcome.summary(Total::Group(group)).sum;
            let moved: f64 =
                group.budgets().iter().map(|budget| outcome.row(*budget).transfers.iter().sum::<f64>()).sum();
            let paid = if outcome.payer_group() == group { cost } else { 0.0 };
            Self { wins: sum - moved + paid, pays: bids[seat] / 100.0 * cost.max(0.0) }
        })
    }

    /// What is left.
    pub fn left(self) -> f64 {
        self.wins - self.pays
    }
}

/// A scenario in which the cost is shared as the bids have it.
///
/// # Errors
/// The bids do not sum to a hundred.
pub fn shared(scenario: &Scenario, bids: &Bids) -> Result<Scenario, ScenarioError> {
    let mut shared = *scenario;
    shared.set(Param::Financing, Financing::Shared as usize as f64)?;
    for ((_, param), bid) in SEATS.iter().zip(bids) {
        shared.set(*param, *bid / 100.0)?;
    }
    shared.check()?;
    Ok(shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NOTHING;

    /// Whatever is bid, what each seat has left is what the ledger says of a cost shared that way, whichever way of funding
    /// was in force before; the payer's group has what its own bid leaves.
    #[test]
    fn what_is_left_is_what_the_ledger_says_of_the_shared_cost() {
        for bids in [[50.0, 20.0, 30.0], [100.0, 0.0, 0.0], [0.0, 25.0, 75.0]] {
            for (payer, financing) in [(0.0, 0.0), (0.0, 4.0), (5.0, 1.0), (5.0, 3.0)] {
                let mut scenario = Scenario::default();
                for (param, value) in [(Param::Payer, payer), (Param::Financing, financing)] {
                    assert_eq!(scenario.set(param, value), Ok(()));
                }
                let before = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
                let after = shared(&scenario, &bids).and_then(|shared| Outcome::of(&shared));
                let after = after.unwrap_or_else(|error| unreachable!("{error}"));
                for ((group, _), deal) in SEATS.iter().zip(Deal::of(&before, &bids)) {
                    let sum = after.summary(Total::Group(*group)).sum;
                    assert!((deal.left() - sum).abs() <= NOTHING, "{group:?}: {deal:?}, {sum}");
                }
            }
        }
    }

    #[test]
    fn bids_that_do_not_cover_the_cost_share_nothing() {
        let scenario = Scenario::default();
        assert!(shared(&scenario, &[25.0, 25.0, 25.0]).is_err());
        assert!(shared(&scenario, &[50.0, 50.0, 50.0]).is_err());
        let covered = shared(&scenario, &[25.0, 25.0, 50.0]);
        assert_eq!(
            covered.map(|shared| (shared.financing(), shared.get(Param::SplitState))),
            Ok((Financing::Shared, 0.5))
        );
    }
}
