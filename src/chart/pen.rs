//! A pen over a plotters drawing area: lengths in CSS pixels, edges on whole device pixels.

use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{
    Circle, Color, DrawingArea, DrawingBackend, IntoFont, IntoTextStyle, Polygon, RGBColor, Rectangle, ShapeStyle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::theme::{Colour, Theme};
use crate::model::Group;

/// What a backend may answer.
pub type Drawn<B> = Result<(), DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

/// How many backend pixels there are to a CSS pixel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Device pixels to a CSS pixel.
    pub device_ratio: f64,
    /// Backend pixels to a device pixel: finer than the device, so that slanted lines are smooth.
    pub fineness: i32,
}

impl Scale {
    /// A backend at least twice as fine as CSS pixels and never coarser than the device.
    pub fn for_device_ratio(device_ratio: f64) -> Self {
        let fineness = if device_ratio >= 2.0 { 1 } else { (2.0 / device_ratio).ceil() as i32 };
        Self { device_ratio, fineness }
    }

    /// Backend pixels for a length in CSS pixels, on a whole device pixel.
    pub fn backend(self, css: f64) -> i32 {
        (css * self.device_ratio).round() as i32 * self.fineness
    }

    /// The same for the width of a line, which never vanishes.
    fn line(self, css: f64) -> i32 {
        self.backend(css).max(self.fineness)
    }
}

/// Where a text stands in relation to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The point is at the text's left edge.
    Start,
    /// The point is in the text's middle.
    Middle,
    /// The point is at the text's right edge.
    End,
}

/// Draws onto any plotters backend.
pub struct Pen<'a, B: DrawingBackend> {
    /// Where to draw.
    pub area: &'a DrawingArea<B, Shift>,
    /// How fine it is.
    pub scale: Scale,
}

const fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

impl<B: DrawingBackend> Pen<'_, B> {
    fn at(&self, x: f64, y: f64) -> (i32, i32) {
        (self.scale.backend(x), self.scale.backend(y))
    }

    /// Covers everything.
    pub fn clear(&self, colour: Colour) -> Drawn<B> {
        self.area.fill(&rgb(colour))
    }

    /// A filled rectangle between two corners.
    pub fn rectangle(&self, from: (f64, f64), to: (f64, f64), colour: Colour) -> Drawn<B> {
        let corners = [self.at(from.0, from.1), self.at(to.0, to.1)];
        self.area.draw(&Rectangle::new(corners, rgb(colour).filled()))
    }

    /// A filled rectangle at half strength; hatched instead where the theme asks for it.
    pub fn half(&self, from: (f64, f64), to: (f64, f64), hue: Colour, theme: &Theme) -> Drawn<B> {
        if theme.hatched {
            self.rectangle(from, to, theme.paper)?;
            return self.stripes(from, to, (2.0, 4.0), true, hue);
        }
        self.rectangle(from, to, hue.half_on(theme.paper))
    }

    /// A part among parts of other groups, told apart by its hue, and by its pattern where the theme asks for it; the
    /// swatches in `style/figure.css` have the same.
    pub fn part(&self, from: (f64, f64), to: (f64, f64), group: Group, half: bool, theme: &Theme) -> Drawn<B> {
        let hue = theme.of(group);
        match group {
            _ if half => self.half(from, to, hue, theme),
            Group::Region | Group::State | Group::Equalisation if theme.hatched => {
                self.rectangle(from, to, theme.paper)?;
                match group {
                    Group::Region => self.stripes(from, to, (2.0, 4.0), false, hue)?,
                    Group::State => self.stripes(from, to, (1.0, 5.0), true, hue)?,
                    _ => {}
                }
                self.frame(from, to, 1.0, hue)
            }
            _ => self.rectangle(from, to, hue),
        }
    }

    /// Level or upright stripes of a width, one every so many pixels.
    fn stripes(
        &self,
        from: (f64, f64),
        to: (f64, f64),
        (width, every): (f64, f64),
        level: bool,
        colour: Colour,
    ) -> Drawn<B> {
        let (start, end) = if level { (from.1, to.1) } else { (from.0, to.0) };
        let mut at = start;
        while at < end {
            let next = (at + width).min(end);
            if level {
                self.rectangle((from.0, at), (to.0, next), colour)?;
            } else {
                self.rectangle((at, from.1), (next, to.1), colour)?;
            }
            at += every;
        }
        Ok(())
    }

    /// A rectangle of lines, `width` wide, inside its corners; `from` is its upper left.
    pub fn frame(&self, from: (f64, f64), to: (f64, f64), width: f64, colour: Colour) -> Drawn<B> {
        let (left, top) = self.at(from.0, from.1);
        let (right, bottom) = self.at(to.0, to.1);
        let line = self.scale.line(width).min(right - left).min(bottom - top);
        for corners in [
            [(left, top), (right, top + line)],
            [(left, bottom - line), (right, bottom)],
            [(left, top), (left + line, bottom)],
            [(right - line, top), (right, bottom)],
        ] {
            self.area.draw(&Rectangle::new(corners, rgb(colour).filled()))?;
        }
        Ok(())
    }

    /// A level line of whole device pixels, with its middle at `y`.
    pub fn level_line(&self, x: (f64, f64), y: f64, width: f64, colour: Colour) -> Drawn<B> {
        let thick = self.scale.line(width);
        let (left, middle) = self.at(x.0, y);
        let (right, _) = self.at(x.1, y);
        let top = middle - thick / 2 / self.scale.fineness * self.scale.fineness;
        self.area.draw(&Rectangle::new([(left, top), (right, top + thick)], rgb(colour).filled()))
    }

    /// An upright line of whole device pixels, its left edge at `x`.
    pub fn upright_line(&self, x: f64, y: (f64, f64), width: f64, colour: Colour) -> Drawn<B> {
        let thick = self.scale.line(width);
        let (left, top) = self.at(x, y.0);
        let (_, bottom) = self.at(x, y.1);
        self.area.draw(&Rectangle::new([(left, top), (left + thick, bottom)], rgb(colour).filled()))
    }

    /// An upright line of dots that leaves out where it is `interrupted`.
    pub fn dotted_line(&self, x: f64, y: (f64, f64), colour: Colour, interrupted: impl Fn(f64) -> bool) -> Drawn<B> {
        self.broken_line(x, y, (2.0, 4.0), colour, interrupted)
    }

    /// An upright line of strokes and gaps that leaves out where it is `interrupted`; without gaps the strokes join.
    pub fn broken_line(
        &self,
        x: f64,
        y: (f64, f64),
        (stroke, gap): (f64, f64),
        colour: Colour,
        interrupted: impl Fn(f64) -> bool,
    ) -> Drawn<B> {
        let mut top = y.0;
        while top + stroke <= y.1 {
            let mut bottom = top;
            while bottom + stroke <= y.1 && !interrupted(bottom) && (bottom == top || gap == 0.0) {
                bottom += stroke;
            }
            if bottom > top {
                self.upright_line(x, (top, bottom), 1.0, colour)?;
            }
            top = bottom.max(top + stroke) + gap;
        }
        Ok(())
    }

    /// A filled shape.
    pub fn polygon(&self, corners: &[(f64, f64)], colour: Colour) -> Drawn<B> {
        let points: Vec<(i32, i32)> = corners.iter().map(|corner| self.at(corner.0, corner.1)).collect();
        self.area.draw(&Polygon::new(points, ShapeStyle::from(&rgb(colour)).filled()))
    }

    /// A filled disc round a point.
    pub fn disc(&self, at: (f64, f64), radius: f64, colour: Colour) -> Drawn<B> {
        let radius = (radius * self.scale.device_ratio * f64::from(self.scale.fineness)).round() as i32;
        self.area.draw(&Circle::new(self.at(at.0, at.1), radius, rgb(colour).filled()))
    }

    /// A text on the middle line `at`, for files; on the page all text is HTML.
    pub fn text(&self, text: &str, at: (f64, f64), anchor: Anchor, size: f64, bold: bool, colour: Colour) -> Drawn<B> {
        let horizontal = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let family = if bold { ("Source Sans 3, sans-serif", "bold") } else { ("Source Sans 3, sans-serif", "normal") };
        let font = (family.0, self.scale.backend(size)).into_font().style(family.1.into());
        let colour = rgb(colour);
        let style = font.into_text_style(self.area).color(&colour).pos(Pos::new(horizontal, VPos::Center));
        self.area.draw(&Text::new(text.to_owned(), self.at(at.0, at.1), style))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backend_is_twice_as_fine_as_css_and_a_whole_multiple_of_the_device() {
        for (ratio, fineness) in [(1.0, 2), (1.25, 2), (1.5, 2), (2.0, 1), (3.0, 1)] {
            let scale = Scale::for_device_ratio(ratio);
            assert_eq!(scale.fineness, fineness, "{ratio}");
            assert!(scale.backend(100.0) >= 200, "{ratio}");
            assert_eq!(scale.backend(33.3) % fineness, 0, "{ratio}: edges lie on device pixels");
        }
    }
}
