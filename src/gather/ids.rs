//! Two articles with one id: both are kept, the later one under another name.

use std::collections::HashMap;

use crate::model::Record;

/// The ids given out so far.
#[derive(Debug, Default)]
pub struct DistinctIds {
    /// Each id with the number its next double tries.
    taken: HashMap<String, u32>,
}

impl DistinctIds {
    /// Takes an id. `None`: it was free. `Some`: it was not, and this one was taken instead: `~2`,
    /// `~3`… appended, which a link carries without escapes.
    pub fn take(&mut self, id: &str) -> Option<String> {
        let Some(next) = self.taken.get_mut(id) else {
            self.taken.insert(id.to_string(), 2);
            return None;
        };
        let mut number = *next;
        let free = loop {
            let name = format!("{id}~{number}");
            number += 1;
            if !self.taken.contains_key(&name) {
                break name;
            }
        };
        if let Some(next) = self.taken.get_mut(id) {
            *next = number;
        }
        self.taken.insert(free.clone(), 2);
        Some(free)
    }

    /// Gives a record an id that no earlier one has, with a warning in it where that is another.
    pub fn settle(&mut self, record: &mut Record) {
        if let Some(free) = self.take(&record.id) {
            record.warnings.push(format!(
                "another article has the id “{}”; this one is kept as “{free}”: give one of them another name",
                record.id
            ));
            record.id = free;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DistinctIds;

    #[test]
    fn later_doubles_get_a_number_that_is_free() {
        let mut ids = DistinctIds::default();
        let given: Vec<String> = ["a", "a~2", "a", "a", "b", "a~2", "", ""]
            .iter()
            .map(|id| ids.take(id).unwrap_or_else(|| (*id).to_string()))
            .collect();
        assert_eq!(given, ["a", "a~2", "a~3", "a~4", "b", "a~2~2", "", "~2"]);
    }
}
