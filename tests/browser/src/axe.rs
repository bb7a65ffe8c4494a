//! axe-core: the machine-checkable part of WCAG, run inside the page.

use std::fs;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::{Session, root};

/// A rule that the page breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// axe's name of the rule, such as `color-contrast`.
    pub rule: String,
    /// What the rule asks.
    pub help: String,
    /// The elements that break it, as selectors.
    pub elements: Vec<String>,
}

/// WCAG 2.2 A and AA, and what axe holds to be good practice.
const RUN: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',
  'wcag22aa', 'best-practice'] })
  .then((found) => done(found.violations.map((v) => ({ rule: v.id, help: v.help,
    elements: v.nodes.map((node) => node.target.join(' ')) }))), (error) => done(String(error)));";

impl Session {
    /// What axe-core finds wrong with the page as it stands.
    ///
    /// # Errors
    ///
    /// When axe-core is not installed, or does not run.
    pub async fn axe(&self) -> Result<Vec<Violation>> {
        // Once for each page loaded: it is half a megabyte.
        if self.client().execute("return !window.axe;", vec![]).await? == Value::Bool(true) {
            let path = root().join("tests/browser/node_modules/axe-core/axe.min.js");
            let axe =
                fs::read_to_string(&path).context("axe-core is not installed: run `cargo xtask test`")?;
            // The driver runs scripts beside the page's policy, which refuses any but its own.
            self.client().execute(&format!("{axe};"), vec![]).await?;
        }
        let found = self.client().execute_async(RUN, vec![]).await?;
        let list = found.as_array().with_context(|| format!("axe-core: {found}"))?;
        list.iter().map(violation).collect::<Option<_>>().with_context(|| format!("axe-core: {found}"))
    }
}

fn violation(found: &Value) -> Option<Violation> {
    let text = |key: &str| found.get(key)?.as_str().map(str::to_owned);
    let elements = found.get("elements")?.as_array()?;
    let elements = elements.iter().filter_map(|element| element.as_str().map(str::to_owned)).collect();
    Some(Violation { rule: text("rule")?, help: text("help")?, elements })
}
