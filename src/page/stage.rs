//! Presentera: steps and pictures as slides, driven by a clicker, with what a speaker needs at the foot of the screen.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use leptos::prelude::*;
use plotters::prelude::IntoDrawingArea as _;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlSelectElement, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::erased::{Part, all, button, el, item};
use super::figure::canvas;
use super::share::link_in_force;
use crate::app::place::{MAIN_PICTURE, Place, Way};
use crate::app::session::{Asked, Session, State, session};
use crate::chart::code;
use crate::chart::pen::{Pen, Scale};
use crate::chart::rows::standing;
use crate::text::{self, fetched, stage as texts};

/// Room above and below the code in a dialog, CSS pixels.
const AROUND_CODE: f64 = 60.0;

/// Goes on stage, on the whole screen where the browser allows it.
pub fn enter(session: Session) {
    let slide = session.peek(|state| if state.place.way == Way::Story { state.place.slide } else { 0 });
    session.go(Way::Stage, slide);
    fill_screen();
}

/// Takes the whole screen; without leave the stage stands in its window.
pub fn fill_screen() {
    if let Some(root) = document().document_element() {
        let _ = root.request_fullscreen();
    }
}

/// Leaves the stage for where it was entered from; every value is kept.
pub fn leave(session: Session) {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
    let from = session.peek(|state| state.came_from);
    session.go(from.way, from.slide);
    if from.way == Way::Try {
        super::story::show_answer();
    }
    super::story::show_step(session);
}

/// Shows one more row of the main picture; after the last one all are there again.
pub fn next_row(session: Session) {
    session.change(|state| {
        let rows = standing(&state.shown.outcome).count();
        let next = state.stage.revealed.map_or(1, |shown| shown + 1);
        state.stage.revealed = Some(next).filter(|next| *next < rows);
    });
}

/// Opens a dialog.
pub fn ask(session: Session, asked: Asked) {
    session.change(|state| state.stage.asked = Some(asked));
}

/// The code of what is in force.
pub fn ask_code(session: Session) {
    ask(session, Asked::Code(link_in_force(session)));
}

/// Opens the notes in a window of their own.
pub fn open_notes(session: Session) {
    let link = session.peek(|state| {
        let place = Place { way: Way::Notes, ..state.place };
        state.link_at(&place)
    });
    // A browser that opens no windows leaves the stage as it is.
    let _ = window().open_with_url_and_target_and_features(&link, "notes", "width=900,height=640");
}

/// What stands at the foot of the stage, and what lies over it.
pub fn stage() -> [AnyView; 3] {
    let session = session();
    let shown = |state: &State| state.place.way == Way::Stage;
    let turn = move |by: isize| move || session.turn_page(by);
    let choose = move |event: &web_sys::Event| {
        let chosen = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(chosen) = chosen {
            session.go(Way::Stage, chosen.selected_index().max(0) as usize);
            // The keys are the stage's again.
            let _ = chosen.blur();
        }
    };
    let names = |state: &State| {
        let name = |slide: usize| {
            let option = item("option").is("value", slide.to_string()).text(texts::slide(state.lang, slide));
            if slide == state.place.slide { option.is("selected", "") } else { option }
        };
        (0..texts::SLIDES).map(name).collect()
    };
    let slides = el("select").named("aria-label", text::SLIDE).on("change", choose).list(names);
    let rows = button(move || next_row(session)).hidden_if(|state| state.place.slide != MAIN_PICTURE).text(|state| {
        fetched(state.lang, if state.stage.revealed.is_some() { text::NEXT_ROW } else { text::ROW_BY_ROW })
    });
    let bar = el("nav")
        .class("stage-bar")
        .named("aria-label", text::PRESENT)
        .hidden_if(move |state| !shown(state))
        .and(button(turn(-1)).named("aria-label", text::BACK_A_STEP).plain("‹"))
        .and(slides)
        .and(button(turn(1)).named("aria-label", text::NEXT).plain("›"))
        .and(button(move || session.replay()).hidden_if(|state| state.last_change.ends.is_none()).say(text::REPLAY))
        .and(rows)
        .and(button(move || ask_code(session)).plain("QR"))
        .and(button(move || open_notes(session)).say(text::NOTES))
        .and(button(move || ask(session, Asked::Keys)).named("aria-label", text::KEYS).plain("?"))
        .and(button(move || leave(session)).say(text::LEAVE_STAGE))
        .and(el("p").class("replayed").text(|state| state.replayed.clone()));
    let blank = el("div")
        .class("blank")
        .hidden_if(|state| !state.stage.blank)
        .on("click", move |_| session.change(|state| state.stage.blank = false));
    [bar.view(), blank.view(), dialog(session).view()]
}

/// The keys, or a code.
fn dialog(session: Session) -> Part {
    let keys = |state: &State| {
        if state.stage.asked != Some(Asked::Keys) {
            return Vec::new();
        }
        let lines = texts::keys(state.lang).map(|[keys, does]| [item("dt").text(keys), item("dd").text(does)]);
        lines.into_iter().flatten().collect()
    };
    let letters = button(move || session.change(|state| state.stage.without_letters = !state.stage.without_letters))
        .has("aria-pressed", |state| (!state.stage.without_letters).to_string())
        .say(text::SHORTCUTS);
    let kept = |state: &State| {
        if state.stage.is_kept { fetched(state.lang, text::KEPT_OFFLINE) } else { String::new() }
    };
    let link = |state: &State| match &state.stage.asked {
        Some(Asked::Code(link)) if code::code(link).is_none() => {
            [&fetched(state.lang, text::TOO_LONG), " ", link].concat()
        }
        Some(Asked::Code(link)) => link.clone(),
        _ => String::new(),
    };
    let no_code = |state: &State| !matches!(&state.stage.asked, Some(Asked::Code(_)));
    let close = || {
        for dialog in all::<HtmlDialogElement>("#asked") {
            dialog.close();
        }
    };
    el("dialog")
        .is("id", "asked")
        .is("aria-labelledby", "asked-name")
        .on("close", move |_| session.change(|state| state.stage.asked = None))
        .and(
            el("h2")
                .is("id", "asked-name")
                .text(move |state| fetched(state.lang, if no_code(state) { text::KEYS } else { text::SAME_SCENARIO })),
        )
        .and(
            el("div")
                .class("code")
                .hidden_if(no_code)
                .and(el("canvas").is("id", "code").is("role", "img").named("aria-label", text::CODE))
                .and(el("p").class("link").text(link)),
        )
        .and(el("dl").class("keys").hidden_if(move |state| !no_code(state)).list(keys))
        .and(el("p").class("quiet").hidden_if(move |state| !no_code(state)).text(kept))
        .and(
            el("p")
                .class("ways-on")
                .and(letters.class("quiet-button").hidden_if(move |state| !no_code(state)))
                .plain(" ")
                .and(button(close).class("begin").say(text::CLOSE)),
        )
}

thread_local! {
    /// The dialog that is open.
    static OPEN: RefCell<Option<Asked>> = const { RefCell::new(None) };
}

/// Follows the state with what is no part of it: the dialog, the code in it, and the page kept for use without network.
pub fn follow(session: Session) {
    let (asked, on_stage) = session.peek(|state| (state.stage.asked.clone(), state.place.way == Way::Stage));
    if on_stage {
        keep(session);
    }
    if OPEN.with_borrow(|open| *open == asked) {
        return;
    }
    let Some(dialog) = all::<HtmlDialogElement>("#asked").into_iter().next() else { return };
    match &asked {
        None => dialog.close(),
        // What is open already stays so.
        Some(_) if dialog.open() => {}
        Some(_) => {
            let _ = dialog.show_modal();
        }
    }
    if let Some(Asked::Code(link)) = &asked {
        paint_code(link);
    }
    OPEN.set(asked);
}

fn paint_code(link: &str) {
    let drawn = code::code(link);
    for canvas in all::<HtmlElement>("#code") {
        canvas.set_hidden(drawn.is_none());
    }
    let Some(drawn) = drawn else { return };
    let across = f64::from(code::modules(&drawn));
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default();
    let room = (height - 2.0 * AROUND_CODE).min(width - AROUND_CODE);
    // On a phone it may be finer than from a projector.
    let module = (room / across).floor().max(if width < 600.0 { 4.0 } else { code::LEAST_MODULE });
    let scale = Scale::for_device_ratio(window().device_pixel_ratio());
    if let Some(backend) = canvas("code", scale, (across * module, across * module)) {
        let area = backend.into_drawing_area();
        // A canvas that cannot be drawn on leaves the link in words.
        let _ = code::draw(&Pen { area: &area, scale }, &drawn, module);
    }
}

thread_local! {
    /// Whether the browser has been asked to keep the page.
    static KEEPING: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the page in the browser, so that the talk goes on without network, and says so when it is done.
fn keep(session: Session) {
    if KEEPING.replace(true) {
        return;
    }
    let workers = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("serviceWorker"));
    let Some(workers) = workers.ok().and_then(|workers| workers.dyn_into::<ServiceWorkerContainer>().ok()) else {
        return;
    };
    let kept = move |_: &web_sys::Event| session.change(|state| state.stage.is_kept = true);
    EventListener::new(&workers, "message", kept).forget();
    let ask: Closure<dyn FnMut(JsValue)> = Closure::once(|ready: JsValue| {
        if let Some(worker) = ready.unchecked_ref::<ServiceWorkerRegistration>().active() {
            // A worker that is gone keeps nothing, and nothing is promised.
            let _ = worker.post_message(&JsValue::from_str("keep"));
        }
    });
    let nothing: Closure<dyn FnMut(JsValue)> = Closure::once(|_| {});
    let _ = workers.register("offline.js").catch(&nothing);
    if let Ok(ready) = workers.ready() {
        let _ = ready.then(&ask);
    }
    ask.forget();
    nothing.forget();
}
