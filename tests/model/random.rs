//! Scenarios at random, all of them allowed.

use proptest::prelude::*;
use who_pays::model::{Key, Kind, Param, SHARE_SETS, Scenario, UNCERTAIN};

/// A scenario with every parameter anywhere in its range.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    proptest::collection::vec(0.0..=1.0_f64, keys()).prop_map(|parts| at(&parts))
}

/// A scenario with every parameter at one end of its range or the other.
pub fn corner() -> impl Strategy<Value = Scenario> {
    proptest::collection::vec(prop_oneof![Just(0.0), Just(1.0)], keys()).prop_map(|parts| at(&parts))
}

/// How many names can be set.
pub fn keys() -> usize {
    Key::all().count()
}

/// The scenario with each parameter at that part of its range, mended where values must go together.
pub fn at(parts: &[f64]) -> Scenario {
    let mut scenario = Scenario::default();
    for (key, part) in Key::all().zip(parts) {
        let (min, max) = key.param().range();
        let value = min + (max - min) * part;
        let value = if matches!(key.param().row().kind, Kind::Number { .. }) { value.min(max) } else { value.round() };
        assert_eq!(scenario.set_key(key, value), Ok(()), "{key} = {value}");
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
    for param in UNCERTAIN {
        let (low, high) = (scenario.get_key(Key::Low(param)), scenario.get_key(Key::High(param)));
        set_ends(scenario, param, low.min(high), low.max(high));
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

/// Sets the span that a parameter is drawn from.
pub fn set_ends(scenario: &mut Scenario, param: Param, low: f64, high: f64) {
    assert_eq!(scenario.set_key(Key::Low(param), low), Ok(()), "{} = {low}", param.id());
    assert_eq!(scenario.set_key(Key::High(param), high), Ok(()), "{} = {high}", param.id());
}

/// Sets a value that is known to be allowed.
pub fn set(scenario: &mut Scenario, param: Param, value: f64) {
    assert_eq!(scenario.set(param, value), Ok(()), "{} = {value}", param.id());
}
