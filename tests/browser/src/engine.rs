//! The three engines that browsers are made of: which program drives each, and what it is told.
//!
//! All are told to speak to nobody: what they ask of anyone but 127.0.0.1 goes to a proxy of ours
//! ([`crate::Outside`]), which writes it down and refuses.

use std::{env, path::PathBuf};

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

/// An engine, in the browser that the system's packages bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, driven by chromedriver.
    Chromium,
    /// Firefox ESR, driven by geckodriver.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser`, driven by `WebKitWebDriver` under Xvfb: it has no headless mode.
    WebKit,
}

impl Engine {
    /// As it is written in file names and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What drives it.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// Hosts that the browser itself asks, whatever page it shows (updates, settings, forms). Chromium's
    /// log tells its pages' requests apart from these.
    fn own_services(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[".google.com", ".googleapis.com", ".gstatic.com", ".gvt1.com"],
            Self::Firefox => &[".mozilla.com", ".mozilla.net", ".mozilla.org"],
            Self::WebKit => &[],
        }
    }

    /// Whether a line of [`crate::Outside::asked`] is the browser's own affair.
    pub(crate) fn is_own_affair(self, asked: &str) -> bool {
        let address = asked.split(' ').nth(1).unwrap_or_default();
        let host = address.trim_start_matches("http://").split(['/', ':']).next().unwrap_or_default();
        self.own_services().iter().any(|service| host.ends_with(service))
    }

    /// What the driver is asked for when a browser is opened, everything outside going to the proxy.
    pub(crate) fn capabilities(self, proxy: &str) -> Capabilities {
        let mut capabilities = Capabilities::new();
        let mut ask = |name: &str, value: Value| capabilities.insert(name.into(), value);
        match self {
            Self::Chromium => {
                ask("browserName", json!("chrome"));
                ask("goog:chromeOptions", chromium(proxy));
                ask("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }));
            }
            Self::Firefox => {
                ask("browserName", json!("firefox"));
                ask("moz:firefoxOptions", firefox());
                let own = ["127.0.0.1", "localhost"];
                let proxy =
                    json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": own });
                ask("proxy", proxy);
            }
            Self::WebKit => {
                ask("webkitgtk:browserOptions", webkit(proxy));
            }
        }
        capabilities
    }
}

/// Headless, with the logs that tests read.
fn chromium(proxy: &str) -> Value {
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
            format!("--proxy-server=http://{proxy}"),
        ],
        "prefs": { "intl.accept_languages": "fr-FR,fr" },
    });
    if let Some(binary) = on_path(&["chromium", "chromium-browser"]) {
        options["binary"] = json!(binary);
    }
    options
}

/// Headless; its console written to the driver's output. The services it asks by itself are off.
fn firefox() -> Value {
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {
            "intl.accept_languages": "fr-FR, fr",
            "devtools.console.stdout.content": true,
            "browser.dom.window.dump.enabled": true,
            "dom.events.testing.asyncClipboard": true,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "browser.region.update.enabled": false,
            "browser.search.update": false,
            "datareporting.policy.dataSubmissionEnabled": false,
            "toolkit.telemetry.enabled": false,
            "app.normandy.enabled": false,
            "app.shield.optoutstudies.enabled": false,
            "messaging-system.rsexperimentloader.enabled": false,
            "nimbus.rollouts.enabled": false,
            "services.settings.loglevel": "off",
        },
    });
    if let Some(binary) = on_path(&["firefox-esr", "firefox"]) {
        options["binary"] = json!(binary);
    }
    options
}

/// Its console written to the driver's output.
///
/// The proxy is an argument of the browser: told of it as a capability, on a busy machine one in three
/// dies as it starts, and its driver goes on waiting for it.
fn webkit(proxy: &str) -> Value {
    let mut options = json!({
        "args": [
            "--automation",
            "--enable-write-console-messages-to-stdout=true",
            format!("--proxy=http://{proxy}"),
            "--ignore-host=127.0.0.1",
            "--ignore-host=localhost",
        ],
    });
    if let Some(binary) = mini_browser() {
        options["binary"] = json!(binary);
    }
    options
}

/// Debian keeps `MiniBrowser` out of the path, in a folder of the machine's architecture.
fn mini_browser() -> Option<PathBuf> {
    let libraries = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(PathBuf::from);
    let inside = libraries.iter().flat_map(|folder| folder.read_dir().into_iter().flatten().flatten());
    let folders: Vec<PathBuf> = libraries.iter().cloned().chain(inside.map(|entry| entry.path())).collect();
    ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"]
        .iter()
        .flat_map(|version| folders.iter().map(move |folder| folder.join(version).join("MiniBrowser")))
        .find(|program| program.is_file())
}

/// The browser's program, where the one that its driver finds by itself may not be the right one.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|program| program.is_file())
}

#[cfg(test)]
mod tests {
    use super::Engine;

    #[test]
    fn the_browsers_own_affairs_are_told_from_a_pages() {
        let of = |asked| Engine::Chromium.is_own_affair(asked);
        assert!(of("CONNECT accounts.google.com:443") && of("GET http://clients2.google.com/time/1?a=b"));
        for page in
            ["GET http://elsewhere.example/p.google.com", "CONNECT google.com.example:443", "", "GET /"]
        {
            assert!(!of(page), "{page}");
        }
        assert!(!Engine::WebKit.is_own_affair("CONNECT accounts.google.com:443"));
    }
}
