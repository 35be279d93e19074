//! Formulas as lines of words or of numbers.

use super::super::filled;
use super::super::number::{MINUS, rounded, short};
use super::name::{Naming, label};
use super::why::{Marks, is_as_stated};
use super::{
    ASSUMPTION, EVERY_YEAR, GIVES, MOST_DIGITS, Measure, Piece, ROUNDED, SEARCHED, SET, THE_NUMBER, TO_WHOLE,
    UP_TO_HUNDRED, WITH, around, in_formula, measure, plain, shown_per_kept, value,
};
use crate::model::trace::{Expr, Quantity, Rule, Traced, Tracer};

/// A number of a formula, and how many decimals it is given beyond those that it is shown with elsewhere.
struct Decimals {
    of: Quantity,
    value: f64,
    extra: u8,
    most: u8,
}

impl Decimals {
    /// The number as it stands in the line.
    fn shown(&self) -> f64 {
        in_steps(self.of, self.value, self.extra)
    }
}

/// A number rounded as it stands in a formula, with `extra` decimals.
fn in_steps(quantity: Quantity, value: f64, extra: u8) -> f64 {
    let (measure, digits) = measure(quantity);
    let per_kept = shown_per_kept(measure);
    rounded(value * per_kept, (digits + extra).min(MOST_DIGITS)) / per_kept
}

/// A number or a year's name: what stands for a quantity in a line.
type Leaf<'a> = &'a dyn Fn(Quantity) -> Piece;

/// How strongly a part holds together: what binds weaker than its place stands in brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    Sum,
    Product,
    Whole,
}

/// Finds the signs of an expression that not everyone knows.
pub fn mark(expr: &Expr, marks: &mut Marks) {
    match expr {
        Expr::Of(_) | Expr::Number(_) | Expr::This => return,
        Expr::Decay(_) | Expr::Gone(_) => marks.decay = true,
        Expr::Power(..) => marks.power = true,
        Expr::Ln(_) => marks.logarithm = true,
        _ => {}
    }
    match expr {
        Expr::Sum(parts) | Expr::Times(parts) => parts.iter().for_each(|part| mark(part, marks)),
        Expr::Over(left, right) | Expr::Power(left, right) => {
            mark(left, marks);
            mark(right, marks);
        }
        Expr::Neg(part)
        | Expr::Decay(part)
        | Expr::Gone(part)
        | Expr::Ln(part)
        | Expr::UpToHundred(part)
        | Expr::Whole(part) => mark(part, marks),
        Expr::Of(_) | Expr::Number(_) | Expr::This => {}
    }
}

/// The lines on one number.
pub struct Lines<'a> {
    pub naming: Naming<'a>,
    pub tracer: &'a Tracer<'a>,
    pub quantity: Quantity,
    pub traced: &'a Traced,
}

impl Lines<'_> {
    fn words(&self, quantity: Quantity) -> Piece {
        Piece::Number(quantity, self.naming.name(quantity))
    }

    /// The formula in words.
    pub fn formula(&self) -> Vec<Piece> {
        let lang = self.naming.voice.lang;
        let words = |quantity| self.words(quantity);
        let zero = |equal: f64| vec![Piece::Text(short(lang, equal, 2))];
        match &self.traced.rule {
            Rule::Given => vec![Piece::Text(ASSUMPTION.get(lang).to_owned())],
            Rule::Is(expr) => self.years(expr).unwrap_or_else(|| self.pieces(expr, &words)),
            Rule::Makes { this, equal } => {
                let (this, equal) = (self.pieces(this, &words), self.pieces(equal, &words));
                around(lang, SEARCHED, &[("this", this), ("equal", equal)])
            }
            Rule::Sets { this, equal, .. } => {
                around(lang, SET, &[("this", vec![words(*this)]), ("equal", zero(*equal))])
            }
            Rule::With { value, this, .. } => {
                around(lang, WITH, &[("this", vec![words(*this)]), ("value", vec![words(*value)])])
            }
        }
    }

    /// A sum over years as one name and its years: "insatsens kostnad år för år: 2027 + 2028".
    fn years(&self, expr: &Expr) -> Option<Vec<Piece>> {
        let Expr::Sum(terms) = expr else { return None };
        let mut what = String::new();
        for term in terms {
            let Expr::Of(quantity) = term else { return None };
            let (_, name) = self.naming.of_every_year(*quantity)?;
            if !what.is_empty() && what != name {
                return None;
            }
            what = name;
        }
        let year_of = |quantity| {
            let year = self.naming.of_every_year(quantity).map_or(0, |(year, _)| year);
            Piece::Number(quantity, label(self.naming.outcome, year))
        };
        let named = [("what", vec![Piece::Text(what)]), ("inner", self.pieces(expr, &year_of))];
        Some(around(self.naming.voice.lang, EVERY_YEAR, &named))
    }

    /// The formula with the numbers in force, and what it gives; empty for an assumption.
    pub fn with_values(&self) -> String {
        let (voice, tracer) = (self.naming.voice, self.tracer);
        let lang = voice.lang;
        let gives = |value, result| filled(lang, GIVES, &[("value", value), ("result", result)]);
        match &self.traced.rule {
            // An assumption, or only another number.
            Rule::Given | Rule::Is(Expr::Number(_) | Expr::Of(_)) => String::new(),
            Rule::Is(Expr::Neg(part)) if matches!(**part, Expr::Of(_)) => String::new(),
            Rule::Is(expr) => self.line(expr, None),
            Rule::Makes { this, equal } => self.line(this, Some(equal)),
            Rule::Sets { equal, this, .. } => {
                gives(value(voice, tracer, self.quantity, self.traced.value), value(voice, tracer, *this, *equal))
            }
            // Then it is the same number.
            Rule::With { .. } if is_as_stated(&tracer.outcome().scenario) => String::new(),
            Rule::With { value: from, .. } => gives(
                value(voice, tracer, *from, tracer.value(*from).unwrap_or_default()),
                value(voice, tracer, self.quantity, self.traced.value),
            ),
        }
    }

    /// The formula in numbers with as many decimals as it takes for a reader who works it out to get what is shown.
    fn line(&self, expr: &Expr, equal: Option<&Expr>) -> String {
        let lang = self.naming.voice.lang;
        // What is searched for stands on the left, and what it gives on the right.
        let goal = if let Some(Expr::Of(equal)) = equal { *equal } else { self.quantity };
        let mut leaves = self.leaves(expr);
        if equal.is_some() {
            leaves.push(Decimals { of: self.quantity, value: self.traced.value, extra: 0, most: MOST_DIGITS });
        }
        let agrees = self.sharpen(expr, goal, &mut leaves);
        let number = |quantity| {
            let extra = leaves.iter().find(|leaf| leaf.of == quantity).map_or(0, |leaf| leaf.extra);
            let value = self.tracer.value(quantity).unwrap_or_default();
            Piece::Number(quantity, in_formula(lang, quantity, value, extra))
        };
        let left = plain(&self.write(expr, Binds::Sum, true, &number, Some(&number)));
        let right = in_formula(lang, goal, self.tracer.value(goal).unwrap_or_default(), 0);
        let line = [&left, " = ", &right].concat();
        if agrees { line } else { filled(lang, ROUNDED, &[("line", line)]) }
    }

    /// The numbers that a formula is made of, as short as they are shown.
    fn leaves(&self, expr: &Expr) -> Vec<Decimals> {
        let mut found = Vec::new();
        expr.mentions(&mut found);
        let only_adds = matches!(expr, Expr::Sum(terms) if terms.iter().all(|term| matches!(term, Expr::Of(_))));
        let mut leaves: Vec<Decimals> = Vec::new();
        for of in found {
            // Nobody adds up öre: where whole kronor do not add up, the line says that they are rounded.
            let most = match measure(of).0 {
                Measure::Kronor if only_adds => 0,
                Measure::Kronor => 2,
                _ => MOST_DIGITS,
            };
            if leaves.iter().all(|leaf| leaf.of != of) {
                leaves.push(Decimals { of, value: self.tracer.value(of).unwrap_or_default(), extra: 0, most });
            }
        }
        leaves
    }

    /// Adds decimals where they matter most until the formula gives what is shown; if it cannot, takes them back.
    fn sharpen(&self, expr: &Expr, goal: Quantity, leaves: &mut [Decimals]) -> bool {
        let wanted = in_steps(goal, self.tracer.value(goal).unwrap_or_default(), 0);
        loop {
            let given = |exact: Option<usize>| {
                let value = |quantity: Quantity| {
                    let place = leaves.iter().position(|leaf| leaf.of == quantity)?;
                    Some(if exact == Some(place) { leaves[place].value } else { leaves[place].shown() })
                };
                expr.eval(value(self.quantity).unwrap_or(f64::NAN), &value)
            };
            let found = given(None);
            if found.is_some_and(|found| in_steps(goal, found, 0) == wanted) {
                return true;
            }
            let found = found.unwrap_or_default();
            let mut worst = None;
            for (place, leaf) in leaves.iter().enumerate() {
                let off = (given(Some(place)).unwrap_or_default() - found).abs();
                let grows = leaf.extra < leaf.most && leaf.shown() != leaf.value;
                if grows && worst.is_none_or(|(_, most)| off > most) {
                    worst = Some((place, off));
                }
            }
            let Some((place, _)) = worst else {
                for leaf in leaves {
                    leaf.extra = 0;
                }
                return false;
            };
            leaves[place].extra += 1;
        }
    }

    fn pieces(&self, expr: &Expr, leaf: Leaf) -> Vec<Piece> {
        joined(self.write(expr, Binds::Sum, true, leaf, None))
    }

    /// Writes an expression; `first` where nothing stands before it, so that a minus needs no brackets.
    fn write(&self, expr: &Expr, place: Binds, first: bool, leaf: Leaf, this: Option<Leaf>) -> Vec<Piece> {
        let lang = self.naming.voice.lang;
        let text = |words: &str| Piece::Text(words.to_owned());
        let inner = |part: &Expr| self.write(part, Binds::Sum, true, leaf, this);
        let minus = MINUS.to_string();
        let (binds, pieces) = match expr {
            Expr::Of(quantity) => return bracketed_if_below(leaf(*quantity), first),
            Expr::Number(number) => (Binds::Whole, vec![Piece::Text(short(lang, *number, 4))]),
            Expr::This => match this {
                Some(this) => return bracketed_if_below(this(self.quantity), first),
                None => (Binds::Whole, vec![Piece::Text(THE_NUMBER.get(lang).to_owned())]),
            },
            Expr::Sum(terms) => {
                let mut pieces = Vec::new();
                for (index, term) in terms.iter().enumerate() {
                    let (sign, term) = match term {
                        Expr::Neg(part) => (&minus[..], &**part),
                        plus => ("+", plus),
                    };
                    let place = if sign == "+" { Binds::Sum } else { Binds::Product };
                    // A number below zero that is added is written as one that is taken off.
                    let written = self.write(term, place, sign == "+" && (first || index > 0), leaf, this);
                    let own_minus = index > 0 && sign == "+" && starts_below(&written);
                    let written = if own_minus { without_minus(written) } else { written };
                    if index > 0 {
                        pieces.push(Piece::Text([" ", if own_minus { &minus } else { sign }, " "].concat()));
                    } else if sign != "+" {
                        pieces.push(text(sign));
                    }
                    pieces.extend(written);
                }
                (Binds::Sum, pieces)
            }
            Expr::Neg(part) => {
                let mut pieces = vec![text(&minus)];
                pieces.extend(self.write(part, Binds::Product, false, leaf, this));
                (Binds::Sum, pieces)
            }
            Expr::Times(factors) => {
                let mut pieces = Vec::new();
                for (index, factor) in factors.iter().enumerate() {
                    if index > 0 {
                        pieces.push(text(" × "));
                    }
                    pieces.extend(self.write(factor, Binds::Product, first && index == 0, leaf, this));
                }
                (Binds::Product, pieces)
            }
            Expr::Over(left, right) => {
                let mut pieces = self.write(left, Binds::Product, first, leaf, this);
                pieces.push(text(" ÷ "));
                pieces.extend(self.write(right, Binds::Whole, false, leaf, this));
                (Binds::Product, pieces)
            }
            Expr::Power(base, exponent) => {
                let mut pieces = self.write(base, Binds::Whole, false, leaf, this);
                pieces.push(text("^"));
                pieces.extend(self.write(exponent, Binds::Whole, false, leaf, this));
                (Binds::Whole, pieces)
            }
            Expr::Decay(part) => (Binds::Whole, self.exponent(part, leaf, this)),
            Expr::Gone(part) => {
                let mut pieces = vec![Piece::Text(["1 ", &minus, " "].concat())];
                pieces.extend(self.exponent(part, leaf, this));
                (Binds::Sum, pieces)
            }
            Expr::Ln(part) => {
                let mut pieces = vec![text("ln(")];
                pieces.extend(inner(part));
                pieces.push(text(")"));
                (Binds::Whole, pieces)
            }
            Expr::UpToHundred(part) => (Binds::Whole, around(lang, UP_TO_HUNDRED, &[("inner", inner(part))])),
            Expr::Whole(part) => (Binds::Whole, around(lang, TO_WHOLE, &[("inner", inner(part))])),
        };
        if binds < place { bracketed(pieces) } else { pieces }
    }

    /// e^(−a).
    fn exponent(&self, part: &Expr, leaf: Leaf, this: Option<Leaf>) -> Vec<Piece> {
        let mut pieces = vec![Piece::Text(["e^(", &MINUS.to_string()].concat())];
        pieces.extend(self.write(part, Binds::Product, false, leaf, this));
        pieces.push(Piece::Text(")".to_owned()));
        pieces
    }
}

fn starts_below(pieces: &[Piece]) -> bool {
    matches!(pieces.first(), Some(Piece::Text(words) | Piece::Number(_, words)) if words.starts_with(MINUS))
}

/// The same without the minus that it starts with.
fn without_minus(mut pieces: Vec<Piece>) -> Vec<Piece> {
    if let Some(Piece::Text(words) | Piece::Number(_, words)) = pieces.first_mut() {
        *words = words.trim_start_matches(MINUS).to_owned();
    }
    pieces
}

fn bracketed(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all = vec![Piece::Text("(".to_owned())];
    all.extend(pieces);
    all.push(Piece::Text(")".to_owned()));
    all
}

/// A number below zero in brackets, unless it stands first.
fn bracketed_if_below(piece: Piece, first: bool) -> Vec<Piece> {
    let pieces = vec![piece];
    if !first && starts_below(&pieces) { bracketed(pieces) } else { pieces }
}

/// Texts that stand side by side made one.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (all.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(words)) => before.push_str(&words),
            (_, piece) => all.push(piece),
        }
    }
    all
}
