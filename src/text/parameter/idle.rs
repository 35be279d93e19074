//! Parameters that change nothing in the scenario in force.

use crate::lang::texts;
use crate::model::{Baseline, Financing, Param, SHARE_SETS, Scenario, TABLE_VALUES};

texts! {
    /// Beside a parameter that changes nothing in the scenario in force.
    pub IDLE = "Med de val som gäller nu används inte det här talet.", "With the current choices, this number is not used.";
}

/// Whether the choices in force, of baseline, funding, equalisation and pension, leave a parameter without any meaning.
pub fn is_idle(scenario: &Scenario, param: Param) -> bool {
    use Param as P;
    let (baseline, financing) = (scenario.baseline(), scenario.financing());
    match param {
        P::SupportPerMonth
        | P::SupportSavedShare
        | P::AdminCashable
        | P::ActivityCostPerYear
        | P::CostEqualisationLoss => baseline != Baseline::IncomeSupport,
        P::StateBenefitPerMonth | P::BenefitTax => baseline != Baseline::StateBenefit,
        P::SettlingYears
        | P::MonthlyPay
        | P::SubsidyShare
        | P::MunicipalJobCostPerYear
        | P::StudySupportPerYear
        | P::BenefitPerYear
        | P::HousingAllowanceLost
        | P::VatShare
        | P::Displacement
        | P::MunicipalTax
        | P::RegionalTax
        | P::EmployerContributions
        | P::CountPension
        | P::PriceBaseAmount
        | P::EqualisationOn => baseline == Baseline::Table,
        P::PensionShare => baseline == Baseline::Table || scenario.flag(P::CountPension),
        P::MunicipalEqualisationRate | P::RegionalEqualisationRate => {
            baseline == Baseline::Table || !scenario.flag(P::EqualisationOn)
        }
        P::FundRepayShare | P::FundRepayYears => financing != Financing::Fund,
        P::SplitMunicipality | P::SplitRegion | P::SplitState => financing != Financing::Shared,
        P::OutcomePrice | P::OutcomeCap => financing != Financing::OutcomeFund,
        P::ContractGuaranteed | P::ContractYears | P::ContractSavingsShare | P::ContractReturnCap => {
            financing != Financing::Contract
        }
        _ if TABLE_VALUES.contains(&param) => baseline != Baseline::Table,
        _ => baseline == Baseline::Table && SHARE_SETS.iter().any(|set| set.contains(&param)),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::{Outcome, PARAMETERS};

    /// The default scenario with some values of its own.
    pub fn with(sets: &[(Param, f64)]) -> Scenario {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            assert_eq!(scenario.set(*param, *value), Ok(()), "{}", param.id());
        }
        scenario
    }

    /// What comes of it.
    pub fn outcome(scenario: &Scenario) -> Outcome {
        Outcome::of(scenario).unwrap_or_else(|error| unreachable!("{error}"))
    }

    /// Whatever a number that is not counted is set to, every ledger stays.
    #[test]
    fn a_number_that_is_not_counted_changes_nothing() {
        for (baseline, financing, on) in
            (0..3).flat_map(|one| (0..5).flat_map(move |two| [0.0, 1.0].map(move |on| (one, two, on))))
        {
            let scenario = with(&[
                (Param::Baseline, f64::from(baseline)),
                (Param::Financing, f64::from(financing)),
                (Param::EqualisationOn, on),
                (Param::CountPension, 1.0 - on),
                // At most the whole contribution, whatever that is set to.
                (Param::PensionShare, 0.0),
                (Param::TableSchool, 100_000.0),
                (Param::StateBenefitPerMonth, 9_000.0),
                (Param::ActivityCostPerYear, 10_000.0),
            ]);
            let usual = outcome(&scenario);
            for param in PARAMETERS.into_iter().filter(|param| is_idle(&scenario, *param)) {
                let (min, max) = param.range();
                for value in [min, max] {
                    let mut trial = scenario;
                    // Shares sum to one, so one of them takes it all.
                    for other in SHARE_SETS.iter().filter(|set| set.contains(&param)).flatten() {
                        assert_eq!(trial.set(*other, f64::from(u8::from(*other == param))), Ok(()));
                    }
                    if !SHARE_SETS.iter().any(|set| set.contains(&param)) {
                        assert_eq!(trial.set(param, value), Ok(()), "{}", param.id());
                    }
                    let other = outcome(&trial);
                    let pairs = other.rows.iter().zip(&usual.rows).flat_map(|(one, two)| one.net.iter().zip(&two.net));
                    let same = pairs.fold(true, |same, (one, two)| same && (one - two).abs() < 1e-6);
                    assert!(same, "{} {baseline} {financing} {on}", param.id());
                }
            }
        }
        let idle = PARAMETERS.into_iter().filter(|param| is_idle(&Scenario::default(), *param)).count();
        // Two of state benefits, ten of own figures, eleven of other ways of funding.
        assert_eq!(idle, 2 + 10 + 11);
    }
}
