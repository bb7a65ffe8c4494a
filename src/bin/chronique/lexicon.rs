//! The lexicon that articles are read with.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use chronique::read::Lexicon;

/// The shipped lexicon, with the actors of a reader's own file where one is given.
pub fn load(path: Option<&Path>) -> Result<Lexicon> {
    let shipped = Lexicon::shipped();
    let Some(path) = path else { return Ok(shipped) };
    let text = fs::read_to_string(path)
        .with_context(|| format!("{}: cannot be read as a lexicon; give a text file", path.display()))?;
    shipped.with_actors(&text).with_context(|| format!("{}: not a lexicon", path.display()))
}
