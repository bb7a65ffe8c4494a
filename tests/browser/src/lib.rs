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

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

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

/// Runs the steps in a fresh Chromium, closed at the end.
///
/// # Errors
///
/// The first step that fails; its screenshot is `target/screenshots/NAME-failed.png`.
pub fn journey(name: &str, steps: impl AsyncFnOnce(&mut Session) -> Result<()>) -> Result<()> {
    in_browser(Engine::Chromium, async |session| {
        let result = steps(session).await;
        if result.is_err() {
            // The page may be gone: the first error is the one to tell.
            let _ = session.screenshot(&format!("{name}-failed")).await;
        }
        result.with_context(|| format!("journey {name:?}"))
    })
}

/// Opens a browser, which asks nothing of the world outside, and closes it.
pub(crate) fn in_browser<T>(engine: Engine, steps: impl AsyncFnOnce(&mut Session) -> Result<T>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let driver = Driver::start(engine)?;
    runtime.block_on(async {
        let mut session = Session::open(&driver).await?;
        let result = steps(&mut session).await;
        let mut asked = session.outside().asked();
        asked.retain(|line| !engine.is_own_affair(line));
        let closed = session.close().await;
        let value = result?;
        ensure!(asked.is_empty(), "asked of the world outside: {asked:#?}");
        closed.map(|()| value)
    })
}
