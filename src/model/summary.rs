//! What is read off the ledger: sums, present values, payback, and where the savings land (`src/model/README.md`, Ledger).

use super::budget::{Budget, Group, HOLDERS};
use super::ledger::{Outcome, Yearly};
use super::parameter::Param;

/// Kronor; an amount this near zero counts as zero.
pub const NOTHING: f64 = 0.005;

/// A holder or a sum of holders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Total {
    /// One holder.
    Budget(Budget),
    /// The budgets of a group.
    Group(Group),
    /// The ten public budgets.
    Public,
    /// Every holder.
    All,
}

const TOTALS: usize = HOLDERS + Group::ALL.len() + 2;

impl Total {
    const fn index(self) -> usize {
        match self {
            Self::Budget(budget) => budget as usize,
            Self::Group(group) => HOLDERS + group as usize,
            Self::Public => TOTALS - 2,
            Self::All => TOTALS - 1,
        }
    }

    /// The holders it sums.
    pub fn budgets(&self) -> &[Budget] {
        match self {
            Self::Budget(budget) => std::slice::from_ref(budget),
            Self::Group(group) => group.budgets(),
            Self::Public => Budget::PUBLIC,
            Self::All => &Budget::ALL,
        }
    }

    /// The name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Budget(budget) => budget.id(),
            Self::Group(group) => group.id(),
            Self::Public => "public",
            Self::All => "all",
        }
    }
}

/// One holder or sum over the whole horizon. Kronor; years from the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Summary {
    /// Sum of the yearly nets, fixed prices.
    pub sum: f64,
    /// Present value of the yearly nets, discounted to the start from the middle of each year.
    pub npv: f64,
    /// When the running sum has come back to zero for good; none if not within the horizon.
    pub payback_years: Option<f64>,
    /// The same on discounted flows.
    pub payback_years_discounted: Option<f64>,
    /// The deepest that the running sum goes, at most 0.
    pub lowest_cumulative: f64,
}

impl Summary {
    fn of(net: &[f64], discount_factors: &Yearly) -> Self {
        let discounted = || net.iter().zip(discount_factors).map(|(net, factor)| net * factor);
        let mut running = 0.0;
        let mut lowest: f64 = 0.0;
        for flow in net {
            running += flow;
            lowest = lowest.min(running);
        }
        Self {
            sum: running,
            npv: discounted().sum(),
            payback_years: payback_years(net.iter().copied()),
            payback_years_discounted: payback_years(discounted()),
            lowest_cumulative: if lowest >= -NOTHING { 0.0 } else { lowest },
        }
    }
}

/// The point, in years from the start, after which the running sum of `flows` is never below zero again.
///
/// Each year's flow is spread evenly over its year. 0 where the sum is never below zero, none where it still is at
/// the end.
pub fn payback_years(flows: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut running = 0.0;
    let mut before = 0.0;
    let mut payback = Some(0.0);
    for (year, flow) in flows.into_iter().enumerate() {
        running += flow;
        let now = if running.abs() <= NOTHING { 0.0 } else { running };
        if now < 0.0 {
            payback = None;
        } else if payback.is_none() {
            payback = Some(year as f64 + before / (before - now));
        }
        before = now;
    }
    payback
}

/// (1 + rate)^−(t + ½) for each budget year t.
pub(super) fn discount_factors(rate: f64) -> Yearly {
    let mut factors = factors(rate);
    std::array::from_fn(|_| factors.next().unwrap_or_default())
}

/// The factors of one year after another.
fn factors(rate: f64) -> impl Iterator<Item = f64> {
    let yearly = 1.0 / (1.0 + rate);
    std::iter::successors(Some(yearly.sqrt()), move |factor| Some(factor * yearly))
}

/// Present value at the start of flows that fall in the middle of their years.
pub fn present_value(flows: &[f64], rate: f64) -> f64 {
    flows.iter().zip(factors(rate)).map(|(flow, factor)| flow * factor).sum()
}

/// The summaries of all holders and sums.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Totals([Summary; TOTALS]);

impl Totals {
    pub(super) fn of(outcome: &Outcome) -> Self {
        let factors = discount_factors(outcome.scenario.get(Param::DiscountRate));
        let mut totals = Self::default();
        let budgets = Budget::ALL.into_iter().map(Total::Budget);
        let groups = Group::ALL.into_iter().map(Total::Group);
        for total in budgets.chain(groups).chain([Total::Public, Total::All]) {
            let net = outcome.net_of(total.budgets());
            totals.0[total.index()] = Summary::of(&net[..outcome.horizon_years], &factors);
        }
        totals
    }

    pub(super) const fn get(&self, total: Total) -> &Summary {
        &self.0[total.index()]
    }
}

/// Whose pocket a saving lands in, seen from the payer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purse {
    /// The budget that pays for the effort.
    Payer,
    /// The other budgets of its group.
    RestOfGroup,
    /// Another public group.
    Other(Group),
}

impl Purse {
    /// The name in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Payer => "payer",
            Self::RestOfGroup => "rest_of_group",
            Self::Other(group) => group.id(),
        }
    }
}

/// How the public purses that gain share what is saved; the shares sum to 1. None where no purse gains.
///
/// Present value of savings before cost and transfers, netted by purse; a purse that does not gain has 0.
pub fn where_it_lands(outcome: &Outcome) -> Option<[(Purse, f64); 5]> {
    let factors = discount_factors(outcome.scenario.get(Param::DiscountRate));
    let saved = |budget: Budget| -> f64 {
        outcome.row(budget).savings.iter().zip(factors).map(|(kronor, factor)| kronor * factor).sum()
    };
    let own_group = outcome.payer_group();
    let mut purses = [(Purse::Payer, outcome.paying().map(saved).sum()); 5];
    purses[1] = (
        Purse::RestOfGroup,
        own_group.budgets().iter().filter(|budget| !outcome.pays(**budget)).map(|budget| saved(*budget)).sum(),
    );
    let others = Group::PUBLIC.iter().filter(|group| **group != own_group);
    for (place, group) in purses[2..].iter_mut().zip(others) {
        *place = (Purse::Other(*group), group.budgets().iter().map(|budget| saved(*budget)).sum());
    }
    for (_, kronor) in &mut purses {
        if *kronor <= NOTHING {
            *kronor = 0.0;
        }
    }
    let gained: f64 = purses.iter().map(|(_, kronor)| kronor).sum();
    (gained > 0.0).then(|| purses.map(|(purse, kronor)| (purse, kronor / gained)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payback_is_the_last_return_to_zero() {
        let table: [(&str, &[f64], Option<f64>); 12] = [
            ("nothing happens", &[0.0, 0.0], Some(0.0)),
            ("only gains", &[1.0, 1.0], Some(0.0)),
            ("back at the end of a year", &[-2.0, 1.0, 1.0], Some(3.0)),
            ("back in the middle of a year", &[-1.0, 2.0], Some(1.5)),
            ("not back", &[-2.0, 1.0], None),
            ("a dip after payback counts", &[-1.0, 2.0, -2.0, 4.0], Some(3.25)),
            ("ends in a dip", &[-1.0, 2.0, -2.0], None),
            ("gains first, then losses", &[1.0, -3.0], None),
            ("gains first, a dip, back", &[2.0, -3.0, 2.0], Some(2.5)),
            ("touching zero is not below", &[1.0, -1.0, 1.0], Some(0.0)),
            ("half an öre is nothing", &[-0.005, 0.0], Some(0.0)),
            ("back to within half an öre", &[-1.0, 0.996], Some(2.0)),
        ];
        for (name, flows, expected) in table {
            assert_eq!(payback_years(flows.iter().copied()), expected, "{name}");
        }
    }

    #[test]
    fn discounting_at_nothing_is_a_plain_sum_and_at_three_per_cent_the_middle_of_the_year() {
        assert_eq!(discount_factors(0.0), [1.0; 30]);
        for (year, factor) in discount_factors(0.03).into_iter().enumerate() {
            let exact = libm::pow(1.03, -(year as f64 + 0.5));
            assert!((factor - exact).abs() <= 1e-15 * 10.0, "{year}");
        }
    }
}
