//! A link as a QR code, for those who sit in front of a projector with a phone.

use plotters::prelude::DrawingBackend;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::pen::{Drawn, Pen};
use super::theme::Colour;

/// The largest version: one more would be too fine to be read from the last row.
const LARGEST: u8 = 10;

/// Modules of quiet round the code, which readers need.
const QUIET: i32 = 4;

/// The least size of a module, CSS pixels.
pub const LEAST_MODULE: f64 = 8.0;

/// The code of a link; none where it is too long for one that can be read from afar.
pub fn code(link: &str) -> Option<QrCode> {
    let segments = [QrSegment::make_bytes(link.as_bytes())];
    let (least, largest) = (Version::new(1), Version::new(LARGEST));
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, least, largest, None, true).ok()
}

/// Modules across, the quiet round it included.
pub fn modules(code: &QrCode) -> i32 {
    code.size() + 2 * QUIET
}

/// Draws a code, its modules so many CSS pixels wide: black on white in every theme.
///
/// # Errors
/// The backend could not draw.
pub fn draw<B: DrawingBackend>(pen: &Pen<'_, B>, code: &QrCode, module: f64) -> Drawn<B> {
    pen.clear(Colour(0xFF, 0xFF, 0xFF))?;
    let at = |index: i32| f64::from(index + QUIET) * module;
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            pen.rectangle((at(x), at(y)), (at(x + 1), at(y + 1)), Colour(0, 0, 0))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_a_code_up_to_the_largest_version() {
        let link = |length: usize| "a".repeat(length);
        assert!(code("https://example.org/?v=1&caseload=40").is_some_and(|code| code.version().value() <= 4));
        assert!(code(&link(271)).is_some_and(|code| code.version().value() == LARGEST && modules(&code) == 65));
        assert!(code(&link(272)).is_none());
    }
}
