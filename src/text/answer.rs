//! The answer: a paragraph with numbers that one can take hold of.
//!
//! It leads with what must be true, so that the reader and not the page chooses the effect. Each form has a sentence
//! of its own; none of them names an optimum.

use super::explained::Explained;
use super::number::{about_years, keep_numbers, keep_together, kronor, rounded, short, years_of};
use super::place::in_place;
use super::run::{Section, Sentence};
use super::{Lang, NounsIn, Voice, group, lower_first, text};
use crate::cases::{Case, Finding, Shows};
use crate::model::trace::Quantity;
use crate::model::{
    Baseline, Financing, Grade, NO_EFFECT, NOTHING, Notice, Outcome, Param, Scenario, Shown, TABLE_VALUES, Total,
    Verdict, running_years,
};

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

/// A share as so many of a hundred, without its unit; one decimal where a whole number would hide it.
pub fn of_hundred(lang: Lang, share: f64) -> String {
    let digits = u8::from(share.abs() < 0.009_5);
    short(lang, share.abs() * 100.0, digits)
}

/// "12 fler av 100 familjer", "3 färre av 100 familjer", "ingen skillnad".
pub fn effect_in_words(voice: Voice, effect: f64) -> String {
    let lang = voice.lang;
    let count = of_hundred(lang, effect);
    let (units, after_count) = (voice.nouns().units, voice.units(&count));
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

/// The whole answer for what is shown: whom the effort is for and instead of what, with its two controls; what it costs, and
/// what must be true for the money to come back.
pub fn answer(voice: Voice, shown: &Shown) -> Sentence {
    let outcome = &shown.outcome;
    let opening = opening(voice, &outcome.scenario);
    let after = match (sign(outcome.effort_cost(), NOTHING), sign(outcome.people.effect, NO_EFFECT)) {
        (Sign::None, Sign::None) => nothing_changes(voice),
        (Sign::Less, effect) => saves_staff(voice, outcome, effect),
        (_, effect) => costs(voice, shown, effect),
    };
    Sentence::join([opening, after], " ").keep_numbers()
}

/// The answer's opening, which takes the scenario alone; caseload and length are controls.
pub fn opening(voice: Voice, scenario: &Scenario) -> Sentence {
    let lang = voice.lang;
    let NounsIn { a_worker, workers, case, cases, instead, .. } = voice.nouns();
    let field = |param| super::parameter::field(lang, scenario, param);
    let one_family = scenario.get(Param::Families) == 1.0;
    let as_today = scenario.get(Param::Caseload) == scenario.get(Param::OrdinaryCaseload);
    let instead = match instead {
        "" if as_today => text(", som i dag", ", as today").get(lang).into(),
        "" => {
            let ordinary = ("ordinary", field(Param::OrdinaryCaseload).into());
            voice.sentence(text(" i stället för {ordinary}", " instead of {ordinary}"), &[ordinary])
        }
        other => other.into(),
    };
    let each = if one_family { "" } else { text(" var", " each").get(lang) };
    let one_year = scenario.get(Param::LengthYears) == 1.0;
    let families = [super::parameter::value(voice, scenario, Param::Families), in_place(voice)];
    let families: Vec<String> = families.into_iter().filter(|words| !words.is_empty()).collect();
    let named = [
        ("families", families.join(" ").into()),
        ("staff", if one_family { a_worker } else { workers }.into()),
        ("caseload", Sentence::control(field(Param::Caseload), Param::Caseload)),
        ("cases", if scenario.get(Param::Caseload) == 1.0 { case } else { cases }.into()),
        ("each", each.into()),
        ("instead", instead),
        ("length", Sentence::control(field(Param::LengthYears), Param::LengthYears)),
        ("length_unit", if one_year { text("år", "year") } else { text("år", "years") }.get(lang).into()),
    ];
    let words = text(
        "Låt {families} få {staff} med {caseload} {cases}{each}{instead}, i {length} {length_unit}.",
        "Give {families} {staff} with {caseload} {cases}{each}{instead}, for {length} {length_unit}.",
    );
    voice.sentence(words, &named).keep_numbers()
}

fn nothing_changes(voice: Voice) -> Sentence {
    let nothing = text("Då ändras ingenting.", "Nothing changes.");
    let nor_people = text(
        "Det kostar inget extra, och varken fler eller färre {units} {reach}.",
        "It costs nothing extra, and no more and no fewer {units} {reach}.",
    );
    Sentence::join([voice.sentence(nothing, &[]).strong(), voice.sentence(nor_people, &[])], " ")
}

/// More cases for each caseworker: money is saved now and perhaps lost later.
fn saves_staff(voice: Voice, outcome: &Outcome, effect: Sign) -> Sentence {
    let lang = voice.lang;
    let own = outcome.payer_group();
    let lost_after = if let Verdict::LostAfter(years) = Verdict::of(outcome) { Some(years) } else { None };
    let years = |years| Sentence::number(about_years(lang, years), Explained::of(Quantity::LostAfter));
    let sum = Total::Group(own);
    let fewer = effect_in_words(voice, outcome.people.effect);
    let after_count = match lang {
        Lang::Sv => voice.nouns().reach,
        Lang::En => voice.reach(&of_hundred(lang, outcome.people.effect)),
    };
    let saved = Sentence::number(kronor(lang, -outcome.effort_cost()), Explained::of(Quantity::EffortCost));
    let amount = Sentence::number(kronor(lang, outcome.summary(sum).sum.abs()), Explained::sum(sum));
    let named = [
        ("payer", super::payer(lang, outcome.scenario.payer()).into()),
        ("own", lower_first(group(own).get(lang)).into()),
        ("saved", saved.strong()),
        ("years", lost_after.map(years).unwrap_or_default()),
        ("horizon", years_of(lang, outcome.horizon_years as f64).into()),
        ("fewer", Sentence::number(fewer, Explained::effect()).strong()),
        ("after_count", after_count.into()),
        ("amount", amount.strong()),
    ];
    let saves = text("Då sparar {payer} {saved} på personal.", "That saves {payer} {saved} on staff.");
    let then = match (effect, lost_after) {
        (Sign::Less, Some(_)) => text(
            "Men {fewer} {after_count}. Efter {years} har {own} förlorat mer än den har sparat. På {horizon} förlorar den {amount}.",
            "But {fewer} {after_count}. After {years}, {own} has lost more than it has saved. Over {horizon} it loses {amount}.",
        ),
        (Sign::Less, None) => text(
            "Men {fewer} {after_count}. På {horizon} har {own} ändå sparat {amount}.",
            "But {fewer} {after_count}. Over {horizon}, {own} has still saved {amount}.",
        ),
        (_, Some(_)) => text(
            "Nästan lika många {units} {reach}. Men efter {years} har {own} förlorat mer än den har sparat.",
            "Almost as many {units} {reach}. But after {years}, {own} has lost more than it has saved.",
        ),
        (_, None) => text(
            "Med de här antagandena är det varken fler eller färre {units} som {reach}.",
            "On these assumptions, no more and no fewer {units} {reach}.",
        ),
    };
    Sentence::join([saves, then].map(|words| voice.sentence(words, &named)), " ")
}

/// Who carries the cost meanwhile; empty where it is the payer's own budget.
fn funding(voice: Voice, financing: Financing) -> Sentence {
    let words = match financing {
        Financing::Own => return Sentence::default(),
        Financing::Fund => text("Kommunens fond lånar ut pengarna.", "The municipality’s fund lends the money."),
        Financing::Shared => text(
            "Kommunen, regionen och staten delar på kostnaden.",
            "The municipality, the region and the state share the cost.",
        ),
        Financing::OutcomeFund => text(
            "En statlig utfallsfond betalar för varje vunnet {year}.",
            "A state outcomes fund pays for each extra {year}.",
        ),
        Financing::Contract => text(
            "En investerare lägger ut pengarna. Hur mycket den får tillbaka beror på hur det går.",
            "An investor puts up the money. How much it gets back depends on how it goes.",
        ),
    };
    voice.sentence(words, &[])
}

/// What it costs, and who carries the cost meanwhile.
fn cost(voice: Voice, outcome: &Outcome) -> Vec<Sentence> {
    let lang = voice.lang;
    let financing = outcome.scenario.financing();
    // An effort that outlasts the years counted has a cost that is not shown in full.
    let counted = outcome.horizon_years;
    let when = match counted {
        _ if running_years(&outcome.scenario) <= counted as f64 => text("", ""),
        1 => text(" det första året", " in the first year"),
        _ => text(" de första {counted} åren", " in the first {counted} years"),
    };
    let payer = match financing {
        Financing::Fund | Financing::Shared | Financing::Contract => String::new(),
        Financing::Own | Financing::OutcomeFund => super::payer(lang, outcome.scenario.payer()) + " ",
    };
    let amount = Sentence::number(kronor(lang, outcome.effort_cost()), Explained::of(Quantity::EffortCost));
    let named = [
        ("payer", payer.into()),
        ("cost", amount.strong()),
        ("when", voice.sentence(when, &[("counted", counted.to_string().into())])),
    ];
    let costs = text("Det kostar {payer}{cost} extra{when}.", "It costs {payer}an extra {cost}{when}.");
    let funding = funding(voice, financing);
    let said = [voice.sentence(costs, &named), funding];
    said.into_iter().filter(|sentence| !sentence.is_empty()).collect()
}

/// Fewer cases for each caseworker: money is paid now and perhaps comes back.
fn costs(voice: Voice, shown: &Shown, effect: Sign) -> Sentence {
    let outcome = &shown.outcome;
    let mut said = cost(voice, outcome);
    if outcome.notices.iter().any(|notice| notice == Notice::LagPastLength) {
        said.push(lag_past_length(voice, outcome));
    } else {
        said.extend(what_must_be_true(voice, shown, effect));
    }
    Sentence::join(said, " ")
}

/// The programme ends before it helps.
fn lag_past_length(voice: Voice, outcome: &Outcome) -> Sentence {
    let months = super::parameter::field(voice.lang, &outcome.scenario, Param::StartLagMonths);
    let words = if outcome.scenario.get(Param::StartLagMonths) == 1.0 {
        text(
            "Den första månaden märks ingen effekt, så insatsen slutar innan den gör nytta.",
            "No effect is seen in the first month, so the programme ends before it helps.",
        )
    } else {
        text(
            "De första {months} månaderna märks ingen effekt, så insatsen slutar innan den gör nytta.",
            "No effect is seen in the first {months} months, so the programme ends before it helps.",
        )
    };
    voice.sentence(words, &[("months", months.into())])
}

/// The least effect that is enough, and what the effect in force gives.
fn what_must_be_true(voice: Voice, shown: &Shown, effect: Sign) -> Vec<Sentence> {
    let lang = voice.lang;
    let outcome = &shown.outcome;
    let verdict = Verdict::of(outcome);
    let name = group(outcome.payer_group()).get(lang);
    let horizon = years_of(lang, outcome.horizon_years as f64);
    let back = match verdict {
        Verdict::BackAfter(years) => Sentence::number(about_years(lang, years), Explained::payback(outcome)),
        _ => Sentence::default(),
    };
    let Some(threshold) = shown.break_even_effect else {
        let words = match verdict {
            Verdict::NeverOut => {
                text("{name} behöver inte ligga ute med pengar.", "{name} is not out of pocket at any point.")
            }
            Verdict::BackAfter(_) => {
                text("{name} får igen pengarna på {back}.", "{name} gets its money back in {back}.")
            }
            _ => text(
                "{name} får inte igen pengarna inom {horizon}, hur många {units} som än {reach}.",
                "{name} does not get its money back within {horizon}, however many {units} {reach}.",
            ),
        };
        return vec![voice.sentence(words, &[("name", name.into()), ("back", back), ("horizon", horizon.into())])];
    };
    let (least, reached) = threshold_and_effect(lang, threshold, outcome.people.effect);
    let (enough, after_count) = match lang {
        Lang::Sv => (format!("{least} fler av 100"), [voice.nouns().units, " ", voice.nouns().reach].concat()),
        Lang::En => (format!("{least} more {} in 100", voice.units(&least)), voice.reach(&least).to_owned()),
    };
    let counted = match effect {
        Sign::More => text("fler", "more"),
        Sign::Less => text("färre", "fewer"),
        Sign::None => text("", ""),
    };
    let more = match effect {
        Sign::None => text("ingen effekt", "no effect").get(lang).into(),
        _ => Sentence::number(keep_together(&[&reached, " ", counted.get(lang)].concat()), Explained::effect()),
    };
    let not = text("inte igen pengarna inom {horizon}", "not get its money back within {horizon}");
    let named = [
        ("name", name.into()),
        ("own", lower_first(name).into()),
        ("horizon", horizon.clone().into()),
        ("least", Sentence::number(keep_together(&enough), Explained::of(Quantity::BreakEvenEffect)).strong()),
        ("after_count", after_count.into()),
        ("more", more),
        ("back", back.strong()),
        ("not", voice.sentence(not, &[("horizon", horizon.into())]).strong()),
    ];
    let must = text(
        "{name} får igen pengarna inom {horizon} om minst {least} {after_count}.",
        "{name} gets its money back within {horizon} if at least {least} {after_count}.",
    );
    let then = match verdict {
        Verdict::NeverOut => text(
            "Med {more} behöver den inte ligga ute med pengar.",
            "With {more}, it is not out of pocket at any point.",
        ),
        // An effect too small to be told from none may still be enough.
        Verdict::BackAfter(_) if effect == Sign::None => {
            text("Nästan utan effekt tar det {back}.", "With almost no effect, it takes {back}.")
        }
        Verdict::BackAfter(_) => text("Med {more} tar det {back}.", "With {more}, it takes {back}."),
        _ if effect == Sign::None => text("Utan effekt får {own} {not}.", "With {more}, it does {not}."),
        _ => text("Med {more} får {own} {not}.", "With {more}, it does {not}."),
    };
    [must, then].map(|words| voice.sentence(words, &named)).into()
}

/// The effect at the caseload and length in force, as a line; the effect control stands for another caseload or time wherever
/// the two differ.
pub fn outcome_line(voice: Voice, outcome: &Outcome) -> Sentence {
    let lang = voice.lang;
    let effect = effect_in_words(voice, outcome.people.effect);
    let named = [
        ("cases", super::parameter::value(voice, &outcome.scenario, Param::Caseload).into()),
        ("years", years_of(lang, outcome.scenario.get(Param::LengthYears)).into()),
        ("effect", Sentence::number(effect, Explained::effect()).strong()),
    ];
    let words = text("Utfall vid {cases}, efter {years}: {effect}", "Outcome at {cases}, after {years}: {effect}");
    voice.sentence(words, &named)
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
    let NounsIn { units, reach, .. } = voice.nouns();
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

/// Who paid in fact, where the payer in force is the case's and that is an assumption of ours.
pub fn paid_otherwise(lang: Lang, case: &Case, scenario: &Scenario) -> &'static str {
    let own = case.scenario();
    let as_in_case = scenario.payer() == own.payer() && scenario.financing() == own.financing();
    if as_in_case { case.paid_otherwise.get(lang) } else { "" }
}

/// Cost of the effort for each family and month that it goes on, kronor.
pub fn per_family_month(outcome: &Outcome) -> f64 {
    let scenario = &outcome.scenario;
    outcome.effort_cost() / (scenario.get(Param::Families) * 12.0 * running_years(scenario))
}

/// The cost on a human scale: kronor for one and a month, beside what one's support is, or what is saved for one who gets
/// there.
pub fn human_scale(voice: Voice, outcome: &Outcome) -> Option<Sentence> {
    let lang = voice.lang;
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
    let number = |amount: f64, quantity| Sentence::number(kronor(lang, amount), Explained::of(quantity));
    let cost = if per_month > 0.0 {
        text(
            "Insatsen kostar {cost} extra per {unit} och månad.",
            "The programme costs an extra {cost} per {unit} per month.",
        )
    } else {
        text("Besparingen är {cost} per {unit} och månad.", "The saving is {cost} per {unit} per month.")
    };
    let about = |param| number(scenario.get(param), Quantity::Param(param));
    let (beside, amount) = match scenario.baseline() {
        Baseline::IncomeSupport => (
            text("Försörjningsstödet är omkring {amount} i månaden.", "Income support is about {amount} a month."),
            about(Param::SupportPerMonth),
        ),
        Baseline::StateBenefit => (
            text("Statens ersättning är omkring {amount} i månaden.", "The state benefit is about {amount} a month."),
            about(Param::StateBenefitPerMonth),
        ),
        Baseline::Table => {
            let saved = TABLE_VALUES.iter().map(|param| scenario.get(*param)).sum::<f64>() / 12.0;
            let words = if saved >= 0.0 {
                text(
                    "För varje {unit} som {reaches} sparas {amount} i månaden.",
                    "For each {unit} who {reaches}, {amount} a month is saved.",
                )
            } else {
                text(
                    "Varje {unit} som {reaches} kostar {amount} mer i månaden.",
                    "For each {unit} who {reaches}, the cost is {amount} higher a month.",
                )
            };
            (words, number(saved.abs(), Quantity::SavedPerMonth))
        }
    };
    let named = [("cost", number(per_month.abs(), Quantity::CostPerFamilyMonth)), ("amount", amount)];
    Some(Sentence::join([cost, beside].map(|words| voice.sentence(words, &named)), " ").keep_numbers())
}

/// How sure it is: the threshold where there is one to pass, the effect in force and what studies say, of a hundred.
pub fn how_sure(voice: Voice, shown: &Shown, case: &Case) -> Sentence {
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
    let own = effect != case.scenario().get(Param::ExtraShare);
    let nothing = sign(effect, NO_EFFECT) == Sign::None;
    let assumption = |words: String| Sentence::number(words, Explained::param(Param::ExtraShare));
    let assumed = effect_in_words(voice, effect);
    let assumed = match lang {
        _ if nothing => assumed.into(),
        Lang::Sv => assumption([assumed.as_str(), " ", voice.nouns().reach].concat()),
        Lang::En => assumption([assumed.as_str(), " ", voice.reach(&of_hundred(lang, effect))].concat()),
    };
    let fewer = [&in_force, text(" färre", " fewer").get(lang)].concat();
    let we = if own { text("Här antas", "Assumed here:") } else { text("Vi räknar med", "We assume") };
    let words = match (&threshold, elsewhere) {
        (Some(_), false) => {
            text("Gränsen går vid {threshold}. {we} {in_force}.", "Break-even is {threshold}. {we} {in_force}.")
        }
        (Some(_), true) => text(
            "Vid {cases}, efter {years}, går gränsen vid {threshold}. {we} {in_force}.",
            "At {cases}, after {years}, break-even is {threshold}. {we} {in_force}.",
        ),
        (None, _) if own => text(
            "Vid {cases}, efter {years}, antas här{that} {assumed}.",
            "Assumed here, at {cases}, after {years}: {assumed}.",
        ),
        (None, _) if nothing => text(
            "Vid {cases}, efter {years}, räknar vi inte med någon skillnad.",
            "At {cases}, after {years}, we assume {assumed}.",
        ),
        (None, _) => text(
            "Vid {cases}, efter {years}, räknar vi med{that} {assumed}.",
            "At {cases}, after {years}, we assume{that} {assumed}.",
        ),
    };
    let break_even = threshold.map(|least| {
        let in_hundred = [&least, text(" av 100", " in 100").get(lang)].concat();
        Sentence::number(keep_together(&in_hundred), Explained::of(Quantity::BreakEven))
    });
    let named = [
        ("threshold", break_even.unwrap_or_default()),
        ("we", we.get(lang).into()),
        ("in_force", assumption(if effect < 0.0 { keep_together(&fewer) } else { in_force })),
        ("cases", value(Param::ReferenceCaseload).into()),
        ("years", value(Param::ReferenceYears).into()),
        ("that", if nothing { "" } else { text(" att", " that").get(lang) }.into()),
        ("assumed", assumed),
    ];
    let studies = if is_published(scenario, case) { studies_say(voice, case) } else { None };
    let said = [Some(voice.sentence(words, &named)), studies];
    Sentence::join(said.into_iter().flatten(), " ").keep_numbers()
}

/// "Studierna säger 0 till 15.": every figure that was read in a study with something to compare with, those that found nothing
/// among them. What a city has counted itself is no study.
fn studies_say(voice: Voice, case: &Case) -> Option<Sentence> {
    let lang = voice.lang;
    let compares = |shows: Shows| matches!(shows, Shows::Figures | Shows::Interval);
    let findings: Vec<&Finding> =
        case.found().filter(|finding| finding.grade == Grade::A && compares(finding.shows)).collect();
    let least = findings.iter().map(|finding| finding.from).reduce(f64::min)?;
    let most = findings.iter().map(|finding| finding.to).reduce(f64::max)?;
    let (least, most) = (of_hundred(lang, least), of_hundred(lang, most));
    let words = match findings.len() {
        _ if least == most => text("En uppgift säger {range}.", "One figure says {range}."),
        1 => text("En studie säger {range}.", "One study says {range}."),
        _ => text("Studierna säger {range}.", "Studies say {range}."),
    };
    let to = text(" till ", " to ").get(lang);
    let range = if least == most { least } else { [least.as_str(), to, &most].concat() };
    Some(voice.sentence(words, &[("range", Sentence::section(keep_together(&range), Section::Evidence))]))
}

/// What a cut would be, on the button that asks for it.
pub fn cut(voice: Voice, scenario: &Scenario, caseload: f64) -> String {
    let NounsIn { cases, .. } = voice.nouns();
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
        _ if case.findings.len() == 1 => {
            text("Räkna med den effekt som andra har funnit:", "Count with the effect that others have found:")
        }
        Verdict::NeverOut | Verdict::BackAfter(_) | Verdict::NotBack => text(
            "Hur lång tid tar det att få igen pengarna? Välj effekt:",
            "How long does it take to get the money back? Choose an effect:",
        ),
        Verdict::Nothing | Verdict::StillSaved | Verdict::LostAfter(_) => {
            text("Vad händer med en annan effekt? Välj en:", "What happens with another effect? Choose one:")
        }
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
        answer(DEFAULT.voice(lang), shown).plain().replace('\u{a0}', " ")
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
            (0.12, "Med 12 fler tar det knappt 8 år.", "With 12 more, it takes just under 8 years."),
            (0.4, "Med 40 fler tar det drygt 2 år.", "With 40 more, it takes just over 2 years."),
            (0.11, "Med 11 fler tar det knappt 10 år.", "With 11 more, it takes just under 10 years."),
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
                 av 100 familjer klarar sig utan försörjningsstöd. Med 6 fler tar det drygt 7 år.",
                "Give 75 families caseworkers with 40 cases each instead of 80, for 3 years. It costs social \
                 services an extra 2.3 million kronor. The municipality gets its money back within 10 years if at \
                 least 5 more families in 100 manage without income support. With 6 more, it takes just over 7 years.",
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
                 socialtjänsten 629 000 kronor på personal. Men 2 färre av 100 familjer klarar sig utan \
                 försörjningsstöd. Efter knappt 7 år har kommunen förlorat mer än den har sparat. På 10 år \
                 förlorar den 125 000 kronor.",
                "Give 75 families caseworkers with 110 cases each instead of 80, for 3 years. That saves social \
                 services 629,000 kronor on staff. But 2 fewer families in 100 manage without income support. \
                 After just under 7 years, the municipality has lost more than it has saved. Over 10 years it \
                 loses 125,000 kronor.",
            ),
            (
                vec![(caseload, 110.0), (effect, 0.01)],
                "Låt 75 familjer få handläggare med 110 ärenden var i stället för 80, i 3 år. Då sparar \
                 socialtjänsten 629 000 kronor på personal. Men 0,1 färre av 100 familjer klarar sig utan \
                 försörjningsstöd. På 10 år har kommunen ändå sparat 571 000 kronor.",
                "Give 75 families caseworkers with 110 cases each instead of 80, for 3 years. That saves social \
                 services 629,000 kronor on staff. But 0.1 fewer families in 100 manage without income support. \
                 Over 10 years, the municipality has still saved 571,000 kronor.",
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
        let quiet = |sentence: &Sentence| sentence.plain().replace('\u{a0}', " ");
        let sure = |lang: Lang, shown: &Shown| quiet(&how_sure(DEFAULT.voice(lang), shown, DEFAULT));
        assert_eq!(sure(Lang::Sv, &usual), "Gränsen går vid 11 av 100. Vi räknar med 12. Studierna säger 0 till 15.");
        assert_eq!(sure(Lang::En, &usual), "Break-even is 11 in 100. We assume 12. Studies say 0 to 15.");
        for (sets, sv, en) in [
            (
                vec![(Param::Caseload, 40.0)],
                "Vid 25 ärenden, efter 3 år, går gränsen vid 11 av 100. Vi räknar med 12. Studierna säger 0 till 15.",
                "At 25 cases, after 3 years, break-even is 11 in 100. We assume 12. Studies say 0 to 15.",
            ),
            (
                vec![(Param::ExtraShare, -0.1)],
                "Gränsen går vid 11 av 100. Här antas 10 färre. Studierna säger 0 till 15.",
                "Break-even is 11 in 100. Assumed here: 10 fewer. Studies say 0 to 15.",
            ),
            (
                vec![(Param::Caseload, 110.0)],
                "Vid 25 ärenden, efter 3 år, räknar vi med att 12 fler av 100 familjer klarar sig utan försörjningsstöd. Studierna säger 0 till 15.",
                "At 25 cases, after 3 years, we assume that 12 more families in 100 manage without income support. Studies say 0 to 15.",
            ),
            (
                vec![(Param::SupportPerMonth, 0.0), (Param::ExtraShare, 0.2)],
                "Vid 25 ärenden, efter 3 år, antas här att 20 fler av 100 familjer klarar sig utan försörjningsstöd. Studierna säger 0 till 15.",
                "Assumed here, at 25 cases, after 3 years: 20 more families in 100 manage without income support. Studies say 0 to 15.",
            ),
            (
                vec![(Param::ReferenceCaseload, 30.0)],
                "Vid 30 ärenden, efter 3 år, går gränsen vid 9 av 100. Vi räknar med 12.",
                "At 30 cases, after 3 years, break-even is 9 in 100. We assume 12.",
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
        assert!(sv.ends_with("Med 11 fler behöver den inte ligga ute med pengar."), "{sv}");
        assert!(en.ends_with("With 11 more, it is not out of pocket at any point."), "{en}");
    }
}
