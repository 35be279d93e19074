//! How the result varies when the assumptions do (`src/model/README.md`, Uncertainty).
//!
//! Thousands of draws, each a whole scenario, computed by the same functions as the scenario in force. A [`Simulation`] is
//! worked off in small steps, so that a page can draw frames between them, and keeps its design and its memory from one
//! scenario to the next: moving a control moves the result, not the noise.

use super::budget::{Budget, Group};
use super::draws;
use super::effort;
use super::financing::{self, Basis};
use super::ledger::{MAX_YEARS, Yearly};
use super::livelihood::{self, Values};
use super::parameter::{Param, UNCERTAIN};
use super::people::{Arms, FamilyYears};
use super::percentile::Percentiles;
use super::pert::Pert;
use super::scenario::{Financing, Scenario, ScenarioError};
use super::summary::{NOTHING, Total, discount_factors, payback_years};

/// Draws when nothing else is asked for.
pub const DRAWS: usize = 10_000;

/// The most that can be asked for.
pub const MOST_DRAWS: usize = 100_000;

/// Draws of a first, coarse answer: a share of them is right to within a few of a hundred.
pub const COARSE_DRAWS: usize = 500;

/// The shares of the draws that lie below the percentiles given, in their order.
pub const QUANTILES: [f64; 5] = [0.05, 0.10, 0.50, 0.90, 0.95];

/// Outcomes picked at equal distances from the worst to the best.
pub const EQUAL_OUTCOMES: usize = 50;

/// Whose running sum is followed: the five groups, then all public budgets.
pub const FOLLOWED: [Total; FOLLOWED_COUNT] = {
    let mut followed = [Total::Public; FOLLOWED_COUNT];
    let mut index = 0;
    while index < Group::ALL.len() {
        followed[index] = Total::Group(Group::ALL[index]);
        index += 1;
    }
    followed
};

const GROUPS: usize = Group::ALL.len();
const FOLLOWED_COUNT: usize = GROUPS + 1;
const PUBLIC: usize = GROUPS;

// A step should take a quarter of a millisecond or so, so that it ends well inside its slice on a slow phone too.

/// Values of one parameter drawn in one step.
const VALUES_IN_STEP: usize = 2_500;

/// Draws in one step.
const DRAWS_IN_STEP: usize = 250;

/// Years whose percentiles are read in one step.
const YEARS_IN_STEP: usize = 5;

/// The lowest and highest value that a parameter is drawn between: its ends, the nearer one widened to the value in force.
pub fn span(scenario: &Scenario, param: Param) -> (f64, f64) {
    let value = scenario.get(param);
    let (low, high) = scenario.ends(param).unwrap_or((value, value));
    (low.min(value), high.max(value))
}

/// Puts a drawn `value` into `trial`, a copy of `scenario`: the other shares of its set keep the sum, and a lag that is too
/// long becomes the longest allowed.
pub fn put_drawn(trial: &mut Scenario, scenario: &Scenario, param: Param, value: f64) {
    Rule::of(scenario, param).put(trial, value);
}

/// What else changes with a drawn value.
#[derive(Clone, Copy, Debug)]
enum Rule {
    /// Nothing.
    Alone(Param),
    /// It is at most this.
    AtMost(Param, f64),
    /// Four other shares take what is left, each its part.
    Share(Param, [(Param, f64); 4]),
}

impl Rule {
    fn of(scenario: &Scenario, param: Param) -> Self {
        if param == Param::StartLagMonths {
            let (_, most, _) = scenario.allowed(param);
            return Self::AtMost(param, most.max(scenario.get(param)));
        }
        // A place that no other share needs holds the parameter itself, which is put in last.
        let mut others = [(param, 0.0); 4];
        for (place, part) in others.iter_mut().zip(scenario.parts_beside(param)) {
            *place = part;
        }
        if others[0].0 == param { Self::Alone(param) } else { Self::Share(param, others) }
    }

    fn put(&self, trial: &mut Scenario, value: f64) {
        match self {
            Self::Alone(param) => trial.put(*param, value),
            Self::AtMost(param, most) => trial.put(*param, value.min(*most)),
            Self::Share(param, others) => {
                for (other, part) in others {
                    trial.put(*other, part * (1.0 - value));
                }
                trial.put(*param, value);
            }
        }
    }
}

/// How one running sum spreads over the draws. Kronor in fixed prices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Percentiles of the running sum at each year's end, in the order of [`QUANTILES`].
    pub cumulative: [Yearly; QUANTILES.len()],
    /// Mean of the present value.
    pub npv_mean: f64,
    /// Percentiles of the present value.
    pub npv: [f64; QUANTILES.len()],
    /// The share of the draws that are paid back by each year's end.
    pub paid_back_by: Yearly,
}

/// One draw, seen by the payer's group.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DrawnOutcome {
    /// Running sum at the horizon, kronor.
    pub sum: f64,
    /// Present value, kronor.
    pub npv: f64,
    /// When it is paid back, years; none within the horizon.
    pub payback_years: Option<f64>,
}

/// What the draws show together.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncertainty {
    /// Draws that it is read off.
    pub draws: usize,
    /// Which set of draws they are.
    pub seed: u64,
    /// Budget years counted.
    pub years: usize,
    /// One for each of [`FOLLOWED`].
    pub spreads: [Spread; FOLLOWED_COUNT],
    /// [`EQUAL_OUTCOMES`] draws at equal distances, the worst first.
    pub outcomes: [DrawnOutcome; EQUAL_OUTCOMES],
}

impl Uncertainty {
    const EMPTY: Self = Self {
        draws: 0,
        seed: 0,
        years: 0,
        spreads: [Spread {
            cumulative: [[0.0; MAX_YEARS]; QUANTILES.len()],
            npv_mean: 0.0,
            npv: [0.0; QUANTILES.len()],
            paid_back_by: [0.0; MAX_YEARS],
        }; FOLLOWED_COUNT],
        outcomes: [DrawnOutcome { sum: 0.0, npv: 0.0, payback_years: None }; EQUAL_OUTCOMES],
    };

    /// All draws of a scenario at once; [`Simulation`] takes them in small steps.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken.
    pub fn of(scenario: &Scenario, draws: usize, seed: u64) -> Result<Self, ScenarioError> {
        let mut simulation = Simulation::new(draws, seed);
        simulation.start(scenario)?;
        while simulation.step() {}
        Ok(simulation.result)
    }

    /// How one of [`FOLLOWED`] spreads; none for a sum that is not followed.
    pub fn spread(&self, total: Total) -> Option<&Spread> {
        FOLLOWED.iter().position(|followed| *followed == total).map(|index| &self.spreads[index])
    }
}

/// The values of one parameter in all draws.
#[derive(Clone, Debug)]
struct Column {
    param: Param,
    /// Its probability in each draw.
    probabilities: Option<Vec<f64>>,
    /// Low, most likely and high that `values` are drawn for.
    span: Option<(f64, f64, f64)>,
    /// What they are drawn from.
    distribution: Option<Pert>,
    /// As many as are drawn so far.
    values: Vec<f64>,
}

/// Where the work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Drawing the values of the parameter at this place, until there are this many of each.
    Values { place: usize, goal: usize },
    /// Computing draws until there are this many.
    Draws { goal: usize },
    /// Reading off percentiles of the followed sum at this place, from this year on.
    Percentiles { followed: usize, from_year: usize },
    /// Reading off what is left: present values, payback, outcomes.
    Rest,
    /// All draws are read off.
    Done,
}

/// A kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Values of the uncertain parameters are drawn.
    Values,
    /// Draws are computed.
    Draws,
    /// Percentiles and the rest are read off.
    Reading,
    /// There is none.
    None,
}

/// Draws on their way to an [`Uncertainty`].
#[derive(Clone, Debug)]
pub struct Simulation {
    draws: usize,
    seed: u64,
    scenario: Scenario,
    years: usize,
    stage: Stage,
    columns: Vec<Column>,
    /// Draws computed.
    computed: usize,
    /// Running sums: for each year, followed sum and draw.
    running: Vec<f64>,
    /// Present values: for each followed sum and draw.
    npv: Vec<f64>,
    /// For each followed sum, how many draws are paid back in each year; the last never.
    paid_back_in: [[u32; MAX_YEARS + 1]; FOLLOWED_COUNT],
    percentiles: Percentiles,
    in_progress: Uncertainty,
    /// What the last complete reading showed, be it of this scenario or of one before.
    result: Uncertainty,
    /// Whether it is of this scenario.
    answered: bool,
}

impl Simulation {
    /// `draws` are held from 1 to [`MOST_DRAWS`]. Nothing is computed before [`Simulation::start`].
    pub fn new(draws: usize, seed: u64) -> Self {
        let column = |param| Column { param, probabilities: None, span: None, distribution: None, values: Vec::new() };
        Self {
            draws: draws.clamp(1, MOST_DRAWS),
            seed,
            scenario: Scenario::default(),
            years: 0,
            stage: Stage::Done,
            columns: UNCERTAIN.into_iter().map(column).collect(),
            computed: 0,
            running: Vec::new(),
            npv: Vec::new(),
            paid_back_in: [[0; MAX_YEARS + 1]; FOLLOWED_COUNT],
            percentiles: Percentiles::default(),
            in_progress: Uncertainty::EMPTY,
            result: Uncertainty::EMPTY,
            answered: false,
        }
    }

    /// Begins with another scenario; [`COARSE_DRAWS`] draws are read off first.
    ///
    /// # Errors
    /// A rule that joins several parameters is broken; the work under way goes on.
    pub fn start(&mut self, scenario: &Scenario) -> Result<(), ScenarioError> {
        scenario.check()?;
        self.scenario = *scenario;
        self.years = scenario.horizon_years();
        self.computed = 0;
        self.running.resize(FOLLOWED_COUNT * self.years * self.draws, 0.0);
        self.npv.resize(FOLLOWED_COUNT * self.draws, 0.0);
        self.paid_back_in = [[0; MAX_YEARS + 1]; FOLLOWED_COUNT];
        self.stage = Stage::Values { place: 0, goal: self.draws.min(COARSE_DRAWS) };
        self.answered = false;
        Ok(())
    }

    /// Does a small piece of the work; false when there is none left.
    ///
    /// Kept apart from its caller, which may be compiled for size.
    #[inline(never)]
    pub fn step(&mut self) -> bool {
        self.stage = match self.stage {
            Stage::Values { place, goal } => {
                if !self.draw_values(place, goal) {
                    Stage::Values { place, goal }
                } else if place + 1 < self.columns.len() {
                    Stage::Values { place: place + 1, goal }
                } else {
                    Stage::Draws { goal }
                }
            }
            Stage::Draws { goal } => {
                self.compute_draws((self.computed + DRAWS_IN_STEP).min(goal));
                if self.computed < goal {
                    Stage::Draws { goal }
                } else {
                    Stage::Percentiles { followed: 0, from_year: 0 }
                }
            }
            Stage::Percentiles { followed, from_year } => {
                let to_year = (from_year + YEARS_IN_STEP).min(self.years);
                self.read_percentiles(followed, from_year..to_year);
                if to_year < self.years {
                    Stage::Percentiles { followed, from_year: to_year }
                } else if followed + 1 < FOLLOWED_COUNT {
                    Stage::Percentiles { followed: followed + 1, from_year: 0 }
                } else {
                    Stage::Rest
                }
            }
            Stage::Rest => {
                self.read_rest();
                self.result = self.in_progress.clone();
                self.answered = true;
                if self.computed < self.draws { Stage::Values { place: 0, goal: self.draws } } else { Stage::Done }
            }
            Stage::Done => Stage::Done,
        };
        self.stage != Stage::Done
    }

    /// What the next step does; a bench takes its time for each kind.
    pub const fn next(&self) -> Work {
        match self.stage {
            Stage::Values { .. } => Work::Values,
            Stage::Draws { .. } => Work::Draws,
            Stage::Percentiles { .. } | Stage::Rest => Work::Reading,
            Stage::Done => Work::None,
        }
    }

    /// The values of one of [`UNCERTAIN`] in all draws; none before they are drawn.
    pub fn values(&self, param: Param) -> &[f64] {
        self.columns.iter().find(|column| column.param == param).map_or(&[], |column| &column.values)
    }

    /// Each draw as a whole scenario.
    pub(super) fn trials(&mut self) -> impl Iterator<Item = Scenario> {
        for place in 0..self.columns.len() {
            while !self.draw_values(place, self.draws) {}
        }
        let rules = self.rules();
        (0..self.draws).map(move |draw| {
            let mut trial = self.scenario;
            self.put(&mut trial, &rules, draw);
            trial
        })
    }

    /// How each drawn parameter is put into a scenario.
    fn rules(&self) -> Vec<Rule> {
        self.columns.iter().map(|column| Rule::of(&self.scenario, column.param)).collect()
    }

    /// Puts the values of one draw into a scenario.
    fn put(&self, trial: &mut Scenario, rules: &[Rule], draw: usize) {
        for (rule, column) in rules.iter().zip(&self.columns) {
            rule.put(trial, column.values[draw]);
        }
    }

    /// What has been read off this scenario's draws; [`Uncertainty::draws`] says how many they were. None before the first
    /// reading.
    pub fn result(&self) -> Option<&Uncertainty> {
        self.answered.then_some(&self.result)
    }

    /// Draws some values of one parameter, unless they are there from before; true when there are `goal` of them.
    fn draw_values(&mut self, place: usize, goal: usize) -> bool {
        let (draws, seed) = (self.draws, self.seed);
        let column = &mut self.columns[place];
        let (low, high) = span(&self.scenario, column.param);
        let wanted = (low, self.scenario.get(column.param), high);
        let probabilities = column.probabilities.get_or_insert_with(|| draws::probabilities(column.param, draws, seed));
        if column.span != Some(wanted) {
            column.span = Some(wanted);
            column.distribution = Some(Pert::new(low, wanted.1, high));
            column.values.clear();
        }
        if let Some(distribution) = &column.distribution {
            let drawn = column.values.len();
            let next = probabilities.iter().take(goal).skip(drawn).take(VALUES_IN_STEP);
            column.values.extend(next.map(|probability| distribution.quantile(*probability)));
        }
        column.values.len() >= goal
    }

    /// Computes draws until there are `goal`.
    fn compute_draws(&mut self, goal: usize) {
        let mut books = Books::new(&self.scenario);
        let mut trial = self.scenario;
        let rules = self.rules();
        for draw in self.computed..goal {
            self.put(&mut trial, &rules, draw);
            books.fill(&trial);
            self.sum_up(&books, draw);
        }
        self.computed = goal;
    }

    /// Keeps what is read off one draw's running sums.
    fn sum_up(&mut self, books: &Books, draw: usize) {
        // The last year, counted from one, at whose end each sum is below zero.
        let mut below_until = [0; FOLLOWED_COUNT];
        let mut columns = self.running.chunks_exact_mut(self.draws);
        for year in 0..self.years.min(MAX_YEARS) {
            let (early, lasting) = (books.early[year], books.lasting[year]);
            let mut sums = [0.0; FOLLOWED_COUNT];
            for group in 0..GROUPS {
                // Adding nothing turns −0, which would print as "-0", into 0.
                sums[group] = early * books.value_early[group] + lasting * books.value_lasting[group] + 0.0;
                if books.booked_on[group] {
                    sums[group] += books.booked[group][year];
                }
                if group < Group::PUBLIC.len() {
                    sums[PUBLIC] += sums[group];
                }
            }
            for (followed, (sum, column)) in sums.into_iter().zip(&mut columns).enumerate() {
                below_until[followed] = if sum < -NOTHING { year + 1 } else { below_until[followed] };
                column[draw] = sum;
            }
        }
        let npv = books.npv();
        for followed in 0..FOLLOWED_COUNT {
            self.npv[followed * self.draws + draw] = npv[followed];
            self.paid_back_in[followed][below_until[followed]] += 1;
        }
    }

    fn read_percentiles(&mut self, followed: usize, years: std::ops::Range<usize>) {
        for year in years {
            let start = column_of(followed, year, self.draws);
            let found = self.percentiles.of(&self.running[start..start + self.computed], QUANTILES);
            for (cumulative, found) in self.in_progress.spreads[followed].cumulative.iter_mut().zip(found) {
                cumulative[year] = found;
            }
        }
    }

    fn read_rest(&mut self) {
        let draws = self.computed;
        (self.in_progress.draws, self.in_progress.seed, self.in_progress.years) = (draws, self.seed, self.years);
        for (followed, spread) in self.in_progress.spreads.iter_mut().enumerate() {
            let npv = &self.npv[followed * self.draws..][..draws];
            // Adding nothing turns −0, which would print as "-0", into 0.
            spread.npv_mean = npv.iter().sum::<f64>() / draws as f64 + 0.0;
            spread.npv = self.percentiles.of(npv, QUANTILES);
            let mut paid_back = 0;
            spread.paid_back_by = [0.0; MAX_YEARS];
            for year in 0..self.years {
                paid_back += self.paid_back_in[followed][year];
                spread.paid_back_by[year] = f64::from(paid_back) / draws as f64;
            }
            for cumulative in &mut spread.cumulative {
                cumulative[self.years..].fill(0.0);
            }
        }

        let payer = self.scenario.payer_group() as usize;
        let last_year = column_of(payer, self.years - 1, self.draws);
        let ranks: [usize; EQUAL_OUTCOMES] =
            std::array::from_fn(|index| (2 * index + 1) * draws / (2 * EQUAL_OUTCOMES));
        self.percentiles.pick(&self.running[last_year..last_year + draws], &ranks);
        for (outcome, rank) in self.in_progress.outcomes.iter_mut().zip(ranks) {
            let (sum, draw) = self.percentiles.at(rank);
            let mut before = 0.0;
            let nets = (0..self.years).map(|year| {
                let now = self.running[column_of(payer, year, self.draws) + draw as usize];
                now - std::mem::replace(&mut before, now)
            });
            let payback_years = payback_years(nets);
            let npv = self.npv[payer * self.draws + draw as usize];
            *outcome = DrawnOutcome { sum, npv, payback_years };
        }
    }
}

/// Where the running sums of one of [`FOLLOWED`] in a year begin.
const fn column_of(followed: usize, year: usize, draws: usize) -> usize {
    (year * FOLLOWED_COUNT + followed) * draws
}

/// What each group gets.
fn by_group(flows: &livelihood::Flows) -> [f64; GROUPS] {
    let mut sums = [0.0; GROUPS];
    for budget in Budget::ALL {
        if let Some(group) = budget.group() {
            sums[group as usize] += flows.of(budget);
        }
    }
    sums
}

/// One draw's books, summed from year 0. Kronor and family-years.
struct Books {
    years: usize,
    /// The group that pays.
    payer: Group,
    /// Part of each year that the effort goes on.
    overlap: Yearly,
    /// What each year's running sum adds to the present value.
    npv_weight: Yearly,
    /// The groups that more is booked on than family-years at their value.
    booked_on: [bool; GROUPS],
    early: Yearly,
    lasting: Yearly,
    value_early: [f64; GROUPS],
    value_lasting: [f64; GROUPS],
    /// Cost, administration not yet saved, and transfers.
    booked: [Yearly; GROUPS],
}

impl Books {
    fn new(scenario: &Scenario) -> Self {
        let years = scenario.horizon_years();
        let factors = discount_factors(scenario.get(Param::DiscountRate));
        let transfers = scenario.financing() != Financing::Own;
        let is_equalised = livelihood::cost_equalisation_loss(scenario) != 0.0;
        let payer = scenario.payer_group();
        Self {
            years,
            payer,
            overlap: std::array::from_fn(|year| effort::overlap(scenario, year)),
            // Σ net·factor over the years, with the nets as differences of the running sum.
            npv_weight: std::array::from_fn(|year| {
                if year + 1 < years { factors[year] - factors[year + 1] } else { factors[year] }
            }),
            booked_on: Group::ALL.map(|group| {
                let is_other = group == Group::Equalisation && is_equalised;
                transfers || group == Group::Municipality || group == payer || is_other
            }),
            early: [0.0; MAX_YEARS],
            lasting: [0.0; MAX_YEARS],
            value_early: [0.0; GROUPS],
            value_lasting: [0.0; GROUPS],
            booked: [[0.0; MAX_YEARS]; GROUPS],
        }
    }

    /// Present value of each of [`FOLLOWED`].
    fn npv(&self) -> [f64; FOLLOWED_COUNT] {
        let weighted = |sums: &Yearly| -> f64 {
            sums[..self.years].iter().zip(&self.npv_weight).map(|(sum, weight)| sum * weight).sum()
        };
        let (early, lasting) = (weighted(&self.early), weighted(&self.lasting));
        let mut npv = [0.0; FOLLOWED_COUNT];
        for (group, npv) in npv.iter_mut().enumerate().take(GROUPS) {
            *npv = early * self.value_early[group] + lasting * self.value_lasting[group] + 0.0;
            if self.booked_on[group] {
                *npv += weighted(&self.booked[group]);
            }
        }
        npv[PUBLIC] = npv[..Group::PUBLIC.len()].iter().sum();
        npv
    }

    /// Books one draw.
    fn fill(&mut self, trial: &Scenario) {
        let arms = Arms::fit(trial);
        let family_years = FamilyYears::of(trial, &arms);
        let values = livelihood::values(trial);
        self.value_early = by_group(&values.early);
        self.value_lasting = by_group(&values.lasting);

        let administration = livelihood::cashable_administration(trial);
        let cost_per_year = effort::cost_per_year(trial);
        for (booked, booked_on) in self.booked.iter_mut().zip(self.booked_on) {
            if booked_on {
                booked.fill(0.0);
            }
        }
        let (mut early, mut lasting, mut cost, mut not_saved) = (0.0, 0.0, trial.get(Param::StartupCost), 0.0);
        for year in 0..self.years {
            early += family_years.early[year];
            lasting += family_years.lasting[year];
            cost += self.overlap[year] * cost_per_year;
            not_saved += administration * family_years.before_end[year];
            self.early[year] = early;
            self.lasting[year] = lasting;
            self.booked[Group::Municipality as usize][year] -= not_saved;
            self.booked[self.payer as usize][year] -= cost;
        }
        self.book_cost_equalisation(trial);
        if trial.financing() != Financing::Own {
            self.book_transfers(trial, &family_years, &values);
        }
    }

    /// After the family-years have been summed.
    fn book_cost_equalisation(&mut self, trial: &Scenario) {
        let lost = livelihood::cost_equalisation_loss(trial);
        if lost == 0.0 {
            return;
        }
        for year in livelihood::COST_EQUALISATION_LAG_YEARS..self.years {
            let earlier = year - livelihood::COST_EQUALISATION_LAG_YEARS;
            let moved = lost * (self.early[earlier] + self.lasting[earlier]);
            self.booked[Group::Municipality as usize][year] -= moved;
            self.booked[Group::Equalisation as usize][year] += moved;
        }
    }

    fn book_transfers(&mut self, trial: &Scenario, family_years: &FamilyYears, values: &Values) {
        let administration = livelihood::cashable_administration(trial);
        let saved = |flows: &livelihood::Flows| flows.of(Budget::IncomeSupport) + flows.of(Budget::SocialServices);
        let (saved_early, saved_lasting) = (saved(&values.early), saved(&values.lasting));
        let basis = Basis::of(self.years, |year| {
            let (early, lasting) = (family_years.early[year], family_years.lasting[year]);
            let saving = early * saved_early + lasting * saved_lasting - administration * family_years.before_end[year];
            (effort::cost_in_year(trial, year), saving, early + lasting)
        });
        let mut moved = [[0.0; MAX_YEARS]; GROUPS];
        financing::transfers(trial, &basis, |year, from, to, kronor| {
            if let Some(from) = from.group() {
                moved[from as usize][year] -= kronor;
            }
            if let Some(to) = to.group() {
                moved[to as usize][year] += kronor;
            }
        });
        for (booked, moved) in self.booked.iter_mut().zip(moved) {
            let mut sum = 0.0;
            for (booked, moved) in booked.iter_mut().zip(moved) {
                sum += moved;
                *booked += sum;
            }
        }
    }
}
