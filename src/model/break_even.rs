//! The value of one parameter at which a running sum is just zero (`src/model/README.md`, Ledger).

use super::ledger::Outcome;
use super::parameter::Param;
use super::scenario::Scenario;
use super::summary::{NOTHING, Total};

/// The parameters whose break-even is asked for (`src/model/README.md`, Ledger).
pub const BREAK_EVEN: [Param; 7] = [
    Param::ExtraShare,
    Param::Caseload,
    Param::LengthYears,
    Param::ReturnShare,
    Param::SupportPerMonth,
    Param::CostPerPost,
    Param::CostEqualisationLoss,
];

/// Steps in which a range is searched for a change of sign.
const STEPS: usize = 64;

/// The value of `param`, everything else as in force, at which the running sum of `total` is zero after `years` whole
/// years (at most the horizon). None where there is none in the range.
///
/// Of several such values, the one in the step nearest to the value in force. `scratch` is overwritten, its summaries are not.
pub fn break_even(scenario: &Scenario, param: Param, total: Total, years: usize, scratch: &mut Outcome) -> Option<f64> {
    let mut trial = *scenario;
    // None where the value breaks a rule that joins it with others: nothing is computed there, so no sign changes.
    let mut running_sum = |value: f64| -> Option<f64> {
        trial.set(param, value).ok()?;
        scratch.update_rows(&trial).ok()?;
        Some(scratch.net_of(total.budgets()).iter().take(years).sum())
    };
    let (min, mut max) = param.range();
    if param == Param::Caseload {
        // At the ordinary caseload nothing happens, and past it the effort is another one.
        max = max.min(scenario.get(Param::OrdinaryCaseload));
    }
    let at = |step: usize| {
        if step == STEPS { max } else { min + (max - min) * step as f64 / STEPS as f64 }
    };
    let in_force = scenario.get(param);

    let mut nearest: Option<Crossing> = None;
    // The last step where the sum was not zero, unless it has been zero over a whole step since.
    let mut last: Option<(usize, Side)> = None;
    for step in 0..=STEPS {
        let side = running_sum(at(step)).and_then(Side::of);
        if let (Some((from, before)), Some(now)) = (last, side)
            && before != now
        {
            let found = Crossing { low: at(from), high: at(step), rising: now == Side::Above };
            if nearest.as_ref().is_none_or(|known| found.distance(in_force) < known.distance(in_force)) {
                nearest = Some(found);
            }
        }
        last = match (side, last) {
            (Some(side), _) => Some((step, side)),
            (None, Some((from, before))) if step - from < 2 => Some((from, before)),
            (None, _) => None,
        };
    }
    let Crossing { mut low, mut high, rising } = nearest?;
    // 60 halvings of a step leave less than the last digit of a double.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if (running_sum(middle)? > 0.0) == rising {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(f64::midpoint(low, high))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Above,
}

impl Side {
    /// None for an amount that counts as zero.
    fn of(sum: f64) -> Option<Self> {
        (sum.abs() > NOTHING).then_some(if sum > 0.0 { Self::Above } else { Self::Below })
    }
}

struct Crossing {
    low: f64,
    high: f64,
    rising: bool,
}

impl Crossing {
    fn distance(&self, value: f64) -> f64 {
        (f64::midpoint(self.low, self.high) - value).abs()
    }
}
