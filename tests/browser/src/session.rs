//! One reader at one screen: what they see, click and type, and what the browser did for it.

use std::{fs, time::Duration};

use anyhow::{Context as _, Result, bail};
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Driver, driver, root};

/// How long a step may take to show its effect. Shorter fails on a busy machine, longer only delays
/// the message of a test that fails.
const PATIENCE: Duration = Duration::from_secs(15);

/// What the page is looked at on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// 1440 × 860 px.
    Desktop,
    /// 390 × 844 px, touch, two device pixels each.
    Phone,
}

/// A browser with an empty profile, in French.
pub struct Session {
    client: Client,
    errors: Vec<String>,
    requests: Vec<String>,
}

impl Session {
    /// Opens a browser at the size of a desktop.
    ///
    /// # Errors
    ///
    /// When the browser does not start.
    pub async fn open(driver: &Driver) -> Result<Self> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities())
            .connect(&driver.url())
            .await
            .context("Chromium did not start")?;
        let session = Self { client, errors: Vec::new(), requests: Vec::new() };
        session.screen(Screen::Desktop).await?;
        Ok(session)
    }

    /// What is not here: keys, pointers, windows, history.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Closes the browser.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    /// Opens an address and waits until the document is loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        self.client.goto(url).await.with_context(|| url.to_owned())
    }

    /// The address as the page made it.
    pub async fn url(&self) -> Result<String> {
        Ok(self.client.current_url().await?.into())
    }

    /// Waits for an element.
    pub async fn find(&self, css: &str) -> Result<Element> {
        self.until(&format!("an element {css}"), &format!("document.querySelector({})", json!(css))).await?;
        Ok(self.client.find(Locator::Css(css)).await?)
    }

    /// The visible text of an element, once it is there.
    pub async fn text(&self, css: &str) -> Result<String> {
        Ok(self.find(css).await?.text().await?)
    }

    /// Waits until the element's visible text holds these words.
    pub async fn see(&self, css: &str, words: &str) -> Result<()> {
        let holds = format!("document.querySelector({})?.innerText.includes({})", json!(css), json!(words));
        self.until(&format!("{words:?} in {css}"), &holds).await
    }

    /// Waits until a JavaScript expression holds; `what` names it in the error.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        let script = format!("return !!({expression});");
        let wait = async {
            while self.client.execute(&script, vec![]).await? != Value::Bool(true) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Ok(())
        };
        if let Ok(done) = tokio::time::timeout(PATIENCE, wait).await {
            return done;
        }
        let page = self.client.execute("return document.body?.innerText.slice(0, 1500);", vec![]).await?;
        bail!("waited {PATIENCE:?} for {what}; the page says:\n{}", page.as_str().unwrap_or_default())
    }

    /// As [`Self::until`], for an expression that has to wait itself (`await`).
    pub async fn until_async(&self, what: &str, expression: &str) -> Result<()> {
        let script = format!(
            "const done = arguments[0]; (async () => !!({expression}))().then(done, () => done(false));"
        );
        let wait = async {
            while self.client.execute_async(&script, vec![]).await? != Value::Bool(true) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Ok(())
        };
        tokio::time::timeout(PATIENCE, wait)
            .await
            .with_context(|| format!("waited {PATIENCE:?} for {what}"))?
    }

    /// Clicks what a screen reader would call by this name: the whole name, else a part of it.
    pub async fn click(&self, name: &str) -> Result<()> {
        let script = format!("const wanted = {};{BY_NAME}", json!(name));
        let found = format!("(() => {{ {script} }})()");
        self.until(&format!("something to click called {name:?}"), &found).await?;
        let found = self.client.execute(&script, vec![]).await?;
        let id = found.get(ELEMENT).and_then(Value::as_str).with_context(|| format!("{name:?} went away"))?;
        let element = Element::from_element_id(self.client.clone(), id.to_owned().into());
        element.click().await.with_context(|| format!("click on {name:?}"))
    }

    /// Drags over an element from one share of its width to another (0 to 1), at mid-height.
    pub async fn drag(&self, css: &str, from: f64, to: f64) -> Result<()> {
        let (x, y, width, height) = self.find(css).await?.rectangle().await?;
        let scroll = self.client.execute("return [scrollX, scrollY];", vec![]).await?;
        let scrolled = |axis: usize| scroll.get(axis).and_then(Value::as_f64).unwrap_or_default();
        let at = |share: f64, duration_ms: u64| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(duration_ms)),
            x: x - scrolled(0) + width * share,
            y: y - scrolled(1) + height / 2.0,
        };
        let mouse = MouseActions::new("mouse".into())
            .then(at(from, 0))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(at(f64::midpoint(from, to), 100))
            .then(at(to, 100))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(mouse).await?)
    }

    /// What was last copied.
    pub async fn clipboard(&self) -> Result<String> {
        self.devtools("Browser.grantPermissions", json!({ "permissions": ["clipboardReadWrite"] })).await?;
        let read =
            "const done = arguments[0]; navigator.clipboard.readText().then(done, (e) => done(String(e)));";
        let text = self.client.execute_async(read, vec![]).await?;
        Ok(text.as_str().context("the clipboard holds no text")?.to_owned())
    }

    /// Looks at the page on another screen.
    pub async fn screen(&self, screen: Screen) -> Result<()> {
        let metrics = match screen {
            Screen::Desktop => {
                json!({ "width": 1440, "height": 860, "deviceScaleFactor": 1, "mobile": false })
            }
            Screen::Phone => json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true }),
        };
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        let touch = json!({ "enabled": screen == Screen::Phone });
        self.devtools("Emulation.setTouchEmulationEnabled", touch).await.map(drop)
    }

    /// Says what the reader prefers: `("prefers-color-scheme", "dark")`, `("prefers-reduced-motion", "reduce")`.
    pub async fn prefer(&self, feature: &str, value: &str) -> Result<()> {
        let media = json!({ "features": [{ "name": feature, "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", media).await.map(drop)
    }

    /// Writes what is on the screen to `target/screenshots/NAME.png`.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        let folder = root().join("target/screenshots");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(format!("{name}.png")), self.client.screenshot().await?)?;
        Ok(())
    }

    /// Waits until the service worker has kept the page and would serve it without a network.
    pub async fn offline_ready(&self) -> Result<()> {
        let ready = "const done = arguments[0]; navigator.serviceWorker.ready.then((r) => { const w = r.active; \
            if (w.state === 'activated') done(true); \
            else w.onstatechange = () => w.state === 'activated' && done(true); });";
        let wait = self.client.execute_async(ready, vec![]);
        tokio::time::timeout(PATIENCE, wait).await.context("no service worker became active")??;
        Ok(())
    }

    /// What the browser's console called an error since the browser was opened: exceptions, refused
    /// requests, breaches of the Content-Security-Policy.
    pub async fn errors(&mut self) -> Result<&[String]> {
        for entry in self.log("browser").await? {
            if entry["level"] == "SEVERE" {
                self.errors.push(entry["message"].as_str().unwrap_or_default().to_owned());
            }
        }
        Ok(&self.errors)
    }

    /// The addresses that the page asked for since the browser was opened, wherever they lead.
    pub async fn requests(&mut self) -> Result<&[String]> {
        for entry in self.log("performance").await? {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap_or("{}"))?;
            let message = &message["message"];
            if message["method"] == "Network.requestWillBeSent" {
                self.requests.extend(message["params"]["request"]["url"].as_str().map(str::to_owned));
            }
        }
        Ok(&self.requests)
    }

    async fn log(&self, kind: &'static str) -> Result<Vec<Value>> {
        let entries = self.chrome("se/log", json!({ "type": kind })).await?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    /// One command of Chromium's DevTools protocol.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        self.chrome("goog/cdp/execute", json!({ "cmd": method, "params": params })).await
    }

    async fn chrome(&self, path: &'static str, body: Value) -> Result<Value> {
        let line = format!("{path} {body}");
        self.client.issue_cmd(Chrome { path, body }).await.context(line)
    }
}

/// The key under which WebDriver names an element (W3C WebDriver, section 12.3).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// JavaScript: the first visible control whose accessible name is `wanted`, else holds it.
const BY_NAME: &str = "
const tidy = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
const named = (element) => tidy(
  (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText).join(' ')
  || element.getAttribute('aria-label')
  || (element.labels?.length ? element.labels[0].innerText : '')
  || element.innerText || element.value || element.title || element.placeholder);
const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], \
[role=tab], [role=option], [role=checkbox], [role=radio], [role=switch], [role=menuitem], [role=link]')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }));
return controls.find((element) => named(element) === wanted)
  ?? controls.find((element) => named(element).includes(wanted)) ?? null;";

/// Headless Chromium that speaks to no one but our server, with the logs that tests read.
fn capabilities() -> Capabilities {
    let mut options = json!({
        "args": [
            "--headless=new",
            // As root, as on most build machines, the sandbox does not start; only our page is opened.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=fr-FR",
        ],
        "prefs": { "intl.accept_languages": "fr-FR,fr" },
    });
    if let Some(binary) = driver::binary() {
        options["binary"] = json!(binary);
    }
    let mut capabilities = Capabilities::new();
    capabilities.insert("browserName".into(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".into(), options);
    capabilities.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL", "performance": "ALL" }));
    capabilities
}

/// A command of ChromeDriver's own.
#[derive(Debug)]
struct Chrome {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Chrome {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
