//! Whatever stands in a link, a scenario file or on the command line: no panic, and a scenario that can be computed or a
//! message.
//!
//! A few thousand inputs each time; `FUZZ_CASES=1000000 cargo test --release --test model fuzz` tries as many as it says.

use proptest::prelude::*;
use serde_json::Value;
use who_pays::cases::CASES;
use who_pays::headless::{read_scenario, run};
use who_pays::link;
use who_pays::model::{Key, Outcome, Scenario};
use who_pays::state::{AppState, Messages, Mode, SEAT_NAMES, slide_id};
use who_pays::text::Lang;

use crate::random::scenario;

fn config() -> ProptestConfig {
    let asked = std::env::var("FUZZ_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(2_000), max_shrink_iters: 4_000, ..ProptestConfig::default() }
}

/// Any text: of any characters, or of any bytes that are read as well as can be.
fn noise() -> impl Strategy<Value = String> {
    let bytes = proptest::collection::vec(any::<u8>(), 0..60);
    prop_oneof![
        proptest::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter),
        bytes.prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        proptest::collection::vec(proptest::sample::select(b"?&=%+-.,{}[]\":e0123456789av_ ".to_vec()), 0..60)
            .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
    ]
}

/// A name that means something somewhere.
fn name() -> impl Strategy<Value = String> {
    let mut names: Vec<String> = Key::all().map(|key| key.to_string()).collect();
    let others = ["v", "case", "lang", "step", "picture", "present", "notes", "plats", "bids", "one_committee"];
    names.extend(others.iter().chain(&["utm_source", "low.families", "high.", ""]).map(|name| (*name).to_owned()));
    proptest::sample::select(names)
}

/// A value that means something to some name, or nearly.
fn value() -> impl Strategy<Value = String> {
    let words = ["true", "false", "sv", "en", "1", "2", "fi", "income_support", "table", "plain", "shared", "contract"];
    let slides = (0..Mode::Stage.slides()).map(slide_id);
    let mut known: Vec<String> = words.iter().chain(&SEAT_NAMES).copied().chain(slides).map(str::to_owned).collect();
    known.extend(CASES.iter().map(|case| case.id.to_owned()));
    known.extend(
        ["municipality.finance", "household", "NaN", "inf", "-inf", "-0", "1e400", "1e-400", "0x10", "+5", "."]
            .map(str::to_owned),
    );
    prop_oneof![
        proptest::sample::select(known),
        (0.0..1.0_f64).prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| number.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        (0..200_i32).prop_map(|number| number.to_string()),
        proptest::collection::vec(-10.0..110.0_f64, 0..5).prop_map(|bids| bids
            .iter()
            .map(f64::to_string)
            .collect::<Vec<_>>()
            .join(",")),
        noise(),
    ]
}

/// A text with some characters taken out, put in, or doubled.
fn mutated(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let change = (any::<proptest::sample::Index>(), 0..4_u8, any::<char>());
    (text, proptest::collection::vec(change, 0..4)).prop_map(|(text, changes)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (index, how, character) in changes {
            if characters.is_empty() {
                break;
            }
            let place = index.index(characters.len());
            match how {
                0 => drop(characters.remove(place)),
                1 => characters.insert(place, character),
                2 => characters[place] = character,
                _ => characters.extend_from_within(place..),
            }
        }
        characters.into_iter().collect()
    })
}

fn link_text() -> impl Strategy<Value = String> {
    let pairs = proptest::collection::vec((name(), value()), 0..12).prop_map(|pairs| {
        let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("?{}", pairs.join("&"))
    });
    let valid =
        (0..CASES.len(), scenario()).prop_map(|(case, scenario)| link::of_scenario(&CASES[case], &scenario, Lang::En));
    prop_oneof![noise(), pairs, mutated(valid)]
}

fn file_text() -> impl Strategy<Value = String> {
    let pairs = proptest::collection::vec((name(), value(), any::<bool>()), 0..12).prop_map(|pairs| {
        let pairs: Vec<String> = pairs
            .iter()
            .map(|(name, value, quoted)| {
                let text = if *quoted { Value::from(value.as_str()).to_string() } else { value.clone() };
                format!("{}:{text}", Value::from(name.as_str()))
            })
            .collect();
        format!("{{{}}}", pairs.join(","))
    });
    let valid = scenario().prop_map(|scenario| serde_json::to_string(&scenario).unwrap_or_default());
    prop_oneof![noise(), pairs, mutated(valid)]
}

fn arguments() -> impl Strategy<Value = Vec<String>> {
    let options = [
        "--case",
        "--set",
        "--scenario",
        "--draws",
        "--seed",
        "--format",
        "--help",
        "-h",
        "--",
        "-",
        "--colour",
        "-x",
        "--set=",
    ];
    let words = ["json", "csv", "text", "1", "7", "0", "-1", "f", "hela-familjen", "almgarden", "caseload=40"];
    let word =
        |words: &[&str]| proptest::sample::select(words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
    let set = (name(), value()).prop_map(|(name, value)| vec!["--set".to_owned(), format!("{name}={value}")]);
    let one = prop_oneof![word(&options), word(&words), mutated(word(&options))].prop_map(|word| vec![word]);
    let pair = (word(&options), word(&words)).prop_map(|(option, word)| vec![option, word]);
    let piece = prop_oneof![4 => set, 1 => one, 3 => pair, 1 => noise().prop_map(|word| vec![word])];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn computed(scenario: &Scenario) -> Result<(), TestCaseError> {
    let outcome = Outcome::of(scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert!(outcome.rows.iter().flat_map(|row| row.net).all(f64::is_finite));
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn fuzz_link(text in link_text()) {
        let opened = link::open(&text);
        computed(&opened.scenario.committed)?;
        let written = link::write(&opened);
        let again = link::open(&written);
        prop_assert_eq!(&again.messages.notices, &vec![], "{}", &written);
        prop_assert_eq!(again, AppState { messages: Messages::default(), ..opened });
    }

    #[test]
    fn fuzz_scenario_file(text in file_text()) {
        let mut scenario = Scenario::default();
        if let Err(message) = read_scenario(&mut scenario, &text) {
            prop_assert!(!message.is_empty());
        }
        // What was read before the fault is in range, and joined rules are told of when it is computed.
        if scenario.check().is_ok() {
            computed(&scenario)?;
            let written = serde_json::to_string(&scenario).unwrap_or_default();
            let mut again = Scenario::default();
            prop_assert_eq!(read_scenario(&mut again, &written), Ok(()));
            prop_assert_eq!(again, scenario);
        }
    }

    #[test]
    fn fuzz_command_line(words in arguments(), file in file_text()) {
        match run(words.clone(), |_| Ok(file.clone())) {
            Err(message) => prop_assert!(!message.trim().is_empty()),
            Ok(text) => {
                prop_assert!(!text.is_empty());
                if let Ok(report) = serde_json::from_str::<Value>(&text) {
                    let written = report["scenario"].to_string();
                    let mut scenario = Scenario::default();
                    prop_assert_eq!(read_scenario(&mut scenario, &written), Ok(()));
                    computed(&scenario)?;
                    prop_assert_eq!(serde_json::to_string(&scenario).unwrap_or_default(), written);
                }
            }
        }
    }
}
