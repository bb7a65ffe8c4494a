//! `cargo xtask bench`: builds the benchmarks as a release and runs them.
//!
//! What they measure stands in `benches/`, a package of its own so that xtask, compiled first on a
//! new machine, stays small. The page's own is a program beside the browser tests, whose driver and
//! server it uses.

use std::fs;

use anyhow::Result;

use crate::{
    browser::{self, Engines},
    build, node, shell,
};

const PAGE: &str = "page";

/// Runs the benchmarks of these names, or all of them.
pub fn bench(names: &[String]) -> Result<()> {
    let of_core: Vec<&String> = names.iter().filter(|name| *name != PAGE).collect();
    if names.is_empty() || !of_core.is_empty() {
        let mut cargo = shell::command("cargo");
        cargo.args(["run", "--quiet", "--release", "--package", "chronique-bench", "--"]).args(&of_core);
        shell::run(cargo)?;
    }
    if names.iter().any(|name| name == "list") {
        println!(
            "{PAGE:10} bytes and times of a first visit, slow and fast, and of a second, beside a bare counter"
        );
        return Ok(());
    }
    if names.is_empty() || names.iter().any(|name| name == PAGE) {
        return page();
    }
    Ok(())
}

fn page() -> Result<()> {
    let sizes = build::page()?;
    shell::step("building the bare counter", counter)?;
    browser::ensure(Engines { firefox: false, webkit: false })?;
    println!("\n{sizes}");
    let mut cargo = shell::command("cargo");
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "browser-tests",
        "--features",
        "browser",
        "--bin",
        "page-bench",
    ]);
    shell::run(cargo)
}

/// The least page that Yew makes, by the same compiler and optimiser.
fn counter() -> Result<()> {
    let mut trunk = build::trunk()?;
    trunk.args(["build", "--release", "--config", "benches/counter/Trunk.toml"]);
    shell::run(trunk)?;
    for entry in fs::read_dir("target/counter")? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "wasm") {
            node::wasm_opt(&path.to_string_lossy())?;
        }
    }
    Ok(())
}
