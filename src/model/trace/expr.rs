//! Small trees of arithmetic over quantities.

use std::ops::{Add, Div, Mul, Neg, Sub};

use libm::{exp, expm1, log, pow};

use super::Quantity;
use crate::parameter::Param;
use crate::tax::up_to_hundred;

/// How a number is put together.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// Another number.
    Of(Quantity),
    /// A constant of the model, or a count of years or months.
    Number(f64),
    /// The number that is searched for.
    This,
    /// a + b + …; a term taken off is [`Expr::Neg`].
    Sum(Vec<Self>),
    /// −a.
    Neg(Box<Self>),
    /// a · b · ….
    Times(Vec<Self>),
    /// a/b.
    Over(Box<Self>, Box<Self>),
    /// a^b.
    Power(Box<Self>, Box<Self>),
    /// e^−a: what is left of a whole that goes at a constant rate.
    Decay(Box<Self>),
    /// 1 − e^−a: what has gone of it.
    Gone(Box<Self>),
    /// The natural logarithm.
    Ln(Box<Self>),
    /// Rounded up to a whole hundred.
    UpToHundred(Box<Self>),
    /// Rounded to a whole number.
    Whole(Box<Self>),
}

impl Expr {
    /// A sum; one term is itself.
    pub(super) fn sum(mut terms: Vec<Self>) -> Self {
        match (terms.len(), terms.pop()) {
            (1, Some(only)) => only,
            (_, last) => {
                terms.extend(last);
                Self::Sum(terms)
            }
        }
    }

    /// e^−a.
    pub(super) fn decay(self) -> Self {
        Self::Decay(Box::new(self))
    }

    /// 1 − e^−a.
    pub(super) fn gone(self) -> Self {
        Self::Gone(Box::new(self))
    }

    /// Adds every quantity that it is made of.
    pub fn mentions(&self, found: &mut Vec<Quantity>) {
        match self {
            Self::Of(quantity) => found.push(*quantity),
            Self::Number(_) | Self::This => {}
            Self::Sum(parts) | Self::Times(parts) => parts.iter().for_each(|part| part.mentions(found)),
            Self::Over(left, right) | Self::Power(left, right) => {
                left.mentions(found);
                right.mentions(found);
            }
            Self::Neg(part)
            | Self::Decay(part)
            | Self::Gone(part)
            | Self::Ln(part)
            | Self::UpToHundred(part)
            | Self::Whole(part) => part.mentions(found),
        }
    }

    /// The number, from the numbers that it is made of and the one searched for; none where one is missing or it is no finite number.
    pub fn eval(&self, this: f64, value: &dyn Fn(Quantity) -> Option<f64>) -> Option<f64> {
        let go = |part: &Self| part.eval(this, value);
        let found = match self {
            Self::Of(quantity) => value(*quantity)?,
            Self::Number(number) => *number,
            Self::This => this,
            Self::Sum(terms) => {
                let mut sum = 0.0;
                for term in terms {
                    sum += go(term)?;
                }
                sum
            }
            Self::Times(factors) => {
                let mut product = 1.0;
                for factor in factors {
                    product *= go(factor)?;
                }
                product
            }
            // 0 − 0 and not −0.
            Self::Neg(part) => 0.0 - go(part)?,
            Self::Over(left, right) => go(left)? / go(right)?,
            Self::Power(left, right) => pow(go(left)?, go(right)?),
            Self::Decay(part) => exp(-go(part)?),
            Self::Gone(part) => -expm1(-go(part)?),
            Self::Ln(part) => log(go(part)?),
            Self::UpToHundred(part) => up_to_hundred(go(part)?),
            Self::Whole(part) => go(part)?.round(),
        };
        found.is_finite().then_some(found)
    }
}

/// A number of the model.
pub fn of(quantity: Quantity) -> Expr {
    Expr::Of(quantity)
}

/// An assumption.
pub fn param(param: Param) -> Expr {
    Expr::Of(Quantity::Param(param))
}

/// A constant.
pub fn number(number: f64) -> Expr {
    Expr::Number(number)
}

impl From<Quantity> for Expr {
    fn from(quantity: Quantity) -> Self {
        Self::Of(quantity)
    }
}

impl Add for Expr {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let mut terms = match self {
            Self::Sum(terms) => terms,
            single => vec![single],
        };
        terms.push(other);
        Self::Sum(terms)
    }
}

impl Sub for Expr {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Expr {
    type Output = Self;
    fn neg(self) -> Self {
        Self::Neg(Box::new(self))
    }
}

impl Mul for Expr {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let mut factors = match self {
            Self::Times(factors) => factors,
            single => vec![single],
        };
        factors.push(other);
        Self::Times(factors)
    }
}

impl Div for Expr {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self::Over(Box::new(self), Box::new(other))
    }
}
