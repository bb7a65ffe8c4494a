//! Child processes: how they are started, named, timed, and what is said when one fails.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

/// The repository, wherever the command was called from.
pub fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// Where tools go when cargo's own folder cannot be written.
pub fn own_tools() -> PathBuf {
    root().join("target/tools")
}

/// A command whose PATH finds the tools we install before the system's.
///
/// What `cargo run` says about *this* package is taken away: build scripts that watch these
/// variables would otherwise run anew each time. So is what Trunk was told of the page's compiler.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env("PATH", search_path());
    for (name, _) in std::env::vars_os() {
        let about_us = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_")
                || name.starts_with("CARGO_MANIFEST_")
                || name == "OUT_DIR"
                || crate::build::PAGE_COMPILER.iter().any(|(of_page, _)| *of_page == name)
        });
        if about_us {
            command.env_remove(name);
        }
    }
    command
}

fn search_path() -> OsString {
    let mut folders = vec![own_tools().join("bin")];
    folders.extend(cargo_home().map(|home| home.join("bin")));
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    std::env::join_paths(folders).unwrap_or_default()
}

/// The path for a program that calls us (`xtask`) by name.
pub fn path_with_us() -> Result<OsString> {
    let us = std::env::current_exe().context("this program does not know where it lies")?;
    let folders = us.parent().map(Path::to_owned).into_iter();
    Ok(std::env::join_paths(folders.chain(std::env::split_paths(&search_path())))?)
}

/// Cargo's own folder: `$CARGO_HOME`, or `.cargo` in the home folder.
pub fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// Whether a program of this name can be started.
pub fn exists(program: &str) -> bool {
    std::env::split_paths(&search_path())
        .any(|folder| folder.join(program).is_file() || folder.join(program).with_extension("exe").is_file())
}

/// What the command printed on its standard output; none if it is missing or failed.
pub fn output(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs to the end, its output shown.
pub fn run(mut command: Command) -> Result<()> {
    let line = line(&command);
    let status = command.status().with_context(|| format!("`{line}` could not be started"))?;
    if !status.success() {
        bail!("`{line}` failed ({status}): its own message stands above");
    }
    Ok(())
}

/// Gives our place to the command, so that whoever ends us ends it.
#[cfg(unix)]
pub fn become_it(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;

    let line = line(&command);
    let error = command.exec();
    Err(error).with_context(|| format!("`{line}` could not be started"))
}

/// Runs the command to its end: this system has no way to give it our place.
#[cfg(not(unix))]
pub fn become_it(command: Command) -> Result<()> {
    run(command)
}

/// Runs a named step, saying that it starts and how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("── {name}");
    let start = Instant::now();
    match work() {
        Ok(value) => {
            eprintln!("── {name}: done in {}", spent(start.elapsed()));
            Ok(value)
        }
        Err(error) => Err(error.context(format!("{name}: failed after {}", spent(start.elapsed())))),
    }
}

/// A duration as one says it: `850 ms`, `12 s`, `9 min 58 s`.
pub fn spent(time: Duration) -> String {
    match time.as_secs() {
        0 => format!("{} ms", time.as_millis()),
        seconds @ 1..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_said_as_one_says_them() {
        let said = |milliseconds| spent(Duration::from_millis(milliseconds));
        assert_eq!(
            [said(0), said(850), said(12_400), said(598_000)],
            ["0 ms", "850 ms", "12 s", "9 min 58 s"]
        );
    }

    #[test]
    fn a_failure_names_the_command() {
        let mut command = command("cargo");
        command.args(["no-such-command-here"]).stderr(Stdio::null());
        let error = run(command).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.starts_with("`cargo no-such-command-here` failed"), "{error}");
    }
}
