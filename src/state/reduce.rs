//! The one place where the state changes.

use super::replay::between;
use super::{
    Action, AppState, Draft, Field, LastTyped, LazyState, Measured, Mode, Preview, Route, ScenarioState, Seat, Step,
    Target,
};
use crate::cases::place::{Place, PlaceName, RATES, rates_of};
use crate::cases::{Case, DEFAULT};
use crate::chart::rows::standing;
use crate::model::{Outcome, Param, Scenario, ScenarioError, shared, within};
use crate::text::{number, parameter, replay, stage};

/// Changes the state as an action says; what cannot be done leaves it as it was.
#[expect(clippy::too_many_lines, reason = "a table, an arm for each action")]
pub fn reduce(state: &mut AppState, action: Action) {
    let displayed = *state.scenario.displayed();
    match action {
        Action::Hold => {
            end_preview(state);
            state.scenario.preview = Preview::Held(state.scenario.committed);
        }
        Action::Release => release(state),
        Action::Cancel => {
            if state.scenario.is_held() {
                state.scenario.preview = Preview::None;
            }
        }
        Action::Set(param, value) => set_from_control(state, param, value),
        Action::Step(param, steps) => {
            end_replay(state);
            let value = state.scenario.displayed().get(param);
            set_from_control(state, param, parameter::stepped(param, value, steps));
        }
        Action::Reset(param) => set_from_control(state, param, state.scenario.case.scenario().get(param)),
        Action::ResetAll => {
            commit(state, Step::of(state.scenario.case));
            state.typed.fields.clear();
        }
        Action::Turn => turn(state),
        Action::JoinCommittee(joined) => {
            commit(state, Step { one_committee: joined, ..state.scenario.step() });
        }
        Action::CountFor(place) => {
            let scenario = place.counted(&state.scenario.committed);
            commit(state, Step { place: place.name, scenario, ..state.scenario.step() });
            for rate in RATES {
                state.typed.forget_param(rate);
            }
        }
        Action::NamePlace(place) => commit(state, Step { place, ..state.scenario.step() }),
        Action::ResetPlace => {
            let own = Place { name: PlaceName::NONE, rates: rates_of(&state.scenario.case.scenario()) };
            reduce(state, Action::CountFor(own));
        }
        Action::TurnRule(rule) => {
            let scenario = rule.turned(state.scenario.case, &state.scenario.committed);
            commit(state, Step { scenario, ..state.scenario.step() });
        }
        Action::ShareCost => {
            if let Ok(scenario) = shared(&state.scenario.committed, &state.bids) {
                commit(state, Step { scenario, ..state.scenario.step() });
            }
        }
        Action::OpenCase(case) => {
            end_preview(state);
            restore(state, opened(case, state));
            state.messages.notices.clear();
        }
        Action::Restore(step) => restore(state, *step),
        Action::Undo => {
            let now = state.scenario.step();
            let before = state.history.undo(now);
            put_back(state, before);
        }
        Action::Redo => {
            let now = state.scenario.step();
            let after = state.history.redo(now);
            put_back(state, after);
        }

        Action::Type(field, text) => type_in(state, field, text),
        Action::Leave(field) => leave(state, field),
        Action::Forget(field) => {
            state.typed.forget(field);
            state.typed.goes_on = false;
        }
        Action::Guess(guess) => {
            state.typed.guess = guess;
            state.typed.guess_field = Draft::default();
        }
        Action::TypeGuess(text) => type_guess(state, text),
        Action::LeaveGuess => {
            let guessed = state.typed.guess.map(|year| year.to_string()).unwrap_or_default();
            let draft = &mut state.typed.guess_field;
            draft.problem = draft.text.as_ref().is_some_and(|typed| typed.trim() != guessed);
        }
        Action::TypeBid(seat, text) => type_bid(state, seat, text),
        Action::LeaveBid(seat) => {
            // What was taken is shown in its usual form; what was not stays, with its message.
            let draft = &mut state.typed.bids[seat.index()];
            draft.text = draft.text.take().filter(|_| draft.problem);
        }
        Action::TypeReached(row, text) => {
            if let Some(reached) = state.typed.reached.get_mut(row) {
                *reached = text;
                state.typed.last = Some(LastTyped::Card(row));
            }
        }
        Action::SetGroupSize(size) => state.group_size = size,

        Action::Go(mode, slide) => go(state, Route { mode, slide }),
        Action::TurnPage(by) => arrive(state, state.route.moved(by)),
        Action::Read(slide) => state.route.slide = slide,
        Action::Arrive(route) => arrive(state, route),
        Action::LeaveStage => arrive(state, state.stage.came_from),
        Action::Follow { lang, slide } => {
            state.lang = lang;
            state.route.slide = slide;
        }

        Action::View(view) => state.figure.view = view,
        Action::ToggleForm => state.figure.form = state.figure.form.other(),
        Action::ToggleRow(row) => state.figure.open_row = Some(row).filter(|row| state.figure.open_row != Some(*row)),
        Action::PickYear(year) => state.figure.picked_year = year,
        Action::PointAt(year) => state.figure.pointed_year = year,
        Action::Tab(tab) => state.figure.tab = tab,

        Action::Speak(lang) => {
            state.lang = lang;
            // What was said was said in the other language.
            state.messages.spoken.clear();
            state.messages.replayed.clear();
            state.messages.shared.clear();
        }
        Action::Unfold(fold, open) => state.unfolded.set(fold, open),
        Action::Explain(explained) => {
            state.explained = vec![explained];
            request(state);
        }
        Action::ExplainPart(part) => state.explained.push(part),
        Action::ExplainBack => {
            state.explained.pop();
        }
        Action::CloseExplained => state.explained.clear(),

        Action::Blank(blank) => state.stage.blank = blank,
        Action::NextRow => {
            if let Ok(outcome) = Outcome::of(state.scenario.displayed()) {
                let next = state.stage.revealed.map_or(1, |shown| shown + 1);
                state.stage.revealed = Some(next).filter(|next| *next < standing(&outcome).count());
            }
        }
        Action::Open(dialog) => {
            state.stage.dialog = Some(dialog);
            request(state);
        }
        Action::CloseDialog => state.stage.dialog = None,
        Action::ToggleLetters => state.stage.without_letters = !state.stage.without_letters,
        Action::Kept => state.stage.is_kept = true,
        Action::Tick(clock) => state.stage.clock = clock,

        Action::Replay => {
            if let Some((from, _)) = last_change(state) {
                end_preview(state);
                state.messages.replayed.clear();
                state.scenario.preview = Preview::Replayed(from);
            }
        }
        Action::ReplayTo(part) => {
            // Whoever changes something meanwhile sees the end of it.
            if let (Preview::Replayed(_), Some((from, to))) = (state.scenario.preview, last_change(state)) {
                state.scenario.preview = Preview::Replayed(between(&from, &to, part));
            }
        }
        Action::EndReplay => {
            if let (Preview::Replayed(_), Some((from, to))) = (state.scenario.preview, last_change(state)) {
                state.scenario.preview = Preview::None;
                state.messages.replayed = replay::moved_most(state.voice(), &from, &to);
                state.messages.spoken.clone_from(&state.messages.replayed);
            }
        }

        Action::CloseNotices => state.messages.notices.clear(),
        Action::Announce(words) => state.messages.spoken = words,
        Action::Shared(words) => state.messages.shared = words,

        Action::ComeNear => {
            if state.lazy_part == LazyState::Idle {
                state.lazy_part = LazyState::Requested;
            }
        }
        Action::TryAgain => request(state),
        Action::Fetched => {
            state.lazy_part = LazyState::Here;
            if let Some(Target::Place(route)) = state.wanted {
                state.wanted = None;
                arrive(state, route);
            }
        }
        Action::FetchFailed => {
            // An earlier try that fails takes nothing away.
            if state.lazy_part == LazyState::Requested {
                state.lazy_part = LazyState::Failed;
            }
        }
        Action::Show(target) => {
            // All that can be shown stands in the answer.
            if state.route.mode != Mode::Answer {
                arrive(state, Route::default());
            }
            state.wanted = Some(target);
            request(state);
        }
        Action::Shown => state.wanted = None,

        Action::Measure(measured) => measure(state, measured),
        Action::Colour(theme) => state.device.theme = theme,
        Action::See(section, sees) => state.device.in_view[section as usize] = sees,
    }
    settle(state, &displayed);
}

/// What goes with every change: what only makes sense of what was displayed before is let go.
fn settle(state: &mut AppState, before: &Scenario) {
    let displayed = *state.scenario.displayed();
    if displayed != *before {
        state.typed.last = None;
    }
    if !state.scenario.is_cut() {
        state.scenario.before_cut = None;
    }
    let years = displayed.horizon_years();
    let within = |year: &usize| *year < years;
    state.figure.picked_year = state.figure.picked_year.filter(within);
    state.figure.pointed_year = state.figure.pointed_year.filter(within);
}

/// Asks for the part of the page that is fetched later, again where it could not be fetched.
fn request(state: &mut AppState) {
    match state.lazy_part {
        LazyState::Idle | LazyState::Failed => state.lazy_part = LazyState::Requested,
        LazyState::Requested | LazyState::Here => {}
    }
}

/// Another case as it stands; what belongs to the reader's own place is kept.
pub fn opened(case: &'static Case, state: &AppState) -> Step {
    let ScenarioState { place: name, committed, one_committee, .. } = state.scenario;
    let own = case.scenario();
    let rates = rates_of(&committed);
    let scenario = if name.is_none() { own } else { Place { name, rates }.counted(&own) };
    Step { case, place: name, scenario, one_committee }
}

/// The ends of the last change of the scenario in this case; none before the first.
pub fn last_change(state: &AppState) -> Option<(Scenario, Scenario)> {
    let last = state.history.last().filter(|last| last.case.id == state.scenario.case.id)?;
    (last.scenario != state.scenario.committed).then_some((last.scenario, state.scenario.committed))
}

/// Whoever changes something sees the end of what was being shown again.
fn end_replay(state: &mut AppState) {
    if let Preview::Replayed(_) = state.scenario.preview {
        state.scenario.preview = Preview::None;
    }
}

fn end_preview(state: &mut AppState) {
    end_replay(state);
    release(state);
}

/// Takes a checked scenario as the one in force, as a step of its own.
fn commit(state: &mut AppState, to: Step) {
    end_replay(state);
    let before = state.scenario.step();
    state.scenario.preview = Preview::None;
    state.typed.goes_on = false;
    if before != to {
        state.history.push(before);
        follow_commit(state, to);
    }
}

fn follow_commit(state: &mut AppState, to: Step) {
    if state.scenario.case.id != to.case.id {
        state.figure.open_row = None;
        state.explained.clear();
        // What was counted in one case says nothing of another.
        state.typed.reached = Default::default();
    }
    if state.scenario.one_committee != to.one_committee {
        // Rows are others now.
        state.figure.open_row = None;
    }
    state.scenario.put(to);
    state.messages.replayed.clear();
    state.messages.shared.clear();
}

/// A slider is let go: what is displayed becomes the scenario in force, one step however often it moved.
fn release(state: &mut AppState) {
    if let Preview::Held(scenario) = state.scenario.preview {
        commit(state, Step { scenario, ..state.scenario.step() });
    }
}

/// Opens another case or scenario, as a step of its own.
fn restore(state: &mut AppState, to: Step) {
    end_preview(state);
    let before = state.scenario.step();
    if before != to {
        state.history.push(before);
        put_back(state, Some(to));
    }
}

fn put_back(state: &mut AppState, to: Option<Step>) {
    let Some(to) = to else { return };
    state.typed.fields.clear();
    state.typed.goes_on = false;
    follow_commit(state, to);
}

/// A scenario with one parameter set; what shares a whole with it gives way.
fn with_param(state: &AppState, param: Param, value: f64) -> Result<Scenario, ScenarioError> {
    // While a slider is held or a number is being typed, what gave way comes back when it does.
    let before = state.history.last().filter(|_| state.typed.goes_on).map(|step| step.scenario);
    state.scenario.displayed().with_shared_out(param, value, &before.unwrap_or(state.scenario.committed))
}

/// Sets a parameter to what a slider, a button or a reset says; what was being typed for it is older.
fn set_from_control(state: &mut AppState, param: Param, value: f64) {
    end_replay(state);
    let (least, most, _) = state.scenario.displayed().allowed(param);
    // In its range now; a rule that is broken all the same leaves the scenario as it was.
    if let Ok(scenario) = with_param(state, param, within(value, least, most)) {
        if state.scenario.is_held() {
            state.scenario.preview = Preview::Held(scenario);
        } else {
            commit(state, Step { scenario, ..state.scenario.step() });
        }
    }
    state.typed.forget_param(param);
}

/// The caseload of a cut: as many more as 110 are to 80, as far as the range goes.
pub fn cut_caseload(scenario: &Scenario) -> f64 {
    let (_, most) = Param::Caseload.range();
    (scenario.get(Param::OrdinaryCaseload) * 110.0 / 80.0).round().min(most)
}

fn turn(state: &mut AppState) {
    end_preview(state);
    let scenario = &state.scenario;
    let (to, before_cut) = if scenario.is_cut() {
        let before = scenario.before_cut.unwrap_or_else(|| scenario.case.scenario().get(Param::Caseload));
        (before.min(scenario.committed.get(Param::OrdinaryCaseload)), None)
    } else {
        (cut_caseload(&scenario.committed), Some(scenario.committed.get(Param::Caseload)))
    };
    set_from_control(state, Param::Caseload, to);
    state.scenario.before_cut = before_cut;
}

fn type_in(state: &mut AppState, field: Field, text: String) {
    end_preview(state);
    let (param, lang) = (field.param(), state.lang);
    let own = state.scenario.case.scenario().get(param);
    let number = number::read(lang, &text).ok().map(|number| parameter::kept_as(lang, param, number, own));
    let taken = number.and_then(|number| with_param(state, param, number).ok());
    if let Some(scenario) = taken {
        // The parameter's other fields show the new value.
        state.typed.forget_param(param);
        if state.typed.goes_on {
            // A number is one step however many keys it takes.
            follow_commit(state, Step { scenario, ..state.scenario.step() });
        } else if scenario != state.scenario.committed {
            commit(state, Step { scenario, ..state.scenario.step() });
            state.typed.goes_on = true;
        }
    }
    // What is half typed is no fault yet; a fault already named stays until it is mended.
    let draft = state.typed.draft_mut(field);
    *draft = Draft::of(text, taken.is_none() && draft.problem);
}

/// A number that was taken is shown in its usual form; one that was not stays, with its message.
fn leave(state: &mut AppState, field: Field) {
    state.typed.goes_on = false;
    let (param, lang) = (field.param(), state.lang);
    let own = state.scenario.case.scenario().get(param);
    let Some(typed) = state.typed.draft(field).and_then(|draft| draft.text.as_deref()) else { return };
    let number = number::read(lang, typed).ok().map(|number| parameter::kept_as(lang, param, number, own));
    if number == Some(state.scenario.committed.get(param)) {
        state.typed.forget(field);
    } else {
        state.typed.draft_mut(field).problem = true;
    }
}

/// The years that can be guessed: from the first one of the story's case, and the last of those beside "later".
pub fn guessable() -> (i32, i32) {
    let scenario = DEFAULT.scenario();
    let first = scenario.get(Param::StartYear) as i32;
    (first, first + scenario.horizon_years() as i32 - 1)
}

/// How many years past the first one can be typed as a guess.
pub const MOST_YEARS_GUESSED: i32 = 30;

/// Whether a year can be a guess.
pub fn can_be_guessed(year: i32) -> bool {
    let (first, _) = guessable();
    (first..=first + MOST_YEARS_GUESSED).contains(&year)
}

fn type_guess(state: &mut AppState, text: String) {
    let whole = number::read_plain(text.trim()).filter(|year| year.fract() == 0.0).map(|year| year as i32);
    let year = whole.filter(|year| can_be_guessed(*year));
    if year.is_some() || text.trim().is_empty() {
        state.typed.guess = year;
    }
    // Half a year is no fault yet.
    let problem = year.is_none() && text.trim().len() >= 4;
    state.typed.guess_field = Draft::of(text, problem);
}

fn type_bid(state: &mut AppState, seat: Seat, text: String) {
    let part = if text.trim().is_empty() { Some(0.0) } else { number::read(state.lang, &text).ok() };
    let part = part.filter(|part| (0.0..=100.0).contains(part));
    let place = seat.index();
    state.bids[place] = part.unwrap_or(state.bids[place]);
    state.typed.bids[place] = Draft::of(text, part.is_none());
    state.typed.last = Some(LastTyped::Bid(seat));
}

/// Goes to a place, or asks for what is shown there; meanwhile the page stays where it is.
fn go(state: &mut AppState, route: Route) {
    if route.mode == Mode::Answer || state.lazy_part == LazyState::Here {
        arrive(state, route);
    } else {
        state.wanted = Some(Target::Place(route));
        request(state);
    }
}

/// Comes to a place, by whichever way.
fn arrive(state: &mut AppState, route: Route) {
    if state.route.mode != route.mode && route.mode == Mode::Stage {
        state.stage.came_from = state.route;
    }
    state.route = route;
    state.stage.blank = false;
    state.stage.revealed = None;
    state.messages.replayed.clear();
    if route.mode == Mode::Stage {
        state.messages.spoken = stage::slide(state.lang, route.slide);
    } else {
        state.stage.dialog = None;
    }
    if route.mode != Mode::Answer {
        request(state);
    }
}

fn measure(state: &mut AppState, measured: Measured) {
    let device = &mut state.device;
    device.room = measured.room.or(device.room);
    device.story_room = measured.story_room.or(device.story_room);
    device.large_track = measured.large_track.unwrap_or(device.large_track);
    device.track = measured.track.unwrap_or(device.track);
    device.ratio = measured.ratio.unwrap_or(device.ratio);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::new_rules::NEW_RULES;
    use crate::cases::{CASES, Case};
    use crate::model::{Kind, PARAMETERS};
    use crate::state::{FigureView, Fold};
    use crate::text::Lang;

    fn opened() -> AppState {
        AppState::of(DEFAULT)
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> AppState {
        let mut state = opened();
        for action in actions {
            reduce(&mut state, action);
        }
        state
    }

    fn caseload(state: &AppState) -> (f64, f64) {
        let of = |scenario: &Scenario| scenario.get(Param::Caseload);
        (of(&state.scenario.committed), of(state.scenario.displayed()))
    }

    #[test]
    fn a_held_slider_leaves_the_committed_scenario_alone_and_is_one_step() {
        let moves = [Action::Hold, Action::Set(Param::Caseload, 30.0), Action::Set(Param::Caseload, 40.0)];
        let mut state = after(moves);
        assert_eq!(caseload(&state), (25.0, 40.0));
        assert!(!state.history.can_undo());
        reduce(&mut state, Action::Release);
        assert_eq!(caseload(&state), (40.0, 40.0));
        reduce(&mut state, Action::Undo);
        assert_eq!(caseload(&state), (25.0, 25.0));
        assert!(!state.history.can_undo());
        reduce(&mut state, Action::Redo);
        assert_eq!(caseload(&state), (40.0, 40.0));
    }

    #[test]
    fn a_gesture_that_is_given_up_changes_nothing() {
        let state = after([Action::Hold, Action::Set(Param::Caseload, 87.0), Action::Cancel]);
        assert_eq!(caseload(&state), (25.0, 25.0));
        assert!(!state.history.can_undo());
        let untouched = after([Action::Hold, Action::Release]);
        assert!(!untouched.history.can_undo());
    }

    #[test]
    fn what_shares_a_whole_comes_back_while_a_slider_is_held() {
        let own = opened().scenario.committed;
        let state = after([Action::Hold, Action::Set(Param::ShareWork, 0.9), Action::Set(Param::ShareWork, 0.3)]);
        assert_eq!(*state.scenario.displayed(), own);
    }

    #[test]
    fn a_rule_is_one_step_however_much_it_sets() {
        let [_, activity] = &NEW_RULES;
        let mut state = after([Action::TurnRule(activity)]);
        assert!(activity.is_counted(state.scenario.case, &state.scenario.committed));
        reduce(&mut state, Action::Undo);
        assert_eq!(state.scenario.committed, opened().scenario.committed);
        assert!(!state.history.can_undo());
    }

    #[test]
    fn a_typed_number_is_one_step_however_many_keys_it_takes() {
        let field = Field::Large(Param::Caseload);
        let typed = ["", "4", "40"].map(|text| Action::Type(field, text.to_owned()));
        let mut state = after(typed.into_iter().chain([Action::Leave(field)]));
        assert_eq!(caseload(&state), (40.0, 40.0));
        assert_eq!(state.typed.fields, []);
        reduce(&mut state, Action::Undo);
        assert_eq!((caseload(&state), state.history.can_undo()), ((25.0, 25.0), false));
    }

    #[test]
    fn shares_that_give_way_to_a_number_being_typed_come_back() {
        let field = Field::Assumption(Param::ShareWork);
        let typed = ["1", "10", "100", "10"].map(|text| Action::Type(field, text.to_owned()));
        let set = after([Action::Set(Param::ShareWork, 0.1)]);
        assert_eq!(after(typed).scenario.committed, set.scenario.committed);
    }

    #[test]
    fn what_was_counted_in_one_case_is_not_judged_in_another() {
        let case = Case::from_id("ips-malmo").unwrap_or(DEFAULT);
        let state = after([Action::TypeReached(1, "9".to_owned()), Action::OpenCase(case)]);
        assert_eq!(state.typed.reached, <[String; 4]>::default());
    }

    #[test]
    fn what_cannot_be_used_is_named_and_the_old_value_stays() {
        let field = Field::Sentence(Param::Caseload);
        for text in ["", "4000", "many", "-1"] {
            let state = after([Action::Type(field, text.to_owned()), Action::Leave(field)]);
            assert_eq!(caseload(&state), (25.0, 25.0), "{text}");
            let draft = state.typed.draft(field).cloned();
            assert_eq!(draft, Some(Draft::of(text.to_owned(), true)), "{text}");
        }
    }

    #[test]
    fn the_last_change_is_shown_again_and_nothing_is_committed_meanwhile() {
        let mut state = after([Action::Set(Param::Caseload, 65.0), Action::Replay]);
        assert_eq!(caseload(&state), (65.0, 25.0));
        reduce(&mut state, Action::ReplayTo(0.5));
        assert_eq!(caseload(&state), (65.0, 45.0));
        reduce(&mut state, Action::EndReplay);
        assert_eq!(caseload(&state), (65.0, 65.0));
        assert!(!state.messages.replayed.is_empty());
        // Whoever changes something sees the end of it.
        let state = after([Action::Set(Param::Caseload, 65.0), Action::Replay, Action::Step(Param::Caseload, 1.0)]);
        assert_eq!(caseload(&state), (66.0, 66.0));
        assert_eq!(after([Action::Replay]), opened(), "nothing has changed yet");
    }

    #[test]
    fn a_cut_is_turned_back_into_what_it_was() {
        let mut state = after([Action::Set(Param::Caseload, 30.0), Action::Turn]);
        assert_eq!(caseload(&state), (110.0, 110.0));
        reduce(&mut state, Action::Turn);
        assert_eq!(caseload(&state), (30.0, 30.0));
    }

    #[test]
    fn another_case_opens_without_a_reload_and_can_be_undone() {
        let mut state = opened();
        for case in &CASES {
            reduce(&mut state, Action::OpenCase(case));
            assert_eq!((state.scenario.case.id, state.scenario.committed), (case.id, case.scenario()));
        }
        reduce(&mut state, Action::Set(Param::LengthYears, 2.0));
        for case in CASES.iter().rev() {
            reduce(&mut state, Action::Undo);
            assert_eq!((state.scenario.case.id, state.scenario.committed), (case.id, case.scenario()));
        }
        assert!(!state.history.can_undo());
    }

    /// Kalmar, with its rates.
    fn kalmar() -> Place {
        let kalmar = crate::cases::municipality::Municipality::named("Kalmar");
        kalmar.unwrap_or_else(|| unreachable!("Kalmar is a municipality")).place()
    }

    #[test]
    fn a_municipality_is_one_step_and_goes_along_to_every_case() {
        let mut state = after([Action::CountFor(kalmar())]);
        assert_eq!(rates_of(&state.scenario.committed), kalmar().rates);
        for case in &CASES {
            reduce(&mut state, Action::OpenCase(case));
            assert_eq!(state.scenario.committed, kalmar().counted(&case.scenario()), "{}", case.id);
            assert_eq!((state.scenario.case.id, state.scenario.place), (case.id, kalmar().name));
        }
        reduce(&mut state, Action::ResetPlace);
        let last = &CASES[CASES.len() - 1];
        assert_eq!(state.scenario.step(), Step::of(last));
        while state.history.can_undo() {
            reduce(&mut state, Action::Undo);
        }
        assert_eq!(state.scenario.step(), opened().scenario.step());
        reduce(&mut state, Action::Redo);
        assert_eq!((state.scenario.place, rates_of(&state.scenario.committed)), (kalmar().name, kalmar().rates));
    }

    #[test]
    fn a_name_of_ones_own_changes_no_number_and_resetting_all_takes_it_back() {
        let name = PlaceName::of("Möllevången");
        let mut state = after([Action::Set(Param::MunicipalTax, 0.2), Action::NamePlace(name)]);
        assert_eq!((state.scenario.place, state.scenario.committed.get(Param::MunicipalTax)), (name, 0.2));
        reduce(&mut state, Action::ResetAll);
        assert_eq!(state.scenario.step(), opened().scenario.step());
    }

    /// What stands in a row under another way of funding is known by what it is, not by its place.
    #[test]
    fn an_open_row_stays_the_same_row_when_an_investor_comes() {
        let household = crate::chart::rows::RowOf::Group(crate::model::Group::Household);
        let state = after([Action::ToggleRow(household), Action::Set(Param::Financing, 4.0)]);
        assert_eq!(state.figure.open_row, Some(household));
        let derived = crate::state::Derived::of(&state);
        let rows = derived.map(|derived| crate::chart::rows::Rows::of(&derived.shown.outcome, false, Some(household)));
        assert!(rows.is_some_and(|rows| rows.open == Some(household)));
    }

    #[test]
    fn going_somewhere_changes_no_value_and_coming_back_finds_the_place() {
        let there = [Action::Fetched, Action::Go(Mode::Story, 2), Action::Go(Mode::Stage, 2), Action::TurnPage(3)];
        let mut state = after(there);
        assert_eq!(state.route, Route { mode: Mode::Stage, slide: 5 });
        reduce(&mut state, Action::LeaveStage);
        assert_eq!(state.route, Route { mode: Mode::Story, slide: 2 });
        assert_eq!(state.scenario, opened().scenario);
    }

    #[test]
    fn the_page_stays_where_it_is_until_another_mode_can_be_shown() {
        let mut state = after([Action::Go(Mode::Story, 0)]);
        assert_eq!((state.route, state.lazy_part), (Route::default(), LazyState::Requested));
        reduce(&mut state, Action::Set(Param::Caseload, 40.0));
        reduce(&mut state, Action::Fetched);
        assert_eq!(state.route, Route { mode: Mode::Story, slide: 0 });
        assert_eq!((state.wanted, caseload(&state)), (None, (40.0, 40.0)));
    }

    #[test]
    fn what_could_not_be_fetched_is_asked_for_again_when_it_is_wanted() {
        let mut state = after([Action::ComeNear, Action::FetchFailed]);
        reduce(&mut state, Action::ComeNear);
        assert_eq!(state.lazy_part, LazyState::Failed, "coming near is no wish");
        reduce(&mut state, Action::TryAgain);
        assert_eq!(state.lazy_part, LazyState::Requested);
        reduce(&mut state, Action::Fetched);
        reduce(&mut state, Action::TryAgain);
        assert_eq!(state.lazy_part, LazyState::Here);
    }

    #[test]
    fn guesses_and_bids_are_taken_where_they_can_be() {
        for (text, guess, problem) in
            [("2034", Some(2034), false), ("203", None, false), ("1999", None, true), ("", None, false)]
        {
            let state = after([Action::TypeGuess(text.to_owned())]);
            assert_eq!((state.typed.guess, state.typed.guess_field.problem), (guess, problem), "{text}");
        }
        for (text, bid, problem) in [("55", 55.0, false), ("12,5", 12.5, false), ("101", 0.0, true), ("x", 0.0, true)] {
            let state = after([Action::TypeBid(Seat::Region, text.to_owned())]);
            assert_eq!((state.bids[1], state.typed.bids[1].problem), (bid, problem), "{text}");
        }
    }

    #[test]
    fn language_changes_nothing_else() {
        let changed = after([Action::Set(Param::Caseload, 40.0), Action::Speak(Lang::En)]);
        let usual = after([Action::Set(Param::Caseload, 40.0)]);
        assert_eq!(AppState { lang: Lang::Sv, ..changed }, usual);
    }

    /// Whatever is done in whichever order, the scenario in force can be computed, and undoing all of it leads back.
    #[test]
    fn random_walks_stay_valid_and_can_be_undone() {
        use proptest::prelude::*;
        let params = prop::sample::select(PARAMETERS.to_vec());
        let any = (params, 0_u8..12, 0.0..1.0_f64);
        proptest!(|(walk in prop::collection::vec(any, 1..60))| {
            let mut state = opened();
            for (param, kind, part) in walk {
                let (least, most) = param.range();
                let value = least + (most - least) * part;
                let is_number = matches!(param.row().kind, Kind::Number { .. } | Kind::Whole { .. });
                let action = match kind {
                    0 => Action::Hold,
                    1 => Action::Release,
                    2 => Action::Cancel,
                    3 if is_number => Action::Step(param, if part < 0.5 { -1.0 } else { 1.0 }),
                    4 => Action::Reset(param),
                    5 => Action::Turn,
                    6 => Action::Type(Field::Assumption(param), value.to_string()),
                    7 => Action::Leave(Field::Assumption(param)),
                    8 => Action::JoinCommittee(part < 0.5),
                    9 if part < 0.2 => Action::ResetAll,
                    10 if part < 0.2 => Action::OpenCase(Case::from_id("ips-malmo").unwrap_or(DEFAULT)),
                    11 if part < 0.3 => Action::CountFor(kalmar()),
                    11 if part < 0.4 => Action::NamePlace(PlaceName::of("Möllevången")),
                    11 if part < 0.5 => Action::ResetPlace,
                    11 => Action::View(FigureView::Table),
                    _ => Action::Set(param, if is_number { value } else { value.round() }),
                };
                reduce(&mut state, action);
                prop_assert!(state.scenario.committed.check().is_ok());
                prop_assert!(state.scenario.displayed().check().is_ok());
            }
            reduce(&mut state, Action::Release);
            let end = state.scenario.step();
            let mut steps = 0;
            while state.history.can_undo() {
                reduce(&mut state, Action::Undo);
                steps += 1;
            }
            prop_assert_eq!(&state.scenario.step(), &opened().scenario.step());
            for _ in 0..steps {
                reduce(&mut state, Action::Redo);
            }
            prop_assert_eq!(state.scenario.step(), end);
        });
    }

    #[test]
    fn something_unfolded_stays_so_until_it_is_folded() {
        let mut state = after([Action::Unfold(Fold::Model, true), Action::Unfold(Fold::About(Param::Caseload), true)]);
        assert!(state.unfolded.has(Fold::Model) && state.unfolded.has(Fold::About(Param::Caseload)));
        reduce(&mut state, Action::Unfold(Fold::Model, false));
        assert!(!state.unfolded.has(Fold::Model) && state.unfolded.has(Fold::About(Param::Caseload)));
    }
}
