//! Fifty equally likely outcomes, a dot for each: filled where it is paid back, a ring where it is not.

use plotters::prelude::DrawingBackend;

use super::pen::{Drawn, Pen};
use super::theme::Theme;
use crate::model::{EQUAL_OUTCOMES, Group, Uncertainty};

/// Dots in a row.
const IN_A_ROW: usize = 10;

/// From one dot's middle to the next, and its radius, CSS pixels.
const PITCH: f64 = 22.0;
const RADIUS: f64 = 8.0;

/// Width of a ring's line, CSS pixels.
const RING: f64 = 1.5;

/// Room that the dots take, CSS pixels.
pub const SIZE: (f64, f64) = (PITCH * IN_A_ROW as f64, PITCH * EQUAL_OUTCOMES.div_ceil(IN_A_ROW) as f64);

/// How many outcomes are paid back within the horizon.
pub fn lit(drawn: &Uncertainty) -> usize {
    drawn.outcomes.iter().filter(|outcome| outcome.payback_years.is_some()).count()
}

/// The dots, those that are paid back first.
///
/// # Errors
/// The backend could not draw.
pub fn draw<B: DrawingBackend>(pen: &Pen<'_, B>, lit: usize, own: Group, theme: &Theme) -> Drawn<B> {
    pen.clear(theme.paper)?;
    for dot in 0..EQUAL_OUTCOMES {
        let middle = |place: usize| PITCH * (place as f64 + 0.5);
        let at = (middle(dot % IN_A_ROW), middle(dot / IN_A_ROW));
        pen.disc(at, RADIUS, theme.of(own))?;
        if dot >= lit {
            pen.disc(at, RADIUS - RING, theme.paper)?;
        }
    }
    Ok(())
}
