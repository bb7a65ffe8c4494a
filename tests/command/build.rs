//! `build --out`: the site, the same for the same articles, among what else lies there.

use core::fmt::Write as _;

use std::{fs, io::Read as _};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chronique::format;
use sha2::{Digest as _, Sha384};

use crate::{
    HARVEST, STRIKE, files,
    page::{PROGRAM_NAME, between, folder_with_page, folder_with_whole_page, is_named},
    records, run,
};

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
