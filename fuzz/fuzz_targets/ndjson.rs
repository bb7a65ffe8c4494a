//! Any bytes in a file called `.ndjson`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| chronique_fuzz::read_bytes("fuzz.ndjson", bytes));
