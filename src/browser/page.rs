//! The page's handle on its state: events dispatch actions, views read what the last frame shows.
//!
//! * Invariant: many events, one evaluation, one drawing for each frame, drawn in the frame that computed it.
//! * Invariant: nothing else holds state of the page.

use std::pin::Pin;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::reactive::graph::{ReactiveNode as _, ToAnySource as _};
use leptos::task::spawn_local;

use super::draws::Draws;
use super::{address, dom, storage};
use crate::cases::Case;
use crate::cases::place::PlaceName;
use crate::link;
use crate::model::{Bids, Outcome, Scenario, Shown};
use crate::state::{
    Action, AppState, Derived, Device, Drawn, ExplainedNow, FigureState, History, LazyState, MOVES_MS, Messages,
    Picture, Preview, Route, STANDS_MS, ScenarioState, Section, StageState, StoryState, Target, Typed, Unfolded,
    last_change, part_shown, reduce,
};
use crate::text::answer::answer;
use crate::text::explained::Explained;
use crate::text::{Lang, Voice};

/// How long a screen reader waits for the next change, milliseconds.
const SPEECH_PAUSE_MS: u32 = 500;

/// How long the part that is fetched later may take before the reader is told, milliseconds; what comes later is still taken.
const MOST_FETCHING_MS: u32 = 30_000;

/// What the first part of the page knows of the part that is fetched later.
pub trait LazyPart: Sync {
    /// Brings up to the state what stands below the first screen.
    fn derive(&self, state: &AppState, derived: &mut Derived);

    /// Begins with the draws of the displayed scenario.
    fn begin_draws(&self, page: Page);

    /// What stands below the first screen.
    fn below(&self) -> AnyView;

    /// What lies over the page: the stage's bar, its dialog, how a number was computed.
    fn over(&self) -> AnyView;

    /// The speaker's notes, a page of their own.
    fn notes(&self) -> AnyView;
}

/// It could not be fetched; another try may succeed.
#[derive(Clone, Copy, Debug)]
pub struct Missing;

/// What comes of fetching it.
pub type Fetched = Pin<Box<dyn Future<Output = Result<&'static dyn LazyPart, Missing>>>>;

/// The parts of the state that views follow apart from each other.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
enum Slice {
    Lang,
    /// The case, and what belongs to the reader's own place.
    Case,
    Scenario,
    History,
    Route,
    Figure,
    Typed,
    Bids,
    GroupSize,
    Unfolded,
    Stage,
    Explained,
    Messages,
    LazyPart,
    Wanted,
    Device,
    Draws,
    /// What is derived, in parts of its own, so that whoever follows one follows no more than one thing.
    Picture,
    Story,
    Explanation,
    Below,
}

impl Slice {
    const COUNT: usize = Self::Below as usize + 1;

    /// What each derived part follows from.
    const DERIVED: [(Self, &[Self]); 4] = [
        (Self::Picture, &[Self::Scenario, Self::Lang, Self::Figure, Self::Route, Self::Stage, Self::Device]),
        (Self::Story, &[Self::Scenario, Self::Lang, Self::Route, Self::Typed, Self::Device, Self::LazyPart]),
        (Self::Explanation, &[Self::Explained, Self::Scenario, Self::Lang, Self::Bids, Self::LazyPart]),
        (Self::Below, &[Self::Scenario, Self::Device, Self::LazyPart]),
    ];

    /// What differs between two states.
    fn changed(before: &AppState, after: &AppState) -> impl Iterator<Item = Self> {
        let of_place = |state: &AppState| {
            let ScenarioState { case, place, one_committee, .. } = state.scenario;
            (case.id, place, one_committee)
        };
        let differs = [
            (Self::Lang, before.lang != after.lang),
            (Self::Case, of_place(before) != of_place(after)),
            (Self::Scenario, before.scenario != after.scenario),
            (Self::History, before.history != after.history),
            (Self::Route, before.route != after.route),
            (Self::Figure, before.figure != after.figure),
            (Self::Typed, before.typed != after.typed),
            (Self::Bids, before.bids != after.bids),
            (Self::GroupSize, before.group_size != after.group_size),
            (Self::Unfolded, before.unfolded != after.unfolded),
            (Self::Stage, before.stage != after.stage),
            (Self::Explained, before.explained != after.explained),
            (Self::Messages, before.messages != after.messages),
            (Self::LazyPart, before.lazy_part != after.lazy_part),
            (Self::Wanted, before.wanted != after.wanted),
            (Self::Device, before.device != after.device),
        ];
        differs.into_iter().filter_map(|(slice, differs)| differs.then_some(slice))
    }
}

/// When a view is told of a change. A hand that drags looks at the bars, so they do not wait for the words.
#[derive(Clone, Copy)]
enum Turn {
    /// A picture that stands where the state says.
    Picture,
    /// Everything else.
    Words,
}

/// Tell that a slice of what is shown has changed, by [`Slice`].
type Signals = [RwSignal<()>; Slice::COUNT];

/// Tells those who follow a signal. As a source it forgets whom it has told, and each comes back when it reads again: to be found and
/// taken out of a list of hundreds first would cost each of them more than its reading.
fn tell(signal: RwSignal<()>) {
    signal.to_any_source().mark_dirty();
}

/// What is read off what the last frame shows.
type Reading<T> = Box<dyn Fn(Now<'_>) -> T + Send + Sync>;

/// What the page's handle leads to.
struct Store {
    /// The newest state.
    newest: AppState,
    /// The state that the last frame showed.
    shown: AppState,
    /// What follows from it.
    derived: Derived,
    /// For the pictures.
    first: Signals,
    /// For everything else.
    slices: Signals,
    /// Fetches the code that is fetched later.
    fetch: fn() -> Fetched,
    /// That code, once it is there.
    lazy: Option<&'static dyn LazyPart>,
    /// The draws, once that code is there.
    draws: Option<Draws>,
    pending: Pending,
}

/// Pending timers and frames; scheduling replaces the previous one.
#[derive(Default)]
struct Pending {
    frame: Option<AnimationFrame>,
    frame_is_due: bool,
    speech: Option<Timeout>,
    fetching: Option<Timeout>,
    replay: Option<AnimationFrame>,
}

/// A handle on the state of the page. Copies are the same page.
#[derive(Clone, Copy)]
pub struct Page {
    store: StoredValue<Store, LocalStorage>,
}

/// The page that a component is part of.
pub fn page() -> Page {
    expect_context()
}

impl Page {
    /// A page in a state; none where its scenario cannot be computed, which reading a link rules out.
    pub fn new(state: AppState, fetch: fn() -> Fetched) -> Option<Self> {
        let derived = Derived::of(&state)?;
        let (shown, newest) = (state.clone(), state);
        let [first, slices] = [(); 2].map(|()| std::array::from_fn(|_| RwSignal::new(())));
        let pending = Pending::default();
        let store = Store { newest, shown, derived, first, slices, fetch, lazy: None, draws: None, pending };
        Some(Self { store: StoredValue::new_local(store) })
    }

    /// Something has happened. The page follows in the next frame.
    pub fn dispatch(self, action: Action) {
        let pace = address::Pace::of(&action);
        let replays = matches!(action, Action::Replay);
        let reduced = self.store.try_update_value(|store| {
            let before = store.newest.clone();
            reduce(&mut store.newest, action);
            (before, store.newest.clone())
        });
        let Some((before, after)) = reduced else { return };
        if before != after {
            self.show_in_next_frame();
        }
        address::follow(&before, &after, pace);
        storage::follow(&before, &after);
        if before.scenario.displayed() != after.scenario.displayed() {
            self.speak_soon();
        }
        if before.lazy_part != after.lazy_part && after.lazy_part == LazyState::Requested {
            self.fetch();
        }
        if replays && matches!(after.scenario.preview, Preview::Replayed(_)) {
            self.replay(dom::now(), dom::is_calm());
        }
    }

    /// The same as a handler of an event that says nothing of interest.
    pub fn on<E>(self, action: Action) -> impl Fn(E) + Clone + Send + Sync + 'static {
        move |_| self.dispatch(action.clone())
    }

    /// Reads the newest state, for handlers of events.
    pub fn peek<T>(self, read: impl FnOnce(&AppState) -> T) -> T {
        self.store.with_value(|store| read(&store.newest))
    }

    /// Reads what the last frame shows. Whoever reads in an effect, a memo or a view follows what it has read.
    pub fn read<T>(self, read: impl FnOnce(Now<'_>) -> T) -> T {
        self.store.with_value(|store| read(Now { store, turn: Turn::Words }))
    }

    /// Draws a picture again when something has changed that it is drawn from, before the words around it follow.
    pub fn draw(self, draw: impl Fn(Now<'_>) + 'static) {
        Effect::new(move || self.store.with_value(|store| draw(Now { store, turn: Turn::Picture })));
    }

    /// A value that follows what it is read from, and is taken for new only where it differs.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(Now<'_>) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        // Boxed, so that what a memo is made of is compiled once for each kind of value and not for each reading.
        self.memo_of(Box::new(read))
    }

    #[inline(never)]
    fn memo_of<T: PartialEq + Send + Sync + 'static>(self, read: Reading<T>) -> Memo<T> {
        Memo::new(move |_| self.read(&read))
    }

    /// The code that is fetched later, once it is there.
    pub fn lazy(self) -> Option<&'static dyn LazyPart> {
        self.store.with_value(|store| {
            store.slices[Slice::LazyPart as usize].track();
            store.lazy
        })
    }

    /// Fetches it, and tells the page when it is there, or that it is not.
    fn fetch(self) {
        let limit = Timeout::new(MOST_FETCHING_MS, move || {
            if self.peek(|state| state.lazy_part) == LazyState::Requested {
                self.dispatch(Action::FetchFailed);
            }
        });
        let fetch = self.store.try_update_value(|store| {
            store.pending.fetching = Some(limit);
            store.fetch
        });
        let Some(fetch) = fetch else { return };
        spawn_local(async move {
            let fetched = fetch().await;
            self.store.update_value(|store| {
                store.pending.fetching = None;
                store.lazy = fetched.ok().or(store.lazy);
            });
            self.dispatch(if fetched.is_ok() { Action::Fetched } else { Action::FetchFailed });
        });
    }

    /// The page follows at once: what is printed is not drawn in a later frame.
    pub fn show_now(self, action: Action) {
        self.dispatch(action);
        self.show();
    }

    /// Draws have come.
    pub fn take_drawn(self, drawn: Drawn) {
        let signals = self.store.try_update_value(|store| {
            store.derived.drawn = Some(drawn);
            [store.first, store.slices].map(|signals| signals[Slice::Draws as usize])
        });
        signals.into_iter().flatten().for_each(tell);
    }

    /// Works on the draws.
    pub fn with_draws<T>(self, work: impl FnOnce(&mut Draws) -> T) -> Option<T> {
        self.store.try_update_value(|store| work(store.draws.get_or_insert_default()))
    }

    fn show_in_next_frame(self) {
        self.store.update_value(|store| {
            if !std::mem::replace(&mut store.pending.frame_is_due, true) {
                store.pending.frame = Some(request_animation_frame(move |_| self.show()));
            }
        });
    }

    /// Brings everything up to the newest state.
    fn show(self) {
        let followed = self.store.try_update_value(|store| {
            store.pending.frame_is_due = false;
            let before = std::mem::replace(&mut store.shown, store.newest.clone());
            store.derived.update(&store.shown);
            if let Some(lazy) = store.lazy {
                lazy.derive(&store.shown, &mut store.derived);
            }
            let mut changed: Vec<Slice> = Slice::changed(&before, &store.shown).collect();
            let derived = Slice::DERIVED.iter().filter(|(_, from)| from.iter().any(|slice| changed.contains(slice)));
            let derived: Vec<Slice> = derived.map(|(slice, _)| *slice).collect();
            changed.extend(derived);
            let turns = [store.first, store.slices].into_iter();
            let changed: Vec<_> =
                turns.flat_map(|signals| changed.iter().map(move |slice| signals[*slice as usize])).collect();
            (changed, store.lazy)
        });
        let Some((changed, lazy)) = followed else { return };
        // Outside the store, which those who are told read.
        changed.into_iter().for_each(tell);
        if let Some(lazy) = lazy {
            lazy.begin_draws(self);
        }
    }

    fn speak_soon(self) {
        let timer = Timeout::new(SPEECH_PAUSE_MS, move || {
            let words = self.read(|now| answer(now.store.shown.voice(), &now.store.derived.shown).plain());
            self.dispatch(Action::Announce(words));
        });
        self.store.update_value(|store| store.pending.speech = Some(timer));
    }

    /// Shows a frame of the last change, and the next one, as long as it is being shown.
    fn replay(self, start: f64, calm: bool) {
        let frame = request_animation_frame(move |_| {
            if !self.peek(|state| matches!(state.scenario.preview, Preview::Replayed(_))) {
                return;
            }
            let after = dom::now() - start;
            if after >= STANDS_MS + MOVES_MS {
                return self.dispatch(Action::EndReplay);
            }
            self.dispatch(Action::ReplayTo(if calm { 0.0 } else { part_shown(after) }));
            self.replay(start, calm);
        });
        self.store.update_value(|store| store.pending.replay = Some(frame));
    }
}

/// What the last frame shows. Each method follows the slice that it gives.
#[derive(Clone, Copy)]
pub struct Now<'a> {
    store: &'a Store,
    turn: Turn,
}

impl<'a> Now<'a> {
    fn follow(self, slices: &[Slice]) {
        let signals = match self.turn {
            Turn::Picture => &self.store.first,
            Turn::Words => &self.store.slices,
        };
        for slice in slices {
            signals[*slice as usize].track();
        }
    }

    /// The language of the page.
    pub fn lang(self) -> Lang {
        self.follow(&[Slice::Lang]);
        self.store.shown.lang
    }

    /// The case that is open.
    pub fn case(self) -> &'static Case {
        self.follow(&[Slice::Case]);
        self.store.shown.scenario.case
    }

    /// The place that it is counted for.
    pub fn place(self) -> PlaceName {
        self.follow(&[Slice::Case]);
        self.store.shown.scenario.place
    }

    /// What a link says that opens another case.
    pub fn link_to(self, case: &'static Case) -> String {
        self.follow(&[Slice::Lang, Slice::Case]);
        if !self.store.shown.scenario.place.is_none() {
            // The place's rates go with it.
            self.follow(&[Slice::Scenario]);
        }
        link::to_case(case, &self.store.shown)
    }

    /// How the page speaks of it.
    pub fn voice(self) -> Voice {
        self.case().voice(self.lang()).of_place(self.place())
    }

    /// The scenario.
    pub fn scenario(self) -> &'a ScenarioState {
        self.follow(&[Slice::Scenario]);
        &self.store.shown.scenario
    }

    /// The outcome of the displayed scenario, with what must be true for it to pay.
    pub fn shown(self) -> &'a Shown {
        self.follow(&[Slice::Scenario]);
        &self.store.derived.shown
    }

    /// The outcome of the displayed scenario.
    pub fn outcome(self) -> &'a Outcome {
        &self.shown().outcome
    }

    /// The case that is open as it stands.
    pub fn usual(self) -> &'a Shown {
        self.follow(&[Slice::Case]);
        &self.store.derived.usual
    }

    /// What can be undone and redone.
    pub fn history(self) -> &'a History {
        self.follow(&[Slice::History]);
        &self.store.shown.history
    }

    /// The ends of the last change of the scenario; none before the first.
    pub fn last_change(self) -> Option<(Scenario, Scenario)> {
        self.follow(&[Slice::Scenario, Slice::History]);
        last_change(&self.store.shown)
    }

    /// What a link says that leads to a place with all that is in force.
    pub fn link_at(self, route: Route) -> String {
        self.follow(&[Slice::Scenario, Slice::Lang, Slice::Bids]);
        link::write_at(&self.store.shown, route)
    }

    /// Where the reader is.
    pub fn route(self) -> Route {
        self.follow(&[Slice::Route]);
        self.store.shown.route
    }

    /// How the main picture is looked at.
    pub fn figure(self) -> &'a FigureState {
        self.follow(&[Slice::Figure]);
        &self.store.shown.figure
    }

    /// The main picture, once there is room for it.
    pub fn picture(self) -> Option<&'a Picture> {
        self.follow(&[Slice::Picture]);
        self.store.derived.picture.as_ref()
    }

    /// What follows from the state, but for what has a method of its own here.
    pub fn derived(self) -> &'a Derived {
        self.follow(&[Slice::Below]);
        &self.store.derived
    }

    /// The story, once it is there.
    pub fn story(self) -> Option<&'a StoryState> {
        self.follow(&[Slice::Story]);
        self.store.derived.story.as_ref()
    }

    /// What is being typed.
    pub fn typed(self) -> &'a Typed {
        self.follow(&[Slice::Typed]);
        &self.store.shown.typed
    }

    /// What each seat bids, per cent of the cost.
    pub fn bids(self) -> &'a Bids {
        self.follow(&[Slice::Bids]);
        &self.store.shown.bids
    }

    /// How many are assumed in each group where a source does not say.
    pub fn group_size(self) -> f64 {
        self.follow(&[Slice::GroupSize]);
        self.store.shown.group_size
    }

    /// What is unfolded.
    pub fn unfolded(self) -> &'a Unfolded {
        self.follow(&[Slice::Unfolded]);
        &self.store.shown.unfolded
    }

    /// What only the stage has.
    pub fn stage(self) -> &'a StageState {
        self.follow(&[Slice::Stage]);
        &self.store.shown.stage
    }

    /// The number whose formula is open, and those that led to it.
    pub fn explained(self) -> &'a [Explained] {
        self.follow(&[Slice::Explained]);
        &self.store.shown.explained
    }

    /// What is told of it.
    pub fn explanation(self) -> Option<&'a ExplainedNow> {
        self.follow(&[Slice::Explanation]);
        self.store.derived.explanation.as_ref()
    }

    /// What the page has to say.
    pub fn messages(self) -> &'a Messages {
        self.follow(&[Slice::Messages]);
        &self.store.shown.messages
    }

    /// How far the part of the page has come that is fetched later.
    pub fn lazy_part(self) -> LazyState {
        self.follow(&[Slice::LazyPart]);
        self.store.shown.lazy_part
    }

    /// A place to be shown as soon as it is there.
    pub fn wanted(self) -> Option<Target> {
        self.follow(&[Slice::Wanted]);
        self.store.shown.wanted
    }

    /// What the browser has measured.
    pub fn device(self) -> &'a Device {
        self.follow(&[Slice::Device]);
        &self.store.shown.device
    }

    /// Whether something can wait: while a slider is held, the time is that of what is seen.
    pub fn is_idle(self, section: Section) -> bool {
        self.scenario().is_held() && !self.device().sees(section)
    }

    /// What the newest draws show; none before the first answer.
    pub fn drawn(self) -> Option<&'a Drawn> {
        self.follow(&[Slice::Draws]);
        self.store.derived.drawn.as_ref()
    }
}
