//! The answer: a paragraph with numbers that one can take hold of.
//!
//! It leads with what must be true, so that the reader and not the page chooses the effect. Each form has a sentence
//! of its own; none of them names an optimum.

use super::links::{EVIDENCE, of_total, opens, plain};
use super::number::{about_years, keep_numbers, keep_together, kronor, rounded, short, years_of};
use super::{Lang, Said, Text, Voice, group, lower_first};
use crate::cases::{Case, Finding, Shows};
use crate::model::{
    Baseline, Financing, Grade, Group, NO_EFFECT, NOTHING, Notice, Outcome, Param, Scenario, Shown, TABLE_VALUES,
    Total, Verdict, running_years,
};

/// A piece of the answer; its numbers are marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they carry the answer.
    pub strong: bool,
}

/// What stands around the answer's two controls: whom the effort is for, and instead of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Before the caseload.
    pub before_caseload: String,
    /// Between caseload and length.
    pub before_length: String,
    /// The length's unit, which no line break parts from its number.
    pub length_unit: &'static str,
}

/// The whole answer as it is read, with the two numbers in their places.
pub fn read_aloud(voice: Voice, shown: &Shown) -> String {
    let after: String = answer(voice, shown).into_iter().map(|run| plain(&run.text)).collect();
    opening_aloud(voice, &shown.outcome.scenario) + &after
}

/// The answer's opening with the two numbers in their places.
pub fn opening_aloud(voice: Voice, scenario: &Scenario) -> String {
    let number = |param| super::parameter::field(voice.lang, scenario, param);
    let Opening { before_caseload, before_length, length_unit } = opening(voice, scenario);
    let (caseload, length) = (number(Param::Caseload), number(Param::LengthYears));
    [before_caseload.as_str(), &caseload, &before_length, &length, length_unit].concat()
}

/// Collects the runs of a paragraph.
#[derive(Default)]
struct Words(Vec<Run>);

impl Words {
    fn say(&mut self, text: impl Into<String>) -> &mut Self {
        self.0.push(Run { text: keep_numbers(&text.into()), strong: false });
        self
    }

    fn stress(&mut self, text: impl Into<String>) -> &mut Self {
        self.0.push(Run { text: text.into(), strong: true });
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

/// The key of a group's sum.
fn sum_of(group: Group) -> String {
    of_total(group.id(), None, false)
}

/// A share as so many of a hundred, without its unit; one decimal where a whole number would hide it.
pub fn of_hundred(lang: Lang, share: f64) -> String {
    let digits = u8::from(share.abs() < 0.009_5);
    short(lang, share.abs() * 100.0, digits)
}

/// "12 fler av 100 familjer", "3 färre av 100 familjer", "ingen skillnad".
pub fn effect_in_words(voice: Voice, effect: f64) -> String {
    let lang = voice.lang;
    let count = of_hundred(lang, effect);
    let (units, after_count) = (voice.said().units, voice.units(&count));
    let words = match (lang, sign(effect, NO_EFFECT)) {
        (Lang::Sv, Sign::More) => format!("{count} fler av 100 {units}"),
        (Lang::Sv, Sign::Less) => format!("{count} färre av 100 {units}"),
        (Lang::Sv, Sign::None) => "ingen skillnad".to_owned(),
        (Lang::En, Sign::More) => format!("{count} more {after_count} in 100"),
        (Lang::En, Sign::Less) => format!("{count} fewer {after_count} in 100"),
        (Lang::En, Sign::None) => "no difference".to_owned(),
    };
    keep_together(&words)
}

/// The threshold and the effect in force, of a hundred, with just so many decimals that they do not contradict each
/// other: the threshold is rounded up, and the effect reaches it in print exactly where it does so in the model.
pub fn threshold_and_effect(lang: Lang, threshold: f64, effect: f64) -> (String, String) {
    let up = |digits: u8| {
        let unit = 10_f64.powi(i32::from(digits));
        (threshold * 100.0 * unit - 1e-9).ceil() / unit
    };
    let agrees = |digits: u8| (rounded(effect * 100.0, digits) >= up(digits)) == (effect >= threshold);
    let digits = (0..3).find(|digits| agrees(*digits)).unwrap_or(3);
    (short(lang, up(digits), digits), short(lang, (effect * 100.0).abs(), digits))
}

/// The least effect at the reference that is enough, `least`, of a hundred, as the line on how sure it is says it.
pub fn threshold(lang: Lang, shown: &Shown, least: f64) -> String {
    threshold_and_effect(lang, least, shown.outcome.scenario.get(Param::ExtraShare)).0
}

/// The answer's opening, which takes the scenario alone.
pub fn opening(voice: Voice, scenario: &Scenario) -> Opening {
    let lang = voice.lang;
    let Said { a_worker, workers, case, cases, instead, .. } = voice.said();
    let families = super::parameter::value(voice, scenario, Param::Families);
    let ordinary = super::parameter::field(lang, scenario, Param::OrdinaryCaseload);
    let one_family = scenario.get(Param::Families) == 1.0;
    let cases = if scenario.get(Param::Caseload) == 1.0 { case } else { cases };
    let (staff, each) = match lang {
        _ if one_family => (a_worker, ""),
        Lang::Sv => (workers, " var"),
        Lang::En => (workers, " each"),
    };
    let as_today = scenario.get(Param::Caseload) == scenario.get(Param::OrdinaryCaseload);
    let (before_caseload, before_length, length_unit) = match lang {
        Lang::Sv => {
            let instead = match instead {
                _ if as_today && instead.is_empty() => ", som i dag".to_owned(),
                "" => format!(" i stället för {ordinary}"),
                other => other.to_owned(),
            };
            (format!("Låt {families} få {staff} med "), format!(" {cases}{each}{instead}, i "), "\u{a0}år.")
        }
        Lang::En => {
            let instead = match instead {
                _ if as_today && instead.is_empty() => ", as today".to_owned(),
                "" => format!(" instead of {ordinary}"),
                other => other.to_owned(),
            };
            let years = if scenario.get(Param::LengthYears) == 1.0 { "\u{a0}year." } else { "\u{a0}years." };
            (format!("Give {families} {staff} with "), format!(" {cases}{each}{instead}, for "), years)
        }
    };
    Opening { before_caseload, before_length, length_unit }
}

/// The answer for what is shown, after its opening.
pub fn answer(voice: Voice, shown: &Shown) -> Vec<Run> {
    let outcome = &shown.outcome;
    let mut words = Words::default();
    words.say(" ");
    match (sign(outcome.effort_cost(), NOTHING), sign(outcome.people.effect, NO_EFFECT)) {
        (Sign::None, Sign::None) => nothing_changes(voice, &mut words),
        (Sign::Less, effect) => saves_staff(voice, outcome, effect, &mut words),
        (_, effect) => costs(voice, shown, effect, &mut words),
    }
    words.0
}

fn nothing_changes(voice: Voice, words: &mut Words) {
    let Said { units, reach, .. } = voice.said();
    match voice.lang {
        Lang::Sv => words
            .stress("Då ändras ingenting.")
            .say(format!(" Det kostar inget extra, och varken fler eller färre {units} {reach}.")),
        Lang::En => words
            .stress("Nothing changes.")
            .say(format!(" It costs nothing extra, and no more and no fewer {units} {reach}.")),
    };
}

/// More cases for each caseworker: money is saved now and perhaps lost later.
fn saves_staff(voice: Voice, outcome: &Outcome, effect: Sign, words: &mut Words) {
    let lang = voice.lang;
    let Said { units, reach, .. } = voice.said();
    let payer = super::payer(lang, outcome.scenario.payer());
    let own = lower_first(group(outcome.payer_group()).get(lang));
    let saved = opens("cost", &kronor(lang, -outcome.effort_cost()));
    let about_lost = |years| opens("lost", &about_years(lang, years));
    let horizon = years_of(lang, outcome.horizon_years as f64);
    match lang {
        Lang::Sv => words.say(format!("Då sparar {payer} ")).stress(saved).say(" på personal. "),
        Lang::En => words.say(format!("That saves {payer} ")).stress(saved).say(" on staff. "),
    };
    if effect != Sign::Less {
        match (lang, Verdict::of(outcome)) {
            (Lang::Sv, Verdict::LostAfter(years)) => words.say(format!(
                "Nästan lika många {units} {reach}. Men efter {} har {own} förlorat mer än den har sparat.",
                about_lost(years)
            )),
            (Lang::En, Verdict::LostAfter(years)) => words.say(format!(
                "Almost as many {units} {reach}. But after {}, {own} has lost more than it has saved.",
                about_lost(years)
            )),
            (Lang::Sv, _) => {
                words.say(format!("Med de här antagandena är det varken fler eller färre {units} som {reach}."))
            }
            (Lang::En, _) => words.say(format!("On these assumptions, no more and no fewer {units} {reach}.")),
        };
        return;
    }
    let fewer = opens("effect", &effect_in_words(voice, outcome.people.effect));
    let after_count = voice.reach(&of_hundred(lang, outcome.people.effect));
    match lang {
        Lang::Sv => words.say("Men ").stress(fewer).say(format!(" {reach}")),
        Lang::En => words.say("But ").stress(fewer).say(format!(" {after_count}")),
    };
    let sum = outcome.summary(Total::Group(outcome.payer_group())).sum;
    let lost_after = if let Verdict::LostAfter(years) = Verdict::of(outcome) { Some(years) } else { None };
    let amount = opens(&sum_of(outcome.payer_group()), &kronor(lang, sum.abs()));
    match (lang, lost_after) {
        (Lang::Sv, Some(years)) => {
            let years = about_lost(years);
            words
                .say(format!(". Efter {years} har {own} förlorat mer än den har sparat. På {horizon} förlorar den "))
                .stress(amount)
                .say(".")
        }
        (Lang::En, Some(years)) => {
            let years = about_lost(years);
            words
                .say(format!(". After {years}, {own} has lost more than it has saved. Over {horizon} it loses "))
                .stress(amount)
                .say(".")
        }
        (Lang::Sv, None) => words.say(format!(". På {horizon} har {own} ändå sparat ")).stress(amount).say("."),
        (Lang::En, None) => words.say(format!(". Over {horizon}, {own} has still saved ")).stress(amount).say("."),
    };
}

/// Who carries the cost meanwhile, as a sentence with a space after it; empty where it is the payer's own budget.
fn funding(voice: Voice, financing: Financing) -> String {
    let Said { year, .. } = voice.said();
    match (voice.lang, financing) {
        (_, Financing::Own) => String::new(),
        (Lang::Sv, Financing::Fund) => "Kommunens fond lånar ut pengarna. ".to_owned(),
        (Lang::En, Financing::Fund) => "The municipality’s fund lends the money. ".to_owned(),
        (Lang::Sv, Financing::Shared) => "Kommunen, regionen och staten delar på kostnaden. ".to_owned(),
        (Lang::En, Financing::Shared) => "The municipality, the region and the state share the cost. ".to_owned(),
        (Lang::Sv, Financing::OutcomeFund) => format!("En statlig utfallsfond betalar för varje vunnet {year}. "),
        (Lang::En, Financing::OutcomeFund) => format!("A state outcomes fund pays for each extra {year}. "),
        (Lang::Sv, Financing::Contract) => {
            "En investerare lägger ut pengarna. Hur mycket den får tillbaka beror på hur det går. ".to_owned()
        }
        (Lang::En, Financing::Contract) => {
            "An investor puts up the money. How much it gets back depends on how it goes. ".to_owned()
        }
    }
}

/// What it costs, and who carries the cost meanwhile.
fn cost(voice: Voice, outcome: &Outcome, words: &mut Words) {
    let lang = voice.lang;
    let cost = opens("cost", &kronor(lang, outcome.effort_cost()));
    // An effort that outlasts the years counted has a cost that is not shown in full.
    let counted = outcome.horizon_years;
    let when = match (lang, counted) {
        _ if running_years(&outcome.scenario) <= counted as f64 => ".".to_owned(),
        (Lang::Sv, 1) => " det första året.".to_owned(),
        (Lang::Sv, _) => format!(" de första {counted} åren."),
        (Lang::En, 1) => " in the first year.".to_owned(),
        (Lang::En, _) => format!(" in the first {counted} years."),
    };
    let financing = outcome.scenario.financing();
    let payer = match financing {
        Financing::Fund | Financing::Shared | Financing::Contract => String::new(),
        Financing::Own | Financing::OutcomeFund => super::payer(lang, outcome.scenario.payer()) + " ",
    };
    let funding = funding(voice, financing);
    match lang {
        Lang::Sv => words.say(format!("Det kostar {payer}")).stress(cost).say(format!(" extra{when} {funding}")),
        Lang::En => words.say(format!("It costs {payer}an extra ")).stress(cost).say(format!("{when} {funding}")),
    };
}

/// Fewer cases for each caseworker: money is paid now and perhaps comes back.
fn costs(voice: Voice, shown: &Shown, effect: Sign, words: &mut Words) {
    let lang = voice.lang;
    let Said { units, reach, .. } = voice.said();
    let outcome = &shown.outcome;
    let own = outcome.payer_group();
    let name = group(own).get(lang);
    let horizon = years_of(lang, outcome.horizon_years as f64);
    cost(voice, outcome, words);
    let verdict = Verdict::of(outcome);
    let back_after = |years| opens("payback", &about_years(lang, years));
    if outcome.notices.iter().any(|notice| notice == Notice::LagPastLength) {
        let months = super::parameter::field(lang, &outcome.scenario, Param::StartLagMonths);
        let one = outcome.scenario.get(Param::StartLagMonths) == 1.0;
        words.say(match (lang, one) {
            (Lang::Sv, true) => {
                "Den första månaden märks ingen effekt, så insatsen slutar innan den gör nytta.".to_owned()
            }
            (Lang::Sv, false) => {
                format!("De första {months} månaderna märks ingen effekt, så insatsen slutar innan den gör nytta.")
            }
            (Lang::En, true) => {
                "No effect is seen in the first month, so the programme ends before it helps.".to_owned()
            }
            (Lang::En, false) => {
                format!("No effect is seen in the first {months} months, so the programme ends before it helps.")
            }
        });
        return;
    }
    let Some(threshold) = shown.break_even_effect else {
        let text = match (lang, verdict) {
            (Lang::Sv, Verdict::NeverOut) => format!("{name} behöver inte ligga ute med pengar."),
            (Lang::En, Verdict::NeverOut) => format!("{name} is not out of pocket at any point."),
            (Lang::Sv, Verdict::BackAfter(years)) => {
                format!("{name} får igen pengarna på {}.", back_after(years))
            }
            (Lang::En, Verdict::BackAfter(years)) => {
                format!("{name} gets its money back in {}.", back_after(years))
            }
            (Lang::Sv, _) => format!("{name} får inte igen pengarna inom {horizon}, hur många {units} som än {reach}."),
            (Lang::En, _) => {
                format!("{name} does not get its money back within {horizon}, however many {units} {reach}.")
            }
        };
        words.say(text);
        return;
    };
    let (least, reached) = threshold_and_effect(lang, threshold, outcome.people.effect);
    match lang {
        Lang::Sv => words
            .say(format!("{name} får igen pengarna inom {horizon} om minst "))
            .stress(opens("break-even-effect", &keep_together(&format!("{least} fler av 100"))))
            .say(format!(" {units} {reach}. ")),
        Lang::En => words
            .say(format!("{name} gets its money back within {horizon} if at least "))
            .stress(opens("break-even-effect", &keep_together(&format!("{least} more {} in 100", voice.units(&least)))))
            .say(format!(" {}. ", voice.reach(&least))),
    };
    let counted = |words: &str| opens("effect", &keep_together(&[&reached, " ", words].concat()));
    let more = match (lang, effect) {
        (Lang::Sv, Sign::More) => counted("fler"),
        (Lang::En, Sign::More) => counted("more"),
        (Lang::Sv, Sign::None) => "ingen effekt".to_owned(),
        (Lang::En, Sign::None) => "no effect".to_owned(),
        (Lang::Sv, Sign::Less) => counted("färre"),
        (Lang::En, Sign::Less) => counted("fewer"),
    };
    match (lang, verdict) {
        (Lang::Sv, Verdict::NeverOut) => words.say(format!("Med {more} behöver den inte ligga ute med pengar.")),
        (Lang::En, Verdict::NeverOut) => words.say(format!("With {more}, it is not out of pocket at any point.")),
        // An effect too small to be told from none may still be enough.
        (Lang::Sv, Verdict::BackAfter(years)) if effect == Sign::None => {
            words.say("Nästan utan effekt tar det ").stress(back_after(years)).say(".")
        }
        (Lang::En, Verdict::BackAfter(years)) if effect == Sign::None => {
            words.say("With almost no effect, it takes ").stress(back_after(years)).say(".")
        }
        (Lang::Sv, Verdict::BackAfter(years)) => {
            words.say(format!("Med {more} tar det ")).stress(back_after(years)).say(".")
        }
        (Lang::En, Verdict::BackAfter(years)) => {
            words.say(format!("With {more}, it takes ")).stress(back_after(years)).say(".")
        }
        (Lang::Sv, _) => {
            let own = lower_first(name);
            let lead = if effect == Sign::None { "Utan effekt".to_owned() } else { format!("Med {more}") };
            words.say(format!("{lead} får {own} ")).stress(format!("inte igen pengarna inom {horizon}")).say(".")
        }
        (Lang::En, _) => words
            .say(format!("With {more}, it does "))
            .stress(format!("not get its money back within {horizon}"))
            .say("."),
    };
}

/// What leads up to the effect at the caseload and length in force; the effect control stands for another caseload or
/// time wherever the two differ.
pub fn outcome_lead(voice: Voice, scenario: &Scenario) -> String {
    let lang = voice.lang;
    let cases = super::parameter::value(voice, scenario, Param::Caseload);
    let years = years_of(lang, scenario.get(Param::LengthYears));
    match lang {
        Lang::Sv => format!("Utfall vid {cases}, efter {years}: "),
        Lang::En => format!("Outcome at {cases}, after {years}: "),
    }
}

/// Whether the caseload in force lies where nothing has been observed, and the page guesses: that the effect holds where
/// ordinary practice is another is a guess too.
pub fn is_guess(outcome: &Outcome, case: &Case) -> bool {
    let caseload = outcome.scenario.get(Param::Caseload);
    ![Param::ReferenceCaseload, Param::OrdinaryCaseload].map(|param| outcome.scenario.get(param)).contains(&caseload)
        || !is_published(&outcome.scenario, case)
}

/// Whether the effect is asked for where the case has it, so that what was found can be set beside it.
pub fn is_published(scenario: &Scenario, case: &Case) -> bool {
    let own = case.scenario();
    [Param::ReferenceCaseload, Param::ReferenceYears, Param::OrdinaryCaseload]
        .iter()
        .all(|param| scenario.get(*param) == own.get(*param))
}

/// Says that the effect at this caseload is our guess.
pub fn guess(lang: Lang, outcome: &Outcome, case: &Case) -> String {
    // A caseload that we assume has not been followed up either.
    let assumed = [Param::Caseload, Param::ReferenceCaseload].iter().any(|param| case.assumption(*param).is_some());
    if assumed || !is_published(&outcome.scenario, case) {
        return super::OUR_GUESS.get(lang).to_owned();
    }
    let field = |param| super::parameter::field(lang, &outcome.scenario, param);
    let (reference, ordinary) = (field(Param::ReferenceCaseload), field(Param::OrdinaryCaseload));
    match lang {
        Lang::Sv => {
            keep_numbers(&format!("Vår gissning. Här finns uppföljning bara för {reference} och {ordinary} ärenden."))
        }
        Lang::En => format!("Our guess. Here only caseloads of {reference} and {ordinary} have been followed up."),
    }
}

/// What the reader should know about how the scenario was computed; empty where there is nothing.
pub fn notices(voice: Voice, outcome: &Outcome) -> String {
    let lang = voice.lang;
    let Said { units, reach, .. } = voice.said();
    let percent = |share: f64| short(lang, share * 100.0, 0);
    let said = outcome.notices.iter().filter_map(|notice| match (lang, notice) {
        // The answer says it.
        (_, Notice::LagPastLength) => None,
        (Lang::Sv, Notice::TargetCut { used, .. }) => {
            Some(format!("Så stor effekt är inte möjlig. Vi räknar med att {} av 100 {units} {reach}.", percent(used)))
        }
        (Lang::En, Notice::TargetCut { used, .. }) => Some(format!(
            "An effect that large is not possible. We assume that {} {units} in 100 {reach}.",
            percent(used)
        )),
        (Lang::Sv, Notice::FundNotRepaid { outstanding }) => {
            Some(format!("Fonden får inte tillbaka {}.", kronor(lang, outstanding)))
        }
        (Lang::En, Notice::FundNotRepaid { outstanding }) => {
            Some(format!("The fund does not get back {}.", kronor(lang, outstanding)))
        }
        (Lang::Sv, Notice::ContractShorterThanEffort) => Some("Avtalet är kortare än insatsen.".to_owned()),
        (Lang::En, Notice::ContractShorterThanEffort) => Some("The contract is shorter than the programme.".to_owned()),
        (Lang::Sv, Notice::ContractLongerThanHorizon) => Some("Avtalet är längre än de år vi räknar på.".to_owned()),
        (Lang::En, Notice::ContractLongerThanHorizon) => {
            Some("The contract is longer than the period we count.".to_owned())
        }
    });
    keep_numbers(&said.collect::<Vec<_>>().join(" "))
}

/// Cost of the effort for each family and month that it goes on, kronor.
pub fn per_family_month(outcome: &Outcome) -> f64 {
    let scenario = &outcome.scenario;
    outcome.effort_cost() / (scenario.get(Param::Families) * 12.0 * running_years(scenario))
}

/// The cost on a human scale, its numbers marked: kronor for one and a month, beside what one's support is, or what is saved for one who gets
/// there.
pub fn human_scale(voice: Voice, outcome: &Outcome) -> Option<String> {
    let lang = voice.lang;
    let Said { unit, reaches, .. } = voice.said();
    let scenario = &outcome.scenario;
    let years_counted = outcome.horizon_years as f64;
    // Past the horizon the ledger does not count the cost, so there is none to share out.
    if running_years(scenario) > years_counted || outcome.effort_cost().abs() <= NOTHING {
        return None;
    }
    let per_month = per_family_month(outcome);
    if rounded(per_month / 100.0, 0) == 0.0 {
        return None;
    }
    let amount = opens("cost-month", &kronor(lang, per_month.abs()));
    let cost = match (lang, per_month > 0.0) {
        (Lang::Sv, true) => format!("Insatsen kostar {amount} extra per {unit} och månad."),
        (Lang::En, true) => format!("The programme costs an extra {amount} per {unit} per month."),
        (Lang::Sv, false) => format!("Besparingen är {amount} per {unit} och månad."),
        (Lang::En, false) => format!("The saving is {amount} per {unit} per month."),
    };
    let about = |param: Param| opens(&["param:", param.id()].concat(), &kronor(lang, scenario.get(param)));
    let beside = match (lang, scenario.baseline()) {
        (Lang::Sv, Baseline::IncomeSupport) => {
            format!("Försörjningsstödet är omkring {} i månaden.", about(Param::SupportPerMonth))
        }
        (Lang::En, Baseline::IncomeSupport) => {
            format!("Income support is about {} a month.", about(Param::SupportPerMonth))
        }
        (Lang::Sv, Baseline::StateBenefit) => {
            format!("Statens ersättning är omkring {} i månaden.", about(Param::StateBenefitPerMonth))
        }
        (Lang::En, Baseline::StateBenefit) => {
            format!("The state benefit is about {} a month.", about(Param::StateBenefitPerMonth))
        }
        (_, Baseline::Table) => {
            let saved = TABLE_VALUES.iter().map(|param| scenario.get(*param)).sum::<f64>() / 12.0;
            let amount = opens("saved-month", &kronor(lang, saved.abs()));
            match (lang, saved >= 0.0) {
                (Lang::Sv, true) => format!("För varje {unit} som {reaches} sparas {amount} i månaden."),
                (Lang::En, true) => format!("For each {unit} who {reaches}, {amount} a month is saved."),
                (Lang::Sv, false) => format!("Varje {unit} som {reaches} kostar {amount} mer i månaden."),
                (Lang::En, false) => format!("For each {unit} who {reaches}, the cost is {amount} higher a month."),
            }
        }
    };
    Some(keep_numbers(&[cost, beside].join(" ")))
}

/// How sure it is, its numbers marked: the threshold where there is one to pass, the effect in force and what studies say, of a hundred.
pub fn how_sure(voice: Voice, shown: &Shown, case: &Case) -> String {
    let lang = voice.lang;
    let scenario = &shown.outcome.scenario;
    let effect = scenario.get(Param::ExtraShare);
    let (threshold, in_force) = match shown.threshold() {
        Some(threshold) => {
            let (threshold, in_force) = threshold_and_effect(lang, threshold, effect);
            (Some(threshold), in_force)
        }
        None => (None, of_hundred(lang, effect)),
    };
    // The answer above speaks of the caseload and length in force; this line of those that studies are about.
    let elsewhere = [(Param::Caseload, Param::ReferenceCaseload), (Param::LengthYears, Param::ReferenceYears)]
        .iter()
        .any(|(now, reference)| scenario.get(*now) != scenario.get(*reference));
    let value = |param| super::parameter::value(voice, scenario, param);
    let (cases, years) = (value(Param::ReferenceCaseload), value(Param::ReferenceYears));
    let own = effect != case.scenario().get(Param::ExtraShare);
    let nothing = sign(effect, NO_EFFECT) == Sign::None;
    let (that, assumed) = match (lang, effect_in_words(voice, effect)) {
        (_, words) if nothing => ("", words),
        (Lang::Sv, words) => (" att", [words.as_str(), " ", voice.said().reach].concat()),
        (Lang::En, words) => (" that", [words.as_str(), " ", voice.reach(&of_hundred(lang, effect))].concat()),
    };
    let in_force = match (lang, effect < 0.0) {
        (Lang::Sv, true) => keep_together(&format!("{in_force} färre")),
        (Lang::En, true) => keep_together(&format!("{in_force} fewer")),
        _ => in_force,
    };
    let assumption = |words: &str| opens("param:extra_share", words);
    let (in_force, assumed) = (assumption(&in_force), if nothing { assumed } else { assumption(&assumed) });
    let threshold = threshold.map(|threshold| {
        let in_hundred = [&threshold, super::either(lang, (" av 100", " in 100"))].concat();
        opens("break-even", &keep_together(&in_hundred))
    });
    let (sv, en) =
        (|own| if own { "Här antas" } else { "Vi räknar med" }, |own| if own { "Assumed here:" } else { "We assume" });
    let text = match (lang, threshold, elsewhere) {
        (Lang::Sv, Some(threshold), false) => {
            format!("Gränsen går vid {threshold}. {} {in_force}.", sv(own))
        }
        (Lang::Sv, Some(threshold), true) => {
            format!("Vid {cases}, efter {years}, går gränsen vid {threshold}. {} {in_force}.", sv(own))
        }
        (Lang::Sv, None, _) if own => format!("Vid {cases}, efter {years}, antas här{that} {assumed}."),
        (Lang::Sv, None, _) if nothing => format!("Vid {cases}, efter {years}, räknar vi inte med någon skillnad."),
        (Lang::Sv, None, _) => format!("Vid {cases}, efter {years}, räknar vi med{that} {assumed}."),
        (Lang::En, Some(threshold), false) => {
            format!("Break-even is {threshold}. {} {in_force}.", en(own))
        }
        (Lang::En, Some(threshold), true) => {
            format!("At {cases}, after {years}, break-even is {threshold}. {} {in_force}.", en(own))
        }
        (Lang::En, None, _) if own => format!("Assumed here, at {cases}, after {years}: {assumed}."),
        (Lang::En, None, _) => format!("At {cases}, after {years}, we assume{that} {assumed}."),
    };
    let studies = if is_published(scenario, case) { studies_say(lang, case) } else { None };
    keep_numbers(&[Some(text), studies].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// "Studierna säger 0 till 40.": every figure that was read in a study with something to compare with, those that found nothing
/// among them.
fn studies_say(lang: Lang, case: &Case) -> Option<String> {
    let compares = |shows: Shows| matches!(shows, Shows::Figures | Shows::Interval | Shows::Counts(..));
    let findings: Vec<&Finding> =
        case.found().filter(|finding| finding.grade == Grade::A && compares(finding.shows)).collect();
    let least = findings.iter().map(|finding| finding.from).reduce(f64::min)?;
    let most = findings.iter().map(|finding| finding.to).reduce(f64::max)?;
    let (least, most) = (of_hundred(lang, least), of_hundred(lang, most));
    let to = super::either(lang, (" till ", " to "));
    let range = if least == most { least.clone() } else { [least.as_str(), to, &most].concat() };
    let range = opens(EVIDENCE, &keep_together(&range));
    Some(match lang {
        Lang::Sv if least == most => format!("En uppgift säger {range}."),
        Lang::En if least == most => format!("One figure says {range}."),
        Lang::Sv if findings.len() == 1 => format!("En studie säger {range}."),
        Lang::En if findings.len() == 1 => format!("One study says {range}."),
        Lang::Sv => format!("Studierna säger {range}."),
        Lang::En => format!("Studies say {range}."),
    })
}

/// What a cut would be, on the button that asks for it.
pub fn cut(voice: Voice, scenario: &Scenario, caseload: f64) -> String {
    let Said { cases, .. } = voice.said();
    let ordinary = super::parameter::field(voice.lang, scenario, Param::OrdinaryCaseload);
    let caseload = short(voice.lang, caseload, 0);
    keep_numbers(&match voice.lang {
        Lang::Sv => format!("Vad händer om vi drar ner? {caseload} {cases} var i stället för {ordinary}."),
        Lang::En => format!("What if we cut back? {caseload} {cases} each instead of {ordinary}."),
    })
}

/// Over the three other effects: what they answer, and that they can be chosen.
pub fn other_effects(lang: Lang, outcome: &Outcome, case: &Case) -> &'static str {
    let text = match Verdict::of(outcome) {
        _ if case.findings.len() == 1 => Text {
            sv: "Räkna med den effekt som andra har funnit:",
            en: "Count with the effect that others have found:",
        },
        Verdict::NeverOut | Verdict::BackAfter(_) | Verdict::NotBack => Text {
            sv: "Hur lång tid tar det att få igen pengarna? Välj effekt:",
            en: "How long does it take to get the money back? Choose an effect:",
        },
        Verdict::Nothing | Verdict::StillSaved | Verdict::LostAfter(_) => Text {
            sv: "Vad händer med en annan effekt? Välj en:",
            en: "What happens with another effect? Choose one:",
        },
    };
    text.get(lang)
}

/// A verdict in a few words: "drygt 7 år", "inte inom 10 år".
pub fn verdict(lang: Lang, verdict: Verdict, horizon_years: usize) -> String {
    let horizon = years_of(lang, horizon_years as f64);
    let text = match (lang, verdict) {
        (Lang::Sv, Verdict::Nothing) => "ingen skillnad".to_owned(),
        (Lang::En, Verdict::Nothing) => "no difference".to_owned(),
        (Lang::Sv, Verdict::NeverOut) => "genast".to_owned(),
        (Lang::En, Verdict::NeverOut) => "at once".to_owned(),
        (_, Verdict::BackAfter(years)) => about_years(lang, years),
        (Lang::Sv, Verdict::NotBack) => format!("inte inom {horizon}"),
        (Lang::En, Verdict::NotBack) => format!("not within {horizon}"),
        (Lang::Sv, Verdict::StillSaved) => format!("ingen förlust inom {horizon}"),
        (Lang::En, Verdict::StillSaved) => format!("no loss within {horizon}"),
        (Lang::Sv, Verdict::LostAfter(years)) => format!("förlust efter {}", about_years(lang, years)),
        (Lang::En, Verdict::LostAfter(years)) => format!("a loss after {}", about_years(lang, years)),
    };
    keep_numbers(&text)
}

/// What a finding is counted with, as its button says it: "40 av 100".
pub fn finding(lang: Lang, finding: &Finding) -> String {
    let count = of_hundred(lang, finding.effect);
    keep_together(&match lang {
        Lang::Sv => format!("{count} av 100"),
        Lang::En => format!("{count} in 100"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::DEFAULT;

    fn shown(sets: &[(Param, f64)]) -> Shown {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            assert_eq!(scenario.set(*param, *value), Ok(()));
        }
        Shown::of(&scenario, &DEFAULT.effects()).unwrap_or_else(|error| unreachable!("{error}"))
    }

    fn read(lang: Lang, shown: &Shown) -> String {
        read_aloud(DEFAULT.voice(lang), shown).replace('\u{a0}', " ")
    }

    const DEFAULT_SV: &str = "Låt 75 familjer få handläggare med 25 ärenden var i stället för 80, i 3 år. \
        Det kostar socialtjänsten 5,1 miljoner kronor extra. \
        Kommunen får igen pengarna inom 10 år om minst 11 fler av 100 familjer klarar sig utan försörjningsstöd. ";
    const DEFAULT_EN: &str = "Give 75 families caseworkers with 25 cases each instead of 80, for 3 years. \
        It costs social services an extra 5.1 million kronor. \
        The municipality gets its money back within 10 years if at least 11 more families in 100 manage without \
        income support. ";

    /// Fewer cases: each effect ends the same paragraph in its own way.
    #[test]
    fn the_effect_decides_how_the_answer_ends() {
        for (extra_share, sv, en) in [
            (0.12, "Med 12 fler tar det drygt 7 år.", "With 12 more, it takes just over 7 years."),
            (0.4, "Med 40 fler tar det drygt 2 år.", "With 40 more, it takes just over 2 years."),
            (0.105, "Med 11 fler tar det knappt 10 år.", "With 11 more, it takes just under 10 years."),
            (
                0.104_5,
                "Med 10 fler får kommunen inte igen pengarna inom 10 år.",
                "With 10 more, it does not get its money back within 10 years.",
            ),
            (
                0.03,
                "Med 3 fler får kommunen inte igen pengarna inom 10 år.",
                "With 3 more, it does not get its money back within 10 years.",
            ),
            (
                0.0,
                "Utan effekt får kommunen inte igen pengarna inom 10 år.",
                "With no effect, it does not get its money back within 10 years.",
            ),
            (
                -0.05,
                "Med 5 färre får kommunen inte igen pengarna inom 10 år.",
                "With 5 fewer, it does not get its money back within 10 years.",
            ),
        ] {
            let shown = shown(&[(Param::ExtraShare, extra_share)]);
            assert_eq!(read(Lang::Sv, &shown), format!("{DEFAULT_SV}{sv}"));
            assert_eq!(read(Lang::En, &shown), format!("{DEFAULT_EN}{en}"));
        }
    }

    #[test]
    fn each_other_form_has_its_own_sentences() {
        let (caseload, effect) = (Param::Caseload, Param::ExtraShare);
        let forms = [
            (
                vec![(caseload, 40.0)],
                "Låt 75 familjer få handläggare med 40 ärenden var i stället för 80, i 3 år. Det kostar \
                 socialtjänsten 2,3 miljoner kronor extra. Kommunen får igen pengarna inom 10 år om minst 5 fler \
                 av 100 familjer klarar sig utan försörjningsstöd. Med 8 fler tar det 5 år.",
                "Give 75 families caseworkers with 40 cases each instead of 80, for 3 years. It costs social \
                 services an extra 2.3 million kronor. The municipality gets its money back within 10 years if at \
                 least 5 more families in 100 manage without income support. With 8 more, it takes 5 years.",
            ),
            (
                vec![(caseload, 80.0)],
                "Låt 75 familjer få handläggare med 80 ärenden var, som i dag, i 3 år. Då ändras ingenting. Det \
                 kostar inget extra, och varken fler eller färre familjer klarar sig utan försörjningsstöd.",
                "Give 75 families caseworkers with 80 cases each, as today, for 3 years. Nothing changes. It \
                 costs nothing extra, and no more and no fewer families manage without income support.",
            ),
            (
                vec![(caseload, 110.0)],
                "Låt 75 familjer få handläggare med 110 ärenden var i stället för 80, i 3 år. Då sparar \
                 socialtjänsten 629 000 kronor på personal. Men 3 färre av 100 familjer klarar sig utan \
                 försörjningsstöd. Efter drygt 3 år har kommunen förlorat mer än den har sparat. På 10 år \
                 förlorar den 911 000 kronor.",
                "Give 75 families caseworkers with 110 cases each instead of 80, for 3 years. That saves social \
                 services 629,000 kronor on staff. But 3 fewer families in 100 manage without income support. \
                 After just over 3 years, the municipality has lost more than it has saved. Over 10 years it \
                 loses 911,000 kronor.",
            ),
            (
                vec![(caseload, 110.0), (effect, 0.01)],
                "Låt 75 familjer få handläggare med 110 ärenden var i stället för 80, i 3 år. Då sparar \
                 socialtjänsten 629 000 kronor på personal. Men 0,2 färre av 100 familjer klarar sig utan \
                 försörjningsstöd. På 10 år har kommunen ändå sparat 512 000 kronor.",
                "Give 75 families caseworkers with 110 cases each instead of 80, for 3 years. That saves social \
                 services 629,000 kronor on staff. But 0.2 fewer families in 100 manage without income support. \
                 Over 10 years, the municipality has still saved 512,000 kronor.",
            ),
            (
                vec![(caseload, 110.0), (effect, 0.0)],
                "Låt 75 familjer få handläggare med 110 ärenden var i stället för 80, i 3 år. Då sparar \
                 socialtjänsten 629 000 kronor på personal. Med de här antagandena är det varken fler eller \
                 färre familjer som klarar sig utan försörjningsstöd.",
                "Give 75 families caseworkers with 110 cases each instead of 80, for 3 years. That saves social \
                 services 629,000 kronor on staff. On these assumptions, no more and no fewer families manage \
                 without income support.",
            ),
            (
                vec![(Param::Families, 1.0), (Param::LengthYears, 1.0)],
                "Låt 1 familj få en handläggare med 25 ärenden i stället för 80, i 1 år. Det kostar \
                 socialtjänsten 23 000 kronor extra. Kommunen får igen pengarna inom 10 år om minst 5 fler av 100 \
                 familjer klarar sig utan försörjningsstöd. Med 3 fler får kommunen inte igen pengarna inom 10 \
                 år.",
                "Give 1 family a caseworker with 25 cases instead of 80, for 1 year. It costs social services an \
                 extra 23,000 kronor. The municipality gets its money back within 10 years if at least 5 more \
                 families in 100 manage without income support. With 3 more, it does not get its money back \
                 within 10 years.",
            ),
            (
                vec![(Param::Payer, 5.0)],
                "Låt 75 familjer få handläggare med 25 ärenden var i stället för 80, i 3 år. Det kostar hälso- \
                 och sjukvården 5,1 miljoner kronor extra. Regionen får inte igen pengarna inom 10 år, hur många \
                 familjer som än klarar sig utan försörjningsstöd.",
                "Give 75 families caseworkers with 25 cases each instead of 80, for 3 years. It costs the health \
                 service an extra 5.1 million kronor. The region does not get its money back within 10 years, \
                 however many families manage without income support.",
            ),
            (
                vec![(Param::HorizonYears, 2.0), (Param::SupportPerMonth, 0.0)],
                "Låt 75 familjer få handläggare med 25 ärenden var i stället för 80, i 3 år. Det kostar \
                 socialtjänsten 3,4 miljoner kronor extra de första 2 åren. Kommunen får inte igen pengarna inom \
                 2 år, hur många familjer som än klarar sig utan försörjningsstöd.",
                "Give 75 families caseworkers with 25 cases each instead of 80, for 3 years. It costs social \
                 services an extra 3.4 million kronor in the first 2 years. The municipality does not get its \
                 money back within 2 years, however many families manage without income support.",
            ),
            (
                vec![(Param::LengthYears, 0.5)],
                "Låt 75 familjer få handläggare med 25 ärenden var i stället för 80, i 0,5 år. Det kostar socialtjänsten \
                 846 000 kronor extra. De första 6 månaderna märks ingen effekt, så insatsen slutar innan den gör nytta.",
                "Give 75 families caseworkers with 25 cases each instead of 80, for 0.5 years. It costs social services \
                 an extra 846,000 kronor. No effect is seen in the first 6 months, so the programme ends before it helps.",
            ),
        ];
        for (sets, sv, en) in forms {
            let shown = shown(&sets);
            assert_eq!(read(Lang::Sv, &shown), sv);
            assert_eq!(read(Lang::En, &shown), en);
        }
    }

    /// The threshold rounds up and the effect to the nearest: what is printed never contradicts what is computed.
    #[test]
    fn the_printed_effect_reaches_the_printed_threshold_exactly_where_the_effect_does() {
        for threshold in [0.104_6, 0.1, 0.005, 0.0999] {
            for step in -300..300 {
                let effect = threshold + f64::from(step) * 0.000_1;
                let (least, reached) = threshold_and_effect(Lang::En, threshold, effect);
                let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
                let printed = number(&reached) * effect.signum() >= number(&least);
                assert_eq!(printed, effect >= threshold, "{effect} against {threshold}: {reached}, {least}");
            }
        }
    }

    #[test]
    fn the_quiet_lines_say_how_sure_it_is_and_what_it_is_to_a_family() {
        let usual = shown(&[]);
        let quiet = |text: &str| plain(text).replace('\u{a0}', " ");
        let sure = |lang: Lang, shown: &Shown| quiet(&how_sure(DEFAULT.voice(lang), shown, DEFAULT));
        assert_eq!(sure(Lang::Sv, &usual), "Gränsen går vid 11 av 100. Vi räknar med 12. Studierna säger 0 till 40.");
        assert_eq!(sure(Lang::En, &usual), "Break-even is 11 in 100. We assume 12. Studies say 0 to 40.");
        for (sets, sv, en) in [
            (
                vec![(Param::Caseload, 40.0)],
                "Vid 25 ärenden, efter 3 år, går gränsen vid 8 av 100. Vi räknar med 12. Studierna säger 0 till 40.",
                "At 25 cases, after 3 years, break-even is 8 in 100. We assume 12. Studies say 0 to 40.",
            ),
            (
                vec![(Param::ExtraShare, -0.1)],
                "Gränsen går vid 11 av 100. Här antas 10 färre. Studierna säger 0 till 40.",
                "Break-even is 11 in 100. Assumed here: 10 fewer. Studies say 0 to 40.",
            ),
            (
                vec![(Param::Caseload, 110.0)],
                "Vid 25 ärenden, efter 3 år, räknar vi med att 12 fler av 100 familjer klarar sig utan försörjningsstöd. Studierna säger 0 till 40.",
                "At 25 cases, after 3 years, we assume that 12 more families in 100 manage without income support. Studies say 0 to 40.",
            ),
            (
                vec![(Param::SupportPerMonth, 0.0), (Param::ExtraShare, 0.2)],
                "Vid 25 ärenden, efter 3 år, antas här att 20 fler av 100 familjer klarar sig utan försörjningsstöd. Studierna säger 0 till 40.",
                "Assumed here, at 25 cases, after 3 years: 20 more families in 100 manage without income support. Studies say 0 to 40.",
            ),
            (
                vec![(Param::ReferenceCaseload, 30.0)],
                "Vid 30 ärenden, efter 3 år, går gränsen vid 10 av 100. Vi räknar med 12.",
                "At 30 cases, after 3 years, break-even is 10 in 100. We assume 12.",
            ),
        ] {
            let shown = shown(&sets);
            assert_eq!(sure(Lang::Sv, &shown), sv);
            assert_eq!(sure(Lang::En, &shown), en);
        }
        for (sets, sv, en) in [
            (
                vec![],
                Some(
                    "Insatsen kostar 1 900 kronor extra per familj och månad. Försörjningsstödet är omkring 12 000 kronor i månaden.",
                ),
                Some(
                    "The programme costs an extra 1,900 kronor per family per month. Income support is about 12,000 kronor a month.",
                ),
            ),
            (
                vec![(Param::Caseload, 110.0)],
                Some(
                    "Besparingen är 200 kronor per familj och månad. Försörjningsstödet är omkring 12 000 kronor i månaden.",
                ),
                Some("The saving is 200 kronor per family per month. Income support is about 12,000 kronor a month."),
            ),
            (vec![(Param::Caseload, 80.0)], None, None),
        ] {
            let shown = shown(&sets);
            let scale = |lang| human_scale(DEFAULT.voice(lang), &shown.outcome).map(|scale| quiet(&scale));
            assert_eq!(scale(Lang::Sv).as_deref(), sv);
            assert_eq!(scale(Lang::En).as_deref(), en);
        }
    }

    /// The same question with three effects, each in few words.
    #[test]
    fn each_verdict_has_its_words() {
        for (found, sv, en) in [
            (Verdict::Nothing, "ingen skillnad", "no difference"),
            (Verdict::NeverOut, "genast", "at once"),
            (Verdict::BackAfter(7.5), "drygt 7 år", "just over 7 years"),
            (Verdict::BackAfter(0.9), "knappt ett år", "just under a year"),
            (Verdict::NotBack, "inte inom 10 år", "not within 10 years"),
            (Verdict::StillSaved, "ingen förlust inom 10 år", "no loss within 10 years"),
            (Verdict::LostAfter(3.2), "förlust efter drygt 3 år", "a loss after just over 3 years"),
        ] {
            assert_eq!(verdict(Lang::Sv, found, 10).replace('\u{a0}', " "), sv);
            assert_eq!(verdict(Lang::En, found, 10).replace('\u{a0}', " "), en);
        }
        assert_eq!(verdict(Lang::En, Verdict::NotBack, 1), "not within 1\u{a0}year");
        for (caseload, sv, en) in [
            (
                25.0,
                "Hur lång tid tar det att få igen pengarna? Välj effekt:",
                "How long does it take to get the money back? Choose an effect:",
            ),
            (110.0, "Vad händer med en annan effekt? Välj en:", "What happens with another effect? Choose one:"),
        ] {
            let shown = shown(&[(Param::Caseload, caseload)]);
            assert_eq!(other_effects(Lang::Sv, &shown.outcome, DEFAULT), sv);
            assert_eq!(other_effects(Lang::En, &shown.outcome, DEFAULT), en);
        }
    }

    /// With a large effect at hardly any cost the group is never out of pocket, and the answer says so.
    #[test]
    fn paid_back_at_once_has_its_own_words() {
        let sets = [(Param::Caseload, 75.0), (Param::ExtraShare, 0.8), (Param::StartLagMonths, 0.0)];
        let shown = shown(&sets);
        let (sv, en) = (read(Lang::Sv, &shown), read(Lang::En, &shown));
        assert!(sv.ends_with("Med 18 fler behöver den inte ligga ute med pengar."), "{sv}");
        assert!(en.ends_with("With 18 more, it is not out of pocket at any point."), "{en}");
    }
}
