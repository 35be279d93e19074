//! Percentiles of many numbers without sorting them all.

/// Buckets for ten thousand numbers: few enough for the fastest memory, and few numbers in each.
const BUCKETS: usize = 1024;

/// 2⁵²: added to a smaller number that is not below zero, it leaves the nearest whole number in the lowest bits.
const WHOLE: f64 = 4_503_599_627_370_496.0;

/// Working space, kept from one use to the next.
#[derive(Clone, Debug)]
pub struct Percentiles {
    /// Which bucket each number fell in.
    bucket_of: Vec<u16>,
    /// How many fell in each.
    counts: Box<[u32; BUCKETS]>,
    /// Whether a number that is asked for lies in the bucket.
    wanted: Box<[bool; BUCKETS]>,
    /// The buckets wanted, rising.
    places: Vec<Place>,
    /// The numbers in them and their places, rising.
    picked: Vec<(f64, u32)>,
}

impl Default for Percentiles {
    fn default() -> Self {
        Self {
            bucket_of: Vec::new(),
            counts: Box::new([0; BUCKETS]),
            wanted: Box::new([false; BUCKETS]),
            places: Vec::new(),
            picked: Vec::new(),
        }
    }
}

impl Percentiles {
    /// Deals the numbers into buckets; false where there is nothing to tell them apart by.
    fn deal(&mut self, values: &[f64]) -> bool {
        let (lowest, highest) = range(values);
        let scale = (BUCKETS - 1) as f64 / (highest - lowest);
        if !scale.is_finite() || scale == 0.0 {
            return false;
        }
        self.bucket_of.resize(values.len(), 0);
        let counts = &mut *self.counts;
        counts.fill(0);
        for (value, bucket_of) in values.iter().zip(&mut self.bucket_of) {
            let bucket = ((value - lowest) * scale + WHOLE).to_bits() as usize % BUCKETS;
            counts[bucket] += 1;
            *bucket_of = bucket as u16;
        }
        true
    }

    /// The values at `quantiles`, rising, of `values`: linear between the order statistics around rank q·(n − 1).
    pub fn of(&mut self, values: &[f64], quantiles: [f64; 5]) -> [f64; 5] {
        if values.is_empty() {
            return [0.0; 5];
        }
        let last = values.len() - 1;
        let ranks = quantiles.map(|quantile| quantile * last as f64);
        let upper = |rank: f64| (rank as usize + 1).min(last);
        let around: [usize; 10] = std::array::from_fn(|index| {
            let rank = ranks[index / 2];
            if index % 2 == 0 { rank as usize } else { upper(rank) }
        });
        self.pick(values, &around);
        ranks.map(|rank| {
            let (below, above) = (self.at(rank as usize).0, self.at(upper(rank)).0);
            below + (above - below) * rank.fract()
        })
    }

    /// The number of a rank that was asked for in [`Percentiles::pick`], and its place.
    pub fn at(&self, rank: usize) -> (f64, u32) {
        let place = self.places.iter().rev().find(|place| place.rank <= rank);
        let picked = self.picked.get(rank - place.map_or(0, |place| place.passed_over));
        debug_assert!(picked.is_some(), "rank {rank} was not asked for");
        picked.copied().unwrap_or_default()
    }

    /// Finds the numbers of some `ranks`, rising; among equal numbers the earlier place is the lower rank.
    ///
    /// All numbers are dealt into buckets of equal width; only the few buckets where a rank lies are looked into.
    pub fn pick(&mut self, values: &[f64], ranks: &[usize]) {
        self.places.clear();
        self.picked.clear();
        if !self.deal(values) {
            // All alike: each rank is its own place.
            self.picked.extend(values.iter().copied().zip(0..));
            return;
        }
        let mut ranks = ranks.iter().peekable();
        let (mut rank, mut passed_over) = (0, 0);
        for (count, wanted) in self.counts.iter().zip(self.wanted.iter_mut()) {
            let after = rank + *count as usize;
            *wanted = ranks.peek().is_some_and(|asked| **asked < after);
            if *wanted {
                self.places.push(Place { rank, passed_over });
                // A rank that is asked for again, out of its order, lies in a bucket that is wanted already.
                while ranks.next_if(|asked| **asked < after).is_some() {}
            } else {
                passed_over += *count as usize;
            }
            rank = after;
        }
        let wanted = &*self.wanted;
        let is_wanted = |bucket: &u16| wanted[usize::from(*bucket) % BUCKETS];
        // Most have none: one question for eight.
        let (eights, rest) = self.bucket_of.as_chunks::<4>();
        for (eight, buckets) in eights.iter().enumerate() {
            if buckets.iter().fold(false, |any, bucket| any | is_wanted(bucket)) {
                for (place, bucket) in (4 * eight..).zip(buckets) {
                    if is_wanted(bucket) {
                        self.picked.push((values[place], place as u32));
                    }
                }
            }
        }
        for (place, bucket) in (4 * eights.len()..).zip(rest) {
            if is_wanted(bucket) {
                self.picked.push((values[place], place as u32));
            }
        }
        self.picked.sort_unstable_by(|left, right| left.0.total_cmp(&right.0).then(left.1.cmp(&right.1)));
    }
}

/// The lowest and the highest number, two at a time, as neither need wait for the other; zeroes where there is none.
#[inline]
fn range(values: &[f64]) -> (f64, f64) {
    let lower = |value: f64, lowest: f64| if value < lowest { value } else { lowest };
    let higher = |value: f64, highest: f64| if value > highest { value } else { highest };
    let first = values.first().copied().unwrap_or_default();
    let (mut lowest, mut highest) = ([first; 2], [first; 2]);
    let chunks = values.chunks_exact(2);
    let last = chunks.remainder().first().copied().unwrap_or(first);
    for chunk in chunks {
        lowest = [lower(chunk[0], lowest[0]), lower(chunk[1], lowest[1])];
        highest = [higher(chunk[0], highest[0]), higher(chunk[1], highest[1])];
    }
    (lower(last, lower(lowest[0], lowest[1])), higher(last, higher(highest[0], highest[1])))
}

/// A bucket that is looked into.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// The rank of its first number.
    rank: usize,
    /// How many lower numbers are in buckets that are not looked into.
    passed_over: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUANTILES: [[f64; 5]; 2] = [[0.0, 0.001, 0.3, 0.999, 1.0], [0.05, 0.1, 0.5, 0.9, 0.95]];

    fn sorted(values: &[f64], quantile: f64) -> f64 {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        let rank = quantile * (values.len() - 1) as f64;
        let lower = values[rank.floor() as usize];
        lower + (values[rank.ceil() as usize] - lower) * rank.fract()
    }

    #[test]
    fn they_are_those_of_the_sorted_numbers_whatever_their_shape() {
        let mut state = 1_u64;
        let mut random = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as f64 / 2_147_483_648.0
        };
        let mut percentiles = Percentiles::default();
        for count in [1_usize, 2, 3, 21, 1_000, 9_999] {
            let even: Vec<f64> = (0..count).map(|_| random() - 0.5).collect();
            let shapes = [
                even.clone(),
                even.iter().map(|value| 1e9 * libm::pow(*value, 7.0)).collect(),
                even.iter().map(|value| if *value < 0.4 { 0.0 } else { 1e12 * value }).collect(),
                even.iter().map(|value| (value * 4.0).round()).collect(),
                (0..count).map(|place| place as f64).collect(),
                vec![-3.5; count],
                even.iter().enumerate().map(|(place, value)| if place == 0 { 1e300 } else { *value }).collect(),
                even.iter().map(|value| value * 1e-300).collect(),
            ];
            for (shape, values) in shapes.iter().enumerate() {
                for (quantile, found) in
                    QUANTILES.iter().flat_map(|quantiles| quantiles.iter().zip(percentiles.of(values, *quantiles)))
                {
                    let expected = sorted(values, *quantile);
                    let size = values.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
                    assert!(
                        (found - expected).abs() <= 1e-9 * size,
                        "{count} of shape {shape} at {quantile}: {found} {expected}"
                    );
                }
            }
        }
        assert_eq!(percentiles.of(&[], [0.5; 5]), [0.0; 5]);
    }
}
