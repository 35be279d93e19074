//! The effort's cost, its rates, and the families over time (`src/model/README.md`, People and Cost).

use super::expr::{number, of, param};
use super::{Arm, Expr, Holds, Kind, Moment, Quantity as Q, Rule, Ruled, Tracer, is, is_as};
use crate::ledger::MAX_YEARS;
use crate::parameter::Param;
use crate::people::{HIGHEST_RATE, HIGHEST_TARGET};

impl Tracer<'_> {
    pub(super) fn rule_of_cost(&self, quantity: Q) -> Option<Ruled> {
        let families = || param(Param::Families);
        match quantity {
            Q::Posts => is(families() / param(Param::Caseload)),
            Q::OrdinaryPosts => is(families() / param(Param::OrdinaryCaseload)),
            Q::ExtraPosts => is(of(Q::Posts) - of(Q::OrdinaryPosts)),
            Q::CostPerYear => {
                let staff = of(Q::ExtraPosts) * param(Param::CostPerPost);
                if self.get(Param::OtherCostPerFamilyYear) == 0.0 {
                    return is(staff);
                }
                is(staff + families() * param(Param::OtherCostPerFamilyYear))
            }
            Q::RunningYears => is(param(Param::LengthYears) * param(Param::Cohorts)),
            Q::PartOfYear(year) | Q::CostInYear(year) if !self.counts(year) => None,
            Q::PartOfYear(year) => {
                let left = self.value(Q::RunningYears)? - year as f64;
                if left >= 1.0 {
                    is_as(number(1.0), Holds::WholeYear)
                } else if left <= 0.0 {
                    is_as(number(0.0), Holds::Ended)
                } else {
                    is_as(of(Q::RunningYears) - number(year as f64), Holds::PartOfYear)
                }
            }
            Q::CostInYear(year) => {
                let running = of(Q::PartOfYear(year)) * of(Q::CostPerYear);
                if year > 0 || self.get(Param::StartupCost) == 0.0 {
                    return is(running);
                }
                is(running + param(Param::StartupCost))
            }
            Q::EffortCost => self.sum_of((0..self.years()).map(Q::CostInYear)),
            Q::CostPerFamilyMonth => is(of(Q::EffortCost) / (families() * number(12.0) * of(Q::RunningYears))),
            _ => None,
        }
    }

    pub(super) fn rule_of_rates(&self, quantity: Q) -> Option<Ruled> {
        let arms = &self.arms;
        match quantity {
            Q::LagYears => is(param(Param::StartLagMonths) / number(12.0)),
            Q::ReturnRate => is(-Expr::Ln(Box::new(number(1.0) - param(Param::ReturnShare)))),
            Q::OrdinaryRate if arms.ordinary_rate == 0.0 => is_as(number(0.0), Holds::Nobody),
            Q::OrdinaryRate => {
                let speed = || Expr::This + of(Q::ReturnRate);
                let this = Expr::This / speed() * (speed() * param(Param::ReferenceYears)).gone();
                Some((Rule::Makes { this, equal: param(Param::ComparisonShare) }, None))
            }
            Q::Target if arms.target_cut.is_some() => {
                let asked = self.get(Param::ComparisonShare) + self.get(Param::ExtraShare);
                is_as(number(if asked > HIGHEST_TARGET { HIGHEST_TARGET } else { 0.0 }), Holds::TargetCut)
            }
            Q::Target => is(param(Param::ComparisonShare) + param(Param::ExtraShare)),
            Q::ReferenceRate if self.get(Param::ExtraShare) == 0.0 => is_as(Q::OrdinaryRate, Holds::NoEffect),
            Q::ReferenceRate if self.value(Q::ReferenceRate) == Some(0.0) => is_as(number(0.0), Holds::TargetTooLow),
            Q::ReferenceRate => {
                let speed = || Expr::This + of(Q::ReturnRate);
                let settles = || Expr::This / speed();
                let time = param(Param::ReferenceYears) - of(Q::LagYears);
                let away = of(Q::Share(Arm::Ordinary, Moment::Lag)) - settles();
                let this = settles() + away * (speed() * time).decay();
                Some((Rule::Makes { this, equal: of(Q::Target) }, None))
            }
            Q::ReferenceExtraRate if self.get(Param::ExtraShare) == 0.0 => is_as(number(0.0), Holds::NoEffect),
            Q::ReferenceExtraRate => is(of(Q::ReferenceRate) - of(Q::OrdinaryRate)),
            Q::ExtraTime => {
                let time = |caseload| number(1.0) / param(caseload) - number(1.0) / param(Param::OrdinaryCaseload);
                is(time(Param::Caseload) / time(Param::ReferenceCaseload))
            }
            Q::Response => {
                let bend = || param(Param::DiminishingReturns);
                if libm::expm1(-self.get(Param::DiminishingReturns)) == 0.0 {
                    return is_as(Q::ExtraTime, Holds::Straight);
                }
                is((bend() * of(Q::ExtraTime)).gone() / bend().gone())
            }
            Q::ExtraRate => self.rule_of_extra_rate(),
            Q::ProgrammeRate => is(of(Q::OrdinaryRate) + of(Q::ExtraRate)),
            Q::Speed(arm) => is(of(rate(arm)) + of(Q::ReturnRate)),
            Q::LongRun(arm) if self.value(Q::Speed(arm))? > 0.0 => is(of(rate(arm)) / of(Q::Speed(arm))),
            _ => None,
        }
    }

    fn rule_of_extra_rate(&self) -> Option<Ruled> {
        let at_reference = self.arms.extra_rate_at_reference;
        if self.arms.lag_years >= self.arms.length_years {
            is_as(number(0.0), Holds::LagPastLength)
        } else if at_reference == 0.0 {
            is_as(number(0.0), Holds::NoEffect)
        } else if at_reference < 0.0 && self.value(Q::ExtraTime)? < 0.0 {
            is_as(number(0.0), Holds::NotMended)
        } else {
            let asked = at_reference * self.value(Q::Response)?;
            if asked < -self.arms.ordinary_rate {
                is_as(-of(Q::OrdinaryRate), Holds::HeldAtZero)
            } else if asked > HIGHEST_RATE {
                is_as(number(HIGHEST_RATE), Holds::HeldHigh)
            } else {
                is(of(Q::ReferenceExtraRate) * of(Q::Response))
            }
        }
    }

    /// When a group starts, or when its first ones have settled, years from the first group's start.
    fn start(&self, group: usize, settled: bool) -> f64 {
        let start = group as f64 * self.arms.length_years;
        if settled { start + self.get(Param::SettlingYears) } else { start }
    }

    /// When a budget year begins in a group's own time; none where that is not before its end.
    fn into(&self, group: usize, settled: bool, year: usize) -> Option<Moment> {
        let start = self.start(group, settled);
        if start >= year as f64 + 1.0 {
            None
        } else if start.fract() == 0.0 {
            // The same as for the first group, only later.
            Some(Moment::Year(year - start as usize))
        } else {
            Some(Moment::Into { group, settled, year })
        }
    }

    /// The group's start and the budget year that a moment begins.
    pub(super) fn start_and_year(&self, moment: Moment) -> Option<(f64, usize)> {
        let (start, year) = match moment {
            Moment::Year(year) => (0.0, year),
            Moment::Into { group, settled, year } => (self.start(group, settled), year),
            _ => return None,
        };
        (year < MAX_YEARS).then_some((start, year))
    }

    /// A moment, years from the group's start.
    pub(super) fn time(&self, moment: Moment) -> f64 {
        match moment {
            Moment::Lag => self.arms.lag_years,
            Moment::Length => self.arms.length_years,
            Moment::Reference => self.get(Param::ReferenceYears),
            Moment::Year(year) => year as f64,
            Moment::Months(months) => f64::from(months) / 12.0,
            Moment::Into { group, settled, year } => year as f64 - self.start(group, settled),
        }
    }

    pub(super) fn rule_of_people(&self, quantity: Q) -> Option<Ruled> {
        match quantity {
            Q::Time(Moment::Into { group, settled, year }) => {
                let mut time = number(year as f64);
                if group > 0 {
                    time = time - number(group as f64) * param(Param::LengthYears);
                }
                is(if settled { time - param(Param::SettlingYears) } else { time })
            }
            Q::Time(moment) => is(time_of(moment)),
            Q::Share(arm, moment) => self.rule_of_share(arm, moment),
            Q::Effect(moment) => {
                let length = self.arms.length_years;
                if self.arms.extra_rate == 0.0 {
                    is_as(number(0.0), Holds::NoEffect)
                } else if self.time(moment) <= self.arms.lag_years {
                    is_as(number(0.0), Holds::NotYet)
                } else if self.time(moment) > length {
                    let passed = time_of(moment) - param(Param::LengthYears);
                    let fades = (of(Q::Speed(Arm::Ordinary)) * passed).decay();
                    is_as(of(Q::Effect(Moment::Length)) * fades, Holds::Fading)
                } else {
                    is(of(Q::Share(Arm::Programme, moment)) - of(Q::Share(Arm::Ordinary, moment)))
                }
            }
            Q::Expected(arm, months) => {
                let group = param(Param::Families);
                let whole = self.get(Param::Families).fract() == 0.0;
                let group = if whole { group } else { Expr::Whole(Box::new(group)) };
                is(group * of(Q::Share(arm, Moment::Months(months))))
            }
            Q::Area(arm, from, to) => {
                let passed = || match (from, to) {
                    (Moment::Year(from), Moment::Year(to)) => number(to as f64 - from as f64),
                    _ => time_of(to) - time_of(from),
                };
                if self.value(Q::Speed(arm))? == 0.0 {
                    return is_as(of(Q::Share(arm, from)) * passed(), Holds::Nobody);
                }
                let speed = || of(Q::Speed(arm));
                let away = of(Q::Share(arm, from)) - of(Q::LongRun(arm));
                is(of(Q::LongRun(arm)) * passed() + away * (speed() * passed()).gone() / speed())
            }
            Q::Gained(moment) => self.rule_of_gained(moment, true),
            Q::GainedBeforeEnd(moment) => self.rule_of_gained(moment, false),
            Q::Stayed => is((of(Q::ReturnRate) * param(Param::SettlingYears)).decay()),
            Q::FamilyYears(kind, year) if self.counts(year) => self.rule_of_family_years(kind, year),
            Q::FamilyYearsInAll(kind) => self.sum_of((0..self.years()).map(|year| Q::FamilyYears(kind, year))),
            _ => None,
        }
    }

    fn rule_of_share(&self, arm: Arm, moment: Moment) -> Option<Ruled> {
        let time = self.time(moment);
        let without_effort = self.arms.extra_rate == 0.0 || time <= self.arms.lag_years;
        if arm == Arm::Ordinary {
            return if time == 0.0 {
                is_as(number(0.0), Holds::AtStart)
            } else if self.arms.ordinary_rate == 0.0 {
                is_as(number(0.0), Holds::Nobody)
            } else {
                is(of(Q::LongRun(arm)) * (of(Q::Speed(arm)) * time_of(moment)).gone())
            };
        }
        let ordinary = of(Q::Share(Arm::Ordinary, moment));
        if without_effort {
            let holds = if self.arms.extra_rate == 0.0 { Holds::NoEffect } else { Holds::NotYet };
            return is_as(ordinary, holds);
        }
        if time > self.arms.length_years {
            return is_as(ordinary + of(Q::Effect(moment)), Holds::Fading);
        }
        let at_lag = of(Q::Share(Arm::Ordinary, Moment::Lag));
        if self.value(Q::Speed(arm))? == 0.0 {
            return is_as(at_lag, Holds::Nobody);
        }
        let passed = time_of(moment) - of(Q::LagYears);
        let settles = || of(Q::LongRun(arm));
        is(settles() + (at_lag - settles()) * (of(Q::Speed(arm)) * passed).decay())
    }

    fn rule_of_gained(&self, from: Moment, whole: bool) -> Option<Ruled> {
        let next = match from {
            Moment::Year(year) => Moment::Year(year + 1),
            Moment::Into { group, settled, year } => Moment::Into { group, settled, year: year + 1 },
            _ => return None,
        };
        let (lag, length) = (self.arms.lag_years, self.arms.length_years);
        let (begins, ends) = (self.time(from), self.time(next));
        let ordinary_speed = self.value(Q::Speed(Arm::Ordinary))?;
        // What is between the arms, faded over a time: its area.
        let fades = |between: Moment, passed: Expr| {
            let speed = || of(Q::Speed(Arm::Ordinary));
            let between = of(Q::Effect(between));
            if ordinary_speed == 0.0 { between * passed } else { between * (speed() * passed).gone() / speed() }
        };
        if self.arms.extra_rate == 0.0 {
            return is_as(number(0.0), Holds::NoEffect);
        }
        if ends <= lag {
            return is_as(number(0.0), Holds::NotYet);
        }
        if begins >= length {
            return if whole {
                is_as(fades(from, number(1.0)), Holds::Fading)
            } else {
                is_as(number(0.0), Holds::Ended)
            };
        }
        let begin = if begins < lag { Moment::Lag } else { from };
        let end = if length < ends { Moment::Length } else { next };
        let during = of(Q::Area(Arm::Programme, begin, end)) - of(Q::Area(Arm::Ordinary, begin, end));
        if end == next || !whole {
            return is(during);
        }
        is_as(during + fades(Moment::Length, time_of(next) - param(Param::LengthYears)), Holds::PartOfYear)
    }

    fn rule_of_family_years(&self, kind: Kind, year: usize) -> Option<Ruled> {
        if kind == Kind::Early {
            let (all, lasting) = (Q::FamilyYears(Kind::All, year), Q::FamilyYears(Kind::Lasting, year));
            return if self.value(lasting)? == 0.0 { is_as(all, Holds::NotSettled) } else { is(of(all) - of(lasting)) };
        }
        let groups = 0..self.get(Param::Cohorts) as usize;
        let moments = groups.filter_map(|group| self.into(group, kind == Kind::Lasting, year));
        let gained = |moment| if kind == Kind::BeforeEnd { Q::GainedBeforeEnd(moment) } else { Q::Gained(moment) };
        let terms: Vec<Expr> = moments
            .map(gained)
            .filter(|gained| self.value(*gained).is_some_and(|value| value != 0.0))
            .map(of)
            .collect();
        if terms.is_empty() {
            let holds = match kind {
                _ if self.arms.extra_rate == 0.0 => Holds::NoEffect,
                Kind::Lasting => Holds::NotSettled,
                Kind::BeforeEnd if year as f64 >= self.value(Q::RunningYears)? => Holds::Ended,
                _ => Holds::NotYet,
            };
            return is_as(number(0.0), holds);
        }
        let families = param(Param::Families);
        let families = if kind == Kind::Lasting { families * of(Q::Stayed) } else { families };
        is(families * Expr::sum(terms))
    }
}

const fn rate(arm: Arm) -> Q {
    match arm {
        Arm::Ordinary => Q::OrdinaryRate,
        Arm::Programme => Q::ProgrammeRate,
    }
}

/// A moment as it stands in a formula.
fn time_of(moment: Moment) -> Expr {
    match moment {
        Moment::Lag => of(Q::LagYears),
        Moment::Length => param(Param::LengthYears),
        Moment::Reference => param(Param::ReferenceYears),
        Moment::Year(year) => number(year as f64),
        Moment::Months(months) => number(f64::from(months)) / number(12.0),
        Moment::Into { .. } => of(Q::Time(moment)),
    }
}
