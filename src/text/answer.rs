//! The answer: a paragraph with numbers that one can take hold of.
//!
//! It leads with what must be true, so that the reader and not the page chooses the effect. Each form has a sentence
//! of its own; none of them names an optimum.

use super::number::{about_years, decimal, keep_together, kronor, rounded, short, years_of};
use super::{Lang, budget, group, lower_first};
use crate::app::shown::Shown;
use crate::model::{NOTHING, Outcome, Param, Total, payback_years};

/// A piece of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they carry the answer.
    pub strong: bool,
}

/// The answer around its two controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Before the caseload.
    pub before_caseload: String,
    /// Between caseload and length.
    pub before_length: String,
    /// After the length.
    pub after: Vec<Run>,
}

impl Answer {
    /// The whole answer as it is read, with the two numbers in their places.
    pub fn read_aloud(&self, lang: Lang, outcome: &Outcome) -> String {
        let number = |param| super::parameter::field(lang, &outcome.scenario, param);
        let after: String = self.after.iter().map(|run| run.text.as_str()).collect();
        format!(
            "{}{}{}{}{after}",
            self.before_caseload,
            number(Param::Caseload),
            self.before_length,
            number(Param::LengthYears)
        )
    }
}

/// Collects the runs of a paragraph.
#[derive(Default)]
struct Words(Vec<Run>);

impl Words {
    fn say(&mut self, text: impl Into<String>) -> &mut Self {
        self.0.push(Run {
            text: text.into(),
            strong: false,
        });
        self
    }

    fn stress(&mut self, text: impl Into<String>) -> &mut Self {
        self.0.push(Run {
            text: text.into(),
            strong: true,
        });
        self
    }
}

/// What the effort does to somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Less,
    None,
    More,
}

fn sign(value: f64, nothing: f64) -> Sign {
    if value > nothing {
        Sign::More
    } else if value < -nothing {
        Sign::Less
    } else {
        Sign::None
    }
}

/// Shares closer to zero than this are no effect that could be told.
const NO_EFFECT: f64 = 0.000_5;

/// A share as so many of a hundred, without its unit; one decimal where a whole number would hide it.
pub fn of_hundred(lang: Lang, share: f64) -> String {
    let digits = u8::from(share.abs() < 0.009_5);
    short(lang, share.abs() * 100.0, digits)
}

/// "12 fler av 100 familjer", "3 färre av 100 familjer", "ingen skillnad".
pub fn effect_in_words(lang: Lang, effect: f64) -> String {
    let count = of_hundred(lang, effect);
    let words = match (lang, sign(effect, NO_EFFECT)) {
        (Lang::Sv, Sign::More) => format!("{count} fler av 100 familjer"),
        (Lang::Sv, Sign::Less) => format!("{count} färre av 100 familjer"),
        (Lang::Sv, Sign::None) => "ingen skillnad".to_owned(),
        (Lang::En, Sign::More) => format!("{count} more of 100 families"),
        (Lang::En, Sign::Less) => format!("{count} fewer of 100 families"),
        (Lang::En, Sign::None) => "no difference".to_owned(),
    };
    keep_together(&words)
}

/// The threshold and the effect in force, of a hundred, with just so many decimals that they do not contradict each
/// other: the threshold is rounded up, and the effect reaches it in print exactly where it does so in the model.
fn threshold_and_effect(lang: Lang, threshold: f64, effect: f64) -> (String, String) {
    let up = |digits: u8| {
        let unit = 10_f64.powi(i32::from(digits));
        (threshold * 100.0 * unit - 1e-9).ceil() / unit
    };
    let agrees =
        |digits: u8| (rounded(effect * 100.0, digits) >= up(digits)) == (effect >= threshold);
    let digits = (0..3).find(|digits| agrees(*digits)).unwrap_or(3);
    (
        short(lang, up(digits), digits),
        short(lang, (effect * 100.0).abs(), digits),
    )
}

/// The answer for what is shown.
pub fn answer(lang: Lang, shown: &Shown) -> Answer {
    let outcome = &shown.outcome;
    let scenario = &outcome.scenario;
    let families = super::parameter::value(lang, scenario, Param::Families);
    let ordinary = super::parameter::field(lang, scenario, Param::OrdinaryCaseload);
    let as_today = scenario.get(Param::Caseload) == scenario.get(Param::OrdinaryCaseload);
    let one_year = scenario.get(Param::LengthYears) == 1.0;
    let (before_caseload, before_length, unit) = match lang {
        Lang::Sv => (
            format!("Låt {families} få handläggare med "),
            if as_today {
                " ärenden var, som i dag, i ".to_owned()
            } else {
                format!(" ärenden var i stället för {ordinary}, i ")
            },
            " år. ",
        ),
        Lang::En => (
            format!("Give {families} caseworkers with "),
            if as_today {
                " cases each, as today, for ".to_owned()
            } else {
                format!(" cases each instead of {ordinary}, for ")
            },
            if one_year { " year. " } else { " years. " },
        ),
    };
    let mut words = Words::default();
    words.say(unit.replacen(' ', "\u{a0}", 1));
    match (
        sign(outcome.effort_cost(), NOTHING),
        sign(outcome.people.effect, NO_EFFECT),
    ) {
        (Sign::None, Sign::None) => nothing_changes(lang, &mut words),
        (Sign::Less, effect) => saves_staff(lang, outcome, effect, &mut words),
        (_, effect) => costs(lang, shown, effect, &mut words),
    }
    Answer {
        before_caseload,
        before_length,
        after: words.0,
    }
}

fn nothing_changes(lang: Lang, words: &mut Words) {
    match lang {
        Lang::Sv => words
            .stress("Då ändras ingenting.")
            .say(" Det kostar inget extra, och lika många familjer som i dag klarar sig utan försörjningsstöd."),
        Lang::En => words
            .stress("Then nothing changes.")
            .say(" It costs nothing extra, and as many families as today manage without income support."),
    };
}

/// More cases for each caseworker: money is saved now and perhaps lost later.
fn saves_staff(lang: Lang, outcome: &Outcome, effect: Sign, words: &mut Words) {
    let payer = lower_first(budget(outcome.scenario.payer()).get(lang));
    let own = lower_first(group(outcome.payer_group()).get(lang));
    let saved = kronor(lang, -outcome.effort_cost());
    let horizon = years_of(lang, outcome.horizon_years as f64);
    match lang {
        Lang::Sv => words
            .say(format!("Då sparar {payer} "))
            .stress(saved)
            .say(" på personal. "),
        Lang::En => words
            .say(format!("Then {payer} saves "))
            .stress(saved)
            .say(" on staff. "),
    };
    if effect != Sign::Less {
        match lang {
            Lang::Sv => words.say("Med de här antagandena klarar sig lika många familjer som i dag utan försörjningsstöd."),
            Lang::En => words.say("With these assumptions as many families as today manage without income support."),
        };
        return;
    }
    let fewer = effect_in_words(lang, outcome.people.effect);
    match lang {
        Lang::Sv => words
            .say("Men ")
            .stress(fewer)
            .say(" klarar sig utan försörjningsstöd"),
        Lang::En => words
            .say("But ")
            .stress(fewer)
            .say(" manage without income support"),
    };
    let sum = outcome.summary(Total::Group(outcome.payer_group())).sum;
    let net = outcome.net_of(outcome.payer_group().budgets());
    // The point after which the running sum is never above zero again.
    let lost_after = payback_years(net[..outcome.horizon_years].iter().map(|kronor| -kronor));
    let amount = kronor(lang, sum.abs());
    match (lang, lost_after) {
        (Lang::Sv, Some(years)) => {
            let years = about_years(lang, years);
            words
                .say(format!(". Efter {years} har {own} förlorat mer än den har sparat. På {horizon} förlorar den "))
                .stress(amount)
                .say(".")
        }
        (Lang::En, Some(years)) => {
            let years = about_years(lang, years);
            words
                .say(format!(". After {years} {own} has lost more than it has saved. Over {horizon} it loses "))
                .stress(amount)
                .say(".")
        }
        (Lang::Sv, None) => words
            .say(format!(". På {horizon} har {own} ändå sparat "))
            .stress(amount)
            .say("."),
        (Lang::En, None) => words
            .say(format!(". Over {horizon} {own} has still saved "))
            .stress(amount)
            .say("."),
    };
}

/// Fewer cases for each caseworker: money is paid now and perhaps comes back.
fn costs(lang: Lang, shown: &Shown, effect: Sign, words: &mut Words) {
    let outcome = &shown.outcome;
    let own = outcome.payer_group();
    let name = group(own).get(lang);
    let horizon = years_of(lang, outcome.horizon_years as f64);
    let payer = lower_first(budget(outcome.scenario.payer()).get(lang));
    let cost = kronor(lang, outcome.effort_cost());
    match lang {
        Lang::Sv => words
            .say(format!("Det kostar {payer} "))
            .stress(cost)
            .say(" extra. "),
        Lang::En => words
            .say(format!("It costs {payer} "))
            .stress(cost)
            .say(" extra. "),
    };
    let payback = outcome.summary(Total::Group(own)).payback_years;
    let Some(threshold) = shown.break_even_effect else {
        let text = match (lang, payback) {
            (Lang::Sv, Some(0.0)) => format!("{name} ligger aldrig ute med pengar."),
            (Lang::En, Some(0.0)) => format!("{name} is never out of pocket."),
            (Lang::Sv, Some(years)) => {
                format!("{name} får igen pengarna på {}.", about_years(lang, years))
            }
            (Lang::En, Some(years)) => {
                format!("{name} has its money back in {}.", about_years(lang, years))
            }
            (Lang::Sv, None) => format!(
                "{name} får inte igen pengarna inom {horizon}, hur många familjer som än klarar sig utan försörjningsstöd."
            ),
            (Lang::En, None) => format!(
                "{name} does not get its money back within {horizon}, however many families manage without income support."
            ),
        };
        words.say(text);
        return;
    };
    let (least, reached) = threshold_and_effect(lang, threshold, outcome.people.effect);
    match lang {
        Lang::Sv => words
            .say(format!("{name} får igen pengarna inom {horizon} om minst "))
            .stress(keep_together(&format!("{least} fler av 100")))
            .say(" familjer klarar sig utan försörjningsstöd. "),
        Lang::En => words
            .say(format!(
                "{name} gets its money back within {horizon} if at least "
            ))
            .stress(keep_together(&format!("{least} more of 100")))
            .say(" families manage without income support. "),
    };
    let more = match (lang, effect) {
        (Lang::Sv, Sign::More) => keep_together(&format!("{reached} fler")),
        (Lang::En, Sign::More) => keep_together(&format!("{reached} more")),
        (Lang::Sv, Sign::None) => "ingen skillnad".to_owned(),
        (Lang::En, Sign::None) => "no difference".to_owned(),
        (Lang::Sv, Sign::Less) => keep_together(&format!("{reached} färre")),
        (Lang::En, Sign::Less) => keep_together(&format!("{reached} fewer")),
    };
    match (lang, payback) {
        (Lang::Sv, Some(0.0)) => words.say(format!("Med {more} ligger den aldrig ute med pengar.")),
        (Lang::En, Some(0.0)) => words.say(format!("With {more} it is never out of pocket.")),
        (Lang::Sv, Some(years)) => words
            .say(format!("Med {more} tar det "))
            .stress(about_years(lang, years))
            .say("."),
        (Lang::En, Some(years)) => words
            .say(format!("With {more} it takes "))
            .stress(about_years(lang, years))
            .say("."),
        (Lang::Sv, None) => words
            .say(format!("Med {more} får den "))
            .stress(format!("inte igen dem inom {horizon}"))
            .say("."),
        (Lang::En, None) => words
            .say(format!("With {more} it does "))
            .stress(format!("not within {horizon}"))
            .say("."),
    };
}

/// The outcome at the caseload and length in force, and what it rests on; the effect control stands for another
/// caseload or time wherever the two differ.
pub fn outcome_line(lang: Lang, outcome: &Outcome) -> (String, String) {
    let scenario = &outcome.scenario;
    let cases = super::parameter::value(lang, scenario, Param::Caseload);
    let years = years_of(lang, scenario.get(Param::LengthYears));
    let lead = match lang {
        Lang::Sv => format!("Utfall vid {cases}, efter {years}: "),
        Lang::En => format!("Outcome at {cases}, after {years}: "),
    };
    (lead, effect_in_words(lang, outcome.people.effect))
}

/// Whether the caseload in force lies where nothing has been observed, and the page guesses.
pub fn is_guess(outcome: &Outcome) -> bool {
    let caseload = outcome.scenario.get(Param::Caseload);
    ![Param::ReferenceCaseload, Param::OrdinaryCaseload]
        .map(|param| outcome.scenario.get(param))
        .contains(&caseload)
}

/// Says that the effect at this caseload is our guess.
pub fn guess(lang: Lang, outcome: &Outcome) -> String {
    let field = |param| super::parameter::field(lang, &outcome.scenario, param);
    let (reference, ordinary) = (
        field(Param::ReferenceCaseload),
        field(Param::OrdinaryCaseload),
    );
    match lang {
        Lang::Sv => {
            format!("Vår gissning: effekten är bara mätt vid {reference} och {ordinary} ärenden.")
        }
        Lang::En => format!(
            "Our guess: the effect has been measured only at {reference} and {ordinary} cases."
        ),
    }
}

/// The cost on a human scale: kronor per family and month beside what the family's support is.
pub fn human_scale(lang: Lang, outcome: &Outcome) -> Option<String> {
    let scenario = &outcome.scenario;
    let months = 12.0 * scenario.get(Param::LengthYears) * scenario.get(Param::Cohorts);
    let years_counted = outcome.horizon_years as f64;
    // Past the horizon the ledger does not count the cost, so there is none to share out.
    if months > 12.0 * years_counted || outcome.effort_cost().abs() <= NOTHING {
        return None;
    }
    let per_month = outcome.effort_cost() / (scenario.get(Param::Families) * months);
    let support = kronor(lang, scenario.get(Param::SupportPerMonth));
    let amount = kronor(lang, per_month.abs());
    Some(match (lang, per_month > 0.0) {
        (Lang::Sv, true) => format!(
            "Det är {amount} per familj och månad. Försörjningsstödet är omkring {support}."
        ),
        (Lang::En, true) => {
            format!("That is {amount} per family and month. Income support is about {support}.")
        }
        (Lang::Sv, false) => {
            format!(
                "Det sparar {amount} per familj och månad. Försörjningsstödet är omkring {support}."
            )
        }
        (Lang::En, false) => {
            format!("That saves {amount} per family and month. Income support is about {support}.")
        }
    })
}

/// How sure it is: the threshold, the effect in force and what studies say, of a hundred.
pub fn how_sure(lang: Lang, shown: &Shown) -> Option<String> {
    let scenario = &shown.outcome.scenario;
    let effect = scenario.get(Param::ExtraShare);
    let (threshold, _) = threshold_and_effect(lang, shown.break_even?, effect);
    let in_force = decimal(lang, effect * 100.0, 0);
    Some(match lang {
        Lang::Sv => format!(
            "Gränsen går vid {threshold} av 100. Vi räknar med {in_force}. Studierna säger 3 till 40."
        ),
        Lang::En => format!(
            "The limit is {threshold} of 100. We assume {in_force}. The studies say 3 to 40."
        ),
    })
}
