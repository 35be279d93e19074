//! The one scenario in force: its link, its state, its frame.

pub mod link;
#[cfg(target_arch = "wasm32")]
pub mod session;
