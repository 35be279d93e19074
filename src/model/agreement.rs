//! Whether those who gain could share the cost so that none of them loses (`src/model/README.md`, Uncertainty).

use super::budget::Group;
use super::ledger::Outcome;
use super::scenario::{Scenario, ScenarioError};
use super::seats::SEATS;
use super::uncertainty::Simulation;

/// Halvings of the likelihood: less than the last digit of a double is left.
const HALVINGS: usize = 60;

/// What an agreement can hold in. Likelihoods are parts of the draws: in so many of them each who pays loses nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The greatest likelihood at which municipality, region and state together can bear the cost; 0 where there is none.
    pub likelihood: f64,
    /// The same with the other municipalities and regions at the table.
    pub likelihood_with_equalisation: f64,
    /// What each of [`SEATS`] bears of the cost at a likelihood of a half; none where they cannot bear it all.
    pub shares: Option<[f64; SEATS.len()]>,
}

impl Agreement {
    /// Reads it off draws of a scenario; none where the effort costs nothing in one of them.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken.
    pub fn of(scenario: &Scenario, draws: usize, seed: u64) -> Result<Option<Self>, ScenarioError> {
        let mut simulation = Simulation::new(draws, seed);
        simulation.start(scenario)?;
        let mut outcome = Outcome::of(scenario)?;
        // For each group, what it has of each krona of the cost, in each draw.
        let mut had: [Vec<f64>; 4] = Default::default();
        for trial in simulation.trials() {
            outcome.update_rows(&trial)?;
            let outlay: f64 = outcome.row(trial.payer()).cost.iter().map(|cost| (-cost).max(0.0)).sum();
            if outlay <= 0.0 {
                return Ok(None);
            }
            for (had, group) in
                had.iter_mut().zip(SEATS.map(|(group, _)| group).into_iter().chain([Group::Equalisation]))
            {
                let rows = group.budgets().iter().map(|budget| outcome.row(*budget));
                had.push(rows.map(|row| row.savings.iter().sum::<f64>()).sum::<f64>() / outlay);
            }
        }
        for had in &mut had {
            had.sort_unstable_by(f64::total_cmp);
        }
        let [likelihood, likelihood_with_equalisation] = [&had[..3], &had].map(greatest_likelihood);
        let borne = had[..3].iter().map(|had| bearable(had, 0.5));
        let all: f64 = borne.clone().sum();
        let mut shares = [0.0; SEATS.len()];
        for (share, borne) in shares.iter_mut().zip(borne) {
            *share = borne / all;
        }
        Ok(Some(Self { likelihood, likelihood_with_equalisation, shares: (all >= 1.0).then_some(shares) }))
    }
}

/// The most of the cost that a group can bear and lose nothing in a part `likelihood` of the draws; `had` rises.
fn bearable(had: &[f64], likelihood: f64) -> f64 {
    let rank = (1.0 - likelihood) * had.len().saturating_sub(1) as f64;
    let at = |place: usize| had.get(place).or(had.last()).copied().unwrap_or_default();
    let (below, above) = (at(rank as usize), at(rank as usize + 1));
    (below + (above - below) * rank.fract()).max(0.0)
}

/// The greatest likelihood at which groups together bear the whole cost.
fn greatest_likelihood(had: &[Vec<f64>]) -> f64 {
    let holds = |likelihood: f64| had.iter().map(|had| bearable(had, likelihood)).sum::<f64>() >= 1.0;
    if !holds(0.0) {
        return 0.0;
    }
    if holds(1.0) {
        return 1.0;
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_group_bears_all_as_often_as_it_has_the_cost_back() {
        let even: Vec<f64> = (0..=100).map(|place| f64::from(place) / 50.0).collect();
        // A half of them have the cost back.
        assert!((greatest_likelihood(std::slice::from_ref(&even)) - 0.5).abs() < 1e-12);
        // Two such groups bear a half each: three quarters of them have that.
        assert!((greatest_likelihood(&[even.clone(), even]) - 0.75).abs() < 1e-12);
        let never = vec![-1.0; 5];
        assert_eq!(greatest_likelihood(std::slice::from_ref(&never)), 0.0);
        assert_eq!(greatest_likelihood(&[never, vec![1.0; 5]]), 1.0);
    }

    #[test]
    fn a_cut_has_no_cost_to_agree_on() {
        let mut scenario = Scenario::default();
        assert_eq!(scenario.set(super::super::Param::Caseload, 100.0), Ok(()));
        assert_eq!(Agreement::of(&scenario, 50, 1), Ok(None));
    }
}
