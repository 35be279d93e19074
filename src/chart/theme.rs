//! The colours of pictures, the same as the tokens in `style/tokens.css` (a test compares them).

use crate::model::Group;

/// An opaque colour, red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// The colour written `rgb(r, g, b)` or `rgb(r g b)`, as browsers give it; an alpha is passed over.
    pub fn from_css(css: &str) -> Option<Self> {
        let inner = css.trim().strip_prefix("rgb")?.trim_start_matches('a').strip_prefix('(')?.strip_suffix(')')?;
        let mut parts = inner.split([',', ' ', '/']).filter(|part| !part.is_empty()).map(str::parse);
        let mut next = || parts.next()?.ok();
        Some(Self(next()?, next()?, next()?))
    }

    /// This colour at half strength on `paper`.
    #[must_use]
    pub const fn half_on(self, paper: Self) -> Self {
        Self(self.0.midpoint(paper.0), self.1.midpoint(paper.1), self.2.midpoint(paper.2))
    }

    /// Relative luminance (WCAG 2.2), 0 for black to 1 for white.
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// Contrast ratio with another colour (WCAG 2.2), 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// What a picture is drawn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The ground.
    pub paper: Colour,
    /// Text and zero lines.
    pub ink: Colour,
    /// Quiet text and marks.
    pub muted: Colour,
    /// The band that marks the effort.
    pub band: Colour,
    /// One hue for each group, in the order of [`Group::ALL`].
    pub groups: [Colour; 5],
    /// Whether half strength is hatched as well: in print and under the reader's own colours.
    pub hatched: bool,
}

impl Theme {
    /// For paper, files and bright rooms.
    pub const LIGHT: Self = Self {
        paper: Colour(0xFB, 0xFA, 0xF6),
        ink: Colour(0x16, 0x18, 0x1B),
        muted: Colour(0x5A, 0x5F, 0x66),
        band: Colour(0xEF, 0xED, 0xE6),
        groups: [
            Colour(0x0B, 0x5C, 0xAD), // municipality
            Colour(0x00, 0x81, 0x5C), // region
            Colour(0xC2, 0x50, 0x0A), // state
            Colour(0xA8, 0x55, 0x8A), // equalisation
            Colour(0x6B, 0x6F, 0x76), // household
        ],
        hatched: false,
    };

    /// For dark rooms.
    pub const DARK: Self = Self {
        paper: Colour(0x14, 0x16, 0x19),
        ink: Colour(0xEE, 0xEC, 0xE6),
        muted: Colour(0xA7, 0xAB, 0xB1),
        band: Colour(0x22, 0x25, 0x2A),
        groups: [
            Colour(0x5B, 0xA3, 0xEC), // municipality
            Colour(0x3D, 0xBB, 0x8F), // region
            Colour(0xF0, 0x8B, 0x4A), // state
            Colour(0xD3, 0x8B, 0xB9), // equalisation
            Colour(0x9A, 0x9F, 0xA6), // household
        ],
        hatched: false,
    };

    /// For weak projectors: white ground and darker hues.
    pub const PROJECTOR: Self = Self {
        paper: Colour(0xFF, 0xFF, 0xFF),
        ink: Colour(0x00, 0x00, 0x00),
        muted: Colour(0x3A, 0x3E, 0x44),
        band: Colour(0xE6, 0xE6, 0xE6),
        groups: [
            Colour(0x00, 0x45, 0x8F), // municipality
            Colour(0x00, 0x62, 0x45), // region
            Colour(0xA0, 0x3C, 0x00), // state
            Colour(0x8A, 0x30, 0x6B), // equalisation
            Colour(0x50, 0x54, 0x5A), // household
        ],
        hatched: false,
    };

    /// A group's hue.
    pub const fn of(&self, group: Group) -> Colour {
        self.groups[group as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [(&str, Theme); 3] =
        [("light", Theme::LIGHT), ("dark", Theme::DARK), ("projector", Theme::PROJECTOR)];

    #[test]
    fn text_has_a_contrast_of_four_and_a_half_and_marks_of_three() {
        for (name, theme) in THEMES {
            for ground in [theme.paper, theme.band] {
                assert!(theme.ink.contrast(ground) >= 7.0, "{name} ink on {ground:?}");
                assert!(theme.muted.contrast(ground) >= 4.5, "{name} muted on {ground:?}");
                for hue in theme.groups {
                    assert!(hue.contrast(ground) >= 3.0, "{name} {hue:?} on {ground:?}: {}", hue.contrast(ground));
                }
            }
        }
    }

    #[test]
    fn the_style_sheet_has_the_same_tokens() {
        let sheet = include_str!("../../style/tokens.css");
        for (name, theme) in THEMES {
            let block = sheet
                .split("/* theme: ")
                .find(|part| part.starts_with(name))
                .unwrap_or_else(|| unreachable!("tokens.css has a block for {name}"));
            let groups = Group::ALL.map(|group| (group.id(), theme.of(group)));
            let others = [("paper", theme.paper), ("ink", theme.ink), ("muted", theme.muted), ("band", theme.band)];
            for (token, Colour(red, green, blue)) in others.into_iter().chain(groups) {
                let line = format!("--{token}: #{red:02X}{green:02X}{blue:02X};");
                assert!(block.contains(&line), "{name}: {line}");
            }
        }
    }

    #[test]
    fn the_icon_has_the_colours_of_the_light_theme() {
        let icon = include_str!("../../public/icon.svg");
        let light = Theme::LIGHT;
        let known = [light.paper, light.ink, light.of(Group::Municipality), light.of(Group::Equalisation)];
        let known = known.map(|Colour(red, green, blue)| format!("#{red:02X}{green:02X}{blue:02X}"));
        let used: Vec<&str> = icon.match_indices('#').filter_map(|(at, _)| icon.get(at..at + 7)).collect();
        assert!(!used.is_empty());
        assert!(used.iter().all(|colour| known.iter().any(|known| known == colour)), "{used:?} {known:?}");
    }

    #[test]
    fn browsers_colours_are_read() {
        for (css, expected) in [
            ("rgb(11, 92, 173)", Some(Colour(11, 92, 173))),
            ("rgb(11 92 173 / 50%)", Some(Colour(11, 92, 173))),
            ("rgba(0, 0, 0, 0)", Some(Colour(0, 0, 0))),
            ("canvastext", None),
            ("rgb(300, 0, 0)", None),
            ("rgb(1, 2)", None),
        ] {
            assert_eq!(Colour::from_css(css), expected, "{css}");
        }
    }
}
