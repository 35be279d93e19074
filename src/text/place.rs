//! The place that is counted for, as it stands in sentences.

use super::{Lang, Voice};

/// Municipalities that a Swede speaks of as islands: one is on them.
const ISLANDS: [&str; 8] = ["Ekerö", "Gotland", "Hammarö", "Lidingö", "Orust", "Tjörn", "Värmdö", "Öckerö"];

/// "i Kalmar", "på Gotland"; nothing where no place has been chosen.
pub fn in_place(voice: Voice) -> String {
    let name = voice.place.as_str();
    if voice.place.is_none() {
        return String::new();
    }
    let preposition = match (voice.lang, ISLANDS.contains(&name)) {
        (Lang::Sv, false) => "i ",
        (Lang::Sv, true) => "på ",
        (Lang::En, false) => "in ",
        (Lang::En, true) => "on ",
    };
    [preposition, name].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::place::PlaceName;
    use crate::cases::{CASES, DEFAULT};
    use crate::model::Outcome;
    use crate::text::answer::opening;
    use crate::text::heading::Heading;

    #[test]
    fn a_place_is_named_in_the_answer_and_the_heading() {
        let outcome = Outcome::of(&DEFAULT.scenario()).unwrap_or_else(|error| unreachable!("{error}"));
        for (lang, name, heading, sentence) in [
            (Lang::Sv, "", "Pengarna kommer senare, och i någon annans budget.", "Låt 75 familjer få "),
            (
                Lang::Sv,
                "Kalmar",
                "I Kalmar kommer pengarna senare, och i någon annans budget.",
                "Låt 75 familjer i Kalmar få ",
            ),
            (
                Lang::Sv,
                "Gotland",
                "På Gotland kommer pengarna senare, och i någon annans budget.",
                "Låt 75 familjer på Gotland få ",
            ),
            (
                Lang::En,
                "Kalmar",
                "In Kalmar, the money comes later, and to someone else’s budget.",
                "Give 75 families in Kalmar caseworkers ",
            ),
        ] {
            let voice = DEFAULT.voice(lang).of_place(PlaceName::of(name));
            assert_eq!(Heading::of(&outcome).words(voice, &outcome), heading);
            let said = opening(voice, &outcome.scenario).plain().replace('\u{a0}', " ");
            assert!(said.starts_with(sentence), "{said}");
        }
    }

    #[test]
    fn every_heading_names_the_place_and_is_one_sentence() {
        for case in &CASES {
            let outcome = Outcome::of(&case.scenario()).unwrap_or_else(|error| unreachable!("{error}"));
            for lang in [Lang::Sv, Lang::En] {
                let voice = case.voice(lang).of_place(PlaceName::of("Kalmar"));
                let words = Heading::of(&outcome).words(voice, &outcome);
                assert!(words.starts_with(["I Kalmar", "In Kalmar"][lang as usize]) && words.ends_with('.'), "{words}");
            }
        }
    }
}
