//! What goes out as a link or a file comes back the same to the last bit, and what one press of + does one of − takes back.

use proptest::prelude::*;
use who_pays::cases::CASES;
use who_pays::headless::read_scenario;
use who_pays::link;
use who_pays::model::{Key, Kind, PARAMETERS, Param, Scenario};
use who_pays::text::{Lang, parameter};

use crate::random::{keys, mend, scenario};

/// Every number of a scenario, bit by bit.
fn bits(scenario: &Scenario) -> Vec<u64> {
    Key::all().map(|key| scenario.get_key(key).to_bits()).collect()
}

/// Writes a scenario as links from every case and as a file, and reads it again.
fn comes_back(scenario: &Scenario) -> Result<(), TestCaseError> {
    let file = serde_json::to_string(scenario).map_err(|error| TestCaseError::fail(error.to_string()))?;
    for case in &CASES {
        let text = link::of_scenario(case, scenario, Lang::En);
        let read = link::read(&text);
        prop_assert_eq!(&read.notices, &vec![], "{}", &text);
        prop_assert_eq!(bits(&read.scenario), bits(scenario), "{}", &text);
        prop_assert_eq!((read.case.id, read.lang), (case.id, Some(Lang::En).filter(|_| !text.is_empty())));
    }
    let mut read = Scenario::default();
    prop_assert_eq!(read_scenario(&mut read, &file), Ok(()));
    prop_assert_eq!(bits(&read), bits(scenario), "{}", &file);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_scenario_comes_back_from_its_link_and_its_file(scenario in scenario()) {
        comes_back(&scenario)?;
    }

    /// Some values the case's own, some anywhere in their range, some a last digit beside the case's own.
    #[test]
    fn a_case_with_some_changes_comes_back(
        index in 0..CASES.len(), changes in proptest::collection::vec((0..4_u8, 0.0..=1.0_f64), keys())
    ) {
        let mut scenario = CASES[index].scenario();
        for (key, (how, part)) in Key::all().zip(changes) {
            let (min, max) = key.param().range();
            let own = scenario.get_key(key);
            let value = match (how, key.param().row().kind) {
                (0, Kind::Number { .. }) => (min + (max - min) * part).min(max),
                (0, _) => (min + (max - min) * part).round(),
                (1, Kind::Number { .. }) => own.next_up().min(max),
                _ => own,
            };
            prop_assert_eq!(scenario.set_key(key, value), Ok(()));
        }
        mend(&mut scenario);
        comes_back(&scenario)?;
    }
}

#[test]
fn every_case_comes_back() {
    for case in &CASES {
        comes_back(&case.scenario()).unwrap_or_else(|error| unreachable!("{}: {error}", case.id));
    }
}

/// One press of a control: what the page does with it.
fn press(scenario: &Scenario, param: Param, steps: f64) -> Option<Scenario> {
    let (min, max, _) = scenario.allowed(param);
    let value = parameter::stepped(param, scenario.get(param), steps).max(min).min(max);
    let mut next = *scenario;
    next.set(param, value).ok()?;
    next.share_out(param, scenario);
    next.check().ok().map(|()| next)
}

/// Whether a value is one that presses of + and − lead to.
fn on_grid(scenario: &Scenario, param: Param) -> bool {
    let value = scenario.get(param);
    let back = parameter::stepped(param, parameter::stepped(param, value, 1.0), -1.0);
    let forth = parameter::stepped(param, parameter::stepped(param, value, -1.0), 1.0);
    back == value || forth == value
}

#[test]
fn one_press_there_and_one_back_leave_the_example_as_it_was() {
    let (mut presses, mut shares) = (0, 0);
    for case in &CASES {
        let own = case.scenario();
        for param in PARAMETERS {
            if !matches!(param.row().kind, Kind::Number { .. } | Kind::Whole { .. }) || !on_grid(&own, param) {
                continue;
            }
            for steps in [1.0, -1.0] {
                let Some(there) = press(&own, param, steps).filter(|there| *there != own) else { continue };
                let back = press(&there, param, -steps);
                assert_eq!(back.as_ref().map(bits), Some(bits(&own)), "{}: {} by {steps}", case.id, param.id());
                assert_eq!(
                    back.map(|back| link::of_scenario(case, &back, Lang::Sv)),
                    Some(link::of_scenario(case, &own, Lang::Sv))
                );
                presses += 1;
                shares += usize::from(param.id().starts_with("share_") || param.id().starts_with("lasting_"));
            }
        }
    }
    assert!(presses > 100 * CASES.len() && shares > 10 * CASES.len(), "{presses} presses, {shares} of shares");
}

/// Whatever is typed or set by a slider is what the field shows afterwards.
#[test]
fn a_typed_number_is_kept_as_it_is_shown() {
    for (param, typed, kept) in [
        (Param::ShareWork, 29.57, 0.2957),
        (Param::ShareWork, 33.333_333, 0.3333),
        (Param::ExtraShare, 12.0, 0.12),
        (Param::ExtraShare, -7.0, -0.07),
        (Param::MunicipalTax, 21.240_000_000_000_002, 0.2124),
        (Param::CostPerPost, 820_000.4, 820_000.0),
        (Param::LengthYears, 2.5, 2.5),
    ] {
        assert_eq!(parameter::kept(param, typed), kept, "{} {typed}", param.id());
    }
}
