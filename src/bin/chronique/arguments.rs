//! What can be asked on the command line.

use std::path::PathBuf;

use chronique::model::{Edtf, Partial, Qualifier};
use clap::{ArgGroup, Args, Parser, Subcommand};

/// Press articles → a page to explore them, without a server.
#[derive(Debug, Parser)]
#[command(name = "chronique", version, about)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a static page from articles
    Build(Build),
    /// Print what was read from each article, one JSON record per line
    Annotate(Sources),
    /// Say what a built page or a corpus file holds
    Inspect(Inspect),
}

/// Where the articles are, and what is known of the world.
#[derive(Args, Debug)]
pub struct Sources {
    /// Files and folders of .txt, .html, .csv and .ndjson; - for NDJSON on standard input
    #[arg(value_name = "ARTICLES", required = true)]
    pub articles: Vec<PathBuf>,
    /// Actors to read with, beside those built in
    #[arg(long, value_name = "FILE")]
    pub lexicon: Option<PathBuf>,
}

/// `chronique build`
#[derive(Args, Debug)]
#[command(group(ArgGroup::new("to").required(true).multiple(true).args(["out", "single"])))]
pub struct Build {
    #[command(flatten)]
    pub sources: Sources,
    /// The folder to write the page to, for any static host
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The file to write the page to, everything inside: it opens by double-click
    #[arg(long, value_name = "FILE")]
    pub single: Option<PathBuf>,
    /// Write no .br and .gz beside the files of --out
    #[arg(long, requires = "out")]
    pub uncompressed: bool,
    /// The collection's name (default: the name of their folder)
    #[arg(long)]
    pub title: Option<String>,
    /// Where the collection comes from and whose it is: a text, or a file that holds it
    #[arg(long, value_name = "FILE_OR_TEXT")]
    pub description: Option<String>,
    /// The day to state as the day of building, such as 2026-11-22 (default: none, so that the
    /// same articles give the same bytes)
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub built: Option<String>,
    /// A built page to use instead of the one this program carries
    #[arg(long, value_name = "DIR")]
    pub page: Option<PathBuf>,
}

/// `chronique inspect`
#[derive(Args, Debug)]
pub struct Inspect {
    /// A folder with a built page, a page in one file, a .wasm file, or a corpus file
    #[arg(value_name = "PAGE-OR-CORPUS")]
    pub page_or_corpus: PathBuf,
    /// Print the completed records instead, one JSON record per line
    #[arg(long, conflicts_with_all = ["events", "families"])]
    pub articles: bool,
    /// Print the events and the disagreements instead, one JSON object per line
    #[arg(long, conflicts_with = "families")]
    pub events: bool,
    /// Print the families of copies instead, one JSON object per line
    #[arg(long)]
    pub families: bool,
}

fn day(text: &str) -> Result<String, String> {
    match text.parse::<Edtf>() {
        Ok(Edtf::Single(Partial::Day(_), Qualifier::Exact)) => Ok(text.to_string()),
        Ok(_) => Err(format!("“{text}” is not one day; write it as 2026-11-22")),
        Err(error) => Err(error.to_string()),
    }
}
