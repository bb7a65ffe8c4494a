//! `cargo xtask serve`: the explorer on the developer's own machine, built anew at each change.

use anyhow::Result;

use crate::{build, hook, shell, tools};

/// Where to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// On 127.0.0.1.
    pub port: u16,
    /// Whether to open the user's browser on it.
    pub open: bool,
}

/// Builds and serves until interrupted.
pub fn serve(options: &Options) -> Result<()> {
    tools::ensure()?;
    let mut trunk = build::trunk()?;
    let port = options.port.to_string();
    eprintln!("── building the page and its collection, one to three minutes the first time;");
    eprintln!("   then open http://127.0.0.1:{port} (Ctrl-C ends it; reload the tab to see a change)");
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port, "--disable-address-lookup", "true"]);
    // No automatic reload: its script is inline, which the page's policy refuses, rightly.
    trunk.args(["--no-autoreload", "true", "--dist", "target/served"]).env(hook::LIVE, "1");
    if options.open {
        trunk.arg("--open");
    }
    shell::become_it(trunk)
}
