//! The command as its users meet it: what it prints, writes and says when something is wrong.

#![expect(clippy::unwrap_used, reason = "a test that cannot write its files cannot go on")]

use core::fmt::Write as _;

use std::{
    collections::BTreeMap,
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chronique::{format, model::Record};
use sha2::{Digest as _, Sha384};

/// A built page without a collection: the least that a build tool writes.
const PROGRAM: &[u8] = b"\0asm\x01\0\0\0";
const PROGRAM_NAME: &str = "app-0123456789abcdef_bg.wasm";
const INDEX: &str = r#"<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Chronique</title>
<link rel="modulepreload" href="./app-0123456789abcdef.js" crossorigin="anonymous" integrity="sha384-old">
<link rel="preload" href="./app-0123456789abcdef_bg.wasm" integrity="sha384-old" as="fetch" type="application/wasm">
<link rel="stylesheet" href="./style-fedcba9876543210.css" integrity="sha384-old"></head>
<body><script type="module">import init from './app-0123456789abcdef.js';
init({ module_or_path: './app-0123456789abcdef_bg.wasm' });</script></body></html>"#;
const WORKER: &str = "const files = /*CHRONIQUE_FILES*/{};\nconst version = /*CHRONIQUE_VERSION*/\"\";\n";

struct Outcome {
    status: Option<i32>,
    out: String,
    err: String,
}

fn run(folder: &Path, arguments: &[&str], input: &str) -> Outcome {
    let mut child = Command::new(env!("CARGO_BIN_EXE_chronique"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The command may end without reading what it was sent.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Outcome {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// An empty folder of a test's own, with these files in it.
fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command").join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// As [`folder`], with a built page in `page/`.
fn folder_with_page(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let page: [(&str, &[u8]); 5] = [
        ("page/index.html", INDEX.as_bytes()),
        ("page/app-0123456789abcdef.js", b"export default async () => {};"),
        ("page/app-0123456789abcdef_bg.wasm", PROGRAM),
        ("page/style-fedcba9876543210.css", b"body {}"),
        ("page/sw.js", WORKER.as_bytes()),
    ];
    folder(test, &[&page, files].concat())
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

fn records(lines: &str) -> Vec<Record> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const HARVEST: &[u8] = "Le gouvernement malien a annoncé mardi une bonne récolte de mil.".as_bytes();
const STRIKE: &[u8] = "À Nantes, les dockers ont voté la grève le 3 mars 2021.".as_bytes();

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
fn files_that_cannot_be_read_are_named_and_the_others_go_on() {
    let bad: [(&str, &[u8]); 4] = [
        ("a/good.txt", STRIKE),
        ("a/empty.txt", b""),
        ("a/picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\x0d"),
        ("a/blank.txt", b" \n"),
    ];
    let place = folder_with_page("bad", &bad);
    let outcome = run(&place, &["build", "a", "missing.txt", "--page", "page", "--out", "site"], "");
    assert_eq!(outcome.status, Some(3), "{}", outcome.err);
    for name in ["empty.txt", "picture.txt", "blank.txt", "missing.txt"] {
        let is_named = |line: &str| line.starts_with(&format!("chronique: {name}: ")) && line.contains(';');
        assert!(outcome.err.lines().any(is_named), "{name} in {}", outcome.err);
    }
    let inspected = run(&place, &["inspect", "site", "--articles"], "");
    let ids: Vec<String> = records(&inspected.out).into_iter().map(|record| record.id).collect();
    assert!(ids.contains(&"good".to_string()));
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
fn a_folder_without_articles_says_what_to_give() {
    let place = folder_with_page("none", &[("a/notes.md", b"# Notes")]);
    for arguments in [vec!["annotate", "a"], vec!["build", "a", "--page", "page", "--out", "site"]] {
        let outcome = run(&place, &arguments, "");
        assert_eq!((outcome.status, outcome.out.as_str()), (Some(1), ""));
        let expected = "chronique: no articles found in a: give .txt, .html, .csv or .ndjson files\n";
        assert_eq!(outcome.err, expected);
    }
    assert!(!place.join("site").exists());
}

#[test]
fn two_articles_with_one_id_are_both_kept_and_named() {
    let place = folder_with_page("double", &[("a/x.txt", HARVEST), ("b/x.txt", STRIKE)]);
    let outcome = run(&place, &["build", "a", "b", "--page", "page", "--out", "site"], "");
    assert_eq!(outcome.status, Some(3));
    assert!(outcome.err.contains("x.txt (x~2): another article has the id “x”"), "{}", outcome.err);
    let inspected = run(&place, &["inspect", "site", "--articles"], "");
    let found = records(&inspected.out);
    let ids: Vec<&str> = found.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["x", "x~2"]);
    assert_eq!(found[1].text.as_bytes(), STRIKE);
}

#[test]
fn wrong_usage_has_a_status_of_its_own() {
    let place = folder("usage", &[("a/x.txt", STRIKE)]);
    let wrong: [&[&str]; 6] = [
        &[],
        &["annotate"],
        &["build", "a"],
        &["read", "a"],
        &["build", "a", "--out", "o", "--built", "hier"],
        &["build", "a", "--single", "p.html", "--uncompressed"],
    ];
    for arguments in wrong {
        let outcome = run(&place, arguments, "");
        assert_eq!((outcome.status, outcome.out.as_str()), (Some(2), ""), "{arguments:?}");
    }
    assert_eq!(run(&place, &["--version"], "").status, Some(0));
}

#[test]
fn the_page_is_filled_and_vouches_for_its_files() {
    let place = folder_with_page("page", &[("a/x.txt", STRIKE)]);
    let title = "Grèves & « ports » <Nantes>";
    let outcome = run(&place, &["build", "a", "--page", "page", "--out", "deep/site", "--title", title], "");
    assert!(matches!(outcome.status, Some(0 | 3)), "{}", outcome.err);
    let site = files(&place.join("deep/site"));
    let index = String::from_utf8(site["index.html"].clone()).unwrap();
    assert!(index.contains("<title>Grèves &amp; « ports » &lt;Nantes&gt;</title>"), "{index}");

    let hashes: Vec<&str> =
        index.split("integrity=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let of = |name: &String| format!("sha384-{}", STANDARD.encode(Sha384::digest(&site[name])));
    let program = site.keys().find(|name| name.ends_with("_bg.wasm")).unwrap();
    let script = "app-0123456789abcdef.js".to_string();
    let style = "style-fedcba9876543210.css".to_string();
    assert_eq!(hashes, [of(&script), of(program), of(&style)]);
    assert_ne!(program, PROGRAM_NAME);
    assert_eq!(index.matches(program.as_str()).count(), 2);

    let worker = String::from_utf8(site["sw.js"].clone()).unwrap();
    let is_twin = |name: &&String| [".br", ".gz"].iter().any(|ending| name.ends_with(ending));
    for name in site.keys().filter(|name| *name != "sw.js" && !is_twin(name)) {
        assert!(worker.contains(&format!("\"{name}\"")), "{name} in {worker}");
    }
    let corpus = format::read(format::wasm::extract(&site[program]).unwrap()).unwrap();
    assert_eq!((corpus.about.title.as_str(), corpus.articles.len()), (title, 1));
}

#[test]
fn the_same_articles_give_the_same_bytes() {
    let place = folder_with_page("same", &[("a/x.txt", STRIKE), ("a/y.txt", HARVEST)]);
    for out in ["one", "two", "two"] {
        let outcome = run(&place, &["build", "a", "--page", "page", "--out", out], "");
        assert!(matches!(outcome.status, Some(0 | 3)), "{}", outcome.err);
    }
    assert_eq!(files(&place.join("one")), files(&place.join("two")));
    // The page with another collection, and back again, in place.
    for (articles, out) in [("a/x.txt", "two"), ("a", "two")] {
        run(&place, &["build", articles, "--title", "a", "--page", "two", "--out", out], "");
    }
    assert_eq!(files(&place.join("one")), files(&place.join("two")));
}

#[test]
fn records_that_were_printed_build_the_same_page() {
    let place = folder_with_page("records", &[("a/x.txt", STRIKE), ("a/y.txt", HARVEST)]);
    let printed = run(&place, &["annotate", "a"], "").out;
    run(&place, &["build", "a", "--page", "page", "--out", "one", "--title", "t"], "");
    run(&place, &["build", "-", "--page", "page", "--out", "two", "--title", "t"], &printed);
    assert_eq!(files(&place.join("one")), files(&place.join("two")));
}

#[test]
fn the_built_page_is_filled_in_place() {
    let place = folder_with_page("in-place", &[("a/x.txt", STRIKE)]);
    let outcome = run(&place, &["build", "a", "--page", "page", "--out", "page"], "");
    assert!(matches!(outcome.status, Some(0 | 3)), "{}", outcome.err);
    let site = files(&place.join("page"));
    assert!(!site.contains_key(PROGRAM_NAME));
    assert_eq!(site.keys().filter(|name| name.ends_with("_bg.wasm")).count(), 1);
}

#[test]
fn what_is_no_page_of_ours_is_not_overwritten() {
    let place =
        folder_with_page("foreign-out", &[("a/x.txt", STRIKE), ("home/index.html", b"<title>Me</title>")]);
    let outcome = run(&place, &["build", "a", "--page", "page", "--out", "home"], "");
    assert_eq!(outcome.status, Some(1));
    assert!(outcome.err.contains("home: this folder holds something else"), "{}", outcome.err);
    assert_eq!(files(&place.join("home"))["index.html"], b"<title>Me</title>");
}

#[test]
fn other_files_of_a_site_stay() {
    let place = folder_with_page("site-files", &[("a/x.txt", STRIKE), ("b/y.txt", HARVEST)]);
    run(&place, &["build", "a", "--page", "page", "--out", "site"], "");
    fs::write(place.join("site/CNAME"), "example.org").unwrap();
    run(&place, &["build", "b", "--page", "page", "--out", "site"], "");
    let site = files(&place.join("site"));
    assert!(site.contains_key("CNAME"));
    let worker = |site: &str| String::from_utf8(files(&place.join(site))["sw.js"].clone()).unwrap();
    run(&place, &["build", "b", "--page", "site", "--out", "site"], "");
    assert!(
        !worker("site").contains("CNAME"),
        "what a host may not hand out is not kept: {}",
        worker("site")
    );
    assert!(worker("site").contains("index.html"));
    assert_eq!(site.keys().filter(|name| name.ends_with("_bg.wasm")).count(), 1, "the old program is gone");
}

#[test]
fn a_site_among_its_articles_is_not_read() {
    let place = folder_with_page("among", &[("x.txt", STRIKE), ("page/readme.txt", HARVEST)]);
    for _ in 0..2 {
        run(&place, &["build", ".", "--page", "page", "--out", "page"], "");
    }
    let inspected = run(&place, &["inspect", "page", "--articles"], "");
    assert_eq!(records(&inspected.out).len(), 1, "{}", inspected.out);
}

#[test]
fn inspect_says_what_a_page_holds() {
    let place = folder_with_page("inspect", &[("a/x.txt", STRIKE), ("a/empty.txt", b"")]);
    let given = ["--title", "Ports", "--description", "Deux dépêches.", "--built", "2026-11-22"];
    run(&place, &[&["build", "a", "--page", "page", "--out", "site"], given.as_slice()].concat(), "");
    let outcome = run(&place, &["inspect", "site"], "");
    assert_eq!((outcome.status, outcome.err.as_str()), (Some(0), ""));
    assert!(
        outcome.out.starts_with("Ports\nDeux dépêches.\nbuilt on 2026-11-22 with Chronique "),
        "{}",
        outcome.out
    );
}

#[test]
fn a_collection_is_called_after_what_was_given() {
    let place = folder_with_page("called", &[("ports/x.txt", STRIKE), ("ports/y.txt", HARVEST)]);
    let title = |given: &[&str]| {
        run(&place, &[&["build", "--page", "page", "--out", "site"], given].concat(), "");
        run(&place, &["inspect", "site"], "").out.lines().next().map(str::to_string)
    };
    assert_eq!(title(&["ports"]).as_deref(), Some("ports"));
    assert_eq!(title(&["ports/x.txt", "ports/y.txt"]).as_deref(), Some("ports"));
    assert_eq!(title(&["ports/x.txt"]).as_deref(), Some("x"));
}

#[test]
fn damaged_and_foreign_corpora_are_refused_by_name() {
    let place = folder_with_page("damaged", &[("a/x.txt", STRIKE), ("photo.jpg", b"\xff\xd8\xff\xe0")]);
    run(&place, &["build", "a", "--page", "page", "--out", "site"], "");
    let site = files(&place.join("site"));
    let program =
        site.iter().find(|(name, _)| name.ends_with("_bg.wasm")).map(|(_, bytes)| bytes.clone()).unwrap();
    let corpus = format::wasm::extract(&program).unwrap();
    let mut changed = corpus.to_vec();
    *changed.last_mut().unwrap() ^= 1;
    fs::write(place.join("whole.corpus"), corpus).unwrap();
    fs::write(place.join("cut.corpus"), &corpus[..corpus.len() - 1]).unwrap();
    fs::write(place.join("changed.corpus"), changed).unwrap();
    fs::write(place.join("cut.wasm"), &program[..program.len() - 1]).unwrap();

    assert_eq!(run(&place, &["inspect", "whole.corpus"], "").status, Some(0));
    for (path, words) in [
        ("cut.corpus", "cut off in its "),
        ("changed.corpus", "damaged in its "),
        ("cut.wasm", "cut off or damaged"),
        ("photo.jpg", "no Chronique corpus"),
        ("missing", "cannot be opened"),
        ("page", "holds no collection"),
        ("a", "holds no page"),
    ] {
        let outcome = run(&place, &["inspect", path], "");
        assert_eq!((outcome.status, outcome.out.as_str()), (Some(1), ""), "{path}");
        assert!(outcome.err.starts_with(&format!("chronique: {path}: ")), "{}", outcome.err);
        assert!(outcome.err.contains(words), "{}", outcome.err);
    }
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
fn inspect_prints_articles_in_the_order_of_annotate() {
    let mut rows = String::from("id,text\n");
    for number in 1..=12 {
        let _ = writeln!(rows, ",Le port de Dunkerque a reçu {number} cargos jeudi.");
    }
    let given: [(&str, &[u8]); 3] =
        [("a/b.c.txt", STRIKE), ("a/b.txt", HARVEST), ("a/rows.csv", rows.as_bytes())];
    let place = folder_with_page("order", &given);
    run(&place, &["build", "a", "--page", "page", "--out", "site"], "");
    let ids = |lines: &str| -> Vec<String> { records(lines).into_iter().map(|record| record.id).collect() };
    let annotated = ids(&run(&place, &["annotate", "a"], "").out);
    assert_eq!(ids(&run(&place, &["inspect", "site", "--articles"], "").out), annotated);
    assert_eq!(annotated.len(), 14);
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

/// A built page as `index.html` and `static/` of the repository make it, with a program that does nothing.
const WHOLE_INDEX: &str = r#"<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'">
<title>Chronique</title><!-- chronique:metadata --><!-- /chronique:metadata --><script>location.pathname</script>
<link rel="stylesheet" href="./style-fedcba9876543210.css" integrity="sha384-old"><link rel="icon" href="./icon.svg">
<link rel="manifest" href="./manifest.webmanifest"><script type="module" src="./boot-00ff00ff00ff00ff.js" integrity="sha384-old"></script>
<link rel="modulepreload" href="./app-0123456789abcdef.js" integrity="sha384-old">
<link rel="preload" href="./app-0123456789abcdef_bg.wasm" integrity="sha384-old" as="fetch"></head>
<body><h1>Chronique <!-- chronique:line --><!-- /chronique:line --></h1><!-- chronique:articles --><!-- /chronique:articles --></body></html>"#;

fn folder_with_whole_page(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let glue: &[u8] = b"async function go(given) { return given; }\nexport { initSync, go as default };";
    let page: [(&str, &[u8]); 9] = [
        ("page/index.html", WHOLE_INDEX.as_bytes()),
        ("page/app-0123456789abcdef.js", glue),
        ("page/app-0123456789abcdef_bg.wasm", PROGRAM),
        ("page/boot-00ff00ff00ff00ff.js", include_bytes!("../static/boot.js")),
        ("page/style-fedcba9876543210.css", b"body {}"),
        ("page/icon.svg", include_bytes!("../static/icon.svg")),
        ("page/manifest.webmanifest", include_bytes!("../static/manifest.webmanifest")),
        ("page/404.html", include_bytes!("../static/404.html")),
        ("page/sw.js", include_bytes!("../static/sw.js")),
    ];
    folder(test, &[&page, files].concat())
}

/// The hashes of what runs or styles in a page, as its policy has to name them.
fn is_named(policy: &str, kind: &str, content: &str) -> bool {
    let hash = STANDARD.encode(sha2::Sha256::digest(content.as_bytes()));
    let directive = policy.split(';').find(|directive| directive.trim_start().starts_with(kind));
    directive.is_some_and(|directive| directive.contains(&format!("'sha256-{hash}'")))
}

fn between<'a>(text: &'a str, opening: &str, closing: &str) -> &'a str {
    let found = text.split_once(opening).and_then(|(_, rest)| rest.split_once(closing));
    found.map_or("", |(inside, _)| inside)
}

#[test]
fn one_file_holds_everything_and_may_ask_for_nothing() {
    let place = folder_with_whole_page("single", &[("a/x.txt", STRIKE), ("a/y.txt", HARVEST)]);
    for name in ["new/one.html", "two.html", "two.html"] {
        let outcome =
            run(&place, &["build", "a", "--page", "page", "--single", name, "--title", "Ports"], "");
        assert!(matches!(outcome.status, Some(0 | 3)), "{}", outcome.err);
        assert!(outcome.out.starts_with(&format!("{name}: 2 articles, ")), "{}", outcome.out);
    }
    let html = fs::read_to_string(place.join("new/one.html")).unwrap();
    assert_eq!(html, fs::read_to_string(place.join("two.html")).unwrap());
    for outside in ["href=\"./", "src=", "rel=\"manifest", "integrity=", "location.pathname</script>"] {
        assert!(!html.contains(outside), "{outside} in {html}");
    }
    let policy = between(&html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("'self'"), "{policy}");
    assert!(
        is_named(policy, "script-src", between(&html, "<script type=\"module\">", "</script>")),
        "{policy}"
    );
    assert!(is_named(policy, "style-src", between(&html, "<style>", "</style>")), "{policy}");
    assert!(html.contains("await go({ module_or_path: await unpacked(\"program\") });"), "{html}");
    let inspected = run(&place, &["inspect", "two.html", "--articles"], "");
    assert_eq!(records(&inspected.out).len(), 2, "{}", inspected.err);
}

#[test]
fn one_file_takes_no_place_of_others_and_is_no_article() {
    let place = folder_with_whole_page("single-place", &[("a/x.txt", STRIKE), ("notes.html", b"<p>Mine")]);
    for (name, words) in [("notes.html", "something else than a Chronique page"), ("a", "this is a folder")] {
        let outcome = run(&place, &["build", "a", "--page", "page", "--single", name], "");
        assert_eq!(outcome.status, Some(1));
        assert!(outcome.err.contains(words), "{}", outcome.err);
    }
    assert_eq!(fs::read(place.join("notes.html")).unwrap(), b"<p>Mine");
    for _ in 0..2 {
        let given = ["build", "a", "--page", "page", "--single", "a/page.html", "--out", "site"];
        run(&place, &given, "");
    }
    assert_eq!(records(&run(&place, &["inspect", "site", "--articles"], "").out).len(), 1);
    // Beside a site, it is no file of it.
    fs::copy(place.join("a/page.html"), place.join("site/page.html")).unwrap();
    run(&place, &["build", "a/x.txt", "--title", "a", "--page", "site", "--out", "other"], "");
    assert!(!files(&place.join("other")).contains_key("page.html"));
    let whole = fs::read_to_string(place.join("a/page.html")).unwrap();
    let program = whole.find("id=\"chronique-program\">").unwrap();
    fs::write(place.join("cut.html"), &whole[..program + 60]).unwrap();
    let outcome = run(&place, &["inspect", "cut.html"], "");
    assert_eq!(outcome.status, Some(1));
    assert!(outcome.err.contains("cut off or was changed"), "{}", outcome.err);
}

#[test]
fn files_have_compressed_twins_until_they_are_not_wanted() {
    let place = folder_with_whole_page("twins", &[("a/x.txt", STRIKE), ("a/y.txt", HARVEST)]);
    for out in ["site", "again"] {
        run(&place, &["build", "a", "--title", "a", "--page", "page", "--out", out], "");
    }
    let site = files(&place.join("site"));
    assert_eq!(site, files(&place.join("again")));
    for (name, twin) in &site {
        let mut unfolded = Vec::new();
        if let Some(plain) = name.strip_suffix(".br") {
            brotli::BrotliDecompress(&mut &twin[..], &mut unfolded).unwrap();
            assert_eq!(unfolded, site[plain], "{name}");
        } else if let Some(plain) = name.strip_suffix(".gz") {
            flate2::read::GzDecoder::new(&twin[..]).read_to_end(&mut unfolded).unwrap();
            assert_eq!(unfolded, site[plain], "{name}");
        }
    }
    assert!(site.contains_key("index.html.br") && site.contains_key("index.html.gz"));
    // Another collection leaves no twin of the old one; without twins, none at all.
    run(&place, &["build", "a/x.txt", "--title", "b", "--page", "site", "--out", "site"], "");
    let site = files(&place.join("site"));
    for name in site.keys().filter_map(|name| name.strip_suffix(".br").or(name.strip_suffix(".gz"))) {
        assert!(site.contains_key(name), "{name} has a twin and is gone");
    }
    run(&place, &["build", "a", "--title", "a", "--page", "page", "--out", "site", "--uncompressed"], "");
    assert!(
        files(&place.join("site"))
            .keys()
            .all(|name| [".br", ".gz"].iter().all(|ending| !name.ends_with(ending)))
    );
}

#[test]
fn lost_addresses_are_answered_under_a_policy_of_their_own() {
    let place = folder_with_whole_page("lost", &[("a/x.txt", STRIKE)]);
    run(&place, &["build", "a", "--page", "page", "--out", "site"], "");
    let site = files(&place.join("site"));
    for name in ["404.html", "index.html"] {
        let html = String::from_utf8(site[name].clone()).unwrap();
        let policy = between(&html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        assert!(is_named(policy, "script-src", between(&html, "<script>", "</script>")), "{name}: {policy}");
    }
    let worker = String::from_utf8(site["sw.js"].clone()).unwrap();
    assert!(worker.contains("\"index.html\"") && !worker.contains("\"404.html\""), "{worker}");
}

#[test]
fn the_articles_stand_in_the_page_as_text() {
    let hostile = "id,title,text,url,date,outlet\n\
        r1,</script><script>alert(1)</script><!-- /chronique:articles -->,Les dockers de Sète ont voté jeudi.,javascript:alert(1),2021-03-04,<b>L'Écho</b>\n\
        r2,\u{202e}Grève\u{202c},Le port de Dunkerque a fermé mardi.,https://example.org/2,2020-01,\n";
    let place = folder_with_whole_page("first", &[("rows.csv", hostile.as_bytes())]);
    run(&place, &["build", "rows.csv", "--page", "page", "--out", "site", "--title", "Ports & quais"], "");
    let html = fs::read_to_string(place.join("site/index.html")).unwrap();
    assert!(html.contains("Ports &amp; quais · 2\u{a0}articles, 2020–2021"), "{html}");
    assert!(
        !html.contains("<script>alert") && !html.contains("<b>L'") && !html.contains('\u{202e}'),
        "{html}"
    );
    let list = between(&html, "<!-- chronique:articles -->", "<!-- /chronique:articles -->");
    assert!(list.find("Grève").unwrap() < list.find("&lt;/script&gt;").unwrap(), "{list}");
    assert!(list.contains("<span class=\"when\">4 mars 2021</span>"), "{list}");
    let data = between(&html, "<script type=\"application/ld+json\">", "</script>");
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@type"], "CollectionPage");
    assert_eq!(data["hasPart"][0]["url"], "https://example.org/2");
    assert_eq!(data["hasPart"][1]["url"], serde_json::Value::Null);
    assert_eq!(data["hasPart"][1]["datePublished"], "2021-03-04");
    assert_eq!(data["hasPart"][1]["publisher"]["name"], "<b>L'Écho</b>");
}

#[test]
fn of_a_large_collection_the_page_lists_the_first_and_says_so() {
    let mut rows = String::from("id,title,text\n");
    for number in 1..=1_234 {
        let _ = writeln!(rows, "{number},Cargo {number},Le port de Dunkerque a reçu le cargo {number}.");
    }
    let place = folder_with_whole_page("large", &[("rows.csv", rows.as_bytes())]);
    run(&place, &["build", "rows.csv", "--page", "page", "--out", "site"], "");
    let html = fs::read_to_string(place.join("site/index.html")).unwrap();
    assert_eq!(html.matches("<li>").count(), 60);
    assert!(html.contains("Et 1\u{202f}174\u{a0}autres articles"), "{}", &html[html.len() - 600..]);
}
