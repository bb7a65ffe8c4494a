//! The hand at the screen: real inputs through the browser's own protocol, and what they took.

use std::{fmt, time::Duration};

use anyhow::{Context as _, Result};
use browser_tests::Session;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::thread::Thread;

/// Inputs of each kind.
const N_INPUTS: usize = 40;
const N_FRAMES: usize = 120;
/// How far a thrown list goes in a frame: a screen of rows in a quarter of a second.
const SCROLL_PX: usize = 50;
/// How long anything may take to be drawn.
const PATIENCE: Duration = Duration::from_mins(2);

/// How much slower the processor is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Slowness {
    Full,
    Fourth,
}

impl Slowness {
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Fourth => "4x",
        }
    }
}

/// What the page noted of some inputs, in milliseconds.
#[derive(Deserialize)]
struct Noted {
    times: Vec<f64>,
    /// The longest task on the main thread; 0 where none was longer than 50.
    longest: f64,
    /// From the last input to the last change of the page.
    settled: f64,
}

/// The figures of one subject.
pub struct Measured {
    subject: String,
    speed: &'static str,
    lines: Vec<(&'static str, Vec<f64>, String)>,
    thread: Option<Thread>,
    /// What it had computed when this was last asked.
    before_ms: f64,
}

impl Measured {
    pub fn new(subject: &str, slowness: Slowness) -> Self {
        let (subject, speed, thread) = (subject.to_owned(), slowness.name(), Thread::of_page());
        Self { subject, speed, lines: Vec::new(), thread, before_ms: 0.0 }
    }

    pub fn heads() -> String {
        format!(
            "{:26} {:5} {:32} {:>4} {:>8} {:>8} {:>8}  {}",
            "", "CPU", "ms from input to paint", "n", "median", "p95", "max", ""
        )
    }

    /// From here on, what is computed is counted.
    fn begin(&mut self) {
        self.before_ms = self.thread.as_ref().map_or(0.0, Thread::computed_ms);
    }

    /// What was computed since for each of so many inputs.
    fn computed(&self, n_inputs: usize) -> String {
        let since_ms = self.thread.as_ref().map_or(0.0, Thread::computed_ms) - self.before_ms;
        format!("{:.1} ms computed", since_ms / n_inputs.max(1) as f64)
    }

    pub fn add(&mut self, what: &'static str, times: Vec<f64>, note: String) {
        self.lines.push((what, times, note));
    }

    /// The first drawing, from the first element to the paint; and how much it drew.
    pub async fn drawn(&mut self, session: &Session, css: &str) -> Result<()> {
        let script = format!(
            "const n = (css) => document.querySelectorAll(css).length; \
             return {{ drawn: probe.drawn - probe.first, listed: probe.listed - probe.first, opening: probe.first - (probe.opening ?? probe.first), \
                of_chart: n({}), of_page: n('*'), rows: n('.rows > li') }};",
            json!(format!("{css} *"))
        );
        let told = session.client().execute(&script, vec![]).await?;
        let number = |name: &str| told[name].as_f64().unwrap_or_default();
        let rows = if number("rows") > 0.0 { format!(", {} rows", number("rows")) } else { String::new() };
        let note =
            format!("{} nodes in the chart, {} in the page{rows}", number("of_chart"), number("of_page"));
        if number("opening") > 0.0 {
            self.add("reading the collection", vec![number("opening")], String::new());
        }
        self.add("first drawing", vec![number("drawn")], note);
        if number("listed") > 0.0 {
            self.add("first drawing: until its rows", vec![number("listed")], String::new());
        }
        Ok(())
    }

    async fn take(&mut self, session: &Session, what: &'static str, kind: &str) -> Result<f64> {
        let computed = self.computed(if kind == "keydown" { 1 } else { N_INPUTS });
        let script = format!("return probe.take({});", json!(kind));
        let noted: Noted = serde_json::from_value(session.client().execute(&script, vec![]).await?)?;
        let longest =
            if noted.longest > 0.0 { format!(", longest task {:.0}", noted.longest) } else { String::new() };
        self.add(what, noted.times, computed + &longest);
        Ok(noted.settled)
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, times, note) in &self.lines {
            let mut times = times.clone();
            times.sort_by(f64::total_cmp);
            let at = |share: f64| {
                let place = (times.len() as f64 * share) as usize;
                times.get(place.min(times.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
            };
            writeln!(
                f,
                "{:26} {:5} {what:32} {:>4} {:>8.1} {:>8.1} {:>8.1}  {note}",
                self.subject,
                self.speed,
                times.len(),
                at(0.5),
                at(0.95),
                at(1.0)
            )?;
        }
        Ok(())
    }
}

pub async fn slow_down(session: &Session, slowness: Slowness) -> Result<()> {
    let rate = if slowness == Slowness::Fourth { 4 } else { 1 };
    session.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await.map(drop)
}

/// Waits for an expression to hold.
pub async fn wait(session: &Session, expression: &str) -> Result<()> {
    let script = format!("return !!({expression});");
    let look = async {
        while session.client().execute(&script, vec![]).await? != Value::Bool(true) {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    };
    tokio::time::timeout(PATIENCE, look)
        .await
        .with_context(|| format!("waited {PATIENCE:?} for {expression}"))?
}

/// Waits until nothing changed for a while, and forgets what was noted before.
pub async fn quiet(session: &Session) -> Result<()> {
    wait(session, "performance.now() - probe.changed > 500").await?;
    session.client().execute("probe.take('');", vec![]).await?;
    Ok(())
}

/// Back to the whole collection.
pub async fn reset(session: &Session) -> Result<()> {
    session.client().execute("location.hash = 'lang=fr';", vec![]).await?;
    quiet(session).await
}

/// The middle of an element on the screen; with a share of its width.
async fn place(session: &Session, css: &str, share: f64) -> Result<(f64, f64)> {
    let script = format!(
        "const box = document.querySelector({}).getBoundingClientRect(); \
         return [box.left + box.width * {share}, box.top + box.height / 2];",
        json!(css)
    );
    Ok(serde_json::from_value(session.client().execute(&script, vec![]).await?)?)
}

async fn mouse(session: &Session, kind: &str, (x, y): (f64, f64), more: Value) -> Result<()> {
    let mut event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
    if let (Some(event), Some(more)) = (event.as_object_mut(), more.as_object()) {
        event.extend(more.clone());
    }
    session.devtools("Input.dispatchMouseEvent", event).await.map(drop)
}

/// Moves along, a little each frame, on a window that leaves room for it.
pub async fn pan(session: &Session, css: &str, measured: &mut Measured) -> Result<()> {
    let at = place(session, css, 0.3).await?;
    for _ in 0..8 {
        mouse(session, "mouseWheel", at, json!({ "button": "none", "deltaX": 0, "deltaY": -120 })).await?;
    }
    quiet(session).await?;
    let script = format!(
        "const chart = document.querySelector({}); probe.everyFrame({N_FRAMES}, () => \
           chart.dispatchEvent(new WheelEvent('wheel', {{ deltaX: 12, bubbles: true, cancelable: true }})));",
        json!(css)
    );
    measured.begin();
    session.client().execute(&script, vec![]).await?;
    frames(session, "panning: from frame to frame", measured).await
}

/// The frames of a movement that has begun.
pub async fn frames(session: &Session, what: &'static str, measured: &mut Measured) -> Result<()> {
    wait(session, &format!("probe.frames.length >= {N_FRAMES}")).await?;
    let frames: Vec<f64> =
        serde_json::from_value(session.client().execute("return probe.frames;", vec![]).await?)?;
    let computed = measured.computed(N_FRAMES);
    let longest = session.client().execute("return probe.take('').longest;", vec![]).await?;
    let longest = longest.as_f64().filter(|ms| *ms > 0.0);
    let longest = longest.map_or_else(String::new, |ms| format!(", longest task {ms:.0}"));
    measured.add(what, frames, computed + &longest);
    quiet(session).await
}

/// Goes down each list as fast as a finger throws it, then leaps to its middle and goes on there: rows
/// that were never drawn are met all the way.
pub async fn lists(session: &Session, measured: &mut Measured) -> Result<()> {
    for (tab, downwards, from_the_middle) in [
        ("events", "events: scrolling", "events: from the middle"),
        ("articles", "articles: scrolling", "articles: from the middle"),
        ("quotes", "quotations: scrolling", "quotations: from the middle"),
        ("compare", "comparisons: scrolling", "comparisons: from the middle"),
    ] {
        let link = json!(format!("lang=fr&tab={tab}"));
        session.client().execute(&format!("location.hash = {link};"), vec![]).await?;
        quiet(session).await?;
        wait(session, "document.querySelector('.rows > li')").await?;
        for (what, leap) in [(downwards, "0"), (from_the_middle, "list.scrollHeight / 2")] {
            let leap = format!("const list = document.querySelector('.middle'); list.scrollTop = {leap};");
            session.client().execute(&leap, vec![]).await?;
            quiet(session).await?;
            session.client().execute("probe.take('');", vec![]).await?;
            measured.begin();
            let scroll = format!(
                "const list = document.querySelector('.middle'); \
                 probe.everyFrame({N_FRAMES}, () => (list.scrollTop += {SCROLL_PX}));"
            );
            session.client().execute(&scroll, vec![]).await?;
            frames(session, what, measured).await?;
        }
    }
    Ok(())
}

/// Zooms in and out by the wheel, as fast as a finger turns it.
pub async fn zoom(session: &Session, css: &str, measured: &mut Measured) -> Result<()> {
    measured.begin();
    for nth in 0..N_INPUTS {
        let at = place(session, css, 0.3 + 0.1 * (nth % 5) as f64).await?;
        let turn = if nth / 10 % 2 == 0 { -120 } else { 120 };
        mouse(session, "mouseWheel", at, json!({ "button": "none", "deltaX": 0, "deltaY": turn })).await?;
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    measured.take(session, "zoom step", "wheel").await?;
    quiet(session).await
}

/// Chooses rows of the facets and lets go of them again.
pub async fn facets(session: &Session, measured: &mut Measured) -> Result<()> {
    let shown = "return [...document.querySelectorAll('.facet .choose')].filter((row) => { \
        const box = row.getBoundingClientRect(); return box.height && box.bottom < innerHeight; \
        }).map((row) => row.dataset.id);";
    let ids: Vec<String> = serde_json::from_value(session.client().execute(shown, vec![]).await?)?;
    let mut settled = Vec::new();
    measured.begin();
    for id in ids.iter().cycle().flat_map(|id| [id, id]).take(N_INPUTS) {
        let row = format!(".facet [data-id={}]", json!(id));
        wait(session, &format!("document.querySelector({})", json!(row))).await?;
        let at = place(session, &row, 0.5).await?;
        mouse(session, "mouseMoved", at, json!({ "button": "none" })).await?;
        mouse(session, "mousePressed", at, json!({})).await?;
        mouse(session, "mouseReleased", at, json!({})).await?;
        wait(session, "probe.inputs.at(-1)?.painted && performance.now() - probe.changed > 400").await?;
        let last = "return probe.changed - probe.inputs.findLast((input) => input.type === 'click').at;";
        settled.extend(session.client().execute(last, vec![]).await?.as_f64());
    }
    measured.take(session, "facet click", "click").await?;
    measured.add("facet click: until all is drawn", settled, String::new());
    Ok(())
}

/// Draws a brush, four times.
pub async fn brush(session: &Session, measured: &mut Measured) -> Result<()> {
    let mut settled = Vec::new();
    session.client().execute("probe.take('');", vec![]).await?;
    measured.begin();
    for drag in 0..4 {
        let (from, per_move) = (0.15 + 0.15 * f64::from(drag), 0.02);
        mouse(session, "mousePressed", place(session, ".chart", from).await?, json!({})).await?;
        for nth in 1..=N_INPUTS / 4 {
            let at = place(session, ".chart", from + per_move * nth as f64).await?;
            mouse(session, "mouseMoved", at, json!({ "buttons": 1 })).await?;
            tokio::time::sleep(Duration::from_millis(16)).await;
        }
        let at = place(session, ".chart", from + per_move * (N_INPUTS / 4) as f64).await?;
        mouse(session, "mouseReleased", at, json!({})).await?;
        wait(session, "performance.now() - probe.changed > 400").await?;
        let last =
            "return probe.changed - probe.inputs.findLast((input) => input.type === 'pointermove').at;";
        settled.extend(session.client().execute(last, vec![]).await?.as_f64());
    }
    measured.take(session, "brush move", "pointermove").await?;
    measured.add("brush: until all is drawn", settled, String::new());
    Ok(())
}

/// Types into the search box: the first word when no word was looked for yet, then others.
pub async fn typing(session: &Session, measured: &mut Measured) -> Result<()> {
    session.client().execute("document.querySelector('#search').focus(); probe.take('');", vec![]).await?;
    for (what, text) in [
        ("typing the first word", "talmi"),
        ("typing, words read", "\u{8}\u{8}\u{8}\u{8}\u{8}réto vibalan\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}\u{8}"),
        ("typing what is not there", " quixzpter"),
    ] {
        measured.begin();
        for letter in text.chars() {
            let key = if letter == '\u{8}' {
                json!({ "type": "keyDown", "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 })
            } else {
                json!({ "type": "keyDown", "key": letter.to_string(), "text": letter.to_string() })
            };
            session.devtools("Input.dispatchKeyEvent", key).await?;
            session.devtools("Input.dispatchKeyEvent", json!({ "type": "keyUp" })).await?;
            tokio::time::sleep(Duration::from_millis(80)).await;
        }
        wait(session, "performance.now() - probe.changed > 400").await?;
        let settled = measured.take(session, what, "keydown").await?;
        measured.add("  until all is drawn", vec![settled], String::new());
    }
    Ok(())
}
