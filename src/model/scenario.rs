//! A scenario: one value for every parameter, checked before the model sees it.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::budget::{Budget, Group};
use super::parameter::{ALL, Key, Kind, Param, TABLE, UNCERTAIN};

/// What families live on before the effort moves them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// Income support from the municipality.
    IncomeSupport,
    /// A benefit from the state.
    StateBenefit,
    /// Kronor saved per family-year, given budget by budget.
    Table,
}

/// How the state benefit of [`Baseline::StateBenefit`] is taxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BenefitTax {
    /// As income without in-work credit.
    Plain,
    /// With the credit.
    AsWork,
    /// Not at all.
    Untaxed,
}

/// Who carries the cost meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Financing {
    /// The payer, in its yearly budget.
    Own,
    /// A municipal social investment fund that is repaid.
    Fund,
    /// Municipality, region and state, by agreed parts.
    Shared,
    /// A state fund that pays for outcomes.
    OutcomeFund,
    /// An investor, through an outcomes contract.
    Contract,
}

impl Financing {
    /// All ways, in the order of the parameter's names.
    pub const ALL: [Self; 5] = [Self::Own, Self::Fund, Self::Shared, Self::OutcomeFund, Self::Contract];

    /// The name in files, in links and on the command line.
    pub const fn id(self) -> &'static str {
        match Param::Financing.row().kind {
            Kind::Choice(names) => names[self as usize],
            _ => "",
        }
    }
}

/// The two sets of five shares that each sum to 1.
pub const SHARE_SETS: [[Param; 5]; 2] = [
    [Param::ShareWork, Param::ShareSubsidised, Param::ShareStudies, Param::ShareOtherBenefit, Param::ShareOther],
    [
        Param::LastingWork,
        Param::LastingSubsidised,
        Param::LastingStudies,
        Param::LastingOtherBenefit,
        Param::LastingOther,
    ],
];

/// The parts of a shared cost, which sum to 1 where the cost is shared.
pub const SPLITS: [Param; 3] = [Param::SplitMunicipality, Param::SplitRegion, Param::SplitState];

/// Least time from the effort's first effect to when it is measured, years.
const LEAST_EFFECTIVE_YEARS: f64 = 0.25;

/// The reference caseload is at most this part of the ordinary one.
const MOST_OF_ORDINARY: f64 = 0.9;

/// The shares that sum to 1 with this one, itself included; none for other parameters.
fn set_of(param: Param) -> Option<&'static [Param]> {
    let sets = SHARE_SETS.iter().map(|set| &set[..]).chain([&SPLITS[..]]);
    sets.into_iter().find(|set| set.contains(&param))
}

/// Parts of one on the grid that + and − move a share along.
const PER_CENT: f64 = 100.0;

/// Parts of one on the grid of what a field shows of a share: hundredths of a per cent.
const SHOWN: f64 = 10_000.0;

/// In steps of a grid: nearer than this to a place on it is there.
const SAME_PLACE: f64 = 1e-6;

/// In per cent: shares that were rounded to what is shown lie within this of the whole per cents that they came from, also
/// when they have been scaled back and rounded again.
const ROUNDED_TWICE: f64 = 0.03;

/// How far from a grid of so many parts of one a share lies, in its steps.
fn off_grid(share: f64, parts: f64) -> f64 {
    (share * parts - (share * parts).round()).abs()
}

/// Rounds shares that sum to `left` to hundredths of a per cent, by largest remainder; what `left` itself has beyond those
/// goes to the largest of them.
///
/// Where the shares were not whole per cents before and all come near it now, they become whole: so one press of −
/// takes back what one press of + did, to the last bit.
fn round_shares(shares: &mut [f64], left: f64, were_whole: bool) {
    let near = if were_whole { SAME_PLACE } else { ROUNDED_TWICE };
    let whole = |share: f64| (share * PER_CENT).round();
    let sum: f64 = shares.iter().map(|share| whole(*share)).sum();
    if shares.iter().all(|share| off_grid(*share, PER_CENT) <= near) && (sum - left * PER_CENT).abs() <= SAME_PLACE {
        for share in shares {
            *share = whole(*share) / PER_CENT;
        }
        return;
    }
    let places = |share: f64| (share * SHOWN + SAME_PLACE).floor();
    let mut missing = places(left) - shares.iter().map(|share| places(*share)).sum::<f64>();
    let mut remainders: Vec<f64> = shares.iter().map(|share| share * SHOWN - places(*share)).collect();
    let mut counts: Vec<f64> = shares.iter().map(|share| places(*share)).collect();
    while missing > 0.5 {
        let Some(largest) = largest(&remainders) else { return };
        remainders[largest] -= 1.0;
        counts[largest] += 1.0;
        missing -= 1.0;
    }
    for (share, count) in shares.iter_mut().zip(counts) {
        *share = count / SHOWN;
    }
    let beyond = left - places(left) / SHOWN;
    if let Some(largest) = largest(shares).filter(|_| beyond > SAME_PLACE / SHOWN) {
        shares[largest] += beyond;
    }
}

/// The place of the largest number, of several the first.
fn largest(numbers: &[f64]) -> Option<usize> {
    let beyond = |best: usize, place: usize| if numbers[place] > numbers[best] { place } else { best };
    (0..numbers.len()).reduce(beyond)
}

/// How far a sum of shares, or a joint limit, may be off.
const TOLERANCE: f64 = 1e-9;

/// One value for every parameter, and the span of each that the draws vary. Flags are 0 or 1, choices the index of their
/// name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scenario {
    values: [f64; TABLE.len()],
    /// Low and high of each of [`UNCERTAIN`], before a value in force outside widens them.
    ends: [(f64, f64); UNCERTAIN.len()],
}

/// What is wrong with a value, a name or a combination.
#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioError {
    /// No parameter has this name.
    UnknownParameter {
        /// The name given.
        id: String,
    },
    /// The text is not a value of this parameter.
    NotAValue {
        /// Whose value it should be.
        key: Key,
        /// The text given.
        text: String,
    },
    /// A number outside the parameter's range.
    OutOfRange {
        /// Whose value it should be.
        key: Key,
        /// The number given.
        value: f64,
    },
    /// The low end of a span is above its high end.
    EndsCrossed {
        /// Whose span it is.
        param: Param,
        /// Its low end.
        low: f64,
        /// Its high end.
        high: f64,
    },
    /// Shares that should sum to 1 do not.
    SharesDoNotSum {
        /// The shares.
        params: &'static [Param],
        /// Their sum.
        sum: f64,
    },
    /// `start_lag_months` is too long for `reference_years`.
    LagTooLong {
        /// The lag in months.
        lag_months: f64,
        /// The reference period in years.
        reference_years: f64,
    },
    /// `reference_caseload` is too near `ordinary_caseload`.
    ReferenceTooNear {
        /// The reference caseload.
        reference: f64,
        /// The ordinary caseload.
        ordinary: f64,
    },
    /// `pension_share` is above `employer_contributions`.
    PensionAboveContributions {
        /// The pension part.
        pension: f64,
        /// The whole.
        contributions: f64,
    },
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownParameter { id } => write!(out, "unknown parameter `{id}`"),
            Self::NotAValue { key, text } => {
                write!(out, "`{key}` cannot be `{text}`: {}", Allowed(key.param()))
            }
            Self::OutOfRange { key, value } => {
                write!(out, "`{key}` cannot be {value}: {}", Allowed(key.param()))
            }
            Self::EndsCrossed { param, low, high } => {
                write!(out, "`{}` ({low}) may be at most `{}` ({high})", Key::Low(*param), Key::High(*param))
            }
            Self::SharesDoNotSum { params, sum } => {
                for (index, param) in params.iter().enumerate() {
                    write!(out, "{}`{}`", if index == 0 { "" } else { ", " }, param.id())?;
                }
                write!(out, " must sum to 1, not {sum}")
            }
            Self::LagTooLong { lag_months, reference_years } => write!(
                out,
                "`start_lag_months` ({lag_months}) / 12 may be at most `reference_years` ({reference_years}) − 0.25"
            ),
            Self::ReferenceTooNear { reference, ordinary } => {
                write!(out, "`reference_caseload` ({reference}) may be at most 0.9 · `ordinary_caseload` ({ordinary})")
            }
            Self::PensionAboveContributions { pension, contributions } => {
                write!(out, "`pension_share` ({pension}) may be at most `employer_contributions` ({contributions})")
            }
        }
    }
}

impl std::error::Error for ScenarioError {}

impl ScenarioError {
    /// The parameters that do not go together; none for an error in a single value.
    pub const fn joined(&self) -> &'static [Param] {
        match self {
            Self::UnknownParameter { .. } | Self::NotAValue { .. } | Self::OutOfRange { .. } => &[],
            Self::EndsCrossed { param, .. } => match span_of(*param) {
                Some(index) => std::slice::from_ref(&UNCERTAIN[index]),
                None => &[],
            },
            Self::SharesDoNotSum { params, .. } => params,
            Self::LagTooLong { .. } => &[Param::StartLagMonths, Param::ReferenceYears],
            Self::ReferenceTooNear { .. } => &[Param::ReferenceCaseload, Param::OrdinaryCaseload],
            Self::PensionAboveContributions { .. } => &[Param::PensionShare, Param::EmployerContributions],
        }
    }
}

/// What a parameter may be, in words.
struct Allowed(Param);

impl fmt::Display for Allowed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.row().kind {
            Kind::Number { min, max, .. } => write!(out, "a number from {min} to {max}"),
            Kind::Whole { min, max } => write!(out, "a whole number from {min} to {max}"),
            Kind::Flag => write!(out, "true or false"),
            Kind::Choice(names) => write!(out, "one of {}", names.join(", ")),
        }
    }
}

impl Default for Scenario {
    /// Every parameter at the default of the table.
    fn default() -> Self {
        Self {
            values: std::array::from_fn(|index| TABLE[index].default),
            ends: UNCERTAIN.map(|param| param.row().ends.unwrap_or((param.row().default, param.row().default))),
        }
    }
}

impl Scenario {
    /// The value as kept: a number, 0 or 1 for a flag, the index of a choice.
    pub const fn get(&self, param: Param) -> f64 {
        self.values[param as usize]
    }

    /// The lowest and highest value that the draws take; none for a parameter that they do not vary.
    pub fn ends(&self, param: Param) -> Option<(f64, f64)> {
        span_of(param).map(|index| self.ends[index])
    }

    /// What stands under a name; an end of a span that is not drawn is its value.
    pub fn get_key(&self, key: Key) -> f64 {
        let ends = |param| self.ends(param).unwrap_or((self.get(param), self.get(param)));
        match key {
            Key::Value(param) => self.get(param),
            Key::Low(param) => ends(param).0,
            Key::High(param) => ends(param).1,
        }
    }

    /// Sets one parameter.
    ///
    /// # Errors
    /// A number outside the range, or a part of a whole where a whole number is asked for; the scenario is unchanged.
    pub fn set(&mut self, param: Param, value: f64) -> Result<(), ScenarioError> {
        self.set_key(Key::Value(param), value)
    }

    /// Sets what stands under a name.
    ///
    /// # Errors
    /// As for [`Scenario::set`].
    pub fn set_key(&mut self, key: Key, value: f64) -> Result<(), ScenarioError> {
        let param = key.param();
        let (min, max) = param.range();
        let whole = !matches!(param.row().kind, Kind::Number { .. });
        // A NaN is in no range.
        if !(min..=max).contains(&value) || (whole && value.fract() != 0.0) {
            return Err(ScenarioError::OutOfRange { key, value });
        }
        // A minus zero would print as "-0" and mean the same.
        let value = value + 0.0;
        match (key, span_of(param)) {
            (Key::Value(_), _) => self.values[param as usize] = value,
            (Key::Low(_), Some(index)) => self.ends[index].0 = value,
            (Key::High(_), Some(index)) => self.ends[index].1 = value,
            (_, None) => return Err(ScenarioError::UnknownParameter { id: key.to_string() }),
        }
        Ok(())
    }

    /// The range of a parameter while the others stay as they are, and which of them narrows it: a rule that joins two of them
    /// leaves a part of its own range.
    pub fn allowed(&self, param: Param) -> (f64, f64, Option<Param>) {
        let (min, max) = param.range();
        let least = |least: f64, by: Param| if least > min { (least, max, Some(by)) } else { (min, max, None) };
        let most = |most: f64, by: Param| if most < max { (min, most, Some(by)) } else { (min, max, None) };
        match param {
            Param::StartLagMonths => {
                most(12.0 * (self.get(Param::ReferenceYears) - LEAST_EFFECTIVE_YEARS), Param::ReferenceYears)
            }
            Param::ReferenceYears => {
                least(self.get(Param::StartLagMonths) / 12.0 + LEAST_EFFECTIVE_YEARS, Param::StartLagMonths)
            }
            Param::ReferenceCaseload => {
                most(MOST_OF_ORDINARY * self.get(Param::OrdinaryCaseload), Param::OrdinaryCaseload)
            }
            Param::OrdinaryCaseload => {
                least(self.get(Param::ReferenceCaseload) / MOST_OF_ORDINARY, Param::ReferenceCaseload)
            }
            Param::PensionShare => most(self.get(Param::EmployerContributions), Param::EmployerContributions),
            Param::EmployerContributions => least(self.get(Param::PensionShare), Param::PensionShare),
            _ => (min, max, None),
        }
    }

    /// The same with other values of some parameters.
    ///
    /// # Errors
    /// A value outside its range, or a broken rule that joins several.
    pub fn with(&self, values: impl IntoIterator<Item = (Param, f64)>) -> Result<Self, ScenarioError> {
        let mut other = *self;
        for (param, value) in values {
            other.set(param, value)?;
        }
        other.check()?;
        Ok(other)
    }

    /// The same with another value of a parameter; what shares a whole with it gives way, from what it is in `before`.
    ///
    /// # Errors
    /// As for [`Scenario::with`].
    pub fn with_shared_out(&self, param: Param, value: f64, before: &Self) -> Result<Self, ScenarioError> {
        let mut other = *self;
        other.set(param, value)?;
        other.share_out(param, before);
        other.check()?;
        Ok(other)
    }

    /// Lets the other shares of a parameter's set take what it leaves, in the parts that they have in `before`, each
    /// rounded to what a field shows. Where the parameter is as it was before, so are they.
    pub fn share_out(&mut self, param: Param, before: &Self) {
        let Some(set) = set_of(param) else { return };
        let sums_to_one = || (set.iter().map(|share| before.get(*share)).sum::<f64>() - 1.0).abs() <= TOLERANCE;
        if self.get(param) == before.get(param) && sums_to_one() {
            for share in set {
                self.put(*share, before.get(*share));
            }
            return;
        }
        let left = 1.0 - self.get(param);
        let (others, mut wanted): (Vec<Param>, Vec<f64>) =
            before.parts_beside(param).map(|(other, part)| (other, left * part)).unzip();
        let were_whole = others.iter().all(|other| off_grid(before.get(*other), PER_CENT) <= SAME_PLACE);
        round_shares(&mut wanted, left, were_whole);
        for (other, share) in others.into_iter().zip(wanted) {
            self.put(other, share);
        }
    }

    /// The other shares of a parameter's set, each with its part of what they have together; where that is nothing, another
    /// benefit has it all, and of a shared cost they have equal parts. Nothing for a parameter that is no share.
    pub(super) fn parts_beside(&self, param: Param) -> impl Iterator<Item = (Param, f64)> {
        let others = move || set_of(param).unwrap_or_default().iter().copied().filter(move |other| *other != param);
        let sum: f64 = others().map(|other| self.get(other)).sum();
        let takes_all = |other: Param| matches!(other, Param::ShareOtherBenefit | Param::LastingOtherBenefit);
        let count = others().count() as f64;
        others().map(move |other| {
            let part = if sum > 0.0 {
                self.get(other) / sum
            } else if others().any(takes_all) {
                f64::from(u8::from(takes_all(other)))
            } else {
                1.0 / count
            };
            (other, part)
        })
    }

    /// Puts what a broken rule joins back to what it is in `other`, where the rule holds: two ends that cross, or values.
    pub fn mend(&mut self, error: &ScenarioError, other: &Self) {
        for param in error.joined() {
            match (error, span_of(*param)) {
                (ScenarioError::EndsCrossed { .. }, Some(index)) => self.ends[index] = other.ends[index],
                _ => self.values[*param as usize] = other.get(*param),
            }
        }
    }

    /// Puts in a drawn value: inside the range by the way it was drawn.
    pub(super) const fn put(&mut self, param: Param, value: f64) {
        self.values[param as usize] = value;
    }

    /// The value that `text` stands for: a number, `true` or `false`, or a name; `number` reads numbers.
    ///
    /// The number may lie outside the range; [`Scenario::set`] tells.
    ///
    /// # Errors
    /// The text is nothing that the parameter can be.
    pub fn read(key: Key, text: &str, number: fn(&str) -> Option<f64>) -> Result<f64, ScenarioError> {
        let value = match key.param().row().kind {
            Kind::Number { .. } | Kind::Whole { .. } => number(text).filter(|value| value.is_finite()),
            Kind::Flag => text.parse().ok().map(|yes: bool| f64::from(u8::from(yes))),
            Kind::Choice(names) => names.iter().position(|name| *name == text).map(|index| index as f64),
        };
        value.ok_or_else(|| ScenarioError::NotAValue { key, text: text.to_owned() })
    }

    /// The value as it stands in links and on the command line; `number` writes numbers.
    pub fn write(&self, key: Key, number: fn(f64) -> String) -> String {
        let value = self.get_key(key);
        match key.param().row().kind {
            Kind::Number { .. } | Kind::Whole { .. } => number(value),
            Kind::Flag => (value != 0.0).to_string(),
            Kind::Choice(names) => names[value as usize].to_owned(),
        }
    }

    /// Checks the rules that join several parameters.
    ///
    /// # Errors
    /// The first rule that is broken.
    pub fn check(&self) -> Result<(), ScenarioError> {
        let lag_months = self.get(Param::StartLagMonths);
        let reference_years = self.get(Param::ReferenceYears);
        if lag_months / 12.0 > reference_years - LEAST_EFFECTIVE_YEARS + TOLERANCE {
            return Err(ScenarioError::LagTooLong { lag_months, reference_years });
        }
        let reference = self.get(Param::ReferenceCaseload);
        let ordinary = self.get(Param::OrdinaryCaseload);
        if reference > MOST_OF_ORDINARY * ordinary + TOLERANCE {
            return Err(ScenarioError::ReferenceTooNear { reference, ordinary });
        }
        let pension = self.get(Param::PensionShare);
        let contributions = self.get(Param::EmployerContributions);
        if pension > contributions {
            return Err(ScenarioError::PensionAboveContributions { pension, contributions });
        }
        for (param, (low, high)) in UNCERTAIN.into_iter().zip(self.ends) {
            if low > high {
                return Err(ScenarioError::EndsCrossed { param, low, high });
            }
        }
        for set in &SHARE_SETS {
            self.check_sum(set)?;
        }
        if self.financing() == Financing::Shared {
            self.check_sum(&SPLITS)?;
        }
        Ok(())
    }

    fn check_sum(&self, params: &'static [Param]) -> Result<(), ScenarioError> {
        let sum = params.iter().map(|param| self.get(*param)).sum::<f64>();
        if (sum - 1.0).abs() > TOLERANCE {
            return Err(ScenarioError::SharesDoNotSum { params, sum });
        }
        Ok(())
    }

    /// What families live on before the effort moves them.
    pub fn baseline(&self) -> Baseline {
        match self.get(Param::Baseline) as usize {
            0 => Baseline::IncomeSupport,
            1 => Baseline::StateBenefit,
            _ => Baseline::Table,
        }
    }

    /// How the state benefit is taxed.
    pub fn benefit_tax(&self) -> BenefitTax {
        match self.get(Param::BenefitTax) as usize {
            0 => BenefitTax::Plain,
            1 => BenefitTax::AsWork,
            _ => BenefitTax::Untaxed,
        }
    }

    /// Who carries the cost meanwhile.
    pub fn financing(&self) -> Financing {
        Financing::ALL[self.get(Param::Financing) as usize]
    }

    /// The budget that runs the effort.
    pub const fn payer(&self) -> Budget {
        Budget::PAYERS[self.get(Param::Payer) as usize]
    }

    /// The group whose budget pays.
    pub fn payer_group(&self) -> Group {
        // Every payer is a public budget, and those have groups.
        self.payer().group().unwrap_or(Group::Municipality)
    }

    /// Whether a yes/no parameter is yes.
    pub const fn flag(&self, param: Param) -> bool {
        self.get(param) != 0.0
    }

    /// Budget years that are counted, 1 to 30.
    pub const fn horizon_years(&self) -> usize {
        self.get(Param::HorizonYears) as usize
    }
}

/// Which of the spans is this parameter's.
const fn span_of(param: Param) -> Option<usize> {
    let mut index = 0;
    while index < UNCERTAIN.len() {
        if UNCERTAIN[index] as usize == param as usize {
            return Some(index);
        }
        index += 1;
    }
    None
}

impl Serialize for Scenario {
    /// `{id: value, …}` in the order of the table: numbers, `true`/`false` and names; then the ends of spans that are
    /// not those of the table.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for param in ALL {
            let value = self.get(param);
            match param.row().kind {
                Kind::Number { .. } => map.serialize_entry(param.id(), &value)?,
                Kind::Whole { .. } => map.serialize_entry(param.id(), &(value as i64))?,
                Kind::Flag => map.serialize_entry(param.id(), &(value != 0.0))?,
                Kind::Choice(names) => map.serialize_entry(param.id(), names[value as usize])?,
            }
        }
        let table = Self::default();
        for key in Key::all().filter(|key| !matches!(key, Key::Value(_))) {
            if self.get_key(key) != table.get_key(key) {
                map.serialize_entry(&key.to_string(), &self.get_key(key))?;
            }
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One press of + and one of − on any share, over every set of whole per cents that sum to one hundred.
    #[test]
    fn shares_that_gave_way_come_back_to_the_last_bit() {
        let set = SHARE_SETS[0];
        let scenario = |percents: [u32; 5]| {
            let mut scenario = Scenario::default();
            for (param, percent) in set.into_iter().zip(percents) {
                scenario.put(param, f64::from(percent) / 100.0);
            }
            scenario
        };
        let mut sets = 0;
        for first in 0..100 {
            let left = 100 - first;
            for second in (0..=left).step_by(if left > 40 { 3 } else { 1 }) {
                for third in (0..=left - second).step_by(if left > 20 { 4 } else { 1 }) {
                    for fourth in (0..=left - second - third).step_by(if left > 10 { 5 } else { 1 }) {
                        let own = scenario([first, second, third, fourth, left - second - third - fourth]);
                        for moved in [first + 1, first.wrapping_sub(1)].into_iter().filter(|moved| *moved < 100) {
                            let mut there = own;
                            there.put(set[0], f64::from(moved) / 100.0);
                            there.share_out(set[0], &own);
                            assert_eq!(there.check(), Ok(()));
                            let mut back = there;
                            back.put(set[0], f64::from(first) / 100.0);
                            back.share_out(set[0], &there);
                            assert_eq!(back, own, "{first} {second} {third} {fourth}, over {moved}");
                        }
                        sets += 1;
                    }
                }
            }
        }
        assert!(sets > 10_000, "{sets}");
    }

    #[test]
    fn shares_that_give_way_are_rounded_to_what_a_field_shows() {
        for (work, others) in [
            (0.31, [0.2957, 0.1971, 0.1479, 0.0493]),
            (0.30, [0.30, 0.20, 0.15, 0.05]),
            (1.0, [0.0; 4]),
            (0.0, [0.4286, 0.2857, 0.2143, 0.0714]),
            // What the share itself has beyond what is shown goes to the largest.
            (0.333_33, [0.285_77, 0.1905, 0.1428, 0.0476]),
        ] {
            let own = Scenario::default();
            let mut next = own;
            assert_eq!(next.set(Param::ShareWork, work), Ok(()));
            next.share_out(Param::ShareWork, &own);
            assert_eq!(next.check(), Ok(()), "{work}");
            for (param, share) in SHARE_SETS[0][1..].iter().zip(others) {
                assert!((next.get(*param) - share).abs() < 1e-9, "{work}: {} is {}", param.id(), next.get(*param));
            }
        }
    }
}
