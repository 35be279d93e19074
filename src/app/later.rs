//! Doors to the second part of the page, which is fetched when the reader comes near it: nobody goes through before
//! [`State::is_whole`]. `xtask` parts the Wasm at the functions of this file and of `page::later`.

use super::draws;
use super::how::Opened;
use super::session::{Below, Session, State};
use crate::chart::evidence::axis;
use crate::model::{FollowUp, Param};

/// Brings up to the newest outcome what stands below the first screen.
#[inline(never)]
pub fn settle(state: &mut State) {
    if !state.is_idle(Below::Risk) {
        state.risk.update(state.case, &state.shown.outcome);
    }
    if !state.stands_still() {
        let in_force = state.scenario.get(Param::ExtraShare);
        state.evidence_axis = axis(state.case, state.shown.break_even.into_iter().chain([in_force]));
    }
    if state.follow_up.0 != Some(state.scenario) && !state.is_idle(Below::Card) {
        state.follow_up = (Some(state.scenario), FollowUp::of(&state.scenario));
    }
    let told = |opened: &Opened| opened.told(state.lang, state.case, &state.shown, state.place.bids);
    state.how_told = state.how.last().and_then(told);
    let voice = state.voice();
    state.telling.settle(state.place, state.case, &state.shown.outcome, voice, state.guess);
}

/// Draws the equally likely outcomes of the newest scenario.
#[inline(never)]
pub fn draw(session: Session) {
    draws::draw(session);
}
