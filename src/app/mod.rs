//! The one scenario in force: its link, its picture, its state and its frame.

#[cfg(target_arch = "wasm32")]
pub mod draws;
#[cfg(target_arch = "wasm32")]
pub mod far;
pub mod how;
#[cfg(target_arch = "wasm32")]
pub mod kept;
#[cfg(target_arch = "wasm32")]
pub mod later;
pub mod link;
pub mod picture;
pub mod place;
pub mod replay;
pub mod risk;
#[cfg(target_arch = "wasm32")]
pub mod session;
pub mod tell;
