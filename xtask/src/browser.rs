//! The browser that the tests drive, and what the system's own packages bring.

use std::process::Stdio;

use anyhow::{Result, bail};

use crate::shell;

/// Installs Chromium and its driver where we may; says exactly what to install where we may not.
pub fn ensure() -> Result<()> {
    if shell::exists("chromedriver") && BROWSERS.iter().any(|name| shell::exists(name)) {
        return Ok(());
    }
    system_install(
        "Chromium and ChromeDriver",
        &["chromium", "chromium-driver"],
        "chromium chromedriver",
        "chromedriver",
    )
}

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Installs Debian packages as root on Debian and its kin; an error that says what to type elsewhere.
pub fn system_install(what: &str, debian: &[&str], fedora: &str, macos: &str) -> Result<()> {
    if !(shell::exists("apt-get") && is_root()) {
        bail!(
            "{what} missing. Install it, then run the same command again:\n  \
             Debian, Ubuntu:  sudo apt-get install {}\n  Fedora:          sudo dnf install {fedora}\n  \
             macOS:           brew install {macos}",
            debian.join(" ")
        );
    }
    shell::step(&format!("installing {what} by apt-get, one to three minutes"), || {
        if apt_install(debian).is_err() {
            // A fresh machine has no lists of packages, or stale ones.
            let mut update = shell::command("apt-get");
            update.args(["update", "--quiet", "--quiet"]);
            shell::run(update)?;
            apt_install(debian)?;
        }
        Ok(())
    })
}

fn apt_install(packages: &[&str]) -> Result<()> {
    let mut install = shell::command("apt-get");
    install
        .args(["install", "--yes", "--no-install-recommends", "--quiet", "--quiet"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    shell::run(install)
}

fn is_root() -> bool {
    let mut id = shell::command("id");
    id.arg("-u");
    shell::output(id).is_some_and(|id| id == "0")
}
