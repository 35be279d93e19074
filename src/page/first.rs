//! What was typed and chosen in the first view, before the calculator was there.

use leptos::prelude::*;
use web_sys::{HtmlElement, HtmlInputElement};

use super::erased::{all, focus};
use super::later;
use crate::app::session::{FIRST_FIELDS, Session, field_param};
use crate::cases::DEFAULT;
use crate::text::parameter;

/// What the reader has done to the first view.
#[derive(Default)]
pub struct Typed {
    /// Fields by their number, with what stands in them.
    fields: Vec<(usize, String)>,
    /// Sliders by the number of their field, with where they stand.
    sliders: Vec<(usize, f64)>,
    /// What has focus.
    focus: Option<Focus>,
    /// How far down the page is scrolled, CSS pixels.
    scrolled: f64,
    /// The step of the story that is being read, and where in the window it stands, CSS pixels.
    reading: Option<(usize, f64)>,
}

/// What may have focus in the first view.
enum Focus {
    /// A field, by its number, with the caret's place.
    Field(usize, Option<u32>),
    /// A slider, by its id.
    Slider(String),
    /// A link further down, by its class.
    Link(String),
}

/// Reads it off the first view.
pub fn typed() -> Typed {
    let mut typed = Typed { scrolled: window().scroll_y().unwrap_or_default(), ..Typed::default() };
    let top = |step: &HtmlElement| step.get_bounding_client_rect().top();
    let tops = all::<HtmlElement>(".first .tale").iter().map(top).collect::<Vec<f64>>();
    typed.reading = tops.into_iter().enumerate().find(|(_, top)| *top > 0.0).filter(|_| typed.scrolled > 0.0);
    let focused = document().active_element();
    let class = focused.as_ref().map(web_sys::Element::class_name).unwrap_or_default();
    if matches!(class.as_str(), "begin" | "present" | "to-case") {
        typed.focus = Some(Focus::Link(class));
    }
    for input in all::<HtmlInputElement>(".first input") {
        let number = |name: &str| input.get_attribute(name)?.parse::<usize>().ok();
        let changed = input.value() != input.default_value();
        let has_focus = focused.as_ref().is_some_and(|focused| *focused == **input);
        if let Some(field) = number("data-field") {
            if changed {
                typed.fields.push((field, input.value()));
            }
            if has_focus {
                typed.focus = Some(Focus::Field(field, input.selection_end().ok().flatten()));
            }
        } else if let Some(field) = number("data-slider") {
            if changed {
                typed.sliders.push((field, input.value_as_number()));
            }
            if has_focus {
                typed.focus = Some(Focus::Slider(input.id()));
            }
        }
    }
    typed
}

/// Does the same to the page.
pub fn take_over(session: Session, typed: &Typed) {
    for (field, value) in &typed.sliders {
        if *field < FIRST_FIELDS {
            let param = field_param(DEFAULT, *field);
            session.set_from_control(param, parameter::kept(param, *value));
        }
    }
    for (field, text) in &typed.fields {
        // Only the default case has a first view that can be typed in.
        if *field < FIRST_FIELDS {
            session.type_in(*field, text.clone());
            // A field that is still being typed in is left later, by the reader.
            if !matches!(typed.focus, Some(Focus::Field(focused, _)) if focused == *field) {
                session.leave(*field);
            }
        }
    }
    if let Some((step, top)) = typed.reading {
        session.when_whole(move || later::keep_reading(step, top));
    }
    let scrolled = typed.scrolled;
    // When the pictures have their height again.
    request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, scrolled));
    let (selector, caret) = match &typed.focus {
        Some(Focus::Field(field, caret)) => (["[data-field='", &field.to_string(), "']"].concat(), *caret),
        Some(Focus::Slider(id)) => (["#", id].concat(), None),
        Some(Focus::Link(class)) => ([".", class].concat(), None),
        None => return,
    };
    focus(&selector);
    if let (Some(caret), Some(input)) = (caret, all::<HtmlInputElement>(&selector).first()) {
        // A field that has no caret stays as it is.
        let _ = input.set_selection_range(caret, caret);
    }
}
