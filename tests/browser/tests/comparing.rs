//! What several articles tell: events, versions of one dispatch, copies counted once.

use anyhow::{Result, ensure};
use browser_tests::{Screen, Session, journey, serve_dist};

async fn no_violations(session: &Session, what: &str) -> Result<()> {
    let violations = session.axe().await?;
    ensure!(violations.is_empty(), "axe-core, {what}: {violations:#?}");
    Ok(())
}

const NOTHING_SIDEWAYS: &str = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

#[test]
fn two_versions_of_a_dispatch_are_laid_side_by_side_and_shared() -> Result<()> {
    let server = serve_dist("")?;
    journey("dispatch", async |session| {
        session.open_view(&server.url(), "tab=compare").await?;
        session.see(".family", "de mots en commun").await?;
        session.screenshot("comparisons").await?;
        no_violations(session, "the comparisons").await?;
        session.press(".family a[href*='with=']").await?;
        session.until("sentences side by side", "document.querySelector('.diff .reworded del')").await?;
        session.until("the link", "/&with=/.test(location.hash)").await?;
        session.screenshot("side-by-side").await?;
        no_violations(session, "two articles side by side").await?;
        let before = session.text(".diff").await?;
        let link = session.url().await?;
        session.goto("about:blank").await?;
        session.screen(Screen::Phone).await?;
        session.goto(&link).await?;
        session.until("the sentences again", "document.querySelector('.diff .reworded del')").await?;
        session.until("one under the other", NOTHING_SIDEWAYS).await?;
        session.screenshot("side-by-side-phone").await?;
        no_violations(session, "two articles on a phone").await?;
        session.screen(Screen::Desktop).await?;
        ensure!(session.text(".diff").await? == before, "another comparison came back from {link}");
        session.click("Revenir à l’article").await?;
        session.until("the article alone", "document.querySelector('.reader .text')").await?;
        session.see(".reader .note", "dépêche reprise par").await?;
        no_violations(session, "an article with its notes").await
    })
}

#[test]
fn an_event_opens_to_what_each_article_says() -> Result<()> {
    let server = serve_dist("")?;
    journey("event", async |session| {
        session.open_view(&server.url(), "from=2023-02-06&to=2023-02-07").await?;
        session.see(".event .meta", "articles").await?;
        session.press(".event summary").await?;
        session
            .until("its tellings", "document.querySelectorAll('.event[class] details[open] li').length > 1")
            .await?;
        session.screenshot("event").await?;
        no_violations(session, "an event opened").await?;
        session.press(".event details[open] li a").await?;
        session.until("the passage", "document.querySelector('.reader .hit')").await?;
        session.see(".reader", "Le même événement ailleurs").await?;
        session.prefer("prefers-color-scheme", "dark").await?;
        session.screenshot("event-dark").await?;
        no_violations(session, "an event in the dark").await?;
        session.screen(Screen::Phone).await?;
        session.screenshot("event-phone").await?;
        session.until("no sideways scroll", NOTHING_SIDEWAYS).await
    })
}

#[test]
fn copies_are_counted_once_by_a_switch_in_sight() -> Result<()> {
    let server = serve_dist("")?;
    journey("copies", async |session| {
        session.open_view(&server.url(), "").await?;
        session.see(".counts", "dans des copies").await?;
        session.press(".copies input").await?;
        session.until("the link", "/copies=0/.test(location.hash)").await?;
        session
            .until("no copies", "!document.querySelector('.counts').innerText.includes('dans des')")
            .await?;
        session.client().back().await?;
        session.see(".counts", "dans des copies").await
    })
}

#[test]
fn an_article_that_is_not_there_is_said_to_be_missing() -> Result<()> {
    let server = serve_dist("")?;
    journey("beside-nothing", async |session| {
        session.open_view(&server.url(), "tab=articles").await?;
        session.press(".rows .row-link").await?;
        session.until("the passage", "document.querySelector('.reader .hit')").await?;
        session.until("its link", "/open=/.test(location.hash)").await?;
        let link = session.url().await?;
        session.goto("about:blank").await?;
        session.goto(&format!("{link}&with=nulle-part")).await?;
        session.see(".notices", "nulle-part").await?;
        session.until("the passage all the same", "document.querySelector('.reader .hit')").await
    })
}
