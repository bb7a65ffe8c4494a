//! Two versions: the new one is fetched whole, offered, and taken by the tab whose reader asks.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use browser_tests::{Collection, Engine, Session, root, serve_dist};

use crate::{no_errors, open, press, started};

/// The page with another collection.
fn other(name: &str, session: &Session) -> Result<PathBuf> {
    let name = format!("{name}-{}", session.engine().name());
    Collection::new(env!("CARGO_TARGET_TMPDIR"), &name)?
        .with("port.txt", "À Nantes, les dockers ont voté la grève le 3 mars 2021.")?
        .option("--title", "Ports de mer")
        .build()
}

/// The host shows another version, then the first again: that one was kept and is not fetched by half.
pub async fn taken_back(session: &mut Session) -> Result<()> {
    let place = other("taken-back", session)?;
    let mut server = serve_dist("presse")?;
    open(session, &server.url(), "").await?;
    session.see(".offline", "prête à s’ouvrir sans réseau").await?;
    server.show(&place.join("site"));
    session.reload().await?;
    session.see(".offline", "Une nouvelle version est prête").await?;
    server.show(&root().join("dist"));
    let update = "await navigator.serviceWorker.getRegistration().then(async (one) => { await one.update(); return !one.installing; })";
    session.until_async("the first version again", update).await?;
    server.stop();
    session.reload().await?;
    started(session).await?;
    session.see(".logo", "Mali – Russie").await
}

/// From the default collection to another, with a tab of the old one open beside.
pub async fn offered(session: &mut Session) -> Result<()> {
    let place = other("upgrade", session)?;
    let server = serve_dist("presse")?;
    open(session, &server.url(), "").await?;
    session.see(".offline", "prête à s’ouvrir sans réseau").await?;
    let client = session.client().clone();
    let first = client.window().await?;
    // WebKit's driver does not bring a tab behind another to the front: it gets a window.
    let as_tab = session.engine() != Engine::WebKit;
    let second = client.new_window(as_tab).await?.handle;
    server.show(&place.join("site"));
    session.turn_to(&second).await?;
    open(session, &server.url(), "").await?;
    // Kept, and not yet taken: the old version serves, whole.
    session.see(".logo", "Mali – Russie").await?;
    session.see(".offline", "Une nouvelle version est prête").await?;
    session.turn_to(&first).await?;
    session.see(".offline", "Une nouvelle version est prête").await?;
    session.turn_to(&second).await?;
    // Also in a tab that was opened while the new version was waiting already.
    session.reload().await?;
    session.see(".offline", "Une nouvelle version est prête").await?;
    session.click("Recharger").await?;
    session.see(".logo", "Ports de mer").await?;
    started(session).await?;
    session.until_async("one cache", "(await caches.keys()).length === 1").await?;
    // Nobody who is reading is disturbed: the other tab is the old version until it is loaded again.
    client.close_window().await?;
    session.turn_to(&first).await.context("the first tab is gone")?;
    session.see(".logo", "Mali – Russie").await?;
    press(session, ".facet [data-id=mali]").await?;
    session.see(".sentence h2", "Mali").await?;
    session.reload().await?;
    started(session).await?;
    session.see(".logo", "Ports de mer").await?;
    no_errors(session).await
}
