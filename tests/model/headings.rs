//! What a heading claims is true of the scenario that it stands over: checked against the ledger alone.

use proptest::prelude::*;
use who_pays::cases::DEFAULT;
use who_pays::model::{Budget, Group, Outcome, Param, Scenario};
use who_pays::text::Lang;
use who_pays::text::heading::{Heading, elections};

use crate::random::{mend, scenario, set};

/// Small enough to be nothing, kronor.
const NOTHING: f64 = 0.01;

/// Scenarios as people set them: the default with some parameters anywhere in their ranges.
fn near_default() -> impl Strategy<Value = Scenario> {
    let moved = [
        Param::Caseload,
        Param::LengthYears,
        Param::ExtraShare,
        Param::HorizonYears,
        Param::StartLagMonths,
        Param::SupportPerMonth,
        Param::ReturnShare,
        Param::Payer,
        Param::Financing,
    ];
    let parts = proptest::collection::vec(proptest::option::weighted(0.4, 0.0..=1.0_f64), moved.len());
    parts.prop_map(move |parts| {
        let mut scenario = Scenario::default();
        for (param, part) in moved.into_iter().zip(parts) {
            let (min, max) = param.range();
            let Some(part) = part else { continue };
            let value = min + (max - min) * part;
            let whole = matches!(param, Param::HorizonYears | Param::Payer | Param::Financing);
            set(&mut scenario, param, if whole { value.round() } else { value });
        }
        mend(&mut scenario);
        scenario
    })
}

fn running(outcome: &Outcome, budgets: &[Budget]) -> Vec<f64> {
    let mut sum = 0.0;
    let net = outcome.net_of(budgets);
    net[..outcome.horizon_years]
        .iter()
        .map(|kronor| {
            sum += kronor;
            sum
        })
        .collect()
}

fn mean_time(kronor: &[f64]) -> f64 {
    let sum: f64 = kronor.iter().sum();
    kronor.iter().enumerate().map(|(year, amount)| year as f64 * amount).sum::<f64>() / sum
}

/// Whether the claim is true, from the ledger and the people alone.
fn claim_holds(heading: Heading, outcome: &Outcome) -> bool {
    let payer = outcome.scenario.payer();
    let own = running(outcome, outcome.payer_group().budgets());
    let paying = running(outcome, &[payer]);
    let last = |sums: &[f64]| sums.last().copied().unwrap_or_default();
    let ever_out = |sums: &[f64]| sums.iter().any(|sum| *sum < -NOTHING);
    let cost: f64 = -outcome.row(payer).cost.iter().sum::<f64>();
    let fewer = outcome.people.effect < 0.0;
    let saved_nowhere =
        Budget::ALL.iter().all(|budget| outcome.row(*budget).savings.iter().all(|saved| saved.abs() < NOTHING));
    match heading {
        Heading::NothingChanges => {
            Budget::ALL.iter().all(|budget| outcome.row(*budget).net.iter().all(|net| net.abs() < NOTHING))
        }
        Heading::LaterElsewhere => {
            let years = outcome.horizon_years;
            let elsewhere: Vec<f64> = (0..years)
                .map(|year| {
                    let others = Budget::PUBLIC.iter().filter(|budget| **budget != payer);
                    others.map(|budget| outcome.row(*budget).savings[year]).sum()
                })
                .collect();
            let to_payer: f64 = outcome.row(payer).savings.iter().sum();
            let costs: Vec<f64> = outcome.row(payer).cost[..years].iter().map(|cost| -cost).collect();
            cost > 0.0
                && ever_out(&own)
                && last(&own) >= -NOTHING
                && last(&paying) < 0.0
                && elsewhere.iter().sum::<f64>() > to_payer
                && mean_time(&elsewhere) > mean_time(&costs)
        }
        Heading::LaterToPayer => cost > 0.0 && ever_out(&paying) && last(&paying) >= -NOTHING,
        Heading::AtOnce => cost > -NOTHING && !ever_out(&own),
        Heading::Back => ever_out(&own) && last(&own) >= -NOTHING,
        Heading::OnlyCost => cost > 0.0 && saved_nowhere && outcome.people.effect.abs() < 1e-3,
        Heading::CostForPeople => cost > 0.0 && saved_nowhere && outcome.people.effect > 0.0,
        Heading::Harm => cost > 0.0 && fewer,
        Heading::GainedElsewhere => {
            let saved: f64 =
                outcome.payer_group().budgets().iter().flat_map(|budget| outcome.row(*budget).savings).sum();
            let others = Group::PUBLIC.iter().filter(|group| **group != outcome.payer_group());
            let gained = others.map(|group| last(&running(outcome, group.budgets())));
            last(&own) < 0.0 && gained.into_iter().any(|gained| gained > -last(&own) && gained > saved)
        }
        Heading::NotBack => cost > -NOTHING && last(&own) < 0.0,
        Heading::SavedNowLostLater => cost < 0.0 && fewer && own[0] > -NOTHING && last(&own) <= NOTHING,
        Heading::SavedAtAPrice => cost < 0.0 && fewer && last(&own) > 0.0,
        Heading::OnlySaving => cost < 0.0 && saved_nowhere,
        Heading::Moves => true,
    }
}

fn outcome(scenario: &Scenario) -> Outcome {
    Outcome::of(scenario).unwrap_or_else(|error| unreachable!("{error}"))
}

fn check(scenario: &Scenario) -> Result<(), TestCaseError> {
    let outcome = outcome(scenario);
    let heading = Heading::of(&outcome);
    prop_assert!(claim_holds(heading, &outcome), "{heading:?} over {scenario:?}");
    for lang in [Lang::Sv, Lang::En] {
        let words = heading.words(DEFAULT.voice(lang), &outcome);
        prop_assert!(words.ends_with('.') && !words.contains("NaN"), "{words}");
        let elections = elections(lang, &outcome).plain();
        prop_assert!(!elections.contains("NaN"), "{elections}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, ..ProptestConfig::default() })]

    #[test]
    fn the_heading_chosen_always_holds(scenario in scenario()) {
        check(&scenario)?;
    }

    #[test]
    fn the_heading_chosen_always_holds_near_the_default(scenario in near_default()) {
        check(&scenario)?;
    }
}

/// "Saves now" was said although a start-up cost came first.
#[test]
fn what_costs_in_its_first_year_does_not_save_now() {
    let mut scenario = Scenario::default();
    for (param, value) in [
        (Param::Caseload, 120.0),
        (Param::OrdinaryCaseload, 30.0),
        (Param::ReferenceCaseload, 25.0),
        (Param::LengthYears, 8.0),
        (Param::StartLagMonths, 24.0),
        (Param::StartupCost, 2_000_000.0),
        (Param::ComparisonShare, 0.8),
        (Param::ExtraShare, 0.15),
        (Param::SupportPerMonth, 25_000.0),
        (Param::HorizonYears, 14.0),
    ] {
        set(&mut scenario, param, value);
    }
    let outcome = outcome(&scenario);
    let own = running(&outcome, outcome.payer_group().budgets());
    assert!(outcome.effort_cost() < 0.0 && own[0] < 0.0 && own[1] > 0.0, "{own:?}");
    assert_ne!(Heading::of(&outcome), Heading::SavedNowLostLater, "{own:?}");
}

/// Every heading but the one of last resort is seen, each over a scenario that a person may set.
#[test]
#[expect(clippy::too_many_lines, reason = "a table, a row for each heading")]
fn each_heading_has_a_scenario_and_its_words() {
    let harmless = [(Param::Caseload, 75.0), (Param::ExtraShare, 0.8), (Param::StartLagMonths, 0.0)];
    let table = (Param::Baseline, 2.0);
    let mut seen = Vec::new();
    for (sets, heading, sv, en) in [
        (
            &[(Param::Financing, 1.0)][..],
            Heading::Back,
            "Kommunen får igen pengarna på knappt 8 år.",
            "The municipality gets its money back in just under 8 years.",
        ),
        (&[(Param::Caseload, 80.0)][..], Heading::NothingChanges, "Ingenting ändras.", "Nothing changes."),
        (
            &[],
            Heading::LaterElsewhere,
            "Pengarna kommer senare, och i någon annans budget.",
            "The money comes later, and to someone else’s budget.",
        ),
        (
            &[table, (Param::TableSocialServices, 300_000.0)],
            Heading::LaterToPayer,
            "Pengarna kommer senare, till den budget som betalade.",
            "The money comes later, to the budget that paid.",
        ),
        (
            &harmless,
            Heading::AtOnce,
            "Kommunen behöver inte ligga ute med pengar.",
            "The municipality is not out of pocket at any point.",
        ),
        (
            &[
                (Param::StartLagMonths, 0.0),
                (Param::LengthYears, 0.5),
                (Param::ExtraShare, -0.05),
                (Param::Caseload, 70.0),
            ],
            Heading::Harm,
            "Insatsen kostar, och färre familjer klarar sig utan försörjningsstöd.",
            "The programme costs money, and fewer families manage without income support.",
        ),
        (
            &[(Param::LengthYears, 0.5)],
            Heading::OnlyCost,
            "Insatsen kostar, men inget annat ändras.",
            "The programme costs money and nothing else changes.",
        ),
        (
            // Health care pays, and what is saved is the municipality's.
            &[(Param::Payer, 5.0)],
            Heading::GainedElsewhere,
            "Regionen betalar. Kommunen får pengarna.",
            "The region pays. The municipality gets the money.",
        ),
        (
            // What is saved comes to others by equalisation.
            &[table, (Param::TableEqualisation, 300_000.0)],
            Heading::GainedElsewhere,
            "Kommunen betalar. Andra kommuner och regioner får pengarna.",
            "The municipality pays. Other municipalities and regions get the money.",
        ),
        (
            &[(Param::Baseline, 2.0)],
            Heading::CostForPeople,
            "Insatsen kostar, och 12 fler av 100 familjer klarar sig utan försörjningsstöd.",
            "The programme costs money, and 12 more families in 100 manage without income support.",
        ),
        (
            &[(Param::ExtraShare, 0.03)],
            Heading::NotBack,
            "Kommunen får inte igen pengarna inom 10 år.",
            "The municipality does not get its money back within 10 years.",
        ),
        (
            &[(Param::Caseload, 110.0)],
            Heading::SavedNowLostLater,
            "Kommunen sparar nu, men förlorar mer senare.",
            "The municipality saves now but loses more later.",
        ),
        (
            &[(Param::Caseload, 110.0), (Param::ExtraShare, 0.01)],
            Heading::SavedAtAPrice,
            "Pengar sparas, men färre familjer klarar sig utan försörjningsstöd.",
            "Money is saved, but fewer families manage without income support.",
        ),
        (
            &[(Param::Caseload, 110.0), (Param::ExtraShare, 0.0)],
            Heading::OnlySaving,
            "Pengar sparas på personal, men inget annat ändras.",
            "Money is saved on staff, and nothing else changes.",
        ),
    ] {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            set(&mut scenario, *param, *value);
        }
        let outcome = outcome(&scenario);
        assert_eq!(Heading::of(&outcome), heading, "{sets:?}");
        assert_eq!(heading.words(DEFAULT.voice(Lang::Sv), &outcome).replace('\u{a0}', " "), sv);
        assert_eq!(heading.words(DEFAULT.voice(Lang::En), &outcome).replace('\u{a0}', " "), en);
        seen.push(heading);
    }
    for heading in Heading::ALL {
        assert!(heading == Heading::Moves || seen.contains(&heading), "{heading:?} is never shown");
    }
}

/// The line about the elections, in each of its forms.
#[test]
fn elections_are_told_of_in_words() {
    for (sets, sv, en) in [
        (
            &[][..],
            "Kostnaden kommer före valet 2030. Kommunen har fått igen pengarna 2034.",
            "The cost comes before the 2030 election. The municipality gets its money back in 2034.",
        ),
        (
            &[(Param::LengthYears, 5.0), (Param::ExtraShare, 0.03)],
            "Insatsen pågår över valet 2030. I slutet av 2036 har kommunen ännu inte fått igen pengarna.",
            "The programme runs past the 2030 election. At the end of 2036, the municipality still does not have its money back.",
        ),
        (
            &[(Param::Caseload, 110.0)],
            "Besparingen på personal kommer före valet 2030. År 2033 har kommunen förlorat mer än den har sparat.",
            "The saving on staff comes before the 2030 election. By 2033, the municipality has lost more than it has saved.",
        ),
        (&[(Param::Caseload, 80.0)], "", ""),
        (
            &[(Param::HorizonYears, 1.0)],
            "I slutet av 2027 har kommunen ännu inte fått igen pengarna.",
            "At the end of 2027, the municipality still does not have its money back.",
        ),
    ] {
        let mut scenario = Scenario::default();
        for (param, value) in sets {
            set(&mut scenario, *param, *value);
        }
        let outcome = outcome(&scenario);
        assert_eq!(elections(Lang::Sv, &outcome).plain().replace('\u{a0}', " "), sv);
        assert_eq!(elections(Lang::En, &outcome).plain().replace('\u{a0}', " "), en);
    }
}
