//! The one scenario in force: its link, its picture, its state and its frame.

#[cfg(target_arch = "wasm32")]
pub mod far;
pub mod link;
pub mod picture;
pub mod risk;
#[cfg(target_arch = "wasm32")]
pub mod session;
