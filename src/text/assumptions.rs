//! Prova själv in words: the groups of assumptions, what has been changed, and what there is to know about each.

use std::cmp::Ordering;

use super::case::ends;
use super::explained::Explained;
use super::number::{self, keep_numbers};
use super::parameter::group::AssumptionGroup;
use super::parameter::{control_name, field_of_value, meaning, shown_range, stepped, table, value, value_of};
use super::run::Sentence;
use super::source::origin;
use super::{NO, Text, Voice, YES, filled_keeping_numbers, group, lower_first, municipality, texts};
use crate::cases::Case;
use crate::model::{
    Baseline, Grade, Group, Kind, Outcome, PARAMETERS, Param, SHARE_SETS, SPLITS, Scenario, Total, break_even,
};

texts! {
    /// The section's heading.
    pub HEADING = "Alla antaganden", "All assumptions";
    /// Under it.
    pub INTRODUCTION = "Här kan du ändra alla tal som vi räknar med. Börja med din egen kommun. Svaret högst upp ändras direkt.", "Here you can change every number we use. Start with your own municipality. The answer at the top changes at once.";
    /// Opens what there is to know about an assumption.
    pub ABOUT = "Om talet", "Details";
    CHANGE = "{name}: {now} ({before} i exemplet)", "{name}: {now} ({before} in the example)";
    BACK = "Ångra", "Undo";
    BACK_TO = "Ångra: {name}", "Undo: {name}";
    /// On what is not as in the example.
    pub CHANGED_BY_YOU = "Ändrad av dig", "Changed by you";
    ONE_IN_GROUP = "1 ändrat", "1 changed";
    IN_GROUP = "{count} ändrade", "{count} changed";
    IN_FORCE = "Värde nu", "Value now";
    IN_EXAMPLE = "I exemplet", "In the example";
    MAY_BE = "Kan vara", "Can be";
    BETWEEN = "{from} till {to}", "{from} to {to}";
    ORIGIN = "Källa", "Source";
    GRADE = "Hur säkert är talet?", "How certain is the number?";
    GRADE_READ = "Läst i källan, eller räknat ur den (A).", "Read in the source, or worked out from it (A).";
    GRADE_PARTLY = "Delvis läst i källan, delvis inte (A och B eller C).", "Partly read in the source, partly not (A and B or C).";
    GRADE_RECALLED = "Uppgiften är inte kontrollerad i källan (B).", "Not checked in the source (B).";
    GRADE_OWN = "Vårt eget antagande (C).", "Our own assumption (C).";
    GRADE_OPEN = "Ett val, inte ett påstående.", "A choice, not a claim.";
    LIMIT = "Gränsen", "The limit";
    LIMIT_OF_LOSS = "Om kommunen förlorar mer än {kronor} i kostnadsutjämning för varje år som en {unit} klarar sig, får den inte igen pengarna.", "If the municipality loses more than {kronor} in cost equalisation for each year that a {unit} manages, it does not get its money back.";
    SO_FAR = "Summa på {horizon}: {sum}.", "Total over {horizon}: {sum}.";
    DECIDED_BY = "Vem bestämmer?", "Who decides?";
    PUSHES = "Åt vilket håll?", "Which way?";
    RAISED = "Höjs talet till {to} blir det {sum} för {own}.", "Raised to {to}, it becomes {sum} for {own}.";
    LOWERED = "Sänks talet till {to} blir det {sum} för {own}.", "Lowered to {to}, it becomes {sum} for {own}.";
    CHOSEN = "Väljs {to} blir det {sum} för {own}.", "With {to} it becomes {sum} for {own}.";
    UNMOVED = "Det ändrar inget för {own} just nu.", "It changes nothing for {own} just now.";
    BETTER = "{kronor} bättre", "{kronor} better";
    WORSE = "{kronor} sämre", "{kronor} worse";
    UNSURE = "Osäkerhet", "Uncertainty";
    DRAWN = "När vi räknar fram de 50 utfallen prövar vi {from} till {to}. Det spannet har vi valt.", "To find the 50 outcomes we try {from} to {to}. We chose that range.";
    /// The choice of one purse or two.
    pub SAME_COMMITTEE = "Samma nämnd har både personal och försörjningsstöd", "One committee has both staff and income support";
    /// What it does.
    pub SAME_COMMITTEE_WHY = "I en del kommuner har samma nämnd båda budgetarna. Då visas de som en: en rad i bilden och en post i hundralappen. Inga summor ändras.", "In some municipalities one committee has both budgets. They are then shown as one: one row in the picture, one purse in the hundred kronor. No sums change.";
    /// The heading over rules that are not in force in the case.
    pub NEW_RULES = "Regler från 2027", "Rules from 2027";
    TOGETHER = "Delarna blir tillsammans alltid 100 procent. Ändrar du en följer de andra med.", "The parts always add up to 100 per cent. When you change one, the others follow.";
}

/// What a group is about; where the saving is no livelihood, that it is one is not said.
pub fn group_name(voice: Voice, scenario: &Scenario, group: AssumptionGroup) -> String {
    if group == AssumptionGroup::of(Param::Baseline) && scenario.baseline() == Baseline::Table {
        return control_name(voice, scenario, Param::Baseline);
    }
    voice.fill(group.name())
}

/// How it ends with what is in force, and the sum: the answer in short, beside what one changes.
pub fn so_far(voice: Voice, outcome: &Outcome) -> Sentence {
    let own = Total::Group(outcome.payer_group());
    let sum = Sentence::number(number::kronor(voice.lang, outcome.summary(own).sum), Explained::sum(own));
    let horizon = number::years_of(voice.lang, outcome.horizon_years as f64);
    let sums = Sentence::fill(SO_FAR.get(voice.lang), &[("sum", sum.strong()), ("horizon", horizon.into())]);
    Sentence::join([ends(voice.lang, outcome, Explained::payback(outcome)), sums], " ").keep_numbers()
}

/// "2 ändrade"; nothing where nothing is.
pub fn changed_in_group(voice: Voice, count: usize) -> String {
    match count {
        0 => String::new(),
        1 => ONE_IN_GROUP.get(voice.lang).to_owned(),
        _ => filled_keeping_numbers(voice.lang, IN_GROUP, &[("count", count.to_string())]),
    }
}

/// What can differ from the case's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The place that is counted for.
    Place,
    /// The choice of one purse or two.
    OneCommittee,
    /// A parameter.
    Param(Param),
}

impl Changed {
    /// The name of the place, where parameters have theirs.
    const PLACE: &str = "municipality";

    /// The name of the choice of one purse or two, where parameters have theirs.
    pub const ONE_COMMITTEE: &str = "one_committee";

    /// Its name in links and attributes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Place => Self::PLACE,
            Self::OneCommittee => Self::ONE_COMMITTEE,
            Self::Param(param) => param.id(),
        }
    }
}

/// A value that is not the case's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What has been changed.
    pub of: Changed,
    /// "Ärenden per handläggare: 40 ärenden (25 i exemplet)".
    pub words: String,
    /// What leads back.
    pub back: String,
    /// The same for those who do not see what it stands beside.
    pub reset: String,
}

/// What has been changed: the place and the choice of one purse, and then in the order of the table.
pub fn changes(voice: Voice, case: &Case, outcome: &Outcome) -> Vec<Change> {
    let scenario = &outcome.scenario;
    let own = case.scenario();
    let change = |of: Changed, name: String, now: String, before: String| Change {
        of,
        words: filled_keeping_numbers(voice.lang, CHANGE, &[("name", name.clone()), ("now", now), ("before", before)]),
        back: BACK.get(voice.lang).to_owned(),
        reset: filled_keeping_numbers(voice.lang, BACK_TO, &[("name", name)]),
    };
    let said = |words: Text| words.get(voice.lang).to_owned();
    let joined = outcome.is_joined().then(|| change(Changed::OneCommittee, said(SAME_COMMITTEE), said(YES), said(NO)));
    let changed = PARAMETERS.into_iter().filter(|param| scenario.get(*param) != own.get(*param));
    let of_param = |param: Param| {
        let name = control_name(voice, scenario, param);
        change(Changed::Param(param), name, value(voice, scenario, param), value(voice, &own, param))
    };
    let place = municipality::changed(voice).map(|words| Change {
        of: Changed::Place,
        back: said(BACK),
        reset: filled_keeping_numbers(voice.lang, BACK_TO, &[("name", words.clone())]),
        words,
    });
    place.into_iter().chain(joined).chain(changed.map(of_param)).collect()
}

/// What there is to know about an assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What it means and what it does.
    pub meaning: String,
    /// Its value, what it may be, where it comes from: names and words.
    pub facts: Vec<[String; 2]>,
}

/// How well the case's value of a parameter is known.
fn grade(case: &Case, param: Param) -> Text {
    match case.assumption(param).map_or(param.row().grades, |own| own.grades) {
        [] => GRADE_OPEN,
        [Grade::A] => GRADE_READ,
        [Grade::A, ..] => GRADE_PARTLY,
        [Grade::B, ..] => GRADE_RECALLED,
        [Grade::C, ..] => GRADE_OWN,
    }
}

/// How much cost equalisation may take of each family-year before the municipality no longer has its money back, whole hundreds of
/// kronor; none where another pays, or where there is no such limit.
fn limit_of_loss(scenario: &Scenario) -> Option<f64> {
    let own = Total::Group(Group::Municipality);
    if scenario.payer_group() != Group::Municipality || scenario.baseline() != Baseline::IncomeSupport {
        return None;
    }
    let mut outcome = Outcome::of(scenario).ok()?;
    let limit = break_even(scenario, Param::CostEqualisationLoss, own, outcome.horizon_years, &mut outcome)?;
    Some((limit / 100.0).round() * 100.0)
}

/// A scenario with another value of a parameter to compare with: a number a tenth higher, or lower where there is no higher one, on the
/// grid of its steps; the next of several choices. None where no other can be had.
fn other_value(scenario: &Scenario, param: Param) -> Option<Scenario> {
    let value = scenario.get(param);
    let others = match param.row().kind {
        Kind::Flag => vec![1.0 - value],
        Kind::Choice(names) => (1..names.len()).map(|by| ((value as usize + by) % names.len()) as f64).collect(),
        Kind::Number { .. } | Kind::Whole { .. } => {
            let steps = (value.abs() / param.step() / 10.0).round().max(1.0);
            vec![stepped(param, value, steps), stepped(param, value, -steps)]
        }
    };
    let mut others = others.into_iter().filter(|other| *other != value);
    others.find_map(|other| scenario.with_shared_out(param, other, scenario).ok())
}

/// Which way a parameter pushes the sum of the payer's group, from what is in force; computed, so that it holds in every case.
fn pushes(voice: Voice, scenario: &Scenario, param: Param) -> Option<String> {
    let lang = voice.lang;
    let own = Total::Group(scenario.payer_group());
    let changed = other_value(scenario, param)?;
    let sum = |scenario: &Scenario| Some(Outcome::of(scenario).ok()?.net_of(own.budgets()).iter().sum::<f64>());
    let by = sum(&changed)? - sum(scenario)?;
    let is_number = matches!(param.row().kind, Kind::Number { .. } | Kind::Whole { .. });
    let words = match changed.get(param).total_cmp(&scenario.get(param)) {
        _ if by.abs() < 50.0 => UNMOVED,
        _ if !is_number => CHOSEN,
        Ordering::Less => LOWERED,
        Ordering::Equal | Ordering::Greater => RAISED,
    };
    let kronor = [("kronor", number::kronor(lang, by.abs()))];
    let named = [
        ("to", value(voice, &changed, param)),
        ("sum", filled_keeping_numbers(lang, if by > 0.0 { BETTER } else { WORSE }, &kronor)),
        ("own", lower_first(group(scenario.payer_group()).get(lang))),
    ];
    Some(filled_keeping_numbers(lang, words, &named))
}

/// What there is to know about an assumption: meaning, value, range, span, source and grade.
pub fn about(voice: Voice, case: &Case, scenario: &Scenario, param: Param) -> About {
    let lang = voice.lang;
    let own = case.scenario();
    let line = |name: Text, words: String| [name.get(lang).to_owned(), keep_numbers(&words)];
    let mut facts = vec![line(IN_FORCE, value(voice, scenario, param))];
    facts.push(line(IN_EXAMPLE, value(voice, &own, param)));
    if matches!(param.row().kind, Kind::Number { .. } | Kind::Whole { .. }) {
        let [from, to] = shown_range(voice, scenario, param);
        facts.push(line(MAY_BE, filled_keeping_numbers(lang, BETWEEN, &[("from", from), ("to", to)])));
    }
    facts.push(line(DECIDED_BY, table::of(param).decider.name().get(lang).to_owned()));
    facts.extend(pushes(voice, scenario, param).map(|words| line(PUSHES, words)));
    if let Some((low, high)) = scenario.ends(param) {
        let ends = [("from", field_of_value(lang, param, low)), ("to", value_of(voice, param, high))];
        facts.push(line(UNSURE, filled_keeping_numbers(lang, DRAWN, &ends)));
    }
    let of_place = municipality::origin(voice, scenario, param);
    facts.push(line(ORIGIN, of_place.unwrap_or_else(|| origin(lang, case, param))));
    if param == Param::CostEqualisationLoss
        && let Some(limit) = limit_of_loss(scenario)
    {
        let kronor = [&number::decimal(lang, limit, 0), " kronor"].concat();
        let named = [("kronor", kronor), ("unit", voice.nouns().unit.to_owned())];
        facts.push(line(LIMIT, filled_keeping_numbers(lang, LIMIT_OF_LOSS, &named)));
    }
    facts.push(line(GRADE, grade(case, param).get(lang).to_owned()));
    let mut meaning = meaning(voice, param);
    if SHARE_SETS.iter().any(|set| set.contains(&param)) || SPLITS.contains(&param) {
        meaning = [meaning.as_str(), TOGETHER.get(lang)].join(" ");
    }
    About { meaning, facts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{CASES, DEFAULT};
    use crate::text::Lang;

    fn told(lang: Lang, case: &Case, param: Param) -> Vec<String> {
        let facts = about(case.voice(lang), case, &case.scenario(), param).facts;
        facts.into_iter().map(|fact| fact.concat().replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn where_the_limit_of_cost_equalisation_goes_is_said_in_kronor() {
        for (lang, said) in [
            (
                Lang::Sv,
                "GränsenOm kommunen förlorar mer än 13 300 kronor i kostnadsutjämning för varje år som en familj klarar sig, får den inte igen pengarna.",
            ),
            (
                Lang::En,
                "The limitIf the municipality loses more than 13,300 kronor in cost equalisation for each year that a family manages, it does not get its money back.",
            ),
        ] {
            let facts = told(lang, DEFAULT, Param::CostEqualisationLoss);
            assert!(facts.iter().any(|fact| fact == said), "{facts:#?}");
        }
    }

    /// From the default, a few that an opponent would try, and each with who decides it.
    #[test]
    fn which_way_a_number_pushes_is_computed() {
        for (param, decided, pushed) in [
            (Param::ReturnShare, "Ingen.", "Höjs talet till 22 av 100 blir det 224 000 kronor sämre för kommunen."),
            (
                Param::SupportPerMonth,
                "Staten sätter normen.",
                "Höjs talet till 13 000 kronor per månad blir det 443 000 kronor bättre för kommunen.",
            ),
            (Param::StartYear, "Den som räknar.", "Det ändrar inget för kommunen just nu."),
            (Param::EqualisationOn, "Den som räknar.", "Väljs nej blir det 1,4 miljoner kronor bättre för kommunen."),
        ] {
            let facts = told(Lang::Sv, DEFAULT, param).join(" ");
            assert!(facts.contains(&["Vem bestämmer?", decided].concat()), "{facts}");
            assert!(facts.contains(&["Åt vilket håll?", pushed].concat()), "{facts}");
        }
        for case in &CASES {
            for param in PARAMETERS {
                assert!(pushes(case.voice(Lang::En), &case.scenario(), param).is_some(), "{} {}", case.id, param.id());
            }
        }
    }

    #[test]
    fn no_fact_has_an_empty_brace() {
        for case in &CASES {
            for param in PARAMETERS {
                for lang in [Lang::Sv, Lang::En] {
                    let facts = told(lang, case, param);
                    assert!(facts.iter().all(|fact| !fact.contains(['{', '}'])), "{}: {facts:#?}", case.id);
                }
            }
        }
    }
}
