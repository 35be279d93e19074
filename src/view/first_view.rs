//! What was typed and chosen in the first view, before the calculator was there.

use leptos::prelude::*;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::browser::Page;
use crate::browser::dom::{all, focus};
use crate::model::Param;
use crate::state::{Action, Field, Target};
use crate::text::parameter;

/// What the reader has done to the first view.
#[derive(Default)]
pub struct FirstView {
    /// Fields, with what stands in them.
    fields: Vec<(Field, String)>,
    /// Sliders, with where they stand.
    sliders: Vec<(Param, f64)>,
    /// What has focus.
    focus: Option<Focus>,
    /// How far down the page is scrolled, CSS pixels.
    scrolled: f64,
    /// The step of the story that is being read, and where in the window it stands, CSS pixels.
    reading: Option<(usize, f64)>,
}

/// What may have focus in the first view.
enum Focus {
    /// A field, with the caret's place.
    Field(Field, Option<u32>),
    /// A slider, by its id.
    Slider(String),
    /// A link further down, by its class.
    Link(String),
}

impl FirstView {
    /// Reads it off the page.
    pub fn read() -> Self {
        let mut first = Self { scrolled: window().scroll_y().unwrap_or_default(), ..Self::default() };
        let tops = all::<HtmlElement>(".first .tale").into_iter().map(|step| step.get_bounding_client_rect().top());
        first.reading = tops.enumerate().find(|(_, top)| *top > 0.0).filter(|_| first.scrolled > 0.0);
        let focused = document().active_element();
        let class = focused.as_ref().map(web_sys::Element::class_name).unwrap_or_default();
        if matches!(class.as_str(), "begin" | "present" | "to-case") {
            first.focus = Some(Focus::Link(class));
        }
        for input in all::<HtmlInputElement>(".first input") {
            let changed = input.value() != input.default_value();
            let has_focus = focused.as_ref().is_some_and(|focused| *focused == **input);
            if let Some(field) = input.get_attribute("data-field").as_deref().and_then(Field::called) {
                if changed {
                    first.fields.push((field, input.value()));
                }
                if has_focus {
                    first.focus = Some(Focus::Field(field, input.selection_end().ok().flatten()));
                }
            } else if let Some(param) = input.get_attribute("data-slider").as_deref().and_then(Param::from_id) {
                if changed {
                    first.sliders.push((param, input.value_as_number()));
                }
                if has_focus {
                    first.focus = Some(Focus::Slider(input.id()));
                }
            }
        }
        first
    }

    /// Does the same to the page.
    pub fn take_over(&self, page: Page) {
        for (param, value) in &self.sliders {
            page.dispatch(Action::Set(*param, parameter::kept(*param, *value)));
        }
        for (field, text) in &self.fields {
            page.dispatch(Action::Type(*field, text.clone()));
            // A field that is still being typed in is left later, by the reader.
            if !matches!(self.focus, Some(Focus::Field(focused, _)) if focused == *field) {
                page.dispatch(Action::Leave(*field));
            }
        }
        if let Some((step, top)) = self.reading {
            page.dispatch(Action::Show(Target::Step { step, top: top as i32 }));
        }
        let scrolled = self.scrolled;
        // When the pictures have their height again.
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, scrolled));
        let (selector, caret) = match &self.focus {
            Some(Focus::Field(field, caret)) => (["[data-field='", &field.id(), "']"].concat(), *caret),
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
}
