//! The Rust side of what a page needs: the wasm target, Trunk, wasm-bindgen-cli.

use anyhow::{Context as _, Result};

use crate::{
    install::{Install, install_all},
    shell,
};

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Newer Trunks ask for a newer Rust than the pinned one.
const TRUNK: &str = "0.21.14";

/// Must be the very version of the `wasm-bindgen` crate in `Cargo.toml`.
pub const WASM_BINDGEN: &str = "0.2.130";

/// Installs what is missing; says nothing when all is there.
pub fn ensure() -> Result<()> {
    ensure_target()?;
    ensure_sources()?;
    let mut missing = Vec::new();
    if !says("trunk", &format!("trunk {TRUNK}")) {
        missing.push(cargo_install("Trunk", "trunk", TRUNK, &["--locked"], 10));
    }
    if !says("wasm-bindgen", &format!("wasm-bindgen {WASM_BINDGEN}")) {
        // Not `--locked`: the lock file it was published with no longer builds.
        missing.push(cargo_install(
            "wasm-bindgen-cli",
            "wasm-bindgen-cli",
            WASM_BINDGEN,
            &["--no-default-features"],
            5,
        ));
    }
    install_all(missing)
}

fn ensure_target() -> Result<()> {
    let mut rustc = shell::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    if shell::output(rustc).is_some_and(|folder| std::path::Path::new(&folder).is_dir()) {
        return Ok(());
    }
    shell::step(&format!("installing the target {TARGET}, under a minute"), || {
        let mut rustup = shell::command("rustup");
        rustup.args(["target", "add", TARGET]);
        shell::run(rustup)
            .with_context(|| format!("without rustup, install Rust's standard library for {TARGET} yourself"))
    })
}

/// `rust-toolchain.toml` asks rustup for them; a toolchain that is not rustup's may have none.
fn ensure_sources() -> Result<()> {
    let mut rustc = shell::command("rustc");
    rustc.args(["--print", "sysroot"]);
    let sources =
        shell::output(rustc).map(|root| std::path::Path::new(&root).join("lib/rustlib/src/rust/library"));
    if sources.is_some_and(|folder| folder.is_dir()) {
        return Ok(());
    }
    shell::step("installing the sources of Rust's standard library, under a minute", || {
        let mut rustup = shell::command("rustup");
        rustup.args(["component", "add", "rust-src"]);
        shell::run(rustup).context("without rustup, install the sources of Rust's standard library yourself")
    })
}

/// Whether a program is here, in this version.
pub fn says(program: &str, version: &str) -> bool {
    let mut command = shell::command(program);
    command.arg("--version");
    shell::output(command).is_some_and(|said| said == version || said.starts_with(&format!("{version} ")))
}

/// What installs a program by cargo, where cargo may write, or else below `target/`.
pub fn cargo_install(name: &str, package: &str, version: &str, more: &[&str], minutes: u32) -> Install {
    let mut command = shell::command("cargo");
    command.args(["install", package, "--version", version]).args(more);
    if !cargo_folder_is_ours() {
        command.arg("--root").arg(shell::own_tools());
    }
    Install { name: format!("{name} {version}"), minutes, command }
}

/// Whether `cargo install` may write where it usually does.
fn cargo_folder_is_ours() -> bool {
    let Some(bin) = shell::cargo_home().map(|home| home.join("bin")) else { return false };
    let probe = bin.join(".chronique-probe");
    let writes = std::fs::create_dir_all(&bin).is_ok() && std::fs::write(&probe, "").is_ok();
    writes && std::fs::remove_file(&probe).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tool_and_the_crate_are_of_one_version() {
        let manifest = std::fs::read_to_string(shell::root().join("Cargo.toml")).unwrap_or_default();
        let pinned = format!("wasm-bindgen = {{ version = \"={WASM_BINDGEN}\"");
        assert!(
            manifest.contains(&pinned),
            "Cargo.toml must pin wasm-bindgen at ={WASM_BINDGEN}, or tools.rs follow it"
        );
    }
}
