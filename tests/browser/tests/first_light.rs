//! The explorer on the default collection, as built, in a real browser.

use anyhow::{Result, ensure};
use browser_tests::{Screen, Server, Session, journey, serve_dist};

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

/// The connection breaks in the middle of the second part, every time.
fn without_second_part() -> Result<Server> {
    let server = serve_dist("")?;
    server.cut(Some("_later.wasm"));
    Ok(server)
}

/// The second part can be had from now on.
async fn second_part_comes(session: &Session, server: &Server) -> Result<()> {
    session.until("no failure", "!document.querySelector('.failure')").await?;
    server.cut(None);
    session.client().execute("dispatchEvent(new Event('online'));", vec![]).await?;
    session.until("nothing said of it", "!document.querySelector('.notices p')").await
}

/// What the page says of a part that is not here.
const COMING: &str = "n’est pas encore arrivée";

#[test]
fn the_first_screen_filters_without_the_second_part_and_what_needs_it_waits_for_it() -> Result<()> {
    let server = without_second_part()?;
    journey("second-part", async |session| {
        session.goto(&server.url()).await?;
        started(session).await?;
        session.press(".facet [data-id=mali]").await?;
        session.see(".sentence h2", "Mali").await?;
        session.drag(".chart", 0.3, 0.9).await?;
        session.until("a brush in the link", "/from=/.test(location.hash)").await?;
        session.until("nothing said", "!document.querySelector('.notices p')").await?;
        session.press(".facet [data-id=lavrov]").await?;
        session.press(".rows a").await?;
        session.see(".notices", COMING).await?;
        second_part_comes(session, &server).await?;
        session.until("the passage", "document.querySelector('.reader .hit')").await?;
        session.until("the focus in it", "document.activeElement.id === 'reading'").await?;
        session.see(".sentence h2", "Lavrov").await
    })
}

#[test]
fn what_is_typed_and_chosen_before_the_second_part_is_there_is_done_when_it_comes() -> Result<()> {
    let server = without_second_part()?;
    journey("second-part-typed", async |session| {
        session.goto(&server.url()).await?;
        started(session).await?;
        session.find("#search").await?.send_keys("zzyzx").await?;
        session.until("the words in the link", "/q=zzyzx/.test(location.hash)").await?;
        session.click("Articles").await?;
        session.see(".notices", COMING).await?;
        session.until("rows all the same", "document.querySelector('.rows li')").await?;
        second_part_comes(session, &server).await?;
        session.until("no rows", "!document.querySelector('.rows li')").await?;
        session.until("what was typed", "document.querySelector('#search').value === 'zzyzx'").await
    })
}

#[test]
fn a_host_that_answers_for_a_lost_part_with_its_page_has_another_version() -> Result<()> {
    let server = without_second_part()?;
    journey("second-part-replaced", async |session| {
        session.goto(&server.url()).await?;
        started(session).await?;
        session.press(".rows a").await?;
        session.see(".notices", COMING).await?;
        server.replace("_later.wasm");
        server.cut(None);
        session.client().execute("dispatchEvent(new Event('online'));", vec![]).await?;
        session.see(".notices", "Une nouvelle version de la page est en ligne").await?;
        session.press(".facet [data-id=mali]").await?;
        session.see(".sentence h2", "Mali").await
    })
}

#[test]
fn a_link_opens_without_the_second_part_and_is_followed_when_it_comes() -> Result<()> {
    let server = without_second_part()?;
    journey("second-part-link", async |session| {
        session.goto(&format!("{}#actor=lavrov&tab=articles&lang=fr", server.url())).await?;
        started(session).await?;
        session.see(".notices", COMING).await?;
        second_part_comes(session, &server).await?;
        session.see(".sentence h2", "Lavrov").await?;
        session.see(".rows", "Serguei Lavrov en visite à Bamako").await
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
