//! How sure the effect is, in words: what has been found, and on which side of break-even it lies.

use super::answer::{is_published, threshold};
use super::number::{keep_numbers, keep_together, short};
use super::{Lang, RECALLED, Text, Voice, either, fetched, upper_first};
use crate::cases::{Case, Finding, Shows, Standing};
use crate::model::{Grade, Param, Shown};

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
        let between = if from < 0.0 { either(lang, (" till ", " to ")) } else { "–" };
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
    upper_first(either(lang, finding.source))
}

/// How it was found; what we only recall says so.
pub fn detail(lang: Lang, finding: &Finding) -> String {
    let detail = fetched(lang, finding.detail);
    let recalled =
        if finding.grade == Grade::A { String::new() } else { format!(" {}.", upper_first(RECALLED.get(lang))) };
    keep_numbers(&[detail, recalled].concat())
}

/// Over the scale.
pub fn scale(voice: Voice) -> String {
    voice.fill(Text {
        sv: "Fler av 100 {units} som {reach}. Punkt: en uppgift, med streck för osäkerheten (95 procents intervall). Bred \
             stapel: flera försök. Ring: ingen skillnad.",
        en: "More {units} in 100 who {reach}. Dot: one figure, with a line for its uncertainty (95 per cent interval). Broad \
             bar: several trials. Ring: no difference.",
    })
}

/// On which side of break-even the findings lie.
pub fn sentence(lang: Lang, shown: &Shown, case: &Case, group_size: f64) -> String {
    let in_force = hundred(lang, shown.outcome.scenario.get(Param::ExtraShare));
    let all = case.found().filter(|finding| finding.shows != Shows::Words).count();
    if all == 0 {
        return match lang {
            Lang::Sv => {
                format!(
                    "Ingen har mätt effekten på ett sätt som vi kan använda. Här antas att den är {in_force} av 100."
                )
            }
            Lang::En => {
                format!(
                    "Nobody has measured the effect in a way we can use. Here it is assumed to be {in_force} in 100."
                )
            }
        };
    }
    if !is_published(&shown.outcome.scenario, case) {
        return match lang {
            Lang::Sv => "Uppgifterna gäller andra ärendetal eller en annan tid än den som är vald här.".to_owned(),
            Lang::En => "The figures are for other caseloads or another time than the ones chosen here.".to_owned(),
        };
    }
    let Some(least) = shown.threshold() else {
        return match lang {
            Lang::Sv => "Här finns ingen gräns att jämföra uppgifterna med.".to_owned(),
            Lang::En => "There is no break-even to compare the figures with here.".to_owned(),
        };
    };
    let standing = || case.found().filter_map(|finding| finding.standing(group_size));
    let over = standing().filter(|standing| standing.ends().0 >= least).count();
    let under = standing().filter(|standing| standing.ends().1 < least).count();
    let least = threshold(lang, shown, least);
    let side = match (over, under) {
        (1.., _) => ("ligger över", "lies above"),
        (_, 1..) => ("ligger under", "lies below"),
        _ => ("sträcker sig både under och över", "stretches both below and above"),
    };
    let (side, lie) = (either(lang, side), if over < 2 { "lies" } else { "lie" });
    let count = |count: usize, none| if count == 0 { either(lang, none).to_owned() } else { count.to_string() };
    let (over, under) = (count(over, ("Ingen", "None")), count(under, ("ingen", "none")));
    keep_numbers(&match (lang, all) {
        (Lang::Sv, 1) => format!("Den enda uppgiften {side} gränsen på {least} av 100."),
        (Lang::En, 1) => format!("The only figure {side} break-even at {least} in 100."),
        (Lang::Sv, _) => {
            format!("{over} av de {all} uppgifterna ligger helt över gränsen på {least} av 100, och {under} under.")
        }
        (Lang::En, _) => {
            format!("{over} of the {all} figures {lie} wholly above break-even at {least} in 100, and {under} below.")
        }
    })
}

/// The name of the line at break-even, where there is one, and of the one at the effect in force.
pub fn lines(lang: Lang, shown: &Shown) -> (Option<(f64, String)>, (f64, String)) {
    let effect = shown.outcome.scenario.get(Param::ExtraShare);
    let least = shown.threshold().map(|least| {
        let words = threshold(lang, shown, least);
        (least, keep_together(&format!("{} {words}", either(lang, ("gränsen", "break-even")))))
    });
    let here = keep_together(&format!("{} {}", either(lang, ("antaget här", "assumed here")), hundred(lang, effect)));
    (least, (effect, here))
}

/// The size of the groups, where a source does not give it.
pub fn group_size(lang: Lang, group_size: f64) -> String {
    let group_size = short(lang, group_size, 0);
    keep_numbers(&match lang {
        Lang::Sv => format!("{group_size} i varje grupp. Källan anger inte antalet: vårt eget antagande är 75."),
        Lang::En => {
            format!("{group_size} in each group. The source does not give the number: our own assumption is 75.")
        }
    })
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
        assert_eq!(figures, ["40\u{a0}(26–52)", "8–15", "3", "4\u{a0}(1–18)", "0", "0", "", "", ""]);
        let twice = figure(Lang::En, DEFAULT.findings[0].standing(150.0));
        assert_eq!(twice, "20\u{a0}(12–28)");
        // What is recalled says so, and nothing else does.
        for finding in DEFAULT.found() {
            let recalled = detail(Lang::Sv, finding).contains("Ur minnet, inte kontrollerat.");
            assert_eq!(recalled, finding.grade != Grade::A, "{finding:?}");
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
                "Den enda uppgiften ligger över gränsen på 29 av 100.",
                "The only figure lies above break-even at 29 in 100.",
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
