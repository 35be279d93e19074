//! An outcome as text, to be read on a terminal.

use std::fmt::Write as _;

use super::report::Report;
use super::{totals, years};
use crate::model::{Bar, FOLLOWED, Glasses, MakeWhole, Outcome, Param, Uncertainty, make_whole, tornado};

/// The report as text.
pub fn text(report: &Report) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write_ledger(&mut out, report.outcome).and_then(|()| write_reading(&mut out, report));
    out
}

fn write_ledger(out: &mut String, outcome: &Outcome) -> std::fmt::Result {
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
        write!(out, "{:32}", total.id())?;
        for net in &outcome.net_of(total.budgets())[..outcome.horizon_years] {
            write!(out, "{:>8.0}", tidy(net / 1e3))?;
        }
        let summary = outcome.summary(total);
        let payback = summary.payback_years.map_or("-".to_owned(), |years| format!("{years:.1}"));
        writeln!(out, "{:>9.0}{:>9.0}{payback:>9}", tidy(summary.sum / 1e3), tidy(summary.npv / 1e3))?;
    }
    Ok(())
}

fn write_reading(out: &mut String, report: &Report) -> std::fmt::Result {
    let outcome = report.outcome;
    let scenario = &outcome.scenario;
    let horizon = outcome.horizon_years;
    let group = outcome.payer_group().id();
    writeln!(out, "\n{group} has its money back after {horizon} years, all else as it is, at")?;
    for (param, value) in report.break_even() {
        let in_force = scenario.get(param);
        let value = value.map_or("no value in its range".to_owned(), |value| round(value).to_string());
        writeln!(out, "  {:20} {value} (in force: {})", param.id(), round(in_force))?;
    }
    let MakeWhole { amount, share } = make_whole(outcome);
    if amount > 0.0 {
        let share = share.map_or(String::new(), |share| format!(", {:.0} % of what the others gain", 100.0 * share));
        writeln!(out, "{} would lose nothing with {amount:.0} kr more, present value{share}.", scenario.payer().id())?;
    }
    let glasses = Glasses::of(outcome);
    let restored = glasses.deficits.iter().filter(|deficit| deficit.restored).count();
    let years = if glasses.deficits.len() == 1 { "year" } else { "years" };
    writeln!(out, "municipality: {} {years} of deficit, {restored} restored within three.", glasses.deficits.len())?;
    if let Some((drawn, _)) = report.drawn {
        write_draws(out, report, drawn)?;
    }
    for notice in outcome.notices.iter() {
        writeln!(out, "\nNote: {notice}.")?;
    }
    Ok(())
}

fn write_draws(out: &mut String, report: &Report, drawn: &Uncertainty) -> std::fmt::Result {
    let horizon = report.outcome.horizon_years;
    writeln!(
        out,
        "\n{:32}{:>9}{:>9}{:>9}{:>9}{:>9}{:>12}",
        format!("Sum, thousand kronor, {} draws", drawn.draws),
        "p5",
        "p10",
        "p50",
        "p90",
        "p95",
        "paid back"
    )?;
    for (total, spread) in FOLLOWED.iter().zip(&drawn.spreads) {
        write!(out, "{:32}", total.id())?;
        for percentile in &spread.cumulative {
            write!(out, "{:>9.0}", tidy(percentile[horizon - 1] / 1e3))?;
        }
        writeln!(out, "{:>10.0} %", 100.0 * spread.paid_back_by[horizon - 1])?;
    }
    let mut bars = tornado(&report.outcome.scenario, &mut report.outcome.clone());
    bars.sort_by(|left, right| width(right).total_cmp(&width(left)));
    writeln!(out, "\n{:32}{:>9}{:>9}", "Present value alone at its ends", "low", "high")?;
    for bar in bars {
        let ends = format!("{} {}–{}", bar.param.id(), round(bar.low), round(bar.high));
        writeln!(out, "{ends:32}{:>9.0}{:>9.0}", tidy(bar.npv_low / 1e3), tidy(bar.npv_high / 1e3))?;
    }
    Ok(())
}

fn width(bar: &Bar) -> f64 {
    (bar.npv_high - bar.npv_low).abs()
}

/// Four decimals at most.
fn round(value: f64) -> f64 {
    (value * 1e4).round() / 1e4 + 0.0
}

/// Without this, a small loss would print as "-0".
fn tidy(value: f64) -> f64 {
    value.round() + 0.0
}
