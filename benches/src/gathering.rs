//! Gathering: a collection of 10 000 articles and one of 100 000, step by step, and how it grows.
//!
//! Making and reading the articles is not counted. Beside the time of the clock stands the time that all
//! cores computed: on a busy machine only that one tells. The digest is that of the whole result: two
//! versions of gathering that print the same one found the same.

use std::{
    hash::BuildHasher as _,
    time::{Duration, Instant},
};

use chronique::{
    format,
    gather::{Step, gather_watched},
    model::{About, Record},
    read::{Lexicon, read},
};

use crate::{
    collection::{Made, collection},
    measure::{computed, milliseconds, ratio, timed},
    memory,
    reading::decoded,
};

const SIZES: [usize; 2] = [10_000, 100_000];
/// The collection of [`MOST`] articles is to be gathered within it, on two cores.
const LIMIT: Duration = Duration::from_mins(1);
const MOST: usize = 100_000;

/// What was measured of one collection.
struct Measured {
    n_articles: usize,
    whole: Spent,
    steps: [Spent; Step::ALL.len()],
}

/// By the clock, and on all cores.
#[derive(Clone, Copy, Default)]
struct Spent {
    clock: Duration,
    cores: Duration,
}

impl Spent {
    fn since(start: (Instant, Duration)) -> Self {
        Self { clock: start.0.elapsed(), cores: computed().unwrap_or_default().saturating_sub(start.1) }
    }
}

/// Prints the report, for collections of so many articles.
pub fn run(sizes: &[usize]) {
    let lexicon = Lexicon::shipped();
    let sizes = if sizes.is_empty() { &SIZES } else { sizes };
    let measured: Vec<Measured> = sizes.iter().map(|n_articles| gathered(*n_articles, &lexicon)).collect();
    println!("\n  ms by the clock, ms on all cores (and how that grew from the size before)");
    print!("  {:<14}", "");
    for one in &measured {
        print!(" {:>24}", one.n_articles);
    }
    println!();
    let line = |name: &str, times: &[Spent]| {
        print!("  {name:<14}");
        let before = [None].into_iter().chain(times.iter().map(Some));
        for (time, before) in times.iter().zip(before) {
            let growth =
                before.map_or_else(String::new, |before| format!("({:.1})", ratio(time.cores, before.cores)));
            print!(" {:>8.0} {:>8.0} {growth:>6}", milliseconds(time.clock), milliseconds(time.cores));
        }
        println!();
    };
    for (nth, step) in Step::ALL.iter().enumerate() {
        let times: Vec<Spent> = measured.iter().filter_map(|one| one.steps.get(nth).copied()).collect();
        line(&format!("{step:?}"), &times);
    }
    line("all steps", &measured.iter().map(|one| one.whole).collect::<Vec<_>>());
    for one in measured.iter().filter(|one| one.n_articles == MOST) {
        println!("  share of the {} s allowed: {:.2}", LIMIT.as_secs(), ratio(one.whole.clock, LIMIT));
    }
}

fn gathered(n_articles: usize, lexicon: &Lexicon) -> Measured {
    let (reading, records) = timed(|| records(n_articles, lexicon));
    let n_bytes: usize = records.iter().map(|record| record.text.len()).sum();
    let mut steps = [Spent::default(); Step::ALL.len()];
    let before = memory::peak_from_now();
    let now = || (Instant::now(), computed().unwrap_or_default());
    let start = now();
    let mut last = start;
    let corpus = gather_watched(records, About::default(), lexicon, &mut |step| {
        if let Some(slot) = steps.get_mut(step as usize) {
            *slot = Spent::since(last);
        }
        last = now();
    });
    let whole = Spent::since(start);
    let peak = memory::peak().zip(before).map_or_else(String::new, |(peak, before)| {
        format!(", peak {} MB on {} MB of records", (peak - before) / 1_000_000, before / 1_000_000)
    });
    let (writing, bytes) = timed(|| format::write(&corpus));
    println!(
        "  {n_articles} articles, {:.0} MB, read in {:.1} s: {} families, {} events, {} disagreements{peak}; \
         written in {:.1} s, {:.1} MB, digest {:016x}",
        n_bytes as f64 / 1e6,
        reading.as_secs_f64(),
        corpus.families.len(),
        corpus.events.len(),
        corpus.disagreements.len(),
        writing.as_secs_f64(),
        bytes.len() as f64 / 1e6,
        digest(&bytes),
    );
    Measured { n_articles, whole, steps }
}

fn digest(bytes: &[u8]) -> u64 {
    std::hash::BuildHasherDefault::<std::hash::DefaultHasher>::default().hash_one(bytes)
}

/// The made collection, read on all cores.
fn records(n_articles: usize, lexicon: &Lexicon) -> Vec<Record> {
    read_on_all_cores(&collection(n_articles, lexicon, 5), lexicon)
}

/// Some articles as records, numbered.
pub fn read_on_all_cores(made: &[Made], lexicon: &Lexicon) -> Vec<Record> {
    let n_cores = std::thread::available_parallelism().map_or(1, usize::from);
    let shares = made.chunks(made.len().div_ceil(n_cores).max(1));
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
