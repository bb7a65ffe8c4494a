//! One reader at one screen: what they see, click and type, and what the browser did for it.

use std::{fs, time::Duration};

use anyhow::{Context as _, Result, bail};
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction},
    elements::Element,
    key::Key,
    wd::{WebDriverCompatibleCommand, WindowHandle},
};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::{Driver, Engine, Outside, driver::Said, root};

/// How long a step may take to show its effect. Shorter fails on a busy machine, longer only delays
/// the message of a test that fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a browser may take to open, on a machine where it was never started before.
const OPENING: Duration = Duration::from_mins(1);

/// What the page is looked at on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// 1440 × 860 px.
    Desktop,
    /// 1024 × 768 px, touch.
    Tablet,
    /// 390 × 844 px, touch, two device pixels each.
    Phone,
}

/// A browser with an empty profile, in French.
pub struct Session {
    client: Client,
    engine: Engine,
    outside: Outside,
    said: Said,
    /// How many lines of it were looked at.
    n_heard: usize,
}

impl Session {
    /// Opens a browser at the size of a desktop.
    ///
    /// # Errors
    ///
    /// When the browser does not start.
    pub async fn open(driver: &Driver) -> Result<Self> {
        let engine = driver.engine;
        let outside = Outside::start()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let url = driver.url();
        let connecting = builder.capabilities(engine.capabilities(&outside.address())).connect(&url);
        let client = tokio::time::timeout(OPENING, connecting)
            .await
            .with_context(|| format!("{} was not open after {OPENING:?}", engine.name()))?
            .with_context(|| format!("{} did not start", engine.name()))?;
        let said = driver.said.clone();
        let session = Self { client, engine, outside, said, n_heard: 0 };
        session.screen(Screen::Desktop).await?;
        Ok(session)
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The rest of the world, as this browser meets it.
    pub fn outside(&self) -> &Outside {
        &self.outside
    }

    /// What is not here: keys, pointers, windows, history.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Closes the browser.
    pub async fn close(self) -> Result<()> {
        tokio::time::timeout(PATIENCE, self.client.close())
            .await
            .with_context(|| format!("not closed after {PATIENCE:?}"))??;
        Ok(())
    }

    /// Whether the browser still does what it is told, on whatever page it is.
    pub(crate) async fn answers(&self) -> bool {
        let asked = self.client.execute("return true;", vec![]);
        tokio::time::timeout(PATIENCE, asked).await.is_ok_and(|answer| answer.is_ok())
    }

    /// Goes to a tab and waits until it is the one on the screen: in a tab behind another nothing is
    /// drawn, and a browser told to press something there waits for ever.
    pub async fn turn_to(&self, window: &WindowHandle) -> Result<()> {
        let wait = async {
            loop {
                self.client.switch_to_window(window.clone()).await?;
                let seen = "return document.visibilityState === 'visible';";
                if self.client.execute(seen, vec![]).await? == Value::Bool(true) {
                    return Ok(());
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(PATIENCE, wait)
            .await
            .with_context(|| format!("waited {PATIENCE:?} for a tab to come to the front"))?
    }

    /// Opens an address and waits until the document is loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        self.client.goto(url).await.with_context(|| url.to_owned())
    }

    /// Loads the page again, as a reader's key does. (Firefox's driver, told to refresh, goes past the
    /// service worker.)
    pub async fn reload(&self) -> Result<()> {
        let reload = "window.isBefore = true; setTimeout(() => location.reload());";
        self.client.execute(reload, vec![]).await?;
        let wait = async {
            let is_after = "return window.isBefore === undefined && document.readyState === 'complete';";
            // Between two pages there may be none to ask.
            while !self.client.execute(is_after, vec![]).await.is_ok_and(|after| after == Value::Bool(true)) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(PATIENCE, wait)
            .await
            .with_context(|| format!("waited {PATIENCE:?} for the page again"))
    }

    /// The address as the page made it.
    pub async fn url(&self) -> Result<String> {
        Ok(self.client.current_url().await?.into())
    }

    /// Waits for an element.
    pub async fn find(&self, css: &str) -> Result<Element> {
        self.until(&format!("an element {css}"), &format!("document.querySelector({})", json!(css))).await?;
        self.client.find(Locator::Css(css)).await.with_context(|| format!("{css} went away"))
    }

    /// The visible text of an element, once it is there.
    pub async fn text(&self, css: &str) -> Result<String> {
        Ok(self.find(css).await?.text().await?)
    }

    /// Waits until the element's visible text holds these words, with the element on the screen: what
    /// is far from it need not be drawn.
    pub async fn see(&self, css: &str, words: &str) -> Result<()> {
        let holds = format!(
            "(seen => {{ seen?.scrollIntoView({{ block: 'nearest' }}); return seen?.innerText.includes({}); }})\
             (document.querySelector({}))",
            json!(words),
            json!(css)
        );
        self.until(&format!("{words:?} in {css}"), &holds).await
    }

    /// Waits until the element's text holds these words, whether on the screen or far down a list.
    pub async fn hold(&self, css: &str, words: &str) -> Result<()> {
        let holds = format!("document.querySelector({})?.textContent.includes({})", json!(css), json!(words));
        self.until(&format!("{words:?} somewhere in {css}"), &holds).await
    }

    /// Waits until a JavaScript expression holds; `what` names it in the error.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        // What is looked at may be drawn anew meanwhile.
        let script = format!("try {{ return !!({expression}); }} catch {{ return false; }}");
        let wait = async {
            while self.client.execute(&script, vec![]).await? != Value::Bool(true) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Ok(())
        };
        if let Ok(done) = tokio::time::timeout(PATIENCE, wait).await {
            return done;
        }
        let page = self.client.execute("return document.body?.innerText.slice(0, 1500);", vec![]);
        let page = tokio::time::timeout(PATIENCE, page)
            .await
            .with_context(|| format!("waited {PATIENCE:?} for {what}; the page says nothing any more"))??;
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

    /// What was last copied: pasted into a field of the test's own, as a reader would.
    pub async fn clipboard(&self) -> Result<String> {
        let field = "const field = document.createElement('textarea'); field.id = 'pasted'; \
            document.body.append(field); field.focus();";
        self.client.execute(field, vec![]).await?;
        let paste = format!("{}v{}", char::from(Key::Control), char::from(Key::Control));
        self.find("#pasted").await?.send_keys(&paste).await?;
        let filled = self.until("something to paste", "document.querySelector('#pasted').value").await;
        let take = "const field = document.querySelector('#pasted'); field.remove(); return field.value;";
        let text = self.client.execute(take, vec![]).await?;
        filled?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Looks at the page on another screen; a phone is only known to Chromium.
    pub async fn screen(&self, screen: Screen) -> Result<()> {
        if self.engine != Engine::Chromium {
            return Ok(self.client.set_window_rect(0, 0, 1440, 900).await?);
        }
        let metrics = match screen {
            Screen::Desktop => {
                json!({ "width": 1440, "height": 860, "deviceScaleFactor": 1, "mobile": false })
            }
            Screen::Tablet => json!({ "width": 1024, "height": 768, "deviceScaleFactor": 1, "mobile": true }),
            Screen::Phone => json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true }),
        };
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        let touch = json!({ "enabled": screen != Screen::Desktop });
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
        let picture = tokio::time::timeout(PATIENCE, self.client.screenshot())
            .await
            .with_context(|| format!("no picture after {PATIENCE:?}"))??;
        Ok(fs::write(folder.join(format!("{name}.png")), picture)?)
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

    /// What the browser's console called an error since this was last asked: exceptions, refused
    /// requests, breaches of the Content-Security-Policy.
    pub async fn errors(&mut self) -> Result<Vec<String>> {
        if self.engine == Engine::Chromium {
            let severe = |entry: &Value| entry["level"] == "SEVERE";
            let entries = self.log("browser").await?.into_iter().filter(severe);
            return Ok(entries
                .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
                .collect());
        }
        let lines = self.said.lines();
        let news = lines.iter().skip(std::mem::replace(&mut self.n_heard, lines.len()));
        Ok(news.filter(|line| is_error(line)).cloned().collect())
    }

    /// The addresses that pages asked for, wherever they lead: in Chromium since this was last asked,
    /// by its log; elsewhere since the page was opened, by what the page itself is told.
    pub async fn requests(&mut self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            let told = "return performance.getEntries().map((entry) => entry.name).filter((name) => name.includes(':'));";
            return Ok(serde_json::from_value(self.client.execute(told, vec![]).await?)?);
        }
        let mut requests = Vec::new();
        for entry in self.log("performance").await? {
            let message: Value = serde_json::from_str(entry["message"].as_str().unwrap_or("{}"))?;
            let message = &message["message"];
            if message["method"] == "Network.requestWillBeSent" {
                requests.extend(message["params"]["request"]["url"].as_str().map(str::to_owned));
            }
        }
        Ok(requests)
    }

    async fn log(&self, kind: &'static str) -> Result<Vec<Value>> {
        let entries = self.own("se/log", json!({ "type": kind })).await?;
        Ok(entries.as_array().cloned().unwrap_or_default())
    }

    /// One command of Chromium's DevTools protocol.
    pub async fn devtools(&self, method: &str, params: Value) -> Result<Value> {
        self.own("goog/cdp/execute", json!({ "cmd": method, "params": params })).await
    }

    /// Runs a script as Firefox itself, which may open windows and change settings.
    pub async fn as_firefox(&self, script: &str) -> Result<Value> {
        let context = |name: &str| self.own("moz/context", json!({ "context": name }));
        context("chrome").await?;
        let result = self.client.execute(script, vec![]).await;
        context("content").await?;
        Ok(result?)
    }

    async fn own(&self, path: &'static str, body: Value) -> Result<Value> {
        let line = format!("{path} {body}");
        self.client.issue_cmd(Own { path, body }).await.context(line)
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

/// Whether a line of a driver's output is an error of the page's console: as `WebKitGTK` writes it,
/// then as Firefox does.
fn is_error(line: &str) -> bool {
    let of_webkit = line.contains("CONSOLE") && line.contains(" ERROR ");
    let of_page = line.starts_with("JavaScript error: http") || line.starts_with("JavaScript error: file");
    // Firefox's own parts live under `resource:`; one tells so only in its next line.
    let is_own = line.contains("resource://") || line.contains("RSLoader:");
    let of_firefox = of_page || line.starts_with("console.error:") && !is_own;
    of_webkit || of_firefox
}

/// A command of a driver's own.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
