//! How sure the effect is, in words: what has been found, and on which side of break-even it lies.

use super::answer::{is_published, threshold};
use super::number::{keep_numbers, keep_together, short};
use super::source::title;
use super::{Lang, RECALLED, Text, Voice, filled, filled_keeping_numbers, text, texts, upper_first};
use crate::cases::found::publications_behind;
use crate::cases::{Case, Finding, Shows, Standing};
use crate::model::{Grade, Param, Shown};

texts! {
    SCALE = "Fler av 100 {units} som {reach}. Punkt: en uppgift, med streck för osäkerheten (95 procents intervall). Bred stapel: flera försök. Ring: ingen skillnad.", "More {units} in 100 who {reach}. Dot: one figure, with a line for its uncertainty (95 per cent interval). Broad bar: several trials. Ring: no difference.";
    NOT_MEASURED = "Ingen har mätt effekten på ett sätt som vi kan använda. Här antas att den är {effect} av 100.", "Nobody has measured the effect in a way we can use. Here it is assumed to be {effect} in 100.";
    OF_OTHERS = "Uppgifterna gäller andra ärendetal eller en annan tid än den som är vald här.", "The figures are for other caseloads or another time than the ones chosen here.";
    NO_BREAK_EVEN = "Här finns ingen gräns att jämföra uppgifterna med.", "There is no break-even to compare the figures with here.";
    ONE_ABOVE = "Den enda uppgiften ligger över gränsen på {least} av 100.", "The only figure lies above break-even at {least} in 100.";
    ONE_BELOW = "Den enda uppgiften ligger under gränsen på {least} av 100.", "The only figure lies below break-even at {least} in 100.";
    ONE_ACROSS = "Den enda uppgiften sträcker sig både under och över gränsen på {least} av 100.", "The only figure stretches both below and above break-even at {least} in 100.";
    SEVERAL = "{over} av de {all} uppgifterna ligger helt över gränsen på {least} av 100, och {under} under.", "{over} of the {all} figures {lie} wholly above break-even at {least} in 100, and {under} below.";
    BREAK_EVEN = "gränsen {least}", "break-even {least}";
    ASSUMED = "antaget här {effect}", "assumed here {effect}";
    READ_IN = "Källa: {titles}.", "Source: {titles}.";
    SIZE = "Med {size} i varje grupp är det {effect} av 100, och 95 procents intervall går från {from} till {to}. Källan anger inte antalet. 75 är vårt eget antagande, så inget intervall är ritat.", "With {size} in each group it is {effect} in 100, and the 95 per cent interval goes from {from} to {to}. The source does not give the number. 75 is our own assumption, so no interval is drawn.";
}

/// A share of a hundred, with its sign.
fn hundred(lang: Lang, share: f64) -> String {
    short(lang, share * 100.0, 0)
}

/// The figure as it stands beside its strip: "40 (26–52)", "8–15", "3".
pub fn figure(lang: Lang, standing: Option<Standing>) -> String {
    // Words alone have no figure.
    let Some(standing) = standing else { return String::new() };
    let span = |(from, to): (f64, f64)| {
        // A dash between numbers and a minus do not read well together.
        let between = if from < 0.0 { text(" till ", " to ").get(lang) } else { "–" };
        [hundred(lang, from).as_str(), between, &hundred(lang, to)].concat()
    };
    keep_together(&match standing {
        Standing { range: Some(range), .. } => span(range),
        Standing { at, interval: Some(interval), .. } => {
            [hundred(lang, at).as_str(), " (", &span(interval), ")"].concat()
        }
        Standing { at, .. } => hundred(lang, at),
    })
}

/// What a finding is called.
pub fn name(lang: Lang, finding: &Finding) -> String {
    upper_first(finding.source.get(lang))
}

/// How it was found and where it was read; what we only recall says so.
pub fn detail(lang: Lang, finding: &Finding) -> String {
    let mut words = vec![finding.detail.get(lang).to_owned()];
    if finding.grade != Grade::A {
        words.push(upper_first(RECALLED.get(lang)) + ".");
    }
    let titles: Vec<String> = publications_behind(finding).iter().map(|source| title(lang, source)).collect();
    if !titles.is_empty() {
        words.push(filled(lang, READ_IN, &[("titles", titles.join("; "))]));
    }
    keep_numbers(&words.join(" "))
}

/// Over the scale.
pub fn scale(voice: Voice) -> String {
    voice.fill(SCALE)
}

/// On which side of break-even the findings lie.
pub fn sentence(lang: Lang, shown: &Shown, case: &Case, group_size: f64) -> String {
    let in_force = hundred(lang, shown.outcome.scenario.get(Param::ExtraShare));
    let all = case.found().filter(|finding| finding.shows != Shows::Words).count();
    if all == 0 {
        return filled(lang, NOT_MEASURED, &[("effect", in_force)]);
    }
    if !is_published(&shown.outcome.scenario, case) {
        return OF_OTHERS.get(lang).to_owned();
    }
    let Some(least) = shown.threshold() else { return NO_BREAK_EVEN.get(lang).to_owned() };
    let standing = || case.found().filter_map(|finding| finding.standing(group_size));
    let over = standing().filter(|standing| standing.ends().0 >= least).count();
    let under = standing().filter(|standing| standing.ends().1 < least).count();
    let least = threshold(lang, shown, least);
    let words = match (all, over, under) {
        (1, 1.., _) => ONE_ABOVE,
        (1, _, 1..) => ONE_BELOW,
        (1, ..) => ONE_ACROSS,
        _ => SEVERAL,
    };
    let count = |count: usize, none: Text| if count == 0 { none.get(lang).to_owned() } else { count.to_string() };
    let numbers = [
        ("least", least),
        ("all", all.to_string()),
        ("over", count(over, text("Ingen", "None"))),
        ("under", count(under, text("ingen", "none"))),
        ("lie", if over < 2 { "lies" } else { "lie" }.to_owned()),
    ];
    filled_keeping_numbers(lang, words, &numbers)
}

/// The name of the line at break-even, where there is one, and of the one at the effect in force.
pub fn lines(lang: Lang, shown: &Shown) -> (Option<(f64, String)>, (f64, String)) {
    let effect = shown.outcome.scenario.get(Param::ExtraShare);
    let least = shown.threshold().map(|least| {
        let words = filled(lang, BREAK_EVEN, &[("least", threshold(lang, shown, least))]);
        (least, keep_together(&words))
    });
    let here = filled(lang, ASSUMED, &[("effect", hundred(lang, effect))]);
    (least, (effect, keep_together(&here)))
}

/// What the size of the groups does, where a source does not give it; empty where none leaves it open.
pub fn group_size(lang: Lang, case: &Case, group_size: f64) -> String {
    let counted = case.found().find_map(|finding| {
        let (from, to) = finding.interval_if(group_size)?;
        Some([finding.standing(group_size)?.at, from, to])
    });
    let Some(counted) = counted else { return String::new() };
    let [effect, from, to] = counted.map(|share| hundred(lang, share));
    let named = [("size", short(lang, group_size, 0)), ("effect", effect), ("from", from), ("to", to)];
    filled_keeping_numbers(lang, SIZE, &named)
}

/// Whether a case has counts whose groups are of unknown size.
pub fn has_counts(case: &Case) -> bool {
    case.found().any(|finding| matches!(finding.shows, Shows::Counts(..)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{CASES, DEFAULT, GROUP_SIZE};

    fn shown(case: &Case) -> Shown {
        Shown::of(&case.scenario(), &case.effects()).unwrap_or_else(|error| unreachable!("{error}"))
    }

    #[test]
    fn findings_stand_with_what_they_can_bear() {
        let figures: Vec<String> =
            DEFAULT.found().map(|finding| figure(Lang::Sv, finding.standing(GROUP_SIZE))).collect();
        assert_eq!(figures, ["40", "8–15", "3", "4\u{a0}(1–18)", "0", "0", "", "", "", "", "", ""]);
        let twice = figure(Lang::En, DEFAULT.findings[0].standing(150.0));
        assert_eq!(twice, "20");
        // What is recalled says so, and nothing else does.
        for finding in DEFAULT.found() {
            let recalled = detail(Lang::Sv, finding).contains("Inte kontrollerat i källan.");
            assert_eq!(recalled, finding.grade != Grade::A, "{finding:?}");
        }
    }

    /// The size that the source does not give is ours, so its interval is said and not drawn.
    #[test]
    fn no_interval_stands_around_a_guess() {
        for (size, words) in [
            (75.0, "Med 75 i varje grupp är det 40 av 100, och 95 procents intervall går från 26 till 52."),
            (150.0, "Med 150 i varje grupp är det 20 av 100, och 95 procents intervall går från 12 till 28."),
        ] {
            let said = group_size(Lang::Sv, DEFAULT, size).replace('\u{a0}', " ");
            assert!(said.starts_with(words), "{said}");
        }
        for case in &CASES {
            assert_eq!(group_size(Lang::Sv, case, 75.0).is_empty(), !has_counts(case), "{}", case.id);
            for finding in case.found().filter(|finding| matches!(finding.shows, Shows::Counts(..))) {
                assert_eq!(finding.standing(75.0).and_then(|standing| standing.interval), None);
            }
        }
    }

    #[test]
    fn findings_are_counted_on_either_side_of_break_even() {
        for (id, sv, en) in [
            (
                "hela-familjen",
                "1 av de 6 uppgifterna ligger helt över gränsen på 11 av 100, och 3 under.",
                "1 of the 6 figures lies wholly above break-even at 11 in 100, and 3 below.",
            ),
            (
                "nara-jobb",
                "Ingen har mätt effekten på ett sätt som vi kan använda. Här antas att den är 10 av 100.",
                "Nobody has measured the effect in a way we can use. Here it is assumed to be 10 in 100.",
            ),
            (
                "ips-malmo",
                "Här finns ingen gräns att jämföra uppgifterna med.",
                "There is no break-even to compare the figures with here.",
            ),
            (
                "bostad-forst",
                "Den enda uppgiften ligger över gränsen på 53 av 100.",
                "The only figure lies above break-even at 53 in 100.",
            ),
        ] {
            let case = Case::from_id(id).unwrap_or(DEFAULT);
            for (lang, words) in [(Lang::Sv, sv), (Lang::En, en)] {
                assert_eq!(sentence(lang, &shown(case), case, GROUP_SIZE).replace('\u{a0}', " "), words);
            }
        }
        assert!(CASES.iter().filter(|case| has_counts(case)).count() >= 4);
    }
}
