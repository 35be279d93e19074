//! `ledger` as a person or a script uses it.

use serde_json::Value;
use who_pays::headless::run;

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
    assert_eq!(
        keys(&report),
        [
            "version",
            "scenario",
            "years",
            "people",
            "value",
            "ledger",
            "summary",
            "where_it_lands",
            "notices",
            "break_even"
        ]
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
    assert_eq!(report["break_even"][0]["id"], "extra_share");
}

#[test]
fn a_report_that_goes_back_in_as_a_file_gives_the_same_report() {
    let sets = ["--set", "caseload=33.3", "--set", "payer=region.health", "--set", "count_pension=true"];
    let report = json(&sets);
    let file = report["scenario"].to_string();
    let again = ledger(&["--scenario", "s.json", "--format", "json"], Ok(&file));
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
        (&["--case", "atlantis"], "", "unknown case `atlantis`; there is hela-familjen"),
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
        (&["--scenario", "f"], "[1, 2]", "`f`: not a scenario"),
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
