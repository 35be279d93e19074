//! What matters most, who carries the risk, and what would make the payer whole (`src/model/README.md`, Ledger and Uncertainty).

use super::budget::{Budget, Group};
use super::ledger::Outcome;
use super::parameter::{Param, UNCERTAIN};
use super::scenario::{Financing, Scenario, ScenarioError};
use super::summary::{NOTHING, Total};
use super::uncertainty::{put_drawn, span};

/// One uncertain parameter alone at each of its ends, the rest in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Which one.
    pub param: Param,
    /// The low end of its span.
    pub low: f64,
    /// The high end.
    pub high: f64,
    /// Present value to the payer's group at the low end, kronor; where a joint rule forbids the end, at the nearest value
    /// that it allows.
    pub npv_low: f64,
    /// The same at the high end. Both may lie on one side of the value in force.
    pub npv_high: f64,
}

/// A bar for each uncertain parameter, in the order of the table. `scratch` is overwritten.
pub fn tornado(scenario: &Scenario, scratch: &mut Outcome) -> Vec<Bar> {
    let group = Total::Group(scenario.payer_group());
    let mut npv_at = |param: Param, value: f64| {
        let mut trial = *scenario;
        put_drawn(&mut trial, scenario, param, value);
        // What is drawn keeps the joint rules, so there is no error where the scenario itself had none.
        scratch.update(&trial).ok().map(|()| scratch.summary(group).npv)
    };
    let bar = |param: Param| {
        let (low, high) = span(scenario, param);
        Some(Bar { param, low, high, npv_low: npv_at(param, low)?, npv_high: npv_at(param, high)? })
    };
    UNCERTAIN.into_iter().filter_map(bar).collect()
}

/// What each would win or lose over the horizon, kronor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Carried {
    /// One for each of [`Group::ALL`].
    pub groups: [f64; Group::ALL.len()],
    /// The investor.
    pub investor: f64,
}

/// The scenario with another financing and another effect.
///
/// # Errors
/// The effect is outside its range.
pub fn tried(scenario: &Scenario, financing: Financing, extra_share: f64) -> Result<Scenario, ScenarioError> {
    let mut trial = *scenario;
    trial.set(Param::Financing, financing as usize as f64)?;
    trial.set(Param::ExtraShare, extra_share)?;
    Ok(trial)
}

/// Sums of the scenario with another financing and another effect; none where the parts of a shared cost do not sum to
/// one. `scratch` is overwritten.
pub fn carried(scenario: &Scenario, financing: Financing, extra_share: f64, scratch: &mut Outcome) -> Option<Carried> {
    scratch.update(&tried(scenario, financing, extra_share).ok()?).ok()?;
    Some(Carried {
        groups: Group::ALL.map(|group| scratch.summary(Total::Group(group)).sum),
        investor: scratch.summary(Total::Budget(Budget::Investor)).sum,
    })
}

/// What the paying budget would need to lose nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MakeWhole {
    /// Present value, kronor; 0 where the payer loses nothing.
    pub amount: f64,
    /// As a part of what the other public budgets that gain have gained; over 1 they cannot, none where none gains.
    pub share: Option<f64>,
}

/// The transfer that would make the payer whole, after the transfers of its financing.
pub fn make_whole(outcome: &Outcome) -> MakeWhole {
    let payer = outcome.scenario.payer();
    let npv = |budget: &Budget| outcome.summary(Total::Budget(*budget)).npv;
    let amount = (0.0 - npv(&payer)).max(0.0);
    let others = Budget::PUBLIC.iter().filter(|budget| **budget != payer);
    let gained: f64 = others.map(npv).filter(|npv| *npv > NOTHING).sum();
    MakeWhole { amount, share: (gained > 0.0).then(|| amount / gained) }
}
