//! `annotate`: records of whatever is given, and a word about whatever cannot be read.

use std::fs;

use crate::{HARVEST, STRIKE, folder, records, run};

#[test]
fn annotate_prints_one_record_per_article_and_nothing_else() {
    let place =
        folder("annotate", &[("a/mil.txt", HARVEST), ("a/2021/grève.v1.txt", STRIKE), ("a/notes.md", b"x")]);
    let outcome = run(&place, &["annotate", "a"], "");
    let records = records(&outcome.out);
    let ids: Vec<&str> = records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["2021/grève.v1", "mil"]);
    assert_eq!(records[0].source, "2021/grève.v1.txt");
    assert_eq!(records[1].text.as_bytes(), HARVEST);
}

#[test]
fn text_that_is_not_utf8_is_read_and_named() {
    let place = folder(
        "latin",
        &[("a/latin.txt", b"Les \xe9lections ont \xe9t\xe9 report\xe9es."), ("a/good.txt", STRIKE)],
    );
    let outcome = run(&place, &["annotate", "a"], "");
    let texts: Vec<String> = records(&outcome.out).into_iter().map(|record| record.text).collect();
    assert!(texts.iter().any(|text| text.contains("élections ont été reportées")), "{texts:?}");
    assert_eq!(outcome.status, Some(3));
    assert!(outcome.err.contains("chronique: latin.txt: "), "{}", outcome.err);
}

#[test]
fn files_that_a_system_keeps_for_itself_are_passed_by() {
    let place = folder(
        "hidden",
        &[("a/x.txt", STRIKE), ("a/._x.txt", b"\0\x05\x16\x07 Mac"), ("a/.cache/y.txt", HARVEST)],
    );
    let outcome = run(&place, &["annotate", "a"], "");
    assert_eq!((outcome.status, outcome.err.as_str()), (Some(0), ""));
    assert_eq!(records(&outcome.out).len(), 1);
    assert_eq!(records(&run(&place, &["annotate", "a/.cache/y.txt"], "").out).len(), 1);
}

#[test]
fn metadata_beside_the_articles_is_no_article() {
    let table = "id,url\nx.txt,https://example.org/x\n";
    let place = folder("metadata", &[("a/x.txt", STRIKE), ("a/metadata.csv", table.as_bytes())]);
    let found = records(&run(&place, &["annotate", "a"], "").out);
    let urls: Vec<Option<&str>> = found.iter().map(|record| record.url.as_deref()).collect();
    assert_eq!(urls, [Some("https://example.org/x")]);
    // The file alone, or every file of the folder by name: its folder's table still counts.
    for given in [&["annotate", "a/x.txt"][..], &["annotate", "a/x.txt", "a/metadata.csv"]] {
        let outcome = run(&place, given, "");
        let found = records(&outcome.out);
        let urls: Vec<Option<&str>> = found.iter().map(|record| record.url.as_deref()).collect();
        assert_eq!(urls, [Some("https://example.org/x")], "{given:?}: {}", outcome.err);
    }
}

#[test]
fn rows_of_metadata_about_no_file_are_named() {
    let table = "id,date\nx.txt,2020-05\nxx.txt,2020-06\n";
    let place = folder("unused", &[("a/x.txt", STRIKE), ("a/metadata.csv", table.as_bytes())]);
    let outcome = run(&place, &["annotate", "a"], "");
    assert_eq!(outcome.status, Some(3));
    let expected = "chronique: metadata.csv: row “xx” is about no file beside or below it; check its id\n";
    assert!(outcome.err.contains(expected), "{}", outcome.err);
    // One file of many: the other rows are no mistake.
    let table = "id,date\nx.txt,2020-05\ny.txt,2020-06\n";
    fs::write(place.join("a/metadata.csv"), table).unwrap();
    let outcome = run(&place, &["annotate", "a/x.txt"], "");
    assert!(!outcome.err.contains("metadata.csv"), "{}", outcome.err);
}

#[test]
fn a_row_has_its_title_in_its_text() {
    let rows = "id,title,text\nr1,Grève au port de Sète,Les dockers ont cessé le travail jeudi.\n";
    let place = folder("row-title", &[("rows.csv", rows.as_bytes())]);
    let found = records(&run(&place, &["annotate", "rows.csv"], "").out);
    let record = &found[0];
    assert_eq!(record.text, "Grève au port de Sète\n\nLes dockers ont cessé le travail jeudi.");
    let title = record.title.as_ref().unwrap();
    assert_eq!((title.start, title.end), (0, 21));
    assert_eq!((record.body[0].start, record.body.len()), (23, 1));
}

#[test]
fn an_article_in_another_language_is_kept_and_said_so() {
    let english = "The port of Durban was closed on Monday, said the minister of transport, after the storm \
                   that has hit the coast of South Africa. Two ships were moved to Richards Bay.";
    let place = folder("english", &[("en.txt", english.as_bytes())]);
    let outcome = run(&place, &["annotate", "en.txt"], "");
    assert_eq!(outcome.status, Some(3));
    assert!(
        outcome.err.contains("en.txt: in another language (“en”): kept and searchable"),
        "{}",
        outcome.err
    );
    let found = records(&outcome.out);
    assert_eq!((found[0].lang.as_deref(), found[0].times.len(), found[0].quotes.len()), (Some("en"), 0, 0));
    assert_eq!(found[0].passages.len(), 2);
}

/// Strange files, each with words that standard error must hold about it; none for those that are
/// read without remark.
fn strange_files() -> Vec<(&'static str, Vec<u8>, Option<&'static str>)> {
    let utf_16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let sentence = "Le maire de Thiès a ouvert jeudi la foire agricole devant une foule nombreuse.";
    let header: Vec<String> = (0..1000).map(|nth| format!("colonne{nth}")).collect();
    let wide = format!("{},text\n{}{sentence}\n", header.join(","), ",".repeat(1000));
    vec![
        ("binary.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0".to_vec(), Some("not a text")),
        ("empty.txt", Vec::new(), Some("the file is empty")),
        ("newlines.txt", vec![b'\n'; 5000], Some("the file is empty")),
        ("quotes.txt", "« ".repeat(100_000).into_bytes(), Some("")),
        (
            "rtl.txt",
            "افتتح رئيس البلدية المعرض الزراعي يوم الخميس أمام حشد كبير من الناس في المدينة.".into(),
            Some("in another language"),
        ),
        ("marked.txt", [b"\xff\xfe".to_vec(), utf_16(sentence)].concat(), None),
        ("unmarked.txt", utf_16(sentence), Some("UTF-16LE")),
        ("wide.csv", wide.into_bytes(), None),
        ("unclosed.csv", format!("id,text\n1,\"{sentence}\n2,{sentence}\n").into_bytes(), Some("row 2")),
        ("broken.ndjson", format!("{{\"text\":\"{sentence}\"}}\n{{\"text\":\n").into_bytes(), Some("line 2")),
        ("deep.html", ["<div>".repeat(100_000), sentence.to_string()].concat().into_bytes(), None),
        ("blank.html", b"<html><script>1</script></html>".to_vec(), Some("the page shows no text")),
        ("frames.html", b"<frameset cols=2><frame src=a.html></frameset>".to_vec(), Some("frames")),
    ]
}

#[test]
fn strange_files_are_named_and_the_others_go_on() {
    let strange = strange_files();
    let mut given: Vec<(String, &[u8])> =
        strange.iter().map(|(name, bytes, _)| (format!("a/{name}"), bytes.as_slice())).collect();
    given.push(("a/good.txt".into(), STRIKE));
    let borrowed: Vec<(&str, &[u8])> = given.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let place = folder("strange", &borrowed);
    let outcome = run(&place, &["annotate", "a"], "");
    assert_eq!(outcome.status, Some(3), "{}", outcome.err);
    for (name, _, words) in &strange {
        let said: Vec<&str> =
            outcome.err.lines().filter(|line| line.starts_with(&format!("chronique: {name}"))).collect();
        let is_said = words.is_none_or(|words| said.iter().any(|line| line.contains(words)));
        assert!(is_said && said.is_empty() == words.is_none(), "{name}: {said:?}, not {words:?}");
    }
    let found = records(&outcome.out);
    for id in ["good", "marked", "unmarked", "wide-2", "broken-1", "deep"] {
        assert!(found.iter().any(|record| record.id == id), "{id} among {}", found.len());
    }
}
