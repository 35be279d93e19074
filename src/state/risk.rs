//! Who carries the risk: each way of funding with each effect that the case is tried with.

use crate::cases::{Case, Tried};
use crate::chart::strips::{Axis, Shape, Strip};
use crate::model::{Budget, Carried, Financing, Group, NOTHING, Outcome, Scenario, Total, carried};

/// The mark of an effect, and its sign.
pub const fn mark(tried: Tried) -> (Shape, &'static str) {
    match tried {
        Tried::Reported => (Shape::Disc, "●"),
        Tried::InForce => (Shape::Diamond, "◆"),
        Tried::Cautious => (Shape::Triangle, "▲"),
        Tried::None => (Shape::Ring, "○"),
    }
}

/// Who wins or loses in a way of funding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// A group of budgets.
    Group(Group),
    /// Whoever lends its money.
    Investor,
}

impl Party {
    /// Whose money it is.
    pub const fn total(self) -> Total {
        match self {
            Self::Group(group) => Total::Group(group),
            Self::Investor => Total::Budget(Budget::Investor),
        }
    }

    /// Its sum, kronor.
    pub fn of(self, carried: &Carried) -> f64 {
        match self {
            Self::Investor => carried.investor,
            Self::Group(group) => carried.groups[group as usize],
        }
    }

    fn hue(self) -> Group {
        match self {
            Self::Group(group) => group,
            // Private money, as the household's.
            Self::Investor => Group::Household,
        }
    }
}

/// A way of funding that can be had, with what each effect gives in it.
#[derive(Clone, Debug)]
pub struct WayOfFunding {
    /// Which one.
    pub financing: Financing,
    /// In the order of what is tried.
    pub effects: Vec<Carried>,
    /// Those to whom something happens.
    pub parties: Vec<Party>,
}

/// Every way of funding with every effect.
#[derive(Clone, Debug)]
pub struct Risk {
    /// The scenario it is of.
    of: Scenario,
    /// The effects.
    pub tried: Vec<(Tried, f64)>,
    /// The ways; one whose parts do not sum to one cannot be had.
    pub ways: Vec<WayOfFunding>,
    /// A scale that holds them all.
    pub axis: Axis,
    scratch: Outcome,
}

impl Risk {
    /// Of an outcome.
    pub fn of(case: &Case, outcome: &Outcome) -> Self {
        let of = outcome.scenario;
        let mut risk = Self { of, tried: Vec::new(), ways: Vec::new(), axis: Axis::EMPTY, scratch: outcome.clone() };
        risk.fill(case, &of);
        risk
    }

    /// Brings it up to another outcome of the same case.
    pub fn update(&mut self, case: &Case, outcome: &Outcome) {
        if self.of != outcome.scenario {
            self.of = outcome.scenario;
            self.fill(case, &outcome.scenario);
        }
    }

    fn fill(&mut self, case: &Case, scenario: &Scenario) {
        self.tried = case.tried(scenario);
        self.ways.clear();
        for financing in Financing::ALL {
            let each = self.tried.iter().map(|(_, effect)| carried(scenario, financing, *effect, &mut self.scratch));
            let Some(effects) = each.collect::<Option<Vec<Carried>>>() else { continue };
            let public = Group::PUBLIC.iter().copied().map(Party::Group);
            let touched = |party: &Party| effects.iter().any(|carried| party.of(carried).abs() > NOTHING);
            let parties = public.chain([Party::Investor]).filter(touched).collect();
            self.ways.push(WayOfFunding { financing, effects, parties });
        }
        let sums = |way: &WayOfFunding| -> Vec<f64> {
            way.parties.iter().flat_map(|party| way.effects.iter().map(|carried| party.of(carried))).collect()
        };
        self.axis = Axis::holding(self.ways.iter().flat_map(sums));
    }

    /// A strip for each party of each way.
    pub fn strips(&self) -> Vec<Strip> {
        let strip = |way: &WayOfFunding, party: &Party| {
            let marks: Vec<(f64, Shape)> = way
                .effects
                .iter()
                .map(|carried| party.of(carried))
                .zip(self.tried.iter().map(|(tried, _)| mark(*tried).0))
                .collect();
            let ends = marks
                .iter()
                .fold((f64::MAX, f64::MIN), |(least, most), (kronor, _)| (least.min(*kronor), most.max(*kronor)));
            Strip { group: Some(party.hue()), range: None, interval: Some(ends), marks }
        };
        self.ways.iter().flat_map(|way| way.parties.iter().map(move |party| strip(way, party))).collect()
    }

    /// What the last effect, none, gives in a way of funding.
    pub fn without(&self, financing: Financing) -> Option<&Carried> {
        self.ways.iter().find(|way| way.financing == financing)?.effects.last()
    }
}
