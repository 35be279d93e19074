//! Tax and livelihoods (`src/model/README.md`, Livelihoods).

use super::expr::{number, of, param};
use super::{Expr, Holds, Income, Level, Livelihood, Quantity as Q, Ruled, Span, Tracer, is, is_as};
use crate::budget::Budget;
use crate::livelihood::{Flows, TABLE_VALUES};
use crate::parameter::Param;
use crate::scenario::{Baseline, BenefitTax, SHARE_SETS};
use crate::tax::{ALLOWANCE, CREDIT_BASE, Piece};

const LEVELS: [Level; 2] = [Level::Municipal, Level::Regional];

const fn rate(level: Level) -> Param {
    match level {
        Level::Municipal => Param::MunicipalTax,
        Level::Regional => Param::RegionalTax,
    }
}

const fn county_rate(level: Level) -> Param {
    match level {
        Level::Municipal => Param::MunicipalEqualisationRate,
        Level::Regional => Param::RegionalEqualisationRate,
    }
}

const fn span_index(span: Span) -> usize {
    match span {
        Span::Early => 0,
        Span::Lasting => 1,
    }
}

/// A line of the allowance or of the credit's base as a formula.
fn line(piece: Piece, income: Income) -> Expr {
    let amounts = |count: f64| number(count) * param(Param::PriceBaseAmount);
    if piece.slope == 0.0 {
        return amounts(piece.base);
    }
    if piece.from == 0.0 {
        return of(Q::Income(income));
    }
    let above = number(piece.slope.abs()) * (of(Q::Income(income)) - amounts(piece.from));
    if piece.slope < 0.0 { amounts(piece.base) - above } else { amounts(piece.base) + above }
}

impl Holds {
    /// The incomes that a line of the allowance or of the credit's base holds for, price base amounts.
    pub fn incomes(self) -> Option<[f64; 2]> {
        let (pieces, place): (&[Piece], usize) = match self {
            Self::AllowanceLine(place) => (&ALLOWANCE, place),
            Self::CreditLine(place) => (&CREDIT_BASE, place),
            _ => return None,
        };
        let from = place.checked_sub(1).and_then(|before| pieces.get(before)).map_or(0.0, |piece| piece.up_to);
        Some([from, pieces.get(place)?.up_to])
    }
}

impl Tracer<'_> {
    fn income(&self, income: Income) -> f64 {
        match income {
            Income::Pay => 12.0 * self.get(Param::MonthlyPay),
            Income::OtherBenefit => self.get(Param::BenefitPerYear),
            Income::StateBenefit => 12.0 * self.get(Param::StateBenefitPerMonth),
        }
    }

    /// The model's own numbers of tax.
    pub(super) fn kept_of_money(&self, quantity: Q) -> Option<f64> {
        let rules = self.rules.tax;
        Some(match quantity {
            Q::Income(income) => self.income(income),
            Q::Allowance(income) => rules.basic_allowance(self.income(income)),
            Q::CreditBase(income) => rules.credit_base(self.income(income)),
            Q::Credit(income) => rules.on(self.income(income)).in_work_credit,
            Q::LocalTax(Level::Municipal, income) => rules.on(self.income(income)).municipal,
            Q::LocalTax(Level::Regional, income) => rules.on(self.income(income)).regional,
            Q::Kept(level) => crate::tax_kept(self.scenario, rate(level), county_rate(level)),
            Q::Support => self.rules.support(),
            Q::Admin => crate::livelihood::cashable_administration(self.scenario),
            _ => return None,
        })
    }

    /// What a livelihood moves.
    pub(super) fn flows(&self, livelihood: Livelihood) -> Flows {
        let rules = &self.rules;
        match livelihood {
            Livelihood::IncomeSupport => rules.income_support(),
            Livelihood::StateBenefit => rules.state_benefit(),
            Livelihood::Work => rules.work(),
            Livelihood::Subsidised => rules.subsidised(rules.work()),
            Livelihood::Studies => rules.studies(),
            Livelihood::OtherBenefit => rules.other_benefit(),
            Livelihood::Other => rules.other(),
        }
    }

    pub(super) fn rule_of_tax(&self, quantity: Q) -> Option<Ruled> {
        match quantity {
            Q::Income(Income::Pay) => is(number(12.0) * param(Param::MonthlyPay)),
            Q::Income(Income::OtherBenefit) => is(param(Param::BenefitPerYear)),
            Q::Income(Income::StateBenefit) => is(number(12.0) * param(Param::StateBenefitPerMonth)),
            Q::Allowance(income) => {
                let amount = self.income(income);
                let piece = self.rules.tax.piece(&ALLOWANCE, amount);
                if self.rules.tax.basic_allowance(amount) >= amount {
                    return is_as(Q::Income(income), Holds::AllowanceWhole);
                }
                let place = ALLOWANCE.iter().position(|known| *known == piece)?;
                is_as(Expr::UpToHundred(Box::new(line(piece, income))), Holds::AllowanceLine(place))
            }
            Q::Taxable(income) => is(of(Q::Income(income)) - of(Q::Allowance(income))),
            Q::LocalTax(level, income) => is(param(rate(level)) * of(Q::Taxable(income))),
            Q::CreditBase(income) => {
                let piece = self.rules.tax.piece(&CREDIT_BASE, self.income(income));
                let place = CREDIT_BASE.iter().position(|known| *known == piece)?;
                is_as(line(piece, income), Holds::CreditLine(place))
            }
            Q::Credit(income) => {
                let (base, allowance) = (self.value(Q::CreditBase(income))?, self.value(Q::Allowance(income))?);
                let rates = self.get(Param::MunicipalTax) + self.get(Param::RegionalTax);
                let taxes = LEVELS.map(|level| Q::LocalTax(level, income));
                let tax = self.value(taxes[0])? + self.value(taxes[1])?;
                if base <= allowance {
                    is_as(number(0.0), Holds::NoCredit)
                } else if (base - allowance) * rates > tax {
                    is_as(of(taxes[0]) + of(taxes[1]), Holds::CreditHeld)
                } else {
                    let above = of(Q::CreditBase(income)) - of(Q::Allowance(income));
                    is(above * (param(Param::MunicipalTax) + param(Param::RegionalTax)))
                }
            }
            Q::Kept(level) => {
                let (own, county) = (rate(level), county_rate(level));
                if !self.scenario.flag(Param::EqualisationOn) {
                    is_as(number(1.0), Holds::NoEqualisation)
                } else if self.get(own) == 0.0 || self.get(own) <= self.get(county) {
                    is_as(number(0.0), Holds::NothingKept)
                } else {
                    is((param(own) - param(county)) / param(own))
                }
            }
            _ => None,
        }
    }

    /// The income that is taxed, and whether with the in-work credit.
    fn taxed(&self, livelihood: Livelihood) -> Option<(Income, bool)> {
        match livelihood {
            Livelihood::Work | Livelihood::Subsidised => Some((Income::Pay, true)),
            Livelihood::OtherBenefit => Some((Income::OtherBenefit, false)),
            Livelihood::StateBenefit => match self.scenario.benefit_tax() {
                BenefitTax::Plain => Some((Income::StateBenefit, false)),
                BenefitTax::AsWork => Some((Income::StateBenefit, true)),
                BenefitTax::Untaxed => None,
            },
            Livelihood::IncomeSupport | Livelihood::Studies | Livelihood::Other => None,
        }
    }

    /// What the household is paid before tax.
    fn paid(&self, livelihood: Livelihood) -> Q {
        match livelihood {
            Livelihood::IncomeSupport => Q::Support,
            Livelihood::StateBenefit => Q::Income(Income::StateBenefit),
            Livelihood::Work | Livelihood::Subsidised => Q::Income(Income::Pay),
            Livelihood::Studies => Q::Param(Param::StudySupportPerYear),
            Livelihood::OtherBenefit => Q::Income(Income::OtherBenefit),
            Livelihood::Other => match self.scenario.baseline() {
                Baseline::StateBenefit => Q::Spent(Livelihood::StateBenefit),
                Baseline::IncomeSupport | Baseline::Table => Q::Support,
            },
        }
    }

    pub(super) fn rule_of_livelihood(&self, quantity: Q) -> Option<Ruled> {
        match quantity {
            Q::Contributions if self.scenario.flag(Param::CountPension) => {
                is_as(param(Param::EmployerContributions) * of(Q::Income(Income::Pay)), Holds::PensionCounted)
            }
            Q::Contributions => {
                let counted = param(Param::EmployerContributions) - param(Param::PensionShare);
                is(counted * of(Q::Income(Income::Pay)))
            }
            Q::LabourCost => is(of(Q::Income(Income::Pay)) * (number(1.0) + param(Param::EmployerContributions))),
            Q::Support => is(number(12.0) * param(Param::SupportPerMonth) * param(Param::SupportSavedShare)),
            Q::Admin if self.scenario.baseline() != Baseline::IncomeSupport => is_as(number(0.0), Holds::Untouched),
            Q::Admin => {
                let each = param(Param::CostPerPost) / param(Param::OrdinaryCaseload);
                is(each * param(Param::AdminCashable))
            }
            Q::Spent(livelihood) => {
                let mut left = of(self.paid(livelihood));
                if let Some((income, with_credit)) = self.taxed(livelihood) {
                    left = LEVELS.into_iter().fold(left, |left, level| left - of(Q::LocalTax(level, income)));
                    if with_credit {
                        left = left + of(Q::Credit(income));
                    }
                }
                let works = matches!(livelihood, Livelihood::Work | Livelihood::Subsidised);
                is(if works { left - param(Param::HousingAllowanceLost) } else { left })
            }
            Q::Flow(livelihood, budget) => self.rule_of_flow(livelihood, budget),
            Q::Displaced(span) => {
                let [work, subsidised, ..] = SHARE_SETS[span_index(span)];
                is((param(work) + param(subsidised)) * param(Param::Displacement))
            }
            Q::Weight(span, livelihood) => {
                let place = Livelihood::MOVED_TO.iter().position(|known| *known == livelihood)?;
                let share = param(SHARE_SETS[span_index(span)][place]);
                match livelihood {
                    Livelihood::Work => is(share - of(Q::Displaced(span))),
                    Livelihood::OtherBenefit => is(share + of(Q::Displaced(span))),
                    _ => is(share),
                }
            }
            Q::Value(span, budget) => self.rule_of_value(span, budget),
            Q::SavedPerMonth if self.scenario.baseline() == Baseline::Table => {
                let stated = TABLE_VALUES.into_iter().filter(|stated| self.scenario.get(*stated) != 0.0);
                let terms: Vec<Expr> = stated.map(param).collect();
                if terms.is_empty() {
                    is_as(number(0.0), Holds::Untouched)
                } else {
                    is(Expr::sum(terms) / number(12.0))
                }
            }
            _ => None,
        }
    }

    fn rule_of_flow(&self, livelihood: Livelihood, budget: Budget) -> Option<Ruled> {
        let taxed = self.taxed(livelihood);
        let tax = |level| taxed.map(|(income, _)| of(Q::LocalTax(level, income)));
        let works = matches!(livelihood, Livelihood::Work | Livelihood::Subsidised);
        let before = livelihood == Livelihood::IncomeSupport;
        let mut terms = Vec::new();
        match budget {
            Budget::MunicipalFinance => {
                terms.extend(tax(Level::Municipal).map(|tax| tax * of(Q::Kept(Level::Municipal))));
            }
            Budget::RegionalFinance => terms.extend(tax(Level::Regional).map(|tax| tax * of(Q::Kept(Level::Regional)))),
            Budget::Equalisation => {
                let rest = |level| tax(level).map(|tax| tax * (number(1.0) - of(Q::Kept(level))));
                terms.extend(LEVELS.into_iter().filter_map(rest));
            }
            Budget::StateTaxes => {
                if works {
                    terms.push(of(Q::Contributions));
                }
                if let Some((income, true)) = taxed {
                    terms.push(-of(Q::Credit(income)));
                }
                terms.push(of(Q::Spent(livelihood)) * param(Param::VatShare));
            }
            Budget::Household => terms.push(of(Q::Spent(livelihood)) * (number(1.0) - param(Param::VatShare))),
            Budget::StateBenefits => {
                if works {
                    terms.push(param(Param::HousingAllowanceLost));
                }
                match livelihood {
                    Livelihood::Subsidised => terms.push(-(param(Param::SubsidyShare) * of(Q::LabourCost))),
                    Livelihood::Studies | Livelihood::OtherBenefit | Livelihood::StateBenefit => {
                        terms.push(-of(self.paid(livelihood)));
                    }
                    _ => {}
                }
            }
            Budget::IncomeSupport if before => terms.push(-of(Q::Support)),
            Budget::SocialServices if before => terms.push(-of(Q::Admin)),
            Budget::Employment if before => terms.push(-param(Param::ActivityCostPerYear)),
            Budget::Employment if livelihood == Livelihood::Subsidised => {
                terms.push(-param(Param::MunicipalJobCostPerYear));
            }
            _ => {}
        }
        if terms.is_empty() { is_as(number(0.0), Holds::Untouched) } else { is(Expr::sum(terms)) }
    }

    fn rule_of_value(&self, span: Span, budget: Budget) -> Option<Ruled> {
        let from = match self.scenario.baseline() {
            Baseline::IncomeSupport => Livelihood::IncomeSupport,
            Baseline::StateBenefit => Livelihood::StateBenefit,
            Baseline::Table => {
                return match TABLE_VALUES.get(budget as usize) {
                    Some(stated) => is_as(param(*stated), Holds::Stated),
                    None => is_as(number(0.0), Holds::Untouched),
                };
            }
        };
        let moves = |livelihood| self.flows(livelihood).of(budget) != 0.0;
        let shares = Livelihood::MOVED_TO.into_iter().zip(SHARE_SETS[span_index(span)]);
        let mut terms: Vec<Expr> = shares
            .filter(|(livelihood, _)| moves(*livelihood))
            .map(|(livelihood, share)| {
                let displaces = matches!(livelihood, Livelihood::Work | Livelihood::OtherBenefit);
                let weight = if displaces { Q::Weight(span, livelihood) } else { Q::Param(share) };
                of(weight) * of(Q::Flow(livelihood, budget))
            })
            .collect();
        if moves(from) {
            terms.push(-of(Q::Flow(from, budget)));
        }
        if terms.is_empty() { is_as(number(0.0), Holds::Untouched) } else { is(Expr::sum(terms)) }
    }
}
