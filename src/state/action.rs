//! What can happen to the page.

use super::{Dialog, Draft, Field, FigureView, Fold, Mode, Route, Seat, Section, Step, StoryRoom, Target};
use crate::cases::Case;
use crate::cases::new_rules::NewRule;
use crate::cases::place::{Place, PlaceName};
use crate::chart::Theme;
use crate::chart::rows::{Room, RowOf};
use crate::model::Param;
use crate::text::Lang;
use crate::text::explained::Explained;

/// What the browser has measured of a part of the page; none of a part without width, whose room waits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    /// The main picture's room.
    pub room: Option<Room>,
    /// The story's picture's room.
    pub story_room: Option<StoryRoom>,
    /// Width of the tracks of the large sliders, CSS pixels.
    pub large_track: Option<f64>,
    /// Width of the tracks of the sliders of all assumptions, CSS pixels.
    pub track: Option<f64>,
    /// Device pixels to a CSS pixel.
    pub ratio: Option<f64>,
}

/// What can happen to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A slider is taken hold of.
    Hold,
    /// It is let go where it stands.
    Release,
    /// It is let go as if it had not been touched.
    Cancel,
    /// A slider, a button or a list sets a parameter; a value outside what is allowed is taken to its nearest end.
    Set(Param, f64),
    /// So many presses of + or −.
    Step(Param, f64),
    /// Back to the case's value.
    Reset(Param),
    /// Every assumption back to the case's value.
    ResetAll,
    /// Turns the effort into a cut, or back into what it was.
    Turn,
    /// One purse for staff and income support, or two.
    JoinCommittee(bool),
    /// Counts for a place, with its rates.
    CountFor(Place),
    /// Names the place that is counted for; its rates stay.
    NamePlace(PlaceName),
    /// Back to the place and the rates of the case.
    ResetPlace,
    /// Counts with a rule from 2027, or without it.
    TurnRule(&'static NewRule),
    /// The cost is shared as the bids have it; while they do not cover it nothing happens.
    ShareCost,
    /// A case as it stands, but for the reader's own place.
    OpenCase(&'static Case),
    /// What the browser's history had in force.
    Restore(Box<Step>),
    /// A step back.
    Undo,
    /// A step forth.
    Redo,

    /// The text in a field of a parameter; while it cannot be used the old value stays.
    Type(Field, String),
    /// A field of a parameter is left.
    Leave(Field),
    /// What is being typed in a field is forgotten.
    Forget(Field),
    /// What the reader guesses; none takes it back.
    Guess(Option<i32>),
    /// The text in the field of the guess.
    TypeGuess(String),
    /// The field of the guess is left.
    LeaveGuess,
    /// The text in a seat's field.
    TypeBid(Seat, String),
    /// A seat's field is left.
    LeaveBid(Seat),
    /// The text in a row of the follow-up card.
    TypeReached(usize, String),
    /// How many are assumed in each group where a source does not say.
    SetGroupSize(f64),

    /// Goes to a mode and a slide.
    Go(Mode, usize),
    /// So many slides on, as far as there are any.
    TurnPage(isize),
    /// The step that is being read.
    Read(usize),
    /// Where the browser's history leads.
    Arrive(Route),
    /// Leaves the stage for where it was entered from.
    LeaveStage,
    /// Follows the stage in another window.
    Follow {
        /// The language there.
        lang: Lang,
        /// The slide there.
        slide: usize,
    },

    /// Picture or table.
    View(FigureView),
    /// Rows, or all in one.
    ToggleForm,
    /// Opens a row, or closes it.
    ToggleRow(RowOf),
    /// Picks out a year; none is all of them.
    PickYear(Option<usize>),
    /// The year under the pointer.
    PointAt(Option<usize>),
    /// Which of the large controls is in view on a phone.
    Tab(usize),

    /// Changes the language and nothing else.
    Speak(Lang),
    /// Something is folded or unfolded.
    Unfold(Fold, bool),
    /// Opens how a number was computed.
    Explain(Explained),
    /// Opens a part of the formula that is open.
    ExplainPart(Explained),
    /// Back to the formula that led here.
    ExplainBack,
    /// Closes the formula.
    CloseExplained,

    /// Blanks the screen, or shows it again.
    Blank(bool),
    /// One more row of the main picture; after the last one all are there again.
    NextRow,
    /// Opens a dialog.
    Open(Dialog),
    /// Closes it.
    CloseDialog,
    /// Whether letters are shortcuts.
    ToggleLetters,
    /// The page is kept for use without network.
    Kept,
    /// The time, and the time since the notes were opened.
    Tick(String),

    /// Shows the last change again, from its beginning.
    Replay,
    /// How much of it has been shown.
    ReplayTo(f64),
    /// It has been shown.
    EndReplay,

    /// The notices have been seen.
    CloseNotices,
    /// Tells a screen reader.
    Announce(String),
    /// What became of the link that was to be sent.
    Shared(String),

    /// The reader comes near what is fetched later.
    ComeNear,
    /// Asks again for what could not be fetched.
    TryAgain,
    /// It is there.
    Fetched,
    /// It could not be fetched.
    FetchFailed,
    /// Asks for a place on the page to be shown.
    Show(Target),
    /// It has been shown.
    Shown,

    /// What the browser has measured.
    Measure(Measured),
    /// The colours in force.
    Colour(Theme),
    /// A section comes into view, or goes out of it.
    See(Section, bool),
}

impl Draft {
    /// A text that is being typed.
    pub(super) const fn of(text: String, problem: bool) -> Self {
        Self { text: Some(text), problem }
    }
}
