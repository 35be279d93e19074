//! What reported counts can bear: an interval for the difference of two shares.

/// The 97.5 % point of the standard normal distribution: 95 of 100 intervals hold the truth.
const Z: f64 = 1.959_963_984_540_054;

/// Some of all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Count {
    /// How many succeeded, 0 to `of`.
    pub some: f64,
    /// How many there were.
    pub of: f64,
}

impl Count {
    /// The share, 0 where there was none.
    pub fn share(self) -> f64 {
        if self.of > 0.0 { self.some / self.of } else { 0.0 }
    }

    /// Wilson's score interval for the share, 95 % (Wilson 1927); of none it may be anything.
    pub fn interval(self) -> (f64, f64) {
        if self.of <= 0.0 {
            return (0.0, 1.0);
        }
        let (share, n) = (self.share(), self.of);
        let middle = share + Z * Z / (2.0 * n);
        let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        let whole = 1.0 + Z * Z / n;
        (((middle - half) / whole).max(0.0), ((middle + half) / whole).min(1.0))
    }
}

/// The 95 % interval for the difference of two shares, `first` − `second`: Newcombe's hybrid score interval without
/// continuity correction (Newcombe, Statistics in Medicine 1998;17:873–890, method 10).
pub fn difference_interval(first: Count, second: Count) -> (f64, f64) {
    let difference = first.share() - second.share();
    let ((low, high), (other_low, other_high)) = (first.interval(), second.interval());
    let distance = |own: f64, other: f64| (own * own + other * other).sqrt();
    (
        difference - distance(first.share() - low, other_high - second.share()),
        difference + distance(high - first.share(), second.share() - other_low),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_nobody_anything_may_be_true() {
        let nobody = Count { some: 0.0, of: 0.0 };
        assert_eq!(nobody.interval(), (0.0, 1.0));
        let (low, high) = difference_interval(Count { some: 38.0, of: 75.0 }, nobody);
        assert!((-1.0..0.0).contains(&low) && high <= 1.0, "{low} {high}");
    }

    /// What Malmö reported, with as many in the comparison group: 40 percentage points, from 26 to 52.
    #[test]
    fn the_reported_effect_has_an_interval() {
        let (low, high) = difference_interval(Count { some: 38.0, of: 75.0 }, Count { some: 8.0, of: 75.0 });
        assert_eq!(((100.0 * low).round(), (100.0 * high).round()), (26.0, 52.0));
    }
}
