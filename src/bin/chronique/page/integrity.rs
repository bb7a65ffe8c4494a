//! The hashes by which index.html vouches for its files and its own scripts.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256, Sha384};

use super::html::{replaced, tags};

/// The page with every `integrity` as the files are now, and with the hash of each inline script
/// that changed since `before` brought along wherever the page states it (its security policy).
pub fn refreshed(html: &str, before: &str, files: &BTreeMap<String, Vec<u8>>) -> String {
    let html = with_integrity(html, files);
    let now = inline_scripts(&html);
    let mut page = html.clone();
    for (old, new) in inline_scripts(before).iter().zip(&now) {
        if old != new {
            page = page.replace(&script_hash(old), &script_hash(new));
        }
    }
    page
}

fn with_integrity(html: &str, files: &BTreeMap<String, Vec<u8>>) -> String {
    let tags = tags(html);
    let edits = tags.iter().filter_map(|tag| {
        let integrity = tag.attribute("integrity")?;
        let target = tag.attribute("href").or_else(|| tag.attribute("src"))?;
        let name = target.value.split(['?', '#']).next()?;
        let bytes = files.get(name.trim_start_matches("./").trim_start_matches('/'))?;
        Some((integrity.place.clone(), format!("\"{}\"", file_hash(bytes))))
    });
    replaced(html, edits)
}

fn inline_scripts(html: &str) -> Vec<&str> {
    let scripts = tags(html).into_iter().filter(|tag| tag.is("script") && tag.attribute("src").is_none());
    scripts.filter_map(|tag| html.get(tag.content?)).collect()
}

fn file_hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The hash by which a security policy names an inline script.
pub fn script_hash(script: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(script.as_bytes())))
}
