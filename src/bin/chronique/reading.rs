//! The files to read → records, on all cores, in order.

use std::io::{self, IsTerminal as _};

use anyhow::Result;
use chronique::{
    gather::DistinctIds,
    model::Record,
    read::{
        self, Lexicon,
        intake::{Intake, Stated, read_file},
    },
};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use crate::articles::{Found, Source, without_name};

/// How many files are in memory at once. Fewer would leave cores idle at the end of each run; more
/// would only fill the memory.
const FILES_AT_ONCE: usize = 1024;

/// What came of one file.
#[derive(Debug)]
pub struct Outcome {
    /// The file.
    pub name: String,
    /// Its articles, read; their ids are distinct over the whole reading.
    pub records: Vec<Record>,
    /// What could not be taken in, in words.
    pub left_out: Vec<String>,
}

/// Reads all files and hands on each outcome, in order.
pub fn read_all(found: &Found, lexicon: &Lexicon, mut each: impl FnMut(Outcome) -> Result<()>) -> Result<()> {
    let bar = progress_bar(found.sources.len(), "reading {bar:32} {pos}/{len} files, {eta} left");
    let mut ids = DistinctIds::default();
    for sources in found.sources.chunks(FILES_AT_ONCE) {
        let read_one = |source| {
            let outcome = read_one(source, found.stated(source), lexicon);
            bar.inc(1);
            outcome
        };
        let outcomes: Vec<Outcome> = sources.par_iter().map(read_one).collect();
        for mut outcome in outcomes {
            outcome.records.iter_mut().for_each(|record| ids.settle(record));
            bar.suspend(|| each(outcome))?;
        }
    }
    bar.finish_and_clear();
    Ok(())
}

fn read_one(source: &Source, stated: Option<&Stated>, lexicon: &Lexicon) -> Outcome {
    let bytes = match source.bytes() {
        Ok(bytes) => bytes,
        Err(error) => {
            let left_out = vec![format!("{error}; left out: check that it can be opened")];
            return Outcome { name: source.name.clone(), records: vec![], left_out };
        }
    };
    let (intakes, errors) = read_file(&source.id, &source.name, &bytes);
    let left_out = errors.iter().map(|error| without_name(&error.to_string(), &source.name)).collect();
    drop(bytes);
    // A table is one file with many articles: these are spread over the cores too.
    let records = intakes.into_par_iter().map(|intake| record(intake, stated, lexicon)).collect();
    Outcome { name: source.name.clone(), records, left_out }
}

fn record(intake: Intake, stated: Option<&Stated>, lexicon: &Lexicon) -> Record {
    match intake {
        Intake::Article(mut article) => {
            if let Some(stated) = stated {
                article.stated.override_with(stated);
            }
            read::read(&article, lexicon)
        }
        Intake::Record(record) => *record,
    }
}

/// The name that messages about an article use: its file, and its id where that says more.
pub fn name_of(id: &str, source: &str) -> String {
    let is_plain = source.strip_prefix(id).is_some_and(|rest| rest.starts_with('.') && !rest.contains('/'));
    match (source.is_empty(), is_plain) {
        (true, _) => id.to_string(),
        (false, true) => source.to_string(),
        (false, false) => format!("{source} ({id})"),
    }
}

/// A bar on standard error, where somebody may look at it.
pub fn progress_bar(n: usize, template: &str) -> ProgressBar {
    let target =
        if io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(n as u64), target);
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}
