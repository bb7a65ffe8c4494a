//! The text of a lexicon of actors → blocks with their fields.
//!
//! ```text
//! # comment
//! person lavrov = Sergueï Lavrov
//!   also: Lavrov; Sergei Lavrov
//!   role: russia foreign-minister 2004-03-09/..
//! ```
//!
//! A line that starts at the margin opens a block, an indented one adds a field. Nothing is
//! resolved here: that an id names an actor is seen when the lexicon is put together.

use std::collections::BTreeMap;

/// Why a text is no lexicon.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LexiconError {
    /// A line at the margin that opens no block.
    #[error("line {line}: “{value}” opens no entry; write `person some-id = Some Name`")]
    Head {
        /// Counted from 1.
        line: usize,
        /// As it stands.
        value: String,
    },
    /// A kind that there is not.
    #[error(
        "line {line}: “{value}” is no kind; write person, state, organisation, armed-group, company, place, office or portfolio"
    )]
    Kind {
        /// Counted from 1.
        line: usize,
        /// As it stands.
        value: String,
    },
    /// No entry at all.
    #[error("it holds no entry; write `person some-id = Some Name`")]
    Empty,
    /// An id that two entries have.
    #[error("line {line}: “{id}” is the entry of line {first} too; join the two or give one another id")]
    Twice {
        /// Counted from 1.
        line: usize,
        /// Where the other stands.
        first: usize,
        /// The id.
        id: String,
    },
    /// An id that links could not hold.
    #[error("line {line}: “{value}” is no id; write lower-case letters without accents, digits and hyphens")]
    Id {
        /// Counted from 1.
        line: usize,
        /// As it stands.
        value: String,
    },
    /// A field that there is not, or one outside a block.
    #[error(
        "line {line}: “{value}” is no field here; write also, demonym, capital, metonym, role, member, transition, wikidata or common, with a colon"
    )]
    Field {
        /// Counted from 1.
        line: usize,
        /// As it stands.
        value: String,
    },
    /// A value that its field cannot hold.
    #[error("line {line}: “{value}” does not fit here; write {expected}")]
    Value {
        /// Counted from 1.
        line: usize,
        /// As it stands.
        value: String,
        /// What would fit.
        expected: &'static str,
    },
}

/// A block as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block<'t> {
    pub line: usize,
    pub kind: &'t str,
    pub id: &'t str,
    pub name: &'t str,
    pub fields: Vec<Field<'t>>,
}

/// A field as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Field<'t> {
    pub line: usize,
    pub key: &'t str,
    pub value: &'t str,
}

impl<'t> Field<'t> {
    /// The parts of a list.
    pub fn parts(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.value.split(';').map(str::trim).filter(|part| !part.is_empty())
    }

    pub fn error(&self, expected: &'static str) -> LexiconError {
        LexiconError::Value { line: self.line, value: self.value.to_string(), expected }
    }
}

/// Cuts a text into blocks.
pub(super) fn blocks(text: &str) -> Result<Vec<Block<'_>>, LexiconError> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for (at, whole) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let (line, trimmed) = (at + 1, whole.trim());
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        if !whole.starts_with([' ', '\t']) {
            blocks.push(head(line, trimmed)?);
            continue;
        }
        let misplaced = || LexiconError::Field { line, value: trimmed.to_string() };
        let (key, value) = trimmed.split_once(':').ok_or_else(misplaced)?;
        let block = blocks.last_mut().ok_or_else(misplaced)?;
        block.fields.push(Field { line, key: key.trim(), value: value.trim() });
    }
    Ok(blocks)
}

/// The blocks of a file that somebody brings: some, and each id once.
pub(super) fn own_blocks(text: &str) -> Result<Vec<Block<'_>>, LexiconError> {
    let blocks = blocks(text)?;
    if blocks.is_empty() {
        return Err(LexiconError::Empty);
    }
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for block in &blocks {
        if let Some(first) = first.insert(block.id, block.line) {
            return Err(LexiconError::Twice { line: block.line, first, id: block.id.to_string() });
        }
    }
    Ok(blocks)
}

fn head(line: usize, text: &str) -> Result<Block<'_>, LexiconError> {
    let wrong = || LexiconError::Head { line, value: text.to_string() };
    let (head, name) = text.split_once('=').ok_or_else(wrong)?;
    let (kind, id) = head.trim().split_once(char::is_whitespace).ok_or_else(wrong)?;
    let (id, name) = (id.trim(), name.trim());
    if name.is_empty() {
        return Err(wrong());
    }
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || !id.bytes().all(fits) {
        return Err(LexiconError::Id { line, value: id.to_string() });
    }
    Ok(Block { line, kind, id, name, fields: Vec::new() })
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::read::Lexicon;

    fn check(text: &str, expected: &Expect) {
        let got = match Lexicon::default().with_actors(text) {
            Ok(lexicon) => format!("{} actors", lexicon.actors.len()),
            Err(error) => error.to_string(),
        };
        expected.assert_eq(&got);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        check("# nothing\n\n", &expect!["it holds no entry; write `person some-id = Some Name`"]);
        check(
            "person x = Jean Test\n  also: J. Test\n\nperson x = Jean Testard",
            &expect!["line 4: “x” is the entry of line 1 too; join the two or give one another id"],
        );
        check("person x = Jean Test\n  also: J. Test", &expect!["1 actors"]);
        check(
            "person Jean Test",
            &expect!["line 1: “person Jean Test” opens no entry; write `person some-id = Some Name`"],
        );
        check(
            "\nhero x = X",
            &expect![
                "line 2: “hero” is no kind; write person, state, organisation, armed-group, company, place, office or portfolio"
            ],
        );
        check(
            "person É = X",
            &expect!["line 1: “É” is no id; write lower-case letters without accents, digits and hyphens"],
        );
        check(
            "person x = X\n  born: 1960",
            &expect![
                "line 2: “born” is no field here; write also, demonym, capital, metonym, role, member, transition, wikidata or common, with a colon"
            ],
        );
        check(
            "  also: X",
            &expect![
                "line 1: “also: X” is no field here; write also, demonym, capital, metonym, role, member, transition, wikidata or common, with a colon"
            ],
        );
        check(
            "person x = X\n  role: mali president hier",
            &expect![
                "line 2: “mali president hier” does not fit here; write a state or organisation, an office and its dates, such as `mali president 2013-09-04/2020-08-18`"
            ],
        );
        check(
            "person x = X\n  wikidata: 12",
            &expect!["line 2: “12” does not fit here; write a Wikidata id such as Q912"],
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(person|state|  also:|  role:|=|#|\n|[a-zé: ;-]){0,40}") {
            let _ = Lexicon::default().with_actors(&text);
        }
    }
}
