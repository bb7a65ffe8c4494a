//! Every state of the page, looked at: axe-core in both languages, in the light and in the dark, and
//! a screenshot of each. The page is loaded once; its link leads from state to state.

use anyhow::{Result, ensure};
use browser_tests::{Screen, Session, journey, serve_dist};
use serde_json::json;

/// A state: its name, its link, and what is pressed one after the other.
type State = (&'static str, &'static str, &'static [&'static str]);

const ROW: &str = ".rows .row-link";

const ON_A_DESKTOP: [State; 17] = [
    ("events", "", &[]),
    ("event", "", &[".event summary"]),
    ("articles", "tab=articles", &[]),
    ("quotes", "tab=quotes", &[]),
    ("comparisons", "tab=compare", &[]),
    ("reader", "actor=lavrov&actor=mali&from=2020&to=2023-02", &[ROW]),
    ("note", "actor=lavrov", &[ROW, ".reader .hit.actor"]),
    ("raw", "tab=articles", &[ROW, ".reader-acts > button"]),
    ("dispatch", "tab=compare", &[".family a[href*='with=']"]),
    ("apart", "actor=lavrov,mali,wagner&zoom=2022..2024", &[]),
    ("published", "clock=published&from=2023", &[]),
    ("table", "", &[".zoom .quiet"]),
    ("shortcuts", "", &["#keys"]),
    ("share", "", &[".acts .share-more summary"]),
    ("corrected", "q=lavrof%20bamako", &[]),
    ("search", "q=russie&tab=articles&sort=relevance", &[]),
    ("nothing", "q=introuvable&actor=mali&topic=economy", &[]),
];

const ON_A_PHONE: [State; 8] = [
    ("phone", "", &[]),
    ("phone-brush", "actor=lavrov&from=2020&to=2023-02", &[]),
    ("phone-quotes", "tab=quotes", &[]),
    ("phone-comparisons", "tab=compare", &[]),
    ("phone-filters", "actor=lavrov,mali", &[".thumb button"]),
    ("phone-reader", "actor=mali", &[ROW]),
    ("phone-note", "actor=mali", &[ROW, ".reader .hit.actor"]),
    ("phone-dispatch", "tab=compare", &[".family a[href*='with=']"]),
];

/// Closes what a link does not hold.
const TIDY: &str = "document.querySelectorAll('details[open]').forEach((open) => open.removeAttribute('open')); \
    document.querySelectorAll('.zoom .quiet[aria-pressed=true], .reader-acts > [aria-pressed=true], \
    .facets[data-open=true] .sheet-head button').forEach((button) => button.click()); \
    document.querySelector('#shortcuts').hidePopover(); document.activeElement.blur();";

/// Two frames, and every motion at its end.
const SETTLED: &str = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => \
    Promise.allSettled(document.getAnimations().map((motion) => motion.finished)).then(() => done())));";

const NOTHING_SIDEWAYS: &str = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

/// Everything as under the pointer at once: a class that nothing has weighs what `:hover` weighs.
const HOVERED: &str = "const hovered = (rules) => { for (const rule of rules) { \
    if (rule.selectorText?.includes(':hover')) rule.selectorText = rule.selectorText.replaceAll(':hover', ':not(.never)'); \
    if (rule.cssRules) hovered(rule.cssRules); } }; \
    for (const sheet of document.styleSheets) hovered(sheet.cssRules);";

/// The states that hold everything one can point at.
const POINTED_AT: [&str; 5] = ["reader", "note", "dispatch", "search", "share"];

/// On a desktop the columns scroll, the page does not.
const ONE_SCREEN: &str = "document.documentElement.scrollHeight <= document.documentElement.clientHeight";

/// Leads to a state, takes its picture, and gives what axe-core finds wrong with it.
async fn look(
    session: &Session,
    (name, link, pressed): (&str, &str, &[&str]),
    lang: &str,
    scheme: &str,
) -> Result<Vec<String>> {
    session.client().execute(TIDY, vec![]).await?;
    let hash = format!("lang={lang}&{link}");
    // By way of the bare page, so that a state never begins where the last one ended.
    session.client().execute(&format!("location.hash = 'lang={lang}';"), vec![]).await?;
    session.until("the language", &format!("document.documentElement.lang === '{lang}'")).await?;
    session.client().execute(&format!("location.hash = {};", json!(hash)), vec![]).await?;
    for css in pressed {
        session.find(css).await?;
        session.client().execute(&format!("document.querySelector({}).click();", json!(css)), vec![]).await?;
    }
    session.client().execute_async(SETTLED, vec![]).await?;
    let what = format!("{name}-{lang}-{scheme}");
    session.screenshot(&format!("look-{what}")).await?;
    session.until(&format!("nothing sideways, {what}"), NOTHING_SIDEWAYS).await?;
    if !name.starts_with("phone") {
        session.until(&format!("one screen, {what}"), ONE_SCREEN).await?;
    }
    let violations = session.axe().await?;
    Ok(violations.iter().map(|found| format!("{what}: {} {:?}", found.rule, found.elements)).collect())
}

#[test]
fn every_state_can_be_read_by_everyone() -> Result<()> {
    let server = serve_dist("")?;
    journey("looks", async |session| {
        session.goto(&format!("{}#lang=fr", server.url())).await?;
        session
            .until(
                "the application",
                "document.querySelector('.explore') && !document.querySelector('#boot')",
            )
            .await?;
        let mut violations = Vec::new();
        for (screen, states) in [(Screen::Desktop, &ON_A_DESKTOP[..]), (Screen::Phone, &ON_A_PHONE[..])] {
            session.screen(screen).await?;
            for scheme in ["light", "dark"] {
                session.prefer("prefers-color-scheme", scheme).await?;
                for lang in ["fr", "en"] {
                    for state in states {
                        violations.extend(look(session, *state, lang, scheme).await?);
                    }
                }
            }
        }
        session.screen(Screen::Desktop).await?;
        session.client().execute(HOVERED, vec![]).await?;
        for scheme in ["light", "dark"] {
            session.prefer("prefers-color-scheme", scheme).await?;
            for (name, link, pressed) in ON_A_DESKTOP.iter().filter(|(name, ..)| POINTED_AT.contains(name)) {
                violations
                    .extend(look(session, (&format!("{name}-hovered"), link, pressed), "fr", scheme).await?);
            }
        }
        ensure!(violations.is_empty(), "axe-core: {violations:#?}");
        let errors = session.errors().await?;
        ensure!(errors.is_empty(), "the console says: {errors:#?}");
        Ok(())
    })
}

#[test]
fn a_sheet_of_paper_loses_nothing() -> Result<()> {
    let server = serve_dist("")?;
    journey("paper", async |session| {
        session.goto(&format!("{}#actor=lavrov&lang=fr", server.url())).await?;
        session.press(ROW).await?;
        session.until("the passage", "document.querySelector('.reader .hit')").await?;
        session.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        session.until("the article", "document.querySelector('.reader .text').checkVisibility()").await?;
        session
            .until(
                "its citation and link",
                "/«.*#actor=lavrov/s.test(document.querySelector('.on-paper').innerText)",
            )
            .await?;
        session.until("nothing else", "!document.querySelector('.sentence').checkVisibility()").await?;
        session.screenshot("paper-reader").await?;
        session.client().execute("location.hash = 'actor=lavrov&lang=fr';", vec![]).await?;
        session.until("the list", "document.querySelector('.rows')?.checkVisibility()").await?;
        session.screenshot("paper-results").await?;
        session.until("nothing beyond the edge", NOTHING_SIDEWAYS).await
    })
}

/// What is looked at with large letters, on a desktop and on the narrowest phone.
const ENLARGED: [State; 8] = [
    ("events", "", &[]),
    ("event", "", &[".event summary"]),
    ("articles", "tab=articles&q=russie", &[]),
    ("quotes", "tab=quotes", &[]),
    ("comparisons", "tab=compare", &[]),
    ("filters", "actor=lavrov,mali&from=2020", &[".thumb button"]),
    ("reader", "actor=lavrov", &[ROW]),
    ("dispatch", "tab=compare", &[".family a[href*='with=']"]),
];

#[test]
fn who_sets_the_browser_to_letters_of_twice_the_size_scrolls_nothing_sideways() -> Result<()> {
    let server = serve_dist("")?;
    journey("large", async |session| {
        // The reader's own setting, which the page is not told of: it is to be drawn by it.
        let letters = json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
        session.devtools("Page.setFontSizes", letters).await?;
        session.goto(&format!("{}#lang=fr", server.url())).await?;
        session.until("the application", "document.querySelector('.explore')").await?;
        let size = "getComputedStyle(document.documentElement).fontSize === '32px'";
        session.until("letters of twice the size", size).await?;
        for (screen, width, height) in [("desktop", 1440, 860), ("phone", 320, 640)] {
            let metrics =
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            session.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
            for (name, link, pressed) in &ENLARGED {
                let name = format!("phone-large-{screen}-{name}");
                let mut violations = look(session, (&name, link, pressed), "fr", "light").await?;
                // A link of ours begins with `#`: below the edge of the screen axe takes it for one that skips.
                violations.retain(|found| !found.contains(": skip-link "));
                ensure!(violations.is_empty(), "axe-core: {violations:#?}");
            }
        }
        Ok(())
    })
}
