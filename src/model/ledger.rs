//! The ledger: what the effort changes for each holder, year by year (`src/model/README.md`, Ledger).

use std::fmt;

use super::budget::{Budget, Group, HOLDERS};
use super::financing::Basis;
use super::livelihood::{self, COST_EQUALISATION_LAG_YEARS, Values};
use super::parameter::Param;
use super::people::{Arms, FamilyYears};
use super::scenario::{Financing, Scenario, ScenarioError};
use super::summary::{NOTHING, Summary, Total, Totals, payback_years};
use super::{effort, financing};

/// The longest horizon.
pub const MAX_YEARS: usize = 30;

/// One number for each budget year; those at or after the horizon are 0.
pub type Yearly = [f64; MAX_YEARS];

/// One holder's ledger, kronor a year in fixed prices; positive is better for the holder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Cost of the effort, with a minus.
    pub cost: Yearly,
    /// What the family-years gained are worth.
    pub savings: Yearly,
    /// Funding moved between holders.
    pub transfers: Yearly,
    /// The sum of the three.
    pub net: Yearly,
}

impl Row {
    const EMPTY: Self =
        Self { cost: [0.0; MAX_YEARS], savings: [0.0; MAX_YEARS], transfers: [0.0; MAX_YEARS], net: [0.0; MAX_YEARS] };
}

/// The families over time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct People {
    /// Share of the first group that supports itself at each year's end, ordinary practice.
    pub comparison: Yearly,
    /// The same with the effort.
    pub programme: Yearly,
    /// Family-years gained in the year by all groups, early ones; negative while the others catch up.
    pub early: Yearly,
    /// Lasting ones.
    pub lasting: Yearly,
    /// x₁ − x₀ of the first group at `length_years`: the effect at the caseload and length in force.
    pub effect: f64,
}

/// Something that the reader should know about how the scenario was computed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Notice {
    /// `comparison_share` + `extra_share` was outside what can be fitted.
    TargetCut {
        /// The share asked for.
        asked: f64,
        /// The share used.
        used: f64,
    },
    /// The effort ends before it has had time to work.
    LagPastLength,
    /// The fund is not repaid within the horizon.
    FundNotRepaid {
        /// What is left, kronor.
        outstanding: f64,
    },
    /// The outcomes contract ends before the effort.
    ContractShorterThanEffort,
    /// The outcomes contract goes on after the horizon.
    ContractLongerThanHorizon,
}

impl fmt::Display for Notice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TargetCut { asked, used } => {
                write!(out, "`comparison_share` + `extra_share` is {asked}; the effort is fitted to {used} instead")
            }
            Self::LagPastLength => {
                write!(out, "`start_lag_months` is at or past `length_years`: the effort ends before it has any effect")
            }
            Self::FundNotRepaid { outstanding } => {
                write!(out, "the fund is not repaid within `horizon_years`: {outstanding:.0} kr are left")
            }
            Self::ContractShorterThanEffort => {
                write!(out, "`contract_years` is shorter than the effort")
            }
            Self::ContractLongerThanHorizon => {
                write!(out, "`contract_years` is longer than `horizon_years`")
            }
        }
    }
}

/// At most one of each kind, without a heap.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Notices {
    notices: [Option<Notice>; 5],
    count: usize,
}

impl Notices {
    /// Adds a notice; each place that gives one gives it once.
    pub(super) fn push(&mut self, notice: Notice) {
        if let Some(place) = self.notices.get_mut(self.count) {
            *place = Some(notice);
            self.count += 1;
        }
    }

    /// The notices in the order they arose.
    pub fn iter(&self) -> impl Iterator<Item = Notice> + '_ {
        self.notices.iter().copied().flatten()
    }
}

/// All that follows from a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The scenario that this is the outcome of.
    pub scenario: Scenario,
    /// Budget years counted.
    pub horizon_years: usize,
    /// The families over time.
    pub people: People,
    /// What a family-year gained is worth.
    pub values: Values,
    /// One row for each holder, in the order of [`Budget::ALL`].
    pub rows: [Row; HOLDERS],
    /// What the reader should know.
    pub notices: Notices,
    /// Whether one committee has both the effort's staff and the income support, so that the two are one purse. It is set by whoever
    /// shows the outcome and changes no number of the ledger.
    pub one_committee: bool,
    totals: Totals,
}

impl Outcome {
    /// Computes a scenario.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken.
    pub fn of(scenario: &Scenario) -> Result<Self, ScenarioError> {
        let mut outcome = Self::empty();
        outcome.update(scenario)?;
        Ok(outcome)
    }

    /// An outcome of nothing, to be filled by [`Outcome::update`].
    fn empty() -> Self {
        let nothing = [0.0; MAX_YEARS];
        Self {
            scenario: Scenario::default(),
            horizon_years: 0,
            people: People { comparison: nothing, programme: nothing, early: nothing, lasting: nothing, effect: 0.0 },
            values: Values::default(),
            rows: [Row::EMPTY; HOLDERS],
            notices: Notices::default(),
            one_committee: false,
            totals: Totals::default(),
        }
    }

    /// Computes another scenario in place, without allocating.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken; the outcome is unchanged.
    pub fn update(&mut self, scenario: &Scenario) -> Result<(), ScenarioError> {
        self.update_rows(scenario)?;
        self.totals = Totals::of(self);
        Ok(())
    }

    /// As [`Outcome::update`], but what is read off the ledger stays that of an earlier scenario: for searches that try
    /// many and look at the yearly nets alone.
    pub(super) fn update_rows(&mut self, scenario: &Scenario) -> Result<(), ScenarioError> {
        scenario.check()?;
        self.scenario = *scenario;
        self.horizon_years = scenario.horizon_years();
        self.rows = [Row::EMPTY; HOLDERS];
        self.notices = Notices::default();
        self.values = livelihood::values(scenario);
        let before_end = self.count_people(scenario);
        self.book_cost_and_savings(scenario, &before_end);
        self.book_transfers(scenario);
        for row in &mut self.rows {
            for year in 0..self.horizon_years {
                row.net[year] = row.cost[year] + row.savings[year] + row.transfers[year];
            }
        }
        Ok(())
    }

    /// Fills `people`; gives the family-years gained before each group's own effort has ended.
    fn count_people(&mut self, scenario: &Scenario) -> Yearly {
        let arms = Arms::fit(scenario);
        let length_years = scenario.get(Param::LengthYears);
        if let Some((asked, used)) = arms.target_cut {
            self.notices.push(Notice::TargetCut { asked, used });
        }
        if scenario.get(Param::StartLagMonths) / 12.0 >= length_years {
            self.notices.push(Notice::LagPastLength);
        }
        let gained = FamilyYears::of(scenario, &arms);
        let nothing = [0.0; MAX_YEARS];
        self.people = People {
            comparison: nothing,
            programme: nothing,
            early: gained.early,
            lasting: gained.lasting,
            effect: arms.effect(length_years),
        };
        for year in 0..self.horizon_years {
            let to = year as f64 + 1.0;
            self.people.comparison[year] = arms.comparison_share(to);
            self.people.programme[year] = arms.programme_share(to);
        }
        gained.before_end
    }

    fn book_cost_and_savings(&mut self, scenario: &Scenario, before_end: &Yearly) {
        let administration = livelihood::cashable_administration(scenario);
        let (payer, lost) = (scenario.payer(), livelihood::cost_equalisation_loss(scenario));
        for (year, before_end) in before_end.iter().enumerate().take(self.horizon_years) {
            // 0 − 0 instead of −0, which would print as "-0".
            self.rows[payer as usize].cost[year] = 0.0 - effort::cost_in_year(scenario, year);
            let (early, lasting) = (self.people.early[year], self.people.lasting[year]);
            for (budget, row) in Budget::ALL.into_iter().zip(&mut self.rows) {
                // Adding nothing turns −0, which would print as "-0", into 0.
                row.savings[year] =
                    early * self.values.early.of(budget) + lasting * self.values.lasting.of(budget) + 0.0;
            }
            // While the effort goes on, its staff stay although families leave.
            self.rows[Budget::SocialServices as usize].savings[year] -= administration * before_end;
            if let Some(earlier) = year.checked_sub(COST_EQUALISATION_LAG_YEARS) {
                let moved = lost * (self.people.early[earlier] + self.people.lasting[earlier]);
                self.rows[Budget::MunicipalFinance as usize].savings[year] -= moved;
                self.rows[Budget::Equalisation as usize].savings[year] += moved;
            }
        }
    }

    /// What the rules of funding look at, read off the summed ledger.
    pub(super) fn basis(&self) -> Basis {
        let saved = |budget: Budget, year: usize| self.row(budget).savings[year];
        Basis::of(self.horizon_years, |year| {
            let cost = 0.0 - self.row(self.scenario.payer()).cost[year];
            let saving = saved(Budget::IncomeSupport, year) + saved(Budget::SocialServices, year);
            (cost, saving, self.people.early[year] + self.people.lasting[year])
        })
    }

    /// Books the transfers, where costs and savings stand already.
    fn book_transfers(&mut self, scenario: &Scenario) {
        let basis = self.basis();
        let rows = &mut self.rows;
        let outstanding = financing::transfers(scenario, &basis, |year, from, to, kronor| {
            rows[from as usize].transfers[year] -= kronor;
            rows[to as usize].transfers[year] += kronor;
        });
        if outstanding > NOTHING {
            self.notices.push(Notice::FundNotRepaid { outstanding });
        }
        if scenario.financing() == Financing::Contract {
            let contract_years = scenario.get(Param::ContractYears);
            if contract_years < effort::running_years(scenario) {
                self.notices.push(Notice::ContractShorterThanEffort);
            }
            if contract_years > self.horizon_years as f64 {
                self.notices.push(Notice::ContractLongerThanHorizon);
            }
        }
    }

    /// The ledger of one holder.
    pub const fn row(&self, budget: Budget) -> &Row {
        &self.rows[budget as usize]
    }

    /// Yearly net of several holders together, kronor.
    pub fn net_of(&self, budgets: &[Budget]) -> Yearly {
        let mut sum = [0.0; MAX_YEARS];
        for budget in budgets {
            for (total, net) in sum.iter_mut().zip(self.row(*budget).net) {
                *total += net;
            }
        }
        sum
    }

    /// What is read off the ledger for a budget, a group, all public budgets or all holders.
    pub const fn summary(&self, total: Total) -> &Summary {
        self.totals.get(total)
    }

    /// The group whose budget pays.
    pub fn payer_group(&self) -> Group {
        self.scenario.payer_group()
    }

    /// Whether the paying purse is a committee's, which has both staff and income support.
    pub fn is_joined(&self) -> bool {
        self.one_committee && matches!(self.scenario.payer(), Budget::SocialServices | Budget::IncomeSupport)
    }

    /// Whether a budget is the paying purse, or a part of it.
    pub fn pays(&self, budget: Budget) -> bool {
        let of_committee = matches!(budget, Budget::SocialServices | Budget::IncomeSupport);
        budget == self.scenario.payer() || (of_committee && self.is_joined())
    }

    /// The budgets of the paying purse.
    pub fn paying(&self) -> impl Iterator<Item = Budget> {
        Budget::ALL.into_iter().filter(|budget| self.pays(*budget))
    }

    /// When the paying purse has its own money back, years from the start, as [`payback_years`].
    pub fn purse_payback_years(&self) -> Option<f64> {
        let mut net = [0.0; MAX_YEARS];
        for budget in self.paying() {
            for (sum, kronor) in net.iter_mut().zip(self.row(budget).net) {
                *sum += kronor;
            }
        }
        payback_years(net[..self.horizon_years].iter().copied())
    }

    /// Cost of the effort within the horizon, kronor; negative where it saves staff.
    pub fn effort_cost(&self) -> f64 {
        0.0 - self.row(self.scenario.payer()).cost.iter().sum::<f64>()
    }
}
