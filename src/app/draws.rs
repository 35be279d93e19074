//! The draws, worked off between frames: coarse first, the newest scenario first.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::session::{Session, State, now};
use crate::model::{DRAWS, Scenario, Simulation, Uncertainty, Work};

/// How long the draws may keep the page from anything else, milliseconds.
const SLICE_MS: f64 = 2.5;

/// Which set of draws everyone sees.
const SEED: u64 = 1;

/// What draws show, and of which scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The scenario that was drawn; the one in force is ahead of it until the first answer to it.
    pub scenario: Scenario,
    /// Cost of its effort within the horizon, kronor.
    pub cost: f64,
    /// What its draws show.
    pub shown: Uncertainty,
}

/// The draws of one scenario after another.
pub struct Draws {
    simulation: Simulation,
    /// The scenario they are of, and the cost of its effort.
    of: Option<(Scenario, f64)>,
    /// How many draws the answer to it that is shown was read off; 0 before the first.
    shown: usize,
}

impl Default for Draws {
    fn default() -> Self {
        Self { simulation: Simulation::new(DRAWS, SEED), of: None, shown: 0 }
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
    fn has_work(&self, held: bool) -> bool {
        self.unshown().is_some() || self.goes_on(held)
    }

    /// Begins with a scenario, whatever has become of the one before.
    fn begin(&mut self, scenario: &Scenario, cost: f64) {
        if self.of.is_none_or(|(of, _)| of != *scenario) && self.simulation.start(scenario).is_ok() {
            (self.of, self.shown) = (Some((*scenario, cost)), 0);
        }
    }

    /// A slice of the work. While a slider is held the coarse answer is enough, and the time is the picture's.
    fn slice(&mut self, held: bool) -> Option<Drawn> {
        let end = now() + SLICE_MS;
        // To show an answer takes a slice of its own.
        if let (Some(answer), Some((scenario, cost))) = (self.unshown().cloned(), self.of) {
            self.shown = answer.draws;
            return Some(Drawn { scenario, cost, shown: answer });
        }
        while self.unshown().is_none() && self.goes_on(held) && now() < end {
            self.simulation.step();
        }
        None
    }
}

/// Begins with the draws of the newest scenario, and works on between frames.
pub fn draw(session: Session) {
    // An event may be a frame ahead of the outcome; scenario and cost are those of one moment.
    let newest = |state: &State| (state.shown.outcome.scenario, state.shown.outcome.effort_cost(), state.is_held());
    let (scenario, cost, held) = session.peek(newest);
    let begin = |draws: &mut Option<Draws>| {
        let draws = draws.get_or_insert_with(Draws::default);
        draws.begin(&scenario, cost);
        draws.has_work(held)
    };
    if session.draws.try_update_value(begin) == Some(true) {
        let timer = Timeout::new(0, move || slice(session));
        session.pending.update_value(|pending| pending.slice = Some(timer));
    }
}

/// A slice, and the next one; an answer is shown at once.
fn slice(session: Session) {
    let held = session.peek(State::is_held);
    let work = |draws: &mut Option<Draws>| {
        let draws = draws.as_mut()?;
        Some((draws.slice(held), draws.has_work(held)))
    };
    let Some((news, more)) = session.draws.try_update_value(work).flatten() else { return };
    if news.is_some() {
        session.drawn.set(news);
    }
    if more {
        draw(session);
    }
}
