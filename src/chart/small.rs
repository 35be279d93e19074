//! The main picture in small, beside a case's name: the same rows and bars on one scale, without a word.

use plotters::prelude::DrawingBackend;

use super::pen::{Drawn, Pen};
use super::rows::{Row, RowOf, Rows};
use super::theme::Theme;
use crate::model::{Group, Outcome};

/// Room that the picture takes, CSS pixels.
pub const SIZE: (f64, f64) = (128.0, 80.0);

/// Air between rows, CSS pixels.
const GAP: f64 = 4.0;

/// Part of a year's room that its bar takes.
const BAR: f64 = 0.75;

/// What is drawn: the public rows where something happens, the payer first. The group as a whole is left out, as its parts stand there.
fn drawn(rows: &Rows) -> Vec<&Row> {
    let apart = |of: RowOf| matches!(of, RowOf::NetOf(_) | RowOf::Group(Group::Household));
    let touched = |row: &Row| rows.extent(row) != (0.0, 0.0);
    rows.standing().map(|(_, row)| row).filter(|row| !apart(row.of) && touched(row)).collect()
}

/// The picture of an outcome.
///
/// # Errors
/// The backend could not draw.
pub fn draw<B: DrawingBackend>(pen: &Pen<'_, B>, outcome: &Outcome, theme: &Theme) -> Drawn<B> {
    pen.clear(theme.paper)?;
    let rows = Rows::of(outcome, false, None);
    let drawn = drawn(&rows);
    let extents: Vec<(f64, f64)> = drawn.iter().map(|row| rows.extent(row)).collect();
    let whole: f64 = extents.iter().map(|(above, below)| above + below).sum();
    let per_krona = if whole > 0.0 { (SIZE.1 - GAP * drawn.len() as f64) / whole } else { 0.0 };
    let slot = SIZE.0 / outcome.horizon_years as f64;
    let mut top = GAP / 2.0;
    for (row, (above, below)) in drawn.iter().zip(extents) {
        let zero = top + above * per_krona;
        for (year, kronor) in row.kronor[..outcome.horizon_years].iter().enumerate() {
            let left = slot * year as f64;
            let end = zero - kronor * per_krona;
            if (end - zero).abs() >= 0.5 {
                let (from, to) = ((left, zero.min(end)), (left + slot * BAR, zero.max(end)));
                pen.part(from, to, row.of.group(), row.of.is_half(), theme)?;
            }
        }
        pen.rectangle((0.0, zero - 0.5), (SIZE.0, zero + 0.5), theme.muted)?;
        top = zero + below * per_krona + GAP;
    }
    Ok(())
}
