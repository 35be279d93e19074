//! The effort: how many posts it takes, what it costs and how caseload turns into effect
//! (`src/model/README.md`, People and Cost).

use libm::expm1;

use super::parameter::Param;
use super::scenario::Scenario;

/// The extra staff: posts beyond what the same families have in ordinary practice. Negative where fewer are needed.
pub fn extra_posts(scenario: &Scenario) -> f64 {
    let families = scenario.get(Param::Families);
    posts(families, scenario.get(Param::Caseload)) - posts(families, scenario.get(Param::OrdinaryCaseload))
}

/// The staff that so many families take at a caseload.
pub fn posts(families: f64, caseload: f64) -> f64 {
    families / caseload
}

/// Cost of the extra staff and other costs in a whole year of one group, kronor.
pub fn cost_per_year(scenario: &Scenario) -> f64 {
    extra_posts(scenario) * scenario.get(Param::CostPerPost)
        + scenario.get(Param::Families) * scenario.get(Param::OtherCostPerFamilyYear)
}

/// Years from the start during which some group has the effort.
pub fn running_years(scenario: &Scenario) -> f64 {
    scenario.get(Param::LengthYears) * scenario.get(Param::Cohorts)
}

/// Cost of budget year `year`, kronor; negative where staff are saved.
pub fn cost_in_year(scenario: &Scenario, year: usize) -> f64 {
    let startup = if year == 0 { scenario.get(Param::StartupCost) } else { 0.0 };
    overlap(scenario, year) * cost_per_year(scenario) + startup
}

/// The part of budget year `year` during which some group has the effort.
pub fn overlap(scenario: &Scenario, year: usize) -> f64 {
    crate::within(running_years(scenario) - year as f64, 0.0, 1.0)
}

/// The extra rate out of need at the caseload in force, given the one at `reference_caseload`; not yet held in range.
///
/// k(C) = `k_ref`·g(d), d the caseworker time that a family gets beyond ordinary practice, 1 at the reference.
pub fn extra_rate(scenario: &Scenario, at_reference: f64) -> f64 {
    let extra_time = extra_time(scenario);
    // Fewer staff do not mend a harmful effort.
    if at_reference == 0.0 || (at_reference < 0.0 && extra_time < 0.0) {
        return 0.0;
    }
    at_reference * response(extra_time, scenario.get(Param::DiminishingReturns))
}

/// d: the caseworker time that a family gets beyond ordinary practice, 1 at the reference.
pub fn extra_time(scenario: &Scenario) -> f64 {
    let ordinary = 1.0 / scenario.get(Param::OrdinaryCaseload);
    (1.0 / scenario.get(Param::Caseload) - ordinary) / (1.0 / scenario.get(Param::ReferenceCaseload) - ordinary)
}

/// g(d) = (1 − e^−sd)/(1 − e^−s): 0 at 0, 1 at 1, straight at s = 0.
pub fn response(extra_time: f64, diminishing_returns: f64) -> f64 {
    let whole = expm1(-diminishing_returns);
    if whole == 0.0 { extra_time } else { expm1(-diminishing_returns * extra_time) / whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_response_is_nothing_at_nothing_and_whole_at_the_reference() {
        for s in [0.0, 1e-300, 1e-12, 1.3, 5.0] {
            assert_eq!(response(0.0, s), 0.0, "{s}");
            assert_eq!(response(1.0, s), 1.0, "{s}");
        }
        assert!((response(0.5, 1e-12) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn a_half_year_costs_half_and_a_higher_caseload_saves() {
        let mut scenario = Scenario::default();
        assert_eq!(extra_posts(&scenario), 75.0 / 25.0 - 75.0 / 80.0);
        assert_eq!(scenario.set(Param::LengthYears, 2.5), Ok(()));
        let costs: Vec<f64> = (0..4).map(|year| cost_in_year(&scenario, year)).collect();
        assert_eq!(costs, [1_691_250.0, 1_691_250.0, 845_625.0, 0.0]);
        assert_eq!(scenario.set(Param::Caseload, 110.0), Ok(()));
        assert!(cost_in_year(&scenario, 0) < 0.0);
    }
}
