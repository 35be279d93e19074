//! How each number was computed: its rule over other numbers, down to the parameters (`src/model/README.md`).
//!
//! No text and no arithmetic of its own: values are the model's; rules say how they come from others, and a test evaluates
//! every rule over random scenarios.

mod expr;
mod funding;
mod ledger;
mod money;
mod people;

pub use expr::Expr;
use expr::number;

use super::budget::{Budget, HOLDERS};
use super::effort;
use super::financing::{self, Basis};
use super::follow_up::FollowUp;
use super::ledger::{MAX_YEARS, Outcome, Yearly};
use super::livelihood::Rules;
use super::parameter::Param;
use super::people::{Arms, FamilyYears};
use super::scenario::Scenario;
use super::seats::{Bids, Deal, SEATS};
use super::shown::Shown;
use super::summary::{Purse, Total, discount_factors, where_it_lands};
use super::verdict::Verdict;

/// Ordinary practice or the effort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arm {
    /// Ordinary practice.
    Ordinary,
    /// The effort.
    Programme,
}

/// A point in a group's own time, counted from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// When the effort begins to work.
    Lag,
    /// When it ends.
    Length,
    /// When the effect is measured.
    Reference,
    /// After so many whole years.
    Year(usize),
    /// After so many months.
    Months(u32),
    /// When a budget year begins, for a group whose own years are others.
    Into {
        /// How many groups have started before it.
        group: usize,
        /// Counted from when those who got there at the start have settled.
        settled: bool,
        /// The budget year.
        year: usize,
    },
}

/// Family-years of which kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Early and lasting.
    All,
    /// Of families that have supported themselves for less than `settling_years`.
    Early,
    /// Of those that have done so for longer.
    Lasting,
    /// All that are gained while the group's own effort goes on.
    BeforeEnd,
}

/// The first time after leaving, or what lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// The first `settling_years`.
    Early,
    /// After them.
    Lasting,
}

/// What a family lives on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Livelihood {
    /// Income support, to begin with.
    IncomeSupport,
    /// A state benefit, to begin with.
    StateBenefit,
    /// Ordinary work.
    Work,
    /// Work with a wage subsidy.
    Subsidised,
    /// Studies.
    Studies,
    /// Another benefit.
    OtherBenefit,
    /// Moved or supported by someone else.
    Other,
}

impl Livelihood {
    /// What families move to, in the order of a set of shares.
    pub const MOVED_TO: [Self; 5] = [Self::Work, Self::Subsidised, Self::Studies, Self::OtherBenefit, Self::Other];
}

/// An income that is taxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Income {
    /// Pay.
    Pay,
    /// Another benefit.
    OtherBenefit,
    /// The state benefit that families live on to begin with.
    StateBenefit,
}

/// Whose tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The municipality's.
    Municipal,
    /// The region's.
    Regional,
}

/// A column of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// Cost of the effort, with a minus.
    Cost,
    /// What the family-years gained are worth.
    Savings,
    /// Funding moved between holders.
    Transfers,
    /// The sum of the three.
    Net,
}

/// A part of the payer's group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The purse that pays, where it is a committee's with more than one budget.
    Paying,
    /// The budgets beside the one that pays.
    Rest,
}

/// A number that the model computes. Years are budget years, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// An assumption.
    Param(Param),
    /// What a seat bids, per cent of the cost.
    Bid(usize),

    /// Posts at the caseload in force.
    Posts,
    /// Posts in ordinary practice.
    OrdinaryPosts,
    /// The difference.
    ExtraPosts,
    /// Cost of one group in a whole year, kronor.
    CostPerYear,
    /// Years from the start during which some group has the effort.
    RunningYears,
    /// The part of a budget year during which it goes on.
    PartOfYear(usize),
    /// Cost of a budget year, kronor.
    CostInYear(usize),
    /// Cost within the horizon, kronor.
    EffortCost,
    /// The same for each family and month of the effort, kronor.
    CostPerFamilyMonth,

    /// `start_lag_months` in years.
    LagYears,
    /// r, yearly rate back into need.
    ReturnRate,
    /// h₀, yearly rate out of need in ordinary practice.
    OrdinaryRate,
    /// The share that the effort is fitted to.
    Target,
    /// h₀ + `k_ref`, the yearly rate out of need at the reference caseload.
    ReferenceRate,
    /// `k_ref`, what the effort adds to the rate there.
    ReferenceExtraRate,
    /// d, the extra staff time of a family, 1 at the reference.
    ExtraTime,
    /// g(d), the part of the effect at the reference.
    Response,
    /// k, what the effort adds to the rate at the caseload in force.
    ExtraRate,
    /// h₀ + k.
    ProgrammeRate,
    /// λ = h + r: how fast the share closes in on where it settles.
    Speed(Arm),
    /// x∞ = h/λ: where the share settles.
    LongRun(Arm),

    /// A moment, years from the group's start.
    Time(Moment),
    /// Share that supports itself.
    Share(Arm, Moment),
    /// What the effort has added to it.
    Effect(Moment),
    /// Expected number of one group after so many months.
    Expected(Arm, u32),
    /// Area under the share between two moments, years for each family.
    Area(Arm, Moment, Moment),
    /// Years gained for each family in the year that begins at a moment.
    Gained(Moment),
    /// Those of them that are gained before the effort's end.
    GainedBeforeEnd(Moment),
    /// e^−rτ: of those who supported themselves `settling_years` ago, the part that has not returned.
    Stayed,
    /// Family-years gained in a budget year.
    FamilyYears(Kind, usize),
    /// Family-years gained within the horizon.
    FamilyYearsInAll(Kind),

    /// A year's income, kronor.
    Income(Income),
    /// Grundavdrag on it.
    Allowance(Income),
    /// What is left to tax.
    Taxable(Income),
    /// Tax on it before equalisation.
    LocalTax(Level, Income),
    /// The income that the in-work credit is counted on.
    CreditBase(Income),
    /// The in-work credit.
    Credit(Income),
    /// The part of its own extra tax that is left after equalisation.
    Kept(Level),
    /// Employer contributions that count as the state's, kronor a year.
    Contributions,
    /// Pay and all contributions, kronor a year.
    LabourCost,
    /// S, income support that is no longer paid, kronor a year.
    Support,
    /// Ordinary administration of a family, as far as it can be saved, kronor a year.
    Admin,
    /// What a family has to spend in a year.
    Spent(Livelihood),
    /// What a livelihood moves into a budget in a year, for each family.
    Flow(Livelihood, Budget),
    /// Share whose job someone else would have had.
    Displaced(Span),
    /// Share counted with after displacement.
    Weight(Span, Livelihood),
    /// Value of a family-year to a budget, kronor.
    Value(Span, Budget),
    /// What a month of one family's livelihood saves all budgets together, where savings are stated, kronor.
    SavedPerMonth,

    /// The ledger in a budget year, kronor.
    Booked(Post, Total, usize),
    /// The ledger within the horizon, kronor.
    InAll(Post, Total),
    /// Running sum of the net to the end of a budget year, kronor.
    Running(Total, usize),
    /// The same three for a part of the payer's group: a year of the ledger.
    Part(Side, Post, usize),
    /// The ledger within the horizon.
    PartInAll(Side, Post),
    /// Running sum of the net to the end of a budget year.
    PartRunning(Side, usize),
    /// When the money is back for good, years from the start.
    Payback(Total),
    /// When the payer's group has lost more than a cut saved, years from the start.
    LostAfter,
    /// What a krona in the middle of a budget year is worth at the start.
    DiscountFactor(usize),
    /// A year of the ledger, discounted to the start.
    Discounted(Post, Total, usize),
    /// Present value of the ledger, kronor.
    Present(Post, Total),
    /// What a purse gains of what is saved, present value, at least 0.
    PurseGain(Purse),
    /// Its share of what all purses gain.
    PurseShare(Purse),
    /// `extra_share` at which the payer's group has just its money back at the horizon.
    BreakEven,
    /// The effect that it gives at the caseload and length in force.
    BreakEvenEffect,

    /// What there is to fund of a year's cost.
    Outlay(usize),
    /// What income support and social services save together in a year, at least 0.
    MunicipalSaving(usize),
    /// What is owed to the fund in a year before it is repaid.
    FundOwed(usize),
    /// What it is repaid in a year.
    FundRepaid(usize),
    /// What is still owed at the end of a year.
    FundLeft(usize),
    /// What a budget pays of a shared cost in a year.
    SharedPart(Budget, usize),
    /// What the outcomes fund pays in a year.
    OutcomePaid(usize),
    /// What it may still pay after a year.
    OutcomeLeft(usize),
    /// What the investor puts up in all.
    Lent,
    /// The most that the investor may have back.
    ContractMost,
    /// What the contract gives the investor in a year, before its limit.
    ContractDue(usize),
    /// What the investor is paid in a year.
    ContractPaid(usize),
    /// What the investor may still have after a year.
    ContractLeft(usize),
    /// What a seat wins or loses when somebody else pays.
    Wins(usize),
    /// What its bid comes to.
    Pays(usize),
    /// What is left of it.
    Left(usize),
}

/// Which of several rules holds, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Holds {
    /// The rate or share is 0 where nobody gets there or the effort adds nothing.
    Nobody,
    /// The effort has no effect to speak of.
    NoEffect,
    /// Nothing has happened when the group starts.
    AtStart,
    /// The effort has not begun to work.
    NotYet,
    /// It ends before it begins to work.
    LagPastLength,
    /// It has ended, and what it gained fades.
    Fading,
    /// It begins or ends inside the year.
    PartOfYear,
    /// The effort goes on the whole year.
    WholeYear,
    /// It has ended.
    Ended,
    /// The share asked for is outside what can be fitted.
    TargetCut,
    /// Not even a rate of zero gives so low a share.
    TargetTooLow,
    /// Fewer staff do not mend a harmful effort.
    NotMended,
    /// The rate out of need would be below zero.
    HeldAtZero,
    /// The rate would be past what can be told from at once.
    HeldHigh,
    /// More time helps in proportion.
    Straight,
    /// Nobody has supported themselves long enough.
    NotSettled,
    /// Which line of the allowance, from the lowest incomes.
    AllowanceLine(usize),
    /// The allowance is the whole income.
    AllowanceWhole,
    /// Which line of the credit's base.
    CreditLine(usize),
    /// The base is not above the allowance.
    NoCredit,
    /// The credit is at most the tax.
    CreditHeld,
    /// Equalisation is not counted.
    NoEqualisation,
    /// The own rate is not above the county's.
    NothingKept,
    /// The pension part counts as the state's.
    PensionCounted,
    /// Nothing here touches it.
    Untouched,
    /// Saved per family-year as stated for the case.
    Stated,
    /// The running sum is never below zero.
    NeverOut,
    /// It comes back at the very end of a year.
    AtYearEnd,
    /// The running sum has not turned before.
    Turns,
    /// The purse does not gain.
    NoGain,
    /// There is no cost to fund.
    NoCost,
    /// All that is owed is repaid.
    RepaidWholly,
    /// The time for it is over.
    TimeOver,
    /// Payment comes the year after.
    NotDue,
    /// The limit is reached.
    AtLimit,
}

/// How a number comes about.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// It is stated.
    Given,
    /// It is computed.
    Is(Expr),
    /// It is searched for: the number, [`Expr::This`], at which `this` is `equal`.
    Makes {
        /// What the number is tried in.
        this: Expr,
        /// What comes out.
        equal: Expr,
    },
    /// It is searched for: the value of a parameter, all else as in force, at which `this` is `equal`.
    Sets {
        /// The parameter.
        param: Param,
        /// What is looked at.
        this: Quantity,
        /// What it is then.
        equal: f64,
    },
    /// It is another number, computed with `param` at the value of `value`.
    With {
        /// The parameter.
        param: Param,
        /// Whose value it has.
        value: Quantity,
        /// What is looked at.
        this: Quantity,
    },
}

impl Rule {
    /// Every quantity that the rule is made of, in the scenario in force.
    pub fn mentions(&self) -> Vec<Quantity> {
        let mut found = Vec::new();
        match self {
            Self::Given => {}
            Self::Is(expr) => expr.mentions(&mut found),
            Self::Makes { this, equal } => {
                this.mentions(&mut found);
                equal.mentions(&mut found);
            }
            Self::Sets { this, .. } => found.push(*this),
            Self::With { value, this, .. } => found.extend([*value, *this]),
        }
        found
    }
}

/// A number and how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced {
    /// The model's own number.
    pub value: f64,
    /// How it comes about.
    pub rule: Rule,
    /// Which rule that is, where there are several.
    pub holds: Option<Holds>,
}

/// A rule, and which of several it is.
type Ruled = (Rule, Option<Holds>);

#[expect(clippy::unnecessary_wraps, reason = "an arm of a match where other arms have no rule")]
fn is(expr: impl Into<Expr>) -> Option<Ruled> {
    Some((Rule::Is(expr.into()), None))
}

#[expect(clippy::unnecessary_wraps, reason = "as above")]
fn is_as(expr: impl Into<Expr>, holds: Holds) -> Option<Ruled> {
    Some((Rule::Is(expr.into()), Some(holds)))
}

/// Traces the numbers of one outcome.
#[derive(Clone, Debug)]
pub struct Tracer<'a> {
    outcome: &'a Outcome,
    scenario: &'a Scenario,
    arms: Arms,
    rules: Rules<'a>,
    before_end: Yearly,
    basis: Basis,
    /// What each holder gives to fund the effort; each gives once a year.
    given: [Yearly; HOLDERS],
    bids: Option<Bids>,
    break_even: [Option<f64>; 2],
}

impl<'a> Tracer<'a> {
    /// Traces an outcome.
    pub fn of(outcome: &'a Outcome) -> Self {
        let scenario = &outcome.scenario;
        let arms = Arms::fit(scenario);
        let basis = outcome.basis();
        let mut given = [[0.0; MAX_YEARS]; HOLDERS];
        financing::transfers(scenario, &basis, |year, from, _, kronor| given[from as usize][year] += kronor);
        Self {
            outcome,
            scenario,
            arms,
            rules: Rules::new(scenario),
            before_end: FamilyYears::of(scenario, &arms).before_end,
            basis,
            given,
            bids: None,
            break_even: [None; 2],
        }
    }

    /// Traces what is shown, break-even too.
    pub fn shown(shown: &'a Shown) -> Self {
        Self { break_even: [shown.break_even, shown.break_even_effect], ..Self::of(&shown.outcome) }
    }

    /// The same with bids at the negotiating table.
    #[must_use]
    pub fn with_bids(self, bids: Bids) -> Self {
        Self { bids: Some(bids), ..self }
    }

    /// The outcome traced.
    pub const fn outcome(&self) -> &'a Outcome {
        self.outcome
    }

    /// The number and its rule; none where there is no such number.
    pub fn trace(&self, quantity: Quantity) -> Option<Traced> {
        let (rule, holds) = self.rule(quantity)?;
        let value = self.value(quantity)?;
        Some(Traced { value, rule, holds })
    }

    /// The number alone, of a quantity that can be traced.
    pub fn value(&self, quantity: Quantity) -> Option<f64> {
        // Where the model keeps no number of its own, it is what the rule gives.
        self.kept(quantity).or_else(|| match self.rule(quantity)?.0 {
            Rule::Is(expr) => expr.eval(f64::NAN, &|quantity| self.value(quantity)),
            _ => None,
        })
    }

    fn get(&self, param: Param) -> f64 {
        self.scenario.get(param)
    }

    const fn years(&self) -> usize {
        self.outcome.horizon_years
    }

    /// Whether a budget year is counted.
    const fn counts(&self, year: usize) -> bool {
        year < self.years()
    }

    /// The model's own number.
    fn kept(&self, quantity: Quantity) -> Option<f64> {
        use Quantity as Q;
        let Self { outcome, scenario, arms, .. } = self;
        let given = |budget: Budget, year: usize| self.given[budget as usize].get(year).copied();
        Some(match quantity {
            Q::Param(param) => scenario.get(param),
            Q::Bid(seat) => *self.bids?.get(seat)?,
            Q::Posts => effort::posts(scenario.get(Param::Families), scenario.get(Param::Caseload)),
            Q::OrdinaryPosts => effort::posts(scenario.get(Param::Families), scenario.get(Param::OrdinaryCaseload)),
            Q::ExtraPosts => effort::extra_posts(scenario),
            Q::CostPerYear => effort::cost_per_year(scenario),
            Q::RunningYears => effort::running_years(scenario),
            Q::PartOfYear(year) => effort::overlap(scenario, year),
            Q::CostInYear(year) => effort::cost_in_year(scenario, year),
            Q::EffortCost => outcome.effort_cost(),
            Q::ExtraTime => effort::extra_time(scenario),
            Q::Response => effort::response(effort::extra_time(scenario), scenario.get(Param::DiminishingReturns)),
            Q::ReturnRate => arms.return_rate,
            Q::OrdinaryRate => arms.ordinary_rate,
            Q::ReferenceRate => arms.ordinary_rate + arms.extra_rate_at_reference,
            Q::ReferenceExtraRate => arms.extra_rate_at_reference,
            Q::ExtraRate => arms.extra_rate,
            Q::Share(Arm::Ordinary, moment) => arms.comparison_share(self.time(moment)),
            Q::Share(Arm::Programme, moment) => arms.programme_share(self.time(moment)),
            Q::Effect(moment) => arms.effect(self.time(moment)),
            Q::Expected(arm, months) => {
                let follow_ups = FollowUp::of(scenario);
                let row = follow_ups.iter().find(|row| row.months == months)?;
                match arm {
                    Arm::Ordinary => row.ordinary.number,
                    Arm::Programme => row.programme.number,
                }
            }
            Q::Gained(moment) | Q::GainedBeforeEnd(moment) => {
                let (start, year) = self.start_and_year(moment)?;
                let gained = arms.gained(start, year + 1);
                if quantity == Q::Gained(moment) { gained.whole[year] } else { gained.before_end[year] }
            }
            Q::Stayed => arms.stayed(scenario.get(Param::SettlingYears)),
            Q::FamilyYears(Kind::Early, year) => *outcome.people.early.get(year)?,
            Q::FamilyYears(Kind::Lasting, year) => *outcome.people.lasting.get(year)?,
            Q::FamilyYears(Kind::All, year) => *outcome.people.early.get(year)? + outcome.people.lasting[year],
            Q::FamilyYears(Kind::BeforeEnd, year) => *self.before_end.get(year)?,
            Q::Flow(livelihood, budget) => self.flows(livelihood).of(budget),
            Q::Value(Span::Early, budget) => outcome.values.early.of(budget),
            Q::Value(Span::Lasting, budget) => outcome.values.lasting.of(budget),
            Q::Booked(post, total, year) => *self.column(post, total).get(year)?,
            Q::InAll(Post::Net, total) => outcome.summary(total).sum,
            Q::InAll(post, total) => self.column(post, total).iter().sum(),
            Q::Running(total, year) => *self.running(total).get(year)?,
            Q::Payback(total) => outcome.summary(total).payback_years?,
            Q::LostAfter => match Verdict::of(outcome) {
                Verdict::LostAfter(years) => years,
                _ => return None,
            },
            Q::DiscountFactor(year) => *discount_factors(scenario.get(Param::DiscountRate)).get(year)?,
            Q::Present(Post::Net, total) => outcome.summary(total).npv,
            Q::PurseShare(purse) => where_it_lands(outcome)?.iter().find(|(known, _)| *known == purse)?.1,
            Q::BreakEven => self.break_even[0]?,
            Q::BreakEvenEffect => self.break_even[1]?,
            Q::Outlay(year) => *self.basis.outlay.get(year)?,
            Q::MunicipalSaving(year) => *self.basis.municipal_saving.get(year)?,
            Q::FundRepaid(year) => given(Budget::IncomeSupport, year)?,
            Q::SharedPart(budget, year) => given(budget, year)?,
            Q::OutcomePaid(year) => given(Budget::StateBenefits, year)?,
            Q::ContractPaid(year) => given(Budget::MunicipalFinance, year)?,
            Q::FundOwed(year) | Q::FundLeft(year) | Q::OutcomeLeft(year) | Q::ContractLeft(year) => {
                return self.kept_of_funding(quantity, year);
            }
            Q::Wins(seat) => self.deal(seat)?.wins,
            Q::Pays(seat) => self.deal(seat)?.pays,
            Q::Left(seat) => self.deal(seat)?.left(),
            _ => return self.kept_of_money(quantity),
        })
    }

    fn deal(&self, seat: usize) -> Option<Deal> {
        Deal::of(self.outcome, &self.bids?).get(seat).copied()
    }

    /// How a number comes about; none where there is no such number.
    fn rule(&self, quantity: Quantity) -> Option<Ruled> {
        use Quantity as Q;
        match quantity {
            Q::Param(_) => Some((Rule::Given, None)),
            Q::Bid(seat) => (seat < SEATS.len()).then_some((Rule::Given, None)),
            Q::Posts
            | Q::OrdinaryPosts
            | Q::ExtraPosts
            | Q::CostPerYear
            | Q::RunningYears
            | Q::PartOfYear(_)
            | Q::CostInYear(_)
            | Q::EffortCost
            | Q::CostPerFamilyMonth => self.rule_of_cost(quantity),
            Q::LagYears
            | Q::ReturnRate
            | Q::OrdinaryRate
            | Q::Target
            | Q::ReferenceRate
            | Q::ReferenceExtraRate
            | Q::ExtraTime
            | Q::Response
            | Q::ExtraRate
            | Q::ProgrammeRate
            | Q::Speed(_)
            | Q::LongRun(_) => self.rule_of_rates(quantity),
            Q::Time(_)
            | Q::Share(..)
            | Q::Effect(_)
            | Q::Expected(..)
            | Q::Area(..)
            | Q::Gained(_)
            | Q::GainedBeforeEnd(_)
            | Q::Stayed
            | Q::FamilyYears(..)
            | Q::FamilyYearsInAll(_) => self.rule_of_people(quantity),
            Q::Income(_)
            | Q::Allowance(_)
            | Q::Taxable(_)
            | Q::LocalTax(..)
            | Q::CreditBase(_)
            | Q::Credit(_)
            | Q::Kept(_) => self.rule_of_tax(quantity),
            Q::Contributions
            | Q::LabourCost
            | Q::Support
            | Q::Admin
            | Q::Spent(_)
            | Q::Flow(..)
            | Q::Displaced(_)
            | Q::Weight(..)
            | Q::Value(..)
            | Q::SavedPerMonth => self.rule_of_livelihood(quantity),
            Q::Booked(..)
            | Q::InAll(..)
            | Q::Running(..)
            | Q::Part(..)
            | Q::PartInAll(..)
            | Q::PartRunning(..)
            | Q::Payback(_)
            | Q::LostAfter
            | Q::DiscountFactor(_)
            | Q::Discounted(..)
            | Q::Present(..)
            | Q::PurseGain(_)
            | Q::PurseShare(_)
            | Q::BreakEven
            | Q::BreakEvenEffect => self.rule_of_ledger(quantity),
            Q::Outlay(_)
            | Q::MunicipalSaving(_)
            | Q::FundOwed(_)
            | Q::FundRepaid(_)
            | Q::FundLeft(_)
            | Q::SharedPart(..)
            | Q::OutcomePaid(_)
            | Q::OutcomeLeft(_)
            | Q::Lent
            | Q::ContractMost
            | Q::ContractDue(_)
            | Q::ContractPaid(_)
            | Q::ContractLeft(_)
            | Q::Wins(_)
            | Q::Pays(_)
            | Q::Left(_) => self.rule_of_funding(quantity),
        }
    }

    /// The sum of those that are not 0, which a reader would only have to skip; nor what rounding leaves of 0.
    fn sum_of(&self, quantities: impl IntoIterator<Item = Quantity>) -> Option<Ruled> {
        let valued = quantities.into_iter().filter_map(|quantity| Some((quantity, self.value(quantity)?.abs())));
        let valued: Vec<(Quantity, f64)> = valued.collect();
        let least = valued.iter().fold(0.0_f64, |most, (_, size)| most.max(*size)) * 1e-13;
        let counts = valued.into_iter().filter(|(_, size)| *size > least);
        let terms: Vec<Expr> = counts.map(|(quantity, _)| Expr::Of(quantity)).collect();
        if terms.is_empty() { is_as(number(0.0), Holds::Untouched) } else { is(Expr::sum(terms)) }
    }
}
