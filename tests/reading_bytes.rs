//! Any bytes at all end in records, or in errors that name their file: never in a panic, and never
//! in a place that is none.

use std::sync::LazyLock;

use chronique::{
    model::Record,
    read::{
        self, Lexicon, RawArticle,
        intake::{Intake, read_file},
    },
};
use proptest::{collection::vec, prelude::*};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::shipped);

/// Reads a file as the command does; the records.
fn read_bytes(source: &str, bytes: &[u8]) -> Vec<Record> {
    let (found, errors) = read_file("a", source, bytes);
    assert!(
        !found.is_empty() || !errors.is_empty() || bytes.trim_ascii().is_empty() || !source.contains("txt")
    );
    for error in &errors {
        assert!(error.to_string().starts_with(source), "{error}");
    }
    found
        .into_iter()
        .filter_map(|intake| match intake {
            Intake::Article(article) => Some(read::read(&article, &LEXICON)),
            Intake::Record(_) => None,
        })
        .inspect(check)
        .collect()
}

fn read_text(text: &str) -> Record {
    let article = RawArticle { source: "a.txt".into(), text: text.into(), ..RawArticle::default() };
    let record = read::read(&article, &LEXICON);
    check(&record);
    record
}

/// Every place of a record is a place of its text, and its body lies in order.
fn check(record: &Record) {
    let n_chars = record.text.chars().count() as u32;
    let is_place = |start: u32, end: u32| start <= end && end <= n_chars;
    let mut last = 0;
    for span in &record.body {
        assert!(is_place(span.start, span.end) && span.start >= last, "{span:?}");
        last = span.end;
    }
    assert!(record.title.iter().all(|title| is_place(title.start, title.end)));
    assert!(record.mentions.iter().all(|found| is_place(found.start, found.end)));
    assert!(record.times.iter().all(|found| is_place(found.start, found.end)));
    assert!(record.quotes.iter().all(|found| is_place(found.start, found.end)));
    assert!(record.passages.iter().all(|found| is_place(found.start, found.end)));
}

/// What articles are made of, and what breaks them.
fn fragment() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Le président ",
        "Mme Diallo ",
        "a déclaré ",
        "mardi dernier ",
        "du 6 au 8 février ",
        "l'année dernière",
        "« ",
        " »",
        "“",
        "”",
        "\"",
        ", a-t-il dit. ",
        ". ",
        "\n",
        "\n\n",
        "\r\n",
        "M. ",
        "Moscou ",
        "(AFP) - ",
        "Publié le 3 mars 2021 par ",
        "Par ",
        "© 2020 ",
        "Lire aussi : ",
        "Accueil > ",
        "1er ",
        "2023-02-",
        "13/",
        "il y a trois ",
        "depuis 2013",
        "fin ",
        "\u{a0}",
        "\u{202f}",
        "\u{feff}",
        "\u{200f}",
        "é",
        "e\u{301}",
        "\u{1f600}",
        "œ",
        "ﷺ",
        "İ",
        "ẞ",
        "l’",
        "d'",
        "-",
        "–",
        "…",
        "date 2023-02 ",
        "BAMAKO, 5 février (Reuters) - ",
    ]);
    prop_oneof![8 => words.prop_map(str::to_string), 1 => any::<String>()]
}

fn markup() -> impl Strategy<Value = String> {
    let tags = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<div class='entry-content'>",
        "<article>",
        "</article>",
        "<h1>",
        "</h1>",
        "<li>",
        "<ul>",
        "</ul>",
        "<td>",
        "<tr>",
        "<table>",
        "</table>",
        "<br>",
        "<b>",
        "</i>",
        "<i>",
        "<a href=x>",
        "</a>",
        "<script type='application/ld+json'>",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Un titre\"}",
        "</script>",
        "<time datetime='2020-01-01'>",
        "<title>",
        "</title>",
        "<svg>",
        "<!--",
        "-->",
        "<nav>",
        "&eacute;",
        "&#0;",
        "&#x110000;",
        "&",
        "<",
        "<form>",
        "<figcaption>",
        "<meta name=author content='A B'>",
        "<template>",
        "<noscript>",
        "<frameset>",
        "<plaintext>",
        "<pre>\n\n",
        "<h2 itemprop=headline>",
        "</body>",
    ]);
    prop_oneof![2 => tags.prop_map(str::to_string), 1 => fragment()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_any_file(bytes in vec(any::<u8>(), 0..300), ending in "txt|html|csv|tsv|ndjson|jsonl|pdf") {
        read_bytes(&format!("a.{ending}"), &bytes);
    }

    #[test]
    fn any_french(fragments in vec(fragment(), 0..60)) {
        read_text(&fragments.concat());
    }

    #[test]
    fn any_page(fragments in vec(markup(), 0..60)) {
        read_bytes("a.html", fragments.concat().as_bytes());
    }

    #[test]
    fn any_table(rows in vec(vec(fragment(), 0..6), 0..8), mark in "[,;\t]") {
        let rows: Vec<String> = rows.iter().map(|row| row.join(&mark)).collect();
        read_bytes("a.csv", format!("id{mark}title{mark}text\n{}", rows.join("\n")).as_bytes());
    }

    #[test]
    fn any_objects(texts in vec((fragment(), vec(fragment(), 0..20)), 0..6)) {
        let lines: Vec<String> = texts
            .iter()
            .map(|(title, text)| serde_json::json!({"title": title, "text": text.concat()}).to_string())
            .collect();
        read_bytes("a.ndjson", lines.join("\n").as_bytes());
    }
}

#[test]
fn one_endless_line() {
    let record = read_text(&"Le fleuve a débordé mardi. ".repeat(20_000));
    assert_eq!(record.passages.len(), 20_000);
}

#[test]
fn a_hundred_thousand_quotation_marks() {
    for mark in ["« ", "“", "\"", "« “ ", "»", "(", "'"] {
        read_text(&format!("Il a dit : {}la pluie{}", mark.repeat(100_000), " »".repeat(50)));
    }
}

#[test]
fn a_hundred_thousand_tags() {
    for (open, n_texts) in
        [("<div>", 1), ("<b><i>", 1), ("<p>", 1), ("<ul><li>", 1), ("<a href=x>", 1), ("<b class=x><p>", 1)]
    {
        let page = format!("{}Le fleuve a débordé mardi.", open.repeat(100_000));
        assert_eq!(read_bytes("a.html", page.as_bytes()).len(), n_texts, "{open}");
    }
    let attributes: Vec<String> = (0..50_000).map(|nth| format!(" a{nth}=x")).collect();
    let attributes = attributes.concat();
    read_bytes("a.html", format!("<p{attributes}>Le fleuve a débordé mardi.").as_bytes());
}

#[test]
fn text_from_right_to_left_is_kept() {
    let record =
        read_text("فاز الفريق الوطني بالمباراة مساء الأحد أمام جمهور كبير في الملعب البلدي بالعاصمة.");
    assert_eq!(record.lang.as_deref(), Some("ar"));
}
