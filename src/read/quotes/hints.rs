//! The words at which reported speech may begin, each looked at once: most sentences have none, and
//! are not read for it.

use core::cell::RefCell;

use fixedbitset::FixedBitSet;

use super::{
    clause::Scene,
    reported::{leads_that, may_tell},
    verb_group::inverted,
};
use crate::read::{
    reading::{Bytes, Reading},
    vocabulary::Column,
};

/// The words at which reported speech may begin, by position.
pub struct Hints {
    /// Forms of verbs that lead to statements.
    pub leads: FixedBitSet,
    /// Whatever may attribute words to somebody.
    tells: FixedBitSet,
}

thread_local! {
    /// By word, both.
    static HINTS: RefCell<Column<(bool, bool)>> = RefCell::default();
}

impl Hints {
    pub fn of(reading: &Reading<'_>) -> Self {
        let n_words = reading.words.len();
        let [mut leads, mut tells] = [(); 2].map(|()| FixedBitSet::with_capacity(n_words));
        HINTS.with_borrow_mut(|column| {
            column.meet(reading.vocabulary(), 0);
            for (at, (_, form)) in reading.with_forms(0..n_words).enumerate() {
                let hint = column.get(form, || {
                    let word = reading.vocabulary().folded(form);
                    let verb = inverted(word).0;
                    (leads_that(verb), may_tell(word, verb))
                });
                if hint.0 {
                    leads.grow_and_insert(at);
                }
                if hint.1 {
                    tells.grow_and_insert(at);
                }
            }
        });
        Self { leads, tells }
    }
}

impl Scene<'_, '_> {
    /// Whether some bytes hold a word at which reported speech may begin.
    pub fn may_report(&self, bytes: &Bytes) -> bool {
        self.reading.positions_in(bytes).any(|at| self.hints.tells.contains(at))
    }
}
