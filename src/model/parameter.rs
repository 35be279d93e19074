//! The one table of parameters: everything that can be set, with unit, range, default, grade and source.
//!
//! Model, controls, links, tables and `ledger` all read it; nothing else knows a default or a range.
//! A link, a file and `--set` use the same name: [`Parameter::id`].

use std::fmt;

use super::budget::Budget;

/// How well a default is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Read in the source named, or arithmetic on what was read there.
    A,
    /// Recalled from the publication named.
    B,
    /// An order of magnitude or our own assumption.
    C,
}

/// The publication that a default comes from; its title and address stand in `cases::source`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Balkfors, Bokström and Salonen in Dagens Samhälle, 14 February 2020.
    DagensSamhalle,
    /// Malmö stad, economic assistance 2018.
    MalmoAssistance,
    /// KKiK/Kolada: adults who have not returned to assistance within a year.
    Kolada,
    /// CSN, study support 2026.
    Csn,
    /// Skatteverket, SKV 433 and contributions.
    Skatteverket,
    /// SCB, local tax rates.
    LocalTax,
    /// Förordning (2004:881) om kommunalekonomisk utjämning.
    EqualisationOrdinance,
    /// Malmö stad, STK-2015-735: the fund's repayment plans.
    MalmoFund,
    /// The outcomes contract in Norrköping.
    NorrkopingContract,
}

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Households.
    Families,
    /// Households for each caseworker.
    FamiliesPerCaseworker,
    /// Years.
    Years,
    /// Months.
    Months,
    /// Groups of families that start one after another.
    Groups,
    /// Kronor a year.
    KronorPerYear,
    /// Kronor a month.
    KronorPerMonth,
    /// Kronor for each family-year.
    KronorPerFamilyYear,
    /// Kronor.
    Kronor,
    /// A part of one, of families.
    ShareOfFamilies,
    /// A part of one.
    Share,
    /// A part of one each year.
    SharePerYear,
    /// A year of the calendar.
    CalendarYear,
    /// A number without unit.
    Plain,
}

/// What values a parameter can take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Any number from `min` to `max`; a control moves it in steps of `step`.
    Number {
        /// Smallest allowed value.
        min: f64,
        /// Largest allowed value.
        max: f64,
        /// What one press of + or − adds.
        step: f64,
    },
    /// A whole number from `min` to `max`.
    Whole {
        /// Smallest allowed value.
        min: f64,
        /// Largest allowed value.
        max: f64,
    },
    /// Yes or no, kept as 1 or 0.
    Flag,
    /// One of the names, kept as its index.
    Choice(&'static [&'static str]),
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// The name in files, in links and on the command line.
    pub id: &'static str,
    /// What the value counts.
    pub unit: Unit,
    /// Range, step or choices.
    pub kind: Kind,
    /// The value in the default case.
    pub default: f64,
    /// How well the default is known; two grades where it joins two figures; none where nothing is claimed.
    pub grades: &'static [Grade],
    /// Where the default was read; none for our own assumptions and for choices.
    pub source: Option<Source>,
    /// The lowest and highest value that are thought possible, where the draws vary the parameter.
    pub ends: Option<(f64, f64)>,
}

const fn number(min: f64, max: f64, step: f64) -> Kind {
    Kind::Number { min, max, step }
}

const fn whole(min: f64, max: f64) -> Kind {
    Kind::Whole { min, max }
}

/// A part of one, moved by hundredths.
const SHARE: Kind = number(0.0, 1.0, 0.01);

/// Kronor saved per family-year in one budget, for a case whose saving is not a livelihood.
const TABLE_VALUE: Kind = number(-2_000_000.0, 2_000_000.0, 1_000.0);

/// What families live on before the effort moves them.
const BASELINES: Kind = Kind::Choice(&["income_support", "state_benefit", "table"]);

/// How a state benefit is taxed.
const BENEFIT_TAXES: Kind = Kind::Choice(&["plain", "as_work", "none"]);

/// Who carries the cost meanwhile.
const FINANCINGS: Kind = Kind::Choice(&["own", "fund", "shared", "outcome_fund", "contract"]);

/// The budgets that can run an effort: the first of the public ones, in their order.
const PAYERS: &[&str] = &{
    let mut ids = [""; Budget::PAYERS.len()];
    let mut index = 0;
    while index < ids.len() {
        ids[index] = Budget::PAYERS[index].id();
        index += 1;
    }
    ids
};

/// Our own assumption.
const OWN: (&[Grade], Option<Source>) = (&[Grade::C], None);

/// A choice or a figure of the reader's own: nothing is claimed.
const OPEN: (&[Grade], Option<Source>) = (&[], None);

/// Read in `source`.
const fn read(source: Source) -> (&'static [Grade], Option<Source>) {
    (&[Grade::A], Some(source))
}

/// Read in `source`, and joined with an assumption of ours.
const fn read_and_assumed(source: Source) -> (&'static [Grade], Option<Source>) {
    (&[Grade::A, Grade::C], Some(source))
}

/// Read for one year and recalled for a later one.
const fn read_and_recalled(source: Source) -> (&'static [Grade], Option<Source>) {
    (&[Grade::A, Grade::B], Some(source))
}

/// Recalled from `source`.
const fn recalled(source: Source) -> (&'static [Grade], Option<Source>) {
    (&[Grade::B], Some(source))
}

macro_rules! table {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $unit:ident, $kind:expr, $default:expr, $known:expr
        $(, $low:literal ..= $high:literal)?;)*) => {
        /// The name of a parameter in code; the index of its row in the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Param { $($(#[$doc])* $name,)* }

        /// Every parameter, in the order of `src/model/README.md`, Parameters.
        pub const TABLE: &[Parameter] = &[$(Parameter {
            id: $id,
            unit: Unit::$unit,
            kind: $kind,
            default: $default,
            grades: $known.0,
            source: $known.1,
            ends: [$(Some(($low, $high)),)? None][0],
        },)*];

        /// Every parameter by name.
        pub const ALL: [Param; TABLE.len()] = [$(Param::$name,)*];
    };
}

table! {
    /// Households in one group.
    Families = "families", Families, number(1.0, 10_000.0, 1.0), 75.0, read_and_assumed(Source::DagensSamhalle);
    /// Families per caseworker in the effort.
    Caseload = "caseload", FamiliesPerCaseworker, number(5.0, 120.0, 1.0), 25.0, read(Source::DagensSamhalle);
    /// Families per caseworker in ordinary practice.
    OrdinaryCaseload = "ordinary_caseload", FamiliesPerCaseworker, number(10.0, 150.0, 1.0), 80.0, read(Source::DagensSamhalle);
    /// How long the effort goes on.
    LengthYears = "length_years", Years, number(0.5, 8.0, 0.5), 3.0, read(Source::DagensSamhalle);
    /// Time before the effort has any effect.
    StartLagMonths = "start_lag_months", Months, number(0.0, 24.0, 1.0), 6.0, OWN, 3.0..=12.0;
    /// Groups that follow one another.
    Cohorts = "cohorts", Groups, whole(1.0, 10.0), 1.0, OPEN;
    /// Yearly cost of one caseworker with everything around the post.
    CostPerPost = "cost_per_post", KronorPerYear, number(300_000.0, 2_000_000.0, 10_000.0), 820_000.0, OWN, 700_000.0..=950_000.0;
    /// Yearly cost per family beside staff.
    OtherCostPerFamilyYear = "other_cost_per_family_year", KronorPerYear, number(0.0, 300_000.0, 1_000.0), 0.0, OPEN;
    /// Cost that falls once, in the first year.
    StartupCost = "startup_cost", Kronor, number(0.0, 10_000_000.0, 50_000.0), 0.0, OPEN;
    /// Share that supports itself after `reference_years` in ordinary practice.
    ComparisonShare = "comparison_share", ShareOfFamilies, number(0.0, 0.95, 0.01), 8.0 / 75.0, read_and_assumed(Source::DagensSamhalle), 0.05..=0.3;
    /// What the effort adds to that share at `reference_caseload`.
    ExtraShare = "extra_share", ShareOfFamilies, number(-0.30, 0.80, 0.01), 0.12, OWN, 0.0..=0.3;
    /// The caseload that `extra_share` belongs to.
    ReferenceCaseload = "reference_caseload", FamiliesPerCaseworker, number(5.0, 120.0, 1.0), 25.0, read(Source::DagensSamhalle);
    /// The time after which the two shares are measured.
    ReferenceYears = "reference_years", Years, number(0.5, 8.0, 0.5), 3.0, read(Source::DagensSamhalle);
    /// How fast more time per family stops helping more.
    DiminishingReturns = "diminishing_returns", Plain, number(0.0, 5.0, 0.1), 0.0, OWN, 0.0..=3.0;
    /// Share that returns into need within a year.
    ReturnShare = "return_share", ShareOfFamilies, number(0.0, 0.9, 0.01), 0.20, recalled(Source::Kolada), 0.08..=0.35;
    /// Income support to one family.
    SupportPerMonth = "support_per_month", KronorPerMonth, number(0.0, 40_000.0, 500.0), 12_000.0, read(Source::MalmoAssistance), 8000.0..=16_000.0;
    /// Part of it that is no longer paid when a family leaves.
    SupportSavedShare = "support_saved_share", Share, SHARE, 0.9, OWN, 0.7..=1.0;
    /// Part of the ordinary administration that can be saved.
    AdminCashable = "admin_cashable", Share, SHARE, 0.5, OWN, 0.0..=1.0;
    /// Of those who leave, first years: ordinary work.
    ShareWork = "share_work", ShareOfFamilies, SHARE, 0.30, OWN, 0.15..=0.5;
    /// First years: subsidised work.
    ShareSubsidised = "share_subsidised", ShareOfFamilies, SHARE, 0.30, OWN;
    /// First years: studies.
    ShareStudies = "share_studies", ShareOfFamilies, SHARE, 0.20, OWN;
    /// First years: another benefit.
    ShareOtherBenefit = "share_other_benefit", ShareOfFamilies, SHARE, 0.15, OWN;
    /// First years: moved or supported by someone else.
    ShareOther = "share_other", ShareOfFamilies, SHARE, 0.05, OWN;
    /// Time without a break after which a livelihood is lasting.
    SettlingYears = "settling_years", Years, number(0.0, 10.0, 0.5), 2.0, OWN;
    /// Lasting: ordinary work.
    LastingWork = "lasting_work", ShareOfFamilies, SHARE, 0.60, OWN, 0.4..=0.8;
    /// Lasting: subsidised work.
    LastingSubsidised = "lasting_subsidised", ShareOfFamilies, SHARE, 0.10, OWN;
    /// Lasting: studies.
    LastingStudies = "lasting_studies", ShareOfFamilies, SHARE, 0.05, OWN;
    /// Lasting: another benefit.
    LastingOtherBenefit = "lasting_other_benefit", ShareOfFamilies, SHARE, 0.15, OWN;
    /// Lasting: moved or supported by someone else.
    LastingOther = "lasting_other", ShareOfFamilies, SHARE, 0.10, OWN;
    /// Pay before tax of one who works.
    MonthlyPay = "monthly_pay", KronorPerMonth, number(15_000.0, 50_000.0, 500.0), 26_000.0, OWN, 22_000.0..=32_000.0;
    /// Part of the labour cost that the state pays in subsidised work.
    SubsidyShare = "subsidy_share", Share, SHARE, 0.5, OWN, 0.3..=0.7;
    /// Study grant to one family.
    StudySupportPerYear = "study_support_per_year", KronorPerYear, number(0.0, 200_000.0, 1_000.0), 104_000.0, read(Source::Csn), 54_000.0..=149_000.0;
    /// Another benefit to one family.
    BenefitPerYear = "benefit_per_year", KronorPerYear, number(0.0, 300_000.0, 1_000.0), 130_000.0, OWN, 96_000.0..=165_000.0;
    /// State benefit that families live on to begin with.
    StateBenefitPerMonth = "state_benefit_per_month", KronorPerMonth, number(0.0, 40_000.0, 500.0), 0.0, OPEN;
    /// How that benefit is taxed.
    BenefitTax = "benefit_tax", Plain, BENEFIT_TAXES, 0.0, OPEN;
    /// Housing allowance that a family loses when it lives on pay.
    HousingAllowanceLost = "housing_allowance_lost", KronorPerYear, number(0.0, 60_000.0, 1_000.0), 25_000.0, OWN, 0.0..=45_000.0;
    /// Yearly cost of a municipal activity place for a family on income support.
    ActivityCostPerYear = "activity_cost_per_year", KronorPerYear, number(0.0, 100_000.0, 1_000.0), 0.0, OPEN;
    /// What the municipality, as employer, pays in a year of subsidised work beyond the subsidy and what the work is worth to it.
    MunicipalJobCostPerYear = "municipal_job_cost_per_year", KronorPerYear, number(0.0, 400_000.0, 1_000.0), 0.0, OPEN;
    /// What the municipality loses in cost equalisation for each family-year gained, two years later.
    CostEqualisationLoss = "cost_equalisation_loss_per_family_year", KronorPerFamilyYear, number(0.0, 150_000.0, 1_000.0), 0.0, OPEN;
    /// Part of a household's spending that is value-added tax.
    VatShare = "vat_share", Share, number(0.0, 0.25, 0.01), 0.12, OWN;
    /// Share of the jobs that someone else would have had.
    Displacement = "displacement", Share, SHARE, 0.20, OWN, 0.0..=0.4;
    /// Municipal tax rate.
    MunicipalTax = "municipal_tax", Share, number(0.0, 0.4, 0.0001), 0.2124, read_and_recalled(Source::LocalTax);
    /// Regional tax rate.
    RegionalTax = "regional_tax", Share, number(0.0, 0.2, 0.0001), 0.1118, read_and_recalled(Source::LocalTax);
    /// Employer's contributions on pay.
    EmployerContributions = "employer_contributions", Share, number(0.0, 0.5, 0.0001), 0.3142, read(Source::Skatteverket);
    /// The part of them that buys pension rights.
    PensionShare = "pension_share", Share, number(0.0, 0.2, 0.0001), 0.1021, read(Source::Skatteverket);
    /// Whether that part counts as the state's.
    CountPension = "count_pension", Plain, Kind::Flag, 0.0, read(Source::Skatteverket);
    /// Prisbasbelopp.
    PriceBaseAmount = "price_base_amount", Kronor, number(40_000.0, 100_000.0, 100.0), 59_200.0, read(Source::Skatteverket);
    /// The county's statutory rate for municipalities in income equalisation.
    MunicipalEqualisationRate = "municipal_equalisation_rate", Share, number(0.0, 0.4, 0.0001), 0.1970, read(Source::EqualisationOrdinance);
    /// The county's statutory rate for regions.
    RegionalEqualisationRate = "regional_equalisation_rate", Share, number(0.0, 0.2, 0.0001), 0.0938, read(Source::EqualisationOrdinance);
    /// Whether income equalisation is counted.
    EqualisationOn = "equalisation_on", Plain, Kind::Flag, 1.0, OPEN;
    /// Discount rate.
    DiscountRate = "discount_rate", SharePerYear, number(0.0, 0.10, 0.005), 0.03, OWN;
    /// Budget years that are counted.
    HorizonYears = "horizon_years", Years, whole(1.0, 30.0), 10.0, OPEN;
    /// The calendar year of budget year 0; labels only.
    StartYear = "start_year", CalendarYear, whole(2020.0, 2060.0), 2027.0, OPEN;
    /// The year whose prices are used; labels only.
    PriceYear = "price_year", CalendarYear, whole(2020.0, 2060.0), 2026.0, OPEN;
    /// Saved per family-year by social services.
    TableSocialServices = "table_municipality_social_services", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by income support.
    TableIncomeSupport = "table_municipality_income_support", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by employment.
    TableEmployment = "table_municipality_employment", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by school.
    TableSchool = "table_municipality_school", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by municipal finance.
    TableMunicipalFinance = "table_municipality_finance", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by health care.
    TableHealth = "table_region_health", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by regional finance.
    TableRegionalFinance = "table_region_finance", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by state benefits.
    TableStateBenefits = "table_state_benefits", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by state taxes.
    TableStateTaxes = "table_state_taxes", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// Saved per family-year by other municipalities and regions.
    TableEqualisation = "table_equalisation", KronorPerFamilyYear, TABLE_VALUE, 0.0, OPEN;
    /// What families live on before the effort moves them.
    Baseline = "baseline", Plain, BASELINES, 0.0, read(Source::DagensSamhalle);
    /// The budget that runs the effort.
    Payer = "payer", Plain, Kind::Choice(PAYERS), 0.0, OWN;
    /// Who carries the cost meanwhile.
    Financing = "financing", Plain, FINANCINGS, 0.0, OPEN;
    /// Share of the saving that repays the fund.
    FundRepayShare = "fund_repay_share", Share, SHARE, 1.0, read(Source::MalmoFund);
    /// Years in which the fund is repaid.
    FundRepayYears = "fund_repay_years", Years, whole(1.0, 30.0), 10.0, read(Source::MalmoFund);
    /// The municipality's part of a shared cost.
    SplitMunicipality = "split_municipality", Share, SHARE, 0.5, OPEN;
    /// The region's part.
    SplitRegion = "split_region", Share, SHARE, 0.2, OPEN;
    /// The state's part.
    SplitState = "split_state", Share, SHARE, 0.3, OPEN;
    /// What a state outcomes fund pays for a family-year gained.
    OutcomePrice = "outcome_price", KronorPerFamilyYear, number(0.0, 500_000.0, 1_000.0), 50_000.0, OPEN;
    /// What it pays at most.
    OutcomeCap = "outcome_cap", Kronor, number(0.0, 100_000_000.0, 100_000.0), 3_000_000.0, OPEN;
    /// Part of the outlay that the investor gets back in any case.
    ContractGuaranteed = "contract_guaranteed", Share, SHARE, 0.4, read(Source::NorrkopingContract);
    /// Length of the contract.
    ContractYears = "contract_years", Years, whole(1.0, 15.0), 5.0, OWN;
    /// Part of the municipal saving that goes to the investor.
    ContractSavingsShare = "contract_savings_share", Share, SHARE, 0.6, OWN;
    /// The investor's highest return.
    ContractReturnCap = "contract_return_cap", Share, SHARE, 0.2, read(Source::NorrkopingContract);
    /// Years over which the effort would be written off as an investment.
    WriteOffYears = "write_off_years", Years, whole(1.0, 20.0), 5.0, OPEN;
}

/// How many parameters the draws vary.
const UNCERTAIN_COUNT: usize = {
    let (mut count, mut index) = (0, 0);
    while index < TABLE.len() {
        if TABLE[index].ends.is_some() {
            count += 1;
        }
        index += 1;
    }
    count
};

/// The parameters that the draws vary, in the order of the table.
pub const UNCERTAIN: [Param; UNCERTAIN_COUNT] = {
    let mut uncertain = [Param::Families; UNCERTAIN_COUNT];
    let (mut count, mut index) = (0, 0);
    while index < ALL.len() {
        if TABLE[index].ends.is_some() {
            uncertain[count] = ALL[index];
            count += 1;
        }
        index += 1;
    }
    uncertain
};

/// What can be set under a name of its own: a parameter, or an end of the span that its draws come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The value in force.
    Value(Param),
    /// The lowest value drawn, `low.ID`.
    Low(Param),
    /// The highest, `high.ID`.
    High(Param),
}

impl Key {
    /// Every name: the parameters in the order of the table, then the ends of those that the draws vary.
    pub fn all() -> impl Iterator<Item = Self> {
        let ends = UNCERTAIN.into_iter().flat_map(|param| [Self::Low(param), Self::High(param)]);
        ALL.into_iter().map(Self::Value).chain(ends)
    }

    /// The parameter concerned.
    pub const fn param(self) -> Param {
        match self {
            Self::Value(param) | Self::Low(param) | Self::High(param) => param,
        }
    }

    /// What is called `id` in files, in links and on the command line.
    pub fn from_id(id: &str) -> Option<Self> {
        let uncertain = |id| Param::from_id(id).filter(|param| param.row().ends.is_some());
        if let Some(id) = id.strip_prefix("low.") {
            uncertain(id).map(Self::Low)
        } else if let Some(id) = id.strip_prefix("high.") {
            uncertain(id).map(Self::High)
        } else {
            Param::from_id(id).map(Self::Value)
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let before = match self {
            Self::Value(_) => "",
            Self::Low(_) => "low.",
            Self::High(_) => "high.",
        };
        write!(out, "{before}{}", self.param().id())
    }
}

impl Param {
    /// The row in the table.
    pub const fn row(self) -> &'static Parameter {
        &TABLE[self as usize]
    }

    /// The name in files, in links and on the command line.
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// The parameter called `id`.
    pub fn from_id(id: &str) -> Option<Self> {
        ALL.into_iter().find(|param| param.id() == id)
    }

    /// Smallest and largest value as kept.
    pub const fn range(self) -> (f64, f64) {
        match self.row().kind {
            Kind::Number { min, max, .. } | Kind::Whole { min, max } => (min, max),
            Kind::Flag => (0.0, 1.0),
            Kind::Choice(names) => (0.0, (names.len() - 1) as f64),
        }
    }

    /// What one press of + or − adds.
    pub const fn step(self) -> f64 {
        match self.row().kind {
            Kind::Number { step, .. } => step,
            Kind::Whole { .. } | Kind::Flag | Kind::Choice(_) => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_reachable_by_its_own_id_and_its_default_is_in_range() {
        for (index, param) in ALL.into_iter().enumerate() {
            assert_eq!(param as usize, index);
            assert_eq!(Param::from_id(param.id()), Some(param), "{} is not unique", param.id());
            let (min, max) = param.range();
            let default = param.row().default;
            assert!(min <= default && default <= max, "{}: {default}", param.id());
            assert!(param.step() > 0.0 && param.step() <= max - min, "{}", param.id());
            if let Some((low, high)) = param.row().ends {
                assert!(min <= low && low <= default && default <= high && high <= max, "{}", param.id());
            }
        }
    }

    #[test]
    fn every_key_is_found_by_the_name_that_it_prints() {
        for key in Key::all() {
            assert_eq!(Key::from_id(&key.to_string()), Some(key));
        }
        assert_eq!(Key::all().count(), ALL.len() + 2 * UNCERTAIN.len());
        for unknown in ["low.families", "high.", "low.low.extra_share", "low", ""] {
            assert_eq!(Key::from_id(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_figure_read_or_recalled_names_its_source_and_an_assumption_of_ours_names_none() {
        for param in ALL {
            let row = param.row();
            let claims = row.grades.iter().any(|grade| matches!(grade, Grade::A | Grade::B));
            assert_eq!(row.source.is_some(), claims, "{}", row.id);
        }
    }
}
