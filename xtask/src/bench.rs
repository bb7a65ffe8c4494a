//! `cargo xtask bench`: builds the benchmarks as a release and runs them.
//!
//! What they measure stands in `benches/`, a package of its own so that xtask, compiled first on a
//! new machine, stays small.

use anyhow::Result;

use crate::shell;

/// Runs the benchmarks of these names, or all of them.
pub fn bench(names: &[String]) -> Result<()> {
    let mut cargo = shell::command("cargo");
    cargo.args(["run", "--quiet", "--release", "--package", "chronique-bench", "--"]).args(names);
    shell::run(cargo)
}
