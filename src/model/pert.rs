//! The PERT distribution: what lies between a low, a most likely and a high value (model.md, section 8).
//!
//! Beta with α = 1 + 4(m − a)/(b − a), β = 1 + 4(b − m)/(b − a), scaled to [a, b] (Malcolm, Roseboom, Clark and Fazar
//! 1959 for the weights 1, 4, 1; the mean is (a + 4m + b)/6).

use libm::{exp, log, pow};
use special::Beta as _;

/// Cells into which the span is cut: enough for a value to lie within a millionth of the span of its place.
const CELLS: usize = 256;

/// A PERT distribution, ready to be asked for many values.
#[derive(Clone, Debug)]
pub struct Pert {
    low: f64,
    high: f64,
    alpha: f64,
    beta: f64,
    /// Probability of a value below each cell's start, and density there times the width of a cell.
    nodes: Vec<(f64, f64)>,
}

impl Pert {
    /// `low` ≤ `most_likely` ≤ `high`; where `low` = `high` every value is that one.
    pub fn new(low: f64, most_likely: f64, high: f64) -> Self {
        let width = high - low;
        if width <= 0.0 {
            return Self { low, high, alpha: 1.0, beta: 1.0, nodes: Vec::new() };
        }
        let alpha = 1.0 + 4.0 * (most_likely - low) / width;
        let beta = 1.0 + 4.0 * (high - most_likely) / width;
        let ln_beta = alpha.ln_beta(beta);
        let node = |cell: usize| {
            let x = cell as f64 / CELLS as f64;
            let density = if cell == 0 || cell == CELLS {
                // Never asked for: the outer cells follow a power of the distance from the end.
                0.0
            } else {
                exp((alpha - 1.0) * log(x) + (beta - 1.0) * log(1.0 - x) - ln_beta)
            };
            (x.inc_beta(alpha, beta, ln_beta), density / CELLS as f64)
        };
        Self { low, high, alpha, beta, nodes: (0..=CELLS).map(node).collect() }
    }

    /// The value below which the share `probability` of all values lies.
    pub fn quantile(&self, probability: f64) -> f64 {
        let cell = self.nodes.partition_point(|(below, _)| *below <= probability);
        self.value_in(cell.saturating_sub(1), probability)
    }

    /// The values of ever larger probabilities, each given to `take` with its place in the row.
    pub fn quantiles(&self, rising: &[f64], mut take: impl FnMut(usize, f64)) {
        let mut cell = 0;
        for (place, probability) in rising.iter().enumerate() {
            while self.nodes.get(cell + 1).is_some_and(|(below, _)| below <= probability) {
                cell += 1;
            }
            take(place, self.value_in(cell, *probability));
        }
    }

    /// The value of a probability that lies in `cell`.
    fn value_in(&self, cell: usize, probability: f64) -> f64 {
        let (Some((below, density)), Some((above, density_after))) = (self.nodes.get(cell), self.nodes.get(cell + 1))
        else {
            // A constant, or a probability of one.
            return self.high;
        };
        let inside = if cell == 0 {
            from_the_end(probability / above, self.alpha, self.beta)
        } else if cell == CELLS - 1 {
            1.0 - from_the_end((1.0 - probability) / (1.0 - below), self.beta, self.alpha)
        } else {
            inside_cell(probability - below, above - below, *density, *density_after)
        };
        let value = self.low + (self.high - self.low) * ((cell as f64 + inside) / CELLS as f64);
        value.clamp(self.low, self.high)
    }
}

/// Where in its cell, from 0 to 1, a smooth rise of `rise` with slopes `start` and `end` has come to `part`.
fn inside_cell(part: f64, rise: f64, start: f64, end: f64) -> f64 {
    // The cubic through both ends with both slopes: ((c·s + b)·s + start)·s.
    let b = 3.0 * rise - 2.0 * start - end;
    let c = start + end - 2.0 * rise;
    let mut s = part / rise;
    for _ in 0..2 {
        let missing = part - ((c * s + b) * s + start) * s;
        s += missing / ((3.0 * c * s + 2.0 * b) * s + start);
    }
    s.clamp(0.0, 1.0)
}

/// Where in the outermost cell, counted from its end, lies the value that the share `part` of the cell is outside of.
///
/// There the probability is in proportion to x^α·(1 − x·(β − 1)·α/(α + 1) + …), and a cubic would miss it.
fn from_the_end(part: f64, alpha: f64, beta: f64) -> f64 {
    let shape = |x: f64| 1.0 - x / CELLS as f64 * (beta - 1.0) * alpha / (alpha + 1.0);
    let rough = pow(part, 1.0 / alpha);
    pow(part * shape(1.0) / shape(rough), 1.0 / alpha)
}
