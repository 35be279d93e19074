//! What was typed and chosen in the first view, before the calculator was there.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use crate::app::session::{FIELD_PARAMS, Session};
use crate::text::parameter;

/// What the reader has done to the first view.
#[derive(Default)]
pub struct Typed {
    /// Fields by their number, with what stands in them.
    fields: Vec<(usize, String)>,
    /// Sliders by the number of their field, with where they stand.
    sliders: Vec<(usize, f64)>,
    /// A selector of what has focus, and the caret's place.
    focus: Option<(String, Option<u32>)>,
}

fn inputs() -> Vec<HtmlInputElement> {
    let Ok(found) = document().query_selector_all(".first input") else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Reads it off the first view.
pub fn typed() -> Typed {
    let mut typed = Typed::default();
    let focused = document().active_element();
    for input in inputs() {
        let number = |name: &str| input.get_attribute(name)?.parse::<usize>().ok();
        let changed = input.value() != input.default_value();
        let has_focus = focused.as_ref().is_some_and(|focused| *focused == **input);
        if let Some(field) = number("data-field") {
            if changed {
                typed.fields.push((field, input.value()));
            }
            if has_focus {
                let caret = input.selection_end().ok().flatten();
                typed.focus = Some((["[data-field='", &field.to_string(), "']"].concat(), caret));
            }
        } else if let Some(field) = number("data-slider") {
            if changed {
                typed.sliders.push((field, input.value_as_number()));
            }
            if has_focus {
                typed.focus = Some((["#", &input.id()].concat(), None));
            }
        }
    }
    typed
}

/// Does the same to the page.
pub fn take_over(session: Session, typed: &Typed) {
    for (field, value) in &typed.sliders {
        if let Some(param) = FIELD_PARAMS.get(*field) {
            session.set_from_control(*param, parameter::kept(*param, *value));
        }
    }
    for (field, text) in &typed.fields {
        if *field < FIELD_PARAMS.len() {
            session.type_in(*field, text.clone());
            // A field that is still being typed in is left later, by the reader.
            let being_typed =
                typed.focus.as_ref().is_some_and(|(at, _)| at.contains(&["'", &field.to_string(), "'"].concat()));
            if !being_typed {
                session.leave(*field);
            }
        }
    }
    if let Some((at, caret)) = &typed.focus
        && let Some(input) = document().query_selector(at).ok().flatten()
        && let Ok(input) = input.dyn_into::<HtmlInputElement>()
    {
        // What cannot take focus or a caret leaves them where they are.
        let _ = input.focus();
        if let Some(caret) = caret {
            let _ = input.set_selection_range(*caret, *caret);
        }
    }
}
