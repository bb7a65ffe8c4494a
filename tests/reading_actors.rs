//! How well actors are read in the five annotated articles, by the project's own measures,
//! with title and body as the truth has them.
#![expect(clippy::panic, clippy::expect_used, reason = "a test that cannot read its truth has failed")]

use std::{fs, path::Path};

use chronique::{
    model::{Edtf, PublishedHow},
    read::{
        Lexicon,
        actors::actors,
        reading::{Bytes, FoundMention, Metadata, PublishedDate, Reading},
    },
    text::{CodePoints, fold, words},
};
use serde_json::Value;

struct True {
    start: u32,
    end: u32,
    kind: String,
    id: String,
    canonical: Vec<String>,
}

struct Measured {
    found: [usize; 2],
    names: [usize; 2],
    described: [usize; 2],
    right: [usize; 2],
    named: [usize; 2],
    pairs: Vec<(String, String)>,
    slips: Vec<String>,
}

fn number(value: &Value) -> u32 {
    value.as_u64().map_or(0, |number| number as u32)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}

fn list(value: &Value) -> Vec<Value> {
    match value {
        Value::Array(all) => all.clone(),
        Value::Object(all) => all.values().cloned().collect(),
        _ => Vec::new(),
    }
}

/// Sentences, naively: after a stop and a space before a capital, but for « M. », and at line ends.
fn sentences(text: &str, zone: &Bytes) -> Vec<Bytes> {
    let mut cuts = vec![zone.start];
    let inside = &text[zone.clone()];
    for (at, letter) in inside.char_indices() {
        let before = &inside[..at];
        let after = inside[at + letter.len_utf8()..].trim_start();
        let stop = matches!(letter, '.' | '!' | '?' | '…')
            && !before.ends_with(" M")
            && !before.ends_with("\nM")
            && inside[at + letter.len_utf8()..].starts_with(char::is_whitespace)
            && after.starts_with(|next: char| next.is_uppercase() || next == '«');
        if stop || letter == '\n' {
            cuts.push(zone.start + at + letter.len_utf8());
        }
    }
    cuts.push(zone.end);
    cuts.windows(2)
        .map(|pair| pair[0]..pair[1])
        .filter(|range| !text[range.clone()].trim().is_empty())
        .collect()
}

fn read(document: &Value, raw: &str) -> Vec<(FoundMention, u32, u32)> {
    let points = CodePoints::of(raw);
    let bytes = |start: u32, end: u32| points.to_byte(raw, start)..points.to_byte(raw, end);
    let mut zones = Vec::new();
    let title = list(&document["title_span"]);
    if let [start, end] = title.as_slice() {
        zones.push(bytes(number(start), number(end)));
    }
    zones.push(bytes(number(&document["body"]["start"]), number(&document["body"]["end"])));
    let published =
        document["publication_date"]["value"].as_str().and_then(|value| value.parse::<Edtf>().ok());
    let metadata = Metadata {
        published: published.map(|edtf| PublishedDate {
            edtf: Some(edtf),
            how: PublishedHow::Stated,
            at: None,
            by: String::new(),
        }),
        ..Metadata::default()
    };
    let reading = Reading {
        text: raw,
        words: words(raw).collect(),
        sentences: zones.iter().flat_map(|zone| sentences(raw, zone)).collect(),
        zones,
        metadata: &metadata,
    };
    actors(&reading, &Lexicon::shipped())
        .into_iter()
        .map(|mention| {
            let (start, end) = (points.at_byte(raw, mention.at.start), points.at_byte(raw, mention.at.end));
            (mention, start, end)
        })
        .collect()
}

fn measure(truth: &Value, root: &Path) -> Measured {
    let mut measured = Measured {
        found: [0; 2],
        names: [0; 2],
        described: [0; 2],
        right: [0; 2],
        named: [0; 2],
        pairs: Vec::new(),
        slips: Vec::new(),
    };
    for document in list(&truth["documents"]) {
        let file = text(&document["file"]);
        let raw = fs::read_to_string(root.join("corpus/raw").join(&file)).expect("the article is there");
        let given = read(&document, &raw);
        let wanted: Vec<True> = list(&document["actor_mentions"])
            .iter()
            .filter(|mention| matches!(mention["zone"].as_str(), Some("title" | "body")))
            .map(|mention| True {
                start: number(&mention["start"]),
                end: number(&mention["end"]),
                kind: text(&mention["type"]),
                id: text(&mention["ids"][0]),
                canonical: list(&mention["canonical"]).iter().map(text).collect(),
            })
            .collect();
        compare(truth, &raw, &wanted, &given, &mut measured);
    }
    measured
}

fn compare(
    truth: &Value,
    raw: &str,
    wanted: &[True],
    given: &[(FoundMention, u32, u32)],
    measured: &mut Measured,
) {
    let points = CodePoints::of(raw);
    let over = |one: &True, start: u32, end: u32| one.start < end && start < one.end;
    for one in wanted {
        let mut best: Option<(&FoundMention, u32, u32)> = None;
        for (mention, start, end) in given.iter().filter(|(_, start, end)| over(one, *start, *end)) {
            let shared = one.end.min(*end) - one.start.max(*start);
            let whole = one.end.max(*end) - one.start.min(*start);
            if best.is_none_or(|(_, top_shared, top_whole)| shared * top_whole > top_shared * whole) {
                best = Some((mention, shared, whole));
            }
        }
        let surface = points.slice(raw, one.start, one.end);
        if one.kind == "nominal" {
            measured.described[1] += 1;
            measured.described[0] += usize::from(best.is_some());
            continue;
        }
        measured.found[1] += 1;
        measured.found[0] += usize::from(best.is_some());
        if matches!(one.kind.as_str(), "name" | "metonym") {
            measured.names[1] += 1;
            measured.names[0] += usize::from(best.is_some());
        }
        let Some((mention, ..)) = best else {
            measured.slips.push(format!("missed {surface} ({})", one.id));
            continue;
        };
        measured.pairs.push((one.id.clone(), mention.actor.clone()));
        measured.named[1] += 1;
        let bears = bears(truth, &mention.name, &one.canonical);
        measured.named[0] += usize::from(bears);
        if !bears {
            measured.slips.push(format!("{surface}: {} is not {:?}", mention.name, one.canonical));
        }
    }
    for (mention, start, end) in given {
        measured.right[1] += 1;
        let is_right = wanted.iter().any(|one| over(one, *start, *end));
        measured.right[0] += usize::from(is_right);
        if !is_right {
            measured.slips.push(format!(
                "added {} ({}, {})",
                points.slice(raw, *start, *end),
                mention.actor,
                mention.by
            ));
        }
    }
}

fn bears(truth: &Value, name: &str, canonical: &[String]) -> bool {
    let plain = |text: &str| fold(text).trim_matches([' ', '.', '\'', '"']).to_string();
    list(&truth["actors"]).iter().filter(|actor| canonical.contains(&text(&actor["name"]))).any(|actor| {
        let names =
            list(&actor["aliases"]).iter().map(text).chain([text(&actor["name"])]).collect::<Vec<_>>();
        names.iter().any(|other| plain(other) == plain(name))
    })
}

fn b_cubed(pairs: &[(String, String)]) -> f64 {
    let side = |by_truth: bool| {
        let of = |pair: &(String, String)| if by_truth { pair.0.clone() } else { pair.1.clone() };
        let share = |pair: &(String, String)| {
            let same = pairs.iter().filter(|other| *other == pair).count();
            let all = pairs.iter().filter(|other| of(other) == of(pair)).count();
            same as f64 / all as f64
        };
        pairs.iter().map(share).sum::<f64>() / pairs.len().max(1) as f64
    };
    let (recall, precision) = (side(true), side(false));
    2.0 * precision * recall / (precision + recall)
}

#[test]
fn the_five_articles_hold_the_floors() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let truth = fs::read_to_string(root.join("corpus/truth/five.json")).expect("the truth is there");
    let truth: Value = serde_json::from_str(&truth).unwrap_or_else(|error| panic!("five.json: {error}"));
    let measured = measure(&truth, root);
    let share = |of: [usize; 2]| of[0] as f64 / of[1].max(1) as f64;
    let table = [
        ("mentions.found", share(measured.found), 0.95),
        ("mentions.names", share(measured.names), 0.98),
        ("mentions.right", share(measured.right), 0.93),
        ("mentions.described", share(measured.described), 0.5),
        ("actors.b3", b_cubed(&measured.pairs), 0.95),
        ("actors.name", share(measured.named), 0.95),
    ];
    for (row, value, _) in table {
        println!("{row:20} {value:.3}");
    }
    println!("{}", measured.slips.join("\n"));
    for (row, value, floor) in table {
        assert!(value >= floor, "{row} {value:.3} is under its floor {floor}");
    }
}
