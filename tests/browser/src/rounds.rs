//! One browser, many checks: starting a browser takes seconds, and CI has three engines to go through.
//!
//! Every check is run, also after one that failed, and all failures are told at the end. What each
//! took is written to `target/engines/ENGINE.txt`, which `cargo xtask test` shows.

use std::{
    fmt::Write as _,
    fs,
    time::{Duration, Instant},
};

use anyhow::{Result, anyhow, ensure};

use crate::{Browser, Engine, Session, root, run};

/// Past this a check is given up: a browser that hangs must not hang the others.
const PATIENCE: Duration = Duration::from_mins(2);

/// The checks of one engine.
pub struct Rounds {
    browser: Browser,
    report: String,
    failures: Vec<String>,
}

/// How one try of a check ended.
enum Ended {
    Well,
    Badly(anyhow::Error),
    /// The browser answers nothing any more.
    Hung(anyhow::Error),
}

impl Rounds {
    /// Opens a browser, goes through the checks, and closes it.
    ///
    /// # Errors
    ///
    /// All checks that failed.
    pub fn go(engine: Engine, checks: impl AsyncFnOnce(&mut Rounds)) -> Result<()> {
        let start = Instant::now();
        run(async {
            let browser = Browser::open(engine).await?;
            let mut rounds = Rounds { browser, report: String::new(), failures: Vec::new() };
            rounds.note(start.elapsed(), "opened");
            checks(&mut rounds).await;
            rounds.note(start.elapsed(), "in all");
            rounds.write(engine)?;
            rounds.failures.extend(rounds.browser.close().await.err().map(|error| format!("{error:#}")));
            ensure!(rounds.failures.is_empty(), "{}: {}", engine.name(), rounds.failures.join("\n\n"));
            Ok(())
        })
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.browser.session.engine()
    }

    /// One check; its name says what holds.
    ///
    /// A browser that answers nothing any more (`WebKitGTK` loses a tab now and then) is ended and
    /// started anew, and the check is made once more: a page that hangs its browser hangs it twice.
    pub async fn check(&mut self, name: &str, steps: impl AsyncFn(&mut Session) -> Result<()>) {
        let start = Instant::now();
        let mut ended = self.attempt(name, &steps).await;
        if let Ended::Hung(error) = &ended {
            self.note(start.elapsed(), &format!("hung, and started anew: {name} ({error:#})"));
            ended = match self.start_anew().await {
                Ok(()) => self.attempt(name, &steps).await,
                Err(error) => Ended::Badly(error),
            };
        }
        let error = match ended {
            Ended::Well => return self.note(start.elapsed(), name),
            Ended::Badly(error) => error,
            Ended::Hung(error) => {
                // What comes next has a browser of its own, or says that there is none.
                let anew = self.start_anew().await;
                self.failures.extend(anew.err().map(|error| format!("{error:#}")));
                error
            }
        };
        self.note(start.elapsed(), &format!("FAILED: {name}: {error:#}"));
        self.failures.push(format!("{name}: {error:#}"));
    }

    async fn attempt(&mut self, name: &str, steps: impl AsyncFn(&mut Session) -> Result<()>) -> Ended {
        let session = &mut self.browser.session;
        let result = tokio::time::timeout(PATIENCE, async {
            // What was said and asked before is the affair of the check before.
            let _ = (session.errors().await, session.requests().await);
            steps(session).await
        });
        let result = result.await.unwrap_or_else(|_| Err(anyhow!("not at an end after {PATIENCE:?}")));
        let Err(error) = result else { return Ended::Well };
        if !session.answers().await {
            return Ended::Hung(error);
        }
        let file = format!("{}-{}-failed", session.engine().name(), name.replace([' ', '/', ','], "-"));
        // The page may be gone: the error of the check is the one to tell.
        let _ = session.screenshot(&file).await;
        Ended::Badly(error)
    }

    async fn start_anew(&mut self) -> Result<()> {
        self.browser = Browser::open(self.engine()).await?;
        Ok(())
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
