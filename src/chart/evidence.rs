//! How sure an effect is, as strips: what has been found, each as it can bear.

use super::strips::{Axis, Shape, Strip};
use crate::cases::{Case, Finding};

/// Between what the size of groups that a source does not give can be set: no smaller than the number it reports.
pub const GROUP_SIZES: (f64, f64) = (50.0, 300.0);

/// A finding's strip, with so many in each group where a source does not say; empty where it is words alone.
pub fn strip(finding: &Finding, group_size: f64) -> Strip {
    let Some(standing) = finding.standing(group_size) else { return Strip::default() };
    let shape = if standing.at == 0.0 { Shape::Ring } else { Shape::Disc };
    // Of several figures none is the one.
    let marks = if standing.range.is_some() { Vec::new() } else { vec![(standing.at, shape)] };
    Strip { group: None, range: standing.range, interval: standing.interval, marks }
}

/// A scale that holds every finding, whatever the size of the groups, a little below zero, and the values given.
pub fn axis(case: &Case, values: impl IntoIterator<Item = f64>) -> Axis {
    let standing = case.found().filter_map(|finding| finding.standing(GROUP_SIZES.0));
    let ends = standing.flat_map(|standing| <[f64; 2]>::from(standing.ends()));
    Axis::holding(ends.chain([-0.05]).chain(values))
}
