//! What a redraw must not take away: dates half typed, the focus, the sheet one is in.

use anyhow::{Result, ensure};
use browser_tests::{Collection, Screen, Server, Session, journey, serve_dist};
use serde_json::{Value, json};

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
        session.press(".thumb > button").await?;
        session.until("the sheet", "document.querySelector('.facets').dataset.open === 'true'").await?;
        let behind = "[...document.querySelectorAll('.header, .timeline, .middle, .reader, .thumb')]";
        session.until("nothing behind it", &format!("{behind}.every((part) => part.inert)")).await?;
        let violations = session.axe().await?;
        ensure!(violations.is_empty(), "axe-core: {violations:#?}");
        session.press(".facets .sheet-head button").await?;
        session.until("all of it again", "!document.querySelector('[inert]')").await?;
        session.press(".rows .row-link").await?;
        session.until("the reader alone", "document.querySelector('.middle').inert").await?;
        // Turned to a wide screen, the reader stands beside the rest.
        session.screen(Screen::Desktop).await?;
        session.until("all of it beside the reader", "!document.querySelector('[inert]')").await
    })
}

#[test]
fn beside_the_reader_on_a_tablet_the_rest_can_be_used() -> Result<()> {
    let server = serve_dist("")?;
    journey("tablet", async |session| {
        session.screen(Screen::Tablet).await?;
        whole(session, &server.url(), "").await?;
        let shown = "getComputedStyle(document.querySelector('.facet .exclude')).opacity === '1'";
        session.until("“none of” without a pointer that hovers", shown).await?;
        session.press(".rows > li:nth-child(1) .row-link").await?;
        session.until("the reader", "document.querySelector('.reader').dataset.open === 'true'").await?;
        session.until("nothing out of reach", "!document.querySelector('[inert]')").await?;
        session.screenshot("tablet-reader").await?;
        session.press(".facet:not(.bounds) .choose").await?;
        session.see("#sentence", "Passages").await
    })
}

/// The button of the facet row that has the focus is pressed or not, and is that of an id.
async fn holds_the_focus(session: &Session, id: &str, is_pressed: bool) -> Result<()> {
    let row = format!(".choose[data-id={}][aria-pressed='{is_pressed}']", json!(id));
    let holds = format!("document.activeElement.matches({})", json!(row));
    session.until(&format!("{row} with the focus"), &holds).await
}

#[test]
fn a_filter_chosen_by_keyboard_goes_to_the_top_and_keeps_the_focus() -> Result<()> {
    let server = serve_dist("")?;
    journey("facet-focus", async |session| {
        whole(session, &server.url(), "").await?;
        session.focus(".facet:not(.bounds) li:nth-child(5) .choose").await?;
        let id = session.client().execute("return document.activeElement.dataset.id;", vec![]).await?;
        let id = id.as_str().unwrap_or_default();
        session.type_there(ENTER).await?;
        holds_the_focus(session, id, true).await?;
        let first =
            format!("document.querySelector('.facet:not(.bounds) li .choose').dataset.id === {}", json!(id));
        session.until("what was chosen above the others", &first).await?;
        holds_the_focus(session, id, true).await?;
        session.type_there(ENTER).await?;
        holds_the_focus(session, id, false).await?;
        session.until("what was let go of in its place", &format!("!({first})")).await?;
        holds_the_focus(session, id, false).await
    })
}

/// Presses a key with a modifier on the timeline; whether the page left it to the browser.
async fn is_left_to_the_browser(session: &Session, key: &str, modifier: &str) -> Result<bool> {
    let press = format!(
        "return document.querySelector('.chart').dispatchEvent(new KeyboardEvent('keydown', \
            {{ key: {}, {modifier}: true, bubbles: true, cancelable: true }}));",
        json!(key)
    );
    Ok(session.client().execute(&press, vec![]).await? == Value::Bool(true))
}

#[test]
fn the_browsers_own_keys_stay_its_own_on_the_timeline() -> Result<()> {
    let server = serve_dist("")?;
    journey("own-keys", async |session| {
        whole(session, &server.url(), "").await?;
        session.focus(".chart").await?;
        session.type_there("\u{e014}").await?;
        session.until("a bin", "document.querySelector('.chart').ariaValueNow !== '0'").await?;
        for (key, modifier) in [("+", "ctrlKey"), ("-", "metaKey"), ("ArrowRight", "altKey")] {
            ensure!(is_left_to_the_browser(session, key, modifier).await?, "{modifier} {key}");
        }
        ensure!(!is_left_to_the_browser(session, "ArrowRight", "shiftKey").await?, "the arrows walk");
        session.until("a brush", "/from=/.test(location.hash)").await?;
        session.until("no zoom", "!/zoom=/.test(location.hash)").await
    })
}

#[test]
fn who_goes_back_at_once_is_not_called_forward_again() -> Result<()> {
    let server = serve_dist("")?;
    journey("back-at-once", async |session| {
        whole(session, &server.url(), "").await?;
        session.press(".facet:not(.bounds) .choose").await?;
        session.until("the choice in the link", "/(actor|topic|place)=/.test(location.hash)").await?;
        let type_and_back = "const box = document.querySelector('#search'); box.value = 'mali'; \
            box.dispatchEvent(new InputEvent('input', { bubbles: true })); \
            setTimeout(() => history.back(), 30);";
        session.client().execute(type_and_back, vec![]).await?;
        session.until("the view before", "document.querySelector('#search').value === ''").await?;
        // Longer than the page waits before it writes small moves to the address.
        tokio::time::sleep(core::time::Duration::from_millis(600)).await;
        session.until("its link", "!/q=|(actor|topic|place)=/.test(location.hash)").await
    })
}

#[test]
fn what_could_not_be_read_of_an_article_is_said_in_french() -> Result<()> {
    let collection = Collection::new(env!("CARGO_TARGET_TMPDIR"), "french-warnings")?
        .with(
            "port.txt",
            "Grève au port de Sète\n\nPublié le 4 mars 2019\n\nLes dockers ont cessé le travail \
            le 31 avril 2018. Le maire de Sète a reçu leurs délégués lundi.\n",
        )?
        .with("vide.txt", "")?
        .build()?;
    let server = Server::start(&collection.join("site"), "")?;
    journey("french-warnings", async |session| {
        whole(session, &server.url(), "tab=articles").await?;
        session.press(".rows .row-link").await?;
        session
            .see(".reader .notes", "31 avril 2018\u{a0}» est une date qu’aucun calendrier ne connaît")
            .await?;
        session.hold(".about", "le fichier est vide").await?;
        session.until("no English", "!document.querySelector('.about [lang=en], .notes [lang=en]')").await
    })
}

#[test]
fn the_notes_and_titles_of_a_french_page_are_french() -> Result<()> {
    let server = serve_dist("")?;
    journey("french-rules", async |session| {
        whole(session, &server.url(), "tab=quotes").await?;
        session.press(".rows .row-link").await?;
        session.focus(".reader .text .actor").await?;
        session.see(".note-on", "règle").await?;
        let note = session.text(".note-on").await?;
        ensure!(!note.contains("lexicon") && !note.contains("surname"), "{note}");
        session.focus(".reader .text .time").await?;
        session.see(".note-on", "· règle\u{a0}: date").await?;
        whole(session, &server.url(), "tab=compare").await?;
        // How a row was read opens by the keyboard, as it does by a finger.
        session.focus(".rows .how summary").await?;
        session.find(".rows .how summary").await?.send_keys("\u{e007}").await?; // Enter
        session
            .until("the rule is shown", "document.querySelector('.rows .how[open] p')?.offsetHeight > 0")
            .await?;
        let rule = session.text(".rows .how[open] p").await?;
        ensure!(!rule.is_empty() && !rule.contains("the same") && !rule.contains("family"), "{rule}");
        Ok(())
    })
}
