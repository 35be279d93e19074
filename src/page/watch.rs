//! What only the browser knows: how much room there is, which colours are in force, whether a keyboard covers the page.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, ResizeObserver};

use super::erased::all;
use crate::app::session::Session;
use crate::app::tell::SceneRoom;
use crate::chart::rows::Room;
use crate::chart::{Colour, Theme};
use crate::model::Group;
use crate::text::number;

/// What is lost of the window's height when a keyboard opens on a phone, CSS pixels at least.
const KEYBOARD: f64 = 140.0;

/// Keeps room and colours as the browser has them, for as long as the page is open.
pub fn watch(session: Session) {
    measure(session);
    keep_measure(session, ".ruler, .slider, .row-note");
    // Whoever comes to the end, or takes hold of the page, goes on to what is fetched.
    crossings(".foot", "0px", move |_, crosses| {
        if crosses {
            session.come_near();
        }
    });
    for by_hand in ["wheel", "touchmove", "pointerdown", "keydown"] {
        EventListener::once(&window(), by_hand, move |_| session.come_near()).forget();
    }
    // Zoom and another screen change the device pixel ratio without changing any element's size.
    EventListener::new(&window(), "resize", move |_| measure(session)).forget();

    let read = move || read_theme(session);
    read();
    // Paper is white, and colours may fail on it; hatching does not.
    let on_paper = Theme { hatched: true, ..Theme::LIGHT };
    EventListener::new(&window(), "beforeprint", move |_| session.show_now(|state| state.theme = on_paper)).forget();
    EventListener::new(&window(), "afterprint", move |_| read()).forget();
    for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)"] {
        if let Ok(Some(list)) = window().match_media(query) {
            EventListener::new(&list, "change", move |_| read()).forget();
        }
    }
    if let Some(viewport) = window().visual_viewport() {
        let seen = viewport.clone();
        let covered = move |_: &web_sys::Event| {
            let whole = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
            let covered = whole - seen.height() * seen.scale() > KEYBOARD;
            if let Some(root) = document().document_element() {
                // Setting a class by a fixed name cannot fail.
                let _ = root.class_list().toggle_with_force("keyboard", covered);
            }
        };
        EventListener::new(&viewport, "resize", covered).forget();
    }
}

/// Takes over how much room there is.
fn measure(session: Session) {
    let Some(ruler) = all::<HtmlElement>(".ruler").into_iter().next() else { return };
    // Only the text of the row that is open has a height.
    let note_height = all::<HtmlElement>(".row-note").iter().map(|note| f64::from(note.offset_height())).sum();
    let room = Room {
        width: f64::from(ruler.client_width()),
        height: f64::from(ruler.client_height()),
        line: font_size(&ruler) * 1.25,
        device_ratio: window().device_pixel_ratio(),
        note_height,
    };
    // On a phone all large sliders but one are out of view, and of the others those whose group is closed.
    let track_widths = [".controls .slider", ".bench .slider"].map(|sliders| {
        all::<HtmlElement>(sliders).iter().map(|slider| f64::from(slider.client_width())).fold(0.0, f64::max)
    });
    let scene = all::<HtmlElement>(".scene").into_iter().next().map(|scene| SceneRoom {
        size: (f64::from(scene.client_width()), f64::from(scene.client_height())),
        line: font_size(&scene) * 1.25,
    });
    session.change_if(|state| {
        state.device_ratio = room.device_ratio;
        let scene =
            scene.filter(|scene| scene.size.0 > 0.0 && scene.size.1 > scene.line && state.telling.room != Some(*scene));
        state.telling.room = scene.or(state.telling.room);
        // Without width a part of the page is out of view, and its room waits.
        let changed = scene.is_some()
            || (room.width > 0.0 && state.room != Some(room))
            || track_widths.iter().zip(state.track_widths).any(|(now, before)| *now > 0.0 && *now != before);
        if room.width > 0.0 {
            state.room = Some(room);
        }
        for (width, now) in state.track_widths.iter_mut().zip(track_widths).filter(|(_, now)| *now > 0.0) {
            *width = now;
        }
        changed
    });
}

/// Measures whenever an element that a selector finds changes its size.
pub fn keep_measure(session: Session, selector: &str) {
    let resized: Closure<dyn Fn()> = Closure::new(move || measure(session));
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        for element in all::<HtmlElement>(selector) {
            observer.observe(&element);
        }
    }
    resized.forget();
}

/// Takes over the colours that are in force now.
pub fn read_theme(session: Session) {
    if let Some(theme) = theme() {
        session.change(|state| state.theme = theme);
    }
}

/// Tells of each element that a selector finds, by its id, when it comes into the window widened by a margin, and when it
/// goes out of it.
pub fn crossings(selector: &str, margin: &str, tell: impl Fn(&str, bool) + 'static) {
    let crossed: Closure<dyn Fn(js_sys::Array)> = Closure::new(move |entries: js_sys::Array| {
        for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
            tell(&entry.target().id(), entry.is_intersecting());
        }
    });
    let init = IntersectionObserverInit::new();
    init.set_root_margin(margin);
    if let Ok(observer) = IntersectionObserver::new_with_options(crossed.as_ref().unchecked_ref(), &init) {
        for element in all::<HtmlElement>(selector) {
            observer.observe(&element);
        }
    }
    crossed.forget();
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
