//! The page in one file, opened by double-click.

use anyhow::{Result, ensure};
use browser_tests::{Session, root};

use crate::{no_errors, open, press};

/// From the disk, with its link, and asking nobody.
pub async fn opens(session: &mut Session) -> Result<()> {
    let file = root().join("dist/chronique.html").canonicalize()?;
    let url = format!("file://{}", file.display());
    open(session, &url, "actor=lavrov").await?;
    session.see(".sentence h2", "Sergueï Lavrov").await?;
    session.see(".offline", "un fichier").await?;
    press(session, ".facet [data-id=mali]").await?;
    session.until("the link", "/mali/.test(location.hash)").await?;
    let link = session.url().await?;
    session.goto("about:blank").await?;
    session.goto(&link).await?;
    session.see(".sentence h2", "apparaissent ensemble").await?;
    press(session, ".rows .row-link").await?;
    session.until("the passage", "document.querySelector('.reader .hit')").await?;
    let requests = session.requests().await?;
    let is_own = |url: &&String| ["file:", "data:", "about:"].iter().any(|own| url.starts_with(own));
    let elsewhere: Vec<_> = requests.iter().filter(|url| !is_own(url)).collect();
    ensure!(elsewhere.is_empty(), "asked of others: {elsewhere:#?}");
    no_errors(session).await
}
