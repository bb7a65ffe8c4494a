//! The service worker's list of files with their sizes, and the version that tells it to fetch them anew.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};

use super::{INDEX, LOST, Page, WORKER, short_hash};

const FILES: &str = "/*CHRONIQUE_FILES*/";
const VERSION: &str = "/*CHRONIQUE_VERSION*/";

/// Pictures for home screens: the system fetches them when it installs the page, which never shows them.
const FOR_THE_SYSTEM: &str = "icons/";

/// Fills in the worker, if the page has one. The markers stay, so that it can be done again.
pub fn fill(page: &mut Page) -> Result<()> {
    let Some(worker) = page.files.remove(WORKER) else { return Ok(()) };
    let worker = String::from_utf8(worker).context("sw.js is not UTF-8; build the page again")?;
    let kept = page.files.iter().filter(|(name, _)| is_of_the_page(page, name));
    let names: Vec<String> = kept.map(|(name, bytes)| format!("{}:{}", quoted(name), bytes.len())).collect();
    // The worker's own text counts too: another worker is another version.
    let bare = with(&with(&worker, FILES, '{', '}', "").unwrap_or_default(), VERSION, '"', '"', "");
    let parts = page.files.iter().flat_map(|(name, bytes)| [name.as_bytes(), &[0], bytes.as_slice(), &[0]]);
    let version = short_hash(parts.chain(bare.iter().map(String::as_bytes)));
    let filled = with(&worker, FILES, '{', '}', &names.join(","))
        .and_then(|worker| with(&worker, VERSION, '"', '"', &version))
        .context("sw.js has no marked place for the list of files and the version; build the page again")?;
    page.files.insert(WORKER.to_string(), filled.into_bytes());
    Ok(())
}

/// Whether a file is needed to show the page: it is the page, or named by it. Other files of a site lie
/// in the same folder, some of which no host hands out; and an address that leads nowhere is the host's
/// to answer.
fn is_of_the_page(page: &Page, name: &str) -> bool {
    let index = page.files.get(INDEX).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
    let is_named = || ["\"", "\"./"].iter().any(|before| index.contains(&[before, name, "\""].concat()));
    let is_elsewhere = name == LOST || name.starts_with(FOR_THE_SYSTEM);
    name == INDEX || !is_elsewhere && is_named()
}

/// The text with what stands between two marks after `marker` replaced.
fn with(text: &str, marker: &str, opening: char, closing: char, content: &str) -> Option<String> {
    let (before, after) = text.split_once(marker)?;
    let (gap, rest) = after.split_once(opening)?;
    let (_, rest) = rest.split_once(closing)?;
    let is_blank = gap.trim().is_empty();
    if is_blank { Some(format!("{before}{marker}{opening}{content}{closing}{rest}")) } else { None }
}

/// A file name as a string of JavaScript, and as a URL, without any `}` or `"` inside.
fn quoted(name: &str) -> String {
    let mut quoted = String::from("\"");
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                quoted.push(char::from(byte));
            }
            _ => {
                let _ = write!(quoted, "%{byte:02X}");
            }
        }
    }
    quoted.push('"');
    quoted
}
