//! The one source of random numbers.
//!
//! Every random number of a run (weights, shuffles, pairings, dropout masks, augmentation) is drawn on the host from a named
//! stream of the run's [`Seed`], so that one seed means one start on every device and in every browser. The generator is
//! ChaCha with 8 rounds, counter-based and the same on all platforms; transcendental functions come from the pure-Rust
//! `libm`, because the system's may differ in the last bit.

use rand_chacha::{
    ChaCha8Rng,
    rand_core::{RngCore, SeedableRng},
};

/// The seed of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

impl Seed {
    /// The stream of random numbers called `name`; `index` separates its repetitions (the epoch or step, say).
    ///
    /// Streams are independent of each other and of the order in which they are opened.
    #[must_use]
    pub fn stream(self, name: &str, index: u64) -> Stream {
        let mut key = [0u8; 32];
        key[..8].copy_from_slice(&self.0.to_le_bytes());
        key[8..16].copy_from_slice(&fnv1a(name.as_bytes()).to_le_bytes());
        key[16..24].copy_from_slice(&index.to_le_bytes());
        key[24..].copy_from_slice(b"atomlab1");
        Stream(ChaCha8Rng::from_seed(key))
    }
}

/// A stream of random numbers; see [`Seed::stream`].
#[derive(Clone, Debug)]
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// A whole number, uniform over all 2³² values.
    pub fn bits(&mut self) -> u32 {
        self.0.next_u32()
    }

    /// A number uniform over [0, 1), in steps of 2⁻²⁴.
    pub fn uniform(&mut self) -> f32 {
        (self.bits() >> 8) as f32 * (1.0 / 16_777_216.0)
    }

    /// A number uniform over [−limit, limit).
    pub fn symmetric(&mut self, limit: f32) -> f32 {
        (2.0 * self.uniform() - 1.0) * limit
    }

    /// A whole number uniform over 0 .. `n` (Lemire's multiplication without rejection: the bias is below n · 2⁻⁶⁴). 0 if `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.0.next_u64()) * n as u128) >> 64) as usize
    }

    /// A number from the standard normal distribution N(0, 1) (Box–Muller, in double precision).
    pub fn normal(&mut self) -> f32 {
        // 1 − uniform is in (0, 1], where the logarithm is finite.
        let radius = (-2.0 * libm::log(1.0 - f64::from(self.uniform()))).sqrt();
        (radius * libm::cos(std::f64::consts::TAU * f64::from(self.uniform()))) as f32
    }

    /// Puts `items` into a uniformly random order (Fisher–Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }

    /// The numbers 0 .. `n` in a uniformly random order.
    #[must_use]
    pub fn permutation(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        self.shuffle(&mut order);
        order
    }

    /// A dropout mask of `n` entries: 0 with probability `rate`, else 1 / (1 − rate), so that the mean stays 1.
    #[must_use]
    pub fn dropout_mask(&mut self, n: usize, rate: f32) -> Vec<f32> {
        let keep = 1.0 / (1.0 - rate);
        // Two entries per draw: 16 bits resolve the rate to 1.5e-5.
        let limit = (rate * 65_536.0) as u32;
        let mut mask = Vec::with_capacity(n + 1);
        while mask.len() < n {
            let bits = self.bits();
            mask.extend([bits & 0xFFFF, bits >> 16].map(|b| if b < limit { 0.0 } else { keep }));
        }
        mask.truncate(n);
        mask
    }
}

/// The 64-bit FNV-1a hash, for fingerprints and stream names. Not for security.
#[must_use]
pub fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_are_fixed_for_ever() {
        // Golden: a change here changes every published seed.
        let mut stream = Seed(0).stream("weights", 0);
        let bits: Vec<u32> = (0..3).map(|_| stream.bits()).collect();
        assert_eq!(bits, GOLDEN_BITS);
    }
    const GOLDEN_BITS: [u32; 3] = [1_787_070_505, 1_343_986_950, 3_590_962_693];

    #[test]
    fn streams_differ_by_seed_name_and_index() {
        let first = |seed, name, index| Seed(seed).stream(name, index).bits();
        let all = [first(0, "a", 0), first(1, "a", 0), first(0, "b", 0), first(0, "a", 1)];
        assert!((1..4).all(|i| !all[..i].contains(&all[i])), "{all:?}");
    }

    #[test]
    fn normal_numbers_have_mean_0_and_variance_1() {
        let mut stream = Seed(7).stream("test", 0);
        let x: Vec<f32> = (0..20_000).map(|_| stream.normal()).collect();
        let mean = x.iter().sum::<f32>() / 20_000.0;
        let variance = x.iter().map(|v| (v - mean).powi(2)).sum::<f32>() / 20_000.0;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05, "{mean} {variance}");
    }

    #[test]
    fn a_permutation_holds_every_number_once() {
        let mut order = Seed(3).stream("test", 0).permutation(100);
        assert_ne!(order, (0..100).collect::<Vec<_>>());
        order.sort_unstable();
        assert_eq!(order, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn a_dropout_mask_keeps_the_mean() {
        let mask = Seed(3).stream("test", 0).dropout_mask(20_001, 0.3);
        assert_eq!(mask.len(), 20_001);
        assert!((mask.iter().sum::<f32>() / 20_001.0 - 1.0).abs() < 0.02);
    }
}
