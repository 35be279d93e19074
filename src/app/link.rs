//! The link that holds the scenario: readable, versioned, only what differs from the case.
//!
//! `?v=1&caseload=40&lang=en`. Whatever stands in a link, a checked scenario comes out, with notices for what could
//! not be taken as it stood.

use super::place::Place;
use crate::cases::{self, Case};
use crate::model::{Key, Scenario, UNCERTAIN};
use crate::text::parameter::LinkNotice;
use crate::text::{Lang, number};

/// The version of the link's words. A change to them gets a new number and a migration of the old ones.
pub const VERSION: &str = "1";

/// More notices than this help nobody.
const MOST_NOTICES: usize = 8;

/// More turns than there are rules, one for each span and some that join values: then the case's own values are left.
const MOST_RULES: usize = UNCERTAIN.len() + 8;

/// What others hang on links to follow people; nothing to tell the reader of.
fn is_tracking(key: &str) -> bool {
    key.starts_with("utm_") || matches!(key, "fbclid" | "gclid" | "msclkid" | "mc_cid" | "mc_eid" | "igshid")
}

/// Longest piece of a link that is shown again in a notice.
const MOST_CHARACTERS: usize = 40;

/// What a link says.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// The case that the scenario starts from.
    pub case: &'static Case,
    /// Checked: the model can compute it.
    pub scenario: Scenario,
    /// The language, where the link names one.
    pub lang: Option<Lang>,
    /// Where the reader is.
    pub place: Place,
    /// What could not be taken as it stood.
    pub notices: Vec<LinkNotice>,
}

/// What opens a case as it stands, from any other.
pub fn to_case(case: &Case, lang: Lang) -> String {
    ["?v=", VERSION, "&case=", case.id, "&lang=", lang.code()].concat()
}

/// The query that stands for a scenario in the answer, with its question mark; empty where nothing differs.
pub fn write(case: &Case, scenario: &Scenario, lang: Lang) -> String {
    write_at(case, scenario, lang, &Place::default())
}

/// The same anywhere on the page.
pub fn write_at(case: &Case, scenario: &Scenario, lang: Lang, place: &Place) -> String {
    let own = case.scenario();
    let mut pairs = Vec::new();
    if case.id != cases::DEFAULT.id {
        pairs.push(format!("case={}", case.id));
    }
    for key in Key::all() {
        if scenario.get_key(key) != own.get_key(key) {
            pairs.push(format!("{key}={}", scenario.write(key, number::exact)));
        }
    }
    if lang != Lang::default() {
        pairs.push(format!("lang={}", lang.code()));
    }
    let place = place.write(number::exact);
    if let Some(place) = place.strip_prefix('&') {
        pairs.push(place.to_owned());
    }
    if pairs.is_empty() { String::new() } else { format!("?v={VERSION}&{}", pairs.join("&")) }
}

/// Reads a query, with or without its question mark.
pub fn read(query: &str) -> Linked {
    let pairs: Vec<(String, String)> = query
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(key), decode(value))
        })
        .collect();
    let mut notices = Vec::new();
    let mut lang = None;
    let mut case = cases::DEFAULT;
    let mut place = Place::default();
    for (key, value) in &pairs {
        match key.as_str() {
            "v" if value != VERSION => notices.push(LinkNotice::Version(shortened(value))),
            "case" => match Case::from_id(value) {
                Some(found) => case = found,
                None => notices.push(LinkNotice::Case(shortened(value))),
            },
            "lang" => lang = [Lang::Sv, Lang::En].into_iter().find(|lang| lang.code() == value).or(lang),
            _ => {}
        }
    }
    let mut scenario = case.scenario();
    for (key, value) in &pairs {
        if matches!(key.as_str(), "v" | "case" | "lang") || is_tracking(key) {
            continue;
        }
        if let Some(used) = place.read(key, value, number::read_plain) {
            if !used {
                notices.push(LinkNotice::Unknown(shortened(&[key.as_str(), "=", value].concat())));
            }
            continue;
        }
        let Some(key) = Key::from_id(key) else {
            notices.push(LinkNotice::Unknown(shortened(key)));
            continue;
        };
        let Ok(number) = Scenario::read(key, value, number::read_plain) else {
            notices.push(LinkNotice::NotAValue(key, shortened(value)));
            continue;
        };
        if scenario.set_key(key, number).is_err() {
            let (min, max) = key.param().range();
            let inside = number.clamp(min, max);
            // Inside the range, a value can only fail to be whole.
            let nearest = if scenario.set_key(key, inside).is_ok() { inside } else { inside.round() };
            let _ = scenario.set_key(key, nearest);
            notices.push(LinkNotice::Moved(key, nearest));
        }
    }
    // Values that do not go together take the case's own, and no others do; each turn mends one rule.
    while let Err(error) = scenario.check() {
        notices.insert(0, LinkNotice::NotTogether(error.joined()));
        scenario.mend(&error, &case.scenario());
        if notices.iter().filter(|notice| matches!(notice, LinkNotice::NotTogether(_))).count() > MOST_RULES {
            scenario = case.scenario();
        }
    }
    notices.truncate(MOST_NOTICES);
    Linked { case, scenario, lang, place: place.settled(), notices }
}

fn shortened(text: &str) -> String {
    // A sender's marks that turn or hide text would turn or hide ours.
    let turns = |character: &char| matches!(character, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(|character| !character.is_control() && !turns(character)).collect();
    let text = text.as_str();
    if text.chars().count() <= MOST_CHARACTERS {
        return text.to_owned();
    }
    text.chars().take(MOST_CHARACTERS).chain(['…']).collect()
}

/// Percent-decoding; what is not valid stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let hex = hex.and_then(|digits| std::str::from_utf8(digits).ok());
        let code = hex.filter(|_| *first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let Some(code) = code {
            bytes.push(code);
            rest = &after[2..];
        } else {
            bytes.push(if *first == b'+' { b' ' } else { *first });
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Outcome, PARAMETERS, Param, SHARE_SETS};

    fn scenario(sets: &[(Param, f64)]) -> Scenario {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            assert_eq!(scenario.set(*param, *value), Ok(()));
        }
        scenario
    }

    #[test]
    fn a_link_holds_only_what_differs() {
        for (sets, lang, expected) in [
            (&[][..], Lang::Sv, ""),
            (&[(Param::Caseload, 40.0)], Lang::Sv, "?v=1&caseload=40"),
            (
                &[(Param::ExtraShare, 0.13), (Param::LengthYears, 2.5)],
                Lang::En,
                "?v=1&length_years=2.5&extra_share=0.13&lang=en",
            ),
            (
                &[(Param::Payer, 5.0), (Param::EqualisationOn, 0.0)],
                Lang::Sv,
                "?v=1&equalisation_on=false&payer=region.health",
            ),
        ] {
            assert_eq!(write(cases::DEFAULT, &scenario(sets), lang), expected);
        }
    }

    #[test]
    fn every_value_of_every_parameter_comes_back_from_its_link() {
        for param in PARAMETERS {
            let (min, max) = param.range();
            let mut values = vec![min, max, param.row().default];
            if matches!(param.row().kind, Kind::Number { .. }) {
                values.push(min + (max - min) / 3.0);
            }
            for value in values {
                let sent = scenario(&[(param, value)]);
                if Outcome::of(&sent).is_err() {
                    continue;
                }
                let read = read(&write(cases::DEFAULT, &sent, Lang::Sv));
                let (came, went) = (read.scenario.get(param), sent.get(param));
                assert!((came - went).abs() <= 1e-14 * went.abs(), "{} {value}: {came}", param.id());
                assert!(came == went || param.row().default != went && min != went && max != went);
                assert_eq!(read.notices, [], "{} {value}", param.id());
            }
        }
    }

    #[test]
    fn a_link_to_a_case_opens_it() {
        for case in &cases::CASES {
            for link in [write(case, &case.scenario(), Lang::En), to_case(case, Lang::En)] {
                let opened = read(&link);
                assert_eq!((opened.case.id, opened.scenario, opened.notices), (case.id, case.scenario(), vec![]));
                assert_eq!(opened.lang, Some(Lang::En), "{link}");
            }
        }
        let opened = read("?case=almgarden&caseload=30");
        assert_eq!((opened.case.id, opened.notices), ("almgarden", vec![]));
        assert_eq!(opened.scenario.get(Param::Families), 28.0);
        assert_eq!(opened.scenario.get(Param::Caseload), 30.0);
        assert_eq!(write(opened.case, &opened.scenario, Lang::Sv), "?v=1&case=almgarden&caseload=30");
    }

    #[test]
    fn the_ends_of_a_span_travel_in_links() {
        let mut sent = Scenario::default();
        for (key, value) in [(Key::Low(Param::ExtraShare), 0.05), (Key::High(Param::MonthlyPay), 40_000.0)] {
            assert_eq!(sent.set_key(key, value), Ok(()));
        }
        let link = write(cases::DEFAULT, &sent, Lang::Sv);
        assert_eq!(link, "?v=1&low.extra_share=0.05&high.monthly_pay=40000");
        let came = read(&link);
        assert_eq!((came.scenario, came.notices), (sent, vec![]));
        assert_eq!(read("?high.extra_share=7").notices, [LinkNotice::Moved(Key::High(Param::ExtraShare), 0.8)]);
    }

    #[test]
    fn whatever_a_link_says_a_scenario_comes_out_with_a_notice() {
        let moved = |param, to| LinkNotice::Moved(Key::Value(param), to);
        for (query, sets, notices) in [
            ("?v=1&caseload=4000", &[(Param::Caseload, 120.0)][..], vec![moved(Param::Caseload, 120.0)]),
            ("?caseload=-3", &[(Param::Caseload, 5.0)], vec![moved(Param::Caseload, 5.0)]),
            ("?horizon_years=9.6", &[], vec![moved(Param::HorizonYears, 10.0)]),
            ("?caseload=many", &[], vec![LinkNotice::NotAValue(Key::Value(Param::Caseload), "many".to_owned())]),
            ("?caseload=NaN", &[], vec![LinkNotice::NotAValue(Key::Value(Param::Caseload), "NaN".to_owned())]),
            ("?caseload", &[], vec![LinkNotice::NotAValue(Key::Value(Param::Caseload), String::new())]),
            ("?%3Cscript%3E=1", &[], vec![LinkNotice::Unknown("<script>".to_owned())]),
            ("?v=7", &[], vec![LinkNotice::Version("7".to_owned())]),
            ("?case=atlantis", &[], vec![LinkNotice::Case("atlantis".to_owned())]),
            ("?lang=fi&&=&%zz", &[], vec![LinkNotice::Unknown(String::new()), LinkNotice::Unknown("%zz".to_owned())]),
            // A span that cannot be does not take the value with it.
            (
                "?low.extra_share=0.5&extra_share=0.2",
                &[(Param::ExtraShare, 0.2)],
                vec![LinkNotice::NotTogether(&[Param::ExtraShare])],
            ),
            ("?low.families=3", &[], vec![LinkNotice::Unknown("low.families".to_owned())]),
            ("?share_work=0.9", &[], vec![LinkNotice::NotTogether(&SHARE_SETS[0])]),
        ] {
            let read = read(query);
            assert_eq!(read.scenario, scenario(sets), "{query}");
            assert_eq!(read.notices, notices, "{query}");
        }
        // A pair that does not go together takes nothing else with it.
        let mixed = read("?caseload=40&ordinary_caseload=20&x=1&fbclid=abc&utm_source=z&%+5=1\u{202e}");
        assert_eq!(mixed.scenario, scenario(&[(Param::Caseload, 40.0)]));
        assert_eq!(
            mixed.notices,
            [
                LinkNotice::NotTogether(&[Param::ReferenceCaseload, Param::OrdinaryCaseload]),
                LinkNotice::Unknown("x".to_owned()),
                LinkNotice::Unknown("% 5".to_owned()),
            ]
        );
        let many = "&x=1".repeat(1000);
        assert_eq!(read(&many).notices.len(), MOST_NOTICES);
    }
}
