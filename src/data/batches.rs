//! The order of an epoch and the arrays of a batch.

use super::tokenizer::Encoded;
use crate::rng::Seed;

/// The numbers 0 .. `n` in the order of epoch `epoch`, from the stream ("batches", epoch).
#[must_use]
pub fn order(seed: Seed, epoch: u64, n: usize) -> Vec<usize> {
    seed.stream("batches", epoch).permutation(n)
}

/// The batches of an epoch of training. An incomplete last batch is dropped, because its energies would weigh other counts of
/// pairs; if there are fewer samples than one batch, what there is makes one.
pub fn training_batches(order: &[usize], size: usize) -> impl Iterator<Item = &[usize]> {
    let count = training_batches_per_epoch(order.len(), size);
    order.chunks(size.max(1)).take(count)
}

/// The number of [`training_batches`] of `n` samples.
#[must_use]
pub fn training_batches_per_epoch(n: usize, size: usize) -> usize {
    (n / size.max(1)).max(usize::from(n > 0))
}

/// The batches of an evaluation: every sample once, so the last one may be smaller.
pub fn evaluation_batches(samples: &[usize], size: usize) -> impl Iterator<Item = &[usize]> {
    samples.chunks(size.max(1))
}

/// Sentences as arrays of one shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBatch {
    /// Token numbers `[size, length]`, row by row, padded with 0.
    pub ids: Vec<u32>,
    /// The valid tokens of each row.
    pub lengths: Vec<usize>,
    /// The class of each row.
    pub labels: Vec<usize>,
    /// Rows.
    pub size: usize,
    /// Tokens a row, padding included.
    pub length: usize,
}

impl TextBatch {
    /// The `samples` out of `encoded` and `labels`, padded to `length` tokens, or cut there. A place out of range is left out.
    #[must_use]
    pub fn gather(encoded: &[Encoded], labels: &[usize], samples: &[usize], length: usize) -> Self {
        let rows: Vec<(&Encoded, usize)> = samples.iter().filter_map(|i| Some((encoded.get(*i)?, *labels.get(*i)?))).collect();
        let mut ids = vec![0; rows.len() * length];
        for (row, (sentence, _)) in ids.chunks_mut(length.max(1)).zip(&rows) {
            let valid = sentence.ids.len().min(length);
            row[..valid].copy_from_slice(&sentence.ids[..valid]);
        }
        Self {
            ids,
            lengths: rows.iter().map(|(sentence, _)| sentence.ids.len().min(length)).collect(),
            labels: rows.iter().map(|(_, label)| *label).collect(),
            size: rows.len(),
            length,
        }
    }

    /// The tokens of the longest of `samples`.
    #[must_use]
    pub fn longest(encoded: &[Encoded], samples: &[usize]) -> usize {
        samples.iter().filter_map(|i| encoded.get(*i)).map(|sentence| sentence.ids.len()).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_has_every_sample_once_and_its_own_order() {
        let (first, second) = (order(Seed(1), 0, 50), order(Seed(1), 1, 50));
        assert_ne!(first, second);
        assert_eq!(first, order(Seed(1), 0, 50));
        let mut sorted = second;
        sorted.sort_unstable();
        assert_eq!(sorted, (0..50).collect::<Vec<_>>());
    }

    #[test]
    fn training_drops_an_incomplete_batch_and_evaluation_keeps_it() {
        let samples: Vec<usize> = (0..10).collect();
        let sizes = |batches: Vec<&[usize]>| batches.iter().map(|batch| batch.len()).collect::<Vec<_>>();
        assert_eq!(sizes(training_batches(&samples, 4).collect()), [4, 4]);
        assert_eq!(sizes(evaluation_batches(&samples, 4).collect()), [4, 4, 2]);
        assert_eq!(sizes(training_batches(&samples, 32).collect()), [10]);
        assert_eq!(sizes(training_batches(&[], 32).collect()), [0; 0]);
        assert_eq!(training_batches_per_epoch(10, 0), 10);
    }

    #[test]
    fn rows_are_padded_and_cut_to_one_length() {
        let sentence = |ids: &[u32]| Encoded { ids: ids.to_vec(), ..Encoded::default() };
        let encoded = [sentence(&[2, 9, 3]), sentence(&[2, 3]), sentence(&[2, 7, 7, 7, 3])];
        let batch = TextBatch::gather(&encoded, &[0, 1, 2], &[2, 1, 0], 4);
        assert_eq!(batch.ids, [2, 7, 7, 7, 2, 3, 0, 0, 2, 9, 3, 0]);
        assert_eq!((batch.lengths, batch.labels, batch.size, batch.length), (vec![4, 2, 3], vec![2, 1, 0], 3, 4));
        assert_eq!(TextBatch::longest(&encoded, &[0, 1]), 3);
        assert_eq!(TextBatch::gather(&encoded, &[0, 1, 2], &[], 4).ids, [0; 0]);
    }
}
