//! The program that drives a browser: started on a port of its own, ended with the test.

use std::{
    io::{BufRead as _, BufReader, Read},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::Engine;

/// How often a driver that ends at once is started.
const ATTEMPTS: usize = 8;

/// How long a driver may take until it listens, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a driver and its browser wrote, line by line.
#[derive(Clone, Default)]
pub(crate) struct Said(Arc<Mutex<Vec<String>>>);

impl Said {
    pub(crate) fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads to the end, or who writes would stop when the pipe is full.
    fn listen_to(&self, output: Option<impl Read + Send + 'static>) {
        let Some(output) = output else { return };
        let said = self.clone();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            let mut line = Vec::new();
            while output.read_until(b'\n', &mut line).is_ok_and(|n_bytes| n_bytes > 0) {
                let text = String::from_utf8_lossy(&line).trim_end().to_owned();
                said.0.lock().unwrap_or_else(PoisonError::into_inner).push(text);
                line.clear();
            }
        });
    }
}

/// A running driver; dropped, it is ended, and its browser with it.
pub struct Driver {
    pub(crate) engine: Engine,
    pub(crate) said: Said,
    child: Child,
    /// A screen for an engine that draws on nothing less.
    _screen: Option<Screen>,
    port: u16,
}

impl Driver {
    /// Starts it and waits until it listens.
    ///
    /// A port that was free may be taken the moment after (by the driver of another test): then it
    /// gives up, and is started anew.
    ///
    /// # Errors
    ///
    /// When it is not installed, or ended before it listened each of eight times.
    pub fn start(engine: Engine) -> Result<Self> {
        let mut last = String::new();
        for _ in 0..ATTEMPTS {
            let screen = (engine == Engine::WebKit).then(Screen::start).transpose()?;
            match Self::attempt(engine, screen)? {
                Ok(driver) => return Ok(driver),
                Err(said) => last = said,
            }
        }
        let name = engine.driver();
        bail!("{name} ended before it listened, {ATTEMPTS} times; at last it said: {last}")
    }

    /// One start; what it said where it ended at once.
    fn attempt(engine: Engine, screen: Option<Screen>) -> Result<Result<Self, String>> {
        let mut command = Command::new(engine.driver());
        let mut known_port = None;
        match engine {
            Engine::Chromium => command.arg("--port=0"),
            Engine::Firefox => command.args([
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--websocket-port",
                "0",
                "--allow-system-access",
            ]),
            Engine::WebKit => {
                // It does not say which port the system gave it.
                let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
                known_port = Some(free);
                command.arg(format!("--port={free}"))
            }
        };
        if let Some(screen) = &screen {
            command.env("DISPLAY", &screen.name).env("GDK_BACKEND", "x11").env("LIBGL_ALWAYS_SOFTWARE", "1");
            command.env("LANGUAGE", "fr_FR").env_remove("WAYLAND_DISPLAY");
            // There is no desktop to ask for settings, screen readers and the like, nor to wait for.
            command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:").env("NO_AT_BRIDGE", "1");
            command.env("GSETTINGS_BACKEND", "memory");
        }
        let mut child = own_group(&mut command)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| {
                format!(
                    "{} could not be started: `cargo xtask test` installs it, or says how",
                    engine.driver()
                )
            })?;
        let said = Said::default();
        said.listen_to(child.stdout.take());
        said.listen_to(child.stderr.take());
        let start = Instant::now();
        let mut driver = Self { engine, said, child, _screen: screen, port: 0 };
        while start.elapsed() < PATIENCE {
            let told = || driver.said.lines().iter().find_map(|line| port(line));
            let listens = |port: &u16| TcpStream::connect((Ipv4Addr::LOCALHOST, *port)).is_ok();
            if let Some(port) = known_port.filter(listens).or_else(told) {
                driver.port = port;
                return Ok(Ok(driver));
            }
            if let Some(status) = driver.child.try_wait()? {
                return Ok(Err(format!("{} ({status})", driver.said.lines().join("\n"))));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Err(format!("{} (nothing heard for {PATIENCE:?})", driver.said.lines().join("\n"))))
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// `ChromeDriver was started successfully on port 41235.`, or `… Listening on 127.0.0.1:41235`.
fn port(line: &str) -> Option<u16> {
    let (_, end) =
        line.split_once("successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    end.trim().trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// A screen of X11 that nobody looks at.
struct Screen {
    child: Child,
    /// As `DISPLAY` names it.
    name: String,
}

impl Screen {
    fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"]);
        let mut child = own_group(&mut command)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb could not be started: `cargo xtask test` installs it, or says how")?;
        let mut number = String::new();
        let output = child.stdout.take().context("Xvfb has no standard output")?;
        BufReader::new(output).read_line(&mut number)?;
        let mut screen = Self { child, name: String::new() };
        if number.trim().is_empty() {
            bail!("Xvfb found no free screen ({:?})", screen.child.try_wait()?);
        }
        screen.name = format!(":{}", number.trim());
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// In a group of processes of its own, so that what it starts can be ended with it.
fn own_group(command: &mut Command) -> &mut Command {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    command
}

/// Ends a child of ours, and whatever it started that did not end by itself.
fn end(child: &mut Child) {
    // Already ended: nothing to do, and no one to tell.
    #[cfg(unix)]
    let _ = Command::new("kill")
        .args(["-KILL", "--", &format!("-{}", child.id())])
        .stderr(Stdio::null())
        .status();
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        assert_eq!(port("ChromeDriver was started successfully on port 41235.\n"), Some(41235));
        assert_eq!(port("1763799000000\tgeckodriver\tINFO\tListening on 127.0.0.1:41236"), Some(41236));
        assert_eq!(port("Starting ChromeDriver 156.0.8078.73 on port 0\n"), None);
    }
}
