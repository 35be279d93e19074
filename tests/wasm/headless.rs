//! The model outside the page: as Wasm it answers the browser tests, natively and as Wasm it measures itself.

use who_pays::model::{DRAWS, Outcome, Param, Scenario, Simulation, Work};

/// Evaluations to measure, each of another caseload: the optimiser cannot take one for the next.
const EVALUATIONS: u32 = 20_000;

/// Evaluates many scenarios and adds up a number of each, so that none is left out.
fn evaluate_many() -> f64 {
    let mut scenario = Scenario::default();
    let mut sum = 0.0;
    let Ok(mut outcome) = Outcome::of(&scenario) else { return f64::NAN };
    for step in 0..EVALUATIONS {
        let caseload = 10.0 + 100.0 * f64::from(step) / f64::from(EVALUATIONS);
        if scenario.set(Param::Caseload, caseload).and_then(|()| outcome.update(&scenario)).is_err() {
            return f64::NAN;
        }
        sum += outcome.people.effect;
    }
    sum
}

/// The draws over the longest horizon, one kind of work at a time.
struct Drawing {
    simulation: Simulation,
    scenario: Scenario,
}

impl Drawing {
    fn new() -> Option<Self> {
        let mut scenario = Scenario::default();
        scenario.set(Param::HorizonYears, 30.0).ok()?;
        Some(Self { simulation: Simulation::new(DRAWS, 1), scenario })
    }

    /// Begins with another caseload.
    fn start(&mut self, caseload: f64) -> bool {
        self.scenario.set(Param::Caseload, caseload).and_then(|()| self.simulation.start(&self.scenario)).is_ok()
    }

    /// Works as long as it is of this kind; false when all is done.
    fn go_on(&mut self, work: Work) -> bool {
        while self.simulation.next() == work && self.simulation.step() {}
        self.simulation.next() != Work::None
    }
}

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;
    use who_pays::headless;
    use who_pays::model::{Spread, UNCERTAIN, Work};

    /// What `ledger` prints for these arguments, joined by newlines.
    #[wasm_bindgen]
    pub fn ledger(arguments: &str) -> Result<String, String> {
        headless::run(arguments.lines().map(str::to_owned), |_| Err("there are no files in a browser".to_owned()))
    }

    /// Runs the measured work once; gives how many evaluations it was.
    #[wasm_bindgen]
    pub fn evaluate_many() -> f64 {
        if super::evaluate_many().is_nan() { f64::NAN } else { f64::from(super::EVALUATIONS) }
    }

    /// Ids of the parameters that the draws vary.
    #[wasm_bindgen]
    pub fn uncertain() -> Vec<String> {
        UNCERTAIN.map(|param| param.id().to_owned()).to_vec()
    }

    /// The draws, for a stopwatch outside.
    #[wasm_bindgen]
    pub struct Drawing(super::Drawing);

    #[wasm_bindgen]
    impl Drawing {
        /// None where the scenario cannot be computed.
        pub fn ready() -> Option<Drawing> {
            super::Drawing::new().map(Self)
        }

        /// Begins with another caseload.
        pub fn start(&mut self, caseload: f64) -> bool {
            self.0.start(caseload)
        }

        /// Draws the values that are not there from before; false when all is done.
        pub fn draw_values(&mut self) -> bool {
            self.0.go_on(Work::Values)
        }

        /// Computes draws; false when all is done.
        pub fn draws(&mut self) -> bool {
            self.0.go_on(Work::Draws)
        }

        /// The values drawn of the uncertain parameter in this place.
        pub fn values(&self, place: usize) -> Vec<f64> {
            UNCERTAIN.get(place).map_or(Vec::new(), |param| self.0.simulation.values(*param).to_vec())
        }

        /// The percentiles read off: of each followed sum, each year.
        pub fn percentiles(&self) -> Vec<f64> {
            let Some(result) = self.0.simulation.result() else { return Vec::new() };
            let years = |spread: &Spread| -> Vec<f64> {
                (0..result.years).flat_map(|year| spread.cumulative.map(|yearly| yearly[year])).collect()
            };
            result.spreads.iter().flat_map(years).collect()
        }

        /// Reads off percentiles; false when all is done.
        pub fn reading(&mut self) -> bool {
            self.0.go_on(Work::Reading)
        }
    }
}

/// As Wasm there is nothing to do until the browser asks.
#[cfg(target_arch = "wasm32")]
fn main() {}

/// Natively: prints, as JSON, microseconds for one evaluation and milliseconds for drawing the values the first time, for
/// the draws and for reading off; the best of some rounds.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use std::time::Instant;

    let milliseconds = |start: Instant| start.elapsed().as_secs_f64() * 1e3;
    let mut evaluation = f64::INFINITY;
    for _ in 0..10 {
        let start = Instant::now();
        if std::hint::black_box(evaluate_many()).is_nan() {
            return;
        }
        evaluation = evaluation.min(milliseconds(start) / f64::from(EVALUATIONS) * 1e3);
    }
    let Some(mut drawing) = Drawing::new() else { return };
    let (mut values, mut draws, mut reading) = (0.0, f64::INFINITY, f64::INFINITY);
    for round in 0..20 {
        drawing.start(20.0 + f64::from(round));
        let mut spent = [0.0; 3];
        let mut more = true;
        while more {
            for (spent, work) in spent.iter_mut().zip([Work::Values, Work::Draws, Work::Reading]) {
                let start = Instant::now();
                more = drawing.go_on(work);
                *spent += milliseconds(start);
            }
        }
        // Only the first round finds none from before.
        values += spent[0];
        (draws, reading) = (draws.min(spent[1]), reading.min(spent[2]));
    }
    println!("{{ \"evaluation\": {evaluation}, \"values\": {values}, \"draws\": {draws}, \"reading\": {reading} }}");
}
