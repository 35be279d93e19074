//! Pictures: pure functions of (what, size, theme, texts) onto any plotters backend.
//!
//! The same functions draw the canvas, the SVG file and the golden. Lengths are CSS pixels; `scale` turns them into
//! the backend's. No canvas and no Leptos here.

pub mod code;
pub mod dots;
pub mod evidence;
pub mod hundred;
pub mod label;
pub mod pen;
pub mod rows;
pub mod scene;
pub mod small;
pub mod span;
pub mod stacked;
pub mod strips;
pub mod theme;

pub use pen::Pen;
pub use theme::{Colour, Theme};
