//! `cargo xtask test`: everything that has to hold, cheapest first, stopping at the first failure.
//!
//! The same compiler flags in every step (`-D warnings` goes to clippy and rustdoc alone), so that
//! what one step compiles serves the next.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};

use crate::{
    browser::{self, Engines},
    build,
    install::Background,
    node, shell, tools,
};

/// Runs all steps; with filters only the tests whose name holds one of them.
pub fn test(filters: &[String]) -> Result<()> {
    let start = Instant::now();
    let mut steps = Steps(Vec::new());
    let result = if filters.is_empty() { every_step(&mut steps) } else { filtered(&mut steps, filters) };
    for (name, time) in &steps.0 {
        println!("{:>14}  {name}", shell::spent(*time));
    }
    result?;
    println!("{:>14}  in all: everything holds", shell::spent(start.elapsed()));
    Ok(())
}

fn every_step(steps: &mut Steps) -> Result<()> {
    let geckodriver = browser::begin(Engines::ALL)?;
    steps
        .run("formatting", || shell::run(cargo("fmt --all --check")).context("`cargo fmt --all` mends it"))?;
    steps.run("what the tests need", || {
        tools::ensure()?;
        node::ensure()?;
        browser::ensure(Engines::ALL)
    })?;
    steps.run("clippy", || {
        shell::run(cargo(
            "clippy --quiet --workspace --all-targets --features browser-tests/browser -- -D warnings",
        ))
    })?;
    steps.run("clippy of the page", || {
        shell::run(cargo(
            "clippy --quiet --package chronique --target wasm32-unknown-unknown --no-default-features \
             --features page --lib --bin app -- -D warnings",
        ))
    })?;
    steps.run("documentation", || {
        let mut doc = cargo("doc --quiet --workspace --no-deps");
        doc.env("RUSTDOCFLAGS", "-D warnings");
        shell::run(doc)
    })?;
    steps.run("tests", || shell::run(cargo(TESTS)))?;
    geckodriver.map_or(Ok(()), Background::finish)?;
    page_and_browser(steps, &[])
}

fn filtered(steps: &mut Steps, filters: &[String]) -> Result<()> {
    steps.run("tests", || {
        let mut tests = cargo(TESTS);
        tests.arg("--").args(filters);
        shell::run(tests)
    })?;
    let mut list = cargo(BROWSER_TESTS);
    list.args(["--quiet", "--", "--list", "--format", "terse"]).args(filters);
    if let Some(names) = shell::output(list).filter(|names| names.contains(": test")) {
        let engines = Engines::of(&names);
        let geckodriver = browser::begin(engines)?;
        node::ensure()?;
        browser::ensure(engines)?;
        geckodriver.map_or(Ok(()), Background::finish)?;
        page_and_browser(steps, filters)?;
    }
    Ok(())
}

/// The components too, which `page` brings; not the browser's.
const TESTS: &str = "test --workspace --exclude browser-tests --features chronique/page";

/// Each journey says what it found, also where another failed.
const BROWSER_TESTS: &str = "test --package browser-tests --features browser --no-fail-fast";

/// The page as readers get it, its ceiling, and the journeys through it.
fn page_and_browser(steps: &mut Steps, filters: &[String]) -> Result<()> {
    steps.run("the page and its weight", || {
        let sizes = build::page()?;
        println!("{sizes}");
        sizes.check()
    })?;
    steps.run("the page in three browsers", || {
        browser::forget_reports();
        let mut tests = cargo(BROWSER_TESTS);
        tests.arg("--").args(filters).args(Engines::left_out());
        // A journey's error says where it stopped; a stack of the runtime's frames would bury it.
        tests.env("RUST_LIB_BACKTRACE", "0");
        let result = shell::run(tests);
        browser::report();
        result.context("screenshots of failed journeys: target/screenshots/*-failed.png")
    })
}

/// The steps done, with the time of each.
struct Steps(Vec<(&'static str, Duration)>);

impl Steps {
    fn run(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        let start = Instant::now();
        let result = shell::step(name, work);
        self.0.push((name, start.elapsed()));
        result
    }
}

fn cargo(args: &str) -> Command {
    let mut cargo = shell::command("cargo");
    cargo.args(args.split(' ').filter(|arg| !arg.is_empty()));
    cargo
}
