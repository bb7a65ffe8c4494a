//! The page as a thing that lies somewhere: on a host, in a file, without scripts, without a network,
//! in two versions, broken.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, ensure};
use browser_tests::{Screen, Server, Session, journey, root, serve_dist};
use fantoccini::Locator;
use serde_json::json;

async fn started(session: &Session) -> Result<()> {
    session
        .until("the application", "document.querySelector('.explore') && !document.querySelector('#boot')")
        .await
}

async fn no_errors(session: &mut Session) -> Result<()> {
    let errors = session.errors().await?;
    ensure!(errors.is_empty(), "the console says: {errors:#?}");
    Ok(())
}

/// The page with another collection, in a folder of the test's own.
fn another(test: &str, words: &str) -> Result<PathBuf> {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(place.join("articles"))?;
    fs::write(place.join("articles/port.txt"), words)?;
    // Packing the page has just built the command.
    let status = Command::new(root().join("target/debug/chronique"))
        .arg("build")
        .arg(place.join("articles"))
        .args(["--title", "Ports de mer", "--out"])
        .arg(place.join("site"))
        .arg("--page")
        .arg(root().join("target/bare/page"))
        .status()
        .context("target/debug/chronique is not built: run `cargo xtask test`")?;
    ensure!(matches!(status.code(), Some(0 | 3)), "chronique build: {status}");
    Ok(place.join("site"))
}

#[test]
fn the_first_text_needs_no_script() -> Result<()> {
    let server = serve_dist("")?;
    journey("no-script", async |session| {
        session.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        session.goto(&server.url()).await?;
        let list = session.client().find(Locator::Css(".rows")).await?.text().await?;
        session.screenshot("no-script").await?;
        for said in ["Serguei Lavrov en visite à Bamako", "6 févr. 2023", "Reuters"] {
            ensure!(list.contains(said), "{said:?} is not in {list}");
        }
        Ok(())
    })
}

/// Where the name and the list of the page stand: left, top, in pixels.
async fn places(session: &Session) -> Result<Vec<i64>> {
    let script = "return ['.logo', '.timeline', '.columns', '.middle'].flatMap((css) => { \
        const { left, top } = document.querySelector(css).getBoundingClientRect(); \
        return [Math.round(left), Math.round(top)]; });";
    Ok(serde_json::from_value(session.client().execute(script, vec![]).await?)?)
}

#[test]
fn the_application_takes_the_place_of_the_first_text_without_a_jump() -> Result<()> {
    let server = serve_dist("")?;
    journey("no-jump", async |session| {
        for screen in [Screen::Desktop, Screen::Phone] {
            session.screen(screen).await?;
            session.devtools("Network.enable", json!({})).await?;
            session.devtools("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await?;
            session.goto(&format!("{}?{screen:?}", server.url())).await?;
            session.until("the first text", "!document.querySelector('#boot-failed').hidden").await?;
            let first = places(session).await?;
            session.screenshot(&format!("first-{screen:?}")).await?;
            session.devtools("Network.setBlockedURLs", json!({ "urls": [] })).await?;
            session.goto(&format!("{}?{screen:?}-again", server.url())).await?;
            started(session).await?;
            let then = places(session).await?;
            let jumps = first.iter().zip(&then).any(|(first, then)| (first - then).abs() > 12);
            ensure!(!jumps, "{screen:?}: {first:?} became {then:?}");
        }
        Ok(())
    })
}

#[test]
fn one_file_opens_from_the_disk_with_its_link() -> Result<()> {
    let file = root().join("dist/chronique.html").canonicalize()?;
    journey("single", async |session| {
        session.goto(&format!("file://{}#actor=lavrov&lang=fr", file.display())).await?;
        started(session).await?;
        session.see(".sentence h2", "Sergueï Lavrov").await?;
        session.see(".offline", "un fichier").await?;
        session.press(".facet [data-id=mali]").await?;
        session.until("the link", "/mali/.test(location.hash)").await?;
        let link = session.url().await?;
        session.goto("about:blank").await?;
        session.goto(&link).await?;
        session.see(".sentence h2", "apparaissent ensemble").await?;
        session.screenshot("single").await?;
        let requests = session.requests().await?;
        let elsewhere: Vec<_> = requests
            .iter()
            .filter(|url| !["file:", "data:", "about:"].iter().any(|own| url.starts_with(own)))
            .collect();
        ensure!(elsewhere.is_empty(), "asked of others: {elsewhere:#?}");
        no_errors(session).await
    })
}

#[test]
fn one_file_opens_where_browsers_cannot_unfold_it_themselves() -> Result<()> {
    let file = root().join("dist/chronique.html").canonicalize()?;
    journey("single-old", async |session| {
        let old = json!({ "source": "delete globalThis.DecompressionStream" });
        session.devtools("Page.addScriptToEvaluateOnNewDocument", old).await?;
        session.goto(&format!("file://{}", file.display())).await?;
        started(session).await?;
        no_errors(session).await
    })
}

#[test]
fn a_new_version_is_offered_taken_when_asked_and_leaves_nothing_of_the_old() -> Result<()> {
    let server = serve_dist("presse")?;
    let site = another("update", "À Nantes, les dockers ont voté la grève le 3 mars 2021.")?;
    journey("update", async |session| {
        session.goto(&format!("{}#lang=fr", server.url())).await?;
        started(session).await?;
        session.see(".offline", "prête à s’ouvrir sans réseau").await?;
        server.show(&site);
        session.client().refresh().await?;
        started(session).await?;
        session.see(".logo", "Mali – Russie").await?;
        session.see(".offline", "Une nouvelle version est prête").await?;
        session.screenshot("update").await?;
        session.see(".logo", "Mali – Russie").await?;
        session.click("Recharger").await?;
        session.see(".logo", "Ports de mer").await?;
        started(session).await?;
        session.until_async("one cache", "(await caches.keys()).length === 1").await?;
        no_errors(session).await
    })
}

#[test]
fn half_an_upload_is_not_kept() -> Result<()> {
    let site = another("half", "À Sète, le port a fermé mardi.")?;
    // The worker of one version, the page of another.
    fs::copy(root().join("dist/index.html"), site.join("index.html"))?;
    let dist = root().join("dist");
    for entry in fs::read_dir(&dist)? {
        let entry = entry?;
        let name = entry.file_name();
        if entry.path().is_file() && !site.join(&name).exists() {
            fs::copy(dist.join(&name), site.join(&name))?;
        }
    }
    let server = Server::start(&site, "")?;
    journey("half", async |session| {
        session.goto(&format!("{}#lang=fr", server.url())).await?;
        started(session).await?;
        session.see(".offline", "ne s’ouvrira pas sans réseau").await?;
        session.until_async("no cache", "(await caches.keys()).length === 0").await
    })
}

#[test]
fn without_a_service_worker_the_page_is_a_plain_page_and_says_so() -> Result<()> {
    let server = serve_dist("")?;
    journey("no-worker", async |session| {
        let without = json!({ "source": "delete Navigator.prototype.serviceWorker" });
        session.devtools("Page.addScriptToEvaluateOnNewDocument", without).await?;
        session.goto(&format!("{}#lang=fr", server.url())).await?;
        started(session).await?;
        session.see(".offline", "ne s’ouvrira pas sans réseau").await?;
        no_errors(session).await
    })
}

#[test]
fn a_link_pasted_into_the_path_and_a_folder_without_its_slash_lead_to_the_page() -> Result<()> {
    let server = serve_dist("presse/mali")?;
    journey("lost", async |session| {
        for lost in ["%23actor=lavrov&lang=fr", "un/vieux/lien.html#actor=lavrov&lang=fr"] {
            session.goto(&format!("{}{lost}", server.url())).await?;
            session.see(".sentence h2", "Sergueï Lavrov").await?;
            ensure!(session.url().await?.starts_with(&format!("{}#actor=lavrov", server.url())));
        }
        session.goto(&format!("{}#actor=mali&lang=fr", server.url().trim_end_matches('/'))).await?;
        session.see(".sentence h2", "Mali").await
    })
}

#[test]
fn a_crash_keeps_the_link_and_offers_to_go_on_without_the_last_action() -> Result<()> {
    let server = serve_dist("")?;
    journey("crash", async |session| {
        session.goto(&format!("{}#actor=lavrov&lang=fr", server.url())).await?;
        session.see(".sentence h2", "Sergueï Lavrov").await?;
        // A page whose document takes nothing any more: the drawing panics, for real.
        let full = "Node.prototype.insertBefore = () => { throw new Error('full'); };";
        session.client().execute(full, vec![]).await?;
        session.press(".facet [data-id=mali]").await?;
        session.see(".failure", "insert").await?;
        session
            .until("the link kept", "document.querySelector('.failure input').value.includes('lavrov')")
            .await?;
        session.screenshot("crash").await?;
        session.click("Recharger sans la dernière action").await?;
        session.see(".sentence h2", "Sergueï Lavrov").await?;
        session.until("the filter gone", "!/mali/.test(location.hash)").await
    })
}

#[test]
fn a_view_is_passed_on_as_code_for_another_page() -> Result<()> {
    let server = serve_dist("")?;
    journey("embed", async |session| {
        session.goto(&format!("{}#actor=lavrov&lang=fr", server.url())).await?;
        started(session).await?;
        session.press(".acts .share-more summary").await?;
        session.screenshot("share").await?;
        session.click("Copier le code d’intégration").await?;
        session.see(".acts .share", "Code copié").await?;
        let code = session.clipboard().await?;
        ensure!(code.starts_with(&format!("<iframe src=\"{}#actor=lavrov", server.url())), "{code}");
        // A browser that refuses leaves the text to be copied by hand.
        session
            .until("no clipboard", "Object.defineProperty(navigator, 'clipboard', { value: undefined })")
            .await?;
        session.click("Partager la vue").await?;
        session.see(".acts .share", "Copie refusée").await?;
        session
            .until("the link shown", "document.querySelector('.acts .said input').value === location.href")
            .await
    })
}
