//! What reported counts can bear: an interval for the difference of two shares.

/// The 97.5 % point of the standard normal distribution: 95 of 100 intervals hold the truth.
const Z: f64 = 1.959_963_984_540_054;

/// Some of all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Count {
    /// How many succeeded, 0 to `of`.
    pub some: f64,
    /// How many there were, above 0.
    pub of: f64,
}

impl Count {
    fn share(self) -> f64 {
        self.some / self.of
    }

    /// Wilson's score interval for the share, 95 % (Wilson 1927).
    pub fn interval(self) -> (f64, f64) {
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
