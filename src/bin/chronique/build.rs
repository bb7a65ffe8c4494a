//! `chronique build`: articles → a static page that carries them.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use chronique::{
    format,
    gather::gather,
    model::{About, Corpus},
    read::Lexicon,
};

use crate::{
    arguments::Build,
    articles::{self, Found},
    lexicon,
    page::{self, Page, site},
    reading::{name_of, read_all},
    report::Report,
};

/// Runs it.
pub fn run(arguments: &Build) -> Result<Report> {
    // What can be refused is refused before the long work.
    site::check_place(&arguments.out, arguments.page.as_deref())?;
    let page = match &arguments.page {
        Some(folder) => Page::from_folder(folder)?,
        None => page::carried()?,
    };
    let lexicon = lexicon::load(arguments.sources.lexicon.as_deref())?;
    let about = about(arguments)?;
    let found = articles::find(&arguments.sources.articles, Some(&arguments.out));
    let mut report = Report::default();
    let corpus = corpus(arguments, &found, about, &lexicon, &mut report)?;

    let bytes = format::write(&corpus);
    let filled = page.filled(&bytes, &corpus.about)?;
    site::write(&filled, &page, &arguments.out)
        .with_context(|| format!("{}: cannot be written", arguments.out.display()))?;
    writeln!(
        io::stdout(),
        "{}: {} articles, {} actors, corpus of {} bytes",
        arguments.out.display(),
        corpus.articles.len(),
        corpus.actors.len(),
        bytes.len()
    )?;
    Ok(report)
}

/// What is said when there is nothing to read.
pub fn no_articles(given: &[PathBuf]) -> String {
    let given: Vec<_> = given.iter().map(|path| path.to_string_lossy()).collect();
    format!("no articles found in {}: give .txt, .html, .csv or .ndjson files", given.join(", "))
}

fn corpus(
    arguments: &Build,
    found: &Found,
    mut about: About,
    lexicon: &Lexicon,
    report: &mut Report,
) -> Result<Corpus> {
    about.warnings.clone_from(&found.left_out);
    let mut records = Vec::new();
    read_all(found, lexicon, |outcome| {
        about.warnings.extend(outcome.left_out.into_iter().map(|what| (outcome.name.clone(), what)));
        records.extend(outcome.records);
        Ok(())
    })?;
    for (name, what) in &about.warnings {
        report.warn(name, what);
    }
    if found.sources.is_empty() {
        bail!(no_articles(&arguments.sources.articles));
    }
    if records.is_empty() {
        bail!("no article could be read: mend or replace the files named above");
    }
    let corpus = gather(records, about, lexicon);
    for article in &corpus.articles {
        for what in &article.warnings {
            report.warn(&name_of(&article.id, &article.source), what);
        }
    }
    Ok(corpus)
}

fn about(arguments: &Build) -> Result<About> {
    let title = arguments.title.clone().or_else(|| default_title(&arguments.sources.articles));
    let description = arguments.description.as_deref().map(description).transpose()?;
    Ok(About {
        title: title.unwrap_or_else(|| "Chronique".to_string()),
        description: description.unwrap_or_default(),
        built: arguments.built.clone().unwrap_or_default(),
        version: env!("CARGO_PKG_VERSION").to_string(),
        warnings: Vec::new(),
    })
}

/// The name of the first folder given, or of the first file.
fn default_title(given: &[PathBuf]) -> Option<String> {
    let first = given.iter().find(|path| path.is_dir()).or_else(|| given.first())?;
    let whole = first.canonicalize().ok()?;
    let name = if whole.is_dir() { whole.file_name() } else { whole.file_stem() };
    name.map(|name| name.to_string_lossy().into_owned())
}

fn description(file_or_text: &str) -> Result<String> {
    let path = Path::new(file_or_text);
    if !path.is_file() {
        return Ok(file_or_text.trim().to_string());
    }
    let text = fs::read_to_string(path)
        .with_context(|| format!("{file_or_text}: cannot be read as a description; save it as UTF-8 text"))?;
    Ok(text.trim().to_string())
}
