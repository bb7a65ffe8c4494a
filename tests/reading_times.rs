//! The dates of the five default articles, against the hand-made truth.
#![cfg(feature = "reading")]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use chronique::{
    model::{Edtf, Record},
    read::{TimeContext, resolve_times},
};
use serde_json::{Value, json};

/// An article of the truth as a record with its zones, cut naively into sentences.
fn record_of(article: &Value) -> Record {
    let file = article["file"].as_str().unwrap();
    let text = std::fs::read_to_string(format!("corpus/raw/{file}")).unwrap();
    let letters: Vec<char> = text.chars().collect();
    let title = &article["title_span"];
    let mut zones = vec![(number(&article["body"]["start"]), number(&article["body"]["end"]))];
    if title.is_array() {
        zones.insert(0, (number(&title[0]), number(&title[1])));
    }
    let sentences: Vec<_> = zones.iter().flat_map(|zone| sentences(&letters, *zone)).collect();
    let spans = |spans: &[(usize, usize)]| -> Vec<Value> {
        spans.iter().map(|(start, end)| json!({"start": start, "end": end})).collect()
    };
    let passages: Vec<Value> = sentences
        .iter()
        .map(|(start, end)| {
            json!({"start": start, "end": end, "times": [7], "actors": [], "topics": [], "event": null})
        })
        .collect();
    serde_json::from_value(json!({
        "record": 1, "id": file, "source": file, "lang": "fr", "text": text, "title": null, "outlet": null,
        "agency": null, "byline": [], "published": {"edtf": null, "how": "unknown", "start": null, "end": null, "by": ""},
        "body": spans(&paragraphs(&letters, &zones)), "mentions": [], "times": [], "quotes": [], "topics": [],
        "passages": passages, "family": null, "warnings": [],
    }))
    .unwrap()
}

fn number(value: &Value) -> usize {
    value.as_u64().unwrap() as usize
}

fn paragraphs(letters: &[char], zones: &[(usize, usize)]) -> Vec<(usize, usize)> {
    zones.iter().flat_map(|zone| cut(letters, *zone, |letters, at| letters[at] == '\n')).collect()
}

fn sentences(letters: &[char], zone: (usize, usize)) -> Vec<(usize, usize)> {
    cut(letters, zone, |letters, at| {
        let after = |n: usize| letters.get(at + n).copied().unwrap_or(' ');
        letters[at] == '\n'
            || letters[at] == '.'
                && after(1).is_whitespace()
                && after(2).is_uppercase()
                && letters[at - 2] != ' '
    })
}

fn cut(
    letters: &[char],
    (from, to): (usize, usize),
    is_end: impl Fn(&[char], usize) -> bool,
) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    let mut start = from;
    for at in from..to {
        if is_end(letters, at) || at + 1 == to {
            cuts.push((start, at + 1));
            start = at + 1;
        }
    }
    cuts
}

/// A date that is scored: where it stands and its days.
struct Wanted {
    start: u32,
    end: u32,
    days: String,
}

/// The days that an EDTF value covers, as the truth writes them.
fn days(edtf: &str) -> String {
    let range = edtf.parse::<Edtf>().unwrap().range();
    let end =
        |day: Option<chronique::model::Day>, open: &str| day.map_or(open.to_string(), |day| day.to_string());
    format!("{}/{}", end(range.from, "0000-01-01"), end(range.to, "open"))
}

/// Strict, relaxed and value F over the five articles, 003 dated or not.
fn measure(date_003: Option<&str>) -> [f64; 3] {
    let truth: Value =
        serde_json::from_str(&std::fs::read_to_string("corpus/truth/five.json").unwrap()).unwrap();
    let (mut n_given, mut n_wanted, mut hits) = (0, 0, [0; 3]);
    for article in truth["documents"].as_object().unwrap().values() {
        let inferred = article["file"].as_str().unwrap().starts_with("003");
        let published = if inferred { date_003 } else { article["publication_date"]["value"].as_str() };
        let mut record = record_of(article);
        resolve_times(&mut record, TimeContext { published: published.map(|date| date.parse().unwrap()) });
        let (mut scored, mut unscored) = (Vec::new(), Vec::new());
        for time in article["temporal"].as_array().unwrap() {
            let said = |key: &str| time[key].as_str().unwrap_or_default();
            let counts = matches!(said("zone"), "title" | "body")
                && !said("interval").is_empty()
                && !["duration", "decade"].iter().any(|prefix| said("precision").starts_with(prefix))
                && !["duration", "deictic"].iter().any(|prefix| said("ref").starts_with(prefix));
            let (start, end) = (number(&time["start"]) as u32, number(&time["end"]) as u32);
            let wanted = Wanted { start, end, days: said("interval").to_string() };
            if counts { scored.push(wanted) } else { unscored.push(wanted) }
        }
        let given: Vec<_> = record
            .times
            .iter()
            .filter(|time| time.edtf.is_some())
            .filter(|time| {
                let over = |other: &Wanted| time.start < other.end && other.start < time.end;
                scored.iter().any(over) || !unscored.iter().any(over)
            })
            .collect();
        n_given += given.len();
        n_wanted += scored.len();
        for wanted in &scored {
            let over: Vec<_> =
                given.iter().filter(|time| time.start < wanted.end && wanted.start < time.end).collect();
            let right = |edtf: &Option<String>| edtf.as_ref().is_some_and(|edtf| days(edtf) == wanted.days);
            let exact = over.iter().any(|time| (time.start, time.end) == (wanted.start, wanted.end));
            let value = over.iter().any(|time| right(&time.edtf));
            if !exact || !value {
                println!("{} {}..{} wanted {}: {over:?}", record.id, wanted.start, wanted.end, wanted.days);
            }
            hits[0] += usize::from(exact);
            hits[1] += usize::from(!over.is_empty());
            hits[2] += usize::from(value);
        }
        passages_hold_their_times(&record);
    }
    hits.map(|n_hits| 2.0 * n_hits as f64 / (n_given + n_wanted) as f64)
}

fn passages_hold_their_times(record: &Record) {
    let held: Vec<u32> = record.passages.iter().flat_map(|passage| passage.times.clone()).collect();
    let all: Vec<u32> = (0..record.times.len() as u32).collect();
    assert_eq!(held, all, "{}", record.id);
}

#[test]
fn the_five_articles_with_one_undated() {
    let [strict, relaxed, value] = measure(None);
    println!("strict {strict:.3}, relaxed {relaxed:.3}, value {value:.3}");
    assert!(strict >= 0.88 && relaxed >= 0.92 && value >= 0.90, "{strict} {relaxed} {value}");
}

#[test]
fn the_five_articles_once_all_that_can_be_is_dated() {
    let [strict, relaxed, value] = measure(Some("2023-02-07"));
    println!("strict {strict:.3}, relaxed {relaxed:.3}, value {value:.3}");
    assert!(strict >= 0.93 && relaxed >= 0.97 && value >= 0.95, "{strict} {relaxed} {value}");
}
