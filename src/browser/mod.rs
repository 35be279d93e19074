//! All that touches the browser and is no view: the page's handle on its state, the frame in which everything follows it, the
//! address bar, storage, other windows.

pub mod address;
pub mod channel;
pub mod dom;
pub mod draws;
pub mod fullscreen;
pub mod measure;
pub mod offline;
mod page;
pub mod share;
pub mod storage;

pub use page::{Fetched, LazyPart, Missing, Now, Page, page};
