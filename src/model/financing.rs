//! Who carries the cost meanwhile (`src/model/README.md`, Financing): money moved between holders, zero in sum each year.

use super::budget::Budget;
use super::ledger::{MAX_YEARS, Yearly};
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

impl Basis {
    /// Gathers the cost, the saving of income support and social services, and the family-years gained of each year.
    pub fn of(years: usize, year: impl Fn(usize) -> (f64, f64, f64)) -> Self {
        let nothing = [0.0; MAX_YEARS];
        let mut basis = Self { years, outlay: nothing, municipal_saving: nothing, gained: nothing };
        for index in 0..years {
            let (cost, saving, gained) = year(index);
            basis.outlay[index] = cost.max(0.0);
            basis.municipal_saving[index] = saving.max(0.0);
            basis.gained[index] = gained;
        }
        basis
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What each kind of transfer comes to, year by year, in an example of a few years.
    fn booked(sets: &[(Param, f64)], outlay: &[f64], saving: &[f64], gained: &[f64]) -> (Vec<(Budget, Vec<f64>)>, f64) {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            assert_eq!(scenario.set(*param, *value), Ok(()));
        }
        let yearly = |numbers: &[f64]| std::array::from_fn(|year| numbers.get(year).copied().unwrap_or(0.0));
        let years = outlay.len();
        let basis = Basis { years, outlay: yearly(outlay), municipal_saving: yearly(saving), gained: yearly(gained) };
        let mut rows = Budget::ALL.map(|budget| (budget, vec![0.0; years]));
        let left = transfers(&scenario, &basis, |year, from, to, kronor| {
            rows[from as usize].1[year] -= kronor;
            rows[to as usize].1[year] += kronor;
        });
        for year in 0..years {
            assert_eq!(rows.iter().map(|(_, row)| row[year]).sum::<f64>(), 0.0, "transfers of year {year}");
        }
        (rows.into_iter().filter(|(_, row)| row.iter().any(|kronor| *kronor != 0.0)).collect(), left)
    }

    fn check(
        name: &str,
        sets: &[(Param, f64)],
        (outlay, saving, gained): (&[f64], &[f64], &[f64]),
        expected: &[(Budget, &[f64])],
        expected_left: f64,
    ) {
        let (rows, left) = booked(sets, outlay, saving, gained);
        let rows: Vec<(Budget, &[f64])> = rows.iter().map(|(budget, row)| (*budget, &row[..])).collect();
        assert_eq!(rows, expected, "{name}");
        assert_eq!(left, expected_left, "{name}");
    }

    const FUND: (Param, f64) = (Param::Financing, Financing::Fund as usize as f64);
    const SHARED: (Param, f64) = (Param::Financing, Financing::Shared as usize as f64);
    const OUTCOME_FUND: (Param, f64) = (Param::Financing, Financing::OutcomeFund as usize as f64);
    const CONTRACT: (Param, f64) = (Param::Financing, Financing::Contract as usize as f64);

    #[test]
    fn a_fund_pays_and_is_repaid_out_of_what_is_saved() {
        let payer = Budget::SocialServices;
        let (support, fund) = (Budget::IncomeSupport, Budget::MunicipalFinance);
        check(
            "repaid early: the rest of the saving stays",
            &[FUND],
            (&[100.0, 100.0, 0.0, 0.0], &[0.0, 150.0, 80.0, 80.0], &[]),
            &[
                (payer, &[100.0, 100.0, 0.0, 0.0]),
                (support, &[0.0, -150.0, -50.0, 0.0]),
                (fund, &[-100.0, 50.0, 50.0, 0.0]),
            ],
            0.0,
        );
        check(
            "half of the saving, for two years: never repaid",
            &[FUND, (Param::FundRepayShare, 0.5), (Param::FundRepayYears, 2.0)],
            (&[100.0, 0.0, 0.0], &[20.0, 60.0, 60.0], &[]),
            &[(payer, &[100.0, 0.0, 0.0]), (support, &[-10.0, -30.0, 0.0]), (fund, &[-90.0, 30.0, 0.0])],
            60.0,
        );
        check(
            "nothing saved, nothing repaid",
            &[FUND],
            (&[100.0, 0.0], &[0.0, 0.0], &[]),
            &[(payer, &[100.0, 0.0]), (fund, &[-100.0, 0.0])],
            100.0,
        );
        check(
            "a negative cost is the payer's own: there is nothing to fund",
            &[FUND],
            (&[0.0, 0.0], &[50.0, 50.0], &[]),
            &[],
            0.0,
        );
    }

    #[test]
    fn a_shared_cost_is_split_each_year() {
        check(
            "half, a fifth and three tenths",
            &[SHARED],
            (&[100.0, 10.0], &[], &[]),
            &[
                (Budget::SocialServices, &[100.0, 10.0]),
                (Budget::MunicipalFinance, &[-50.0, -5.0]),
                (Budget::Health, &[-20.0, -2.0]),
                (Budget::StateBenefits, &[-30.0, -3.0]),
            ],
            0.0,
        );
    }

    #[test]
    fn an_outcome_is_paid_for_the_year_after_until_the_cap() {
        let (payer, state) = (Budget::SocialServices, Budget::StateBenefits);
        check(
            "the cap is reached in the middle of a year; what the last year gains is not paid",
            &[OUTCOME_FUND, (Param::OutcomePrice, 10.0), (Param::OutcomeCap, 130.0)],
            (&[500.0, 0.0, 0.0, 0.0], &[], &[4.0, 6.0, 5.0, 9.0]),
            &[(payer, &[0.0, 40.0, 60.0, 30.0]), (state, &[0.0, -40.0, -60.0, -30.0])],
            0.0,
        );
        check(
            "a loss is not paid back",
            &[OUTCOME_FUND, (Param::OutcomePrice, 10.0)],
            (&[0.0, 0.0, 0.0], &[], &[-4.0, 1.0, 0.0]),
            &[(payer, &[0.0, 0.0, 10.0]), (state, &[0.0, 0.0, -10.0])],
            0.0,
        );
    }

    /// Ten million lent, forty per cent guaranteed, a return of at most twenty per cent: from four to twelve million
    /// come back, as the contract in Norrköping has it.
    #[test]
    fn a_contract_guarantees_a_part_and_caps_the_return() {
        let (payer, fund, investor) = (Budget::SocialServices, Budget::MunicipalFinance, Budget::Investor);
        let terms = [CONTRACT, (Param::ContractYears, 4.0)];
        check(
            "no saving: the guaranteed part in four equal parts",
            &terms,
            (&[6.0, 4.0, 0.0, 0.0, 0.0], &[], &[]),
            &[
                (payer, &[6.0, 4.0, 0.0, 0.0, 0.0]),
                (fund, &[-1.0, -1.0, -1.0, -1.0, 0.0]),
                (investor, &[-5.0, -3.0, 1.0, 1.0, 0.0]),
            ],
            0.0,
        );
        check(
            "the cap is hit in the third year",
            &terms,
            (&[6.0, 4.0, 0.0, 0.0, 0.0], &[0.0, 10.0, 10.0, 10.0, 10.0], &[]),
            &[
                (payer, &[6.0, 4.0, 0.0, 0.0, 0.0]),
                (fund, &[-1.0, -7.0, -4.0, 0.0, 0.0]),
                (investor, &[-5.0, 3.0, 4.0, 0.0, 0.0]),
            ],
            0.0,
        );
        check("a negative cost: nothing is lent", &terms, (&[0.0, 0.0], &[9.0, 9.0], &[]), &[], 0.0);
    }
}
