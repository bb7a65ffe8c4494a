//! `cargo xtask build`: `dist/`, the command with the page inside, and what the page weighs.

use anyhow::Result;

use crate::{
    hook, node, shell,
    sizes::{self, Sizes},
    tools,
};

/// Makes everything that is given to others.
pub fn build() -> Result<()> {
    let sizes = page()?;
    shell::step("building the command, with the page inside", command)?;
    println!("{sizes}");
    println!("site:    dist/\ncommand: target/release/chronique");
    sizes.check()
}

/// Makes `dist/` and weighs it.
pub fn page() -> Result<Sizes> {
    tools::ensure()?;
    node::ensure()?;
    shell::step("building the page", || {
        let mut trunk = trunk()?;
        trunk.args(["build", "--release"]);
        shell::run(trunk)
    })?;
    sizes::weigh("dist")
}

/// Trunk, kept from fetching tools of its own, with the crates it will need already here.
pub fn trunk() -> Result<std::process::Command> {
    let mut fetch = shell::command("cargo");
    fetch.args(["fetch", "--locked", "--quiet"]);
    shell::run(fetch)?;
    let mut trunk = shell::command("trunk");
    trunk.env("TRUNK_OFFLINE", "true").env("TRUNK_LOG", "warn").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a boolean and stops at NO_COLOR=1.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

fn command() -> Result<()> {
    let mut cargo = shell::command("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", "chronique", "--bin", "chronique"]);
    cargo.env("CHRONIQUE_PAGE", shell::root().join(hook::PAGE));
    shell::run(cargo)
}
