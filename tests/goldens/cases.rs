//! What the page says of every case in both languages, for reading: whole sentences with the case's own nouns.

use std::fmt::Write as _;

use who_pays::cases::{CASES, Case};
use who_pays::chart::rows::Rows;
use who_pays::model::Shown;
use who_pays::text::answer::{answer, how_sure, human_scale, outcome_line};
use who_pays::text::heading::{Heading, elections};
use who_pays::text::number::decimal;
use who_pays::text::{self, Lang, parameter, row};

use crate::check;

#[test]
fn every_case_is_told_in_its_own_words() {
    let mut told = String::new();
    for case in &CASES {
        for lang in [Lang::Sv, Lang::En] {
            tell(&mut told, case, lang);
        }
    }
    let told = told.replace('\u{a0}', " ");
    // A noun that nobody has filled in would stand in braces.
    assert!(!told.contains(['{', '}']));
    check("tests/goldens/cases.txt", &told);
}

fn tell(told: &mut String, case: &Case, lang: Lang) {
    let voice = case.voice(lang);
    let shown = Shown::of(&case.scenario(), &case.effects()).unwrap_or_else(|error| unreachable!("{error}"));
    let outcome = &shown.outcome;
    let mut say = |text: &str| {
        if !text.is_empty() {
            let _ = writeln!(told, "{text}");
        }
    };
    say(&format!("## {} ({})", case.id, lang.code()));
    say(&text::example(lang, case));
    say(&Heading::of(outcome).words(voice, outcome));
    say(&answer(voice, &shown).plain());
    say(&how_sure(voice, &shown, case).plain());
    say(&human_scale(voice, outcome).unwrap_or_default().plain());
    say(&outcome_line(voice, outcome).plain());
    say(&elections(lang, outcome).plain());
    for param in case.large {
        let (name, value) = (
            parameter::control_name(voice, &outcome.scenario, param),
            parameter::value(voice, &outcome.scenario, param),
        );
        say(&format!("[{}] {name}: {value}", parameter::short_name(voice, param)));
    }
    let rows = Rows::of(outcome, false, None);
    for (_, shown) in rows.standing() {
        let (name, reason) = (row::name(voice, shown.of), row::reason(voice, shown.of, &rows, outcome));
        let sum = decimal(lang, shown.sum / 1e6, 2);
        say(&format!("* {name} ({reason}) {sum}: {}", row::note(voice, shown.of, outcome).plain()));
    }
    say("\n");
}
