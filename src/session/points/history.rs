//! States of a run over time, at equal distances, in bounded memory.

use crate::train::lockstep::State;

/// Most states that are kept. When there are more, every second one goes.
const MOST: usize = 1000;
/// Parts of a run between two states at first.
const PARTS: usize = 500;

/// The states of a run, from its start on.
#[derive(Clone, Debug)]
pub struct History {
    every: usize,
    states: Vec<(usize, State)>,
}

impl History {
    /// A history from `state` at step 0, for a run of `total` steps.
    #[must_use]
    pub fn new(state: State, total: usize) -> Self {
        Self { every: total.div_ceil(PARTS).max(1), states: vec![(0, state)] }
    }

    /// Steps between two states.
    #[must_use]
    pub fn every(&self) -> usize {
        self.every
    }

    /// Adds states in the order of their steps; those off the grid are left out.
    pub fn add(&mut self, states: impl IntoIterator<Item = (usize, State)>) {
        for (step, state) in states {
            let newest = self.states.last().map_or(0, |(last, _)| *last);
            if step.is_multiple_of(self.every) && step > newest {
                self.states.push((step, state));
            }
            if self.states.len() > MOST {
                self.every *= 2;
                self.states.retain(|(step, _)| step.is_multiple_of(self.every));
            }
        }
    }

    /// The last state at or before `step`.
    #[must_use]
    pub fn at(&self, step: usize) -> Option<&(usize, State)> {
        self.states.iter().rev().find(|(s, _)| *s <= step)
    }

    /// Forgets what comes after `step`.
    pub fn cut(&mut self, step: usize) {
        self.states.retain(|(s, _)| *s <= step);
    }

    /// The number of states.
    #[must_use]
    pub fn len(&self) -> usize {
        self.states.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.states.is_empty()
    }

    /// Steps of the first and the last state.
    #[must_use]
    pub fn span(&self) -> [usize; 2] {
        [self.states.first(), self.states.last()].map(|end| end.map_or(0, |(step, _)| *step))
    }

    /// Memory of the states, and the most that they may take, in bytes.
    #[must_use]
    pub fn bytes(&self) -> [usize; 2] {
        let one = self.states.first().map_or(0, |(_, state)| size_of_val(state.as_slice()));
        [one * self.states.len(), one * MOST]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_bounded_and_states_stay_evenly_spread() {
        let mut history = History::new(vec![0.0; 4], 500);
        assert_eq!(history.every(), 1);
        history.add((1..=5000).map(|step| (step, vec![step as f32; 4])));
        assert!(history.len() <= MOST && history.every() == 8, "{} every {}", history.len(), history.every());
        assert_eq!(history.at(17).map(|(step, state)| (*step, state[0])), Some((16, 16.0)));
        assert_eq!(history.span(), [0, 5000]);
        let [used, most] = history.bytes();
        assert!(used == 16 * history.len() && used <= most);
        history.cut(20);
        assert_eq!(history.span(), [0, 16]);
        // What was taken back is added again.
        history.add([(20, vec![1.0; 4]), (24, vec![2.0; 4])]);
        assert_eq!(history.span(), [0, 24]);
    }
}
