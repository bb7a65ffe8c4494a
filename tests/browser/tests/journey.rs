//! What a reader does with the explorer, step by step, in a real browser on the page as built.

use anyhow::{Result, ensure};
use browser_tests::{Screen, Session, journey, serve_dist};

const SHARED: &str = "actor=lavrov&actor=mali&topic=defence&from=2022-08&to=2023-02";

async fn fragment(session: &Session) -> Result<String> {
    let url = session.url().await?;
    Ok(url.split_once('#').map_or(String::new(), |(_, fragment)| fragment.to_string()))
}

/// What the page shows of a view: the sentence of filters, the counts, the passage in the reader.
async fn shown(session: &Session) -> Result<[String; 3]> {
    Ok([session.text(".sentence h2").await?, session.text(".counts").await?, session.text(".reader").await?])
}

async fn no_violations(session: &Session, what: &str) -> Result<()> {
    let violations = session.axe().await?;
    ensure!(violations.is_empty(), "axe-core, {what}: {violations:#?}");
    Ok(())
}

#[test]
fn filters_brush_passage_and_link_survive_a_reload_and_the_loss_of_the_network() -> Result<()> {
    let mut server = serve_dist("")?;
    journey("journey", async |session| {
        session.open_view(&server.url(), "").await?;
        session.press(".facet [data-id=lavrov]").await?;
        session.see(".sentence h2", "Passages où Sergueï Lavrov").await?;
        session.press(".facet [data-id=mali]").await?;
        session.see(".sentence h2", "apparaissent ensemble").await?;
        session.press(".facet [data-id=defence]").await?;
        session.see(".sentence h2", "sur le sujet Défense").await?;
        session.drag(".chart", 0.3, 0.98).await?;
        session.until("a brush in the link", "/from=.*&to=/.test(location.hash)").await?;
        session.until("the brush drawn", "document.querySelector('.brush rect')").await?;
        session.press(".rows .row-link").await?;
        session.until("the passage", "document.querySelector('.reader .hit')").await?;
        session.screenshot("passage").await?;
        no_violations(session, "with a passage open").await?;
        let before = shown(session).await?;
        session.click("Partager la vue").await?;
        session.see(".share", "Lien copié").await?;
        let link = session.clipboard().await?;
        ensure!(link == session.url().await?, "{link} was copied at {}", session.url().await?);
        session.offline_ready().await?;
        session.goto("about:blank").await?;
        session.goto(&link).await?;
        session.until("the passage again", "document.querySelector('.reader .hit')").await?;
        ensure!(shown(session).await? == before, "another view came back from {link}");
        server.stop();
        session.goto("about:blank").await?;
        session.goto(&link).await?;
        session.until("the passage offline", "document.querySelector('.reader .hit')").await?;
        ensure!(shown(session).await? == before, "another view came back offline from {link}");
        Ok(())
    })
}

#[test]
fn a_shared_view_finds_the_passages_of_the_visit() -> Result<()> {
    let server = serve_dist("")?;
    journey("shared", async |session| {
        session.open_view(&server.url(), &format!("{SHARED}&tab=articles")).await?;
        session.see(".sentence h2", "d’août 2022 à février 2023").await?;
        for article in
            ["Serguei Lavrov en visite à Bamako", "Mali –Russie : Les promesses", "004_1b8149d5caa079a4.txt"]
        {
            session.see(".rows", article).await?;
        }
        let others = session.text(".rows").await?;
        ensure!(!others.contains("avancée dans la sécurité"), "an article of 2024 is among them: {others}");
        Ok(())
    })
}

#[test]
fn back_undoes_a_choice_and_forward_makes_it_again() -> Result<()> {
    let server = serve_dist("")?;
    journey("back", async |session| {
        session.open_view(&server.url(), "").await?;
        session.see(".sentence h2", "Tous les passages").await?;
        session.press(".facet [data-id=russia]").await?;
        session.see(".sentence h2", "Russie").await?;
        session.press(".facet [data-id=diplomacy]").await?;
        session.see(".sentence h2", "Diplomatie").await?;
        // The choice stands in the address a frame after it was drawn.
        session.until("the choice in the address", "location.hash.includes('diplomacy')").await?;
        session.client().back().await?;
        session
            .until(
                "one filter less",
                "!document.querySelector('.sentence h2').innerText.includes('Diplomatie')",
            )
            .await?;
        session.client().back().await?;
        session.see(".sentence h2", "Tous les passages").await?;
        session.client().forward().await?;
        session.see(".sentence h2", "Russie").await
    })
}

#[test]
fn a_broken_link_is_survived_with_a_notice() -> Result<()> {
    let server = serve_dist("")?;
    journey("broken", async |session| {
        let broken = "actor=mali&actor=martian&couleur=rouge&from=hier&open=nulle-part:1-2:rien";
        session.open_view(&server.url(), broken).await?;
        session.see(".sentence h2", "Mali").await?;
        for said in ["couleur", "from=hier", "martian", "nulle-part"] {
            session.see(".notices", said).await?;
        }
        session.screenshot("broken-link").await?;
        no_violations(session, "with a notice").await?;
        session.click("Fermer l’avis").await?;
        session.until("no notice", "!document.querySelector('.notices').innerText.trim()").await
    })
}

#[test]
fn the_timeline_is_walked_brushed_and_zoomed_by_keyboard() -> Result<()> {
    let server = serve_dist("")?;
    journey("keyboard", async |session| {
        session.open_view(&server.url(), "").await?;
        let chart = session.find(".chart").await?;
        chart.send_keys("\u{e010}").await?; // End
        session
            .until(
                "a bin spoken",
                "document.querySelector('.chart').getAttribute('aria-valuetext').includes('fait')",
            )
            .await?;
        chart.send_keys("\u{e007}").await?; // Enter
        session.until("a brush in the link", "/from=/.test(location.hash)").await?;
        let one = fragment(session).await?;
        chart.send_keys("\u{e008}\u{e012}").await?; // Shift + Left
        session.until("a longer brush", &format!("location.hash.slice(1) !== '{one}'")).await?;
        chart.send_keys("\u{e00c}").await?; // Escape
        session.until("no brush", "!/from=/.test(location.hash)").await?;
        chart.send_keys("+").await?;
        session.until("a window in the link", "/zoom=/.test(location.hash)").await?;
        session.click("Voir toute la période").await?;
        session.until("no window", "!/zoom=/.test(location.hash)").await
    })
}

#[test]
fn the_two_clocks_show_what_happened_and_what_was_printed() -> Result<()> {
    let server = serve_dist("")?;
    journey("clocks", async |session| {
        session.open_view(&server.url(), "").await?;
        let happened = session.text(".timeline-head .window").await?;
        session.click("Date de parution").await?;
        session.until("the clock in the link", "/clock=published/.test(location.hash)").await?;
        let printed = session.text(".timeline-head .window").await?;
        ensure!(happened != printed, "both clocks show {happened}");
        session.screenshot("published").await?;
        no_violations(session, "on the clock of printing").await
    })
}

#[test]
fn a_search_finds_words_without_their_accents_and_in_other_forms() -> Result<()> {
    let server = serve_dist("")?;
    journey("search", async |session| {
        session.open_view(&server.url(), "tab=articles").await?;
        session.press("#search").await?;
        session.find("#search").await?.send_keys("livraison helicoptere").await?;
        session.until("hits marked", "document.querySelectorAll('.rows mark').length > 0").await?;
        session.see(".sentence h2", "livraison helicoptere").await?;
        session.screenshot("search").await?;
        session.open_view(&server.url(), "q=introuvable&actor=mali").await?;
        session.see(".results", "Aucun passage ne répond").await?;
        session.see(".results", "sans").await?;
        no_violations(session, "without results").await
    })
}

#[test]
fn on_a_phone_filters_and_reader_are_sheets_and_nothing_scrolls_sideways() -> Result<()> {
    let server = serve_dist("")?;
    journey("phone", async |session| {
        session.screen(Screen::Phone).await?;
        session.open_view(&server.url(), "").await?;
        session.click("Filtres").await?;
        session.press(".facet [data-id=mali]").await?;
        session.screenshot("phone-filters").await?;
        no_violations(session, "the sheet of filters").await?;
        session.press(".facets .sheet-head button").await?;
        session.see(".sentence h2", "Mali").await?;
        session.screenshot("phone-results").await?;
        session.press(".rows .row-link").await?;
        session.until("the passage", "document.querySelector('.reader .hit')").await?;
        session.screenshot("phone-reader").await?;
        no_violations(session, "the sheet of the reader").await?;
        session.press(".reader .close").await?;
        session.until("no sheet", "document.querySelector('.reader').dataset.open === 'false'").await?;
        let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        session.until("no sideways scroll", wide).await
    })
}

#[test]
fn the_interface_speaks_english_too() -> Result<()> {
    let server = serve_dist("")?;
    journey("english", async |session| {
        session.open_view(&server.url(), SHARED).await?;
        session.click("English").await?;
        session.see(".sentence h2", "from August 2022 to February 2023").await?;
        session.until("the document's language", "document.documentElement.lang === 'en'").await?;
        no_violations(session, "in English").await
    })
}
