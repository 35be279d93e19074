//! The one state of the page, and the frame in which it follows the newest scenario.
//!
//! Every event changes the state at once and quietly; the next animation frame computes the outcome from the newest
//! scenario, once however many events came before it, and only then do picture and text follow.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::draws::{Drawn, Draws};
use super::far;
use super::how::Opened;
use super::kept;
use super::later;
use super::link::{self, Linked};
use super::picture::{Form, Picture, Wanted};
use super::place::{MAIN_PICTURE, Place, Way};
use super::replay::{LastChange, MOVES_MS, STANDS_MS, between, part};
use super::risk::Risk;
use super::tell::Telling;
use crate::cases::{Case, DEFAULT, GROUP_SIZE};
use crate::chart::Theme;
use crate::chart::hundred::hundred;
use crate::chart::rows::Room;
use crate::chart::strips::Axis;
use crate::model::{
    FOLLOW_UP_MONTHS, FollowUp, PARAMETERS, Param, Purse, SEATS, Scenario, ScenarioError, Shown, shared, where_it_lands,
};
use crate::text::answer::read_aloud;
use crate::text::parameter::LinkNotice;
use crate::text::trace::Told;
use crate::text::{Lang, Voice, number, parameter, replay, stage};

/// How long the address bar waits for the next change, milliseconds; browsers refuse too many changes.
const LINK_PAUSE_MS: u32 = 300;

/// How long a screen reader waits for the next change, milliseconds.
const SPEECH_PAUSE_MS: u32 = 500;

/// What the figure shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The picture, year by year.
    PerYear,
    /// The picture, everything up to each year's end.
    Running,
    /// The table behind it.
    Table,
}

/// How far the second part of the page has come, which is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Second {
    /// Nobody has come near it.
    Away,
    /// Somebody has.
    Near,
    /// It has been fetched.
    Here,
    /// It has its place in the page.
    Whole,
}

/// What is folded until somebody asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Fold {
    /// The list of assumptions.
    Assumptions,
    /// The table of equally likely outcomes.
    Outcomes,
    /// The numbers behind who carries the risk.
    Risk,
    /// The numbers behind the story's picture.
    Told,
    /// The model as a whole.
    Model,
    /// All sources.
    Sources,
}

const FOLDS: usize = 6;

/// What a dialog shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The keys of the stage.
    Keys,
    /// A link as a QR code.
    Code(String),
}

/// What only the stage has.
#[derive(Clone, Debug, Default)]
pub struct Stage {
    /// Whether the screen is blank.
    pub blank: bool,
    /// Whether letters are no shortcuts.
    pub without_letters: bool,
    /// How many rows of the main picture are shown; all where there is no number.
    pub revealed: Option<usize>,
    /// The dialog that is open.
    pub asked: Option<Asked>,
    /// Whether the page is kept for use without network.
    pub is_kept: bool,
    /// The time, and the time since the notes were opened.
    pub clock: String,
}

/// What stands below the first screen: what nobody sees is not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Below {
    /// The equally likely outcomes.
    Dots,
    /// How sure the effect is.
    Evidence,
    /// Who carries the risk.
    Risk,
    /// The follow-up card.
    Card,
    /// The choice of cases.
    Cases,
}

impl Below {
    /// The ids of their elements, in order.
    pub const IDS: [&str; 5] = ["dots", "evidence", "risk", "card", "cases"];
}

/// What is being typed in a field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The text, while it is being typed or cannot be used.
    pub text: Option<String>,
    /// Whether it cannot be used.
    pub problem: bool,
}

/// Everything that the page shows follows from this.
pub struct State {
    /// The language of the page.
    pub lang: Lang,
    /// The case that the scenario starts from.
    pub case: &'static Case,
    /// What could not be taken from the link as it stood.
    pub notices: Vec<LinkNotice>,
    /// What the figure shows.
    pub view: View,
    /// How the picture is put together.
    pub form: Form,
    /// The row that is open, by its place among those that are always there.
    pub open_row: Option<usize>,
    /// The year that is picked out in the pictures, by click, touch or key.
    pub picked_year: Option<usize>,
    /// The year under the pointer.
    pub pointed_year: Option<usize>,
    /// Device pixels to a CSS pixel.
    pub device_ratio: f64,
    /// Width of the tracks of the large sliders, and of those in groups, CSS pixels; 0 until it is known.
    pub track_widths: [f64; 2],
    /// Which of the large controls is in view on a phone.
    pub tab: usize,
    /// What is unfolded.
    pub open: [bool; FOLDS],
    /// Of which parameters what there is to know is unfolded.
    pub explained: [bool; PARAMETERS.len()],
    /// Which of [`Below::IDS`] are in view.
    pub in_view: [bool; Below::IDS.len()],
    /// How far the second part of the page has come.
    pub second: Second,
    /// Whether it, or its words, could not be fetched.
    pub is_missing: bool,
    /// Who carries the risk.
    pub risk: Risk,
    /// The scale of how sure the effect is.
    pub evidence_axis: Axis,
    /// Which row of the card, or which seat after those, was typed in last, until something else changes.
    pub typed_row: Option<usize>,
    /// How many are assumed in each group where a source does not say.
    pub group_size: f64,
    /// What to expect when a scenario is followed up: the one in force, as soon as somebody may see it.
    pub follow_up: (Option<Scenario>, [FollowUp; FOLLOW_UP_MONTHS.len()]),
    /// What is typed on the follow-up card, as it is typed.
    pub reached: [String; FOLLOW_UP_MONTHS.len()],
    /// The caseload before the effort was turned into a cut.
    pub before_cut: Option<f64>,
    /// The scenario as it was when the slider was taken hold of, while one is held: shares that give way come back when it
    /// does.
    pub held_from: Option<Scenario>,
    /// The scenario in force.
    pub scenario: Scenario,
    /// Its outcome, and what must be true for it to pay.
    pub shown: Shown,
    /// What is being typed in each field.
    pub drafts: Vec<Draft>,
    /// The picture's room.
    pub room: Option<Room>,
    /// The picture's colours.
    pub theme: Theme,
    /// The picture, once there is room for it.
    pub picture: Option<Picture>,
    /// Of a hundred kronor saved, how many land where; none where no public budget gains.
    pub hundred: Option<[(Purse, u32); 5]>,
    /// What a screen reader was last told.
    pub spoken: String,
    /// The case in its own scenario: where nothing happens its scale serves.
    pub usual: Shown,
    /// The story, which is of one case whichever is open.
    pub telling: Telling,
    /// Where the reader is.
    pub place: Place,
    /// Where the stage was entered from.
    pub came_from: Place,
    /// When the reader, or the room, thinks that the money is back: a calendar year.
    pub guess: Option<i32>,
    /// What is being typed as a guess.
    pub typed_guess: Draft,
    /// What is being typed as each seat's bid.
    pub typed_bids: [Draft; SEATS.len()],
    /// What only the stage has.
    pub stage: Stage,
    /// The last change.
    pub last_change: LastChange,
    /// The number whose formula is open, and those that led to it.
    pub how: Vec<Opened>,
    /// What is told of it, and what it is counted from; none where it does not exist with the values in force.
    pub how_told: Option<(Told, Shown)>,
    /// What was said when it was shown again.
    pub replayed: String,
    /// What became of the link that was to be sent.
    pub shared: String,
}

/// Fields of the first screen: three beside the large sliders, two in the sentence.
pub const FIRST_FIELDS: usize = 5;

/// All fields: after those of the first screen one for every parameter.
pub const FIELDS: usize = FIRST_FIELDS + PARAMETERS.len();

impl State {
    /// Brings outcome and pictures up to the newest scenario.
    fn settle(&mut self) {
        if self.shown.outcome.scenario != self.scenario {
            // `Session::set` has checked what joins parameters, so the outcome always follows.
            let _ = self.shown.update(&self.scenario);
            self.typed_row = None;
        }
        self.shown.outcome.one_committee = self.place.one_committee;
        if !self.is_cut() {
            self.before_cut = None;
        }
        self.picked_year = self.picked_year.filter(|year| *year < self.shown.outcome.horizon_years);
        self.hundred = where_it_lands(&self.shown.outcome).map(|shares| hundred(&shares));
        if self.is_whole() {
            later::settle(self);
        }
        let Some(room) = self.room.filter(|_| self.place.shows_figure()) else { return };
        let running = self.view == View::Running;
        let on_stage = self.place.way == Way::Stage;
        let wanted = Wanted {
            form: self.form,
            running,
            open_row: self.open_row.filter(|_| !on_stage),
            room,
            voice: self.voice(),
            brief: on_stage,
            revealed: self.stage.revealed.filter(|_| on_stage && self.place.slide == MAIN_PICTURE),
        };
        let held = self.picture.take().filter(|_| self.stands_still());
        self.picture = Some(Picture::of(&self.shown.outcome, &self.usual.outcome, wanted, held));
    }

    /// The year that the pictures pick out: the one under the pointer, else the one chosen.
    pub fn year(&self) -> Option<usize> {
        self.pointed_year.or(self.picked_year).filter(|year| *year < self.shown.outcome.horizon_years)
    }

    /// Whether the second part has its place in the page.
    pub fn is_whole(&self) -> bool {
        self.second == Second::Whole
    }

    /// How the page speaks of the case that is open.
    pub const fn voice(&self) -> Voice {
        self.case.voice(self.lang)
    }

    /// Whether a slider is held.
    pub const fn is_held(&self) -> bool {
        self.held_from.is_some()
    }

    /// Whether the scales stand still: a slider is held, or the last change is shown again.
    pub const fn stands_still(&self) -> bool {
        self.is_held() || self.last_change.is_shown
    }

    /// The scenario that stays: what is shown again is on its way to it.
    pub fn lasting(&self) -> Scenario {
        self.last_change.ends.filter(|_| self.last_change.is_shown).map_or(self.scenario, |(_, to)| to)
    }

    /// The link to a place with all that is in force.
    pub fn link_at(&self, place: &Place) -> String {
        link::write_at(self.case, &self.lasting(), self.lang, place)
    }

    /// Comes to a place, by whichever way.
    fn arrive(&mut self, place: Place) {
        if self.place.way != place.way && place.way == Way::Stage {
            self.came_from = self.place;
        }
        self.place = place;
        self.stage.blank = false;
        self.stage.revealed = None;
        self.replayed.clear();
        if place.way == Way::Stage {
            self.spoken = stage::slide(self.lang, place.slide);
        } else {
            self.stage.asked = None;
        }
    }

    /// Whether something is unfolded.
    pub const fn shows(&self, fold: Fold) -> bool {
        self.open[fold as usize]
    }

    /// Whether something is in view.
    pub const fn sees(&self, below: Below) -> bool {
        self.in_view[below as usize]
    }

    /// Whether something can wait: while a slider is held, the time is that of what is seen.
    pub const fn is_idle(&self, below: Below) -> bool {
        self.is_held() && !self.sees(below)
    }

    /// Whether the effort is a cut: more cases for each worker than in ordinary practice.
    pub fn is_cut(&self) -> bool {
        self.scenario.get(Param::Caseload) > self.scenario.get(Param::OrdinaryCaseload)
    }

    /// Whether the reader, or whoever sent the link, has changed a parameter.
    pub fn is_changed(&self, param: Param) -> bool {
        self.scenario.get(param) != self.usual.outcome.scenario.get(param)
    }

    /// How many assumptions are not as in the case, one purse for two among them.
    pub fn changed_count(&self) -> usize {
        let params = PARAMETERS.into_iter().filter(|param| self.is_changed(*param)).count();
        params + usize::from(self.shown.outcome.is_joined())
    }

    /// Whose a field is.
    pub const fn field_param(&self, field: usize) -> Param {
        field_param(self.case, field)
    }

    /// Forgets what is being typed in every field of a parameter.
    fn clear_drafts(&mut self, param: Param) {
        let case = self.case;
        for (field, draft) in self.drafts.iter_mut().enumerate() {
            if field_param(case, field) == param {
                *draft = Draft::default();
            }
        }
    }
}

/// What the page shares. A handle: copies are the same session.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<State>,
    pub(super) pending: StoredValue<Pending, LocalStorage>,
    /// The draws, once the second part of the page is there.
    pub(super) draws: StoredValue<Option<Draws>, LocalStorage>,
    /// Beside the state: the picture does not wait for the draws, nor is it drawn anew for them.
    pub(super) drawn: RwSignal<Option<Drawn>>,
}

/// What is to happen later; a new one takes the place of the old.
#[derive(Default)]
pub(super) struct Pending {
    frame: Option<AnimationFrame>,
    frame_is_due: bool,
    link: Option<Timeout>,
    speech: Option<Timeout>,
    pub(super) slice: Option<Timeout>,
    when_whole: Vec<Box<dyn FnOnce()>>,
    replay: Option<AnimationFrame>,
}

impl Session {
    /// Opens what the address bar says.
    ///
    /// # Errors
    /// The case itself cannot be computed, which a test of every case rules out.
    pub fn open(query: &str) -> Result<Self, ScenarioError> {
        let Linked { case, scenario, lang, place, notices } = link::read(query);
        let usual = Shown::of(&case.scenario(), &case.effects())?;
        let same = |as_usual: bool, scenario: &Scenario, case: &Case| {
            if as_usual { Ok(usual.clone()) } else { Shown::of(scenario, &case.effects()) }
        };
        let shown = same(scenario == case.scenario(), &scenario, case)?;
        let told = same(case.id == DEFAULT.id, &DEFAULT.scenario(), DEFAULT)?;
        let state = State {
            lang: lang.unwrap_or_default(),
            case,
            notices,
            view: View::PerYear,
            form: Form::Rows,
            open_row: None,
            picked_year: None,
            pointed_year: None,
            device_ratio: 1.0,
            track_widths: [0.0; 2],
            tab: 0,
            open: [false; FOLDS],
            explained: [false; PARAMETERS.len()],
            in_view: Default::default(),
            risk: Risk::new(shown.outcome.clone()),
            evidence_axis: Axis::EMPTY,
            typed_row: None,
            second: Second::Away,
            is_missing: false,
            group_size: GROUP_SIZE,
            follow_up: Default::default(),
            reached: Default::default(),
            before_cut: None,
            held_from: None,
            scenario,
            shown,
            drafts: vec![Draft::default(); FIELDS],
            room: None,
            theme: Theme::LIGHT,
            picture: None,
            hundred: None,
            spoken: String::new(),
            usual,
            telling: Telling::of(told),
            place,
            came_from: Place { way: Way::Try, slide: 0, ..place },
            guess: kept::guess(),
            typed_guess: Draft::default(),
            typed_bids: Default::default(),
            stage: Stage::default(),
            last_change: LastChange::default(),
            how: Vec::new(),
            how_told: None,
            replayed: String::new(),
            shared: String::new(),
        };
        Ok(Self {
            state: RwSignal::new(state),
            pending: StoredValue::new_local(Pending::default()),
            draws: StoredValue::new_local(None),
            drawn: RwSignal::new(None),
        })
    }

    /// Reads the state, and follows it.
    pub fn read<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with(read)
    }

    /// Follows the newest draws.
    pub fn follow_draws(self) {
        self.drawn.track();
    }

    /// Reads what the newest draws show, as far as they have come; none before the first answer.
    pub fn read_drawn<T>(self, read: impl FnOnce(&Drawn) -> T) -> Option<T> {
        self.drawn.with_untracked(|drawn| drawn.as_ref().map(read))
    }

    /// Reads the newest state without following it, for handlers and first values.
    pub fn peek<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(read)
    }

    /// Changes the state; the page follows in the next frame.
    pub fn change(self, change: impl FnOnce(&mut State)) {
        self.state.update_untracked(change);
        self.show_in_next_frame();
    }

    /// Changes the state, and the page follows at once: what is printed is not drawn in a later frame.
    pub fn show_now(self, change: impl FnOnce(&mut State)) {
        self.state.update(|state| {
            change(state);
            state.settle();
        });
    }

    /// Changes the state, and lets the page follow only where `change` says that something has changed.
    pub fn change_if(self, change: impl FnOnce(&mut State) -> bool) {
        let mut changed = false;
        self.state.update_untracked(|state| changed = change(state));
        if changed {
            self.show_in_next_frame();
        }
    }

    /// Sets one parameter.
    ///
    /// # Errors
    /// The value cannot be had; nothing changes.
    pub fn set(self, param: Param, value: f64) -> Result<(), ScenarioError> {
        self.stop_replay();
        let (mut scenario, before) = self.peek(|state| (state.scenario, state.held_from.unwrap_or(state.scenario)));
        scenario.set(param, value)?;
        scenario.share_out(param, &before);
        scenario.check()?;
        self.take(&scenario);
        Ok(())
    }

    /// Takes a checked scenario as the one in force, and remembers the change.
    fn take(self, scenario: &Scenario) {
        self.change(|state| {
            state.last_change.note(&state.scenario, scenario, state.is_held());
            state.scenario = *scenario;
            state.replayed.clear();
            state.shared.clear();
        });
        self.write_link_soon();
        self.speak_soon();
    }

    /// A slider is let go by a hand, which is seldom: the link has the new values at once.
    pub fn let_go(self) {
        self.hold(false);
        if self.pending.with_value(|pending| pending.link.is_some()) {
            self.write_link(false);
        }
    }

    /// A slider is taken hold of, or let go.
    pub fn hold(self, held: bool) {
        if held {
            self.stop_replay();
        }
        self.change(|state| {
            state.last_change.goes_on &= held;
            state.held_from = held.then_some(state.held_from.unwrap_or(state.scenario));
        });
    }

    /// Moves a parameter by so many presses of + or −.
    pub fn step(self, param: Param, steps: f64) {
        self.stop_replay();
        let next = parameter::stepped(param, self.peek(|state| state.scenario.get(param)), steps);
        self.set_from_control(param, next);
    }

    /// Sets a parameter to what a slider, a button or a reset says; what was being typed for it is older.
    pub fn set_from_control(self, param: Param, value: f64) {
        let (min, max, _) = self.peek(|state| state.scenario.allowed(param));
        // In its range now.
        let _ = self.set(param, value.clamp(min, max));
        self.change(|state| state.clear_drafts(param));
    }

    /// Sets one parameter back to the case's value.
    pub fn reset(self, param: Param) {
        self.set_from_control(param, self.peek(|state| state.case.scenario().get(param)));
    }

    /// Looks at staff and income support as the purse of one committee, or as two.
    pub fn join_committee(self, joined: bool) {
        self.change(|state| {
            state.place.one_committee = joined;
            // Rows have other places now.
            state.open_row = None;
        });
        self.write_link_soon();
    }

    /// Sets every assumption back to the case's value, and forgets what is being typed.
    pub fn reset_all(self) {
        self.stop_replay();
        self.take(&self.peek(|state| state.case.scenario()));
        self.join_committee(false);
        self.change(|state| state.drafts.fill(Draft::default()));
    }

    /// Shares the cost as the bids have it; while they do not cover it nothing happens.
    pub fn share_cost(self) {
        self.stop_replay();
        if let Ok(scenario) = self.peek(|state| shared(&state.scenario, &state.place.bids)) {
            self.take(&scenario);
        }
    }

    /// Goes to a way and a slide. A way has a place in the browser's history, a slide has not.
    pub fn go(self, way: Way, slide: usize) {
        let before = self.peek(|state| state.place);
        self.change(|state| state.arrive(Place { way, slide, ..before }));
        self.write_link(before.way != way);
        self.fetch();
    }

    /// Goes where the browser's history says.
    pub fn go_back_to(self, query: &str) {
        let place = link::read(query).place;
        self.change(|state| {
            let Place { bids, one_committee, .. } = state.place;
            state.arrive(Place { bids, one_committee, ..place });
        });
        self.write_link(false);
        self.fetch();
    }

    /// Follows another window of the same talk, which says where it is in the words of a link.
    pub fn follow(self, query: &str) {
        let Linked { lang, place, .. } = link::read(query);
        self.change(|state| {
            state.place.slide = place.slide;
            state.lang = lang.unwrap_or_default();
        });
        self.fetch();
    }

    /// What the reader, or the room, guesses; kept on the device.
    pub fn take_guess(self, guess: Option<i32>) {
        kept::write_guess(guess);
        self.change(|state| {
            state.guess = guess;
            state.typed_guess = Draft::default();
        });
    }

    /// The next slide, or the one before.
    pub fn turn_page(self, by: isize) {
        let next = self.peek(|state| state.place.moved(by));
        self.go(next.way, next.slide);
    }

    /// Shows the last change once more, slowly, and says what moved most.
    pub fn replay(self) {
        self.stop_replay();
        let Some((from, to)) = self.peek(|state| state.last_change.ends) else { return };
        let calm = calm();
        let start = now();
        // The scale stands still, as while a slider is held.
        self.change(|state| {
            state.replayed.clear();
            state.last_change.is_shown = true;
        });
        self.replay_frame(&from, &to, start, calm);
    }

    fn replay_frame(self, from: &Scenario, to: &Scenario, start: f64, calm: bool) {
        let after = now() - start;
        if after >= STANDS_MS + MOVES_MS {
            self.pending.update_value(|pending| pending.replay = None);
            self.change(|state| {
                state.scenario = *to;
                state.last_change.is_shown = false;
                state.replayed = replay::moved_most(state.voice(), from, to);
                state.spoken.clone_from(&state.replayed);
            });
            return;
        }
        let part = if calm { 0.0 } else { part(after) };
        self.change(|state| state.scenario = between(from, to, part));
        let (from, to) = (*from, *to);
        let frame = request_animation_frame(move |_| self.replay_frame(&from, &to, start, calm));
        self.pending.update_value(|pending| pending.replay = Some(frame));
    }

    /// Whoever changes something sees the end of what was being shown again.
    fn stop_replay(self) {
        self.pending.update_value(|pending| pending.replay = None);
        self.change_if(|state| {
            state.scenario = state.lasting();
            std::mem::take(&mut state.last_change.is_shown)
        });
    }

    /// Turns the effort into a cut, or back into what it was.
    pub fn turn(self) {
        self.stop_replay();
        let (to, before_cut) = self.peek(|state| {
            if state.is_cut() {
                let before = state.before_cut.unwrap_or_else(|| state.case.scenario().get(Param::Caseload));
                (before.min(state.scenario.get(Param::OrdinaryCaseload)), None)
            } else {
                (cut_caseload(&state.scenario), Some(state.scenario.get(Param::Caseload)))
            }
        });
        self.set_from_control(Param::Caseload, to);
        self.change(|state| state.before_cut = before_cut);
    }

    /// Takes what is typed in a field; while it cannot be used the old value stays.
    pub fn type_in(self, field: usize, typed: String) {
        let (param, lang) = self.peek(|state| (state.field_param(field), state.lang));
        let number = number::read(lang, &typed).ok();
        let taken = number.and_then(|number| {
            let own = self.peek(|state| state.usual.outcome.scenario.get(param));
            self.set(param, parameter::kept_as(lang, param, number, own)).ok()
        });
        self.change(|state| {
            if taken.is_some() {
                // The parameter's other field shows the new value.
                state.clear_drafts(param);
            }
            // A number is one change however many keys it takes.
            state.last_change.goes_on |= taken.is_some();
            // What is half typed is no fault yet; a fault already named stays until it is mended.
            let problem = taken.is_none() && state.drafts[field].problem;
            state.drafts[field] = Draft { text: Some(typed), problem };
        });
    }

    /// Leaves a field: a number that was taken is shown in its usual form; one that was not stays, with its message.
    pub fn leave(self, field: usize) {
        self.change(|state| {
            state.last_change.goes_on = false;
            let param = state.field_param(field);
            let draft = &mut state.drafts[field];
            let Some(typed) = &draft.text else { return };
            let own = state.usual.outcome.scenario.get(param);
            let kept = |number| parameter::kept_as(state.lang, param, number, own);
            if number::read(state.lang, typed).ok().map(kept) == Some(state.scenario.get(param)) {
                *draft = Draft::default();
            } else {
                draft.problem = true;
            }
        });
    }

    /// Changes the language and nothing else.
    pub fn speak(self, lang: Lang) {
        self.change(|state| {
            state.lang = lang;
            // What was said was said in the other language.
            state.spoken.clear();
            state.replayed.clear();
            state.shared.clear();
        });
        self.write_link_soon();
        self.fetch();
    }

    /// Fetches the second part of the page, and the words of its language, where the reader has come near them or they
    /// stand on the first screen: names of other controls than the default's, in notices too, and the note of an open row.
    pub fn fetch(self) {
        let wanted = |state: &State| {
            let on_screen = state.case.id != DEFAULT.id || !state.notices.is_empty() || state.open_row.is_some();
            state.second > Second::Away || state.place.way != Way::Try || on_screen
        };
        if self.peek(wanted) {
            far::fetch(self, self.peek(|state| state.lang));
        }
    }

    /// The reader comes near what is fetched.
    pub fn come_near(self) {
        if self.peek(|state| state.second) == Second::Away {
            self.change(|state| state.second = Second::Near);
            self.fetch();
        }
    }

    /// Does what takes the whole page: at once, or when it is here.
    pub fn when_whole(self, act: impl FnOnce() + 'static) {
        if self.peek(State::is_whole) {
            return act();
        }
        self.pending.update_value(|pending| pending.when_whole.push(Box::new(act)));
        self.come_near();
    }

    /// The second part has its place in the page.
    pub fn is_whole_now(self) {
        self.change(|state| state.second = Second::Whole);
        let waiting = self.pending.try_update_value(|pending| std::mem::take(&mut pending.when_whole));
        waiting.into_iter().flatten().for_each(|act| act());
    }

    fn show_in_next_frame(self) {
        self.pending.update_value(|pending| {
            if pending.frame_is_due {
                return;
            }
            pending.frame_is_due = true;
            pending.frame = Some(request_animation_frame(move |_| {
                self.pending.update_value(|pending| pending.frame_is_due = false);
                self.state.update(State::settle);
                if self.peek(State::is_whole) {
                    later::draw(self);
                }
            }));
        });
    }

    /// The address bar follows soon.
    pub fn write_link_soon(self) {
        let timer = Timeout::new(LINK_PAUSE_MS, move || self.write_link(false));
        self.pending.update_value(|pending| pending.link = Some(timer));
    }

    /// The address bar follows at once, where the reader can go `back` to what it was or not.
    pub fn write_link(self, back: bool) {
        self.pending.update_value(|pending| pending.link = None);
        let query = self.peek(|state| state.link_at(&state.place));
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let hash = location.hash().unwrap_or_default();
        let url = [path, query, hash].concat();
        if let Ok(history) = window().history() {
            let nothing = wasm_bindgen::JsValue::NULL;
            // A browser that refuses leaves the old link; the page goes on.
            let _ = if back {
                history.push_state_with_url(&nothing, "", Some(&url))
            } else {
                history.replace_state_with_url(&nothing, "", Some(&url))
            };
        }
    }

    fn speak_soon(self) {
        let timer = Timeout::new(SPEECH_PAUSE_MS, move || {
            self.change(|state| state.spoken = read_aloud(state.voice(), &state.shown));
        });
        self.pending.update_value(|pending| pending.speech = Some(timer));
    }
}

/// Whether the reader wants nothing to move.
pub fn calm() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|list| list.matches())
}

/// Milliseconds on the browser's clock.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The caseload of a cut: as many more as 110 are to 80, as far as the range goes.
pub fn cut_caseload(scenario: &Scenario) -> f64 {
    let (_, most) = Param::Caseload.range();
    (scenario.get(Param::OrdinaryCaseload) * 110.0 / 80.0).round().min(most)
}

/// The first of the fields that stand in the answer's sentence; those before it stand beside the large sliders.
pub const FIRST_IN_SENTENCE: usize = 3;

/// Whose each field is: the case's large controls first, then the two numbers in the sentence, then every parameter.
pub const fn field_param(case: &Case, field: usize) -> Param {
    match field {
        0..FIRST_IN_SENTENCE => case.large[field],
        FIRST_IN_SENTENCE => Param::Caseload,
        FIRST_FIELDS.. => PARAMETERS[field - FIRST_FIELDS],
        _ => Param::LengthYears,
    }
}

/// The session of the page that this is part of.
pub fn session() -> Session {
    expect_context()
}
