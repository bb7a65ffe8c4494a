//! The npm side: wasm-opt (binaryen) and axe-core, from `tests/browser/package.json`; what benchmarks
//! stand beside, from `benches/peers/package.json`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{browser::system_install, shell};

/// Installs what `tests/browser/package-lock.json` lists; says nothing when it is there.
pub fn ensure() -> Result<()> {
    install(&folder(), "wasm-opt and axe-core")
}

/// The same of `benches/peers`.
pub fn ensure_peers() -> Result<()> {
    install(&shell::root().join("benches/peers"), "the peers of the benchmarks")
}

fn install(folder: &Path, what: &str) -> Result<()> {
    if !shell::exists("npm") || !shell::exists("node") {
        system_install("npm (wasm-opt and axe-core come from it)", &["nodejs", "npm"], "nodejs npm", "node")?;
    }
    let lock = folder.join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    // npm writes this folder anew at each `npm ci`, so the copy says what it was made from.
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    shell::step(&format!("installing {what} by npm, under a minute"), || {
        let mut npm = shell::command("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
            .current_dir(folder);
        shell::run(npm)?;
        fs::write(&stamp, &lock).with_context(|| format!("{} cannot be written", stamp.display()))
    })
}

/// Where `package.json` and `node_modules` are.
fn folder() -> PathBuf {
    shell::root().join("tests/browser")
}

/// What `wasm-opt` does with functions.
#[derive(Clone, Copy, PartialEq)]
pub enum Functions {
    /// Each stays one, under its name, for what comes next (`split.rs`): even what is called from one
    /// place only or is next to nothing, or most of what is to be cut out would be part of what stays.
    Apart,
    /// What is called from one place becomes one with it; names go.
    Joined,
}

/// Makes a wasm file small, in place.
pub fn wasm_opt(wasm: &str, functions: Functions) -> Result<()> {
    let mut node = shell::command("node");
    node.arg(folder().join("node_modules/binaryen/bin/wasm-opt"));
    // The features rustc compiles wasm32 with, named one by one: what `--all-features` writes,
    // browsers refuse to load.
    for feature in FEATURES {
        node.arg(format!("--enable-{feature}"));
    }
    // Rust keeps its stack at the bottom of the memory, far from its first kilobyte: what is added
    // to an address can stand in the load itself.
    node.args(["-Oz", "--low-memory-unused", "--strip-producers", "--strip-target-features"]);
    if functions == Functions::Apart {
        let never = ["--one-caller-inline-max-function-size=0", "--always-inline-max-function-size=0"];
        node.arg("-g").args(never);
    } else {
        node.args(AGAIN);
    }
    node.args([wasm, "-o", wasm]);
    shell::run(node)
}

/// Once optimised, code is taken to pieces and built and optimised anew, until nothing gets smaller: on the page's
/// program 0.5 % less, compressed, for ten more seconds.
const AGAIN: [&str; 5] = ["--flatten", "--rereloop", "-Oz", "-Oz", "--converge"];

const FEATURES: [&str; 7] = [
    "bulk-memory",
    "bulk-memory-opt",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "reference-types",
    "sign-ext",
];
