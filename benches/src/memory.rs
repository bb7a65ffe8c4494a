//! The peak of memory while reading, as a multiple of the text in hand.
//!
//! Reading many articles must cost no more than the largest of them; reading a large one, a small
//! multiple of its text. Measured as the peak of resident memory, which Linux keeps and lets one
//! reset; elsewhere the report says that it is not measured.

use std::fs;

use chronique::read::Lexicon;

use crate::{press::Press, reading::read_one};

/// Prints the report.
pub fn run() {
    let lexicon = Lexicon::shipped();
    println!("  {:<44} {:>9} {:>9} {:>9}", "one core", "text MB", "peak MB", "× largest");
    for n_articles in [200, 2000] {
        let articles = Press::new(&lexicon, 5).articles(n_articles);
        report(&format!("{n_articles} articles, one after the other"), &articles, &lexicon);
    }
    for n_paragraphs in [2_500, 25_000] {
        let articles = [Press::new(&lexicon, 6).article(n_paragraphs)];
        report(&format!("one article of {n_paragraphs} paragraphs"), &articles, &lexicon);
    }
}

fn report(name: &str, articles: &[String], lexicon: &Lexicon) {
    let n_bytes: usize = articles.iter().map(String::len).sum();
    let largest = articles.iter().map(String::len).max().unwrap_or_default();
    let peak = peak_over(|| articles.iter().for_each(|text| drop(read_one(text, lexicon))));
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    match peak {
        Some(peak) => println!(
            "  {name:<44} {:>9.2} {:>9.2} {:>9.1}",
            megabytes(n_bytes),
            megabytes(peak),
            peak as f64 / largest.max(1) as f64
        ),
        None => println!("  {name:<44} {:>9.2}  not measured on this system", megabytes(n_bytes)),
    }
}

/// By how many bytes some work raises the peak of resident memory.
fn peak_over(work: impl FnOnce()) -> Option<usize> {
    let before = peak_from_now()?;
    work();
    Some(peak()?.saturating_sub(before))
}

/// Forgets the peak so far: the bytes that are resident now.
pub fn peak_from_now() -> Option<usize> {
    // 5 resets the peak to what is resident now.
    fs::write("/proc/self/clear_refs", "5").ok()?;
    peak()
}

/// The most bytes that were resident at once.
pub fn peak() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: usize = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}
