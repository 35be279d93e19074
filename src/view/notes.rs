//! The speaker's notes in a window of their own, in step with the stage: each tells the other through a channel, in the words
//! of the link.

use gloo::timers::callback::Interval;
use leptos::prelude::*;

use super::keys;
use super::messages::Missing;
use crate::browser::channel::Channel;
use crate::browser::{Now, Page, page};
use crate::cases::DEFAULT;
use crate::link;
use crate::state::{Action, AppState, Mode, key};
use crate::text::run::Sentence;
use crate::text::{self, stage as texts};

/// What a new window asks.
const WHERE: &str = "where";

/// What the notes say before the number of a slide.
const SLIDE: &str = "slide ";

/// Slide and language, which is all that the notes show.
fn here(state: &AppState) -> String {
    let mut place = AppState::of(DEFAULT);
    (place.lang, place.route) = (state.lang, state.route);
    link::write(&place)
}

/// Answers the notes while on stage, and tells them what changes there.
pub fn follow_stage(page: Page) {
    let channel: StoredValue<Option<Channel>, LocalStorage> = StoredValue::new_local(None);
    let say = move |words: &str| channel.with_value(|channel| channel.iter().for_each(|channel| channel.say(words)));
    channel.set_value(Channel::open(move |said| {
        if page.peek(|state| state.route.mode != Mode::Stage) {
            return;
        }
        if said == WHERE {
            return say(&page.peek(here));
        }
        let slide = said.strip_prefix(SLIDE).and_then(|slide| slide.parse::<usize>().ok());
        if let Some(slide) = slide.filter(|slide| *slide < texts::SLIDES) {
            page.dispatch(Action::Go(Mode::Stage, slide));
        }
    }));
    Effect::new(move || {
        let (mode, _) = page.read(|now| (now.route().mode, now.lang()));
        if mode == Mode::Stage {
            say(&page.peek(here));
        }
    });
}

/// Follows the stage, and turns its pages.
fn follow_notes(page: Page) {
    let channel: StoredValue<Option<Channel>, LocalStorage> = StoredValue::new_local(None);
    // Where the stage has led; it is not told what it has said itself.
    let led: StoredValue<Option<usize>> = StoredValue::new(None);
    channel.set_value(Channel::open(move |said| {
        // What other notes say is no business of these.
        if said.starts_with('?') {
            let there = link::read(said);
            led.set_value(Some(there.route.slide));
            page.dispatch(Action::Follow { lang: there.lang.unwrap_or_default(), slide: there.route.slide });
        }
    }));
    let say = move |words: &str| channel.with_value(|channel| channel.iter().for_each(|channel| channel.say(words)));
    say(WHERE);
    let slide = page.memo(|now| now.route().slide);
    Effect::new(move |before: Option<usize>| {
        let slide = slide.get();
        let was_led = led.get_value() == Some(slide);
        led.set_value(None);
        if before.is_some_and(|before| before != slide) && !was_led {
            say(&[SLIDE, &slide.to_string()].concat());
        }
        slide
    });
}

/// The notes' own page: this slide, what to say, the next one, and the time.
#[component]
pub fn Notes() -> impl IntoView {
    let page = page();
    keys::listen(page);
    follow_notes(page);
    let began = js_sys::Date::now();
    let tick = move || {
        let seconds = ((js_sys::Date::now() - began) / 1_000.0) as u32;
        let gone = [(seconds / 60).to_string(), ":".to_owned(), two_digits(seconds % 60)].concat();
        page.dispatch(Action::Tick([time(), gone].join(" · ")));
    };
    tick();
    StoredValue::new_local(Interval::new(1_000, tick));
    let slide = |now: Now<'_>| now.route().slide;
    let says = page.memo(move |now| {
        let step = now.story().and_then(|story| story.steps.get(slide(now)));
        step.map(Sentence::plain).unwrap_or_default()
    });
    let next = page.memo(move |now| {
        let next = slide(now) + 1;
        if next < texts::SLIDES { texts::slide(now.lang(), next) } else { text::THE_END.get(now.lang()).to_owned() }
    });
    view! {
        <main class="notes-view">
            <Missing />
            <p class="clock" prop:textContent=page.memo(|now| now.stage().clock.clone()) />
            <h1 prop:textContent=page.memo(move |now| texts::slide(now.lang(), slide(now))) />
            <p class="told" prop:textContent=says />
            <p
                class="note"
                prop:textContent=page.memo(move |now| key::note(now.lang(), slide(now)))
            />
            <h2 prop:textContent=page.say(text::NEXT) />
            <p prop:textContent=next />
            <p class="ways-on">
                <button
                    type="button"
                    class="quiet-button"
                    on:click=page.on(Action::TurnPage(-1))
                    prop:textContent=page.say(text::BACK_A_STEP)
                />
                " "
                <button
                    type="button"
                    class="begin"
                    on:click=page.on(Action::TurnPage(1))
                    prop:textContent=page.say(text::NEXT)
                />
            </p>
        </main>
    }
}

fn two_digits(number: u32) -> String {
    [if number < 10 { "0" } else { "" }, &number.to_string()].concat()
}

/// "14:05".
fn time() -> String {
    let now = js_sys::Date::new_0();
    [two_digits(now.get_hours()), ":".to_owned(), two_digits(now.get_minutes())].concat()
}
