//! `chronique annotate`: one record per article on standard output, nothing else.

use std::io::{self, Write as _};

use anyhow::{Result, bail};

use crate::{
    arguments::Sources,
    articles,
    build::no_articles,
    lexicon,
    reading::{name_of, read_all},
    report::Report,
};

/// Runs it.
pub fn run(arguments: &Sources) -> Result<Report> {
    let lexicon = lexicon::load(arguments.lexicon.as_deref())?;
    let found = articles::find(&arguments.articles, &[]);
    let mut report = Report::default();
    for (name, what) in &found.left_out {
        report.warn(name, what);
    }
    if found.sources.is_empty() {
        bail!(no_articles(&arguments.articles));
    }
    let mut n_records = 0;
    let mut lines = io::BufWriter::new(io::stdout().lock());
    read_all(&found, &lexicon, |outcome| {
        for what in &outcome.left_out {
            report.warn(&outcome.name, what);
        }
        for record in &outcome.records {
            for what in &record.warnings {
                report.warn(&name_of(&record.id, &record.source), what);
            }
            let line = serde_json::to_string(record)?;
            writeln!(lines, "{line}")?;
            n_records += 1;
        }
        Ok(())
    })?;
    lines.flush()?;
    if n_records == 0 {
        bail!("no article could be read: mend or replace the files named above");
    }
    Ok(report)
}
