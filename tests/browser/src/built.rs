//! Pages with other collections than the default one, made by `chronique build` as a publisher would.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, ensure};

use crate::root;

/// The page as built, without a collection.
pub fn bare_page() -> PathBuf {
    root().join("target/bare/page")
}

/// A collection to be put into the page, in a folder of the test's own.
pub struct Collection {
    place: PathBuf,
    page: PathBuf,
    options: Vec<String>,
}

impl Collection {
    /// An empty one, below `folder` (a test's `CARGO_TARGET_TMPDIR`); what was there is removed.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written.
    pub fn new(folder: &str, name: &str) -> Result<Self> {
        let place = Path::new(folder).join(name);
        if place.exists() {
            fs::remove_dir_all(&place)?;
        }
        fs::create_dir_all(place.join("articles"))?;
        Ok(Self { place, page: bare_page(), options: Vec::new() })
    }

    /// Adds a file of articles, or beside them.
    pub fn with(self, file: &str, bytes: impl AsRef<[u8]>) -> Result<Self> {
        fs::write(self.place.join("articles").join(file), bytes).with_context(|| file.to_owned())?;
        Ok(self)
    }

    /// Adds an option of `chronique build`.
    #[must_use]
    pub fn option(mut self, name: &str, value: &str) -> Self {
        self.options.extend([name.to_owned(), value.to_owned()]);
        self
    }

    /// Takes a copy of the bare page, without its folders, in which a file (by the start of its name) was
    /// changed.
    pub fn change(mut self, start: &str, change: impl Fn(&str) -> String) -> Result<Self> {
        let changed = self.place.join("page");
        fs::create_dir_all(&changed)?;
        for entry in fs::read_dir(&self.page).context("target/bare/page: run `cargo xtask test`")? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with(start) {
                fs::write(changed.join(&name), change(&fs::read_to_string(entry.path())?))?;
            } else if entry.path().is_file() {
                fs::copy(entry.path(), changed.join(&name))?;
            }
        }
        self.page = changed;
        Ok(self)
    }

    /// Writes `site/` and `page.html` into the folder, and gives it.
    ///
    /// # Errors
    ///
    /// What `chronique build` says, when it wrote nothing.
    pub fn build(self) -> Result<PathBuf> {
        // Packing the page has just built the command.
        let output = Command::new(root().join("target/debug/chronique"))
            .arg("build")
            .arg(self.place.join("articles"))
            .args(&self.options)
            .arg("--out")
            .arg(self.place.join("site"))
            .arg("--uncompressed")
            .arg("--single")
            .arg(self.place.join("page.html"))
            .arg("--page")
            .arg(&self.page)
            .output()
            .context("target/debug/chronique is not built: run `cargo xtask test`")?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(matches!(output.status.code(), Some(0 | 3)), "chronique build: {}: {said}", output.status);
        Ok(self.place)
    }
}
