//! Pictures as SVG, compared with the stored ones; `cargo xtask goldens` renews them.

use std::path::PathBuf;

use plotters::prelude::{IntoDrawingArea as _, SVGBackend};
use who_pays::chart::Theme;
use who_pays::chart::pen::{Pen, Scale};
use who_pays::chart::rows::{self, Layout, Rows, Size};
use who_pays::model::{Outcome, Param, Scenario};
use who_pays::text::Lang;
use who_pays::text::picture::mark;

const DESK: Size = Size { width: 560.0, height: 540.0, line: 20.0, stacked: false, name_lines: 1.0 };
const PHONE: Size = Size { width: 290.0, height: 500.0, line: 20.0, stacked: true, name_lines: 1.0 };

fn rows_of(sets: &[(Param, f64)]) -> Rows {
    let mut scenario = Scenario::default();
    for (param, value) in sets {
        assert_eq!(scenario.set(*param, *value), Ok(()));
    }
    let outcome = Outcome::of(&scenario).unwrap_or_else(|error| unreachable!("{error}"));
    Rows::of(&outcome)
}

/// Draws and compares; `layout_of` may be another scenario's, as while a slider is held.
fn check(name: &str, shown: &Rows, layout_of: &Rows, size: Size, theme: &Theme) {
    let layout = Layout::fit(layout_of, size);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (size.width as u32, size.height as u32)).into_drawing_area();
        let pen = Pen { area: &area, scale: Scale { device_ratio: 1.0, fineness: 1 } };
        let drawn = rows::draw(&pen, shown, &layout, theme).and_then(|()| {
            layout.labels(shown).iter().try_for_each(|label| {
                pen.text(&mark(Lang::Sv, label.mark), (label.x, label.y), label.anchor, 14.0, false, theme.muted)
            })
        });
        assert!(drawn.is_ok(), "{drawn:?}");
    }
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/goldens").join(format!("{name}.svg"));
    if std::env::var_os("RENEW_GOLDENS").is_some() {
        assert!(std::fs::write(&file, &svg).is_ok(), "{}", file.display());
    }
    let stored = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(stored == svg, "{name}.svg differs from what is drawn; look at both, then cargo xtask goldens");
}

#[test]
fn budgets_in_rows() {
    let usual = rows_of(&[]);
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
        let rows = rows_of(sets);
        let measured = if rows.is_still() { &usual } else { &rows };
        check(&format!("rows-{name}-desk"), &rows, measured, DESK, &Theme::LIGHT);
        check(&format!("rows-{name}-phone"), &rows, measured, PHONE, &Theme::DARK);
    }
}

/// While a slider is held the scale stands still, and what outgrows its row is cut with a torn edge.
#[test]
fn a_held_scale_cuts_what_outgrows_its_row() {
    check("rows-held-desk", &rows_of(&[(Param::Caseload, 8.0)]), &rows_of(&[]), DESK, &Theme::LIGHT);
}
