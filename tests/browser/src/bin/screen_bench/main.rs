//! How long a reader waits for the screen: `cargo xtask bench screen`, on the page in `target/bare`
//! with 100,000 facts in it, and on vis-timeline with the same facts as items, in the same Chromium.
//!
//! A hand clicks facets, drags a brush, turns the wheel, moves along, types, throws the lists; each is timed from the
//! input to the paint of the frame that follows. Once at full speed, once with the processor made
//! four times slower by Chromium itself. What the machine does besides is in these times: its load is
//! printed with them, and beside them what the page's main thread computed for each input in all,
//! which the load does not stretch.

mod collection;
mod hand;
mod peer;
mod thread;

use std::{fs, path::Path, process::Command, time::Instant};

use anyhow::{Context as _, Result, ensure};
use browser_tests::{Driver, Engine, Server, Session, bare_page, root};
use serde_json::json;

use hand::{Measured, Slowness};

const PROBE: &str = include_str!("probe.js");

fn main() -> Result<()> {
    let folder = root().join("target/bench");
    let mut only: Vec<String> = std::env::args().skip(1).collect();
    // While one works on a part: what the last run made is there.
    let is_kept = only.iter().any(|asked| asked == "kept");
    only.retain(|asked| asked != "kept");
    let is_asked = |name: &str| only.is_empty() || only.iter().any(|asked| asked == name);
    if !is_kept {
        build(&folder)?;
    }
    println!("load of the machine: {}", fs::read_to_string("/proc/loadavg").unwrap_or_default().trim());
    println!("{}", Measured::heads());
    for slowness in [Slowness::Full, Slowness::Fourth] {
        if is_asked("chronique") {
            in_browser(async |session| ours(session, &folder.join("site"), slowness).await)?;
        }
        if is_asked("vis") {
            peer::measure(&folder, slowness);
        }
    }
    Ok(())
}

/// The collection, the page that carries it, and the peer's page beside it.
fn build(folder: &Path) -> Result<()> {
    let start = Instant::now();
    collection::write(folder)?;
    let site = folder.join("site");
    let output = Command::new(root().join("target/release/chronique"))
        .arg("build")
        .arg(folder.join("articles"))
        .args(["--title", "Cent mille faits", "--uncompressed", "--out"])
        .arg(&site)
        .arg("--page")
        .arg(bare_page())
        .output()
        .context("target/release/chronique is not built: run `cargo xtask bench screen`")?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "chronique build: {}: {said}", output.status);
    peer::write(folder)?;
    print!("{}", String::from_utf8_lossy(&output.stdout));
    println!("made and built in {:.0} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// A browser of its own for each subject: one that hangs takes nothing with it.
fn in_browser<T>(steps: impl AsyncFnOnce(&Session) -> Result<T>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let driver = Driver::start(Engine::Chromium)?;
    runtime.block_on(async {
        let session = Session::open(&driver).await?;
        let source = json!({ "source": PROBE });
        session.devtools("Page.addScriptToEvaluateOnNewDocument", source).await?;
        let result = steps(&session).await;
        if result.is_ok() {
            session.close().await?;
        }
        result
    })
}

async fn ours(session: &Session, site: &Path, slowness: Slowness) -> Result<()> {
    let server = Server::start(site, "")?;
    hand::slow_down(session, slowness).await?;
    session.goto(&format!("{}#lang=fr", server.url())).await?;
    hand::wait(session, "probe.drawn").await?;
    hand::quiet(session).await?;
    let mut measured = Measured::new("Chronique", slowness);
    measured.drawn(session, ".chart").await?;
    hand::pan(session, ".chart", &mut measured).await?;
    hand::zoom(session, ".chart", &mut measured).await?;
    hand::reset(session).await?;
    hand::facets(session, &mut measured).await?;
    hand::reset(session).await?;
    hand::brush(session, &mut measured).await?;
    hand::reset(session).await?;
    hand::typing(session, &mut measured).await?;
    hand::lists(session, &mut measured).await?;
    session.screenshot(&format!("bench-{}", slowness.name())).await?;
    println!("{measured}");
    Ok(())
}
