//! Vem betalar, vem vinner? Who pays and who gains when society invests in people.
//!
//! A public page that shows how the costs and savings of preventive social work move between budgets over the years.
//! Event → scenario → outcome → picture and text; nothing flows back and nothing else holds a copy.
//!
//! | room | what | depends on |
//! |---|---|---|
//! | [`model`] | the cost model, a package of its own | nothing |
//! | [`cases`] | built-in scenarios, sources and control cases, as data | `model` |
//! | [`headless`] | the model as text, CSV and JSON | `model`, `cases` |
//! | `chart` | pictures onto any plotters backend | `model`, `cases` |
//! | `text` | Swedish and English; numbers and money in words | `model`, `cases`, `chart` |
//! | `app` | the one scenario in force, its link, its picture, its frame | all above |
//! | `page` | Leptos components | all above |
//!
//! The page comes in two parts of one program. The first has what the first screen needs; the second is fetched when the reader
//! comes near it, and is called through the doors in `app::later` and `page::later` alone (`xtask`'s `split`).
//!
//! * Invariant: `model` knows no browser, no chart and no language, and gives the same bits natively and in Wasm.
//! * Invariant: `chart` knows no Leptos and no canvas.
//! * Invariant: [`model::PARAMETERS`] is the only place with an id, a range or a default; a case gives values of its own,
//!   each with its source or its grade, in [`cases`].
//! * Invariant: the model returns no NaN and does not panic; what comes from outside becomes a checked
//!   [`model::Scenario`] and a list of notices.
//! * Invariant: every visible number comes from the outcome in force, or in the story from the case's own, through
//!   `text::number`.

#[cfg(feature = "page")]
pub mod app;
pub mod cases;
#[cfg(feature = "page")]
pub mod chart;
pub mod headless;
pub use who_pays_model as model;
#[cfg(all(feature = "page", target_arch = "wasm32"))]
pub mod page;
#[cfg(feature = "page")]
pub mod text;
