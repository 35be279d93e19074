//! Pictures as SVG, compared with the stored ones; `cargo xtask goldens` renews them.

mod cases;
mod first_view;
mod scenes;
mod strips;
mod versions;

use std::path::PathBuf;

use expect_test::expect_file;
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea as _, SVGBackend};
use who_pays::cases::DEFAULT;
use who_pays::chart::label::Label;
use who_pays::chart::pen::{Drawn, Pen, Scale};
use who_pays::chart::rows::{self, Layout, RowOf, Rows, Size};
use who_pays::chart::stacked::{self, Stack};
use who_pays::chart::{Theme, dots, hundred};
use who_pays::model::{Group, Outcome, Param, Scenario, where_it_lands};
use who_pays::text::Lang;
use who_pays::text::picture::{mark, stack_mark};

const DESK: Size = Size { width: 560.0, height: 540.0, line: 20.0, narrow: false, name_lines: 1.0, note_height: 0.0 };
const PHONE: Size = Size { width: 290.0, height: 500.0, line: 20.0, narrow: true, name_lines: 1.0, note_height: 0.0 };

/// The default theme as it is drawn under the reader's own colours and in print.
const HATCHED: Theme = Theme { hatched: true, ..Theme::LIGHT };

fn outcome(sets: &[(Param, f64)]) -> Outcome {
    let mut scenario = Scenario::default();
    for (param, value) in sets {
        assert_eq!(scenario.set(*param, *value), Ok(()));
    }
    Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"))
}

/// The texts of a picture, which the page sets in HTML.
fn texts<M>(pen: &Pen<'_, SVGBackend>, labels: &[Label<M>], theme: &Theme) -> Drawn<SVGBackend<'static>> {
    labels
        .iter()
        .try_for_each(|label| pen.text(&label.text, (label.x, label.y), label.anchor, 14.0, false, theme.muted))
}

/// A picture of so many CSS pixels as SVG.
fn svg((width, height): (f64, f64), draw: impl FnOnce(&Pen<'_, SVGBackend>) -> Drawn<SVGBackend<'static>>) -> String {
    let mut svg = String::new();
    {
        let area: DrawingArea<SVGBackend, Shift> =
            SVGBackend::with_string(&mut svg, (width as u32, height as u32)).into_drawing_area();
        let drawn = draw(&Pen { area: &area, scale: Scale { device_ratio: 1.0, fineness: 1 } });
        assert!(drawn.is_ok(), "{drawn:?}");
    }
    svg
}

/// Compares with the stored file, by its path in the project, and shows the difference; or renews it.
fn check(name: &str, drawn: &str) {
    expect_file![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)].assert_eq(drawn);
}

/// Draws rows and compares; `measured` may be another scenario's, as while a slider is held.
fn check_rows(name: &str, shown: &Rows, measured: &Rows, size: Size, cursor: Option<usize>, theme: &Theme) {
    let layout = Layout::fit(shown, measured, size);
    let labels = layout.labels(shown, &|named| mark(Lang::Sv, named));
    let drawn = svg((layout.size.width, layout.size.height), |pen| {
        rows::draw(pen, shown, &layout, &labels, cursor, theme)?;
        texts(pen, &labels, theme)
    });
    check(&format!("tests/goldens/{name}.svg"), &drawn);
}

#[test]
fn budgets_in_rows() {
    let usual = outcome(&[]);
    for (name, sets) in [
        ("default", &[][..]),
        ("nothing-changes", &[(Param::Caseload, 80.0)]),
        ("saved-now-lost-later", &[(Param::Caseload, 110.0)]),
        ("reported", &[(Param::ExtraShare, 0.4)]),
        ("harmful", &[(Param::ExtraShare, -0.1)]),
        ("one-year", &[(Param::HorizonYears, 1.0)]),
        ("thirty-years", &[(Param::HorizonYears, 30.0)]),
        ("region-pays", &[(Param::Payer, 5.0)]),
    ] {
        let rows = Rows::of(&outcome(sets), false, None);
        let usual = Rows::of(&usual, false, None);
        let measured = if rows.is_still() { &usual } else { &rows };
        check_rows(&format!("rows-{name}-desk"), &rows, measured, DESK, None, &Theme::LIGHT);
        check_rows(&format!("rows-{name}-phone"), &rows, measured, PHONE, None, &Theme::DARK);
    }
}

/// While a slider is held the scale stands still, and what outgrows its row is cut with a torn edge.
#[test]
fn a_held_scale_cuts_what_outgrows_its_row() {
    let (shown, measured) = (Rows::of(&outcome(&[(Param::Caseload, 8.0)]), false, None), outcome(&[]));
    check_rows("rows-held-desk", &shown, &Rows::of(&measured, false, None), DESK, None, &Theme::LIGHT);
}

#[test]
fn running_sums_an_open_row_a_year_picked_out_and_hatching() {
    let outcome = outcome(&[]);
    let running = Rows::of(&outcome, true, None);
    check_rows("rows-running-desk", &running, &running, DESK, Some(3), &Theme::LIGHT);
    for (size, name) in [(DESK, "desk"), (PHONE, "phone")] {
        let open = Rows::of(&outcome, false, Some(RowOf::RestOf(Group::Municipality)));
        let size = Size { note_height: 60.0, ..size };
        check_rows(&format!("rows-open-{name}"), &open, &open, size, None, &Theme::LIGHT);
        let closed = Rows::of(&outcome, false, None);
        check_rows(&format!("rows-hatched-{name}"), &closed, &closed, size, Some(0), &HATCHED);
    }
}

#[test]
fn all_in_one() {
    for (name, sets) in [
        ("default", &[][..]),
        ("nothing-changes", &[(Param::Caseload, 80.0)]),
        ("saved-now-lost-later", &[(Param::Caseload, 110.0)]),
        ("thirty-years", &[(Param::HorizonYears, 30.0)]),
    ] {
        for (running, kind) in [(false, "yearly"), (true, "running")] {
            let rows = Rows::of(&outcome(sets), running, None);
            let words = |named| stack_mark(DEFAULT.voice(Lang::Sv), named);
            let stack = Stack::fit(&rows, 700.0, 460.0, 20.0, &words);
            let labels = stack.labels(&rows, &words);
            let drawn = svg((stack.width, stack.height), |pen| {
                stacked::draw(pen, &rows, &stack, &labels, None, &Theme::LIGHT)?;
                texts(pen, &labels, &Theme::LIGHT)
            });
            check(&format!("tests/goldens/stack-{name}-{kind}.svg"), &drawn);
        }
    }
    let rows = Rows::of(&outcome(&[]), false, None);
    let words = |named| stack_mark(DEFAULT.voice(Lang::Sv), named);
    let stack = Stack::fit(&rows, 700.0, 460.0, 20.0, &words);
    let drawn = svg((stack.width, stack.height), |pen| stacked::draw(pen, &rows, &stack, &[], None, &HATCHED));
    check("tests/goldens/stack-hatched.svg", &drawn);
}

/// While a slider is held a stack that outgrows its scale is cut where its room ends.
#[test]
fn a_held_stack_keeps_to_its_room() {
    let words = |named| stack_mark(DEFAULT.voice(Lang::Sv), named);
    let rows = Rows::of(&outcome(&[(Param::Caseload, 8.0), (Param::ExtraShare, 0.6)]), true, None);
    let stack = Stack::fit(&Rows::of(&outcome(&[]), true, None), 700.0, 460.0, 20.0, &words);
    let drawn = svg((stack.width, stack.height), |pen| stacked::draw(pen, &rows, &stack, &[], None, &Theme::LIGHT));
    check("tests/goldens/stack-held.svg", &drawn);
}

#[test]
fn a_hundred_kronor() {
    for (name, theme) in [("light", Theme::LIGHT), ("hatched", HATCHED)] {
        let outcome = outcome(&[]);
        let parts = where_it_lands(&outcome).map(|shares| hundred::hundred(&shares));
        let parts = parts.unwrap_or_else(|| unreachable!("public budgets gain"));
        let size = (700.0, 22.0);
        let drawn = svg(size, |pen| hundred::draw(pen, &parts, outcome.payer_group(), size, &theme));
        check(&format!("tests/goldens/hundred-{name}.svg"), &drawn);
    }
}

#[test]
fn fifty_outcomes() {
    for (name, lit, theme) in [("some", 29, Theme::LIGHT), ("none", 0, Theme::LIGHT), ("all-dark", 50, Theme::DARK)] {
        let drawn = svg(dots::SIZE, |pen| dots::draw(pen, lit, Group::Municipality, &theme));
        check(&format!("tests/goldens/dots-{name}.svg"), &drawn);
    }
}
