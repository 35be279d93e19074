//! Uppföljningskortet in words: what to expect at each time, and what a number that was reached says.

use super::number::{decimal, keep_together, rounded, short};
use super::parameter::whole_number;
use super::{Lang, NounsIn, Text, Voice, filled, filled_keeping_numbers, text, texts};
use crate::model::{Expected, FollowUp, Reached};

texts! {
    EXPECTATION = "Efter {months} månader räknar vi med att {programme} av {of} {units} {reach}, mot {ordinary} annars.", "After {months} months we expect {programme} of {of} {units} to {reach}, against {ordinary} otherwise.";
    NUMBER_AND_SPAN = "{number}\u{a0}av\u{a0}{of} ({span})", "{number}\u{a0}of\u{a0}{of} ({span})";
    AS_EXPECTED = "som väntat", "as expected";
    UNDER = "under det väntade", "below what was expected";
    OVER = "över det väntade", "above what was expected";
    TOO_EARLY = "för tidigt att säga: så kan det bli utan insatsen också", "too early to say: it could be so without it too";
    COUNTED = "Räkna hur många {units} som {reach} vid varje tid. Inom parentes: så många blir det i nio fall av tio, om bara slumpen skiljer.", "Count how many {units} {reach} at each time. In brackets: how many it will be in nine cases out of ten, if only chance differs.";
}

/// A whole number of those in a group.
fn whole(lang: Lang, number: u32) -> String {
    short(lang, f64::from(number), 0)
}

/// Both expected numbers: "6" and "3", or with a decimal where whole numbers would hide that they differ.
fn numbers(lang: Lang, follow_up: &FollowUp) -> [String; 2] {
    let both = [follow_up.programme.number, follow_up.ordinary.number];
    let [programme, ordinary] = both.map(|number| rounded(number, 0));
    let hidden = programme == ordinary && (both[0] - both[1]).abs() >= 0.05;
    both.map(|number| decimal(lang, number, u8::from(hidden)))
}

/// What is expected at a time: "Efter 12 månader räknar vi med att 6 av 75 familjer klarar sig …, mot 3 annars."
pub fn sentence(voice: Voice, follow_up: &FollowUp) -> String {
    let lang = voice.lang;
    let FollowUp { months, of, .. } = follow_up;
    let of = whole(lang, *of);
    let (units, NounsIn { reach, .. }) = (voice.units(&of), voice.nouns());
    let [programme, ordinary] = numbers(lang, follow_up);
    let named = [
        ("months", months.to_string()),
        ("programme", programme),
        ("of", of),
        ("units", units.to_owned()),
        ("reach", reach.to_owned()),
        ("ordinary", ordinary),
    ];
    filled_keeping_numbers(lang, EXPECTATION, &named)
}

/// When a row is followed up.
pub fn when(lang: Lang, follow_up: &FollowUp) -> String {
    keep_together(&[&follow_up.months.to_string(), text(" månader", " months").get(lang)].concat())
}

/// The expected numbers with what is usual, with the effort and without: "6 av 75 (2–10)".
pub fn expected(lang: Lang, follow_up: &FollowUp) -> [String; 2] {
    let of = whole(lang, follow_up.of);
    let [programme, ordinary] = numbers(lang, follow_up);
    [(programme, follow_up.programme), (ordinary, follow_up.ordinary)].map(|(number, Expected { range, .. })| {
        let [low, high] = [range.0, range.1].map(|end| whole(lang, end));
        // A word joiner keeps the line from breaking after the dash.
        let span = if low == high { low } else { [&low, "–\u{2060}", &high].concat() };
        filled(lang, NUMBER_AND_SPAN, &[("number", number), ("of", of.clone()), ("span", span)])
    })
}

/// What a number that was reached says.
pub const fn reached(reached: Reached) -> Text {
    match reached {
        Reached::AsExpected => AS_EXPECTED,
        Reached::Under => UNDER,
        Reached::Over => OVER,
        Reached::TooEarly => TOO_EARLY,
    }
}

/// What is counted, and what stands in brackets.
pub fn counted(lang: Lang, units: &str, reach: &str) -> String {
    filled(lang, COUNTED, &[("units", units.to_owned()), ("reach", reach.to_owned())])
}

/// What may be typed.
pub fn allowed(lang: Lang, follow_up: &FollowUp) -> String {
    whole_number(lang, "0", &whole(lang, follow_up.of))
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
                "Efter 36 månader räknar vi med att 16 av 20 personer har ett eget hem, mot 0 annars.",
                "After 36 months we expect 16 of 20 people to have a home, against 0 otherwise.",
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
