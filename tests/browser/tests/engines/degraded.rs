//! When something is missing or breaks: the page says so, and what can be read stays readable.

use anyhow::{Context as _, Result, ensure};
use browser_tests::{Collection, Engine, Rounds, Server, Session, root, serve_dist};
use serde_json::json;

use crate::{no_errors, open, started};

const NOT_KEPT: &str = "ne s’ouvrira pas sans réseau";
const READY: &str = "prête à s’ouvrir sans réseau";

async fn nothing_kept(session: &Session) -> Result<()> {
    session
        .until_async(
            "nothing kept",
            "(await caches.keys()).length === 0 \
             && (await navigator.serviceWorker.getRegistrations()).every((one) => !one.active)",
        )
        .await
}

/// The connection breaks in the middle of the program itself.
pub async fn cut_load(session: &mut Session) -> Result<()> {
    let mut server = serve_dist("presse")?;
    server.cut(Some(".wasm"));
    session.goto("about:blank").await?;
    session.goto(&format!("{}#actor=lavrov&lang=fr", server.url())).await?;
    session.see("#boot", "n’a pas pu démarrer").await?;
    session.see("#boot .rows", "Serguei Lavrov en visite à Bamako").await?;
    nothing_kept(session).await?;
    server.cut(None);
    session.reload().await?;
    session.see(".sentence h2", "Sergueï Lavrov").await?;
    session.see(".offline", READY).await?;
    server.stop();
    session.reload().await?;
    session.see(".sentence h2", "Sergueï Lavrov").await
}

/// The connection breaks while the worker fetches what is to be kept.
pub async fn cut_keeping(session: &mut Session) -> Result<()> {
    let mut server = serve_dist("presse")?;
    server.cut(Some("icon.svg"));
    open(session, &server.url(), "").await?;
    session.see(".offline", NOT_KEPT).await?;
    nothing_kept(session).await?;
    server.cut(None);
    session.reload().await?;
    session.see(".offline", READY).await?;
    server.stop();
    session.reload().await?;
    started(session).await
}

/// Without TLS browsers give no service worker and no clipboard.
pub async fn plain_host(session: &mut Session) -> Result<()> {
    let url = session.outside().host(&root().join("dist"));
    open(session, &url, "actor=lavrov").await?;
    session.until("an insecure place", "!isSecureContext").await?;
    session.see(".offline", NOT_KEPT).await?;
    session.see(".sentence h2", "Sergueï Lavrov").await?;
    session.click("Partager la vue").await?;
    session.see(".acts .share .said", "opie").await?;
    no_errors(session).await
}

/// The drawing panics at once: the document takes nothing.
pub async fn crash_at_start(session: &mut Session) -> Result<()> {
    let name = format!("crash-{}", session.engine().name());
    let full = "Node.prototype.insertBefore = () => { throw new Error('full'); };\n";
    let site = Collection::new(env!("CARGO_TARGET_TMPDIR"), &name)?
        .with("port.txt", "Grève des dockers\n\nÀ Nantes, les dockers ont voté la grève le 3 mars 2021.")?
        .change("boot-", |boot| format!("{full}{boot}"))?
        .build()?
        .join("site");
    let server = Server::start(&site, "")?;
    session.goto("about:blank").await?;
    session.goto(&format!("{}#q=dockers&lang=fr", server.url())).await?;
    session.see(".failure", "append").await?;
    session.see(".failure", "Ouvrir sans filtre").await?;
    session
        .until("the link kept", "document.querySelector('.failure input').value.includes('dockers')")
        .await?;
    session.see("body", "Grève des dockers").await?;
    // Without a link the second part, which has the words of a crash, is not here yet: the page starts
    // again with it, and says the same.
    session.goto("about:blank").await?;
    session.goto(&server.url()).await?;
    session.see(".failure", "append").await?;
    session.see("body", "Grève des dockers").await
}

/// What only one engine can be brought to by its driver.
pub async fn by_engine(rounds: &mut Rounds) {
    match rounds.engine() {
        Engine::Chromium => {
            rounds.check("a full disk gives a plain page with a word about it", full_disk).await;
            rounds.check("a cache that fails leaves the page to the network", failing_cache).await;
            rounds.check("what a host says to vary is kept all the same", varied).await;
            let name = "a host that goes back to a version finds it kept";
            rounds.check(name, crate::upgrade::taken_back).await;
        }
        Engine::Firefox => {
            rounds.check("a private window keeps the page while it is open", private_window).await;
            let name = "service workers forbidden by a setting give a plain page with a word about it";
            rounds.check(name, forbidden).await;
        }
        // Its driver has neither quotas nor settings nor private windows; what the page does without a
        // service worker was seen on the host without TLS.
        Engine::WebKit => {}
    }
}

/// Chromium gives the origin a thousand bytes.
async fn full_disk(session: &mut Session) -> Result<()> {
    let server = serve_dist("")?;
    let origin = server.url();
    let quota = json!({ "origin": origin.trim_end_matches('/'), "quotaSize": 1_000 });
    session.devtools("Storage.overrideQuotaForOrigin", quota).await?;
    open(session, &origin, "").await?;
    session.see(".offline", NOT_KEPT).await?;
    nothing_kept(session).await?;
    ensure!(session.text(".sentence h2").await?.contains("Tous les passages"));
    Ok(())
}

/// The worker's caches open no more once it serves.
async fn failing_cache(session: &mut Session) -> Result<()> {
    let fails = "self.addEventListener('activate', () => \
                 { CacheStorage.prototype.open = () => Promise.reject(new Error('no cache')); });\n";
    let site = Collection::new(env!("CARGO_TARGET_TMPDIR"), "failing-cache")?
        .with("port.txt", "À Nantes, les dockers ont voté la grève le 3 mars 2021.")?
        .change("sw.js", |worker| format!("{fails}{worker}"))?
        .build()?
        .join("site");
    let server = Server::start(&site, "")?;
    open(session, &server.url(), "").await?;
    session.until_async("the worker", "(await navigator.serviceWorker.ready).active").await?;
    session.reload().await?;
    started(session).await?;
    session.until("the worker asked", "navigator.serviceWorker.controller").await
}

/// A cache takes no answer that varies by everything.
async fn varied(session: &mut Session) -> Result<()> {
    let mut server = serve_dist("")?;
    server.vary();
    open(session, &server.url(), "").await?;
    session.see(".offline", READY).await?;
    server.stop();
    session.reload().await?;
    started(session).await
}

/// Firefox keeps pages of a private window in memory: what the page says is true there too.
async fn private_window(session: &mut Session) -> Result<()> {
    let mut server = serve_dist("")?;
    let client = session.client().clone();
    let before = client.window().await?;
    session.as_firefox("OpenBrowserWindow({ private: true });").await?;
    let mut opened = None;
    while opened.is_none() {
        opened = client.windows().await?.into_iter().find(|window| *window != before);
    }
    client.switch_to_window(opened.context("no private window")?).await?;
    open(session, &server.url(), "actor=mali").await?;
    let is_private =
        "return PrivateBrowsingUtils.isWindowPrivate(Services.wm.getMostRecentWindow('navigator:browser'))";
    ensure!(session.as_firefox(is_private).await? == json!(true), "the window is not private");
    session.see(".offline", READY).await?;
    server.stop();
    session.reload().await?;
    session.see(".sentence h2", "Mali").await?;
    client.close_window().await?;
    client.switch_to_window(before).await?;
    Ok(())
}

/// As some companies and readers have it.
async fn forbidden(session: &mut Session) -> Result<()> {
    let server = serve_dist("")?;
    session.as_firefox("Services.prefs.setBoolPref('dom.serviceWorkers.enabled', false);").await?;
    open(session, &server.url(), "actor=mali").await?;
    session.see(".offline", NOT_KEPT).await?;
    session.see(".sentence h2", "Mali").await?;
    session.as_firefox("Services.prefs.clearUserPref('dom.serviceWorkers.enabled');").await?;
    no_errors(session).await
}
