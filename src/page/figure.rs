//! The main picture, budgets in rows: canvas for the bars, HTML for every text, and the table behind it.

use gloo::events::EventListener;
use leptos::html;
use leptos::prelude::*;
use plotters::prelude::IntoDrawingArea as _;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

use super::table::Table;
use crate::app::session::session;
use crate::chart::pen::{Anchor, Pen, Scale};
use crate::chart::rows::{self, Layout, ROWS, Rows, Size};
use crate::chart::{Colour, Theme};
use crate::model::{Group, Outcome};
use crate::text::picture::{self as words, Unit};
use crate::text::{self, number};

/// Below this width, in lines of text, names and sums stand above the bars.
const NARROW_LINES: f64 = 30.0;

/// What the figure shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    PerYear,
    Table,
}

/// The room that the figure has.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Room {
    width: f64,
    height: f64,
    /// Height of a line of the smallest text, CSS pixels.
    line: f64,
    device_ratio: f64,
}

impl Room {
    fn stacked(&self) -> bool {
        self.width < NARROW_LINES * self.line
    }

    fn names_width(&self) -> f64 {
        if self.stacked() {
            0.0
        } else {
            10.5 * self.line
        }
    }

    fn sums_width(&self) -> f64 {
        if self.stacked() {
            3.2 * self.line
        } else {
            4.6 * self.line
        }
    }

    fn size(&self) -> Size {
        let width = (self.width - self.names_width() - self.sums_width()).max(40.0);
        // The canvas covers whole device pixels, or its lines would be smeared.
        let width = (width * self.device_ratio).floor() / self.device_ratio;
        let height = (self.height * self.device_ratio).floor() / self.device_ratio;
        let name_lines = if self.width < 16.5 * self.line {
            2.0
        } else {
            1.0
        };
        Size {
            width,
            height,
            line: self.line,
            stacked: self.stacked(),
            name_lines,
        }
    }
}

/// Rows and where they stand.
#[derive(Clone, PartialEq)]
struct Picture {
    rows: Rows,
    layout: Layout,
    room: Room,
}

/// The figure with its two views.
#[component]
pub fn Figure() -> impl IntoView {
    let session = session();
    let lang = move || session.lang.get();
    let view = RwSignal::new(View::PerYear);
    let choices = [(View::PerYear, text::PER_YEAR), (View::Table, text::TABLE)].map(|(choice, name)| {
        view! {
            <button type="button" aria-pressed=move || (view.get() == choice).to_string() on:click=move |_| view.set(choice)>
                {move || name.get(lang())}
            </button>
        }
    });
    view! {
        <figure class="figure">
            <figcaption>
                <p class="quiet">{move || session.with_shown(|shown| words::caption(lang(), &shown.outcome))}</p>
                <div class="views" role="group" aria-label=move || text::VIEW.get(lang())>{choices.collect_view()}</div>
            </figcaption>
            {move || match view.get() {
                View::PerYear => view! { <Plot /> }.into_any(),
                View::Table => view! { <Table /> }.into_any(),
            }}
        </figure>
    }
}

/// Bars on a canvas, names and sums beside them.
#[component]
fn Plot() -> impl IntoView {
    let session = session();
    let plot = NodeRef::<html::Div>::new();
    let canvas = NodeRef::<html::Canvas>::new();
    let room = RwSignal::new(None::<Room>);
    let theme = RwSignal::new(Theme::LIGHT);
    watch_room_and_theme(plot, room, theme);

    // Where nothing happens there is no scale to read off; the case's own serves until something does.
    let usual = Outcome::of(&session.case.scenario())
        .ok()
        .map(|outcome| Rows::of(&outcome));
    let picture = Memo::new(move |before: Option<&Option<Picture>>| {
        let room = room.get()?;
        let held = session.held.get();
        let rows = session.with_shown(|shown| Rows::of(&shown.outcome));
        let kept = before
            .and_then(Option::as_ref)
            .filter(|before| held && before.room == room && before.rows.years == rows.years);
        let layout = kept.map_or_else(
            || {
                let measured = usual.as_ref().filter(|_| rows.is_still()).unwrap_or(&rows);
                Layout::fit(measured, room.size())
            },
            |kept| kept.layout.clone(),
        );
        Some(Picture { rows, layout, room })
    });

    Effect::new(move || {
        let theme = theme.get();
        picture.with(|picture| {
            if let (Some(picture), Some(canvas)) = (picture, canvas.get()) {
                paint(&canvas, picture, &theme);
            }
        });
    });

    let labels = Memo::new(move |_| {
        let lang = session.lang.get();
        picture.with(|picture| {
            let picture = picture.as_ref()?;
            let labels = picture.layout.labels(&picture.rows).into_iter();
            Some(
                labels
                    .map(|label| (label, words::mark(lang, label.mark)))
                    .collect::<Vec<_>>(),
            )
        })
    });
    let label_views = move || {
        let names_width = room.get().map_or(0.0, |room| room.names_width());
        labels.get().unwrap_or_default().into_iter().map(move |(label, words)| {
            let anchor = match label.anchor {
                Anchor::Start => "label start",
                Anchor::Middle => "label middle",
                Anchor::End => "label end",
            };
            let strong = matches!(label.mark, rows::Mark::Payback(_));
            view! {
                <span class=anchor class:strong=strong aria-hidden="true"
                    style:left=format!("{}px", names_width + label.x) style:top=format!("{}px", label.y)>
                    {words}
                </span>
            }
        }).collect_view()
    };
    let unit = Memo::new(move |_| {
        picture.with(|picture| {
            let largest = picture.as_ref().map_or(0.0, |picture| {
                picture
                    .rows
                    .rows
                    .iter()
                    .fold(0.0, |most: f64, row| most.max(row.sum.abs()))
            });
            Unit::for_largest(largest)
        })
    });
    let sum_heading = move || {
        session
            .with_shown(|shown| words::sum_heading(session.lang.get(), &shown.outcome, unit.get()))
    };
    view! {
        <div class="plot" node_ref=plot class:stacked=move || room.get().is_some_and(|room| room.stacked())>
            <canvas node_ref=canvas aria-hidden="true"
                style:left=move || room.get().map_or(String::new(), |room| format!("{}px", room.names_width()))></canvas>
            {label_views}
            <p class="sum-heading">{sum_heading}</p>
            <ul class="rows">
                {(0..ROWS).map(|index| view! { <RowText index picture unit /> }).collect_view()}
            </ul>
        </div>
    }
}

/// Name, reason and sum of one row.
#[component]
fn RowText(index: usize, picture: Memo<Option<Picture>>, unit: Memo<Unit>) -> impl IntoView {
    let session = session();
    let of = Memo::new(move |_| {
        picture.with(|picture| picture.as_ref().map(|picture| picture.rows.rows[index].of))
    });
    let name = move || of.get().map(|of| words::row_name(session.lang.get(), of));
    let reason = Memo::new(move |_| {
        let lang = session.lang.get();
        picture.with(|picture| {
            let rows = &picture.as_ref()?.rows;
            Some(session.with_shown(|shown| {
                words::row_reason(lang, rows.rows[index].of, rows, &shown.outcome)
            }))
        })
    });
    let sum = Memo::new(move |_| {
        let lang = session.lang.get();
        picture.with(|picture| {
            picture
                .as_ref()
                .map(|picture| unit.get().signed(lang, picture.rows.rows[index].sum))
        })
    });
    let place = Memo::new(move |_| {
        picture.with(|picture| {
            let picture = picture.as_ref()?;
            let place = picture.layout.rows[index];
            let half = picture.room.line * 1.45;
            let beside = place.zero.clamp(
                place.top + half,
                (place.bottom - half).max(place.top + half),
            );
            let name = if picture.room.stacked() {
                place.top
            } else {
                beside
            };
            Some((name, place.zero, picture.room.names_width()))
        })
    });
    let px = move |read: fn((f64, f64, f64)) -> f64| {
        move || {
            place
                .get()
                .map_or(String::new(), |place| format!("{}px", read(place)))
        }
    };
    view! {
        <li>
            <p class="row-name" style:top=px(|place| place.0) style:width=px(|place| if place.2 > 0.0 { place.2 - 14.0 } else { 0.0 })>
                <b>{name}</b>" "<span>{move || reason.get()}</span>
            </p>
            <p class="row-sum" style:top=px(|place| place.1)>
                {move || sum.get()}
                <span class="unseen">{number::NBSP.to_string()}{move || unit.get().name().get(session.lang.get())}</span>
            </p>
        </li>
    }
}

/// Draws the picture at the device's own fineness.
fn paint(canvas: &web_sys::HtmlCanvasElement, picture: &Picture, theme: &Theme) {
    let scale = Scale::for_device_ratio(picture.room.device_ratio);
    let size = picture.layout.size;
    let (width, height) = (
        scale.backend(size.width) as u32,
        scale.backend(size.height) as u32,
    );
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
        let style = HtmlElement::style(canvas);
        for (property, length) in [("width", size.width), ("height", size.height)] {
            // A length in pixels is always taken.
            let _ = style.set_property(property, &format!("{length}px"));
        }
    }
    if let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        let area = backend.into_drawing_area();
        // A canvas that cannot be drawn on leaves names, sums and table, which are text.
        let _ = rows::draw(
            &Pen { area: &area, scale },
            &picture.rows,
            &picture.layout,
            theme,
        );
    }
}

/// Keeps `room` and `theme` as the browser has them.
fn watch_room_and_theme(
    plot: NodeRef<html::Div>,
    room: RwSignal<Option<Room>>,
    theme: RwSignal<Theme>,
) {
    let measure = move || {
        if let Some(plot) = plot.get_untracked() {
            let em = font_size(&plot);
            let measured = Room {
                width: f64::from(plot.client_width()),
                height: f64::from(plot.client_height()),
                line: em * 1.25,
                device_ratio: window().device_pixel_ratio(),
            };
            if measured.width > 0.0 && room.get_untracked() != Some(measured) {
                room.set(Some(measured));
            }
        }
    };
    let read = move || {
        if let Some(plot) = plot.get_untracked() {
            let read = theme_of(&plot);
            if theme.get_untracked() != read {
                theme.set(read);
            }
        }
    };
    let watching = StoredValue::new_local(None::<Watching>);
    Effect::new(move || {
        let Some(element) = plot.get() else { return };
        measure();
        read();
        let resized = Closure::<dyn Fn()>::new(measure);
        let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) else {
            return;
        };
        observer.observe(&element);
        let mut listeners = vec![EventListener::new(&window(), "resize", move |_| measure())];
        for query in [
            "(prefers-color-scheme: dark)",
            "(forced-colors: active)",
            "print",
        ] {
            if let Ok(Some(list)) = window().match_media(query) {
                listeners.push(EventListener::new(&list, "change", move |_| read()));
            }
        }
        watching.set_value(Some(Watching {
            observer,
            _resized: resized,
            _listeners: listeners,
        }));
    });
    on_cleanup(move || watching.set_value(None));
}

/// What is watched while the plot is there.
struct Watching {
    observer: ResizeObserver,
    _resized: Closure<dyn Fn()>,
    _listeners: Vec<EventListener>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn computed(element: &HtmlElement, property: &str) -> Option<String> {
    window()
        .get_computed_style(element)
        .ok()??
        .get_property_value(property)
        .ok()
}

fn font_size(element: &HtmlElement) -> f64 {
    computed(element, "font-size")
        .and_then(|size| size.trim_end_matches("px").parse().ok())
        .unwrap_or(16.0)
}

/// The colours that the style sheet has in force, the reader's own under forced colours included.
fn theme_of(plot: &HtmlElement) -> Theme {
    let Some(probe) = document()
        .create_element("span")
        .ok()
        .and_then(|probe| probe.dyn_into::<HtmlElement>().ok())
    else {
        return Theme::LIGHT;
    };
    let mut colours = Theme::LIGHT;
    if plot.append_child(&probe).is_ok() {
        let colour = |token: &str, usual: Colour| {
            // A colour by name is always taken; what cannot be read stays as in daylight.
            let _ = HtmlElement::style(&probe).set_property("color", &format!("var(--{token})"));
            computed(&probe, "color")
                .as_deref()
                .and_then(Colour::from_css)
                .unwrap_or(usual)
        };
        colours = Theme {
            paper: colour("paper", colours.paper),
            ink: colour("ink", colours.ink),
            muted: colour("muted", colours.muted),
            band: colour("band", colours.band),
            groups: Group::ALL.map(|group| colour(group.id(), colours.of(group))),
        };
        probe.remove();
    }
    colours
}
