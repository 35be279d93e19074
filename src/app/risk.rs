//! Who carries the risk, as the session holds it: each way of funding with each effect that the case is tried with.

use crate::cases::{Case, Tried};
use crate::chart::strips::{Axis, Shape, Strip};
use crate::model::{Budget, Carried, Financing, Group, NOTHING, Outcome, Scenario, carried};

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
pub enum Purse {
    /// A group of budgets.
    Group(Group),
    /// Whoever lends its money.
    Investor,
}

impl Purse {
    /// Its name in keys and links.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Group(group) => group.id(),
            Self::Investor => Budget::Investor.id(),
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
pub struct Way {
    /// Which one.
    pub financing: Financing,
    /// In the order of what is tried.
    pub effects: Vec<Carried>,
    /// Those to whom something happens.
    pub purses: Vec<Purse>,
}

/// Every way of funding with every effect.
#[derive(Clone, Debug)]
pub struct Risk {
    /// The scenario it is of; none before it is asked for.
    of: Option<Scenario>,
    /// The effects.
    pub tried: Vec<(Tried, f64)>,
    /// The ways; one whose parts do not sum to one cannot be had.
    pub ways: Vec<Way>,
    /// A scale that holds them all.
    pub axis: Axis,
    scratch: Outcome,
}

impl Risk {
    /// Of nothing yet.
    pub fn new(scratch: Outcome) -> Self {
        Self { of: None, tried: Vec::new(), ways: Vec::new(), axis: Axis::EMPTY, scratch }
    }

    /// Brings it up to another outcome.
    pub fn update(&mut self, case: &Case, outcome: &Outcome) {
        let scenario = outcome.scenario;
        if self.of.replace(scenario) != Some(scenario) {
            self.fill(case, &scenario);
        }
    }

    fn fill(&mut self, case: &Case, scenario: &Scenario) {
        self.tried = case.tried(scenario);
        self.ways.clear();
        for financing in Financing::ALL {
            let each = self.tried.iter().map(|(_, effect)| carried(scenario, financing, *effect, &mut self.scratch));
            let Some(effects) = each.collect::<Option<Vec<Carried>>>() else { continue };
            let public = Group::PUBLIC.iter().copied().map(Purse::Group);
            let touched = |purse: &Purse| effects.iter().any(|carried| purse.of(carried).abs() > NOTHING);
            let purses = public.chain([Purse::Investor]).filter(touched).collect();
            self.ways.push(Way { financing, effects, purses });
        }
        let sums = |way: &Way| -> Vec<f64> {
            way.purses.iter().flat_map(|purse| way.effects.iter().map(|carried| purse.of(carried))).collect()
        };
        self.axis = Axis::holding(self.ways.iter().flat_map(sums));
    }

    /// A strip for each purse of each way.
    pub fn strips(&self) -> Vec<Strip> {
        let strip = |way: &Way, purse: &Purse| {
            let marks: Vec<(f64, Shape)> = way
                .effects
                .iter()
                .map(|carried| purse.of(carried))
                .zip(self.tried.iter().map(|(tried, _)| mark(*tried).0))
                .collect();
            let ends = marks
                .iter()
                .fold((f64::MAX, f64::MIN), |(least, most), (kronor, _)| (least.min(*kronor), most.max(*kronor)));
            Strip { group: Some(purse.hue()), range: None, interval: Some(ends), marks }
        };
        self.ways.iter().flat_map(|way| way.purses.iter().map(move |purse| strip(way, purse))).collect()
    }

    /// What the last effect, none, gives in a way of funding.
    pub fn without(&self, financing: Financing) -> Option<&Carried> {
        self.ways.iter().find(|way| way.financing == financing)?.effects.last()
    }
}
