//! The built-in cases and every source, as data.

pub mod control;
pub mod source;

use crate::model::{Param, Scenario};

/// Swedish and English.
pub type Words = (&'static str, &'static str);

/// What somebody has found, or reported, of the effect; shares as `extra_share`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The smallest share.
    pub from: f64,
    /// The largest one; the same where there is one figure.
    pub to: f64,
    /// The share that is counted with where somebody asks for this finding.
    pub effect: f64,
    /// On the slider's track, in a word or two.
    pub short: Words,
    /// Who says it, of what, in a line.
    pub source: Words,
}

/// A named set of parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Case {
    /// The name in files, in links and on the command line.
    pub id: &'static str,
    /// What differs from the defaults of the table.
    pub differs: &'static [(Param, f64)],
    /// The effect that the case's own city or study reported, as `extra_share`; none where the risk is not shown with it.
    pub reported: Option<f64>,
    /// The effect of a sceptical review.
    pub cautious: Option<f64>,
    /// What has been found of the effect at the reference caseload and time, the largest first.
    pub findings: &'static [Finding],
}

/// Hela familjen: the city's report, Swedish randomised trials of other efforts, a review of American programmes.
const HELA_FAMILJEN: &[Finding] = &[
    Finding {
        from: 30.0 / 75.0,
        to: 30.0 / 75.0,
        effect: 30.0 / 75.0,
        short: ("Malmös rapport", "Malmö’s report"),
        source: ("Malmös egen rapport", "Malmö’s own report"),
    },
    Finding {
        from: 0.08,
        to: 0.15,
        effect: 0.12,
        short: ("försök", "trials"),
        source: ("inom svenska försök, andra insatser", "within Swedish trials, other programmes"),
    },
    Finding {
        from: 0.03,
        to: 0.03,
        effect: 0.03,
        short: ("översikt", "review"),
        source: ("amerikansk översikt", "American review"),
    },
];

/// The case that opens when nothing else is asked for.
pub const DEFAULT: &Case = &CASES[0];

/// Every case, in the order shown.
pub const CASES: [Case; 1] = [
    // Malmö: the defaults of the table were written for it.
    Case {
        id: "hela-familjen",
        differs: &[],
        reported: Some(30.0 / 75.0),
        cautious: Some(0.03),
        findings: HELA_FAMILJEN,
    },
];

impl Case {
    /// The case called `id`.
    pub fn from_id(id: &str) -> Option<&'static Self> {
        CASES.iter().find(|case| case.id == id)
    }

    /// The effects that its findings are counted with, in their order.
    pub fn effects(&self) -> Vec<f64> {
        self.findings.iter().map(|finding| finding.effect).collect()
    }

    /// The case's scenario.
    pub fn scenario(&self) -> Scenario {
        let mut scenario = Scenario::default();
        for (param, value) in self.differs {
            // A test sets every value of every case; one out of range would leave the default here.
            let _ = scenario.set(*param, *value);
        }
        scenario
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_is_found_by_its_id_and_every_value_is_allowed() {
        for case in &CASES {
            assert_eq!(Case::from_id(case.id).map(|found| found.id), Some(case.id));
            let mut scenario = Scenario::default();
            for (param, value) in case.differs {
                assert_eq!(scenario.set(*param, *value), Ok(()), "{}", case.id);
            }
            assert_eq!(scenario.check(), Ok(()), "{}", case.id);
            assert_eq!(scenario, case.scenario());
            for effect in [case.reported, case.cautious].into_iter().flatten() {
                assert!(case.effects().contains(&effect), "{effect} is no finding of {}", case.id);
            }
            for finding in case.findings {
                assert!(finding.from <= finding.effect && finding.effect <= finding.to, "{finding:?}");
                for share in [finding.from, finding.to] {
                    assert_eq!(scenario.set(Param::ExtraShare, share), Ok(()), "{finding:?}");
                }
            }
        }
    }
}
