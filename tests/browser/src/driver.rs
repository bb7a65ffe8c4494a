//! ChromeDriver: started on a port that the system gives, ended with the test.

use std::{
    env,
    io::{BufRead as _, BufReader, Read as _},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, Result, bail};

/// How often a driver that ends at once is started.
const ATTEMPTS: usize = 8;

/// What became of one start.
enum Started {
    Listens(Driver),
    /// What it said, and how it ended.
    Ended(String),
}

/// A running ChromeDriver; dropped, it is ended.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts it and waits until it listens.
    ///
    /// Its port is free for IPv4 when it takes it, and may be taken for IPv6 the moment after (by
    /// the driver of another test): then it gives up, and is started anew.
    ///
    /// # Errors
    ///
    /// When it is not installed, or ended before it listened each of eight times.
    pub fn start() -> Result<Self> {
        let mut last = String::new();
        for _ in 0..ATTEMPTS {
            match Self::attempt()? {
                Started::Listens(driver) => return Ok(driver),
                Started::Ended(said) => last = said,
            }
        }
        bail!("chromedriver ended before it listened, {ATTEMPTS} times; at last it said: {last}")
    }

    fn attempt() -> Result<Started> {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver could not be started: `cargo xtask test` installs it, or says how")?;
        let mut out = BufReader::new(child.stdout.take().context("chromedriver has no standard output")?);
        let mut said = String::new();
        loop {
            let before = said.len();
            if out.read_line(&mut said)? == 0 {
                let status = child.wait()?;
                return Ok(Started::Ended(format!("{} ({status})", said.trim())));
            }
            if let Some(port) = said.get(before..).and_then(port) {
                // Read to the end, or it would stop when the pipe is full.
                std::thread::spawn(move || out.read_to_end(&mut Vec::new()));
                return Ok(Started::Listens(Self { child, port }));
            }
        }
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// `ChromeDriver was started successfully on port 41235.`
fn port(line: &str) -> Option<u16> {
    let (_, end) = line.split_once("successfully on port ")?;
    end.trim().trim_end_matches('.').parse().ok()
}

/// The browser's program, when the one that ChromeDriver finds by itself is not the right one.
pub fn binary() -> Option<String> {
    let path = env::var_os("PATH")?;
    let found = env::split_paths(&path)
        .flat_map(|folder| ["chromium", "chromium-browser"].map(|name| folder.join(name)))
        .find(|program| program.is_file())?;
    Some(found.to_string_lossy().into_owned())
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Already ended: nothing to do, and no one to tell.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        assert_eq!(port("ChromeDriver was started successfully on port 41235.\n"), Some(41235));
        assert_eq!(port("Starting ChromeDriver 156.0.8078.73 on port 0\n"), None);
    }
}
