//! Berättelsen: one picture that stays, and seven steps beside it, each with at most one thing to touch.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use plotters::prelude::IntoDrawingArea as _;
use web_sys::HtmlElement;

use super::erased::{Part, all, button, el, field_of, focus, folded, item};
use super::figure::{canvas, named};
use super::numbers::sentence;
use super::share::share;
use crate::app::place::{Place, Way};
use crate::app::replay::eased;
use crate::app::session::{Draft, Fold, Session, State, calm, now, session};
use crate::app::tell::touches;
use crate::cases::DEFAULT;
use crate::cases::far::is_there;
use crate::chart::Theme;
use crate::chart::pen::{Pen, Scale};
use crate::chart::scene::{Scene, Square};
use crate::model::{Financing, Param};
use crate::text::answer::finding;
use crate::text::story::{ASIDES, STEPS, answer_to_guess, aside};
use crate::text::{self, either, fetched, number, parameter, seats, stage, upper_first};

/// How long the squares take from step to step, milliseconds: as long as the eye needs to follow.
const MOVES_MS: f64 = 650.0;

/// The story, and the picture that a seat at the table has too.
pub fn story() -> AnyView {
    let session = session();
    let name = |state: &State| match state.place.way {
        Way::Seat(seat) => seats::title(state.lang, seat),
        Way::Stage => stage::title(state.lang, state.place.slide),
        _ if std::ptr::eq(state.case.nouns, DEFAULT.nouns) => text::STORY.get(state.lang).to_owned(),
        _ => fetched(state.lang, text::STORY_OF_MALMO),
    };
    // Where the story is all there is, its name is the first heading.
    let level = |state: &State| if state.place.way == Way::Try { "2" } else { "1" }.to_owned();
    let present = button(move || super::stage::enter(session)).class("quiet-button present-here").say(text::PRESENT);
    let head = el("div")
        .class("story-head")
        .and(
            el("h2")
                .is("id", "story-name")
                .is("role", "heading")
                .has("aria-level", level)
                .is("tabindex", "-1")
                .text(name),
        )
        .and(present);
    el("section")
        .class("story")
        .is("id", "story")
        .is("aria-labelledby", "story-name")
        .and(head)
        .and(scene())
        .and(el("ol").class("tales").all((0..STEPS).map(step)))
        .with(super::seats::seat())
        .and(turn_pages(session))
        .view()
}

/// The picture, and the numbers behind it.
fn scene() -> Part {
    let labels = |state: &State| {
        let labels = state.telling.picture.iter().flat_map(|(_, scene)| &scene.labels);
        labels.map(|label| named(label, 0.0, false)).collect()
    };
    let rows = |state: &State| {
        let told = state.telling.picture.iter().filter(|_| state.shows(Fold::Told));
        let rows = told.flat_map(|(told, _)| &told.table);
        rows.map(|[name, value]| item("tr").and(item("th").is("scope", "row").text(name)).and(item("td").text(value)))
            .collect()
    };
    let caption =
        |state: &State| state.telling.picture.as_ref().map(|(told, _)| told.caption.clone()).unwrap_or_default();
    let sums = |state: &State| state.telling.picture.as_ref().map(|(told, _)| told.sums.clone()).unwrap_or_default();
    el("figure")
        .class("scene-box")
        .is("aria-labelledby", "scene-caption")
        .and(el("div").class("scene").and(el("canvas").is("id", "scene").is("aria-hidden", "true")).list(labels))
        .and(
            el("figcaption")
                .and(el("p").class("quiet").is("id", "scene-caption").text(caption))
                .and(el("p").class("quiet scene-sums").text(sums))
                .and(folded(text::NUMBERS, Fold::Told).class("outcomes").and(el("table").and(el("tbody").list(rows)))),
        )
}

/// A step in words, with what can be touched and what lies one tap away.
fn step(index: usize) -> AnyView {
    let words = move |state: &State| state.telling.words.1[index].clone();
    let touch = match index {
        0 => Some(vec![el("p").class("quiet sender").say(text::SENDER).view()]),
        1 => Some(guess()),
        4 => Some(effects()),
        5 => Some(fundings()),
        6 => Some(your_turn()),
        _ => None,
    };
    let asides = ASIDES.iter().filter(|aside| aside.step == index).map(|one| {
        let numbers = |state: &State, words: &str| {
            let numbers = state.telling.asides.as_ref().map(|(_, numbers)| numbers.as_slice());
            numbers.map(|numbers| aside(words, numbers)).unwrap_or_default()
        };
        el("details")
            .class("aside")
            .and(el("summary").text(move |state| numbers(state, &fetched(state.lang, one.asks))))
            .and(el("p").text(move |state| numbers(state, &fetched(state.lang, one.says))))
            .view()
    });
    el("li")
        .class("tale")
        .is("id", ["step-", &(index + 1).to_string()].concat())
        .is("tabindex", "-1")
        .class_if("now", move |state| state.place.slide == index)
        .and(sentence(el("p").class("told"), words))
        .all(touch.into_iter().flatten())
        .all(asides)
        .and(from_where(index))
        .view()
}

/// Where the figures of the step on effects come from: what is said of each finding.
fn from_where(index: usize) -> Part {
    let findings = DEFAULT.findings.iter().filter(move |_| index == 4);
    let found = findings.map(|found| {
        let name = move |state: &State| [either(state.lang, found.source), ": "].concat();
        el("p").and(el("b").text(name)).text(move |state| fetched(state.lang, found.detail)).view()
    });
    let details = el("details").class("aside").hidden_if(move |_| index != 4);
    details.and(el("summary").say(text::FROM_WHERE)).all(found)
}

/// The last year that can be guessed beside "later".
fn guessable(state: &State) -> (i32, i32) {
    let outcome = &state.telling.usual.outcome;
    let first = outcome.scenario.get(Param::StartYear) as i32;
    (first, first + outcome.horizon_years as i32 - 1)
}

/// When is the money back? A tap for the reader, a field for the room.
fn guess() -> Vec<AnyView> {
    let session = session();
    let (first, last) = session.peek(guessable);
    let years = (first..=last + 1).map(|year| {
        let name = move |state: &State| {
            if year > last { fetched(state.lang, text::LATER) } else { year.to_string() }
        };
        let again = move || session.peek(|state| state.guess) == Some(year);
        button(move || session.take_guess(if again() { None } else { Some(year) }))
            .has("aria-pressed", move |state| (state.guess == Some(year)).to_string())
            .text(name)
            .view()
    });
    let typed = move |event: &web_sys::Event| {
        let Some(field) = field_of(event) else { return };
        let typed = field.value();
        let year = number::read_plain(typed.trim())
            .filter(|year| year.fract() == 0.0)
            .filter(|year| (f64::from(first)..=f64::from(first + 30)).contains(year));
        if year.is_some() || typed.trim().is_empty() {
            session.take_guess(year.map(|year| year as i32));
        }
        // Half a year is no fault yet.
        let problem = year.is_none() && typed.trim().len() >= 4;
        session.change(|state| state.typed_guess = Draft { text: Some(typed), problem });
    };
    let left = move |_: &web_sys::Event| {
        session.change(|state| {
            let guessed = state.guess.map(|year| year.to_string()).unwrap_or_default();
            let draft = &mut state.typed_guess;
            draft.problem = draft.text.as_ref().is_some_and(|typed| typed.trim() != guessed);
        });
    };
    let field = el("input")
        .is("type", "text")
        .is("inputmode", "numeric")
        .is("autocomplete", "off")
        .is("size", "5")
        .class("field")
        .is("aria-labelledby", "guess-name")
        .named("placeholder", text::A_YEAR)
        .is("aria-describedby", "error-guess")
        .has("aria-invalid", |state| state.typed_guess.problem.to_string())
        .value(|state| {
            let guessed = state.guess.map(|year| year.to_string()).unwrap_or_default();
            state.typed_guess.text.clone().unwrap_or(guessed)
        })
        .on("input", typed)
        .on("blur", left);
    let problem = move |state: &State| {
        let words = || parameter::whole_number(state.lang, &first.to_string(), &(first + 30).to_string());
        if state.typed_guess.problem { words() } else { String::new() }
    };
    let kept =
        |state: &State| if state.guess.is_some() { fetched(state.lang, text::GUESS_KEPT) } else { String::new() };
    let part = el("div")
        .class("asks")
        .and(el("p").is("id", "guess-name").say(text::GUESS))
        .and(el("div").class("pills years").is("role", "group").is("aria-labelledby", "guess-name").all(years))
        .and(
            el("p")
                .class("typed-year")
                .and(el("span").class("number").and(field))
                .and(el("span").class("error").is("id", "error-guess").is("role", "alert").text(problem)),
        )
        .and(el("p").class("quiet").is("role", "status").text(kept));
    vec![part.view()]
}

/// The guess beside the answer, and the three effects.
fn effects() -> Vec<AnyView> {
    let session = session();
    let answer = |state: &State| {
        state.guess.map(|guess| answer_to_guess(state.lang, guess, &state.telling.usual.outcome)).unwrap_or_default()
    };
    let buttons = DEFAULT.findings.iter().map(|found| {
        button(move || session.set_from_control(Param::ExtraShare, found.effect))
            .has("aria-pressed", |state| (state.scenario.get(Param::ExtraShare) == found.effect).to_string())
            .text(|state| finding(state.lang, found))
            .view()
    });
    let touch = el("div")
        .class("pills")
        .is("role", "group")
        .named("aria-label", text::CHOOSE_EFFECT)
        .hidden_if(|state| !touches(state.case))
        .all(buttons);
    vec![el("p").class("guessed").is("data-testid", "guessed").text(answer).view(), touch.view()]
}

/// The ways of funding.
fn fundings() -> Vec<AnyView> {
    let session = session();
    let buttons = Financing::ALL.map(|financing| {
        let value = financing as usize as f64;
        let pressed = move |state: &State| state.scenario.get(Param::Financing) == value;
        let name = move |state: &State| upper_first(&fetched(state.lang, parameter::financing(financing)));
        button(move || session.set_from_control(Param::Financing, value))
            .has("aria-pressed", move |state| pressed(state).to_string())
            .text(name)
            .view()
    });
    let touch = el("div")
        .class("pills")
        .is("role", "group")
        .named("aria-label", text::CHOOSE_FUNDING)
        .hidden_if(|state| !touches(state.case))
        .all(buttons);
    vec![touch.view()]
}

/// The sentence to take home, and the ways on. The sliders stand beside it: they are the page's own.
fn your_turn() -> Vec<AnyView> {
    let session = session();
    let sentence = el("blockquote").class("take-home").and(el("p").say(text::MESSAGE));
    let ways = el("p")
        .class("ways-on")
        .and(button(move || leave(session)).class("begin").say(text::ALL_CONTROLS))
        .plain(" ")
        .and(share());
    vec![sentence.view(), ways.view()]
}

/// From step to step, and out to the controls with every value kept.
fn turn_pages(session: Session) -> Part {
    let turn = move |by: isize| {
        session.turn_page(by);
        show_step(session);
    };
    let at_end = |by: isize| move |state: &State| (state.place.moved(by) == state.place).to_string();
    let count = |state: &State| text::of_steps(state.lang, state.place.slide + 1, STEPS);
    el("nav")
        .class("story-nav")
        .named("aria-label", text::STORY)
        .and(button(move || turn(-1)).has("aria-disabled", at_end(-1)).class("quiet-button").say(text::BACK_A_STEP))
        .and(el("p").class("quiet").is("data-testid", "step").text(count))
        .and(button(move || turn(1)).has("aria-disabled", at_end(1)).class("begin next").say(text::NEXT))
        .and(button(move || leave(session)).class("quiet-button to-controls").say(text::TO_CONTROLS))
}

/// Leaves for the controls; every value is kept.
pub fn leave(session: Session) {
    session.go(Way::Try, 0);
    show_answer();
}

/// Shows the answer from its beginning.
pub fn show_answer() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus("#message");
    });
}

/// Begins the story at its first step.
pub fn begin(session: Session) {
    session.go(Way::Story, 0);
    show_step(session);
}

/// Brings the step in force where it is read, and tells those who listen.
pub fn show_step(session: Session) {
    let Place { way, slide, .. } = session.peek(|state| state.place);
    if way != Way::Story {
        return;
    }
    AIMED.set(Some(slide));
    request_animation_frame(move || {
        if slide == 0 {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        if let Some(step) = all::<HtmlElement>(".tale").get(slide) {
            if slide > 0 {
                step.scroll_into_view();
            }
            // What cannot take focus leaves it where it is.
            let init = web_sys::FocusOptions::new();
            init.set_prevent_scroll(true);
            let _ = step.focus_with_options(&init);
        }
    });
}

thread_local! {
    /// The step that was being read when the page came, and where in the window it stood, until it is found again.
    static READING: Cell<Option<(usize, f64)>> = const { Cell::new(None) };
    /// The step that a link has opened, until it has been found with all its words there.
    static OPENED: Cell<Option<usize>> = const { Cell::new(None) };
    /// The step that is being scrolled to, until it is read or the reader scrolls.
    static AIMED: Cell<Option<usize>> = const { Cell::new(None) };
}

/// The reader scrolls by hand: no step is aimed at any more.
pub fn let_scroll() {
    AIMED.set(None);
}

/// A step has come to where one reads. On the way to another one that says nothing.
pub fn reads(session: Session, step: usize) {
    if AIMED.get().is_some_and(|aimed| aimed != step) || session.peek(|state| state.place.way != Way::Story) {
        return;
    }
    AIMED.set(None);
    session.change_if(|state| std::mem::replace(&mut state.place.slide, step) != step);
    session.write_link_soon();
}

/// Opens the step of a link.
pub fn open(session: Session) {
    OPENED.set(session.peek(|state| Some(state.place.slide).filter(|_| state.place.way == Way::Story)));
    show_step(session);
}

/// Words that come late push the step away that a link has opened: it is found once more.
pub fn follow(session: Session) {
    let lang = session.peek(|state| state.lang);
    if !is_there(lang as usize) {
        return;
    }
    if let Some(step) = OPENED.take() {
        session.go(Way::Story, step);
        show_step(session);
    }
    if let Some((step, top)) = READING.take() {
        // When its words have been laid out.
        request_animation_frame(move || {
            if let Some(step) = all::<HtmlElement>(".tale").get(step) {
                window().scroll_by_with_x_and_y(0.0, step.get_bounding_client_rect().top() - top);
            }
        });
    }
}

/// Finds a step again, at its place in the window, as soon as all words are there.
pub fn keep_reading(step: usize, top: f64) {
    READING.set(Some((step, top)));
}

/// What is on the canvas of the story, and where it is going.
#[derive(Default)]
struct Moving {
    from: Vec<Square>,
    to: Option<(Scene, Scale, Theme)>,
    started: f64,
    goes_on: bool,
}

thread_local! {
    static MOVING: RefCell<Moving> = RefCell::default();
}

/// Draws the story's picture where it has changed; what goes from step to step moves there.
pub fn paint(state: &State) {
    let Some((_, scene)) = state.telling.picture.as_ref().filter(|_| state.place.tells()) else { return };
    let wanted = (scene.clone(), Scale::for_device_ratio(state.device_ratio), state.theme);
    let moved = MOVING.with_borrow_mut(|moving| {
        if moving.to.as_ref() == Some(&wanted) {
            return false;
        }
        let still =
            state.stands_still() || moving.to.as_ref().is_none_or(|(last, ..)| last.size != wanted.0.size) || calm();
        moving.from = if still { wanted.0.squares.clone() } else { moving.squares() };
        moving.to = Some(wanted);
        moving.started = if still { f64::MIN } else { now() };
        !std::mem::replace(&mut moving.goes_on, true)
    });
    if moved {
        frame();
    }
}

impl Moving {
    /// How much of the way is done.
    fn part(&self) -> f64 {
        eased((now() - self.started) / MOVES_MS)
    }

    fn squares(&self) -> Vec<Square> {
        self.to.as_ref().map(|(scene, ..)| scene.coming_from(&self.from, self.part())).unwrap_or_default()
    }
}

/// A frame of the movement, and the next one.
fn frame() {
    let again = MOVING.with_borrow_mut(|moving| {
        let squares = moving.squares();
        moving.goes_on = moving.part() < 1.0;
        if let Some((scene, scale, theme)) = &moving.to
            && let Some(backend) = canvas("scene", *scale, scene.size)
        {
            let area = backend.into_drawing_area();
            // A canvas that cannot be drawn on leaves the words and the table.
            let _ = scene.draw(&Pen { area: &area, scale: *scale }, &squares, theme);
        }
        moving.goes_on
    });
    if again {
        request_animation_frame(frame);
    }
}
