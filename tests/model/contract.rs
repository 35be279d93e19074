//! The contract of the model, `src/model/README.md`, says of every parameter what the table in the code says.

use who_pays::model::{Budget, Grade, Kind, PARAMETERS, Param, Parameter, Source, Unit};

const CONTRACT: &str = include_str!("../../src/model/README.md");

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Families => "families",
        Unit::FamiliesPerCaseworker => "families per caseworker",
        Unit::Years => "years",
        Unit::Months => "months",
        Unit::Groups => "groups",
        Unit::KronorPerYear => "kr a year",
        Unit::KronorPerMonth => "kr a month",
        Unit::KronorPerFamilyYear => "kr per family-year",
        Unit::Kronor => "kr",
        Unit::ShareOfFamilies => "share of families",
        Unit::Share => "share",
        Unit::SharePerYear => "share a year",
        Unit::CalendarYear => "calendar year",
        Unit::Plain => "–",
    }
}

const fn source(source: Source) -> &'static str {
    match source {
        Source::DagensSamhalle => "Dagens Samhälle 2020",
        Source::MalmoAssistance => "Malmö 2018",
        Source::Kolada => "Kolada",
        Source::Csn => "CSN 2026",
        Source::Skatteverket => "Skatteverket 2026",
        Source::LocalTax => "SCB",
        Source::EqualisationOrdinance => "SFS 2004:881",
        Source::MalmoFund => "STK-2015-735",
        Source::NorrkopingContract => "Norrköping",
    }
}

/// "1 234.5", "−0.3" or "8/75".
fn number(text: &str) -> f64 {
    let plain: String = text.replace('−', "-").chars().filter(|character| !character.is_whitespace()).collect();
    let read = |part: &str| part.parse::<f64>().unwrap_or_else(|error| unreachable!("{text}: {error}"));
    plain.split_once('/').map_or_else(|| read(&plain), |(part, whole)| read(part) / read(whole))
}

/// "0–1" or "1–30, whole".
fn span(text: &str) -> (f64, f64) {
    let ends = text.split_once(',').map_or(text, |(ends, _)| ends);
    let (low, high) = ends.split_once('–').unwrap_or_else(|| unreachable!("{text} is no span"));
    (number(low), number(high))
}

fn check(cells: &[&str], row: &Parameter) {
    let [_, id, _, told_unit, default, range, drawn, grade, told_source, _] = cells else {
        unreachable!("{}: {cells:?}", row.id)
    };
    assert_eq!(*id, format!("`{}`", row.id));
    assert_eq!(*told_unit, unit(row.unit), "{}", row.id);
    match row.kind {
        Kind::Number { min, max, .. } | Kind::Whole { min, max } => {
            assert_eq!((number(default), span(range)), (row.default, (min, max)), "{}", row.id);
            assert_eq!(range.ends_with("whole"), matches!(row.kind, Kind::Whole { .. }), "{}", row.id);
        }
        Kind::Flag => {
            assert_eq!((*default, *range), (if row.default == 0.0 { "no" } else { "yes" }, "yes, no"), "{}", row.id);
        }
        Kind::Choice(names) => {
            let listed: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            assert_eq!(*default, listed[row.default as usize], "{}", row.id);
            let payers = names.len() == Budget::PAYERS.len();
            assert_eq!(
                *range,
                if payers { "the first eight budgets".to_owned() } else { listed.join(", ") },
                "{}",
                row.id
            );
        }
    }
    assert_eq!(if drawn.is_empty() { None } else { Some(span(drawn)) }, row.ends, "{}", row.id);
    let letter = |grade: &Grade| format!("{grade:?}");
    assert_eq!(*grade, row.grades.iter().map(letter).collect::<Vec<_>>().join(", "), "{}", row.id);
    assert_eq!(*told_source, row.source.map_or("", source), "{}", row.id);
}

#[test]
fn the_table_of_parameters_is_that_of_the_code() {
    let table = CONTRACT.split("## Parameters").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let told: Vec<&str> = rows.iter().map(|cells| cells[1].trim_matches('`')).collect();
    assert_eq!(told, PARAMETERS.map(Param::id), "every parameter once, in the order of the table");
    for (cells, param) in rows.iter().zip(PARAMETERS) {
        check(cells, param.row());
    }
}

#[test]
fn every_budget_is_named() {
    for budget in Budget::ALL {
        assert!(CONTRACT.contains(&format!("`{}`", budget.id())), "{}", budget.id());
    }
}
