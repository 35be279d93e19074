//! Rows of words beside strips on one canvas: where the strips stand is read off the page, as only it knows how words wrap.

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::canvas;
use crate::browser::dom::{all, px};
use crate::chart::Theme;
use crate::chart::pen::Scale;
use crate::chart::strips::{self, Axis, MARGIN, Strip, Upright};
use crate::text::number::plain;

/// Past this part of the scale a name stands left of its line.
const TURN: f64 = 0.55;

/// The picture of strips of the section called `id`: rows in a table over a canvas.
#[component]
pub fn Strips(id: &'static str, children: Children) -> impl IntoView {
    view! {
        <div class="strips">
            <canvas id=[id, "-plot"].concat() aria-hidden="true"></canvas>
            // The roles are said again because on a phone rows are laid out as lines of words.
            <table role="table">
                <tbody role="rowgroup">{children()}</tbody>
            </table>
        </div>
    }
}

/// How far along a strip a value stands, for words over it.
fn along(axis: Axis, value: f64) -> (String, bool) {
    // The canvas leaves the same margin.
    let part = axis.x(value, 1.0 + 2.0 * MARGIN) - MARGIN;
    let (margin, both) = (px(MARGIN), px(2.0 * MARGIN));
    (["calc(", &margin, " + (100% - ", &both, ") * ", &plain(part, 4), ")"].concat(), part > TURN)
}

/// A word over a strip.
#[derive(Clone, Debug, PartialEq)]
struct Over {
    class: &'static str,
    left: String,
    top: String,
    words: String,
}

/// The scale over strips: its numbers, and over them the names of upright lines, one a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScaleNames(Vec<Over>);

impl ScaleNames {
    /// Of a scale.
    pub fn of(axis: Axis, names: &[(f64, String)], number: impl Fn(f64) -> String) -> Self {
        let names = names.iter().enumerate().map(|(line, (at, name))| {
            let (left, turned) = along(axis, *at);
            let class = if turned { "line-name turned" } else { "line-name" };
            Over { class, left, top: plain(line as f64 * 1.25, 2) + "rem", words: name.clone() }
        });
        let ticks = axis.ticks().map(|tick| Over {
            class: "tick-name",
            left: along(axis, tick).0,
            top: String::new(),
            words: number(tick),
        });
        Self(names.chain(ticks).collect())
    }
}

/// The row of the scale.
#[component]
pub fn ScaleRow(names: Memo<ScaleNames>, children: Children) -> impl IntoView {
    let over = |over: Over| {
        let Over { class, left, top, words } = over;
        view! { <span class=class style:left=left style:top=top prop:textContent=words /> }
    };
    view! {
        <tr role="row" class="scale">
            {children()}
            <td class="strip" aria-hidden="true">
                {move || names.get().0.into_iter().map(over).collect_view()}
            </td>
        </tr>
    }
}

/// Draws the strips where their rows stand.
pub fn paint(id: &str, axis: Axis, strips: &[Strip], uprights: &[Upright], ratio: f64, theme: &Theme) {
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
    let scale = Scale::for_device_ratio(ratio);
    canvas::paint(&name, scale, (width, frame.height()), |pen| {
        strips::draw(pen, axis, strips, &rows, uprights, width, theme)
    });
}
