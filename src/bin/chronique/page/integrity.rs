//! The hashes by which index.html vouches for its files and its own scripts.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256, Sha384};

use super::html::{Tag, replaced, tags};

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

/// The page with a policy (a `meta` of its own) that lets each inline script run, by its hash, and no
/// script that is no longer there.
pub fn with_policy(html: &str) -> String {
    let tags = tags(html);
    let is_policy = |tag: &&Tag<'_>| {
        let name = tag.attribute("http-equiv").map_or("", |name| name.value);
        tag.is("meta") && name.eq_ignore_ascii_case("Content-Security-Policy")
    };
    let Some(content) = tags.iter().find(is_policy).and_then(|tag| tag.attribute("content")) else {
        return html.to_string();
    };
    let hashes: Vec<String> =
        inline_scripts(html).into_iter().map(|script| format!("'{}'", script_hash(script))).collect();
    let directives = content.value.split(';').map(|directive| {
        let mut words: Vec<&str> =
            directive.split_whitespace().filter(|word| !word.starts_with("'sha256-")).collect();
        if words.first() == Some(&"script-src") {
            words.extend(hashes.iter().map(String::as_str));
        }
        words.join(" ")
    });
    let policy = directives.filter(|directive| !directive.is_empty()).collect::<Vec<_>>().join("; ");
    replaced(html, [(content.place.clone(), format!("\"{policy}\""))])
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
    let is_data = |tag: &Tag<'_>| {
        tag.attribute("type")
            .is_some_and(|kind| kind.value.contains('/') && !kind.value.contains("javascript"))
    };
    let is_inline = |tag: &Tag<'_>| tag.is("script") && tag.attribute("src").is_none() && !is_data(tag);
    let scripts = tags(html).into_iter().filter(is_inline);
    scripts.filter_map(|tag| html.get(tag.content?)).collect()
}

fn file_hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The hash by which a security policy names an inline script.
pub fn script_hash(script: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(script.as_bytes())))
}
