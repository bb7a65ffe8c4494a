//! A list of thousands: few of its rows are in the page, and all can be reached. And what is listed
//! only when the hand rests is there in the end.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use browser_tests::{Collection, Server, Session, journey};
use serde_json::json;

const N_ARTICLES: usize = 520;
const N_SENTENCES: usize = 10;
const UP: &str = "\u{e013}";
const DOWN: &str = "\u{e015}";
const END: &str = "\u{e010}";
const HOME: &str = "\u{e011}";
const ENTER: &str = "\u{e007}";

const MONTHS: [&str; 6] = ["janvier", "mars", "mai", "juillet", "septembre", "novembre"];
const TOWNS: [&str; 7] = ["Brest", "Tours", "Nancy", "Pau", "Dijon", "Nantes", "Lille"];
const DEEDS: [&str; 5] =
    ["a rouvert", "a vendu", "a repeint", "a fait réparer en deux ans", "a inauguré devant les élus du port"];
const THINGS: [&str; 9] = [
    "la halle",
    "le pont",
    "un musée",
    "le stade",
    "la gare",
    "une école",
    "le phare",
    "deux ponts",
    "l'abattoir",
];

/// Articles of ten facts each, some longer than others.
fn articles() -> String {
    let mut lines = String::new();
    for nth in 0..N_ARTICLES {
        let mut text = String::new();
        for sentence in 0..N_SENTENCES {
            let at = nth * N_SENTENCES + sentence;
            let (day, month, year) = (1 + at % 28, MONTHS[at / 28 % 6], 1990 + at / 168);
            let (town, deed, thing) = (TOWNS[at % 7], DEEDS[at % 5], THINGS[at % 9]);
            let _ = write!(text, "Le {day} {month} {year}, la mairie de {town} {deed} {thing} numéro {at}. ");
        }
        let article = json!({ "id": format!("a{nth:03}"), "title": format!("Les travaux de l'an {nth}"),
            "text": text, "published": "2022-11-05", "outlet": "Le Courrier", "lang": "fr" });
        let _ = writeln!(lines, "{article}");
    }
    lines
}

fn number(value: &serde_json::Value) -> u64 {
    value.as_u64().unwrap_or_default()
}

/// How many rows are in the page, and how many the list has.
async fn rows(session: &Session) -> Result<(u64, u64)> {
    let script = "const rows = document.querySelectorAll('.rows > li'); \
        return [rows.length, Number(rows[0]?.getAttribute('aria-setsize') ?? 0)];";
    let told = session.client().execute(script, vec![]).await?;
    Ok((number(&told[0]), number(&told[1])))
}

async fn focused(session: &Session, row: u64) -> Result<()> {
    let holds = format!("document.activeElement?.closest('.rows > li')?.ariaPosInSet === '{row}'");
    session.until(&format!("row {row} to have the focus"), &holds).await
}

#[test]
fn a_long_list_draws_few_rows_and_all_are_reached() -> Result<()> {
    let collection = Collection::new(env!("CARGO_TARGET_TMPDIR"), "long-list")?;
    let place = collection.with("articles.ndjson", articles())?.build()?;
    let server = Server::start(&place.join("site"), "")?;
    journey("long-list", async |session| {
        session.goto(&format!("{}#lang=fr", server.url())).await?;
        let listed = "document.querySelector('.rows > li')?.ariaSetSize > 4500";
        session.until("thousands of rows", listed).await?;
        let (n_drawn, n_rows) = rows(session).await?;
        ensure!(n_rows >= 4_500, "only {n_rows} rows: this test needs more");
        ensure!((5..80).contains(&n_drawn), "{n_drawn} rows are drawn");
        by_scrolling(session, n_rows).await?;
        by_keyboard(session, n_rows).await?;
        scrolled_away(session).await?;
        filtered(session, n_rows).await?;
        on_paper(session).await
    })
}

async fn by_scrolling(session: &Session, n_rows: u64) -> Result<()> {
    let height = "return document.querySelector('.middle').scrollHeight;";
    let height = number(&session.client().execute(height, vec![]).await?);
    ensure!(height > 40 * n_rows, "{height} pixels hold no {n_rows} rows");
    let is_seen = |row: u64| {
        format!(
            "(row => row && row.getBoundingClientRect().top < innerHeight && row.getBoundingClientRect().bottom > 0)\
             (document.querySelector('.rows > [aria-posinset=\"{row}\"]'))"
        )
    };
    // What follows the list stays at its end, however high the rows turn out to be.
    let down = format!("(document.querySelector('.middle').scrollTop = 1e9, {})", is_seen(n_rows));
    session.until("the last row", &down).await?;
    let (n_drawn, _) = rows(session).await?;
    ensure!(n_drawn < 80, "{n_drawn} rows are drawn at the end");
    session.screenshot("long-list-end").await?;
    // A leap of the scroll bar ends where it was meant to.
    let leap = "document.querySelector('.middle').scrollTop = 0; document.querySelector('.middle').scrollTop = 8000;";
    session.client().execute(leap, vec![]).await?;
    session
        .until(
            "rows where it ended",
            "document.elementFromPoint(innerWidth / 2, innerHeight - 60)?.closest('.rows > li')",
        )
        .await?;
    session.until("that place", "Math.abs(document.querySelector('.middle').scrollTop - 8000) < 400").await?;
    let half =
        "document.querySelector('.middle').scrollTop = document.querySelector('.middle').scrollHeight / 2;";
    session.client().execute(half, vec![]).await?;
    let middle = "(() => { const row = document.elementFromPoint(innerWidth / 2, innerHeight - 60)?.closest('.rows > li'); \
        return row && Math.abs(row.ariaPosInSet / row.ariaSetSize - 0.5) < 0.1; })()";
    session.until("a row of the middle in the middle", middle).await?;
    session.client().execute("document.querySelector('.middle').scrollTop = 0;", vec![]).await?;
    session.until("the first row", &is_seen(1)).await
}

async fn by_keyboard(session: &Session, n_rows: u64) -> Result<()> {
    session.client().execute("document.querySelector('.rows .row-link').focus();", vec![]).await?;
    for row in 2..=30 {
        session.type_there(DOWN).await?;
        focused(session, row).await?;
    }
    session.type_there(END).await?;
    focused(session, n_rows).await?;
    session.type_there(UP).await?;
    focused(session, n_rows - 1).await?;
    session.type_there(ENTER).await?;
    session.until("the passage in the reader", "document.querySelector('.reader .hit')").await?;
    session.screenshot("long-list-keys").await?;
    session.client().execute("document.querySelector('.rows .row-link').focus();", vec![]).await?;
    session.type_there(HOME).await?;
    focused(session, 1).await
}

/// The row with the focus keeps it off the screen; far off, the results have it.
async fn scrolled_away(session: &Session) -> Result<()> {
    session.type_there(DOWN).await?;
    focused(session, 2).await?;
    let scroll = |px: &str| format!("document.querySelector('.middle').scrollTop = {px};");
    session.client().execute(&scroll("2500"), vec![]).await?;
    session.until("rows further down", "document.querySelector('.rows > [aria-posinset=\"30\"]')").await?;
    focused(session, 2).await?;
    session.type_there(DOWN).await?;
    focused(session, 3).await?;
    session.client().execute(&scroll("1e6"), vec![]).await?;
    session.until("the results to have the focus", "document.activeElement.id === 'results'").await?;
    session.client().execute(&scroll("0"), vec![]).await?;
    session.until("the first row", "document.querySelector('.rows > [aria-posinset=\"1\"]')").await
}

async fn filtered(session: &Session, n_rows: u64) -> Result<()> {
    session.find("#search").await?.send_keys("abattoir").await?;
    session.until("fewer rows", &format!(
        "(rows => rows.length && rows[0].ariaSetSize < {n_rows} / 5 && \
          [...rows].every(row => row.textContent.includes('abattoir')))(document.querySelectorAll('.rows > li'))"
    )).await?;
    session.until("the counts settled", "!document.querySelector('.counts [aria-busy]')").await?;
    session.until("hits marked", "document.querySelector('.rows mark')").await
}

async fn on_paper(session: &Session) -> Result<()> {
    session.client().execute("dispatchEvent(new Event('beforeprint'));", vec![]).await?;
    session.until("a list to print", "document.querySelectorAll('.rows > li').length > 150").await
}
