//! What each livelihood moves in a year, per family (`src/model/README.md`, Livelihoods).

use std::ops::{Add, AddAssign, Mul, Sub};

use super::budget::{Budget, HOLDERS};
use super::parameter::Param;
use super::scenario::{Baseline, BenefitTax, SHARE_SETS, Scenario};
use super::tax::TaxRules;

/// Kronor a year into (+) or out of (−) each budget, for one family.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flows(pub [f64; HOLDERS]);

impl Flows {
    fn put(&mut self, budget: Budget, kronor: f64) {
        self.0[budget as usize] += kronor;
    }

    /// What one budget gets.
    pub const fn of(&self, budget: Budget) -> f64 {
        self.0[budget as usize]
    }
}

impl Add for Flows {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl AddAssign for Flows {
    fn add_assign(&mut self, other: Self) {
        for (kronor, more) in self.0.iter_mut().zip(other.0) {
            *kronor += more;
        }
    }
}

impl Sub for Flows {
    type Output = Self;
    fn sub(mut self, other: Self) -> Self {
        for (kronor, less) in self.0.iter_mut().zip(other.0) {
            *kronor -= less;
        }
        self
    }
}

impl Mul<f64> for Flows {
    type Output = Self;
    fn mul(mut self, factor: f64) -> Self {
        for kronor in &mut self.0 {
            *kronor *= factor;
        }
        self
    }
}

/// What a family-year gained is worth to each budget, kronor.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Values {
    /// A year of a family that has supported itself for less than `settling_years`.
    pub early: Flows,
    /// A year of one that has done so for longer.
    pub lasting: Flows,
}

/// The ordinary administration that a family on income support takes, as far as it can be saved; kronor a year.
pub fn cashable_administration(scenario: &Scenario) -> f64 {
    match scenario.baseline() {
        Baseline::IncomeSupport => {
            scenario.get(Param::CostPerPost) / scenario.get(Param::OrdinaryCaseload)
                * scenario.get(Param::AdminCashable)
        }
        Baseline::StateBenefit | Baseline::Table => 0.0,
    }
}

/// Years until the municipality loses in cost equalisation what fewer families in need make it lose.
pub(super) const COST_EQUALISATION_LAG_YEARS: usize = 2;

/// What each family-year gained makes the municipality lose in cost equalisation to the others, kronor.
pub(super) fn cost_equalisation_loss(scenario: &Scenario) -> f64 {
    match scenario.baseline() {
        Baseline::IncomeSupport => scenario.get(Param::CostEqualisationLoss),
        Baseline::StateBenefit | Baseline::Table => 0.0,
    }
}

/// The part of its own extra tax, at the rate `own`, that is left after income equalisation at the county's rate.
pub fn tax_kept(scenario: &Scenario, own: Param, county: Param) -> f64 {
    let rate = scenario.get(own);
    if !scenario.flag(Param::EqualisationOn) {
        1.0
    } else if rate == 0.0 {
        0.0
    } else {
        (rate - scenario.get(county)).max(0.0) / rate
    }
}

/// The value of an early and of a lasting family-year, with administration.
pub fn values(scenario: &Scenario) -> Values {
    if scenario.baseline() == Baseline::Table {
        let table = table(scenario);
        return Values { early: table, lasting: table };
    }
    let rules = Rules::new(scenario);
    let baseline = rules.baseline();
    let livelihoods = rules.livelihoods();
    let [early, lasting] = SHARE_SETS.map(|set| rules.mixed(&livelihoods, set) - baseline);
    Values { early, lasting }
}

/// The `table_…` parameters: one for each public budget, in order.
pub const TABLE_VALUES: [Param; 10] = [
    Param::TableSocialServices,
    Param::TableIncomeSupport,
    Param::TableEmployment,
    Param::TableSchool,
    Param::TableMunicipalFinance,
    Param::TableHealth,
    Param::TableRegionalFinance,
    Param::TableStateBenefits,
    Param::TableStateTaxes,
    Param::TableEqualisation,
];

/// What [`TABLE_VALUES`] say is saved in a year.
fn table(scenario: &Scenario) -> Flows {
    let mut flows = Flows::default();
    for (budget, param) in Budget::PUBLIC.iter().zip(TABLE_VALUES) {
        flows.put(*budget, scenario.get(param));
    }
    flows
}

/// One scenario's taxes, prices and benefits.
#[derive(Clone, Debug)]
pub(super) struct Rules<'a> {
    scenario: &'a Scenario,
    pub(super) tax: TaxRules,
    /// Part of its own extra tax that the municipality keeps after income equalisation.
    municipality_keeps: f64,
    /// The same for the region.
    region_keeps: f64,
}

impl<'a> Rules<'a> {
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            tax: TaxRules {
                municipal_tax: scenario.get(Param::MunicipalTax),
                regional_tax: scenario.get(Param::RegionalTax),
                price_base_amount: scenario.get(Param::PriceBaseAmount),
            },
            municipality_keeps: tax_kept(scenario, Param::MunicipalTax, Param::MunicipalEqualisationRate),
            region_keeps: tax_kept(scenario, Param::RegionalTax, Param::RegionalEqualisationRate),
        }
    }

    fn get(&self, param: Param) -> f64 {
        self.scenario.get(param)
    }

    /// Support that is no longer paid to a family that leaves, kronor a year.
    pub(super) fn support(&self) -> f64 {
        12.0 * self.get(Param::SupportPerMonth) * self.get(Param::SupportSavedShare)
    }

    fn tax_in(&self, flows: &mut Flows, municipal: f64, regional: f64) {
        flows.put(Budget::MunicipalFinance, municipal * self.municipality_keeps);
        flows.put(Budget::RegionalFinance, regional * self.region_keeps);
        let rest = municipal * (1.0 - self.municipality_keeps) + regional * (1.0 - self.region_keeps);
        flows.put(Budget::Equalisation, rest);
    }

    fn spend(&self, flows: &mut Flows, kronor: f64) {
        let vat = kronor * self.get(Param::VatShare);
        flows.put(Budget::Household, kronor - vat);
        flows.put(Budget::StateTaxes, vat);
    }

    fn baseline(&self) -> Flows {
        match self.scenario.baseline() {
            Baseline::IncomeSupport => self.income_support(),
            Baseline::StateBenefit => self.state_benefit(),
            Baseline::Table => Flows::default(),
        }
    }

    pub(super) fn income_support(&self) -> Flows {
        let mut flows = Flows::default();
        flows.put(Budget::IncomeSupport, -self.support());
        flows.put(Budget::SocialServices, -cashable_administration(self.scenario));
        flows.put(Budget::Employment, -self.get(Param::ActivityCostPerYear));
        self.spend(&mut flows, self.support());
        flows
    }

    pub(super) fn work(&self) -> Flows {
        let mut flows = Flows::default();
        let pay = 12.0 * self.get(Param::MonthlyPay);
        let tax = self.tax.on(pay);
        let pension = if self.scenario.flag(Param::CountPension) { 0.0 } else { self.get(Param::PensionShare) };
        let contributions = (self.get(Param::EmployerContributions) - pension) * pay;
        let housing = self.get(Param::HousingAllowanceLost);
        self.tax_in(&mut flows, tax.municipal, tax.regional);
        flows.put(Budget::StateTaxes, contributions - tax.in_work_credit);
        flows.put(Budget::StateBenefits, housing);
        self.spend(&mut flows, pay - tax.municipal - tax.regional + tax.in_work_credit - housing);
        flows
    }

    pub(super) fn subsidised(&self, mut flows: Flows) -> Flows {
        let labour_cost = 12.0 * self.get(Param::MonthlyPay) * (1.0 + self.get(Param::EmployerContributions));
        flows.put(Budget::StateBenefits, -self.get(Param::SubsidyShare) * labour_cost);
        flows.put(Budget::Employment, -self.get(Param::MunicipalJobCostPerYear));
        flows
    }

    pub(super) fn studies(&self) -> Flows {
        let mut flows = Flows::default();
        let grant = self.get(Param::StudySupportPerYear);
        flows.put(Budget::StateBenefits, -grant);
        self.spend(&mut flows, grant);
        flows
    }

    /// A benefit from the state; returns what the household has left of it too.
    fn benefit(&self, benefit: f64, taxed: BenefitTax) -> (Flows, f64) {
        let mut flows = Flows::default();
        flows.put(Budget::StateBenefits, -benefit);
        let mut left = benefit;
        if taxed != BenefitTax::Untaxed {
            let tax = self.tax.on(benefit);
            self.tax_in(&mut flows, tax.municipal, tax.regional);
            left -= tax.municipal + tax.regional;
            if taxed == BenefitTax::AsWork {
                flows.put(Budget::StateTaxes, -tax.in_work_credit);
                left += tax.in_work_credit;
            }
        }
        self.spend(&mut flows, left);
        (flows, left)
    }

    pub(super) fn other_benefit(&self) -> Flows {
        self.benefit(self.get(Param::BenefitPerYear), BenefitTax::Plain).0
    }

    fn state_benefit_and_what_is_left(&self) -> (Flows, f64) {
        self.benefit(12.0 * self.get(Param::StateBenefitPerMonth), self.scenario.benefit_tax())
    }

    pub(super) fn state_benefit(&self) -> Flows {
        self.state_benefit_and_what_is_left().0
    }

    /// Moved or supported by someone else: the family spends what it had before.
    pub(super) fn other(&self) -> Flows {
        let before = match self.scenario.baseline() {
            Baseline::StateBenefit => self.state_benefit_and_what_is_left().1,
            Baseline::IncomeSupport | Baseline::Table => self.support(),
        };
        let mut flows = Flows::default();
        self.spend(&mut flows, before);
        flows
    }

    /// What families move to, in the order of a set of shares.
    fn livelihoods(&self) -> [Flows; 5] {
        let work = self.work();
        [work, self.subsidised(work), self.studies(), self.other_benefit(), self.other()]
    }

    /// The livelihoods weighted by `shares` (work, subsidised, studies, other benefit, other), with displacement: some of
    /// those who work take a job that another then lives without.
    fn mixed(&self, livelihoods: &[Flows; 5], shares: [Param; 5]) -> Flows {
        let [in_work, in_subsidised, in_studies, on_benefit, elsewhere] = shares.map(|share| self.get(share));
        let displaced = (in_work + in_subsidised) * self.get(Param::Displacement);
        let weights = [in_work - displaced, in_subsidised, in_studies, on_benefit + displaced, elsewhere];
        let mut mixed = Flows::default();
        for (livelihood, weight) in livelihoods.iter().zip(weights) {
            mixed += *livelihood * weight;
        }
        mixed
    }
}
