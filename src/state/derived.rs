//! What follows from the state, computed from it and cached: the outcome, the pictures, the story, what is explained.

use super::picture::Wanted;
use super::{AppState, FigureView, MAIN_PICTURE, Mode, Picture, Risk, Section, StoryState};
use crate::cases::Case;
use crate::chart::evidence::axis;
use crate::chart::hundred::hundred;
use crate::chart::strips::Axis;
use crate::model::{Bids, FOLLOW_UP_MONTHS, FollowUp, Param, Purse, Scenario, Shown, Uncertainty, where_it_lands};
use crate::text::Lang;
use crate::text::explained::Explained;
use crate::text::trace::Explanation;

/// What draws show, and of which scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The scenario that was drawn; the displayed one is ahead of it until the first answer to it.
    pub scenario: Scenario,
    /// Cost of its effort within the horizon, kronor.
    pub cost: f64,
    /// What its draws show.
    pub uncertainty: Uncertainty,
}

/// What is told of the number whose formula is open.
#[derive(Clone, Debug)]
pub struct ExplainedNow {
    /// Which number, in which language and of which scenario it is told.
    of: (Explained, Lang, &'static str, Scenario, bool, Bids),
    /// What is told of it, and what it is counted from; none where it does not exist with the values in force.
    pub told: Option<(Explanation, Shown)>,
}

/// What follows from the state.
pub struct Derived {
    case: &'static Case,
    /// The outcome of the displayed scenario, with what must be true for it to pay.
    pub shown: Shown,
    /// The case as it stands: where nothing happens its scale serves.
    pub usual: Shown,
    /// Of a hundred kronor saved, how many land where; none where no public budget gains.
    pub hundred: Option<[(Purse, u32); 5]>,
    /// The main picture, once there is room for it.
    pub picture: Option<Picture>,
    picture_of: Option<(Wanted, Scenario, bool)>,
    /// Who carries the risk; none until somebody may see it.
    pub risk: Option<Risk>,
    /// The scale of how sure the effect is.
    pub evidence_axis: Axis,
    /// What to expect when the scenario is followed up; none until somebody may see it.
    pub follow_up: Option<(Scenario, [FollowUp; FOLLOW_UP_MONTHS.len()])>,
    /// The story; none until somebody may see it.
    pub story: Option<StoryState>,
    /// What is told of the number whose formula is open.
    pub explanation: Option<ExplainedNow>,
    /// What the newest draws show; none before the first answer.
    pub drawn: Option<Drawn>,
}

impl Derived {
    /// Of a state; none where its scenario cannot be computed, which reading a link rules out.
    pub fn of(state: &AppState) -> Option<Self> {
        let case = state.scenario.case;
        let usual = Shown::of(&case.scenario(), &case.effects()).ok()?;
        let displayed = state.scenario.displayed();
        let is_usual = *displayed == usual.outcome.scenario;
        let shown = if is_usual { usual.clone() } else { Shown::of(displayed, &case.effects()).ok()? };
        let mut derived = Self {
            case,
            shown,
            usual,
            hundred: None,
            picture: None,
            picture_of: None,
            risk: None,
            evidence_axis: Axis::EMPTY,
            follow_up: None,
            story: None,
            explanation: None,
            drawn: None,
        };
        derived.update(state);
        Some(derived)
    }

    /// Brings it up to a state, but for what [`Derived::update_lazy`] does.
    pub fn update(&mut self, state: &AppState) {
        let case = state.scenario.case;
        if self.case.id != case.id
            && let Some(other) = Self::of_case(case)
        {
            (self.case, self.usual, self.shown) = (case, other.clone(), other);
            (self.risk, self.picture) = (None, None);
        }
        let displayed = state.scenario.displayed();
        if self.shown.outcome.scenario != *displayed {
            // What is displayed has been checked, so the outcome always follows.
            let _ = self.shown.update(displayed);
        }
        self.shown.outcome.one_committee = state.scenario.one_committee;
        self.hundred = where_it_lands(&self.shown.outcome).map(|shares| hundred(&shares));
        self.update_picture(state);
    }

    fn of_case(case: &Case) -> Option<Shown> {
        Shown::of(&case.scenario(), &case.effects()).ok()
    }

    fn update_picture(&mut self, state: &AppState) {
        let Some(room) = state.device.room.filter(|_| state.route.shows_figure()) else { return };
        let on_stage = state.route.mode == Mode::Stage;
        let wanted = Wanted {
            form: state.figure.form,
            running: state.figure.view == FigureView::Running,
            open_row: state.figure.open_row.filter(|_| !on_stage),
            room,
            voice: state.voice(),
            brief: on_stage,
            revealed: state.stage.revealed.filter(|_| on_stage && state.route.slide == MAIN_PICTURE),
        };
        let scenario = &state.scenario;
        let of = Some((wanted, *scenario.displayed(), scenario.one_committee));
        if self.picture.is_some() && self.picture_of == of && !scenario.stands_still() {
            return;
        }
        let held = self.picture.take().filter(|_| scenario.stands_still());
        self.picture = Some(Picture::of(&self.shown.outcome, &self.usual.outcome, wanted, held));
        self.picture_of =
            Some((wanted, *scenario.displayed(), scenario.one_committee)).filter(|_| !scenario.stands_still());
    }

    /// Brings up to a state what stands below the first screen, and what is told of a number.
    pub fn update_lazy(&mut self, state: &AppState) {
        let (case, displayed) = (state.scenario.case, state.scenario.displayed());
        if !state.is_idle(Section::Risk) {
            match &mut self.risk {
                Some(risk) => risk.update(case, &self.shown.outcome),
                None => self.risk = Some(Risk::of(case, &self.shown.outcome)),
            }
        }
        if !state.scenario.stands_still() {
            let in_force = displayed.get(Param::ExtraShare);
            self.evidence_axis = axis(case, self.shown.break_even.into_iter().chain([in_force]));
        }
        if self.follow_up.as_ref().is_none_or(|(of, _)| of != displayed) && !state.is_idle(Section::Card) {
            self.follow_up = Some((*displayed, FollowUp::of(displayed)));
        }
        if self.story.is_none() {
            self.story = StoryState::new();
        }
        if let Some(story) = &mut self.story {
            story.update(state, &self.shown.outcome);
        }
        self.update_explanation(state);
    }

    fn update_explanation(&mut self, state: &AppState) {
        let Some(explained) = state.explained.last().copied() else {
            self.explanation = None;
            return;
        };
        let scenario = &state.scenario;
        let of = (explained, state.lang, scenario.case.id, *scenario.displayed(), scenario.one_committee, state.bids);
        if self.explanation.as_ref().is_none_or(|explanation| explanation.of != of) {
            let told = explained.explain(state.lang, scenario.case, &self.shown, state.bids);
            self.explanation = Some(ExplainedNow { of, told });
        }
    }

    /// What to expect at one time of the follow-up.
    pub fn follow_up_at(&self, row: usize) -> Option<&FollowUp> {
        self.follow_up.as_ref()?.1.get(row)
    }
}
