//! Gathering, index and answers at 100 000 passages.
//!
//! The corpus is read from the made press by the reading steps themselves. The floor of an answer
//! is one pass over all passages that counts the actors in them.

use std::{rc::Rc, time::Duration};

use chronique::{
    format,
    gather::gather,
    index::{Index, PassageIdx},
    model::{About, Corpus, Edtf, Partial, Record, TOPICS},
    query::answer,
    read::Lexicon,
    view::{Action, Facet, View, reduce},
};

use crate::{
    measure::{median, milliseconds, quantile, ratio, timed},
    press::Press,
    reading::read_one,
};

const N_PASSAGES: usize = 100_000;

/// Prints the report.
pub fn run() {
    let lexicon = Lexicon::shipped();
    let records = records(&lexicon);
    let half = records.iter().take(records.len() / 2).cloned().collect();
    let (time_of_half, _) = timed(|| gather(half, About::default(), &lexicon));
    let n_articles = records.len();
    let (time, corpus) = timed(|| gather(records, About::default(), &lexicon));
    println!(
        "  {n_articles} articles gathered in {:.0} ms, × half as many: {:.1} (linear: 2)",
        milliseconds(time),
        ratio(time, time_of_half)
    );
    let bytes = format::write(&corpus);
    let reading = median(3, || format::read(&bytes).map(|corpus| corpus.articles.len()));
    println!("  corpus file of {:.1} MB read in {:.0} ms", bytes.len() as f64 / 1e6, milliseconds(reading));
    let corpus = Rc::new(corpus);
    let making = median(3, || Index::new(Rc::clone(&corpus)));
    let index = Index::new(Rc::clone(&corpus));
    let floor = median(9, || one_pass(&index));
    println!("  {:<44} {:>9} {:>9}", format!("{} passages", index.n_passages()), "ms", "× floor");
    line("floor: one pass over the passages", floor, floor);
    line("Index::new", making, floor);
    let (first, _) = timed(|| answer(&index, &searching("pétrole")));
    line("first search (reads the words)", first, floor);
    for (name, views) in views(&corpus) {
        let times = |view: &View| (0..5).map(|_| timed(|| answer(&index, view)).0).min().unwrap_or_default();
        let times: Vec<Duration> = views.iter().map(times).collect();
        line(&format!("{name}, {} views: median", views.len()), quantile(times.clone(), 50), floor);
        line(&format!("{name}: p95"), quantile(times, 95), floor);
    }
}

fn line(name: &str, time: Duration, floor: Duration) {
    println!("  {name:<44} {:>9.2} {:>9.1}", milliseconds(time), ratio(time, floor));
}

fn records(lexicon: &Lexicon) -> Vec<Record> {
    let mut press = Press::new(lexicon, 4);
    let (mut records, mut n_passages) = (Vec::new(), 0);
    while n_passages < N_PASSAGES {
        for text in press.articles(100) {
            let Some(mut record) = read_one(&text, lexicon) else { continue };
            record.id = format!("{:06}", records.len());
            n_passages += record.passages.len();
            records.push(record);
        }
    }
    records
}

fn one_pass(index: &Index) -> usize {
    let passages = (0..index.n_passages()).filter_map(|nth| index.corpus_passage(PassageIdx(nth)));
    let mut counts = vec![0_u32; index.corpus().actors.len()];
    for actor in passages.flat_map(|passage| passage.actors.iter()) {
        if let Some(count) = counts.get_mut(actor.0 as usize) {
            *count += 1;
        }
    }
    counts.iter().filter(|count| **count > 0).count()
}

fn searching(words: &str) -> View {
    reduce(&View::default(), Action::Search(words.into()))
}

/// What people ask: nothing yet, one filter, two, a brush, a search; by kind.
fn views(corpus: &Corpus) -> Vec<(&'static str, Vec<View>)> {
    let all = View::default();
    let with = |view: &View, facet, id: &str| reduce(view, Action::Toggle(facet, id.into()));
    let actors: Vec<&str> = corpus.actors.iter().step_by(9).map(|actor| actor.id.as_str()).take(60).collect();
    let by_actor: Vec<View> = actors.iter().map(|id| with(&all, Facet::Actor, id)).collect();
    let by_topic: Vec<View> = TOPICS.iter().map(|topic| with(&all, Facet::Topic, topic.id)).collect();
    let both = by_actor.iter().zip(TOPICS.iter().cycle());
    let both: Vec<View> = both.map(|(view, topic)| with(view, Facet::Topic, topic.id)).collect();
    let brushed = (1996..2024).map(|year| {
        let (from, to) = (partial(year), partial(year + 3));
        reduce(&all, Action::Brush(from, to))
    });
    let brushed: Vec<View> = brushed.collect();
    let words = ["pétrole", "ministre défense", "\"chef de la diplomatie\"", "élection -junte", "écol"];
    vec![
        ("everything", vec![all.clone()]),
        ("an actor", by_actor),
        ("a topic", by_topic),
        ("an actor and a topic", both),
        ("four years", brushed),
        ("a search", words.map(searching).into()),
    ]
}

fn partial(year: i32) -> Option<Partial> {
    match year.to_string().parse() {
        Ok(Edtf::Single(date, _)) => Some(date),
        _ => None,
    }
}
