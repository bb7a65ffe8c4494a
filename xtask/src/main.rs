//! What a developer does with Chronique, on a machine that has only rustup's cargo:
//! `cargo xtask serve`, `cargo xtask test`, `cargo xtask build`, `cargo xtask bench`.
//!
//! Each installs what it lacks (once: versions are checked first), says what it does and how long
//! it took. Deliberately not here: anything about articles or the page's contents, which is
//! `chronique`'s, and any download but those of cargo, rustup, npm and the system's packages.

mod bench;
mod browser;
mod build;
mod hook;
mod install;
mod lighter;
mod node;
mod serve;
mod shell;
mod sizes;
mod split;
mod strands;
mod styles;
mod test;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port N] [--open]   build the page with the default collection and serve it on
                              http://127.0.0.1:8080 (another port; open a browser on it)
  test [FILTER…]              every check and test, browsers included; with filters, only the
                              tests whose name contains one of them
  build                       dist/ (static site), dist/chronique.html (one file) and
                              target/release/chronique (the command, with the page inside), sizes
                              printed
  bench [NAME…]               how fast it is, each figure beside a floor of the same run; without
                              a name every benchmark, `bench list` names them

What is missing is installed first: the wasm target, Trunk and wasm-bindgen-cli for the first three,
wasm-opt for build and test, three browsers (Chromium, Firefox, WebKitGTK) for test.";

enum Task {
    Help,
    Serve(serve::Options),
    Test(Vec<String>),
    Build,
    Bench(Vec<String>),
    /// Called by Trunk when it has made the page (`Trunk.toml`).
    Hook,
    /// Called by Trunk before it makes the page.
    Styles,
}

fn main() -> ExitCode {
    let task = match task(lexopt::Parser::from_env()) {
        Ok(task) => task,
        Err(error) => {
            eprintln!("xtask: {error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    std::env::set_current_dir(shell::root())?;
    match task {
        Task::Help => {
            println!("{USAGE}");
            Ok(())
        }
        Task::Serve(options) => serve::serve(&options),
        Task::Test(filters) => test::test(&filters),
        Task::Build => build::build(),
        Task::Bench(names) => bench::bench(&names),
        Task::Hook => hook::hook(),
        Task::Styles => styles::join(),
    }
}

fn task(mut args: lexopt::Parser) -> Result<Task> {
    let mut words: Vec<String> = Vec::new();
    let mut options = serve::Options { port: 8080, open: false };
    let mut serve_only = false;
    while let Some(arg) = args.next()? {
        match arg {
            Long("help") | Short('h') => return Ok(Task::Help),
            Long("port") => (options.port, serve_only) = (args.value()?.parse()?, true),
            Long("open") => (options.open, serve_only) = (true, true),
            Value(word) => words.push(word.string()?),
            Long(_) | Short(_) => return Err(arg.unexpected().into()),
        }
    }
    if words.is_empty() {
        return Ok(Task::Help);
    }
    let command = words.remove(0);
    if serve_only && command != "serve" {
        bail!("--port and --open go with serve, not with {command}");
    }
    match (command.as_str(), words.is_empty()) {
        ("serve", true) => Ok(Task::Serve(options)),
        ("test", _) => Ok(Task::Test(words)),
        ("bench", _) => Ok(Task::Bench(words)),
        ("build", true) => Ok(Task::Build),
        ("hook", true) => Ok(Task::Hook),
        ("styles", true) => Ok(Task::Styles),
        ("help", _) => Ok(Task::Help),
        ("serve" | "build" | "hook" | "styles", false) => {
            bail!("{command} takes no argument {:?}", words.join(" "))
        }
        _ => bail!("no command {command:?}"),
    }
}
