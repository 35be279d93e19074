//! An outcome as it is shown: itself, what must be true for it to pay, and the same question with other effects.

use super::break_even::break_even;
use super::ledger::Outcome;
use super::parameter::Param;
use super::scenario::{Scenario, ScenarioError};
use super::summary::{NOTHING, Total};
use super::verdict::Verdict;

/// An outcome with its break-even; buffers are kept from one scenario to the next.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The outcome in force.
    pub outcome: Outcome,
    /// `extra_share` at which the payer's group has just got its money back at the horizon, where more
    /// effect is better and none is too little; else none.
    pub break_even: Option<f64>,
    /// The effect that the same break-even gives at the caseload and length in force.
    pub break_even_effect: Option<f64>,
    /// Other values of `extra_share`, and what each would mean, everything else as in force.
    pub other_effects: Vec<(f64, Verdict)>,
    scratch: Outcome,
}

impl Shown {
    /// Computes a scenario, and what each of `other_effects`, values of `extra_share` in their range, would mean.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken.
    pub fn of(scenario: &Scenario, other_effects: &[f64]) -> Result<Self, ScenarioError> {
        let outcome = Outcome::of(scenario)?;
        let other_effects = other_effects.iter().map(|effect| (*effect, Verdict::Nothing)).collect();
        let mut shown =
            Self { scratch: outcome.clone(), outcome, break_even: None, break_even_effect: None, other_effects };
        shown.find_break_even();
        shown.try_other_effects();
        Ok(shown)
    }

    /// Computes another scenario in place.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken; what is shown stays.
    pub fn update(&mut self, scenario: &Scenario) -> Result<(), ScenarioError> {
        self.outcome.update(scenario)?;
        self.find_break_even();
        self.try_other_effects();
        Ok(())
    }

    /// The break-even where the effort costs money that can come back; else none.
    pub fn threshold(&self) -> Option<f64> {
        self.break_even.filter(|_| self.outcome.effort_cost() > NOTHING)
    }

    fn try_other_effects(&mut self) {
        let mut scenario = self.outcome.scenario;
        for (effect, verdict) in &mut self.other_effects {
            // In range, and no rule joins the effect with other parameters: what is computed is what is asked for.
            if scenario.set(Param::ExtraShare, *effect).and_then(|()| self.scratch.update(&scenario)).is_ok() {
                *verdict = Verdict::of(&self.scratch);
            }
        }
    }

    fn find_break_even(&mut self) {
        let mut scenario = self.outcome.scenario;
        let own = Total::Group(self.outcome.payer_group());
        let years = self.outcome.horizon_years;
        let found = break_even(&scenario, Param::ExtraShare, own, years, &mut self.scratch);
        let mut at = |extra_share: f64| -> Option<(f64, f64)> {
            scenario.set(Param::ExtraShare, extra_share).ok()?;
            self.scratch.update_rows(&scenario).ok()?;
            Some((self.scratch.people.effect, self.scratch.net_of(own.budgets()).iter().sum()))
        };
        // "At least so many more" is true only where more is better and none is too few.
        let reached = found.and_then(|extra_share| {
            let (effect, _) = at(extra_share)?;
            let (_, sum_above) = at((extra_share + 0.005).min(Param::ExtraShare.range().1))?;
            (extra_share > 0.0 && effect > 0.0 && sum_above > 0.0).then_some((extra_share, effect))
        });
        self.break_even = reached.map(|(extra_share, _)| extra_share);
        self.break_even_effect = reached.map(|(_, effect)| effect);
    }
}
