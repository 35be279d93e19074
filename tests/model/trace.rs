//! How each number was computed: every rule gives the model's own number, in every scenario, and ends in assumptions.

use std::collections::HashMap;

use proptest::prelude::*;
use who_pays::model::trace::{
    Arm, Expr, Holds, Income, Kind, Level, Livelihood, Moment, Post, Quantity, Rule, Side, Span, Traced, Tracer,
};
use who_pays::model::{
    Baseline, Budget, FOLLOW_UP_MONTHS, Group, Outcome, PARAMETERS, Param, Purse, SEATS, Scenario, Shown, Total, within,
};

use crate::random::{corner, scenario, set};

/// What a reader can open: every number that the page shows, and those that the model gives out in other ways.
fn roots(outcome: &Outcome) -> Vec<Quantity> {
    use Quantity as Q;
    let years = || 0..outcome.horizon_years;
    let totals: Vec<Total> = Budget::ALL
        .into_iter()
        .map(Total::Budget)
        .chain(Group::ALL.into_iter().map(Total::Group))
        .chain([Total::Public, Total::All])
        .collect();
    let kinds = [Kind::All, Kind::Early, Kind::Lasting, Kind::BeforeEnd];
    let mut roots: Vec<Q> = PARAMETERS.into_iter().map(Q::Param).collect();
    roots.extend([Q::Posts, Q::OrdinaryPosts, Q::ExtraPosts, Q::CostPerYear, Q::EffortCost, Q::CostPerFamilyMonth]);
    roots.extend([Q::BreakEven, Q::BreakEvenEffect, Q::LostAfter, Q::Effect(Moment::Length), Q::SavedPerMonth]);
    roots.extend([Q::ReturnRate, Q::OrdinaryRate, Q::Target, Q::ReferenceRate, Q::ReferenceExtraRate]);
    roots.extend([Q::ExtraTime, Q::Response, Q::ExtraRate, Q::ProgrammeRate, Q::Stayed, Q::Lent, Q::ContractMost]);
    for income in [Income::Pay, Income::OtherBenefit, Income::StateBenefit] {
        roots.extend([Q::Allowance(income), Q::CreditBase(income), Q::Credit(income)]);
        roots.extend([Level::Municipal, Level::Regional].map(|level| Q::LocalTax(level, income)));
    }
    roots.extend([Level::Municipal, Level::Regional].map(Q::Kept));
    for arm in [Arm::Ordinary, Arm::Programme] {
        roots.extend(FOLLOW_UP_MONTHS.map(|months| Q::Expected(arm, months)));
        roots.extend([Moment::Lag, Moment::Length, Moment::Reference].map(|moment| Q::Share(arm, moment)));
        roots.extend((0..=outcome.horizon_years).map(|year| Q::Share(arm, Moment::Year(year))));
    }
    for year in years() {
        roots.extend([
            Q::CostInYear(year),
            Q::PartOfYear(year),
            Q::Effect(Moment::Year(year + 1)),
            Q::DiscountFactor(year),
        ]);
        roots.extend(kinds.map(|kind| Q::FamilyYears(kind, year)));
        roots.extend([Q::Outlay(year), Q::MunicipalSaving(year)]);
        roots.extend(funding(year));
    }
    roots.extend(kinds.map(Q::FamilyYearsInAll));
    for span in [Span::Early, Span::Lasting] {
        roots.extend(Budget::ALL.map(|budget| Q::Value(span, budget)));
    }
    let livelihoods = [Livelihood::IncomeSupport, Livelihood::StateBenefit].into_iter().chain(Livelihood::MOVED_TO);
    for livelihood in livelihoods {
        roots.extend(Budget::ALL.map(|budget| Q::Flow(livelihood, budget)));
    }
    for total in totals {
        roots.push(Q::Payback(total));
        for post in [Post::Cost, Post::Savings, Post::Transfers, Post::Net] {
            roots.extend([Q::InAll(post, total), Q::Present(post, total)]);
            roots.extend(years().map(|year| Q::Booked(post, total, year)));
        }
        roots.extend(years().map(|year| Q::Running(total, year)));
    }
    let purses =
        [Purse::Payer, Purse::RestOfGroup].into_iter().chain(Group::PUBLIC.iter().map(|group| Purse::Other(*group)));
    let purses = purses.filter(|purse| *purse != Purse::Other(outcome.payer_group()));
    roots.extend(purses.flat_map(|purse| [Q::PurseGain(purse), Q::PurseShare(purse)]));
    for post in [Post::Cost, Post::Savings, Post::Transfers, Post::Net] {
        for side in [Side::Paying, Side::Rest] {
            roots.push(Q::PartInAll(side, post));
            roots.extend(years().flat_map(|year| [Q::Part(side, post, year), Q::PartRunning(side, year)]));
        }
    }
    roots.extend((0..SEATS.len()).flat_map(|seat| [Q::Wins(seat), Q::Pays(seat), Q::Left(seat)]));
    roots
}

/// Which of these exist depends on the way of funding.
fn funding(year: usize) -> [Quantity; 9] {
    use Quantity as Q;
    [
        Q::FundOwed(year),
        Q::FundRepaid(year),
        Q::FundLeft(year),
        Q::SharedPart(Budget::Health, year),
        Q::OutcomePaid(year),
        Q::OutcomeLeft(year),
        Q::ContractDue(year),
        Q::ContractPaid(year),
        Q::ContractLeft(year),
    ]
}

/// A value and how far it may be off where what it is made of is rounded.
#[derive(Clone, Copy, Debug)]
struct About {
    value: f64,
    off: f64,
}

/// What each step may lose, as a part of its largest term. A rule and the model take the same steps in another order, and the
/// model takes series where textbook formulas cancel; a thousand such steps are allowed, which makes 1e-9.
const ROUNDING: f64 = 1e-12;

/// Shares are sums of parts of one whole: what is lost is lost of the whole, however small a share is left. So are
/// family-years, where early and lasting ones may all but cancel.
const fn whole(quantity: Quantity, scenario: &Scenario) -> f64 {
    use Quantity as Q;
    match quantity {
        Q::FamilyYears(..) => scenario.get(Param::Families) * scenario.get(Param::Cohorts),
        Q::Share(..)
        | Q::Effect(_)
        | Q::Area(..)
        | Q::Gained(_)
        | Q::GainedBeforeEnd(_)
        | Q::LongRun(_)
        | Q::Target => 1.0,
        Q::Time(_) => 30.0,
        _ => 0.0,
    }
}

/// Evaluates a formula and follows what each step may lose, so that a difference of near numbers may be off by as much as
/// they are.
fn eval(expr: &Expr, this: f64, value: &impl Fn(Quantity) -> (f64, f64)) -> About {
    let go = |part: &Expr| eval(part, this, value);
    let found = match expr {
        Expr::Of(quantity) => {
            let (value, whole) = value(*quantity);
            About { value, off: ROUNDING * whole }
        }
        Expr::Number(value) => About { value: *value, off: 0.0 },
        Expr::This => About { value: this, off: 0.0 },
        Expr::Sum(parts) => parts.iter().map(go).fold(About { value: 0.0, off: 0.0 }, |sum, term| About {
            value: sum.value + term.value,
            off: sum.off + term.off + ROUNDING * (sum.value.abs() + term.value.abs()),
        }),
        Expr::Neg(part) => About { value: -go(part).value, ..go(part) },
        Expr::Times(parts) => parts.iter().map(go).fold(About { value: 1.0, off: 0.0 }, |product, factor| About {
            value: product.value * factor.value,
            off: product.value.abs() * factor.off + factor.value.abs() * product.off,
        }),
        Expr::Over(left, right) => {
            let (left, right) = (go(left), go(right));
            let value = left.value / right.value;
            About { value, off: (left.off + value.abs() * right.off) / right.value.abs() }
        }
        Expr::Power(base, exponent) => {
            let (base, exponent) = (go(base), go(exponent));
            let value = base.value.powf(exponent.value);
            About { value, off: value * (exponent.value * base.off / base.value).abs() }
        }
        Expr::Decay(part) | Expr::Gone(part) => {
            let part = go(part);
            let left = (-part.value).exp();
            let value = if matches!(expr, Expr::Gone(_)) { -(-part.value).exp_m1() } else { left };
            About { value, off: left * part.off }
        }
        Expr::Ln(part) => {
            let part = go(part);
            About { value: part.value.ln(), off: part.off / part.value.abs() }
        }
        // A hundred may be the next one where the amount is all but a whole hundred.
        Expr::UpToHundred(part) => {
            let part = go(part);
            let value = (part.value / 100.0 - 1e-9).ceil() * 100.0;
            About { value, off: part.off }
        }
        Expr::Whole(part) => About { value: go(part).value.round(), off: 0.0 },
    };
    About { off: found.off + ROUNDING * found.value.abs(), ..found }
}

fn near(left: About, right: About) -> bool {
    (left.value - right.value).abs() <= 1e3 * (left.off + right.off) + 1e-300
}

/// Every quantity met on the way, with what became of it: none while it is still being followed.
type Met = HashMap<String, Option<f64>>;

struct Follower<'a> {
    tracer: &'a Tracer<'a>,
    met: Met,
    deepest: usize,
}

impl Follower<'_> {
    /// Follows a quantity down to assumptions, and checks each rule on the way.
    fn follow(&mut self, quantity: Quantity, depth: usize) -> Result<Traced, TestCaseError> {
        let name = format!("{quantity:?}");
        self.deepest = self.deepest.max(depth);
        let traced = self.tracer.trace(quantity).ok_or_else(|| TestCaseError::fail(format!("{name} is missing")))?;
        match self.met.get(&name) {
            Some(None) => return Err(TestCaseError::fail(format!("{name} is made of itself"))),
            Some(Some(_)) => return Ok(traced),
            None => {}
        }
        self.met.insert(name.clone(), None);
        for part in traced.rule.mentions() {
            self.follow(part, depth + 1)?;
        }
        self.check(&name, quantity, &traced)?;
        self.met.insert(name, Some(traced.value));
        Ok(traced)
    }

    fn check(&self, name: &str, quantity: Quantity, traced: &Traced) -> Result<(), TestCaseError> {
        let scenario = &self.tracer.outcome().scenario;
        let value = |part: Quantity| self.met.get(&format!("{part:?}")).copied().flatten().unwrap_or(f64::NAN);
        let part = |part: Quantity| (value(part), whole(part, scenario));
        prop_assert!(traced.value.is_finite(), "{name} is {}", traced.value);
        match &traced.rule {
            Rule::Given => prop_assert!(matches!(quantity, Quantity::Param(_) | Quantity::Bid(_)), "{name}"),
            Rule::Is(expr) => {
                prop_assert!(readable(expr), "{name} is too long to read: {expr:?}");
                let found = eval(expr, f64::NAN, &part);
                let own =
                    About { value: traced.value, off: ROUNDING * traced.value.abs().max(whole(quantity, scenario)) };
                prop_assert!(near(found, own), "{name} is {}, and by its rule {found:?}: {traced:?}", traced.value);
            }
            Rule::Makes { this, equal } => {
                // Shares: the search ends within the last digits of the whole.
                let (this, equal) = (eval(this, traced.value, &part).value, eval(equal, traced.value, &part).value);
                prop_assert!((this - equal).abs() <= 1e-9, "{name} = {} makes {this}, not {equal}", traced.value);
            }
            Rule::Sets { param, this, equal } => {
                // The sum can be steep beyond the digits of a double, so it is looked at on both sides.
                let (min, max) = param.range();
                let beside = 1e-9 * (max - min);
                let at = |value: f64| self.with(*param, within(value, min, max), *this);
                let sides = [at(traced.value - beside), at(traced.value), at(traced.value + beside)];
                let least = sides.iter().fold(f64::INFINITY, |least, sum| least.min(*sum));
                let most = sides.iter().fold(f64::NEG_INFINITY, |most, sum| most.max(*sum));
                prop_assert!(
                    least <= equal + 0.005 && most >= equal - 0.005,
                    "{name} = {} makes {sides:?}",
                    traced.value
                );
            }
            Rule::With { param, value: from, this } => {
                let found = self.with(*param, value(*from), *this);
                prop_assert!((found - traced.value).abs() <= 1e-12, "{name} is {}, not {found}", traced.value);
            }
        }
        Ok(())
    }

    fn with(&self, param: Param, value: f64, this: Quantity) -> f64 {
        let mut trial = self.tracer.outcome().scenario;
        set(&mut trial, param, value);
        let outcome = Outcome::of(&trial).unwrap_or_else(|error| unreachable!("{error}"));
        Tracer::of(&outcome).value(this).unwrap_or(f64::NAN)
    }
}

/// At most a dozen terms, but for a sum over years.
fn readable(expr: &Expr) -> bool {
    let plain = |parts: &[Expr]| parts.iter().all(|part| matches!(part, Expr::Of(_)));
    let mut mentioned = Vec::new();
    expr.mentions(&mut mentioned);
    let years = matches!(expr, Expr::Sum(parts) if parts.len() <= 30 && plain(parts));
    years || mentioned.len() <= 12
}

fn check(scenario: &Scenario) -> Result<(), TestCaseError> {
    let mut shown = Shown::of(scenario, &[]).map_err(|error| TestCaseError::fail(error.to_string()))?;
    // One purse in some, two in others.
    shown.outcome.one_committee = scenario.get(Param::Families) as usize % 2 == 1;
    let tracer = Tracer::shown(&shown).with_bids([50.0, 20.0, 30.0]);
    let mut follower = Follower { tracer: &tracer, met: Met::new(), deepest: 0 };
    for root in roots(&shown.outcome) {
        // Not everything exists in every scenario.
        if tracer.trace(root).is_some() {
            follower.follow(root, 0)?;
        } else {
            let may_miss = matches!(
                root,
                Quantity::Payback(_)
                    | Quantity::LostAfter
                    | Quantity::BreakEven
                    | Quantity::BreakEvenEffect
                    | Quantity::PurseShare(_)
            );
            let without_table = scenario.baseline() != Baseline::Table;
            let may_miss = may_miss || (root == Quantity::SavedPerMonth && without_table);
            let may_miss = may_miss || (0..30).any(|year| funding(year).contains(&root));
            prop_assert!(may_miss, "{root:?} is missing");
        }
    }
    // A chain of funding goes back year by year.
    prop_assert!(follower.deepest <= 100, "{} steps deep", follower.deepest);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn every_rule_gives_the_models_number_anywhere(scenario in scenario()) {
        check(&scenario)?;
    }

    #[test]
    fn and_in_many_corners_at_once(scenario in corner()) {
        check(&scenario)?;
    }

    /// Choices matter more than anything else for which rule holds, so each is drawn beside otherwise default values.
    #[test]
    fn and_near_the_default(
        financing in 0..5_u8, baseline in 0..3_u8, tax in 0..3_u8, payer in 0..8_u8, groups in 1..4_u8,
        length in 1..16_u8, caseload in 5.0..120.0, extra in -0.3..0.8, settling in 0.0..5.0,
    ) {
        let mut scenario = Scenario::default();
        for (param, choice) in [
            (Param::Financing, financing),
            (Param::Baseline, baseline),
            (Param::BenefitTax, tax),
            (Param::Payer, payer),
            (Param::Cohorts, groups),
        ] {
            set(&mut scenario, param, f64::from(choice));
        }
        set(&mut scenario, Param::LengthYears, f64::from(length) / 2.0);
        set(&mut scenario, Param::Caseload, caseload);
        set(&mut scenario, Param::ExtraShare, extra);
        set(&mut scenario, Param::SettlingYears, settling);
        set(&mut scenario, Param::StateBenefitPerMonth, 14_000.0);
        set(&mut scenario, Param::TableSchool, 100_000.0);
        check(&scenario)?;
    }
}

/// The default case by hand: which rule, and what it gives.
#[test]
fn the_default_case_by_hand() {
    let shown = Shown::of(&Scenario::default(), &[]).unwrap_or_else(|error| unreachable!("{error}"));
    let tracer = Tracer::shown(&shown).with_bids([50.0, 20.0, 30.0]);
    let of = |quantity| Box::new(Expr::Of(quantity));
    let param = |param| Box::new(Expr::Of(Quantity::Param(param)));
    let posts = |caseload| Rule::Is(Expr::Over(param(Param::Families), param(caseload)));
    let minus = |left: Quantity, right: Quantity| Rule::Is(Expr::Sum(vec![Expr::Of(left), Expr::Neg(of(right))]));
    let municipality = Total::Group(Group::Municipality);
    let cost = |year| Expr::Of(Quantity::CostInYear(year));
    for (quantity, value, rule, holds) in [
        (Quantity::Param(Param::Families), 75.0, Rule::Given, None),
        (Quantity::Posts, 3.0, posts(Param::Caseload), None),
        (Quantity::OrdinaryPosts, 0.9375, posts(Param::OrdinaryCaseload), None),
        (Quantity::ExtraPosts, 2.0625, minus(Quantity::Posts, Quantity::OrdinaryPosts), None),
        (Quantity::PartOfYear(2), 1.0, Rule::Is(Expr::Number(1.0)), Some(Holds::WholeYear)),
        (Quantity::PartOfYear(3), 0.0, Rule::Is(Expr::Number(0.0)), Some(Holds::Ended)),
        (Quantity::EffortCost, 5_073_750.0, Rule::Is(Expr::Sum(vec![cost(0), cost(1), cost(2)])), None),
        (
            Quantity::Running(municipality, 1),
            -2_680_050.5,
            Rule::Is(Expr::Sum((0..2).map(|year| Expr::Of(Quantity::Booked(Post::Net, municipality, year))).collect())),
            None,
        ),
        (
            Quantity::Payback(municipality),
            7.947_1,
            Rule::Is(Expr::Sum(vec![
                Expr::Number(7.0),
                Expr::Neg(Box::new(Expr::Over(
                    of(Quantity::Running(municipality, 6)),
                    of(Quantity::Booked(Post::Net, municipality, 7)),
                ))),
            ])),
            Some(Holds::Turns),
        ),
        (
            Quantity::BreakEven,
            0.109_337,
            Rule::Sets { param: Param::ExtraShare, this: Quantity::InAll(Post::Net, municipality), equal: 0.0 },
            None,
        ),
    ] {
        let traced = tracer.trace(quantity).unwrap_or_else(|| unreachable!("{quantity:?} is missing"));
        assert!((traced.value - value).abs() <= 1e-4 * value.abs(), "{quantity:?} is {}, not {value}", traced.value);
        assert_eq!((traced.rule, traced.holds), (rule, holds), "{quantity:?}");
    }
}

/// What does not exist has no trace, and nothing is asked in a circle for it.
#[test]
fn what_does_not_exist_is_not_traced() {
    let mut scenario = Scenario::default();
    set(&mut scenario, Param::ExtraShare, 0.03);
    let shown = Shown::of(&scenario, &[]).unwrap_or_else(|error| unreachable!("{error}"));
    let tracer = Tracer::shown(&shown);
    for quantity in [
        Quantity::Payback(Total::Group(Group::Municipality)),
        Quantity::LostAfter,
        Quantity::CostInYear(10),
        Quantity::Booked(Post::Net, Total::Public, 10),
        Quantity::Running(Total::Public, 10),
        Quantity::FamilyYears(Kind::All, 10),
        Quantity::Pays(0),
        Quantity::Wins(9),
        Quantity::FundRepaid(0),
        Quantity::ContractLeft(0),
        Quantity::Gained(Moment::Lag),
    ] {
        assert_eq!(tracer.trace(quantity), None, "{quantity:?}");
    }
}

/// What is changed from the defaults, and which rule a number then has.
type Place = (&'static [(Param, f64)], Quantity, Holds);

/// Where there are several rules, each holds somewhere, and is said to.
#[test]
fn every_rule_that_may_hold_does_somewhere() {
    use Quantity as Q;
    let municipality = Total::Group(Group::Municipality);
    let pay = Income::Pay;
    let table: [Place; 42] = [
        (&[(Param::ComparisonShare, 0.0)], Q::OrdinaryRate, Holds::Nobody),
        (&[(Param::ExtraShare, 0.0)], Q::ExtraRate, Holds::NoEffect),
        (&[], Q::Share(Arm::Ordinary, Moment::Year(0)), Holds::AtStart),
        (&[(Param::StartLagMonths, 12.0)], Q::Gained(Moment::Year(0)), Holds::NotYet),
        (&[(Param::LengthYears, 0.5)], Q::ExtraRate, Holds::LagPastLength),
        (&[], Q::Effect(Moment::Year(4)), Holds::Fading),
        (&[(Param::LengthYears, 2.5)], Q::PartOfYear(2), Holds::PartOfYear),
        (&[], Q::PartOfYear(2), Holds::WholeYear),
        (&[], Q::GainedBeforeEnd(Moment::Year(3)), Holds::Ended),
        (&[(Param::ExtraShare, 0.8), (Param::ComparisonShare, 0.5)], Q::Target, Holds::TargetCut),
        (&[(Param::ExtraShare, -0.2)], Q::ReferenceRate, Holds::TargetTooLow),
        (&[(Param::ExtraShare, -0.05), (Param::Caseload, 100.0)], Q::ExtraRate, Holds::NotMended),
        (&[(Param::ExtraShare, -0.2), (Param::Caseload, 10.0)], Q::ExtraRate, Holds::HeldAtZero),
        (
            &[
                (Param::ExtraShare, 0.8),
                (Param::ComparisonShare, 0.15),
                (Param::ReferenceYears, 0.5),
                (Param::StartLagMonths, 3.0),
                (Param::OrdinaryCaseload, 140.0),
                (Param::ReferenceCaseload, 120.0),
                (Param::Caseload, 5.0),
                (Param::DiminishingReturns, 0.0),
            ],
            Q::ExtraRate,
            Holds::HeldHigh,
        ),
        (&[(Param::DiminishingReturns, 0.0)], Q::Response, Holds::Straight),
        (&[], Q::FamilyYears(Kind::Lasting, 1), Holds::NotSettled),
        (&[(Param::BenefitPerYear, 50_000.0)], Q::Allowance(Income::OtherBenefit), Holds::AllowanceLine(0)),
        (&[(Param::BenefitPerYear, 130_000.0)], Q::Allowance(Income::OtherBenefit), Holds::AllowanceLine(1)),
        (&[(Param::BenefitPerYear, 180_000.0)], Q::Allowance(Income::OtherBenefit), Holds::AllowanceLine(2)),
        (&[], Q::Allowance(pay), Holds::AllowanceLine(3)),
        (&[(Param::MonthlyPay, 45_000.0)], Q::Allowance(pay), Holds::AllowanceLine(4)),
        (&[(Param::BenefitPerYear, 20_000.0)], Q::Allowance(Income::OtherBenefit), Holds::AllowanceWhole),
        (&[(Param::BenefitPerYear, 50_000.0)], Q::CreditBase(Income::OtherBenefit), Holds::CreditLine(0)),
        (&[(Param::MonthlyPay, 15_000.0)], Q::CreditBase(pay), Holds::CreditLine(1)),
        (&[], Q::CreditBase(pay), Holds::CreditLine(2)),
        (&[(Param::MonthlyPay, 45_000.0)], Q::CreditBase(pay), Holds::CreditLine(3)),
        (&[(Param::BenefitPerYear, 20_000.0)], Q::Credit(Income::OtherBenefit), Holds::NoCredit),
        (&[(Param::EqualisationOn, 0.0)], Q::Kept(Level::Regional), Holds::NoEqualisation),
        (&[(Param::MunicipalTax, 0.1)], Q::Kept(Level::Municipal), Holds::NothingKept),
        (&[(Param::CountPension, 1.0)], Q::Contributions, Holds::PensionCounted),
        (&[], Q::Value(Span::Early, Budget::School), Holds::Untouched),
        (&[(Param::Baseline, 2.0)], Q::Value(Span::Early, Budget::School), Holds::Stated),
        (&[(Param::Caseload, 80.0)], Q::Payback(municipality), Holds::NeverOut),
        (&[], Q::Payback(municipality), Holds::Turns),
        (&[(Param::Caseload, 110.0)], Q::LostAfter, Holds::Turns),
        (&[(Param::ExtraShare, -0.05)], Q::MunicipalSaving(1), Holds::NoGain),
        (&[(Param::Caseload, 110.0)], Q::Outlay(0), Holds::NoCost),
        (&[(Param::Financing, 1.0), (Param::ExtraShare, 0.6)], Q::FundRepaid(9), Holds::RepaidWholly),
        (&[(Param::Financing, 1.0), (Param::FundRepayYears, 2.0)], Q::FundRepaid(2), Holds::TimeOver),
        (&[(Param::Financing, 3.0)], Q::OutcomePaid(0), Holds::NotDue),
        (&[(Param::Financing, 3.0), (Param::OutcomeCap, 100_000.0)], Q::OutcomePaid(3), Holds::AtLimit),
        (&[(Param::Financing, 4.0), (Param::ContractYears, 2.0)], Q::ContractPaid(2), Holds::TimeOver),
    ];
    for (sets, quantity, holds) in table {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            set(&mut scenario, *param, *value);
        }
        let shown = Shown::of(&scenario, &[]).unwrap_or_else(|error| unreachable!("{error}"));
        let traced = Tracer::shown(&shown).trace(quantity);
        assert_eq!(traced.and_then(|traced| traced.holds), Some(holds), "{quantity:?} where {sets:?}");
        check(&scenario).unwrap_or_else(|error| unreachable!("{quantity:?} where {sets:?}: {error}"));
    }
}
