//! The story's picture: squares that can be counted, one for a family, an amount or a quarter of a year. From step to step the
//! same squares move to new places, so that the eye can follow what becomes of what.

use plotters::prelude::DrawingBackend;

use super::label::{LABEL_SIZE, Label, text_width};
use super::pen::{Anchor, Drawn, Pen};
use super::theme::Theme;
use crate::model::{Group, within};

/// How a square is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// All of it.
    Solid,
    /// At half strength.
    Half,
    /// A frame only.
    Hollow,
}

/// So many squares of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Heap {
    /// How many.
    pub count: u32,
    /// Whose hue they have.
    pub group: Group,
    /// How they are filled.
    pub fill: Fill,
    /// What stands beside them; may be empty.
    pub name: String,
}

/// Squares in lines, heap after heap.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What stands above it; may be empty.
    pub name: String,
    /// Squares in a line.
    pub columns: u32,
    /// What it is made of.
    pub heaps: Vec<Heap>,
}

/// Squares along the years: on a row's zero line or under it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What stands above it; may be empty.
    pub name: String,
    /// For each year, what stands on the line.
    pub above: Vec<Vec<Heap>>,
    /// For each year, what hangs under it.
    pub below: Vec<Vec<Heap>>,
}

/// What is to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Blocks beside each other.
    Blocks(Vec<Block>),
    /// Rows over the same years.
    Years {
        /// The first of them, as a calendar year.
        first: i32,
        /// The rows, from the top.
        rows: Vec<Row>,
        /// A point in time, years from the start, with its name.
        upright: Option<(f64, String)>,
    },
}

/// A square at its place, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Square {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide and high it is, with the air after it.
    pub side: f64,
    /// Whose hue it has.
    pub group: Group,
    /// How it is filled.
    pub fill: Fill,
}

/// A level or upright line from one point to another, CSS pixels.
pub type Line = ((f64, f64), (f64, f64));

/// Everything at its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width and height, CSS pixels.
    pub size: (f64, f64),
    /// The squares.
    pub squares: Vec<Square>,
    /// Zero lines, and a point in time.
    pub lines: Vec<Line>,
    /// The texts.
    pub labels: Vec<Label<()>>,
}

/// The largest square, in lines of text.
const LARGEST: f64 = 1.1;
/// The part of a year that its squares take.
const OF_A_YEAR: f64 = 0.86;
/// The part of a square's side that is air.
const AIR: f64 = 0.16;
/// Lines that a name takes above what it names.
const NAME_LINES: f64 = 1.15;
/// The most squares beside each other in a year.
const MOST_COLUMNS: u32 = 12;
/// From squares to the text beside them, CSS pixels.
const BESIDE: f64 = 10.0;
/// Years between two that are named.
const NAMED_YEARS: usize = 3;

impl Shape {
    /// Finds a place for everything in a room so wide and high, with text of so high a line.
    pub fn arrange(&self, size: (f64, f64), line: f64) -> Scene {
        let mut scene = Scene { size, ..Scene::default() };
        match self {
            Self::Blocks(blocks) => scene.set_blocks(blocks, line),
            Self::Years { first, rows, upright } => scene.set_years(*first, rows, upright.as_ref(), line),
        }
        scene.centre(line);
        scene
    }
}

fn heaped(heaps: &[Heap]) -> u32 {
    heaps.iter().map(|heap| heap.count).sum()
}

impl Scene {
    fn name(&mut self, text: &str, at: (f64, f64), place: (f64, f64), anchor: Anchor, line: f64) {
        if !text.is_empty() {
            self.labels.push(Label::new((), text.to_owned(), at, place, anchor, line));
        }
    }

    /// Adds heaps, `place` giving each square's upper left corner.
    fn heap(&mut self, heaps: &[Heap], side: f64, place: impl Fn(u32) -> (f64, f64)) {
        let mut index = 0;
        for heap in heaps {
            for _ in 0..heap.count {
                let (x, y) = place(index);
                self.squares.push(Square { x, y, side, group: heap.group, fill: heap.fill });
                index += 1;
            }
        }
    }

    fn set_blocks(&mut self, blocks: &[Block], line: f64) {
        let (width, height) = self.size;
        let beside = |block: &Block| {
            let widest = block.heaps.iter().map(|heap| text_width(&heap.name, LABEL_SIZE * line)).fold(0.0, f64::max);
            if widest > 0.0 { widest + BESIDE } else { 0.0 }
        };
        let named = if blocks.iter().any(|block| !block.name.is_empty()) { NAME_LINES * line } else { 0.0 };
        // Wide blocks have more of the width.
        let columns: u32 = blocks.iter().map(|block| block.columns + 1).sum();
        let cell = |block: &Block| width * f64::from(block.columns + 1) / f64::from(columns.max(1));
        let lines = |block: &Block| heaped(&block.heaps).div_ceil(block.columns).max(1);
        // One measure for all, or a square would not be worth the same everywhere.
        let side = blocks.iter().fold(LARGEST * line, |side, block| {
            let across = (cell(block) - beside(block)).max(0.0) / (f64::from(block.columns) + 1.0);
            side.min(across).min((height - named) / f64::from(lines(block)))
        });
        let mut left = 0.0;
        for block in blocks {
            let columns = block.columns;
            self.name(&block.name, (left, named), (left, named / 2.0), Anchor::Start, line);
            self.heap(&block.heaps, side, |square| {
                (left + side * f64::from(square % columns), named + side * f64::from(square / columns))
            });
            let right = left + side * f64::from(columns);
            let (mut before, mut free) = (0, f64::MIN);
            for heap in block.heaps.iter().filter(|heap| heap.count > 0) {
                let middle = (f64::from(before) + f64::from(heap.count) / 2.0) / f64::from(columns);
                before += heap.count;
                let at = (right, named + side * middle);
                // The names of small heaps stand one under another.
                let y = at.1.max(free).min(height - line / 2.0).max(line / 2.0);
                free = y + line * 0.9;
                self.name(&heap.name, at, (right + BESIDE, y), Anchor::Start, line);
            }
            left += cell(block);
        }
    }

    /// Moves everything down so that what is free is above and below it alike.
    fn centre(&mut self, line: f64) {
        let squares = self.squares.iter().map(|square| square.y + square.side);
        let labels = self.labels.iter().map(|label| label.y + line / 2.0);
        let lowest = squares.chain(labels).chain(self.lines.iter().map(|(_, to)| to.1)).fold(0.0, f64::max);
        let by = ((self.size.1 - lowest) / 2.0).max(0.0).floor();
        for square in &mut self.squares {
            square.y += by;
        }
        for label in &mut self.labels {
            label.y += by;
            label.at.1 += by;
        }
        for (from, to) in &mut self.lines {
            from.1 += by;
            to.1 += by;
        }
    }

    fn set_years(&mut self, first: i32, rows: &[Row], upright: Option<&(f64, String)>, line: f64) {
        let (width, height) = self.size;
        let years = rows.iter().map(|row| row.above.len().max(row.below.len())).max().unwrap_or_default().max(1);
        let slot = width / years as f64;
        let most = |heaps: &[Vec<Heap>]| heaps.iter().map(|heaps| heaped(heaps)).max().unwrap_or_default();
        let lines = |columns: u32| -> u32 {
            rows.iter().map(|row| most(&row.above).div_ceil(columns) + most(&row.below).div_ceil(columns)).sum()
        };
        let named = rows.iter().filter(|row| !row.name.is_empty()).count() as f64 * NAME_LINES * line;
        let foot = NAME_LINES * line * if upright.is_some() { 2.0 } else { 1.0 };
        // A line for names on squares, and air under each row, so that what hangs there is not on the next one's name.
        let has_names = |heaps: &[Vec<Heap>]| heaps.iter().flatten().any(|heap| !heap.name.is_empty());
        let for_names = |heaps: &[Vec<Heap>]| if has_names(heaps) { line } else { 0.0 };
        let air = (line * 0.3).min(height / 40.0);
        let between: f64 = rows.iter().map(|row| for_names(&row.above) + for_names(&row.below) + air).sum();
        let free = height - named - foot - between;
        let side_of = |columns: u32| {
            (slot * OF_A_YEAR / f64::from(columns)).min(free / f64::from(lines(columns).max(1))).min(LARGEST * line)
        };
        let columns = (2..=MOST_COLUMNS).fold(2, |best, next| if side_of(next) > side_of(best) { next } else { best });
        let side = side_of(columns).max(1.0);
        let inset = (slot - side * f64::from(columns)) / 2.0;
        let mut top = 0.0;
        for row in rows {
            let of = |heaps: &[Vec<Heap>]| f64::from(most(heaps).div_ceil(columns)) * side;
            if !row.name.is_empty() {
                self.name(
                    &row.name,
                    (0.0, top + NAME_LINES * line),
                    (0.0, top + NAME_LINES * line / 2.0),
                    Anchor::Start,
                    line,
                );
                top += NAME_LINES * line;
            }
            let zero = top + for_names(&row.above) + of(&row.above);
            self.lines.push(((0.0, zero), (width, zero)));
            for (heaps, up) in [(&row.above, true), (&row.below, false)] {
                for (year, heaps) in heaps.iter().enumerate() {
                    let left = slot * year as f64 + inset;
                    self.heap(heaps, side, |square| {
                        let down = f64::from(square / columns) * side;
                        let y = if up { zero - down - side } else { zero + down };
                        (left + side * f64::from(square % columns), y)
                    });
                    let (mut before, middle) = (0, slot * (year as f64 + 0.5));
                    for heap in heaps {
                        before += heap.count;
                        let reach = f64::from(before.div_ceil(columns)) * side;
                        let (end, away) = if up { (zero - reach, -0.5) } else { (zero + reach, 0.5) };
                        let half = text_width(&heap.name, LABEL_SIZE * line) / 2.0;
                        let x = within(middle, half.min(width / 2.0), (width - half).max(width / 2.0));
                        self.name(&heap.name, (middle, end), (x, end + away * line), Anchor::Middle, line);
                    }
                }
            }
            top = zero + of(&row.below) + for_names(&row.below) + air;
        }
        let foot = top + NAME_LINES * line / 2.0;
        for year in (0..years).step_by(NAMED_YEARS.max(years / 4)) {
            let middle = slot * (year as f64 + 0.5);
            let words = (first + year as i32).to_string();
            let half = text_width(&words, LABEL_SIZE * line) / 2.0;
            self.name(
                &words,
                (middle, top),
                (within(middle, half, (width - half).max(half)), foot),
                Anchor::Middle,
                line,
            );
        }
        if let Some((at, name)) = upright {
            let x = slot * within(*at, 0.0, years as f64);
            self.lines.push(((x, 0.0), (x, top)));
            let half = text_width(name, LABEL_SIZE * line) / 2.0;
            let middle = within(x, half, (width - half).max(half));
            self.name(name, (x, top), (middle, foot + NAME_LINES * line * 0.9), Anchor::Middle, line);
        }
    }

    /// The squares on their way from others, `part` of it done: each from the one of the same number; new ones grow where they
    /// are to stand, and those that are left over shrink.
    pub fn coming_from(&self, others: &[Square], part: f64) -> Vec<Square> {
        let shrunk = |square: &Square| Square {
            x: square.x + square.side / 2.0,
            y: square.y + square.side / 2.0,
            side: 0.0,
            ..*square
        };
        let between = |from: f64, to: f64| from + (to - from) * part;
        let count = self.squares.len().max(others.len());
        let moved = (0..count).filter_map(|index| {
            let (from, to) = match (others.get(index), self.squares.get(index)) {
                (Some(from), Some(to)) => (*from, *to),
                (None, Some(to)) => (shrunk(to), *to),
                (Some(from), None) => (*from, shrunk(from)),
                (None, None) => return None,
            };
            let like = if part < 0.5 { from } else { to };
            let (x, y, side) = (between(from.x, to.x), between(from.y, to.y), between(from.side, to.side));
            Some(Square { x, y, side, ..like })
        });
        moved.filter(|square| square.side > 0.5).collect()
    }

    /// Draws the lines, and squares that are there or on their way.
    ///
    /// # Errors
    /// The backend could not draw.
    pub fn draw<B: DrawingBackend>(&self, pen: &Pen<'_, B>, squares: &[Square], theme: &Theme) -> Drawn<B> {
        pen.clear(theme.paper)?;
        for (from, to) in &self.lines {
            if from.1 == to.1 {
                pen.level_line((from.0, to.0), from.1, 1.0, theme.muted)?;
            } else {
                pen.broken_line(from.0, (from.1, to.1), (4.0, 3.0), theme.ink, |_| false)?;
            }
        }
        for Square { x, y, side, group, fill } in squares {
            let air = side * AIR / 2.0;
            let (from, to) = ((x + air, y + air), (x + side - air, y + side - air));
            match fill {
                Fill::Hollow => pen.frame(from, to, 1.0, theme.of(*group))?,
                Fill::Half => pen.part(from, to, *group, true, theme)?,
                Fill::Solid => pen.part(from, to, *group, false, theme)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heap(count: u32) -> Heap {
        Heap { count, group: Group::Municipality, fill: Fill::Solid, name: String::new() }
    }

    fn shapes() -> Vec<Shape> {
        let block = |count, columns| Block { name: "80".to_owned(), columns, heaps: vec![heap(count), heap(3)] };
        let rows = |count: u32| Row {
            name: "Kommunen".to_owned(),
            above: (0..10_u32).map(|year| vec![heap(year * count)]).collect(),
            below: vec![vec![heap(34)]; 3],
        };
        vec![
            Shape::Blocks(vec![block(80, 8), block(25, 5)]),
            Shape::Blocks(vec![block(97, 10)]),
            Shape::Years { first: 2027, rows: vec![rows(1), rows(3)], upright: Some((3.5, "2030".to_owned())) },
            Shape::Years { first: 2027, rows: vec![Row::default()], upright: None },
        ]
    }

    #[test]
    fn every_square_has_a_place_of_its_own_inside_the_room() {
        for shape in shapes() {
            for size in [(300.0, 200.0), (360.0, 300.0), (700.0, 400.0), (1000.0, 300.0)] {
                let scene = shape.arrange(size, 20.0);
                for (index, one) in scene.squares.iter().enumerate() {
                    let inside = one.x > -0.01 && one.y > -0.01;
                    assert!(inside && one.x + one.side < size.0 + 0.01 && one.y + one.side < size.1 + 0.01, "{one:?}");
                    for other in &scene.squares[..index] {
                        let apart = (one.x - other.x).abs().max((one.y - other.y).abs());
                        assert!(apart > one.side - 0.01, "{one:?} on {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn squares_begin_where_they_were_and_end_where_they_are_to_be() {
        let shapes = shapes();
        let scenes: Vec<Scene> = shapes.iter().map(|shape| shape.arrange((360.0, 300.0), 20.0)).collect();
        for (before, after) in scenes.iter().zip(&scenes[1..]) {
            assert_eq!(after.coming_from(&before.squares, 0.0), before.squares);
            assert_eq!(after.coming_from(&before.squares, 1.0), after.squares);
        }
    }
}
