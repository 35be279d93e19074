//! The link that holds the scenario: readable, versioned, only what differs from the case.
//!
//! `?v=1&caseload=40&lang=en`. Whatever stands in a link, a checked scenario comes out, with notices for what could
//! not be taken as it stood.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::cases::place::{PlaceName, is_seen};
use crate::cases::{self, Case};
use crate::model::{Bids, Key, Scenario, UNCERTAIN, within};
use crate::state::{AppState, Mode, Route, SEAT_NAMES, Seat, Step, opened, slide_id};
use crate::text::notice::LinkNotice;
use crate::text::story::STEPS;
use crate::text::{Lang, number};

/// The version of the link's words. A change to them gets a new number and a migration of the old ones.
pub const LINK_VERSION: &str = "1";

/// The key of the place that is counted for.
const PLACE: &str = "municipality";

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
    /// The place that it is counted for.
    pub place: PlaceName,
    /// Checked: the model can compute it.
    pub scenario: Scenario,
    /// Whether staff and income support are looked at as one purse.
    pub one_committee: bool,
    /// The language, where the link names one.
    pub lang: Option<Lang>,
    /// Where the reader is.
    pub route: Route,
    /// What each seat bids, per cent of the cost.
    pub bids: Bids,
    /// What could not be taken as it stood.
    pub notices: Vec<LinkNotice>,
}

impl Linked {
    /// What it puts in force.
    pub const fn step(&self) -> Step {
        let Self { case, place, scenario, one_committee, .. } = *self;
        Step { case, place, scenario, one_committee }
    }
}

/// What opens another case from what is in force: as it stands, but for the reader's own place.
pub fn to_case(case: &'static Case, state: &AppState) -> String {
    let mut other = AppState::of(case);
    other.scenario.put(opened(case, state));
    other.lang = state.lang;
    let query = write(&other);
    // The default as it stands would be the page's own address.
    if query.is_empty() { ["?v=", LINK_VERSION, "&case=", case.id].concat() } else { query }
}

/// The query that stands for a case's scenario in the answer, with its question mark; empty where nothing differs.
pub fn of_scenario(case: &'static Case, scenario: &Scenario, lang: Lang) -> String {
    let mut state = AppState::of(case);
    (state.scenario.committed, state.lang) = (*scenario, lang);
    write(&state)
}

/// The query that stands for what is in force, where the reader is.
pub fn write(state: &AppState) -> String {
    write_at(state, state.route)
}

/// The same anywhere on the page.
pub fn write_at(state: &AppState, route: Route) -> String {
    let (case, scenario) = (state.scenario.case, &state.scenario.committed);
    let own = case.scenario();
    let mut pairs = Vec::new();
    if case.id != cases::DEFAULT.id {
        pairs.push(["case=", case.id].concat());
    }
    for key in Key::all() {
        if scenario.get_key(key) != own.get_key(key) {
            pairs.push([&key.to_string(), "=", &scenario.write(key, number::exact)].concat());
        }
    }
    if !state.scenario.place.is_none() {
        pairs.push(
            [PLACE, "=", &utf8_percent_encode(state.scenario.place.as_str(), NON_ALPHANUMERIC).to_string()].concat(),
        );
    }
    if state.lang != Lang::default() {
        pairs.push(["lang=", state.lang.code()].concat());
    }
    pairs.extend(pairs_of_route(route));
    if state.scenario.one_committee {
        pairs.push("one_committee=true".to_owned());
    }
    if state.bids != Bids::default() {
        pairs.push(["bids=", &state.bids.map(number::exact).join(",")].concat());
    }
    if pairs.is_empty() { String::new() } else { ["?v=", LINK_VERSION, "&", &pairs.join("&")].concat() }
}

/// What a link says of where the reader is.
fn pairs_of_route(route: Route) -> impl Iterator<Item = String> {
    let mode = match route.mode {
        Mode::Answer | Mode::Story => None,
        Mode::Stage => Some("present=1".to_owned()),
        Mode::Notes => Some("notes=1".to_owned()),
        Mode::Seat(seat) => Some(["plats=", SEAT_NAMES[seat.index()]].concat()),
    };
    let slide = match route.mode {
        Mode::Story | Mode::Stage | Mode::Notes if route.slide < STEPS => {
            Some(["step=", &(route.slide + 1).to_string()].concat())
        }
        Mode::Stage | Mode::Notes => Some(["picture=", slide_id(route.slide)].concat()),
        Mode::Answer | Mode::Story | Mode::Seat(_) => None,
    };
    mode.into_iter().chain(slide)
}

/// The state that a query opens.
pub fn open(query: &str) -> AppState {
    let linked = read(query);
    let mut state = AppState::of(linked.case);
    state.scenario.put(linked.step());
    let Linked { lang, route, bids, notices, .. } = linked;
    state.lang = lang.unwrap_or_default();
    (state.route, state.bids) = (route, bids);
    state.messages.notices = notices;
    state
}

/// What a link says besides the values of the scenario, as its pairs say it one by one.
#[derive(Default)]
struct Besides {
    route: Route,
    place: PlaceName,
    one_committee: bool,
    bids: Bids,
}

impl Besides {
    /// Takes in one pair of a link. Whether the key is one of its own, and whether the value could be used.
    fn read(&mut self, key: &str, value: &str) -> Option<bool> {
        let slide = match key {
            "present" | "notes" => {
                if value == "1" {
                    self.route.mode = if key == "notes" { Mode::Notes } else { Mode::Stage };
                }
                return Some(value == "1");
            }
            "plats" => {
                let seat = Seat::ALL.into_iter().find(|seat| SEAT_NAMES[seat.index()] == value);
                self.route.mode = seat.map_or(self.route.mode, Mode::Seat);
                return Some(seat.is_some());
            }
            PLACE => {
                self.place = PlaceName::of(value);
                return Some(!self.place.is_none());
            }
            "one_committee" => {
                self.one_committee = value == "true";
                return Some(matches!(value, "true" | "false"));
            }
            "bids" => {
                let bids: Option<Vec<f64>> = value.split(',').map(number::read_plain).collect();
                let bids = bids.and_then(|bids| Bids::try_from(bids).ok());
                let bids = bids.filter(|bids| bids.iter().all(|bid| (0.0..=100.0).contains(bid)));
                self.bids = bids.unwrap_or(self.bids);
                return Some(bids.is_some());
            }
            "step" => value.parse::<usize>().ok().filter(|step| (1..=STEPS).contains(step)).map(|step| step - 1),
            "picture" => Route::slide_of_picture(value),
            _ => return None,
        };
        if let Some(slide) = slide {
            self.route.slide = slide;
            if self.route.mode == Mode::Answer {
                self.route.mode = Mode::Story;
            }
        }
        Some(slide.is_some())
    }
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
    let mut besides = Besides::default();
    for (key, value) in &pairs {
        match key.as_str() {
            "v" if value != LINK_VERSION => notices.push(LinkNotice::Version(shortened(value))),
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
        if let Some(used) = besides.read(key, value) {
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
            let inside = within(number, min, max);
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
    let Besides { route, place, one_committee, bids } = besides;
    Linked { case, place, scenario, one_committee, lang, route: route.settled(), bids, notices }
}

fn shortened(text: &str) -> String {
    let text: String = text.chars().filter(|character| is_seen(*character)).collect();
    let text = text.as_str();
    if text.chars().count() <= MOST_CHARACTERS {
        return text.to_owned();
    }
    text.chars().take(MOST_CHARACTERS).chain(['…']).collect()
}

/// Decodes a part of a query: a plus is a space, and what is no escape stays as it is.
fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
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
            assert_eq!(of_scenario(cases::DEFAULT, &scenario(sets), lang), expected);
        }
    }

    #[test]
    fn every_value_of_every_parameter_comes_back_from_its_link() {
        for param in PARAMETERS {
            let (min, max) = param.range();
            let mut values = vec![min, max, param.row().default];
            if matches!(param.row().kind, Kind::Number { .. }) {
                values.extend([min + (max - min) / 3.0, (min + (max - min) * 0.1 + 0.2).min(max)]);
            }
            for value in values {
                let sent = scenario(&[(param, value)]);
                if Outcome::of(&sent).is_err() {
                    continue;
                }
                let read = read(&of_scenario(cases::DEFAULT, &sent, Lang::Sv));
                assert_eq!(read.scenario, sent, "{} {value}", param.id());
                assert_eq!(read.notices, [], "{} {value}", param.id());
            }
        }
    }

    #[test]
    fn a_link_to_a_case_opens_it() {
        for case in &cases::CASES {
            let from = AppState { lang: Lang::En, ..AppState::of(cases::DEFAULT) };
            for link in [of_scenario(case, &case.scenario(), Lang::En), to_case(case, &from)] {
                let opened = read(&link);
                assert_eq!((opened.case.id, opened.scenario, opened.notices), (case.id, case.scenario(), vec![]));
                assert_eq!(opened.lang, Some(Lang::En), "{link}");
            }
        }
        let opened = read("?case=almgarden&caseload=30");
        assert_eq!((opened.case.id, opened.notices), ("almgarden", vec![]));
        assert_eq!(opened.scenario.get(Param::Families), 28.0);
        assert_eq!(opened.scenario.get(Param::Caseload), 30.0);
        assert_eq!(of_scenario(opened.case, &opened.scenario, Lang::Sv), "?v=1&case=almgarden&caseload=30");
    }

    #[test]
    fn a_place_travels_in_links_with_its_rates() {
        for case in &cases::CASES {
            for name in ["Kalmar", "Upplands Väsby", "A&b=c%20+d", "Möllevången"] {
                let place = cases::place::Place { name: PlaceName::of(name), rates: [0.21, 0.12, 0.2, 0.09] };
                let mut sent = AppState::of(case);
                sent.scenario.put(Step {
                    place: place.name,
                    scenario: place.counted(&case.scenario()),
                    ..Step::of(case)
                });
                let came = read(&write(&sent));
                assert_eq!((came.place, came.scenario, came.notices), (place.name, sent.scenario.committed, vec![]));
                // To another case it goes along.
                let other = read(&to_case(cases::DEFAULT, &sent));
                let counted = place.counted(&cases::DEFAULT.scenario());
                assert_eq!((other.place, other.scenario, other.notices), (place.name, counted, vec![]));
            }
        }
        for (query, place, notices) in [
            ("?municipality=Kal%E2%80%AEmar", "Kalmar", vec![]),
            ("?municipality=", "", vec![LinkNotice::Unknown("municipality=".to_owned())]),
            ("?municipality=%EE%80%80", "", vec![LinkNotice::Unknown("municipality=".to_owned())]),
        ] {
            let came = read(query);
            assert_eq!((came.place.as_str(), came.notices), (place, notices), "{query}");
        }
    }

    #[test]
    fn the_ends_of_a_span_travel_in_links() {
        let mut sent = Scenario::default();
        for (key, value) in [(Key::Low(Param::ExtraShare), 0.05), (Key::High(Param::MonthlyPay), 40_000.0)] {
            assert_eq!(sent.set_key(key, value), Ok(()));
        }
        let link = of_scenario(cases::DEFAULT, &sent, Lang::Sv);
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
            ("?caseload=+40", &[], vec![LinkNotice::NotAValue(Key::Value(Param::Caseload), " 40".to_owned())]),
            ("?caseload=%2B40&%63ohorts=%32", &[(Param::Caseload, 40.0), (Param::Cohorts, 2.0)], vec![]),
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

    #[test]
    fn every_place_comes_back_from_its_link() {
        let modes = [Mode::Answer, Mode::Story, Mode::Stage, Mode::Notes];
        for mode in modes.into_iter().chain(Seat::ALL.map(Mode::Seat)) {
            for slide in 0..mode.slides() {
                let route = Route { mode, slide }.settled();
                for bids in [[0.0; 3], [7.0, 55.0, 38.0], [12.5, 0.0, 100.0]] {
                    let mut sent = AppState::of(cases::DEFAULT);
                    (sent.route, sent.bids, sent.scenario.one_committee) = (route, bids, bids[0] > 0.0);
                    let link = write(&sent);
                    assert_eq!(open(&link), sent, "{link}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_place_is_named_and_leaves_the_rest() {
        let (answer, story, stage) = (Mode::Answer, Mode::Story, Mode::Stage);
        for (link, mode, slide, wrong) in [
            ("step=3", story, 2, &[][..]),
            ("step=8", answer, 0, &["step=8"]),
            ("step=0", answer, 0, &["step=0"]),
            ("present=1&step=x", stage, 0, &["step=x"]),
            ("picture=risk", stage, STEPS + 4, &[]),
            ("picture=moon", answer, 0, &["picture=moon"]),
            ("plats=kyrkan", answer, 0, &["plats=kyrkan"]),
            ("plats=staten&step=4", Mode::Seat(Seat::State), 0, &[]),
            ("bids=1,2", answer, 0, &["bids=1,2"]),
            ("bids=60,60,-1", answer, 0, &["bids=60,60,-1"]),
            ("bids=50,x,20,30", answer, 0, &["bids=50,x,20,30"]),
            ("present=0&notes=x", answer, 0, &["present=0", "notes=x"]),
            ("one_committee=maybe", answer, 0, &["one_committee=maybe"]),
        ] {
            let found = read(link);
            assert_eq!(found.route, Route { mode, slide }, "{link}");
            let named: Vec<LinkNotice> = wrong.iter().map(|pair| LinkNotice::Unknown((*pair).to_owned())).collect();
            assert_eq!(found.notices, named, "{link}");
        }
    }
}
