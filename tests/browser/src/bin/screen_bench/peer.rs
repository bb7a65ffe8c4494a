//! vis-timeline 8, as npm has it, with the facts as its items: with its clusters and without. All of
//! them where it draws them in time; else a tenth, else a hundredth.

use std::{fs, path::Path, time::Duration};

use anyhow::{Context as _, Result, anyhow};
use browser_tests::{Server, root};

use crate::{
    collection::N_ARTICLES,
    hand::{self, Measured, Slowness},
    in_browser,
};

/// How long it may take to draw.
const PATIENCE: Duration = Duration::from_secs(30);
const CHART: &str = "#chart";

/// Puts its page into a folder, beside the items.
pub fn write(folder: &Path) -> Result<()> {
    let package = root().join("benches/peers/node_modules/vis-timeline");
    let site = folder.join("vis");
    fs::create_dir_all(&site)?;
    fs::write(site.join("index.html"), include_str!("peer.html"))?;
    for (from, to) in [
        ("standalone/umd/vis-timeline-graph2d.min.js", "vis.js"),
        ("styles/vis-timeline-graph2d.css", "vis.css"),
    ] {
        fs::copy(package.join(from), site.join(to))
            .context("vis-timeline: run `cargo xtask bench screen`")?;
    }
    fs::copy(folder.join("items.json"), site.join("items.json"))?;
    Ok(())
}

pub fn measure(folder: &Path, slowness: Slowness) {
    for (name, option) in [("vis-timeline", ""), ("vis-timeline, clusters", ",cluster")] {
        for n_items in [5 * N_ARTICLES, N_ARTICLES / 2, N_ARTICLES / 20] {
            let subject = format!("{name} {n_items}");
            let drawn = in_browser(async |session| {
                let server = Server::start(&folder.join("vis"), "")?;
                hand::slow_down(session, slowness).await?;
                session.goto(&format!("{}#{n_items}{option}", server.url())).await?;
                let drawn = tokio::time::timeout(PATIENCE, hand::wait(session, "probe.drawn")).await;
                // Not closed: a tab that hangs does not hear it. It ends with its driver.
                drawn.map_err(|_| anyhow!("not drawn in {PATIENCE:?}"))??;
                let mut measured = Measured::new(&subject, slowness);
                measured.drawn(session, CHART).await?;
                let used = tokio::time::timeout(PATIENCE, use_it(session, &mut measured)).await;
                println!("{measured}");
                used.map_err(|_| anyhow!("given up after {PATIENCE:?} of it"))?
            });
            let Err(error) = drawn else { break };
            println!("{subject:26} {:5} {error}", slowness.name());
        }
    }
}

async fn use_it(session: &browser_tests::Session, measured: &mut Measured) -> Result<()> {
    hand::quiet(session).await?;
    // It moves by being dragged; told where to go frame by frame, without its animation, it does the same.
    let pan = "timeline.setOptions({}); const { start, end } = timeline.getWindow(); \
        const span = (end - start) / 6, step = span / 100; let from = +start + span; \
        probe.everyFrame(120, () => { from += step; \
          timeline.setWindow(from, from + span, { animation: false }); });";
    session.client().execute(pan, vec![]).await?;
    hand::frames(session, "panning: from frame to frame", measured).await?;
    hand::zoom(session, CHART, measured).await
}
