//! The annotations of the default collection, as the measures want them.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

use std::{collections::BTreeSet, fs, path::PathBuf};

use chronique::{model::Edtf, text::fold};
use serde_json::Value;

/// A stretch in code points.
pub type Span = (u32, u32);

/// All of it.
pub struct Truth {
    pub documents: Vec<Document>,
    pub actors: Vec<KnownActor>,
}

/// An actor under all its names, folded; the first is the one the annotations use.
pub struct KnownActor {
    pub name: String,
    pub names: BTreeSet<String>,
}

/// One article.
pub struct Document {
    pub file: String,
    pub title: String,
    pub outlet: String,
    pub agency: String,
    pub byline: Vec<String>,
    pub published: Printed,
    pub body: Span,
    pub title_span: Option<Span>,
    /// Code points of title and body that are letters of the true body.
    pub body_letters: BTreeSet<u32>,
    pub mentions: Vec<TrueMention>,
    pub times: Vec<TrueTime>,
    /// Dates that are not scored: durations, and what lies outside title and body.
    pub other_times: Vec<Span>,
    pub quotes: Vec<(Span, String)>,
    pub topics: BTreeSet<String>,
    /// Which code points of the text are white space.
    pub spaces: BTreeSet<u32>,
}

/// When an article was printed, as far as its annotator could tell.
#[derive(Debug)]
pub enum Printed {
    /// It says so.
    Stated(Days),
    /// It states no day, and others tell it: an interval within its month that holds it is right.
    Inferred(String),
    /// Nothing tells it: no day is right, or an interval left open from this day or a later one.
    Unknown(String),
}

impl Printed {
    fn new(value: &Value) -> Self {
        let Some(day) = value["value"].as_str() else { return Self::Unknown(word(&value["not_before"])) };
        if word(&value["precision"]).starts_with("inferred") {
            return Self::Inferred(day.to_string());
        }
        Self::Stated(days(day).unwrap())
    }

    /// Whether these are the days of printing.
    pub fn is(&self, given: Option<&Days>) -> bool {
        match (self, given) {
            (Self::Stated(days), Some(given)) => given == days,
            (Self::Inferred(day), Some((Some(from), Some(to)))) => {
                (from..=to).contains(&day) && [from, to].iter().all(|end| end[..7] == day[..7])
            }
            (Self::Unknown(first), Some((Some(from), None))) => from >= first,
            (Self::Unknown(_), None) => true,
            _ => false,
        }
    }
}

pub struct TrueMention {
    pub at: Span,
    pub kind: String,
    pub actor: String,
    pub canonical: Vec<String>,
    pub surface: String,
}

pub struct TrueTime {
    pub at: Span,
    pub days: Days,
    pub surface: String,
}

/// First and last day; `None` is open.
pub type Days = (Option<String>, Option<String>);

/// As the measures compare: folded, white space squeezed, marks at the ends left out.
pub fn bare(text: &str) -> String {
    let folded = fold(&text.replace('…', "..."));
    folded.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches([' ', '.', '\'', '"']).to_string()
}

/// The days of an EDTF value.
pub fn days(edtf: &str) -> Option<Days> {
    let range = edtf.parse::<Edtf>().ok()?.range();
    Some((range.from.map(|day| day.to_string()), range.to.map(|day| day.to_string())))
}

/// An article as received.
pub fn raw(file: &str) -> String {
    corpus(&format!("raw/{file}"))
}

/// Reads the annotations.
pub fn truth() -> Truth {
    let truth: Value = serde_json::from_str(&corpus("truth/five.json")).unwrap();
    let actors = values(&truth["actors"]).into_iter().map(|actor| {
        let name = word(&actor["name"]);
        let names = list(&actor["aliases"]).iter().map(word).chain([name.clone()]);
        KnownActor { names: names.map(|name| bare(&name)).collect(), name }
    });
    Truth {
        documents: values(&truth["documents"]).iter().map(|value| document(value)).collect(),
        actors: actors.collect(),
    }
}

fn corpus(path: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join("corpus").join(path)).unwrap()
}

/// The values of a list, or of an object.
fn values(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        Value::Object(object) => object.values().collect(),
        _ => Vec::new(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}

fn number(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

fn span(value: &Value) -> Span {
    (number(&value["start"]), number(&value["end"]))
}

fn pair(value: &Value) -> Option<Span> {
    let [start, end] = list(value) else { return None };
    Some((number(start), number(end)))
}

fn in_zone(value: &Value) -> bool {
    matches!(value["zone"].as_str(), Some("title" | "body"))
}

fn document(value: &Value) -> Document {
    let file = word(&value["file"]);
    let letters: Vec<char> = raw(&file).chars().collect();
    let spaces =
        (0u32..).zip(&letters).filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at).collect();
    let body = span(&value["body"]);
    let byline = match &value["byline"] {
        Value::Null => Vec::new(),
        Value::Array(names) => names.iter().map(word).collect(),
        name => vec![word(name)],
    };
    let surface = |at: Span| letters[at.0 as usize..at.1 as usize].iter().collect::<String>();
    let mentions =
        list(&value["actor_mentions"]).iter().filter(|mention| in_zone(mention)).map(|mention| TrueMention {
            at: span(mention),
            kind: word(&mention["type"]),
            actor: word(&mention["ids"][0]),
            canonical: list(&mention["canonical"]).iter().map(word).collect(),
            surface: surface(span(mention)),
        });
    let (times, other_times) = times(&value["temporal"], &surface);
    Document {
        title: word(&value["title"]),
        outlet: word(&value["publisher"]),
        agency: word(&value["agency"]),
        byline,
        published: Printed::new(&value["publication_date"]),
        title_span: pair(&value["title_span"]),
        body_letters: body_letters(&value["body"], body, &spaces),
        mentions: mentions.collect(),
        times,
        other_times,
        quotes: list(&value["quotes"]).iter().map(|quote| (span(quote), word(&quote["speaker"]))).collect(),
        topics: list(&value["topics"]).iter().map(word).collect(),
        file,
        body,
        spaces,
    }
}

fn body_letters(value: &Value, body: Span, spaces: &BTreeSet<u32>) -> BTreeSet<u32> {
    let mut letters: BTreeSet<u32> = (body.0..body.1).filter(|at| !spaces.contains(at)).collect();
    for cuts in ["interior_boilerplate", "captions_inside"] {
        for (start, end) in list(&value[cuts]).iter().filter_map(pair) {
            letters.retain(|at| !(start..end).contains(at));
        }
    }
    letters
}

/// The dates that are scored, and the others.
fn times(value: &Value, surface: &impl Fn(Span) -> String) -> (Vec<TrueTime>, Vec<Span>) {
    let (mut scored, mut others) = (Vec::new(), Vec::new());
    for time in list(value) {
        let said = |key: &str| time[key].as_str().unwrap_or_default();
        let is_point = !["duration", "decade"].iter().any(|kind| said("precision").starts_with(kind))
            && !["duration", "deictic"].iter().any(|kind| said("ref").starts_with(kind));
        let at = span(time);
        match days(&said("interval").replace("open", "..")) {
            Some(days) if in_zone(time) && is_point => {
                scored.push(TrueTime { at, days, surface: surface(at) });
            }
            _ => others.push(at),
        }
    }
    (scored, others)
}
