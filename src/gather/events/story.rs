//! Two records → how far they tell one story: the angle between their words, the rarer ones counting
//! more. Two facts of one day in articles that share nothing else are two events.

use core::cell::Cell;

use crate::gather::{
    cores,
    lookalikes::LookAlikes,
    terms::{Terms, common},
};

/// The words of every record.
pub(in crate::gather) struct Stories<'a> {
    terms: &'a Terms,
    /// The length of each record's vector.
    lengths: Vec<f64>,
    /// Two records that only look alike tell no story together.
    alike: Option<&'a LookAlikes>,
}

impl<'a> Stories<'a> {
    /// Takes the words of all records.
    pub(in crate::gather) fn of(terms: &'a Terms) -> Self {
        let lengths = cores::filter_map(terms.n_records(), |record| {
            let squares = terms.vocabulary(record).iter().map(|term| terms.weight(*term).powi(2));
            Some(squares.sum::<f64>().sqrt())
        });
        Self { terms, lengths, alike: None }
    }

    /// The same, look-alikes kept apart.
    pub(super) fn without(self, alike: &'a LookAlikes) -> Self {
        Self { alike: Some(alike), ..self }
    }

    /// 0 for two records that share no word, 1 for two with the same words.
    pub(in crate::gather) fn shared(&self, a: usize, b: usize) -> f64 {
        let (Some(length), Some(other_length)) = (self.lengths.get(a), self.lengths.get(b)) else {
            return 0.0;
        };
        let both = common(self.terms.vocabulary(a), self.terms.vocabulary(b));
        let shared: f64 = both.map(|term| self.terms.weight(term).powi(2)).sum();
        shared / (length * other_length).max(f64::MIN_POSITIVE)
    }
}

/// The likeness of two records, kept for the facts of both that are compared next.
pub(super) struct Pair<'s, 'a> {
    stories: &'s Stories<'a>,
    last: Cell<Option<(usize, usize, f64)>>,
}

impl<'s, 'a> Pair<'s, 'a> {
    /// Nothing is known yet.
    pub(super) const fn new(stories: &'s Stories<'a>) -> Self {
        Self { stories, last: Cell::new(None) }
    }

    /// As [`Stories::shared`].
    pub(super) fn shared(&self, a: usize, b: usize) -> f64 {
        match self.last.get() {
            Some((one, other, shared)) if (one, other) == (a, b) => shared,
            _ => {
                let shared = self.stories.shared(a, b);
                let apart = self.stories.alike.is_some_and(|alike| alike.are(a, b, shared));
                let shared = if apart { 0.0 } else { shared };
                self.last.set(Some((a, b, shared)));
                shared
            }
        }
    }
}
