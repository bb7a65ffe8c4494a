//! The files and folders given → the files to read, in order, each with its id.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use chronique::read::intake::{self, Stated};
use ignore::WalkBuilder;

const EXTENSIONS: [&str; 5] = ["txt", "html", "htm", "csv", "ndjson"];
const METADATA: &str = "metadata.csv";

/// A file to read.
#[derive(Debug)]
pub struct Source {
    /// The path relative to the folder given, without its extension.
    pub id: String,
    /// The path relative to the folder given, `/` between folders.
    pub name: String,
    /// Where it is; `None` is standard input.
    path: Option<PathBuf>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// The files to read.
    pub sources: Vec<Source>,
    /// What cannot be read: name and words.
    pub left_out: Vec<(String, String)>,
    /// What each `metadata.csv` states of the files beside it, by folder, then by file name.
    metadata: BTreeMap<PathBuf, BTreeMap<String, Stated>>,
    /// The `metadata.csv` files of folders that are read whole: the folder, and the file's name.
    /// Beside files given one by one, rows about the others are no mistake.
    whole_folders: Vec<(PathBuf, String)>,
}

/// Finds the articles. `outs` are passed by, so that a page built among its articles is not read.
pub fn find(given: &[PathBuf], outs: &[&Path]) -> Found {
    let outs: Vec<PathBuf> = outs.iter().filter_map(|out| out.canonicalize().ok()).collect();
    let mut found = Found::default();
    for path in given {
        if path.as_os_str() == "-" {
            found.sources.push(Source { id: "stdin".into(), name: "stdin.ndjson".into(), path: None });
        } else if path.is_dir() {
            found.add_folder(path, &outs);
        } else {
            found.add_file(path);
        }
    }
    found.name_unused_rows();
    found
}

impl Found {
    fn add_file(&mut self, path: &Path) {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        if !path.exists() {
            self.leave_out(&path.to_string_lossy(), "no such file or folder; check its name");
        } else if name == METADATA {
            self.add_metadata(path, &name);
        } else if is_article(path) {
            let beside = path.with_file_name(METADATA);
            if beside.is_file() {
                self.add_metadata(&beside, METADATA);
            }
            self.sources.push(Source { id: without_extension(&name), name, path: Some(path.into()) });
        } else {
            self.leave_out(&path.to_string_lossy(), "not read; give .txt, .html, .csv or .ndjson");
        }
    }

    fn add_folder(&mut self, folder: &Path, outs: &[PathBuf]) {
        let walk = WalkBuilder::new(folder).standard_filters(false).follow_links(true).build();
        let mut sources = Vec::new();
        for entry in walk {
            let path = match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => entry.into_path(),
                Ok(_) => continue,
                Err(error) => {
                    self.leave_out(&folder.to_string_lossy(), &format!("{error}; left out"));
                    continue;
                }
            };
            let is_of_page =
                || path.canonicalize().is_ok_and(|path| outs.iter().any(|out| path.starts_with(out)));
            let name = relative(&path, folder);
            if !is_article(&path) || is_hidden(&name) || (!outs.is_empty() && is_of_page()) {
                continue;
            }
            if path.file_name().is_some_and(|file| file == METADATA) {
                self.add_metadata(&path, &name);
                let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
                self.whole_folders.push((folder, name));
            } else {
                sources.push(Source { id: without_extension(&name), name, path: Some(path) });
            }
        }
        sources.sort_by(|a, b| a.name.cmp(&b.name));
        self.sources.extend(sources);
        self.left_out.sort();
    }

    fn add_metadata(&mut self, path: &Path, name: &str) {
        let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
        if self.metadata.contains_key(&folder) {
            return;
        }
        let read = fs::read(path).map_err(|error| error.to_string());
        match read.and_then(|bytes| intake::decode(&bytes).map_err(|error| error.to_string())) {
            Ok((text, _)) => {
                let (stated, errors) = intake::read_metadata_csv(name, &text);
                for error in errors {
                    self.leave_out(name, &without_name(&error.to_string(), name));
                }
                self.metadata.insert(folder, stated);
            }
            Err(error) => self.leave_out(name, &error),
        }
    }

    /// Rows about files that are not there: a slip in a name would go unseen.
    fn name_unused_rows(&mut self) {
        for (folder, name) in core::mem::take(&mut self.whole_folders) {
            let Some(rows) = self.metadata.get(&folder) else { continue };
            let beside = self.sources.iter().filter_map(|source| source.path.as_deref());
            let used: BTreeSet<String> = beside
                .filter(|path| path.starts_with(&folder))
                .map(|path| relative(path, &folder))
                .flat_map(|file| [without_extension(&file), file])
                .collect();
            let unused: Vec<String> = rows.keys().filter(|id| !used.contains(*id)).cloned().collect();
            for id in unused {
                self.leave_out(
                    &name,
                    &format!("row “{id}” is about no file beside or below it; check its id"),
                );
            }
        }
    }

    fn leave_out(&mut self, name: &str, what: &str) {
        self.left_out.push((name.to_string(), what.to_string()));
    }

    /// What a `metadata.csv` states of a file in its folder or below, named there by its path, with
    /// or without its extension; the nearest table wins.
    pub fn stated(&self, source: &Source) -> Option<&Stated> {
        let path = source.path.as_deref()?;
        path.ancestors().skip(1).find_map(|folder| {
            let stated = self.metadata.get(folder)?;
            let name = relative(path, folder);
            stated.get(&name).or_else(|| stated.get(&without_extension(&name)))
        })
    }
}

impl Source {
    /// Its bytes.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        if let Some(path) = &self.path {
            return fs::read(path);
        }
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// A message without the name it begins with: whoever prints it has said the name.
pub fn without_name(message: &str, name: &str) -> String {
    let rest = message.strip_prefix(name).unwrap_or(message);
    rest.trim_start_matches([':', ',', ' ']).to_string()
}

/// What a system keeps for itself beside the files of a folder, such as the `._x.txt` of a Mac. Given
/// by name, it is read.
fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.'))
}

fn is_article(path: &Path) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

fn relative(path: &Path, folder: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// `dossier/a.b.txt` → `dossier/a.b`.
fn without_extension(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    // A file that is all extension keeps its name.
    if stem.is_empty() || stem.ends_with('/') { name.to_string() } else { stem.to_string() }
}
