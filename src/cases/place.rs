//! The place that a scenario is counted for: a name that the reader chooses or writes, and the rates that go with it.

use crate::model::{Param, Scenario};

/// The tax and equalisation rates that belong to a place and not to a case.
pub const RATES: [Param; 4] =
    [Param::MunicipalTax, Param::RegionalTax, Param::MunicipalEqualisationRate, Param::RegionalEqualisationRate];

/// Longest name, characters: the longest municipality has fifteen.
pub const MOST_CHARACTERS: usize = 30;

/// What a place is called; empty where the scenario is the example's own. Names come from outside, in links: they are short, and hold
/// nothing that is not seen. A name that has been taken is kept as long as the page is: steps back lead to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlaceName(&'static str);

impl PlaceName {
    /// No place of the reader's own.
    pub const NONE: Self = Self("");

    /// A name as it may be kept: what is not seen, spaces at its ends and what is too long are left out.
    pub fn of(written: &str) -> Self {
        let seen: String = written.chars().filter(|character| is_seen(*character)).collect();
        let name: String = seen.trim().chars().take(MOST_CHARACTERS).collect();
        // A cut may end in a space too.
        Self(name.trim_end().to_owned().leak())
    }

    /// Its characters.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Whether there is none.
    pub const fn is_none(self) -> bool {
        self.0.is_empty()
    }
}

/// Whether a character from outside may stand among ours: those that turn or hide what stands beside them, and those that mean
/// something of their own to a program, may not.
pub fn is_seen(character: char) -> bool {
    !character.is_control()
        && !matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fff0}'..='\u{ffff}'
                | '\u{e0000}'..='\u{10ffff}'
        )
}

/// A place with the rates in force there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// What it is called.
    pub name: PlaceName,
    /// Its rates, as [`RATES`].
    pub rates: [f64; RATES.len()],
}

impl Place {
    /// A scenario counted for the place: its own but for the rates; as it was where they break a rule.
    pub fn counted(&self, scenario: &Scenario) -> Scenario {
        scenario.with(RATES.into_iter().zip(self.rates)).unwrap_or(*scenario)
    }
}

/// The rates that a scenario counts with, as [`RATES`].
pub fn rates_of(scenario: &Scenario) -> [f64; RATES.len()] {
    RATES.map(|param| scenario.get(param))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_from_outside_is_short_and_all_of_it_is_seen() {
        for (written, kept) in [
            ("Kalmar", "Kalmar"),
            ("  Upplands Väsby ", "Upplands Väsby"),
            ("", ""),
            (" \u{a0}\t", ""),
            ("Kal\u{202e}mar\u{200b}\n", "Kalmar"),
            ("\u{e000}Kalmar\u{f8ff}", "Kalmar"),
            ("Möllevången och de stadsdelar som ligger intill", "Möllevången och de stadsdelar"),
        ] {
            assert_eq!(PlaceName::of(written).as_str(), kept, "{written:?}");
        }
    }
}
