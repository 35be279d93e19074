//! The model without a browser: command line in, text, CSV or JSON out (model.md, section 11).

use std::fmt::Write as _;

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};
use serde_json::Value;

use crate::cases::{self, Case};
use crate::model::{
    Budget, Flows, Group, Key, Kind, Outcome, Param, Purse, Scenario, ScenarioError, Total, VERSION, Yearly,
    break_even, where_it_lands,
};

/// What `ledger --help` prints.
pub const HELP: &str = "\
Who pays and who gains, without a browser.

Usage: ledger [--case ID] [--set id=value]... [--scenario FILE.json] [--format json|csv|text]

  --case ID          a built-in case (default: hela-familjen)
  --scenario FILE    a JSON object {id: value, …}, any subset of the parameters
  --set id=value     one parameter; may be given again, the last one counts
  --format FORMAT    text (default), csv or json

The case is read first, then the file, then each --set in turn.
";

/// A scenario file larger than this is not one.
pub const MAX_FILE_BYTES: u64 = 1 << 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Json,
    Csv,
    Text,
}

/// Runs `ledger` on its arguments; `read_file` gives a file's text or says why it cannot.
///
/// # Errors
/// A message that names what is wrong with the arguments, the file or the scenario.
pub fn run(
    arguments: impl IntoIterator<Item = String>,
    read_file: impl Fn(&str) -> Result<String, String>,
) -> Result<String, String> {
    let mut case = cases::DEFAULT;
    let mut file = None;
    let mut sets = Vec::new();
    let mut format = Format::Text;
    let mut arguments = arguments.into_iter();
    while let Some(option) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{option} needs a value"));
        match option.as_str() {
            "--help" | "-h" => return Ok(HELP.to_owned()),
            "--case" => {
                let id = value()?;
                case = Case::from_id(&id).ok_or_else(|| {
                    let known: Vec<&str> = cases::CASES.iter().map(|case| case.id).collect();
                    format!("unknown case `{id}`; there is {}", known.join(", "))
                })?;
            }
            "--scenario" => file = Some(value()?),
            "--set" => sets.push(value()?),
            "--format" => {
                format = match value()?.as_str() {
                    "json" => Format::Json,
                    "csv" => Format::Csv,
                    "text" => Format::Text,
                    other => {
                        return Err(format!("unknown format `{other}`; there is json, csv, text"));
                    }
                }
            }
            other => return Err(format!("unknown option `{other}`; see ledger --help")),
        }
    }

    let mut scenario = case.scenario();
    if let Some(path) = file {
        let text = read_file(&path).map_err(|why| format!("`{path}`: {why}"))?;
        apply_json(&mut scenario, &text).map_err(|why| format!("`{path}`: {why}"))?;
    }
    for set in sets {
        let (id, text) = set.split_once('=').ok_or_else(|| format!("--set {set}: write it as id=value"))?;
        let key = key(id)?;
        let value = Scenario::read(key, text, parse).map_err(|error| error.to_string())?;
        scenario.set_key(key, value).map_err(|error| error.to_string())?;
    }

    let outcome = Outcome::of(&scenario).map_err(|error| error.to_string())?;
    match format {
        Format::Json => {
            serde_json::to_string_pretty(&Report(&outcome)).map(|json| json + "\n").map_err(|error| error.to_string())
        }
        Format::Csv => Ok(csv(&outcome)),
        Format::Text => Ok(text(&outcome)),
    }
}

fn parse(number: &str) -> Option<f64> {
    number.parse().ok()
}

fn key(id: &str) -> Result<Key, String> {
    Key::from_id(id).ok_or_else(|| ScenarioError::UnknownParameter { id: id.to_owned() }.to_string())
}

/// Sets what a scenario file holds.
fn apply_json(scenario: &mut Scenario, json: &str) -> Result<(), String> {
    let parsed: Value = serde_json::from_str(json).map_err(|error| format!("not JSON: {error}"))?;
    let Value::Object(entries) = parsed else {
        return Err("not a scenario: it should be an object {id: value, …}".to_owned());
    };
    for (id, value) in entries {
        let key = key(&id)?;
        // A flag as text or a name as number is another kind of file, not a spelling of the value.
        let text = match (&value, key.param().row().kind) {
            (Value::Number(number), Kind::Number { .. } | Kind::Whole { .. }) => number.to_string(),
            (Value::Bool(yes), Kind::Flag) => yes.to_string(),
            (Value::String(name), Kind::Choice(_)) => name.clone(),
            (Value::Null, _) => return Err(format!("`{id}` has no value")),
            // Read below, where the message says what the parameter may be.
            (other, _) => format!("{other} "),
        };
        let value = Scenario::read(key, &text, parse).map_err(|error| error.to_string())?;
        scenario.set_key(key, value).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn years(outcome: &Outcome) -> impl Iterator<Item = i64> + use<> {
    let start = outcome.scenario.get(Param::StartYear) as i64;
    start..start + outcome.horizon_years as i64
}

fn csv(outcome: &Outcome) -> String {
    let mut out = "year,budget,cost,savings,transfers,net\n".to_owned();
    for (year, label) in years(outcome).enumerate() {
        for budget in Budget::ALL {
            let row = outcome.row(budget);
            let (cost, savings, transfers, net) =
                (row.cost[year], row.savings[year], row.transfers[year], row.net[year]);
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{label},{},{cost},{savings},{transfers},{net}", budget.id());
        }
    }
    out
}

/// Every total that is summarised, in order.
fn totals() -> impl Iterator<Item = Total> {
    let groups = Group::ALL.into_iter().map(Total::Group);
    let budgets = Budget::ALL.into_iter().map(Total::Budget);
    budgets.chain(groups).chain([Total::Public, Total::All])
}

fn text(outcome: &Outcome) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_text(&mut out, outcome);
    out
}

fn write_text(out: &mut String, outcome: &Outcome) -> std::fmt::Result {
    let scenario = &outcome.scenario;
    writeln!(
        out,
        "{} families, {} per caseworker instead of {}, for {} years. Paid by {}.",
        scenario.get(Param::Families),
        scenario.get(Param::Caseload),
        scenario.get(Param::OrdinaryCaseload),
        scenario.get(Param::LengthYears),
        scenario.payer().id()
    )?;
    writeln!(
        out,
        "Cost of the effort {:.0} kr; effect at its end {:+.1} of 100 families.\n",
        outcome.effort_cost(),
        100.0 * outcome.people.effect
    )?;
    write!(out, "{:32}", "Net, thousand kronor a year")?;
    for year in years(outcome) {
        write!(out, "{year:>8}")?;
    }
    writeln!(out, "{:>9}{:>9}{:>9}", "sum", "npv", "payback")?;
    for total in totals() {
        // A group of one budget would only repeat its row.
        if total.budgets().len() == 1 && matches!(total, Total::Group(_)) {
            continue;
        }
        write!(out, "{:32}", total.id())?;
        for net in &outcome.net_of(total.budgets())[..outcome.horizon_years] {
            write!(out, "{:>8.0}", tidy(net / 1e3))?;
        }
        let summary = outcome.summary(total);
        let payback = summary.payback_years.map_or("-".to_owned(), |years| format!("{years:.1}"));
        writeln!(out, "{:>9.0}{:>9.0}{payback:>9}", tidy(summary.sum / 1e3), tidy(summary.npv / 1e3))?;
    }
    for notice in outcome.notices.iter() {
        writeln!(out, "\nNote: {notice}.")?;
    }
    Ok(())
}

/// Without this, a small loss would print as "-0".
fn tidy(value: f64) -> f64 {
    value.round() + 0.0
}

/// An [`Outcome`] as JSON, with the keys of model.md, section 11.
pub struct Report<'a>(pub &'a Outcome);

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let outcome = self.0;
        let notices: Vec<String> = outcome.notices.iter().map(|notice| notice.to_string()).collect();
        let mut report = serializer.serialize_struct("report", 10)?;
        report.serialize_field("version", VERSION)?;
        report.serialize_field("scenario", &outcome.scenario)?;
        report.serialize_field("years", &years(outcome).collect::<Vec<_>>())?;
        report.serialize_field("people", &PeopleReport(outcome))?;
        report.serialize_field("value", &ValueReport(outcome))?;
        report.serialize_field("ledger", &LedgerReport(outcome))?;
        report.serialize_field("summary", &SummaryReport(outcome))?;
        report.serialize_field("where_it_lands", &where_it_lands(outcome).map(PurseReport))?;
        report.serialize_field("notices", &notices)?;
        report.serialize_field("break_even", &BreakEvenReport(outcome))?;
        report.end()
    }
}

/// The counted years of a yearly series.
fn counted<'a>(outcome: &Outcome, yearly: &'a Yearly) -> &'a [f64] {
    &yearly[..outcome.horizon_years]
}

struct PeopleReport<'a>(&'a Outcome);

impl Serialize for PeopleReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let people = &self.0.people;
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("comparison", counted(self.0, &people.comparison))?;
        map.serialize_entry("programme", counted(self.0, &people.programme))?;
        map.serialize_entry("early", counted(self.0, &people.early))?;
        map.serialize_entry("lasting", counted(self.0, &people.lasting))?;
        map.end()
    }
}

struct ValueReport<'a>(&'a Outcome);

impl Serialize for ValueReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("early", &FlowsReport(&self.0.values.early))?;
        map.serialize_entry("lasting", &FlowsReport(&self.0.values.lasting))?;
        map.end()
    }
}

struct FlowsReport<'a>(&'a Flows);

impl Serialize for FlowsReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Budget::ALL.iter().map(|budget| (budget.id(), self.0.of(*budget))))
    }
}

struct LedgerReport<'a>(&'a Outcome);

impl Serialize for LedgerReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Budget::ALL.iter().map(|budget| (budget.id(), RowReport(self.0, *budget))))
    }
}

struct RowReport<'a>(&'a Outcome, Budget);

impl Serialize for RowReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.0.row(self.1);
        let mut map = serializer.serialize_map(Some(4))?;
        for (key, yearly) in
            [("cost", &row.cost), ("savings", &row.savings), ("transfers", &row.transfers), ("net", &row.net)]
        {
            map.serialize_entry(key, counted(self.0, yearly))?;
        }
        map.end()
    }
}

struct SummaryReport<'a>(&'a Outcome);

impl Serialize for SummaryReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A group of one budget has its budget's name and numbers: one key.
        let once = totals().filter(|total| !(matches!(total, Total::Group(_)) && total.budgets().len() == 1));
        serializer.collect_map(once.map(|total| (total.id(), self.0.summary(total))))
    }
}

struct PurseReport([(Purse, f64); 5]);

impl Serialize for PurseReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(purse, share)| (purse.id(), share)))
    }
}

struct BreakEvenReport<'a>(&'a Outcome);

impl Serialize for BreakEvenReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let outcome = self.0;
        let total = Total::Group(outcome.payer_group());
        let mut scratch = outcome.clone();
        serializer.collect_seq([Param::ExtraShare].map(|param| {
            let value = break_even(&outcome.scenario, param, total, outcome.horizon_years, &mut scratch);
            serde_json::json!({ "id": param.id(), "value": value })
        }))
    }
}
