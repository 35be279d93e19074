//! Texts that name marks: where they stand, and how wide they are.

use super::pen::Anchor;

/// Advances of the page's sans serif in regular weight, thousandths of its size, from the space to the tilde; read
/// off `public/fonts/source-sans-3.woff2`.
const ADVANCES: [u16; 95] = [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
    647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
    496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
    241, 303, 497,
];

/// What other characters take: those of Swedish and the minus sign do.
const OTHER_ADVANCE: u16 = 545;

/// Bold letters and a reader's own font are somewhat wider.
const ALLOWANCE: f64 = 1.06;

/// Width of a text in regular type of `size`, as the font has it.
pub fn regular_width(text: &str, size: f64) -> f64 {
    let advance = |character: char| {
        let code = if character == '\u{a0}' { ' ' } else { character } as usize;
        f64::from(code.checked_sub(32).and_then(|index| ADVANCES.get(index)).copied().unwrap_or(OTHER_ADVANCE))
    };
    text.chars().map(advance).sum::<f64>() / 1e3 * size
}

/// Width of a text in type of `size`, on the generous side.
pub fn text_width(text: &str, size: f64) -> f64 {
    regular_width(text, size) * ALLOWANCE
}

/// Type of labels, to a line of text.
pub const LABEL_SIZE: f64 = 0.7;

/// Least air between two labels, CSS pixels.
pub const LABEL_GAP: f64 = 6.0;

/// A text's place, on its middle line.
#[derive(Clone, Debug, PartialEq)]
pub struct Label<M> {
    /// What it names.
    pub mark: M,
    /// The words.
    pub text: String,
    /// Where the mark is, CSS pixels from the picture's left and upper edge.
    pub at: (f64, f64),
    /// Where the text stands, from the left edge.
    pub x: f64,
    /// Its middle line, from the upper edge.
    pub y: f64,
    /// Which part of the text stands at `x`.
    pub anchor: Anchor,
    /// Its width.
    pub width: f64,
}

impl<M> Label<M> {
    /// A text for a mark at `at`, itself at `place`; `line` is the height of a line of text.
    pub fn new(mark: M, text: String, at: (f64, f64), place: (f64, f64), anchor: Anchor, line: f64) -> Self {
        let width = text_width(&text, LABEL_SIZE * line);
        Self { mark, text, at, x: place.0, y: place.1, anchor, width }
    }

    /// The same label in a picture that has more kinds of marks.
    pub fn into_mark<N: From<M>>(self) -> Label<N> {
        let Self { mark, text, at, x, y, anchor, width } = self;
        Label { mark: N::from(mark), text, at, x, y, anchor, width }
    }

    /// Left and right edge.
    pub fn reach(&self) -> (f64, f64) {
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - self.width / 2.0,
            Anchor::End => self.x - self.width,
        };
        (left, left + self.width)
    }

    /// Whether it keeps clear of another label: on another line, or with air between them.
    pub fn clears(&self, other: &Self) -> bool {
        let ((left, right), (from, to)) = (self.reach(), other.reach());
        self.y != other.y || right + LABEL_GAP <= from || to + LABEL_GAP <= left
    }
}

/// Something on a track that may have a name under it.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackMark {
    /// Left end of the mark, CSS pixels.
    pub from: f64,
    /// Right end; the same for a point.
    pub to: f64,
    /// Its name.
    pub text: String,
}

/// The most that a name may stand away from its mark, CSS pixels.
const FARTHEST: f64 = 16.0;

/// Places that are tried for a name, from its mark's middle outwards, and how far apart they are, CSS pixels.
const TRIES: i32 = 120;
const STEP: f64 = 2.0;

/// Where the names of marks stand under a track of `width`, the most important first: line and left edge of each, none
/// on top of another and none far from its mark. A name that is empty or finds no room has no place; its mark is there all
/// the same.
pub fn place_on_track(marks: &[TrackMark], width: f64, lines: usize, size: f64) -> Vec<Option<(usize, f64)>> {
    let mut taken: Vec<(usize, f64, f64)> = Vec::new();
    let mut places = Vec::with_capacity(marks.len());
    for mark in marks {
        if mark.text.is_empty() {
            places.push(None);
            continue;
        }
        let wide = text_width(&mark.text, size);
        let middle = f64::midpoint(mark.from, mark.to) - wide / 2.0;
        let nearest_first = (0..TRIES).map(|step| {
            let away = (f64::from(step) / 2.0).ceil() * STEP;
            if step % 2 == 0 { middle - away } else { middle + away }
        });
        let place = (0..lines).find_map(|line| {
            nearest_first.clone().find_map(|left| {
                let near = left - mark.to <= FARTHEST && mark.from - (left + wide) <= FARTHEST;
                let free = taken.iter().all(|(other, from, to)| {
                    *other != line || left + wide + LABEL_GAP <= *from || to + LABEL_GAP <= left
                });
                (near && free && left >= 0.0 && left + wide <= width).then_some((line, left))
            })
        });
        if let Some((line, left)) = place {
            taken.push((line, left, left + wide));
        }
        places.push(place);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font_with_some_allowance() {
        // "av 100" in the font's own advances: 504 + 467 + 200 + 3·497.
        assert!((text_width("av 100", 1000.0) - 2662.0 * ALLOWANCE).abs() < 1e-9);
        assert_eq!(text_width("å", 100.0), text_width("\u{2212}", 100.0));
    }

    #[test]
    fn names_on_a_track_never_meet_and_never_leave_it_or_their_mark() {
        for width in [100.0, 260.0, 330.0, 400.0, 900.0] {
            for shift in 0..40 {
                let at = |part: f64| (part + f64::from(shift) * 0.025).fract() * width;
                let marks: Vec<TrackMark> = ["normalt 80", "25 i Malmö", "vår gissning", "svenska försök 8–15"]
                    .iter()
                    .enumerate()
                    .map(|(index, text)| {
                        let from = at(0.13 * index as f64);
                        TrackMark { from, to: (from + 20.0 * index as f64).min(width), text: (*text).to_owned() }
                    })
                    .collect();
                let places = place_on_track(&marks, width, 2, 14.0);
                assert_eq!(places.len(), marks.len());
                let placed: Vec<(usize, f64, f64, &TrackMark)> = marks
                    .iter()
                    .zip(&places)
                    .filter_map(|(mark, place)| {
                        place.map(|(line, left)| (line, left, left + text_width(&mark.text, 14.0), mark))
                    })
                    .collect();
                for (index, (line, left, right, mark)) in placed.iter().enumerate() {
                    assert!(*left >= 0.0 && *right <= width + 1e-9, "{mark:?}");
                    assert!(left - mark.to <= FARTHEST && mark.from - right <= FARTHEST, "{mark:?}");
                    for (other, from, to, _) in &placed[..index] {
                        assert!(line != other || right + LABEL_GAP <= *from || to + LABEL_GAP <= *left, "{mark:?}");
                    }
                }
                assert!(width < 300.0 || places.iter().filter(|place| place.is_some()).count() >= 3, "{width} {shift}");
            }
        }
    }
}
