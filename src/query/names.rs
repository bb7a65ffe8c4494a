//! The names of filters → their words, folded: read once, some at a time, so that whoever types only
//! has them compared.

use super::{typed::folded, values};
use crate::{index::Index, text::tokens, view::Facet};

/// The facets whose names are looked for, as the list of offers shows them.
pub(super) const SOUGHT: [Facet; 4] = [Facet::Actor, Facet::Topic, Facet::Outlet, Facet::Place];

/// The names of all values that some passage holds, in one language of the interface.
#[derive(Debug, Default)]
pub struct Names {
    /// By [`SOUGHT`].
    pub(super) of_facet: [Vec<Name>; SOUGHT.len()],
    /// The facet and the value to be read next.
    next: (usize, u32),
}

/// The name of a value.
#[derive(Debug)]
pub(super) struct Name {
    pub value: u32,
    pub n_passages: u32,
    /// Its words, folded.
    pub words: Vec<String>,
}

impl Names {
    /// Reads so many more names, as `name_of` gives them; whether those were the last.
    pub fn read(&mut self, index: &Index, n_names: usize, name_of: &dyn Fn(Facet, &str) -> String) -> bool {
        for _ in 0..n_names {
            let (at, value) = self.next;
            let (Some(facet), Some(names)) = (SOUGHT.get(at), self.of_facet.get_mut(at)) else { return true };
            let table = values::table(index, *facet);
            if value as usize >= table.n_values() {
                self.next = (at + 1, 0);
                continue;
            }
            self.next.1 += 1;
            let n_passages = table.passages_with(value).len() as u32;
            let id = values::facet_value(index, *facet, value).0;
            if n_passages > 0 && !id.is_empty() {
                let words = tokens(&name_of(*facet, id)).map(|token| folded(token.text)).collect();
                names.push(Name { value, n_passages, words });
            }
        }
        self.next.0 >= SOUGHT.len()
    }

    /// All names at once.
    pub fn of(index: &Index, name_of: &dyn Fn(Facet, &str) -> String) -> Self {
        let mut names = Self::default();
        while !names.read(index, usize::MAX, name_of) {}
        names
    }
}
