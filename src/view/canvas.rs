//! Canvases as fine as the device.

use leptos::prelude::document;
use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea as _};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlCanvasElement, HtmlElement};

use crate::browser::dom::px;
use crate::chart::pen::{Drawn, Pen, Scale};

/// Draws on the canvas called `id`, made as large as so many CSS pixels at the device's own fineness. A canvas that is not there
/// or cannot be drawn on leaves the words, sums and tables beside it, which are text.
pub fn paint(
    id: &str,
    scale: Scale,
    (width, height): (f64, f64),
    draw: impl FnOnce(&Pen<'_, CanvasBackend>) -> Drawn<CanvasBackend>,
) {
    let canvas = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlCanvasElement>().ok());
    let Some(canvas) = canvas else { return };
    let pixels = (scale.backend(width) as u32, scale.backend(height) as u32);
    if (canvas.width(), canvas.height()) != pixels {
        canvas.set_width(pixels.0);
        canvas.set_height(pixels.1);
        let style = HtmlElement::style(&canvas);
        for (property, length) in [("width", width), ("height", height)] {
            // A length in pixels is always taken.
            let _ = style.set_property(property, &px(length));
        }
    }
    if let Some(backend) = CanvasBackend::with_canvas_object(canvas) {
        let area: DrawingArea<CanvasBackend, Shift> = backend.into_drawing_area();
        let _ = draw(&Pen { area: &area, scale });
    }
}
