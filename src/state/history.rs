//! What can be undone and redone.

use std::sync::Arc;

use crate::cases::Case;
use crate::cases::place::PlaceName;
use crate::model::Scenario;

/// How many steps back are remembered.
pub const MOST_STEPS: usize = 200;

/// What a step leads back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The case that was open.
    pub case: &'static Case,
    /// The place that it was counted for.
    pub place: PlaceName,
    /// The scenario that was in force.
    pub scenario: Scenario,
    /// Whether one committee had both staff and income support.
    pub one_committee: bool,
}

impl Step {
    /// A case as it stands.
    pub fn of(case: &'static Case) -> Self {
        Self { case, place: PlaceName::NONE, scenario: case.scenario(), one_committee: false }
    }
}

/// Steps back and forth. Shared until it changes, so that a copy of the state is cheap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Arc<Vec<Step>>,
    future: Arc<Vec<Step>>,
}

impl History {
    /// Remembers what was before a change; what was undone before it is gone.
    pub fn push(&mut self, before: Step) {
        let past = Arc::make_mut(&mut self.past);
        if past.len() == MOST_STEPS {
            past.remove(0);
        }
        past.push(before);
        Arc::make_mut(&mut self.future).clear();
    }

    /// The step before `now`; none where there is none.
    pub fn undo(&mut self, now: Step) -> Option<Step> {
        let step = Arc::make_mut(&mut self.past).pop()?;
        Arc::make_mut(&mut self.future).push(now);
        Some(step)
    }

    /// The step that was undone last; none where there is none.
    pub fn redo(&mut self, now: Step) -> Option<Step> {
        let step = Arc::make_mut(&mut self.future).pop()?;
        Arc::make_mut(&mut self.past).push(now);
        Some(step)
    }

    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step forth.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// What the last change began with.
    pub fn last(&self) -> Option<&Step> {
        self.past.last()
    }
}
