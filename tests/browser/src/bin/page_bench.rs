//! What a visit costs a reader: `cargo xtask bench page`, on the page in `dist/` and the bare Yew
//! counter in `target/counter`, in the same Chromium, one after the other.
//!
//! Slow is Chromium's own emulation: 400 kbit/s, 400 ms a request, a processor four times slower.
//! The first text is the browser's first contentful paint. Usable is when a control was pressed, by a
//! script that waits for it, and what it does has been drawn: a filter of the page, the counter's
//! button. Each figure is the median of five visits to a host of their own.

use std::{fs, path::Path, time::Duration};

use anyhow::{Context as _, Result, ensure};
use browser_tests::{Driver, Engine, Server, Session, root};
use serde_json::json;

/// An odd number, so that the median is one of them.
const VISITS: usize = 5;

/// A page, and how it is used: a control, and what shows that it did something.
struct Subject {
    name: &'static str,
    folder: std::path::PathBuf,
    control: &'static str,
    done: &'static str,
    works_offline: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Speed {
    Slow,
    Full,
}

/// In milliseconds since the visit began.
#[derive(Clone, Copy)]
struct Times {
    text: f64,
    usable: f64,
}

fn main() -> Result<()> {
    let subjects = [
        Subject {
            name: "Chronique",
            folder: root().join("dist"),
            control: ".facet [data-id=mali]",
            done: "/mali/.test(location.hash) && /Mali/.test(document.querySelector('.sentence h2')?.textContent)",
            works_offline: true,
        },
        Subject {
            name: "bare Yew counter",
            folder: root().join("target/counter"),
            control: "button",
            done: "document.querySelector('button')?.textContent === '1'",
            works_offline: false,
        },
    ];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let driver = Driver::start(Engine::Chromium)?;
    runtime.block_on(async {
        let mut session = Session::open(&driver).await?;
        let result = measure(&mut session, &subjects).await;
        session.close().await?;
        result
    })
}

async fn measure(session: &mut Session, subjects: &[Subject]) -> Result<()> {
    for subject in subjects {
        compress(&subject.folder)?;
    }
    println!("{:18} {:>34} {:>12} {:>12}", "", "", "first text", "usable");
    for subject in subjects {
        for (speed, what) in [(Speed::Slow, "400 kbit/s, 400 ms, 4× CPU"), (Speed::Full, "first visit")] {
            let times = first_visits(session, subject, speed).await?;
            println!("{:18} {what:>34} {}", subject.name, said(times));
        }
        if subject.works_offline {
            for (speed, what) in
                [(Speed::Slow, "second visit offline, 4× CPU"), (Speed::Full, "second visit offline")]
            {
                println!(
                    "{:18} {what:>34} {}",
                    subject.name,
                    said(second_visits(session, subject, speed).await?)
                );
            }
        }
    }
    for subject in subjects {
        requests(session, subject).await?;
    }
    Ok(())
}

fn said(times: Times) -> String {
    format!("{:>9.2} s  {:>9.2} s ", times.text / 1000.0, times.usable / 1000.0)
}

/// Visits to a host that nobody has visited.
async fn first_visits(session: &Session, subject: &Subject, speed: Speed) -> Result<Times> {
    let mut times = Vec::new();
    for _ in 0..VISITS {
        let server = host(subject)?;
        slow_down(session, speed).await?;
        times.push(visit(session, subject, &server.url()).await?);
        slow_down(session, Speed::Full).await?;
    }
    Ok(median(&times))
}

/// Visits to a host that has gone since the first.
async fn second_visits(session: &Session, subject: &Subject, speed: Speed) -> Result<Times> {
    let mut server = host(subject)?;
    visit(session, subject, &server.url()).await?;
    session.offline_ready().await?;
    server.stop();
    let mut times = Vec::new();
    for _ in 0..VISITS {
        slow_down(session, speed).await?;
        times.push(visit(session, subject, &server.url()).await?);
        slow_down(session, Speed::Full).await?;
    }
    Ok(median(&times))
}

fn host(subject: &Subject) -> Result<Server> {
    let server = Server::start(&subject.folder, "")?;
    server.serve_as_hosts_do();
    Ok(server)
}

async fn slow_down(session: &Session, speed: Speed) -> Result<()> {
    let slow = speed == Speed::Slow;
    let (latency_ms, bytes_per_second) = if slow { (400, 50_000) } else { (0, -1) };
    session.devtools("Network.enable", json!({})).await?;
    let network = json!({ "offline": false, "latency": latency_ms,
        "downloadThroughput": bytes_per_second, "uploadThroughput": bytes_per_second });
    session.devtools("Network.emulateNetworkConditions", network).await?;
    let processor = json!({ "rate": if slow { 4 } else { 1 } });
    session.devtools("Emulation.setCPUThrottlingRate", processor).await.map(drop)
}

/// Presses the control as soon as it is there, and notes when that has shown its effect.
fn presser(subject: &Subject) -> String {
    let (control, done) = (json!(subject.control), subject.done);
    format!(
        "(() => {{ let pressed = false; const look = () => {{ \
           const control = document.querySelector({control}); \
           if (control && !pressed) {{ pressed = true; control.click(); }} \
           if (pressed && ({done})) requestAnimationFrame(() => setTimeout(() => window.usable = performance.now())); \
           else setTimeout(look, 5); }}; look(); }})();"
    )
}

async fn visit(session: &Session, subject: &Subject, url: &str) -> Result<Times> {
    session.goto("about:blank").await?;
    let source = json!({ "source": presser(subject) });
    let script = session.devtools("Page.addScriptToEvaluateOnNewDocument", source).await?;
    session.goto(url).await?;
    let wait = async {
        loop {
            let told = "return [performance.getEntriesByName('first-contentful-paint')[0]?.startTime, window.usable];";
            let told = session.client().execute(told, vec![]).await?;
            if let (Some(text), Some(usable)) = (told[0].as_f64(), told[1].as_f64()) {
                return Ok(Times { text, usable });
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let times = tokio::time::timeout(Duration::from_secs(90), wait).await;
    session.devtools("Page.removeScriptToEvaluateOnNewDocument", script).await?;
    times.with_context(|| format!("{} was not usable in 90 s", subject.name))?
}

fn median(times: &[Times]) -> Times {
    let of = |value: fn(&Times) -> f64| {
        let mut values: Vec<f64> = times.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    Times { text: of(|times| times.text), usable: of(|times| times.usable) }
}

/// What the host was asked for, and what it sent, until the page was kept for the next visit.
async fn requests(session: &mut Session, subject: &Subject) -> Result<()> {
    let server = host(subject)?;
    session.requests().await?;
    server.take_sent_bytes();
    visit(session, subject, &server.url()).await?;
    if subject.works_offline {
        session.offline_ready().await?;
    }
    let own = server.url();
    let asked = session.requests().await?;
    let is_outside = |url: &&String| url.starts_with("http") && !url.starts_with(&own);
    let outside: Vec<&String> = asked.iter().filter(is_outside).collect();
    ensure!(outside.is_empty(), "asked of others: {outside:#?}");
    println!(
        "\n{}: {} bytes over the wire for a first visit, heads included; requests, in order:",
        subject.name,
        server.take_sent_bytes()
    );
    for path in server.requests() {
        println!("  GET {path}");
    }
    Ok(())
}

/// Writes the twins that a good host sends, where there are none.
fn compress(folder: &Path) -> Result<()> {
    let files = fs::read_dir(folder)
        .with_context(|| format!("{}: run `cargo xtask bench page`", folder.display()))?;
    for entry in files {
        let path = entry?.path();
        let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let mut twin = path.clone().into_os_string();
        twin.push(".br");
        if path.is_file() && ending != "br" && ending != "gz" && !Path::new(&twin).exists() {
            let bytes = fs::read(&path)?;
            let mut packed = Vec::new();
            let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
            brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &best)?;
            fs::write(&twin, packed)?;
        }
    }
    Ok(())
}
