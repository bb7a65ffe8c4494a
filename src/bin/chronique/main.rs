//! `chronique`: articles in, a static page or records out.
//!
//! The only place, beside `xtask`, that opens files. What it does with them is the library's.
//! Exit status: 0 all read; 3 written, with some articles left out or warned about, each named on
//! standard error; 1 nothing written; 2 wrong usage.

mod annotate;
mod arguments;
mod articles;
mod build;
mod inspect;
mod lexicon;
mod page;
mod reading;
mod report;

use std::process::ExitCode;

use clap::Parser as _;
use mimalloc::MiMalloc;

use arguments::{Arguments, Command};

/// An article is thousands of short pieces, made by one thread and often dropped by another.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Annotate(arguments) => annotate::run(&arguments),
        Command::Inspect(arguments) => inspect::run(&arguments),
    };
    match outcome {
        Ok(report) => report.exit_code(),
        Err(error) if report::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            report::say(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}
