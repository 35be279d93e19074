//! Who carries the cost meanwhile (model.md, section 7): money moved between holders, zero in sum each year.

use super::budget::Budget;
use super::ledger::Yearly;
use super::parameter::Param;
use super::scenario::{Financing, Scenario};

/// What the rules look at, year by year, kronor and family-years.
#[derive(Clone, Copy, Debug)]
pub struct Basis {
    /// Budget years counted.
    pub years: usize,
    /// What there is to fund; never below zero, as a saving on staff stays with the payer.
    pub outlay: Yearly,
    /// What income support and social services save together, never below zero.
    pub municipal_saving: Yearly,
    /// Family-years gained.
    pub gained: Yearly,
}

/// Gives each transfer of the scenario's financing as year, giver, receiver and kronor; returns what is left to repay to
/// the municipality's fund at the horizon.
pub fn transfers(scenario: &Scenario, basis: &Basis, transfer: impl FnMut(usize, Budget, Budget, f64)) -> f64 {
    match scenario.financing() {
        Financing::Own => {}
        Financing::Fund => return fund(scenario, basis, transfer),
        Financing::Shared => shared(scenario, basis, transfer),
        Financing::OutcomeFund => outcome_fund(scenario, basis, transfer),
        Financing::Contract => contract(scenario, basis, transfer),
    }
    0.0
}

fn fund(scenario: &Scenario, basis: &Basis, mut transfer: impl FnMut(usize, Budget, Budget, f64)) -> f64 {
    let mut outstanding = 0.0;
    for year in 0..basis.years {
        let paid = basis.outlay[year];
        transfer(year, Budget::MunicipalFinance, scenario.payer(), paid);
        outstanding += paid;
        if (year as f64) < scenario.get(Param::FundRepayYears) {
            let repaid = (scenario.get(Param::FundRepayShare) * basis.municipal_saving[year]).min(outstanding);
            transfer(year, Budget::IncomeSupport, Budget::MunicipalFinance, repaid);
            outstanding -= repaid;
        }
    }
    outstanding
}

fn shared(scenario: &Scenario, basis: &Basis, mut transfer: impl FnMut(usize, Budget, Budget, f64)) {
    for year in 0..basis.years {
        for (from, split) in [
            (Budget::MunicipalFinance, Param::SplitMunicipality),
            (Budget::Health, Param::SplitRegion),
            (Budget::StateBenefits, Param::SplitState),
        ] {
            transfer(year, from, scenario.payer(), scenario.get(split) * basis.outlay[year]);
        }
    }
}

fn outcome_fund(scenario: &Scenario, basis: &Basis, mut transfer: impl FnMut(usize, Budget, Budget, f64)) {
    let mut left = scenario.get(Param::OutcomeCap);
    for year in 1..basis.years {
        let paid = (scenario.get(Param::OutcomePrice) * basis.gained[year - 1].max(0.0)).min(left);
        transfer(year, Budget::StateBenefits, scenario.payer(), paid);
        left -= paid;
    }
}

fn contract(scenario: &Scenario, basis: &Basis, mut transfer: impl FnMut(usize, Budget, Budget, f64)) {
    let total: f64 = basis.outlay[..basis.years].iter().sum();
    let contract_years = scenario.get(Param::ContractYears);
    let mut left = (1.0 + scenario.get(Param::ContractReturnCap)) * total;
    for year in 0..basis.years {
        transfer(year, Budget::Investor, scenario.payer(), basis.outlay[year]);
        if (year as f64) < contract_years {
            let due = scenario.get(Param::ContractGuaranteed) * total / contract_years
                + scenario.get(Param::ContractSavingsShare) * basis.municipal_saving[year];
            let paid = due.min(left);
            transfer(year, Budget::MunicipalFinance, Budget::Investor, paid);
            left -= paid;
        }
    }
}
