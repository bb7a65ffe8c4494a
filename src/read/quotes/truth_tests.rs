//! The five annotated articles, with the mentions of the annotation: spans and speakers.

use serde_json::Value;

use crate::{
    model::{Form, Kind},
    read::{
        Lexicon,
        reading::{FoundMention, Metadata, Reading},
        topics::{article_topics, topic_hits},
    },
    text::CodePoints,
};

const TRUTH: &str = include_str!("../../../corpus/truth/five.json");
const ARTICLES: [(&str, &str); 5] = [
    ("000_15d1d94a44aabbd9.txt", include_str!("../../../corpus/raw/000_15d1d94a44aabbd9.txt")),
    ("001_53bd0b684726b4b5.txt", include_str!("../../../corpus/raw/001_53bd0b684726b4b5.txt")),
    ("002_3fc6218dd45e490e.txt", include_str!("../../../corpus/raw/002_3fc6218dd45e490e.txt")),
    ("003_dd3d7fd2c5bf0fda.txt", include_str!("../../../corpus/raw/003_dd3d7fd2c5bf0fda.txt")),
    ("004_1b8149d5caa079a4.txt", include_str!("../../../corpus/raw/004_1b8149d5caa079a4.txt")),
];

/// True positives, given, wanted: what an F needs.
#[derive(Default)]
struct Counts(usize, usize, usize);

impl Counts {
    fn f(&self) -> f64 {
        2.0 * self.0 as f64 / (self.1 + self.2).max(1) as f64
    }
}

fn number(value: &Value, key: &str) -> u32 {
    value[key].as_u64().unwrap_or_default() as u32
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn kind(name: &str) -> Kind {
    match name {
        "person" => Kind::Person,
        "state" | "country" => Kind::State,
        "place" | "city" | "region" => Kind::Place,
        "armed group" => Kind::ArmedGroup,
        "company" => Kind::Company,
        _ => Kind::Organisation,
    }
}

/// The title's line and the paragraphs of the body, what stands between them left out.
fn zones(document: &Value, text: &str, points: &CodePoints) -> Vec<core::ops::Range<usize>> {
    let byte = |at: u64| points.to_byte(text, at as u32);
    let mut zones = Vec::new();
    if let [start, end] = list(document, "title_span") {
        zones.push(byte(start.as_u64().unwrap_or_default())..byte(end.as_u64().unwrap_or_default()));
    }
    let (start, end) =
        (byte(number(&document["body"], "start").into()), byte(number(&document["body"], "end").into()));
    let out: Vec<_> = list(&document["body"], "interior_boilerplate")
        .iter()
        .map(|pair| byte(pair[0].as_u64().unwrap_or_default())..byte(pair[1].as_u64().unwrap_or_default()))
        .collect();
    let mut at = start;
    for line in text[start..end].split_inclusive('\n') {
        let solid = line.trim();
        let from = at + (line.len() - line.trim_start().len());
        if !solid.is_empty() && !out.iter().any(|out| out.start <= from && from < out.end) {
            zones.push(from..from + solid.len());
        }
        at += line.len();
    }
    zones
}

fn mentions(document: &Value, actors: &Value, text: &str, points: &CodePoints) -> Vec<FoundMention> {
    let mention = |one: &Value| {
        let actor = one["ids"][0].as_str().unwrap_or_default();
        FoundMention {
            at: points.to_byte(text, number(one, "start"))..points.to_byte(text, number(one, "end")),
            actor: actor.to_string(),
            name: actors[actor]["name"].as_str().unwrap_or_default().to_string(),
            kind: kind(actors[actor]["kind"].as_str().unwrap_or_default()),
            form: Form::Name,
            by: String::new(),
        }
    };
    list(document, "actor_mentions").iter().map(mention).collect()
}

#[test]
fn the_five_articles() {
    let truth: Value = serde_json::from_str(TRUTH).unwrap_or_default();
    let lexicon = Lexicon::default();
    let mut report: Vec<String> = Vec::new();
    let (mut spans, mut topics, mut n_right) = (Counts::default(), Counts::default(), 0usize);
    let documents = truth["documents"].as_object().map(|all| all.values().collect()).unwrap_or_default();
    let documents: Vec<&Value> =
        if let Value::Array(all) = &truth["documents"] { all.iter().collect() } else { documents };
    for document in documents {
        let file = document["file"].as_str().unwrap_or_default();
        let Some((_, text)) = ARTICLES.iter().find(|(name, _)| *name == file) else { continue };
        let points = CodePoints::of(text);
        let mentions = mentions(document, &truth["actors"], text, &points);
        let zones = zones(document, text, &points);
        let metadata = Metadata::default();
        let reading = Reading::of(text, zones.clone(), zones, &metadata);
        let found = super::spoken(&reading, &mentions, &lexicon).0;
        spans.1 += found.len();
        for wanted in list(document, "quotes") {
            spans.2 += 1;
            let (start, end) =
                (points.to_byte(text, number(wanted, "start")), points.to_byte(text, number(wanted, "end")));
            let same = found.iter().find(|quote| {
                let shared = quote.at.end.min(end).saturating_sub(quote.at.start.max(start));
                shared * 10 >= 8 * (end - start).max(quote.at.len())
            });
            let speaker = same.and_then(|quote| quote.speaker.as_deref());
            spans.0 += usize::from(same.is_some());
            n_right += usize::from(same.is_some() && speaker == wanted["speaker_id"].as_str());
            if same.is_none() || speaker != wanted["speaker_id"].as_str() {
                report.push(format!("{file} {start}: wanted {}, got {same:?}", wanted["speaker_id"]));
            }
        }
        for quote in &found {
            report.push(format!("{file} {:?} {} {}", quote.speaker, &text[quote.at.clone()], quote.by));
        }
        let given = article_topics(&reading, &topic_hits(&reading, &lexicon), &lexicon);
        let given: Vec<&str> = given.iter().map(|topic| topic.topic.id()).collect();
        let wanted: Vec<&str> = list(document, "topics").iter().filter_map(Value::as_str).collect();
        report.push(format!("{file} topics {given:?}, wanted {wanted:?}"));
        topics.1 += given.len();
        topics.2 += wanted.len();
        topics.0 += given.iter().filter(|topic| wanted.contains(topic)).count();
    }
    let speakers = n_right as f64 / spans.0.max(1) as f64;
    let report = report.join("\n");
    assert!(spans.2 > 0, "the truth has quotations");
    assert!(spans.f() >= 0.95, "{report}\nquotes.span {:.3}", spans.f());
    assert!(speakers >= 0.94, "{report}\nquotes.speaker {speakers:.3}");
    assert!(topics.f() >= 0.70, "{report}\ntopics {:.3}", topics.f());
}
