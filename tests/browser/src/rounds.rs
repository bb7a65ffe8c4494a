//! One browser, many checks: starting a browser takes seconds, and CI has three engines to go through.
//!
//! Every check is run, also after one that failed, and all failures are told at the end. What each
//! took is written to `target/engines/ENGINE.txt`, which `cargo xtask test` shows.

use std::{
    fmt::Write as _,
    fs,
    time::{Duration, Instant},
};

use anyhow::{Result, anyhow, bail};

use crate::{Engine, Session, in_browser, root};

/// Past this a check is given up: a browser that hangs must not hang the others.
const PATIENCE: Duration = Duration::from_secs(120);

/// The checks of one browser.
pub struct Rounds<'a> {
    session: &'a mut Session,
    report: String,
    failures: Vec<String>,
}

impl Rounds<'_> {
    /// Opens a browser, goes through the checks, and closes it.
    ///
    /// # Errors
    ///
    /// All checks that failed.
    pub fn go(engine: Engine, checks: impl AsyncFnOnce(&mut Rounds<'_>)) -> Result<()> {
        let start = Instant::now();
        in_browser(engine, async |session| {
            let opened = start.elapsed();
            let mut rounds = Rounds { session, report: String::new(), failures: Vec::new() };
            rounds.note(opened, "opened");
            checks(&mut rounds).await;
            rounds.note(start.elapsed(), "in all");
            rounds.write(engine)?;
            if rounds.failures.is_empty() {
                return Ok(());
            }
            bail!("{}: {}", engine.name(), rounds.failures.join("\n\n"))
        })
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.session.engine()
    }

    /// One check; its name says what holds.
    pub async fn check(&mut self, name: &str, steps: impl AsyncFnOnce(&mut Session) -> Result<()>) {
        let start = Instant::now();
        // What was said and asked before is the affair of the check before.
        let _ = (self.session.errors().await, self.session.requests().await);
        let result = tokio::time::timeout(PATIENCE, steps(self.session)).await;
        let result = result.unwrap_or_else(|_| Err(anyhow!("not at an end after {PATIENCE:?}")));
        match result {
            Ok(()) => self.note(start.elapsed(), name),
            Err(error) => {
                let file = format!("{}-{}-failed", self.engine().name(), name.replace([' ', '/', ','], "-"));
                // The page may be gone: the error of the check is the one to tell.
                let _ = self.session.screenshot(&file).await;
                self.note(start.elapsed(), &format!("FAILED: {name}"));
                self.failures.push(format!("{name}: {error:#}"));
            }
        }
    }

    fn note(&mut self, time: Duration, what: &str) {
        let line = format!("{:>6.1} s  {:8}  {what}", time.as_secs_f64(), self.engine().name());
        println!("{line}");
        let _ = writeln!(self.report, "{line}");
    }

    fn write(&self, engine: Engine) -> Result<()> {
        let folder = root().join("target/engines");
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(format!("{}.txt", engine.name())), &self.report)?)
    }
}
