//! The one door to the part of the page that is fetched later: code and texts together.
//!
//! `cargo xtask build` parts the page's Wasm at the door: what is reached only behind its trait object, and the texts that only that
//! names, are fetched when the reader comes near. A direct call from the first part would bring its function into the first
//! part without a warning; the test of sizes sees that. Without the feature `split`, as under `cargo xtask serve`, all of it
//! is there from the start.

use crate::browser::{Fetched, LazyPart, Missing};

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(lazy, fallible))]
#[allow(clippy::unnecessary_wraps)] // Where the page is split, fetching it can fail.
fn door() -> Result<&'static dyn LazyPart, Missing> {
    Ok(&crate::view::LazyViews)
}

/// Fetches it; the next call tries again where it could not be fetched.
pub fn fetch() -> Fetched {
    Box::pin(async {
        #[cfg(feature = "split")]
        let fetched = door().await;
        #[cfg(not(feature = "split"))]
        let fetched = door();
        fetched
    })
}
