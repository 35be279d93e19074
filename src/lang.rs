//! The two languages of the page, and fixed texts in both: a missing one does not compile.

/// The language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(usize)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// The language's code in links and in the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

/// One fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::En => self.en,
        }
    }
}

/// A text in Swedish and English.
pub const fn text(sv: &'static str, en: &'static str) -> Text {
    Text { sv, en }
}

/// A name that is the same in both languages.
pub const fn same(name: &'static str) -> Text {
    text(name, name)
}

/// No words, where a text may be left out.
pub const NONE: Text = same("");

/// A table of texts: `/// What it is. NAME = "Swedish", "English";`.
#[cfg(feature = "page")]
macro_rules! texts {
    ($($(#[$doc:meta])* $vis:vis $name:ident = $sv:literal, $en:literal;)*) => {
        $($(#[$doc])* $vis const $name: $crate::lang::Text = $crate::lang::text($sv, $en);)*
    };
}
#[cfg(feature = "page")]
pub(crate) use texts;
