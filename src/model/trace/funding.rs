//! Who carries the cost meanwhile, and the negotiating table (`src/model/README.md`, Financing).

use super::expr::{number, of, param};
use super::{Holds, Kind, Post, Quantity as Q, Ruled, Tracer, is, is_as};
use crate::budget::Budget;
use crate::parameter::Param;
use crate::scenario::Financing;
use crate::seats::SEATS;
use crate::summary::Total;

/// Who pays a shared cost.
const SHARERS: [(Budget, Param); 3] = [
    (Budget::MunicipalFinance, Param::SplitMunicipality),
    (Budget::Health, Param::SplitRegion),
    (Budget::StateBenefits, Param::SplitState),
];

impl Tracer<'_> {
    /// What is moved in a year: from whom, to whom, and how much.
    pub(super) fn moved(&self, year: usize) -> Vec<(Budget, Budget, Q)> {
        let payer = self.scenario.payer();
        let fund = Budget::MunicipalFinance;
        match self.scenario.financing() {
            Financing::Own => Vec::new(),
            Financing::Fund => {
                vec![(fund, payer, Q::Outlay(year)), (Budget::IncomeSupport, fund, Q::FundRepaid(year))]
            }
            Financing::Shared => SHARERS.iter().map(|(from, _)| (*from, payer, Q::SharedPart(*from, year))).collect(),
            Financing::OutcomeFund => vec![(Budget::StateBenefits, payer, Q::OutcomePaid(year))],
            Financing::Contract => {
                vec![(Budget::Investor, payer, Q::Outlay(year)), (fund, Budget::Investor, Q::ContractPaid(year))]
            }
        }
    }

    /// What is owed or left after what has been given so far, taken off year by year as the model does.
    pub(super) fn kept_of_funding(&self, quantity: Q, year: usize) -> Option<f64> {
        let given = |budget: Budget, year: usize| self.given[budget as usize][year];
        let years = 0..(year + 1).min(self.years());
        let left = |first: f64, budget| years.clone().fold(first, |left, year| left - given(budget, year));
        let owed = |repaid_until: usize| {
            years.clone().fold(0.0, |owed, year| {
                let owed = owed + given(Budget::MunicipalFinance, year);
                if year < repaid_until { owed - given(Budget::IncomeSupport, year) } else { owed }
            })
        };
        Some(match quantity {
            Q::FundOwed(_) => owed(year),
            Q::FundLeft(_) => owed(year + 1),
            Q::OutcomeLeft(_) => left(self.get(Param::OutcomeCap), Budget::StateBenefits),
            _ => left(self.value(Q::ContractMost)?, Budget::MunicipalFinance),
        })
    }

    pub(super) fn rule_of_funding(&self, quantity: Q) -> Option<Ruled> {
        match quantity {
            Q::Outlay(year) | Q::MunicipalSaving(year) if !self.counts(year) => None,
            Q::Outlay(year) if self.value(Q::CostInYear(year))? <= 0.0 => is_as(number(0.0), Holds::NoCost),
            Q::Outlay(year) => is(Q::CostInYear(year)),
            Q::MunicipalSaving(year) => {
                let saved = [Budget::IncomeSupport, Budget::SocialServices]
                    .map(|budget| Q::Booked(Post::Savings, Total::Budget(budget), year));
                if self.value(saved[0])? + self.value(saved[1])? <= 0.0 {
                    return is_as(number(0.0), Holds::NoGain);
                }
                self.sum_of(saved)
            }
            Q::Lent => self.sum_of((0..self.years()).map(Q::Outlay)),
            Q::ContractMost => is((number(1.0) + param(Param::ContractReturnCap)) * of(Q::Lent)),
            Q::Wins(seat) => {
                let group = SEATS.get(seat)?.0;
                let sum = of(Q::InAll(Post::Net, Total::Group(group)));
                let moved = Q::InAll(Post::Transfers, Total::Group(group));
                let sum = if self.value(moved)? == 0.0 { sum } else { sum - of(moved) };
                is(if self.outcome.payer_group() == group { sum + of(Q::EffortCost) } else { sum })
            }
            Q::Pays(_) if self.outcome.effort_cost() <= 0.0 => is_as(number(0.0), Holds::NoCost),
            Q::Pays(seat) => is(of(Q::Bid(seat)) / number(100.0) * of(Q::EffortCost)),
            Q::Left(seat) => is(of(Q::Wins(seat)) - of(Q::Pays(seat))),
            _ => match self.scenario.financing() {
                Financing::Fund => self.rule_of_fund(quantity),
                Financing::Shared => match quantity {
                    Q::SharedPart(budget, year) if self.counts(year) => {
                        let (_, split) = SHARERS.iter().find(|(sharer, _)| *sharer == budget)?;
                        is(param(*split) * of(Q::Outlay(year)))
                    }
                    _ => None,
                },
                Financing::OutcomeFund => self.rule_of_outcome_fund(quantity),
                Financing::Contract => self.rule_of_contract(quantity),
                Financing::Own => None,
            },
        }
    }

    fn rule_of_fund(&self, quantity: Q) -> Option<Ruled> {
        match quantity {
            Q::FundOwed(year) | Q::FundRepaid(year) | Q::FundLeft(year) if !self.counts(year) => None,
            Q::FundOwed(0) => is(Q::Outlay(0)),
            Q::FundOwed(year) => is(of(Q::FundLeft(year - 1)) + of(Q::Outlay(year))),
            Q::FundRepaid(year) if year as f64 >= self.get(Param::FundRepayYears) => {
                is_as(number(0.0), Holds::TimeOver)
            }
            Q::FundRepaid(year) => {
                let part = self.get(Param::FundRepayShare) * self.value(Q::MunicipalSaving(year))?;
                if part >= self.value(Q::FundOwed(year))? {
                    return is_as(Q::FundOwed(year), Holds::RepaidWholly);
                }
                is(param(Param::FundRepayShare) * of(Q::MunicipalSaving(year)))
            }
            Q::FundLeft(year) => is(of(Q::FundOwed(year)) - of(Q::FundRepaid(year))),
            _ => None,
        }
    }

    fn rule_of_outcome_fund(&self, quantity: Q) -> Option<Ruled> {
        let left_before = |year: usize| if year == 0 { Q::Param(Param::OutcomeCap) } else { Q::OutcomeLeft(year - 1) };
        match quantity {
            Q::OutcomePaid(year) | Q::OutcomeLeft(year) if !self.counts(year) => None,
            Q::OutcomePaid(0) => is_as(number(0.0), Holds::NotDue),
            Q::OutcomePaid(year) => {
                let gained = Q::FamilyYears(Kind::All, year - 1);
                let due = self.get(Param::OutcomePrice) * self.value(gained)?;
                if due <= 0.0 {
                    is_as(number(0.0), Holds::NoGain)
                } else if due >= self.value(left_before(year))? {
                    is_as(left_before(year), Holds::AtLimit)
                } else {
                    is(param(Param::OutcomePrice) * of(gained))
                }
            }
            Q::OutcomeLeft(year) => is(of(left_before(year)) - of(Q::OutcomePaid(year))),
            _ => None,
        }
    }

    fn rule_of_contract(&self, quantity: Q) -> Option<Ruled> {
        let left_before = |year: usize| if year == 0 { Q::ContractMost } else { Q::ContractLeft(year - 1) };
        match quantity {
            Q::ContractDue(year) | Q::ContractPaid(year) | Q::ContractLeft(year) if !self.counts(year) => None,
            Q::ContractDue(year) => {
                let guaranteed = param(Param::ContractGuaranteed) * of(Q::Lent) / param(Param::ContractYears);
                is(guaranteed + param(Param::ContractSavingsShare) * of(Q::MunicipalSaving(year)))
            }
            Q::ContractPaid(year) if year as f64 >= self.get(Param::ContractYears) => {
                is_as(number(0.0), Holds::TimeOver)
            }
            Q::ContractPaid(year) => {
                if self.value(Q::ContractDue(year))? >= self.value(left_before(year))? {
                    return is_as(left_before(year), Holds::AtLimit);
                }
                is(Q::ContractDue(year))
            }
            Q::ContractLeft(year) => is(of(left_before(year)) - of(Q::ContractPaid(year))),
            _ => None,
        }
    }
}
