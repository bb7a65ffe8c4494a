//! The screen by keyboard, by touch and by ear: what takes the focus, what is said, what a key does.

use anyhow::{Result, ensure};
use browser_tests::{Screen, Session, journey, serve_dist};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const DOWN: &str = "\u{e015}";
const TAB: &str = "\u{e004}";

async fn focused(session: &Session, what: &str, css: &str) -> Result<()> {
    session.until(what, &format!("document.activeElement.matches({})", json!(css))).await
}

async fn no_violations(session: &Session, what: &str) -> Result<()> {
    let violations = session.axe().await?;
    ensure!(violations.is_empty(), "axe-core, {what}: {violations:#?}");
    Ok(())
}

#[test]
fn by_keyboard_alone_a_row_is_opened_its_marks_are_read_and_one_is_back_at_the_row() -> Result<()> {
    let server = serve_dist("")?;
    journey("keys-reader", async |session| {
        session.open_view(&server.url(), "tab=quotes").await?;
        session.focus(".rows .row-link").await?;
        session.type_there(DOWN).await?;
        focused(session, "the second row", ".rows > li:nth-child(2) .row-link").await?;
        session.type_there(ENTER).await?;
        focused(session, "the headline of the reader", ".reader .headline").await?;
        session.focus(".reader .text .actor").await?;
        session.see(".note-on", "règle").await?;
        session.screenshot("note-actor").await?;
        no_violations(session, "with a note on an actor").await?;
        session.type_there(ESCAPE).await?;
        session.until("no note", "!document.querySelector('.note-on')").await?;
        ensure!(!session.text(".reader .headline").await?.is_empty(), "Escape closed the reader too");
        session.focus(".reader .text .time").await?;
        session
            .until(
                "the value and the rule",
                "/\\d{4}.*règle/s.test(document.querySelector('.note-on')?.innerText)",
            )
            .await?;
        session.screenshot("note-date").await?;
        session.focus(".reader .text .quote[role=button]").await?;
        session.see(".note-on", "citation").await?;
        session.focus(".reader .source summary").await?;
        session.type_there(ENTER).await?;
        session.see(".reader .source details", "Date de parution").await?;
        no_violations(session, "with the rule of the date of publication").await?;
        session.type_there(ESCAPE).await?;
        session.until("no reader", "document.querySelector('.reader').dataset.open === 'false'").await?;
        focused(session, "the row again", ".rows > li:nth-child(2) .row-link").await
    })
}

#[test]
fn a_note_stays_when_tapped_and_goes_when_tapped_again() -> Result<()> {
    let server = serve_dist("")?;
    journey("tap", async |session| {
        session.screen(Screen::Phone).await?;
        session.open_view(&server.url(), "actor=mali").await?;
        session.press(".rows .row-link").await?;
        session.press(".reader .text .actor").await?;
        session.see(".note-on", "règle").await?;
        session.screenshot("phone-note").await?;
        no_violations(session, "a note on a phone").await?;
        session.press(".reader .text .actor").await?;
        session.until("no note", "!document.querySelector('.note-on')").await
    })
}

#[test]
fn what_is_typed_is_offered_as_filters() -> Result<()> {
    let server = serve_dist("")?;
    journey("offers", async |session| {
        session.open_view(&server.url(), "").await?;
        let hint = "document.querySelector('#search').placeholder.includes('«')";
        session.until("an example of this collection", hint).await?;
        session.type_there("/").await?;
        focused(session, "the search box", "#search").await?;
        session.type_there("lavrov fév 2023").await?;
        session.see("#offers", "Sergueï Lavrov").await?;
        session.see("#offers", "février 2023").await?;
        session.screenshot("offers").await?;
        no_violations(session, "with offers").await?;
        session.type_there(&format!("{DOWN}{ENTER}")).await?;
        session.see(".sentence h2", "Sergueï Lavrov").await?;
        session
            .until("the rest of the search", "document.querySelector('#search').value === 'fév 2023'")
            .await?;
        session.type_there(&format!("{DOWN}{DOWN}{ENTER}")).await?;
        session.see(".sentence h2", "en février 2023").await?;
        session.until("an empty box", "document.querySelector('#search').value === ''").await?;
        session.open_view(&server.url(), "q=helicopteres&tab=articles").await?;
        session.see(".counts", "confondus").await?;
        session.click("Forme exacte").await?;
        session.see(".counts", "dans cet ordre et cette forme").await?;
        session.open_view(&server.url(), "q=lavrof%20bamako").await?;
        session
            .see(
                ".counts [role=status]",
                "«\u{a0}lavrof\u{a0}» introuvable, remplacé par «\u{a0}Lavrov\u{a0}»",
            )
            .await?;
        session.until("its passages", "document.querySelector('.rows mark')").await?;
        // To the letter there is nothing: the search is the filter to drop.
        session.click("Forme exacte").await?;
        session.see(".nothing", "sans «\u{a0}\"lavrof bamako\"\u{a0}»").await
    })
}

#[test]
fn where_nothing_is_found_one_is_told_what_would_be() -> Result<()> {
    journey("nothing_found", async |session| {
        let server = serve_dist("")?;
        // Two filters too many: neither is named alone.
        session
            .open_view(&server.url(), "actor=lavrov&from=2013&to=2013&q=mercenaire&topic=education")
            .await?;
        session.see(".nothing li", " ni ").await?;
        session.press(".nothing button").await?;
        session.see(".counts", "1\u{a0}passage").await?;
        focused(session, "the sentence", "#sentence").await?;
        // What was typed names filters.
        session.open_view(&server.url(), "q=lavrov%20f%C3%A9v%202023").await?;
        session.see(".nothing li", "Sergueï Lavrov, février 2023 →").await?;
        session.press(".nothing button").await?;
        session.see(".sentence h2", "en février 2023").await?;
        session.until("both", "location.hash.startsWith('#actor=lavrov&from=2023-02&to=2023-02')").await
    })
}

#[test]
fn who_removes_a_filter_by_keyboard_is_left_at_the_sentence() -> Result<()> {
    journey("removed", async |session| {
        let server = serve_dist("")?;
        session.open_view(&server.url(), "actor=lavrov&actor=mali").await?;
        session.focus(".chip .remove").await?;
        session.type_there(ENTER).await?;
        session.until("one filter", "document.querySelectorAll('.chip').length === 1").await?;
        focused(session, "the sentence", "#sentence").await?;
        session.type_there(TAB).await?;
        focused(session, "the filter that is left", ".chip .change").await
    })
}

#[test]
fn the_sentence_says_no_filter_that_is_ignored() -> Result<()> {
    journey("ignored", async |session| {
        let server = serve_dist("")?;
        session.open_view(&server.url(), "actor=lavrov&actor=personne-ici").await?;
        session.see(".notices", "personne-ici").await?;
        session.see(".sentence h2", "Passages où Sergueï Lavrov").await?;
        session.until("one filter", "document.querySelectorAll('.chip').length === 1").await?;
        session.press(".notices button").await?;
        focused(session, "the results", "#results").await
    })
}

#[test]
fn single_keys_can_be_switched_off_and_stay_off() -> Result<()> {
    let server = serve_dist("")?;
    journey("single-keys", async |session| {
        session.open_view(&server.url(), "").await?;
        session.focus(".chart").await?;
        session.type_there("?").await?;
        session.until("the list", "document.querySelector('#shortcuts').matches(':popover-open')").await?;
        session.screenshot("shortcuts").await?;
        no_violations(session, "with the short-cuts").await?;
        session.click("Raccourcis d’une seule touche").await?;
        session.client().refresh().await?;
        session.focus(".chart").await?;
        session.type_there("/").await?;
        ensure!(
            session.client().execute("return document.activeElement.id;", vec![]).await? != json!("search"),
            "« / » still leads to the search box"
        );
        session.click("Raccourcis clavier").await?;
        session.until("the list", "document.querySelector('#shortcuts').matches(':popover-open')").await
    })
}

#[test]
fn a_link_says_how_the_choices_of_a_facet_are_meant() -> Result<()> {
    let server = serve_dist("")?;
    journey("modes", async |session| {
        let mode = "document.querySelector('[aria-labelledby=facet-actor] .mode').innerText";
        session.open_view(&server.url(), "actor=mali,lavrov").await?;
        session.until("any of", &format!("{mode} === 'au moins un'")).await?;
        session.open_view(&server.url(), "actor=mali&actor=lavrov").await?;
        session.until("all of", &format!("{mode} === 'tous à la fois'")).await?;
        session.click("Les choix tous à la fois").await?;
        session.until("any of, in the link", "/actor=lavrov,mali/.test(location.hash)").await
    })
}

#[test]
fn a_long_drag_writes_the_address_a_few_times() -> Result<()> {
    let server = serve_dist("")?;
    journey("drag", async |session| {
        session.open_view(&server.url(), "").await?;
        let count = "window.written = 0; const write = history.replaceState.bind(history); \
            history.replaceState = (...given) => { window.written += 1; write(...given); };";
        session.client().execute(count, vec![]).await?;
        for to in [0.5, 0.6, 0.7, 0.8] {
            session.drag(".chart", 0.2, to).await?;
        }
        session.until("a brush in the link", "/from=.*&to=/.test(location.hash)").await?;
        let written = session.client().execute("return window.written;", vec![]).await?;
        ensure!(written.as_u64().is_some_and(|written| written <= 6), "{written} writes");
        Ok(())
    })
}

#[test]
fn a_double_click_opens_a_period_and_brushes_nothing() -> Result<()> {
    let server = serve_dist("")?;
    journey("double-click", async |session| {
        session.open_view(&server.url(), "").await?;
        let chart = session.find(".chart").await?;
        let twice = "const chart = arguments[0], box = chart.getBoundingClientRect(); \
            const at = { clientX: box.left + box.width * 0.9, clientY: box.top + 40, bubbles: true, pointerId: 1 }; \
            for (let n = 0; n < 2; n += 1) { chart.dispatchEvent(new PointerEvent('pointerdown', at)); \
            chart.dispatchEvent(new PointerEvent('pointerup', at)); } \
            chart.dispatchEvent(new MouseEvent('dblclick', at));";
        session.client().execute(twice, vec![serde_json::to_value(&chart)?]).await?;
        session.until("a window in the link", "/zoom=/.test(location.hash)").await?;
        let url = session.url().await?;
        ensure!(!url.contains("from="), "a brush came with it: {url}");
        Ok(())
    })
}

#[test]
fn the_numbers_of_the_timeline_stand_in_a_table() -> Result<()> {
    let server = serve_dist("")?;
    journey("table", async |session| {
        session.open_view(&server.url(), "").await?;
        session.click("Tableau").await?;
        session.see(".numbers", "Début").await?;
        session.screenshot("table").await?;
        no_violations(session, "with the table").await
    })
}

#[test]
fn one_goes_from_passage_to_passage_and_cites_them() -> Result<()> {
    let server = serve_dist("")?;
    journey("cite", async |session| {
        session.open_view(&server.url(), "actor=lavrov&tab=articles").await?;
        session.press(".rows .row-link").await?;
        session.until("the first passage", "document.querySelector('.reader .hit')").await?;
        let first = session.text(".reader .hit").await?;
        session.click("Passage retenu suivant").await?;
        let other = format!("document.querySelector('.reader .hit')?.innerText !== {}", json!(first));
        session.until("another passage", &other).await?;
        session.click("Citer").await?;
        session.see(".reader .share", "Citation copiée").await?;
        let cited = session.clipboard().await?;
        ensure!(cited.contains('«') && cited.contains("#actor=lavrov"), "{cited}");
        Ok(())
    })
}

#[test]
fn in_the_dark_and_at_320_pixels_nothing_is_lost() -> Result<()> {
    let server = serve_dist("")?;
    journey("dark", async |session| {
        session.prefer("prefers-color-scheme", "dark").await?;
        session.open_view(&server.url(), "actor=lavrov&from=2020&to=2023-02").await?;
        session.press(".rows .row-link").await?;
        session.focus(".reader .text .actor").await?;
        session.see(".note-on", "règle").await?;
        session.screenshot("dark").await?;
        no_violations(session, "in the dark").await?;
        let narrow = json!({ "width": 320, "height": 640, "deviceScaleFactor": 2, "mobile": true });
        session.devtools("Emulation.setDeviceMetricsOverride", narrow).await?;
        session.screenshot("narrow-reader").await?;
        session.client().active_element().await?.send_keys(ESCAPE).await?;
        session.client().active_element().await?.send_keys(ESCAPE).await?;
        session.until("no sheet", "document.querySelector('.reader').dataset.open === 'false'").await?;
        session.screenshot("narrow").await?;
        let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        session.until("no sideways scroll", wide).await
    })
}
