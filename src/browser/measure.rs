//! What only the browser knows: how much room there is, which colours are in force, what is in view, whether a keyboard covers
//! the page.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Event, HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver,
};

use super::Page;
use super::dom::{all, set_root_class};
use crate::chart::rows::Room;
use crate::chart::{Colour, Theme};
use crate::model::Group;
use crate::state::{Action, Measured, StoryRoom};
use crate::text::number;

/// What is lost of the window's height when a keyboard opens on a phone, CSS pixels at least.
const KEYBOARD: f64 = 140.0;

/// What shows that the page is in somebody's hands.
pub const BY_HAND: [&str; 4] = ["wheel", "touchmove", "pointerdown", "keydown"];

/// Follows the window for as long as the component lives that this is called in.
pub fn follow_window(page: Page) {
    let keep = |listener: EventListener| {
        StoredValue::new_local(listener);
    };
    // Zoom and another screen change the device pixel ratio without changing any element's size.
    keep(EventListener::new(&window(), "resize", move |_| measure(page)));
    read_theme(page);
    // Paper is white, and colours may fail on it; hatching does not.
    let on_paper = Theme { hatched: true, ..Theme::LIGHT };
    keep(EventListener::new(&window(), "beforeprint", move |_| page.show_now(Action::Colour(on_paper))));
    keep(EventListener::new(&window(), "afterprint", move |_| read_theme(page)));
    for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
        if let Ok(Some(list)) = window().match_media(query) {
            keep(EventListener::new(&list, "change", move |_| read_theme(page)));
        }
    }
    if let Some(viewport) = window().visual_viewport() {
        let seen = viewport.clone();
        let covered = move |_: &Event| {
            let whole = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
            set_root_class("keyboard", whole - seen.height() * seen.scale() > KEYBOARD);
        };
        keep(EventListener::new(&viewport, "resize", covered));
    }
}

/// An observer of the browser's that stops when it is dropped.
struct Observing<O> {
    stop: fn(&O),
    observer: O,
    _heard: Closure<dyn Fn(js_sys::Array)>,
}

impl<O> Drop for Observing<O> {
    fn drop(&mut self) {
        (self.stop)(&self.observer);
    }
}

/// Measures whenever an element that a selector finds changes its size, from when the component is mounted that this is called
/// in until it is gone.
pub fn follow_sizes(page: Page, selector: &'static str) {
    let observing: StoredValue<Option<Observing<ResizeObserver>>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move || {
        let heard: Closure<dyn Fn(js_sys::Array)> = Closure::new(move |_: js_sys::Array| measure(page));
        let Ok(observer) = ResizeObserver::new(heard.as_ref().unchecked_ref()) else { return };
        for element in all::<HtmlElement>(selector) {
            observer.observe(&element);
        }
        observing.set_value(Some(Observing { stop: ResizeObserver::disconnect, observer, _heard: heard }));
    });
}

/// Tells of each element that a selector finds, by its id, when it comes into the window widened by a margin, and when it
/// goes out of it; from when the component is mounted that this is called in until it is gone.
pub fn follow_crossings(selector: &'static str, margin: &'static str, tell: impl Fn(&str, bool) + Clone + 'static) {
    let observing: StoredValue<Option<Observing<IntersectionObserver>>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move || {
        let tell = tell.clone();
        let heard: Closure<dyn Fn(js_sys::Array)> = Closure::new(move |entries: js_sys::Array| {
            for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
                tell(&entry.target().id(), entry.is_intersecting());
            }
        });
        let init = IntersectionObserverInit::new();
        init.set_root_margin(margin);
        let made = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &init);
        let Ok(observer) = made else { return };
        for element in all::<HtmlElement>(selector) {
            observer.observe(&element);
        }
        observing.set_value(Some(Observing { stop: IntersectionObserver::disconnect, observer, _heard: heard }));
    });
}

/// Takes over how much room there is.
pub fn measure(page: Page) {
    let width = |element: &HtmlElement| f64::from(element.client_width());
    // Only the text of the row that is open has a height.
    let note_height = all::<HtmlElement>(".row-note").iter().map(|note| f64::from(note.offset_height())).sum();
    let room = all::<HtmlElement>(".ruler").first().map(|ruler| Room {
        width: width(ruler),
        height: f64::from(ruler.client_height()),
        line: font_size(ruler) * 1.25,
        device_ratio: window().device_pixel_ratio(),
        note_height,
    });
    // On a phone all large sliders but one are out of view, and of the others those whose group is closed.
    let widest = |sliders: &str| {
        let widest = all::<HtmlElement>(sliders).iter().map(width).fold(0.0, f64::max);
        Some(widest).filter(|width| *width > 0.0)
    };
    let story_room = all::<HtmlElement>(".scene").first().map(|scene| StoryRoom {
        size: (width(scene), f64::from(scene.client_height())),
        line: font_size(scene) * 1.25,
    });
    page.dispatch(Action::Measure(Measured {
        // Without width a part of the page is out of view, and its room waits.
        room: room.filter(|room| room.width > 0.0),
        story_room: story_room.filter(|room| room.size.0 > 0.0 && room.size.1 > room.line),
        large_track: widest(".controls .slider"),
        track: widest(".bench .slider"),
        ratio: Some(window().device_pixel_ratio()),
    }));
}

/// Takes over the colours that are in force now.
pub fn read_theme(page: Page) {
    if let Some(theme) = theme() {
        page.dispatch(Action::Colour(theme));
    }
}

fn computed(element: &HtmlElement, property: &str) -> Option<String> {
    window().get_computed_style(element).ok()??.get_property_value(property).ok()
}

fn font_size(element: &HtmlElement) -> f64 {
    computed(element, "font-size").and_then(|size| number::read_plain(size.trim_end_matches("px"))).unwrap_or(16.0)
}

/// The colours that the style sheet has in force, the reader's own under forced colours included.
fn theme() -> Option<Theme> {
    let probe = document().create_element("span").ok()?.dyn_into::<HtmlElement>().ok()?;
    document().body()?.append_child(&probe).ok()?;
    let usual = Theme::LIGHT;
    let colour = |token: &str, usual: Colour| {
        // A colour by name is always taken; what cannot be read stays as in daylight.
        let _ = HtmlElement::style(&probe).set_property("color", &["var(--", token, ")"].concat());
        computed(&probe, "color").as_deref().and_then(Colour::from_css).unwrap_or(usual)
    };
    let colours = Theme {
        paper: colour("paper", usual.paper),
        ink: colour("ink", usual.ink),
        muted: colour("muted", usual.muted),
        band: colour("band", usual.band),
        groups: Group::ALL.map(|group| colour(group.id(), usual.of(group))),
        hatched: window().match_media("(forced-colors: active)").ok().flatten().is_some_and(|list| list.matches()),
    };
    probe.remove();
    Some(colours)
}
