//! What went wrong, on standard error, and the exit status it makes.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

/// How many articles were left out or warned about.
#[derive(Debug, Default)]
pub struct Report {
    n_messages: usize,
}

impl Report {
    /// Names a thing that was left out or is doubtful.
    pub fn warn(&mut self, name: &str, what: &str) {
        self.n_messages += 1;
        say(&format!("{name}: {what}"));
    }

    /// 0 all read; 3 not all.
    pub fn exit_code(&self) -> ExitCode {
        if self.n_messages == 0 { ExitCode::SUCCESS } else { ExitCode::from(3) }
    }
}

/// Writes a line on standard error. When that is closed, there is no one left to tell.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr(), "chronique: {line}");
}

/// Whether the reader of standard output went away (`| head`): no fault of ours.
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
