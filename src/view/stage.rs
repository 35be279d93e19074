//! Presentera: steps and pictures as slides, driven by a clicker, with what a speaker needs at the foot of the screen.

use leptos::prelude::*;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlSelectElement};

use super::canvas::paint;
use super::keys::{leave, show_code};
use super::notes::follow_stage;
use crate::browser::dom::{all, target};
use crate::browser::{Now, Page, offline, page};
use crate::chart::code;
use crate::chart::pen::Scale;
use crate::link;
use crate::state::key::{self, Command, KEYS, StageKey};
use crate::state::{Action, Dialog, MAIN_PICTURE, Mode, Route};
use crate::text::{self, stage as texts};

/// Room above and below the code in a dialog, CSS pixels.
const AROUND_CODE: f64 = 60.0;

/// On a phone the modules of a code may be finer than from a projector, CSS pixels.
const LEAST_MODULE_ON_PHONE: f64 = 4.0;

/// Below this width a window is a phone's, CSS pixels.
const PHONE: f64 = 600.0;

/// Opens the notes in a window of their own.
fn open_notes(page: Page) {
    let link = page.peek(|state| link::write_at(state, Route { mode: Mode::Notes, ..state.route }));
    // A browser that opens no windows leaves the stage as it is.
    let _ = window().open_with_url_and_target_and_features(&link, "notes", "width=900,height=640");
}

fn is_stage(now: Now<'_>) -> bool {
    now.route().mode == Mode::Stage
}

/// What stands at the foot of the stage, and what lies over it.
#[component]
pub fn Stage() -> impl IntoView {
    let page = page();
    follow_stage(page);
    let on_stage = page.memo(is_stage);
    Effect::new(move || {
        if on_stage.get() {
            offline::keep(page);
        }
    });
    let choose = move |event: web_sys::Event| {
        if let Some(chosen) = target::<HtmlSelectElement>(&event) {
            page.dispatch(Action::Go(Mode::Stage, chosen.selected_index().max(0) as usize));
            // The keys are the stage's again.
            let _ = chosen.blur();
        }
    };
    let slide = |slide: usize| {
        view! {
            <option
                value=slide.to_string()
                prop:selected=page.memo(move |now| now.route().slide == slide)
                prop:textContent=page.in_words(move |lang| texts::slide(lang, slide))
            />
        }
    };
    let rows =
        page.memo(|now| if now.stage().revealed.is_some() { text::NEXT_ROW } else { text::ROW_BY_ROW }.get(now.lang()));
    let has_changed = page.memo(|now| now.last_change().is_some());
    view! {
        <nav class="stage-bar" aria-label=page.say(text::PRESENT) hidden=page.memo(move |_| !on_stage.get())>
            <button type="button" aria-label=page.say(text::BACK_A_STEP) on:click=page.on(Action::TurnPage(-1))>
                "‹"
            </button>
            <select aria-label=page.say(text::SLIDE) on:change=choose>
                {(0..texts::SLIDES).map(slide).collect_view()}
            </select>
            <button type="button" aria-label=page.say(text::NEXT) on:click=page.on(Action::TurnPage(1))>
                "›"
            </button>
            <button
                type="button"
                hidden=page.memo(move |_| !has_changed.get())
                on:click=page.on(Action::Replay)
                prop:textContent=page.say(text::REPLAY)
            />
            <button
                type="button"
                hidden=page.memo(|now| now.route().slide != MAIN_PICTURE)
                on:click=page.on(Action::NextRow)
                prop:textContent=rows
            />
            <button type="button" on:click=move |_| show_code(page)>
                "QR"
            </button>
            <button type="button" on:click=move |_| open_notes(page) prop:textContent=page.say(text::NOTES) />
            <button
                type="button"
                aria-label=page.say(text::KEYS)
                on:click=page.on(Action::Open(Dialog::Keys))
                prop:textContent=page.say(key::shown(Command::Keys))
            />
            <button type="button" on:click=move |_| leave(page) prop:textContent=page.say(text::LEAVE_STAGE) />
            <p class="replayed" prop:textContent=page.memo(|now| now.messages().replayed.clone()) />
        </nav>
        <div
            class="blank"
            hidden=page.memo(|now| !now.stage().blank)
            on:click=page.on(Action::Blank(false))
        ></div>
        <StageDialog />
    }
}

/// The link whose code is open.
fn code_link(now: Now<'_>) -> Option<String> {
    match &now.stage().dialog {
        Some(Dialog::Code(link)) => Some(link.clone()),
        Some(Dialog::Keys) | None => None,
    }
}

/// The keys, or a code.
#[component]
fn StageDialog() -> impl IntoView {
    let page = page();
    let dialog = page.memo(|now| now.stage().dialog.clone());
    Effect::new(move || show(dialog.get().as_ref()));
    let no_code = page.memo(|now| code_link(now).is_none());
    let has_code = page.memo(|now| code_link(now).is_some());
    let name = page.memo(|now| if code_link(now).is_none() { text::KEYS } else { text::SAME_SCENARIO }.get(now.lang()));
    let link = page.memo(|now| match code_link(now) {
        Some(link) if code::code(&link).is_none() => [text::TOO_LONG.get(now.lang()), " ", &link].concat(),
        Some(link) => link,
        None => String::new(),
    });
    let keys = move || {
        let is_open = dialog.with(|dialog| *dialog == Some(Dialog::Keys));
        let line = |key: &'static StageKey| {
            view! {
                <dt prop:textContent=page.say(key.shown) />
                <dd prop:textContent=page.say(key.does) />
            }
        };
        is_open.then(|| KEYS.iter().map(line).collect_view())
    };
    let kept = page.memo(|now| if now.stage().is_kept { text::KEPT_OFFLINE.get(now.lang()) } else { "" });
    let close = |_| all::<HtmlDialogElement>("#asked").iter().for_each(HtmlDialogElement::close);
    view! {
        <dialog id="asked" aria-labelledby="asked-name" on:close=page.on(Action::CloseDialog)>
            <h2 id="asked-name" prop:textContent=name />
            <div class="code" hidden=no_code>
                <canvas id="code" role="img" aria-label=page.say(text::CODE)></canvas>
                <p class="link" prop:textContent=link />
            </div>
            <dl class="keys" hidden=has_code>
                {keys}
            </dl>
            <p class="quiet" hidden=has_code prop:textContent=kept />
            <p class="ways-on">
                <button
                    type="button"
                    class="quiet-button"
                    hidden=has_code
                    aria-pressed=page.aria(|now| !now.stage().without_letters)
                    on:click=page.on(Action::ToggleLetters)
                    prop:textContent=page.say(text::SHORTCUTS)
                />
                " "
                <button type="button" class="begin" on:click=close prop:textContent=page.say(text::CLOSE) />
            </p>
        </dialog>
    }
}

/// Opens the dialog or closes it, and draws the code in it.
fn show(asked: Option<&Dialog>) {
    let Some(dialog) = all::<HtmlDialogElement>("#asked").into_iter().next() else { return };
    match asked {
        None => dialog.close(),
        // What is open already stays so.
        Some(_) if dialog.open() => {}
        Some(_) => {
            let _ = dialog.show_modal();
        }
    }
    if let Some(Dialog::Code(link)) = asked {
        paint_code(link);
    }
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
    let least = if width < PHONE { LEAST_MODULE_ON_PHONE } else { code::LEAST_MODULE };
    let module = (room / across).floor().max(least);
    let scale = Scale::for_device_ratio(window().device_pixel_ratio());
    paint("code", scale, (across * module, across * module), |pen| code::draw(pen, &drawn, module));
}
