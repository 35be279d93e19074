//! Who carries the cost meanwhile (model.md, section 7): money moved between holders, zero in sum each year.

use super::budget::Budget;
use super::effort;
use super::ledger::{Notice, Outcome};
use super::parameter::Param;
use super::scenario::{Financing, Scenario};
use super::summary::NOTHING;

/// Books the transfers of the scenario's financing on the summed ledger, where costs and savings stand already.
pub fn book(scenario: &Scenario, outcome: &mut Outcome) {
    match scenario.financing() {
        Financing::Own => {}
        Financing::Fund => fund(scenario, outcome),
        Financing::Shared => shared(scenario, outcome),
        Financing::OutcomeFund => outcome_fund(scenario, outcome),
        Financing::Contract => contract(scenario, outcome),
    }
}

fn transfer(outcome: &mut Outcome, year: usize, from: Budget, to: Budget, kronor: f64) {
    outcome.rows[from as usize].transfers[year] -= kronor;
    outcome.rows[to as usize].transfers[year] += kronor;
}

/// What there is to fund: a saving on staff stays with the payer.
fn outlay(outcome: &Outcome, payer: Budget, year: usize) -> f64 {
    (-outcome.rows[payer as usize].cost[year]).max(0.0)
}

/// What income support and social services save in a year together, never below zero.
fn municipal_saving(outcome: &Outcome, year: usize) -> f64 {
    let saved = |budget: Budget| outcome.rows[budget as usize].savings[year];
    (saved(Budget::IncomeSupport) + saved(Budget::SocialServices)).max(0.0)
}

fn fund(scenario: &Scenario, outcome: &mut Outcome) {
    let payer = scenario.payer();
    let mut outstanding = 0.0;
    for year in 0..outcome.horizon_years {
        let paid = outlay(outcome, payer, year);
        transfer(outcome, year, Budget::MunicipalFinance, payer, paid);
        outstanding += paid;
        if (year as f64) < scenario.get(Param::FundRepayYears) {
            let repaid = (scenario.get(Param::FundRepayShare) * municipal_saving(outcome, year)).min(outstanding);
            transfer(outcome, year, Budget::IncomeSupport, Budget::MunicipalFinance, repaid);
            outstanding -= repaid;
        }
    }
    if outstanding > NOTHING {
        outcome.notices.push(Notice::FundNotRepaid { outstanding });
    }
}

fn shared(scenario: &Scenario, outcome: &mut Outcome) {
    let payer = scenario.payer();
    for year in 0..outcome.horizon_years {
        let paid = outlay(outcome, payer, year);
        for (from, split) in [
            (Budget::MunicipalFinance, Param::SplitMunicipality),
            (Budget::Health, Param::SplitRegion),
            (Budget::StateBenefits, Param::SplitState),
        ] {
            transfer(outcome, year, from, payer, scenario.get(split) * paid);
        }
    }
}

fn outcome_fund(scenario: &Scenario, outcome: &mut Outcome) {
    let mut left = scenario.get(Param::OutcomeCap);
    for year in 1..outcome.horizon_years {
        let gained = outcome.people.early[year - 1] + outcome.people.lasting[year - 1];
        let paid = (scenario.get(Param::OutcomePrice) * gained.max(0.0)).min(left);
        transfer(outcome, year, Budget::StateBenefits, scenario.payer(), paid);
        left -= paid;
    }
}

fn contract(scenario: &Scenario, outcome: &mut Outcome) {
    let payer = scenario.payer();
    let total: f64 = (0..outcome.horizon_years).map(|year| outlay(outcome, payer, year)).sum();
    let contract_years = scenario.get(Param::ContractYears);
    if contract_years < effort::running_years(scenario) {
        outcome.notices.push(Notice::ContractShorterThanEffort);
    }
    if contract_years > outcome.horizon_years as f64 {
        outcome.notices.push(Notice::ContractLongerThanHorizon);
    }
    let mut left = (1.0 + scenario.get(Param::ContractReturnCap)) * total;
    for year in 0..outcome.horizon_years {
        transfer(outcome, year, Budget::Investor, payer, outlay(outcome, payer, year));
        if (year as f64) < contract_years {
            let due = scenario.get(Param::ContractGuaranteed) * total / contract_years
                + scenario.get(Param::ContractSavingsShare) * municipal_saving(outcome, year);
            let paid = due.min(left);
            transfer(outcome, year, Budget::MunicipalFinance, Budget::Investor, paid);
            left -= paid;
        }
    }
}
