//! The main picture: a canvas for the bars, HTML for every text, and the table behind it.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlCanvasElement, PointerEvent};

use super::canvas::paint;
use super::hundred::HundredKronor;
use super::labels::{Labels, Placed};
use super::parts::{Number, Words, swatch, year};
use super::table::Table;
use crate::browser::dom::{px, slid, when_laid_out};
use crate::browser::measure::measure;
use crate::browser::{Now, Page, page};
use crate::chart::pen::Scale;
use crate::chart::rows::{self, Mark, RowOf};
use crate::chart::stacked::{self, StackMark};
use crate::model::Group;
use crate::state::{Action, Drawing, FigureView, Form, Picture};
use crate::text::explained::Explained;
use crate::text::heading::elections;
use crate::text::picture::{self as texts, Unit};
use crate::text::run::Sentence;
use crate::text::{self, Text, row};

/// Air between names and bars, CSS pixels.
const NAME_GAP: f64 = 14.0;

/// Height of the year cursor and width of its thumb, CSS pixels.
const CURSOR_HEIGHT: f64 = 24.0;

/// A text that waits for the picture.
fn of_picture(now: Now<'_>, text: impl FnOnce(&Picture) -> String) -> String {
    now.picture().map(text).unwrap_or_default()
}

/// The unit of all sums in the picture.
fn unit(now: Now<'_>) -> Unit {
    now.picture().map_or(Unit::Millions, |picture| Unit::of(&picture.rows))
}

fn is_stacked(now: Now<'_>) -> bool {
    now.figure().form == Form::Stack
}

fn is_table(now: Now<'_>) -> bool {
    now.figure().view == FigureView::Table
}

/// The figure with its views and forms.
#[component]
pub fn Figure() -> impl IntoView {
    let page = page();
    // The table has a caption of its own.
    let caption = page.memo(|now| {
        let running = now.figure().view == FigureView::Running;
        if is_table(now) { String::new() } else { texts::caption(now.lang(), now.outcome(), running, is_stacked(now)) }
    });
    view! {
        <figure class="figure" aria-labelledby="message">
            <figcaption>
                <p class="elections">
                    <Words of=page.memo(|now| elections(now.lang(), now.outcome())) />
                </p>
                <p class="quiet" prop:textContent=caption />
            </figcaption>
            <div class="picture">
                <div class="ruler" aria-hidden="true"></div>
                <KeyToStack />
                <Plot />
                <Table />
            </div>
            <div class="choices">
                <div class="views" role="group" aria-label=page.say(text::VIEW)>
                    <ViewButton view=FigureView::PerYear name=text::PER_YEAR />
                    <ViewButton view=FigureView::Running name=text::RUNNING />
                    <ViewButton view=FigureView::Table name=text::TABLE />
                </div>
                <div class="views" hidden=page.memo(is_table)>
                    <button
                        type="button"
                        aria-pressed=page.aria(is_stacked)
                        on:click=page.on(Action::ToggleForm)
                        prop:textContent=page.say(text::ALL_IN_ONE)
                    />
                </div>
            </div>
            <HundredKronor />
        </figure>
    }
}

#[component]
fn ViewButton(view: FigureView, name: Text) -> impl IntoView {
    let page = page();
    view! {
        <button
            type="button"
            aria-pressed=page.aria(move |now| now.figure().view == view)
            on:click=page.on(Action::View(view))
            prop:textContent=page.say(name)
        />
    }
}

/// Bars on a canvas, names and sums beside them.
#[component]
fn Plot() -> impl IntoView {
    let page = page();
    page.draw(draw);
    let open_row = page.memo(|now| now.figure().open_row);
    Effect::new(move || {
        // The text under it may be of a row that was not there before.
        if open_row.get().is_some() {
            when_laid_out(move || measure(page));
        }
    });
    let standing = page.memo(|now| rows::standing(now.outcome()).collect::<Vec<RowOf>>());
    let is_narrow = page.memo(|now| now.picture().is_some_and(|picture| picture.room.narrow()));
    let point = move |event: PointerEvent| {
        // A finger picks by its tap; it leaves no pointer behind.
        if event.pointer_type() == "mouse" {
            page.dispatch(Action::PointAt(year_under(page, event.client_x())));
        }
    };
    let pick = move |event: MouseEvent| {
        // A click on words chooses words.
        if event.target().and_then(|target| target.dyn_into::<HtmlCanvasElement>().ok()).is_some() {
            let year = year_under(page, event.client_x());
            let picked = page.peek(|state| state.figure.picked_year);
            page.dispatch(Action::PickYear(year.filter(|_| picked != year)));
        }
    };
    view! {
        <div
            class="plot"
            style:height=page.memo(|now| of_picture(now, |picture| px(picture.size().1)))
            hidden=page.memo(is_table)
            class:narrow=is_narrow
            on:pointermove=point
            on:pointerleave=page.on(Action::PointAt(None))
            on:click=pick
        >
            <canvas
                id="plot"
                aria-hidden="true"
                style:left=page.memo(|now| of_picture(now, |picture| px(picture.left())))
            ></canvas>
            <Labels labels=page.memo(labels) />
            <p class="sum-heading" hidden=page.memo(is_stacked) prop:textContent=page.memo(sum_heading) />
            <ul class="rows" hidden=page.memo(is_stacked)>
                {move || standing.get().into_iter().map(|of| view! { <Row of /> }).collect_view()}
            </ul>
            <YearCursor />
        </div>
    }
}

/// Over the sums, in the unit of all of them.
fn sum_heading(now: Now<'_>) -> String {
    of_picture(now, |picture| texts::sum_heading(now.lang(), &picture.rows, year(now), unit(now)))
}

/// The year cursor for the keyboard: the first place is all years.
#[component]
fn YearCursor() -> impl IntoView {
    let page = page();
    let places = |now: Now<'_>, place: fn(&Picture) -> f64| of_picture(now, |picture| px(place(picture)));
    let aloud = page.memo(|now| {
        let picked = now.figure().picked_year;
        of_picture(now, |picture| texts::year_aloud(now.voice(), &picture.rows, picked, unit(now)))
    });
    let choose = move |event: web_sys::Event| {
        page.dispatch(Action::PickYear((slid(&event).max(0.0) as usize).checked_sub(1)));
    };
    view! {
        <input
            type="range"
            class="year-cursor"
            style:left=page.memo(move |now| places(now, |picture| picture.left() + cursor_places(picture).0))
            style:width=page.memo(move |now| places(now, |picture| cursor_places(picture).1))
            style:top=page.memo(move |now| places(now, |picture| picture.years_y() - CURSOR_HEIGHT / 2.0))
            min="0"
            max=page.memo(|now| now.outcome().horizon_years.to_string())
            step="1"
            aria-label=page.say(text::YEAR)
            prop:value=page.memo(|now| now.figure().picked_year.map_or(0, |year| year + 1).to_string())
            aria-valuetext=aloud
            on:input=choose
        />
    }
}

/// Left edge and width of the year cursor: its thumb stands on the year, and for all years half a year before the first.
fn cursor_places(picture: &Picture) -> (f64, f64) {
    let axis = picture.axis();
    (axis.left - f64::midpoint(axis.slot(), CURSOR_HEIGHT), axis.right - axis.left + CURSOR_HEIGHT)
}

/// The budget year under a pointer.
fn year_under(page: Page, client_x: i32) -> Option<usize> {
    let canvas = document().query_selector(".plot canvas").ok()??;
    let x = f64::from(client_x) - canvas.get_bounding_client_rect().left();
    page.read(|now| now.picture()?.axis().year_at(x))
}

/// The texts that name marks in the plot.
fn labels(now: Now<'_>) -> Vec<Placed> {
    let Some(picture) = now.picture() else { return Vec::new() };
    let left = picture.left();
    match &picture.drawing {
        Drawing::Rows(_, labels) => {
            labels.iter().map(|label| Placed::of(label, left, matches!(label.mark, Mark::Payback(_)))).collect()
        }
        Drawing::Stack(_, labels) => {
            labels.iter().map(|label| Placed::of(label, left, matches!(label.mark, StackMark::Household))).collect()
        }
    }
}

/// What a row shows in the column of sums: all years, or the year picked out.
fn amount(now: Now<'_>, row: &rows::Row) -> String {
    let kronor = year(now).map_or(row.sum, |year| row.kronor[year]);
    unit(now).signed(now.lang(), kronor)
}

/// How the row's number was computed.
fn explained(now: Now<'_>, of: RowOf) -> Explained {
    Explained::row(of, year(now), now.figure().view == FigureView::Running)
}

/// A row, and where it stands; none while the picture shows no rows.
fn standing(now: Now<'_>, of: RowOf, text: impl FnOnce(&rows::Row, &rows::RowBox) -> String) -> String {
    let found = now.picture().and_then(|picture| {
        let Drawing::Rows(layout, _) = &picture.drawing else { return None };
        let index = picture.rows.rows.iter().position(|row| row.of == of)?;
        Some(text(&picture.rows.rows[index], layout.rows.get(index)?))
    });
    found.unwrap_or_default()
}

/// A row's number. Where rows stand closer than a finger is wide it opens nothing itself: the note of the row that is open does.
#[component]
fn Sum(of: RowOf, words: Memo<String>) -> impl IntoView {
    let page = page();
    let opens = page.memo(move |now| {
        let narrow = now.picture().is_none_or(|picture| picture.room.narrow());
        (!narrow).then(|| explained(now, of))
    });
    move || match opens.get() {
        Some(explained) => view! { <Number explained words /> }.into_any(),
        None => view! { <span prop:textContent=words /> }.into_any(),
    }
}

/// Name, reason and sum of one row; its name opens it.
#[component]
fn Row(of: RowOf) -> impl IntoView {
    let page = page();
    // The stage has no notes, so no row is open there.
    let is_open = page.memo(move |now| now.picture().is_some_and(|picture| picture.rows.open == Some(of)));
    let id = ["row-", &Explained::row(of, None, false).id().replace(':', "-")].concat();
    let name = page.memo(move |now| row::name(now.voice(), of));
    let reason =
        page.memo(move |now| of_picture(now, |picture| row::reason(now.voice(), of, &picture.rows, now.outcome())));
    let note = page.memo(
        move |now| {
            if is_open.get() { row::note(now.voice(), of, now.outcome()) } else { Sentence::default() }
        },
    );
    let note_top = page.memo(|now| {
        of_picture(now, |picture| match &picture.drawing {
            Drawing::Rows(layout, _) => px(layout.note_top.unwrap_or_default()),
            Drawing::Stack(..) => String::new(),
        })
    });
    let sum = page.memo(move |now| {
        let place = rows::standing(now.outcome()).position(|other| other == of);
        let revealed = now.picture().and_then(|picture| picture.revealed);
        let is_secret = revealed.zip(place).is_some_and(|(shown, place)| place >= shown);
        standing(now, of, |row, _| if is_secret { String::new() } else { amount(now, row) })
    });
    let open = move |event: MouseEvent| {
        // The plot behind it picks a year.
        event.stop_propagation();
        page.dispatch(Action::ToggleRow(of));
    };
    // The group as a whole is the two rows above it together.
    let equals = if matches!(of, RowOf::NetOf(_)) { "= " } else { "" };
    let how_counted = page.in_words(|lang| text::HOW_COUNTED.get(lang).to_owned());
    let explains = page.memo(move |now| explained(now, of));
    let note_end = move || {
        let has_words = note.with(|note| !note.is_empty());
        has_words.then(|| view! { " " <Number explained=explains.get() words=how_counted /> })
    };
    view! {
        <li>
            <button
                type="button"
                class="row-name"
                style:top=page.memo(move |now| standing(now, of, |_, at| px(at.name)))
                style:width=page.memo(|now| of_picture(now, names_width))
                aria-expanded=page.aria(move |_| is_open.get())
                aria-controls=id.clone()
                on:click=open
            >
                <b>
                    <i class="equals" aria-hidden="true">{equals}</i>
                    <i prop:textContent=name />
                </b>
                " "
                <span prop:textContent=reason />
            </button>
            <p class="row-sum" style:top=page.memo(move |now| standing(now, of, |_, at| px(at.sum)))>
                <Sum of words=sum />
                <span
                    class="unseen"
                    prop:textContent=page.memo(|now| ["\u{a0}", unit(now).name().get(now.lang())].concat())
                />
            </p>
            {move || is_open.get().then(|| view! { <SingleBudgets /> })}
            <p
                class="row-note"
                id=id
                style:top=note_top
                style:left=page.memo(|now| of_picture(now, |picture| px(picture.room.names_width())))
                hidden=page.memo(move |_| !is_open.get())
            >
                <Words of=note />
                {note_end}
            </p>
        </li>
    }
}

/// Width of the column of names, where there is one.
fn names_width(picture: &Picture) -> String {
    px((picture.room.names_width() - NAME_GAP).max(0.0))
}

/// The single budgets of the row that is open.
#[component]
fn SingleBudgets() -> impl IntoView {
    let page = page();
    let singles = page.memo(|now| {
        let rows = now.picture().map(|picture| picture.rows.rows.as_slice()).unwrap_or_default();
        let of = rows.iter().map(|row| row.of);
        of.filter(|of| matches!(of, RowOf::Single(_))).collect::<Vec<RowOf>>()
    });
    move || singles.get().into_iter().map(|of| view! { <SingleBudget of /> }).collect_view()
}

#[component]
fn SingleBudget(of: RowOf) -> impl IntoView {
    let page = page();
    let sum = page.memo(move |now| standing(now, of, |row, _| amount(now, row)));
    view! {
        <p
            class="row-name single"
            style:top=page.memo(move |now| standing(now, of, |_, at| px(at.name)))
            style:width=page.memo(|now| of_picture(now, names_width))
            prop:textContent=page.memo(move |now| row::name(now.voice(), of))
        />
        <p class="row-sum single" style:top=page.memo(move |now| standing(now, of, |_, at| px(at.sum)))>
            <Sum of words=sum />
        </p>
    }
}

/// An entry of the key to the stack.
#[derive(Clone, Debug, PartialEq)]
struct KeyEntry {
    class: String,
    name: String,
    amount: String,
}

/// What the parts of the stack are, with their sums; the household apart.
#[component]
fn KeyToStack() -> impl IntoView {
    let page = page();
    let entries = page.memo(key_to_stack);
    let entry = |entry: KeyEntry| {
        let KeyEntry { class, name, amount } = entry;
        view! {
            <li>
                <i class=class></i>
                <span prop:textContent=name />
                " "
                <b prop:textContent=amount />
            </li>
        }
    };
    view! {
        <div class="key" hidden=page.memo(|now| !is_stacked(now) || is_table(now))>
            <p class="quiet" prop:textContent=page.memo(sum_heading) />
            <ul>{move || entries.get().into_iter().map(entry).collect_view()}</ul>
        </div>
    }
}

fn key_to_stack(now: Now<'_>) -> Vec<KeyEntry> {
    let Some(Picture { rows, drawing: Drawing::Stack(..), .. }) = now.picture() else { return Vec::new() };
    let shown = rows.standing().map(|(_, row)| row).filter(|row| !matches!(row.of, RowOf::NetOf(_)));
    let entry = |row: &rows::Row| KeyEntry {
        class: swatch(row.of.group(), row.of.is_half()),
        name: row::name(now.voice(), row.of),
        amount: amount(now, row),
    };
    // Private money is no part of the stack; it stands below the sum.
    let (private, public): (Vec<&rows::Row>, Vec<&rows::Row>) =
        shown.partition(|row| row.of.group() == Group::Household);
    let sum = KeyEntry {
        class: "public".to_owned(),
        name: text::ALL_PUBLIC.get(now.lang()).to_owned(),
        amount: unit(now).signed(now.lang(), stacked::public(rows, year(now))),
    };
    let public = public.into_iter().map(entry);
    public.chain([sum]).chain(private.into_iter().map(entry)).collect()
}

/// Draws the picture.
fn draw(now: Now<'_>) {
    let (route, theme, year) = (now.route(), now.device().theme, year(now));
    let Some(picture) = now.picture().filter(|_| route.shows_figure() && !is_table(now)) else { return };
    let scale = Scale::for_device_ratio(picture.room.device_ratio);
    paint("plot", scale, picture.size(), |pen| match &picture.drawing {
        Drawing::Rows(layout, labels) => rows::draw(pen, &picture.rows, layout, labels, year, &theme),
        Drawing::Stack(stack, labels) => stacked::draw(pen, &picture.rows, stack, labels, year, &theme),
    });
}
