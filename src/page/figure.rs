//! The main picture: a canvas for the bars, HTML for every text, and the table behind it.

use std::cell::Cell;

use leptos::prelude::*;
use plotters::prelude::IntoDrawingArea as _;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlCanvasElement, HtmlElement, MouseEvent, PointerEvent};

use super::erased::{Item, Part, as_a, el, field_of, item, px, toggle};
use super::numbers::{number as number_of, pieces, sentence};
use super::table::table;
use crate::app::picture::{Drawing, Form, Picture};
use crate::app::session::{Session, State, View, session};
use crate::chart::label::Label;
use crate::chart::pen::{Anchor, Pen, Scale};
use crate::chart::rows::{self, MOST_ROWS, Mark, NET_ROW, RowOf};
use crate::chart::stacked::{self, StackMark};
use crate::chart::{Theme, hundred};
use crate::model::{Group, Purse};
use crate::text::heading::elections;
use crate::text::links::{self, Key};
use crate::text::picture::{self as texts, Unit};
use crate::text::{self, number, row};

/// Air between names and bars, CSS pixels.
const NAME_GAP: f64 = 14.0;

/// Height of the year cursor and width of its thumb, CSS pixels.
const CURSOR_HEIGHT: f64 = 24.0;

/// Height of the strip of a hundred kronor, lines of text.
const STRIP_LINES: f64 = 1.1;

/// The figure with its views and forms.
pub fn figure() -> AnyView {
    let session = session();
    let views = [(View::PerYear, text::PER_YEAR), (View::Running, text::RUNNING), (View::Table, text::TABLE)];
    let views = views.map(|(choice, name)| {
        toggle(name, move |state| state.view == choice, move || session.change(|state| state.view = choice)).view()
    });
    let other = |form: Form| if form == Form::Rows { Form::Stack } else { Form::Rows };
    let stacked = |state: &State| state.form == Form::Stack;
    let form = toggle(text::ALL_IN_ONE, stacked, move || session.change(|state| state.form = other(state.form)));
    // The table has a caption of its own.
    let caption = move |state: &State| {
        let running = state.view == View::Running;
        if state.view == View::Table {
            String::new()
        } else {
            texts::caption(state.lang, &state.shown.outcome, running, stacked(state))
        }
    };
    let choices = el("div")
        .class("choices")
        .and(el("div").class("views").is("role", "group").named("aria-label", text::VIEW).all(views))
        .and(el("div").class("views").hidden_if(|state| state.view == View::Table).and(form));
    let captions = el("figcaption")
        .and(sentence(el("p").class("elections"), |state| elections(state.lang, &state.shown.outcome)))
        .and(el("p").class("quiet").text(caption));
    el("figure")
        .class("figure")
        .is("aria-labelledby", "message")
        .and(captions)
        .and(el("div").class("picture").all(plot(session)).with(table()))
        .and(choices)
        .with(hundred_kronor())
        .view()
}

/// Bars on a canvas, names and sums beside them.
fn plot(session: Session) -> [AnyView; 3] {
    let in_stack = |state: &State| state.form == Form::Stack;
    let canvas = el("canvas")
        .is("id", "plot")
        .is("aria-hidden", "true")
        .style("left", |state| of_picture(state, |picture| px(picture.left())));
    let plot = el("div")
        .class("plot")
        .style("height", |state| of_picture(state, |picture| px(picture.size().1)))
        .hidden_if(|state| state.view == View::Table)
        .class_if("narrow", |state| state.picture.as_ref().is_some_and(|picture| picture.room.narrow()))
        .on("pointermove", move |event| point(session, event))
        .on("pointerleave", move |_| session.change_if(|state| state.pointed_year.take().is_some()))
        .on("click", move |event| pick(session, event))
        .and(canvas)
        .list(labels)
        .and(el("p").class("sum-heading").hidden_if(in_stack).text(sum_heading))
        .and(el("ul").class("rows").hidden_if(in_stack).all((0..MOST_ROWS).map(row_text)))
        .and(year_cursor(session));
    [el("div").class("ruler").is("aria-hidden", "true").view(), key_to_stack(), plot.view()]
}

/// Over the sums, in the unit of all of them.
fn sum_heading(state: &State) -> String {
    of_picture(state, |picture| texts::sum_heading(state.lang, &picture.rows, state.year(), unit(state)))
}

/// The year cursor for the keyboard: the first place is all years.
fn year_cursor(session: Session) -> Part {
    el("input")
        .is("type", "range")
        .class("year-cursor")
        .style("left", |state| of_picture(state, |picture| px(picture.left() + cursor_places(picture).0)))
        .style("width", |state| of_picture(state, |picture| px(cursor_places(picture).1)))
        .style("top", |state| of_picture(state, |picture| px(picture.years_y() - CURSOR_HEIGHT / 2.0)))
        .is("min", "0")
        .has("max", |state| state.shown.outcome.horizon_years.to_string())
        .is("step", "1")
        .named("aria-label", text::YEAR)
        .value(|state| state.picked_year.map_or(0, |year| year + 1).to_string())
        .has("aria-valuetext", |state| {
            of_picture(state, |picture| texts::year_aloud(state.voice(), &picture.rows, state.picked_year, unit(state)))
        })
        .on("input", move |event| {
            let year = field_of(event).map_or(0.0, |field| field.value_as_number());
            session.change(|state| state.picked_year = (year as usize).checked_sub(1));
        })
}

/// Left edge and width of the year cursor: its thumb stands on the year, and for all years half a year before the first.
fn cursor_places(picture: &Picture) -> (f64, f64) {
    let axis = picture.axis();
    (axis.left - f64::midpoint(axis.slot(), CURSOR_HEIGHT), axis.right - axis.left + CURSOR_HEIGHT)
}

/// The budget year under a pointer.
fn year_under(session: Session, client_x: i32) -> Option<usize> {
    let canvas = document().query_selector(".plot canvas").ok()??;
    let x = f64::from(client_x) - canvas.get_bounding_client_rect().left();
    session.peek(|state| state.picture.as_ref()?.axis().year_at(x))
}

fn point(session: Session, event: &Event) {
    // A finger picks by its tap; it leaves no pointer behind.
    if let Some(event) = as_a::<PointerEvent>(event).filter(|event| event.pointer_type() == "mouse") {
        let year = year_under(session, event.client_x());
        session.change_if(|state| std::mem::replace(&mut state.pointed_year, year) != year);
    }
}

fn pick(session: Session, event: &Event) {
    // A click on words chooses words.
    let on_picture = event.target().and_then(|target| target.dyn_into::<HtmlCanvasElement>().ok()).is_some();
    if let Some(event) = as_a::<MouseEvent>(event).filter(|_| on_picture) {
        let year = year_under(session, event.client_x());
        session.change(|state| state.picked_year = if state.picked_year == year { None } else { year });
    }
}

/// A text that waits for the picture.
fn of_picture(state: &State, text: impl FnOnce(&Picture) -> String) -> String {
    state.picture.as_ref().map(text).unwrap_or_default()
}

/// The unit of all sums in the picture.
fn unit(state: &State) -> Unit {
    state.picture.as_ref().map_or(Unit::Millions, |picture| Unit::of(&picture.rows))
}

/// The texts that name marks in the plot.
fn labels(state: &State) -> Vec<Item> {
    let Some(picture) = &state.picture else { return Vec::new() };
    let left = picture.left();
    match &picture.drawing {
        Drawing::Rows(_, labels) => {
            labels.iter().map(|label| named(label, left, matches!(label.mark, Mark::Payback(_)))).collect()
        }
        Drawing::Stack(_, labels) => {
            labels.iter().map(|label| named(label, left, matches!(label.mark, StackMark::Household))).collect()
        }
    }
}

/// A text at its place; a test reads off how far it stands from its mark.
pub fn named<M>(label: &Label<M>, left: f64, strong: bool) -> Item {
    let class = match (label.anchor, strong) {
        (Anchor::Start, false) => "label start",
        (Anchor::Middle, false) => "label middle",
        (Anchor::End, false) => "label end",
        (Anchor::Start, true) => "label start strong",
        (Anchor::Middle, true) => "label middle strong",
        (Anchor::End, true) => "label end strong",
    };
    let at = [number::plain(left + label.at.0, 1), number::plain(label.at.1, 1)].join(" ");
    item("span")
        .class(class)
        .is("aria-hidden", "true")
        .is("data-at", at)
        .style("left", px(left + label.x))
        .style("top", px(label.y))
        .text(label.text.clone())
}

/// What a row shows in the column of sums: all years, or the year picked out.
fn amount(state: &State, row: &rows::Row) -> String {
    let kronor = state.year().map_or(row.sum, |year| row.kronor[year]);
    unit(state).signed(state.lang, kronor)
}

/// What opens how the row's number was computed.
fn key_of(state: &State, of: RowOf) -> Key {
    links::of_row(of, state.year(), state.view == View::Running)
}

/// A row's number. Where rows stand closer than a finger is wide it opens nothing itself: the note of the row that is open does.
fn sum_of(state: &State, of: RowOf, words: String) -> Item {
    let narrow = state.picture.as_ref().is_none_or(|picture| picture.room.narrow());
    if narrow { item("span").text(words) } else { number_of(key_of(state, of), words) }
}

/// The row at a place among those that are always there, and where it stands.
fn standing(state: &State, place: usize, text: impl FnOnce(&Picture, &rows::Row, &rows::RowBox) -> String) -> String {
    let found = state.picture.as_ref().and_then(|picture| {
        let Drawing::Rows(layout, _) = &picture.drawing else { return None };
        let (index, row) = picture.rows.standing().nth(place)?;
        Some(text(picture, row, layout.rows.get(index)?))
    });
    found.unwrap_or_default()
}

/// Name, reason and sum of one row; its name opens it.
fn row_text(place: usize) -> AnyView {
    let session = session();
    let of = move |state: &State| rows::standing(&state.shown.outcome).nth(place);
    let is_open = move |state: &State| state.open_row == Some(place);
    let open = move || {
        session.change(|state| state.open_row = if state.open_row == Some(place) { None } else { Some(place) });
        session.fetch();
    };
    let reason = move |state: &State| {
        let reason = |of: RowOf| {
            of_picture(state, |picture| row::reason(state.voice(), of, &picture.rows, &state.shown.outcome))
        };
        of(state).map(reason).unwrap_or_default()
    };
    let note = move |state: &State| {
        let note = |of: RowOf| row::note(state.voice(), of, &state.shown.outcome);
        of(state).filter(|_| is_open(state)).map(note).unwrap_or_default()
    };
    let note_top = |state: &State| {
        of_picture(state, |picture| match &picture.drawing {
            Drawing::Rows(layout, _) => px(layout.note_top.unwrap_or_default()),
            Drawing::Stack(..) => String::new(),
        })
    };
    let id = ["row-", &place.to_string()].concat();
    let name = el("button")
        .is("type", "button")
        .class("row-name")
        .style("top", move |state| standing(state, place, |_, _, at| px(at.name)))
        .style("width", |state| of_picture(state, names_width))
        .has("aria-expanded", move |state| is_open(state).to_string())
        .is("aria-controls", id.clone())
        .on("click", move |event| {
            // The plot behind it picks a year.
            event.stop_propagation();
            open();
        })
        .and(
            el("b")
                .and(sum_of_above(place))
                .text(move |state| of(state).map(|of| row::name(state.voice(), of)).unwrap_or_default()),
        )
        .plain(" ")
        .and(el("span").text(reason));
    let shown = move |state: &State| {
        let is_secret = |picture: &Picture| picture.revealed.is_some_and(|shown| place >= shown);
        standing(state, place, |picture, row, _| if is_secret(picture) { String::new() } else { amount(state, row) })
    };
    let sum = el("p")
        .class("row-sum")
        .style("top", move |state| standing(state, place, |_, _, at| px(at.sum)))
        .list(move |state| of(state).into_iter().map(|of| sum_of(state, of, shown(state))).collect())
        .and(el("span").class("unseen").text(|state| ["\u{a0}", unit(state).name().get(state.lang)].concat()));
    let note = el("p")
        .class("row-note")
        .is("id", id)
        .style("top", note_top)
        .style("left", |state| of_picture(state, |picture| px(picture.room.names_width())))
        .hidden_if(move |state| !is_open(state))
        .list(move |state| {
            let words = note(state);
            let how = of(state)
                .filter(|_| !words.is_empty())
                .map(|of| number_of(key_of(state, of), text::HOW_COUNTED.get(state.lang)));
            let mut items = pieces(&words);
            items.extend(how.into_iter().flat_map(|how| [item("span").text(" "), how]));
            items
        });
    el("li")
        .hidden_if(move |state| of(state).is_none())
        .and(name)
        .and(sum)
        .list(move |state| if is_open(state) { single_budgets(state) } else { Vec::new() })
        .and(note)
        .view()
}

/// The group as a whole is the two rows above it together.
fn sum_of_above(place: usize) -> Part {
    let sign = el("span").class("equals").is("aria-hidden", "true");
    if place == NET_ROW { sign.plain("= ") } else { sign }
}

/// Width of the column of names, where there is one.
fn names_width(picture: &Picture) -> String {
    px((picture.room.names_width() - NAME_GAP).max(0.0))
}

/// The single budgets of the row that is open.
fn single_budgets(state: &State) -> Vec<Item> {
    let Some(picture) = &state.picture else { return Vec::new() };
    let Picture { rows, drawing: Drawing::Rows(layout, _), .. } = picture else { return Vec::new() };
    let singles = rows.rows.iter().zip(&layout.rows).filter(|(row, _)| matches!(row.of, RowOf::Single(_)));
    let views = singles.flat_map(|(row, at)| {
        let name = item("p").class("row-name single").style("top", px(at.name)).style("width", names_width(picture));
        let sum =
            item("p").class("row-sum single").style("top", px(at.sum)).and(sum_of(state, row.of, amount(state, row)));
        [name.text(row::name(state.voice(), row.of)), sum]
    });
    views.collect()
}

/// What the parts of the stack are, with their sums; the household apart.
fn key_to_stack() -> AnyView {
    let entries = |state: &State| {
        let Some(Picture { rows, drawing: Drawing::Stack(..), .. }) = &state.picture else { return Vec::new() };
        let entry = |class: String, name: &str, amount: String| {
            item("li").and(item("i").class(class)).text([name, " "].concat()).and(item("b").text(amount))
        };
        let shown = rows.standing().filter(|(_, row)| !matches!(row.of, RowOf::NetOf(_)));
        let shown_apart = rows.standing().filter(|(_, row)| row.of.group() == Group::Household).count();
        let mut entries: Vec<Item> = shown
            .map(|(_, row)| {
                entry(swatch(row.of.group(), row.of.is_half()), &row::name(state.voice(), row.of), amount(state, row))
            })
            .collect();
        let kronor = stacked::public(rows, state.year());
        // Private money is no part of the stack; it stands below the sum.
        let private = entries.split_off(entries.len() - shown_apart);
        let sum = unit(state).signed(state.lang, kronor);
        entries.push(entry("public".to_owned(), text::ALL_PUBLIC.get(state.lang), sum));
        entries.extend(private);
        entries
    };
    el("div")
        .class("key")
        .hidden_if(|state| state.form == Form::Rows || state.view == View::Table)
        .and(el("p").class("quiet").text(sum_heading))
        .and(el("ul").list(entries))
        .view()
}

/// The classes of a swatch.
fn swatch(group: Group, half: bool) -> String {
    [group.id(), if half { " half" } else { "" }].concat()
}

/// Hundralappen: a heading that says it, the strip, and the table.
fn hundred_kronor() -> AnyView {
    let heading = |state: &State| {
        let parts = state.hundred.as_ref().map(<[_; 5]>::as_slice);
        text::hundred::heading(state.lang, &state.shown.outcome, parts)
    };
    let rows = |state: &State| {
        let own = state.shown.outcome.payer_group();
        let row = |(purse, kronor): &(Purse, u32)| {
            let (group, half) = hundred::hue(*purse, own);
            let name = text::hundred::purse(state.voice(), &state.shown.outcome, *purse);
            let name = item("th")
                .is("role", "rowheader")
                .is("scope", "row")
                .and(item("i").class(swatch(group, half)))
                .text(name);
            item("tr")
                .is("role", "row")
                .and(name)
                .and(item("td").is("role", "cell").and(number_of(links::of_purse(*purse), kronor.to_string())))
        };
        state.hundred.iter().flatten().filter(|(_, kronor)| *kronor > 0).map(row).collect()
    };
    let nothing = |state: &State| state.hundred.is_none();
    // The roles are said again because the table is laid out as a line of words.
    let heads = [text::PURSE, text::OF_A_HUNDRED]
        .map(|name| el("th").is("role", "columnheader").is("scope", "col").say(name).view());
    let head = el("thead").is("role", "rowgroup").class("unseen").and(el("tr").is("role", "row").all(heads));
    let table = el("table")
        .is("role", "table")
        .is("aria-labelledby", "hundred")
        .hidden_if(nothing)
        .and(head)
        .and(el("tbody").is("role", "rowgroup").list(rows));
    let caption = |state: &State| text::hundred::caption(state.voice(), &state.shown.outcome);
    el("section")
        .class("hundred")
        .is("aria-labelledby", "hundred")
        .and(el("h2").is("id", "hundred").list(move |state| pieces(&heading(state))))
        .and(el("canvas").is("id", "hundred-strip").is("aria-hidden", "true").hidden_if(nothing))
        .and(table)
        .and(el("p").class("quiet").hidden_if(nothing).text(caption))
        .view()
}

/// Draws every picture.
pub fn paint(state: &State) {
    let Some(picture) = state.picture.as_ref().filter(|_| state.place.shows_figure()) else { return };
    let scale = Scale::for_device_ratio(picture.room.device_ratio);
    let (theme, year) = (&state.theme, state.year());
    if state.view != View::Table
        && let Some(backend) = canvas("plot", scale, picture.size())
    {
        let area = backend.into_drawing_area();
        let pen = Pen { area: &area, scale };
        // A canvas that cannot be drawn on leaves names, sums and table, which are text.
        let _ = match &picture.drawing {
            Drawing::Rows(layout, labels) => rows::draw(&pen, &picture.rows, layout, labels, year, theme),
            Drawing::Stack(stack, labels) => stacked::draw(&pen, &picture.rows, stack, labels, year, theme),
        };
    }
    let size = (picture.room.whole(picture.room.width), (STRIP_LINES * picture.room.line).round());
    let own = state.shown.outcome.payer_group();
    let strip = state.hundred.map(|parts| Strip { parts, own, size, scale, theme: *theme });
    // It changes seldom while a slider moves, and a hundred strips take their time.
    let same = DRAWN_STRIP.replace(strip) == strip;
    if let Some(Strip { parts, .. }) = strip.filter(|_| !same)
        && let Some(backend) = canvas("hundred-strip", scale, size)
    {
        let area = backend.into_drawing_area();
        // As above.
        let _ = hundred::draw(&Pen { area: &area, scale }, &parts, own, size, theme);
    }
}

/// All that the strip's look depends on.
#[derive(Clone, Copy, PartialEq)]
struct Strip {
    parts: [(Purse, u32); 5],
    own: Group,
    size: (f64, f64),
    scale: Scale,
    theme: Theme,
}

thread_local! {
    /// The strip as it stands on its canvas.
    static DRAWN_STRIP: Cell<Option<Strip>> = const { Cell::new(None) };
}

/// The canvas called `id`, made as large as so many CSS pixels at the device's own fineness.
pub fn canvas(id: &str, scale: Scale, (width, height): (f64, f64)) -> Option<CanvasBackend> {
    let canvas = document().get_element_by_id(id)?.dyn_into::<HtmlCanvasElement>().ok()?;
    let pixels = (scale.backend(width) as u32, scale.backend(height) as u32);
    if (canvas.width(), canvas.height()) != pixels {
        canvas.set_width(pixels.0);
        canvas.set_height(pixels.1);
        let style = HtmlElement::style(&canvas);
        for (property, length) in [("width", width), ("height", height)] {
            // A length in pixels is always taken.
            let _ = style.set_property(property, &px(length));
        }
    }
    CanvasBackend::with_canvas_object(canvas)
}
