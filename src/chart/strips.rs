//! Marks on level strips over one scale: what has been found of an effect, and what each would win or lose.

use plotters::prelude::DrawingBackend;

use super::pen::{Drawn, Pen};
use super::theme::{Colour, Theme};
use crate::model::{Group, within};

/// Room for a mark's half at either end of the scale, CSS pixels.
pub const MARGIN: f64 = 10.0;

/// Half of a mark's size, CSS pixels.
const REACH: f64 = 6.0;

/// Height of a range and width of an interval's line, CSS pixels.
const RANGE_HEIGHT: f64 = 10.0;
const LINE: f64 = 2.0;

/// The most steps that a scale is divided into.
const MOST_STEPS: f64 = 6.0;

/// The shape of a mark: no two on a strip look alike without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A filled disc.
    Disc,
    /// A ring.
    Ring,
    /// A filled diamond.
    Diamond,
    /// A filled triangle.
    Triangle,
}

/// A strip: a range or an interval, and marks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// Whose it is; none where it is nobody's money.
    pub group: Option<Group>,
    /// A range within which several figures lie, drawn broad.
    pub range: Option<(f64, f64)>,
    /// An interval round one figure, or what lies between marks, drawn as a line.
    pub interval: Option<(f64, f64)>,
    /// The marks.
    pub marks: Vec<(f64, Shape)>,
}

/// An upright line through all strips.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Upright {
    /// Where.
    pub at: f64,
    /// Drawn broken.
    pub broken: bool,
}

/// A scale whose ends are whole steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// The value at its left end.
    pub from: f64,
    /// At its right end.
    pub to: f64,
    /// From one mark of the scale to the next.
    pub step: f64,
}

impl Axis {
    /// Of nothing.
    pub const EMPTY: Self = Self { from: 0.0, to: 1.0, step: 1.0 };

    /// The narrowest scale of whole steps that holds zero and all values.
    pub fn holding(values: impl IntoIterator<Item = f64>) -> Self {
        let (least, most) =
            values.into_iter().fold((0.0_f64, 0.0_f64), |(least, most), value| (least.min(value), most.max(value)));
        let rough = (most - least) / MOST_STEPS;
        // Kronor and shares: from a thousandth to a thousand million.
        let mut ten = 1e-3;
        while ten * 10.0 <= rough && ten < 1e9 {
            ten *= 10.0;
        }
        let step = [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|digit| digit * ten)
            .find(|step| *step >= rough * (1.0 - 1e-9))
            .unwrap_or(rough);
        let from = (least / step + 1e-9).floor() * step;
        // Of nothing there is a scale too.
        Self { from, to: ((most / step - 1e-9).ceil() * step).max(from + step), step }
    }

    /// The marks of the scale.
    pub fn ticks(self) -> impl Iterator<Item = f64> {
        let first = (self.from / self.step).round() as i32;
        let last = (self.to / self.step).round() as i32;
        (first..=last).map(move |count| f64::from(count) * self.step)
    }

    /// Whether a value lies on it.
    pub fn holds(self, value: f64) -> bool {
        let tolerance = 1e-9 * self.step;
        self.from - tolerance <= value && value <= self.to + tolerance
    }

    /// Where a value stands in a width; what is past an end stands at the end.
    pub fn x(self, value: f64, width: f64) -> f64 {
        let part = within((value - self.from) / (self.to - self.from), 0.0, 1.0);
        MARGIN + part * (width - 2.0 * MARGIN).max(0.0)
    }
}

/// Draws strips, each between two heights, on a canvas so wide.
///
/// # Errors
/// The backend could not draw.
pub fn draw<B: DrawingBackend>(
    pen: &Pen<'_, B>,
    axis: Axis,
    strips: &[Strip],
    places: &[(f64, f64)],
    uprights: &[Upright],
    width: f64,
    theme: &Theme,
) -> Drawn<B> {
    pen.clear(theme.paper)?;
    let x = |value: f64| axis.x(value, width);
    for place in places {
        for tick in axis.ticks() {
            pen.upright_line(x(tick), *place, 1.0, theme.band)?;
        }
        pen.upright_line(x(0.0), *place, 1.0, theme.ink)?;
        for upright in uprights.iter().filter(|upright| axis.holds(upright.at)) {
            let stroke = if upright.broken { (4.0, 3.0) } else { (2.0, 0.0) };
            pen.broken_line(x(upright.at), *place, stroke, theme.muted, |_| false)?;
        }
    }
    for (strip, place) in strips.iter().zip(places) {
        let y = f64::midpoint(place.0, place.1);
        let hue = strip.group.map_or(theme.ink, |group| theme.of(group));
        if let Some((from, to)) = strip.range {
            let half = RANGE_HEIGHT / 2.0;
            pen.half((x(from), y - half), (x(to), y + half), hue, theme)?;
        }
        if let Some((from, to)) = strip.interval {
            pen.level_line((x(from), x(to)), y, LINE, hue)?;
        }
        // What is past an end has no mark there, where it would say something else.
        for (value, shape) in strip.marks.iter().filter(|(value, _)| axis.holds(*value)) {
            mark(pen, (x(*value), y), *shape, hue, theme.paper)?;
        }
    }
    Ok(())
}

fn mark<B: DrawingBackend>(pen: &Pen<'_, B>, (x, y): (f64, f64), shape: Shape, hue: Colour, paper: Colour) -> Drawn<B> {
    match shape {
        Shape::Disc => pen.disc((x, y), REACH, hue),
        Shape::Ring => {
            pen.disc((x, y), REACH, hue)?;
            pen.disc((x, y), REACH - LINE, paper)
        }
        Shape::Diamond => {
            let reach = REACH * 1.25;
            pen.polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], hue)
        }
        Shape::Triangle => {
            pen.polygon(&[(x, y - REACH * 1.1), (x + REACH * 1.2, y + REACH), (x - REACH * 1.2, y + REACH)], hue)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_holds_zero_and_everything_in_few_whole_steps() {
        for (values, from, to, step) in [
            (&[0.4, 0.52][..], 0.0, 0.6, 0.1),
            (&[-0.03, 0.54], -0.1, 0.6, 0.1),
            (&[-5.1e6, 13.0e6], -10.0e6, 15.0e6, 5.0e6),
            (&[-3.0], -3.0, 0.0, 0.5),
        ] {
            let axis = Axis::holding(values.iter().copied());
            for (found, expected) in [(axis.from, from), (axis.to, to), (axis.step, step)] {
                assert!((found - expected).abs() < 1e-9 * step, "{values:?}: {axis:?}");
            }
            assert!(axis.ticks().count() <= MOST_STEPS as usize + 2);
            assert!(axis.ticks().any(|tick| tick == 0.0));
        }
        // Nothing at all is a scale too.
        let nothing = Axis::holding([]);
        assert!(nothing.x(0.0, 100.0).is_finite());
    }
}
