//! The main picture, budgets in rows: canvas for the bars, HTML for every text, and the table behind it.

use gloo::events::EventListener;
use leptos::html;
use leptos::prelude::*;
use plotters::prelude::IntoDrawingArea as _;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

use super::erased::{fixed, list, toggle, whether, words};
use super::table::table;
use crate::app::session::{Picture, Session, State, View, session};
use crate::chart::pen::{Anchor, Pen, Scale};
use crate::chart::rows::{self, Mark, ROWS, Room};
use crate::chart::{Colour, Theme};
use crate::model::Group;
use crate::text::picture::{self as texts, Unit};
use crate::text::{self, number};

/// Air between names and bars, CSS pixels.
const NAME_GAP: f64 = 14.0;

/// The figure with its two views.
pub fn figure(canvas: NodeRef<html::Canvas>) -> AnyView {
    let session = session();
    let choices = [(View::PerYear, text::PER_YEAR), (View::Table, text::TABLE)].map(|(choice, name)| {
        let chosen = whether(move |state| state.view == choice);
        toggle(fixed(name), chosen, move || session.change(|state| state.view = choice))
    });
    // The table has a caption of its own.
    let caption = words(|state| match state.view {
        View::PerYear => texts::caption(state.lang, &state.shown.outcome),
        View::Table => String::new(),
    });
    view! {
        <figure class="figure">
            <figcaption>
                <p class="quiet">{caption}</p>
                <div class="views" role="group" aria-label=fixed(text::VIEW)>{Vec::from(choices)}</div>
            </figcaption>
            {plot(session, canvas)}
            {table()}
        </figure>
    }
    .into_any()
}

/// Bars on a canvas, names and sums beside them.
fn plot(session: Session, canvas: NodeRef<html::Canvas>) -> AnyView {
    let plot = NodeRef::<html::Div>::new();
    watch_room_and_theme(session, plot);
    let heading = words(|state| texts::sum_heading(state.lang, &state.shown.outcome, unit(state)));
    // The plot is never lower than its texts, and no higher because it once was.
    let least = words(|state| of_picture(state, |picture| px(picture.layout.least_height)));
    let left = words(|state| of_picture(state, |picture| px(picture.room.names_width())));
    view! {
        <div class="plot" node_ref=plot style:min-height=least hidden=whether(|state| state.view != View::PerYear)
            class:stacked=whether(|state| state.picture.as_ref().is_some_and(|picture| picture.room.stacked()))>
            <canvas node_ref=canvas aria-hidden="true" style:left=left></canvas>
            {list(labels)}
            <p class="sum-heading">{heading}</p>
            <ul class="rows">{(0..ROWS).map(row_text).collect::<Vec<_>>()}</ul>
        </div>
    }
    .into_any()
}

fn px(length: f64) -> String {
    number::plain(length, 2) + "px"
}

/// Reads the picture, once there is one.
fn of_picture(state: &State, read: impl FnOnce(&Picture) -> String) -> String {
    state.picture.as_ref().map(read).unwrap_or_default()
}

/// The unit of all sums in the picture.
fn unit(state: &State) -> Unit {
    let sums = state.picture.iter().flat_map(|picture| &picture.rows.rows).map(|row| row.sum.abs());
    Unit::for_largest(sums.fold(0.0, f64::max))
}

/// The texts that name marks in the plot.
fn labels(state: &State) -> Vec<AnyView> {
    let Some(picture) = &state.picture else { return Vec::new() };
    let names_width = picture.room.names_width();
    let labels = picture.layout.labels(&picture.rows).into_iter();
    labels
        .map(|label| {
            let class = match (label.anchor, label.mark) {
                (_, Mark::Payback(_)) => "label middle strong",
                (Anchor::Start, _) => "label start",
                (Anchor::Middle, _) => "label middle",
                (Anchor::End, _) => "label end",
            };
            let words = texts::mark(state.lang, label.mark);
            let (left, top) = (px(names_width + label.x), px(label.y));
            view! { <span class=class aria-hidden="true" style:left=left style:top=top>{words}</span> }.into_any()
        })
        .collect()
}

/// Name, reason and sum of one row.
fn row_text(row: usize) -> AnyView {
    let name = words(move |state| {
        of_picture(state, |picture| texts::row_name(state.lang, picture.rows.rows[row].of).to_owned())
    });
    let reason = words(move |state| {
        let outcome = &state.shown.outcome;
        of_picture(state, |picture| texts::row_reason(state.lang, picture.rows.rows[row].of, &picture.rows, outcome))
    });
    let sum =
        words(move |state| of_picture(state, |picture| unit(state).signed(state.lang, picture.rows.rows[row].sum)));
    let name_top = words(move |state| of_picture(state, |picture| px(picture.layout.rows[row].name)));
    let name_width = words(|state| of_picture(state, |picture| px((picture.room.names_width() - NAME_GAP).max(0.0))));
    let zero = words(move |state| of_picture(state, |picture| px(picture.layout.rows[row].zero)));
    let unit_name = words(|state| ["\u{a0}", unit(state).name().get(state.lang)].concat());
    view! {
        <li>
            <p class="row-name" style:top=name_top style:width=name_width><b>{name}</b>" "<span>{reason}</span></p>
            <p class="row-sum" style:top=zero>{sum}<span class="unseen">{unit_name}</span></p>
        </li>
    }
    .into_any()
}

/// Draws the picture at the device's own fineness.
pub fn paint(canvas: &web_sys::HtmlCanvasElement, picture: &Picture, theme: &Theme) {
    let scale = Scale::for_device_ratio(picture.room.device_ratio);
    let size = picture.layout.size;
    let (width, height) = (scale.backend(size.width) as u32, scale.backend(size.height) as u32);
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
        let style = HtmlElement::style(canvas);
        for (property, length) in [("width", size.width), ("height", size.height)] {
            // A length in pixels is always taken.
            let _ = style.set_property(property, &px(length));
        }
    }
    if let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        let area = backend.into_drawing_area();
        // A canvas that cannot be drawn on leaves names, sums and table, which are text.
        let _ = rows::draw(&Pen { area: &area, scale }, &picture.rows, &picture.layout, theme);
    }
}

/// Keeps room and colours as the browser has them, for as long as the page is open.
fn watch_room_and_theme(session: Session, plot: NodeRef<html::Div>) {
    plot.on_load(move |element| {
        let measured = element.clone();
        let measure = move || {
            let room = Room {
                width: f64::from(measured.client_width()),
                height: f64::from(measured.client_height()),
                line: font_size(&measured) * 1.25,
                device_ratio: window().device_pixel_ratio(),
            };
            // Without width the plot is out of view, and its room waits.
            if room.width > 0.0 && session.peek(|state| state.room != Some(room)) {
                session.change(|state| state.room = Some(room));
            }
        };
        let coloured = element.clone();
        let read = move || {
            let theme = theme_of(&coloured);
            session.change(|state| state.theme = theme);
        };
        measure();
        read();
        for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
            if let Ok(Some(list)) = window().match_media(query) {
                let read = read.clone();
                EventListener::new(&list, "change", move |_| read()).forget();
            }
        }
        let resized: Closure<dyn Fn()> = Closure::new(measure.clone());
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&element);
        }
        resized.forget();
        // Zoom and another screen change the device pixel ratio without changing the element's size.
        EventListener::new(&window(), "resize", move |_| measure()).forget();
    });
}

fn computed(element: &HtmlElement, property: &str) -> Option<String> {
    window().get_computed_style(element).ok()??.get_property_value(property).ok()
}

fn font_size(element: &HtmlElement) -> f64 {
    computed(element, "font-size").and_then(|size| number::read_plain(size.trim_end_matches("px"))).unwrap_or(16.0)
}

/// The colours that the style sheet has in force, the reader's own under forced colours included.
fn theme_of(plot: &HtmlElement) -> Theme {
    let Some(probe) = document().create_element("span").ok().and_then(|probe| probe.dyn_into::<HtmlElement>().ok())
    else {
        return Theme::LIGHT;
    };
    let mut colours = Theme::LIGHT;
    if plot.append_child(&probe).is_ok() {
        let colour = |token: &str, usual: Colour| {
            // A colour by name is always taken; what cannot be read stays as in daylight.
            let _ = HtmlElement::style(&probe).set_property("color", &["var(--", token, ")"].concat());
            computed(&probe, "color").as_deref().and_then(Colour::from_css).unwrap_or(usual)
        };
        colours = Theme {
            paper: colour("paper", colours.paper),
            ink: colour("ink", colours.ink),
            muted: colour("muted", colours.muted),
            band: colour("band", colours.band),
            groups: Group::ALL.map(|group| colour(group.id(), colours.of(group))),
        };
        probe.remove();
    }
    colours
}
