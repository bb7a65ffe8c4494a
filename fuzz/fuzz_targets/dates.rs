//! Any text, all steps: dates lie in it.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = chronique_fuzz::read_text(text);
});
