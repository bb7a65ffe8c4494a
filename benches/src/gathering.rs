//! Gathering: a collection of 10 000 articles and one of 100 000, step by step, and how it grows.

use std::time::{Duration, Instant};

use chronique::{
    gather::{Step, gather_watched},
    model::{About, Record},
    read::{Lexicon, read},
};

use crate::{
    collection::{Made, collection},
    measure::{milliseconds, ratio, timed},
    reading::decoded,
};

const SIZES: [usize; 2] = [10_000, 100_000];
/// The larger collection is to be gathered within it, on two cores.
const LIMIT: Duration = Duration::from_mins(1);

/// What was measured of one collection.
struct Measured {
    whole: Duration,
    steps: [Duration; Step::ALL.len()],
}

/// Prints the report.
pub fn run() {
    let lexicon = Lexicon::shipped();
    let measured = SIZES.map(|n_articles| gathered(n_articles, &lexicon));
    let [small, large] = &measured;
    println!("\n  {:<28} {:>9} {:>9} {:>9}", "step", "ms", "ms", "growth");
    let line = |name: &str, small: Duration, large: Duration| {
        let [small_ms, large_ms] = [small, large].map(milliseconds);
        println!("  {name:<28} {small_ms:>9.0} {large_ms:>9.0} {:>9.1}", ratio(large, small));
    };
    for ((step, small), large) in Step::ALL.iter().zip(small.steps).zip(large.steps) {
        line(&format!("{step:?}"), small, large);
    }
    line("all steps (linear: 10)", small.whole, large.whole);
    println!("  share of the {} s allowed: {:.2}", LIMIT.as_secs(), ratio(large.whole, LIMIT));
}

fn gathered(n_articles: usize, lexicon: &Lexicon) -> Measured {
    let (reading, records) = timed(|| records(n_articles, lexicon));
    let n_bytes: usize = records.iter().map(|record| record.text.len()).sum();
    let mut steps = [Duration::ZERO; Step::ALL.len()];
    let start = Instant::now();
    let mut last = start;
    let corpus = gather_watched(records, About::default(), lexicon, &mut |step| {
        let now = Instant::now();
        if let Some(slot) = steps.get_mut(step as usize) {
            *slot = now - last;
        }
        last = now;
    });
    let whole = start.elapsed();
    println!(
        "  {n_articles} articles, {:.0} MB, read in {:.1} s: {} families, {} events",
        n_bytes as f64 / 1e6,
        reading.as_secs_f64(),
        corpus.families.len(),
        corpus.events.len()
    );
    Measured { whole, steps }
}

/// The made collection, read on all cores.
fn records(n_articles: usize, lexicon: &Lexicon) -> Vec<Record> {
    let made = collection(n_articles, lexicon, 5);
    let n_cores = std::thread::available_parallelism().map_or(1, usize::from);
    let shares = made.chunks(n_articles.div_ceil(n_cores));
    let mut records: Vec<Record> = std::thread::scope(|scope| {
        let readers: Vec<_> = shares
            .map(|made| {
                scope.spawn(move || {
                    made.iter().filter_map(|made| read_made(made, lexicon)).collect::<Vec<_>>()
                })
            })
            .collect();
        readers.into_iter().filter_map(|reader| reader.join().ok()).flatten().collect()
    });
    for (nth, record) in records.iter_mut().enumerate() {
        record.id = format!("{nth:06}");
    }
    records
}

fn read_made(made: &Made, lexicon: &Lexicon) -> Option<Record> {
    let mut article = decoded(&made.text)?;
    article.stated.outlet = Some(made.outlet.clone());
    article.stated.published.clone_from(&made.day);
    Some(read(&article, lexicon))
}
