//! Visa ändringen igen: the last change once more, slowly.

use crate::model::{Kind, PARAMETERS, Scenario, within};

/// How long the old values stand before anything moves, milliseconds.
pub const STANDS_MS: f64 = 700.0;

/// How long the values take to the new ones, milliseconds.
pub const MOVES_MS: f64 = 2_500.0;

/// How much of the change has been shown after so many milliseconds: nothing at first, all at the end.
pub fn part_shown(after_ms: f64) -> f64 {
    eased((after_ms - STANDS_MS) / MOVES_MS)
}

/// How far something has come in a part of its time: slow at both ends.
pub fn eased(part: f64) -> f64 {
    let part = within(part, 0.0, 1.0);
    part * part * (3.0 - 2.0 * part)
}

/// A scenario between two; what is no number changes half-way. The later one where none lies between.
pub fn between(from: &Scenario, to: &Scenario, part: f64) -> Scenario {
    let mut between = *to;
    for param in PARAMETERS {
        let (old, new) = (from.get(param), to.get(param));
        let value = match param.row().kind {
            Kind::Number { .. } => old + (new - old) * part,
            Kind::Whole { .. } => (old + (new - old) * part).round(),
            _ if part < 0.5 => old,
            _ => new,
        };
        if old != new && between.set(param, value).is_err() {
            return *to;
        }
    }
    if between.check().is_ok() { between } else { *to }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Param;

    #[test]
    fn a_change_is_shown_from_its_beginning_to_its_end() {
        assert_eq!((part_shown(0.0), part_shown(STANDS_MS), part_shown(STANDS_MS + MOVES_MS)), (0.0, 0.0, 1.0));
        assert_eq!(part_shown(STANDS_MS + MOVES_MS / 2.0), 0.5);
        let from = Scenario::default();
        let mut to = from;
        for (param, value) in [(Param::Caseload, 65.0), (Param::Financing, 2.0), (Param::HorizonYears, 15.0)] {
            assert_eq!(to.set(param, value), Ok(()));
        }
        assert_eq!((between(&from, &to, 0.0), between(&from, &to, 1.0)), (from, to));
        let half = between(&from, &to, 0.5);
        assert_eq!(half.get(Param::Caseload), 45.0);
        assert_eq!((half.get(Param::HorizonYears), half.get(Param::Financing)), (13.0, 2.0));
    }
}
