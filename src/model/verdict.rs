//! How the payer's group fares, in the terms that people ask in.

use super::ledger::Outcome;
use super::summary::{NOTHING, Total, payback_years};

/// Shares closer to zero than this are no effect that could be told.
pub const NO_EFFECT: f64 = 0.000_5;

/// What becomes of the money of the group whose budget pays. Years from the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// It costs nothing and moves nobody.
    Nothing,
    /// It costs, and the group is never out of pocket at the end of a year.
    NeverOut,
    /// It costs, and the group has its money back for good after so many years.
    BackAfter(f64),
    /// It costs, and the group does not have its money back within the horizon.
    NotBack,
    /// It saves staff, and the group has still saved at the horizon.
    StillSaved,
    /// It saves staff, and after so many years the group has lost more than it has saved, for good.
    LostAfter(f64),
}

impl Verdict {
    /// Reads the verdict off an outcome.
    pub fn of(outcome: &Outcome) -> Self {
        let cost = outcome.effort_cost();
        if cost.abs() <= NOTHING && outcome.people.effect.abs() <= NO_EFFECT {
            return Self::Nothing;
        }
        let own = outcome.payer_group();
        if cost < -NOTHING {
            // The point after which the running sum is never above zero again.
            let net = outcome.net_of(own.budgets());
            let lost = payback_years(net[..outcome.horizon_years].iter().map(|kronor| -kronor));
            return lost.map_or(Self::StillSaved, Self::LostAfter);
        }
        match outcome.summary(Total::Group(own)).payback_years {
            None => Self::NotBack,
            Some(0.0) => Self::NeverOut,
            Some(years) => Self::BackAfter(years),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Param, Scenario};

    #[test]
    fn each_verdict_has_a_scenario() {
        for (sets, expected) in [
            (&[(Param::Caseload, 80.0)][..], "Nothing"),
            (&[(Param::Caseload, 75.0), (Param::ExtraShare, 0.8), (Param::StartLagMonths, 0.0)], "NeverOut"),
            (&[], "BackAfter"),
            (&[(Param::ExtraShare, 0.03)], "NotBack"),
            (&[(Param::Caseload, 110.0), (Param::ExtraShare, 0.01)], "StillSaved"),
            (&[(Param::Caseload, 110.0)], "LostAfter"),
        ] {
            let mut scenario = Scenario::default();
            for (param, value) in sets {
                assert_eq!(scenario.set(*param, *value), Ok(()));
            }
            let outcome = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
            let verdict = format!("{:?}", Verdict::of(&outcome));
            assert!(verdict.starts_with(expected), "{sets:?}: {verdict}");
        }
    }
}
