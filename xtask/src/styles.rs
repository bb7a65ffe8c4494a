//! The sheets of `styles/` → one file: a phone on a poor connection asks once, not eleven times.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use crate::shell;

/// What `index.html` names as its sheet.
const JOINED: &str = "target/styles/page.css";

/// Joins the sheets that `styles/index.css` imports, in its order. An unchanged result is left
/// alone, so that Trunk's watching does not see itself.
pub fn join() -> Result<()> {
    let folder = shell::root().join("styles");
    let index = read(&folder.join("index.css"))?;
    let names = index.lines().filter_map(|line| line.strip_prefix("@import \"")?.strip_suffix("\";"));
    let sheets: Vec<String> = names.map(|name| read(&folder.join(name))).collect::<Result<_>>()?;
    let joined = sheets.join("\n");
    let path = shell::root().join(JOINED);
    if fs::read_to_string(&path).is_ok_and(|old| old == joined) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().unwrap_or(&folder))?;
    fs::write(&path, joined).with_context(|| format!("{} cannot be written", path.display()))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}
