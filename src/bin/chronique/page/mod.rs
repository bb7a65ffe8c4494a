//! A built page and a corpus → the page that carries it, without a compiler.
//!
//! What the build wrote into the page about its own files has to stay true: names made from
//! contents, integrity hashes, the list of the service worker. Each is a file here. The invariant:
//! the same page and corpus give the same bytes, and a page can be filled again and again.

#[allow(dead_code, reason = "the build script writes what is read here")]
mod archive;
pub mod compressed;
mod first;
mod html;
mod integrity;
mod metadata;
mod names;
pub mod single;
pub mod site;
mod worker;

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use chronique::{format::wasm, model::Corpus};
use ignore::WalkBuilder;
use sha2::{Digest as _, Sha256};

/// The name of the page itself.
pub const INDEX: &str = "index.html";
/// The name of its service worker.
pub const WORKER: &str = "sw.js";
/// What hosts show under an address that leads nowhere: it forwards links into the page.
pub const LOST: &str = "404.html";
/// What the page says it was made with.
pub const GENERATOR: &str = "Chronique";

/// The page that this program was built with; an archive without files if it was built without.
const CARRIED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/page.bin"));

/// The files of a page, by path relative to it, `/` between folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub files: BTreeMap<String, Vec<u8>>,
}

/// The page inside this program.
pub fn carried() -> Result<Page> {
    let files =
        archive::read(CARRIED).context("the page inside this chronique is damaged; install it again")?;
    if files.is_empty() {
        bail!("this chronique was built without its page: run `cargo xtask build`, or give --page DIR");
    }
    Ok(Page { files })
}

impl Page {
    /// The page in a folder.
    pub fn from_folder(folder: &Path) -> Result<Self> {
        let name = || folder.display().to_string();
        let mut files = BTreeMap::new();
        for entry in WalkBuilder::new(folder).standard_filters(false).follow_links(true).build() {
            let entry = entry.with_context(name)?;
            if entry.file_type().is_some_and(|kind| kind.is_file()) {
                let path: PathBuf = entry.into_path();
                let inside = path.strip_prefix(folder).unwrap_or(&path);
                let parts: Vec<_> =
                    inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
                let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
                if !single::is_beside(&path, &bytes) {
                    files.insert(parts.join("/"), bytes);
                }
            }
        }
        // What was made from the other files is made anew.
        let names: Vec<String> = files.keys().cloned().collect();
        files.retain(|name, _| {
            compressed::plain_name(name).is_none_or(|plain| names.iter().all(|other| other != plain))
        });
        if !files.contains_key(INDEX) {
            bail!(
                "{}: no page here (no index.html); give the folder that Trunk or chronique build made",
                name()
            );
        }
        Ok(Self { files })
    }

    /// This page with a corpus in it (and its bytes, as `format` writes them), under its title.
    pub fn filled(&self, bytes: &[u8], corpus: &Corpus) -> Result<Self> {
        let mut page = self.clone();
        let before = page.index()?;
        let program = page.program(&before)?;
        let program_bytes = page.files.get(&program).map(|program| wasm::embed(program, bytes));
        let bytes = program_bytes.transpose().with_context(|| program.clone())?.unwrap_or_default();
        page.files.insert(program.clone(), bytes);
        names::rename_by_content(&mut page, &program);
        let described = describe(&page.index()?, corpus);
        let index = integrity::refreshed(&described, &before, &page.files);
        page.files.insert(INDEX.to_string(), integrity::with_policy(&index).into_bytes());
        page.fill_lost(corpus);
        worker::fill(&mut page)?;
        Ok(page)
    }

    fn fill_lost(&mut self, corpus: &Corpus) {
        let Some(bytes) = self.files.get_mut(LOST) else { return };
        let titled = html::with_title(&String::from_utf8_lossy(bytes), &first::tidy(&corpus.about.title));
        *bytes = integrity::with_policy(&titled).into_bytes();
    }

    fn index(&self) -> Result<String> {
        let bytes = self.files.get(INDEX).context("the page has no index.html; build it again")?;
        let text = core::str::from_utf8(bytes).context("index.html is not UTF-8; build the page again")?;
        Ok(text.to_string())
    }

    /// The wasm file that the page starts.
    fn program(&self, index: &str) -> Result<String> {
        let is_program = |name: &&String| {
            has_extension(name, "wasm") && !names::is_second_part(name) && index.contains(name.as_str())
        };
        let programs: Vec<&String> = self.files.keys().filter(is_program).collect();
        match programs.as_slice() {
            [program] => Ok((*program).clone()),
            [] => bail!("index.html starts no .wasm file of the page; build the page again"),
            _ => {
                bail!("index.html names several .wasm files ({programs:?}); one is meant to carry the corpus")
            }
        }
    }
}

fn describe(index: &str, corpus: &Corpus) -> String {
    let index = html::with_title(index, &first::tidy(&corpus.about.title));
    let index = html::with_meta(&index, "description", &metadata::description(corpus));
    let index = html::with_meta(&index, "generator", &format!("{GENERATOR} {}", env!("CARGO_PKG_VERSION")));
    let index = html::with_marked(&index, "metadata", &metadata::tags(corpus));
    let index = html::with_marked(&index, "line", &first::line(corpus));
    html::with_marked(&index, "articles", &first::list(corpus))
}

/// The first 16 hexadecimal digits of the SHA-256 of some parts: enough that two contents never
/// share a name by chance.
fn short_hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().iter().take(8).fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

fn has_extension(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end == extension)
}

#[cfg(test)]
#[expect(clippy::panic, reason = "a test may")]
mod tests;
