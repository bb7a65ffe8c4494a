//! A static host on 127.0.0.1: a folder under a sub-path, which can go away and come back.
//!
//! It tells what was asked of it, and forbids the browser's own cache (`no-cache`), so that what
//! works after [`Server::stop`] works by the service worker alone.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::JoinHandle,
};

use anyhow::{Context as _, Result};

/// A folder, served.
pub struct Server {
    site: Arc<Site>,
    address: SocketAddr,
    listening: Option<JoinHandle<()>>,
}

struct Site {
    folder: Mutex<PathBuf>,
    /// Starts and ends with `/`.
    base: String,
    stopped: AtomicBool,
    requests: Mutex<Vec<String>>,
    /// The end of the name of files that are cut in the middle.
    cut: Mutex<Option<String>>,
    /// The end of the name of files in whose place the page itself is sent.
    replaced: Mutex<Option<String>>,
    as_hosts_do: AtomicBool,
    varies: AtomicBool,
    sent_bytes: AtomicUsize,
}

impl Server {
    /// Serves the folder under `/` + `sub_path`, on a port that the system gives.
    ///
    /// # Errors
    ///
    /// When no port can be opened.
    pub fn start(folder: &Path, sub_path: &str) -> Result<Self> {
        let base = match sub_path.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        };
        let site = Site {
            folder: Mutex::new(folder.to_owned()),
            base,
            stopped: AtomicBool::new(true),
            requests: Mutex::new(Vec::new()),
            cut: Mutex::new(None),
            replaced: Mutex::new(None),
            as_hosts_do: AtomicBool::new(false),
            varies: AtomicBool::new(false),
            sent_bytes: AtomicUsize::new(0),
        };
        let mut server =
            Self { site: Arc::new(site), address: (Ipv4Addr::LOCALHOST, 0).into(), listening: None };
        server.restart()?;
        Ok(server)
    }

    /// Where the page is.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.site.base)
    }

    /// The paths asked for since the start, in order.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Serves another folder at the same address from now on.
    pub fn show(&self, folder: &Path) {
        folder.clone_into(&mut self.site.folder.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Breaks the connection in the middle of every file whose name ends so; of none again.
    pub fn cut(&self, end: Option<&str>) {
        *self.site.cut.lock().unwrap_or_else(PoisonError::into_inner) = end.map(str::to_owned);
    }

    /// From now on answers for every file whose name ends so with the page, as if all were well: as hosts
    /// of applications do for what they no longer have.
    pub fn replace(&self, end: &str) {
        *self.site.replaced.lock().unwrap_or_else(PoisonError::into_inner) = Some(end.to_owned());
    }

    /// From now on sends the `.br` twins to browsers that take them, and lets them keep what they got
    /// for ten minutes: as common static hosts do.
    pub fn serve_as_hosts_do(&self) {
        self.site.as_hosts_do.store(true, Ordering::SeqCst);
    }

    /// From now on says of each answer that it varies by everything.
    pub fn vary(&self) {
        self.site.varies.store(true, Ordering::SeqCst);
    }

    /// How many bytes were sent, heads included, since this was last asked.
    pub fn take_sent_bytes(&self) -> usize {
        self.site.sent_bytes.swap(0, Ordering::SeqCst)
    }

    /// Goes away: connections are refused.
    pub fn stop(&mut self) {
        self.site.stopped.store(true, Ordering::SeqCst);
        if let Some(listening) = self.listening.take() {
            // Wakes it from `accept`; if that fails it is already gone.
            drop(TcpStream::connect(self.address));
            drop(listening.join());
        }
    }

    /// Comes back at the same address.
    ///
    /// # Errors
    ///
    /// When the port was taken meanwhile.
    pub fn restart(&mut self) -> Result<()> {
        self.stop();
        let listener = TcpListener::bind(self.address).with_context(|| self.address.to_string())?;
        self.address = listener.local_addr()?;
        self.site.stopped.store(false, Ordering::SeqCst);
        let site = Arc::clone(&self.site);
        self.listening = Some(std::thread::spawn(move || listen(&listener, &site)));
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn listen(listener: &TcpListener, site: &Arc<Site>) {
    for stream in listener.incoming() {
        if site.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let site = Arc::clone(site);
        // A browser that hangs up in the middle is its own affair.
        std::thread::spawn(move || site.answer(&stream));
    }
}

impl Site {
    fn answer(&self, mut stream: &TcpStream) -> Option<()> {
        let request = request(stream)?;
        let path = without_query(&request.target).to_owned();
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
        let file = if ends_so(&self.replaced, &path) { self.file(&self.base) } else { self.file(&path) };
        let body = file.as_ref().and_then(|file| fs::read(file).ok());
        // As many hosts do: a site's own page for what is not there.
        let lost = || self.file(&format!("{}404.html", self.base)).and_then(|file| fs::read(file).ok());
        let (status, kind, body) = match (&file, body) {
            (Some(file), Some(body)) => ("200 OK", media_type(file), body),
            _ if path.starts_with(&self.base) => {
                let kind = "text/html; charset=utf-8";
                ("404 Not Found", kind, lost().unwrap_or_else(|| b"not here\n".to_vec()))
            }
            _ => ("404 Not Found", "text/plain; charset=utf-8", b"not here\n".to_vec()),
        };
        let twin = file.filter(|_| request.takes_brotli && self.as_hosts_do.load(Ordering::SeqCst));
        let twin = twin.and_then(|file| fs::read(with_end(&file, ".br")).ok());
        let encoding = twin.is_some().then_some("br");
        let body = twin.unwrap_or(body);
        let mut head = head(status, kind, body.len(), encoding);
        if self.varies.load(Ordering::SeqCst) {
            head = head.replacen("\r\n", "\r\nvary: *\r\n", 1);
        }
        let sent = if ends_so(&self.cut, &path) { body.get(..body.len() / 2)? } else { &body };
        self.sent_bytes.fetch_add(head.len() + sent.len(), Ordering::SeqCst);
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(sent).ok()
    }

    /// The file behind a path of the site; none outside the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        // As some hosts do: a folder without its last slash.
        let path = if path.len() + 1 == self.base.len() { format!("{path}/") } else { path.to_owned() };
        let name = path.strip_prefix(&self.base)?;
        let name = Path::new(if name.is_empty() { "index.html" } else { name });
        let inside = name.components().all(|part| matches!(part, Component::Normal(_)));
        inside.then(|| self.folder.lock().unwrap_or_else(PoisonError::into_inner).join(name))
    }
}

fn ends_so(end: &Mutex<Option<String>>, path: &str) -> bool {
    end.lock().unwrap_or_else(PoisonError::into_inner).as_ref().is_some_and(|end| path.ends_with(end))
}

/// What a browser asked.
pub(crate) struct Request {
    pub method: String,
    pub target: String,
    takes_brotli: bool,
}

/// Reads the head of a request.
pub(crate) fn request(stream: &TcpStream) -> Option<Request> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    let mut takes_brotli = false;
    // The rest of the head has to be read before the answer, or the browser sees a reset.
    for line in lines {
        let line = line.ok()?.to_ascii_lowercase();
        if line.is_empty() {
            break;
        }
        takes_brotli |= line.starts_with("accept-encoding:") && line.contains("br");
    }
    let mut parts = first.split(' ');
    let (method, target) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    Some(Request { method, target, takes_brotli })
}

/// A path or address as far as it names a file.
pub(crate) fn without_query(target: &str) -> &str {
    target.split(['?', '#']).next().unwrap_or(target)
}

/// The head of an answer. The browser's own cache is forbidden, but to what is sent compressed.
pub(crate) fn head(status: &str, kind: &str, n_bytes: usize, encoding: Option<&str>) -> String {
    let cache = if encoding.is_some() { "max-age=600" } else { "no-cache" };
    let encoding = encoding.map(|name| format!("content-encoding: {name}\r\n")).unwrap_or_default();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {n_bytes}\r\n{encoding}\
         cache-control: {cache}\r\nconnection: close\r\n\r\n"
    )
}

fn with_end(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_os_string();
    name.push(end);
    name.into()
}

/// What a good static host says of each file; a wasm file of another type does not stream.
pub(crate) fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use anyhow::ensure;

    use super::*;

    fn get(server: &Server, path: &str) -> Result<String> {
        let mut stream = TcpStream::connect(server.address)?;
        write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    #[test]
    fn files_are_served_under_the_sub_path_and_nowhere_else() -> Result<()> {
        let server = Server::start(Path::new(env!("CARGO_MANIFEST_DIR")), "press/mali")?;
        let page = get(&server, "/press/mali/package.json?x#y")?;
        ensure!(page.starts_with("HTTP/1.1 200") && page.contains("application/json"), "{page}");
        for outside in
            ["/package.json", "/press/mali/../Cargo.toml", "/press/mali//etc/hosts", "/press/mali/"]
        {
            let answer = get(&server, outside)?;
            ensure!(answer.starts_with("HTTP/1.1 404"), "{outside}: {answer}");
        }
        ensure!(server.requests().first().is_some_and(|path| path == "/press/mali/package.json"));
        Ok(())
    }

    #[test]
    fn it_goes_away_and_comes_back_at_the_same_address() -> Result<()> {
        let mut server = Server::start(Path::new(env!("CARGO_MANIFEST_DIR")), "")?;
        let url = server.url();
        server.stop();
        ensure!(get(&server, "/package.json").is_err(), "it still answers");
        server.restart()?;
        ensure!(get(&server, "/package.json").is_ok_and(|answer| answer.starts_with("HTTP/1.1 200")));
        ensure!(server.url() == url);
        Ok(())
    }
}
