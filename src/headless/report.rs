//! An outcome as JSON, with the keys of `src/model/README.md`, Headless.

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};
use serde_json::json;

use super::{totals, years};
use crate::cases::Case;
use crate::model::{
    Agreement, BREAK_EVEN, Bar, Budget, Carried, FOLLOWED, Financing, Flows, Glasses, Group, Outcome, Param, Purse,
    QUANTILES, SEATS, Spread, Total, Uncertainty, VERSION, Yearly, break_even, carried, make_whole, tornado,
    where_it_lands,
};

/// Names of the percentiles.
const PERCENTILES: [&str; QUANTILES.len()] = ["p5", "p10", "p50", "p90", "p95"];

/// All that is told of a scenario.
pub struct Report<'a> {
    /// The case it starts from.
    pub case: &'a Case,
    /// What follows from it.
    pub outcome: &'a Outcome,
    /// What its draws show, where there are any.
    pub drawn: Option<&'a (Uncertainty, Option<Agreement>)>,
}

impl Report<'_> {
    /// The value of each of [`BREAK_EVEN`] at which the payer's group has just its money back at the horizon.
    pub fn break_even(&self) -> [(Param, Option<f64>); BREAK_EVEN.len()] {
        let outcome = self.outcome;
        let own = Total::Group(outcome.payer_group());
        let mut scratch = outcome.clone();
        BREAK_EVEN.map(|param| (param, break_even(&outcome.scenario, param, own, outcome.horizon_years, &mut scratch)))
    }
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let outcome = self.outcome;
        let notices: Vec<String> = outcome.notices.iter().map(|notice| notice.to_string()).collect();
        let made_whole = make_whole(outcome);
        let mut report = serializer.serialize_struct("report", 16)?;
        report.serialize_field("version", VERSION)?;
        report.serialize_field("scenario", &outcome.scenario)?;
        report.serialize_field("years", &years(outcome).collect::<Vec<_>>())?;
        report.serialize_field("people", &PeopleReport(outcome))?;
        report.serialize_field("value", &ValueReport(outcome))?;
        report.serialize_field("ledger", &LedgerReport(outcome))?;
        report.serialize_field("summary", &SummaryReport(outcome))?;
        report.serialize_field("make_whole", &json!({ "amount": made_whole.amount, "share": made_whole.share }))?;
        report.serialize_field("where_it_lands", &where_it_lands(outcome).map(PurseReport))?;
        report.serialize_field("glasses", &GlassesReport(outcome))?;
        report.serialize_field("risk", &RiskReport(self))?;
        report.serialize_field("notices", &notices)?;
        if let Some((drawn, agreement)) = self.drawn {
            report.serialize_field("uncertainty", &UncertaintyReport(drawn))?;
            report.serialize_field("agreement", &agreement.as_ref().map(AgreementReport))?;
            report.serialize_field("tornado", &TornadoReport(outcome))?;
        }
        let break_even = self.break_even().map(|(param, value)| json!({ "id": param.id(), "value": value }));
        report.serialize_field("break_even", &break_even)?;
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
        serializer.collect_map(totals().map(|total| (total.id(), self.0.summary(total))))
    }
}

struct PurseReport([(Purse, f64); 5]);

impl Serialize for PurseReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(purse, share)| (purse.id(), share)))
    }
}

struct GlassesReport<'a>(&'a Outcome);

impl Serialize for GlassesReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let glasses = Glasses::of(self.0);
        let labels: Vec<i64> = years(self.0).collect();
        let deficits: Vec<_> = glasses
            .deficits
            .iter()
            .map(|deficit| {
                json!({ "year": labels[deficit.year], "amount": deficit.amount, "restored": deficit.restored })
            })
            .collect();
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("budget_year", counted(self.0, &glasses.budget_year))?;
        map.serialize_entry("investment", counted(self.0, &glasses.investment))?;
        map.serialize_entry("dropped", &glasses.dropped)?;
        map.serialize_entry("deficit_years", &deficits)?;
        map.end()
    }
}

struct RiskReport<'a>(&'a Report<'a>);

impl Serialize for RiskReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Report { case, outcome, .. } = self.0;
        let effects = case.tried(&outcome.scenario);
        let mut scratch = Outcome::clone(outcome);
        serializer.collect_map(Financing::ALL.map(|financing| {
            let row: Option<Vec<(&str, Carried)>> = effects
                .iter()
                .map(|(tried, effect)| {
                    Some((tried.id(), carried(&outcome.scenario, financing, *effect, &mut scratch)?))
                })
                .collect();
            (financing.id(), row.map(RiskRow))
        }))
    }
}

struct RiskRow(Vec<(&'static str, Carried)>);

impl Serialize for RiskRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, carried)| (name, CarriedReport(carried))))
    }
}

struct CarriedReport<'a>(&'a Carried);

impl Serialize for CarriedReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let groups = Group::ALL.iter().map(|group| group.id()).zip(self.0.groups);
        serializer.collect_map(groups.chain([(Budget::Investor.id(), self.0.investor)]))
    }
}

struct UncertaintyReport<'a>(&'a Uncertainty);

impl Serialize for UncertaintyReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let result = self.0;
        let outcomes: Vec<_> = result
            .outcomes
            .iter()
            .map(|drawn| json!({ "sum": drawn.sum, "npv": drawn.npv, "payback_years": drawn.payback_years }))
            .collect();
        let mut map = serializer.serialize_map(Some(3 + FOLLOWED.len()))?;
        map.serialize_entry("draws", &result.draws)?;
        map.serialize_entry("seed", &result.seed)?;
        for (total, spread) in FOLLOWED.iter().zip(&result.spreads) {
            map.serialize_entry(total.id(), &SpreadReport(result, spread))?;
        }
        map.serialize_entry("outcomes", &outcomes)?;
        map.end()
    }
}

struct SpreadReport<'a>(&'a Uncertainty, &'a Spread);

impl Serialize for SpreadReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(Uncertainty { years, .. }, spread) = *self;
        let mut npv = serde_json::Map::new();
        npv.insert("mean".to_owned(), json!(spread.npv_mean));
        npv.extend(PERCENTILES.iter().zip(spread.npv).map(|(name, kronor)| ((*name).to_owned(), json!(kronor))));
        let cumulative: serde_json::Map<_, _> = PERCENTILES
            .iter()
            .zip(&spread.cumulative)
            .map(|(name, yearly)| ((*name).to_owned(), json!(yearly[..*years])))
            .collect();
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("cumulative", &cumulative)?;
        map.serialize_entry("npv", &npv)?;
        map.serialize_entry("paid_back_by", &spread.paid_back_by[..*years])?;
        map.end()
    }
}

struct AgreementReport<'a>(&'a Agreement);

impl Serialize for AgreementReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Agreement { likelihood, likelihood_with_equalisation, shares } = self.0;
        let shares = shares.map(|shares| {
            let named = SEATS.iter().map(|(group, _)| group.id().to_owned());
            named.zip(shares.map(|share| json!(share))).collect::<serde_json::Map<_, _>>()
        });
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("likelihood", likelihood)?;
        map.serialize_entry("likelihood_with_equalisation", likelihood_with_equalisation)?;
        map.serialize_entry("shares", &shares)?;
        map.end()
    }
}

struct TornadoReport<'a>(&'a Outcome);

impl Serialize for TornadoReport<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bars = tornado(&self.0.scenario, &mut self.0.clone());
        serializer.collect_seq(bars.iter().map(|Bar { param, low, high, npv_low, npv_high }| {
            json!({ "id": param.id(), "low": low, "high": high, "npv_low": npv_low, "npv_high": npv_high })
        }))
    }
}
