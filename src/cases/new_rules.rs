//! Rules of income support from 2027 that a reader can count with. They are no part of any case: what they do, and how sure that is, is
//! said beside each.

use crate::lang::{Text, text};
use crate::model::{Param, Scenario, within};

use super::Case;

/// A rule, as what it adds to a case's own values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NewRule {
    /// What the page calls it.
    pub name: Text,
    /// What it does to the count.
    pub does: Text,
    /// Whether it is decided, and whose the numbers are.
    pub sure: Text,
    /// What it adds to the case's own value of each parameter.
    pub adds: &'static [(Param, f64)],
}

/// The rules, in the order shown.
pub static NEW_RULES: [NewRule; 2] = [
    NewRule {
        name: text("Räkna med bidragstaket", "Count with the benefit cap"),
        does: text(
            "Stödet blir 800 kronor lägre i månaden. Så säger regeringens exempel, med två vuxna och två barn. Då sparar kommunen mindre när en familj klarar sig.",
            "Support is 800 kronor lower a month. That is the government’s example, of two adults with two children. The municipality then saves less when a family manages.",
        ),
        sure: text(
            "Taket ska gälla från januari 2027 (proposition 2025/26:201, betänkande 2025/26:SoU30). Många behandlar det som beslutat. Själva beslutet har vi inte sett.",
            "The cap is to apply from January 2027 (bill 2025/26:201, committee report 2025/26:SoU30). Many treat it as decided. The decision itself we have not seen.",
        ),
        adds: &[(Param::SupportPerMonth, -800.0)],
    },
    NewRule {
        name: text("Räkna med aktivitetskravet", "Count with the activity requirement"),
        does: text(
            "En aktivitetsplats kostar kommunen 30 000 kronor om året. Det sparas när en familj klarar sig. Men 3 fler av 100 familjer lämnar stödet på egen hand.",
            "An activity place costs the municipality 30,000 kronor a year. That is saved when a family manages. But 3 more families in 100 leave support on their own.",
        ),
        sure: text(
            "Kravet är beslutat (SFS 2026:730) och gäller stöd från oktober 2026. Båda talen är våra egna antaganden.",
            "The requirement is decided (SFS 2026:730) and applies to support from October 2026. Both numbers are our own assumptions.",
        ),
        adds: &[(Param::ActivityCostPerYear, 30_000.0), (Param::ComparisonShare, 0.03)],
    },
];

impl NewRule {
    /// The values that the case has with the rule, or without it.
    fn values(&self, case: &Case, with: bool) -> impl Iterator<Item = (Param, f64)> {
        let own = case.scenario();
        self.adds.iter().map(move |(param, by)| {
            let (least, most) = param.range();
            (*param, within(own.get(*param) + if with { *by } else { 0.0 }, least, most))
        })
    }

    /// Whether a scenario of the case counts with it.
    pub fn is_counted(&self, case: &Case, scenario: &Scenario) -> bool {
        self.values(case, true).all(|(param, value)| scenario.get(param) == value)
    }

    /// The scenario with the rule where it was without, and the other way; unchanged where its values break another rule.
    pub fn turned(&self, case: &Case, scenario: &Scenario) -> Scenario {
        scenario.with(self.values(case, !self.is_counted(case, scenario))).unwrap_or(*scenario)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{CASES, DEFAULT};
    use crate::model::{Baseline, Group, Shown, Total};

    /// What is said of the default case elsewhere.
    #[test]
    fn the_cap_makes_the_money_come_back_later() {
        let capped = NEW_RULES[0].turned(DEFAULT, &DEFAULT.scenario());
        assert_eq!(capped.get(Param::SupportPerMonth), 11_200.0);
        let shown = Shown::of(&capped, &[]).unwrap_or_else(|error| unreachable!("{error}"));
        let payback = shown.outcome.summary(Total::Group(Group::Municipality)).payback_years;
        assert_eq!(payback.map(|years| (10.0 * years).round()), Some(93.0));
        assert_eq!(shown.break_even.map(|share| (1_000.0 * share).round()), Some(117.0));
    }

    #[test]
    fn a_rule_that_is_turned_twice_leaves_the_scenario() {
        for case in CASES.iter().filter(|case| case.scenario().baseline() == Baseline::IncomeSupport) {
            for rule in &NEW_RULES {
                let own = case.scenario();
                let with = rule.turned(case, &own);
                assert!(rule.is_counted(case, &with) && !rule.is_counted(case, &own), "{} {}", case.id, rule.name.en);
                assert_eq!(rule.turned(case, &with), own);
            }
        }
    }
}
