//! Budgets in rows, the main picture: time runs right, budgets run down, the payer first.
//!
//! Cost stands top left and gain lies bottom right, so the message is the shape. One scale; each row has its own
//! zero line.

mod draw;
mod layout;

use super::span::Span;
use crate::model::{Budget, Financing, Group, NOTHING, Outcome, Total, Yearly};

pub use draw::draw;
pub use layout::{Layout, Mark, Room, RowBox, Size};

/// The most rows that are there unopened: payer, rest of its group, the group's net, three other public groups, an
/// investor where there is one, the household.
pub const MOST_ROWS: usize = 8;

/// The place of the payer's group as a whole among the rows.
pub const NET_ROW: usize = 2;

/// What a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowOf {
    /// The budget that pays.
    Payer(Budget),
    /// The committee that pays, with both staff and income support.
    Committee,
    /// The other budgets of its group.
    RestOf(Group),
    /// The payer's group as a whole.
    NetOf(Group),
    /// Another group.
    Group(Group),
    /// Whoever has lent its money to the effort.
    Investor,
    /// One budget out of the row above it, which is open.
    Single(Budget),
}

impl RowOf {
    /// Whether it stands for the rest of the payer's group, at half strength.
    pub const fn is_half(self) -> bool {
        matches!(self, Self::RestOf(_))
    }

    /// The group whose hue the row has.
    pub fn group(self) -> Group {
        match self {
            Self::Payer(budget) | Self::Single(budget) => budget.group().unwrap_or(Group::Municipality),
            Self::RestOf(group) | Self::NetOf(group) | Self::Group(group) => group,
            Self::Committee => Group::Municipality,
            // Private money, as the household's.
            Self::Investor => Group::Household,
        }
    }
}

/// One row: what changes for somebody, year by year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Whose it is.
    pub of: RowOf,
    /// Kronor each budget year, or up to the end of it where the picture shows running sums.
    pub kronor: Yearly,
    /// Kronor over the horizon.
    pub sum: f64,
}

/// What the picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The rows from top to bottom; single budgets stand under the row they belong to.
    pub rows: Vec<Row>,
    /// The years.
    pub span: Span,
    /// Whether bars are running sums.
    pub running: bool,
    /// The row that is open.
    pub open: Option<RowOf>,
    /// When the payer's group has its money back, years from the start; none where it never was out of pocket, where
    /// it never gets it back within the horizon, and where nothing happens.
    pub payback_years: Option<f64>,
}

/// The rows that are there unopened, for an outcome.
pub fn standing(outcome: &Outcome) -> impl Iterator<Item = RowOf> {
    let scenario = &outcome.scenario;
    let own = scenario.payer_group();
    let others = Group::PUBLIC.iter().copied().filter(move |group| *group != own).map(RowOf::Group);
    let investor = (scenario.financing() == Financing::Contract).then_some(RowOf::Investor);
    let payer = if outcome.is_joined() { RowOf::Committee } else { RowOf::Payer(scenario.payer()) };
    let first = [payer, RowOf::RestOf(own), RowOf::NetOf(own)];
    first.into_iter().chain(others).chain(investor).chain([RowOf::Group(Group::Household)])
}

/// The single budgets that make up a row; none where it is one itself, and none for the group as a whole, whose parts are
/// the two rows above it.
pub fn parts(outcome: &Outcome, of: RowOf) -> Vec<Budget> {
    let (budgets, paying) = match of {
        RowOf::RestOf(group) if group.budgets().len() > 1 => (group.budgets(), false),
        RowOf::Group(group) if group.budgets().len() > 1 => return group.budgets().to_vec(),
        RowOf::Committee => (Group::Municipality.budgets(), true),
        _ => return Vec::new(),
    };
    budgets.iter().copied().filter(|budget| outcome.pays(*budget) == paying).collect()
}

impl Rows {
    /// Reads the picture off an outcome: yearly or `running` sums, with one row open or none.
    pub fn of(outcome: &Outcome, running: bool, open: Option<RowOf>) -> Self {
        let net_of = |of: RowOf| match of {
            RowOf::Committee => outcome.net_of(&parts(outcome, of)),
            RowOf::Payer(budget) | RowOf::Single(budget) => outcome.row(budget).net,
            RowOf::RestOf(group) => {
                let mut net = outcome.net_of(group.budgets());
                for paid in outcome.paying().map(|budget| outcome.row(budget).net) {
                    for (kronor, paid) in net.iter_mut().zip(paid) {
                        *kronor -= paid;
                    }
                }
                net
            }
            RowOf::NetOf(group) | RowOf::Group(group) => outcome.net_of(group.budgets()),
            RowOf::Investor => outcome.row(Budget::Investor).net,
        };
        let years = outcome.horizon_years;
        let row = |of: RowOf| {
            let mut kronor = net_of(of);
            let sum = kronor.iter().sum();
            if running {
                add_up(&mut kronor[..years]);
            }
            Row { of, kronor, sum }
        };
        let mut rows = Vec::with_capacity(MOST_ROWS);
        for of in standing(outcome) {
            rows.push(row(of));
            if open == Some(of) {
                rows.extend(parts(outcome, of).into_iter().map(|budget| row(RowOf::Single(budget))));
            }
        }
        let own = Total::Group(outcome.payer_group());
        let payback_years = outcome.summary(own).payback_years.filter(|years| *years > 0.0);
        Self { rows, span: Span::of(outcome), running, open, payback_years }
    }

    /// The rows that are there unopened, with their places among all.
    pub fn standing(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.rows.iter().enumerate().filter(|(_, row)| !matches!(row.of, RowOf::Single(_)))
    }

    /// Takes away the numbers of all rows but the first `shown`; their names and places stay.
    pub fn hide_from(&mut self, shown: usize) {
        for row in self.rows.iter_mut().skip(shown) {
            (row.kronor, row.sum) = (Yearly::default(), 0.0);
        }
        if shown <= NET_ROW {
            self.payback_years = None;
        }
    }

    /// How far a row goes above and below its zero line, kronor.
    pub fn extent(&self, row: &Row) -> (f64, f64) {
        let years = &row.kronor[..self.span.years];
        let above = years.iter().fold(0.0, |most: f64, kronor| most.max(*kronor));
        let below = years.iter().fold(0.0, |most: f64, kronor| most.max(-*kronor));
        let seen = |kronor: f64| if kronor > NOTHING { kronor } else { 0.0 };
        (seen(above), seen(below))
    }

    /// Whether nothing happens in any row.
    pub fn is_still(&self) -> bool {
        self.rows.iter().all(|row| self.extent(row) == (0.0, 0.0))
    }

    /// The budget year, as a calendar year, in which the payer's group has its money back.
    pub fn payback_year(&self) -> Option<i32> {
        self.payback_years.map(|years| self.span.calendar_year(years))
    }
}

/// Turns yearly amounts into running sums.
pub fn add_up(kronor: &mut [f64]) {
    let mut sum = 0.0;
    for amount in kronor {
        sum += *amount;
        *amount = sum;
    }
}
