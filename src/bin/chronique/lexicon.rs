//! The lexicon that articles are read with.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use chronique::read::Lexicon;

/// The lexicon in a file, or the one built in.
pub fn load(path: Option<&Path>) -> Result<Lexicon> {
    if let Some(path) = path {
        fs::read_to_string(path)
            .with_context(|| format!("{}: cannot be read as a lexicon; give a text file", path.display()))?;
    }
    Ok(Lexicon::default())
}
