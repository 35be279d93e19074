//! Vem betalar, vem vinner? Who pays and who gains when society invests in people.
//!
//! A public page that shows how the costs and savings of preventive social work move between budgets over the years, run wholly
//! in the reader's browser, and `ledger`, the same model on the command line.
//!
//! Event → [`state::Action`] → [`state::reduce`] → [`state::AppState`] → [`state::Derived`] → view and picture.
//!
//! | room | what | may use |
//! |---|---|---|
//! | [`model`] | the cost model, a package of its own | nothing |
//! | [`lang`] | the two languages, and texts in both | nothing |
//! | [`cases`] | built-in scenarios, findings, sources and control cases, as data | the rooms above |
//! | [`headless`] | the model as text, CSV and JSON | the rooms above |
//! | [`chart`] | pictures onto any plotters backend: where things stand, and drawing them | the rooms above but `headless` |
//! | [`text`] | everything a visitor reads; numbers and money in words | the rooms above but `headless` |
//! | [`state`] | what the page can be, what can happen to it, and what follows | the rooms above but `headless` |
//! | [`link`] | state → link → state, to the last bit | the rooms above but `headless` |
//! | `browser` | all that touches the browser and is no view | the rooms above and `lazy` |
//! | `view` | Leptos components, one file for each part of the page | the rooms above |
//! | `lazy` | the one door to the part of the page that is fetched later | `browser`, `state`, `view` |
//!
//! * Invariant: no import runs uphill in this table; `model`, `cases`, `chart`, `text`, `state` and `link` know no browser and are
//!   tested natively. Only `browser` and `view` name `web_sys`; only they and `lazy` name Leptos. (`xtask/src/rules.rs`)
//! * Invariant: [`state::reduce`] is the only place where the state changes; rendering writes nothing, and no parameter has a
//!   copy elsewhere. What follows from the state is computed from it.
//! * Invariant: [`model::PARAMETERS`] is the only place with a parameter's id, unit, range or default; controls, link, table, print
//!   and `ledger` read it. A parameter without texts does not compile. A case gives values of its own, each with its source or
//!   its grade, in [`cases`].
//! * Invariant: things are known by what they are, not by where they stand: a row, a field, a seat, a fold is an enum.
//! * Invariant: every visible number comes from the outcome in force, or says whose it is, through [`text::number`]; the value
//!   shown is the value used.
//! * Invariant: the model gives the same bits natively and in Wasm, returns no NaN and does not panic; what comes from outside
//!   (link, file, storage, field, another window) becomes a valid state and a list of notices.
//! * Invariant: scenario → link → scenario and scenario → file → scenario are the identity, to the last bit.
//! * Invariant: many events, one evaluation and one drawing for each animation frame (`browser::Page`).
//! * Invariant: text that changes is the `textContent` of an element of its own, because a browser that translates replaces text
//!   nodes (`view::parts`).
//! * Invariant: stable Rust only.

#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod browser;
pub mod cases;
#[cfg(feature = "page")]
pub mod chart;
pub mod headless;
pub mod lang;
#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod lazy;
#[cfg(feature = "page")]
pub mod link;
pub use who_pays_model as model;
#[cfg(feature = "page")]
pub mod state;
#[cfg(feature = "page")]
pub mod text;
#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod view;
