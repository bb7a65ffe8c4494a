//! A page → a folder, without a moment in which half a page stands there.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};

use super::{GENERATOR, INDEX, Page, WORKER, compressed, html, names};

/// Refuses a folder that holds something else than a page of ours. `page` is where the built page
/// comes from: it may be filled in place.
pub fn check_place(out: &Path, page: Option<&Path>) -> Result<()> {
    let name = out.display();
    if !out.exists() || is_same(out, page) {
        return Ok(());
    }
    if !out.is_dir() {
        bail!("{name}: this is a file; give a folder for the page");
    }
    let is_empty = fs::read_dir(out).with_context(|| name.to_string())?.next().is_none();
    if is_empty || is_ours(&out.join(INDEX)) {
        return Ok(());
    }
    bail!("{name}: this folder holds something else than a Chronique page; give a new or empty folder")
}

/// Writes a page that `check_place` let pass; `origin` is what it was made from.
pub fn write(page: &Page, origin: &Page, out: &Path) -> Result<()> {
    let is_new = !out.exists() || fs::read_dir(out)?.next().is_none();
    if is_new { write_new(page, out) } else { write_over(page, origin, out) }
}

/// Into a folder beside it, which then takes its place.
fn write_new(page: &Page, out: &Path) -> Result<()> {
    fs::create_dir_all(out)?;
    let out = out.canonicalize()?;
    let Some(name) = out.file_name() else { bail!("give a folder with a name") };
    let part = out.with_file_name(format!(".{}.part", name.to_string_lossy()));
    if part.exists() {
        // What an earlier run that was stopped left behind.
        fs::remove_dir_all(&part)?;
    }
    for (name, bytes) in &page.files {
        write_file(&place(&part, name), bytes)?;
    }
    if fs::remove_dir(&out).is_ok() && fs::rename(&part, &out).is_ok() {
        return Ok(());
    }
    // A folder that cannot be replaced: a mounted one, or where somebody stands.
    fs::create_dir_all(&out)?;
    for name in page.files.keys() {
        let path = place(&out, name);
        fs::create_dir_all(path.parent().unwrap_or(&out))?;
        fs::copy(place(&part, name), &path).with_context(|| path.display().to_string())?;
    }
    fs::remove_dir_all(&part)?;
    Ok(())
}

/// File by file, those that name the others last, then what no longer belongs. Other files of the
/// folder stay: a site has its own.
fn write_over(page: &Page, origin: &Page, out: &Path) -> Result<()> {
    let is_last = |name: &str| [INDEX, WORKER].contains(&compressed::plain_name(name).unwrap_or(name));
    let (last, first): (Vec<_>, Vec<_>) = page.files.iter().partition(|(name, _)| is_last(name));
    for (name, bytes) in first.into_iter().chain(last) {
        let path = place(out, name);
        if fs::read(&path).is_ok_and(|there| there == *bytes) {
            continue;
        }
        let part = place(out, &format!("{name}.part"));
        write_file(&part, bytes)?;
        fs::rename(&part, &path).with_context(|| path.display().to_string())?;
    }
    for name in stale(page, origin, out)? {
        let path = place(out, &name);
        if path.is_file() {
            fs::remove_file(&path).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

/// What the page was made of and no longer has, and what an earlier page left under names made
/// from contents.
fn stale(page: &Page, origin: &Page, out: &Path) -> io::Result<Vec<String>> {
    let mut names: Vec<String> = origin.files.keys().cloned().collect();
    for entry in fs::read_dir(out)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let plain = compressed::plain_name(&name);
        let is_twin =
            plain.is_some_and(|plain| page.files.contains_key(plain) || origin.files.contains_key(plain));
        if is_twin || names::is_made_from_content(plain.unwrap_or(&name)) {
            names.push(name);
        }
    }
    names.retain(|name| !page.files.contains_key(name));
    Ok(names)
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::write(path, bytes).with_context(|| path.display().to_string())
}

fn place(folder: &Path, name: &str) -> PathBuf {
    name.split('/').fold(folder.to_path_buf(), |path, part| path.join(part))
}

fn is_same(out: &Path, page: Option<&Path>) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    page.is_some_and(|page| whole(page).is_some() && whole(page) == whole(out))
}

fn is_ours(index: &Path) -> bool {
    let Ok(text) = fs::read_to_string(index) else { return false };
    html::tags(&text).iter().any(|tag| {
        let content = tag.attribute("content").map_or("", |content| content.value);
        tag.is_meta("generator") && content.starts_with(GENERATOR)
    })
}
