//! The strips as SVG: what has been found of the effect, and who carries the risk.

use who_pays::cases::{DEFAULT, GROUP_SIZE};
use who_pays::chart::strips::{Axis, Shape, Strip, Upright, draw};
use who_pays::chart::{Theme, evidence};
use who_pays::model::{Group, Shown};

use crate::{HATCHED, check, svg};

/// Heights of so many strips, one under another.
fn places(count: usize) -> Vec<(f64, f64)> {
    (0..count).map(|row| (row as f64 * 40.0, (row as f64 + 1.0) * 40.0)).collect()
}

#[test]
fn findings_stand_on_one_scale_with_break_even() {
    let shown = Shown::of(&DEFAULT.scenario(), &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"));
    let strips: Vec<Strip> = DEFAULT.found().map(|finding| evidence::strip(finding, GROUP_SIZE)).collect();
    let axis = evidence::axis(DEFAULT, [0.12]);
    let lines =
        [Upright { at: shown.break_even.unwrap_or(f64::NAN), broken: true }, Upright { at: 0.12, broken: false }];
    for (name, theme) in [("light", Theme::LIGHT), ("dark", Theme::DARK), ("hatched", HATCHED)] {
        let size = (600.0, 40.0 * strips.len() as f64);
        let drawn = svg(size, |pen| draw(pen, axis, &strips, &places(strips.len()), &lines, size.0, &theme));
        check(&format!("tests/goldens/strips-{name}.svg"), &drawn);
    }
}

/// Four marks that can be told apart without hue, one of them past the end of the scale.
#[test]
fn marks_stay_on_the_scale() {
    let shapes = [Shape::Disc, Shape::Diamond, Shape::Triangle, Shape::Ring];
    let marks = shapes.iter().enumerate().map(|(place, shape)| (place as f64 * 5e6 - 5e6, *shape)).collect();
    let strip = Strip { group: Some(Group::Municipality), range: None, interval: Some((-5e6, 10e6)), marks };
    let axis = Axis::holding([-5e6, 7e6]);
    let drawn = svg((300.0, 40.0), |pen| draw(pen, axis, &[strip], &places(1), &[], 300.0, &Theme::LIGHT));
    check("tests/goldens/strips-marks.svg", &drawn);
}
