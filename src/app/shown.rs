//! All that the page shows of a scenario: its outcome and what must be true for it to pay.

use crate::model::{Outcome, Param, Scenario, ScenarioError, Total, break_even};

/// An outcome with its break-even; buffers are kept from one scenario to the next.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The outcome in force.
    pub outcome: Outcome,
    /// `extra_share` at which the payer's group has just got its money back at the horizon; none where no value does.
    pub break_even: Option<f64>,
    /// The effect that the same break-even gives at the caseload and length in force.
    pub break_even_effect: Option<f64>,
    scratch: Outcome,
}

impl Shown {
    /// Computes a scenario.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken.
    pub fn of(scenario: &Scenario) -> Result<Self, ScenarioError> {
        let outcome = Outcome::of(scenario)?;
        let mut shown = Self { scratch: outcome.clone(), outcome, break_even: None, break_even_effect: None };
        shown.find_break_even();
        Ok(shown)
    }

    /// Computes another scenario in place.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken; what is shown stays.
    pub fn update(&mut self, scenario: &Scenario) -> Result<(), ScenarioError> {
        self.outcome.update(scenario)?;
        self.find_break_even();
        Ok(())
    }

    fn find_break_even(&mut self) {
        let mut scenario = self.outcome.scenario;
        let own = Total::Group(self.outcome.payer_group());
        let years = self.outcome.horizon_years;
        self.break_even = break_even(&scenario, Param::ExtraShare, own, years, &mut self.scratch);
        self.break_even_effect = self.break_even.and_then(|extra_share| {
            scenario.set(Param::ExtraShare, extra_share).ok()?;
            self.scratch.update(&scenario).ok()?;
            Some(self.scratch.people.effect)
        });
    }
}
