//! What the five default articles say of themselves: title, outlet, byline, agency, date, body.
//!
//! The floors are those of the annotated truth; offsets there count code points.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot read its data fails"
)]

use std::{collections::BTreeSet, fs, path::PathBuf};

use chronique::{
    read::{Lexicon, RawArticle, layout::layout, metadata::metadata},
    text::fold,
};
use serde_json::Value;

fn corpus(path: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join("corpus").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// As the measures compare: letters folded, white space squeezed, marks at the ends left out.
fn bare(text: &str) -> String {
    let folded = fold(&text.replace('…', "..."));
    folded.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches([' ', '.', '\'', '"']).to_string()
}

fn solid(text: &str, from: usize, to: usize) -> BTreeSet<usize> {
    text.chars()
        .enumerate()
        .skip(from)
        .take(to - from)
        .filter(|(_, letter)| !letter.is_whitespace())
        .map(|(at, _)| at)
        .collect()
}

fn code_point(text: &str, byte: usize) -> usize {
    text[..byte].chars().count()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn true_body(text: &str, body: &Value) -> BTreeSet<usize> {
    let mut kept = solid(text, number(&body["start"]), number(&body["end"]));
    for key in ["interior_boilerplate", "captions_inside"] {
        for cut in body[key].as_array().into_iter().flatten() {
            for at in number(&cut[0])..number(&cut[1]) {
                kept.remove(&at);
            }
        }
    }
    kept
}

#[test]
#[expect(clippy::too_many_lines, reason = "one measure after another on the same article")]
fn the_five_articles_say_who_when_and_what() {
    let truth: Value = serde_json::from_str(&corpus("truth/five.json")).unwrap();
    let lexicon = Lexicon::default();
    let (mut n_shared, mut n_kept, mut n_true) = (0, 0, 0);
    let mut wrong = Vec::new();
    for (id, article) in truth["documents"].as_object().expect("documents by id") {
        let file = article["file"].as_str().unwrap();
        let text = corpus(&format!("raw/{file}"));
        let raw = RawArticle {
            id: id.clone(),
            source: file.to_string(),
            text: text.clone(),
            ..RawArticle::default()
        };
        let layout = layout(&raw, &lexicon.outlets);
        let read = metadata(&raw, &layout, &lexicon);

        let title = layout.title.as_ref().map_or("", |(at, _)| &text[at.clone()]);
        let published = read.published.as_ref().map(|date| date.edtf.to_string());
        println!(
            "{id}: {title:?} {:?} {:?} {:?} {:?}",
            read.outlet, read.agency, read.byline, read.published
        );
        let mut expect = |what: &str, got: String, wanted: String| {
            if got != wanted {
                wrong.push(format!("{id} {what}: {got:?}, not {wanted:?}"));
            }
        };
        let word = |value: &Value| bare(value.as_str().unwrap_or_default());
        expect("title", bare(title), word(&article["title"]));
        expect("outlet", bare(read.outlet.as_deref().unwrap_or_default()), word(&article["publisher"]));
        expect("agency", bare(read.agency.as_deref().unwrap_or_default()), word(&article["agency"]));
        let mut byline: Vec<String> = read.byline.iter().map(|name| bare(name)).collect();
        byline.sort();
        let mut authors: Vec<String> = match &article["byline"] {
            Value::Array(names) => names.iter().map(word).collect(),
            Value::Null => Vec::new(),
            name => vec![word(name)],
        };
        authors.sort();
        expect("byline", byline.join(", "), authors.join(", "));
        // 003 states no date anywhere: gathering infers it.
        let day = article["publication_date"]["value"].as_str().filter(|_| id != "003");
        expect("published", published.unwrap_or_default(), day.unwrap_or_default().to_string());

        let true_body = true_body(&text, &article["body"]);
        let kept: BTreeSet<usize> = layout
            .body
            .iter()
            .flat_map(|at| solid(&text, code_point(&text, at.start), code_point(&text, at.end)))
            .collect();
        n_shared += true_body.intersection(&kept).count();
        n_kept += kept.len();
        n_true += true_body.len();
        let shown = |at: Vec<&usize>| {
            let letters: Vec<char> = text.chars().collect();
            at.into_iter().map(|at| letters[*at]).collect::<String>()
        };
        println!("  missed {:?}", shown(true_body.difference(&kept).collect()));
        println!("  too much {:?}", shown(kept.difference(&true_body).collect()));
    }
    let body = 2.0 * n_shared as f64 / (n_kept + n_true) as f64;
    println!("body F {body:.4}");
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(body >= 0.99, "body F {body}");
}
