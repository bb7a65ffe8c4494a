//! Names made from contents: a file that changed gets another name, so that no cache serves the
//! old one under it.

use super::{INDEX, Page, has_extension, short_hash};

/// « 20260305143000 », at most.
const TIME_STAMP_DIGITS: usize = 14;

/// The fewest digits at the end of a name that are taken for a hash. Fewer would take `a-20230206.js`,
/// a file of someone's site, for a leftover of ours; more would miss hashes that begin with zeros.
const MIN_HASH_DIGITS: usize = 12;

/// How the first part of the program ends, and the second.
const PROGRAM: &str = "_bg.wasm";
const SECOND: &str = "_later.wasm";

/// Whether this is the second part of a program.
pub fn is_second_part(name: &str) -> bool {
    name.ends_with(SECOND)
}

/// Renames the program after its contents, everywhere; then, so on, the scripts that name it.
pub fn rename_by_content(page: &mut Page, program: &str) {
    if let Some(second) = page.files.keys().find(|name| is_second_part(name)).cloned() {
        rename(page, &second, SECOND);
    }
    let scripts_changed = rename(page, program, PROGRAM);
    for script in scripts_changed {
        if stem(&script, ".js").is_some_and(|(_, has_hash)| has_hash) {
            rename(page, &script, ".js");
        }
    }
}

/// Whether a name ends as those that were made from contents.
pub fn is_made_from_content(name: &str) -> bool {
    let endings = [PROGRAM, SECOND, ".js", ".css"];
    endings.iter().any(|ending| stem(name, ending).is_some_and(|(_, has_hash)| has_hash))
}

/// Renames one file and gives back the scripts whose text changed by it.
fn rename(page: &mut Page, old: &str, ending: &str) -> Vec<String> {
    let Some(bytes) = page.files.get(old) else { return Vec::new() };
    let stem = stem(old, ending).or_else(|| stem(old, ".wasm")).map_or("app", |(stem, _)| stem);
    let new = format!("{stem}-{}{ending}", short_hash([bytes.as_slice()]));
    if new == old {
        return Vec::new();
    }
    if let Some(bytes) = page.files.remove(old) {
        page.files.insert(new.clone(), bytes);
    }
    // The glue knows its files by name without a folder.
    let base = |name: &str| name.rsplit_once('/').map_or(name, |(_, base)| base).to_string();
    let (old, new) = (base(old), base(&new));
    let mut scripts = Vec::new();
    for (name, bytes) in &mut page.files {
        let is_script = has_extension(name, "js");
        if !is_script && name != INDEX {
            continue;
        }
        let Ok(text) = core::str::from_utf8(bytes) else { continue };
        if text.contains(&old) {
            *bytes = text.replace(&old, &new).into_bytes();
            if is_script {
                scripts.push(name.clone());
            }
        }
    }
    scripts
}

/// A name without its ending and hash, and whether it had a hash.
fn stem<'a>(name: &'a str, ending: &str) -> Option<(&'a str, bool)> {
    let bare = name.strip_suffix(ending)?;
    let is_hash = |hash: &str| {
        hash.len() >= MIN_HASH_DIGITS
            && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
            // A shorter run of decimal digits is a time stamp: one hash in two thousand has no letter.
            && (hash.len() > TIME_STAMP_DIGITS || !hash.bytes().all(|byte| byte.is_ascii_digit()))
    };
    match bare.rsplit_once('-') {
        Some((stem, hash)) if is_hash(hash) => Some((stem, true)),
        _ => Some((bare, false)),
    }
}
