//! The sheets of `styles/` → one file: a phone on a poor connection asks once, not eleven times.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use crate::shell;

/// What `index.html` names as its sheet.
const JOINED: &str = "target/styles/page.css";

/// Between these marks stand the rules of what only the second part of the program draws (`split.rs`): they
/// come with it, after all others.
const LATER: (&str, &str) = ("/*<later>*/", "/*</later>*/");

/// A sheet without the rules that come later, and these.
pub fn parted(sheet: &str) -> (String, String) {
    let (mut now, mut later) = (String::new(), String::new());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once(LATER.0) {
        let (marked, after) = after.split_once(LATER.1).unwrap_or((after, ""));
        now.push_str(before);
        later.push_str(marked);
        rest = after;
    }
    (now + rest, later)
}

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

#[cfg(test)]
mod tests {
    use super::parted;

    #[test]
    fn rules_between_marks_come_later_in_their_order() {
        let sheet = "a {}\n/*<later>*/\nb {}\n/*</later>*/\nc {}\n/*<later>*/\nd {}\n/*</later>*/\n";
        let (now, later) = parted(sheet);
        assert_eq!(now.split_whitespace().collect::<String>(), "a{}c{}");
        assert_eq!(later.split_whitespace().collect::<String>(), "b{}d{}");
        assert_eq!(parted("a {}"), ("a {}".to_string(), String::new()));
    }
}
