//! Berättelsen: one picture that stays, and seven steps beside it, each with at most one thing to touch.

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::canvas::paint;
use super::labels::{Labels, Placed};
use super::parts::{Folded, Words};
use super::seats::SeatView;
use crate::browser::dom::{all, is_calm, now, to_top, typed};
use crate::browser::measure::{BY_HAND, follow_crossings, follow_sizes};
use crate::browser::{Now, Page, fullscreen, page, share};
use crate::cases::DEFAULT;
use crate::chart::Theme;
use crate::chart::pen::Scale;
use crate::chart::scene::{Scene, Square};
use crate::model::{Financing, Param};
use crate::state::{Action, Fold, MOST_YEARS_GUESSED, Mode, Route, StoryPicture, eased, guessable, tells_case};
use crate::text::answer::finding;
use crate::text::story::{ASIDES, Aside, STEPS, answer_to_guess, aside};
use crate::text::{self, Text, parameter, seats, stage, upper_first};

/// How long the squares take from step to step, milliseconds: as long as the eye needs to follow.
const MOVES_MS: f64 = 650.0;

/// The line that a step of the story crosses when it is read: two thirds down the window, below the picture on a phone.
const READING_LINE: &str = "-66% 0px -33% 0px";

/// The story, and the picture that a seat at the table has too.
#[component]
pub fn Story() -> impl IntoView {
    let page = page();
    follow_reading(page);
    let name = page.memo(|now| match now.route().mode {
        Mode::Seat(seat) => seats::title(now.lang(), seat.index()),
        Mode::Stage => stage::title(now.lang(), now.route().slide),
        Mode::Answer | Mode::Story | Mode::Notes => {
            let is_told = std::ptr::eq(now.case().nouns, DEFAULT.nouns);
            if is_told { text::STORY } else { text::STORY_OF_MALMO }.get(now.lang()).to_owned()
        }
    });
    // Where the story is all there is, its name is the first heading.
    let level = page.memo(|now| if now.route().mode == Mode::Answer { "2" } else { "1" });
    let present = move |_| {
        let slide = page.peek(|state| state.route.slide);
        page.dispatch(Action::Go(Mode::Stage, slide));
        fullscreen::enter();
    };
    view! {
        <section class="story" id="story" aria-labelledby="story-name">
            <div class="story-head">
                <h2 id="story-name" role="heading" attr:aria-level=level tabindex="-1" prop:textContent=name />
                <button
                    type="button"
                    class="quiet-button present-here"
                    on:click=present
                    prop:textContent=page.say(text::PRESENT)
                />
            </div>
            <Picture />
            <ol class="tales">{(0..STEPS).map(|step| view! { <Step step /> }).collect_view()}</ol>
            <SeatView />
            <Pages />
        </section>
    }
}

/// The step that crosses the line where one reads is the one in force; a step that is gone to is brought there.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one lifetime, the closure of all")]
fn follow_reading(page: Page) {
    // The step that was read last; going there moves nothing.
    let read: StoredValue<Option<usize>> = StoredValue::new(None);
    // The step that is being scrolled to, until it is read or the reader scrolls.
    let aimed: StoredValue<Option<usize>> = StoredValue::new(None);
    follow_crossings(".tale", READING_LINE, move |id, crosses| {
        let step = id.strip_prefix("step-").and_then(|step| step.parse::<usize>().ok()).filter(|_| crosses);
        let Some(step) = step.map(|step| step - 1) else { return };
        let is_passed = aimed.get_value().is_some_and(|aimed| aimed != step);
        if is_passed || page.peek(|state| state.route.mode != Mode::Story) {
            return;
        }
        aimed.set_value(None);
        read.set_value(Some(step));
        page.dispatch(Action::Read(step));
    });
    for by_hand in BY_HAND {
        let let_scroll = move |_: &web_sys::Event| aimed.set_value(None);
        StoredValue::new_local(gloo::events::EventListener::new(&window(), by_hand, let_scroll));
    }
    Effect::new(move || {
        let Route { mode, slide } = page.read(|now| now.route());
        let was_read = read.get_value() == Some(slide);
        read.set_value(None);
        if mode == Mode::Story && !was_read {
            aimed.set_value(Some(slide));
            request_animation_frame(move || show_step(slide));
        }
    });
}

/// Brings a step where it is read, and tells those who listen.
fn show_step(slide: usize) {
    if slide == 0 {
        to_top();
    }
    if let Some(step) = all::<HtmlElement>(".tale").get(slide) {
        if slide > 0 {
            step.scroll_into_view();
        }
        let init = web_sys::FocusOptions::new();
        init.set_prevent_scroll(true);
        // What cannot take focus leaves it where it is.
        let _ = step.focus_with_options(&init);
    }
}

/// The picture, and the numbers behind it.
#[component]
fn Picture() -> impl IntoView {
    let page = page();
    follow_sizes(page, ".scene");
    let moving = StoredValue::new_local(Moving::default());
    page.draw(move |now| draw(now, moving));
    let of_picture = move |read: fn(&StoryPicture) -> String| {
        page.memo(move |now| now.story().and_then(|story| story.picture.as_ref()).map(read).unwrap_or_default())
    };
    let labels = page.memo(|now| {
        let picture = now.story().and_then(|story| story.picture.as_ref());
        let labels = picture.iter().flat_map(|picture| &picture.scene.labels);
        labels.map(|label| Placed::of(label, 0.0, false)).collect::<Vec<Placed>>()
    });
    let rows = page.memo(|now| {
        let picture = now.story().and_then(|story| story.picture.as_ref());
        picture.map(|picture| picture.shows.table.clone()).unwrap_or_default()
    });
    let row = |[name, value]: [String; 2]| {
        view! {
            <tr>
                <th scope="row" prop:textContent=name />
                <td prop:textContent=value />
            </tr>
        }
    };
    view! {
        <figure class="scene-box" aria-labelledby="scene-caption">
            <div class="scene">
                <canvas id="scene" aria-hidden="true"></canvas>
                <Labels labels />
            </div>
            <figcaption>
                <p
                    class="quiet"
                    id="scene-caption"
                    prop:textContent=of_picture(|picture| picture.shows.caption.clone())
                />
                <p class="quiet scene-sums" prop:textContent=of_picture(|picture| picture.shows.sums.clone()) />
                <Folded name=text::NUMBERS fold=Fold::StoryNumbers>
                    <table>
                        <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
                    </table>
                </Folded>
            </figcaption>
        </figure>
    }
}

/// A step in words, with what can be touched and what lies one tap away.
#[component]
fn Step(step: usize) -> impl IntoView {
    let page = page();
    let words = page.memo(move |now| now.story().map(|story| story.steps[step].clone()).unwrap_or_default());
    let touch = match step {
        0 => view! { <p class="quiet sender" prop:textContent=page.say(text::SENDER) /> }.into_any(),
        1 => view! { <Guess /> }.into_any(),
        4 => view! { <Effects /> }.into_any(),
        5 => view! { <Fundings /> }.into_any(),
        6 => view! { <YourTurn /> }.into_any(),
        _ => ().into_any(),
    };
    let asides = ASIDES.iter().filter(|aside| aside.step == step).map(|aside| view! { <OneTapAway aside /> });
    view! {
        <li
            class="tale"
            id=["step-", &(step + 1).to_string()].concat()
            tabindex="-1"
            class:now=page.memo(move |now| now.route().slide == step)
        >
            <p class="told">
                <Words of=words />
            </p>
            {touch}
            {asides.collect_view()}
            {(step == 4).then(|| view! { <FromWhere /> })}
        </li>
    }
}

/// A question and its answer.
#[component]
fn OneTapAway(aside: &'static Aside) -> impl IntoView {
    let page = page();
    let words = move |text: Text| {
        page.memo(move |now| {
            now.story().map(|story| self::aside(text.get(now.lang()), &story.asides)).unwrap_or_default()
        })
    };
    view! {
        <details class="aside">
            <summary prop:textContent=words(aside.asks) />
            <p prop:textContent=words(aside.says) />
        </details>
    }
}

/// Where the figures of the step on effects come from: what is said of each finding.
#[component]
fn FromWhere() -> impl IntoView {
    let page = page();
    let findings = DEFAULT.findings.iter().map(|found| {
        view! {
            <p>
                <b prop:textContent=page.in_words(|lang| [found.source.get(lang), ": "].concat()) />
                <span prop:textContent=page.say(found.detail) />
            </p>
        }
    });
    view! {
        <details class="aside">
            <summary prop:textContent=page.say(text::FROM_WHERE) />
            {findings.collect_view()}
        </details>
    }
}

/// When is the money back? A tap for the reader, a field for the room.
#[component]
fn Guess() -> impl IntoView {
    let page = page();
    let (first, last) = guessable();
    let year = move |year: i32| {
        let name =
            page.in_words(move |lang| if year > last { text::LATER.get(lang).to_owned() } else { year.to_string() });
        let choose = move |_| {
            let again = page.peek(|state| state.typed.guess) == Some(year);
            page.dispatch(Action::Guess(Some(year).filter(|_| !again)));
        };
        view! {
            <button
                type="button"
                aria-pressed=page.aria(move |now| now.typed().guess == Some(year))
                on:click=choose
                prop:textContent=name
            />
        }
    };
    let shown = page.memo(|now| {
        let typed = now.typed();
        let guessed = || typed.guess.map(|year| year.to_string()).unwrap_or_default();
        typed.guess_field.text.clone().unwrap_or_else(guessed)
    });
    let problem = page.memo(move |now| {
        let words =
            || parameter::whole_number(now.lang(), &first.to_string(), &(first + MOST_YEARS_GUESSED).to_string());
        if now.typed().guess_field.problem { words() } else { String::new() }
    });
    let kept = page.memo(|now| if now.typed().guess.is_some() { text::GUESS_KEPT.get(now.lang()) } else { "" });
    view! {
        <div class="asks">
            <p id="guess-name" prop:textContent=page.say(text::GUESS) />
            <div class="pills years" role="group" aria-labelledby="guess-name">
                {(first..=last + 1).map(year).collect_view()}
            </div>
            <p class="typed-year">
                <span class="number">
                    <input
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        size="5"
                        class="field"
                        aria-labelledby="guess-name"
                        placeholder=page.say(text::A_YEAR)
                        aria-describedby="error-guess"
                        aria-invalid=page.aria(|now| now.typed().guess_field.problem)
                        prop:value=shown
                        on:input=move |event| page.dispatch(Action::TypeGuess(typed(&event)))
                        on:blur=page.on(Action::LeaveGuess)
                    />
                </span>
                <span class="error" id="error-guess" role="alert" prop:textContent=problem />
            </p>
            <p class="quiet" role="status" prop:textContent=kept />
        </div>
    }
}

/// The guess beside the answer, and the three effects.
#[component]
fn Effects() -> impl IntoView {
    let page = page();
    let answer = page.memo(|now| {
        let (guess, story) = (now.typed().guess, now.story());
        let answered = guess.zip(story).map(|(guess, story)| answer_to_guess(now.lang(), guess, &story.usual.outcome));
        answered.unwrap_or_default()
    });
    let buttons = DEFAULT.findings.iter().map(|found| {
        view! {
            <button
                type="button"
                aria-pressed=page.aria(|now| now.scenario().displayed().get(Param::ExtraShare) == found.effect)
                on:click=page.on(Action::Set(Param::ExtraShare, found.effect))
                prop:textContent=page.in_words(|lang| finding(lang, found))
            />
        }
    });
    view! {
        <p class="guessed" data-testid="guessed" prop:textContent=answer />
        <div
            class="pills"
            role="group"
            aria-label=page.say(text::CHOOSE_EFFECT)
            hidden=page.memo(|now| !tells_case(now.case()))
        >
            {buttons.collect_view()}
        </div>
    }
}

/// The ways of funding.
#[component]
fn Fundings() -> impl IntoView {
    let page = page();
    let buttons = Financing::ALL.map(|financing| {
        let value = financing as usize as f64;
        view! {
            <button
                type="button"
                aria-pressed=page.aria(move |now| now.scenario().displayed().financing() == financing)
                on:click=page.on(Action::Set(Param::Financing, value))
                prop:textContent=page.in_words(move |lang| upper_first(parameter::financing(financing).get(lang)))
            />
        }
    });
    view! {
        <div
            class="pills"
            role="group"
            aria-label=page.say(text::CHOOSE_FUNDING)
            hidden=page.memo(|now| !tells_case(now.case()))
        >
            {buttons.into_iter().collect_view()}
        </div>
    }
}

/// The sentence to take home, and the ways on. The sliders stand beside it: they are the page's own.
#[component]
fn YourTurn() -> impl IntoView {
    let page = page();
    view! {
        <blockquote class="take-home">
            <p prop:textContent=page.say(text::MESSAGE) />
        </blockquote>
        <p class="ways-on">
            <button
                type="button"
                class="begin"
                on:click=page.on(Action::Go(Mode::Answer, 0))
                prop:textContent=page.say(text::ALL_CONTROLS)
            />
            " "
            <span class="share">
                <button
                    type="button"
                    class="quiet-button"
                    on:click=move |_| share::send(page)
                    prop:textContent=page.say(text::SHARE)
                />
                " "
                <span
                    class="quiet"
                    role="status"
                    prop:textContent=page.memo(|now| now.messages().shared.clone())
                />
            </span>
        </p>
    }
}

/// From step to step, and out to the controls with every value kept.
#[component]
fn Pages() -> impl IntoView {
    let page = page();
    let is_at_end = move |by: isize| page.aria(move |now| now.route().moved(by) == now.route());
    let count = page.memo(|now| text::of_steps(now.lang(), now.route().slide + 1, STEPS));
    view! {
        <nav class="story-nav" aria-label=page.say(text::STORY)>
            <button
                type="button"
                aria-disabled=is_at_end(-1)
                class="quiet-button"
                on:click=page.on(Action::TurnPage(-1))
                prop:textContent=page.say(text::BACK_A_STEP)
            />
            <p class="quiet" data-testid="step" prop:textContent=count />
            <button
                type="button"
                aria-disabled=is_at_end(1)
                class="begin next"
                on:click=page.on(Action::TurnPage(1))
                prop:textContent=page.say(text::NEXT)
            />
            <button
                type="button"
                class="quiet-button to-controls"
                on:click=page.on(Action::Go(Mode::Answer, 0))
                prop:textContent=page.say(text::TO_CONTROLS)
            />
        </nav>
    }
}

/// Finds the step again that was being read when the page came, at its place in the window.
pub fn keep_reading(step: usize, top: f64) {
    if let Some(step) = all::<HtmlElement>(".tale").get(step) {
        window().scroll_by_with_x_and_y(0.0, step.get_bounding_client_rect().top() - top);
    }
}

/// What is on the canvas of the story, and where it is going.
#[derive(Default)]
struct Moving {
    from: Vec<Square>,
    to: Option<(Scene, Scale, Theme)>,
    started: f64,
    goes_on: bool,
}

impl Moving {
    /// How much of the way is done.
    fn part(&self) -> f64 {
        eased((now() - self.started) / MOVES_MS)
    }

    fn squares(&self) -> Vec<Square> {
        self.to.as_ref().map(|(scene, ..)| scene.coming_from(&self.from, self.part())).unwrap_or_default()
    }

    /// Goes to another scene; whether that has to be begun. What stands still is there at once.
    fn go(&mut self, wanted: (Scene, Scale, Theme), stands_still: bool) -> bool {
        if self.to.as_ref() == Some(&wanted) {
            return false;
        }
        let resized = self.to.as_ref().is_none_or(|(last, ..)| last.size != wanted.0.size);
        let still = stands_still || resized || is_calm();
        self.from = if still { wanted.0.squares.clone() } else { self.squares() };
        self.to = Some(wanted);
        self.started = if still { f64::MIN } else { now() };
        !std::mem::replace(&mut self.goes_on, true)
    }
}

/// Draws the story's picture where it has changed; what goes from step to step moves there.
fn draw(now: Now<'_>, moving: StoredValue<Moving, LocalStorage>) {
    let (route, device, stands_still) = (now.route(), now.device(), now.scenario().stands_still());
    let Some(picture) = now.story().and_then(|story| story.picture.as_ref()).filter(|_| route.shows_story()) else {
        return;
    };
    let wanted = (picture.scene.clone(), Scale::for_device_ratio(device.ratio), device.theme);
    if moving.try_update_value(|moving| moving.go(wanted, stands_still)) == Some(true) {
        frame(moving);
    }
}

/// A frame of the movement, and the next one.
fn frame(moving: StoredValue<Moving, LocalStorage>) {
    let again = moving.try_update_value(|moving| {
        let squares = moving.squares();
        moving.goes_on = moving.part() < 1.0;
        if let Some((scene, scale, theme)) = &moving.to {
            paint("scene", *scale, scene.size, |pen| scene.draw(pen, &squares, theme));
        }
        moving.goes_on
    });
    if again == Some(true) {
        request_animation_frame(move || frame(moving));
    }
}
