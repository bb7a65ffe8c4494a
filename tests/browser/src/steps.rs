//! What a reader does in the page, whatever a test is about: opens a view, goes to a place, types.

use anyhow::Result;
use serde_json::json;

use crate::Session;

impl Session {
    /// Opens a view of a site in French, by the fragment of its link, and waits for the application.
    pub async fn open_view(&self, url: &str, link: &str) -> Result<()> {
        let and = if link.is_empty() { "" } else { "&" };
        self.goto(&format!("{url}#{link}{and}lang=fr")).await?;
        self.until("the application", "document.querySelector('.explore')").await
    }

    /// Clicks an element, once it is there: anew, where it is drawn anew between the two.
    pub async fn press(&self, css: &str) -> Result<()> {
        const TRIES: usize = 5;
        for _ in 1..TRIES {
            if let Ok(element) = self.find(css).await
                && element.click().await.is_ok()
            {
                return Ok(());
            }
        }
        Ok(self.find(css).await?.click().await?)
    }

    /// Puts the focus on an element, once it is there.
    pub async fn focus(&self, css: &str) -> Result<()> {
        self.find(css).await?;
        let script = format!("document.querySelector({}).focus();", json!(css));
        self.client().execute(&script, vec![]).await?;
        Ok(())
    }

    /// Types where the focus is.
    pub async fn type_there(&self, keys: &str) -> Result<()> {
        Ok(self.client().active_element().await?.send_keys(keys).await?)
    }
}
