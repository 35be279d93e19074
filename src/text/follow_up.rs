//! Uppföljningskortet in words: what to expect at each time, and what a number that was reached says.

use super::number::{decimal, keep_numbers, keep_together};
use super::{Lang, Said, Text, Voice};
use crate::model::{Expected, FollowUp, Reached};

/// "6", or a decimal where a whole number would hide a difference.
fn number(lang: Lang, expected: f64) -> String {
    decimal(lang, expected, u8::from(expected < 0.95 && expected > 0.05))
}

/// What is expected at a time: "Efter 12 månader väntas att 6 av 75 familjer klarar sig …, mot 3 annars."
pub fn sentence(voice: Voice, follow_up: &FollowUp) -> String {
    let lang = voice.lang;
    let FollowUp { months, of, programme, ordinary } = follow_up;
    let Said { units, reach, .. } = voice.said();
    let (programme, ordinary) = (number(lang, programme.number), number(lang, ordinary.number));
    keep_numbers(&match lang {
        Lang::Sv => {
            format!(
                "Efter {months} månader räknar vi med att {programme} av {of} {units} {reach}, mot {ordinary} annars."
            )
        }
        Lang::En => format!(
            "After {months} months we expect {programme} of {of} {units} to {reach}, against {ordinary} otherwise."
        ),
    })
}

/// When a row is followed up.
pub fn when(lang: Lang, follow_up: &FollowUp) -> String {
    let months = follow_up.months;
    keep_together(&match lang {
        Lang::Sv => format!("{months} månader"),
        Lang::En => format!("{months} months"),
    })
}

/// An expected number with what is usual: "6 (2–10)".
pub fn expected(lang: Lang, expected: Expected) -> String {
    let (low, high) = expected.range;
    let span = if low == high { low.to_string() } else { format!("{low}–{high}") };
    keep_together(&format!("{} ({span})", number(lang, expected.number)))
}

/// What a number that was reached says.
pub const fn reached(reached: Reached) -> Text {
    match reached {
        Reached::AsExpected => Text { sv: "som väntat", en: "as expected" },
        Reached::Under => Text { sv: "under det väntade", en: "below what was expected" },
        Reached::Over => Text { sv: "över det väntade", en: "above what was expected" },
        Reached::TooEarly => Text {
            sv: "för tidigt att säga: lika vanligt utan insatsen",
            en: "too early to say: as usual without the programme",
        },
    }
}

/// What is counted, and what stands in brackets.
pub fn counted(lang: Lang, units: &str, reach: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Räkna hur många {units} som {reach}. Inom parentes: mellan vilka tal nio grupper av tio hamnar, av ren slump."
        ),
        Lang::En => {
            format!(
                "Count how many {units} {reach}. In brackets: between which numbers nine groups in ten end, by chance alone."
            )
        }
    }
}

/// What may be typed.
pub fn allowed(lang: Lang, follow_up: &FollowUp) -> String {
    let of = follow_up.of;
    match lang {
        Lang::Sv => format!("Skriv ett helt tal från 0 till {of}."),
        Lang::En => format!("Enter a whole number from 0 to {of}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Case, DEFAULT};

    #[test]
    fn what_to_expect_is_said_for_every_kind_of_case() {
        for (id, at, sv, en) in [
            (
                "hela-familjen",
                1,
                "Efter 12 månader räknar vi med att 6 av 75 familjer klarar sig utan försörjningsstöd, mot 3 annars.",
                "After 12 months we expect 6 of 75 families to manage without income support, against 3 otherwise.",
            ),
            (
                "ips-malmo",
                2,
                "Efter 24 månader räknar vi med att 26 av 60 personer har arbete, mot 8 annars.",
                "After 24 months we expect 26 of 60 people to have work, against 8 otherwise.",
            ),
            (
                "almgarden",
                0,
                "Efter 6 månader räknar vi med att 0 av 28 familjer klarar sig utan försörjningsstöd, mot 0 annars.",
                "After 6 months we expect 0 of 28 families to manage without income support, against 0 otherwise.",
            ),
            (
                "bostad-forst",
                3,
                "Efter 36 månader räknar vi med att 17 av 20 personer har ett eget hem, mot 0 annars.",
                "After 36 months we expect 17 of 20 people to have a home, against 0 otherwise.",
            ),
        ] {
            let case = Case::from_id(id).unwrap_or(DEFAULT);
            let follow_up = FollowUp::of(&case.scenario())[at];
            for (lang, words) in [(Lang::Sv, sv), (Lang::En, en)] {
                assert_eq!(sentence(case.voice(lang), &follow_up).replace('\u{a0}', " "), words);
            }
        }
    }
}
