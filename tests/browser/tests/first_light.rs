//! The explorer on the default collection, as built, in a real browser.

use anyhow::{Result, ensure};
use browser_tests::{Screen, Session, journey, serve_dist};
use serde_json::json;

/// The application has taken the place of the page's first content.
async fn started(session: &Session) -> Result<()> {
    session
        .until("the application", "document.querySelector('#app') && !document.querySelector('#boot')")
        .await
}

#[test]
fn the_page_starts_without_an_error_and_asks_nothing_of_anyone_else() -> Result<()> {
    let server = serve_dist("")?;
    journey("starts", async |session| {
        session.goto(&server.url()).await?;
        started(session).await?;
        session.offline_ready().await?;
        let errors = session.errors().await?;
        ensure!(errors.is_empty(), "the console says: {errors:#?}");
        let own = server.url();
        let requests = session.requests().await?;
        ensure!(requests.iter().any(|url| url.contains(".wasm")), "no wasm among {requests:#?}");
        let elsewhere: Vec<_> = requests.iter().filter(|url| !url.starts_with(&own)).collect();
        ensure!(elsewhere.is_empty(), "asked of others: {elsewhere:#?}");
        Ok(())
    })
}

#[test]
fn the_first_screen_filters_without_the_second_part_and_what_needs_it_waits_for_it() -> Result<()> {
    let server = serve_dist("")?;
    journey("second-part", async |session| {
        session.devtools("Network.enable", json!({})).await?;
        session.devtools("Network.setBlockedURLs", json!({ "urls": ["*_later.wasm"] })).await?;
        session.goto(&server.url()).await?;
        started(session).await?;
        session.find(".facet [data-id=mali]").await?.click().await?;
        session.see(".sentence h2", "Mali").await?;
        session.until("no failure", "!document.querySelector('.failure')").await?;
        session.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await?;
        session.find(".rows a").await?.click().await?;
        session.until("the article", "document.querySelector('.reader[data-open=true] .headline')").await?;
        Ok(())
    })
}

#[test]
fn a_second_visit_needs_no_network_even_under_a_sub_path() -> Result<()> {
    let mut server = serve_dist("presse/mali")?;
    journey("offline", async |session| {
        let url = server.url();
        session.goto(&url).await?;
        started(session).await?;
        session.offline_ready().await?;
        server.stop();
        session.goto("about:blank").await?;
        session.goto(&format!("{url}#actor=lavrov")).await?;
        started(session).await?;
        let errors = session.errors().await?;
        ensure!(errors.is_empty(), "the console says: {errors:#?}");
        Ok(())
    })
}

#[test]
fn it_is_shown_on_a_desktop_on_a_phone_and_in_the_dark() -> Result<()> {
    let server = serve_dist("")?;
    journey("screens", async |session| {
        session.goto(&server.url()).await?;
        started(session).await?;
        for (name, screen, scheme) in [
            ("desktop", Screen::Desktop, "light"),
            ("dark", Screen::Desktop, "dark"),
            ("phone", Screen::Phone, "light"),
        ] {
            session.screen(screen).await?;
            session.prefer("prefers-color-scheme", scheme).await?;
            session.screenshot(name).await?;
            let violations = session.axe().await?;
            ensure!(violations.is_empty(), "axe-core, {name}: {violations:#?}");
        }
        Ok(())
    })
}
