//! Budgets in rows, the main picture: time runs right, budgets run down, the payer first.
//!
//! Cost stands top left and gain lies bottom right, so the message is the shape. One scale; each row has its own
//! zero line.

use plotters::prelude::DrawingBackend;

use super::pen::{Anchor, Drawn, Pen};
use super::theme::{Colour, Theme};
use crate::model::{Budget, Group, MAX_YEARS, NOTHING, Outcome, Param, Total, running_years};

/// Rows in the picture: payer, rest of its group, the group's net, three other public groups, the household.
pub const ROWS: usize = 7;

/// Parliamentary elections are held every fourth year, in September.
const ELECTION_CYCLE: i32 = 4;
const AN_ELECTION_YEAR: i32 = 2026;
const ELECTION_TIME_OF_YEAR: f64 = 0.7;

/// What a row shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// The budget that pays.
    Payer(Budget),
    /// The other budgets of its group.
    RestOf(Group),
    /// The payer's group as a whole.
    NetOf(Group),
    /// Another group.
    Group(Group),
}

impl RowOf {
    fn group(self) -> Group {
        match self {
            Self::Payer(budget) => budget.group().unwrap_or(Group::Municipality),
            Self::RestOf(group) | Self::NetOf(group) | Self::Group(group) => group,
        }
    }
}

/// One row: what changes for somebody, year by year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Whose it is.
    pub of: RowOf,
    /// Kronor each budget year.
    pub net: [f64; MAX_YEARS],
    /// Kronor over the horizon.
    pub sum: f64,
}

/// What the picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// The rows from top to bottom.
    pub rows: [Row; ROWS],
    /// Budget years shown.
    pub years: usize,
    /// The calendar year of the first.
    pub start_year: i32,
    /// How long the effort goes on, years.
    pub effort_years: f64,
    /// When the payer's group has its money back, years from the start; none where it never was out of pocket, where
    /// it never gets it back within the horizon, and where nothing happens.
    pub payback_years: Option<f64>,
}

impl Rows {
    /// Reads the picture off an outcome.
    pub fn of(outcome: &Outcome) -> Self {
        let payer = outcome.scenario.payer();
        let own = outcome.payer_group();
        let net_of = |of: RowOf| match of {
            RowOf::Payer(budget) => outcome.row(budget).net,
            RowOf::RestOf(group) => {
                let mut net = outcome.net_of(group.budgets());
                for (kronor, paid) in net.iter_mut().zip(outcome.row(payer).net) {
                    *kronor -= paid;
                }
                net
            }
            RowOf::NetOf(group) | RowOf::Group(group) => outcome.net_of(group.budgets()),
        };
        let mut shown = [RowOf::Payer(payer); ROWS];
        shown[1] = RowOf::RestOf(own);
        shown[2] = RowOf::NetOf(own);
        let others = Group::ALL.into_iter().filter(|group| *group != own);
        for (place, group) in shown[3..].iter_mut().zip(others) {
            *place = RowOf::Group(group);
        }
        let rows = shown.map(|of| {
            let net = net_of(of);
            Row { of, net, sum: net.iter().sum() }
        });
        Self {
            rows,
            years: outcome.horizon_years,
            start_year: outcome.scenario.get(Param::StartYear) as i32,
            effort_years: running_years(&outcome.scenario),
            payback_years: outcome.summary(Total::Group(own)).payback_years.filter(|years| *years > 0.0),
        }
    }

    /// How far a row goes above and below its zero line, kronor.
    fn extent(&self, row: usize) -> (f64, f64) {
        let years = &self.rows[row].net[..self.years];
        let above = years.iter().fold(0.0, |most: f64, net| most.max(*net));
        let below = years.iter().fold(0.0, |most: f64, net| most.max(-*net));
        let seen = |kronor: f64| if kronor > NOTHING { kronor } else { 0.0 };
        (seen(above), seen(below))
    }

    /// Whether nothing happens in any row.
    pub fn is_still(&self) -> bool {
        (0..ROWS).all(|row| self.extent(row) == (0.0, 0.0))
    }

    /// The elections within the horizon: calendar year and time from the start in years.
    pub fn elections(&self) -> impl Iterator<Item = (i32, f64)> + use<> {
        let start = self.start_year;
        (start..start + self.years as i32)
            .filter(|year| (year - AN_ELECTION_YEAR).rem_euclid(ELECTION_CYCLE) == 0)
            .map(move |year| (year, f64::from(year - start) + ELECTION_TIME_OF_YEAR))
    }

    /// The budget year, as a calendar year, in which the payer's group has its money back.
    pub fn payback_year(&self) -> Option<i32> {
        // Back exactly at a year's end is back in that year.
        self.payback_years.map(|years| self.start_year + (years.ceil() as i32 - 1).max(0))
    }
}

/// The room that the picture has, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width of the plot, names and sums not included where they stand beside it.
    pub width: f64,
    /// Height of the whole picture.
    pub height: f64,
    /// Height of a line of the smallest text.
    pub line: f64,
    /// Whether names stand above the bars and not beside them.
    pub stacked: bool,
    /// Lines that a name and its reason take above the bars.
    pub name_lines: f64,
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
}

/// Below this width, in lines of text, names stand above the bars.
const NARROW_LINES: f64 = 32.0;

/// Below this one, a name and its reason take two lines.
const NARROWEST_LINES: f64 = 16.5;

impl Room {
    /// Whether names stand above the bars and not beside them.
    pub fn stacked(&self) -> bool {
        self.width < NARROW_LINES * self.line
    }

    /// Width of the column of names.
    pub fn names_width(&self) -> f64 {
        if self.stacked() { 0.0 } else { 12.4 * self.line }
    }

    /// Width of the column of sums.
    fn sums_width(&self) -> f64 {
        if self.stacked() { 3.0 * self.line } else { 3.4 * self.line }
    }

    /// What is left for the plot.
    pub fn size(&self) -> Size {
        // The canvas covers whole device pixels, or its lines would be smeared.
        let whole = |length: f64| (length * self.device_ratio).floor() / self.device_ratio;
        Size {
            width: whole((self.width - self.names_width() - self.sums_width()).max(40.0)),
            height: whole(self.height),
            line: self.line,
            stacked: self.stacked(),
            name_lines: if self.width < NARROWEST_LINES * self.line { 2.0 } else { 1.0 },
        }
    }
}

/// Where everything stands, CSS pixels from the plot's upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The room it was made for.
    pub size: Size,
    /// What all texts and some bars need.
    pub least_height: f64,
    /// Pixels to a krona.
    pub per_krona: f64,
    /// Each row's box.
    pub rows: [RowBox; ROWS],
    /// Left edge of the first year.
    pub left: f64,
    /// Middle line of the year labels.
    pub years_y: f64,
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
}

/// Room at the left for the bracket round the payer's group.
const BRACKET: f64 = 14.0;
/// Least air between the bars of two rows.
const GAP: f64 = 7.0;
/// The same where names stand between them.
const STACKED_GAP: f64 = 4.0;
/// Lines that a name and its reason need beside the bars.
const NAME_LINES: f64 = 2.3;
/// Lines of height that the bars of all rows have together at least.
const LEAST_BARS: f64 = 4.0;
/// Lines for the years, above the household, which is no public budget.
const AXIS_LINES: f64 = 1.5;

impl Size {
    /// Height of the texts above the rows: the sums' heading and the name of the band, on one line where room is dear.
    fn top(&self) -> f64 {
        self.line * if self.stacked { 1.25 } else { 2.2 }
    }

    /// Whether the group's net is a line with its mark and no bars: on a phone its bars would halve all others.
    fn net_without_bars(&self) -> bool {
        self.stacked && self.height < 25.0 * self.line
    }
}

/// What keeps two zero lines apart: names, bars, and the years above the household.
struct Spacing<'a> {
    extents: &'a [(f64, f64); ROWS],
    size: Size,
}

impl Spacing<'_> {
    /// Height of the names above the bars; none where they stand beside.
    fn name(&self) -> f64 {
        if self.size.stacked { self.size.line * (self.size.name_lines + 0.1) } else { 0.0 }
    }

    /// From the top of the first row's room to its zero line, or from one zero line to the next.
    fn before(&self, row: usize, per_krona: f64) -> f64 {
        let axis = if row == ROWS - 1 { AXIS_LINES * self.size.line } else { 0.0 };
        let above = self.extents[row].0 * per_krona;
        let Some(last) = row.checked_sub(1) else { return self.name() + above.max(4.0) };
        let gap = if self.size.stacked { STACKED_GAP } else { GAP };
        let bars = self.extents[last].1 * per_krona + gap + axis + self.name() + above;
        let names = if self.size.stacked { self.name() + gap + axis } else { NAME_LINES * self.size.line };
        bars.max(names)
    }

    /// From the last zero line to the picture's lower edge.
    fn after(&self, per_krona: f64) -> f64 {
        let bars = self.extents[ROWS - 1].1 * per_krona + 2.0;
        if self.size.stacked { bars.max(GAP) } else { bars.max(0.5 * NAME_LINES * self.size.line) }
    }

    /// Height of everything.
    fn total(&self, per_krona: f64) -> f64 {
        let rows: f64 = (0..ROWS).map(|row| self.before(row, per_krona)).sum();
        self.size.top() + rows + self.after(per_krona)
    }
}

impl Layout {
    /// Gives every row its room on one scale, as large as the height allows; a height too small for all texts grows.
    pub fn fit(rows: &Rows, mut size: Size) -> Self {
        let extents: [(f64, f64); ROWS] = std::array::from_fn(|row| {
            if size.net_without_bars() && matches!(rows.rows[row].of, RowOf::NetOf(_)) {
                (0.0, 0.0)
            } else {
                rows.extent(row)
            }
        });
        let least_height = Spacing { extents: &extents, size }.total(0.0) + LEAST_BARS * size.line;
        size.height = size.height.max(least_height);
        let spacing = Spacing { extents: &extents, size };
        let reach: f64 = extents.iter().map(|(above, below)| above + below).sum();
        let (mut low, mut high) = (0.0, if reach > 0.0 { size.height / reach } else { 0.0 });
        for _ in 0..50 {
            let middle = f64::midpoint(low, high);
            if spacing.total(middle) > size.height {
                high = middle;
            } else {
                low = middle;
            }
        }
        let per_krona = low;
        // What is left where no bar asks for room is shared alike.
        let spare = ((size.height - spacing.total(per_krona)) / ROWS as f64).max(0.0);

        let mut boxes = [RowBox::default(); ROWS];
        let first = size.top();
        let mut zero = first;
        for (row, place) in boxes.iter_mut().enumerate() {
            zero += spacing.before(row, per_krona) + if row == 0 { 0.0 } else { spare };
            let (above, below) = extents[row];
            place.zero = zero;
            place.top = zero - above * per_krona;
            place.bottom = zero + below * per_krona;
        }
        // Bars may use the air between two rows, half each, when they outgrow a scale that stands still.
        for row in 1..ROWS {
            let taken = if row == ROWS - 1 { AXIS_LINES * size.line } else { 0.0 }
                + spacing.name()
                + if size.stacked { STACKED_GAP } else { GAP };
            let air = (boxes[row].top - boxes[row - 1].bottom - taken).max(0.0) / 2.0;
            boxes[row - 1].bottom += air;
            boxes[row].top -= air;
        }
        boxes[0].top = first + spacing.name();
        boxes[ROWS - 1].bottom = size.height;
        for place in &mut boxes {
            place.name = if size.stacked { place.top - spacing.name() } else { place.zero };
        }
        let years_y = boxes[ROWS - 2].bottom + GAP / 2.0 + size.line * 0.6;
        Self { size, least_height, per_krona, rows: boxes, left: BRACKET, years_y }
    }

    /// Width of one year.
    fn slot(&self, rows: &Rows) -> f64 {
        (self.size.width - self.left) / rows.years as f64
    }

    /// Where a time in years from the start stands.
    pub fn x(&self, rows: &Rows, years: f64) -> f64 {
        self.left + self.slot(rows) * years.clamp(0.0, rows.years as f64)
    }

    /// The texts that name marks inside the plot, none on top of another.
    pub fn labels(&self, rows: &Rows) -> Vec<Label> {
        // Rough widths: enough to keep labels apart, whatever the font.
        let character = self.size.line * 0.31;
        let band_y = self.size.top() - self.size.line * 0.7;
        let effort = Label { mark: Mark::Effort, x: self.left + 2.0, y: band_y, anchor: Anchor::Start };
        let mut labels = vec![effort];
        // Elections stand beside the band's name; on a phone, where the sums' heading stands there, among the years.
        let (elections_y, mut taken) = if self.size.stacked {
            (self.years_y, self.left + 6.0 * character)
        } else {
            (band_y, effort.x + 14.0 * character)
        };
        let mut named = Vec::new();
        for (year, years) in rows.elections() {
            let x = self.x(rows, years);
            let (mark, half) = if named.is_empty() {
                (Mark::Election(year), 8.3 * character)
            } else {
                (Mark::ElectionYear(year), 2.3 * character)
            };
            if x - half >= taken && x + half <= self.size.width {
                labels.push(Label { mark, x, y: elections_y, anchor: Anchor::Middle });
                taken = x + half + character;
                named.push((x - half, x + half));
            }
        }
        let every = (6.0 * character / self.slot(rows)).ceil() as usize;
        for index in (0..rows.years as i32).step_by(every.max(1)) {
            let x = self.left + self.slot(rows) * (f64::from(index) + 0.5);
            let half = 4.5 * character;
            let free = !self.size.stacked || named.iter().all(|(from, to)| x + half < *from || x - half > *to);
            if free {
                let mark = Mark::Year(rows.start_year + index);
                labels.push(Label { mark, x, y: self.years_y, anchor: Anchor::Middle });
            }
        }
        if let (Some(years), Some(year)) = (rows.payback_years, rows.payback_year()) {
            let x = self.x(rows, years).max(self.left + 3.0 * character).min(self.size.width - 3.0 * character);
            // Below the zero line, where the bars after payback are not.
            let y = self.rows[2].zero + 10.0 + self.size.line * 0.5;
            labels.push(Label { mark: Mark::Payback(year), x, y, anchor: Anchor::Middle });
        }
        if let Some(mark) = self.scale_mark(rows) {
            labels.push(Label {
                mark: Mark::Scale(mark.kronor),
                x: mark.x - 6.0,
                y: mark.middle(),
                anchor: Anchor::End,
            });
        }
        labels
    }

    /// Where texts stand inside the plot: lines stop there.
    fn text_bands(&self, rows: &Rows) -> Vec<TextBand> {
        let half = self.size.line * 0.6;
        let labels = self.labels(rows).into_iter().filter_map(|label| {
            let reach = self.size.line
                * match label.mark {
                    Mark::Payback(_) => 1.1,
                    Mark::Scale(_) => 5.2,
                    Mark::Effort | Mark::Election(_) | Mark::ElectionYear(_) | Mark::Year(_) => return None,
                };
            let right = if label.anchor == Anchor::End { label.x } else { label.x + reach };
            Some(TextBand { x: (label.x - reach, right), y: (label.y - half, label.y + half) })
        });
        let name_height = self.size.line * (self.size.name_lines + 0.1);
        let names = self
            .rows
            .iter()
            .filter(|_| self.size.stacked)
            .map(|place| TextBand { x: (0.0, self.size.width), y: (place.name - 1.0, place.name + name_height) });
        labels.chain(names).collect()
    }

    /// A length that stands for a round amount, in the payer's row where its bars leave room.
    fn scale_mark(&self, rows: &Rows) -> Option<ScaleMark> {
        const ROUND: [f64; 3] = [1.0, 2.0, 5.0];
        let amounts = (0..9).flat_map(|power| ROUND.map(|digit| digit * 10_f64.powi(power)));
        let kronor = amounts.take_while(|kronor| kronor * self.per_krona <= LONGEST_SCALE).last()?;
        let height = kronor * self.per_krona;
        let payer = &self.rows[0];
        let x = self.size.width - 3.0;
        let room_from = self.size.width - self.size.line * 6.0;
        let free = |direction: f64| {
            (0..rows.years).all(|year| {
                let reaches = self.x(rows, year as f64 + 1.0) > room_from;
                !reaches || rows.rows[0].net[year] * direction * self.per_krona < 3.0
            })
        };
        let fits_below = payer.zero + height + 6.0 <= payer.bottom && free(-1.0);
        let fits_above = payer.zero - height - 6.0 >= payer.top && free(1.0);
        let from = if fits_below {
            payer.zero + 6.0
        } else if fits_above {
            payer.zero - 6.0 - height
        } else {
            return None;
        };
        (height >= 4.0).then_some(ScaleMark { kronor, x, from, to: from + height })
    }
}

/// A rectangle with text in it.
struct TextBand {
    x: (f64, f64),
    y: (f64, f64),
}

impl TextBand {
    fn covers(&self, x: f64, y: f64) -> bool {
        self.x.0 <= x && x <= self.x.1 && self.y.0 <= y && y <= self.y.1
    }
}

/// The longest mark that is still quiet, CSS pixels.
const LONGEST_SCALE: f64 = 64.0;

struct ScaleMark {
    kronor: f64,
    x: f64,
    from: f64,
    to: f64,
}

impl ScaleMark {
    fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}

/// What a text in the plot names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// The band while the effort goes on.
    Effort,
    /// The first election, named as one.
    Election(i32),
    /// A later election, its year only.
    ElectionYear(i32),
    /// A budget year.
    Year(i32),
    /// The year in which the payer's group has its money back.
    Payback(i32),
    /// The length that stands for so many kronor.
    Scale(f64),
}

/// A text's place, on its middle line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// What it names.
    pub mark: Mark,
    /// CSS pixels from the plot's left edge.
    pub x: f64,
    /// CSS pixels from its upper edge.
    pub y: f64,
    /// Which part of the text stands there.
    pub anchor: Anchor,
}

/// Draws bars, zero lines and marks; texts are the caller's.
///
/// The layout may be one made for another scenario, while a slider is held: bars that outgrow their row are cut.
///
/// # Errors
/// The backend could not draw.
pub fn draw<B: DrawingBackend>(pen: &Pen<'_, B>, rows: &Rows, layout: &Layout, theme: &Theme) -> Drawn<B> {
    pen.clear(theme.paper)?;
    let plot_top = layout.size.top() - 2.0;
    let last_public = layout.rows[ROWS - 2].bottom;
    pen.rectangle((layout.left, plot_top), (layout.x(rows, rows.effort_years), last_public), theme.band)?;
    let texts = layout.text_bands(rows);
    for (_, years) in rows.elections() {
        let x = layout.x(rows, years);
        pen.dotted_line(x, (plot_top, last_public + 2.0), theme.muted, |y| texts.iter().any(|text| text.covers(x, y)))?;
    }
    bracket(pen, layout, theme.muted)?;
    for (row, place) in rows.rows.iter().zip(&layout.rows) {
        for year in 0..rows.years {
            bar(pen, rows, layout, row, place, year, theme)?;
        }
        pen.level_line((layout.left, layout.size.width), place.zero, 1.0, theme.ink)?;
    }
    if let Some(years) = rows.payback_years {
        diamond(pen, (layout.x(rows, years), layout.rows[2].zero), theme)?;
    }
    if let Some(mark) = layout.scale_mark(rows) {
        for y in [mark.from, mark.to] {
            pen.level_line((mark.x - 3.0, mark.x + 3.0), y, 1.0, theme.muted)?;
        }
        pen.upright_line(mark.x - 0.5, (mark.from, mark.to), 1.0, theme.muted)?;
    }
    Ok(())
}

/// One year of one row.
fn bar<B: DrawingBackend>(
    pen: &Pen<'_, B>,
    rows: &Rows,
    layout: &Layout,
    row: &Row,
    place: &RowBox,
    year: usize,
    theme: &Theme,
) -> Drawn<B> {
    let kronor = row.net[year];
    if kronor.abs() <= NOTHING || (layout.size.net_without_bars() && matches!(row.of, RowOf::NetOf(_))) {
        return Ok(());
    }
    let slot = layout.slot(rows);
    let left = layout.left + slot * (year as f64 + 0.12);
    let right = layout.left + slot * (year as f64 + 0.88);
    let wanted = place.zero - kronor * layout.per_krona;
    let end = wanted.max(place.top).min(place.bottom);
    let (top, bottom) = if kronor > 0.0 { (end, place.zero) } else { (place.zero, end) };
    let hue = theme.of(row.of.group());
    match row.of {
        RowOf::Payer(_) | RowOf::Group(_) => pen.rectangle((left, top), (right, bottom), hue)?,
        RowOf::RestOf(_) => pen.rectangle((left, top), (right, bottom), hue.half_on(theme.paper))?,
        RowOf::NetOf(_) => {
            pen.rectangle((left, top), (right, bottom), theme.paper)?;
            pen.frame((left, top), (right, bottom), 1.5, hue)?;
        }
    }
    if end != wanted {
        torn_edge(pen, (left, right), end, kronor > 0.0, theme.paper)?;
    }
    Ok(())
}

/// A notched end, which says that the bar goes on beyond its row.
fn torn_edge<B: DrawingBackend>(pen: &Pen<'_, B>, x: (f64, f64), y: f64, upward: bool, paper: Colour) -> Drawn<B> {
    const DEPTH: f64 = 5.0;
    let inward = if upward { DEPTH } else { -DEPTH };
    let third = (x.1 - x.0) / 3.0;
    for notch in 0..3 {
        let from = x.0 + third * f64::from(notch);
        pen.polygon(&[(from, y), (from + third, y), (from + third / 2.0, y + inward)], paper)?;
    }
    Ok(())
}

/// Joins the payer, the rest of its group and their net.
fn bracket<B: DrawingBackend>(pen: &Pen<'_, B>, layout: &Layout, colour: Colour) -> Drawn<B> {
    let (top, bottom) = (layout.rows[0].top, layout.rows[2].bottom);
    pen.upright_line(2.0, (top, bottom), 1.0, colour)?;
    for y in [top, bottom] {
        pen.level_line((2.0, 8.0), y, 1.0, colour)?;
    }
    Ok(())
}

/// The mark where the payer's group has its money back.
fn diamond<B: DrawingBackend>(pen: &Pen<'_, B>, (x, y): (f64, f64), theme: &Theme) -> Drawn<B> {
    for (reach, colour) in [(9.0, theme.paper), (7.0, theme.ink)] {
        pen.polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], colour)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scenario;

    /// The page once stopped at 320 × 640: the height did not hold all rows, and a row ended above its own top.
    #[test]
    fn every_row_has_its_place_in_every_room() {
        for sets in [
            &[][..],
            &[(Param::Caseload, 80.0)],
            &[(Param::Caseload, 5.0), (Param::Families, 10_000.0)],
            &[(Param::ExtraShare, 0.8), (Param::HorizonYears, 30.0)],
            &[(Param::HorizonYears, 1.0)],
        ] {
            let mut scenario = Scenario::default();
            for (param, value) in sets {
                assert_eq!(scenario.set(*param, *value), Ok(()));
            }
            let outcome = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
            let rows = Rows::of(&outcome);
            for (width, height, line) in [
                (288.0, 384.0, 20.0),
                (1.0, 1.0, 20.0),
                (288.0, 100.0, 80.0),
                (780.0, 540.0, 20.0),
                (3000.0, 2000.0, 25.0),
            ] {
                let room = Room { width, height, line, device_ratio: 1.5 };
                let layout = Layout::fit(&rows, room.size());
                let mut last = 0.0;
                for place in layout.rows {
                    assert!(
                        last <= place.top + 1e-6 && place.top <= place.zero && place.zero <= place.bottom,
                        "{room:?}"
                    );
                    last = place.bottom;
                }
                assert!(last <= layout.size.height + 1e-6, "{room:?}: {last} of {}", layout.size.height);
                for label in layout.labels(&rows) {
                    assert!(label.x.is_finite() && label.y.is_finite());
                }
            }
        }
    }
}
