//! The design of the draws: which probability each draw has in each uncertain parameter (model.md, section 8).
//!
//! A Latin hypercube (Conover and others, Technometrics 1979): each column is cut into as many equal parts as there
//! are draws, and each part holds one draw. A column depends on the seed, on the number of draws and on the parameter's id alone, so that a
//! parameter that does not matter changes nothing.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::{Rng as _, SeedableRng as _};

use super::parameter::Param;

/// One parameter's probabilities.
#[derive(Clone, Debug)]
pub struct Column {
    /// One in each part, rising.
    pub probabilities: Vec<f64>,
    /// Which draw each of them belongs to.
    pub draws: Vec<u32>,
}

impl Column {
    /// The column of `param` for a number of draws and a seed.
    pub fn new(param: Param, draws: usize, seed: u64) -> Self {
        let mut random = Pcg32::seed_from_u64(seed ^ hash(param.id()));
        let probabilities = (0..draws)
            .map(|part| {
                // 32 random bits, in the middle of their step: never 0 and never 1.
                let inside = (f64::from(random.next_u32()) + 0.5) / 4_294_967_296.0;
                (part as f64 + inside) / draws as f64
            })
            .collect();
        let mut order: Vec<u32> = (0..draws as u32).collect();
        for place in (1..draws).rev() {
            let other = (u64::from(random.next_u32()) * (place as u64 + 1)) >> 32;
            order.swap(place, other as usize);
        }
        Self { probabilities, draws: order }
    }
}

/// A number for a name, always the same (FNV-1a).
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
