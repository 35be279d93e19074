//! The address bar is the share link: it follows the state.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use leptos::prelude::window;

use crate::link;
use crate::state::{Action, AppState, Mode};

/// How long the address bar waits for the next change, milliseconds; browsers refuse too many changes.
const PAUSE_MS: u32 = 300;

/// How the address bar follows an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// When nothing else has happened for a while.
    Soon,
    /// At once.
    AtOnce,
    /// At once, where the reader can go back to what it was when the mode or the case is another.
    WithWayBack,
}

impl Pace {
    /// Of an action.
    pub const fn of(action: &Action) -> Self {
        match action {
            // What comes later may bring the place that was asked for.
            Action::Go(..) | Action::LeaveStage | Action::OpenCase(_) | Action::Fetched | Action::Show(_) => {
                Self::WithWayBack
            }
            Action::TurnPage(_) | Action::Arrive(_) | Action::Restore(_) | Action::Release => Self::AtOnce,
            _ => Self::Soon,
        }
    }
}

/// What the address bar holds, and what it will hold soon.
#[derive(Default)]
struct Bar {
    query: Option<String>,
    mode_and_case: Option<(Mode, &'static str)>,
    pending: Option<(Timeout, String)>,
}

thread_local! {
    /// The window has one address bar.
    static BAR: RefCell<Bar> = RefCell::default();
}

/// Takes over what the address bar holds when the page opens.
pub fn open(state: &AppState) {
    BAR.with_borrow_mut(|bar| {
        bar.query = Some(link::write(state));
        bar.mode_and_case = Some((state.route.mode, state.scenario.case.id));
    });
}

/// The browser's history has led to another entry; the address bar holds what that entry holds.
pub fn arrived() {
    BAR.with_borrow_mut(|bar| {
        bar.pending = None;
        bar.query = Some(query());
    });
}

/// Whether two states have the same link.
fn is_same(before: &AppState, after: &AppState) -> bool {
    let of = |state: &AppState| (state.lang, state.route, state.bids);
    of(before) == of(after) && before.scenario.step() == after.scenario.step()
}

/// Follows the state from what it was.
pub fn follow(before: &AppState, state: &AppState, pace: Pace) {
    // A slider that moves says so many times a frame.
    if pace == Pace::Soon && is_same(before, state) {
        return;
    }
    let query = link::write(state);
    let place = (state.route.mode, state.scenario.case.id);
    BAR.with_borrow_mut(|bar| {
        let due = bar.pending.as_ref().map(|(_, query)| query).or(bar.query.as_ref());
        if due == Some(&query) && (pace == Pace::Soon || bar.pending.is_none()) {
            return;
        }
        match pace {
            Pace::Soon => {
                let later = query.clone();
                let timer = Timeout::new(PAUSE_MS, move || {
                    BAR.with_borrow_mut(|bar| bar.pending = None);
                    put(later, false);
                });
                bar.pending = Some((timer, query));
            }
            Pace::AtOnce | Pace::WithWayBack => {
                let pending = bar.pending.take();
                let way_back = pace == Pace::WithWayBack && bar.mode_and_case.is_some_and(|before| before != place);
                // The way back leads to what was in force.
                if let Some((_, pending)) = pending.filter(|_| way_back) {
                    write(&pending, false);
                }
                bar.query = Some(query.clone());
                write(&query, way_back);
            }
        }
        bar.mode_and_case = Some(place);
    });
}

fn put(query: String, way_back: bool) {
    write(&query, way_back);
    BAR.with_borrow_mut(|bar| bar.query = Some(query));
}

fn write(query: &str, way_back: bool) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    let url = [&path, query, &hash].concat();
    if let Ok(history) = window().history() {
        let nothing = wasm_bindgen::JsValue::NULL;
        // A browser that refuses leaves the old link; the page goes on.
        let _ = if way_back {
            history.push_state_with_url(&nothing, "", Some(&url))
        } else {
            history.replace_state_with_url(&nothing, "", Some(&url))
        };
    }
}

/// What stands in the address bar after its path.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// The whole address of a query.
pub fn whole(query: &str) -> String {
    let location = window().location();
    [location.origin().unwrap_or_default(), location.pathname().unwrap_or_default(), query.to_owned()].concat()
}
