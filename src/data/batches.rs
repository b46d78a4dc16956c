//! The order of an epoch.

use crate::rng::Seed;

/// The numbers 0 .. `n` in the order of epoch `epoch`, from the stream ("batches", epoch).
#[must_use]
pub fn order(seed: Seed, epoch: u64, n: usize) -> Vec<usize> {
    seed.stream("batches", epoch).permutation(n)
}

/// The number of batches of `size` in an epoch of `n` samples. An incomplete last batch is dropped, because its energies would
/// weigh other counts of pairs; if there are fewer samples than one batch, what there is makes one.
#[must_use]
pub fn batches_per_epoch(n: usize, size: usize) -> usize {
    (n / size.max(1)).max(usize::from(n > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_epoch_has_an_order_of_its_own() {
        let epochs = [0, 1].map(|epoch| order(Seed(1), epoch, 50));
        assert_ne!(epochs[0], epochs[1]);
        assert_eq!(epochs[0], order(Seed(1), 0, 50));
    }

    #[test]
    fn an_incomplete_batch_is_dropped_unless_it_is_the_only_one() {
        assert_eq!([(100, 32), (96, 32), (5, 32), (0, 32)].map(|(n, size)| batches_per_epoch(n, size)), [3, 3, 1, 0]);
    }
}
