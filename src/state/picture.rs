//! The main picture: what is shown, in what room, and where everything in it stands.

use crate::chart::label::{Label, regular_width, text_width};
use crate::chart::rows::{Layout, Mark, Room, RowOf, Rows};
use crate::chart::span::TimeAxis;
use crate::chart::stacked::{Stack, StackMark};
use crate::model::Outcome;
use crate::text::Voice;
use crate::text::picture::{mark, stack_mark};
use crate::text::row;

/// How the picture is put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A row for each budget.
    #[default]
    Rows,
    /// All budgets in one stack.
    Stack,
}

impl Form {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Rows => Self::Stack,
            Self::Stack => Self::Rows,
        }
    }
}

/// What is asked of the picture.
#[derive(Clone, Copy, PartialEq)]
pub struct Wanted {
    /// How it is put together.
    pub form: Form,
    /// Running sums instead of yearly amounts.
    pub running: bool,
    /// The row that is open.
    pub open_row: Option<RowOf>,
    /// The room it has.
    pub room: Room,
    /// How the names in it are said.
    pub voice: Voice,
    /// Whether names stand without their reasons.
    pub brief: bool,
    /// How many rows have their numbers; all where none is given.
    pub revealed: Option<usize>,
}

/// What the picture shows and where everything in it stands.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What is shown.
    pub rows: Rows,
    /// In what room.
    pub room: Room,
    /// Where.
    pub drawing: Drawing,
    /// How many rows have their numbers; all where none is given.
    pub revealed: Option<usize>,
}

/// Where the parts of a picture stand.
#[derive(Clone, Debug)]
pub enum Drawing {
    /// A row for each budget.
    Rows(Layout, Vec<Label<Mark>>),
    /// All budgets in one stack.
    Stack(Stack, Vec<Label<StackMark>>),
}

/// Type of a row's name and of its reason, and the signs before them, to a line of text.
const NAME_SIZE: f64 = 0.8;
const REASON_SIZE: f64 = 0.7;
const OPENER: f64 = 0.8;
const EQUALS: f64 = 0.6;

/// Whether a name with its reason is longer than the picture is wide.
fn needs_two_lines(rows: &Rows, outcome: &Outcome, voice: Voice, room: Room) -> bool {
    rows.standing().any(|(_, shown)| {
        let (name, reason) = (row::name(voice, shown.of), row::reason(voice, shown.of, rows, outcome));
        // The names are bold, the reasons are not.
        let name = text_width(&name, NAME_SIZE * room.line);
        let reason = regular_width(&reason, REASON_SIZE * room.line);
        let sign = if matches!(shown.of, RowOf::NetOf(_)) { EQUALS } else { 0.0 };
        (OPENER + sign) * room.line + name + reason > room.width
    })
}

impl Picture {
    /// The picture of an outcome. `usual` gives the scale where nothing happens; `held` is a picture whose scale stands
    /// still, as far as it shows the same things in the same room.
    pub fn of(outcome: &Outcome, usual: &Outcome, wanted: Wanted, held: Option<Self>) -> Self {
        let Wanted { form, running, room, voice, brief, revealed, .. } = wanted;
        let mut rows = Rows::of(outcome, running, wanted.open_row.filter(|_| form == Form::Rows));
        let held = held.filter(|held| held.can_stand_still(&rows, form, room));
        let room = held.as_ref().map_or(room, |held| held.room);
        let usual = rows.is_still().then(|| Rows::of(usual, running, None));
        let measured = usual.as_ref().filter(|usual| usual.span.years == rows.span.years).unwrap_or(&rows);
        let size = || {
            let mut size = room.size();
            if brief {
                // Nothing but the names, close above their bars.
                size.name_lines = 0.85;
            } else if size.narrow && needs_two_lines(&rows, outcome, voice, room) {
                size.name_lines = size.name_lines.max(2.0);
            }
            size
        };
        let drawing = match (form, held.map(|held| held.drawing)) {
            (Form::Rows, held) => {
                let layout = match held {
                    Some(Drawing::Rows(layout, _)) => layout,
                    _ => Layout::fit(&rows, measured, size()),
                };
                if let Some(shown) = revealed {
                    rows.hide_from(shown);
                }
                let labels = layout.labels(&rows, &|named| mark(voice.lang, named));
                Drawing::Rows(layout, labels)
            }
            (Form::Stack, held) => {
                let name = |named| stack_mark(voice, named);
                let stack = match held {
                    Some(Drawing::Stack(stack, _)) => stack,
                    _ => Stack::fit(measured, room.whole(room.width), room.whole(room.height), room.line, &name),
                };
                let labels = stack.labels(&rows, &name);
                Drawing::Stack(stack, labels)
            }
        };
        Self { rows, room, drawing, revealed }
    }

    /// Whether its places serve for other rows: the same things in the same room, but for the text under an open row,
    /// which may need another line.
    fn can_stand_still(&self, rows: &Rows, form: Form, room: Room) -> bool {
        let what = |rows: &Rows| (rows.span.years, rows.running, rows.rows.len());
        let same_form = matches!(self.drawing, Drawing::Rows(..)) == (form == Form::Rows);
        same_form && self.room == Room { note_height: self.room.note_height, ..room } && what(&self.rows) == what(rows)
    }

    /// Width and height of its canvas, CSS pixels.
    pub fn size(&self) -> (f64, f64) {
        match &self.drawing {
            Drawing::Rows(layout, _) => (layout.size.width, layout.size.height),
            Drawing::Stack(stack, _) => (stack.width, stack.height),
        }
    }

    /// Left edge of its canvas.
    pub fn left(&self) -> f64 {
        if matches!(self.drawing, Drawing::Rows(..)) { self.room.plot_left() } else { 0.0 }
    }

    /// Where the years stand, from the canvas's left edge.
    pub fn axis(&self) -> TimeAxis {
        match &self.drawing {
            Drawing::Rows(layout, _) => layout.axis(&self.rows),
            Drawing::Stack(stack, _) => stack.axis(&self.rows),
        }
    }

    /// Middle line of the years.
    pub fn years_y(&self) -> f64 {
        match &self.drawing {
            Drawing::Rows(layout, _) => layout.years_y,
            Drawing::Stack(stack, _) => stack.years_y,
        }
    }
}
