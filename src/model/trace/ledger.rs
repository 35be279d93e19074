//! The ledger and what is read off it (`src/model/README.md`, Ledger).

use super::expr::{number, of, param};
use super::{Expr, Holds, Kind, Post, Quantity as Q, Rule, Ruled, Side, Span, Tracer, is, is_as};
use crate::budget::Budget;
use crate::ledger::{MAX_YEARS, Yearly};
use crate::livelihood::{COST_EQUALISATION_LAG_YEARS, cost_equalisation_loss};
use crate::parameter::Param;
use crate::scenario::Baseline;
use crate::summary::{NOTHING, Purse, Total, where_it_lands};

impl Tracer<'_> {
    /// A column of the ledger.
    pub(super) fn column(&self, post: Post, total: Total) -> Yearly {
        let mut sum = [0.0; MAX_YEARS];
        for budget in total.budgets() {
            let row = self.outcome.row(*budget);
            let column = match post {
                Post::Cost => &row.cost,
                Post::Savings => &row.savings,
                Post::Transfers => &row.transfers,
                Post::Net => &row.net,
            };
            for (total, kronor) in sum.iter_mut().zip(column) {
                *total += kronor;
            }
        }
        sum
    }

    /// The running sum of the net.
    pub(super) fn running(&self, total: Total) -> Yearly {
        let mut running = self.column(Post::Net, total);
        for year in 1..MAX_YEARS {
            running[year] += running[year - 1];
        }
        running
    }

    pub(super) fn rule_of_ledger(&self, quantity: Q) -> Option<Ruled> {
        let years = || 0..self.years();
        let own = Total::Group(self.outcome.payer_group());
        match quantity {
            Q::Booked(_, _, year)
            | Q::Running(_, year)
            | Q::DiscountFactor(year)
            | Q::Discounted(_, _, year)
            | Q::Part(_, _, year)
            | Q::PartRunning(_, year)
                if !self.counts(year) =>
            {
                None
            }
            Q::Booked(post, Total::Budget(budget), year) => self.rule_of_booked(post, budget, year),
            Q::Booked(post, total, year) => {
                self.sum_of(total.budgets().iter().map(|budget| Q::Booked(post, Total::Budget(*budget), year)))
            }
            Q::InAll(post, total) => self.sum_of(years().map(|year| Q::Booked(post, total, year))),
            Q::Running(total, year) => self.sum_of((0..=year).map(|year| Q::Booked(Post::Net, total, year))),
            Q::Part(side, post, year) => {
                let paying = side == Side::Paying;
                let part = own.budgets().iter().filter(|budget| self.outcome.pays(**budget) == paying);
                self.sum_of(part.map(|budget| Q::Booked(post, Total::Budget(*budget), year)))
            }
            Q::PartInAll(side, post) => self.sum_of(years().map(|year| Q::Part(side, post, year))),
            Q::PartRunning(side, year) => self.sum_of((0..=year).map(|year| Q::Part(side, Post::Net, year))),
            Q::Payback(total) => self.rule_of_crossing(total, 1.0, self.kept(quantity)?),
            Q::LostAfter => self.rule_of_crossing(own, -1.0, self.kept(quantity)?),
            Q::DiscountFactor(year) => {
                let grown = number(1.0) + param(Param::DiscountRate);
                is(number(1.0) / Expr::Power(Box::new(grown), Box::new(number(year as f64 + 0.5))))
            }
            Q::Discounted(post, total, year) => is(of(Q::Booked(post, total, year)) * of(Q::DiscountFactor(year))),
            Q::Present(post, total) => self.sum_of(years().map(|year| Q::Discounted(post, total, year))),
            Q::PurseGain(purse) => self.rule_of_purse(purse),
            Q::PurseShare(purse) => {
                let purses = where_it_lands(self.outcome)?;
                let gains = purses.iter().filter(|(_, share)| *share > 0.0).map(|(purse, _)| of(Q::PurseGain(*purse)));
                is(of(Q::PurseGain(purse)) / Expr::sum(gains.collect()))
            }
            Q::BreakEven => {
                self.kept(quantity)?;
                Some((Rule::Sets { param: Param::ExtraShare, this: Q::InAll(Post::Net, own), equal: 0.0 }, None))
            }
            Q::BreakEvenEffect => {
                let this = Q::Effect(super::Moment::Length);
                self.kept(quantity)?;
                Some((Rule::With { param: Param::ExtraShare, value: Q::BreakEven, this }, None))
            }
            _ => None,
        }
    }

    fn rule_of_booked(&self, post: Post, budget: Budget, year: usize) -> Option<Ruled> {
        let nothing = || is_as(number(0.0), Holds::Untouched);
        match post {
            Post::Cost if budget == self.scenario.payer() => is(-of(Q::CostInYear(year))),
            Post::Cost => nothing(),
            Post::Transfers => {
                let moved = self.moved(year);
                let terms = moved.into_iter().filter_map(|(from, to, kronor)| {
                    if from == to || self.value(kronor) == Some(0.0) {
                        None
                    } else if from == budget {
                        Some(-of(kronor))
                    } else {
                        (to == budget).then(|| of(kronor))
                    }
                });
                let terms: Vec<Expr> = terms.collect();
                if terms.is_empty() { nothing() } else { is(Expr::sum(terms)) }
            }
            Post::Net => {
                let parts = [Post::Cost, Post::Savings, Post::Transfers];
                self.sum_of(parts.map(|part| Q::Booked(part, Total::Budget(budget), year)))
            }
            Post::Savings => {
                let worth = |kind, span| {
                    let (gained, value) = (Q::FamilyYears(kind, year), Q::Value(span, budget));
                    let counts = self.value(gained)? != 0.0 && self.value(value)? != 0.0;
                    counts.then(|| of(gained) * of(value))
                };
                let mut terms = Vec::new();
                if self.scenario.baseline() == Baseline::Table {
                    terms.extend(worth(Kind::All, Span::Early));
                } else {
                    terms.extend(worth(Kind::Early, Span::Early));
                    terms.extend(worth(Kind::Lasting, Span::Lasting));
                }
                let staying = Q::FamilyYears(Kind::BeforeEnd, year);
                let stays = budget == Budget::SocialServices && self.value(Q::Admin)? != 0.0;
                if stays && self.value(staying)? != 0.0 {
                    terms.push(-(of(Q::Admin) * of(staying)));
                }
                terms.extend(self.cost_equalisation(budget, year));
                if terms.is_empty() { nothing() } else { is(Expr::sum(terms)) }
            }
        }
    }

    /// What cost equalisation moves between a municipality and the others for the family-years gained two years before.
    fn cost_equalisation(&self, budget: Budget, year: usize) -> Option<Expr> {
        let gained = Q::FamilyYears(Kind::All, year.checked_sub(COST_EQUALISATION_LAG_YEARS)?);
        if cost_equalisation_loss(self.scenario) == 0.0 || self.value(gained)? == 0.0 {
            return None;
        }
        let moved = param(Param::CostEqualisationLoss) * of(gained);
        match budget {
            Budget::MunicipalFinance => Some(-moved),
            Budget::Equalisation => Some(moved),
            _ => None,
        }
    }

    /// The point inside a year where the running sum, times `sign`, is below zero for the last time.
    fn rule_of_crossing(&self, total: Total, sign: f64, years: f64) -> Option<Ruled> {
        if years == 0.0 {
            return is_as(number(0.0), Holds::NeverOut);
        }
        let running = self.running(total);
        let at_end = |year: usize| if running[year].abs() <= NOTHING { 0.0 } else { running[year] };
        let below = |year: usize| sign * at_end(year) < 0.0;
        let turns = |year: &usize| below(*year - 1) && !below(*year);
        let year = (1..self.years()).rev().find(turns)?;
        if at_end(year) == 0.0 {
            return is_as(number(year as f64 + 1.0), Holds::AtYearEnd);
        }
        let missing = of(Q::Running(total, year - 1)) / of(Q::Booked(Post::Net, total, year));
        is_as(number(year as f64) - missing, Holds::Turns)
    }

    fn rule_of_purse(&self, purse: Purse) -> Option<Ruled> {
        let own = self.outcome.payer_group();
        let budgets: Vec<Budget> = match purse {
            Purse::Payer => self.outcome.paying().collect(),
            Purse::RestOfGroup => own.budgets().iter().copied().filter(|budget| !self.outcome.pays(*budget)).collect(),
            Purse::Other(group) => group.budgets().to_vec(),
        };
        let (rule, holds) =
            self.sum_of(budgets.into_iter().map(|one| Q::Present(Post::Savings, Total::Budget(one))))?;
        let gain = match &rule {
            Rule::Is(expr) => expr.eval(f64::NAN, &|quantity| self.value(quantity))?,
            _ => return None,
        };
        if gain <= NOTHING { is_as(number(0.0), Holds::NoGain) } else { Some((rule, holds)) }
    }
}
