//! How the result varies when the assumptions do, counted in outcomes.

use super::number::{about_years, keep_numbers, kronor, signed, years_of};
use super::{Lang, group, lower_first, text};
use crate::chart::dots;
use crate::model::{DrawnOutcome, NOTHING, Param, Scenario, Total, Uncertainty};

/// Between what nine of ten outcomes end for the payer's group, kronor; none where nothing varies.
pub fn range(scenario: &Scenario, drawn: &Uncertainty) -> Option<(f64, f64)> {
    let spread = drawn.spread(Total::Group(scenario.payer_group()))?;
    let [worst, .., best] = spread.cumulative.map(|yearly| yearly[drawn.years - 1]);
    (best - worst > NOTHING).then_some((worst, best))
}

/// Of the equally likely outcomes, how many are paid back; and between what nine of ten end. Empty where nothing varies.
///
/// `scenario` is the one that was drawn, and `cost` the cost of its effort in kronor.
pub fn chance(lang: Lang, scenario: &Scenario, cost: f64, drawn: &Uncertainty) -> String {
    let Some((worst, best)) = range(scenario, drawn) else { return String::new() };
    let (lit, all) = (dots::lit(drawn), drawn.outcomes.len());
    let years = years_of(lang, scenario.get(Param::HorizonYears));
    let own = group(scenario.payer_group()).get(lang);
    let (worst, best) = (end(lang, worst), end(lang, best));
    let text = match lang {
        Lang::Sv => {
            let own = lower_first(own);
            let outcomes = match lit {
                0 if cost > NOTHING => format!("I inget av {all} lika troliga utfall"),
                lit if lit == 0 || lit == all => format!("I alla {all} lika troliga utfall"),
                lit => format!("I {lit} av {all} lika troliga utfall"),
            };
            let happened = match lit {
                _ if cost > NOTHING => format!("får {own} igen pengarna inom {years}"),
                0 => format!("har {own} förlorat pengar efter {years}"),
                _ => format!("har {own} inte förlorat pengar efter {years}"),
            };
            format!(
                "{outcomes} {happened}, om våra antaganden stämmer. I nio fall av tio hamnar {own} mellan {worst} och \
                 {best}."
            )
        }
        Lang::En => {
            let outcomes = match lit {
                0 if cost > NOTHING => format!("in none of {all} equally likely outcomes"),
                lit if lit == 0 || lit == all => format!("in all {all} equally likely outcomes"),
                lit => format!("in {lit} of {all} equally likely outcomes"),
            };
            let happened = match lit {
                _ if cost > NOTHING => format!("gets its money back within {years}"),
                0 => format!("has lost money after {years}"),
                _ => format!("has not lost money after {years}"),
            };
            format!(
                "{own} {happened} {outcomes}, if our assumptions hold. In nine cases out of ten {} ends up between {worst} and \
                 {best}.",
                lower_first(own)
            )
        }
    };
    keep_numbers(&text)
}

/// What a filled dot and a ring stand for, in the order of the picture's key.
pub fn key(lang: Lang, scenario: &Scenario, cost: f64) -> [String; 2] {
    let years = years_of(lang, scenario.get(Param::HorizonYears));
    match (lang, cost > NOTHING) {
        (Lang::Sv, true) => [format!("får igen pengarna inom {years}"), "får det inte".to_owned()],
        (Lang::Sv, false) => [format!("har inte förlorat pengar efter {years}"), "har förlorat pengar".to_owned()],
        (Lang::En, true) => [format!("gets its money back within {years}"), "does not".to_owned()],
        (Lang::En, false) => [format!("has not lost money after {years}"), "has lost money".to_owned()],
    }
    .map(|words| keep_numbers(&words))
}

/// One outcome in the table behind the dots: what the payer's group is left with, and when it has its money back.
pub fn row(lang: Lang, outcome: &DrawnOutcome) -> [String; 2] {
    let payback = outcome.payback_years.map_or_else(
        || text("nej", "no").get(lang).to_owned(),
        |years| if years == 0.0 { text("genast", "at once").get(lang).to_owned() } else { about_years(lang, years) },
    );
    [signed(lang, outcome.sum / 1e3, 0), payback]
}

/// What one is left with, in words.
fn end(lang: Lang, sum: f64) -> String {
    if sum.abs() < 0.5 {
        return text("noll", "nothing").get(lang).to_owned();
    }
    let amount = kronor(lang, sum.abs());
    match (lang, sum < 0.0) {
        (Lang::Sv, true) => format!("en förlust på {amount}"),
        (Lang::Sv, false) => format!("en vinst på {amount}"),
        (Lang::En, true) => format!("a loss of {amount}"),
        (Lang::En, false) => format!("a gain of {amount}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DRAWS, Outcome};

    fn check(sets: &[(Param, f64)], sv: &str, en: &str) {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            assert_eq!(scenario.set(*param, *value), Ok(()));
        }
        let cost = Outcome::of(&scenario).map_or(f64::NAN, |outcome| outcome.effort_cost());
        let drawn = Uncertainty::of(&scenario, DRAWS, 1).unwrap_or_else(|error| unreachable!("{error}"));
        for (lang, expected) in [(Lang::Sv, sv), (Lang::En, en)] {
            assert_eq!(chance(lang, &scenario, cost, &drawn).replace('\u{a0}', " "), expected);
        }
    }

    #[test]
    fn outcomes_are_counted_in_words_that_fit() {
        check(
            &[],
            "I 28 av 50 lika troliga utfall får kommunen igen pengarna inom 10 år, om våra antaganden stämmer. I nio fall \
             av tio hamnar kommunen mellan en förlust på 3,3 miljoner kronor och en vinst på 5,8 miljoner kronor.",
            "The municipality gets its money back within 10 years in 28 of 50 equally likely outcomes, if our assumptions \
             hold. In nine cases out of ten the municipality ends up between a loss of 3.3 million kronor and a gain of 5.8 \
             million kronor.",
        );
        check(
            &[(Param::ExtraShare, 0.4)],
            "I alla 50 lika troliga utfall får kommunen igen pengarna inom 10 år, om våra antaganden stämmer. I nio fall \
             av tio hamnar kommunen mellan en vinst på 3,9 miljoner kronor och en vinst på 16,5 miljoner kronor.",
            "The municipality gets its money back within 10 years in all 50 equally likely outcomes, if our assumptions \
             hold. In nine cases out of ten the municipality ends up between a gain of 3.9 million kronor and a gain of 16.5 \
             million kronor.",
        );
        // A higher caseload saves at first.
        check(
            &[(Param::Caseload, 110.0)],
            "I 13 av 50 lika troliga utfall har kommunen inte förlorat pengar efter 10 år, om våra antaganden stämmer. I \
             nio fall av tio hamnar kommunen mellan en förlust på 1,7 miljoner kronor och en vinst på 345 000 \
             kronor.",
            "The municipality has not lost money after 10 years in 13 of 50 equally likely outcomes, if our assumptions \
             hold. In nine cases out of ten the municipality ends up between a loss of 1.7 million kronor and a gain of \
             345,000 kronor.",
        );
        check(
            &[(Param::Caseload, 110.0), (Param::ExtraShare, 0.3)],
            "I alla 50 lika troliga utfall har kommunen förlorat pengar efter 10 år, om våra antaganden stämmer. I nio fall \
             av tio hamnar kommunen mellan en förlust på 3,2 miljoner kronor och en förlust på 554 000 kronor.",
            "The municipality has lost money after 10 years in all 50 equally likely outcomes, if our assumptions hold. In \
             nine cases out of ten the municipality ends up between a loss of 3.2 million kronor and a loss of 554,000 \
             kronor.",
        );
        check(
            &[(Param::HorizonYears, 2.0)],
            "I inget av 50 lika troliga utfall får kommunen igen pengarna inom 2 år, om våra antaganden stämmer. I nio \
             fall av tio hamnar kommunen mellan en förlust på 3,3 miljoner kronor och en förlust på 1,9 miljoner \
             kronor.",
            "The municipality gets its money back within 2 years in none of 50 equally likely outcomes, if our assumptions \
             hold. In nine cases out of ten the municipality ends up between a loss of 3.3 million kronor and a loss of 1.9 \
             million kronor.",
        );
        check(
            &[(Param::Payer, 7.0)],
            "I inget av 50 lika troliga utfall får staten igen pengarna inom 10 år, om våra antaganden stämmer. I nio fall \
             av tio hamnar staten mellan en förlust på 9,6 miljoner kronor och en förlust på 5,6 miljoner kronor.",
            "The state gets its money back within 10 years in none of 50 equally likely outcomes, if our assumptions hold. \
             In nine cases out of ten the state ends up between a loss of 9.6 million kronor and a loss of 5.6 million kronor.",
        );
        // Nothing changes, so nothing varies.
        check(&[(Param::Caseload, 80.0)], "", "");
    }
}
