//! The cost model, pure: no browser, no pictures, no language, no clock, no chance.
//!
//! Scenario → people → livelihoods → ledger → what is read off it. The contract follows: every convention, formula,
//! unit, parameter and source.
//!
#![doc = include_str!("README.md")]

mod agreement;
mod break_even;
mod budget;
mod draws;
mod effort;
mod evidence;
mod financing;
mod follow_up;
mod glasses;
mod ledger;
mod livelihood;
mod parameter;
mod people;
mod percentile;
mod pert;
mod scenario;
mod seats;
mod sensitivity;
mod shown;
mod summary;
mod tax;
pub mod trace;
mod uncertainty;
mod verdict;

pub use agreement::Agreement;
pub use break_even::{BREAK_EVEN, break_even};
pub use budget::{Budget, Group, HOLDERS};
pub use effort::{extra_posts, posts, running_years};
pub use evidence::{Count, difference_interval};
pub use follow_up::{Expected, FOLLOW_UP_MONTHS, FollowUp, Reached};
pub use glasses::{Deficit, Glasses};
pub use ledger::{MAX_YEARS, Notice, Notices, Outcome, People, Row, Yearly};
pub use livelihood::{Flows, TABLE_VALUES, Values, tax_kept};
pub use parameter::{ALL as PARAMETERS, Grade, Key, Kind, Param, Parameter, Source, UNCERTAIN, Unit};
pub use people::yearly_rate;
pub use pert::{Beta, Pert};
pub use scenario::{Baseline, BenefitTax, Financing, SHARE_SETS, SPLITS, Scenario, ScenarioError};
pub use seats::{Bids, Deal, SEATS, shared};
pub use sensitivity::{Bar, Carried, MakeWhole, carried, make_whole, tornado, tried};
pub use shown::Shown;
pub use summary::{NOTHING, Purse, Summary, Total, payback_years, present_value, where_it_lands};
pub use tax::{Tax, TaxRules};
pub use uncertainty::{
    COARSE_DRAWS, DRAWS, DrawnOutcome, EQUAL_OUTCOMES, FOLLOWED, MOST_DRAWS, QUANTILES, Simulation, Spread,
    Uncertainty, Work,
};
pub use verdict::{NO_EFFECT, Verdict};

/// A value held in a range. `f64::clamp` says the same, but its panic brings the printing of floats into the page's program,
/// 7 KiB that every visitor would load; `clippy.toml` refuses it.
#[must_use]
pub const fn within(value: f64, least: f64, most: f64) -> f64 {
    value.min(most).max(least)
}

/// The version of formulas and defaults: two results with the same version and the same scenario are equal.
pub const VERSION: &str = "2026.2";
