//! The draws, worked off between frames: coarse first, the newest scenario first.

use gloo::timers::callback::Timeout;

use super::dom::now;
use crate::model::{DRAWS, Scenario, Simulation, Uncertainty, Work};
use crate::state::Drawn;

/// How long the draws may keep the page from anything else, milliseconds.
const SLICE_MS: f64 = 2.5;

/// Which set of draws everyone sees.
const SEED: u64 = 1;

/// The draws of one scenario after another.
pub struct Draws {
    simulation: Simulation,
    /// The scenario they are of, and the cost of its effort.
    of: Option<(Scenario, f64)>,
    /// How many draws the answer to it that is shown was read off; 0 before the first.
    shown: usize,
    /// The next slice; scheduling replaces the previous one.
    pub slice: Option<Timeout>,
}

impl Default for Draws {
    fn default() -> Self {
        Self { simulation: Simulation::new(DRAWS, SEED), of: None, shown: 0, slice: None }
    }
}

impl Draws {
    /// An answer that is not shown yet.
    fn unshown(&self) -> Option<&Uncertainty> {
        self.simulation.result().filter(|answer| answer.draws != self.shown)
    }

    /// Whether draws are worked on: while a slider is held, no longer than to a coarse answer.
    fn goes_on(&self, held: bool) -> bool {
        self.simulation.next() != Work::None && !(held && self.simulation.result().is_some())
    }

    /// Whether there is something left for a slice.
    pub fn has_work(&self, held: bool) -> bool {
        self.unshown().is_some() || self.goes_on(held)
    }

    /// Begins with a scenario, whatever has become of the one before.
    pub fn begin(&mut self, scenario: &Scenario, cost: f64) {
        if self.of.is_none_or(|(of, _)| of != *scenario) && self.simulation.start(scenario).is_ok() {
            (self.of, self.shown) = (Some((*scenario, cost)), 0);
        }
    }

    /// A slice of the work. While a slider is held the coarse answer is enough, and the time is the picture's.
    pub fn work(&mut self, held: bool) -> Option<Drawn> {
        let end = now() + SLICE_MS;
        // To show an answer takes a slice of its own.
        if let (Some(answer), Some((scenario, cost))) = (self.unshown().cloned(), self.of) {
            self.shown = answer.draws;
            return Some(Drawn { scenario, cost, uncertainty: answer });
        }
        while self.unshown().is_none() && self.goes_on(held) && now() < end {
            self.simulation.step();
        }
        None
    }
}
