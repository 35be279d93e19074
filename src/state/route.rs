//! Where the reader is: which way through the page, and which step or slide. Going somewhere never changes a value.

use crate::model::{Group, SEATS};
use crate::text::stage::SLIDES;
use crate::text::story::STEPS;

/// A seat at the negotiating table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// The municipality's.
    Municipality,
    /// The region's.
    Region,
    /// The state's.
    State,
}

impl Seat {
    /// Every seat, in the order of [`SEATS`].
    pub const ALL: [Self; SEATS.len()] = [Self::Municipality, Self::Region, Self::State];

    /// Its place among [`SEATS`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Whose it is.
    pub const fn group(self) -> Group {
        SEATS[self.index()].0
    }
}

/// What links call the seats, in the order of [`SEATS`].
pub const SEAT_NAMES: [&str; SEATS.len()] = ["kommunen", "regionen", "staten"];

/// A way through the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Prova själv: the answer and its controls.
    #[default]
    Answer,
    /// Berättelsen, step by step.
    Story,
    /// Presentera: steps and pictures as slides.
    Stage,
    /// The speaker's own window beside the stage.
    Notes,
    /// One seat's own view of the negotiating table.
    Seat(Seat),
}

/// What a slide shows after the steps, as links name it: the ids of parts of the page.
const PICTURES: [&str; SLIDES - STEPS] = ["rows", "hundred", "chance", "evidence", "risk", "seats"];

/// The slide of the main picture.
pub const MAIN_PICTURE: usize = STEPS;

/// The slide of hundralappen.
pub const HUNDRED: usize = STEPS + 1;

/// Where the reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The way through the page.
    pub mode: Mode,
    /// The step or the slide, from 0.
    pub slide: usize,
}

impl Mode {
    /// The name of the mode in style sheets.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answer => "try",
            Self::Story => "story",
            Self::Stage => "stage",
            Self::Notes => "notes",
            Self::Seat(_) => "seat",
        }
    }

    /// How many steps or slides there are.
    pub const fn slides(self) -> usize {
        match self {
            Self::Stage | Self::Notes => SLIDES,
            Self::Answer | Self::Story | Self::Seat(_) => STEPS,
        }
    }
}

/// The name of a slide in style sheets and links: "step", or the picture's.
pub fn slide_id(slide: usize) -> &'static str {
    slide.checked_sub(STEPS).and_then(|picture| PICTURES.get(picture)).copied().unwrap_or("step")
}

impl Route {
    /// The slide of a picture, by the name that links have.
    pub fn slide_of_picture(name: &str) -> Option<usize> {
        PICTURES.iter().position(|picture| *picture == name).map(|picture| STEPS + picture)
    }

    /// Another slide, as far as there are any.
    #[must_use]
    pub fn moved(self, by: isize) -> Self {
        let last = self.mode.slides() - 1;
        Self { slide: self.slide.saturating_add_signed(by).min(last), ..self }
    }

    /// Whether the story's picture is shown.
    pub const fn shows_story(self) -> bool {
        match self.mode {
            Mode::Story | Mode::Seat(_) => true,
            Mode::Stage => self.slide < STEPS,
            Mode::Answer | Mode::Notes => false,
        }
    }

    /// Whether the main picture is shown, or hundralappen, which has its width.
    pub const fn shows_figure(self) -> bool {
        match self.mode {
            Mode::Answer => true,
            Mode::Stage => matches!(self.slide, MAIN_PICTURE | HUNDRED),
            Mode::Story | Mode::Notes | Mode::Seat(_) => false,
        }
    }

    /// A place that there is: a story has no pictures as slides, and the answer and a seat have none at all.
    #[must_use]
    pub const fn settled(self) -> Self {
        match self.mode {
            Mode::Story if self.slide >= STEPS => Self { mode: Mode::Stage, ..self },
            Mode::Answer | Mode::Seat(_) => Self { slide: 0, ..self },
            Mode::Story | Mode::Stage | Mode::Notes => self,
        }
    }
}
