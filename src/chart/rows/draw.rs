//! Bars, zero lines and marks of the rows; their texts are the caller's.

use plotters::prelude::DrawingBackend;

use super::layout::{Layout, Mark, RowBox};
use super::{Row, RowOf, Rows};
use crate::chart::label::Label;
use crate::chart::pen::{Drawn, Pen};
use crate::chart::span::TimeAxis;
use crate::chart::theme::{Colour, Theme};
use crate::model::NOTHING;

/// Draws the rows with their `labels`' lines broken at the texts, and a frame round the year under the cursor.
///
/// The layout may be one made for another scenario, while a slider is held: bars that outgrow their row are cut.
///
/// # Errors
/// The backend could not draw.
pub fn draw<B: DrawingBackend>(
    pen: &Pen<'_, B>,
    rows: &Rows,
    layout: &Layout,
    labels: &[Label<Mark>],
    cursor: Option<usize>,
    theme: &Theme,
) -> Drawn<B> {
    pen.clear(theme.paper)?;
    let axis = layout.axis(rows);
    let plot_top = layout.size.top() - 2.0;
    let last_public = layout.last_public();
    pen.rectangle((layout.left, plot_top), (axis.x(rows.span.effort_years), last_public), theme.band)?;
    let texts = layout.text_bands(labels);
    for (_, years) in rows.span.elections() {
        let x = axis.x(years);
        pen.dotted_line(x, (plot_top, last_public + 2.0), theme.muted, |y| texts.iter().any(|text| text.covers(x, y)))?;
    }
    bracket(pen, rows, layout, theme.muted)?;
    for (row, place) in rows.rows.iter().zip(&layout.rows) {
        for year in 0..rows.span.years {
            bar(pen, layout, &axis, row, place, year, theme)?;
        }
        pen.level_line((layout.left, layout.size.width), place.zero, 1.0, theme.ink)?;
    }
    if let Some(years) = rows.payback_years {
        diamond(pen, (axis.x(years), layout.net(rows).zero), theme)?;
    }
    for label in labels {
        if let Mark::Scale(kronor) = label.mark {
            let ((x, middle), half) = (label.at, kronor * layout.per_krona / 2.0);
            for y in [middle - half, middle + half] {
                pen.level_line((x - 3.0, x + 3.0), y, 1.0, theme.muted)?;
            }
            pen.upright_line(x - 0.5, (middle - half, middle + half), 1.0, theme.muted)?;
        }
    }
    if let Some(year) = cursor {
        let bottom = layout.size.height - 1.0;
        let (from, to) = (axis.x(year as f64), axis.x(year as f64 + 1.0));
        for x in [from, to - 1.0] {
            let texts = |y: f64| texts.iter().any(|text| text.covers(x, y));
            pen.broken_line(x, (plot_top, bottom), (2.0, 0.0), theme.ink, texts)?;
        }
        for y in [plot_top, bottom] {
            pen.level_line((from, to), y, 1.0, theme.ink)?;
        }
    }
    Ok(())
}

/// One year of one row.
fn bar<B: DrawingBackend>(
    pen: &Pen<'_, B>,
    layout: &Layout,
    axis: &TimeAxis,
    row: &Row,
    place: &RowBox,
    year: usize,
    theme: &Theme,
) -> Drawn<B> {
    let kronor = row.kronor[year];
    if kronor.abs() <= NOTHING || (layout.net_without_bars && matches!(row.of, RowOf::NetOf(_))) {
        return Ok(());
    }
    let (left, right) = axis.bar(year);
    let wanted = place.zero - kronor * layout.per_krona;
    let end = wanted.max(place.top).min(place.bottom);
    let (top, bottom) = if kronor > 0.0 { (end, place.zero) } else { (place.zero, end) };
    let hue = theme.of(row.of.group());
    match row.of {
        RowOf::Payer(_) | RowOf::Committee | RowOf::Group(_) | RowOf::Investor => {
            pen.rectangle((left, top), (right, bottom), hue)?;
        }
        RowOf::RestOf(_) | RowOf::Single(_) => {
            pen.half((left, top), (right, bottom), hue, theme)?;
        }
        RowOf::NetOf(_) => {
            pen.rectangle((left, top), (right, bottom), theme.paper)?;
            pen.frame((left, top), (right, bottom), 1.5, hue)?;
        }
    }
    // Less than half a pixel is rounding.
    if (end - wanted).abs() > 0.5 {
        torn_edge(pen, (left, right), end, kronor > 0.0, theme.paper)?;
    }
    Ok(())
}

/// A notched end, which says that the bar goes on beyond its row.
fn torn_edge<B: DrawingBackend>(pen: &Pen<'_, B>, x: (f64, f64), y: f64, upward: bool, paper: Colour) -> Drawn<B> {
    const DEPTH: f64 = 5.0;
    let inward = if upward { DEPTH } else { -DEPTH };
    let third = (x.1 - x.0) / 3.0;
    for notch in 0..3 {
        let from = x.0 + third * f64::from(notch);
        pen.polygon(&[(from, y), (from + third, y), (from + third / 2.0, y + inward)], paper)?;
    }
    Ok(())
}

/// Joins the payer, the rest of its group and their net.
fn bracket<B: DrawingBackend>(pen: &Pen<'_, B>, rows: &Rows, layout: &Layout, colour: Colour) -> Drawn<B> {
    let (top, bottom) = (layout.rows[0].top, layout.net(rows).bottom);
    pen.upright_line(2.0, (top, bottom), 1.0, colour)?;
    for y in [top, bottom] {
        pen.level_line((2.0, 8.0), y, 1.0, colour)?;
    }
    Ok(())
}

/// The mark where the payer's group has its money back.
fn diamond<B: DrawingBackend>(pen: &Pen<'_, B>, (x, y): (f64, f64), theme: &Theme) -> Drawn<B> {
    for (reach, colour) in [(9.0, theme.paper), (7.0, theme.ink)] {
        pen.polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], colour)?;
    }
    Ok(())
}
