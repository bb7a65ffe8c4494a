//! Two versions: the new one is fetched whole, offered, and taken by the tab whose reader asks.

use anyhow::{Context as _, Result};
use browser_tests::{Collection, Engine, Session, serve_dist};

use crate::{no_errors, open, press, started};

/// From the default collection to another, with a tab of the old one open beside.
pub async fn offered(session: &mut Session) -> Result<()> {
    let name = format!("upgrade-{}", session.engine().name());
    let place = Collection::new(env!("CARGO_TARGET_TMPDIR"), &name)?
        .with("port.txt", "À Nantes, les dockers ont voté la grève le 3 mars 2021.")?
        .option("--title", "Ports de mer")
        .build()?;
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
