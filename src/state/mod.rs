//! All that the page can be: one [`AppState`] in slices, changed by [`reduce`] alone.
//!
//! Event → [`Action`] → [`reduce`] → [`AppState`] → [`Derived`] → view and picture. What follows from the state is computed
//! from it and cached in [`Derived`], never stored in it.
//!
//! * Invariant: nothing here knows a browser; every action can be tried natively, and is.
//! * Invariant: while a slider is held or a change is shown again the committed scenario stays as it was; only
//!   [`ScenarioState::displayed`] moves.

mod action;
mod derived;
mod history;
pub mod key;
mod picture;
mod reduce;
mod replay;
mod risk;
mod route;
mod story;

pub use action::{Action, Measured};
pub use derived::{Derived, Drawn, ExplainedNow};
pub use history::{History, MOST_STEPS, Step};
pub use picture::{Drawing, Form, Picture};
pub use reduce::MOST_YEARS_GUESSED;
pub use reduce::{can_be_guessed, cut_caseload, guessable, last_change, opened, reduce};
pub use replay::{MOVES_MS, STANDS_MS, eased, part_shown};
pub use risk::{Party, Risk, WayOfFunding, mark};
pub use route::{HUNDRED, MAIN_PICTURE, Mode, Route, SEAT_NAMES, Seat, slide_id};
pub use story::{StoryPicture, StoryRoom, StoryState, tells_case};

use crate::cases::place::PlaceName;
use crate::cases::{Case, GROUP_SIZE};
use crate::chart::Theme;
use crate::chart::rows::{Room, RowOf};
use crate::model::{Bids, FOLLOW_UP_MONTHS, Param, SEATS, Scenario};
use crate::text::explained::Explained;
use crate::text::notice::LinkNotice;
use crate::text::parameter::group::AssumptionGroup;
use crate::text::{Lang, Voice};

/// Everything that the page shows follows from this.
#[derive(Clone, Debug, PartialEq)]
pub struct AppState {
    /// The language of the page.
    pub lang: Lang,
    /// The scenario: its case, what is committed and what is displayed.
    pub scenario: ScenarioState,
    /// What can be undone and redone.
    pub history: History,
    /// Where the reader is.
    pub route: Route,
    /// How the main picture is looked at.
    pub figure: FigureState,
    /// What is being typed.
    pub typed: Typed,
    /// What each seat bids, per cent of the cost.
    pub bids: Bids,
    /// How many are assumed in each group where a source does not say.
    pub group_size: f64,
    /// What is unfolded.
    pub unfolded: Unfolded,
    /// What only the stage has.
    pub stage: StageState,
    /// The number whose formula is open, and those that led to it.
    pub explained: Vec<Explained>,
    /// What the page has to say.
    pub messages: Messages,
    /// How far the part of the page has come that is fetched later.
    pub lazy_part: LazyState,
    /// A place to be shown as soon as it is there.
    pub wanted: Option<Target>,
    /// What the browser has measured.
    pub device: Device,
}

/// The scenario in force, and what is displayed while it is on its way to another.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioState {
    /// The case that the scenario starts from.
    pub case: &'static Case,
    /// The place that it is counted for, where that is not the case's own.
    pub place: PlaceName,
    /// Checked: the model can compute it.
    pub committed: Scenario,
    /// What is shown instead for a while.
    pub preview: Preview,
    /// Whether one committee has both staff and income support; no value of the model says it.
    pub one_committee: bool,
    /// The caseload before the effort was turned into a cut.
    pub before_cut: Option<f64>,
}

/// What is shown instead of the committed scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Preview {
    /// Nothing: the committed scenario is shown.
    #[default]
    None,
    /// A slider is held; this is where it stands.
    Held(Scenario),
    /// The last change is shown again; this is how far it has come.
    Replayed(Scenario),
}

impl ScenarioState {
    /// A case as it stands.
    pub fn of(case: &'static Case) -> Self {
        let committed = case.scenario();
        Self { case, place: PlaceName::NONE, committed, preview: Preview::None, one_committee: false, before_cut: None }
    }

    /// What is in force, for the history.
    pub const fn step(&self) -> Step {
        let Self { case, place, committed, one_committee, .. } = *self;
        Step { case, place, scenario: committed, one_committee }
    }

    /// Puts something else in force.
    pub fn put(&mut self, to: Step) {
        let Step { case, place, scenario, one_committee } = to;
        *self = Self {
            case,
            place,
            committed: scenario,
            preview: Preview::None,
            one_committee,
            before_cut: self.before_cut,
        };
    }

    /// The scenario that the page shows.
    pub const fn displayed(&self) -> &Scenario {
        match &self.preview {
            Preview::None => &self.committed,
            Preview::Held(scenario) | Preview::Replayed(scenario) => scenario,
        }
    }

    /// Whether a slider is held.
    pub const fn is_held(&self) -> bool {
        matches!(self.preview, Preview::Held(_))
    }

    /// Whether the scales stand still: a slider is held, or the last change is shown again.
    pub const fn stands_still(&self) -> bool {
        !matches!(self.preview, Preview::None)
    }

    /// Whether the effort is a cut: more cases for each worker than in ordinary practice.
    pub fn is_cut(&self) -> bool {
        self.displayed().get(Param::Caseload) > self.displayed().get(Param::OrdinaryCaseload)
    }

    /// Whether staff and income support are looked at as one purse, where one of them pays.
    pub fn is_joined(&self) -> bool {
        self.one_committee && can_join(self.displayed())
    }
}

/// Whether one committee could have both staff and income support: one of them pays.
pub fn can_join(scenario: &Scenario) -> bool {
    use crate::model::Budget::{IncomeSupport, SocialServices};
    matches!(scenario.payer(), SocialServices | IncomeSupport)
}

/// What the figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureView {
    /// The picture, year by year.
    #[default]
    PerYear,
    /// The picture, everything up to each year's end.
    Running,
    /// The table behind it.
    Table,
}

/// How the main picture is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FigureState {
    /// Picture or table.
    pub view: FigureView,
    /// How the picture is put together.
    pub form: Form,
    /// The row that is open.
    pub open_row: Option<RowOf>,
    /// The year that is picked out in the pictures, by click, touch or key.
    pub picked_year: Option<usize>,
    /// The year under the pointer.
    pub pointed_year: Option<usize>,
    /// Which of the large controls is in view on a phone.
    pub tab: usize,
}

/// A text field for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Beside a large slider.
    Large(Param),
    /// In the answer's sentence.
    Sentence(Param),
    /// Among all assumptions.
    Assumption(Param),
}

impl Field {
    /// Whose it is.
    pub const fn param(self) -> Param {
        match self {
            Self::Large(param) | Self::Sentence(param) | Self::Assumption(param) => param,
        }
    }

    /// What the first view and the page call it: "large:caseload".
    pub fn id(self) -> String {
        let place = match self {
            Self::Large(_) => "large",
            Self::Sentence(_) => "sentence",
            Self::Assumption(_) => "assumption",
        };
        [place, ":", self.param().id()].concat()
    }

    /// The field that is called so; none where there is no such field.
    pub fn called(id: &str) -> Option<Self> {
        let (place, id) = id.split_once(':')?;
        let param = Param::from_id(id)?;
        match place {
            "large" => Some(Self::Large(param)),
            "sentence" => Some(Self::Sentence(param)),
            "assumption" => Some(Self::Assumption(param)),
            _ => None,
        }
    }
}

/// What is being typed in a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text, while it is being typed or cannot be used.
    pub text: Option<String>,
    /// Whether it cannot be used.
    pub problem: bool,
}

/// What was typed in last, where what that says is read out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastTyped {
    /// A row of the follow-up card, by its place among [`FOLLOW_UP_MONTHS`].
    Card(usize),
    /// A seat's bid.
    Bid(Seat),
}

/// What is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    /// In fields of parameters; those in which nothing is being typed are not here.
    pub fields: Vec<(Field, Draft)>,
    /// Whether a number is being typed, which is one change however many keys it takes.
    pub goes_on: bool,
    /// When the reader, or the room, thinks that the money is back: a calendar year.
    pub guess: Option<i32>,
    /// In the field of the guess.
    pub guess_field: Draft,
    /// In each seat's field.
    pub bids: [Draft; SEATS.len()],
    /// On the follow-up card.
    pub reached: [String; FOLLOW_UP_MONTHS.len()],
    /// What was typed in last on card or table, until something else changes.
    pub last: Option<LastTyped>,
}

impl Typed {
    /// What is being typed in a field; none where nothing is.
    pub fn draft(&self, field: Field) -> Option<&Draft> {
        self.fields.iter().find(|(of, _)| *of == field).map(|(_, draft)| draft)
    }

    fn draft_mut(&mut self, field: Field) -> &mut Draft {
        let place = self.fields.iter().position(|(of, _)| *of == field).unwrap_or_else(|| {
            self.fields.push((field, Draft::default()));
            self.fields.len() - 1
        });
        &mut self.fields[place].1
    }

    /// Forgets what is being typed in a field.
    fn forget(&mut self, field: Field) {
        self.fields.retain(|(of, _)| *of != field);
    }

    /// Forgets what is being typed in every field of a parameter.
    fn forget_param(&mut self, param: Param) {
        self.fields.retain(|(of, _)| of.param() != param);
    }
}

/// What is folded until somebody asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// The list of assumptions.
    Assumptions,
    /// The table of equally likely outcomes.
    Outcomes,
    /// The numbers behind who carries the risk.
    Risk,
    /// The numbers behind the story's picture.
    StoryNumbers,
    /// The model as a whole.
    Model,
    /// All sources.
    Sources,
    /// What there is to know about a parameter.
    About(Param),
    /// A group of controls.
    Group(AssumptionGroup),
}

/// What is unfolded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfolded(Vec<Fold>);

impl Unfolded {
    /// Whether something is unfolded.
    pub fn has(&self, fold: Fold) -> bool {
        self.0.contains(&fold)
    }

    fn set(&mut self, fold: Fold, open: bool) {
        self.0.retain(|other| *other != fold);
        if open {
            self.0.push(fold);
        }
    }
}

/// What a dialog shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The keys of the stage.
    Keys,
    /// A link as a QR code.
    Code(String),
}

/// What only the stage has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StageState {
    /// Whether the screen is blank.
    pub blank: bool,
    /// Whether letters are no shortcuts.
    pub without_letters: bool,
    /// How many rows of the main picture are shown; all where there is no number.
    pub revealed: Option<usize>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Whether the page is kept for use without network.
    pub is_kept: bool,
    /// Where the stage was entered from.
    pub came_from: Route,
    /// The time, and the time since the notes were opened.
    pub clock: String,
}

/// What the page has to say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Messages {
    /// What could not be taken from the link as it stood.
    pub notices: Vec<LinkNotice>,
    /// What a screen reader was last told.
    pub spoken: String,
    /// What became of the link that was to be sent.
    pub shared: String,
    /// What was said when the last change was shown again.
    pub replayed: String,
}

/// How far the part of the page has come that is fetched later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LazyState {
    /// Nobody has come near it.
    #[default]
    Idle,
    /// It is on its way.
    Requested,
    /// It could not be fetched; it can be asked for again.
    Failed,
    /// It is there.
    Here,
}

/// A place on the page that is shown on request, as soon as it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The findings of studies, each with its source.
    Evidence,
    /// What the case is, and the choice of cases.
    Case,
    /// What has been changed, with every assumption under it.
    Changes,
    /// The control of a parameter.
    Control(Param),
    /// Another mode, which comes with what is fetched; until then the page stays where it is.
    Place(Route),
    /// The step of the story that was being read when the page came, at its place in the window.
    Step {
        /// The step, from 0.
        step: usize,
        /// Its upper edge, CSS pixels.
        top: i32,
    },
}

/// What stands below the first screen: what nobody sees is not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Section {
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

impl Section {
    /// Every section.
    pub const ALL: [Self; 5] = [Self::Dots, Self::Evidence, Self::Risk, Self::Card, Self::Cases];

    /// The id of its element.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dots => "dots",
            Self::Evidence => "evidence",
            Self::Risk => "risk",
            Self::Card => "card",
            Self::Cases => "cases",
        }
    }
}

/// What the browser has measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    /// The main picture's room; none until it is known.
    pub room: Option<Room>,
    /// The story's picture's room; none until it is known.
    pub story_room: Option<StoryRoom>,
    /// Width of the tracks of the large sliders, CSS pixels; 0 until it is known.
    pub large_track: f64,
    /// Width of the tracks of the sliders of all assumptions, CSS pixels; 0 until it is known.
    pub track: f64,
    /// Device pixels to a CSS pixel.
    pub ratio: f64,
    /// The colours in force.
    pub theme: Theme,
    /// Which sections are in view, in the order of [`Section::ALL`].
    pub in_view: [bool; Section::ALL.len()],
}

impl Device {
    /// Nothing has been measured.
    const UNKNOWN: Self = Self {
        room: None,
        story_room: None,
        large_track: 0.0,
        track: 0.0,
        ratio: 1.0,
        theme: Theme::LIGHT,
        in_view: [false; Section::ALL.len()],
    };

    /// Whether a section is in view.
    pub const fn sees(&self, section: Section) -> bool {
        self.in_view[section as usize]
    }
}

impl AppState {
    /// A case as it stands, in the answer.
    pub fn of(case: &'static Case) -> Self {
        Self {
            lang: Lang::default(),
            scenario: ScenarioState::of(case),
            history: History::default(),
            route: Route::default(),
            figure: FigureState::default(),
            typed: Typed::default(),
            bids: Bids::default(),
            group_size: GROUP_SIZE,
            unfolded: Unfolded::default(),
            stage: StageState::default(),
            explained: Vec::new(),
            messages: Messages::default(),
            lazy_part: LazyState::default(),
            wanted: None,
            device: Device::UNKNOWN,
        }
    }

    /// How the page speaks of the case that is open.
    pub const fn voice(&self) -> Voice {
        self.scenario.case.voice(self.lang).of_place(self.scenario.place)
    }

    /// Whether something can wait: while a slider is held, the time is that of what is seen.
    pub const fn is_idle(&self, section: Section) -> bool {
        self.scenario.is_held() && !self.device.sees(section)
    }
}
