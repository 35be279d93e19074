//! Where everything stands: rows on one scale, names, marks and their texts.

use super::{NET_ROW, Row, RowOf, Rows};
use crate::chart::label::Label;
use crate::chart::pen::Anchor;
use crate::chart::span::{TimeAxis, TimeMark};
use crate::model::within;

/// The room that the picture has, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width of the plot, names and sums not included where they stand beside it.
    pub width: f64,
    /// Height of the whole picture while no row is open.
    pub height: f64,
    /// Height of a line of the smallest text.
    pub line: f64,
    /// Whether names stand above the bars and not beside them.
    pub narrow: bool,
    /// Lines that a name and its reason take above the bars.
    pub name_lines: f64,
    /// Height of the text under the row that is open.
    pub note_height: f64,
}

/// The room that a figure has, names and sums included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    /// Height of a line of the smallest text, CSS pixels.
    pub line: f64,
    /// Device pixels to a CSS pixel.
    pub device_ratio: f64,
    /// Height of the text under the row that is open, CSS pixels.
    pub note_height: f64,
}

/// Below this width, in lines of text, names stand above the bars.
const NARROW_LINES: f64 = 32.0;

/// Below this one, a name and its reason take two lines.
const NARROWEST_LINES: f64 = 16.5;

impl Room {
    /// Whether names stand above the bars and not beside them.
    pub fn narrow(&self) -> bool {
        self.width < NARROW_LINES * self.line
    }

    /// Width of the column of names.
    pub fn names_width(&self) -> f64 {
        if self.narrow() { 0.0 } else { 12.4 * self.line }
    }

    /// Left edge of the plot. Where names stand above the bars, the bracket round them stands in the margin.
    pub fn plot_left(&self) -> f64 {
        if self.narrow() { -IN_MARGIN } else { self.names_width() }
    }

    /// Width of the column of sums.
    fn sums_width(&self) -> f64 {
        if self.narrow() { 3.0 * self.line } else { 3.4 * self.line }
    }

    /// A length on whole device pixels: a canvas covers whole ones, or its lines would be smeared.
    pub fn whole(&self, length: f64) -> f64 {
        (length * self.device_ratio).floor() / self.device_ratio
    }

    /// What is left for the plot.
    pub fn size(&self) -> Size {
        Size {
            width: self.whole((self.width - self.plot_left() - self.sums_width()).max(40.0)),
            height: self.whole(self.height),
            line: self.line,
            narrow: self.narrow(),
            name_lines: if self.width < NARROWEST_LINES * self.line { 2.0 } else { 1.0 },
            note_height: self.note_height,
        }
    }
}

/// Where everything stands, CSS pixels from the plot's upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The room it was made for; its height grows where texts or an open row ask for more.
    pub size: Size,
    /// Whether the group's net is a line with its mark and no bars.
    pub net_without_bars: bool,
    /// Pixels to a krona.
    pub per_krona: f64,
    /// Each row's box.
    pub rows: Vec<RowBox>,
    /// Left edge of the first year.
    pub left: f64,
    /// Middle line of the year labels.
    pub years_y: f64,
    /// Upper edge of the text under the row that is open.
    pub note_top: Option<f64>,
}

/// One row's place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RowBox {
    /// Upper edge of the name where it stands above the bars; its middle line where it stands beside them.
    pub name: f64,
    /// Upper edge of the bars' room.
    pub top: f64,
    /// The zero line.
    pub zero: f64,
    /// Lower edge of the bars' room.
    pub bottom: f64,
    /// Middle line of the sum.
    pub sum: f64,
}

/// Room at the left for the bracket round the payer's group.
const BRACKET: f64 = 14.0;
/// How much of it lies in the page's margin where names stand above the bars.
const IN_MARGIN: f64 = 12.0;
/// Least air between the bars of two rows.
const GAP: f64 = 7.0;
/// The same where names stand between them.
const NARROW_GAP: f64 = 4.0;
/// Air above and below the text under an open row.
const NOTE_GAP: f64 = 8.0;
/// From the zero line to the middle of the year in which the money is back.
const PAYBACK_BELOW: f64 = 20.0;
/// Lines that a name and its reason need beside the bars.
const NAME_LINES: f64 = 2.3;
/// Lines that the name of a single budget needs there.
const SINGLE_LINES: f64 = 1.3;
/// Lines of air under the payer's group.
const GROUP_LINES: f64 = 0.5;
/// Lines of height that the bars of all rows have together at least.
const LEAST_BARS: f64 = 4.0;
/// Lines of width under which the band's name and the sums' heading do not fit side by side.
const HEADING_LINES: f64 = 11.5;
/// Lines for the years, above the household, which is no public budget.
const AXIS_LINES: f64 = 1.5;

impl Size {
    /// Height of the texts above the rows: the sums' heading and the name of the band, on one line where room is dear.
    pub(super) fn top(&self) -> f64 {
        self.line * if self.narrow { 1.25 } else { 2.2 }
    }

    /// Whether the group's net is a line with its mark and no bars: on a phone its bars would halve all others.
    fn net_without_bars(&self) -> bool {
        self.narrow && self.height < 25.0 * self.line
    }

    /// Height of a name and its reason above the bars.
    fn name_height(&self) -> f64 {
        self.line * (self.name_lines + 0.1)
    }

    fn gap(&self) -> f64 {
        if self.narrow { NARROW_GAP } else { GAP }
    }
}

/// A row as the layout sees it.
#[derive(Clone, Copy)]
struct Need {
    /// Kronor above and below the zero line.
    extent: (f64, f64),
    /// Height below the zero line that a text takes, whatever the bars do.
    text_below: f64,
    /// Lines that its name takes beside the bars.
    lines: f64,
    /// What stands between its bars and those of the row above, names not included: the years, an open row's text.
    between: f64,
}

impl Need {
    /// How far the row goes below its zero line, CSS pixels.
    fn below(&self, per_krona: f64) -> f64 {
        (self.extent.1 * per_krona).max(self.text_below)
    }

    /// How far the sum leans towards the bars, away from names that stand above them.
    fn lean(&self, per_krona: f64) -> f64 {
        let (above, below) = (self.extent.0 * per_krona, self.extent.1 * per_krona);
        if above.max(below) < LEAN {
            0.0
        } else if above > below {
            -LEAN
        } else {
            LEAN
        }
    }
}

/// How far a sum may lean, CSS pixels, and how near two sums may come, lines.
const LEAN: f64 = 7.0;
const LEAST_BETWEEN_SUMS: f64 = 0.95;

/// What keeps zero lines apart: names, bars, years and texts.
struct Spacing {
    needs: Vec<Need>,
    size: Size,
    /// What stands below the last row's bars.
    foot: f64,
}

impl Spacing {
    /// Of all rows, or of those that are always there.
    fn of(rows: &Rows, size: Size, all: bool) -> Self {
        let last = rows.rows.len() - 1;
        // The row below the one that is open, and all that stands under that.
        let mut below_open = None;
        let mut is_below = false;
        let mut place = 0;
        let mut needs = Vec::with_capacity(rows.rows.len());
        let note = if size.note_height > 0.0 { size.note_height + 2.0 * NOTE_GAP } else { 0.0 };
        for (index, row) in rows.rows.iter().enumerate() {
            let single = matches!(row.of, RowOf::Single(_));
            if !single {
                below_open = below_open.or(is_below.then_some(index));
                is_below |= rows.open == Some(row.of);
                place += 1;
            }
            if single && !all {
                continue;
            }
            let without = size.net_without_bars() && matches!(row.of, RowOf::NetOf(_));
            let axis = if index == last && !single { AXIS_LINES * size.line } else { 0.0 };
            let note = if all && below_open == Some(index) { note } else { 0.0 };
            // Air that sets the payer's group apart from the others.
            let apart = if !single && place == NET_ROW + 2 && !size.narrow { GROUP_LINES * size.line } else { 0.0 };
            let payback = matches!(row.of, RowOf::NetOf(_)) && rows.payback_years.is_some() && !size.narrow;
            needs.push(Need {
                extent: if without { (0.0, 0.0) } else { rows.extent(row) },
                text_below: if payback { PAYBACK_BELOW + 0.5 * size.line } else { 0.0 },
                lines: if single { SINGLE_LINES } else { NAME_LINES },
                between: axis + note + apart,
            });
        }
        let open_at_end = all && is_below && below_open.is_none();
        Self { needs, size, foot: if open_at_end { note } else { 0.0 } }
    }

    /// Height of the names above the bars; none where they stand beside.
    fn name(&self) -> f64 {
        if self.size.narrow { self.size.name_height() } else { 0.0 }
    }

    /// From the top of the first row's room to its zero line, or from one zero line to the next.
    fn before(&self, row: usize, per_krona: f64) -> f64 {
        let Need { extent: (above, _), lines, between, .. } = self.needs[row];
        let above = above * per_krona;
        let Some(last) = row.checked_sub(1).map(|last| self.needs[last]) else { return self.name() + above.max(4.0) };
        let gap = self.size.gap();
        let bars = last.below(per_krona) + gap + between + self.name() + above;
        let names = if self.size.narrow {
            self.name() + gap + between
        } else {
            f64::midpoint(last.lines, lines) * self.size.line
                + if between > 0.0 { GROUP_LINES * self.size.line } else { 0.0 }
        };
        bars.max(names)
    }

    /// From the last zero line to the picture's lower edge.
    fn after(&self, per_krona: f64) -> f64 {
        let below = self.needs.last().map_or(0.0, |last| last.extent.1) * per_krona + 2.0;
        self.foot + if self.size.narrow { below.max(GAP) } else { below.max(0.5 * NAME_LINES * self.size.line) }
    }

    /// Height of everything.
    fn total(&self, per_krona: f64) -> f64 {
        let rows: f64 = (0..self.needs.len()).map(|row| self.before(row, per_krona)).sum();
        self.size.top() + rows + self.after(per_krona)
    }
}

impl Layout {
    /// Gives every row its room on one scale, as large as the height allows; a height too small for all texts grows.
    ///
    /// A row that opens adds its height and leaves the scale as it is. `measured` gives the scale: the rows themselves, or
    /// others of as many years where nothing happens in them.
    pub fn fit(rows: &Rows, measured: &Rows, mut size: Size) -> Self {
        let mut standing = Spacing::of(measured, size, false);
        size.height = size.height.max(standing.total(0.0) + LEAST_BARS * size.line);
        standing.size = size;
        let reach: f64 = standing.needs.iter().map(|need| need.extent.0 + need.extent.1).sum();
        let (mut low, mut high) = (0.0, if reach > 0.0 { size.height / reach } else { 0.0 });
        for _ in 0..50 {
            let middle = f64::midpoint(low, high);
            if standing.total(middle) > size.height {
                high = middle;
            } else {
                low = middle;
            }
        }
        // What is left where no bar asks for room is shared alike.
        let spare = ((size.height - standing.total(low)) / standing.needs.len() as f64).max(0.0);
        Self::place(rows, Spacing::of(rows, size, true), low, spare)
    }

    /// Puts the rows one under another.
    fn place(rows: &Rows, spacing: Spacing, per_krona: f64, spare: f64) -> Self {
        // An open row makes the picture higher and leaves the others as they were.
        let net_without_bars = spacing.size.net_without_bars();
        let mut size = spacing.size;
        let mut boxes = vec![RowBox::default(); rows.rows.len()];
        let mut zero = size.top();
        for (index, place) in boxes.iter_mut().enumerate() {
            let single = matches!(rows.rows[index].of, RowOf::Single(_));
            zero += spacing.before(index, per_krona) + if index == 0 || single { 0.0 } else { spare };
            let need = spacing.needs[index];
            place.zero = zero;
            place.top = zero - need.extent.0 * per_krona;
            place.bottom = zero + need.below(per_krona);
            place.sum = zero + if size.narrow { need.lean(per_krona) } else { 0.0 };
        }
        // Two sums that lean towards each other stand on their lines instead.
        for row in 1..boxes.len() {
            if boxes[row].sum - boxes[row - 1].sum < LEAST_BETWEEN_SUMS * size.line {
                boxes[row].sum = boxes[row].zero;
                boxes[row - 1].sum = boxes[row - 1].zero;
            }
        }
        let last = boxes.len() - 1;
        size.height = size.height.max(zero + spacing.after(per_krona));
        // Bars may use the air between two rows, half each, when they outgrow a scale that stands still.
        for row in 1..boxes.len() {
            let taken = spacing.needs[row].between + spacing.name() + size.gap();
            let air = (boxes[row].top - boxes[row - 1].bottom - taken).max(0.0) / 2.0;
            boxes[row - 1].bottom += air;
            boxes[row].top -= air;
        }
        boxes[0].top = size.top() + spacing.name();
        boxes[last].bottom = size.height - spacing.foot;
        for place in &mut boxes {
            place.name = if size.narrow { place.top - spacing.name() } else { place.zero };
        }
        let mut years_y = boxes[last].top - spacing.name() - size.gap() / 2.0 - (AXIS_LINES - 0.6) * size.line;
        years_y = years_y.max(boxes[last - 1].bottom + GAP / 2.0 + size.line * 0.6);
        let opened = rows.open.and_then(|open| rows.standing().position(|(_, row)| row.of == open));
        let note_top = opened.map(|place| {
            let next = rows.standing().nth(place + 1).map_or(last + 1, |(index, _)| index);
            boxes[next - 1].bottom + NOTE_GAP
        });
        Self { size, net_without_bars, per_krona, rows: boxes, left: BRACKET, years_y, note_top }
    }

    /// Where the years stand.
    pub fn axis(&self, rows: &Rows) -> TimeAxis {
        TimeAxis { span: rows.span, left: self.left, right: self.size.width }
    }

    /// The lower edge of the last public row's bars.
    pub(super) fn last_public(&self) -> f64 {
        let rows = self.rows.len();
        self.rows[rows - 2].bottom
    }

    /// The box of the payer's group as a whole.
    pub(super) fn net<'a>(&'a self, rows: &Rows) -> &'a RowBox {
        let net = rows.standing().nth(NET_ROW).map_or(0, |(index, _)| index);
        &self.rows[net]
    }

    /// The texts that name marks inside the plot, none on top of another; `name` gives the words.
    pub fn labels(&self, rows: &Rows, name: &dyn Fn(Mark) -> String) -> Vec<Label<Mark>> {
        let line = self.size.line;
        let axis = self.axis(rows);
        let above = self.size.top() - line * 0.7;
        // On a phone the sums' heading stands above, and elections among the years.
        let mut labels = axis.labels(above, self.years_y, !self.size.narrow, line, &|mark| name(Mark::Time(mark)));
        // Where letters are large against the plot, the sums' heading takes the whole line.
        if self.size.narrow && self.size.width < HEADING_LINES * line {
            labels.retain(|label| label.mark != Mark::Time(TimeMark::Effort));
        }
        // Where names stand above the bars, the row's own words say the year.
        if let (Some(years), Some(year), false) = (rows.payback_years, rows.payback_year(), self.size.narrow) {
            let mark = Mark::Payback(year);
            let (x, zero) = (axis.x(years), self.net(rows).zero);
            let at = (x, zero + PAYBACK_BELOW);
            let mut label = Label::new(mark, name(mark), (x, zero), at, Anchor::Start, line);
            // Below the zero line, and while sums run on its right: there the bars after payback are not.
            let left = if rows.running { x + 10.0 } else { x - label.width / 2.0 };
            label.x = within(left, self.left, (self.size.width - label.width).max(self.left));
            labels.push(label);
        }
        if let Some((kronor, middle)) = self.scale_mark(rows) {
            let mark = Mark::Scale(kronor);
            let x = self.size.width - 3.0;
            labels.push(Label::new(mark, name(mark), (x, middle), (x - 6.0, middle), Anchor::End, line));
        }
        labels
    }

    /// Where texts stand inside the plot: lines stop there.
    pub(super) fn text_bands(&self, labels: &[Label<Mark>]) -> Vec<TextBand> {
        let half = self.size.line * 0.6;
        let labels = labels.iter().filter(|label| !matches!(label.mark, Mark::Time(_))).map(|label| {
            let (left, right) = label.reach();
            TextBand { x: (left - 3.0, right + 3.0), y: (label.y - half, label.y + half) }
        });
        let name_height = self.size.name_height();
        let names = self
            .rows
            .iter()
            .filter(|_| self.size.narrow)
            .map(|place| TextBand { x: (0.0, self.size.width), y: (place.name - 1.0, place.name + name_height) });
        let note = self.note_top.map(|top| TextBand {
            x: (0.0, self.size.width),
            y: (top - NOTE_GAP, top + self.size.note_height + NOTE_GAP),
        });
        labels.chain(names).chain(note).collect()
    }

    /// A round amount, kronor, and the middle of the length that stands for it, in the first row whose bars leave room for it
    /// at the right.
    fn scale_mark(&self, rows: &Rows) -> Option<(f64, f64)> {
        const ROUND: [f64; 3] = [1.0, 2.0, 5.0];
        let axis = self.axis(rows);
        let room_from = self.size.width - self.size.line * 6.0;
        let free = |row: &Row, direction: f64| {
            (0..rows.span.years).all(|year| {
                let reaches = axis.x(year as f64 + 1.0) > room_from;
                !reaches || row.kronor[year] * direction * self.per_krona < 3.0
            })
        };
        let from = |height: f64| {
            rows.rows.iter().zip(&self.rows).find_map(|(row, place)| {
                // The payback's year may stand under the net row's line.
                if matches!(row.of, RowOf::NetOf(_)) {
                    None
                } else if place.zero + height + 6.0 <= place.bottom && free(row, -1.0) {
                    Some(place.zero + 6.0)
                } else if place.zero - height - 6.0 >= place.top && free(row, 1.0) {
                    Some(place.zero - 6.0 - height)
                } else {
                    None
                }
            })
        };
        let amounts = (0..9).rev().flat_map(|power| ROUND.map(|digit| digit * 10_f64.powi(power)).into_iter().rev());
        let heights = amounts.map(|kronor| (kronor, kronor * self.per_krona));
        let fitting = heights.filter(|(_, height)| (SHORTEST_SCALE..=LONGEST_SCALE).contains(height));
        let mut marks = fitting.filter_map(|(kronor, height)| Some((kronor, height, from(height)?)));
        marks.next().map(|(kronor, height, from)| (kronor, from + height / 2.0))
    }
}

/// A rectangle with text in it.
pub(super) struct TextBand {
    x: (f64, f64),
    y: (f64, f64),
}

impl TextBand {
    pub(super) fn covers(&self, x: f64, y: f64) -> bool {
        self.x.0 <= x && x <= self.x.1 && self.y.0 <= y && y <= self.y.1
    }
}

/// The longest mark that is still quiet, CSS pixels.
const LONGEST_SCALE: f64 = 64.0;
/// The shortest one that can be seen beside its amount.
const SHORTEST_SCALE: f64 = 12.0;

/// What a text in the plot names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// Something on the time axis.
    Time(TimeMark),
    /// The year in which the payer's group has its money back.
    Payback(i32),
    /// The length that stands for so many kronor.
    Scale(f64),
}

impl From<TimeMark> for Mark {
    fn from(mark: TimeMark) -> Self {
        Self::Time(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Outcome, Param, Scenario};

    /// The page once stopped at 320 × 640: the height did not hold all rows, and a row ended above its own top.
    #[test]
    fn every_row_has_its_place_in_every_room() {
        for sets in [
            &[][..],
            &[(Param::Caseload, 80.0)],
            &[(Param::Caseload, 5.0), (Param::Families, 10_000.0)],
            &[(Param::ExtraShare, 0.8), (Param::HorizonYears, 30.0)],
            &[(Param::HorizonYears, 1.0)],
            &[(Param::Financing, 4.0)],
        ] {
            let mut scenario = Scenario::default();
            for (param, value) in sets {
                assert_eq!(scenario.set(*param, *value), Ok(()));
            }
            let outcome = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
            for (running, open) in [false, true].into_iter().flat_map(|running| {
                let rows: Vec<RowOf> = super::super::standing(&outcome).collect();
                [None].into_iter().chain(rows.into_iter().map(Some)).map(move |open| (running, open))
            }) {
                let rows = Rows::of(&outcome, running, open);
                for (width, height, line) in [
                    (288.0, 384.0, 20.0),
                    (1.0, 1.0, 20.0),
                    (288.0, 100.0, 80.0),
                    (780.0, 540.0, 20.0),
                    (3000.0, 2000.0, 25.0),
                ] {
                    let note_height = if open.is_some() { 61.0 } else { 0.0 };
                    let room = Room { width, height, line, device_ratio: 1.5, note_height };
                    let layout = Layout::fit(&rows, &rows, room.size());
                    assert_eq!(layout.rows.len(), rows.rows.len());
                    let mut last = 0.0;
                    for place in &layout.rows {
                        assert!(
                            last <= place.top + 1e-6 && place.top <= place.zero && place.zero <= place.bottom,
                            "{room:?} {open:?}"
                        );
                        last = place.bottom;
                    }
                    assert!(last <= layout.size.height + 1e-6, "{room:?}: {last} of {}", layout.size.height);
                    // On its own scale no bar outgrows its row: bars once ended torn, cut by the last digit of a double.
                    for (row, place) in rows.rows.iter().zip(&layout.rows) {
                        let without = layout.net_without_bars && matches!(row.of, RowOf::NetOf(_));
                        for kronor in &row.kronor[..rows.span.years] {
                            let end = place.zero - kronor * layout.per_krona;
                            let cut = end - end.max(place.top).min(place.bottom);
                            assert!(without || cut.abs() < 0.5, "{room:?} {:?}: {cut}", row.of);
                        }
                    }
                    for label in layout.labels(&rows, &|_| "1 miljon kronor".to_owned()) {
                        assert!(label.x.is_finite() && label.y.is_finite());
                    }
                    // An open row leaves the scale and the rows above it as they are.
                    let closed = {
                        let closed = Rows::of(&outcome, running, None);
                        Layout::fit(&closed, &closed, room.size())
                    };
                    assert_eq!(closed.per_krona, layout.per_krona);
                    let place = rows.rows.iter().position(|row| Some(row.of) == open);
                    let still = place.map_or(closed.rows.len(), |place| place + 1);
                    for (row, place) in closed.rows.iter().zip(&layout.rows).take(still) {
                        assert!((row.zero - place.zero).abs() < 1e-9, "{room:?} {open:?}");
                    }
                    if let Some(top) = layout.note_top {
                        let ends = top + note_height;
                        assert!(layout.rows.iter().all(|place| place.bottom <= top || place.top >= ends), "{open:?}");
                        assert!(ends <= layout.size.height);
                    }
                }
            }
        }
    }
}
