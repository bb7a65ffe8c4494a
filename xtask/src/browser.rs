//! The browsers that the tests drive, one of each engine, and what the system's own packages bring.

use std::{fs, process::Stdio};

use anyhow::{Result, bail};

use crate::{
    install::{Background, Install},
    shell, tools,
};

/// Drives Firefox. Not in Debian; newer ones may ask for a newer Rust than the pinned one.
const GECKODRIVER: &str = "0.36.0";

/// Which engines a run of tests needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Engines {
    pub firefox: bool,
    pub webkit: bool,
}

impl Engines {
    /// All that this system can have: WebKitGTK is for Linux.
    pub const ALL: Self = Self { firefox: true, webkit: cfg!(target_os = "linux") };

    /// Those that the tests of these names drive, beside Chromium, which nearly all do.
    pub fn of(tests: &str) -> Self {
        Self {
            firefox: tests.contains(FIREFOX_TEST),
            webkit: Self::ALL.webkit && tests.contains(WEBKIT_TEST),
        }
    }

    /// What to tell the tests of an engine that is not to be had here.
    pub fn left_out() -> &'static [&'static str] {
        if Self::ALL.webkit {
            return &[];
        }
        eprintln!("   not on this system: WebKitGTK. {WEBKIT_TEST} is left out; Linux runs it");
        &["--skip", WEBKIT_TEST]
    }
}

const FIREFOX_TEST: &str = "everything_holds_in_firefox";
const WEBKIT_TEST: &str = "everything_holds_in_webkit";

/// A program that a test needs, and the packages that bring it: on Debian, Fedora, macOS.
struct Need {
    is_here: bool,
    debian: &'static [&'static str],
    fedora: &'static str,
    macos: &'static str,
}

/// Installs browsers and drivers where we may; says exactly what to install where we may not.
pub fn ensure(engines: Engines) -> Result<()> {
    let any = |names: &[&str]| names.iter().any(|name| shell::exists(name));
    let needs = [
        Need {
            is_here: shell::exists("chromedriver") && any(&CHROMIUM),
            debian: &["chromium", "chromium-driver"],
            fedora: "chromium chromedriver",
            macos: "chromedriver",
        },
        Need {
            is_here: !engines.firefox || any(&["firefox-esr", "firefox"]),
            debian: &["firefox-esr"],
            fedora: "firefox",
            macos: "firefox",
        },
        Need {
            is_here: !engines.webkit || (any(&["WebKitWebDriver"]) && any(&["Xvfb"])),
            debian: &["webkit2gtk-driver", "xvfb"],
            fedora: "webkit2gtk4.1 xorg-x11-server-Xvfb",
            macos: "",
        },
    ];
    let missing: Vec<&Need> = needs.iter().filter(|need| !need.is_here).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let debian: Vec<&str> = missing.iter().flat_map(|need| need.debian).copied().collect();
    let join = |names: Vec<&str>| names.join(" ").trim().to_owned();
    system_install(
        "the browsers of the tests",
        &debian,
        &join(missing.iter().map(|need| need.fedora).collect()),
        &join(missing.iter().map(|need| need.macos).collect()),
    )
}

/// Begins to build geckodriver where it is missing: other steps go on meanwhile.
pub fn begin(engines: Engines) -> Result<Option<Background>> {
    if !engines.firefox || tools::says("geckodriver", &format!("geckodriver {GECKODRIVER}")) {
        return Ok(None);
    }
    let install: Install = tools::cargo_install("geckodriver", "geckodriver", GECKODRIVER, &["--locked"], 4);
    Background::start(install).map(Some)
}

/// What each engine went through, with times, as the tests wrote it.
pub fn report() {
    for engine in ["chromium", "firefox", "webkit"] {
        let path = shell::root().join("target/engines").join(format!("{engine}.txt"));
        if let Ok(report) = fs::read_to_string(path) {
            println!("{report}");
        }
    }
}

/// Forgets the reports of an earlier run.
pub fn forget_reports() {
    // Nothing there: nothing to forget.
    let _ = fs::remove_dir_all(shell::root().join("target/engines"));
}

const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_is_asked_for_by_the_names_of_its_tests() {
        let none = Engines { firefox: false, webkit: false };
        assert_eq!(Engines::of("the_two_clocks_show_what_happened: test"), none);
        assert!(Engines::of("everything_holds_in_firefox: test").firefox);
        assert_eq!(Engines::of(&format!("{FIREFOX_TEST}: test\n{WEBKIT_TEST}: test")), Engines::ALL);
        let tests = fs::read_to_string(shell::root().join("tests/browser/tests/engines/main.rs"));
        let tests = tests.unwrap_or_default();
        assert!(tests.contains(FIREFOX_TEST) && tests.contains(WEBKIT_TEST), "the tests have other names");
    }
}
