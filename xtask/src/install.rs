//! Long installations, side by side, each telling what it is at.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::shell;

/// How often a running installation says what it is at. Shorter floods a log, longer looks stuck.
const TELL_EVERY: Duration = Duration::from_secs(30);

/// One thing to install.
pub struct Install {
    /// What it is, with its version.
    pub name: String,
    /// How long it took on two cores, alone.
    pub minutes: u32,
    /// What installs it.
    pub command: Command,
}

/// Runs all installations at the same time; their full output goes to files under `target/`.
pub fn install_all(installs: Vec<Install>) -> Result<()> {
    let mut running = Vec::new();
    for install in installs {
        eprintln!("── installing {}, about {} minutes on two cores…", install.name, install.minutes);
        running.push(Running::start(install)?);
    }
    wait(running)
}

fn wait(mut running: Vec<Running>) -> Result<()> {
    let mut told = Instant::now();
    while !running.is_empty() {
        std::thread::sleep(Duration::from_millis(200));
        let mut still = Vec::new();
        for mut one in running {
            match one.child.try_wait()? {
                Some(status) => one.end(status)?,
                None => still.push(one),
            }
        }
        running = still;
        if told.elapsed() >= TELL_EVERY {
            told = Instant::now();
            running.iter().for_each(Running::tell);
        }
    }
    Ok(())
}

/// One installation beside other work.
pub struct Background(Running);

impl Background {
    /// Starts it.
    pub fn start(install: Install) -> Result<Self> {
        eprintln!(
            "── installing {} beside the next steps, about {} minutes on two cores…",
            install.name, install.minutes
        );
        Running::start(install).map(Self)
    }

    /// Waits until it is installed.
    pub fn finish(self) -> Result<()> {
        wait(vec![self.0])
    }
}

struct Running {
    name: String,
    log: PathBuf,
    start: Instant,
    child: Child,
}

impl Running {
    fn start(mut install: Install) -> Result<Self> {
        let folder = shell::root().join("target");
        fs::create_dir_all(&folder)?;
        let log = folder.join(format!("install-{}.log", install.name.replace(' ', "-").to_lowercase()));
        let file = File::create(&log).with_context(|| format!("{} cannot be written", log.display()))?;
        install.command.stdout(file.try_clone()?).stderr(file);
        let line = shell::line(&install.command);
        let child = install.command.spawn().with_context(|| format!("`{line}` could not be started"))?;
        Ok(Self { name: install.name, log, start: Instant::now(), child })
    }

    fn tell(&self) {
        let at = last_lines(&self.log, 1);
        eprintln!("   {}: {}, {}", self.name, shell::spent(self.start.elapsed()), at.trim());
    }

    fn end(self, status: ExitStatus) -> Result<()> {
        let spent = shell::spent(self.start.elapsed());
        if !status.success() {
            let end = last_lines(&self.log, 25);
            bail!(
                "{} could not be installed ({status}, {spent}); the end of {}:\n{end}",
                self.name,
                self.log.display()
            );
        }
        eprintln!("── installing {}: done in {spent}", self.name);
        Ok(())
    }
}

fn last_lines(path: &Path, n_lines: usize) -> String {
    let bytes = fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(n_lines)..].join("\n")
}
