//! Reading: text per second on one core, each step beside the floor, and how it grows.
//!
//! The floor is one pass that checks the encoding, cuts words by Unicode's rules and lower-cases
//! each: less than any reader of French must do.

use core::{
    hint::black_box,
    sync::atomic::{AtomicUsize, Ordering},
};
use std::time::{Duration, Instant};

use chronique::{
    model::Record,
    read::{
        Lexicon, RawArticle, Step,
        intake::{Intake, read_file},
        read, read_watched,
    },
};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::{
    five,
    measure::{best, median, megabytes_per_second, ratio, timed},
    press::Press,
};

const ROUNDS: usize = 5;

/// Prints the report.
pub fn run() {
    let (time, lexicon) = timed(Lexicon::shipped);
    println!("  lexicon compiled once in {} ms", time.as_millis());
    let made = Press::new(&lexicon, 1).articles(600);
    steps("made press", &made, &lexicon);
    steps("the five, varied", &five::articles(600, 2), &lexicon);
    growth(&lexicon);
}

fn steps(name: &str, texts: &[String], lexicon: &Lexicon) {
    let n_bytes: usize = texts.iter().map(String::len).sum();
    let floor = best(ROUNDS, texts, |text| floor(text.as_bytes()));
    println!(
        "\n  {name}: {} articles, {:.1} MB, one core, all steps but the files",
        texts.len(),
        n_bytes as f64 / 1e6
    );
    println!("  {:<28} {:>9} {:>9}", "step", "MB/s", "× floor");
    let line = |name: &str, time: Duration| {
        println!("  {name:<28} {:>9.1} {:>9.2}", megabytes_per_second(n_bytes, time), ratio(time, floor));
    };
    line("floor: words, lower case", floor);
    line("decoding", best(ROUNDS, texts, |text| decoded(text)));
    let articles: Vec<RawArticle> = texts.iter().filter_map(|text| decoded(text)).collect();
    let spent = time_of_steps(&articles, lexicon);
    for (step, time) in Step::ALL.iter().zip(spent) {
        line(&format!("{step:?}"), time);
    }
    line("all steps", best(ROUNDS, texts, |text| read_one(text, lexicon)));
    for n_threads in [1, 2] {
        let name = format!("all steps, {n_threads} thread{}", if n_threads == 1 { "" } else { "s" });
        line(&name, median(3, || on_threads(n_threads, texts, lexicon)));
    }
}

/// Reads all texts, each on the first thread that is free; the whole time counts, not the best of each.
fn on_threads(n_threads: usize, texts: &[String], lexicon: &Lexicon) {
    let next = AtomicUsize::new(0);
    let read_some = || {
        while let Some(text) = texts.get(next.fetch_add(1, Ordering::Relaxed)) {
            black_box(read_one(text, lexicon));
        }
    };
    std::thread::scope(|scope| {
        (0..n_threads).for_each(|_| _ = scope.spawn(read_some));
    });
}

/// The sum over the articles of the shortest time that each step took in some rounds.
fn time_of_steps(articles: &[RawArticle], lexicon: &Lexicon) -> [Duration; Step::ALL.len()] {
    let mut sums = [Duration::ZERO; Step::ALL.len()];
    for article in articles {
        let mut shortest = [Duration::MAX; Step::ALL.len()];
        for _ in 0..ROUNDS {
            let mut last = Instant::now();
            let mut done = |step: Step| {
                let now = Instant::now();
                if let Some(slot) = shortest.get_mut(step as usize) {
                    *slot = (now - last).min(*slot);
                }
                last = now;
            };
            black_box(read_watched(article, lexicon, &mut done));
        }
        for (sum, shortest) in sums.iter_mut().zip(shortest) {
            *sum += shortest;
        }
    }
    sums
}

/// One article of so many paragraphs, and ten times as many: linear is 10.
fn growth(lexicon: &Lexicon) {
    println!("\n  growth of one article, time as a multiple of the line above (linear: 10)");
    println!("  {:<28} {:>9} {:>9}", "bytes", "MB/s", "growth");
    let mut before: Option<Duration> = None;
    for n_paragraphs in [80, 800, 8000] {
        let text = Press::new(lexicon, 3).article(n_paragraphs);
        let time = median(3, || read_one(&text, lexicon));
        let growth = before.map_or(String::new(), |before| format!("{:.1}", ratio(time, before)));
        println!("  {:<28} {:>9.1} {:>9}", text.len(), megabytes_per_second(text.len(), time), growth);
        before = Some(time);
    }
}

fn floor(bytes: &[u8]) -> usize {
    let text = core::str::from_utf8(bytes).unwrap_or_default();
    text.unicode_words().map(|word| word.to_lowercase().len()).sum()
}

/// An article as the command takes it in.
pub fn decoded(text: &str) -> Option<RawArticle> {
    let (intakes, _) = read_file("article", "article.txt", text.as_bytes());
    intakes.into_iter().find_map(|intake| match intake {
        Intake::Article(article) => Some(*article),
        Intake::Record(_) => None,
    })
}

/// Decoding and all steps.
pub fn read_one(text: &str, lexicon: &Lexicon) -> Option<Record> {
    decoded(text).map(|article| read(&article, lexicon))
}
