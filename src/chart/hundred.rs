//! Hundralappen: of a hundred kronor saved in the public budgets that gain, how many land where.

use plotters::prelude::DrawingBackend;

use super::pen::{Drawn, Pen};
use super::theme::Theme;
use crate::model::{Group, Purse};

/// Whole kronor of a hundred for each purse, by largest remainder, ties to the earlier purse; they sum to 100.
pub fn hundred<const N: usize>(shares: &[(Purse, f64); N]) -> [(Purse, u32); N] {
    let mut kronor = shares.map(|(purse, share)| (purse, (share * 100.0).floor() as u32));
    let rest = |index: usize| (shares[index].1 * 100.0).fract();
    let mut missing = 100_u32.saturating_sub(kronor.iter().map(|(_, kronor)| kronor).sum());
    let mut given = [false; N];
    while missing > 0 {
        // The last of equals wins `max_by`, so the purses are gone through from the end.
        let next = (0..N).rev().filter(|index| !given[*index]).max_by(|one, other| rest(*one).total_cmp(&rest(*other)));
        let Some(next) = next else { break };
        kronor[next].1 += 1;
        given[next] = true;
        missing -= 1;
    }
    kronor
}

/// Kronor of a hundred that land in a purse.
pub fn kronor_to(parts: &[(Purse, u32)], wanted: Purse) -> u32 {
    parts.iter().find(|(purse, _)| *purse == wanted).map_or(0, |(_, kronor)| *kronor)
}

/// Whose hue a purse has, seen from the payer's group `own`, and whether at half strength.
pub const fn hue(purse: Purse, own: Group) -> (Group, bool) {
    match purse {
        Purse::Payer => (own, false),
        Purse::RestOfGroup => (own, true),
        Purse::Other(group) => (group, false),
    }
}

/// The note, cut into a hundred strips of a krona each.
///
/// # Errors
/// The backend could not draw.
pub fn draw<B: DrawingBackend>(
    pen: &Pen<'_, B>,
    parts: &[(Purse, u32)],
    own: Group,
    (width, height): (f64, f64),
    theme: &Theme,
) -> Drawn<B> {
    pen.clear(theme.paper)?;
    let strip = width / 100.0;
    let mut from = 0_u32;
    for (purse, kronor) in parts {
        let (group, half) = hue(*purse, own);
        for krona in from..from + kronor {
            let left = strip * f64::from(krona);
            let (from, to) = ((left, 0.0), (left + strip * 0.8, height));
            pen.part(from, to, group, half, theme)?;
        }
        from += kronor;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_always_a_hundred_and_the_largest_remainder_takes_the_odd_krona() {
        let others = [Purse::Payer, Purse::RestOfGroup, Purse::Other(Group::Region)];
        for (shares, expected) in [
            ([0.016, 0.684, 0.30], [2, 68, 30]),
            ([0.005, 0.005, 0.99], [1, 0, 99]),
            ([1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0], [34, 33, 33]),
            ([0.0, 0.0, 1.0], [0, 0, 100]),
        ] {
            let mut named = [(Purse::Payer, 0.0); 3];
            for (place, (purse, share)) in named.iter_mut().zip(others.into_iter().zip(shares)) {
                *place = (purse, share);
            }
            assert_eq!(hundred(&named).map(|(_, kronor)| kronor), expected, "{shares:?}");
        }
    }
}
