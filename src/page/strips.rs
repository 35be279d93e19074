//! Rows of words beside strips on one canvas: where the strips stand is read off the page, as only it knows how words wrap.

use plotters::prelude::IntoDrawingArea as _;
use web_sys::{Element, HtmlElement};

use super::erased::{Item, Part, all, el, item, px};
use super::figure::canvas;
use crate::app::session::State;
use crate::chart::pen::{Pen, Scale};
use crate::chart::strips::{self, Axis, MARGIN, Strip, Upright};
use crate::text::number::plain;

/// Past this part of the scale a name stands left of its line.
const TURN: f64 = 0.55;

/// The picture of strips of the section called `id`: rows in a table over a canvas; as it was while `idle` holds.
pub fn picture(
    id: &'static str,
    idle: fn(&State) -> bool,
    rows: impl Fn(&State) -> Vec<Item> + Send + Sync + 'static,
) -> Part {
    // The roles are said again because on a phone rows are laid out as lines of words.
    let table = el("table").is("role", "table").and(el("tbody").is("role", "rowgroup").list_unless(idle, rows));
    let canvas = el("canvas").is("id", [id, "-plot"].concat()).is("aria-hidden", "true");
    el("div").class("strips").and(canvas).and(table)
}

/// The place of a row's strip.
pub fn strip() -> Item {
    item("td").class("strip").is("aria-hidden", "true")
}

/// How far along a strip a value stands, for words over it.
fn along(axis: Axis, value: f64) -> (String, bool) {
    // The canvas leaves the same margin.
    let part = axis.x(value, 1.0 + 2.0 * MARGIN) - MARGIN;
    let (margin, both) = (px(MARGIN), px(2.0 * MARGIN));
    (["calc(", &margin, " + (100% - ", &both, ") * ", &plain(part, 4), ")"].concat(), part > TURN)
}

/// The row of the scale: its numbers, and over them the names of upright lines, one a line.
pub fn scale_row(axis: Axis, names: &[(f64, String)], number: impl Fn(f64) -> String, head: Item) -> Item {
    let mut place = item("td").class("strip").is("aria-hidden", "true");
    for (line, (at, name)) in names.iter().enumerate() {
        let (left, turned) = along(axis, *at);
        let class = if turned { "line-name turned" } else { "line-name" };
        let top = plain(line as f64 * 1.25, 2) + "rem";
        place = place.and(item("span").class(class).style("left", left).style("top", top).text(name.clone()));
    }
    for tick in axis.ticks() {
        place = place.and(item("span").class("tick-name").style("left", along(axis, tick).0).text(number(tick)));
    }
    item("tr").is("role", "row").class("scale").and(head).and(place)
}

/// Draws the strips where their rows stand.
pub fn paint(state: &State, id: &str, axis: Axis, strips: &[Strip], uprights: &[Upright]) {
    let scale = Scale::for_device_ratio(state.device_ratio);
    let selector = ["#", id].concat();
    let frame = all::<Element>(&[&selector, " .strips"].concat());
    let Some(frame) = frame.first().map(Element::get_bounding_client_rect) else { return };
    let places: Vec<_> =
        all::<Element>(&[&selector, " .strip"].concat()).iter().map(Element::get_bounding_client_rect).collect();
    let Some(first) = places.first() else { return };
    let (left, width) = (first.left() - frame.left(), first.width());
    if width < 1.0 {
        return;
    }
    // The scale's own row comes first, and has no strip.
    let rows: Vec<(f64, f64)> =
        places.iter().skip(1).map(|place| (place.top() - frame.top(), place.bottom() - frame.top())).collect();
    let name = [id, "-plot"].concat();
    for canvas in all::<HtmlElement>(&["#", &name].concat()) {
        // A length in pixels is always taken.
        let _ = HtmlElement::style(&canvas).set_property("left", &px(left));
    }
    if let Some(backend) = canvas(&name, scale, (width, frame.height())) {
        let area = backend.into_drawing_area();
        // A canvas that cannot be drawn on leaves the words and numbers beside it.
        let _ = strips::draw(&Pen { area: &area, scale }, axis, strips, &rows, uprights, width, &state.theme);
    }
}
