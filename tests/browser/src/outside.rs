//! The rest of the world, as a browser under test meets it: a proxy on 127.0.0.1 that writes down
//! what is asked of anyone else, and refuses it.
//!
//! One name outside exists, [`PLAIN_HOST`]: a host without TLS, which browsers trust less than
//! 127.0.0.1 (no service worker, no clipboard).

use std::{
    io::Write as _,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

use anyhow::Result;

use crate::server;

/// A host of the outside that answers, by plain HTTP, what [`Outside::host`] gave it.
pub const PLAIN_HOST: &str = "presse.example";

/// The proxy.
pub struct Outside {
    state: Arc<State>,
    address: SocketAddr,
    listening: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct State {
    asked: Mutex<Vec<String>>,
    site: Mutex<Option<PathBuf>>,
    stopped: AtomicBool,
}

impl Outside {
    /// Starts it on a port that the system gives.
    ///
    /// # Errors
    ///
    /// When no port can be opened.
    pub fn start() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let state = Arc::<State>::default();
        let of_thread = Arc::clone(&state);
        let listening = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if of_thread.stopped.load(Ordering::SeqCst) {
                    return;
                }
                let Ok(stream) = stream else { continue };
                let state = Arc::clone(&of_thread);
                std::thread::spawn(move || state.answer(&stream));
            }
        });
        Ok(Self { state, address, listening: Some(listening) })
    }

    /// Host and port.
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    /// What was asked of others, such as `GET http://example.org/` or `CONNECT example.org:443`.
    pub fn asked(&self) -> Vec<String> {
        self.state.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets the plain host serve a folder; gives its address.
    pub fn host(&self, folder: &Path) -> String {
        *self.state.site.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder.to_owned());
        format!("http://{PLAIN_HOST}/")
    }
}

impl State {
    fn answer(&self, mut stream: &TcpStream) -> Option<()> {
        let request = server::request(stream)?;
        let site = self.site.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let path = request.target.strip_prefix(&format!("http://{PLAIN_HOST}/"));
        if let (Some(folder), Some(path)) = (site, path) {
            let name = server::without_query(path);
            let file = folder.join(if name.is_empty() { "index.html" } else { name });
            let body = std::fs::read(&file);
            let status = if body.is_ok() { "200 OK" } else { "404 Not Found" };
            let head =
                server::head(status, server::media_type(&file), body.as_ref().map_or(0, Vec::len), None);
            stream.write_all(head.as_bytes()).ok()?;
            return stream.write_all(&body.unwrap_or_default()).ok();
        }
        let asked = format!("{} {}", request.method, request.target);
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
        stream.write_all(server::head("502 Bad Gateway", "text/plain", 0, None).as_bytes()).ok()
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        self.state.stopped.store(true, Ordering::SeqCst);
        // Wakes it from `accept`.
        drop(TcpStream::connect(self.address));
        if let Some(listening) = self.listening.take() {
            drop(listening.join());
        }
    }
}
