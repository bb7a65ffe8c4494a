//! Drives the built page (`dist/`) in real browsers, as a reader would.
//!
//! A test is a [`journey`]: a static [`Server`] on 127.0.0.1, a fresh browser profile, and steps; or
//! [`Rounds`]: one browser of any [`Engine`] that many checks go through. Whatever happens, the
//! browser is closed; when a step fails, `target/screenshots/NAME-failed.png` shows where, and
//! whatever a browser asks of anyone but our own hosts fails it. Only `cargo xtask test` runs these:
//! they need what it builds and installs.
//!
//! Deliberately not here: what the tests expect of the page, which stands in `tests/`.

mod axe;
mod built;
mod driver;
mod engine;
mod outside;
mod rounds;
mod server;
mod session;
mod steps;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, Result, anyhow, bail, ensure};

pub use axe::Violation;
pub use built::{Collection, bare_page};
pub use driver::Driver;
pub use engine::Engine;
pub use outside::{Outside, PLAIN_HOST};
pub use rounds::Rounds;
pub use server::Server;
pub use session::{Screen, Session};

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The site that `cargo xtask build` makes, served under `/` + `sub_path` (`""`, or `"press/mali/"`).
pub fn serve_dist(sub_path: &str) -> Result<Server> {
    let dist = root().join("dist");
    ensure!(dist.join("index.html").is_file(), "dist/ is not built: run `cargo xtask test`, which builds it");
    Server::start(&dist, sub_path)
}

/// Past this a journey is given up, and its browser ended.
const PATIENCE: Duration = Duration::from_mins(6);

/// Runs the steps in a fresh Chromium, closed at the end.
///
/// # Errors
///
/// The first step that fails; its screenshot is `target/screenshots/NAME-failed.png`.
pub fn journey(name: &str, steps: impl AsyncFnOnce(&mut Session) -> Result<()>) -> Result<()> {
    run(async {
        let mut browser = Browser::open(Engine::Chromium).await?;
        let result = tokio::time::timeout(PATIENCE, steps(&mut browser.session)).await;
        let result = result.unwrap_or_else(|_| Err(anyhow!("not at an end after {PATIENCE:?}")));
        if result.is_err() {
            // The page may be gone: the first error is the one to tell.
            let _ = browser.session.screenshot(&format!("{name}-failed")).await;
        }
        let closed = browser.close().await;
        result.and(closed).with_context(|| format!("journey {name:?}"))
    })
}

/// One thread does all: what is timed in a browser is not disturbed by us.
pub(crate) fn run(steps: impl Future<Output = Result<()>>) -> Result<()> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(steps)
}

/// A browser of ours with what drives it; dropped, both are ended.
pub(crate) struct Browser {
    pub session: Session,
    _driver: Driver,
}

/// How often a browser is opened that does not come: its driver waits for ever for one that did not
/// reach it, or whose port somebody else took.
const OPENINGS: usize = 3;

impl Browser {
    pub(crate) async fn open(engine: Engine) -> Result<Self> {
        let mut failures = Vec::new();
        for _ in 0..OPENINGS {
            let driver = Driver::start(engine)?;
            match Session::open(&driver).await {
                Ok(session) => return Ok(Self { session, _driver: driver }),
                Err(error) => failures.push(format!("{error:#}\n{}", driver.said.lines().join("\n"))),
            }
        }
        bail!("{OPENINGS} times: {}", failures.join("\n"))
    }

    /// Closes it.
    ///
    /// # Errors
    ///
    /// When anything was asked of the world outside, or the browser does not close.
    pub(crate) async fn close(self) -> Result<()> {
        let engine = self.session.engine();
        let mut asked = self.session.outside().asked();
        asked.retain(|line| !engine.is_own_affair(line));
        let closed = self.session.close().await;
        ensure!(asked.is_empty(), "asked of the world outside: {asked:#?}");
        closed
    }
}
