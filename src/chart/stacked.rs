//! All in one: the same budgets stacked, year by year or as running sums; the household apart below.

use plotters::prelude::DrawingBackend;

use super::label::{LABEL_SIZE, Label, text_width};
use super::pen::{Anchor, Drawn, Pen};
use super::rows::{RowOf, Rows};
use super::span::{TimeAxis, TimeMark};
use super::theme::Theme;
use crate::model::{Group, MAX_YEARS, NOTHING, within};

/// What a text in the picture names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum StackMark {
    /// Something on the time axis.
    Time(TimeMark),
    /// A level line at so many kronor.
    Level(f64),
    /// The household's own line.
    Household,
}

impl From<TimeMark> for StackMark {
    fn from(mark: TimeMark) -> Self {
        Self::Time(mark)
    }
}

/// Where the stack stands, CSS pixels from the picture's upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// Width of the picture.
    pub width: f64,
    /// Height of the picture.
    pub height: f64,
    /// Height of a line of text.
    pub line: f64,
    /// Pixels to a krona.
    pub per_krona: f64,
    /// The zero line of the public budgets.
    pub zero: f64,
    /// The household's zero line.
    pub household_zero: f64,
    /// Middle line of the household's name.
    pub household_name: f64,
    /// Left edge of the first year.
    pub left: f64,
    /// Middle line of the year labels.
    pub years_y: f64,
    /// Kronor from one level line to the next.
    pub step: f64,
    /// Upper and lower edge of the stack.
    pub edges: (f64, f64),
}

/// Air between the amounts and the first year, CSS pixels.
const AMOUNT_GAP: f64 = 8.0;
/// Lines above the stack, and for years and the household's name.
const TOP_LINES: f64 = 1.6;
const YEARS_LINES: f64 = 1.5;
const HOUSEHOLD_LINES: f64 = 1.2;

/// The rows that make up the stack: every public purse once.
fn in_stack(of: RowOf) -> bool {
    match of {
        RowOf::Payer(_) | RowOf::Committee | RowOf::RestOf(_) => true,
        RowOf::Group(group) => group != Group::Household,
        RowOf::NetOf(_) | RowOf::Single(_) | RowOf::Investor => false,
    }
}

/// How far a year's stack goes above and below zero, kronor.
fn reach(rows: &Rows, year: usize) -> (f64, f64) {
    let amounts = rows.rows.iter().filter(|row| in_stack(row.of)).map(|row| row.kronor[year]);
    amounts.fold((0.0, 0.0), |(above, below), kronor| (above + kronor.max(0.0), below + (-kronor).max(0.0)))
}

/// What all public budgets have together, in a year or over all years; kronor.
pub fn public(rows: &Rows, year: Option<usize>) -> f64 {
    let parts = rows.rows.iter().filter(|row| in_stack(row.of));
    parts.map(|row| year.map_or(row.sum, |year| row.kronor[year])).sum()
}

impl Stack {
    /// One scale for stack and household, as large as the room allows; `name` gives the words of the level lines.
    pub fn fit(rows: &Rows, width: f64, height: f64, line: f64, name: &dyn Fn(StackMark) -> String) -> Self {
        let years = 0..rows.span.years;
        let (above, below) = years
            .clone()
            .map(|year| reach(rows, year))
            .fold((0.0, 0.0), |(above, below): (f64, f64), now| (above.max(now.0), below.max(now.1)));
        let household = rows.rows.last().map_or([0.0; MAX_YEARS], |row| row.kronor);
        let own = |sign: f64| years.clone().map(|year| household[year] * sign).fold(0.0, f64::max);
        let (own_above, own_below) = (own(1.0), own(-1.0));
        let texts = (TOP_LINES + YEARS_LINES + HOUSEHOLD_LINES) * line + 16.0;
        let height = height.max(texts + 5.0 * line);
        let total = above + below + own_above + own_below;
        let per_krona = if total > NOTHING { (height - texts) / total } else { 0.0 };
        let top = TOP_LINES * line;
        let zero = top + 4.0 + above * per_krona;
        let bottom = zero + below * per_krona + 4.0;
        let years_y = bottom + YEARS_LINES * line / 2.0;
        let household_zero = bottom + (YEARS_LINES + HOUSEHOLD_LINES) * line + 4.0 + own_above * per_krona;
        let step = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
            .into_iter()
            .flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * power))
            .find(|step| step * per_krona >= 1.6 * line)
            .unwrap_or(f64::INFINITY);
        let household_name = bottom + YEARS_LINES * line + HOUSEHOLD_LINES * line / 2.0;
        let mut stack = Self {
            width,
            height,
            line,
            per_krona,
            zero,
            household_zero,
            household_name,
            years_y,
            step,
            edges: (top, bottom),
            left: 0.0,
        };
        let widths = stack.levels().map(|(kronor, _)| text_width(&name(StackMark::Level(kronor)), LABEL_SIZE * line));
        stack.left = widths.fold(0.0, f64::max) + AMOUNT_GAP;
        stack
    }

    /// Where the years stand.
    pub fn axis(&self, rows: &Rows) -> TimeAxis {
        TimeAxis { span: rows.span, left: self.left, right: self.width }
    }

    /// The amounts that have a level line, zero among them.
    fn levels(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let most = (self.edges.1 - self.edges.0) / (self.step * self.per_krona).max(1.0);
        let most = if most.is_finite() && self.step.is_finite() { most as i32 } else { 0 };
        (-most..=most)
            .map(|count| f64::from(count) * if self.step.is_finite() { self.step } else { 0.0 })
            .map(|kronor| (kronor, self.zero - kronor * self.per_krona))
            .filter(|(_, y)| self.edges.0 <= *y && *y <= self.edges.1)
    }

    /// The texts that name marks; `name` gives the words.
    pub fn labels(&self, rows: &Rows, name: &dyn Fn(StackMark) -> String) -> Vec<Label<StackMark>> {
        let axis = self.axis(rows);
        let above = self.edges.0 - self.line * 0.7;
        let mut labels = axis.labels(above, self.years_y, true, self.line, &|mark| name(StackMark::Time(mark)));
        let mut push = |mark: StackMark, at: (f64, f64), x: f64, y: f64, anchor: Anchor| {
            labels.push(Label::new(mark, name(mark), at, (x, y), anchor, self.line));
        };
        for (kronor, y) in self.levels() {
            push(StackMark::Level(kronor), (axis.left, y), axis.left - AMOUNT_GAP, y, Anchor::End);
        }
        let at = (axis.left, self.household_name);
        push(StackMark::Household, at, axis.left, self.household_name, Anchor::Start);
        labels
    }
}

/// Draws level lines, stacks, what all public budgets have together, and the household's bars.
///
/// # Errors
/// The backend could not draw.
pub fn draw<B: DrawingBackend>(
    pen: &Pen<'_, B>,
    rows: &Rows,
    stack: &Stack,
    labels: &[Label<StackMark>],
    cursor: Option<usize>,
    theme: &Theme,
) -> Drawn<B> {
    pen.clear(theme.paper)?;
    let axis = stack.axis(rows);
    let (top, bottom) = stack.edges;
    pen.rectangle((axis.left, top), (axis.x(rows.span.effort_years), bottom), theme.band)?;
    for (_, y) in stack.levels() {
        pen.level_line((axis.left, stack.width), y, 1.0, theme.band.half_on(theme.muted))?;
    }
    for (year, years) in rows.span.elections() {
        let named = labels.iter().any(|label| {
            matches!(label.mark, StackMark::Time(TimeMark::Election(named) | TimeMark::ElectionYear(named)) if named == year)
        });
        let from = if named { top } else { top + 4.0 };
        pen.dotted_line(axis.x(years), (from, bottom), theme.muted, |_| false)?;
    }
    for year in 0..rows.span.years {
        let (left, right) = axis.bar(year);
        let (mut up, mut down) = (stack.zero, stack.zero);
        for row in rows.rows.iter().filter(|row| in_stack(row.of)) {
            let size = row.kronor[year] * stack.per_krona;
            if size.abs() <= NOTHING * stack.per_krona {
                continue;
            }
            // Held on another scenario's scale, a stack is cut where its room ends.
            let (from, to) = if size > 0.0 { (up - size, up) } else { (down, down - size) };
            let (from, to) = (from.max(top), to.min(bottom));
            if from >= to {
                continue;
            }
            pen.part((left, from), (right, to), row.of.group(), row.of.is_half(), theme)?;
            // Paper between the parts, so that they can be told apart without hue; patterns have edges of their own.
            if !theme.hatched {
                let seam = if size > 0.0 { from } else { to };
                pen.level_line((left, right), seam, 1.0, theme.paper)?;
            }
            if size > 0.0 { up -= size } else { down -= size }
        }
        let own = rows.rows.last().map_or(0.0, |row| row.kronor[year]);
        if own.abs() > NOTHING {
            let room = (stack.household_name + stack.line * 0.6, stack.height);
            let end = within(stack.household_zero - own * stack.per_krona, room.0, room.1);
            let (from, to) = if own > 0.0 { (end, stack.household_zero) } else { (stack.household_zero, end) };
            pen.rectangle(
                (left, from),
                (right, to),
                rows.rows.last().map_or(theme.ink, |row| theme.of(row.of.group())),
            )?;
        }
        let y = within(stack.zero - public(rows, Some(year)) * stack.per_krona, top, bottom);
        pen.rectangle((left - 2.0, y - 2.5), (right + 2.0, y + 2.5), theme.paper)?;
        pen.rectangle((left - 2.0, y - 1.5), (right + 2.0, y + 1.5), theme.ink)?;
    }
    for zero in [stack.zero, stack.household_zero] {
        pen.level_line((axis.left, stack.width), zero, 1.0, theme.ink)?;
    }
    if let Some(year) = cursor {
        let (from, to) = (axis.x(year as f64), axis.x(year as f64 + 1.0));
        pen.frame((from, top), (to, stack.height - 1.0), 1.0, theme.ink)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Outcome, Param, Scenario, Total};

    #[test]
    fn the_stack_keeps_to_its_room_and_sums_to_the_public_total() {
        for sets in [
            &[][..],
            &[(Param::Caseload, 80.0)],
            &[(Param::Caseload, 110.0)],
            &[(Param::ExtraShare, -0.3)],
            &[(Param::HorizonYears, 1.0)],
            &[(Param::HorizonYears, 30.0), (Param::Families, 10_000.0)],
        ] {
            let mut scenario = Scenario::default();
            for (param, value) in sets {
                assert_eq!(scenario.set(*param, *value), Ok(()));
            }
            let outcome = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
            let yearly = Rows::of(&outcome, false, None);
            let net = outcome.net_of(Total::Public.budgets());
            for (year, net) in net.into_iter().enumerate() {
                assert!((public(&yearly, Some(year)) - net).abs() < 1e-6);
            }
            assert!((public(&yearly, None) - outcome.summary(Total::Public).sum).abs() < 1e-6);
            for running in [false, true] {
                let rows = Rows::of(&outcome, running, None);
                for (width, height) in [(288.0, 320.0), (760.0, 500.0), (1.0, 1.0)] {
                    let stack = Stack::fit(&rows, width, height, 20.0, &|_| "1 miljon".to_owned());
                    assert!(stack.edges.0 < stack.zero && stack.zero < stack.edges.1, "{stack:?}");
                    assert!(stack.edges.1 < stack.household_zero && stack.household_zero <= stack.height, "{stack:?}");
                    for year in 0..rows.span.years {
                        let (above, below) = reach(&rows, year);
                        assert!(stack.zero - above * stack.per_krona >= stack.edges.0, "{sets:?}");
                        assert!(stack.zero + below * stack.per_krona <= stack.edges.1, "{sets:?}");
                    }
                    let labels = stack.labels(&rows, &|_| "1 miljon".to_owned());
                    assert!(labels.iter().any(|label| label.mark == StackMark::Level(0.0)), "{sets:?}");
                }
            }
        }
    }
}
