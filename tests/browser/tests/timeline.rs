//! The timeline by hand: edges, fingers, typed dates, clocks that turn, actors told apart.

use anyhow::{Result, ensure};
use browser_tests::{Screen, Session, journey, serve_dist};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const RIGHT: &str = "\u{e014}";
const PAGE_UP: &str = "\u{e00e}";
const SELECT_ALL: &str = "\u{e009}a";

/// Goes to a view of the page that is open, without loading it anew.
async fn turn_to(session: &Session, link: &str) -> Result<()> {
    let script = format!("location.hash = {};", json!(format!("{link}&lang=fr")));
    session.client().execute(&script, vec![]).await?;
    Ok(())
}

async fn start(session: &Session, link: &str) -> Result<()> {
    let server = serve_dist("")?;
    session.goto(&format!("{}#{link}&lang=fr", server.url())).await?;
    session.until("the timeline", "document.querySelector('.chart .marks, .chart .bins')").await
}

/// Where the edges of the brush stand, as shares of the chart's width.
async fn edges(session: &Session) -> Result<Vec<f64>> {
    let script = "const chart = document.querySelector('.chart').getBoundingClientRect(); \
        return [...document.querySelectorAll('.brush .grip')].map((line) => line.x1.baseVal.value / chart.width);";
    Ok(serde_json::from_value(session.client().execute(script, vec![]).await?)?)
}

async fn link_holds(session: &Session, pattern: &str) -> Result<()> {
    session.until(&format!("{pattern} in the link"), &format!("/{pattern}/.test(location.hash)")).await
}

#[test]
fn an_edge_of_the_brush_is_moved_and_the_other_stays() -> Result<()> {
    journey("edges", async |session| {
        start(session, "from=2020-03-15&to=2022-02").await?;
        let before = edges(session).await?;
        ensure!(before.len() == 2, "the edges stand at {before:?}");
        session.drag(".chart", before[1], before[1] + 0.3).await?;
        link_holds(session, "from=2020-03-15&to=2023").await?;
        let after = edges(session).await?;
        ensure!(after[1] > before[1] + 0.1, "{before:?} became {after:?}");
        // Past the other edge it goes on as that one.
        session.drag(".chart", after[0], (after[1] + 0.05).min(0.99)).await?;
        link_holds(session, "from=2023-[-\\d]+&to=202[34]").await
    })
}

#[test]
fn the_only_edge_of_an_open_brush_is_moved() -> Result<()> {
    journey("open_edge", async |session| {
        start(session, "from=2022-06").await?;
        let before = edges(session).await?;
        session.drag(".chart", before[0], before[0] - 0.3).await?;
        link_holds(session, "#from=20(20|21)-\\d\\d(?!.*to=)").await?;
        session.see(".sentence h2", "depuis").await?;
        turn_to(session, "to=2023-01").await?;
        session.see(".sentence h2", "jusqu").await?;
        let before = edges(session).await?;
        session.drag(".chart", before[1], before[1] - 0.3).await?;
        link_holds(session, "#to=202[012]-\\d\\d").await
    })
}

#[test]
fn a_fact_of_a_whole_year_is_told_as_one() -> Result<()> {
    journey("year_told", async |session| {
        start(session, "zoom=2019..2024").await?;
        let told = "document.querySelector('.chart').getAttribute('aria-valuetext')";
        // First stands what began before the window.
        session.find(".chart").await?.send_keys(&format!("{RIGHT}{RIGHT}")).await?;
        session.until("the year", &format!("/^janv. 2020, 2.faits datés. 2020 – /.test({told})")).await
    })
}

#[test]
fn dates_are_typed_and_what_is_no_date_is_said() -> Result<()> {
    journey("bounds", async |session| {
        start(session, "").await?;
        let from = session.find("#from").await?;
        from.send_keys(&format!("fév 2023{ENTER}")).await?;
        link_holds(session, "from=2023-02").await?;
        session.see(".sentence h2", "depuis février 2023").await?;
        session.find("#to").await?.send_keys(&format!("2023-02-07{ENTER}")).await?;
        session.see(".sentence h2", "au 7 février 2023").await?;
        session.find("#from").await?.send_keys(&format!("{SELECT_ALL}\u{e009}")).await?;
        session.find("#from").await?.clear().await?;
        session.find("#from").await?.send_keys(&format!("2022-08/2023{ENTER}")).await?;
        link_holds(session, "from=2022-08&to=2023(&|$)").await?;
        session.find("#to").await?.clear().await?;
        session.find("#to").await?.send_keys(&format!("hier{ENTER}")).await?;
        session.until("it is no date", "document.querySelector('#to:invalid')?.validationMessage").await?;
        session.screenshot("bounds").await?;
        link_holds(session, "from=2022-08").await?;
        // From the sentence one comes back to where a filter is set.
        turn_to(session, "from=2022-08").await?;
        session.press(".chip .change").await?;
        session.until("the field", "document.activeElement.id === 'from'").await
    })
}

#[test]
fn two_fingers_zoom_and_one_brushes() -> Result<()> {
    journey("pinch", async |session| {
        session.screen(Screen::Phone).await?;
        start(session, "").await?;
        let pinch = "const chart = document.querySelector('.chart'), box = chart.getBoundingClientRect(); \
            const send = (type, pointerId, share) => chart.dispatchEvent(new PointerEvent(type, { pointerId, \
              pointerType: 'touch', isPrimary: pointerId === 2, buttons: 1, clientX: box.left + box.width * share, \
              clientY: box.top + 40, bubbles: true })); \
            send('pointerdown', 2, 0.6); send('pointerdown', 3, 0.8); \
            send('pointermove', 2, 0.3); send('pointermove', 3, 0.95); \
            send('pointerup', 2, 0.3); send('pointerup', 3, 0.95);";
        session.client().execute(pinch, vec![]).await?;
        link_holds(session, "zoom=").await?;
        let url = session.url().await?;
        ensure!(!url.contains("from="), "a brush came with it: {url}");
        session.screenshot("phone-pinched").await
    })
}

#[test]
fn by_keyboard_the_window_follows_and_a_period_is_opened() -> Result<()> {
    journey("keys-window", async |session| {
        start(session, "zoom=2020-01..2020-06").await?;
        let chart = session.find(".chart").await?;
        chart.send_keys(&format!("{RIGHT}{RIGHT}{RIGHT}")).await?;
        session
            .until(
                "a fact beyond the window",
                "/202[23].*fait/.test(document.querySelector('.chart').getAttribute('aria-valuetext'))",
            )
            .await?;
        session.see(".readout", "fait").await?;
        session.screenshot("keys-readout").await?;
        turn_to(session, "").await?;
        chart.send_keys(PAGE_UP).await?;
        chart.send_keys(PAGE_UP).await?;
        chart.send_keys(ENTER).await?;
        link_holds(session, "from=").await?;
        chart.send_keys(ENTER).await?;
        link_holds(session, "(zoom|open)=").await
    })
}

#[test]
fn actors_any_of_which_will_do_are_told_apart() -> Result<()> {
    journey("apart", async |session| {
        start(session, "actor=lavrov,wagner").await?;
        session.see(".legend", "Groupe Wagner").await?;
        session
            .until("both", "document.querySelector('.chart .of-0') && document.querySelector('.chart .of-1')")
            .await?;
        session.screenshot("told-apart").await?;
        turn_to(session, "actor=lavrov&actor=wagner").await?;
        session.until("nothing to tell", "!document.querySelector('.legend')").await
    })
}

#[test]
fn what_is_under_the_pointer_is_told() -> Result<()> {
    journey("told", async |session| {
        start(session, "").await?;
        let over = "const at = document.querySelector('.chart [data-passage] rect'), box = at.getBoundingClientRect(); \
            at.dispatchEvent(new MouseEvent('mousemove', { clientX: box.left, clientY: box.top, bubbles: true }));";
        session.client().execute(over, vec![]).await?;
        session
            .until("its sentence", "/ · 1.article · ./.test(document.querySelector('.chart').title)")
            .await?;
        let beside = "const chart = document.querySelector('.chart'), box = chart.getBoundingClientRect(); \
            chart.dispatchEvent(new MouseEvent('mousemove', { clientX: box.left + 1, clientY: box.top + 1, bubbles: true }));";
        session.client().execute(beside, vec![]).await?;
        session.until("nothing", "!document.querySelector('.chart').title").await
    })
}

#[test]
fn a_turned_clock_is_seen_to_turn_unless_motion_is_unwanted() -> Result<()> {
    journey("turning", async |session| {
        start(session, "tab=articles").await?;
        session.client().execute("document.querySelector('.chart .marks rect').kept = true;", vec![]).await?;
        session.click("Date de parution").await?;
        let rect = "[...document.querySelectorAll('.chart .marks rect')].find((rect) => rect.kept)";
        session
            .until("the same mark, moving", &format!("document.querySelector('[data-moves]') && {rect}"))
            .await?;
        session.prefer("prefers-reduced-motion", "reduce").await?;
        session.until("no motion", &format!("getComputedStyle({rect}).transitionDuration === '0s'")).await?;
        session.press(".rows .row-link").await?;
        session.click("Date des faits").await?;
        session.until("when it was printed", "document.querySelector('.chart .printed line')").await?;
        session.screenshot("printed-line").await
    })
}
