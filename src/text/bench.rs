//! Prova själv in words: the groups of assumptions, what has been changed, and what there is to know about each.

use super::number::keep_numbers;
use super::parameter::{control_name, field_of_value, shown_range, value, value_of};
use super::parameter_why::why;
use super::source::origin;
use super::{NO, Voice, YES, far_texts, fetched, told};
use crate::cases::Case;
use crate::cases::far::{Far, far};
use crate::model::{Baseline, Grade, Kind, Outcome, PARAMETERS, Param, SHARE_SETS, SPLITS, Scenario, TABLE_VALUES};

far_texts! {
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
    GRADE_RECALLED = "Ur minnet, inte kontrollerat (B).", "From memory, not checked (B).";
    GRADE_OWN = "Vårt eget antagande (C).", "Our own assumption (C).";
    GRADE_OPEN = "Ett val, inte ett påstående.", "A choice, not a claim.";
    UNSURE = "Osäkerhet", "Uncertainty";
    DRAWN = "När vi räknar fram de 50 utfallen prövar vi {from} till {to}. Det spannet har vi valt.", "To find the 50 outcomes we try {from} to {to}. We chose that range.";
    /// The choice of one purse or two.
    pub SAME_COMMITTEE = "Samma nämnd har både personal och försörjningsstöd", "One committee has both staff and income support";
    /// What it does.
    pub SAME_COMMITTEE_WHY = "I en del kommuner har samma nämnd båda budgetarna. Då visas de som en: en rad i bilden och en plånbok i hundralappen. Inga summor ändras.", "In some municipalities one committee has both budgets. They are then shown as one: one row in the picture, one purse in the hundred kronor. No sums change.";
    TOGETHER = "Delarna blir tillsammans alltid 100 procent. Ändrar du en följer de andra med.", "The parts always add up to 100 per cent. When you change one, the others follow.";
}

/// A group of assumptions that opens.
pub struct Group {
    /// The name in links.
    pub id: &'static str,
    /// What it is about, with the case's nouns in braces.
    name: Far,
    /// Its parameters in the order shown, sets of them as the model has them.
    parts: &'static [&'static [Param]],
}

impl Group {
    /// Its parameters, in the order shown.
    pub fn params(&self) -> impl Iterator<Item = Param> {
        self.parts.iter().copied().flatten().copied()
    }

    /// Whether a parameter stands in it.
    pub fn has(&self, param: Param) -> bool {
        self.params().any(|own| own == param)
    }
}

/// The groups, in order; every parameter stands in one.
pub static GROUPS: [Group; 6] = [
    Group {
        id: "group-municipality",
        name: far(("Din kommun", "Your municipality")),
        parts: &[&[
            Param::MunicipalTax,
            Param::RegionalTax,
            Param::SupportPerMonth,
            Param::CostPerPost,
            Param::OrdinaryCaseload,
            Param::ActivityCostPerYear,
            Param::EqualisationOn,
            Param::MunicipalEqualisationRate,
            Param::RegionalEqualisationRate,
        ]],
    },
    Group {
        id: "group-effort",
        name: far(("Insatsen och effekten", "The programme and its effect")),
        parts: &[&[
            Param::Families,
            Param::Caseload,
            Param::LengthYears,
            Param::ExtraShare,
            Param::ReferenceCaseload,
            Param::ReferenceYears,
            Param::ComparisonShare,
            Param::ReturnShare,
            Param::StartLagMonths,
            Param::DiminishingReturns,
            Param::Cohorts,
            Param::OtherCostPerFamilyYear,
            Param::StartupCost,
            Param::Payer,
        ]],
    },
    Group {
        id: "group-families",
        name: far(("Vad {the_units} lever på", "What {the_units} live on")),
        parts: &[
            &[Param::Baseline, Param::StateBenefitPerMonth, Param::BenefitTax],
            &SHARE_SETS[0],
            &[Param::SettlingYears],
            &SHARE_SETS[1],
        ],
    },
    Group {
        id: "group-money",
        name: far(("Pengarna", "The money")),
        parts: &[
            &[
                Param::SupportSavedShare,
                Param::AdminCashable,
                Param::MonthlyPay,
                Param::SubsidyShare,
                Param::StudySupportPerYear,
                Param::BenefitPerYear,
                Param::HousingAllowanceLost,
                Param::VatShare,
                Param::Displacement,
                Param::EmployerContributions,
                Param::CountPension,
                Param::PensionShare,
                Param::PriceBaseAmount,
            ],
            &TABLE_VALUES,
        ],
    },
    Group {
        id: "group-funding",
        name: far(("Vilka delar på kostnaden?", "Who shares the cost?")),
        parts: &[
            &[Param::Financing, Param::FundRepayShare, Param::FundRepayYears],
            &SPLITS,
            &[
                Param::OutcomePrice,
                Param::OutcomeCap,
                Param::ContractGuaranteed,
                Param::ContractYears,
                Param::ContractSavingsShare,
                Param::ContractReturnCap,
            ],
        ],
    },
    Group {
        id: "group-counting",
        name: far(("Så räknar vi", "How we count")),
        parts: &[&[Param::HorizonYears, Param::DiscountRate, Param::StartYear, Param::PriceYear, Param::WriteOffYears]],
    },
];

/// Every text of the groups.
pub fn far_names() -> impl Iterator<Item = Far> {
    GROUPS.iter().map(|group| group.name)
}

/// What a group is about; where the saving is no livelihood, that it is one is not said.
pub fn group_name(voice: Voice, scenario: &Scenario, index: usize) -> String {
    let group = &GROUPS[index];
    if group.has(Param::Baseline) && scenario.baseline() == Baseline::Table {
        return control_name(voice, scenario, Param::Baseline);
    }
    voice.fill(group.name)
}

/// "2 ändrade"; nothing where nothing is.
pub fn changed_in_group(voice: Voice, count: usize) -> String {
    match count {
        0 => String::new(),
        1 => fetched(voice.lang, ONE_IN_GROUP),
        _ => told(voice.lang, IN_GROUP, &[("count", count.to_string())]),
    }
}

/// The name of the choice of one purse or two where parameters have theirs.
pub const ONE_COMMITTEE: &str = "one_committee";

/// A value that is not the case's own.
pub struct Change {
    /// The parameter's name, or [`ONE_COMMITTEE`].
    pub id: &'static str,
    /// "Ärenden per handläggare: 40 ärenden (25 i exemplet)".
    pub words: String,
    /// What leads back.
    pub back: String,
    /// The same for those who do not see what it stands beside.
    pub reset: String,
}

/// What has been changed: the choice of one purse, and then in the order of the table.
pub fn changes(voice: Voice, case: &Case, outcome: &Outcome) -> Vec<Change> {
    let scenario = &outcome.scenario;
    let own = case.scenario();
    let change = |id: &'static str, name: String, now: String, before: String| Change {
        id,
        words: told(voice.lang, CHANGE, &[("name", name.clone()), ("now", now), ("before", before)]),
        back: fetched(voice.lang, BACK),
        reset: told(voice.lang, BACK_TO, &[("name", name)]),
    };
    let said = |text| fetched(voice.lang, text);
    let joined = outcome.is_joined().then(|| change(ONE_COMMITTEE, said(SAME_COMMITTEE), said(YES), said(NO)));
    let changed = PARAMETERS.into_iter().filter(|param| scenario.get(*param) != own.get(*param));
    let of_param = |param: Param| {
        let name = control_name(voice, scenario, param);
        change(param.id(), name, value(voice, scenario, param), value(voice, &own, param))
    };
    joined.into_iter().chain(changed.map(of_param)).collect()
}

/// What there is to know about an assumption.
pub struct About {
    /// What it means and what it does.
    pub why: String,
    /// Its value, what it may be, where it comes from: names and words.
    pub facts: Vec<[String; 2]>,
}

/// How well the case's value of a parameter is known.
fn grade(case: &Case, param: Param) -> Far {
    if matches!(param.row().kind, Kind::Flag | Kind::Choice(_)) {
        return GRADE_OPEN;
    }
    match case.assumption(param).map_or(param.row().grades, |own| own.grades) {
        [] => GRADE_OPEN,
        [Grade::A] => GRADE_READ,
        [Grade::A, ..] => GRADE_PARTLY,
        [Grade::B, ..] => GRADE_RECALLED,
        [Grade::C, ..] => GRADE_OWN,
    }
}

/// What there is to know about an assumption: meaning, value, range, span, source and grade.
pub fn about(voice: Voice, case: &Case, scenario: &Scenario, param: Param) -> About {
    let lang = voice.lang;
    let own = case.scenario();
    let line = |name: Far, words: String| [fetched(lang, name), keep_numbers(&words)];
    let mut facts = vec![line(IN_FORCE, value(voice, scenario, param))];
    facts.push(line(IN_EXAMPLE, value(voice, &own, param)));
    if matches!(param.row().kind, Kind::Number { .. } | Kind::Whole { .. }) {
        let [from, to] = shown_range(voice, scenario, param);
        facts.push(line(MAY_BE, told(lang, BETWEEN, &[("from", from), ("to", to)])));
    }
    if let Some((low, high)) = scenario.ends(param) {
        let ends = [("from", field_of_value(lang, param, low)), ("to", value_of(voice, param, high))];
        facts.push(line(UNSURE, told(lang, DRAWN, &ends)));
    }
    facts.push(line(ORIGIN, origin(lang, case, param)));
    facts.push(line(GRADE, fetched(lang, grade(case, param))));
    let mut why = why(voice, param);
    if SHARE_SETS.iter().any(|set| set.contains(&param)) || SPLITS.contains(&param) {
        why = [why, fetched(lang, TOGETHER)].join(" ");
    }
    About { why, facts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_stands_in_one_group() {
        for param in PARAMETERS {
            let groups = GROUPS.iter().filter(|group| group.has(param)).count();
            assert_eq!(groups, 1, "{}", param.id());
        }
    }
}
