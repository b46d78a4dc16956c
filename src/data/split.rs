//! Sets samples aside for validation and testing, whole groups at a time.

use std::{collections::HashMap, hash::Hash};

use crate::rng::Seed;

/// Which samples serve what; each list is ascending, and every sample is in one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// For training.
    pub train: Vec<usize>,
    /// For choosing settings and for the curves.
    pub validation: Vec<usize>,
    /// For the number that is reported; may be empty.
    pub test: Vec<usize>,
}

/// Splits samples, given as their group and label, into parts with about the fractions `validation` and `test` of the samples.
///
/// A group is never divided, so the sizes are as near as whole groups allow, and each class (a group counts for its most frequent
/// one) is divided in about the same proportion. A fraction above 0 gives at least one group as long as training keeps one too.
#[must_use]
pub fn split_groups<G: Eq + Hash>(samples: &[(G, usize)], seed: Seed, validation: f64, test: f64) -> Split {
    let groups = groups_in_random_order(samples, seed);
    let mut free: Vec<Option<&Group>> = groups.iter().map(Some).collect();
    let mut split = Split::default();
    for (part, fraction) in [(&mut split.test, test), (&mut split.validation, validation)] {
        let mut due = 0.0;
        for class in 0..samples.iter().map(|(_, label)| label + 1).max().unwrap_or(0) {
            let members: usize = groups.iter().filter(|group| group.class == class).map(|group| group.samples.len()).sum();
            due += fraction * members as f64;
            take(&mut free, Some(class), due.round() as isize - part.len() as isize, part);
        }
        if part.is_empty() && fraction > 0.0 && free.iter().flatten().count() > 1 {
            let smallest = free.iter().flatten().map(|group| group.samples.len()).min().unwrap_or(0);
            take(&mut free, None, smallest as isize, part);
        }
        part.sort_unstable();
    }
    split.train = free.into_iter().flatten().flat_map(|group| group.samples.iter().copied()).collect();
    split.train.sort_unstable();
    split
}

struct Group {
    samples: Vec<usize>,
    /// The most frequent label; the lowest of equally frequent ones.
    class: usize,
}

fn groups_in_random_order<G: Eq + Hash>(samples: &[(G, usize)], seed: Seed) -> Vec<Group> {
    let mut places = HashMap::new();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for (sample, (name, _)) in samples.iter().enumerate() {
        let place = *places.entry(name).or_insert_with(|| {
            members.push(Vec::new());
            members.len() - 1
        });
        members[place].push(sample);
    }
    seed.stream("split", 0).shuffle(&mut members);
    let groups = members.into_iter().map(|members| {
        let mut counts = std::collections::BTreeMap::<usize, usize>::new();
        members.iter().for_each(|sample| *counts.entry(samples[*sample].1).or_default() += 1);
        let most = counts.values().max().copied();
        let class = counts.iter().find(|(_, count)| Some(**count) == most).map_or(0, |(class, _)| *class);
        Group { samples: members, class }
    });
    groups.collect()
}

/// Moves free groups of `class` (of any, if `None`) to `part` until about `due` samples have moved: each group that still fits,
/// in their order, then the smallest of the rest if that comes nearer. Training keeps at least one group.
fn take(free: &mut [Option<&Group>], class: Option<usize>, mut due: isize, part: &mut Vec<usize>) {
    let mut left = free.iter().flatten().count();
    let fits = |place: &Option<&Group>| place.filter(|group| class.is_none_or(|class| class == group.class)).map(|group| group.samples.len() as isize);
    for place in free.iter_mut() {
        if left > 1 && fits(place).is_some_and(|size| size <= due) {
            let group = place.take().map(|group| group.samples.as_slice()).unwrap_or_default();
            due -= group.len() as isize;
            left -= 1;
            part.extend(group);
        }
    }
    if left > 1
        && let Some(place) = free.iter_mut().filter(|place| fits(place).is_some_and(|size| size < 2 * due)).min_by_key(|place| fits(place))
    {
        part.extend(place.take().map(|group| group.samples.as_slice()).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn samples(groups: &[(String, usize)]) -> Vec<(&str, usize)> {
        groups.iter().map(|(group, label)| (group.as_str(), *label)).collect()
    }

    #[test]
    fn single_samples_are_split_exactly_and_class_by_class() {
        let names: Vec<(String, usize)> = (0..1000).map(|i| (i.to_string(), usize::from(i % 10 == 0))).collect();
        let split = split_groups(&samples(&names), Seed(1), 0.1, 0.2);
        assert_eq!((split.train.len(), split.validation.len(), split.test.len()), (700, 100, 200));
        assert_eq!(split.validation.iter().filter(|i| *i % 10 == 0).count(), 10);
        assert_ne!(split, split_groups(&samples(&names), Seed(2), 0.1, 0.2));
        assert_eq!(split, split_groups(&samples(&names), Seed(1), 0.1, 0.2));
    }

    #[test]
    fn few_large_groups_still_leave_something_on_each_side() {
        let names: Vec<(String, usize)> = (0..100).map(|i| ((i / 50).to_string(), i % 2)).collect();
        let split = split_groups(&samples(&names), Seed(0), 0.1, 0.0);
        assert_eq!((split.train.len(), split.validation.len()), (50, 50));
        let one = vec![("only", 0); 9];
        assert_eq!(split_groups(&one, Seed(0), 0.5, 0.5).train.len(), 9);
        assert_eq!(split_groups::<&str>(&[], Seed(0), 0.5, 0.5), Split::default());
    }

    proptest! {
        #[test]
        fn every_sample_is_in_one_part_and_no_group_in_two(
            names in prop::collection::vec(("[a-z]{1,2}", 0..3_usize), 0..200), seed: u64, validation in 0.0..0.5, test in 0.0..0.5,
        ) {
            let samples = samples(&names);
            let split = split_groups(&samples, Seed(seed), validation, test);
            let parts = [&split.train, &split.validation, &split.test];
            let mut all: Vec<usize> = parts.iter().flat_map(|part| part.iter().copied()).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..names.len()).collect::<Vec<_>>());
            for (i, name) in names.iter().enumerate() {
                let part = |i: usize| parts.iter().position(|part| part.contains(&i));
                let same = names.iter().position(|other| other.0 == name.0).unwrap();
                prop_assert_eq!(part(i), part(same));
            }
            let largest = names.iter().map(|name| names.iter().filter(|other| other.0 == name.0).count()).max().unwrap_or(0) as f64;
            let far = split.validation.len() as f64 - validation * names.len() as f64;
            prop_assert!(names.is_empty() || far <= largest.max(1.0) + 0.5, "{} of {}", split.validation.len(), names.len());
        }
    }
}
