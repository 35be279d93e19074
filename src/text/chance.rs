//! How the result varies when the assumptions do, counted in outcomes.

use super::number::{keep_numbers, kronor};
use super::{Lang, either, group, lower_first};
use crate::model::{DrawnOutcome, NOTHING, Param, Scenario, Total, Uncertainty};

/// Of the equally likely outcomes, how many are paid back; and between what nine of ten end. Empty where nothing varies.
///
/// `scenario` is the one that was drawn, and `cost` the cost of its effort in kronor.
pub fn chance(lang: Lang, scenario: &Scenario, cost: f64, drawn: &Uncertainty) -> String {
    let own = scenario.payer_group();
    let Some(spread) = drawn.spread(Total::Group(own)) else { return String::new() };
    let [worst, .., best] = spread.cumulative.map(|yearly| yearly[drawn.years - 1]);
    if best - worst <= NOTHING {
        return String::new();
    }
    let paid_back = |dot: &&DrawnOutcome| dot.payback_years.is_some();
    let (lit, all) = (drawn.outcomes.iter().filter(paid_back).count(), drawn.outcomes.len());
    let years = super::parameter::value(lang, scenario, Param::HorizonYears);
    let own = group(own).get(lang);
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
                0 => format!("har {own} förlorat på det efter {years}"),
                _ => format!("har {own} inte förlorat på det efter {years}"),
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
                _ if cost > NOTHING => format!("has its money back within {years}"),
                0 => format!("has lost by it after {years}"),
                _ => format!("has not lost by it after {years}"),
            };
            format!(
                "{own} {happened} {outcomes}, if our assumptions hold. In nine cases out of ten {} ends between {worst} and \
                 {best}.",
                lower_first(own)
            )
        }
    };
    keep_numbers(&text)
}

/// What one is left with, in words.
fn end(lang: Lang, sum: f64) -> String {
    if sum.abs() < 0.5 {
        return either(lang, ("noll", "nothing")).to_owned();
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
            "I 29 av 50 lika troliga utfall får kommunen igen pengarna inom 10 år, om våra antaganden stämmer. I nio fall \
             av tio hamnar kommunen mellan en förlust på 3,3 miljoner kronor och en vinst på 6,1 miljoner kronor.",
            "The municipality has its money back within 10 years in 29 of 50 equally likely outcomes, if our assumptions \
             hold. In nine cases out of ten the municipality ends between a loss of 3.3 million kronor and a gain of 6.1 \
             million kronor.",
        );
        check(
            &[(Param::ExtraShare, 0.4)],
            "I alla 50 lika troliga utfall får kommunen igen pengarna inom 10 år, om våra antaganden stämmer. I nio fall \
             av tio hamnar kommunen mellan en vinst på 4,2 miljoner kronor och en vinst på 17,1 miljoner kronor.",
            "The municipality has its money back within 10 years in all 50 equally likely outcomes, if our assumptions \
             hold. In nine cases out of ten the municipality ends between a gain of 4.2 million kronor and a gain of 17.1 \
             million kronor.",
        );
        // A higher caseload saves at first.
        check(
            &[(Param::Caseload, 110.0)],
            "I 5 av 50 lika troliga utfall har kommunen inte förlorat på det efter 10 år, om våra antaganden stämmer. I \
             nio fall av tio hamnar kommunen mellan en förlust på 2,6 miljoner kronor och en vinst på 181 000 \
             kronor.",
            "The municipality has not lost by it after 10 years in 5 of 50 equally likely outcomes, if our assumptions \
             hold. In nine cases out of ten the municipality ends between a loss of 2.6 million kronor and a gain of \
             181,000 kronor.",
        );
        check(
            &[(Param::Caseload, 110.0), (Param::ExtraShare, 0.3)],
            "I alla 50 lika troliga utfall har kommunen förlorat på det efter 10 år, om våra antaganden stämmer. I nio fall \
             av tio hamnar kommunen mellan en förlust på 4,3 miljoner kronor och en förlust på 1,3 miljoner kronor.",
            "The municipality has lost by it after 10 years in all 50 equally likely outcomes, if our assumptions hold. In \
             nine cases out of ten the municipality ends between a loss of 4.3 million kronor and a loss of 1.3 million \
             kronor.",
        );
        check(
            &[(Param::HorizonYears, 2.0)],
            "I inget av 50 lika troliga utfall får kommunen igen pengarna inom 2 år, om våra antaganden stämmer. I nio \
             fall av tio hamnar kommunen mellan en förlust på 3,3 miljoner kronor och en förlust på 1,9 miljoner \
             kronor.",
            "The municipality has its money back within 2 years in none of 50 equally likely outcomes, if our assumptions \
             hold. In nine cases out of ten the municipality ends between a loss of 3.3 million kronor and a loss of 1.9 \
             million kronor.",
        );
        check(
            &[(Param::Payer, 7.0)],
            "I inget av 50 lika troliga utfall får staten igen pengarna inom 10 år, om våra antaganden stämmer. I nio fall \
             av tio hamnar staten mellan en förlust på 9 miljoner kronor och en förlust på 5,4 miljoner kronor.",
            "The state has its money back within 10 years in none of 50 equally likely outcomes, if our assumptions hold. \
             In nine cases out of ten the state ends between a loss of 9 million kronor and a loss of 5.4 million kronor.",
        );
        // Nothing changes, so nothing varies.
        check(&[(Param::Caseload, 80.0)], "", "");
    }
}
