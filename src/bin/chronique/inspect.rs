//! `chronique inspect`: what a built page or a corpus file holds.

use std::{
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    rc::Rc,
};

use anyhow::{Context as _, Result, bail};
use chronique::{
    format::{self, wasm},
    index::Index,
    model::{ArticleIdx, Corpus, Edtf, Kind, Range},
    query::answer,
    view::View,
};
use serde::Serialize;

use crate::{arguments::Inspect, page::single, report::Report};

/// How many actors the summary names.
const N_ACTORS_NAMED: usize = 8;

/// Runs it.
pub fn run(arguments: &Inspect) -> Result<Report> {
    let path = &arguments.page_or_corpus;
    let corpus = Rc::new(read(path).with_context(|| path.display().to_string())?);
    let mut lines = io::BufWriter::new(io::stdout().lock());
    if arguments.articles {
        for at in as_annotated(&corpus) {
            if let Some(record) = corpus.record(at) {
                write_line(&mut lines, &record)?;
            }
        }
    } else if arguments.events {
        corpus.event_lines().try_for_each(|line| write_line(&mut lines, &line))?;
        corpus.lone_disagreement_lines().try_for_each(|line| write_line(&mut lines, &line))?;
    } else if arguments.families {
        corpus.family_lines().try_for_each(|line| write_line(&mut lines, &line))?;
    } else {
        lines.write_all(summary(&corpus).as_bytes())?;
    }
    lines.flush()?;
    Ok(Report::default())
}

/// The articles in the order in which `annotate` prints them: by file, rows by their numbers.
fn as_annotated(corpus: &Corpus) -> Vec<ArticleIdx> {
    let mut order: Vec<ArticleIdx> = (0..corpus.articles.len()).map(|at| ArticleIdx(at as u32)).collect();
    order.sort_by_cached_key(|at| {
        corpus.articles.get(at.0 as usize).map(|article| (article.source.clone(), numbered(&article.id)))
    });
    order
}

/// `presse-2` before `presse-10`: the words of an id, and the number at its end.
fn numbered(id: &str) -> (String, u64, String) {
    let stem = id.trim_end_matches(|mark: char| mark.is_ascii_digit());
    let number = id.get(stem.len()..).unwrap_or_default();
    (stem.to_string(), number.parse().unwrap_or(u64::MAX), id.to_string())
}

fn write_line(lines: &mut impl io::Write, value: &impl Serialize) -> Result<()> {
    writeln!(lines, "{}", serde_json::to_string(value)?)?;
    Ok(())
}

fn read(path: &Path) -> Result<Corpus> {
    let path = if path.is_dir() { program(path)? } else { path.to_path_buf() };
    let mut bytes = fs::read(&path).context("cannot be opened")?;
    if single::is_single(&bytes) {
        bytes = single::program(&String::from_utf8_lossy(&bytes))?;
    }
    let corpus = if wasm::is_wasm(&bytes) { wasm::extract(&bytes)? } else { bytes.as_slice() };
    Ok(format::read(corpus)?)
}

/// The wasm file of a page that holds a collection.
fn program(folder: &Path) -> Result<PathBuf> {
    if !folder.join("index.html").is_file() {
        bail!("this folder holds no page (no index.html): give one that chronique build made");
    }
    let mut programs: Vec<PathBuf> = fs::read_dir(folder)
        .context("cannot be opened")?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "wasm"))
        .collect();
    programs.sort();
    let holds = |path: &&PathBuf| fs::read(path).is_ok_and(|bytes| wasm::extract(&bytes).is_ok());
    let program = programs.iter().find(holds).or_else(|| programs.first());
    program.cloned().context("this page has no .wasm file: give a page that chronique build made")
}

fn summary(corpus: &Rc<Corpus>) -> String {
    let about = &corpus.about;
    let count =
        |n_of: fn(&chronique::model::Article) -> usize| corpus.articles.iter().map(n_of).sum::<usize>();
    let n_passages = count(|article| article.passages.len());
    let n_facts = count(|article| {
        let is_dated = |time: &u32| article.times.get(*time as usize).is_some_and(|time| time.edtf.is_some());
        article.passages.iter().filter(|passage| passage.times.iter().any(is_dated)).count()
    });
    let mut text = String::new();
    let mut line = |words: String| {
        if !words.is_empty() {
            let _ = writeln!(text, "{words}");
        }
    };
    line(about.title.clone());
    line(about.description.clone());
    let built = if about.built.is_empty() { String::new() } else { format!(" on {}", about.built) };
    line(format!("built{built} with Chronique {}, format {}", about.version, format::VERSION));
    line(format!("{} articles, {}", corpus.articles.len(), published(corpus)));
    line(format!("{} outlets and agencies", corpus.outlets.len()));
    line(format!("{n_passages} passages, {n_facts} of them dated"));
    let n_places = corpus.actors.iter().filter(|actor| actor.kind == Kind::Place).count();
    line(format!(
        "{} mentions of {} actors and {n_places} places{}",
        count(|article| article.mentions.len()),
        corpus.actors.len() - n_places,
        named(corpus)
    ));
    for words in listed(corpus) {
        line(words);
    }
    let n_warned = corpus.articles.iter().filter(|article| !article.warnings.is_empty()).count();
    line(format!("{} files or rows left out, {n_warned} articles with warnings", about.warnings.len()));
    for (name, what) in &about.warnings {
        line(format!("  {name}: {what}"));
    }
    text
}

/// What the page lists of the whole collection, as it counts it.
fn listed(corpus: &Rc<Corpus>) -> [String; 3] {
    let answer = answer(&Index::new(Rc::clone(corpus)), &View::default());
    let n_reported = answer.quotes.iter().filter(|quote| quote.reported).count();
    let n_events = answer.events.iter().filter(|row| row.event.is_some()).count();
    let n_told = corpus.events.iter().map(|event| event.facts.len()).sum::<usize>();
    [
        format!("{} quotations, {n_reported} of them reported speech", answer.quotes.len()),
        format!(
            "{n_events} events told by {n_told} passages, {} dated passages of no event",
            answer.events.len() - n_events
        ),
        format!("{} disagreements, {} families of copies", answer.comparisons.len(), answer.families.len()),
    ]
}

/// From when to when the articles were published.
fn published(corpus: &Corpus) -> String {
    let dates = corpus.articles.iter().filter_map(|article| article.published.edtf.as_deref());
    let ranges = dates.filter_map(|date| Some(date.parse::<Edtf>().ok()?.range()));
    // « not before 2014 » is no day on which the collection begins.
    let ranges: Vec<Range> = ranges.filter(|range| range.from.is_some() && range.to.is_some()).collect();
    let first = ranges.iter().filter_map(|range| range.from).min();
    let last = ranges.iter().filter_map(|range| range.to).max();
    let n_undated = corpus.articles.len() - ranges.len();
    match (first, last) {
        (Some(first), Some(last)) => format!("published {first} to {last}, {n_undated} without a date"),
        _ => format!("{n_undated} without a date of publication"),
    }
}

/// The actors that most articles name, places aside.
fn named(corpus: &Corpus) -> String {
    let mut n_articles = vec![0usize; corpus.actors.len()];
    for article in &corpus.articles {
        let mut actors: Vec<usize> = article.mentions.iter().map(|found| found.actor.0 as usize).collect();
        actors.sort_unstable();
        actors.dedup();
        for actor in actors {
            if let Some(n_articles) = n_articles.get_mut(actor) {
                *n_articles += 1;
            }
        }
    }
    let mut ranked: Vec<(usize, &str)> = n_articles
        .iter()
        .zip(&corpus.actors)
        .filter(|(_, actor)| actor.kind != Kind::Place)
        .map(|(n, actor)| (*n, actor.name.as_str()))
        .collect();
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    let names: Vec<String> =
        ranked.iter().take(N_ACTORS_NAMED).map(|(n, name)| format!("{name} ({n})")).collect();
    if names.is_empty() { String::new() } else { format!(", in most articles: {}", names.join(", ")) }
}
