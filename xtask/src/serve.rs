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
pub fn serve(options: Options) -> Result<()> {
    tools::ensure()?;
    let mut trunk = build::trunk()?;
    eprintln!("── building the page and the collection, about 3 minutes the first time on two cores…");
    let port = options.port.to_string();
    // No automatic reload: its script is inline, which the page's policy refuses, rightly.
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port, "--no-autoreload", "true"]);
    trunk.args(["--dist", "target/served"]).env(hook::LIVE, "1");
    if options.open {
        trunk.arg("--open");
    }
    shell::become_it(trunk)
}
