//! A collection written by an enemy: everything that can be stated holds tags, scripts, links that
//! run, marks that turn the writing around, endless words and null bytes. It shows as text.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use anyhow::{Context as _, Result, ensure};
use browser_tests::{Collection, Server, Session};
use serde_json::{Value, json};

use crate::{no_errors, open, press, started};

/// Runs if anything of it is taken for markup: sets a global, opens a dialog, asks the outside.
const SCRIPT: &str = "<script>globalThis.owned=1;alert(1)</script>";
const PICTURE: &str = "<img src=http://elsewhere.example/p onerror=globalThis.owned=2>";
/// Ends whatever it might stand in.
const BREAK_OUT: &str = "\"'>--></title></noscript></script></textarea></style>]]>";
/// The name of an actor, too.
const LEXICON: &str =
    "person zephyrin = <b onmouseover=globalThis.owned=13>Zéphyrin</b> Diallo\n  also: Zéphyrin Diallo\n";
/// Turns what follows around (UAX 9), never taken back.
const TURNED: &str = "\u{202e}\u{2067}\u{202d}";

fn sentence() -> String {
    format!(
        "Le 3 mars 2023, Sergueï Lavrov a déclaré à Bamako : « {SCRIPT} Nous livrerons {PICTURE} des \
         hélicoptères {BREAK_OUT} au Mali. »"
    )
}

fn records() -> String {
    let endless = "a".repeat(10_000);
    let body = format!(
        "{}\n\nLe 4 mars 2023, {TURNED}la Russie{TURNED} et le Mali ont signé un accord {endless} de \
         coopération militaire.\n\nLe 5 mars 2023, le président malien Assimi Goïta\0 a reçu \
         javascript:globalThis.owned=3 et <a href=\"javascript:globalThis.owned=4\">un lien</a>.",
        sentence()
    );
    let first = json!({
        "id": format!("a/{PICTURE}"),
        "url": "javascript:globalThis.owned=5",
        "title": format!("{BREAK_OUT}{SCRIPT}{PICTURE} Lavrov à Bamako {TURNED}"),
        "text": body,
        "outlet": format!("{BREAK_OUT}<iframe src=http://elsewhere.example/i></iframe>{TURNED}"),
        "byline": format!("<svg onload=globalThis.owned=6>{SCRIPT}"),
        "published": "2023-03-06",
        "lang": "fr",
    });
    let second = json!({
        "id": "b\"onmouseover=globalThis.owned=7",
        "url": format!("https://example.org/{BREAK_OUT}{SCRIPT}"),
        "title": endless,
        "text": format!("{}\n\n{TURNED}Le 6 mars 2023, la France a condamné {PICTURE}.", sentence()),
        "published": format!("6 mars 2023{SCRIPT}"),
        "lang": format!("fr\"><script>{SCRIPT}"),
    });
    format!("{first}\n{second}\n")
}

/// Made once, for the three engines.
static BUILT: Mutex<Option<PathBuf>> = Mutex::new(None);

fn built() -> Result<PathBuf> {
    let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(place) = &*built {
        return Ok(place.clone());
    }
    let page = format!(
        "<html><head><title>{SCRIPT}</title></head><body onload=\"globalThis.owned=8\"><h1>Un accord {PICTURE}\
         &lt;script&gt;globalThis.owned=9&lt;/script&gt;</h1><p>Le 7 mars 2023, <a href=\"javascript:\
         globalThis.owned=10\">Emmanuel Macron</a> a parlé à Paris de l’accord et du Mali.</p></body></html>"
    );
    let tmp = env!("CARGO_TARGET_TMPDIR");
    let lexicon = format!("{tmp}/hostile/articles/noms.lexicon");
    let place = Collection::new(tmp, "hostile")?
        .with("depeches.ndjson", records())?
        .with(
            "<img src=x onerror=globalThis.owned=11>.txt",
            format!("{}\n\nLe 8 mars 2023, Zéphyrin Diallo a remercié la Russie au Mali.", sentence()),
        )?
        .with("<b onmouseover=globalThis.owned=12>.txt", "\0\0\u{1}")?
        .with("page.html", page)?
        .option("--title", &format!("{BREAK_OUT}{SCRIPT}{TURNED}"))
        .with("noms.lexicon", LEXICON)?
        .option("--lexicon", &lexicon)
        .option("--description", &format!("{BREAK_OUT}{PICTURE}{TURNED}"))
        .build()?;
    *built = Some(place.clone());
    Ok(place)
}

/// What must hold of the document at any time; the first thing that does not, or "".
const HARM: &str = r"
const all = [...document.querySelectorAll('*')];
const runs = (element) => [...element.attributes].some(({ name, value }) =>
  name.startsWith('on') || (/^(href|src|action|data)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value)));
if (window.owned !== undefined) return `a script ran: ${window.owned}`;
const foreign = all.find((e) => e.matches('img, iframe, object, embed, base, form, audio, video, math') || (runs(e) && !e.matches('link[rel=icon]')));
if (foreign) return foreign.outerHTML.slice(0, 300);
const scripts = [...document.scripts].filter((s) => !s.src && s.type !== 'application/ld+json'
  && s.type !== 'application/gzip' && s.type !== 'module' && !s.textContent.startsWith('if (!/('));
if (scripts.length) return scripts[0].outerHTML.slice(0, 300);
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
if (wide > 0) return `${wide} px too wide`;
// Marks that turn the writing around stay inside an element that keeps them to itself.
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(texts.currentNode.data)) continue;
  const element = texts.currentNode.parentElement;
  if (element.closest('script, style, noscript') || !element.checkVisibility()) continue;
  // A block of one text keeps them by itself.
  const keeps = (e) => getComputedStyle(e).display !== 'inline' || /isolate|plaintext/.test(getComputedStyle(e).unicodeBidi);
  if (!keeps(element) && !element.closest('.headline, .reader p'))
    return `turns what follows around: ${element.outerHTML.slice(0, 300)}`;
}
return '';";

async fn harmless(session: &Session, place: &str) -> Result<()> {
    let harm = session.client().execute(HARM, vec![]).await.with_context(|| place.to_owned())?;
    ensure!(harm == json!(""), "{place}: {harm}");
    Ok(())
}

/// Every room of the page, with every article in the reader.
async fn walk(session: &mut Session, url: &str) -> Result<()> {
    for tab in ["events", "articles", "quotes", "compare"] {
        open(session, url, &format!("tab={tab}")).await?;
        harmless(session, tab).await?;
    }
    open(session, url, "tab=articles").await?;
    session.hold(".rows", "<script>globalThis.owned=1;alert(1)</script>").await?;
    session.hold(".rows", "<img src=x onerror=globalThis.owned=11>.txt").await?;
    session.see(".facets", "<b onmouseover=globalThis.owned=13>Zéphyrin</b> Diallo").await?;
    press(session, ".about summary").await?;
    harmless(session, "about").await?;
    let rows = session
        .client()
        .execute("return document.querySelectorAll('.rows .row-link').length", vec![])
        .await?;
    for nth in 1..=rows.as_u64().context("no rows")? {
        press(session, &format!(".rows > li:nth-child({nth}) .row-link")).await?;
        session.until("the reader", "document.querySelector('.reader .text')").await?;
        let open = "for (const more of document.querySelectorAll('.reader details')) more.open = true;";
        session.client().execute(open, vec![]).await?;
        harmless(session, &format!("article {nth}")).await?;
    }
    session.screenshot(&format!("hostile-{}", session.engine().name())).await?;
    // A link written by an enemy, too.
    let link = "q=%3Cimg%20src%3Dx%20onerror%3Downed%3D1%3E&actor=%3Cscript%3E&open=%3Cscript%3E:1-2:%3Cb%3E&%3Cb%3E=1";
    open(session, url, link).await?;
    session.see(".notices", "<script>").await?;
    session.see(".sentence", "<img src=x onerror=owned=1>").await?;
    harmless(session, "a hostile link").await?;
    no_errors(session).await
}

/// On a host.
pub async fn hosted(session: &mut Session) -> Result<()> {
    let server = Server::start(&built()?.join("site"), "")?;
    walk(session, &server.url()).await?;
    let asked = server.requests();
    ensure!(asked.iter().all(|path| !path.contains(['<', '%', '"'])), "{asked:#?}");
    Ok(())
}

/// From the disk.
pub async fn single(session: &mut Session) -> Result<()> {
    let file = built()?.join("page.html").canonicalize()?;
    walk(session, &format!("file://{}", file.display())).await
}

/// What the file says before any program runs, read by the browser's own parser without scripts:
/// what stands in `noscript` is elements then.
const READ: &str = r#"
const done = arguments[0];
fetch(location.pathname).then((answer) => answer.text()).then((text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const all = [...page.querySelectorAll("*")];
  const bad = all.filter((e) => e.matches("img, iframe, svg, object, embed, base, form")
    || [...e.attributes].some(({ name, value }) => name.startsWith("on") || /^\s*(javascript|data|vbscript):/i.test(value)));
  const property = (name) => page.querySelector(`meta[property="${name}"]`)?.content ?? "";
  done({
    bad: bad.map((e) => e.outerHTML.slice(0, 200)),
    scripts: [...page.scripts].map((s) => s.src ? "file" : s.type || s.textContent.slice(0, 8)),
    control: /[\0-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]/.test(text),
    longest: Math.max(...page.body.textContent.split(/\s+/).map((word) => word.length)),
    title: page.title, og: property("og:title"), described: property("og:description"),
    list: page.querySelector(".rows")?.textContent ?? "",
    data: JSON.parse(page.querySelector('script[type="application/ld+json"]').textContent),
  });
}).catch((error) => done({ failed: String(error) }));"#;

/// The first paint, Open Graph and schema.org.
pub async fn first_paint(session: &mut Session) -> Result<()> {
    let server = Server::start(&built()?.join("site"), "")?;
    session.goto(&server.url()).await?;
    started(session).await?;
    let read = session.client().execute_async(READ, vec![]).await?;
    ensure!(read["failed"].is_null(), "{read}");
    ensure!(read["bad"] == json!([]) && read["control"] == json!(false), "{read:#}");
    let scripts = json!(["application/ld+json", "if (!/(\\", "file"]);
    ensure!(read["scripts"] == scripts, "{read:#}");
    for stated in ["title", "og", "list"] {
        ensure!(read[stated].as_str().is_some_and(|text| text.contains(SCRIPT)), "{stated}: {read:#}");
    }
    ensure!(read["described"].as_str().is_some_and(|text| text.contains(PICTURE)), "{read:#}");
    ensure!(read["longest"].as_u64().is_some_and(|n_letters| n_letters <= 400), "{read:#}");
    let articles = read["data"]["hasPart"].as_array().context("no articles in the metadata")?;
    let is_web = |article: &Value| article["url"].as_str().is_none_or(|url| url.starts_with("https://"));
    ensure!(articles.len() == 4 && articles.iter().all(is_web), "{articles:#?}");
    no_errors(session).await
}
