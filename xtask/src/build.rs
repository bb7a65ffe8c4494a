//! `cargo xtask build`: `dist/`, the command with the page inside, and what the page weighs.

use std::process::Command;

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
    println!("site:     dist/\none file: dist/{}\ncommand:  target/release/chronique", hook::SINGLE);
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

/// How the page alone is compiled: its standard library anew, for size, and without what only a
/// developer reads (places in the source, the text of `{:?}`). Panics keep their words, which the page
/// shows. On 1.95.0 this takes 18 KB off the 162 KB of its program (brotli), for one minute of a first
/// build. Aborting without words (`-Cpanic=immediate-abort`) would take another 7 KB. The linker says what
/// names what, for `split`; the stack is half as large as usual, so that a place in the data behind it is
/// written with a byte less (0.3 KB).
pub const PAGE_COMPILER: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zlocation-detail=none -Zfmt-debug=none -Clink-args=--emit-relocs -Clink-args=-zstack-size=524288",
    ),
];

/// Trunk, kept from fetching tools of its own, with the crates it will need already here.
pub fn trunk() -> Result<Command> {
    let mut fetch = shell::command("cargo");
    fetch.args(["fetch", "--locked", "--quiet"]);
    shell::run(fetch)?;
    let mut fetch = shell::command("cargo");
    fetch.args(["fetch", "--locked", "--quiet", "--target", tools::TARGET]).envs(PAGE_COMPILER);
    shell::run(fetch)?;
    let mut trunk = shell::command("trunk");
    trunk.env("TRUNK_OFFLINE", "true").env("TRUNK_LOG", "warn").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a boolean and stops at NO_COLOR=1.
    trunk.env_remove("NO_COLOR");
    trunk.envs(PAGE_COMPILER).env("PATH", shell::path_with_us()?);
    Ok(trunk)
}

fn command() -> Result<()> {
    let mut cargo = shell::command("cargo");
    cargo.args(["build", "--quiet", "--release", "--package", "chronique", "--bin", "chronique"]);
    cargo.env("CHRONIQUE_PAGE", shell::root().join(hook::PAGE));
    shell::run(cargo)
}
