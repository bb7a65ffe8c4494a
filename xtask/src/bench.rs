//! `cargo xtask bench`: builds the benchmarks as a release and runs them.
//!
//! What they measure stands in `benches/`, a package of its own so that xtask, compiled first on a
//! new machine, stays small. The page's own is a program beside the browser tests, whose driver and
//! server it uses.

use std::fs;

use anyhow::Result;

use crate::{
    browser::{self, Engines},
    build,
    node::{self, Functions},
    shell,
};

/// The benchmarks that need a browser.
const PAGE: &str = "page";
const SCREEN: &str = "screen";

/// Runs the benchmarks of these names, or all of them.
pub fn bench(names: &[String]) -> Result<()> {
    let of_core: Vec<&String> = names.iter().filter(|name| *name != PAGE && *name != SCREEN).collect();
    if names.is_empty() || !of_core.is_empty() {
        let mut cargo = shell::command("cargo");
        cargo.args(["run", "--quiet", "--release", "--package", "chronique-bench", "--"]).args(&of_core);
        shell::run(cargo)?;
    }
    if names.iter().any(|name| name == "list") {
        println!(
            "{PAGE:10} bytes and times of a first visit, slow and fast, and of a second, beside a bare counter"
        );
        println!(
            "{SCREEN:10} from input to paint on 100 000 facts, at full speed and a fourth, beside vis-timeline"
        );
        return Ok(());
    }
    if names.is_empty() || names.iter().any(|name| name == PAGE) {
        page()?;
    }
    if names.is_empty() || names.iter().any(|name| name == SCREEN) {
        screen()?;
    }
    Ok(())
}

/// The command in full speed, for it brings 20,000 articles together; the page; what stands beside it.
fn screen() -> Result<()> {
    let sizes = build::page()?;
    shell::step("building the command", || {
        let mut cargo = shell::command("cargo");
        cargo.args(["build", "--quiet", "--release", "--package", "chronique", "--bin", "chronique"]);
        shell::run(cargo)
    })?;
    node::ensure_peers()?;
    browser::ensure(Engines { firefox: false, webkit: false })?;
    println!("\n{sizes}");
    shell::run(program("screen-bench"))
}

/// A benchmark that drives a browser.
fn program(name: &str) -> std::process::Command {
    let mut cargo = shell::command("cargo");
    cargo.args(["run", "--quiet", "--package", "browser-tests", "--features", "browser", "--bin", name]);
    cargo
}

fn page() -> Result<()> {
    let sizes = build::page()?;
    shell::step("building the bare counter", counter)?;
    browser::ensure(Engines { firefox: false, webkit: false })?;
    println!("\n{sizes}");
    shell::run(program("page-bench"))
}

/// The least page that Yew makes, by the same compiler and optimiser.
fn counter() -> Result<()> {
    let mut trunk = build::trunk()?;
    trunk.args(["build", "--release", "--config", "benches/counter/Trunk.toml"]);
    shell::run(trunk)?;
    for entry in fs::read_dir("target/counter")? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            node::wasm_opt(&path.to_string_lossy(), Functions::Joined)?;
        }
    }
    Ok(())
}
