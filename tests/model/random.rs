//! Scenarios at random, all of them allowed.

use proptest::prelude::*;
use who_pays::model::{Kind, PARAMETERS, Param, SHARE_SETS, Scenario};

/// A scenario with every parameter anywhere in its range.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    proptest::collection::vec(0.0..=1.0_f64, PARAMETERS.len()).prop_map(|parts| at(&parts))
}

/// A scenario with every parameter at one end of its range or the other.
pub fn corner() -> impl Strategy<Value = Scenario> {
    proptest::collection::vec(prop_oneof![Just(0.0), Just(1.0)], PARAMETERS.len()).prop_map(|parts| at(&parts))
}

/// The scenario with each parameter at that part of its range, mended where values must go together.
pub fn at(parts: &[f64]) -> Scenario {
    let mut scenario = Scenario::default();
    for (param, part) in PARAMETERS.into_iter().zip(parts) {
        let (min, max) = param.range();
        let value = min + (max - min) * part;
        let value = if matches!(param.row().kind, Kind::Number { .. }) { value.min(max) } else { value.round() };
        set(&mut scenario, param, value);
    }
    mend(&mut scenario);
    assert_eq!(scenario.check(), Ok(()));
    scenario
}

/// Moves values that must go together to where they do.
pub fn mend(scenario: &mut Scenario) {
    let splits = [Param::SplitMunicipality, Param::SplitRegion, Param::SplitState];
    for set_of_shares in [&SHARE_SETS[0][..], &SHARE_SETS[1], &splits] {
        let sum: f64 = set_of_shares.iter().map(|param| scenario.get(*param)).sum();
        for param in set_of_shares {
            let share = if sum > 0.0 { scenario.get(*param) / sum } else { 1.0 / set_of_shares.len() as f64 };
            set(scenario, *param, share);
        }
    }
    let most = scenario.get(Param::EmployerContributions);
    let pension = scenario.get(Param::PensionShare).min(most);
    set(scenario, Param::PensionShare, pension);
    let most = 12.0 * (scenario.get(Param::ReferenceYears) - 0.25);
    let lag = scenario.get(Param::StartLagMonths).min(most);
    set(scenario, Param::StartLagMonths, lag);
    let least = (scenario.get(Param::ReferenceCaseload) / 0.9).max(10.0);
    let ordinary = scenario.get(Param::OrdinaryCaseload).max(least);
    set(scenario, Param::OrdinaryCaseload, ordinary);
}

/// Sets a value that is known to be allowed.
pub fn set(scenario: &mut Scenario, param: Param, value: f64) {
    assert_eq!(scenario.set(param, value), Ok(()), "{} = {value}", param.id());
}
