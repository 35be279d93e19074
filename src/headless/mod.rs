//! The model without a browser: command line in, text, CSV or JSON out (`src/model/README.md`, Headless).

use std::ffi::OsString;
use std::fmt::Write as _;

use lexopt::Arg;
use serde_json::Value;

use crate::cases::{self, Case};
use crate::model::{
    Agreement, Budget, Group, Key, Kind, MOST_DRAWS, Outcome, Param, Scenario, ScenarioError, Total, Uncertainty,
};
use report::Report;

mod report;
mod text;

/// What `ledger --help` prints.
pub const HELP: &str = "\
Who pays and who gains, without a browser.

Usage: ledger [--case ID] [--set id=value]... [--scenario FILE.json] [--draws N [--seed S]] [--format json|csv|text]

  --case ID          a built-in case (default: hela-familjen)
  --scenario FILE    a JSON object {id: value, …}, any subset of the parameters
  --set id=value     one parameter; may be given again, the last one counts
                     low.id=value and high.id=value: the span that its draws come from
  --draws N          how the result varies over N draws of the uncertain parameters, 1 to 100000; not in csv
  --seed S           another set of draws, a whole number (default: 1)
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
    let mut draws = None;
    let mut seed = 1;
    let mut parser = lexopt::Parser::from_args(arguments.into_iter().map(OsString::from));
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Long("help") | Arg::Short('h') => return Ok(HELP.to_owned()),
            Arg::Long("case") => {
                let id = value(&mut parser, "--case")?;
                case = Case::from_id(&id).ok_or_else(|| {
                    let known: Vec<&str> = cases::CASES.iter().map(|case| case.id).collect();
                    format!("unknown case `{id}`; there is {}", known.join(", "))
                })?;
            }
            Arg::Long("scenario") => file = Some(value(&mut parser, "--scenario")?),
            Arg::Long("set") => sets.push(value(&mut parser, "--set")?),
            Arg::Long("draws") => {
                let text = value(&mut parser, "--draws")?;
                let asked = text.parse().ok().filter(|draws| (1..=MOST_DRAWS).contains(draws));
                let named = || format!("--draws cannot be `{text}`: a whole number from 1 to {MOST_DRAWS}");
                draws = Some(asked.ok_or_else(named)?);
            }
            Arg::Long("seed") => {
                let text = value(&mut parser, "--seed")?;
                let named = |_| format!("--seed cannot be `{text}`: a whole number from 0 to {}", u64::MAX);
                seed = text.parse().map_err(named)?;
            }
            Arg::Long("format") => format = Format::read(&value(&mut parser, "--format")?)?,
            Arg::Long(other) => return Err(unknown_option(&format!("--{other}"))),
            Arg::Short(other) => return Err(unknown_option(&format!("-{other}"))),
            Arg::Value(other) => return Err(unknown_option(&other.to_string_lossy())),
        }
    }

    let mut scenario = case.scenario();
    if let Some(path) = file {
        let text = read_file(&path).map_err(|why| format!("`{path}`: {why}"))?;
        read_scenario(&mut scenario, &text).map_err(|why| format!("`{path}`: {why}"))?;
    }
    for set in sets {
        let (id, text) = set.split_once('=').ok_or_else(|| format!("--set {set}: write it as id=value"))?;
        let key = key(id)?;
        let value = Scenario::read(key, text, parse).map_err(|error| error.to_string())?;
        scenario.set_key(key, value).map_err(|error| error.to_string())?;
    }

    let outcome = Outcome::of(&scenario).map_err(|error| error.to_string())?;
    let drawn = match draws {
        Some(draws) if format != Format::Csv => {
            let drawn = Uncertainty::of(&scenario, draws, seed).map_err(|error| error.to_string())?;
            Some((drawn, Agreement::of(&scenario, draws, seed).map_err(|error| error.to_string())?))
        }
        _ => None,
    };
    let report = Report { case, outcome: &outcome, drawn: drawn.as_ref() };
    match format {
        Format::Json => {
            serde_json::to_string_pretty(&report).map(|json| json + "\n").map_err(|error| error.to_string())
        }
        Format::Csv => Ok(csv(&outcome)),
        Format::Text => Ok(text::text(&report)),
    }
}

impl Format {
    fn read(name: &str) -> Result<Self, String> {
        match name {
            "json" => Ok(Self::Json),
            "csv" => Ok(Self::Csv),
            "text" => Ok(Self::Text),
            other => Err(format!("unknown format `{other}`; there is json, csv, text")),
        }
    }
}

/// The value of `option`, which is the next argument or stands after its `=`.
fn value(parser: &mut lexopt::Parser, option: &str) -> Result<String, String> {
    let value = parser.value().map_err(|_| format!("{option} needs a value"))?;
    // Every argument came as text.
    Ok(value.to_string_lossy().into_owned())
}

fn unknown_option(option: &str) -> String {
    format!("unknown option `{option}`; see ledger --help")
}

fn parse(number: &str) -> Option<f64> {
    number.parse().ok()
}

fn key(id: &str) -> Result<Key, String> {
    Key::from_id(id).ok_or_else(|| ScenarioError::UnknownParameter { id: id.to_owned() }.to_string())
}

/// Sets what a scenario file holds, any subset of the parameters. Rules that join several are checked when the scenario is
/// computed, as a `--set` may still mend one.
///
/// # Errors
/// A message that names what is wrong with the file; what stands before it is set.
pub fn read_scenario(scenario: &mut Scenario, json: &str) -> Result<(), String> {
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

/// Every total that is summarised, in order; a group of one budget has its budget's name and numbers, and stands once.
fn totals() -> impl Iterator<Item = Total> {
    let budgets = Budget::ALL.into_iter().map(Total::Budget);
    let groups = Group::ALL.into_iter().filter(|group| group.budgets().len() > 1).map(Total::Group);
    budgets.chain(groups).chain([Total::Public, Total::All])
}
