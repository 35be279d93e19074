//! The built-in cases and every source, as data.

pub mod source;

use crate::model::{Param, Scenario};

/// A named set of parameters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Case {
    /// The name in files, in links and on the command line.
    pub id: &'static str,
    /// What differs from the defaults of the table.
    pub differs: &'static [(Param, f64)],
}

/// The case that opens when nothing else is asked for.
pub const DEFAULT: &Case = &CASES[0];

/// Every case, in the order shown.
pub const CASES: [Case; 1] = [
    // Malmö: the defaults of the table were written for it.
    Case { id: "hela-familjen", differs: &[] },
];

impl Case {
    /// The case called `id`.
    pub fn from_id(id: &str) -> Option<&'static Self> {
        CASES.iter().find(|case| case.id == id)
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
        }
    }
}
