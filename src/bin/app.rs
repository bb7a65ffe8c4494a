//! The page: mounts the explorer in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    chronique::ui::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("app runs in a browser: `cargo xtask serve` builds and serves it");
    std::process::exit(2);
}
