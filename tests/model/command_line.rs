//! `ledger` as a person or a script uses it.

use serde_json::Value;
use who_pays::headless::run;
use who_pays::model::UNCERTAIN;

fn ledger(arguments: &[&str], file: Result<&str, &str>) -> Result<String, String> {
    let read = |_: &str| file.map(str::to_owned).map_err(str::to_owned);
    run(arguments.iter().map(|word| (*word).to_owned()), read)
}

fn json(arguments: &[&str]) -> Value {
    let mut words = arguments.to_vec();
    words.extend(["--format", "json"]);
    let text = ledger(&words, Err("no file")).unwrap_or_else(|error| unreachable!("{error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| unreachable!("{error}"))
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().map(|object| object.keys().map(String::as_str).collect()).unwrap_or_default()
}

#[test]
fn json_has_the_keys_it_promises() {
    let report = json(&[]);
    let before =
        ["version", "scenario", "years", "people", "value", "ledger", "summary", "make_whole", "where_it_lands"];
    let always = [&before[..], &["glasses", "risk", "notices"]].concat();
    assert_eq!(keys(&report), [&always[..], &["break_even"]].concat());
    assert_eq!(
        keys(&json(&["--draws", "3"])),
        [&always[..], &["uncertainty", "agreement", "tornado", "break_even"]].concat()
    );
    assert_eq!(keys(&report["people"]), ["comparison", "programme", "early", "lasting"]);
    assert_eq!(keys(&report["ledger"]).len(), 12);
    assert_eq!(keys(&report["ledger"]["region.health"]), ["cost", "savings", "transfers", "net"]);
    assert_eq!(
        keys(&report["summary"]["public"]),
        ["sum", "npv", "payback_years", "payback_years_discounted", "lowest_cumulative"]
    );
    assert_eq!(keys(&report["where_it_lands"]), ["payer", "rest_of_group", "region", "state", "equalisation"]);
    assert_eq!(report["years"], serde_json::json!([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036]));
    assert_eq!(report["scenario"]["equalisation_on"], Value::Bool(true));
    assert_eq!(report["scenario"]["payer"], "municipality.social_services");
    let break_even: Vec<&str> =
        report["break_even"].as_array().iter().copied().flatten().filter_map(|row| row["id"].as_str()).collect();
    let listed = [
        "extra_share",
        "caseload",
        "length_years",
        "return_share",
        "support_per_month",
        "cost_per_post",
        "cost_equalisation_loss_per_family_year",
    ];
    assert_eq!(break_even, listed);
    assert_eq!(keys(&report["make_whole"]), ["amount", "share"]);
    assert_eq!(keys(&report["glasses"]), ["budget_year", "investment", "dropped", "deficit_years"]);
    assert_eq!(keys(&report["glasses"]["deficit_years"][0]), ["year", "amount", "restored"]);
    assert_eq!(report["glasses"]["deficit_years"][0]["year"], 2027);
}

#[test]
fn risk_has_each_funding_by_each_effect() {
    let risk = &json(&["--set", "extra_share=0.2"])["risk"];
    assert_eq!(keys(risk), ["own", "fund", "shared", "outcome_fund", "contract"]);
    for row in keys(risk) {
        assert_eq!(keys(&risk[row]), ["reported", "in_force", "cautious", "none"]);
        let holders = ["municipality", "region", "state", "equalisation", "household", "investor"];
        assert_eq!(keys(&risk[row]["none"]), holders);
    }
    let effect = |effect: &str| json(&["--set", effect, "--set", "financing=contract"])["summary"].clone();
    for (column, set) in [
        ("reported", "extra_share=0.4"),
        ("in_force", "extra_share=0.2"),
        ("cautious", "extra_share=0.03"),
        ("none", "extra_share=0"),
    ] {
        let summary = effect(set);
        for holder in ["municipality", "household", "investor"] {
            assert_eq!(risk["contract"][column][holder], summary[holder]["sum"], "{column} {holder}");
        }
    }
    // A cost that is not shared out wholly cannot be shared.
    let unshared = &json(&["--set", "split_state=0.1"])["risk"];
    assert_eq!((&unshared["shared"], unshared["own"].is_object()), (&Value::Null, true));
}

#[test]
fn draws_have_every_purse_and_fifty_outcomes() {
    let report = json(&["--draws", "200", "--seed", "7", "--set", "horizon_years=4"]);
    let uncertainty = &report["uncertainty"];
    let purses = ["municipality", "region", "state", "equalisation", "household", "public"];
    assert_eq!(keys(uncertainty), [&["draws", "seed"], &purses[..], &["outcomes"]].concat());
    assert_eq!((&uncertainty["draws"], &uncertainty["seed"]), (&Value::from(200), &Value::from(7)));
    for purse in purses {
        let spread = &uncertainty[purse];
        assert_eq!(keys(spread), ["cumulative", "npv", "paid_back_by"]);
        assert_eq!(keys(&spread["cumulative"]), ["p5", "p10", "p50", "p90", "p95"]);
        assert_eq!(keys(&spread["npv"]), ["mean", "p5", "p10", "p50", "p90", "p95"]);
        for series in [&spread["cumulative"]["p5"], &spread["paid_back_by"]] {
            assert_eq!(series.as_array().map(Vec::len), Some(4));
        }
    }
    assert_eq!(uncertainty["outcomes"].as_array().map(Vec::len), Some(50));
    assert_eq!(keys(&uncertainty["outcomes"][0]), ["sum", "npv", "payback_years"]);
    let bars = report["tornado"].as_array().cloned().unwrap_or_default();
    assert_eq!(bars.len(), UNCERTAIN.len());
    let agreement = &report["agreement"];
    assert_eq!(keys(agreement), ["likelihood", "likelihood_with_equalisation", "shares"]);
    assert!(agreement["likelihood"].as_f64() <= agreement["likelihood_with_equalisation"].as_f64());
    assert_eq!(keys(&bars[0]), ["id", "low", "high", "npv_low", "npv_high"]);
    assert_eq!(json(&["--draws", "200", "--seed", "7", "--set", "horizon_years=4"]), report);
}

/// A value in force outside its span widens the nearer end; the bar there is the scenario itself.
#[test]
fn a_bar_reaches_to_the_value_in_force() {
    let report = json(&["--draws", "1", "--set", "extra_share=0.4", "--set", "low.return_share=0.25"]);
    let bar = |id: &str| report["tornado"].as_array().iter().copied().flatten().find(|bar| bar["id"] == id).cloned();
    let effect = bar("extra_share").unwrap_or_default();
    assert_eq!((&effect["low"], &effect["high"]), (&Value::from(0.0), &Value::from(0.4)));
    assert_eq!(effect["npv_high"], report["summary"]["municipality"]["npv"]);
    let returns = bar("return_share").unwrap_or_default();
    assert_eq!((&returns["low"], &returns["npv_low"]), (&Value::from(0.2), &report["summary"]["municipality"]["npv"]));
}

#[test]
fn text_tells_of_break_even_deficits_and_draws() {
    let text = ledger(&["--draws", "100"], Err("no file")).unwrap_or_default();
    for told in [
        "extra_share          0.1093",
        "3 years of deficit, 0 restored",
        "100 draws",
        "municipality ",
        "extra_share 0–0.3",
    ] {
        assert!(text.contains(told), "{told} is not in\n{text}");
    }
    assert!(!text.contains("-0 "), "no minus zero");
}

#[test]
fn a_report_that_goes_back_in_as_a_file_gives_the_same_report() {
    let sets = [
        ["--set", "caseload=33.3"],
        ["--set", "payer=region.health"],
        ["--set", "count_pension=true"],
        ["--set", "high.extra_share=0.25"],
        ["--draws", "50"],
    ];
    let report = json(&sets.concat());
    assert_eq!(report["scenario"]["high.extra_share"], 0.25);
    let file = report["scenario"].to_string();
    let again = ledger(&["--scenario", "s.json", "--format", "json", "--draws", "50"], Ok(&file));
    let again: Value = again.ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    assert_eq!(again, report);
}

#[test]
fn csv_has_a_row_for_each_budget_and_year() {
    let csv = ledger(&["--format", "csv"], Err("no file")).unwrap_or_default();
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("year,budget,cost,savings,transfers,net"));
    assert_eq!(lines.clone().count(), 12 * 10);
    assert_eq!(lines.next().map(|line| line.starts_with("2027,municipality.social_services,-1691250,")), Some(true));
    assert!(!csv.contains("-0,"), "no minus zero");
}

#[test]
fn the_last_set_counts_and_the_file_comes_before_it() {
    let text = |arguments: &[&str]| ledger(arguments, Ok(r#"{"caseload": 60, "length_years": 2}"#)).unwrap_or_default();
    assert!(
        text(&["--set", "caseload=40", "--scenario", "f"])
            .starts_with("75 families, 40 per caseworker instead of 80, for 2 years")
    );
    assert!(text(&["--set", "caseload=30", "--set", "caseload=50"]).contains("50 per caseworker"));
}

#[test]
fn bad_input_is_named() {
    for (arguments, file, named) in [
        (&["--set", "caseload=4"][..], "", "`caseload` cannot be 4: a number from 5 to 120"),
        (&["--set", "caseload=NaN"], "", "`caseload` cannot be `NaN`"),
        (&["--set", "caseload=inf"], "", "`caseload` cannot be `inf`"),
        (&["--set", "caseload="], "", "`caseload` cannot be ``"),
        (&["--set", "caseload=1,5"], "", "`caseload` cannot be `1,5`"),
        (&["--set", "horizon_years=9.5"], "", "`horizon_years` cannot be 9.5: a whole number from 1 to 30"),
        (&["--set", "equalisation_on=1"], "", "`equalisation_on` cannot be `1`: true or false"),
        (&["--set", "payer=household"], "", "`payer` cannot be `household`: one of municipality.social_services"),
        (&["--set", "familys=3"], "", "unknown parameter `familys`"),
        (&["--set", "caseload"], "", "write it as id=value"),
        (&["--set"], "", "--set needs a value"),
        (
            &["--case", "atlantis"],
            "",
            "unknown case `atlantis`; there is hela-familjen, hela-familjen-reported, hela-familjen-cautious, almgarden",
        ),
        (&["--format", "xml"], "", "unknown format `xml`"),
        (&["--colour"], "", "unknown option `--colour`"),
        (&["--set", "share_work=0.9"], "", "must sum to 1"),
        (
            &["--set", "start_lag_months=24", "--set", "reference_years=2"],
            "",
            "`start_lag_months` (24) / 12 may be at most `reference_years` (2) − 0.25",
        ),
        (
            &["--set", "ordinary_caseload=20"],
            "",
            "`reference_caseload` (25) may be at most 0.9 · `ordinary_caseload` (20)",
        ),
        (
            &["--set", "pension_share=0.2", "--set", "employer_contributions=0.1"],
            "",
            "`pension_share` (0.2) may be at most",
        ),
        (&["--draws"], "", "--draws needs a value"),
        (&["--draws", "0"], "", "--draws cannot be `0`: a whole number from 1 to 100000"),
        (&["--draws", "-5"], "", "--draws cannot be `-5`"),
        (&["--draws", "1000000000000"], "", "--draws cannot be `1000000000000`"),
        (&["--draws", "100001"], "", "--draws cannot be `100001`"),
        (&["--draws", "1e3"], "", "--draws cannot be `1e3`"),
        (&["--draws", "10.5"], "", "--draws cannot be `10.5`"),
        (&["--draws", "many", "--format", "csv"], "", "--draws cannot be `many`"),
        (&["--seed"], "", "--seed needs a value"),
        (&["--seed", "-1"], "", "--seed cannot be `-1`: a whole number from 0 to"),
        (&["--seed", "x", "--draws", "5"], "", "--seed cannot be `x`"),
        (&["--set", "low.extra_share=0.5"], "", "`low.extra_share` (0.5) may be at most `high.extra_share` (0.3)"),
        (&["--set", "high.extra_share=2"], "", "`high.extra_share` cannot be 2: a number from -0.3 to 0.8"),
        (&["--set", "low.families=2"], "", "unknown parameter `low.families`"),
        (&["--set", "split_state=0.1", "--set", "financing=shared"], "", "`split_state` must sum to 1, not 0.7"),
        (&["--scenario", "f"], r#"{"low.extra_share": "0"}"#, "`low.extra_share` cannot be"),
        (&["--scenario", "f"], "[1, 2]", "`f`: not a scenario"),
        (&["--scenario", "f"], "", "`f`: not JSON"),
        (&["--scenario", "f"], "year,budget,cost,savings,transfers,net", "`f`: not JSON"),
        (&["--scenario", "f"], "3", "`f`: not a scenario"),
        (&["--scenario", "f"], "{", "`f`: not JSON"),
        (&["--scenario", "f"], "\u{feff}PK", "`f`: not JSON"),
        (&["--scenario", "f"], r#"{"caseload": null}"#, "`caseload` has no value"),
        (&["--scenario", "f"], r#"{"caseload": "40"}"#, "`caseload` cannot be"),
        (&["--scenario", "f"], r#"{"payer": 3}"#, "`payer` cannot be"),
        (&["--scenario", "f"], r#"{"equalisation_on": "true"}"#, "`equalisation_on` cannot be"),
        (&["--scenario", "f"], r#"{"caseload": 1e999}"#, "not JSON"),
        (&["--scenario", "f"], r#"{"sliders": 3}"#, "unknown parameter `sliders`"),
    ] {
        let message =
            ledger(arguments, Ok(file)).err().unwrap_or_else(|| unreachable!("{arguments:?} {file} was taken"));
        assert!(message.contains(named), "{arguments:?} {file}: {message}");
    }
}
