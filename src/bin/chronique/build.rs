//! `chronique build`: articles → a static page that carries them.

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use chronique::{
    format,
    gather::{Step, gather_watched},
    model::{About, Corpus, Record},
    read::Lexicon,
};

use crate::{
    arguments::Build,
    articles::{self, Found},
    lexicon,
    page::{self, Page, compressed, single, site},
    reading::{name_of, progress_bar, read_all},
    report::{Report, say},
};

/// Runs it.
pub fn run(arguments: &Build) -> Result<Report> {
    // What can be refused is refused before the long work.
    if let Some(out) = &arguments.out {
        site::check_place(out, arguments.page.as_deref())?;
    }
    arguments.single.as_deref().map(single::check_place).transpose()?;
    let page = match &arguments.page {
        Some(folder) => Page::from_folder(folder)?,
        None => page::carried()?,
    };
    let lexicon = lexicon::load(arguments.sources.lexicon.as_deref())?;
    let about = about(arguments)?;
    let outs: Vec<&Path> =
        [&arguments.out, &arguments.single].into_iter().flatten().map(PathBuf::as_path).collect();
    let found = articles::find(&arguments.sources.articles, &outs);
    let mut report = Report::default();
    let corpus = corpus(arguments, &found, about, &lexicon, &mut report)?;

    let bytes = format::write(&corpus);
    let filled = page.filled(&bytes, &corpus)?;
    if let Some(out) = &arguments.out {
        let whole = if arguments.uncompressed { filled.clone() } else { compressed::with_twins(&filled)? };
        site::write(&whole, &page, out).with_context(|| format!("{}: cannot be written", out.display()))?;
        say_written(out, &corpus, &format!("corpus of {} bytes", bytes.len()))?;
    }
    if let Some(path) = &arguments.single {
        let html = single::write(&filled)?;
        single::save(&html, path).with_context(|| format!("{}: cannot be written", path.display()))?;
        say_written(path, &corpus, &format!("one file of {} bytes", html.len()))?;
        if html.len() > MAIL_BYTES {
            say(&format!("{}: larger than many mail services take (20 MB)", path.display()));
        }
    }
    Ok(report)
}

/// Past this a file may not arrive as an attachment.
const MAIL_BYTES: usize = 20_000_000;

fn say_written(place: &Path, corpus: &Corpus, size: &str) -> io::Result<()> {
    let (n_articles, n_actors) = (corpus.articles.len(), corpus.actors.len());
    writeln!(io::stdout(), "{}: {n_articles} articles, {n_actors} actors, {size}", place.display())
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
    let corpus = gathered(records, about, lexicon);
    for article in &corpus.articles {
        for what in &article.warnings {
            report.warn(&name_of(&article.id, &article.source), what);
        }
    }
    Ok(corpus)
}

/// Gathers, and shows how far it is: of a large collection it takes a minute.
fn gathered(records: Vec<Record>, about: About, lexicon: &Lexicon) -> Corpus {
    let bar = progress_bar(Step::ALL.len(), "gathering {bar:32} {pos}/{len} steps, {elapsed}");
    bar.tick();
    let corpus = gather_watched(records, about, lexicon, &mut |_| bar.inc(1));
    bar.finish_and_clear();
    corpus
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

/// The name of the first folder given; of the folder that holds them where only files are; of the
/// file where it is alone.
fn default_title(given: &[PathBuf]) -> Option<String> {
    let whole = given.iter().find(|path| path.is_dir()).or_else(|| given.first())?.canonicalize().ok()?;
    let name = match whole.parent().filter(|_| given.len() > 1 && !whole.is_dir()) {
        Some(folder) => folder.file_name(),
        None if whole.is_dir() => whole.file_name(),
        None => whole.file_stem(),
    };
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
