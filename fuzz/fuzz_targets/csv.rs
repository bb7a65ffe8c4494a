//! Any bytes in a file called `.csv`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| chronique_fuzz::read_bytes("fuzz.csv", bytes));
