//! What a redraw must not take away: dates half typed, the focus, the sheet one is in.

use anyhow::{Result, ensure};
use browser_tests::{Screen, Session, journey, serve_dist};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";

/// Opens a view and waits for the second part too: what is pressed before it comes waits for it.
async fn whole(session: &Session, url: &str, link: &str) -> Result<()> {
    session.open_view(url, link).await?;
    session.until("all of it", "!document.querySelector('#second-part')").await
}

async fn holds(session: &Session, what: &str, value: &str) -> Result<()> {
    session.until(what, &format!("document.querySelector('#from').value === {}", json!(value))).await
}

/// Turns the wheel over the timeline and waits until the page has followed.
async fn zoom(session: &Session) -> Result<()> {
    let turn = "document.querySelector('.chart').dispatchEvent(new WheelEvent('wheel', \
        { deltaY: -120, bubbles: true, cancelable: true }));";
    session.client().execute(turn, vec![]).await?;
    session.until("a window in the link", "/zoom=/.test(location.hash)").await
}

#[test]
fn a_date_half_typed_stays_while_the_page_is_drawn_anew() -> Result<()> {
    let server = serve_dist("")?;
    journey("half-typed", async |session| {
        whole(session, &server.url(), "").await?;
        session.focus("#from").await?;
        session.type_there("2020-0").await?;
        zoom(session).await?;
        holds(session, "what was typed", "2020-0").await?;
        session.type_there(&format!("6{ENTER}")).await?;
        session.until("the date in the link", "/from=2020-06/.test(location.hash)").await?;
        session.until("the focus where it was", "document.activeElement.id === 'from'").await?;
        // What is no date is said so, and nothing is said any more when the field has another date.
        session.type_there(&format!("x{ENTER}")).await?;
        session.until("a word of it", "document.querySelector('#from').validity.customError").await?;
        session.drag(".chart", 0.7, 0.9).await?;
        session.until("a date of the brush", "document.querySelector('#from').validity.valid").await?;
        session.until("the date itself", "/^\\d{4}/.test(document.querySelector('#from').value)").await?;
        // Who goes on to the next field is not called back.
        session.focus("#from").await?;
        let select = "document.activeElement.select();";
        session.client().execute(select, vec![]).await?;
        session.type_there(&format!("2021{TAB}")).await?;
        session.until("the date in the link", "/from=2021&/.test(location.hash)").await?;
        session.until("the next field", "document.activeElement.id === 'to'").await
    })
}

#[test]
fn behind_a_sheet_of_a_phone_nothing_can_be_reached() -> Result<()> {
    let server = serve_dist("")?;
    journey("inert", async |session| {
        session.screen(Screen::Phone).await?;
        whole(session, &server.url(), "").await?;
        session.find(".thumb > button").await?.click().await?;
        session.until("the sheet", "document.querySelector('.facets').dataset.open === 'true'").await?;
        let behind = "[...document.querySelectorAll('.header, .timeline, .middle, .reader, .thumb')]";
        session.until("nothing behind it", &format!("{behind}.every((part) => part.inert)")).await?;
        let violations = session.axe().await?;
        ensure!(violations.is_empty(), "axe-core: {violations:#?}");
        session.find(".facets .sheet-head button").await?.click().await?;
        session.until("all of it again", "!document.querySelector('[inert]')").await?;
        session.find(".rows .row-link").await?.click().await?;
        session.until("the reader alone", "document.querySelector('.middle').inert").await?;
        // Turned to a wide screen, the reader stands beside the rest.
        session.screen(Screen::Desktop).await?;
        session.until("all of it beside the reader", "!document.querySelector('[inert]')").await
    })
}

#[test]
fn the_notes_and_titles_of_a_french_page_are_french() -> Result<()> {
    let server = serve_dist("")?;
    journey("french-rules", async |session| {
        whole(session, &server.url(), "tab=quotes").await?;
        session.find(".rows .row-link").await?.click().await?;
        session.focus(".reader .text .actor").await?;
        session.see(".note-on", "règle").await?;
        let note = session.text(".note-on").await?;
        ensure!(!note.contains("lexicon") && !note.contains("surname"), "{note}");
        session.focus(".reader .text .time").await?;
        session.see(".note-on", "règle date").await?;
        whole(session, &server.url(), "tab=compare").await?;
        session.find(".comparison caption[title], .family h3[title]").await?;
        let titles =
            "return [...document.querySelectorAll('.rows [title]')].map((one) => one.title).join(' ');";
        let titles = session.client().execute(titles, vec![]).await?;
        let titles = titles.as_str().unwrap_or_default();
        ensure!(!titles.is_empty() && !titles.contains("the same") && !titles.contains("family"), "{titles}");
        Ok(())
    })
}
