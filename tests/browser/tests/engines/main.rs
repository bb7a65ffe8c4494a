//! The page as built, in the three engines that browsers are made of: Debian's Chromium, Firefox ESR
//! and `WebKitGTK`. One browser of each goes through every check; what an engine cannot be asked is
//! said in the name of the check that takes its place.

mod degraded;
mod hosted;
mod hostile;
mod single;
mod upgrade;

use anyhow::{Result, ensure};
use browser_tests::{Engine, Rounds, Session};

#[test]
fn everything_holds_in_chromium() -> Result<()> {
    Rounds::go(Engine::Chromium, every_check)
}

#[test]
fn everything_holds_in_firefox() -> Result<()> {
    Rounds::go(Engine::Firefox, every_check)
}

#[test]
fn everything_holds_in_webkit() -> Result<()> {
    Rounds::go(Engine::WebKit, every_check)
}

async fn every_check(rounds: &mut Rounds) {
    rounds
        .check(
            "filters, brush, passage and link survive a reload and the loss of the network",
            hosted::journey,
        )
        .await;
    rounds.check("under a sub-path, offline: filter, passage, shared link", hosted::offline).await;
    rounds.check("the page asks its own host alone, compressed or not", hosted::requests).await;
    rounds.check("a view is copied, and as code for another page", hosted::passed_on).await;
    rounds.check("a new version is offered beside an open tab, and taken when asked", upgrade::offered).await;
    rounds.check("one file opens from the disk with its link", single::opens).await;
    rounds.check("hostile articles are text on a host", hostile::hosted).await;
    rounds.check("hostile articles are text in one file", hostile::single).await;
    rounds.check("hostile articles are text in the first paint and the metadata", hostile::first_paint).await;
    rounds
        .check("a first load cut in the middle leaves nothing, and the next is whole", degraded::cut_load)
        .await;
    rounds.check("a page cut while it is being kept is not kept by half", degraded::cut_keeping).await;
    rounds.check("a host without TLS gives a plain page with a word about it", degraded::plain_host).await;
    rounds.check("a crash at the start keeps the link and the articles", degraded::crash_at_start).await;
    degraded::by_engine(rounds).await;
}

/// The application has taken the place of the page's first content.
async fn started(session: &Session) -> Result<()> {
    session
        .until("the application", "document.querySelector('.explore') && !document.querySelector('#boot')")
        .await
}

/// Opens an address from an empty page, so that a link that differs in its fragment alone loads too.
async fn open(session: &Session, url: &str, link: &str) -> Result<()> {
    let and = if link.is_empty() { "" } else { "&" };
    session.goto("about:blank").await?;
    session.goto(&format!("{url}#{link}{and}lang=fr")).await?;
    started(session).await
}

async fn press(session: &Session, css: &str) -> Result<()> {
    let element = session.find(css).await?;
    // Far down a list nothing is drawn yet, and WebKit presses nothing there.
    let scroll = "const [css, done] = arguments; document.querySelector(css).scrollIntoView({ block: 'center' });\
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
    session.client().execute_async(scroll, vec![css.into()]).await?;
    Ok(element.click().await?)
}

async fn no_errors(session: &mut Session) -> Result<()> {
    let errors = session.errors().await?;
    ensure!(errors.is_empty(), "the console says: {errors:#?}");
    Ok(())
}
