//! On a host: the main journey, without a network, and what is asked of whom.

use anyhow::{Context as _, Result, ensure};
use browser_tests::{Session, serve_dist};

use crate::{no_errors, open, press, started};

/// What the page shows of a view: the sentence of filters, the counts, the passage in the reader.
async fn shown(session: &Session) -> Result<[String; 3]> {
    Ok([session.text(".sentence h2").await?, session.text(".counts").await?, session.text(".reader").await?])
}

async fn passage(session: &Session) -> Result<()> {
    session.until("the passage", "document.querySelector('.reader .hit')").await
}

/// The main journey.
pub async fn journey(session: &mut Session) -> Result<()> {
    let mut server = serve_dist("")?;
    open(session, &server.url(), "").await?;
    press(session, ".facet [data-id=lavrov]").await?;
    session.see(".sentence h2", "Passages où Sergueï Lavrov").await?;
    press(session, ".facet [data-id=mali]").await?;
    session.see(".sentence h2", "apparaissent ensemble").await?;
    press(session, ".facet [data-id=defence]").await?;
    session.see(".sentence h2", "sur le sujet Défense").await?;
    session.drag(".chart", 0.3, 0.98).await?;
    session.until("a brush in the link", "/from=.*&to=/.test(location.hash)").await?;
    session.until("the brush drawn", "document.querySelector('.brush rect')").await?;
    press(session, ".rows .row-link").await?;
    passage(session).await?;
    let before = shown(session).await?;
    session.until("its link", "/open=/.test(location.hash)").await?;
    let link = session.url().await?;
    session.offline_ready().await?;
    session.reload().await?;
    passage(session).await?;
    ensure!(shown(session).await? == before, "another view came back from {link}");
    server.stop();
    session.goto("about:blank").await?;
    session.goto(&link).await?;
    passage(session).await?;
    ensure!(shown(session).await? == before, "another view came back offline from {link}");
    session.screenshot(&format!("journey-{}", session.engine().name())).await?;
    no_errors(session).await
}

/// Load, stop the server, reload, filter, open a passage, follow a shared link.
pub async fn offline(session: &mut Session) -> Result<()> {
    let mut server = serve_dist("presse/mali")?;
    open(session, &server.url(), "").await?;
    session.see(".offline", "prête à s’ouvrir sans réseau").await?;
    server.stop();
    session.reload().await?;
    started(session).await?;
    press(session, ".facet [data-id=mali]").await?;
    session.see(".sentence h2", "Mali").await?;
    press(session, ".rows .row-link").await?;
    passage(session).await?;
    session.goto("about:blank").await?;
    let shared = "actor=lavrov&actor=mali&topic=defence&from=2022-08&to=2023-02&tab=articles&lang=fr";
    session.goto(&format!("{}index.html#{shared}", server.url())).await?;
    session.see(".sentence h2", "d’août 2022 à février 2023").await?;
    session.see(".rows", "Serguei Lavrov en visite à Bamako").await?;
    no_errors(session).await
}

/// By the browser's own account, by the host's, and by the proxy's (which every check looks at).
pub async fn requests(session: &mut Session) -> Result<()> {
    let server = serve_dist("presse")?;
    for compressed in [false, true] {
        if compressed {
            server.serve_as_hosts_do();
        }
        open(session, &format!("{}?{compressed}", server.url()), "tab=articles").await?;
        press(session, ".rows .row-link").await?;
        passage(session).await?;
        let own = server.url();
        let requests = session.requests().await?;
        ensure!(requests.iter().any(|url| url.contains(".wasm")), "no wasm among {requests:#?}");
        let is_own = |url: &&String| url.starts_with(&own) || *url == "about:blank";
        let elsewhere: Vec<_> = requests.iter().filter(|url| !is_own(url)).collect();
        ensure!(elsewhere.is_empty(), "asked of others: {elsewhere:#?}");
    }
    let asked = server.requests();
    let outside: Vec<_> = asked.iter().filter(|path| !path.starts_with("/presse/")).collect();
    ensure!(outside.is_empty(), "asked outside its folder: {outside:#?}");
    session.until("no cookie", "document.cookie === ''").await?;
    no_errors(session).await
}

/// The link of the view, then the code that shows it inside another page.
pub async fn passed_on(session: &mut Session) -> Result<()> {
    let server = serve_dist("")?;
    open(session, &server.url(), "actor=lavrov").await?;
    session.click("Partager la vue").await?;
    session.see(".acts .share", "Lien copié").await?;
    let link = session.clipboard().await?;
    ensure!(link == session.url().await?, "{link} was copied at {}", session.url().await?);
    press(session, ".acts .share-more summary").await?;
    session.click("Code QR").await?;
    let read = scanned(session, ".acts .qr").await?;
    ensure!(read == link, "the code reads {read}");
    session.screenshot(&format!("qr-{}", session.engine().name())).await?;
    session.click("Copier le code d’intégration").await?;
    session.see(".acts .share", "Code copié").await?;
    let code = session.clipboard().await?;
    ensure!(code.starts_with(&format!("<iframe src=\"{}#actor=lavrov", server.url())), "{code}");
    no_errors(session).await
}

/// What a phone reads in a code on the screen; it is held there until the screen has drawn it.
async fn scanned(session: &Session, css: &str) -> Result<String> {
    let mut attempts = 0;
    loop {
        let read = scanned_once(session, css).await;
        attempts += 1;
        if read.is_ok() || attempts == 10 {
            return read;
        }
    }
}

async fn scanned_once(session: &Session, css: &str) -> Result<String> {
    session.find(css).await?;
    let place = "const { left, top, width } = document.querySelector(arguments[0]).getBoundingClientRect();\
        return [left, top, width].map(Math.round);";
    let place = session.client().execute(place, vec![css.into()]).await?;
    let [left, top, side]: [usize; 3] = serde_json::from_value(place)?;
    let png = session.client().screenshot().await?;
    let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("a picture too large")?];
    let info = reader.next_frame(&mut pixels)?;
    let n_channels = info.line_size / info.width as usize;
    let at = |x: usize, y: usize| (top + y) * info.line_size + (left + x) * n_channels;
    let shade = |x, y| pixels.get(at(x, y)).copied().unwrap_or(255);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
    let (_, text) = image.detect_grids().first().context("no code on the screen")?.decode()?;
    Ok(text)
}
