//! The design of the draws: which probability each draw has in each uncertain parameter (`src/model/README.md`, Uncertainty).
//!
//! A Latin hypercube (Conover and others, Technometrics 1979): each column is cut into as many equal parts as there are
//! draws, and each part holds one draw. A column depends on the seed, on the number of draws and on the parameter's id
//! alone, so that a parameter that does not matter changes nothing.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::{Rng as _, SeedableRng as _};

use super::parameter::Param;

/// The probability of `param` in each draw, for a number of draws and a seed.
pub fn probabilities(param: Param, draws: usize, seed: u64) -> Vec<f64> {
    let mut random = Pcg32::seed_from_u64(seed ^ hash(param.id()));
    let mut column: Vec<f64> = (0..draws)
        .map(|part| {
            // 32 random bits, in the middle of their step: never 0 and never 1.
            let inside = (f64::from(random.next_u32()) + 0.5) / 4_294_967_296.0;
            (part as f64 + inside) / draws as f64
        })
        .collect();
    for place in (1..draws).rev() {
        let other = (u64::from(random.next_u32()) * (place as u64 + 1)) >> 32;
        column.swap(place, other as usize);
    }
    column
}

/// A number for a name, always the same (FNV-1a).
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_holds_one_draw_and_columns_go_each_their_own_way() {
        let columns = [Param::ExtraShare, Param::ReturnShare].map(|param| probabilities(param, 1_000, 7));
        for column in &columns {
            let mut parts: Vec<usize> = column.iter().map(|probability| (probability * 1_000.0) as usize).collect();
            parts.sort_unstable();
            assert!(parts.into_iter().eq(0..1_000));
        }
        let [left, right] = &columns;
        let together: f64 = left.iter().zip(right).map(|(left, right)| (left - 0.5) * (right - 0.5)).sum();
        let correlation = together / 1_000.0 * 12.0;
        // Four standard errors.
        assert!(correlation.abs() < 4.0 / 1_000.0_f64.sqrt(), "{correlation}");
    }

    /// A link that names a seed must show the same dots for ever.
    #[test]
    fn a_column_stays_what_it_is() {
        let column = probabilities(Param::ExtraShare, 4, 1);
        let expected =
            [0.232_034_604_967_338_96, 0.683_684_512_594_481_9, 0.292_057_378_945_173_7, 0.823_301_108_175_655_8];
        assert_eq!(column, expected);
    }
}
