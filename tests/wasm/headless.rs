//! The model outside the page: as Wasm it answers the browser tests, natively and as Wasm it measures itself.

use who_pays::model::{Outcome, Param, Scenario};

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

#[cfg(target_arch = "wasm32")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;
    use who_pays::headless;

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
}

/// As Wasm there is nothing to do until the browser asks.
#[cfg(target_arch = "wasm32")]
fn main() {}

/// Natively: prints microseconds for one evaluation, the best of some rounds.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let mut best = f64::INFINITY;
    for _ in 0..10 {
        let start = std::time::Instant::now();
        if std::hint::black_box(evaluate_many()).is_nan() {
            return;
        }
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!("{}", best / f64::from(EVALUATIONS) * 1e6);
}
