//! The years that a picture covers, and where they stand in it.

use super::label::{LABEL_GAP, LABEL_SIZE, Label, text_width};
use super::pen::Anchor;
use crate::model::{Outcome, Param, running_years, within};

/// Parliamentary elections are held every fourth year, in September.
const ELECTION_CYCLE: i32 = 4;
const AN_ELECTION_YEAR: i32 = 2026;
const ELECTION_TIME_OF_YEAR: f64 = 0.7;

/// The years of a picture, counted from the effort's start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Budget years shown.
    pub years: usize,
    /// The calendar year of the first.
    pub start_year: i32,
    /// How long the effort goes on, years.
    pub effort_years: f64,
}

impl Span {
    /// The years of an outcome.
    pub fn of(outcome: &Outcome) -> Self {
        Self {
            years: outcome.horizon_years,
            start_year: outcome.scenario.get(Param::StartYear) as i32,
            effort_years: running_years(&outcome.scenario),
        }
    }

    /// The elections: calendar year and time from the start in years.
    pub fn elections(self) -> impl Iterator<Item = (i32, f64)> {
        (self.start_year..self.start_year + self.years as i32)
            .filter(|year| (year - AN_ELECTION_YEAR).rem_euclid(ELECTION_CYCLE) == 0)
            .map(move |year| (year, f64::from(year - self.start_year) + ELECTION_TIME_OF_YEAR))
    }

    /// The calendar year in which a time from the start falls; exactly at a year's end is in that year.
    pub fn calendar_year(self, years: f64) -> i32 {
        self.start_year + (years.ceil() as i32 - 1).max(0)
    }

    /// The calendar year of a budget year.
    pub fn year(self, index: usize) -> i32 {
        self.start_year + index as i32
    }
}

/// What a text on the time axis names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TimeMark {
    /// The band while the effort goes on.
    Effort,
    /// The first election, named as one.
    Election(i32),
    /// A later election, its year only.
    ElectionYear(i32),
    /// A budget year.
    Year(i32),
}

/// Where times stand, CSS pixels from the plot's left edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeAxis {
    /// The years.
    pub span: Span,
    /// Left edge of the first year.
    pub left: f64,
    /// Right edge of the last.
    pub right: f64,
}

impl TimeAxis {
    /// Width of one year.
    pub fn slot(&self) -> f64 {
        (self.right - self.left) / self.span.years as f64
    }

    /// Where a time in years from the start stands.
    pub fn x(&self, years: f64) -> f64 {
        self.left + self.slot() * within(years, 0.0, self.span.years as f64)
    }

    /// The edges of a year's bar.
    pub fn bar(&self, year: usize) -> (f64, f64) {
        (self.left + self.slot() * (year as f64 + 0.12), self.left + self.slot() * (year as f64 + 0.88))
    }

    /// The budget year at `x`.
    pub fn year_at(&self, x: f64) -> Option<usize> {
        let year = ((x - self.left) / self.slot()).floor();
        (0.0..self.span.years as f64).contains(&year).then_some(year as usize)
    }

    /// The texts of the axis: band and elections on the line `above`, years on the line `below`, none on top of another.
    ///
    /// Where `above` has no room for elections, `elections_above` is false and they stand among the years. `name` gives
    /// the words; `line` is the height of a line of text.
    pub fn labels<M: From<TimeMark>>(
        &self,
        above: f64,
        below: f64,
        elections_above: bool,
        line: f64,
        name: &dyn Fn(TimeMark) -> String,
    ) -> Vec<Label<M>> {
        let label = |mark: TimeMark, at: f64, x: f64, y: f64, anchor: Anchor| {
            Label::new(mark, name(mark), (at, y), (x, y), anchor, line)
        };
        let effort = label(TimeMark::Effort, self.left, self.left + 2.0, above, Anchor::Start);
        let mut labels = vec![effort];
        let elections_y = if elections_above { above } else { below };
        for (year, years) in self.span.elections() {
            let x = self.x(years);
            let first = !labels.iter().any(|label| matches!(label.mark, TimeMark::Election(_)));
            let mark = if first { TimeMark::Election(year) } else { TimeMark::ElectionYear(year) };
            let label = label(mark, x, x, elections_y, Anchor::Middle);
            let (left, right) = label.reach();
            let free = labels.iter().all(|other| label.clears(other));
            if free && left >= 0.0 && right <= self.right {
                labels.push(label);
            }
        }
        let middle = |year: usize| self.left + self.slot() * (year as f64 + 0.5);
        let widest = text_width("2000", LABEL_SIZE * line) + LABEL_GAP;
        let every = (widest / self.slot()).ceil().max(1.0) as usize;
        // Among elections the first and the last year are enough.
        let every = if elections_above { every } else { (self.span.years - 1).max(1) };
        for year in (0..self.span.years).step_by(every) {
            let label = label(TimeMark::Year(self.span.year(year)), middle(year), middle(year), below, Anchor::Middle);
            // A year beside an election's would read as another election.
            let beside = labels.iter().any(|other| match other.mark {
                TimeMark::Election(named) | TimeMark::ElectionYear(named) => {
                    other.y == label.y && (named - self.span.year(year)).abs() <= 1
                }
                TimeMark::Effort | TimeMark::Year(_) => false,
            });
            if !beside && labels.iter().all(|other| label.clears(other)) {
                labels.push(label);
            }
        }
        labels.into_iter().map(Label::into_mark).collect()
    }
}
